import { findAll } from '../src/checks/checks.ts'
import { countErrors, formatFinding, sortFindings } from '../src/message.ts'
import { formatFindingMarks } from '../src/report/github.ts'
import { formatFindingsJson } from '../src/report/json.ts'
import { judgeSharedNames } from '../src/search/findability.ts'
import { choose, chooseLocale, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { checkLedgerHistory, openHandbook } from './handbook.ts'
import { printResult } from './print.ts'

export const summary = 'every fault in the content, with file, line and remedy'

export const help = `sopbook check: every fault in the content, with file, line and remedy

  npx sopbook check [--strict] [--format text|json|github]

  --strict         warnings fail too
  Exit: 0 no errors, 1 errors (with --strict: or warnings), 2 could not run.

${commonHelp}`

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values } = parseFlags(argv, { ...commonFlags, strict: { type: 'boolean' } })
  const format = choose('format', values.format, ['text', 'json', 'github'], 'text')
  const open = await openHandbook(values, surroundings)
  const locale = chooseLocale(values.locale) ?? open.handbook.settings.locales[0]!
  const findings = sortFindings([
    ...findAll(open.handbook, open.memory.remember),
    ...judgeSharedNames(open.handbook),
    ...(await checkLedgerHistory(open)),
  ])
  await open.memory.keep()
  const errors = countErrors(findings)
  const ok = errors === 0 && (!values.strict || findings.length === 0)
  const { read } = open.handbook
  if (format === 'json')
    await printResult(formatFindingsJson(findings, read, ok, locale), values.out, surroundings, format)
  else if (format === 'github')
    await printResult(
      formatFindingMarks(findings, locale, open.repository?.prefix ?? ''),
      values.out,
      surroundings,
      format,
    )
  else {
    const lines = findings.map((finding) => `${formatFinding(finding, locale)}\n`).join('')
    const total =
      locale === 'zh'
        ? `${errors} 个错误，${findings.length - errors} 个警告；已读取 ${read.pages} 个页面、${read.scenarios} 个场景${read.refused > 0 ? `，${read.refused} 个文件未能读取` : ''}。\n`
        : `${errors} errors, ${findings.length - errors} warnings; pages read: ${read.pages}, scenarios: ${read.scenarios}${read.refused > 0 ? `, files not read: ${read.refused}` : ''}.\n`
    await printResult(lines + total, values.out, surroundings, format)
  }
  return ok ? 0 : 1
}
