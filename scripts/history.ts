import { openRepository, type Repository } from '../src/git.ts'
import { defaultSettings } from '../src/handbook/default-settings.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import { measurePoint, type Point } from '../src/history/point.ts'
import { type Memory, openMemory } from '../src/memory.ts'
import { formatHistory, formatHistoryCsv, formatHistoryJson } from '../src/report/history.ts'
import { type Instant, parseInstant } from '../src/time.ts'
import { choose, chooseLocale, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import {
  cacheFolder,
  chooseRoot,
  type Committed,
  parseMoment,
  readCommitted,
  readVersions,
  requireHistory,
} from './handbook.ts'
import { printResult } from './print.ts'

export const summary = 'coverage at every commit that touched the content'

export const help = `sopbook history: coverage at every commit that touched the content, each on the day it was made

  npx sopbook history [--format text|json|csv]

  On a terminal only the commits at which a number changed are listed; --all lists every one.
  Exit: 0, or 2 could not run (no repository, shallow clone).

${commonHelp}`

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values } = parseFlags(argv, { ...commonFlags, all: { type: 'boolean' } })
  const format = choose('format', values.format, ['text', 'json', 'csv'], 'text')
  const root = chooseRoot(values.content, surroundings.env)
  const repository = await openRepository(root)
  const memory = openMemory(cacheFolder, root)
  const moment = await parseMoment(values.at, repository)
  const until = moment.instant === null ? null : parseInstant(moment.instant, 'UTC')
  const past = openPast(requireHistory(repository), moment.revision, memory)
  const points = await measurePoints(past, until)
  const text = {
    text: async () => {
      const last = points.at(-1)
      const names = last ? await readNames(past, last.revision) : { caseTypes: [], settings: defaultSettings }
      return formatHistory(
        points,
        { ...names, all: values.all ?? false },
        chooseLocale(values.locale) ?? 'en',
      )
    },
    json: () => formatHistoryJson(points),
    csv: () => formatHistoryCsv(points),
  }[format]
  await printResult(await text(), values.out, surroundings, format)
  await memory.keep()
  return 0
}

/** The past of a handbook up to a commit. Git is asked for it once, and only where it was not asked before. */
export interface PastCommits {
  repository: Repository
  head: string | null
  memory: Memory
  read(): Promise<Committed>
}

export function openPast(repository: Repository, revision: string | null, memory: Memory): PastCommits {
  let committed: Promise<Committed> | null = null
  const head = revision ?? repository.head
  return { repository, head, memory, read: () => (committed ??= readCommitted(repository, head)) }
}

/**
 * Coverage at every commit up to a moment, parents first. The name of a commit settles what it holds, when it was made and what
 * came before it: what was measured under that name is neither read nor measured again.
 */
export async function measurePoints(past: PastCommits, until: Instant | null): Promise<Point[]> {
  const { repository, head, memory } = past
  const { prefix } = repository
  const listed = memory.knows('commits', { prefix, head }) ? null : await past.read()
  const commits = memory
    .remember('commits', { prefix, head }, () => listed!.commits.map(({ hash, at }) => ({ hash, at })))
    .filter(({ at }) => until === null || at <= until)
  const unknown = commits.filter(({ hash }) => !memory.knows('point', { prefix, hash }))
  const handbookAt = await readHandbooks(
    past,
    unknown.map(({ hash }) => hash),
  )
  const points = commits.map(({ hash, at }) => ({
    revision: hash,
    ...memory.remember('point', { prefix, hash }, () => measurePoint(handbookAt(hash), at)),
  }))
  await memory.keep()
  return points
}

/** What a commit calls its case types and languages, and its time zone. */
async function readNames(past: PastCommits, hash: string) {
  const { repository, memory } = past
  const question = { prefix: repository.prefix, hash }
  const named = (path: string) => path === 'handbook.yaml' || path.startsWith('catalogue/')
  const handbookAt = await readHandbooks(past, memory.knows('names', question) ? [] : [hash], named)
  return memory.remember('names', question, () => {
    const { caseTypes, settings } = handbookAt(hash)
    const { timeZone, locales } = settings
    return { caseTypes: caseTypes.map(({ id, name }) => ({ id, name })), settings: { timeZone, locales } }
  })
}

/** Reads handbooks as commits have them. Where there is none to read, not even the code that reads is loaded. */
async function readHandbooks(
  past: PastCommits,
  hashes: readonly string[],
  wanted?: (path: string) => boolean,
): Promise<(hash: string) => Handbook> {
  if (hashes.length === 0) return unread
  const { parseHandbook } = await import('../src/handbook/handbook.ts')
  const { trees } = await past.read()
  const treesOf = hashes.map((hash) => trees.get(hash)!)
  const read = await readVersions(past.repository, treesOf, { prose: false, wanted })
  return (hash) => {
    const files = [...trees.get(hash)!].flatMap(([path, blob]) => read(path, blob) ?? [])
    return parseHandbook(files, [], past.memory.remember)
  }
}

const unread = (hash: string): never => {
  throw new Error(`The handbook at ${hash} was not read.`)
}
