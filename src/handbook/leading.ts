import type { CaseType, LeadingRow } from '../catalogue/case-type.ts'
import { parseRule, type Rule } from '../decision/rule.ts'
import type { Decision } from '../decision/table.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'

/** A leading row with its rule read: what every table of its case type asks first. */
export interface InheritedRow extends LeadingRow {
  rule: Rule | null
  decision: Decision
  place: Place
  /** What is wrong with the row itself; with one of these every section that inherits it is faulty. */
  faults: Finding[]
}

/** A case type as a handbook holds it. */
export interface HandbookCaseType extends Omit<CaseType, 'leading'> {
  leading: InheritedRow[]
}

/** A case type with the rules of its leading rows read. */
export const parseLeading = (caseType: CaseType): HandbookCaseType => ({
  ...caseType,
  leading: caseType.leading.map((row, index) => {
    const place = caseType.leadingPlaces[index]!
    const { rule, findings } = parseRule(row.when, place)
    const decision = row.decide.trim().split(/\s+/)
    const faults = [...findings]
    if (!['pass', 'block', 'escalate'].includes(decision[0]!)) {
      faults.push(
        makeFinding(
          'decision-word',
          place,
          `Unexpected decision “${row.decide}” in leading row L${index + 1}, expected pass, block or escalate, then qualifiers`,
          `前置行 L${index + 1} 的结论“${row.decide}”不对，应为 pass、block 或 escalate，其后可加限定词`,
        ),
      )
    }
    return { ...row, rule, decision, place, faults }
  }),
})
