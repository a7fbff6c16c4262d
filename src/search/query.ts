import { type Span, splitText, stem } from './text.ts'
import {
  beginningOf,
  findHanWords,
  findLatinPhrases,
  findLatinRows,
  groupUnit,
  isPair,
  measureCloseness,
  pairsOf,
  range,
  type Vocabulary,
} from './vocabulary.ts'
import { isHan, type Thesaurus } from './thesaurus.ts'
import { weights } from './weights.ts'

/** A unit that may answer a part of a query, and how well, from 0 to 1. */
export interface Candidate {
  unit: string
  quality: number
}

/** A part of a query or of a name: what may answer it, and how much of the whole it is. */
export interface Atom {
  from: number
  to: number
  weight: number
  candidates: Candidate[]
}

/** A folded text in parts. */
export interface Parts {
  atoms: Atom[]
  /** How much of the whole each word or character is, by its place. */
  places: Map<number, number>
  /** Number of words that belong to other desks. */
  foreign: number
}

const hanWorth = 0.4

/**
 * The parts of a folded text. In a query, words may be misspelt or only begun, and short ones may be one word that was taken apart; in
 * a name they are taken as they are.
 */
export function findParts(vocabulary: Vocabulary, folded: string, options: { query: boolean }): Parts {
  const spans = splitText(folded)
  const parts: Parts = { atoms: [], places: new Map(), foreign: 0 }
  for (const row of findLatinRows(spans)) addLatin(vocabulary, row, spans.at(-1), options.query, parts)
  addHan(vocabulary, folded, spans, parts)
  return parts
}

function addLatin(
  vocabulary: Vocabulary,
  row: readonly Span[],
  last: Span | undefined,
  query: boolean,
  parts: Parts,
): void {
  const { thesaurus } = vocabulary
  const stems = row.map((span) => stem(span.text))
  const joins = query ? findJoins(vocabulary, row, stems) : []
  const phrases = findLatinPhrases(thesaurus, stems).filter(({ from, to }) => to - from > 1)
  const elsewhere = findForeign(thesaurus, stems)
  const inPhrase = new Set(phrases.flatMap(({ from, to }) => range(from, to)))
  const inJoin = new Set(joins.flatMap(({ from, to }) => range(from, to)))
  const placeOf = (from: number, to: number) => ({ from: row[from]!.at, to: endOf(row[to - 1]!) })
  for (const { from, to, candidates } of joins) {
    parts.atoms.push({ ...placeOf(from, to), weight: 1, candidates })
    parts.places.set(row[from]!.at, 1)
  }
  for (const { from, to, groups } of phrases) {
    const telling = range(from, to).filter((at) => !thesaurus.stop.has(stems[at]!)).length
    const candidates = groups.map((group) => groupCandidate(thesaurus, group))
    parts.atoms.push({ ...placeOf(from, to), weight: Math.max(1, 0.75 * telling), candidates })
    if (telling === 0) parts.places.set(row[from]!.at, 1)
  }
  for (const [at, span] of row.entries()) {
    const word = stems[at]!
    if (thesaurus.stop.has(word) || inJoin.has(at)) continue
    const place = placeOf(at, at + 1)
    if (elsewhere.has(at)) {
      parts.foreign += 0.6
      parts.places.set(span.at, 1)
      parts.atoms.push({ ...place, weight: 1, candidates: [] })
      continue
    }
    const isNumber = /^\d/.test(span.text)
    const begun = query && span === last
    const { candidates, known } = findCandidates(vocabulary, span.text, word, {
      query,
      begun,
      phrase: inPhrase.has(at),
    })
    const foreign = !known && thesaurus.foreign.has(word)
    if (foreign) parts.foreign += 1
    if (isNumber && candidates.length === 0) continue
    const light = thesaurus.light.has(word) ? weights.light : 1
    parts.atoms.push({
      ...place,
      weight: light * (inPhrase.has(at) ? 0.5 : isNumber ? 0.4 : 1),
      candidates: foreign ? [] : candidates,
    })
    parts.places.set(span.at, isNumber ? 0.3 : light)
  }
}

