import { type Cells, findCells, type Ranges } from './domain.ts'
import {
  type CompiledRow,
  type CompiledTable,
  compileRows,
  type LeadingCondition,
  readRows,
  type RowTree,
} from './evaluate.ts'
import type { Value } from './example.ts'
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

/** Tables over the same facts, and the values that tell apart all that they can be asked. */
export interface Tables {
  /** The rows of each table, inherited ones first. */
  rows: readonly (readonly CompiledRow[])[]
  /** All of them over one set of facts. */
  together: CompiledTable
  cells: Cells
}

const readTable = ({ rows, leading, parameters }: TableInContext): RowTree[] =>
  readRows(
    rows.map(({ when, decision }) => ({
      when: when === 'otherwise' ? when : { source: when },
      decision,
    })),
    leading,
    parameters,
  )

export const compile = (table: TableInContext): CompiledTable => compileRows(readTable(table))

/** Makes tables ready to be asked about the same cases. */
export function openTables(tables: readonly TableInContext[]): Tables {
  const trees = tables.map(readTable)
  const together = compileRows(trees.flat())
  const conditions = together.rows.flatMap(({ expression }) => (expression === null ? [] : [expression]))
  let from = 0
  return {
    rows: trees.map(({ length }) => together.rows.slice(from, (from += length))),
    together,
    cells: findCells(conditions, Object.assign({}, ...tables.map(({ ranges }) => ranges))),
  }
}
