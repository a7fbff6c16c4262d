import { type CoverageChange, measureChange } from '../coverage/change.ts'
import { findAll } from '../checks/checks.ts'
import { type Coverage, type Fraction, measureCoverage } from '../coverage/coverage.ts'
import { describeDefinition } from '../coverage/definition.ts'
import { type Gap, rankGaps } from '../coverage/gap.ts'
import { type Gate, type GateId, judgeGates } from '../coverage/gate.ts'
import type { Handbook } from '../handbook/handbook.ts'
import { type Remember, workItOut } from '../handbook/remember.ts'
import { countErrors, type Finding } from '../message.ts'
import type { Instant } from '../time.ts'
import type { Locale, Words, BothWords } from '../words.ts'

/** Which state of the content a report speaks of. */
export interface Revision {
  /** The commit, or null outside git. */
  revision: string | null
  /** Whether the working files differ from it. */
  dirty: boolean
}

/** Everything a surface shows: terminal, JSON, Markdown, CSV, marks in CI and pages lay out this one value. */
export interface Report extends Revision {
  name: Words
  sample: boolean
  timeZone: string
  asOf: Instant
  definition: BothWords
  digest: string
  /** The language whose status stands first; the source language unless asked otherwise. */
  locale: Locale
  caseTypeNames: Record<string, Words>
  coverage: Coverage
  gaps: Gap[]
  gates: Gate[]
  /** What changed since an earlier state, where one was named. */
  change: CoverageChange | null
  findings: Finding[]
  read: Handbook['read']
  ok: boolean
}

/** Measures a handbook at an instant and gathers what every surface shows. */
export function makeReport(
  handbook: Handbook,
  options: {
    at: Instant
    locale?: Locale | undefined
    target?: number | undefined
    gates?: readonly GateId[] | undefined
    unfindable?: readonly string[] | undefined
    /** An earlier state of the content to compare with. */
    base?: { handbook: Handbook; revision: string } | undefined
    remember?: Remember | undefined
  } & Revision,
): Report {
  const coverage = measureCoverage(handbook, options)
  const { base, remember = workItOut } = options
  const change = base ? measureChange(base.handbook, handbook, coverage, base.revision, remember) : null
  const gates = judgeGates(handbook, coverage, change).filter(
    (gate) => options.gates?.includes(gate.id) ?? true,
  )
  return {
    name: handbook.settings.name,
    sample: handbook.settings.sample,
    timeZone: handbook.settings.timeZone,
    asOf: options.at,
    revision: options.revision,
    dirty: options.dirty,
    definition: describeDefinition(handbook),
    digest: handbook.digest,
    locale: options.locale ?? handbook.settings.locales[0]!,
    caseTypeNames: Object.fromEntries(handbook.caseTypes.map((caseType) => [caseType.id, caseType.name])),
    coverage,
    gaps: rankGaps(handbook, coverage),
    gates,
    change,
    findings: findAll(handbook, remember),
    read: handbook.read,
    ok: gates.every((gate) => gate.ok),
  }
}

export const totalOf = (report: Report, locale: Locale = report.locale): Fraction =>
  report.coverage.total.locales[locale]!

export const errorsIn = (report: Report): number => countErrors(report.findings)
