import { findHits, type Hit, type SearchDesk } from '../../search/find.ts'
import type { Piece } from '../../search/index-text.ts'
import { hasMark, markText } from '../../search/mark.ts'
import type { Mention } from '../../search/mention.ts'
import { type Locale, say } from '../../words.ts'

/** What is shown of a hit, its marks set. */
export interface FoundHit extends Pick<Hit, 'kind' | 'id' | 'locale' | 'url'> {
  title: Piece[]
  excerpt: Piece[]
  decision?: string
  standing?: string | undefined
  /** The name that matched, where the title did not. */
  alias?: Piece[] | undefined
  /** The signal that was asked for. */
  signal?: Piece[] | undefined
  /** The row of the table that asks for it first. */
  row?: number | undefined
}

/** An answer as the dialog shows it. */
export interface Found {
  query: string
  confident: boolean
  hits: FoundHit[]
  signals: { code: string; name: string; value: Mention['value'] }[]
}

/** Answers a query for a reader; `others` are the languages of the handbook besides the reader's. */
export function makeFound(desk: SearchDesk, query: string, locale: Locale, others: readonly Locale[]): Found {
  const { engine } = desk
  const { index } = engine
  const { hits, confident, ranking } = findHits(desk, query, locale)
  const mark = (text: string) => markText(engine, ranking, text)
  const signalOf = (code: string) => index.signals.find((signal) => signal.code === code)

  function show({ kind, id }: Hit): Omit<FoundHit, keyof Hit> {
    if (kind === 'page') {
      const page = index.pages.find((one) => one.id === id)!
      return { title: mark(say(page.title, locale)), excerpt: [] }
    }
    if (kind === 'term') {
      const term = index.terms.find((one) => one.id === id)!
      const more = [term.abbr, locale === 'en' ? term.zh : term.en].filter(Boolean).join(' · ')
      return { title: mark(term[locale]), excerpt: mark(more) }
    }
    if (kind === 'signal') {
      const { name, code } = signalOf(id)!
      return { title: mark(say(name, locale)), excerpt: mark(code) }
    }
    const scenario = index.scenarios.find((one) => one.id === id)!
    const title = mark(say(scenario.title, locale))
    const names = [locale, ...others].flatMap((one) => scenario.aliases[one])
    const codes = scenario.signals.map(([code]) => code)
    const spoken = ranking.mentions.find(({ code }) => codes.includes(code))
    const signal = spoken && signalOf(spoken.code)
    return {
      title,
      excerpt: mark(say(scenario.summary, locale)),
      decision: scenario.decision,
      standing: scenario.standing?.[locale],
      alias: hasMark(title) ? undefined : names.map(mark).find(hasMark),
      signal: signal && mark(`${say(signal.name, locale)} ${signal.code}`),
      row: (signal && scenario.rows[codes.indexOf(signal.code)]) || undefined,
    }
  }

  return {
    query,
    confident,
    hits: hits.map((hit) => ({ kind: hit.kind, id: hit.id, locale: hit.locale, url: hit.url, ...show(hit) })),
    signals: ranking.mentions.map(({ code, value }) => ({
      code,
      name: say(signalOf(code)?.name ?? { en: '' }, locale),
      value,
    })),
  }
}
