import { type GateId, gateIds } from '../src/coverage/gate.ts'
import { resolveRevision } from '../src/git.ts'
import { CallError } from '../src/message.ts'
import { formatCsv } from '../src/report/csv.ts'
import { formatGithub } from '../src/report/github.ts'
import { formatJson } from '../src/report/json.ts'
import { formatMarkdown } from '../src/report/markdown.ts'
import { makeReport, type Report } from '../src/report/report.ts'
import { formatText } from '../src/report/text.ts'
import { listUnfindable } from '../src/search/findability.ts'
import type { Locale } from '../src/words.ts'
import { readFindability } from './findability.ts'
import { choose, chooseLocale, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { openHandbook, type OpenHandbook, readHandbookAt } from './handbook.ts'
import { printResult } from './print.ts'

export const summary = 'how much of the catalogue the SOPs really cover, and whether that is enough'

export const help = `sopbook coverage: how much of the catalogue the SOPs really cover, and whether that is enough

  npx sopbook coverage [--gate G0,G1,G2,G3,G4,G5] [--target PERCENT] [--base REV] [--report-only]
                       [--format text|json|markdown|csv|github]

  --gate LIST      judge only these gates (default: all)
  --target PERCENT use another target than handbook.yaml's, in whole percent
  --base REV       compare with this revision: what is gained, lost, or decides otherwise (G2, G5)
  --report-only    never fail
  Exit: 0 every gate holds, 1 one fails, 2 could not run.

${commonHelp}`

const formats: Record<
  string,
  (report: Report, locale: Locale, extra: { colour: boolean; prefix: string }) => string
> = {
  text: (report, locale, { colour }) => formatText(report, locale, colour),
  json: (report) => formatJson(report),
  markdown: formatMarkdown,
  csv: formatCsv,
  github: (report, locale, { prefix }) => formatGithub(report, locale, prefix),
}

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values } = parseFlags(argv, {
    ...commonFlags,
    gate: { type: 'string' },
    base: { type: 'string' },
    target: { type: 'string' },
    'report-only': { type: 'boolean' },
  })
  const format = choose('format', values.format, Object.keys(formats), 'text')
  const gates = values.gate?.split(',').map((name): GateId => choose('gate', name.trim(), gateIds, 'G0'))
  const open = await openHandbook(values, surroundings)
  const base = values.base === undefined ? undefined : await readBase(open, values.base)
  const report = makeReport(open.handbook, {
    ...open,
    base,
    remember: open.memory.remember,
    locale: pickLocale(values.locale, open.handbook.settings.locales),
    target: parseTarget(values.target),
    gates,
    unfindable: listUnfindable(await readFindability(open)),
  })
  await open.memory.keep()
  await printResult(
    formats[format]!(report, report.locale, {
      colour: surroundings.terminal,
      prefix: open.repository?.prefix ?? '',
    }),
    values.out,
    surroundings,
    format,
  )
  return report.ok || values['report-only'] ? 0 : 1
}

/** The content as a revision has it, to compare with. */
async function readBase(open: OpenHandbook, text: string) {
  if (!open.repository) throw new CallError('--base needs a git repository: this folder is none.')
  const found = await resolveRevision(open.repository, text)
  if (!found)
    throw new CallError(
      open.repository.shallow
        ? `--base “${text}” is not in this shallow clone: run \`git fetch --unshallow\` first.`
        : `--base “${text}” is no revision of this repository.`,
    )
  return { handbook: await readHandbookAt(open, found.revision), revision: found.revision }
}

/** The language of a report: one of the handbook's own. */
export function pickLocale(flag: string | undefined, known: readonly Locale[]): Locale {
  const locale = chooseLocale(flag) ?? known[0]!
  if (!known.includes(locale))
    throw new CallError(`This handbook has no ${locale} pages: use --locale ${known.join(' or --locale ')}.`)
  return locale
}

function parseTarget(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const target = Number(text)
  if (!/^\d{1,3}$/.test(text) || target < 1 || target > 100)
    throw new CallError(`--target “${text}” is no whole percent: use a number from 1 to 100.`)
  return target
}
