import type { Locale } from '../words.ts'
import { vocabulary } from './vocabulary.ts'

/** The regular forms of an English word. */
export function formsOf(word: string): string[] {
  const stem = word.replace(/e$/, '')
  const plural = /(?:s|x|z|ch|sh)$/.test(word)
    ? `${word}es`
    : /[^aeiou]y$/.test(word)
      ? word.replace(/y$/, 'ies')
      : `${word}s`
  const past = /[^aeiou]y$/.test(word) ? word.replace(/y$/, 'ied') : `${stem}ed`
  const last = word.at(-1)!
  const twice = /[^aeiou][aeiou][bdglmnprt]$/.test(word) ? [`${word}${last}ed`, `${word}${last}ing`] : []
  return [word, plural, past, `${stem}ing`, ...twice]
}

const table = vocabulary
  .trim()
  .split('\n')
  .map((line) => line.split(';').map((side) => side.trim().split(' ')))

/** Concepts that lie near a denial: they explain one in the other language, unless that holds them as well. */
export const near = new Set(
  table.flatMap(([english], index) => (english![0]!.startsWith('-') ? [index.toString(36)] : [])),
)

/** Concepts that say “before” by themselves: the former address. */
export const former = new Set(
  table.flatMap(([english], index) =>
    /^(?:old|early|past)$/.test(english![0]!) ? [index.toString(36)] : [],
  ),
)

/** The name of a concept by its number, the first of its English words. */
export const conceptName = (number: string): string =>
  table[parseInt(number, 36)]?.[0]?.[0]?.replace(/^-/, '') ?? ''

/** The numbers of the concepts in whose lines one of some words stands. */
export const conceptsOf = (locale: Locale, ...words: string[]): string[] =>
  table.flatMap(([english = [], chinese = []], index) => {
    const line = locale === 'en' ? english.map((word) => word.replace(/^-/, '')) : chinese
    return line.some((word) => words.includes(word)) ? [index.toString(36)] : []
  })

/** The numbers of the concepts for which a word may stand, and of those that it denies by itself. */
export interface Meaning {
  concepts: string[]
  opposites: string[]
}

function readTable(): Record<Locale, Map<string, Meaning>> {
  const found = { en: new Map<string, Meaning>(), zh: new Map<string, Meaning>() }
  for (const [index, [english = [], chinese = [], notEnglish = [], notChinese = []]] of table.entries()) {
    const put = (locale: Locale, word: string, kind: keyof Meaning) => {
      const known = found[locale].get(word) ?? { concepts: [], opposites: [] }
      const number = index.toString(36)
      if (!known[kind].includes(number)) known[kind].push(number)
      found[locale].set(word, known)
    }
    for (const name of english)
      for (const form of formsOf(name.replace(/^-/, ''))) put('en', form, 'concepts')
    for (const word of chinese) put('zh', word, 'concepts')
    for (const name of notEnglish.filter(Boolean))
      for (const form of formsOf(name)) put('en', form, 'opposites')
    for (const word of notChinese) put('zh', word, 'opposites')
  }
  return found
}

let known: ReturnType<typeof readTable> | undefined

// Whoever only compares what was read before needs no word.
const words = () => (known ??= readTable())

/** The words of each language and what they may mean. */
export const concepts: Record<Locale, ReadonlyMap<string, Meaning>> = {
  get en() {
    return words().en
  },
  get zh() {
    return words().zh
  },
}
