import { countOf, type Sense } from './scanner.ts'
import type { Sentence } from './sentence.ts'

/** A word of a sentence: the concepts for which it may stand, and how. */
export interface Held {
  concepts: string[]
  state: string
}

export const readHeld = (sentences: readonly Sentence[]): Held[][] =>
  sentences.flatMap(({ clauses }) =>
    clauses.map((clause) =>
      clause.split(',').map((written) => {
        const state = /[-=~!?#]$/.exec(written)?.[0] ?? ''
        const names = state ? written.slice(0, -1) : written
        return { concepts: names ? names.split('/') : [], state }
      }),
    ),
  )

/** The states in which a text holds each concept, one for each word; a plain one is a stop. */
export function statesOf(clauses: readonly Held[][]): Map<string, string> {
  const states = new Map<string, string>()
  for (const { concepts, state } of clauses.flat())
    for (const concept of concepts) states.set(concept, `${states.get(concept) ?? ''}${state || '.'}`)
  return states
}

/** How often some sentences have a sense, for sure or as they may be read. */
export const total = (sentences: readonly Sentence[], kind: 'sure' | 'possible', sense: Sense): number =>
  sentences.reduce((sum, { counts }) => sum + countOf(counts, sense, kind), 0)
