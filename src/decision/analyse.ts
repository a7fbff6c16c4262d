import { unknown, yes } from './condition.ts'
import type { Tables } from './context.ts'
import type { CompiledRow } from './evaluate.ts'
import { type Budget, decides, type Demand, fails, findCase, type Given, rowFor, sample } from './explore.ts'

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

const stepsForRow = 20_000
const samples = 20_000

/** Finds which rows of a table can be reached, over values that can occur. */
export function analyseTable(tables: Tables): Analysis {
  const { rows } = tables.together
  const witnesses = new Map<CompiledRow, Given>()
  const doubtful = new Set<CompiledRow>()
  for (const row of rows) {
    const budget: Budget = { left: stepsForRow }
    const given = findCase(tables, decides(rows, row), budget)
    if (given) witnesses.set(row, given)
    else if (budget.left < 0 || !tables.cells.exact) doubtful.add(row)
  }
  if (doubtful.size > 0) sampleWitnesses(tables, rows, witnesses)
  const missed = rows.filter((row) => !witnesses.has(row))
  return {
    exact: tables.cells.exact && !missed.some((row) => doubtful.has(row)),
    witnesses: Object.fromEntries(
      rows.flatMap((row) => (witnesses.has(row) ? [[row.answer.row, witnesses.get(row)!]] : [])),
    ),
    unreachable: missed.map((row) => ({
      row: row.answer.row,
      exact: !doubtful.has(row),
      taken: findTaker(tables, rows, row),
    })),
    meaningless: findMeaningless(tables, rows),
  }
}

function sampleWitnesses(
  { together, cells }: Tables,
  rows: readonly CompiledRow[],
  witnesses: Map<CompiledRow, Given>,
): void {
  for (const given of sample(cells, samples)) {
    const row = rowFor(together, rows, given)
    if (row && !witnesses.has(row)) witnesses.set(row, given)
    if (witnesses.size === rows.length) return
  }
}

/** A case in which a row's condition holds although an earlier row decides, one of the table's own where there is one. */
function findTaker(
  tables: Tables,
  rows: readonly CompiledRow[],
  hidden: CompiledRow,
): UnreachableRow['taken'] {
  const before = rows.slice(0, rows.indexOf(hidden))
  const takers = before.flatMap((row) => {
    const demands: Demand[] = [{ row: hidden, truth: yes }, ...decides(rows, row)]
    const given = findCase(tables, demands, { left: stepsForRow })
    return given
      ? [{ given, by: row.answer.row, inherited: row.inherited, size: Object.keys(given).length }]
      : []
  })
  // Of several the one that needs the fewest facts to say so is the one that people think of.
  const [taker] = takers.sort((a, b) => Number(a.inherited) - Number(b.inherited) || a.size - b.size)
  return taker ? { given: taker.given, by: taker.by } : null
}

/** Rows whose rule is neither true nor false in a case that reaches them. Only a calculation comes to nothing where all is known. */
function findMeaningless(tables: Tables, rows: readonly CompiledRow[]): Analysis['meaningless'] {
  if (tables.cells.exact) return []
  return rows.flatMap((row, index) => {
    const demands: Demand[] = [{ row, truth: unknown }, ...fails(rows.slice(0, index))]
    const given = findCase(tables, demands, { left: stepsForRow })
    return given ? [{ row: row.answer.row, given }] : []
  })
}
