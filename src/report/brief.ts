import { formatRate } from '../coverage/coverage.ts'
import type { Gap } from '../coverage/gap.ts'
import { riskWords, statusWords } from '../coverage/words.ts'
import { addDays, type Day, dayOf, daysBetween, formatDay } from '../time.ts'
import { localeWords, type Locale, say } from '../words.ts'
import { formatFirstLine, formatSampleNote, formatSecondLine } from './first-line.ts'
import type { Report } from './report.ts'

/** How coverage stood at an earlier moment, for the line on what changed. */
export interface Baseline {
  day: Day
  report: Report
}

const mostGaps = 7
const daysAhead = 30

/** Everything a manager's page says, each part a list of sentences; the page and the text are both laid out from it. */
export interface Brief {
  first: string
  second: string
  note: string | null
  change: string
  gaps: {
    title: string
    risk: string
    cases: string
    today: string
    missing: string
    owner: string
    open: string
    next: string
  }[]
  more: string | null
  reviews: string[]
  waivers: string[]
  /** What agents do where nothing is in force. */
  standing: string
}

/** One page that a Team Lead forwards to a manager. */
export function makeBrief(
  report: Report,
  uncovered: { en: string; zh?: string | undefined },
  base: Baseline | null,
  locale: Locale,
): Brief {
  const zh = locale === 'zh'
  const today = dayOf(report.asOf, report.timeZone)
  return {
    first: formatFirstLine(report, locale),
    second: formatSecondLine(report, locale),
    note: formatSampleNote(report, locale),
    change: base
      ? describeChange(report, base, locale)
      : zh
        ? '没有可比较的历史。'
        : 'No earlier state to compare with.',
    gaps: report.gaps.slice(0, mostGaps).map((gap) => describeGap(report, gap, today, locale)),
    more:
      report.gaps.length > mostGaps
        ? zh
          ? `另有 ${report.gaps.length - mostGaps} 个缺口。`
          : `${report.gaps.length - mostGaps} more gaps.`
        : null,
    reviews: listReviews(report, today, locale),
    standing: say(uncovered, locale),
    waivers: report.gaps
      .filter((gap) => gap.waiver)
      .map(({ scenario, waiver }) =>
        zh
          ? `${say(scenario.title, 'zh')}：${waiver!.owner}，至${formatDay(waiver!.until, 'zh')}（${waiver!.reason}）`
          : `${say(scenario.title, 'en')}: ${waiver!.owner}, until ${formatDay(waiver!.until, 'en')} (${waiver!.reason})`,
      ),
  }
}

function describeChange(report: Report, base: Baseline, locale: Locale): string {
  const parts = report.coverage.locales.map((one) => {
    const now = report.coverage.total.locales[one]!
    const then = base.report.coverage.total.locales[one] ?? { covered: 0, of: 0 }
    const rate = (fraction: typeof now) => formatRate(fraction) ?? '–'
    return locale === 'zh'
      ? `${localeWords[one].zh} ${then.covered}/${then.of}（${rate(then)}%）→ ${now.covered}/${now.of}（${rate(now)}%）`
      : `${localeWords[one].en} ${then.covered} of ${then.of} (${rate(then)} %) → ${now.covered} of ${now.of} (${rate(now)} %)`
  })
  return locale === 'zh'
    ? `自${formatDay(base.day, 'zh')}以来：${parts.join('；')}。`
    : `Since ${formatDay(base.day, 'en')}: ${parts.join('; ')}.`
}

