import { type Finding, makeFinding } from '../message.ts'
import { parseStatements } from '../parity/statements.ts'
import { compareStatements, type Difference } from '../parity/compare.ts'
import { describeDifference } from '../parity/describe.ts'
import type { Locale } from '../words.ts'
import { type Conflict, isComparable } from './conflict.ts'
import { sectionKey } from './digest.ts'
import type { HandbookSection } from './join.ts'
import type { Remember } from './remember.ts'

/** Two languages of a section that decide alike and state something differently, with both places. */
export interface Drift extends Difference {
  scenario: string
  locales: readonly [Locale, Locale]
  paths: readonly [string, string]
}

/** Compares what each language of a section states with what its source language states; where decisions differ, that is said instead. */
export function findDrifts(
  sections: readonly HandbookSection[],
  conflicts: readonly Conflict[],
  [source, ...others]: readonly Locale[],
  remember: Remember,
): { drifts: Drift[]; findings: Finding[] } {
  const claims = Map.groupBy(sections, ({ scenario, locale }) => sectionKey(scenario, locale))
  const only = (scenario: string, locale: Locale) => {
    const [claim, twin] = claims.get(sectionKey(scenario, locale)) ?? []
    return claim && !twin && isComparable(claim) ? claim : null
  }
  const drifts: Drift[] = []
  if (!source) return { drifts, findings: [] }
  for (const scenario of new Set(sections.map((section) => section.scenario))) {
    const first = only(scenario, source)
    if (!first?.statements) continue
    for (const locale of others) {
      const second = only(scenario, locale)
      const [a, b] = [first.statements, second?.statements]
      if (!second || !b) continue
      if (conflicts.some((one) => one.scenario === scenario && one.locales.includes(locale))) continue
      const files = [first.fileKey, second.fileKey]
      const differences = remember('parity', { files, scenario }, () =>
        compareStatements(parseStatements(a), parseStatements(b)),
      )
      for (const difference of differences)
        drifts.push({
          ...difference,
          scenario,
          locales: [source, locale],
          paths: [first.page.path, second.page.path],
        })
    }
  }
  return { drifts, findings: drifts.map(reportDrift) }
}

function reportDrift(drift: Drift): Finding {
  const { en, zh } = describeDifference(drift, drift.locales)
  const [path, other] = drift.paths
  const [line, otherLine] = drift.lines
  return makeFinding(
    'out-of-parity',
    { path: other, line: otherLine, column: 1 },
    `Unexpected difference between the languages, expected one statement (the other is ${path}:${line}): ${en}`,
    `两种语言表述不一，应一致（另一处在 ${path}:${line}）：${zh}`,
  )
}
