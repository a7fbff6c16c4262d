import { compareTables, type Difference } from '../decision/compare.ts'
import { writeGiven } from '../decision/example.ts'
import { type Finding, makeFinding, type RuleId } from '../message.ts'
import { type BothWords, type Locale, localeWords } from '../words.ts'
import { sectionKey } from './digest.ts'
import type { HandbookSection } from './join.ts'
import { tableInContext } from './judge-table.ts'
import type { HandbookCaseType } from './leading.ts'
import type { Remember } from './remember.ts'
import type { Known } from './resolve.ts'

/** Two languages of a section that decide the same facts differently, with such facts. */
export interface Conflict {
  scenario: string
  locales: readonly [Locale, Locale]
  difference: Difference
}

/** Faults that leave no doubt what a table decides. */
const beside = new Set<RuleId>(['example-outcome', 'example-values', 'unreachable-row', 'cyclic-see'])

/** Whether a section can be compared: what is wrong in it leaves no doubt what it says. */
export const isComparable = ({ faults }: HandbookSection): boolean =>
  faults.every((fault) => beside.has(fault.rule))

/** Compares what each language of a section decides with what its source language decides. */
export function findConflicts(
  sections: readonly HandbookSection[],
  caseTypes: readonly HandbookCaseType[],
  known: Known,
  remember: Remember,
): { conflicts: Conflict[]; findings: Finding[] } {
  const claims = Map.groupBy(sections, ({ scenario, locale }) => sectionKey(scenario, locale))
  const [source, ...others] = known.settings.locales
  const conflicts: Conflict[] = []
  const findings: Finding[] = []
  const tableOf = (claim: HandbookSection) => {
    const { page, section } = claim
    const hollow = section.slots.some((slot) => slot.name === 'Decisions' && slot.hollow !== null)
    if (hollow || !isComparable(claim)) return null
    return tableInContext(section, caseTypes.find(({ id }) => id === page.caseType)?.leading ?? [], known)
  }
  for (const [key, [first, twin]] of claims) {
    if (!first || twin || key !== sectionKey(first.scenario, source!)) continue
    const { scenario } = first
    for (const locale of others) {
      const [second, ...more] = claims.get(sectionKey(scenario, locale)) ?? []
      if (!second || more.length > 0) continue
      const question = [first.fileKey, second.fileKey, scenario, known.key].join(' ')
      const difference = remember('languages', question, () => {
        const [before, after] = [tableOf(first), tableOf(second)]
        return before && after ? (compareTables(before, after).differences[0] ?? null) : null
      })
      if (!difference) continue
      const conflict: Conflict = { scenario, locales: [source!, locale], difference }
      conflicts.push(conflict)
      const { en, zh } = describeConflict(conflict)
      findings.push(
        makeFinding(
          'conflicting-languages',
          second.section.table?.rows[0]?.place ?? second.section.place,
          `Unexpected disagreement of the languages, expected one decision: ${en}`,
          `两种语言结论不一，应一致：${zh}`,
        ),
      )
    }
  }
  return { conflicts, findings }
}

/** For which facts two languages decide differently, and how. */
export function describeConflict({ locales, difference }: Conflict): BothWords {
  const given = writeGiven(difference.given)
  const sides = ([difference.before, difference.after] as const).map((answer, index) => {
    const name = localeWords[locales[index]!]
    const spans = answer?.decision.map((span) => `\`${span}\``).join(' ')
    return answer
      ? {
          en: `${name.en} decides ${spans} (row ${answer.row})`,
          zh: `${name.zh}为 ${spans}（第 ${answer.row} 行）`,
        }
      : { en: `${name.en} decides nothing`, zh: `${name.zh}没有结论` }
  })
  return {
    en: `for \`${given}\` ${sides.map((side) => side.en).join(', ')}`,
    zh: `\`${given}\` 时，${sides.map((side) => side.zh).join('，')}`,
  }
}
