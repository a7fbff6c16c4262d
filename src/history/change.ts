import { measureStanding } from '../approval/in-force.ts'
import type { Approval } from '../approval/ledger.ts'
import type { Bump } from '../approval/version.ts'
import type { Difference } from '../decision/compare.ts'
import type { Handbook } from '../handbook/handbook.ts'
import { compareTexts, type Text } from '../handbook/meaning.ts'
import type { Remember } from '../handbook/remember.ts'
import type { Instant } from '../time.ts'
import type { Locale } from '../words.ts'

/** What happened to a section between two moments. */
export type ChangeKind = 'new' | 'withdrawn' | 'decides-otherwise' | 'checks-or-rows-added' | 'wording'

export const kindOfBump: Record<Bump, ChangeKind> = {
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
  return inForceBetween(handbook, from, to).map(({ scenario, locale, before, after }) => {
    const change = { scenario, locale, before, after, exact: true, differences: [] }
    if (!before) return { ...change, kind: 'new' }
    if (!after) return { ...change, kind: 'withdrawn' }
    const [old, now] = [before, after].map(({ digest }) => find(scenario, locale, digest))
    if (!old || !now) return { ...change, kind: 'decides-otherwise', exact: false }
    const { bump, exact, differences } = compareTexts(old, now, handbook.signals, remember)
    return { ...change, kind: kindOfBump[bump], exact, differences }
  })
}

function inForceBetween({ scenarios, ledger, settings }: Handbook, from: Instant, to: Instant) {
  return scenarios.flatMap(({ id }) =>
    settings.locales.flatMap((locale) => {
      const standingAt = (at: Instant) =>
        measureStanding(ledger, { scenario: id, locale }, at, settings).inForce
      const [before, after] = [standingAt(from), standingAt(to)]
      return before?.digest === after?.digest ? [] : [{ scenario: id, locale, before, after }]
    }),
  )
}