function describeGap(report: Report, gap: Gap, today: Day, locale: Locale): Brief['gaps'][number] {
  const zh = locale === 'zh'
  const inForce = report.coverage.scenarios.find((one) => one.scenario.id === gap.scenario.id)!.locales
  const readable = report.coverage.locales.filter((one) => inForce[one]!.approval !== null)
  return {
    title: say(gap.scenario.title, locale),
    risk: `${riskWords[gap.scenario.risk][locale]}${zh ? '风险' : ' risk'}`,
    cases: zh ? '未载入案件数' : 'case counts not loaded',
    today:
      readable.length === 0
        ? zh
          ? '没有生效的规定，坐席按常设指引处理（见文末）。'
          : 'No instruction is in force; agents follow the standing instruction (see the end).'
        : zh
          ? `坐席仍按已批准的文字处理（${readable.map((one) => localeWords[one].zh).join('、')}）。`
          : `Agents still read the approved text (${readable.map((one) => localeWords[one].en).join(', ')}).`,
    missing: `${statusWords.status[gap.status].label[locale]}${zh ? '：' : ': '}${whatIsMissing(gap, locale).join(' ')}`,
    owner: gap.owner ?? (zh ? '未指定' : 'nobody named'),
    open:
      gap.since !== null
        ? zh
          ? `已 ${daysBetween(gap.since, today)} 天`
          : `open ${daysBetween(gap.since, today)} days`
        : gap.neverApproved
          ? zh
            ? '从未批准'
            : 'never approved'
          : zh
            ? '起始日期未知'
            : 'open since an unknown day',
    next: say(gap.next, locale),
  }
}

/** Why it is open, in words for a manager: where a reason names files, its status is explained instead. */
function whatIsMissing(gap: Gap, locale: Locale): string[] {
  const open = Object.values(gap.locales).filter((status) => status !== 'covered')
  return open.includes('faulty') || open.includes('ambiguous')
    ? [...new Set(open.map((status) => statusWords.status[status].meaning[locale]))]
    : gap.reasons.map((reason) => say(reason, locale))
}

function listReviews(report: Report, today: Day, locale: Locale): string[] {
  const until = addDays(today, daysAhead)
  const due = report.coverage.scenarios.flatMap(({ scenario, locales }) => {
    const days = [
      ...new Set(
        Object.values(locales).flatMap((section) =>
          section.status === 'covered' && section.approval && section.approval.reviewBy <= until
            ? [section.approval.reviewBy]
            : [],
        ),
      ),
    ]
    return days.map((day) => ({ day, title: say(scenario.title, locale) }))
  })
  return due
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, title }) =>
      locale === 'zh' ? `${formatDay(day, 'zh')}：${title}` : `${formatDay(day, 'en')}: ${title}`,
    )
}

/** The brief as text that mail and wikis take as it is. */
export function formatBrief(brief: Brief, locale: Locale): string {
  const zh = locale === 'zh'
  const section = (title: string, lines: string[], none: string) => [
    '',
    title,
    ...(lines.length > 0 ? lines.map((line) => `- ${line}`) : [`- ${none}`]),
  ]
  return [
    brief.first,
    brief.second,
    ...(brief.note ? [brief.note] : []),
    '',
    brief.change,
    '',
    zh ? '缺口' : 'Gaps',
    ...brief.gaps.flatMap((gap, index) => [
      `${index + 1}. ${[gap.title, gap.risk, gap.cases, gap.open].join(' · ')}`,
      `   ${zh ? '现在如何处理：' : 'Today: '}${gap.today}`,
      `   ${zh ? '缺什么：' : 'Missing: '}${gap.missing}`,
      `   ${zh ? '负责人：' : 'Owner: '}${gap.owner}. ${gap.next}`,
    ]),
    ...(brief.gaps.length === 0 ? [zh ? '没有缺口。' : 'No gaps.'] : []),
    ...(brief.more ? [brief.more] : []),
    ...section(zh ? '30 天内到期的复审' : 'Reviews due within 30 days', brief.reviews, zh ? '无' : 'none'),
    ...section(zh ? '豁免' : 'Waivers', brief.waivers, zh ? '无' : 'none'),
    '',
    `${zh ? '常设指引：' : 'Standing instruction: '}${brief.standing}`,
    '',
  ].join('\n')
}
