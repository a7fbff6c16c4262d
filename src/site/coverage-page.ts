import {
  type CaseTypeCoverage,
  formatRate,
  type Fraction,
  needed,
  reaches,
  type ScenarioCoverage,
} from '../coverage/coverage.ts'
import type { Status } from '../coverage/status.ts'
import { type Group, groupOf, groupWords, riskWords, statusWords } from '../coverage/words.ts'
import { errorsIn } from '../report/report.ts'
import { localeWords, type Locale, say } from '../words.ts'
import { countGroups, type Counts, groups } from './chart.ts'
import { speakToLeads } from './lead-words.ts'
import type { Site } from './site.ts'

/** A fraction with its rate and its distance from the target, in words. */
export interface Level {
  locale: Locale
  language: string
  fraction: string
  rate: string
  goal: number
  reached: boolean
  /** "65 more to reach 75", or that the target is reached. */
  distance: string
  short: number
  counts: Counts
}

/** A scenario on the map of all scenarios: its status in each language, said once where all agree. */
export interface Tile {
  id: string
  title: string
  critical: string | null
  statuses: { language: string | null; group: Group; label: string }[]
}

export interface CaseTypeLevels {
  id: string | null
  name: string
  levels: Level[]
  tiles: Tile[]
}

export interface CoveragePage {
  /** "Yes", "No", or that it holds overall only. */
  answer: string
  answered: boolean
  overall: CaseTypeLevels
  caseTypes: CaseTypeLevels[]
  critical: { fraction: string; met: boolean; byLanguage: string[] }
  every: string
  groups: { group: Group; label: string; counts: { language: string; n: number }[] }[]
  statuses: { status: Status; group: Group; label: string; meaning: string; next: string }[]
  gates: { id: string; ok: boolean; word: string; detail: string }[]
  findings: string
}

/** Everything the coverage page says, from the report alone. */
export function makeCoveragePage(site: Site, locale: Locale): CoveragePage {
  const { report } = site
  const { coverage } = report
  const t = speakToLeads(locale)
  const overall = levelsOf(site, { id: null, ...coverage.total }, locale)
  const caseTypes = coverage.caseTypes.map((caseType) => levelsOf(site, caseType, locale))
  const inTotal = overall.levels.every((level) => level.reached)
  const everywhere = inTotal && caseTypes.every((one) => one.levels.every((level) => level.reached))
  const errors = errorsIn(report)
  const warnings = report.findings.length - errors
  const { everyLocale, locales } = coverage.critical
  const used = new Set(
    coverage.scenarios.flatMap((one) => Object.values(one.locales).map((section) => section.status)),
  )
  return {
    answer: t(everywhere ? 'coverageYes' : inTotal ? 'coverageYesOverall' : 'coverageNo'),
    answered: everywhere,
    overall,
    caseTypes,
    critical: {
      fraction: sayFraction(everyLocale, locale),
      met: everyLocale.covered === everyLocale.of,
      byLanguage: coverage.locales.map(
        (one) => `${localeWords[one][locale]} ${sayFraction(locales[one]!, locale)}`,
      ),
    },
    every: sayFraction(coverage.total.everyLocale, locale),
    groups: groups.map((group) => ({
      group,
      label: groupWords[group][locale],
      counts: overall.levels.map((level) => ({ language: level.language, n: level.counts[group] })),
    })),
    statuses: (Object.keys(statusWords.status) as Status[])
      .filter((status) => used.has(status) || status === 'covered')
      .map((status) => {
        const { label, meaning, next } = statusWords.status[status]
        return {
          status,
          group: groupOf(status),
          label: label[locale],
          meaning: meaning[locale],
          next: next[locale],
        }
      }),
    gates: report.gates.map((gate) => ({
      id: gate.id,
      ok: gate.ok,
      word: t(gate.ok ? 'coverageGateMet' : 'coverageGateNotMet'),
      detail: say(gate.detail, locale),
    })),
    findings:
      errors + warnings === 0 ? t('coverageFindingsNone') : t('coverageFindingsSome', { errors, warnings }),
  }
}

/** "10 of 93", "10/93". */
export const sayFraction = ({ covered, of }: Fraction, locale: Locale): string =>
  locale === 'zh' ? `${covered}/${of}` : `${covered} of ${of}`

/** "72.0 %", "72.0%". */
export const sayRate = (fraction: Fraction, locale: Locale): string => {
  const rate = formatRate(fraction)
  return rate === null ? '–' : locale === 'zh' ? `${rate}%` : `${rate} %`
}

function levelsOf(
  { report }: Site,
  caseType: Omit<CaseTypeCoverage, 'id'> & { id: string | null },
  locale: Locale,
): CaseTypeLevels {
  const { coverage } = report
  const t = speakToLeads(locale)
  const target = coverage.target.covered
  const scenarios = coverage.scenarios.filter(
    (one) => caseType.id === null || one.scenario.caseType === caseType.id,
  )
  return {
    id: caseType.id,
    name: caseType.id === null ? t('coverageOverall') : say(report.caseTypeNames[caseType.id]!, locale),
    levels: coverage.locales.map((one): Level => {
      const fraction = caseType.locales[one]!
      const goal = needed(fraction.of, target)
      const reached = reaches(fraction, target)
      const short = Math.max(0, goal - fraction.covered)
      return {
        locale: one,
        language: localeWords[one][locale],
        fraction: sayFraction(fraction, locale),
        rate: sayRate(fraction, locale),
        goal,
        reached,
        distance: reached ? t('coverageReached', { goal }) : t('coverageShort', { n: short, goal }),
        short,
        counts: countGroups(scenarios, one),
      }
    }),
    tiles: scenarios.map((one) => makeTile(one, coverage.locales, locale)),
  }
}

function makeTile(one: ScenarioCoverage, locales: readonly Locale[], locale: Locale): Tile {
  const statuses = locales.map((language) => {
    const { status } = one.locales[language]!
    return {
      language: localeWords[language][locale],
      group: groupOf(status),
      label: statusWords.status[status].label[locale],
    }
  })
  const [first] = statuses
  const same = statuses.every(({ label }) => label === first!.label)
  return {
    id: one.scenario.id,
    title: say(one.scenario.title, locale),
    critical:
      one.scenario.risk === 'critical'
        ? speakToLeads(locale)('gapsRisk', { risk: riskWords.critical[locale] })
        : null,
    statuses: same && locales.length > 1 ? [{ ...first!, language: null }] : statuses,
  }
}
