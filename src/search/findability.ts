import type { Scenario } from '../catalogue/case-type.ts'
import type { Handbook } from '../handbook/handbook.ts'
import { type Finding, makeFinding } from '../message.ts'
import type { Locale } from '../words.ts'
import type { Engine } from './engine.ts'
import { findPlace, readQuery } from './place.ts'

/** A query of a scenario's own that does not find it among the first three. */
export interface Miss {
  scenario: string
  locale: Locale
  query: string
  /** From 1; null where it is not among the first ten. */
  rank: number | null
}

/** How well scenarios are found by their own words. */
export interface Findability {
  asked: number
  misses: Miss[]
  /** Names that two scenarios of one case type go by. */
  findings: Finding[]
}

const enough = 3
// So far a place is told.
const shown = 10
const phraseEnd = /[,;:，；：。]|\.(?=\s|$)/

/** Asks the index for every scenario by its own aliases and the phrases of its summary, in every language. */
export function measureFindability(engine: Engine, handbook: Handbook): Findability {
  const { locales } = handbook.settings
  const active = handbook.scenarios.filter((scenario) => scenario.status === 'active')
  const shared = findSharedNames(active, locales)
  const numbers = new Map(engine.index.scenarios.map(({ id }, number) => [id, number]))
  const questions = active.flatMap((scenario) =>
    locales.flatMap((locale) => queriesOf(scenario, locale).map((query) => ({ scenario, locale, query }))),
  )
  const ranks = new Map<(typeof questions)[number], number | null>()
  // What several scenarios go by is read once.
  for (const [query, asking] of Map.groupBy(questions, (question) => question.query)) {
    const readings = readQuery(engine, query)
    // Who shares a name with it may stand before it.
    const most = Math.max(enough, shared.get(foldName(query))?.length ?? 0)
    for (const question of asking) {
      const place = findPlace(readings, numbers.get(question.scenario.id)!, Math.max(most, shown))
      if (place === null || place > most) ranks.set(question, place !== null && place <= shown ? place : null)
    }
  }
  const misses = questions.flatMap((question): Miss[] => {
    const rank = ranks.get(question)
    return rank === undefined ? [] : [{ ...question, scenario: question.scenario.id, rank }]
  })
  return { asked: questions.length, misses, findings: judgeSharedNames(handbook) }
}

/** Ids of the scenarios that one of their own queries misses: what `measureCoverage` takes. */
export const listUnfindable = ({ misses }: Findability): string[] => [
  ...new Set(misses.map((miss) => miss.scenario)),
]

/** A phrase of a summary that could be typed: whole, or a part of it that says enough. */
function queriesOf({ aliases, title, summary }: Scenario, locale: Locale): string[] {
  const text = summary[locale] ?? ''
  const parts = text
    .split(phraseEnd)
    .map((part) => part.trim())
    .filter((part) => (locale === 'zh' ? part.length >= 8 : part.split(' ').length >= 6))
  return [...new Set([...aliases[locale], title[locale] ?? '', text, ...parts])].filter(
    (query) => query !== '',
  )
}

function findSharedNames(
  scenarios: readonly Scenario[],
  locales: readonly Locale[],
): Map<string, Scenario[]> {
  const holders = new Map<string, Scenario[]>()
  for (const scenario of scenarios) {
    const names = locales.flatMap((locale) => [...scenario.aliases[locale], scenario.title[locale] ?? ''])
    for (const name of new Set(names.map(foldName)))
      if (name !== '') holders.set(name, [...(holders.get(name) ?? []), scenario])
  }
  return new Map([...holders].filter(([, list]) => list.length > 1))
}

/** Names that two scenarios of one case type go by. */
export const judgeSharedNames = ({
  scenarios,
  settings,
}: Pick<Handbook, 'scenarios' | 'settings'>): Finding[] =>
  [
    ...findSharedNames(
      scenarios.filter((scenario) => scenario.status === 'active'),
      settings.locales,
    ),
  ].flatMap(([name, holders]) => judgeShared(name, holders))

const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().trim()

// Two scenarios of different case types may go by one name: a search shows both.
function judgeShared(name: string, holders: readonly Scenario[]): Finding[] {
  return holders.flatMap((scenario, index) => {
    const first = holders.slice(0, index).find((other) => other.caseType === scenario.caseType)
    if (!first) return []
    return [
      makeFinding(
        'shared-alias',
        scenario.place,
        `Unexpected name “${name}” of \`${scenario.slug}\`, expected it for one scenario of ${scenario.caseType} only: \`${first.slug}\` (line ${first.place.line}) has it too`,
        `\`${scenario.slug}\` 的名称“${name}”与同一案件类型的 \`${first.slug}\`（第 ${first.place.line} 行）相同：同一案件类型中一个名称只应属于一个场景`,
      ),
    ]
  })
}
