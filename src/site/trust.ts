import { identify } from '../approval/in-force.ts'
import type { Approval } from '../approval/ledger.ts'
import { statusWords } from '../coverage/words.ts'
import { formatDay } from '../time.ts'
import { localeWords, type Locale, say } from '../words.ts'
import { type Phrase, speak } from './interface.ts'
import type { Banner, Publication } from './publish.ts'
import type { Site } from './site.ts'

/** What a reader must know before trusting a text: one line where all is well, one banner where it is not. */
export interface Trust {
  /** The heading word: in force, under review, no instruction; for leads the status of the working text. */
  word: string
  tone: 'good' | 'notice'
  /** Facts about the text in force, most important first; the last ones may be left out on a narrow screen. */
  facts: { text: string; wideOnly: boolean }[]
  /** Sentences of the banner; none where all is well. */
  sentences: string[]
  /** What to do meanwhile, or null. */
  instruction: string | null
}

const bannerPhrase: Record<Banner, Phrase> = {
  'review-overdue': 'bannerReviewOverdue',
  'catalogue-changed': 'bannerCatalogueChanged',
  'source-changed': 'bannerSourceChanged',
  'other-language': 'bannerOtherLanguage',
  withdrawn: 'bannerWithdrawn',
  'not-yet-effective': 'bannerNotYetEffective',
  'text-not-found': 'bannerTextNotFound',
  'never-approved': 'bannerNeverApproved',
}

/** What to say of a publication's text in the reader's language. */
export function makeTrust(site: Site, publication: Publication): Trust {
  const { locale, approval, banners, changeInReview } = publication
  const { settings } = site.handbook
  const t = speak(locale)
  const facts = approval ? factsOf(approval, site, locale, changeInReview) : []
  const instruction = say(settings.uncovered, locale)
  if (site.audience === 'leads') return leadsTrust(site, publication, facts, instruction)
  if (banners.length === 0)
    return { word: t('inForce'), tone: 'good', facts, sentences: [], instruction: null }
  const language = localeWords[publication.readingLocale][locale]
  return {
    word:
      publication.standing === 'no-instruction'
        ? t('noInstruction')
        : banners.every((banner) => banner === 'other-language')
          ? t('inForceIn', { language })
          : t('underReview'),
    tone: 'notice',
    facts,
    sentences: banners.map((banner) => sayBanner(banner, site, publication)),
    instruction,
  }
}

function sayBanner(banner: Banner, site: Site, { locale, approval, readingLocale }: Publication): string {
  const language = banner === 'source-changed' ? site.handbook.settings.locales[0]! : readingLocale
  return speak(locale)(bannerPhrase[banner], {
    day: approval ? formatDay(approval.reviewBy, locale) : '',
    language: localeWords[language][locale],
  })
}

function leadsTrust(site: Site, publication: Publication, facts: Trust['facts'], instruction: string): Trust {
  const { locale, scenario, reading, approval, banners } = publication
  const t = speak(locale)
  const coverage = site.report.coverage.scenarios.find((one) => one.scenario.id === scenario.id)
  const { status, reasons } = coverage!.locales[locale]!
  const { label, meaning, next } = statusWords.status[status]
  if (status === 'covered')
    return { word: t('inForce'), tone: 'good', facts, sentences: [], instruction: null }
  const agentsSee = banners.some((banner) => !keepsText.has(banner))
    ? t('agentsSeeStub')
    : publication.changeInReview && approval
      ? t('agentsSeeVersion', { version: approval.version })
      : t('agentsSeeThis')
  return {
    word: label[locale],
    tone: 'notice',
    facts: [],
    sentences: [...(reasons.length > 0 ? reasons : [meaning]), next]
      .map((one) => one[locale])
      .concat(agentsSee),
    instruction: reading ? null : instruction,
  }
}

const keepsText = new Set<Banner>(['review-overdue', 'catalogue-changed', 'source-changed', 'other-language'])

function factsOf(approval: Approval, site: Site, locale: Locale, changeInReview: boolean): Trust['facts'] {
  const t = speak(locale)
  const approver = nameOf(approval.approver, site)
  return [
    { text: t('version', { version: approval.version }), wideOnly: false },
    { text: t('since', { day: formatDay(approval.effectiveFrom, locale) }), wideOnly: true },
    { text: t('reviewBy', { day: formatDay(approval.reviewBy, locale) }), wideOnly: changeInReview },
    ...(approver ? [{ text: t('approvedBy', { name: approver }), wideOnly: true }] : []),
    ...(changeInReview ? [{ text: t('changeInReview'), wideOnly: false }] : []),
  ]
}

/** The name of an approver whom handbook.yaml knows; an address is never shown. */
export const nameOf = (email: string, { handbook }: Pick<Site, 'handbook'>): string | null => {
  const { people } = handbook.settings
  return people.find((person) => person.id === identify(email, people))?.name ?? null
}
