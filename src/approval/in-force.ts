import { dayOf, type Instant, inUtc, startOfDay } from '../time.ts'
import type { Approval, Ledger, Withdrawal } from './ledger.ts'

/** Someone whom handbook.yaml names; one entry is one person, or in the sample one role. */
export interface Person {
  id: string
  name: string
  emails: string[]
  role: string
  caseTypes?: string[] | undefined
}

const directories = new WeakMap<readonly Person[], Map<string, string>>()

/** Who stands behind each address; the first entry that gives it. */
function directoryOf(people: readonly Person[]): Map<string, string> {
  const known = directories.get(people)
  if (known) return known
  const pairs = people.flatMap((person) =>
    person.emails.map((email) => [email.toLowerCase(), person.id] as const),
  )
  const directory = new Map(pairs.toReversed())
  directories.set(people, directory)
  return directory
}

/** One person under all their addresses: the id of a `people` entry, else the lower-cased e-mail. */
export const identify = (email: string, people: readonly Person[]): string => {
  const address = email.trim().toLowerCase()
  return directoryOf(people).get(address) ?? address
}

export type Invalidity = 'self-approval' | 'unknown-approver' | 'approver-of-other-case-types'

/** Why an approval counts for nothing, or null where it is valid. */
export function findInvalidity(
  approval: Pick<Approval, 'scenario' | 'authors' | 'approver'>,
  people: readonly Person[],
): Invalidity | null {
  const approver = identify(approval.approver, people)
  if (approval.authors.some((author) => identify(author, people) === approver)) return 'self-approval'
  if (people.length === 0) return null
  const person = people.find((known) => known.id === approver)
  if (!person) return 'unknown-approver'
  return person.caseTypes && !person.caseTypes.includes(approval.scenario.split('/')[0]!)
    ? 'approver-of-other-case-types'
    : null
}

/** The rows of each section; a section without rows has an empty ledger. */
export function splitLedger(ledger: Ledger): (section: { scenario: string; locale: string }) => Ledger {
  const keyOf = ({ scenario, locale }: { scenario: string; locale: string }) => `${locale}:${scenario}`
  const approvals = Map.groupBy(ledger.approvals, keyOf)
  const withdrawals = Map.groupBy(ledger.withdrawals, keyOf)
  return (section) => ({
    approvals: approvals.get(keyOf(section)) ?? [],
    withdrawals: withdrawals.get(keyOf(section)) ?? [],
  })
}

/** What the ledger says of one section at an instant. */
export interface Standing {
  /** The approval in force, or null. */
  inForce: Approval | null
  /** Approvals that will be in force later, soonest first. */
  upcoming: Approval[]
  /** Approvals that are taken back or invalid, oldest first. */
  withdrawn: { approval: Approval; withdrawal: Withdrawal }[]
  invalid: { approval: Approval; why: Invalidity }[]
}

/** The instant from which an approved text is in force: the later of the approval and 00:00 of its effective day. */
export const inForceFrom = (approval: Approval, timeZone: string): Instant => {
  const start = startOfDay(approval.effectiveFrom, timeZone)
  const approved = inUtc(approval.approvedAt)
  return start > approved ? start : approved
}

/** The instant from which an approval is taken back. */
export const withdrawnAt = (withdrawal: Withdrawal, timeZone: string): Instant =>
  withdrawal.withdrawn.on.length === 10
    ? startOfDay(withdrawal.withdrawn.on, timeZone)
    : inUtc(withdrawal.withdrawn.on)

/** The standing of a section at an instant. Rows approved after it, and later withdrawals, do not exist then. */
export function measureStanding(
  ledger: Ledger,
  section: { scenario: string; locale: string },
  at: Instant,
  settings: { timeZone: string; people: readonly Person[] },
): Standing {
  const { timeZone, people } = settings
  const ofSection = <Row extends { scenario: string; locale: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.scenario === section.scenario && row.locale === section.locale)
  const standing: Standing = { inForce: null, upcoming: [], withdrawn: [], invalid: [] }
  // Ledgers are merged by union, so that the order of their lines must not decide, also between two rows of one second.
  const inOrder = <Row extends Approval | Withdrawal>(rows: Row[], ageOf: (row: Row) => string): Row[] => {
    const textOf = (row: Row) => JSON.stringify({ ...row, place: null })
    const isBefore = (a: Row, b: Row) => (ageOf(a) === ageOf(b) ? textOf(a) < textOf(b) : ageOf(a) < ageOf(b))
    return rows.sort((a, b) => (isBefore(a, b) ? -1 : 1))
  }
  const withdrawals = inOrder(
    ofSection(ledger.withdrawals).filter((row) => withdrawnAt(row, timeZone) <= at),
    (row) => withdrawnAt(row, timeZone),
  )
  const approvals = inOrder(ofSection(ledger.approvals), (row) => `${inUtc(row.approvedAt)} ${row.version}`)
  const good: { approval: Approval; from: Instant }[] = []
  for (const approval of approvals) {
    const approvedAt = inUtc(approval.approvedAt)
    if (approvedAt > at) continue
    const why = findInvalidity(approval, people)
    // A withdrawal takes back what was approved before it; the same text may be approved again later.
    const withdrawal = withdrawals.find(
      (row) =>
        row.digest === approval.digest &&
        (row.withdrawn.on.length === 10
          ? dayOf(approvedAt, timeZone) <= row.withdrawn.on
          : approvedAt <= withdrawnAt(row, timeZone)),
    )
    if (withdrawal) standing.withdrawn.push({ approval, withdrawal })
    else if (why) standing.invalid.push({ approval, why })
    else good.push({ approval, from: inForceFrom(approval, timeZone) })
  }
  good.sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))
  standing.inForce = good.findLast((row) => row.from <= at)?.approval ?? null
  standing.upcoming = good.filter((row) => row.from > at).map((row) => row.approval)
  return standing
}
