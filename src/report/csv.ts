import { gapOrder } from '../coverage/gap.ts'
import { groupOf, groupWords, riskWords, statusWords } from '../coverage/words.ts'
import { type Locale, say } from '../words.ts'
import { formatFirstLine, formatSampleNote } from './first-line.ts'
import type { Report } from './report.ts'

// A spreadsheet runs a cell that begins like a formula, also behind white space and in full-width characters.
const formula = /^\s*[=+\-@\t\r\n＝＋－＠]/

/** A CSV cell: quoted where needed, and defused where a spreadsheet would take a text for a formula. Numbers stay bare. */
export function formatCell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = formula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const formatRows = (rows: (string | number | null)[][]): string =>
  `${rows.map((row) => row.map(formatCell).join(',')).join('\r\n')}\r\n`

/** A row a scenario: what it is, and how it stands in each language. */
export function formatCsv(report: Report, locale: Locale): string {
  const { coverage } = report
  const zh = locale === 'zh'
  const header = [
    zh ? '案件类型' : 'case type',
    zh ? '场景编号' : 'scenario',
    zh ? '名称' : 'title',
    zh ? '风险' : 'risk',
    ...coverage.locales.flatMap((one) => [
      `status ${one}`,
      zh ? `状态 ${one}` : `label ${one}`,
      zh ? `原因 ${one}` : `reasons ${one}`,
    ]),
    zh ? '分组' : 'group',
  ]
  const rows = coverage.scenarios.map(({ scenario, locales }) => [
    say(report.caseTypeNames[scenario.caseType]!, locale),
    scenario.id,
    say(scenario.title, locale),
    riskWords[scenario.risk][locale],
    ...coverage.locales.flatMap((one) => {
      const { status, reasons } = locales[one]!
      return [
        status,
        statusWords.status[status].label[locale],
        reasons.map((reason) => say(reason, locale)).join(' '),
      ]
    }),
    groupWords[groupOf(locales[report.locale]!.status)][locale],
  ])
  return formatRows([
    header,
    ...rows,
    [],
    [formatFirstLine(report, locale)],
    [formatSampleNote(report, locale)],
    [say(report.definition, locale)],
  ])
}

/** A row a gap, in the order of the ranking, which stands at the end. */
export function formatGapsCsv(report: Report, locale: Locale): string {
  const zh = locale === 'zh'
  const header = zh
    ? [
        '序号',
        '场景编号',
        '名称',
        '案件类型',
        '风险',
        '状态',
        '原因',
        '负责人',
        '开始日期',
        '下一步',
        '豁免至',
      ]
    : [
        'rank',
        'scenario',
        'title',
        'case type',
        'risk',
        'status',
        'reasons',
        'owner',
        'since',
        'next step',
        'waived until',
      ]
  const rows = report.gaps.map((gap) => [
    gap.rank,
    gap.scenario.id,
    say(gap.scenario.title, locale),
    say(report.caseTypeNames[gap.scenario.caseType]!, locale),
    riskWords[gap.scenario.risk][locale],
    statusWords.status[gap.status].label[locale],
    gap.reasons.map((reason) => say(reason, locale)).join(' '),
    gap.owner,
    gap.since,
    say(gap.next, locale),
    gap.waiver?.until ?? null,
  ])
  return formatRows([
    header,
    ...rows,
    [],
    [formatFirstLine(report, locale)],
    [gapOrder[locale]],
    [formatSampleNote(report, locale)],
  ])
}
