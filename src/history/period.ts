import type { Handbook } from '../handbook/handbook.ts'
import type { Remember } from '../handbook/remember.ts'
import { addDays, dayOf, endOfDay, type Instant } from '../time.ts'
import { type Change, findChanges, type FindText, recentSince } from './change.ts'
import type { Tenure } from './tenure.ts'

/** What changed in force since a moment. */
export interface Period {
  /** `2026-03`: since that month began. Null: in the last four weeks. */
  month: string | null
  from: Instant
  changes: Change[]
}

/** What changed in the last four weeks, and since the beginning of each earlier month in which something did, newest first. */
export function findPeriods(
  handbook: Handbook,
  tenures: readonly Tenure[],
  at: Instant,
  find: FindText,
  remember: Remember,
): Period[] {
  const { timeZone } = handbook.settings
  const recent = recentSince(at, timeZone)
  const earlier = tenures
    .filter(({ from }) => from <= recent)
    .map(({ from }) => dayOf(from, timeZone).slice(0, 7))
  const months = [...new Set(earlier)].sort().reverse()
  return [null, ...months].map((month) => {
    const from = month === null ? recent : endOfDay(addDays(`${month}-01`, -1), timeZone)
    return { month, from, changes: findChanges(handbook, { from, to: at }, find, remember) }
  })
}
