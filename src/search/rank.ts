import { findMentions, measureFit, type Mention, openSignalDesk, type SignalDesk } from './mention.ts'
import { mendSounds } from './mend.ts'
import { gatherAsked, measureName, type Name, weighName } from './name.ts'
import { findParts, type Parts } from './query.ts'
import type { ScenarioEntry, SearchIndex, SignalFit } from './search-index.ts'
import { openVocabulary } from './holdings.ts'

import { learnSounds, measureRarity, type Vocabulary } from './vocabulary.ts'
import { certainty, weights } from './weights.ts'

/** An index made ready for questions. */
export interface Engine {
  index: SearchIndex
  fold: (text: string) => string
  vocabulary: Vocabulary
  /** Titles and aliases of scenarios, as far as they were needed. */
  names: Map<number, Name[]>
  /** Who holds a unit, as far as it was asked for. */
  holders: Map<string, Holders>
  desk: SignalDesk
  /** Scenarios that a signal speaks for or against. */
  bySignal: Map<string, { number: number; fit: SignalFit }[]>
}

/** The scenarios that hold a unit, with what it is worth in each. */
interface Holders {
  numbers: readonly number[]
  worths: readonly number[]
}

export interface RankedScenario {
  scenario: ScenarioEntry
  score: number
}

/** What a query finds. */
export interface Ranking {
  /** Best first. */
  scenarios: RankedScenario[]
  /** Whether the first of them is likely to be what is meant. */
  confident: boolean
  /** Why, in figures. */
  measure: Measure
  /** Signals that the query speaks of. */
  mentions: Mention[]
  /** Units that were asked for, with how surely, and how much was asked in all. */
  asked: ReadonlyMap<string, number>
  total: number
}

interface Measure {
  score: number
  /** Share of the query that the first scenario answers, and how much that is: half of a long query tells more than half of a short one. */
  cover: number
  reach: number
  /** Words of other desks. */
  foreign: number
  /** How well its signals fit those of the query. */
  fit: number
}

const longestQuery = 300
const mostRanked = 30
// A mended query is taken for a little less than what was typed.
const mendedWorth = 0.95

/** Makes an index ready for questions. */
export function openEngine(index: SearchIndex): Engine {
  const { fold, vocabulary } = openVocabulary(index)
  const bySignal: Engine['bySignal'] = new Map()
  for (const [number, { signals }] of index.scenarios.entries()) {
    for (const fit of signals) {
      const fits = bySignal.get(fit[0])
      if (fits) fits.push({ number, fit })
      else bySignal.set(fit[0], [{ number, fit }])
    }
  }
  learnSounds(vocabulary)
  return {
    index,
    fold,
    vocabulary,
    names: new Map(),
    holders: new Map(),
    desk: openSignalDesk(index.signals, fold, vocabulary),
    bySignal,
  }
}

/** The names of a scenario in parts; most are never asked for. */
export function readNames({ index, fold, vocabulary, names }: Engine, number: number): Name[] {
  const known = names.get(number)
  if (known) return known
  const { title, aliases } = index.scenarios[number]!
  const made = [title.en, title.zh ?? '', ...aliases.en, ...aliases.zh]
    .filter((text) => text !== '')
    .map((text) => weighName(vocabulary, fold(text)))
  names.set(number, made)
  return made
}

/** Scenarios that answer a query, best first. */
export function rankScenarios(engine: Engine, query: string): Ranking {
  const folded = engine.fold(query.slice(0, longestQuery))
  const typed = rankFolded(engine, folded)
  const mended = mendSounds(engine.vocabulary, folded)
  if (mended === null) return typed
  const meant = rankFolded(engine, mended)
  const best = new Map(typed.scenarios.map(({ scenario, score }) => [scenario, score]))
  for (const { scenario, score } of meant.scenarios)
    best.set(scenario, Math.max(best.get(scenario) ?? 0, mendedWorth * score))
  const better = mendedWorth * meant.measure.score > typed.measure.score ? meant : typed
  return {
    ...better,
    scenarios: [...best].map(([scenario, score]) => ({ scenario, score })).sort((a, b) => b.score - a.score),
    confident: typed.confident || meant.confident,
  }
}