function addHan(vocabulary: Vocabulary, folded: string, spans: readonly Span[], parts: Parts): void {
  const { thesaurus, postings } = vocabulary
  const words = findHanWords(thesaurus, folded)
  const said = new Set<number>()
  const silent = new Set<number>()
  const insideWord = new Set(words.flatMap(({ from, to }) => range(from, to - 1)))
  for (const { from, to, word } of words) {
    for (const place of range(from, to)) said.add(place)
    if (thesaurus.stop.has(word)) {
      for (const place of range(from, to)) silent.add(place)
      continue
    }
    const light = thesaurus.light.has(word) ? weights.light : 1
    const groups = thesaurus.han.get(word) ?? []
    if (thesaurus.foreign.has(word) && groups.length === 0 && !postings.has(word)) parts.foreign += 1
    const characters = [...word].filter(isHan).length
    parts.atoms.push({
      from,
      to,
      weight: light * Math.min(1.5, 0.5 + 0.25 * characters),
      candidates: [
        { unit: word, quality: word.length === 1 ? 0.6 : 1 },
        ...groups.map((group) => groupCandidate(thesaurus, group)),
      ],
    })
    const pairs = pairsOf(word).filter((pair) => pair !== word)
    for (const [at, pair] of pairs.entries()) {
      const weight = (2 * light * weights.inside * weights.bigram) / pairs.length
      parts.atoms.push({
        from: from + at,
        to: from + at + 2,
        weight,
        candidates: [{ unit: pair, quality: 0.8 }],
      })
    }
    for (const place of range(from, to)) if (isHan(folded[place]!)) parts.places.set(place, hanWorth * light)
  }
  for (const { text, at, han } of spans) {
    if (!han) continue
    for (const place of range(at, at + text.length)) {
      const pair = folded.slice(place, place + 2)
      if (!silent.has(place) && !parts.places.has(place)) parts.places.set(place, hanWorth)
      if (!isPair(pair) || insideWord.has(place) || silent.has(place) || silent.has(place + 1)) continue
      const between = said.has(place) && said.has(place + 1)
      if (between && !postings.has(pair)) continue
      const weight = weights.bigram * (between ? 0.6 : 1)
      parts.atoms.push({ from: place, to: place + 2, weight, candidates: [{ unit: pair, quality: 1 }] })
    }
    if (text.length === 1 && !said.has(at))
      parts.atoms.push({ from: at, to: at + 1, weight: 0.4, candidates: [{ unit: text, quality: 0.6 }] })
  }
}

const endOf = (span: Span): number => span.at + span.text.length

const groupCandidate = (thesaurus: Thesaurus, group: number): Candidate => ({
  unit: groupUnit(group),
  quality: measureCloseness(thesaurus, group),
})

/** Places of phrases that belong to other desks. */
function findForeign({ foreign }: Thesaurus, stems: readonly string[]): Set<number> {
  const places = new Set<number>()
  for (const from of stems.keys()) {
    for (let to = from + 2; to <= Math.min(stems.length, from + 3); to += 1)
      if (foreign.has(stems.slice(from, to).join(' '))) for (const at of range(from, to)) places.add(at)
  }
  return places
}

/** Short words that are one word when written together: `2 fa`, `po box`, `e bill`. */
function findJoins({ thesaurus, postings }: Vocabulary, row: readonly Span[], stems: readonly string[]) {
  const joins: { from: number; to: number; candidates: Candidate[] }[] = []
  for (let from = 0; from < row.length; from += 1) {
    for (let to = Math.min(row.length, from + 4); to >= from + 2; to -= 1) {
      const parts = row.slice(from, to).map((span) => span.text)
      const long = parts.filter((part) => part.length > 3).length
      const key = stem(parts.join(''))
      const groups = thesaurus.latin.get(key) ?? []
      if (long > 1 || long === parts.length || key.length < 3) continue
      if (!postings.has(key) && groups.length === 0) continue
      const apart = stems.slice(from, to).every((word) => postings.has(word) && !thesaurus.stop.has(word))
      if (apart && groups.length === 0) continue
      joins.push({
        from,
        to,
        candidates: [{ unit: key, quality: 1 }, ...groups.map((group) => groupCandidate(thesaurus, group))],
      })
      from = to - 1
      break
    }
  }
  return joins
}

