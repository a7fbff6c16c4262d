import { formatRate, type Fraction } from '../coverage/coverage.ts'
import type { Handbook } from '../handbook/handbook.ts'
import type { Point } from '../history/point.ts'
import { formatInstant } from '../time.ts'
import { localeWords, type Locale, say } from '../words.ts'

/** Coverage through time on a terminal: one line for each commit at which a number changed, or for every one. */
export function formatHistory(
  points: readonly Point[],
  {
    caseTypes,
    settings,
    all,
  }: Pick<Handbook, 'caseTypes'> & { settings: { timeZone: string; locales: Locale[] }; all: boolean },
  locale: Locale,
): string {
  const counts = (point: Point | undefined) => point && JSON.stringify([point.locales, point.caseTypes])
  const shown = points.filter((point, index) => all || counts(point) !== counts(points[index - 1]))
  const fraction = ({ covered, of }: Fraction) =>
    locale === 'zh'
      ? `${covered}/${of}（${formatRate({ covered, of }) ?? '–'}%）`
      : `${covered} of ${of} (${formatRate({ covered, of }) ?? '–'} %)`
  const lines = shown.map((point) => {
    const totals = settings.locales.map((one) => {
      const own = point.locales[one]
      return `${localeWords[one][locale]} ${own ? fraction(own) : '–'}`
    })
    const before = points[points.indexOf(point) - 1]
    const changes = point.caseTypes.flatMap(({ id, everyLocale }) => {
      const old = before?.caseTypes.find((one) => one.id === id)?.everyLocale.covered ?? 0
      const name = caseTypes.find((one) => one.id === id)?.name
      const step = everyLocale.covered - old
      return step === 0 ? [] : [`${name ? say(name, locale) : id} ${step > 0 ? '+' : '−'}${Math.abs(step)}`]
    })
    const list = changes.length > 0 ? `  ${changes.join(locale === 'zh' ? '，' : ', ')}` : ''
    return `${formatInstant(point.at, settings.timeZone, locale)}  ${point.revision.slice(0, 12)}  ${totals.join('  ')}${list}\n`
  })
  const note =
    locale === 'zh'
      ? `共 ${points.length} 个提交，列出 ${shown.length} 个。\n`
      : `${points.length} commits touched the content; ${shown.length} are listed.\n`
  return lines.join('') + note
}

/** The same as JSON: `{points [{revision, at, total, locales, caseTypes}]}`. */
export const formatHistoryJson = (points: readonly Point[]): string =>
  `${JSON.stringify({ schema: 'sopbook/history@1', points }, null, 2)}\n`

/** The same as CSV: one row for each commit, case type and language. */
export const formatHistoryCsv = (points: readonly Point[]): string =>
  [
    'revision,at,case_type,locale,covered,of',
    ...points.flatMap((point) =>
      [{ id: '', locales: point.locales }, ...point.caseTypes].flatMap(({ id, locales }) =>
        Object.entries(locales).map(
          ([locale, { covered, of }]) =>
            `${point.revision},${point.at},${id === '' ? 'all' : id},${locale},${covered},${of}`,
        ),
      ),
    ),
    '',
  ].join('\n')