function rankFolded(engine: Engine, folded: string): Ranking {
  const { index } = engine
  const { ranked, parts, mentions, fits, asked, total } = scoreFolded(engine, folded, mostRanked)
  const first = ranked[0]
  const cover = first ? measureCover(engine, first.number, parts, mentions) : 0
  const measure: Measure = {
    score: first?.score ?? 0,
    cover,
    reach: cover * Math.sqrt(total),
    foreign: parts.foreign,
    fit: first ? (fits.get(first.number) ?? 0) : 0,
  }
  return {
    scenarios: ranked.map(({ number, score }) => ({ scenario: index.scenarios[number]!, score })),
    confident: isConfident(measure),
    measure,
    mentions,
    asked,
    total,
  }
}

/** How a query can be understood: as it was typed, and with its slips of sound put right. */
export type Readings = readonly (ReturnType<typeof scoreByWords> & { worth: number })[]

/** Reads a query, so that the place of any scenario can be asked. */
export function readQuery(engine: Engine, query: string): Readings {
  const folded = engine.fold(query.slice(0, longestQuery))
  const mended = mendSounds(engine.vocabulary, folded)
  return [
    { ...scoreByWords(engine, folded), worth: 1 },
    ...(mended === null ? [] : [{ ...scoreByWords(engine, mended), worth: mendedWorth }]),
  ]
}

/** The place of a scenario among those that answer a query, from 1, as `rankScenarios` has it; null beyond the first so many. */
export function findPlace(readings: Readings, own: number, most: number): number | null {
  const score = Math.max(...readings.map(({ scores, nameOf, worth }) => worth * (scores[own]! + nameOf(own))))
  if (score <= 0) return null
  const before = new Set<number>()
  for (const { scores, nameOf, worth } of readings)
    for (let number = 0; number < scores.length; number += 1) {
      // Most have so few of the words that no name can lift them above it.
      if (number === own || worth * (scores[number]! + weights.phrase) < score) continue
      const other = worth * (scores[number]! + nameOf(number))
      if (other > score || (other === score && number < own)) before.add(number)
      if (before.size >= most) return null
    }
  return before.size + 1
}

interface Scored {
  number: number
  score: number
}

/**
 * What a folded query asks for, and each scenario's score by its words and signals alone, zero where it has none of them; `nameOf` is
 * what a name of it adds.
 */
function scoreByWords(engine: Engine, folded: string) {
  const { vocabulary } = engine
  const parts = findParts(vocabulary, folded, { query: true })
  const mentions = findMentions(engine.desk, folded)
  const asked = gatherAsked(parts)
  const fits = scoreMentions(engine, mentions)
  const total = parts.atoms.reduce((sum, { weight }) => sum + weight, 0)
  const scale = Math.max(1, total) ** weights.scale
  const scores = scoreWords(engine, parts).map((score) => score / scale)
  for (const [number, fit] of fits) scores[number]! += weights.mention * fit
  const names = new Map<number, number>()
  const nameOf = (number: number): number => {
    const known = names.get(number)
    if (known !== undefined) return known
    const worth = weights.phrase * measureName(readNames(engine, number), asked, total)
    names.set(number, worth)
    return worth
  }
  return { parts, mentions, fits, asked, total, scores, nameOf }
}

function scoreFolded(engine: Engine, folded: string, most: number) {
  const { scores, nameOf, ...read } = scoreByWords(engine, folded)
  const byWords: Scored[] = []
  for (let number = 0; number < scores.length; number += 1)
    if (scores[number] !== 0) byWords.push({ number, score: scores[number]! })
  const named = ({ number, score }: Scored): Scored => ({ number, score: score + nameOf(number) })
  const likely = new Set(pickBest(byWords, most))
  const ranked = [...likely].map(named).sort(byScore)
  // No name can lift the rest above what is found already.
  const floor = ranked.length < most ? -Infinity : ranked.at(-1)!.score
  const others = byWords.filter((one) => !likely.has(one) && one.score + weights.phrase > floor).map(named)
  return { ranked: pickBest([...ranked, ...others], most), ...read }
}