/** What may answer a Latin word: itself, its synonyms, words that begin with it, words it may be a slip of, the words it is made of. */
function findCandidates(
  vocabulary: Vocabulary,
  surface: string,
  word: string,
  { query, begun, phrase }: { query: boolean; begun: boolean; phrase: boolean },
): { candidates: Candidate[]; known: boolean } {
  const { thesaurus, postings, surfaces, byBeginning } = vocabulary
  const best = new Map<string, number>()
  const offer = (unit: string, quality: number) => best.set(unit, Math.max(best.get(unit) ?? 0, quality))
  const offerWord = (unit: string, quality: number) => {
    if (postings.has(unit)) offer(unit, quality)
    for (const group of thesaurus.latin.get(unit) ?? [])
      offer(groupUnit(group), quality * measureCloseness(thesaurus, group))
  }
  const groups = thesaurus.latin.get(word) ?? []
  const known = postings.has(word) || groups.length > 0
  if (postings.has(word)) offer(word, 1)
  if (!phrase) for (const group of groups) offer(groupUnit(group), measureCloseness(thesaurus, group))
  if (query && (begun || !known) && surface.length >= (begun ? 2 : 3) && !/^\d/.test(surface)) {
    for (const longer of byBeginning.get(beginningOf(surface)) ?? []) {
      if (longer.length <= surface.length || !longer.startsWith(surface)) continue
      const quality = 0.9 * (surface.length / longer.length) ** 0.3 * (postings.has(word) ? 0.5 : 1)
      for (const unit of surfaces.get(longer)!) offerWord(unit, quality)
    }
  }
  const common = thesaurus.foreign.has(word) || thesaurus.light.has(word)
  if (query && best.size === 0 && !common && /^[a-z]+$/.test(surface)) {
    for (const { unit, quality } of findSlips(vocabulary, surface, word)) offerWord(unit, quality)
    if (best.size === 0) for (const part of findHalves(vocabulary, surface)) offerWord(part, 0.8)
  }
  const found = known || best.size > 0
  // A word that no scenario holds may still stand in the name of a term or a signal.
  if (!best.has(word) && !/^\d/.test(word)) best.set(word, 1)
  return { candidates: [...best].map(([unit, quality]) => ({ unit, quality })), known: found }
}

/** Units of known words that a word may be a slip of. */
function findSlips({ surfaces, byLength }: Vocabulary, surface: string, word: string): Candidate[] {
  const most = surface.length >= 8 ? 2 : surface.length >= 3 ? 1 : 0
  const found: Candidate[] = []
  if (most === 0) return found
  for (const length of range(word.length - most, surface.length + most + 1)) {
    for (const other of byLength.get(length) ?? []) {
      if (other.length < 3) continue
      const distance = Math.min(countSlips(surface, other, most), countSlips(word, other, most))
      if (distance > most) continue
      const quality = (distance > 1 ? 0.6 : 0.8) * (surface[0] === other[0] ? 1 : 0.75)
      for (const unit of surfaces.get(other)!) found.push({ unit, quality })
    }
  }
  return found
}

/** The two known words of which an unknown one is made: `simswap`, `screenshare`. */
function findHalves({ thesaurus, postings }: Vocabulary, surface: string): string[] {
  for (const cut of range(3, surface.length - 2)) {
    const halves = [stem(surface.slice(0, cut)), stem(surface.slice(cut))]
    if (halves.every((half) => postings.has(half) || thesaurus.latin.has(half))) return halves
  }
  return []
}

/** Number of slips between two words, two neighbours in the wrong order being one; `most + 1` where there are more. */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let row = range(0, b.length + 1)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1)
      next.push(cost)
    }
    if (Math.min(...next) > most) return most + 1
    before = row
    row = next
  }
  return row[b.length]!
}
