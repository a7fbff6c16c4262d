import { identify, measureStanding } from '../src/approval/in-force.ts'
import type { HandbookSection } from '../src/handbook/handbook.ts'
import { CallError } from '../src/message.ts'
import type { Instant } from '../src/time.ts'
import { localeWords } from '../src/words.ts'
import type { Surroundings } from './flags.ts'
import type { OpenHandbook } from './handbook.ts'
import { appendRows, describeRows } from './ledger.ts'

/** Takes back the approvals in force of sections: a row each in the ledger, with the reason. */
export async function withdraw(
  open: OpenHandbook,
  sections: readonly HandbookSection[],
  reason: string,
  by: string,
  at: Instant,
  surroundings: Surroundings,
): Promise<number> {
  if (reason.trim() === '') throw new CallError('--withdraw needs a reason that an auditor can read.')
  const { handbook } = open
  const { people } = handbook.settings
  if (people.length > 0 && !people.some((person) => person.id === identify(by, people)))
    throw new CallError(`${by} is not among the people of handbook.yaml and cannot withdraw an approval.`)
  const rows = sections.map((section) => {
    const approval = measureStanding(handbook.ledger, section, at, handbook.settings).inForce
    if (!approval)
      throw new CallError(
        `${section.scenario} (${localeWords[section.locale].en}) has no approval in force to withdraw.`,
      )
    return {
      scenario: section.scenario,
      locale: section.locale,
      digest: approval.digest,
      withdrawn: { on: at, by, reason },
    }
  })
  const committed = await appendRows(
    open,
    rows,
    by,
    at,
    describeRows(
      'Withdraw',
      rows.map((row) => `${row.scenario} ${row.locale}`),
    ),
  )
  for (const row of rows)
    surroundings.out(
      `Withdrew the approval of ${row.scenario} (${localeWords[row.locale].en}): agents see the standing instruction.\n`,
    )
  surroundings.out(committed)
  return 0
}
