import { statusWords } from '../coverage/words.ts'
import type { Finding } from '../message.ts'
import { type Locale, say } from '../words.ts'
import { formatFirstLine } from './first-line.ts'
import type { Report } from './report.ts'
import { describeChange } from './text.ts'

const escapeProperty = (text: string): string => escapeMessage(text).replace(/:/g, '%3A').replace(/,/g, '%2C')
const escapeMessage = (text: string): string =>
  text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

interface Mark {
  level: 'error' | 'warning' | 'notice'
  path: string
  line: number
  column: number
  title: string
  message: string
}

const formatMark = (mark: Mark, prefix: string): string =>
  `::${mark.level} file=${escapeProperty(prefix + mark.path)},line=${mark.line},col=${mark.column},title=${escapeProperty(mark.title)}::${escapeMessage(mark.message)}`

/** Findings as marks on the lines of a pull request. `prefix` is the content root's path inside the repository. */
export const formatFindingMarks = (findings: readonly Finding[], locale: Locale, prefix: string): string =>
  findings
    .map(
      (finding) =>
        `${formatMark({ ...finding, level: finding.severity, title: finding.rule, message: say(finding.message, locale) }, prefix)}\n`,
    )
    .join('')

/** Findings, and each gap on the line of its scenario in the catalogue, as marks on a pull request. */
export function formatGithub(report: Report, locale: Locale, prefix = ''): string {
  const gaps = report.gaps.map((gap): Mark => ({
    level: 'notice',
    ...gap.scenario.place,
    title: `${say(gap.scenario.title, locale)}: ${statusWords.status[gap.status].label[locale]}`,
    message: `${gap.reasons.map((reason) => say(reason, locale)).join(' ')} ${say(gap.next, locale)}`,
  }))
  const changes = describeChange(report, locale)
  const gates = report.gates
    .filter((gate) => !gate.ok)
    .map((gate) => `::error title=${gate.id}::${escapeMessage(say(gate.detail, locale))}`)
  return [
    `::notice title=${escapeProperty(say(report.name, locale))}::${escapeMessage(formatFirstLine(report, locale))}`,
    ...(changes.length > 0 ? [`::notice title=Change::${escapeMessage(changes.join('\n'))}`] : []),
    ...gates,
    ...gaps.map((mark) => formatMark(mark, prefix)),
    formatFindingMarks(report.findings, locale, prefix),
  ].join('\n')
}
