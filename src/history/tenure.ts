import { inForceFrom, measureStanding, type Person, withdrawnAt } from '../approval/in-force.ts'
import type { Approval, Ledger } from '../approval/ledger.ts'
import { type Instant, inUtc } from '../time.ts'

/** From when a text of a section was in force, until the next one took its place; or from when none was. */
export interface Tenure {
  from: Instant
  /** Null where a withdrawal left no text in force. */
  approval: Approval | null
  /** When the approval was taken back, or null. */
  withdrawn: Instant | null
  /** Later approvals of the very same text, while it was in force. */
  renewals: Approval[]
}

/** An approval that was never in force: overtaken or taken back before its day, or its day is still to come. */
export interface Aside {
  approval: Approval
  withdrawn: Instant | null
  upcoming: boolean
}

/** What the ledger says of the past of a section. */
export interface Past {
  /** The texts that were in force, oldest first. */
  tenures: Tenure[]
  /** Oldest first. */
  aside: Aside[]
}

/** The past of one section up to a moment. `rows` are the section's own rows of the ledger. */
export function measurePast(
  rows: Ledger,
  section: { scenario: string; locale: string },
  at: Instant,
  settings: { timeZone: string; people: readonly Person[] },
): Past {
  const { timeZone } = settings
  const standing = measureStanding(rows, section, at, settings)
  const takenBack = new Map(
    standing.withdrawn.map(({ approval, withdrawal }) => [approval, withdrawnAt(withdrawal, timeZone)]),
  )
  const moments = new Set([
    ...rows.approvals.map((approval) => inForceFrom(approval, timeZone)),
    ...rows.withdrawals.map((withdrawal) => withdrawnAt(withdrawal, timeZone)),
  ])
  const tenures: Tenure[] = []
  const served = new Set<Approval>()
  for (const from of [...moments].filter((moment) => moment <= at).sort()) {
    const approval = measureStanding(rows, section, from, settings).inForce
    const last = tenures.at(-1)
    if (approval?.digest !== last?.approval?.digest)
      tenures.push({ from, approval, withdrawn: (approval && takenBack.get(approval)) ?? null, renewals: [] })
    else if (approval && !served.has(approval)) last!.renewals.push(approval)
    if (approval) served.add(approval)
  }
  const invalid = new Set(standing.invalid.map(({ approval }) => approval))
  const known = rows.approvals.filter(
    (approval) => inUtc(approval.approvedAt) <= at && !invalid.has(approval),
  )
  return {
    tenures,
    aside: known
      .filter((approval) => !served.has(approval))
      .map((approval) => ({
        approval,
        withdrawn: takenBack.get(approval) ?? null,
        upcoming: standing.upcoming.includes(approval),
      })),
  }
}
