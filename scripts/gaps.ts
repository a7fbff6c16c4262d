import { gapOrder } from '../src/coverage/gap.ts'
import { CallError } from '../src/message.ts'
import { type Baseline, formatBrief, makeBrief } from '../src/report/brief.ts'
import { formatGapsCsv } from '../src/report/csv.ts'
import { formatGapsJson } from '../src/report/json.ts'
import { formatMarkdown } from '../src/report/markdown.ts'
import { makeReport } from '../src/report/report.ts'
import { formatGapsText } from '../src/report/text.ts'
import { findCommitBefore, resolveRevision } from '../src/git.ts'
import { listUnfindable } from '../src/search/findability.ts'
import { addDays, dayOf, endOfDay, type Instant } from '../src/time.ts'
import { readFindability } from './findability.ts'
import { choose, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { pickLocale } from './coverage.ts'
import { openHandbook, type OpenHandbook, readHandbookAt } from './handbook.ts'
import { printResult } from './print.ts'

export const summary = 'what is not covered, ranked, with owner and next step'

export const help = `sopbook gaps: what is not covered, ranked, with owner and next step

  npx sopbook gaps [--all] [--format text|json|markdown|csv|brief] [--base REV]

  --all            list every gap on a terminal (default: the first ten)
  --base REV       for the brief: compare with this revision (default: seven days earlier)
  Exit: 0, or 2 could not run.

${commonHelp}`

const first = 10

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values } = parseFlags(argv, { ...commonFlags, all: { type: 'boolean' }, base: { type: 'string' } })
  const format = choose('format', values.format, ['text', 'json', 'markdown', 'csv', 'brief'], 'text')
  const open = await openHandbook(values, surroundings)
  const locale = pickLocale(values.locale, open.handbook.settings.locales)
  const unfindable = listUnfindable(await readFindability(open))
  const { remember } = open.memory
  const report = makeReport(open.handbook, { ...open, locale, unfindable, remember })
  const text = {
    text: () => formatGapsText(report, locale, values.all || values.out !== undefined ? Infinity : first),
    json: () => formatGapsJson(report, gapOrder[locale]),
    markdown: () => formatMarkdown(report, locale),
    csv: () => formatGapsCsv(report, locale),
    brief: async () =>
      formatBrief(
        makeBrief(report, open.handbook.settings.uncovered, await readBaseline(open, values.base), locale),
        locale,
      ),
  }[format]
  await printResult(await text(), values.out, surroundings, format)
  return 0
}

/** Coverage as it was: at a revision and its date, or with today's content seven days ago where there is no history. */
async function readBaseline(open: OpenHandbook, base: string | undefined): Promise<Baseline | null> {
  const { repository, handbook } = open
  const { timeZone } = handbook.settings
  const week = endOfDay(addDays(dayOf(open.at, timeZone), -7), timeZone)
  const found =
    base === undefined
      ? await revisionBefore(open, week)
      : repository && (await resolveRevision(repository, base))
  if (base !== undefined && !found) throw new CallError(`--base “${base}” is no revision of this repository.`)
  if (!found || !repository) return null
  const at: Instant = base === undefined ? week : found.at
  return {
    day: dayOf(at, timeZone),
    report: makeReport(await readHandbookAt(open, found.revision), {
      at,
      revision: found.revision,
      dirty: false,
    }),
  }
}

async function revisionBefore(open: OpenHandbook, at: Instant) {
  const { repository } = open
  if (!repository?.head || repository.shallow) return null
  const revision = await findCommitBefore(repository, at)
  return revision && { revision, at }
}
