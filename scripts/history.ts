import { parseHandbook } from '../src/handbook/handbook.ts'
import { measurePoint, type Point, questionOf } from '../src/history/point.ts'
import { formatHistory, formatHistoryCsv, formatHistoryJson } from '../src/report/history.ts'
import { choose, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { pickLocale } from './coverage.ts'
import { type Committed, type OpenHandbook, openHandbook, readCommitted, readVersions } from './handbook.ts'
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
  const open = await openHandbook(values, surroundings)
  const locale = pickLocale(values.locale, open.handbook.settings.locales)
  const points = await readPoints(open, await readCommitted(open.repository, open.revision))
  const { caseTypes, settings } = open.handbook
  const text = {
    text: () => formatHistory(points, { caseTypes, settings, all: values.all ?? false }, locale),
    json: () => formatHistoryJson(points),
    csv: () => formatHistoryCsv(points),
  }[format]
  await printResult(text(), values.out, surroundings, format)
  return 0
}

/** Coverage at every commit, parents first. A commit whose files were measured before is not read again. */
export async function readPoints(open: OpenHandbook, { commits, trees }: Committed): Promise<Point[]> {
  const { memory, repository } = open
  const asked = commits.map((commit) => ({
    commit,
    tree: trees.get(commit.hash)!,
    question: questionOf(trees.get(commit.hash)!, commit.at),
  }))
  const unknown = asked.filter(({ question }) => !memory.knows('point', question))
  const read = await readVersions(
    repository!,
    unknown.map(({ tree }) => tree),
    { prose: false },
  )
  const points = asked.map(({ commit, tree, question }) => ({
    revision: commit.hash,
    ...memory.remember('point', question, () => {
      const files = [...tree].flatMap(([path, blob]) => read(path, blob) ?? [])
      return measurePoint(parseHandbook(files, [], memory.remember), commit.at)
    }),
  }))
  await memory.keep()
  return points
}
