/**
 * How a text becomes the words that the index knows. Pagefind splits at spaces, which Chinese does not have, and the segmenters of a
 * build machine and of a browser do not agree where a Chinese word ends. So every run of Han characters becomes its overlapping pairs,
 * written in letters and digits that no segmenter, stemmer or case rule touches. Index and query are written here, and read back here.
 */
const alphabet = '0123456789bcdfghjklmnpqrtvwxz'
const firstHan = 0x4e00
const lastHan = 0x9fff
const han = /[\u4e00-\u9fff]+/g
// Ends the last character of a run: no digit of the alphabet, so that no such word is the beginning of a pair.
const last = 's'
const hanWord = /^q([0-9b-z]{3})([0-9b-z]{3}|s)?$/
/** A space that stood between two words of which at least one is Han; between two others a space is understood. */
const space = '␣'
const marks = /^[\u3000-\u303f\uff00-\uffef“”‘’…—·]+$/
const isHan = (word: string | undefined): boolean =>
  word !== undefined && (hanWord.test(word) || /[\u3000-\u303f\uff00-\uffef]/.test(word))
const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g

// By number; what was written once is not worked out again.
const written: string[] = []

const writeHan = (character: string): string => {
  const number = character.codePointAt(0)! - firstHan
  const base = alphabet.length
  return (written[number] ??= [number / base ** 2, number / base, number]
    .map((digit) => alphabet[Math.floor(digit) % base])
    .join(''))
}

const readHan = (digits: string): string => {
  const number = [...digits].reduce((sum, digit) => sum * alphabet.length + alphabet.indexOf(digit), 0)
  return number <= lastHan - firstHan ? String.fromCodePoint(firstHan + number) : ''
}

const writePairs = (run: string): string[] =>
  [...run.slice(1)].map((second, index) => `q${writeHan(run[index]!)}${writeHan(second)}`)

const eastern = /[\u3000-\u9fff\uff00-\uffef]/
const spaceOrMarks = /[\u3000-\u303f\uff00-\uffef]+|[“”‘’…—·]+| /g

/** A text as it goes into the index: each Han run as its pairs and its last character, so that one character finds it too. */
export function formatIndexText(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (!eastern.test(plain)) return plain
  return plain
    .replace(wide, (character) => character.normalize('NFKC'))
    .replace(spaceOrMarks, (found, at: number, whole: string) => {
      const beside = eastern.test(whole[at - 1] ?? '') || eastern.test(whole[at + found.length] ?? '')
      if (found === ' ') return beside ? ` ${space} ` : found
      return beside || eastern.test(found) ? ` ${found} ` : found
    })
    .replace(han, (run) => ` ${[...writePairs(run), `q${writeHan(run.at(-1)!)}${last}`].join(' ')} `)
    .replace(/ +/g, ' ')
    .trim()
}

/** The words of a query, in its order, each once. */
export const parseQuery = (query: string): string[] => [
  ...new Set(
    query
      .normalize('NFKC')
      .toLowerCase()
      .replace(han, (run) => ` ${(run.length === 1 ? [`q${writeHan(run)}`] : writePairs(run)).join(' ')} `)
      .split(/[\s"]+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)),
  ),
]

/** A piece of text for people, and whether it is what was searched for. */
export interface Piece {
  text: string
  marked: boolean
}

/** The words of a query, and the numbers of the words in a text that it found. */
export interface Finds {
  query: readonly string[]
  at: ReadonlySet<number>
}

/** Words of the index as people read them again. Their numbers are counted from `offset`. */
export function readIndexText(words: readonly string[], finds: Finds, offset = 0): Piece[] {
  const pieces: Piece[] = []
  const add = (text: string, mark: boolean) => {
    const before = pieces.at(-1)
    if (text === '') return
    if (before?.marked === mark) before.text += text
    else pieces.push({ text, marked: mark })
  }
  let latin = false
  let carried = false
  for (const [index, word] of words.entries()) {
    const found = finds.at.has(index + offset)
    const [, first, second] = hanWord.exec(word) ?? []
    if (first !== undefined) {
      add(readHan(first), found || carried)
      carried = found && second !== last && finds.query.includes(word)
      latin = false
    } else if (word === space) {
      add(' ', false)
      latin = false
    } else {
      const tight = marks.test(word) && [word, words[index - 1], words[index + 1]].some(isHan)
      if (latin && !tight) add(' ', false)
      const [, before, core, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word)!
      add(before!, false)
      add(core!, found)
      add(after!, false)
      latin = !tight
      carried = false
    }
  }
  return pieces
}

/** Whether a word of the index answers a word of the query: Pagefind also offers the longest word with which a misspelt one begins. */
export function answers(word: string, query: readonly string[]): boolean {
  const known = word.toLowerCase()
  return query.some((asked) => {
    const wanted = Math.ceil(0.6 * asked.length)
    return (
      known.includes(asked) ||
      known.split(/[^\p{L}\p{N}]+/u).some((part) => part.slice(0, wanted) === asked.slice(0, wanted))
    )
  })
}
