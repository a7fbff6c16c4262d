import { type Bead, sizeOf } from './align.ts'
import { compareContrasts, type ContrastDrift } from './compare-contrasts.ts'
import { conceptName, conceptsOf, former } from './concepts.ts'
import { compareDenials } from './denials.ts'
import { readHeld, statesOf, total } from './held.ts'
import type { Sense } from './scanner.ts'
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
  else if (allows(a) && forbids(b)) add('duty', 'may', 'must not')
  else if (allows(b) && forbids(a)) add('duty', 'must not', 'may')
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
    ((share > 1.5 && standsAlone(a, b, 2, 0.4)) || (share > 1.3 && standsAlone(a, b, 3, 0.2)))
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
  // “Not A or B” is 不…A 和 B, and of A 和 B one may do: then the joints say nothing.
  if (either('+', '/', (marks) => !/[nuvw|]/.test(marks))) add('choice', all(x, '+'), all(y, '+'))
}

/** Whether one of several sentences speaks of what the other text does not. */
function standsAlone(a: readonly Sentence[], b: readonly Sentence[], least: number, most: number): boolean {
  const [more, less] = a.length > b.length ? [a, b] : [b, a]
  const there = statesOf(readHeld(less))
  const recipients = gather(less, 'recipients')
  return more.some((sentence) => {
    const named = readHeld([sentence])
      .flat()
      .filter(({ concepts }) => concepts.length > 0)
    if (named.length < least || sentence.size < 20) return false
    const shared = named.filter(({ concepts }) => concepts.some((concept) => there.has(concept)))
    const told = sentence.recipients.filter((name) => recipients.includes(name))
    return (shared.length + told.length) / (named.length + told.length) <= most
  })
}

type Add = (kind: SentenceDrift, ...said: [string, string]) => void

/** Compares how both texts put the concepts that they share, and how often each denies, obliges, permits and sets in time. */
function compareConcepts(a: readonly Sentence[], b: readonly Sentence[], add: Add): void {
  const drift = compareDenials(a, b)
  if (drift) add('negation', ...drift)
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
  // “After” comes and goes (“after row 6”), “before” does not.
  const lacks = (x: readonly Sentence[], y: readonly Sentence[]) =>
    total(x, 'sure', 'B') > 0 && total(y, 'possible', 'B') === 0
  const time = turned('B', 'F') || (lacks(a, b) ? 1 : lacks(b, a) ? -1 : 0)
  const order = findTurn(a, b) ?? (time ? either(time, 'before', 'after') : null)
  if (order) add('order', ...order)
  const sure = (side: readonly Sentence[], sense: Sense) => total(side, 'sure', sense)
  const orFor = (x: readonly Sentence[], y: readonly Sentence[]) =>
    (exceeds(x, y, 'O') && sure(y, 'A') > sure(x, 'A')) || (exceeds(y, x, 'A') && sure(x, 'O') > sure(y, 'O'))
  const joined =
    (orFor(b, a) ? 1 : 0) - (orFor(a, b) ? 1 : 0) ||
    -lone('O', ({ joints }) => joints.filter((joint) => joint.includes('|')))
  const choice = findSwapped(a, b) ?? (joined ? either(joined, 'and', 'or') : null)
  if (choice) add('choice', ...choice)
}

/** Whether one text has a sense for sure more often than the other can be read to have it. */
const exceeds = (x: readonly Sentence[], y: readonly Sentence[], sense: Sense, inOther = sense): boolean => {
  const sure = total(x, 'sure', sense)
  return sure > 0 && sure > total(y, 'possible', inOther)
}

/** Whether one text says “or” of what the other names as well, and that has no such word. */
function standsFor(
  x: readonly Sentence[],
  y: readonly Sentence[],
  sense: Sense,
  said: (sentence: Sentence) => string[],
): boolean {
  if (total(x, 'sure', sense) === 0 || total(y, 'possible', sense) > 0) return false
  // “Not A or B” is 不…A 和 B.
  if (total(x, 'sure', 'N') > 0 || total(y, 'sure', 'N') > 0) return false
  const there = statesOf(readHeld(y))
  return x.some((sentence) =>
    said(sentence).some((one) => one.match(/[0-9a-z]+/g)!.every((concept) => there.has(concept))),
  )
}

/** What one text puts before, and the other after, the same thing. */
function findTurn(a: readonly Sentence[], b: readonly Sentence[]): [string, string] | null {
  const [these, those] = [a.flatMap(({ turns }) => turns), b.flatMap(({ turns }) => turns)]
  if (these.length === 0 || those.length === 0) return null
  // “Not before” may be “only after”; the old home is the one before the move.
  const [denials, others] = [readHeld(a), readHeld(b)].map(
    (clauses) => clauses.flat().filter(({ concepts, state }) => concepts.length === 0 && state !== '').length,
  )
  if (denials! > 0 !== others! > 0) return null
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

// “Only they may” is “nobody else may”.
const bounded = ['U', ...conceptsOf('en', 'only', 'except', 'other')]
const isBounded = (sentences: readonly Sentence[]): boolean => {
  const there = statesOf(readHeld(sentences))
  return bounded.some((concept) => there.has(concept))
}
const holds = (sentences: readonly Sentence[], contrast: string) =>
  sentences.some(({ contrasts }) => contrasts.includes(contrast))

/** Whether a text leaves the choice and denies nothing. */
const allows = (sentences: readonly Sentence[]): boolean =>
  /y/.test(marksOf(sentences)) &&
  !/[nu]/.test(marksOf(sentences)) &&
  !holds(sentences, 'spans until') &&
  !isBounded(sentences)

/** Whether a text forbids and leaves no choice. */
const forbids = (sentences: readonly Sentence[]): boolean =>
  holds(sentences, 'duties must not') && !/[yu]/.test(marksOf(sentences)) && !isBounded(sentences)

const marksOf = (sentences: readonly Sentence[]): string => sentences.map(({ marks }) => marks).join('')

type Kind = 'outcomes' | 'recipients' | 'actions' | 'choices' | 'permitted'

const gather = (sentences: readonly Sentence[], kind: Kind): string[] =>
  sentences.length === 1 ? sentences[0]![kind] : [...new Set(sentences.flatMap((sentence) => sentence[kind]))]

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
