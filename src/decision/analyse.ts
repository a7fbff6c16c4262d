import { type Cells, findCells, type Ranges } from './domain.ts'
import { compileTable, type CompiledRow, type CompiledTable, type LeadingCondition } from './evaluate.ts'
import type { Value } from './example.ts'
import { type Budget, type Given, rowFor, sample, walk } from './explore.ts'
import type { Decision } from './table.ts'

/** Everything that decides what a table means: its rows, those it inherits, and what its names stand for. */
export interface TableInContext {
  rows: readonly { when: string; decision: Decision }[]
  leading: readonly LeadingCondition[]
  /** Of the parameters, those that its rules name. */
  parameters: Readonly<Record<string, { value: Value }>>
  /** Of the signals, those that its rules name. */
  ranges: Ranges
}

/** A row that no case can reach. */
export interface UnreachableRow {
  row: string
  /** Whether every case was looked at, or only a sample. */
  exact: boolean
  /** A case for which its condition holds, and the earlier row that decides it; null where its condition never holds. */
  taken: { given: Given; by: string } | null
}

/** What can be said of a table without a case. */
export interface Analysis {
  /** Whether every case was looked at. Where rules calculate with signals, or there are too many, only a sample was. */
  exact: boolean
  /** A case for each row that can be reached, by row. */
  witnesses: Readonly<Record<string, Given>>
  unreachable: readonly UnreachableRow[]
  /** Rows whose rule means nothing for known facts, such as a division by zero, with such facts. */
  meaningless: readonly { row: string; given: Given }[]
}

const steps = 20_000
const samples = 20_000

export const compile = ({ rows, leading, parameters }: TableInContext): CompiledTable =>
  compileTable(
    rows.map(({ when, decision }) => ({
      when: when === 'otherwise' ? when : { source: when },
      decision,
    })),
    leading,
    parameters,
  )

/** The values that tell apart all that these tables can be asked. */
export const cellsOf = (tables: readonly CompiledTable[], ranges: Ranges): Cells =>
  findCells(
    tables.flatMap((table) => table.rows.flatMap((row) => (row.expression === null ? [] : [row.expression]))),
    ranges,
  )

/** Finds which rows of a table can be reached, over values that can occur. */
export function analyseTable(question: TableInContext): Analysis {
  const table = compile(question)
  const cells = cellsOf([table], question.ranges)
  const budget: Budget = { left: steps }
  const witnesses = new Map<string, Given>()
  const meaningless = new Map<string, Given>()
  walk(table, cells, budget, {}, ({ row, at }, given) => {
    if (row && !witnesses.has(row.answer.row)) witnesses.set(row.answer.row, given)
    if (!row && at && !meaningless.has(at.answer.row)) meaningless.set(at.answer.row, given)
    return !cells.exact || witnesses.size < table.rows.length
  })
  const exact = cells.exact && budget.left >= 0
  if (!exact && witnesses.size < table.rows.length)
    for (const given of sample(cells, samples)) {
      const row = rowFor(table, given)
      if (row && !witnesses.has(row.answer.row)) witnesses.set(row.answer.row, given)
    }
  return {
    exact,
    witnesses: Object.fromEntries(witnesses),
    unreachable: table.rows
      .filter((row) => !witnesses.has(row.answer.row))
      .map((row) => ({ row: row.answer.row, exact, taken: findTaker(table, cells, row) })),
    meaningless: [...meaningless].map(([row, given]) => ({ row, given })),
  }
}

/** A case in which a row's condition holds although an earlier row decides, one of the table's own where there is one. */
function findTaker(table: CompiledTable, cells: Cells, hidden: CompiledRow): UnreachableRow['taken'] {
  let taken: UnreachableRow['taken'] = null
  const alone = { ...table, rows: [hidden] }
  const budget: Budget = { left: steps }
  walk(alone, cells, budget, {}, ({ row }, given) => {
    if (!row) return true
    return walk(table, cells, budget, given, (region, whole) => {
      if (!region.row || region.row === hidden) return true
      if (taken === null || !region.row.inherited) taken = { given: whole, by: region.row.answer.row }
      return region.row.inherited
    })
  })
  return taken
}
