import { foldText, splitText, stem } from './text.ts'

/** The thesaurus as it is looked up: every word and phrase by its folded form. */
export interface Thesaurus {
  /** Of each group, whether its words mean the same or are only related. */
  groups: ('tight' | 'loose')[]
  /** Groups of a Latin word or phrase, by its stems joined by spaces. */
  latin: Map<string, number[]>
  /** Groups of a word with Han characters. */
  han: Map<string, number[]>
  longestLatin: number
  /** Every word with Han characters, also those that say nothing, little or belong to other desks. */
  known: Set<string>
  /** Lengths of those that begin with a character, by its code, the longest first. */
  starts: Map<number, readonly number[]>
  /** Words that say nothing, little, or that belong to other desks. */
  stop: Set<string>
  light: Set<string>
  foreign: Set<string>
}

export const isHan = (word: string): boolean => /[\u3400-\u9fff]/.test(word)

/** The form in which a folded word or phrase is looked up: stems joined by spaces, or Han without spaces. */
export const keyOf = (word: string): string =>
  isHan(word)
    ? word.replace(/\s+/g, '')
    : splitText(word)
        .map((span) => stem(span.text))
        .join(' ')

/**
 * The lines of `lexicon.ts` with every word in its looked-up form, each once in a group. A word that holds a shorter one of its group
 * leads there anyway and is left out.
 */
export function packThesaurus(lines: string, simplified: ReadonlyMap<number, string>): string[] {
  const stop = new Set<string>()
  return lines
    .split('\n')
    .map((line) => {
      const [, sign, rest] = /^([-.!~]?) ?(.*)$/.exec(line.trim())!
      const keys = [
        ...new Set(
          rest!.split(/, ?/).map((word) => {
            const key = keyOf(foldText(word, simplified))
            return sign === '-' ? key : dropStops(key, stop)
          }),
        ),
      ].filter((key) => key !== '')
      if (sign === '-') for (const key of keys) stop.add(key)
      const known = new Set(keys)
      const kept = keys.filter((key) => sign === '-' || !(isLong(key) || holdsShorter(key, known)))
      return kept.length === 0 ? '' : `${sign}${kept.join(',')}`
    })
    .filter((line) => line !== '')
}

/** A phrase without words that say nothing, unless one word alone would be left. */
export function dropStops(key: string, stop: ReadonlySet<string>): string {
  if (isHan(key)) return key
  const words = key.split(' ').filter((word) => !stop.has(word))
  return words.length > 1 ? words.join(' ') : key
}

// Nobody types them as they stand here; measured, they find nothing that their words do not.
const isLong = (key: string): boolean =>
  isHan(key) ? key.length > 4 : key.split(' ').length > 2 || (key.includes(' ') && key.length > 15)

function holdsShorter(key: string, known: ReadonlySet<string>): boolean {
  if (!isHan(key))
    return key.includes(' ') && key.split(' ').some((word) => word.length > 2 && known.has(word))
  for (let from = 0; from < key.length; from += 1)
    for (let to = from + 2; to <= key.length; to += 1)
      if (to - from < key.length && isHan(key.slice(from, to)) && known.has(key.slice(from, to))) return true
  return false
}

/** A packed thesaurus made ready. */
export function readThesaurus(packed: string): Thesaurus {
  const thesaurus: Thesaurus = {
    groups: [],
    latin: new Map(),
    han: new Map(),
    longestLatin: 1,
    known: new Set(),
    starts: new Map(),
    stop: new Set(),
    light: new Set(),
    foreign: new Set(),
  }
  for (const line of packed.split('\n')) {
    const sign = /^[-.!~]/.exec(line)?.[0] ?? ''
    const keys = line.slice(sign.length).split(',')
    const set = { '-': thesaurus.stop, '.': thesaurus.light, '!': thesaurus.foreign }[sign]
    if (set) {
      for (const key of keys) {
        set.add(key)
        if (isHan(key)) learnHan(thesaurus, key)
      }
      continue
    }
    addGroup(thesaurus, keys, sign === '~' ? 'loose' : 'tight')
  }
  return thesaurus
}

/** Remembers a word with Han characters, and how long words can be that begin as this one. */
export function learnHan({ known, starts }: Thesaurus, word: string): void {
  known.add(word)
  const code = word.charCodeAt(0)
  const lengths = new Set(starts.get(code)).add(word.length)
  starts.set(
    code,
    [...lengths].sort((a, b) => b - a),
  )
}

/** Adds a group of words in their looked-up forms; words that are known keep their other groups. */
export function addGroup(thesaurus: Thesaurus, keys: readonly string[], closeness: 'tight' | 'loose'): void {
  const group = thesaurus.groups.push(closeness) - 1
  for (const key of keys) {
    if (key === '') continue
    const han = isHan(key)
    const table = han ? thesaurus.han : thesaurus.latin
    const groups = table.get(key)
    if (groups?.includes(group)) continue
    if (groups) groups.push(group)
    else table.set(key, [group])
    if (han) learnHan(thesaurus, key)
    else thesaurus.longestLatin = Math.max(thesaurus.longestLatin, key.split(' ').length)
  }
}
