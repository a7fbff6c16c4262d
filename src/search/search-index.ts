import type { Locale, Words } from '../words.ts'

/** A signal as the catalogue binds it to a scenario. */
export type SignalFit = [code: string, op: string, value: unknown, role: 'require' | 'support' | 'counter']

/** What the index knows of a scenario, for ranking and for showing a hit without any page. */
export interface ScenarioEntry {
  id: string
  title: Words
  summary: Words
  aliases: Record<Locale, string[]>
  signals: SignalFit[]
  /** For each of these signals the row of the decision table that asks for it first, 0 for none. */
  rows: number[]
  /** The default decision. */
  decision: 'pass' | 'block' | 'escalate'
  /** What an agent may rely on, in each language; absent outside a site. */
  standing?: Partial<Record<Locale, string>>
  /** The most telling words of its sections, bounded; none of a section that the audience may not read. */
  digest?: string
}

export interface SignalEntry {
  code: string
  name: Words
  type: string
  unit: string
  values?: string[] | undefined
}

export interface TermEntry {
  id: string
  en: string
  zh: string
  abbr: string | null
}

export interface PageEntry {
  id: string
  /** Below the locale: `reset-2fa/`. */
  path: string
  title: Words
  aliases: string[]
}

/** Everything that ranking needs, as one JSON value: the same at build, in the terminal and in the browser. */
export interface SearchIndex {
  schema: 'sopbook/search@2'
  locales: Locale[]
  scenarios: ScenarioEntry[]
  /** Those that some scenario is bound to. */
  signals: SignalEntry[]
  terms: TermEntry[]
  pages: PageEntry[]
  /** The lines of the thesaurus that can lead to something. */
  lexicon: string
  /** Traditional characters, each with the simplified one behind it. */
  traditional: string
}

/** The pairs of an index, to look up. */
export const readPairs = (pairs: string): Map<string, string> =>
  new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from!, to!]))

/** The same by the code of the traditional character, to fold texts with. */
export const readFolding = (pairs: string): Map<number, string> =>
  new Map([...readPairs(pairs)].map(([from, to]) => [from.charCodeAt(0), to]))
