import type { Scenario } from '../catalogue/case-type.ts'
import type { Handbook } from '../handbook/handbook.ts'
import { addDays, type Day, type Instant, startOfDay } from '../time.ts'
import type { Locale } from '../words.ts'
import { layOut, measureStatus, type SectionCoverage, type Status, statuses } from './status.ts'

/** What stands beside a status without changing it. */
export type Overlay = 'waived' | 'upcoming' | 'unfindable' | 'out-of-parity'

/** So many of so many. Counts are kept, never ratios. */
export interface Fraction {
  covered: number
  of: number
}

export interface ScenarioCoverage {
  scenario: Scenario
  /** In each language of the handbook. */
  locales: Partial<Record<Locale, SectionCoverage>>
  overlays: Overlay[]
  waiver: { owner: string; reason: string; until: Day } | null
}

export interface CaseTypeCoverage {
  id: string
  locales: Partial<Record<Locale, Fraction>>
  /** The same scenario covered in every language. */
  everyLocale: Fraction
  byStatus: Partial<Record<Locale, Record<Status, number>>>
  meetsTarget: boolean
}

/** What the SOPs of a handbook cover at an instant. Every number on every surface is read from here. */
export interface Coverage {
  at: Instant
  locales: Locale[]
  target: Fraction
  scenarios: ScenarioCoverage[]
  caseTypes: CaseTypeCoverage[]
  total: Omit<CaseTypeCoverage, 'id'>
  /** Scenarios of critical risk, in each language and in all of them. */
  critical: { locales: Partial<Record<Locale, Fraction>>; everyLocale: Fraction; stale: string[] }
}

/** Whether so many of so many reach a target in whole percent: no division, no rounding. */
export const reaches = (fraction: Fraction, target: number): boolean =>
  100 * fraction.covered >= target * fraction.of

/** How many must be covered to reach the target. */
export const needed = (of: number, target: number): number => Math.ceil((target * of) / 100)

/** The rate in percent with one decimal, cut and never rounded up; null where there is nothing to cover. */
export const formatRate = (fraction: Fraction): string | null => {
  if (fraction.of === 0) return null
  const tenths = Math.floor((1000 * fraction.covered) / fraction.of)
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}

/** Measures a handbook. The one function from which every rate, status and gap comes. */
export function measureCoverage(
  handbook: Handbook,
  {
    at,
    target,
    unfindable = [],
  }: {
    at: Instant
    target?: number | undefined
    /** Ids of scenarios that their own words do not find, where that was measured. */
    unfindable?: readonly string[] | undefined
  },
): Coverage {
  const { settings } = handbook
  const desk = layOut(handbook, at)
  const aim = target ?? settings.target
  const active = handbook.scenarios.filter((scenario) => scenario.status === 'active')
  const drifting = new Set(handbook.drifts.map((drift) => drift.scenario))
  const scenarios = active.map((scenario): ScenarioCoverage => {
    const locales = Object.fromEntries(
      settings.locales.map((locale) => [locale, measureStatus(desk, scenario, locale)]),
    )
    const waiver =
      settings.waivers.find(
        (one) => one.scenario === scenario.id && at < startOfDay(addDays(one.until, 1), settings.timeZone),
      ) ?? null
    const open = Object.values(locales).some((section) => section.status !== 'covered')
    const overlays: Overlay[] = []
    if (waiver && open) overlays.push('waived')
    if (Object.values(locales).some((section) => section.upcoming !== null)) overlays.push('upcoming')
    if (unfindable.includes(scenario.id)) overlays.push('unfindable')
    if (drifting.has(scenario.id)) overlays.push('out-of-parity')
    return {
      scenario,
      locales,
      overlays,
      waiver: waiver && open ? { owner: waiver.owner, reason: waiver.reason, until: waiver.until } : null,
    }
  })
  const critical = scenarios.filter(({ scenario }) => scenario.risk === 'critical')
  return {
    at,
    locales: settings.locales,
    target: { covered: aim, of: 100 },
    scenarios,
    caseTypes: handbook.caseTypes.map((caseType) => ({
      id: caseType.id,
      ...count(
        scenarios.filter(({ scenario }) => scenario.caseType === caseType.id),
        settings.locales,
        aim,
      ),
    })),
    total: count(scenarios, settings.locales, aim),
    critical: {
      locales: countLocales(critical, settings.locales),
      everyLocale: countEvery(critical, settings.locales),
      stale: critical
        .filter((one) => settings.locales.some((locale) => one.locales[locale]?.status === 'stale'))
        .map((one) => one.scenario.id),
    },
  }
}

function count(
  scenarios: readonly ScenarioCoverage[],
  locales: readonly Locale[],
  target: number,
): Omit<CaseTypeCoverage, 'id'> {
  const byLocale = countLocales(scenarios, locales)
  return {
    locales: byLocale,
    everyLocale: countEvery(scenarios, locales),
    byStatus: Object.fromEntries(
      locales.map((locale) => [
        locale,
        Object.fromEntries(
          statuses.map((status) => [
            status,
            scenarios.filter((one) => one.locales[locale]!.status === status).length,
          ]),
        ) as Record<Status, number>,
      ]),
    ),
    meetsTarget: locales.every((locale) => reaches(byLocale[locale]!, target)),
  }
}

const countLocales = (
  scenarios: readonly ScenarioCoverage[],
  locales: readonly Locale[],
): Partial<Record<Locale, Fraction>> =>
  Object.fromEntries(
    locales.map((locale) => [
      locale,
      {
        covered: scenarios.filter((one) => one.locales[locale]!.status === 'covered').length,
        of: scenarios.length,
      },
    ]),
  )

const countEvery = (scenarios: readonly ScenarioCoverage[], locales: readonly Locale[]): Fraction => ({
  covered: scenarios.filter((one) => locales.every((locale) => one.locales[locale]!.status === 'covered'))
    .length,
  of: scenarios.length,
})
