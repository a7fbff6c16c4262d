import { type Bead, sizeOf } from './align.ts'
import { conceptName, concepts, former, near } from './concepts.ts'
import { compareContrasts, type ContrastDrift } from './compare-contrasts.ts'
import { countOf, type Sense } from './scanner.ts'
import type { Sentence } from './sentence.ts'

/** How two languages differ in what one sentence does. */
export type SentenceDrift =
  ContrastDrift | 'negation' | 'outcome' | 'choice' | 'order' | 'sequence' | 'omission'

/** A difference between sentences that say the same thing, and what each side says. */
export interface SentenceDifference {
  kind: SentenceDrift
  said: [string, string]
}

/** Compares sentences that say the same thing, and says what each side holds. Wording is no difference: it takes evidence in both. */
export function compareSentences({ a, b }: Bead): SentenceDifference[] {
  const found: SentenceDifference[] = []
  const add = (kind: SentenceDrift, ...said: [string, string]) => found.push({ kind, said })
  if (a.length === 0 || b.length === 0) {
    add('omission', '', '')
    return found
  }
  const [x, y] = [marksOf(a), marksOf(b)]
  const both = (test: (one: string, other: string) => boolean) => test(x, y) || test(y, x)
  if (both((one, other) => one.includes('x') && !/[nwuv]/.test(other)))
    add('negation', saysNot(x), saysNot(y))
  const alone = (marks: string) => marks.includes('n') && !/nn|[uv]/.test(marks)
  if (both((one, other) => /u/.test(one) && (/n/.test(one) ? alone(other) : !/[nwuv]/.test(other))))
    add('exception', saysUnless(x), saysUnless(y))
  const only = (marks: string, mark: string, not: string) => marks.includes(mark) && !marks.includes(not)
  const permits = differ(gather(a, 'permitted'), gather(b, 'permitted'))
  if (both((one, other) => only(one, 'm', 'y') && only(other, 'y', 'm'))) add('duty', duty(x), duty(y))
  else if (permits[0].length > 0 && named(b, permits[0]) && !/[ynuv]/.test(y)) add('duty', 'may', '')
  else if (permits[1].length > 0 && named(a, permits[1]) && !/[ynuv]/.test(x)) add('duty', '', 'may')
  for (const kind of ['outcomes', 'recipients'] as const) {
    const [left, right] = differ(gather(a, kind), gather(b, kind))
    if (left.length > 0 && right.length > 0)
      add(kind === 'outcomes' ? 'outcome' : 'recipient', left.join(', '), right.join(', '))
  }
  compareChoices(a, b, add)
  compareContrasts(a, b, (kind, ...said) => {
    if (!found.some((one) => one.kind === kind)) add(kind, ...said)
  })
  compareConcepts(a, b, add)
  const [first, second] = [gather(a, 'actions'), gather(b, 'actions')]
  const [one, other] = [
    first.filter((act) => second.includes(act)),
    second.filter((act) => first.includes(act)),
  ]
  if (one.join() !== other.join()) add('sequence', one.join(', '), other.join(', '))
  const share =
    sizeOf(a) + 15 < sizeOf(b) + 15
      ? (sizeOf(b) + 15) / (sizeOf(a) + 15)
      : (sizeOf(a) + 15) / (sizeOf(b) + 15)
  // “Older than that? Ask for a new one” is one sentence with a condition.
  const parts = (these: Bead['a'], those: Bead['a']) =>
    asks(those) > 0 ? these.length : these.length - asks(these)
  if (
    a.length !== b.length &&
    parts(a, b) !== parts(b, a) &&
    (share > 1.5 || (share > 1.3 && standsAlone(a, b)))
  )
    add('omission', '', '')
  return found
}

function compareChoices(
  a: readonly Sentence[],
  b: readonly Sentence[],
  add: (kind: SentenceDrift, ...said: [string, string]) => void,
): void {
  const [x, y] = [marksOf(a), marksOf(b)]
  const [these, those] = [gather(a, 'choices'), gather(b, 'choices')]
  const other = these.find((one) => those.includes(swap(one)) && !those.includes(one))
  if (other) return add('choice', other, swap(other))
  const either = (all: string, any: string, joint: (marks: string) => boolean) =>
    (x.includes(all) && !x.includes(any) && y.includes(any) && !y.includes(all) && joint(x) && joint(y)) ||
    (y.includes(all) && !y.includes(any) && x.includes(any) && !x.includes(all) && joint(x) && joint(y))
  if (either('&', '|', () => true)) return add('choice', all(x, '&'), all(y, '&'))
  // “Not A or B” is 不…A 和 B: with a denial about, the joints say nothing.
  if (either('+', '/', (marks) => !/[nuvw]/.test(marks))) add('choice', all(x, '+'), all(y, '+'))
}

const total = (sentences: readonly Sentence[], kind: 'sure' | 'possible', sense: Sense): number =>
  sentences.reduce((sum, { counts }) => sum + countOf(counts, sense, kind), 0)

