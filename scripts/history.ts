import { openRepository, type Repository } from '../src/git.ts'
import { parseHandbook } from '../src/handbook/handbook.ts'
import type { Remember } from '../src/handbook/remember.ts'
import type { Tree } from '../src/history/commit.ts'
import { measurePoint, type Point, questionOf } from '../src/history/point.ts'
import type { ReadBlob } from '../src/history/section-history.ts'
import { type Memory, openMemory } from '../src/memory.ts'
import { formatHistory, formatHistoryCsv, formatHistoryJson } from '../src/report/history.ts'
import { parseInstant } from '../src/time.ts'
import { choose, chooseLocale, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import {
  cacheFolder,
  chooseRoot,
  type Committed,
  parseMoment,
  readCommitted,
  readVersions,
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
  const history = await readCommitted(repository, moment.revision)
  const commits = history.commits.filter(({ at }) => until === null || at <= until)
  const points = await measurePoints({ ...history, commits }, repository!, memory)
  const text = {
    text: async () => {
      const last = history.trees.get(commits.at(-1)?.hash ?? '') ?? new Map<string, string>()
      const names = await readNames(last, repository!, memory)
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

/** Coverage at every commit, parents first. A commit whose files were measured before is not read again. */
export async function measurePoints(
  { commits, trees }: Committed,
  repository: Repository,
  memory: Memory,
): Promise<Point[]> {
  const asked = commits.map((commit) => {
    const tree = trees.get(commit.hash)!
    return { commit, tree, question: questionOf(tree, commit.at) }
  })
  const unknown = asked.filter(({ question }) => !memory.knows('point', question))
  const read = await readVersions(
    repository,
    unknown.map(({ tree }) => tree),
    { prose: false },
  )
  const points = asked.map(({ commit, tree, question }) => ({
    revision: commit.hash,
    ...memory.remember('point', question, () =>
      measurePoint(readTree(tree, read, memory.remember), commit.at),
    ),
  }))
  await memory.keep()
  return points
}

const readTree = (tree: Tree, read: ReadBlob, remember: Remember) =>
  parseHandbook(
    [...tree].flatMap(([path, blob]) => read(path, blob) ?? []),
    [],
    remember,
  )

/** What the newest commit calls its case types and languages, and its time zone. */
async function readNames(tree: Tree, repository: Repository, memory: Memory) {
  const wanted = (path: string) => path === 'handbook.yaml' || path.startsWith('catalogue/')
  const question = [...tree].filter(([path]) => wanted(path)).sort()
  const read = memory.knows('names', question)
    ? null
    : await readVersions(repository, [tree], { prose: false, wanted })
  return memory.remember('names', question, () => {
    const { caseTypes, settings } = readTree(new Map(question), read!, memory.remember)
    const { timeZone, locales } = settings
    return { caseTypes: caseTypes.map(({ id, name }) => ({ id, name })), settings: { timeZone, locales } }
  })
}
