import { sectionKey } from '../handbook/digest.ts'
import { type Handbook, type HandbookSection } from '../handbook/handbook.ts'
import { compareTexts, type Meaning, type Text } from '../handbook/meaning.ts'
import type { Remember } from '../handbook/remember.ts'
import { type Locale } from '../words.ts'
import { type Coverage, type Fraction, measureCoverage } from './coverage.ts'

/** A section whose working text decides some case otherwise than before; `meaning` is null where it is gone. */
export interface ChangedMeaning {
  scenario: string
  locale: Locale
  meaning: Meaning | null
  /** Whether the change ends well: covered, or waived. */
  settled: boolean
}

/** What a change of content does to coverage, both sides judged at one instant: time alone loses nothing. */
export interface CoverageChange {
  base: string
  gained: { scenario: string; locale: Locale }[]
  lost: { scenario: string; locale: Locale }[]
  changed: ChangedMeaning[]
  /** Totals before and after where the catalogue's active scenarios are others now, else null. */
  denominator: {
    before: Partial<Record<Locale, Fraction>>
    after: Partial<Record<Locale, Fraction>>
    added: string[]
    removed: string[]
  } | null
}

/** Compares a handbook with an earlier state of it. */
export function measureChange(
  before: Handbook,
  after: Handbook,
  coverage: Coverage,
  base: string,
  remember: Remember,
): CoverageChange {
  const earlier = measureCoverage(before, { at: coverage.at, target: coverage.target.covered })
  const coveredIn = ({ scenarios, locales }: Coverage) =>
    scenarios.flatMap(({ scenario, locales: sections }) =>
      locales.flatMap((locale) =>
        sections[locale]!.status === 'covered' ? [{ scenario: scenario.id, locale }] : [],
      ),
    )
  const keyOf = ({ scenario, locale }: { scenario: string; locale: Locale }) => sectionKey(scenario, locale)
  const [was, is] = [coveredIn(earlier), coveredIn(coverage)]
  const [wasKeys, isKeys] = [was, is].map((rows) => new Set(rows.map(keyOf)))
  const active = new Set(coverage.scenarios.map(({ scenario }) => scenario.id))
  const wasActive = new Set(earlier.scenarios.map(({ scenario }) => scenario.id))
  const added = [...active].filter((id) => !wasActive.has(id))
  const removed = [...wasActive].filter((id) => !active.has(id))
  const waived = new Set(coverage.scenarios.flatMap(({ scenario, waiver }) => (waiver ? [scenario.id] : [])))
  return {
    base,
    gained: is.filter((row) => !wasKeys!.has(keyOf(row))),
    // A scenario that is retired is no longer owed; the changed denominator says so.
    lost: was.filter((row) => !isKeys!.has(keyOf(row)) && active.has(row.scenario)),
    changed: changedMeanings(before, after, remember)
      .filter(({ scenario }) => active.has(scenario))
      .map((change) => ({
        ...change,
        settled: isKeys!.has(keyOf(change)) || waived.has(change.scenario),
      })),
    denominator:
      added.length + removed.length === 0
        ? null
        : { before: earlier.total.locales, after: coverage.total.locales, added, removed },
  }
}

function changedMeanings(
  before: Handbook,
  after: Handbook,
  remember: Remember,
): Omit<ChangedMeaning, 'settled'>[] {
  const claims = ({ sections }: Handbook) =>
    new Map(sections.map((claim) => [sectionKey(claim.scenario, claim.locale), claim]))
  const now = claims(after)
  return [...claims(before)].flatMap(([key, old]): Omit<ChangedMeaning, 'settled'>[] => {
    const { scenario, locale } = old
    const claim = now.get(key)
    if (!claim) return [{ scenario, locale, meaning: null }]
    if (claim.digest !== null && claim.digest === old.digest) return []
    const meaning = compareTexts(textOf(old, before), textOf(claim, after), after.signals, remember)
    return meaning.bump === 'major' ? [{ scenario, locale, meaning }] : []
  })
}

const textOf = ({ page, section }: HandbookSection, { caseTypes, settings }: Handbook): Text => ({
  section,
  leading: caseTypes.find(({ id }) => id === page.caseType)?.leading ?? [],
  parameters: settings.parameters,
})
