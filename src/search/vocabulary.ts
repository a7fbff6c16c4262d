import { soundOf } from './pinyin.ts'
import { type Span, splitText, stem } from './text.ts'
import { isHan, type Thesaurus } from './thesaurus.ts'
import { weights } from './weights.ts'

/**
 * The words of an index and who holds them. A unit is a stem, a Han word, a pair of Han characters or one of them, or `#n`, a group
 * of the thesaurus.
 */
export interface Vocabulary {
  thesaurus: Thesaurus
  /** Numbers of the scenarios that hold a unit, with its weight in each. */
  postings: Map<string, Map<number, number>>
  /** Latin words as they are written, with the units they lead to: for beginnings and misspellings. */
  surfaces: Map<string, Set<string>>
  byLength: Map<number, string[]>
  byBeginning: Map<string, string[]>
  /** Pairs of Han characters by their sound. */
  sounds: Map<string, string[]>
  /** Number of scenarios. */
  count: number
}

export const groupUnit = (group: number): string => `#${group}`

/** Neighbouring characters of a run, two by two. */
export const pairsOf = (run: string): string[] =>
  [...run].slice(1).map((second, at) => [...run][at]! + second)

export const isPair = (text: string): boolean => /^[\u3400-\u9fff]{2}$/.test(text)

export function range(from: number, to: number): number[] {
  const numbers: number[] = []
  for (let number = from; number < to; number += 1) numbers.push(number)
  return numbers
}

/** How telling a unit is, from 0 to 1: one that few scenarios hold tells more. */
export function measureRarity({ postings, count }: Vocabulary, unit: string): number {
  const holders = postings.get(unit)?.size ?? 0
  if (holders === 0) return 1
  return Math.log(1 + (count - holders + 0.5) / (holders + 0.5)) / Math.log(1 + (count + 0.5) / 1.5)
}

/** How close the words of a group are, from 0 to 1. */
export const measureCloseness = ({ groups }: Thesaurus, group: number): number =>
  groups[group] === 'loose' ? weights.loose : weights.tight

/** Remembers a Latin word as it is written. */
export function learnSurface(
  { surfaces, byLength, byBeginning }: Vocabulary,
  surface: string,
  unit: string,
): void {
  const known = surfaces.get(surface)
  if (known) {
    known.add(unit)
    return
  }
  surfaces.set(surface, new Set([unit]))
  append(byLength, surface.length, surface)
  append(byBeginning, beginningOf(surface), surface)
}

/** What words that are begun are looked up by. */
export const beginningOf = (surface: string): string => surface.slice(0, 2)

function append<Key>(lists: Map<Key, string[]>, key: Key, text: string): void {
  const list = lists.get(key)
  if (list) list.push(text)
  else lists.set(key, [text])
}

/** The sound of a pair; a rare character sounds like itself alone. */
export const soundsOf = (pair: string): string =>
  [...pair].map((character) => soundOf(character) || character).join(' ')

/** Remembers how the pairs of everything known sound. */
export function learnSounds({ postings, thesaurus, sounds }: Vocabulary): void {
  const pairs = new Set([...postings.keys()].filter(isPair))
  const words = [...thesaurus.han.keys(), ...thesaurus.stop, ...thesaurus.light, ...thesaurus.foreign]
  for (const word of words) for (const pair of pairsOf(word)) if (isPair(pair)) pairs.add(pair)
  for (const pair of pairs) {
    const sound = soundsOf(pair)
    append(sounds, sound, pair)
  }
}

/** A word with Han characters in a text. */
export interface HanWord {
  from: number
  to: number
  word: string
}

const none: readonly number[] = []

/** Words of the thesaurus with Han characters in a folded text, none inside another. */
export function findHanWords(thesaurus: Thesaurus, text: string): HanWord[] {
  const { known, starts } = thesaurus
  const found: HanWord[] = []
  if (!isHan(text)) return found
  let reached = 0
  for (let from = 0; from < text.length; from += 1) {
    for (const length of starts.get(text.charCodeAt(from)) ?? none) {
      const to = from + length
      if (to > text.length) continue
      if (to <= reached) break
      const word = text.slice(from, to)
      if (!known.has(word)) continue
      // A Latin end of a mixed word must not be the middle of another word.
      if (/^[a-z0-9]/.test(word) && /[a-z0-9.]/.test(text[from - 1] ?? '')) continue
      if (/[a-z0-9]$/.test(word) && /[a-z0-9]/.test(text[to] ?? '')) continue
      found.push({ from, to, word })
      reached = to
      break
    }
  }
  return found
}

/** A phrase of the thesaurus in a row of words, by their places in the row. */
export interface LatinPhrase {
  from: number
  to: number
  groups: number[]
}

// Words that say nothing may stand between those of a phrase.
const mostBetween = 3

/** Words and phrases of the thesaurus in a row of stems: the longest at each place, none inside another. */
export function findLatinPhrases(thesaurus: Thesaurus, stems: readonly string[]): LatinPhrase[] {
  const { latin, stop, longestLatin } = thesaurus
  const found: LatinPhrase[] = []
  let reached = 0
  for (const from of stems.keys()) {
    let best: LatinPhrase | null = null
    let told = ''
    let whole = ''
    for (let to = from; to < Math.min(stems.length, from + longestLatin + mostBetween); to += 1) {
      const word = stems[to]!
      whole = whole === '' ? word : `${whole} ${word}`
      if (!stop.has(word)) told = told === '' ? word : `${told} ${word}`
      const exact = latin.get(whole)
      const groups = exact ?? (stop.has(word) || stop.has(stems[from]!) ? undefined : latin.get(told))
      if (groups) best = { from, to: to + 1, groups }
    }
    if (best && best.to > reached && best.groups.length > 0) {
      found.push(best)
      reached = best.to
    }
  }
  return found
}

/** Rows of Latin words that stand together. */
export function findLatinRows(spans: readonly Span[]): Span[][] {
  const rows: Span[][] = [[]]
  for (const span of spans) {
    if (span.han) rows.push([])
    else rows.at(-1)!.push(span)
  }
  return rows.filter((row) => row.length > 0)
}

/** The units of a folded text. With `learn`, its words become known as they are written. */
export function findUnits(vocabulary: Vocabulary, folded: string, learn: boolean): Set<string> {
  const { thesaurus } = vocabulary
  const units = new Set<string>()
  const addWord = (surface: string, unit: string) => {
    units.add(unit)
    if (learn) learnSurface(vocabulary, surface, unit)
  }
  const spans = splitText(folded)
  for (const row of findLatinRows(spans)) {
    const stems = row.map((span) => stem(span.text))
    for (const [at, { text }] of row.entries()) {
      if (thesaurus.stop.has(stems[at]!)) continue
      addWord(text, stems[at]!)
      const next = row[at + 1]
      // `e-bill` is also `ebill`, `PO box` also `pobox`.
      if (next && next.at === row[at]!.at + text.length + 1 && Math.min(text.length, next.text.length) <= 3)
        addWord(text + next.text, text + next.text)
    }
    for (const { groups } of findLatinPhrases(thesaurus, stems))
      for (const group of groups) units.add(groupUnit(group))
  }
  for (const { word } of findHanWords(thesaurus, folded)) {
    if (thesaurus.stop.has(word)) continue
    units.add(word)
    for (const group of thesaurus.han.get(word) ?? []) units.add(groupUnit(group))
  }
  for (const span of spans) {
    if (!span.han) continue
    for (const character of span.text) if (!thesaurus.stop.has(character)) units.add(character)
    for (const pair of pairsOf(span.text)) units.add(pair)
  }
  return units
}
