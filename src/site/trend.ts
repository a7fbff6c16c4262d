import { scaleLinear, scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { Fraction } from '../coverage/coverage.ts'
import type { Point } from '../history/point.ts'
import { type Day, dayOf, formatDay } from '../time.ts'
import { localeWords, type Locale } from '../words.ts'
import { formatMonth } from './changes-page.ts'
import { sayFraction, sayRate } from './coverage-page.ts'
import { speakOfHistory } from './history-words.ts'
import type { Site } from './site.ts'

/** Coverage through the days on which the content was committed to. */
export interface Trend {
  /** Null for a single day. */
  chart: TrendChart | null
  /** Newest first. */
  rows: { day: string; commit: string; levels: string[]; every: string }[]
}

/** A chart in percent of its width and height, from the upper left. */
export interface TrendChart {
  series: { locale: Locale; name: string; last: string; path: string }[]
  target: number
  /** Lines of the grid with their labels. */
  levels: { at: number; label: string }[]
  dates: { at: number; label: string }[]
  /** What it shows, in a sentence. */
  label: string
}

/** The last point of each day in the handbook's zone, oldest first. */
function lastOfDays(points: readonly Point[], timeZone: string): { day: Day; point: Point }[] {
  const sorted = points
    .map((point) => ({ day: dayOf(point.at, timeZone), point }))
    .sort((a, b) => (a.point.at < b.point.at ? -1 : a.point.at > b.point.at ? 1 : 0))
  return [...new Map(sorted.map((one) => [one.day, one])).values()]
}

/** How coverage came to be what it is; null where there is no history. */
export function makeTrend({ history, handbook, report }: Site, locale: Locale): Trend | null {
  const { locales, timeZone } = handbook.settings
  const days = lastOfDays(history.points, timeZone)
  if (days.length === 0) return null
  const level = (fraction: Fraction | undefined) =>
    fraction ? `${sayFraction(fraction, locale)} (${sayRate(fraction, locale)})` : '–'
  return {
    chart: days.length > 1 ? makeChart(days, locales, report.coverage.target, locale) : null,
    rows: days.toReversed().map(({ day, point }) => ({
      day: formatDay(day, locale),
      commit: point.revision.slice(0, 12),
      levels: locales.map((one) => level(point.locales[one])),
      every: level(point.everyLocale),
    })),
  }
}

const percent = ({ covered, of }: Fraction): number => (of === 0 ? 0 : (100 * covered) / of)
const dateOf = (day: Day) => new Date(`${day}T00:00:00Z`)
const round = (value: number): number => Math.round(value * 100) / 100
/** Longer than this, and a tick is a month. */
const manyDays = 120

function makeChart(
  days: ReturnType<typeof lastOfDays>,
  locales: readonly Locale[],
  target: Fraction,
  locale: Locale,
): TrendChart {
  const t = speakOfHistory(locale)
  const [first, last] = [days[0]!, days.at(-1)!]
  const x = scaleUtc([dateOf(first.day), dateOf(last.day)], [0, 100])
  const y = scaleLinear([0, 100], [100, 0])
  const long = x.domain()[1]!.getTime() - x.domain()[0]!.getTime() > manyDays * 86_400_000
  const told = (point: Point, one: Locale) => sayRate(point.locales[one] ?? { covered: 0, of: 0 }, locale)
  const series = locales.map((one) => ({
    locale: one,
    name: localeWords[one][locale],
    first: told(first.point, one),
    last: told(last.point, one),
    path:
      line<(typeof days)[number]>()
        .x(({ day }) => x(dateOf(day)))
        .y(({ point }) => y(percent(point.locales[one] ?? { covered: 0, of: 0 })))
        .curve(curveStepAfter)
        .digits(2)(days) ?? '',
  }))
  return {
    series,
    target: round(y(percent(target))),
    levels: y
      .ticks(4)
      .map((value) => ({ at: y(value), label: locale === 'zh' ? `${value}%` : `${value} %` })),
    // Three fit on a phone.
    dates: [0, 50, 100].map((at) => {
      const day = x.invert(at).toISOString().slice(0, 10)
      return {
        at,
        label: long ? formatMonth(day.slice(0, 7), locale) : formatDay(day, locale),
      }
    }),
    label: t('trendLabel', {
      from: formatDay(first.day, locale),
      to: formatDay(last.day, locale),
      series: series
        .map((one) => t('trendSeries', { language: one.name, first: one.first, last: one.last }))
        .join(locale === 'zh' ? '，' : ', '),
    }),
  }
}
