import { type Locale, say } from '../words.ts'
import { measureName, type Name, weighName } from './name.ts'
import type { Engine } from './engine.ts'
import { type Ranking, rankScenarios } from './rank.ts'
import type { ScenarioEntry, SignalEntry } from './search-index.ts'

/** What a search finds, each with a page or a place on a page. */
export type HitKind = 'scenario' | 'page' | 'term' | 'signal'

/** One find, as `find --format json` prints it. */
export interface Hit {
  kind: HitKind
  /** Full scenario id, id of a page or term, or signal code: the same in every language. */
  id: string
  /** The language of the text behind it: the reader's, or the other where only that one is written. */
  locale: Locale
  /** The page in the reader's language, from the root. */
  url: string
  /** Comparable within a kind. */
  score: number
}

/** An answer to a query: scenarios best first, each once, then pages, terms and signals. */
export interface Answer {
  query: string
  locale: Locale
  /** Whether the first scenario is likely to be what is meant. */
  confident: boolean
  hits: Hit[]
}

/** A desk at which questions are answered: an engine, and the names of what is no scenario. */
export interface SearchDesk {
  engine: Engine
  others: { kind: HitKind; id: string; path: string; names: Name[] }[]
}

const mostScenarios = 20
// So many are shown however far behind the first they are.
const fewScenarios = 5
const mostOthers = 6
// A name of which the query holds less is not meant.
const leastName = 0.3

/** Makes a desk of an engine; `more` are signals that no scenario is bound to. */
export function openSearchDesk(engine: Engine, more: readonly SignalEntry[] = []): SearchDesk {
  const { index, vocabulary, fold } = engine
  const names = (texts: readonly (string | null | undefined)[]) =>
    texts.flatMap((text) => (text ? [weighName(vocabulary, fold(text))] : []))
  return {
    engine,
    others: [
      ...index.pages.map(({ id, path, title, aliases }) => ({
        kind: 'page' as const,
        id,
        path,
        names: names([title.en, title.zh, ...aliases]),
      })),
      ...index.terms.map(({ id, en, zh, abbr }) => ({
        kind: 'term' as const,
        id,
        path: `glossary/#${id}`,
        names: names([en, zh, ...(abbr?.split(' / ') ?? [])]),
      })),
      ...[...index.signals, ...more].map(({ code, name }) => ({
        kind: 'signal' as const,
        id: code,
        path: `signals/#${code}`,
        names: names([code.replaceAll('_', ' '), name.en, name.zh]),
      })),
    ],
  }
}

/** Answers a query for a reader. */
export function findHits(desk: SearchDesk, query: string, locale: Locale): Answer & { ranking: Ranking } {
  const ranking = rankScenarios(desk.engine, query)
  const { asked, total, mentions } = ranking
  const scenarios = ranking.scenarios
    .filter(({ score }, at) => at < fewScenarios || score > 0.15 * (ranking.scenarios[0]?.score ?? 0))
    .slice(0, mostScenarios)
    .map(({ scenario, score }): Hit => ({
      kind: 'scenario',
      id: scenario.id,
      locale: readingLocale(scenario, locale),
      url: `/${locale}/${scenario.id}/`,
      score: round(score),
    }))
  const strength = new Map(mentions.map((mention) => [mention.code, mention.strength]))
  // A code that is spelt out is what is meant, however many names hold its words.
  const spelt = query.toUpperCase().replace(/[\s-]+/g, '_')
  const others = desk.others
    .map(({ kind, id, path, names }) => ({
      hit: { kind, id, locale, url: `/${locale}/${path}` },
      score:
        measureName(names, asked, total) +
        (kind === 'signal' ? (strength.get(id) ?? 0) + (spelt.includes(id) ? 1 : 0) : 0),
    }))
    .filter(({ score }) => score >= leastName)
    .sort((a, b) => b.score - a.score)
    .map(({ hit, score }): Hit => ({ ...hit, score: round(score) }))
  return {
    query,
    locale,
    confident: ranking.confident,
    hits: [
      ...scenarios,
      ...(['page', 'term', 'signal'] as const).flatMap((kind) =>
        others.filter((hit) => hit.kind === kind).slice(0, mostOthers),
      ),
    ],
    ranking,
  }
}

const round = (score: number): number => Math.round(1000 * score) / 1000

/** The language in which a reader finds the text of a scenario: the own one, unless only another has text in force. */
function readingLocale({ standing, title }: ScenarioEntry, locale: Locale): Locale {
  const has = (one: Locale) => standing?.[one] !== undefined && standing[one] !== 'no-instruction'
  if (standing && !has(locale)) return (Object.keys(standing) as Locale[]).find(has) ?? locale
  return say(title, locale) === title.en && !title.zh ? 'en' : locale
}
