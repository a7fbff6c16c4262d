import { findMentions, measureFit, type Mention, openSignalDesk, type SignalDesk } from './mention.ts'
import { mendSounds } from './mend.ts'
import { gatherAsked, measureName, type Name, numberAsked, weighName } from './name.ts'
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
  desk: SignalDesk
  /** Scenarios that a signal speaks for or against. */
  bySignal: Map<string, { number: number; fit: SignalFit }[]>
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
  /** Share of the query that the first scenario answers, and the same with telling words counting more. */
  cover: number
  told: number
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
    desk: openSignalDesk(index.signals, fold, vocabulary),
    bySignal,
  }
}

/** The names of a scenario in parts; most are never asked for. */
function readNames({ index, fold, vocabulary, names }: Engine, number: number): Name[] {
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
  const { ranked, parts, answers, mentions, fits, asked, total } = scoreFolded(engine, folded, mostRanked)
  const first = ranked[0]
  const measure: Measure = {
    score: first?.score ?? 0,
    ...(first ? measureCover(engine, first.number, parts, answers, mentions) : { cover: 0, told: 0 }),
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

/** Ids of the first scenarios that answer a query: the same order as `rankScenarios`, without the rest of the answer. */
export function rankFirst(engine: Engine, query: string, most: number): string[] {
  const folded = engine.fold(query.slice(0, longestQuery))
  const mended = mendSounds(engine.vocabulary, folded)
  const best = new Map<number, number>()
  for (const [text, worth] of [
    [folded, 1],
    ...(mended === null ? [] : ([[mended, mendedWorth]] as const)),
  ] as const)
    for (const { number, score } of scoreFolded(engine, text, most).ranked)
      best.set(number, Math.max(best.get(number) ?? 0, worth * score))
  return [...best]
    .sort(([a, one], [b, other]) => other - one || a - b)
    .slice(0, most)
    .map(([number]) => engine.index.scenarios[number]!.id)
}

function scoreFolded(engine: Engine, folded: string, most: number) {
  const { vocabulary } = engine
  const parts = findParts(vocabulary, folded, { query: true })
  const mentions = findMentions(engine.desk, folded)
  const { scores, answers } = scoreWords(vocabulary, parts)
  const asked = gatherAsked(parts)
  const numbers = numberAsked(vocabulary, asked)
  const fits = scoreMentions(engine, mentions)
  const total = parts.atoms.reduce((sum, { weight }) => sum + weight, 0)
  const scale = Math.max(1, total) ** weights.scale
  const byWords = [...new Set([...scores.keys(), ...fits.keys()])]
    .map((number) => ({
      number,
      score: (scores.get(number) ?? 0) / scale + weights.mention * (fits.get(number) ?? 0),
    }))
    .sort(byScore)
  const ranked: { number: number; score: number }[] = []
  for (const { number, score } of byWords) {
    // No name can lift the rest above what is found already.
    if (ranked.length >= most && score + weights.phrase <= ranked[most - 1]!.score) break
    ranked.push({
      number,
      score: score + weights.phrase * measureName(readNames(engine, number), numbers, total),
    })
    ranked.sort(byScore)
  }
  return { ranked: ranked.slice(0, most), parts, answers, mentions, fits, asked, total }
}

const byScore = (a: { number: number; score: number }, b: { number: number; score: number }): number =>
  b.score - a.score || a.number - b.number

/** What each part of a query finds: scores by scenario, and per part how well it is answered there. */
function scoreWords(vocabulary: Vocabulary, { atoms }: Parts) {
  const scores = new Map<number, number>()
  const known = new Map<string, Map<number, number>>()
  const answers = atoms.map(({ weight, candidates }) => {
    const key = candidates.map(({ unit }) => unit).join()
    // A word said twice asks for nothing more.
    const before = known.get(key)
    if (before) return before
    const answer = new Map<number, number>()
    const best = new Map<number, number>()
    for (const { unit, quality } of candidates) {
      const rarity = measureRarity(vocabulary, unit)
      for (const [number, held] of vocabulary.postings.get(unit) ?? []) {
        best.set(number, Math.max(best.get(number) ?? 0, (quality * rarity * held) ** weights.power))
        answer.set(number, Math.max(answer.get(number) ?? 0, quality * Math.min(1, 2 * held)))
      }
    }
    for (const [number, score] of best) scores.set(number, (scores.get(number) ?? 0) + weight * score)
    known.set(key, answer)
    return answer
  })
  return { scores, answers }
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
  answers: readonly ReadonlyMap<number, number>[],
  mentions: readonly Mention[],
): { cover: number; told: number } {
  const codes = new Set(index.scenarios[number]!.signals.map(([code]) => code))
  const own = mentions.filter(({ code }) => codes.has(code))
  let [have, all, told, tellable] = [0, 0, 0, 0]
  for (const [place, { worth, unit }] of places) {
    let best = own.some(({ from, to }) => from <= place && place < to) ? 0.9 : 0
    for (const [at, { from, to }] of atoms.entries())
      if (from <= place && place < to) best = Math.max(best, answers[at]!.get(number) ?? 0)
    const rarity = unit === null ? 1 : Math.max(0.25, measureRarity(vocabulary, unit))
    have += worth * best
    all += worth
    told += worth * best * rarity
    tellable += worth * rarity
  }
  return all === 0 ? { cover: 0, told: 0 } : { cover: have / all, told: told / tellable }
}

function isConfident({ score, cover, told, foreign, fit }: Measure): boolean {
  const sum =
    certainty.start +
    certainty.score * Math.min(certainty.mostScore, score) +
    certainty.told * told +
    certainty.cover * cover +
    certainty.foreign * foreign +
    certainty.fit * fit
  return sum > 0
}
