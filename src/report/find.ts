import type { Findability } from '../search/findability.ts'
import type { Answer, Hit } from '../search/find.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { type BothWords, type Locale, say } from '../words.ts'

const decisionWords: Record<string, BothWords> = {
  pass: { en: 'pass', zh: '通过' },
  block: { en: 'block', zh: '拦截' },
  escalate: { en: 'escalate', zh: '升级' },
}
const kindWords: Record<Exclude<Hit['kind'], 'scenario'>, BothWords> = {
  page: { en: 'Pages', zh: '页面' },
  term: { en: 'Terms', zh: '术语' },
  signal: { en: 'Signals', zh: '信号' },
}

const shown = 5

/** An answer as JSON: only what is promised of it. */
export const formatAnswerLine = ({ query, locale, confident, hits }: Answer): string =>
  `${JSON.stringify({ query, locale, confident, hits })}\n`

/** An answer for a terminal, or as JSON. */
export function formatAnswer(answer: Answer, index: SearchIndex, format: string): string {
  const { query, locale, confident, hits } = answer
  if (format === 'json') return `${JSON.stringify({ query, locale, confident, hits }, null, 2)}\n`
  const scenarios = new Map(index.scenarios.map((scenario) => [scenario.id, scenario]))
  const lines = hits
    .filter((hit) => hit.kind === 'scenario')
    .slice(0, shown)
    .map((hit, at) => {
      const scenario = scenarios.get(hit.id)!
      const standing = scenario.standing?.[hit.locale]
      const silent = standing === 'no-instruction'
      const notes = [
        say(decisionWords[scenario.decision]!, locale),
        ...(silent ? [locale === 'zh' ? '无规程，按常设指引' : 'no instruction: standing instruction'] : []),
        ...(hit.locale !== locale ? [hit.locale === 'zh' ? '中文' : 'English'] : []),
      ]
      return `${at + 1}. ${say(scenario.title, locale)} (${notes.join(' · ')})\n   ${hit.id}\n   ${say(scenario.summary, locale)}\n`
    })
  const rest = (Object.keys(kindWords) as (keyof typeof kindWords)[]).flatMap((kind) => {
    const found = hits.filter((hit) => hit.kind === kind)
    return found.length === 0
      ? []
      : [`${say(kindWords[kind], locale)}: ${found.map((hit) => hit.id).join(', ')}\n`]
  })
  const head = confident
    ? ''
    : locale === 'zh'
      ? '没有把握：以下是最接近的场景；都不符合时，请按常设指引处理。\n'
      : 'Not sure: these come nearest. If none fits, follow the standing instruction.\n'
  return `${head}${lines.join('')}${rest.join('')}`
}

/** What `find --check` found. */
export function formatFindability({ asked, misses }: Findability, format: string, locale: Locale): string {
  const unfindable = [...new Set(misses.map((miss) => miss.scenario))]
  if (format === 'json')
    return `${JSON.stringify({ schema: 'sopbook/findability@1', asked, misses, unfindable, ok: misses.length === 0 }, null, 2)}\n`
  const lines = misses.map(({ scenario, locale: language, query, rank }) =>
    locale === 'zh'
      ? `${scenario}（${language}）：“${query}”${rank === null ? '未进前十' : `排第 ${rank}`}\n`
      : `${scenario} (${language}): “${query}” ${rank === null ? 'does not find it among the first ten' : `finds it in place ${rank}`}\n`,
  )
  const total =
    locale === 'zh'
      ? `以场景自己的名称和摘要查询 ${asked} 次，${misses.length} 次未进前三；${unfindable.length} 个场景找不到。\n`
      : `${asked} queries of the scenarios’ own words, ${misses.length} not in the first three; ${unfindable.length} scenarios unfindable.\n`
  return lines.join('') + total
}
