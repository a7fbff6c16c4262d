import { needed } from '../coverage/coverage.ts'
import { gapOrder } from '../coverage/gap.ts'
import { riskWords, statusWords } from '../coverage/words.ts'
import { localeWords, type Locale, say } from '../words.ts'
import { formatFirstLine, formatSampleNote, formatSecondLine } from './first-line.ts'
import type { Report } from './report.ts'
import { describeChange, formatFraction } from './text.ts'

/** Text that Markdown shows as it is written. */
const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>()#+|~!]/g, '\\$&').replace(/\s+/g, ' ')

const row = (cells: string[]) => `| ${cells.join(' | ')} |`

/** The report as Markdown, for a pull request or a wiki. */
export function formatMarkdown(report: Report, locale: Locale): string {
  const { coverage } = report
  const zh = locale === 'zh'
  const target = coverage.target.covered
  const header = [
    zh ? '案件类型' : 'Case type',
    ...coverage.locales.map((one) => localeWords[one][locale]),
    zh ? '所有语言' : 'Every language',
    zh ? `目标 ${target}%` : `Target ${target} %`,
  ]
  const lines = [...coverage.caseTypes, { id: '', ...coverage.total }].map((caseType) =>
    row([
      escapeMarkdown(
        caseType.id === '' ? (zh ? '合计' : 'Overall') : say(report.caseTypeNames[caseType.id]!, locale),
      ),
      ...coverage.locales.map((one) => formatFraction(caseType.locales[one]!, locale)),
      formatFraction(caseType.everyLocale, locale),
      caseType.meetsTarget
        ? zh
          ? '达标'
          : 'met'
        : zh
          ? `需 ${needed(caseType.everyLocale.of, target)}`
          : `needs ${needed(caseType.everyLocale.of, target)}`,
    ]),
  )
  const gaps = report.gaps.map((gap) =>
    row([
      String(gap.rank),
      escapeMarkdown(say(gap.scenario.title, locale)),
      riskWords[gap.scenario.risk][locale],
      statusWords.status[gap.status].label[locale],
      escapeMarkdown(gap.reasons.map((reason) => say(reason, locale)).join(' ')),
      escapeMarkdown(gap.owner ?? (zh ? '未指定' : 'nobody named')),
      escapeMarkdown(say(gap.next, locale)),
    ]),
  )
  const changes = describeChange(report, locale)
  return [
    `# ${escapeMarkdown(say(report.name, locale))}`,
    '',
    escapeMarkdown(formatFirstLine(report, locale)),
    '',
    escapeMarkdown(formatSecondLine(report, locale)),
    ...(report.sample ? ['', `*${escapeMarkdown(formatSampleNote(report, locale)!)}*`] : []),
    '',
    row(header),
    row(header.map(() => '---')),
    ...lines,
    '',
    ...report.gates.map(
      (gate) => `- ${gate.ok ? '✅' : '❌'} ${gate.id} ${escapeMarkdown(say(gate.detail, locale))}`,
    ),
    '',
    ...(changes.length > 0 ? [...changes.map((line) => `${escapeMarkdown(line)}  `), ''] : []),
    `## ${zh ? '缺口' : 'Gaps'}`,
    '',
    row(
      zh
        ? ['序号', '场景', '风险', '状态', '原因', '负责人', '下一步']
        : ['#', 'Scenario', 'Risk', 'Status', 'Why', 'Owner', 'Next step'],
    ),
    row(['---', '---', '---', '---', '---', '---', '---']),
    ...gaps,
    '',
    gapOrder[locale],
    '',
    `**${zh ? '“已覆盖”的含义' : 'Covered means'}**: ${escapeMarkdown(say(report.definition, locale))}`,
    '',
  ].join('\n')
}
