import { type Engine, holdersOf, readNames } from './engine.ts'
import { findMentions, measureFit, type Mention } from './mention.ts'
import { gatherAsked, measureName } from './name.ts'
import { findParts, type Parts } from './query.ts'
import { weights } from './weights.ts'

/**
 * What a folded query asks for, and each scenario's score by its words and signals alone, zero where it has none of them; `nameOf` is
 * what a name of it adds.
 */
export function scoreByWords(engine: Engine, folded: string) {
  const { vocabulary } = engine
  const parts = findParts(vocabulary, folded, { query: true })
  const mentions = findMentions(engine.desk, folded)
  const asked = gatherAsked(parts)
  const fits = scoreMentions(engine, mentions)
  const total = parts.atoms.reduce((sum, { weight }) => sum + weight, 0)
  const scale = Math.max(1, total) ** weights.scale
  const scores = scoreWords(engine, parts).map((score) => score / scale)
  for (const [number, fit] of fits) scores[number]! += weights.mention * fit
  const names = new Map<number, number>()
  const nameOf = (number: number): number => {
    const known = names.get(number)
    if (known !== undefined) return known
    const worth = weights.phrase * measureName(readNames(engine, number), asked, total)
    names.set(number, worth)
    return worth
  }
  return { parts, mentions, fits, asked, total, scores, nameOf }
}

/** What a query finds by its words: the score of each scenario. */
function scoreWords(engine: Engine, { atoms }: Parts): Float64Array {
  const { count } = engine.vocabulary
  const scores = new Float64Array(count)
  const best = new Float64Array(count)
  const said = new Set<string>()
  for (const { weight, candidates } of atoms) {
    // A word said twice asks for nothing more.
    const key = candidates.map(({ unit }) => unit).join()
    if (said.has(key)) continue
    said.add(key)
    const touched: number[] = []
    for (const { unit, quality } of candidates) {
      const { numbers, worths } = holdersOf(engine, unit)
      const factor = quality ** weights.power
      for (let at = 0; at < numbers.length; at += 1) {
        const number = numbers[at]!
        const worth = factor * worths[at]!
        if (worth <= best[number]!) continue
        if (best[number] === 0) touched.push(number)
        best[number] = worth
      }
    }
    for (const number of touched) {
      scores[number]! += weight * best[number]!
      best[number] = 0
    }
  }
  return scores
}

function scoreMentions({ bySignal }: Engine, mentions: readonly Mention[]): Map<number, number> {
  const fits = new Map<number, number>()
  for (const mention of mentions)
    for (const { number, fit } of bySignal.get(mention.code) ?? [])
      fits.set(number, (fits.get(number) ?? 0) + mention.strength * measureFit(mention, fit))
  return fits
}
