import { findMentions, measureFit, type Mention, openSignalDesk, type SignalDesk } from './mention.ts'
import { mendSounds } from './mend.ts'
import { gatherAsked, measureName, type Name, weighName } from './name.ts'
import { findParts, type Parts } from './query.ts'
import { readPairs, type ScenarioEntry, type SearchIndex, type SignalFit } from './search-index.ts'
import { foldText } from './text.ts'
import { addGroup, dropStops, keyOf, learnStart, readThesaurus } from './thesaurus.ts'
import { findUnits, learnSounds, learnSurface, measureRarity, type Vocabulary } from './vocabulary.ts'
import { certainty, weights } from './weights.ts'

/** An index made ready for questions. */
export interface Engine {
  index: SearchIndex
  fold: (text: string) => string
  vocabulary: Vocabulary
  /** Titles and aliases of each scenario. */
  names: Name[][]
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
  const simplified = readPairs(index.traditional)
  const fold = (text: string) => foldText(text, simplified)
  const thesaurus = readThesaurus(index.lexicon)
  for (const { en, zh, abbr } of index.terms) {
    const words = [en, zh, ...(abbr?.split(' / ') ?? [])]
    addGroup(
      thesaurus,
      words.map((word) => dropStops(keyOf(fold(word)), thesaurus.stop)),
      'tight',
    )
  }
  // Names are words too, so that no part of one is taken for another word.
  for (const { aliases, title } of index.scenarios) {
    for (const name of [...aliases.zh, title.zh ?? ''].map(fold)) {
      if (!/^[\u3400-\u9fff]{3,8}$/.test(name)) continue
      if (!thesaurus.han.has(name)) thesaurus.han.set(name, [])
      learnStart(thesaurus, name)
    }
  }
  const vocabulary: Vocabulary = {
    thesaurus,
    postings: new Map(),
    surfaces: new Map(),
    byLength: new Map(),
    sounds: new Map(),
    count: index.scenarios.length,
  }
  const bySignal: Engine['bySignal'] = new Map()
  const known = new Map<string, ReadonlySet<string>>()
  const unitsOf = (text: string): ReadonlySet<string> => {
    const units = known.get(text) ?? findUnits(vocabulary, fold(text), true)
    known.set(text, units)
    return units
  }
  for (const [number, scenario] of index.scenarios.entries()) {
    for (const [unit, weight] of weighUnits(index, unitsOf, scenario)) {
      const holders = vocabulary.postings.get(unit)
      if (holders) holders.set(number, weight)
      else vocabulary.postings.set(unit, new Map([[number, weight]]))
    }
    for (const fit of scenario.signals) {
      const fits = bySignal.get(fit[0])
      if (fits) fits.push({ number, fit })
      else bySignal.set(fit[0], [{ number, fit }])
    }
  }
  for (const key of thesaurus.latin.keys()) if (!key.includes(' ')) learnSurface(vocabulary, key, key)
  learnSounds(vocabulary)
  return {
    index,
    fold,
    vocabulary,
    names: index.scenarios.map(({ title, aliases }) =>
      [title.en, title.zh ?? '', ...aliases.en, ...aliases.zh]
        .filter((text) => text !== '')
        .map((text) => weighName(vocabulary, fold(text))),
    ),
    desk: openSignalDesk(index.signals, fold, vocabulary),
    bySignal,
  }
}

/** The units of a scenario with their weights. */
function weighUnits(
  index: SearchIndex,
  unitsOf: (text: string) => ReadonlySet<string>,
  { id, title, aliases, summary, signals, digest }: ScenarioEntry,
): Map<string, number> {
  const units = new Map<string, number>()
  const add = (text: string | undefined, weight: number) => {
    for (const unit of text ? unitsOf(text) : []) {
      const before = units.get(unit) ?? 0
      units.set(unit, Math.max(before, weight) + weights.repeat * Math.min(before, weight))
    }
  }
  for (const text of [title.en, title.zh]) add(text, weights.title)
  for (const text of [...aliases.en, ...aliases.zh]) add(text, weights.alias)
  for (const text of [summary.en, summary.zh]) add(text, weights.summary)
  const [caseType, slug] = id.split('/') as [string, string]
  add(slug.replaceAll('-', ' '), weights.slug)
  const page = index.pages.find((one) => one.id === caseType)
  for (const text of page ? [page.title.en, page.title.zh, ...page.aliases] : []) add(text, weights.caseType)
  for (const [code, , , role] of signals) {
    const name = index.signals.find((signal) => signal.code === code)?.name
    const weight = weights.signal * (role === 'require' ? 1 : 0.6)
    for (const text of [code.replaceAll('_', ' '), name?.en, name?.zh]) add(text, weight)
  }
  add(digest, weights.digest)
  return units
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
  const { index, vocabulary } = engine
  const parts = findParts(vocabulary, folded, { query: true })
  const mentions = findMentions(engine.desk, folded)
  const { scores, answers } = scoreWords(vocabulary, parts)
  const asked = gatherAsked(parts)
  const fits = scoreMentions(engine, mentions)
  const total = parts.atoms.reduce((sum, { weight }) => sum + weight, 0)
  const scale = Math.max(1, total) ** weights.scale
  const ranked = [...new Set([...scores.keys(), ...fits.keys()])]
    .map((number) => ({
      number,
      score: (scores.get(number) ?? 0) / scale + weights.mention * (fits.get(number) ?? 0),
    }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
    .slice(0, mostRanked)
    .map(({ number, score }) => ({
      number,
      score: score + weights.phrase * measureName(engine.names[number]!, asked, total),
    }))
    .sort((a, b) => b.score - a.score || a.number - b.number)
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