/** The best of some scenarios, best first. */
function pickBest(scored: readonly Scored[], most: number): Scored[] {
  const best: Scored[] = []
  for (const one of scored) {
    let at = best.length
    while (at > 0 && byScore(one, best[at - 1]!) < 0) at -= 1
    if (at >= most) continue
    best.splice(at, 0, one)
    if (best.length > most) best.pop()
  }
  return best
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.number - b.number

/** What a query finds by its words: the score of each scenario. */
function scoreWords(engine: Engine, { atoms }: Parts): Float64Array {
  const { count } = engine.vocabulary
  const scores = new Float64Array(count)
  const best = new Float64Array(count)
  const said = new Set<string>()
  for (const { weight, candidates } of atoms) {
    // A word said twice asks for nothing more.
    const key = candidates.map(({ unit }) => unit).join()
    if (said.has(key)) continue
    said.add(key)
    const touched: number[] = []
    for (const { unit, quality } of candidates) {
      const { numbers, worths } = holdersOf(engine, unit)
      const factor = quality ** weights.power
      for (let at = 0; at < numbers.length; at += 1) {
        const number = numbers[at]!
        const worth = factor * worths[at]!
        if (worth <= best[number]!) continue
        if (best[number] === 0) touched.push(number)
        best[number] = worth
      }
    }
    for (const number of touched) {
      scores[number]! += weight * best[number]!
      best[number] = 0
    }
  }
  return scores
}

function holdersOf({ holders, vocabulary }: Engine, unit: string): Holders {
  const known = holders.get(unit)
  if (known) return known
  const rarity = measureRarity(vocabulary, unit)
  const held = [...(vocabulary.postings.get(unit) ?? [])]
  const made = {
    numbers: held.map(([number]) => number),
    worths: held.map(([, weight]) => (rarity * weight) ** weights.power),
  }
  holders.set(unit, made)
  return made
}

function scoreMentions({ bySignal }: Engine, mentions: readonly Mention[]): Map<number, number> {
  const fits = new Map<number, number>()
  for (const mention of mentions)
    for (const { number, fit } of bySignal.get(mention.code) ?? [])
      fits.set(number, (fits.get(number) ?? 0) + mention.strength * measureFit(mention, fit))
  return fits
}

function measureCover(
  { index, vocabulary }: Engine,
  number: number,
  { atoms, places }: Parts,
  mentions: readonly Mention[],
): number {
  const codes = new Set(index.scenarios[number]!.signals.map(([code]) => code))
  const own = mentions.filter(({ code }) => codes.has(code))
  const answers = atoms.map(({ candidates }) =>
    candidates.reduce((best, { unit, quality }) => {
      const held = vocabulary.postings.get(unit)?.get(number) ?? 0
      return Math.max(best, quality * Math.min(1, 2 * held))
    }, 0),
  )
  let [have, all] = [0, 0]
  for (const [place, worth] of places) {
    let best = own.some(({ from, to }) => from <= place && place < to) ? 0.9 : 0
    for (const [at, { from, to }] of atoms.entries())
      if (from <= place && place < to) best = Math.max(best, answers[at]!)
    have += worth * best
    all += worth
  }
  return all === 0 ? 0 : have / all
}

function isConfident({ score, cover, reach, foreign, fit }: Measure): boolean {
  const sum =
    certainty.start +
    certainty.score * Math.min(certainty.mostScore, score) +
    certainty.cover * cover +
    certainty.reach * reach +
    certainty.foreign * foreign +
    certainty.fit * fit
  return sum > 0
}
