import { no, type Truth, unknown, yes } from './condition.ts'
import type { Tables } from './context.ts'
import type { Cells } from './domain.ts'
import type { CompiledRow, CompiledTable } from './evaluate.ts'
import type { Value } from './example.ts'

/** What is known in a case: a witness shows only the signals that mattered. */
export type Given = Readonly<Record<string, Value>>

/** How true the condition of a row must be; unknown: although everything that it names is known. */
export interface Demand {
  row: CompiledRow
  truth: Truth
}

/** How many steps a search may still take. */
export interface Budget {
  left: number
}

/** That a row of a table decides: it holds and none before it does. */
export const decides = (rows: readonly CompiledRow[], row: CompiledRow): Demand[] => [
  { row, truth: yes },
  ...fails(rows.slice(0, rows.indexOf(row))),
]

/** That none of some rows holds. */
export const fails = (rows: readonly CompiledRow[]): Demand[] => rows.map((row) => ({ row, truth: no }))

/**
 * A case that meets every demand, or null. It assigns a signal only where a demand depends on it, those of rows that have to hold
 * first, and turns back as soon as one of them can no longer be met, past every signal that this one does not name (conflict-directed
 * backjumping, Prosser 1993). Null is certain where the cells are exact and the budget is not used up.
 */
export function findCase(
  { together, cells }: Tables,
  demands: readonly Demand[],
  budget: Budget,
): Given | null {
  const { codes, places, facts } = together
  const placeOf = new Map(codes.map((code, index) => [code, places[index]!]))
  const given: [string, Value][] = []
  const ordered = [
    ...demands.filter(({ truth }) => truth !== no),
    ...demands.filter(({ truth }) => truth === no),
  ]
  facts.fill(null)
  /** The signals to blame where no value of those that are still open helps; null where a case is found. */
  const search = (): ReadonlySet<string> | null => {
    if (--budget.left < 0) return nobody
    const open: Demand[] = []
    for (const demand of ordered) {
      const truth = demand.row.truth(facts)
      if (truth === unknown) open.push(demand)
      else if (truth !== demand.truth) return demand.row.signals
    }
    for (const { row, truth } of open) {
      const missing = new Set<string>()
      row.missing(facts, missing)
      for (const code of missing) if (facts[placeOf.get(code)!] === null) return assign(code)
      if (truth !== unknown) return row.signals
    }
    return null
  }
  const assign = (code: string): ReadonlySet<string> | null => {
    const place = placeOf.get(code)!
    const blamed = new Set<string>()
    for (const value of cells.of.get(code)!) {
      facts[place] = value
      given.push([code, value])
      const others = search()
      if (others === null) return null
      given.pop()
      if (!others.has(code)) {
        facts[place] = null
        return others
      }
      for (const other of others) blamed.add(other)
    }
    facts[place] = null
    return blamed
  }
  return search() === null ? Object.fromEntries(given) : null
}

const nobody: ReadonlySet<string> = new Set()

/** The first row that holds in a case whose every signal is known, or null. */
export function rowFor(
  { codes, places, facts }: CompiledTable,
  rows: readonly CompiledRow[],
  given: Given,
): CompiledRow | null {
  for (let index = 0; index < codes.length; index++) facts[places[index]!] = given[codes[index]!] ?? null
  for (const row of rows) {
    const truth = row.truth(facts)
    if (truth === yes) return row
    if (truth === unknown) return null
  }
  return null
}

/** Cases made of the cells' values by a fixed sequence of choices, the same in every run. */
export function* sample(cells: Cells, count: number): Generator<Given> {
  let state = 0x2545f491
  const choose = (of: number) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % of
  }
  for (let index = 0; index < count; index++)
    yield Object.fromEntries([...cells.of].map(([code, values]) => [code, values[choose(values.length)]!]))
}
