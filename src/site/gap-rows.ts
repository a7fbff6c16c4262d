import type { Gap } from '../coverage/gap.ts'
import { type Group, groupOf, riskWords, statusWords } from '../coverage/words.ts'
import { daysBetween, dayOf, formatDay } from '../time.ts'
import { localeWords, type Locale, say } from '../words.ts'
import { speakToLeads } from './lead-words.ts'
import type { Banner, Publication } from './publish.ts'
import type { Site } from './site.ts'

/** A gap as its row shows it, with what it can be found and ordered by. */
export interface GapRow {
  rank: number
  id: string
  title: string
  caseType: { id: string; name: string }
  risk: { id: string; name: string }
  critical: boolean
  statuses: { language: string | null; group: Group; label: string }[]
  groups: Group[]
  reasons: string[]
  today: string
  owner: string
  next: string
  /** Null where the ledger does not know since when. */
  days: number | null
  open: string
  since: string | null
  waiver: string | null
}

/** Every gap, ranked. */
export function makeGapRows({ report, publications }: Site, locale: Locale): GapRow[] {
  const t = speakToLeads(locale)
  const today = dayOf(report.asOf, report.timeZone)
  return report.gaps.map((gap): GapRow => {
    const shown = publications.filter((one) => one.scenario.id === gap.scenario.id)
    const days = gap.since === null ? null : daysBetween(gap.since, today)
    return {
      rank: gap.rank,
      id: gap.scenario.id,
      title: say(gap.scenario.title, locale),
      caseType: {
        id: gap.scenario.caseType,
        name: say(report.caseTypeNames[gap.scenario.caseType]!, locale),
      },
      risk: {
        id: gap.scenario.risk,
        name: t('gapsRisk', { risk: riskWords[gap.scenario.risk][locale] }),
      },
      critical: gap.scenario.risk === 'critical',
      statuses: sayStatuses(gap, locale),
      groups: [...new Set(Object.values(gap.locales).map(groupOf))],
      reasons: gap.reasons.map((reason) => say(reason, locale)),
      today: sayToday(shown, locale),
      owner: gap.owner ?? t('gapsNobody'),
      next: say(gap.next, locale),
      days,
      open:
        days !== null ? t('gapsDays', { n: days }) : t(gap.neverApproved ? 'gapsNever' : 'gapsDaysUnknown'),
      since: gap.since === null ? null : t('gapsSince', { day: formatDay(gap.since, locale) }),
      waiver: gap.waiver
        ? t('gapsWaived', {
            day: formatDay(gap.waiver.until, locale),
            owner: gap.waiver.owner,
            reason: gap.waiver.reason,
          })
        : null,
    }
  })
}

/** The status in each language, said once where all agree. */
function sayStatuses(gap: Gap, locale: Locale): GapRow['statuses'] {
  const all = (Object.entries(gap.locales) as [Locale, keyof typeof statusWords.status][]).map(
    ([language, status]) => ({
      language: localeWords[language][locale],
      group: groupOf(status),
      label: statusWords.status[status].label[locale],
    }),
  )
  return all.length > 1 && all.every(({ label }) => label === all[0]!.label)
    ? [{ ...all[0]!, language: null }]
    : all
}

// Banners under which agents still read the approved text; every other one stands in its place.
const keepsText: readonly Banner[] = ['review-overdue', 'catalogue-changed', 'source-changed']

/** What an agent finds on the pages of this scenario at this moment, said once where it is the same in every language. */
function sayToday(publications: readonly Publication[], locale: Locale): string {
  const t = speakToLeads(locale)
  const readable = ({ approval, banners }: Publication) =>
    approval !== null && banners.every((banner) => keepsText.includes(banner))
  const other = publications.find(readable)
  const found = publications.map((one) => ({
    language: localeWords[one.locale][locale],
    what: readable(one)
      ? t(one.banners.length > 0 ? 'gapsTodayBanner' : 'gapsTodayText', { version: one.approval!.version })
      : other
        ? t('gapsTodayOther', { language: localeWords[other.locale][locale] })
        : t('gapsTodayStub'),
  }))
  return found.every(({ what }) => what === found[0]!.what)
    ? found[0]!.what
    : found.map((one) => t('gapsTodayIn', one)).join(locale === 'zh' ? '，' : ', ')
}
