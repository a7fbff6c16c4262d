import { conceptsOf } from './concepts.ts'
import { type Held, readHeld, statesOf, total } from './held.ts'
import type { Sentence } from './sentence.ts'

/** What two texts deny, where only one of them does: `not` on its side. Null where each denial meets its like. */
export const compareDenials = (a: readonly Sentence[], b: readonly Sentence[]): [string, string] | null =>
  total(a, 'possible', 'N') > 0 || total(b, 'possible', 'N') > 0 ? weighDenials(...weigh(a, b)) : null

/** A denial: “not” itself, a word that denies by itself, or one that lies near a denial (only, other). */
interface Denial {
  kind: 'strict' | 'lexical' | 'weak'
  /** Whether it forbids or denies outright: no text says that by an opposite. */
  outright: boolean
  /** What it denies, and what else stands in its clause. */
  core: readonly string[]
  about: readonly string[]
}

function denialsOf(clauses: readonly Held[][]): Denial[] {
  const denials: Denial[] = []
  for (const clause of clauses) {
    const about = clause.flatMap(({ concepts, state }) => (state === '~' || state === '-' ? concepts : []))
    let current: Denial | null = null
    for (const { concepts, close, state } of clause) {
      if (concepts.length === 0) {
        current = { kind: state === '=' ? 'lexical' : 'strict', outright: state === '#', core: [], about }
        denials.push(current)
      } else if (state === '=')
        denials.push({ kind: 'lexical', outright: false, core: concepts, about: concepts })
      else if (state === '-' && current && (current.core.length === 0 || shares(current.core, light)))
        current.core = [...current.core, ...concepts]
      if (close.length > 0) denials.push({ kind: 'weak', outright: false, core: close, about: [] })
    }
  }
  return denials
}

/** One side of a comparison, weighed against the other. */
interface Side {
  sentences: readonly Sentence[]
  readonly states: Map<string, string>
  /** Denials that meet none in the other text. */
  strict: Denial[]
  lexical: Denial[]
  weak: number
  /** Words that may imply a denial. */
  wide: number
}

// Words that leave it to the next one what is done: 不算相符, “nobody may”.
const light = conceptsOf('zh', '算', '做', '作出', '允许')
/** What a text says is said in many words. */
const sayings = conceptsOf('zh', '说')

const shares = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one))

function weigh(a: readonly Sentence[], b: readonly Sentence[]): [Side, Side] {
  const [held, others] = [readHeld(a), readHeld(b)]
  const [these, those] = [denialsOf(held), denialsOf(others)].map((list) => new Set(list)) as [
    Set<Denial>,
    Set<Denial>,
  ]
  const counts = [these, those].map((list) => [...list].filter(({ kind }) => kind !== 'weak').length)
  const meet = (test: (x: Denial, y: Denial) => boolean) => {
    for (const x of these) {
      for (const y of those) {
        if (!test(x, y)) continue
        these.delete(x)
        those.delete(y)
        break
      }
    }
  }
  const sure = ({ kind }: Denial) => kind === 'strict'
  const firm = ({ kind }: Denial) => kind !== 'weak'
  meet((x, y) => sure(x) && sure(y) && shares(x.core, y.core))
  meet((x, y) => firm(x) && firm(y) && shares(x.core, y.core))
  meet((x, y) => !firm(x) && !firm(y) && shares(x.core, y.core))
  meet((x, y) => sure(x) && sure(y) && (shares(x.core, y.about) || shares(x.about, y.core)))
  const side = (
    sentences: readonly Sentence[],
    clauses: Held[][],
    left: Set<Denial>,
    count: number,
  ): Side => {
    let states: Map<string, string> | undefined
    return {
      sentences,
      // Most sides have nothing left that asks for it.
      get states() {
        return (states ??= statesOf(clauses))
      },
      strict: [...left].filter(sure),
      lexical: [...left].filter(({ kind }) => kind === 'lexical'),
      weak: [...left].filter(({ kind }) => kind === 'weak').length,
      wide: Math.max(0, total(sentences, 'possible', 'N') - count),
    }
  }
  return [side(a, held, these, counts[0]!), side(b, others, those, counts[1]!)]
}

function weighDenials(one: Side, other: Side): [string, string] | null {
  // In a list of what may never be said, each item may forbid again, or none.
  const listed = [...one.sentences, ...other.sentences].some(({ marks }) => marks.includes('f'))
  const denies = (x: Side, y: Side) =>
    listed
      ? total(y.sentences, 'possible', 'N') === 0 &&
        x.strict.some(
          ({ outright, core }) => outright && core.some((one) => y.states.has(one)) && !shares(core, sayings),
        )
      : contradicts(x, y) || outweighs(x, y)
  return denies(one, other) ? ['not', ''] : denies(other, one) ? ['', 'not'] : null
}

/** Whether one text denies what the other says without any denial near it, and there is no other denial left to stand for it. */
function contradicts(x: Side, y: Side): boolean {
  const said = ({ core }: Denial) =>
    core.some((one) => {
      const [here, there] = [x.states.get(one)!, y.states.get(one)]
      return there !== undefined && !/[-=~]/.test(there) && there.length > here.replace(/[-=]/g, '').length
    })
  const left = y.strict.length + y.lexical.length
  if (x.strict.filter(said).length > left) return true
  return x.lexical.some(said) && left + y.weak + y.wide === 0
}

// “Nobody skips it” is “everyone does it”.
const undone = conceptsOf('en', 'skip', 'refuse', 'forget', 'ignore')
const isTwice = ({ core }: Denial) => shares(core, undone)

/** Whether one text denies more often than the other has words that could deny. What only a denial's own text names may be an opposite there. */
const outweighs = (x: Side, y: Side): boolean =>
  x.strict.filter(
    (one) => (one.outright && !isTwice(one)) || one.core.some((concept) => y.states.has(concept)),
  ).length >
  y.strict.length + y.lexical.length + y.weak
