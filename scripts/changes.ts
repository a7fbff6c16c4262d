import { findChanges, recentSince } from '../src/history/change.ts'
import { findByDigest } from '../src/history/section-history.ts'
import { resolveRevision } from '../src/git.ts'
import { CallError } from '../src/message.ts'
import { formatChanges, formatChangesJson } from '../src/report/changes.ts'
import { type Instant, parseInstant } from '../src/time.ts'
import { pickLocale } from './coverage.ts'
import { choose, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { openHandbook, type OpenHandbook, readCommitted, readVersions, requireHistory } from './handbook.ts'
import { printResult } from './print.ts'

export const summary = 'what changed in meaning between two dates or revisions, per scenario'

export const help = `sopbook changes: what changed in force between two moments, by meaning

  npx sopbook changes [--from MOMENT] [--to MOMENT] [--format text|json]

  --from, --to     a date, a date-time or a revision (default: the 28 days before --at)
  A case that is decided otherwise is shown; wording alone is said to be wording alone.
  Exit: 0, or 2 could not run (no repository, shallow clone).

${commonHelp}`

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values } = parseFlags(argv, { ...commonFlags, from: { type: 'string' }, to: { type: 'string' } })
  const format = choose('format', values.format, ['text', 'json'], 'text')
  const open = await openHandbook(values, surroundings)
  const { timeZone } = open.handbook.settings
  const to = (await parseMoment(open, '--to', values.to)) ?? open.at
  const from = (await parseMoment(open, '--from', values.from)) ?? recentSince(to, timeZone)
  if (from > to) throw new CallError('--from is later than --to: name the earlier moment first.')
  const locale = pickLocale(values.locale, open.handbook.settings.locales)
  const repository = requireHistory(open.repository)
  const { commits, trees } = await readCommitted(repository, open.revision)
  const read = await readVersions(repository, trees.values(), { prose: false })
  const changes = findChanges(
    open.handbook,
    { from, to },
    (scenario, language, digest) => findByDigest(commits, trees, scenario, language, digest, read),
    open.memory.remember,
  )
  await open.memory.keep()
  const text =
    format === 'json'
      ? formatChangesJson(changes, { from, to })
      : formatChanges(changes, { from, to, handbook: open.handbook }, locale)
  await printResult(text, values.out, surroundings, format)
  return 0
}

async function parseMoment(
  { repository, handbook }: OpenHandbook,
  flag: string,
  text: string | undefined,
): Promise<Instant | null> {
  if (text === undefined) return null
  const instant = parseInstant(text, handbook.settings.timeZone)
  if (instant) return instant
  const found = repository && (await resolveRevision(repository, text))
  if (!found)
    throw new CallError(
      `${flag} “${text}” is neither a date such as 2026-03-02, an instant, nor a revision of this repository.`,
    )
  return found.at
}
