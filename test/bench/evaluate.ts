import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { analyseTable } from '../../src/decision/analyse.ts'
import { compile, openTables } from '../../src/decision/context.ts'
import { decide } from '../../src/decision/evaluate.ts'
import { writeGiven } from '../../src/decision/example.ts'
import { readByKleene, readingOf } from '../kleene.ts'
import { type Case, randomCases, withHoles } from '../random-cases.ts'
import { type TableOf, tablesOf } from '../sample-tables.ts'
import type { Ratio } from './coverage.ts'
import type { Decided } from './decide.ts'
import { median } from './measure.ts'
import { installPeers } from './peer.ts'
import { openSample } from './search.ts'

const here = dirname(fileURLToPath(import.meta.url))

/**
 * The tables of the sample handbook over random cases, here and by feelin, each with its own start and reading of the rules. Every
 * answer of every run is compared, and as many with unknown signals are compared with the reference; a difference is an error.
 */
export async function benchEvaluate(
  cases: number,
  runs: number,
  print: (text: string) => void,
): Promise<Ratio[]> {
  installPeers()
  const { handbook } = await openSample()
  const tables = tablesOf(handbook)
  const each = Math.ceil(cases / tables.length)
  const folder = mkdtempSync(join(tmpdir(), 'sopbook-bench-'))
  const file = join(folder, 'tables.json')
  writeFileSync(file, JSON.stringify(tables))
  const times = { own: [] as number[], feelin: [] as number[] }
  for (let run = 1; run <= runs; run += 1) {
    const seed = run * tables.length
    const [own, feelin] = (['own', 'feelin'] as const).map((side) => {
      const out = join(folder, side)
      execFileSync(process.execPath, [join(here, `decide-${side}.ts`), file, `${each}`, `${seed}`, out])
      const { seconds, rows } = JSON.parse(readFileSync(out, 'utf8')) as Decided
      times[side].push(seconds)
      return rows
    })
    compareAnswers(tables, each, seed, own!, feelin!)
  }
  rmSync(folder, { recursive: true })
  const all = each * tables.length
  print(`${runs} × ${all} cases with every signal known: every answer is feelin's.\n`)
  const undecided = compareWithReference(tables, each)
  print(
    `${all} cases with unknown signals, ${undecided} of them undecided: every answer is the reference's.\n`,
  )
  reportAnalysis(tables, print)
  return [
    {
      name: `evaluate, ${tables.length} tables, ${all} cases`,
      seconds: median(times.own),
      peer: 'feelin.evaluate, row after row',
      peerSeconds: median(times.feelin),
      ratio: median(times.own.map((seconds, index) => seconds / times.feelin[index]!)),
      bar: 1 / 50,
    },
  ]
}

const fail = (path: string, given: Case, said: unknown, expected: unknown): never => {
  throw new Error(
    `${path} for \`${writeGiven(given)}\`: ${JSON.stringify(said)}, expected ${JSON.stringify(expected)}`,
  )
}

function compareAnswers(
  tables: readonly TableOf[],
  each: number,
  seed: number,
  own: readonly string[],
  feelin: readonly string[],
): void {
  if (own.length !== each * tables.length || feelin.length !== own.length)
    throw new Error(`${own.length} and ${feelin.length} answers, expected ${each * tables.length} of both`)
  const index = own.findIndex((row, one) => row !== feelin[one])
  if (index < 0) return
  const at = Math.floor(index / each)
  const { path, table } = tables[at]!
  fail(path, [...randomCases(table, each, seed + at)][index % each]!, own[index], feelin[index])
}

function compareWithReference(tables: readonly TableOf[], each: number): number {
  let undecided = 0
  for (const [seed, { path, table }] of tables.entries()) {
    const compiled = compile(table)
    for (const given of withHoles(randomCases(table, each, seed), seed)) {
      const [said, expected] = [readingOf(decide(compiled, given)), readByKleene(table, given)]
      if (!isDeepStrictEqual(said, expected)) fail(path, given, said, expected)
      if (!said.decided) undecided += 1
    }
  }
  return undecided
}

function reportAnalysis(tables: readonly TableOf[], print: (text: string) => void): void {
  const before = process.cpuUsage()
  const exact = tables.filter(({ table }) => analyseTable(openTables([table])).exact).length
  const { user, system } = process.cpuUsage(before)
  print(
    `Analysis of ${tables.length} tables: ${((user + system) / 1e6).toFixed(2)} s CPU; ${exact} of them over every case, the others over samples.\n`,
  )
}