/** A word of a sentence: the concepts for which it may stand, and how. */
interface Held {
  concepts: string[]
  state: string
}

const readHeld = (sentences: readonly Sentence[]): Held[][] =>
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
function statesOf(clauses: readonly Held[][]): Map<string, string> {
  const states = new Map<string, string>()
  for (const { concepts, state } of clauses.flat())
    for (const concept of concepts) states.set(concept, `${states.get(concept) ?? ''}${state || '.'}`)
  return states
}

/** Whether one of several sentences speaks of what the other text does not. */
function standsAlone(a: readonly Sentence[], b: readonly Sentence[]): boolean {
  const [more, less] = a.length > b.length ? [a, b] : [b, a]
  const there = statesOf(readHeld(less))
  return more.some((sentence) => {
    const named = readHeld([sentence])
      .flat()
      .filter(({ concepts }) => concepts.length > 0)
    if (named.length < 3 || sentence.size < 20) return false
    const shared = named.filter(({ concepts }) => concepts.some((concept) => there.has(concept)))
    return shared.length / named.length <= 0.2
  })
}

/** A denial: “not” itself, a word that denies by itself, or one that lies near a denial (only, other). */
interface Denial {
  kind: 'strict' | 'lexical' | 'weak'
  /** Whether it forbids or denies outright: no text says that by an opposite. */
  outright: boolean
  /** What it denies, and what else stands in its clause. */
  core: string[]
  about: string[]
}

function denialsOf(clauses: readonly Held[][]): Denial[] {
  const denials: Denial[] = []
  for (const clause of clauses) {
    const about = clause.flatMap(({ concepts, state }) => (state === '~' || state === '-' ? concepts : []))
    let current: Denial | null = null
    for (const { concepts, state } of clause) {
      if (concepts.length === 0) {
        current = { kind: state === '=' ? 'lexical' : 'strict', outright: state === '#', core: [], about }
        denials.push(current)
      } else if (state === '=')
        denials.push({ kind: 'lexical', outright: false, core: concepts, about: concepts })
      else if (state === '-' && current && (current.core.length === 0 || shares(current.core, light)))
        current.core.push(...concepts)
      if (concepts.some((one) => near.has(one)))
        denials.push({
          kind: 'weak',
          outright: false,
          core: concepts.filter((one) => near.has(one)),
          about: [],
        })
    }
  }
  return denials
}

/** One side of a comparison, weighed against the other. */
interface Side {
  sentences: readonly Sentence[]
  states: Map<string, string>
  /** Denials that meet none in the other text. */
  strict: Denial[]
  lexical: Denial[]
  weak: number
  /** Words that may imply a denial. */
  wide: number
}

// Verbs that leave it to the next word what is done: 不算相符.
const light = ['算', '做', '作出'].flatMap((word) => concepts.zh.get(word)!.concepts)
/** What a text says is said in many words. */
const sayings = concepts.zh.get('说')!.concepts

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
      const y = [...those].find((one) => test(x, one))
      if (!y) continue
      these.delete(x)
      those.delete(y)
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
  ): Side => ({
    sentences,
    states: statesOf(clauses),
    strict: [...left].filter(sure),
    lexical: [...left].filter(({ kind }) => kind === 'lexical'),
    weak: [...left].filter(({ kind }) => kind === 'weak').length,
    wide: Math.max(0, total(sentences, 'possible', 'N') - count),
  })
  return [side(a, held, these, counts[0]!), side(b, others, those, counts[1]!)]
}

type Add = (kind: SentenceDrift, ...said: [string, string]) => void

/** Compares how both texts put the concepts that they share, and how often each denies, obliges, permits and sets in time. */
function compareConcepts(a: readonly Sentence[], b: readonly Sentence[], add: Add): void {
  if (total(a, 'possible', 'N') > 0 || total(b, 'possible', 'N') > 0) {
    const drift = compareDenials(...weigh(a, b))
    if (drift) add('negation', ...drift)
  }
  const turned = (sense: Sense, opposite: Sense) =>
    exceeds(a, b, sense) && exceeds(b, a, opposite)
      ? 1
      : exceeds(b, a, sense) && exceeds(a, b, opposite)
        ? -1
        : 0
  const either = (side: number, ...[one, other]: [string, string]): [string, string] =>
    side > 0 ? [one, other] : [other, one]
  // Every English “must” has its word in Chinese; 须 and 可 come and go in English.
  const duty = turned('M', 'Y') || (exceeds(a, b, 'M') ? 1 : 0)
  if (duty) add('duty', ...either(duty, 'must', 'may'))
  const lone = (sense: Sense, said: (sentence: Sentence) => string[]) =>
    standsFor(a, b, sense, said) ? 1 : standsFor(b, a, sense, said) ? -1 : 0
  const time = turned('B', 'F') || lone('B', ({ turns }) => turns.filter((turn) => turn.startsWith('<')))
  const order = findTurn(a, b) ?? (time ? either(time, 'before', 'after') : null)
  if (order) add('order', ...order)
  const joined = turned('A', 'O') || -lone('O', ({ joints }) => joints.filter((joint) => joint.includes('|')))
  const choice = findSwapped(a, b) ?? (joined ? either(joined, 'and', 'or') : null)
  if (choice) add('choice', ...choice)
}

