import { measureStanding } from '../src/approval/in-force.ts'
import { readBlobs } from '../src/git.ts'
import { findByDigest } from '../src/history/section-history.ts'
import { CallError } from '../src/message.ts'
import { formatInForce, formatInForceJson, type InForce } from '../src/report/in-force.ts'
import { cutSection } from '../src/sop/page.ts'
import { parseInstant } from '../src/time.ts'
import { pickLocale } from './coverage.ts'
import { choose, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { openHandbook, readCommitted, readVersions } from './handbook.ts'
import { printResult } from './print.ts'

export const summary = 'the approved text of a scenario that was in force at a moment'

export const help = `sopbook at: the approved text of a scenario that was in force at a moment, who approved it, its digest

  npx sopbook at <scenario> <instant> [--locale en|zh] [--format text|json]

  <instant>        a date (its last second in the handbook's zone) or a date-time
  Dates are those of the ledger; the text is taken from the newest commit that holds exactly what was approved.
  Exit: 0, or 2 could not run (no repository, shallow clone).

${commonHelp}`

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values, positionals } = parseFlags(argv, commonFlags, 2)
  const format = choose('format', values.format, ['text', 'json'], 'text')
  const [scenario, moment] = positionals
  if (scenario === undefined || moment === undefined)
    throw new CallError('Say which scenario and when: sopbook at reset-2fa/sim-change-with-reset 2026-03-02.')
  const open = await openHandbook(values, surroundings)
  const { handbook, repository } = open
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
  const { commits, trees } = await readCommitted(repository, open.revision)
  const approval = measureStanding(handbook.ledger, { scenario, locale }, at, settings).inForce
  const found: InForce = { scenario, locale, at, approval, path: null, revision: null, text: null }
  if (approval) {
    const caseType = scenario.split('/')[0]!
    const wanted = (path: string) =>
      path === 'handbook.yaml' ||
      path === `catalogue/${caseType}.yaml` ||
      path.startsWith(`sops/${locale}/${caseType}/`)
    const read = await readVersions(repository!, trees.values(), { prose: false, wanted })
    const text = findByDigest(commits, trees, scenario, locale, approval.digest, read)
    if (text) {
      const bytes = (await readBlobs(repository!, [text.blob])).get(text.blob)!
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
