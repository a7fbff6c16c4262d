import { readFile } from 'node:fs/promises'
import { measureCoverage } from '../src/coverage/coverage.ts'
import { CallError, formatFinding, sortFindings } from '../src/message.ts'
import { formatAnswer, formatAnswerLine, formatFindability } from '../src/report/find.ts'
import { findHits, openSearchDesk } from '../src/search/find.ts'
import { listSignals, makeHandbookIndex } from '../src/search/make-index.ts'
import { openEngine } from '../src/search/engine.ts'
import type { Locale } from '../src/words.ts'
import { pickLocale } from './coverage.ts'
import { readFindability } from './findability.ts'
import { choose, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { openHandbook } from './handbook.ts'
import { printResult } from './print.ts'

export const summary = 'the scenario that fits what you see, in your own words'

export const help = `sopbook find: the scenario that fits what you see, in your own words

  npx sopbook find QUERY [--locale en|zh] [--format text|json]
  npx sopbook find --queries FILE     one query a line, a tab and a locale behind it if you like; answers as JSON Lines
  npx sopbook find --check            whether every scenario is found by its own aliases and the phrases of its summary

  Exit: 0, 1 where --check finds a scenario that its own words miss, 2 could not run.

${commonHelp}`

const mostWords = 64

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parseFlags(
    argv,
    { ...commonFlags, queries: { type: 'string' }, check: { type: 'boolean' } },
    mostWords,
  )
  const format = choose('format', values.format, ['text', 'json'], 'text')
  const query = positionals.join(' ').trim()
  const ways = [query !== '', values.queries !== undefined, values.check === true].filter(Boolean).length
  if (ways !== 1) throw new CallError('Say what to find, or one of --queries FILE and --check: see --help.')
  const open = await openHandbook(values, surroundings, { prose: !values.check })
  const { handbook } = open
  const locale = pickLocale(values.locale, handbook.settings.locales)
  if (values.check) {
    const findability = await readFindability(open)
    const findings = sortFindings(findability.findings)
    for (const finding of findings) surroundings.err(`${formatFinding(finding, locale)}\n`)
    await printResult(formatFindability(findability, format, locale), values.out, surroundings, format)
    return findability.misses.length === 0 ? 0 : 1
  }
  const index = makeHandbookIndex(handbook, measureCoverage(handbook, open))
  const desk = openSearchDesk(openEngine(index), listSignals(handbook, false))
  if (values.queries === undefined) {
    const answer = findHits(desk, query, locale)
    await printResult(formatAnswer(answer, index, format), values.out, surroundings, format)
    return 0
  }
  const asked = await readQueries(values.queries, locale, handbook.settings.locales)
  const lines = asked.map((one) => formatAnswerLine(findHits(desk, one.query, one.locale)))
  await printResult(lines.join(''), values.out, surroundings, 'json')
  return 0
}

async function readQueries(file: string, locale: Locale, known: readonly Locale[]) {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CallError(`--queries ${file} cannot be read: name a text file with one query a line.`)
  })
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [query, own] = line.split('\t') as [string, string?]
      return { query: query.trim(), locale: own?.trim() ? pickLocale(own.trim(), known) : locale }
    })
}
