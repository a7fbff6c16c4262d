import type { Coverage } from '../coverage/coverage.ts'
import type { SectionCoverage } from '../coverage/status.ts'
import { findSection, type Handbook } from '../handbook/handbook.ts'
import type { Locale } from '../words.ts'
import { lexicon } from './lexicon.ts'
import {
  type PageEntry,
  readFolding,
  readPairs,
  type ScenarioEntry,
  type SearchIndex,
  type SignalEntry,
  type SignalFit,
  type TermEntry,
} from './search-index.ts'
import { makeDigests } from './digest.ts'
import { openVocabulary } from './holdings.ts'
import { readSectionText } from './section-text.ts'
import { packThesaurus } from './thesaurus.ts'
import type { Vocabulary } from './vocabulary.ts'
import { traditionalPairs } from './traditional.ts'

/** What a site adds to the catalogue. */
export interface IndexAdditions {
  /** What an agent may rely on, by scenario and language. */
  standings?: ReadonlyMap<string, Partial<Record<Locale, string>>>
  /** Texts of the sections that the audience may read, by scenario and language. */
  texts?: ReadonlyMap<string, Partial<Record<Locale, string[]>>>
  /** Of the tables that the audience may read, in their order, the signals that each row asks for; by scenario. */
  rows?: ReadonlyMap<string, readonly (readonly string[])[]>
  pages?: readonly PageEntry[]
}

/** The index of a handbook: its active scenarios, case types, signals and terms. */
export function makeSearchIndex(handbook: Handbook, additions: IndexAdditions = {}): SearchIndex {
  const { standings, texts, rows, pages = [] } = additions
  const scenarios = handbook.scenarios
    .filter((scenario) => scenario.status === 'active')
    .map(({ id, title, summary, aliases, signals, decision }): ScenarioEntry => {
      const standing = standings?.get(id)
      const asked = rows?.get(id) ?? []
      return {
        id,
        title,
        summary,
        aliases,
        signals: signals.map(({ code, op, value, role }): SignalFit => [code, op, value, role]),
        decision: decision.default,
        rows: signals.map(({ code }) => 1 + asked.findIndex((codes) => codes.includes(code))),
        ...(standing && { standing }),
      }
    })
  const packed = packThesaurus(lexicon, readFolding(traditionalPairs))
  const index: SearchIndex = {
    schema: 'sopbook/search@2',
    locales: [...handbook.settings.locales],
    scenarios,
    signals: listSignals(handbook, true),
    terms: handbook.terms.map(({ id, en, zh, abbr }): TermEntry => ({ id, en, zh, abbr })),
    pages: [
      ...handbook.caseTypes.map(({ id, name, abbr }): PageEntry => ({
        id,
        path: `${id}/`,
        title: name,
        aliases: [abbr],
      })),
      ...pages,
    ],
    lexicon: packed.join('\n'),
    traditional: traditionalPairs,
  }
  const known = { index, ...openVocabulary(index) }
  // Groups that lead to no scenario of this handbook are left out.
  const used = findGroups(known.vocabulary)
  let group = -1
  const kept = packed.filter((line) => /^[-.!]/.test(line) || used.has((group += 1))).join('\n')
  const digests = texts ? makeDigests(known, texts) : new Map<string, string>()
  return {
    ...index,
    scenarios: scenarios.map((one) => (digests.has(one.id) ? { ...one, digest: digests.get(one.id)! } : one)),
    lexicon: kept,
    traditional: pickPairs(JSON.stringify([scenarios, index.signals, index.terms, kept])),
  }
}

/** The index of a handbook as it is worked on: standing and words of the sections that are in force unchanged. */
export function makeHandbookIndex(handbook: Handbook, coverage: Coverage): SearchIndex {
  const standings = new Map<string, Partial<Record<Locale, string>>>()
  const texts = new Map<string, Partial<Record<Locale, string[]>>>()
  for (const { scenario, locales } of coverage.scenarios) {
    for (const [locale, { status, approval, digest }] of Object.entries(locales) as [
      Locale,
      SectionCoverage,
    ][]) {
      const standing = status === 'covered' ? 'in-force' : approval ? 'under-review' : 'no-instruction'
      standings.set(scenario.id, { ...standings.get(scenario.id), [locale]: standing })
      const own =
        digest !== null && digest === approval?.digest ? findSection(handbook, scenario.id, locale) : null
      if (!own) continue
      const caseType = handbook.caseTypes.find((one) => one.id === scenario.caseType)
      const leading = own.section.inherits ? (caseType?.leading ?? []) : []
      const lines = readSectionText({ ...own, leading, parameters: handbook.settings.parameters }, locale)
      texts.set(scenario.id, { ...texts.get(scenario.id), [locale]: lines })
    }
  }
  return makeSearchIndex(handbook, { standings, texts })
}

/**
 * Signals that some active scenario of the catalogue is bound to, or those that none is. The latter say nothing about scenarios, and a
 * dictionary of tables grows: a browser finds them by the full texts.
 */
export function listSignals({ scenarios, signals }: Handbook, bound: boolean): SignalEntry[] {
  const codes = new Set(
    scenarios.flatMap((scenario) =>
      scenario.status === 'active' ? scenario.signals.map(({ code }) => code) : [],
    ),
  )
  return Object.values(signals)
    .filter(({ code }) => codes.has(code) === bound)
    .map(({ code, name, type, unit, values }) => ({ code, name, type, unit, ...(values && { values }) }))
}

/** Groups of the thesaurus that some scenario holds. */
const findGroups = ({ postings }: Vocabulary): Set<number> =>
  new Set([...postings.keys()].filter((unit) => unit.startsWith('#')).map((unit) => Number(unit.slice(1))))

/** The pairs whose simplified character occurs in what can be found, in the order of these. */
function pickPairs(content: string): string {
  const known = new Set(content)
  return [...readPairs(traditionalPairs)]
    .filter(([, to]) => known.has(to))
    .map(([from, to]) => to + from)
    .sort()
    .map(([to, from]) => from! + to!)
    .join('')
}
