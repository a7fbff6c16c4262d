import { openVocabulary } from './holdings.ts'
import { openSignalDesk, type SignalDesk } from './mention.ts'
import { type Name, weighName } from './name.ts'
import type { SearchIndex, SignalFit } from './search-index.ts'
import { learnSounds, measureRarity, type Vocabulary } from './vocabulary.ts'
import { weights } from './weights.ts'

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

/** The scenarios that hold a unit; most units are never asked for. */
export function holdersOf({ holders, vocabulary }: Engine, unit: string): Holders {
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
