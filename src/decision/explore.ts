import { no, unknown, yes } from './condition.ts'
import type { Cells } from './domain.ts'
import type { CompiledRow, CompiledTable } from './evaluate.ts'
import type { Value } from './example.ts'

/** What is known in a case: a witness shows only the signals that mattered. */
export type Given = Readonly<Record<string, Value>>

/**
 * Called for each region of cases that one row decides, with facts that put a case there; `row` is null where a rule means nothing
 * for known facts (`at` is that rule's row). Returns whether to go on.
 */
export type Visit = (region: { row: CompiledRow | null; at: CompiledRow | null }, given: Given) => boolean

/** How many steps a walk may still take. */
export interface Budget {
  left: number
}

/**
 * Walks a table under facts that are partly known and asks for a signal only where an answer depends on it, so that a handful of
 * regions stand for all cases. False where the visitor or the budget ended the walk.
 */
export function walk(
  table: CompiledTable,
  cells: Cells,
  budget: Budget,
  given: Given,
  visit: Visit,
  from = 0,
): boolean {
  if (--budget.left < 0) return false
  const { rows, facts } = table
  for (let index = from; index < rows.length; index++) {
    const row = rows[index]!
    setFacts(table, given)
    const truth = row.truth(facts)
    if (truth === no) continue
    if (truth === yes) return visit({ row, at: row }, given)
    const missing = new Set<string>()
    row.missing(facts, missing)
    const code = [...missing].find((one) => !Object.hasOwn(given, one))
    if (code === undefined) return visit({ row: null, at: row }, given)
    return (cells.of.get(code) ?? []).every((value) =>
      walk(table, cells, budget, { ...given, [code]: value }, visit, index),
    )
  }
  return visit({ row: null, at: null }, given)
}

function setFacts({ codes, places, facts }: CompiledTable, given: Given): void {
  for (let index = 0; index < codes.length; index++) facts[places[index]!] = given[codes[index]!] ?? null
}

/** The first row that holds in a case whose every signal is known, or null. */
export function rowFor(table: CompiledTable, given: Given): CompiledRow | null {
  setFacts(table, given)
  for (const row of table.rows) {
    const truth = row.truth(table.facts)
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
    yield Object.fromEntries(
      [...cells.of].flatMap(([code, values]) =>
        values.length > 0 ? [[code, values[choose(values.length)]!]] : [],
      ),
    )
}
