import { parseQuery } from '../../search/index-text.ts'
import type { Locale } from '../../words.ts'
import { type Fragment, readResult, type SearchEntry, type SearchResult } from '../search-result.ts'

interface RawResult {
  id: string
  score: number
  data(): Promise<Fragment>
}

/** The part of Pagefind's module that is used. */
interface Pagefind {
  options(options: object): Promise<void>
  mergeIndex(url: string, options: object): Promise<void>
  search(query: string): Promise<{ results: RawResult[] }>
}

/** A hit before its text is loaded. */
export interface Hit extends SearchEntry {
  /** Null where it holds nothing of what was asked for. */
  load(): Promise<SearchResult | null>
}

export interface Finder {
  /** Every hit, best first, those of the reader's language before the others; an entry found in it is not repeated in another. */
  find(query: string): Promise<Hit[]>
}

const ranking = { metaWeights: { title: 5, aliases: 5 }, pageLength: 0.3 }
/** Of two hits that are as good, an agent with an open case looks for what to do, not for a word. */
const worthOfWords = 0.67
/** With fewer hits for all words together, entries that hold most of the words follow. */
const few = 8

/** Loads the index of the page's language and merges the others into it. `base` is the site's address with its path. */
export async function openFinder(base: URL, locale: Locale, others: readonly Locale[]): Promise<Finder> {
  const bundle = (one: Locale) => new URL(`pagefind/${one}/`, base)
  const pagefind = (await import(/* @vite-ignore */ new URL('pagefind.js', bundle(locale)).href)) as Pagefind
  await pagefind.options({ ranking })
  // Only an address with its origin is merged: a path is taken for the index that is open already.
  for (const other of others) await pagefind.mergeIndex(bundle(other).href, { language: other, ranking })
  const entries = new Map<string, SearchEntry>()
  for (const one of [locale, ...others]) {
    const answer = await fetch(new URL('entries.json', bundle(one)))
    const known = (await answer.json()) as Record<string, SearchEntry>
    for (const [id, entry] of Object.entries(known)) entries.set(id, entry)
  }

  const worth = (result: RawResult): number =>
    result.score * (/^(term|signal)$/.test(entries.get(result.id)?.kind ?? '') ? worthOfWords : 1)

  async function search(words: readonly string[]): Promise<RawResult[]> {
    const { results } = await pagefind.search(words.join(' '))
    const all = results.toSorted((a, b) => worth(b) - worth(a))
    if (words.length < 2 || all.length >= few) return all
    const seen = new Set(all.map((result) => result.id))
    const loose = new Map<string, { result: RawResult; words: number; score: number }>()
    for (const word of words) {
      for (const result of (await pagefind.search(word)).results) {
        const known = loose.get(result.id) ?? { result, words: 0, score: 0 }
        loose.set(result.id, { result, words: known.words + 1, score: known.score + worth(result) })
      }
    }
    const rest = [...loose.values()]
      .filter((one) => !seen.has(one.result.id) && 2 * one.words >= words.length)
      .sort((a, b) => b.score - a.score)
    return [...all, ...rest.map((one) => one.result)]
  }

  return {
    async find(query) {
      const words = parseQuery(query)
      if (words.length === 0) return []
      const hits = (await search(words)).flatMap((result): Hit[] => {
        const entry = entries.get(result.id)
        return entry ? [{ ...entry, load: async () => readResult(entry, await result.data(), words) }] : []
      })
      const own = hits.filter((hit) => hit.locale === locale)
      const known = new Set(own.map((hit) => `${hit.kind} ${hit.id}`))
      return [...own, ...hits.filter((hit) => hit.locale !== locale && !known.has(`${hit.kind} ${hit.id}`))]
    },
  }
}
