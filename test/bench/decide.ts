import { readFileSync, writeFileSync } from 'node:fs'
import type { TableInContext } from '../../src/decision/context.ts'
import { type Case, randomCases } from '../random-cases.ts'
import type { TableOf } from '../sample-tables.ts'

/** What a side of the bench leaves behind: its CPU time from its start, and the row of every case, table after table. */
export interface Decided {
  seconds: number
  rows: string[]
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6

/** One side of the bench, a process of its own: it reads each table once and decides its cases. Making the cases is no side's work. */
export function decideAll(readTable: (table: TableInContext) => (given: Case) => string): void {
  const [file, count, run, out] = process.argv.slice(2) as [string, string, string, string]
  const tables = JSON.parse(readFileSync(file, 'utf8')) as TableOf[]
  const before = process.cpuUsage()
  const cases = tables.map(({ table }, index) => [...randomCases(table, Number(count), Number(run) + index)])
  const making = process.cpuUsage(before)
  const rows = tables.flatMap(({ table }, index) => cases[index]!.map(readTable(table)))
  const decided: Decided = { seconds: seconds(process.cpuUsage()) - seconds(making), rows }
  writeFileSync(out, JSON.stringify(decided))
}
