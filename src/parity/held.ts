import { near } from './concepts.ts'
import { countOf, type Sense } from './scanner.ts'
import type { Sentence } from './sentence.ts'

/** A word of a sentence: the concepts for which it may stand, those of them that lie near a denial, and how. */
export interface Held {
  concepts: readonly string[]
  close: readonly string[]
  state: string
}

const clausesOf = new WeakMap<Sentence, Held[][]>()
// As many as the vocabulary has words.
const words = new Map<string, Held>()

/** The words of some sentences, clause by clause. */
export const readHeld = (sentences: readonly Sentence[]): Held[][] =>
  sentences.flatMap((sentence) => {
    let clauses = clausesOf.get(sentence)
    if (!clauses) {
      clauses = sentence.clauses.map((clause) => clause.split(',').map(parseHeld))
      clausesOf.set(sentence, clauses)
    }
    return clauses
  })

function parseHeld(written: string): Held {
  let held = words.get(written)
  if (!held) {
    const state = /[-=~!?#]$/.exec(written)?.[0] ?? ''
    const names = state ? written.slice(0, -1) : written
    const concepts = names ? names.split('/') : []
    held = { concepts, close: concepts.filter((one) => near.has(one)), state }
    words.set(written, held)
  }
  return held
}

/** The states in which a text holds each concept, one for each word; a plain one is a stop. */
export function statesOf(clauses: readonly Held[][]): Map<string, string> {
  const states = new Map<string, string>()
  for (const clause of clauses)
    for (const { concepts, state } of clause)
      for (const concept of concepts) states.set(concept, `${states.get(concept) ?? ''}${state || '.'}`)
  return states
}

/** How often some sentences have a sense, for sure or as they may be read. */
export const total = (sentences: readonly Sentence[], kind: 'sure' | 'possible', sense: Sense): number =>
  sentences.reduce((sum, { counts }) => sum + countOf(counts, sense, kind), 0)
