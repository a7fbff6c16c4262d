import { writeGiven } from '../decision/example.ts'
import type { Handbook } from '../handbook/handbook.ts'
import type { Change, ChangeKind } from '../history/change.ts'
import { formatInstant, type Instant } from '../time.ts'
import { type BothWords, localeWords, type Locale, say } from '../words.ts'

/** What happened to a section, as people read it. */
export const changeWords: Record<ChangeKind, BothWords> = {
  new: { en: 'new instruction in force', zh: '新规程生效' },
  withdrawn: { en: 'no instruction in force any more', zh: '不再有生效的规程' },
  'decides-otherwise': { en: 'some cases are decided otherwise', zh: '部分案件结论有变' },
  'checks-or-rows-added': {
    en: 'a check or a row was added, no decision changed',
    zh: '增加了检查或判定行，结论不变',
  },
  wording: { en: 'wording only', zh: '仅文字改动' },
}

/** What changed in force, on a terminal: one paragraph for each scenario, both languages in it. */
export function formatChanges(
  changes: readonly Change[],
  { from, to, handbook }: { from: Instant; to: Instant; handbook: Handbook },
  locale: Locale,
): string {
  const { timeZone } = handbook.settings
  const when = [from, to].map((at) => formatInstant(at, timeZone, locale))
  const byScenario = [...Map.groupBy(changes, ({ scenario }) => scenario)]
  const head =
    locale === 'zh'
      ? `${when[0]} 至 ${when[1]}：${byScenario.length} 个场景的现行文字有变化。\n`
      : `From ${when[0]} to ${when[1]}: the text in force changed for ${byScenario.length} scenarios.\n`
  const paragraphs = byScenario.map(([id, own]) => {
    const title = handbook.scenarios.find((scenario) => scenario.id === id)?.title
    const lines = own.map((change) => {
      const versions = [change.before, change.after]
        .map((one) => one?.version)
        .filter((one) => one !== undefined)
      const colon = locale === 'zh' ? '：' : ': '
      return `  ${localeWords[change.locale][locale]} ${versions.join(' → ')}${colon}${changeWords[change.kind][locale]}\n`
    })
    const cases = own.find((change) => change.differences.length > 0)?.differences ?? []
    const shown = cases.map(({ given, before, after }) => {
      const [was, is] = [before, after].map((answer) => answer?.decision.join(' ') ?? '–')
      const rows =
        locale === 'zh'
          ? `（第 ${before?.row ?? '–'} 行 → 第 ${after?.row ?? '–'} 行）`
          : ` (row ${before?.row ?? '–'} → row ${after?.row ?? '–'})`
      return `    ${writeGiven(given)}: ${was} → ${is}${rows}\n`
    })
    return `\n${title ? say(title, locale) : id}\n${lines.join('')}${shown.join('')}`
  })
  return head + paragraphs.join('')
}

/** The same as JSON. */
export const formatChangesJson = (
  changes: readonly Change[],
  { from, to }: { from: Instant; to: Instant },
): string =>
  `${JSON.stringify({ schema: 'sopbook/changes@1', from, to, changes: changes.map(withoutPlaces) }, null, 2)}\n`

const withoutPlaces = (change: Change) => {
  const row = (approval: Change['before']) => {
    if (!approval) return null
    const { place: _, ...rest } = approval
    return rest
  }
  return { ...change, before: row(change.before), after: row(change.after) }
}
