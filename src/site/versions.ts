import type { Approval } from '../approval/ledger.ts'
import type { Aside } from '../history/tenure.ts'
import { daysBetween, dayOf, formatDay, type Instant } from '../time.ts'
import type { Locale } from '../words.ts'
import {
  type DecisionPair,
  type ChangeView,
  contextOf,
  decisionPairs,
  makeChange,
  sayDay,
} from './change-view.ts'
import { speakOfHistory } from './history-words.ts'
import { pastOf, type PastText } from './history.ts'
import { linkTo } from './links.ts'
import type { Publication } from './publish.ts'
import type { Site } from './site.ts'
import { nameOf } from './trust.ts'
import { compareWords, type PartDifference } from './word-differences.ts'

/** A version of a section's text, or a stretch of time without one. */
export interface VersionView {
  /** Unique on the page: a version may come back after the next one was withdrawn. */
  anchor: string
  /** Null where no text was in force. */
  version: string | null
  /** From when to when, who approved it, and what else the ledger says of it. */
  facts: string[]
  current: boolean
  /** What it changed; null for what was never in force, and where git cannot be asked. */
  change: ChangeView | null
}

/** The versions of a section that a page lists. */
export interface VersionsView {
  /** How many texts there are, in words. */
  count: string
  /** Newest first. */
  versions: VersionView[]
  /** Where they are compared word by word; null where there are not two. */
  link: string | null
}

/** A version with the words it changed; null with the reason where they are not shown. */
export interface WordsView extends VersionView {
  words: PartDifference[] | null
  why: string | null
}

/** Every version of a page's text, newest first: for agents those that were in force, for leads every approved one. */
export function makeVersions(site: Site, publication: Publication): VersionsView | null {
  const { locale, scenario, readingLocale } = publication
  const { texts, aside } = pastOf(site.history, { scenario: scenario.id, locale: readingLocale })
  const versions = [
    ...aside.map((one) => makeAside(site, one, locale)).toReversed(),
    ...texts.map((_text, index) => makeVersion(site, texts, index, locale)).toReversed(),
  ]
  if (versions.length === 0) return null
  return {
    count: speakOfHistory(locale)('versionsCount', {
      n: versions.filter(({ version }) => version !== null).length,
    }),
    versions,
    link: canCompare(site, scenario.id) ? linkTo(locale, `${scenario.id}/versions`) : null,
  }
}

/** Whether a scenario has a second text in some language, so that words can be compared. */
export const canCompare = (site: Site, scenario: string): boolean =>
  site.history.unknown === null &&
  site.handbook.settings.locales.some(
    (locale) =>
      pastOf(site.history, { scenario, locale }).texts.filter(({ approval }) => approval !== null).length > 1,
  )

/** The versions of a page's text with the words that each changed, newest first. */
export function makeWordVersions(site: Site, { scenario, locale, readingLocale }: Publication): WordsView[] {
  const t = speakOfHistory(locale)
  const { texts } = pastOf(site.history, { scenario: scenario.id, locale: readingLocale })
  const context = { ...contextOf(site, scenario.id, readingLocale), readerLocale: locale }
  return texts
    .map((text, index): WordsView => {
      const view = makeVersion(site, texts, index, locale)
      const earlier = texts[index - 1]
      if (!text.approval || !earlier?.approval) return { ...view, words: null, why: null }
      // What was taken back is no text for agents, not even struck through.
      const takenBack = text.withdrawn !== null || earlier.withdrawn !== null
      if (takenBack && site.audience === 'agents')
        return { ...view, words: null, why: t('versionsTakenBack') }
      if (!text.reading || !earlier.reading) return { ...view, words: null, why: t('versionsNoWords') }
      return { ...view, words: compareWords(earlier.reading, text.reading, context), why: null }
    })
    .toReversed()
}

function makeVersion(site: Site, texts: readonly PastText[], index: number, locale: Locale): VersionView {
  const { from, approval, withdrawn, renewals, change } = texts[index]!
  const { timeZone } = site.handbook.settings
  const t = speakOfHistory(locale)
  const next = texts[index + 1]
  const day = (at: Instant) => sayDay(at, timeZone, locale)
  const view = change && makeChange(site, change, locale)
  if (!approval)
    return {
      anchor: anchorOf('none', from),
      version: null,
      facts: [t('versionsNone', { day: day(from) })],
      current: !next,
      change: view,
    }
  return {
    anchor: anchorOf(approval.version, from),
    version: approval.version,
    facts: [
      next
        ? t('versionsFromTo', { from: day(from), to: day(next.from) })
        : t('versionsSince', { day: day(from) }),
      ...ledgerFacts(site, approval, withdrawn, locale),
      ...(renewals.length > 0
        ? [
            t('versionsRenewed', {
              days: renewals.map(({ approvedAt }) => day(approvedAt)).join(locale === 'zh' ? '、' : ', '),
            }),
          ]
        : []),
    ],
    current: !next,
    change: view,
  }
}

function makeAside(site: Site, { approval, withdrawn, upcoming }: Aside, locale: Locale): VersionView {
  const { timeZone } = site.handbook.settings
  const t = speakOfHistory(locale)
  return {
    anchor: anchorOf(approval.version, approval.approvedAt),
    version: approval.version,
    facts: [
      upcoming
        ? t('versionsUpcoming', { day: formatDay(approval.effectiveFrom, locale) })
        : t('versionsNever', { day: sayDay(approval.approvedAt, timeZone, locale) }),
      ...ledgerFacts(site, approval, withdrawn, locale),
    ],
    current: false,
    change: null,
  }
}

function ledgerFacts(site: Site, approval: Approval, withdrawn: Instant | null, locale: Locale): string[] {
  const t = speakOfHistory(locale)
  const name = nameOf(approval.approver, site)
  return [
    ...(name ? [t('versionsApprover', { name })] : []),
    ...(withdrawn
      ? [t('versionsWithdrawn', { day: sayDay(withdrawn, site.handbook.settings.timeZone, locale) })]
      : []),
  ]
}

const anchorOf = (version: string, at: Instant): string =>
  `version-${version}-${at.replaceAll(/\D/g, '')}`.replaceAll('.', '-')

/** What was decided otherwise before, told beside the trust line for two weeks. */
export interface SinceView {
  day: string
  /** The anchor of the version on the page. */
  anchor: string
  /** Pairs of decisions, each once; none where the texts could not be compared. */
  pairs: DecisionPair[]
  more: number
}

const sinceDays = 14
const mostPairs = 2

/** Versions of the last two weeks that decide some case otherwise, newest first; none where nothing is in force. */
export function makeSince(
  site: Site,
  { scenario, locale, readingLocale, approval }: Publication,
): SinceView[] {
  const { timeZone } = site.handbook.settings
  const today = dayOf(site.report.asOf, timeZone)
  if (!approval) return []
  const changed = pastOf(site.history, { scenario: scenario.id, locale: readingLocale })
    .texts.filter(
      ({ from, change }) =>
        change?.kind === 'decides-otherwise' && daysBetween(dayOf(from, timeZone), today) <= sinceDays,
    )
    .toReversed()
  // The rows stand below: several changes get a line each.
  const most = changed.length > 1 ? 1 : mostPairs
  return changed.map(({ from, approval: own, change }) => {
    const pairs = decisionPairs(makeChange(site, change!, locale))
    return {
      day: sayDay(from, timeZone, locale),
      anchor: own ? anchorOf(own.version, from) : 'versions',
      pairs: pairs.slice(0, most),
      more: Math.max(0, pairs.length - most),
    }
  })
}
