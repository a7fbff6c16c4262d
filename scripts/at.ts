import { basename } from 'node:path'
import { measureStanding } from '../src/approval/in-force.ts'
import { type CaseRecord, parseCase, tooLongCase } from '../src/cases/case-record.ts'
import { listCaseFiles, readLines } from '../src/disk.ts'
import { readBlobs } from '../src/git.ts'
import { answerCase } from '../src/history/case-answer.ts'
import { findByDigest } from '../src/history/section-history.ts'
import { CallError, formatFinding } from '../src/message.ts'
import { formatCaseAnswer, formatCaseAnswerJson } from '../src/report/case-answer.ts'
import { formatInForce, formatInForceJson, type InForce } from '../src/report/in-force.ts'
import { cutSection } from '../src/sop/page.ts'
import { parseInstant } from '../src/time.ts'
import { pickLocale } from './coverage.ts'
import { choose, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { openHandbook, readCommitted, readVersions, requireHistory } from './handbook.ts'
import { printResult } from './print.ts'

export const summary = 'the approved text of a scenario that was in force at a moment'

export const help = `sopbook at: the approved text of a scenario that was in force at a moment, who approved it, its digest

  npx sopbook at <scenario> <instant> [--locale en|zh] [--format text|json]
  npx sopbook at --case ID [--cases FILE] [--locale en|zh] [--format text|json]

  <instant>        a date (its last second in the handbook's zone) or a date-time
  --case ID        for a case record: was the row its reviewer cites in force, and which row decides its facts
  --cases FILE     JSON Lines of case/v1 (default: every .jsonl in cases/ of the handbook); the latest line of a case counts
  Dates are those of the ledger; the text is taken from the newest commit that holds exactly what was approved.
  Exit: 0, or 2 could not run (no repository, shallow clone).

${commonHelp}`

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parseFlags(
    argv,
    { ...commonFlags, case: { type: 'string' }, cases: { type: 'string' } },
    2,
  )
  if (values.case !== undefined) return answer(values.case, values, surroundings)
  const format = choose('format', values.format, ['text', 'json'], 'text')
  const [scenario, moment] = positionals
  if (scenario === undefined || moment === undefined)
    throw new CallError('Say which scenario and when: sopbook at reset-2fa/sim-change-with-reset 2026-03-02.')
  const open = await openHandbook(values, surroundings)
  const { handbook } = open
  const { settings } = handbook
  if (!handbook.scenarios.some((entry) => entry.id === scenario))
    throw new CallError(
      `The catalogue has no scenario “${scenario}”: use a full id such as ${handbook.scenarios[0]?.id ?? 'reset-2fa/sim-change-with-reset'}.`,
    )
  const at = parseInstant(moment, settings.timeZone)
  if (!at)
    throw new CallError(
      `“${moment}” is no moment: use a date such as 2026-03-02 or an instant such as 2026-03-02T09:00:00Z.`,
    )
  const locale = pickLocale(values.locale, settings.locales)
  const repository = requireHistory(open.repository)
  const { commits, trees } = await readCommitted(repository, open.revision)
  const approval = measureStanding(handbook.ledger, { scenario, locale }, at, settings).inForce
  const found: InForce = { scenario, locale, at, approval, path: null, revision: null, text: null }
  if (approval) {
    const caseType = scenario.split('/')[0]!
    const wanted = (path: string) =>
      path === 'handbook.yaml' ||
      path === `catalogue/${caseType}.yaml` ||
      path.startsWith(`sops/${locale}/${caseType}/`)
    const read = await readVersions(repository, trees.values(), { prose: false, wanted })
    const text = findByDigest(commits, trees, scenario, locale, approval.digest, read)
    if (text) {
      const bytes = (await readBlobs(repository, [text.blob])).get(text.blob)!
      found.path = text.page.path
      found.revision = text.revision
      found.text = cutSection(new TextDecoder().decode(bytes), text.section)
    }
  }
  await printResult(
    format === 'json' ? formatInForceJson(found) : formatInForce(found, handbook, locale),
    values.out,
    surroundings,
    format,
  )
  return 0
}

/** `at --case`: what the book said when a case was decided. */
async function answer(
  caseId: string,
  flags: {
    content?: string | undefined
    at?: string | undefined
    cases?: string | undefined
    locale?: string | undefined
    format?: string | undefined
    out?: string | undefined
  },
  surroundings: Surroundings,
): Promise<number> {
  const format = choose('format', flags.format, ['text', 'json'], 'text')
  const open = await openHandbook(flags, surroundings)
  const locale = pickLocale(flags.locale, open.handbook.settings.locales)
  const record = await findCase(
    caseId,
    flags.cases === undefined ? await listCaseFiles(open.root) : [flags.cases],
    surroundings,
  )
  const repository = requireHistory(open.repository)
  const { commits, trees } = await readCommitted(repository, open.revision)
  const wanted = (path: string) =>
    path === 'handbook.yaml' || path.startsWith('catalogue/') || path.startsWith(`sops/${locale}/`)
  const read = await readVersions(repository, trees.values(), { prose: false, wanted })
  const told = answerCase(open.handbook, record, locale, (scenario, language, digest) =>
    findByDigest(commits, trees, scenario, language, digest, read),
  )
  if (!told) throw new CallError(`Case ${caseId} is still open: nothing was decided that could be judged.`)
  await printResult(
    format === 'json' ? formatCaseAnswerJson(told) : formatCaseAnswer(told, open.handbook, locale),
    flags.out,
    surroundings,
    format,
  )
  return 0
}

/** The latest line of a case; lines that cannot be read are told and never guessed. */
async function findCase(
  caseId: string,
  files: readonly string[],
  surroundings: Surroundings,
): Promise<CaseRecord> {
  let found: CaseRecord | null = null
  for (const file of files) {
    for await (const { line, number } of readLines(file)) {
      if (line?.trim() === '') continue
      const place = { path: basename(file), line: number, column: 1 }
      const parsed = line === null ? tooLongCase(place) : parseCase(line, place)
      if ('rule' in parsed) surroundings.err(`${formatFinding(parsed, 'en')}\n`)
      else if (parsed.caseId === caseId) found = parsed
    }
  }
  if (!found)
    throw new CallError(
      files.length === 0
        ? 'No case records were found: put them into cases/ of the handbook or name a file with --cases FILE.'
        : `No readable record of case “${caseId}” was found in ${files.map((file) => basename(file)).join(', ')}.`,
    )
  return found
}
