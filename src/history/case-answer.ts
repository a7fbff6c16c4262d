import { measureStanding } from '../approval/in-force.ts'
import type { Approval } from '../approval/ledger.ts'
import type { CaseRecord } from '../cases/case-record.ts'
import { compile } from '../decision/context.ts'
import { decide, type Outcome } from '../decision/evaluate.ts'
import type { Handbook } from '../handbook/handbook.ts'
import { tableInContext } from '../handbook/judge-table.ts'
import type { Instant } from '../time.ts'
import type { Locale } from '../words.ts'
import type { FindText } from './change.ts'

/** What the book said when a case was decided, against what its reviewer cites. */
export interface CaseAnswer {
  caseId: string
  at: Instant
  scenario: string | null
  locale: Locale
  decision: string
  cited: { section: string; version: string; row: string } | null
  /** The approval in force at that moment, or null. */
  approval: Approval | null
  /** Whether exactly the version and a row that the reviewer cites were in force; null where nothing is cited. */
  citedInForce: boolean | null
  /** What the table in force decides for the facts of the record; null where there is none that can be read. */
  outcome: Outcome | null
}

/** Answers for a closed case; null while it is open. */
export function answerCase(
  handbook: Handbook,
  record: CaseRecord,
  locale: Locale,
  find: FindText,
): CaseAnswer | null {
  const { review, resolvedAt: at } = record
  if (!review || !at) return null
  const scenario = review.scenario ?? review.cited?.section ?? null
  const approval =
    scenario === null
      ? null
      : measureStanding(handbook.ledger, { scenario, locale }, at, handbook.settings).inForce
  const text = approval && find(approval.scenario, locale, approval.digest)
  const question =
    text &&
    tableInContext(text.section, text.leading, {
      settings: { parameters: text.parameters },
      signals: handbook.signals,
    })
  const { cited } = review
  const rows = text?.section.table?.rows.length ?? 0
  const leading = text?.section.inherits ? text.leading.length : 0
  const exists = (row: string) =>
    row.startsWith('L') ? Number(row.slice(1)) <= leading : Number(row) <= rows
  return {
    caseId: record.caseId,
    at,
    scenario,
    locale,
    decision: review.decision,
    cited,
    approval,
    citedInForce:
      cited &&
      approval !== null &&
      cited.section === scenario &&
      cited.version === approval.version &&
      exists(cited.row),
    outcome: question ? decide(compile(question), record.signals, { assumeNoLeading: true }) : null,
  }
}
