import { formatRate, type Fraction, needed, reaches } from '../coverage/coverage.ts'
import { gapOrder } from '../coverage/gap.ts'
import { describeMeaning } from '../handbook/meaning.ts'
import { groupOf, groupWords, riskWords, statusWords } from '../coverage/words.ts'
import { localeWords, type Locale, say } from '../words.ts'
import { formatFirstLine, formatSampleNote, formatSecondLine } from './first-line.ts'
import { errorsIn, type Report } from './report.ts'

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/g

/** Columns a text takes on a terminal: Chinese characters take two. */
const width = (text: string): number => text.length + (text.match(wide)?.length ?? 0)
const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)))

/** Rows as aligned columns. */
function formatColumns(rows: string[][]): string {
  const widths = rows[0]!.map((_cell, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** "10 of 93 (10.7 %)"; the fraction always stands beside the rate. */
export function formatFraction(fraction: Fraction, locale: Locale): string {
  const rate = formatRate(fraction)
  const share = rate === null ? '' : locale === 'zh' ? `（${rate}%）` : ` (${rate} %)`
  return locale === 'zh'
    ? `${fraction.covered}/${fraction.of}${share}`
    : `${fraction.covered} of ${fraction.of}${share}`
}

/** The report as a terminal shows it. `colour` is for a terminal only. */
export function formatText(report: Report, locale: Locale, colour = false): string {
  const { coverage } = report
  const zh = locale === 'zh'
  const paint = (code: number, text: string) => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const target = coverage.target.covered
  const rows = [
    [
      zh ? '案件类型' : 'Case type',
      ...coverage.locales.map((one) => localeWords[one][locale]),
      zh ? '所有语言' : 'Every language',
      zh ? '目标' : 'Target',
    ],
    ...[...coverage.caseTypes, { id: '', ...coverage.total }].map((caseType) => {
      const goal = needed(caseType.everyLocale.of, target)
      const short = coverage.locales
        .filter((one) => !reaches(caseType.locales[one]!, target))
        .map((one) => localeWords[one][locale])
      const verdict =
        short.length === 0
          ? zh
            ? `达标（${goal}）`
            : `met (${goal})`
          : zh
            ? `未达标（需 ${goal}）`
            : `not met (needs ${goal})`
      return [
        caseType.id === '' ? (zh ? '合计' : 'Overall') : say(report.caseTypeNames[caseType.id]!, locale),
        ...coverage.locales.map((one) => formatFraction(caseType.locales[one]!, locale)),
        formatFraction(caseType.everyLocale, locale),
        paint(short.length === 0 ? 32 : 31, verdict),
      ]
    }),
  ]
  const groups = (['covered', 'needs-work', 'missing'] as const).map((group) => {
    const per = coverage.locales.map((one) => {
      const n = coverage.scenarios.filter(
        (scenario) => groupOf(scenario.locales[one]!.status) === group,
      ).length
      return `${n}${zh ? `（${localeWords[one].zh}）` : ` in ${localeWords[one].en}`}`
    })
    return `${groupWords[group][locale]}: ${per.join(zh ? '，' : ', ')}`
  })
  const errors = errorsIn(report)
  const warnings = report.findings.length - errors
  return [
    paint(1, formatFirstLine(report, locale)),
    formatSecondLine(report, locale),
    formatSampleNote(report, locale),
    '',
    formatColumns(rows),
    '',
    groups.join(zh ? '；' : '; '),
    '',
    ...report.gates.map(
      (gate) =>
        `${paint(gate.ok ? 32 : 31, gate.ok ? (zh ? '通过' : 'pass') : zh ? '未过' : 'FAIL')} ${gate.id} ${say(gate.detail, locale)}`,
    ),
    ...(report.change ? ['', ...describeChange(report, locale)] : []),
    '',
    zh
      ? `检查结果：${errors} 个错误，${warnings} 个警告${errors + warnings > 0 ? '（详见 `sopbook check`）' : ''}。`
      : `Findings: ${errors} errors, ${warnings} warnings${errors + warnings > 0 ? ' (see `sopbook check`)' : ''}.`,
    `${zh ? '“已覆盖”的含义：' : 'Covered means: '}${say(report.definition, locale)}`,
    '',
  ]
    .filter((line) => line !== null)
    .join('\n')
}

/** What changed since the base, one line for each section, in words. */
export function describeChange(report: Report, locale: Locale): string[] {
  const { change, coverage } = report
  if (!change) return []
  const zh = locale === 'zh'
  const base = change.base.slice(0, 12)
  const nameOf = ({ scenario, locale: language }: { scenario: string; locale: Locale }) => {
    const title = coverage.scenarios.find((one) => one.scenario.id === scenario)?.scenario.title
    const text = title ? say(title, locale) : scenario
    return zh ? `${text}（${localeWords[language].zh}）` : `${text} (${localeWords[language].en})`
  }
  const lines = [
    ...change.gained.map((one) => `+ ${nameOf(one)}: ${zh ? '新覆盖' : 'newly covered'}`),
    ...change.lost.map((one) => `- ${nameOf(one)}: ${zh ? '不再覆盖' : 'no longer covered'}`),
    ...change.changed.map((one) => {
      const words = one.meaning
        ? describeMeaning(one.meaning)
        : { en: 'The section is gone.', zh: '章节已删除。' }
      return `~ ${nameOf(one)}: ${say(words, locale)}`
    }),
  ]
  const none = zh ? '没有变化。' : 'nothing changed.'
  return [`${zh ? `与 ${base} 相比：` : `Since ${base}: `}${lines.length === 0 ? none : ''}`, ...lines]
}

/** The ranked gaps as a terminal shows them. */
export function formatGapsText(report: Report, locale: Locale, most: number): string {
  const zh = locale === 'zh'
  const shown = report.gaps.slice(0, most)
  const lines = shown.flatMap((gap) => [
    `${gap.rank}. ${say(gap.scenario.title, locale)}（${gap.scenario.id}）`
      .replace('（', zh ? '（' : ' (')
      .replace('）', zh ? '）' : ')'),
    `   ${say(report.caseTypeNames[gap.scenario.caseType]!, locale)} · ${riskWords[gap.scenario.risk][locale]}${zh ? '风险' : ' risk'} · ${statusWords.status[gap.status].label[locale]}${gap.waiver ? ` · ${statusWords.overlay.waived.label[locale]} ${zh ? '至' : 'until'} ${gap.waiver.until}` : ''}`,
    `   ${gap.reasons.map((reason) => say(reason, locale)).join(' ')}`,
    `   ${zh ? '负责人' : 'Owner'}: ${gap.owner ?? (zh ? '未指定' : 'nobody named')}. ${say(gap.next, locale)}`,
  ])
  const rest = report.gaps.length - shown.length
  return [
    formatFirstLine(report, locale),
    formatSecondLine(report, locale),
    formatSampleNote(report, locale),
    '',
    ...lines,
    ...(rest > 0
      ? ['', zh ? `另有 ${rest} 个缺口：加 --all 全部列出。` : `${rest} more gaps: add --all to list them.`]
      : []),
    '',
    gapOrder[locale],
    '',
  ]
    .filter((line) => line !== null)
    .join('\n')
}
