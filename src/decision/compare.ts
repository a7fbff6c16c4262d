import { openTables, type TableInContext } from './context.ts'
import { type Answer, type CompiledRow, decideAlike } from './evaluate.ts'
import { type Budget, decides, fails, findCase, type Given, rowFor, sample } from './explore.ts'

/** Cases that two tables decide differently: one of them, and what each says of it (null: it says nothing). */
export interface Difference {
  given: Given
  before: Answer | null
  after: Answer | null
}

/** What two tables decide differently; one difference for each pair of rows. */
export interface Comparison {
  /** Whether every case was looked at, or only a sample. */
  exact: boolean
  differences: readonly Difference[]
}

const steps = 200_000
const samples = 20_000
const enough = 20

/** Compares what two tables decide over all cases that either can tell apart. */
export function compareTables(before: TableInContext, after: TableInContext): Comparison {
  if (sayTheSame(before, after)) return { exact: true, differences: [] }
  const tables = openTables([before, after])
  const [first, second] = tables.rows as [CompiledRow[], CompiledRow[]]
  const budget: Budget = { left: steps }
  const found = new Map<string, Difference>()
  const differ = (one: CompiledRow | null, other: CompiledRow | null) =>
    one === null || other === null ? one !== other : !decideAlike(one.answer, other.answer)
  const keyOf = (one: CompiledRow | null, other: CompiledRow | null) =>
    `${one?.answer.row} ${other?.answer.row}`
  const note = (one: CompiledRow | null, other: CompiledRow | null, given: Given) =>
    found.set(keyOf(one, other), { given, before: one?.answer ?? null, after: other?.answer ?? null })
  for (const one of [...first, null])
    for (const other of [...second, null]) {
      if (!differ(one, other) || found.size >= enough) continue
      const demands = [...demandsOf(first, one), ...demandsOf(second, other)]
      const given = findCase(tables, demands, budget)
      if (given) note(one, other, given)
    }
  const exact = tables.cells.exact && budget.left >= 0
  if (!exact)
    for (const given of sample(tables.cells, samples)) {
      const [one, other] = [rowFor(tables.together, first, given), rowFor(tables.together, second, given)]
      if (differ(one, other) && !found.has(keyOf(one, other))) note(one, other, given)
    }
  return { exact, differences: [...found.values()].slice(0, enough) }
}

/** That a row decides, or that none of the table's does. */
const demandsOf = (rows: readonly CompiledRow[], row: CompiledRow | null) =>
  row === null ? fails(rows) : decides(rows, row)

/** Whether the tables are the same to the letter, as far as it decides anything. */
const sayTheSame = (a: TableInContext, b: TableInContext): boolean => {
  const told = ({ rows, leading, parameters }: TableInContext) =>
    JSON.stringify([
      rows.map(({ when, decision }) => [when, decision]),
      leading.map(({ when, decide }) => [when, decide]),
      Object.entries(parameters)
        .map(([name, { value }]) => [name, value])
        .sort(),
    ])
  return told(a) === told(b)
}
