import { readFolding, type ScenarioEntry, type SearchIndex } from './search-index.ts'
import { foldText } from './text.ts'
import { addGroup, dropStops, keyOf, learnHan, readThesaurus } from './thesaurus.ts'
import { findUnits, learnSurface, type Vocabulary } from './vocabulary.ts'
import { weights } from './weights.ts'

/** The words of an index and which scenario holds them, with the folding that they were read by. */
export function openVocabulary(index: SearchIndex): {
  fold: (text: string) => string
  vocabulary: Vocabulary
} {
  const simplified = readFolding(index.traditional)
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
      learnHan(thesaurus, name)
    }
  }
  const vocabulary: Vocabulary = {
    thesaurus,
    postings: new Map(),
    surfaces: new Map(),
    byLength: new Map(),
    byBeginning: new Map(),
    sounds: new Map(),
    count: index.scenarios.length,
  }
  const known = new Map<string, ReadonlySet<string>>()
  const unitsOf = (text: string): ReadonlySet<string> => {
    const units = known.get(text) ?? findUnits(vocabulary, fold(text), true)
    known.set(text, units)
    return units
  }
  const signalNames = new Map(index.signals.map(({ code, name }) => [code, name]))
  const caseTypes = new Map(
    index.pages.map(({ id, title, aliases }) => [id, [title.en, title.zh, ...aliases]]),
  )
  for (const [number, scenario] of index.scenarios.entries()) {
    for (const [unit, weight] of weighUnits(scenario, unitsOf, signalNames, caseTypes)) {
      const holders = vocabulary.postings.get(unit)
      if (holders) holders.set(number, weight)
      else vocabulary.postings.set(unit, new Map([[number, weight]]))
    }
  }
  for (const key of thesaurus.latin.keys()) if (!key.includes(' ')) learnSurface(vocabulary, key, key)
  return { fold, vocabulary }
}

/** The units of a scenario with their weights. */
function weighUnits(
  { id, title, aliases, summary, signals, digest }: ScenarioEntry,
  unitsOf: (text: string) => ReadonlySet<string>,
  signalNames: ReadonlyMap<string, { en: string; zh?: string | undefined }>,
  caseTypes: ReadonlyMap<string, (string | undefined)[]>,
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
  for (const text of caseTypes.get(caseType) ?? []) add(text, weights.caseType)
  for (const [code, , , role] of signals) {
    const name = signalNames.get(code)
    const weight = weights.signal * (role === 'require' ? 1 : 0.6)
    for (const text of [code.replaceAll('_', ' '), name?.en, name?.zh]) add(text, weight)
  }
  add(digest, weights.digest)
  return units
}