/** Whether one text has a sense for sure more often than the other can be read to have it. */
const exceeds = (x: readonly Sentence[], y: readonly Sentence[], sense: Sense, inOther = sense): boolean => {
  const sure = total(x, 'sure', sense)
  return sure > 0 && sure > total(y, 'possible', inOther)
}

/** Whether one text says “before” or “or” of what the other names as well, and that has no such word. */
function standsFor(
  x: readonly Sentence[],
  y: readonly Sentence[],
  sense: Sense,
  said: (sentence: Sentence) => string[],
): boolean {
  if (total(x, 'sure', sense) === 0 || total(y, 'possible', sense) > 0) return false
  // “Not A or B” is 不…A 和 B, “not before” is 之后才.
  if (total(x, 'sure', 'N') > 0 || total(y, 'sure', 'N') > 0) return false
  const there = statesOf(readHeld(y))
  return x.some((sentence) =>
    said(sentence).some((one) => one.match(/[0-9a-z]+/g)!.every((concept) => there.has(concept))),
  )
}

function compareDenials(one: Side, other: Side): [string, string] | null {
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

/** Whether one text denies more often than the other has words that could deny. What only a denial's own text names may be an opposite there. */
const outweighs = (x: Side, y: Side): boolean =>
  x.strict.filter(({ outright, core }) => outright || core.some((one) => y.states.has(one))).length >
  y.strict.length + y.lexical.length + y.weak

/** What one text puts before, and the other after, the same thing. */
function findTurn(a: readonly Sentence[], b: readonly Sentence[]): [string, string] | null {
  const [these, those] = [a.flatMap(({ turns }) => turns), b.flatMap(({ turns }) => turns)]
  if (these.length === 0 || those.length === 0) return null
  // “Not before” may be “only after”; the old home is the one before the move.
  if (total(a, 'sure', 'N') > 0 !== total(b, 'sure', 'N') > 0) return null
  if (
    readHeld([...a, ...b]).some((clause) =>
      clause.some(({ concepts }) => concepts.some((one) => former.has(one))),
    )
  )
    return null
  const back = (turn: string) => `${turn.startsWith('<') ? '>' : '<'}${turn.slice(1)}`
  const turn = these.find(
    (one) => those.includes(back(one)) && !those.includes(one) && !these.includes(back(one)),
  )
  if (!turn) return null
  const say = (sign: string) => `${sign === '<' ? 'before' : 'after'} ${conceptName(turn.slice(1))}`
  return [say(turn[0]!), say(back(turn)[0]!)]
}

/** Neighbours that one text joins by “and” and the other by “or”. */
function findSwapped(a: readonly Sentence[], b: readonly Sentence[]): [string, string] | null {
  // “Not A or B” is 不…A 和 B.
  if (total(a, 'sure', 'N') > 0 && total(b, 'sure', 'N') > 0) return null
  const [these, those] = [a.flatMap(({ joints }) => joints), b.flatMap(({ joints }) => joints)]
  const back = (joint: string) => joint.replace(/[&|]/, (sign) => (sign === '&' ? '|' : '&'))
  const joint = these.find(
    (one) => those.includes(back(one)) && !those.includes(one) && !these.includes(back(one)),
  )
  if (!joint) return null
  return joint.includes('&') ? ['and', 'or'] : ['or', 'and']
}

const asks = (sentences: readonly Sentence[]): number =>
  sentences.filter(({ marks }) => marks.includes('q')).length

const marksOf = (sentences: readonly Sentence[]): string => sentences.map(({ marks }) => marks).join('')

type Kind = 'outcomes' | 'recipients' | 'actions' | 'choices' | 'permitted'

const gather = (sentences: readonly Sentence[], kind: Kind): string[] => [
  ...new Set(sentences.flatMap((sentence) => sentence[kind])),
]

/** What only one of two lists holds. */
export const differ = <Name>(a: readonly Name[], b: readonly Name[]): [Name[], Name[]] => [
  a.filter((name) => !b.includes(name)),
  b.filter((name) => !a.includes(name)),
]

const named = (sentences: readonly Sentence[], names: readonly string[]) =>
  names.some((name) => sentences.some(({ recipients }) => recipients.includes(name)))

const swap = (choice: string) => choice.replace(/ [&|] /, (joint) => (joint === ' & ' ? ' | ' : ' & '))

const saysNot = (marks: string) => (marks.includes('n') ? 'not' : '')
const saysUnless = (marks: string) => (marks.includes('u') ? 'unless' : '')
const duty = (marks: string) => (marks.includes('m') ? 'must' : 'may')
const all = (marks: string, sign: string) => (marks.includes(sign) ? 'and' : 'or')
