import { measureStanding, splitLedger } from '../approval/in-force.ts'
import type { Approval } from '../approval/ledger.ts'
import type { Bump } from '../approval/version.ts'
import type { Difference } from '../decision/compare.ts'
import type { Handbook } from '../handbook/handbook.ts'
import { compareTexts, type Text } from '../handbook/meaning.ts'
import type { Remember } from '../handbook/remember.ts'
import { addDays, dayOf, endOfDay, type Instant } from '../time.ts'
import type { Locale } from '../words.ts'

/** What happened to a section between two moments. */
export type ChangeKind = 'new' | 'withdrawn' | 'decides-otherwise' | 'checks-or-rows-added' | 'wording'

const kindOfBump: Record<Bump, ChangeKind> = {
  major: 'decides-otherwise',
  minor: 'checks-or-rows-added',
  patch: 'wording',
}

/** A section whose text in force is another one at a later moment. */
export interface Change {
  scenario: string
  locale: Locale
  kind: ChangeKind
  before: Approval | null
  after: Approval | null
  /** Whether every case was looked at; false also where a text could not be found again. */
  exact: boolean
  differences: readonly Difference[]
}

/** Finds the text of an approved digest. */
export type FindText = (scenario: string, locale: Locale, digest: string) => Text | null

/** What changed in force between two moments, by meaning, in the order of the catalogue. */
export function findChanges(
  handbook: Handbook,
  { from, to }: { from: Instant; to: Instant },
  find: FindText,
  remember: Remember,
): Change[] {
  return inForceBetween(handbook, from, to).map((pair) =>
    compareApprovals(pair, handbook.signals, find, remember),
  )
}

/** What it means that one approved text of a section gave way to another. */
export function compareApprovals(
  pair: Pick<Change, 'scenario' | 'locale' | 'before' | 'after'>,
  signals: Handbook['signals'],
  find: FindText,
  remember: Remember,
): Change {
  const { scenario, locale, before, after } = pair
  const change = { ...pair, exact: true, differences: [] }
  if (!before) return { ...change, kind: 'new' }
  if (!after) return { ...change, kind: 'withdrawn' }
  const [old, now] = [before, after].map(({ digest }) => find(scenario, locale, digest))
  if (!old || !now) return { ...change, kind: 'decides-otherwise', exact: false }
  const { bump, exact, differences } = compareTexts(old, now, signals, remember)
  return { ...change, kind: kindOfBump[bump], exact, differences }
}

function inForceBetween({ scenarios, ledger, settings }: Handbook, from: Instant, to: Instant) {
  const rowsOf = splitLedger(ledger)
  return scenarios.flatMap(({ id }) =>
    settings.locales.flatMap((locale) => {
      const section = { scenario: id, locale }
      const rows = rowsOf(section)
      const standingAt = (at: Instant) => measureStanding(rows, section, at, settings).inForce
      const [before, after] = [standingAt(from), standingAt(to)]
      return before?.digest === after?.digest ? [] : [{ ...section, before, after }]
    }),
  )
}

const recentDays = 28

/** The moment since which a change is recent: the end of a day four weeks ago. */
export const recentSince = (at: Instant, timeZone: string): Instant =>
  endOfDay(addDays(dayOf(at, timeZone), -recentDays), timeZone)
