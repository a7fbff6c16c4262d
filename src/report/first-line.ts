import { formatRate, type Fraction, needed, reaches } from '../coverage/coverage.ts'

import { formatInstant } from '../time.ts'
import { localeWords, type Locale, say } from '../words.ts'
import type { Report } from './report.ts'

/** The line with which every lead's surface begins: how much is covered, where not, as of when. */
export function formatFirstLine(report: Report, locale: Locale): string {
  const { coverage } = report
  const target = coverage.target.covered
  const [first, ...others] = coverage.locales
  const total = coverage.total.locales[first!]!
  const goal = needed(total.of, target)
  const rate = formatRate(total) ?? '–'
  const { everyLocale } = coverage.critical
  const when = formatInstant(report.asOf, report.timeZone, locale)
  if (locale === 'zh') {
    const short = reaches(total, target) ? '已达到' : `还差 ${goal - total.covered}`
    const rest = others
      .map((other) => `，${localeWords[other].zh} ${coverage.total.locales[other]!.covered}`)
      .join('')
    const below = coverage.locales
      .map((one) => `${localeWords[one].zh}：${listBelow(report, one, 'zh') || '无'}`)
      .join('；')
    return `${localeWords[first!].zh}已覆盖 ${total.covered}/${total.of} 个场景（${rate}%；目标 ${target}% = ${goal}，${short}）${rest}；极高风险 ${everyLocale.covered}/${everyLocale.of}（所有语言）。未达标：${below}。截至 ${when}。`
  }
  const short = reaches(total, target) ? 'reached' : `${goal - total.covered} more`
  const rest = others
    .map((other) => `, ${coverage.total.locales[other]!.covered} in ${localeWords[other].en}`)
    .join('')
  const every = coverage.locales.length === 2 ? ' in both' : coverage.locales.length > 2 ? ' in all' : ''
  const below = coverage.locales
    .map((one) => `in ${localeWords[one].en}: ${listBelow(report, one, 'en') || 'none'}`)
    .join('; ')
  return `${total.covered} of ${total.of} scenarios covered in ${localeWords[first!].en} (${rate} %; target ${target} % = ${goal}, ${short})${rest}; critical ${everyLocale.covered} of ${everyLocale.of}${every}. Below target ${below}. As of ${when}.`
}

/** Case types below the target in one language, the furthest from it first. */
function listBelow(report: Report, language: Locale, locale: Locale): string {
  const target = report.coverage.target.covered
  const short = (fraction: Fraction) => needed(fraction.of, target) - fraction.covered
  return report.coverage.caseTypes
    .map((caseType) => ({ id: caseType.id, fraction: caseType.locales[language]! }))
    .filter(({ fraction }) => !reaches(fraction, target))
    .sort((a, b) => short(b.fraction) - short(a.fraction))
    .map(({ id, fraction }) => {
      const name = say(report.caseTypeNames[id]!, locale)
      const goal = needed(fraction.of, target)
      return locale === 'zh'
        ? `${name} ${fraction.covered}/${fraction.of}（需 ${goal}）`
        : `${name} ${fraction.covered} of ${fraction.of} (needs ${goal})`
    })
    .join(locale === 'zh' ? '、' : ', ')
}

/** The second line: what to write next. */
export function formatSecondLine(report: Report, locale: Locale): string {
  const next = report.gaps.slice(0, 3).map((gap) => say(gap.scenario.title, locale))
  if (next.length === 0) return locale === 'zh' ? '没有缺口。' : 'No gaps.'
  const count = ['', 'one', 'two', 'three'][next.length]
  return locale === 'zh'
    ? `接下来先写：${next.join('；')}。`
    : next.length === 1
      ? `Next to write: ${next[0]}.`
      : `Next ${count} to write: ${next.join('; ')}.`
}

/** What a sample says of itself on every report, or null. */
export const formatSampleNote = (report: Report, locale: Locale): string | null =>
  report.sample
    ? locale === 'zh'
      ? '这是示例手册：其批准仅作演示。'
      : 'This is a sample handbook: its approvals are illustrative.'
    : null
