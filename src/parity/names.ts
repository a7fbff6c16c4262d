import type { Locale } from '../words.ts'
import type { Lexicon } from './lexicon.ts'

/** Where a name of a lexicon stands in a text. */
export interface NamePlace {
  name: string
  from: number
  to: number
}

interface Finder {
  any: RegExp
  names: string[]
}

const finders = new WeakMap<Lexicon, Record<Locale, Finder>>()

/** All patterns of a lexicon as one, a group for each name: a text is read once and not once for each name. */
function finderOf(lexicon: Lexicon, locale: Locale): Finder {
  let both = finders.get(lexicon)
  if (!both) {
    const names = Object.keys(lexicon)
    const join = (of: Locale): Finder => ({
      any: new RegExp(names.map((name) => `(${lexicon[name]![of].source})`).join('|'), 'gi'),
      names,
    })
    finders.set(lexicon, (both = { en: join('en'), zh: join('zh') }))
  }
  return both[locale]
}

/** Every place where a name stands in a text, in order. */
export function placesOf(lexicon: Lexicon, text: string, locale: Locale): NamePlace[] {
  const { any, names } = finderOf(lexicon, locale)
  const places: NamePlace[] = []
  any.lastIndex = 0
  for (let found = any.exec(text); found; found = any.exec(text)) {
    let group = 1
    while (found[group] === undefined) group++
    places.push({ name: names[group - 1]!, from: found.index, to: found.index + found[0].length })
  }
  return places
}

/** The names that a text holds, each once, in order. */
export const namesIn = (lexicon: Lexicon, text: string, locale: Locale): string[] => {
  const places = placesOf(lexicon, text, locale)
  return places.length === 0 ? [] : [...new Set(places.map(({ name }) => name))]
}
