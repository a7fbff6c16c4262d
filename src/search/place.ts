import type { Engine } from './engine.ts'
import { mendSounds } from './mend.ts'
import { longestQuery, mendedWorth } from './rank.ts'
import { scoreByWords } from './score.ts'
import { weights } from './weights.ts'

/** How a query can be understood: as it was typed, and with its slips of sound put right. */
type Readings = readonly (ReturnType<typeof scoreByWords> & { worth: number })[]

/** Reads a query, so that the place of any scenario can be asked. */
export function readQuery(engine: Engine, query: string): Readings {
  const folded = engine.fold(query.slice(0, longestQuery))
  const mended = mendSounds(engine.vocabulary, folded)
  return [
    { ...scoreByWords(engine, folded), worth: 1 },
    ...(mended === null ? [] : [{ ...scoreByWords(engine, mended), worth: mendedWorth }]),
  ]
}

/** The place of a scenario among those that answer a query, from 1, as `rankScenarios` has it; null beyond the first so many. */
export function findPlace(readings: Readings, own: number, most: number): number | null {
  const score = Math.max(...readings.map(({ scores, nameOf, worth }) => worth * (scores[own]! + nameOf(own))))
  if (score <= 0) return null
  const before = new Set<number>()
  for (const { scores, nameOf, worth } of readings)
    for (let number = 0; number < scores.length; number += 1) {
      // Most have so few of the words that no name can lift them above it.
      if (number === own || worth * (scores[number]! + weights.phrase) < score) continue
      const other = worth * (scores[number]! + nameOf(number))
      if (other > score || (other === score && number < own)) before.add(number)
      if (before.size >= most) return null
    }
  return before.size + 1
}
