import type { HitKind } from '../../search/find.ts'
import type { Locale } from '../../words.ts'
import type { SearchResult } from '../search-result.ts'
import type { FoundHit } from './search-found.ts'
import type { NoteWords } from './search-note.ts'
import type { Group, Option } from './search-options.ts'

/** The words of the dialog, in the reader's language. */
export interface DialogWords {
  also: string
  signal: string
  /** With `{row}`. */
  asks: string
  loading: string
  failed: string
  texts: string
  standing: Record<string, string>
  decisions: Record<string, string>
  groups: Record<HitKind, string>
  kinds: Record<string, string>
  caseTypes: Record<string, string>
  count: [one: string, many: string]
  kept: [one: string, many: string]
  note: NoteWords
  uncovered: string
  gapNote: string | null
}

/** For whom options are made: the site's address and the reader's language and words. */
export interface Reader {
  base: URL
  locale: Locale
  words: DialogWords
}

const linkTo = (url: string, { base }: Reader): string => new URL(url.replace(/^\//, ''), base).href
const foreignTo = ({ locale }: Reader, own: Locale): Locale | null => (own === locale ? null : own)

/** Hits in groups with names, as options. */
export const groupsOf = (hits: readonly FoundHit[], reader: Reader): Group[] =>
  (['scenario', 'page', 'term', 'signal'] as const)
    .map((kind) => ({
      name: reader.words.groups[kind],
      options: hits.filter((hit) => hit.kind === kind).map((hit) => optionOf(hit, reader)),
    }))
    .filter((group) => group.options.length > 0)

function optionOf(hit: FoundHit, reader: Reader): Option {
  const { words } = reader
  const { kind, id, decision, alias, signal, row } = hit
  const standing = words.standing[hit.standing ?? '']
  return {
    key: `${kind} ${id}`,
    href: linkTo(row ? `${hit.url}#row-${row}` : hit.url, reader),
    foreign: foreignTo(reader, hit.locale),
    title: hit.title,
    excerpt: hit.excerpt,
    decision: decision ? { id: decision, word: words.decisions[decision]! } : null,
    about:
      kind === 'scenario'
        ? [words.caseTypes[id.split('/')[0]!] ?? '', ...(standing ? [standing] : [])]
        : [words.kinds[kind]!],
    lines: [
      ...(alias ? [{ label: words.also, text: alias }] : []),
      ...(signal
        ? [{ label: row ? words.asks.replace('{row}', `${row}`) : words.signal, text: signal }]
        : []),
    ],
  }
}

/** What stands for an entry of the full texts among the hits: there a case type is a page. */
export const kindOf = (kind: SearchResult['kind']): HitKind => (kind === 'case-type' ? 'page' : kind)

/** An entry of the full texts as an option. */
export function textOption(result: SearchResult, reader: Reader): Option {
  const { words } = reader
  const kind = kindOf(result.kind)
  return {
    key: `${kind} ${result.id}`,
    href: linkTo(result.url, reader),
    title: result.title,
    foreign: foreignTo(reader, result.locale),
    decision: null,
    about: [
      kind === 'scenario' ? words.caseTypes[result.caseType ?? ''] : words.kinds[kind],
      words.standing[result.standing ?? ''],
    ].filter((text) => text !== undefined),
    lines: result.alias ? [{ label: words.also, text: result.alias }] : [],
    excerpt: result.excerpt,
  }
}
