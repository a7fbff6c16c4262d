import type { Locale } from '../words.ts'
import { splitText, stem } from './text.ts'
import type { SearchIndex } from './search-index.ts'
import { findHanWords, type Vocabulary } from './vocabulary.ts'

/** So many words of each section in a language, however long it is: an index must not grow with the texts. */
export const digestWords: Record<Locale, number> = { en: 1, zh: 1 }

/** The words of an index, and how texts become words there. */
export interface Words {
  index: SearchIndex
  fold: (text: string) => string
  vocabulary: Vocabulary
}

type Texts = ReadonlyMap<string, Partial<Record<Locale, string[]>>>

/**
 * The words that tell most of a scenario's sections: said more than once there, in few other sections, and not in its catalogue entry
 * already. Words of a language together, in the order of what they tell.
 */
export function makeDigests(known: Words, texts: Texts): Map<string, string> {
  const sections = [...texts].flatMap(([id, byLocale]) =>
    (Object.keys(byLocale) as Locale[]).map((locale) => ({
      id,
      locale,
      words: countWords(known, byLocale[locale]!.join('\n')),
    })),
  )
  const holders = new Map<string, Set<string>>()
  for (const { id, words } of sections)
    for (const word of words.keys()) holders.set(word, (holders.get(word) ?? new Set()).add(id))
  const number = new Map(known.index.scenarios.map(({ id }, at) => [id, at]))
  const digests = new Map<string, string>()
  for (const { id, locale, words } of sections) {
    const own = number.get(id)
    if (own === undefined) continue
    const telling = [...words]
      .filter(([word, count]) => count > 1 && !known.vocabulary.postings.get(stem(word))?.has(own))
      .map(([word, count]) => ({
        word,
        worth: Math.log(1 + count) * Math.log(1 + texts.size / holders.get(word)!.size),
      }))
      .sort((a, b) => b.worth - a.worth || (a.word < b.word ? -1 : 1))
    const chosen: string[] = []
    for (const { word } of telling) {
      if (chosen.length === digestWords[locale]) break
      if (!chosen.some((other) => other.includes(word) || word.includes(other))) chosen.push(word)
    }
    digests.set(id, [digests.get(id) ?? '', ...chosen].filter(Boolean).join(' '))
  }
  return digests
}

/** Latin words of five letters and more, and Han words that the thesaurus knows, as often as they are said. */
function countWords({ fold, vocabulary }: Words, text: string): Map<string, number> {
  const { stop, light, han } = vocabulary.thesaurus
  const counts = new Map<string, number>()
  const folded = fold(text)
  for (const { text: word, han: isHan } of splitText(folded))
    if (!isHan && word.length > 4) counts.set(word, (counts.get(word) ?? 0) + 1)
  // Each word is looked up once, however often it is said.
  for (const word of counts.keys())
    if (!/^[a-z]+$/.test(word) || stop.has(stem(word)) || light.has(stem(word))) counts.delete(word)
  for (const { word } of findHanWords(vocabulary.thesaurus, folded))
    if (word.length > 1 && han.has(word) && !stop.has(word) && !light.has(word))
      counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
