import { findParts, type Parts } from './query.ts'
import { measureRarity, type Vocabulary } from './vocabulary.ts'
import { weights } from './weights.ts'

/** A title, an alias or the name of a signal in parts, for the question how much of it a query holds. */
export interface Name {
  /** Of each part what it weighs, the units that answer it, and what each is worth there. */
  atoms: { weight: number; units: string[]; worths: number[] }[]
  total: number
}

/** Units that a query asks for, each with how surely. */
export type Asked = ReadonlyMap<string, number>

/** A folded name in parts, each weighed by what it tells. */
export function weighName(vocabulary: Vocabulary, folded: string): Name {
  const atoms = findParts(vocabulary, folded, { query: false })
    .atoms.filter(({ candidates }) => candidates.length > 0)
    .map(({ weight, candidates }) => {
      const rarest = Math.max(0.05, ...candidates.map(({ unit }) => measureRarity(vocabulary, unit)))
      return {
        weight: weight * rarest,
        units: candidates.map(({ unit }) => unit),
        // Two words of one group mean each other, whichever is asked for.
        worths: candidates.map(({ unit, quality }) => (unit.startsWith('#') ? 1 : Math.max(quality, 0.5))),
      }
    })
  return { atoms, total: atoms.reduce((sum, { weight }) => sum + weight, 0) }
}

/** What the parts of a query ask for. */
export function gatherAsked({ atoms }: Pick<Parts, 'atoms'>): Map<string, number> {
  const asked = new Map<string, number>()
  for (const { candidates } of atoms)
    for (const { unit, quality } of candidates) asked.set(unit, Math.max(asked.get(unit) ?? 0, quality))
  return asked
}

/** How much of a name was asked for: from 0 to its total. */
export function measureHeld({ atoms }: Name, asked: Asked): number {
  let held = 0
  for (const { weight, units, worths } of atoms) {
    let best = 0
    for (let at = 0; at < units.length; at += 1) {
      const sure = (asked.get(units[at]!) ?? 0) * worths[at]!
      if (sure > best) best = sure
    }
    held += weight * best
  }
  return held
}

/** How well the name that fits best is what was asked: how much of it the query holds, and how much of the query it is. */
export function measureName(names: readonly Name[], asked: Asked, total: number): number {
  let most = 0
  for (const name of names) {
    const held = measureHeld(name, asked)
    if (held === 0) continue
    const share = Math.min(1, held / (0.6 * (total || 1)))
    most = Math.max(most, (held / name.total) ** weights.phraseCover * share ** weights.phraseQuery)
  }
  return most
}
