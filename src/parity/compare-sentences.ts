import { type Bead, sizeOf } from './align.ts'
import { conceptName, former, near } from './concepts.ts'
import { countOf, type Sense } from './scanner.ts'
import type { Sentence } from './sentence.ts'

/** How two languages differ in what one sentence does. */
export type SentenceDrift =
  'negation' | 'exception' | 'duty' | 'outcome' | 'choice' | 'order' | 'sequence' | 'recipient' | 'omission'

/** Compares sentences that say the same thing, and says what each side holds. Wording is no difference: it takes evidence in both. */
export function compareSentences({ a, b }: Bead): { kind: SentenceDrift; said: [string, string] }[] {
  const found: { kind: SentenceDrift; said: [string, string] }[] = []
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
  if (a.length !== b.length && (share > 1.5 || (share > 1.3 && standsAlone(a, b)))) add('omission', '', '')
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

/** The states in which a text holds each concept, once for each word. */
function statesOf(sentences: readonly Sentence[]): Map<string, string> {
  const states = new Map<string, string>()
  for (const { concepts } of sentences)
    for (const held of concepts)
      for (const concept of conceptsOf(held))
        states.set(concept, `${states.get(concept) ?? ''}${stateOf(held)}`)
  return states
}

const conceptsOf = (held: string): string[] => held.replace(/[-~!?]$/, '').split('/')
// A plain concept has a state of its own, so that words can be counted.
const stateOf = (held: string): string => /[-~!?]$/.exec(held)?.[0] ?? '.'

/** Whether one of several sentences speaks of what the other text does not. */
function standsAlone(a: readonly Sentence[], b: readonly Sentence[]): boolean {
  const [more, less] = a.length > b.length ? [a, b] : [b, a]
  const there = statesOf(less)
  return more.some(({ concepts, size }) => {
    if (concepts.length < 3 || size < 20) return false
    const shared = concepts.filter((held) => conceptsOf(held).some((concept) => there.has(concept)))
    return shared.length / concepts.length <= 0.2
  })
}

/** One side of a comparison, weighed against the other. */
interface Side {
  sentences: readonly Sentence[]
  states: Map<string, string>
  denials: number
  /** Denials by a word that the other side lacks: there it was said by its opposite (没有错, “right”). */
  opposites: number
  /** Words near a denial (refuse, only) beyond those that the other side holds too: they explain a denial there. */
  spare: number
}

function weigh(sentences: readonly Sentence[], others: readonly Sentence[]): Side {
  const [states, there] = [statesOf(sentences), statesOf(others)]
  const denied = sentences.flatMap(({ concepts }) => concepts.filter((held) => held.endsWith('-')))
  let spare = 0
  for (const [concept, all] of states)
    if (near.has(concept)) spare += Math.max(0, all.length - (there.get(concept)?.length ?? 0))
  return {
    sentences,
    states,
    denials: denied.length,
    opposites: denied.filter((held) => !conceptsOf(held).some((concept) => there.has(concept))).length,
    spare,
  }
}

type Add = (kind: SentenceDrift, ...said: [string, string]) => void

/** Compares how both texts put the concepts that they share, and how often each denies, obliges, permits and sets in time. */
function compareConcepts(a: readonly Sentence[], b: readonly Sentence[], add: Add): void {
  // Texts that deny equally often need no weighing.
  if (total(a, 'sure', 'N') !== total(b, 'sure', 'N') || exceeds(a, b, 'P', 'N') || exceeds(b, a, 'P', 'N')) {
    const drift = compareDenials(weigh(a, b), weigh(b, a))
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
  const duty = turned('M', 'Y')
  if (duty) add('duty', ...either(duty, 'must', 'may'))
  const time = turned('B', 'F')
  const order = findTurn(a, b) ?? (time ? either(time, 'before', 'after') : null)
  if (order) add('order', ...order)
  const joined = turned('A', 'O')
  const choice = findSwapped(a, b) ?? (joined ? either(joined, 'and', 'or') : null)
  if (choice) add('choice', ...choice)
}

/** Whether one text has a sense for sure more often than the other can be read to have it. */
const exceeds = (x: readonly Sentence[], y: readonly Sentence[], sense: Sense, inOther = sense): boolean => {
  const sure = total(x, 'sure', sense)
  return sure > 0 && sure > total(y, 'possible', inOther)
}

function compareDenials(one: Side, other: Side): [string, string] | null {
  // In a list of what may never be said, each item may forbid again, or none.
  const listed = [...one.sentences, ...other.sentences].some(({ marks }) => marks.includes('f'))
  const denied = listed ? null : (findDenied(one, other) ?? findDenied(other, one))
  if (denied) {
    const says = (states = '') => (states.includes('-') ? 'not' : '')
    return [says(one.states.get(denied)), says(other.states.get(denied))]
  }
  const forbids = (x: Side, y: Side) => {
    const explained = total(y.sentences, 'possible', 'N') + y.spare + x.opposites
    return total(x.sentences, 'sure', 'P') > explained && (!listed || explained === 0)
  }
  return forbids(one, other) ? ['not', ''] : forbids(other, one) ? ['', 'not'] : null
}

/** A concept that one side denies and the other holds without any denial near it, where that side also denies less in all. */
function findDenied(x: Side, y: Side): string | null {
  const fewer =
    total(x.sentences, 'sure', 'N') > total(y.sentences, 'sure', 'N') + y.spare && x.denials > y.denials
  if (!fewer) return null
  for (const [concept, states] of x.states) {
    const there = y.states.get(concept)
    if (there && states.includes('-') && /^[.!?]+$/.test(there) && there.length >= states.length)
      return concept
  }
  return null
}

/** What one text puts before, and the other after, the same thing. */
function findTurn(a: readonly Sentence[], b: readonly Sentence[]): [string, string] | null {
  const [these, those] = [a.flatMap(({ turns }) => turns), b.flatMap(({ turns }) => turns)]
  if (these.length === 0 || those.length === 0) return null
  // “Not before” may be “only after”; the old home is the one before the move.
  if (total(a, 'sure', 'N') > 0 !== total(b, 'sure', 'N') > 0) return null
  if (
    [...a, ...b].some(({ concepts }) =>
      concepts.some((held) => conceptsOf(held).some((one) => former.has(one))),
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
