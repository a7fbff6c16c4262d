import type { Change, ChangeKind } from '../history/change.ts'
import type { Period } from '../history/period.ts'
import { localeWords, type Locale, say } from '../words.ts'
import {
  type ChangeView,
  dayOfChange,
  decisionPairs,
  makeChange,
  type DecisionPair,
  sayDay,
} from './change-view.ts'
import { changeHeadings, changeKinds, speakOfHistory } from './history-words.ts'
import { pastOf } from './history.ts'
import { linkTo, linkToScenario } from './links.ts'
import type { Site } from './site.ts'

/** What changed for a scenario, once for all languages that changed alike. */
export interface ScenarioChange {
  title: string
  link: string
  caseType: string
  /** "English 1.0.0 → 2.0.0", with the day since when. */
  versions: { text: string; day: string }[]
  change: ChangeView
}

/** Everything that changed in a period, gravest first. */
export interface ChangesPage {
  title: string
  span: string
  groups: { kind: ChangeKind; heading: string; changes: ScenarioChange[] }[]
}

/** What changed in one period, grouped by what it means and by scenario. */
export function makeChangesPage(site: Site, period: Period, locale: Locale): ChangesPage {
  const { timeZone } = site.handbook.settings
  const t = speakOfHistory(locale)
  const [from, to] = [period.from, site.report.asOf].map((at) => sayDay(at, timeZone, locale)) as [
    string,
    string,
  ]
  const all = listChanges(site, period, locale)
  return {
    title:
      period.month === null
        ? t('changesRecent')
        : t('changesSinceMonth', { month: formatMonth(period.month, locale) }),
    span: t('changesFromTo', { from, to }),
    groups: changeKinds.flatMap((kind) => {
      const changes = all.filter(({ change }) => change.kind === kind)
      return changes.length > 0 ? [{ kind, heading: changeHeadings[kind][locale], changes }] : []
    }),
  }
}

/** The earlier months to compare with, each with a count for every kind of change. */
export const listMonths = (
  { history }: Site,
  locale: Locale,
): { title: string; link: string; counts: string[] }[] =>
  history.periods.flatMap(({ month, changes }) =>
    month === null
      ? []
      : [
          {
            title: speakOfHistory(locale)('changesSinceMonth', { month: formatMonth(month, locale) }),
            link: linkTo(locale, `changes/${month}`),
            counts: changeKinds.flatMap((kind) => {
              const n = new Set(changes.filter((one) => one.kind === kind).map(({ scenario }) => scenario))
              return n.size > 0
                ? [`${changeHeadings[kind][locale]}${locale === 'zh' ? ' ' : ': '}${n.size}`]
                : []
            }),
          },
        ],
  )

/** What home says of the last four weeks. */
export interface RecentChanges {
  changes: (Omit<ScenarioChange, 'versions' | 'caseType'> & {
    day: string
    /** The first of what is decided otherwise, and how many more there are. */
    pair: DecisionPair | null
    more: number
  })[]
  /** How many scenarios changed, wording aside. */
  total: number
}

const mostOnHome = 6

/** What changed lately, what is decided otherwise first; wording is left to the page of all changes. Null where nobody knows. */
export function makeRecentChanges(site: Site, locale: Locale): RecentChanges | null {
  const [period] = site.history.periods
  if (!period) return null
  const all = listChanges(site, period, locale).filter(({ change }) => change.kind !== 'wording')
  const seen = new Set<string>()
  const first = all.filter(({ link }) => !seen.has(link) && seen.add(link))
  return {
    changes: first.slice(0, mostOnHome).map(({ title, link, versions, change }) => {
      const pairs = decisionPairs(change)
      return {
        title,
        link,
        change,
        day: versions[0]!.day,
        pair: pairs[0] ?? null,
        more: Math.max(0, pairs.length - 1),
      }
    }),
    total: first.length,
  }
}

/** "March 2026". */
export function formatMonth(month: string, locale: Locale): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return locale === 'zh' ? `${year}年${number}月` : `${monthNames[number - 1]} ${year}`
}

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The changes of a period, gravest kind first, then in the order of the catalogue. */
function listChanges(site: Site, period: Period, locale: Locale): ScenarioChange[] {
  const shown = new Set(site.publications.map(({ scenario }) => scenario.id))
  const alike = ({ scenario, kind, exact, differences }: Change) =>
    JSON.stringify([scenario, kind, exact, differences])
  // The reader's own language leads.
  const changes = period.changes
    .filter(({ scenario }) => shown.has(scenario))
    .flatMap((change) => (change.kind === 'new' ? stepsOf(site, change, period) : [change]))
    .toSorted((a, b) => Number(b.locale === locale) - Number(a.locale === locale))
  const order = site.handbook.scenarios.map(({ id }) => id)
  return [...Map.groupBy(changes, alike).values()]
    .map((same) => ({ same, first: same[0]! }))
    .sort(
      (a, b) =>
        changeKinds.indexOf(a.first.kind) - changeKinds.indexOf(b.first.kind) ||
        order.indexOf(a.first.scenario) - order.indexOf(b.first.scenario),
    )
    .map(({ same, first }) => {
      const scenario = site.handbook.scenarios.find(({ id }) => id === first.scenario)!
      const caseType = site.handbook.caseTypes.find(({ id }) => id === scenario.caseType)!
      return {
        title: say(scenario.title, locale),
        link: linkToScenario(locale, scenario.id),
        caseType: say(caseType.name, locale),
        versions: same.map((one) => ({
          text: sayVersions(one, locale),
          day: dayOfChange(site, one, locale),
        })),
        change: makeChange(site, first, locale),
      }
    })
}

/** A text that is new in a period may have changed since, which those who read it then must know. */
const stepsOf = ({ history }: Site, change: Change, { from }: Period): Change[] =>
  pastOf(history, change).texts.flatMap((text) => (text.from > from && text.change ? [text.change] : []))

const sayVersions = ({ locale: language, before, after }: Change, locale: Locale): string => {
  const versions = [before, after].flatMap((approval) => (approval ? [approval.version] : []))
  return `${localeWords[language][locale]} ${versions.join(' → ')}`
}
