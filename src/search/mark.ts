import type { Piece } from './index-text.ts'
import type { Engine } from './engine.ts'
import type { Ranking } from './rank.ts'
import { stem } from './text.ts'
import { findHanWords, groupUnit, pairsOf } from './vocabulary.ts'

// What was only guessed is not marked.
const sure = 0.35

/** A text with the words marked that a query asked for, or that mean the same. */
export function markText(engine: Engine, { asked }: Pick<Ranking, 'asked'>, text: string): Piece[] {
  const { thesaurus } = engine.vocabulary
  const isAsked = (unit: string) => (asked.get(unit) ?? 0) >= sure
  const means = (groups: readonly number[] | undefined) =>
    groups?.some((group) => isAsked(groupUnit(group))) ?? false
  const marked = new Array<boolean>(text.length).fill(false)
  const mark = (from: number, length: number) => marked.fill(true, from, from + length)
  for (const match of text.matchAll(/[\u3400-\u9fff]+|[\p{L}\p{N}]+/gu)) {
    const word = match[0]
    const at = match.index
    if (!/^[\u3400-\u9fff]/.test(word)) {
      const key = stem(engine.fold(word))
      if (!thesaurus.stop.has(key) && (isAsked(key) || means(thesaurus.latin.get(key)))) mark(at, word.length)
      continue
    }
    // Particles are left out of a folded text, which would move what stands behind them.
    const folded = [...word].map((character) => engine.fold(character) || '\u0001').join('')
    for (const { from, to, word: known } of findHanWords(thesaurus, folded))
      if (!thesaurus.stop.has(known) && (isAsked(known) || means(thesaurus.han.get(known))))
        mark(at + from, to - from)
    for (const [index, pair] of pairsOf(folded).entries()) if (isAsked(pair)) mark(at + index, 2)
  }
  const pieces: Piece[] = []
  for (const [at, character] of [...text].entries()) {
    const last = pieces.at(-1)
    if (last && last.marked === marked[at]) last.text += character
    else pieces.push({ text: character, marked: marked[at] ?? false })
  }
  return pieces
}

/** Whether some word of a text is marked. */
export const hasMark = (pieces: readonly Piece[]): boolean => pieces.some((piece) => piece.marked)
