import type { Engine } from './engine.ts'
import { mendSounds } from './mend.ts'
import type { Mention } from './mention.ts'
import type { Parts } from './query.ts'
import { scoreByWords } from './score.ts'
import type { ScenarioEntry } from './search-index.ts'
import { certainty, weights } from './weights.ts'

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

/** Of a longer query only this many characters are read. */
export const longestQuery = 300
const mostRanked = 30
/** A mended query is taken for a little less than what was typed. */
export const mendedWorth = 0.95

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

interface Scored {
  number: number
  score: number
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
