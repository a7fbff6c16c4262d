import { findInvalidity, inForceFrom } from '../approval/in-force.ts'
import type { Approval } from '../approval/ledger.ts'
import type { Handbook } from '../handbook/handbook.ts'
import type { BothWords } from '../words.ts'
import type { Instant } from '../time.ts'
import { type Coverage, measureCoverage } from './coverage.ts'
import { describeInvalidity } from './reasons.ts'
import { type Status } from './status.ts'

/** What an approval would achieve: the status on its first moment in force, and why it would not be covered. */
export interface Candidate {
  approval: Approval
  status: Status
  reasons: BothWords[]
}

/** Measures a handbook as if these rows stood in its ledger, each at the moment its text takes force. */
export function judgeCandidates(handbook: Handbook, approvals: readonly Approval[]): Candidate[] {
  const ledger = { ...handbook.ledger, approvals: [...handbook.ledger.approvals, ...approvals] }
  const measured = new Map<Instant, Coverage>()
  const coverageAt = (at: Instant) => {
    const coverage = measured.get(at) ?? measureCoverage({ ...handbook, ledger }, { at })
    measured.set(at, coverage)
    return coverage
  }
  return approvals.map((approval) => {
    const coverage = coverageAt(inForceFrom(approval, handbook.settings.timeZone))
    const section = coverage.scenarios.find((one) => one.scenario.id === approval.scenario)!.locales[
      approval.locale
    ]!
    // What makes the approval itself void is said before what the text it would replace leaves open.
    const why = findInvalidity(approval, handbook.settings.people)
    const reasons = why ? [describeInvalidity(why, approval.approver)] : section.reasons
    return { approval, status: why && section.status === 'covered' ? 'draft' : section.status, reasons }
  })
}
