import { answers, type Finds, type Piece, readIndexText } from '../search/index-text.ts'
import type { Locale } from '../words.ts'
import type { Standing } from './publish.ts'

/** What a search can find, each with a page or a place on a page. */
export const recordKinds = ['scenario', 'case-type', 'term', 'signal'] as const
export type RecordKind = (typeof recordKinds)[number]

/** Marks in the indexed text, of no letters, so that no query finds them: the end of one text, and of one field of texts. */
export const textEnd = '¦'
export const fieldEnd = '‖'

/** What is known of an entry before its text is loaded: enough to choose, count and order hits. */
export interface SearchEntry {
  kind: RecordKind
  locale: Locale
  /** Root-relative and without the base path, which the browser adds. */
  url: string
  /** Full scenario id, case type id, term id or signal code: the same in every language. */
  id: string
  caseType: string | null
  standing: Standing | null
}

/** What Pagefind gives for one hit. */
export interface Fragment {
  content: string
  locations: number[]
}

/** A hit as the dialog shows it. */
export interface SearchResult extends SearchEntry {
  title: Piece[]
  /** A name it also goes by, where the query found that and not the title. */
  alias: Piece[] | null
  /** The summary, or where the query is found only in the text, the passage. */
  excerpt: Piece[]
}

const excerptWords = 44

/**
 * Reads a hit back into words for people, or null where it holds nothing that was asked for. What Pagefind would give as HTML is
 * never used.
 */
export function readResult(
  entry: SearchEntry,
  fragment: Fragment,
  query: readonly string[],
): SearchResult | null {
  const all = fragment.content.trim().split(/\s+/)
  const finds: Finds = {
    query,
    at: new Set(fragment.locations.filter((at) => all[at] !== undefined && answers(all[at], query))),
  }
  if (finds.at.size === 0) return null
  const [title = [], aliases = [], summary = [], , text = []] = readFields(all)
  const hit = ({ words, at }: Text) => words.some((_word, index) => finds.at.has(index + at))
  const show = ({ words, at }: Text) => readIndexText(words, finds, at)
  const named = title.some(hit) || summary.some(hit)
  const passage = named ? undefined : text.find(hit)
  return {
    ...entry,
    title: title.flatMap(show),
    alias: title.some(hit) ? null : (aliases.filter(hit).map(show)[0] ?? null),
    excerpt: passage ? show(cut(passage, finds)) : summary.flatMap(show),
  }
}

interface Text {
  words: string[]
  /** Number of its first word in the whole record. */
  at: number
}

function readFields(all: readonly string[]): Text[][] {
  const fields: Text[][] = [[]]
  let text: Text = { words: [], at: 0 }
  for (const [index, word] of all.entries()) {
    if (word !== textEnd && word !== fieldEnd) {
      text.words.push(word)
      continue
    }
    if (word === textEnd) fields.at(-1)!.push(text)
    else fields.push([])
    text = { words: [], at: index + 1 }
  }
  return fields
}

/** The part of a long text around its first find. */
function cut({ words, at }: Text, finds: Finds): Text {
  const first = words.findIndex((_word, index) => finds.at.has(index + at))
  const from =
    words.length <= excerptWords ? 0 : Math.max(0, Math.min(first - 8, words.length - excerptWords))
  const piece = words.slice(from, from + excerptWords)
  return {
    words: [...(from > 0 ? ['…'] : []), ...piece, ...(from + excerptWords < words.length ? ['…'] : [])],
    at: at + from - (from > 0 ? 1 : 0),
  }
}
