import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { openHandbook } from '../../scripts/handbook.ts'
import { measureCoverage } from '../../src/coverage/coverage.ts'
import type { Handbook } from '../../src/handbook/handbook.ts'
import { makeHandbookIndex } from '../../src/search/make-index.ts'
import { openEngine } from '../../src/search/engine.ts'
import { rankScenarios } from '../../src/search/rank.ts'
import { readIndex, writeIndex } from '../../src/search/wire.ts'
import { packIndex } from '../../src/site/site-index.ts'
import { installPeers } from './peer.ts'
import { openPeers } from './peers.ts'
import { unwatched } from './measure.ts'

const here = dirname(fileURLToPath(import.meta.url))
const fixtures = join(here, '..', 'fixtures', 'search')

interface Graded {
  query: string
  kind: string
  expect: string[]
  held: boolean
}

/**
 * The graded queries, in two halves by their hash: one was looked at while the search was made, the other was not. Those of
 * `mid-case.tsv` were written later, as agents type with a case open, and committed before the search was run on them.
 */
export const readGraded = (file: 'queries.tsv' | 'mid-case.tsv' = 'queries.tsv'): Graded[] =>
  readFileSync(join(fixtures, file), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [query, , kind, expect] = line.split('\t') as [string, string, string, string]
      const held = createHash('sha256').update(query).digest()[0]! % 2 === 1
      return { query, kind, expect: expect === '-' ? [] : expect.split(' '), held }
    })

interface Score {
  first: number
  three: number
  of: number
}

export interface SearchScores {
  all: Score
  development: Score
  held: Score
  kinds: Record<string, Score>
  unanswerable: { confident: number; of: number }
  falseAlarms: { unsure: number; of: number }
}

export interface Contender {
  name: string
  /** Ids of scenarios, best first. */
  find(query: string): string[] | Promise<string[]>
  confident?(query: string): boolean
}

/** Grades a contender on the queries. */
export async function grade(contender: Contender, graded: readonly Graded[]): Promise<SearchScores> {
  const zero = (): Score => ({ first: 0, three: 0, of: 0 })
  const scores: SearchScores = {
    all: zero(),
    development: zero(),
    held: zero(),
    kinds: {},
    unanswerable: { confident: 0, of: 0 },
    falseAlarms: { unsure: 0, of: 0 },
  }
  for (const { query, kind, expect, held } of graded) {
    const sure = contender.confident?.(query) ?? true
    if (expect.length === 0) {
      const any = contender.confident ? sure : (await contender.find(query)).length > 0
      scores.unanswerable.of += 1
      if (any) scores.unanswerable.confident += 1
      continue
    }
    const place = (await contender.find(query)).findIndex((id) => expect.includes(id))
    scores.falseAlarms.of += 1
    if (!sure) scores.falseAlarms.unsure += 1
    for (const score of [
      scores.all,
      held ? scores.held : scores.development,
      (scores.kinds[kind] ??= zero()),
    ]) {
      score.of += 1
      if (place === 0) score.first += 1
      if (place >= 0 && place < 3) score.three += 1
    }
  }
  return scores
}

let sample: Promise<{ handbook: Handbook; at: string }> | null = null

/** The sample handbook, as the commands read it: once, whoever asks. */
export const openSample = (): Promise<{ handbook: Handbook; at: string }> =>
  (sample ??= openHandbook({ content: join(here, '..', '..', 'content') }, unwatched, { prose: true }))

const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)}`
const line = ({ first, three, of }: Score): string => `${percent(first, of)} / ${percent(three, of)}`

/** Compares the search with others, as they come, on the same queries in one run. */
export async function benchSearch(print: (text: string) => void): Promise<object> {
  installPeers()
  const graded = readGraded()
  const midCase = readGraded('mid-case.tsv')
  const { handbook, at } = await openSample()
  const index = makeHandbookIndex(handbook, measureCoverage(handbook, { at }))
  const bytes = writeIndex(index)
  const started = performance.now()
  const engine = openEngine(readIndex(bytes))
  const opened = performance.now() - started
  const own: Contender = {
    name: 'Sopbook',
    find: (query) => rankScenarios(engine, query).scenarios.map(({ scenario }) => scenario.id),
    confident: (query) => rankScenarios(engine, query).confident,
  }
  const contenders = [own, ...(await openPeers(handbook))]
  print(
    `${graded.length} queries and ${midCase.length} written later, right scenario first / among the first three, in %\n\n`,
  )
  print(
    `${'engine'.padEnd(22)}${'all'.padEnd(14)}${'development'.padEnd(14)}${'held out'.padEnd(14)}${'mid-case'.padEnd(14)}ms a query\n`,
  )
  const results: Record<string, SearchScores & { midCase: SearchScores; milliseconds: number }> = {}
  for (const contender of contenders) {
    const scores = await grade(contender, graded)
    const later = await grade(contender, midCase)
    const begun = performance.now()
    for (const { query } of graded) await contender.find(query)
    const milliseconds = (performance.now() - begun) / graded.length
    results[contender.name] = { ...scores, midCase: later, milliseconds }
    print(
      `${contender.name.padEnd(22)}${line(scores.all).padEnd(14)}${line(scores.development).padEnd(14)}${line(scores.held).padEnd(14)}${line(later.all).padEnd(14)}${milliseconds.toFixed(2)}\n`,
    )
  }
  const mine = results['Sopbook']!
  print('\nSopbook, by kind of query\n')
  for (const [kind, score] of Object.entries(mine.kinds).sort(([a], [b]) => (a < b ? -1 : 1)))
    print(`${kind.padEnd(22)}${line(score).padEnd(14)}of ${score.of}\n`)
  const { unanswerable, falseAlarms } = mine
  print(
    `\nConfident on ${unanswerable.confident} of ${unanswerable.of} that nothing answers; unsure of ${falseAlarms.unsure} of ${falseAlarms.of} that something answers.\n`,
  )
  const sizes = { index: packIndex(index).length, code: await measureCode(), opened }
  print(
    `Index ${sizes.index} B packed, code ${sizes.code} B gzip, together ${((sizes.index + sizes.code) / 1000).toFixed(1)} kB; ready in ${opened.toFixed(0)} ms.\n`,
  )
  return { results, sizes }
}

/** Bytes, minified and zipped, of the code that a browser needs for ranking. */
async function measureCode(): Promise<number> {
  const esbuild = (await import(
    pathToFileURL(join(here, '..', '..', 'node_modules/esbuild/lib/main.js')).href
  )) as {
    buildSync(options: object): { outputFiles: { contents: Uint8Array }[] }
  }
  const { outputFiles } = esbuild.buildSync({
    entryPoints: [join(here, '..', '..', 'src/site/client/search-worker.ts')],
    bundle: true,
    minify: true,
    write: false,
    charset: 'utf8',
    format: 'esm',
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length
}
