import { type Bead, sizeOf } from './align.ts'
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
  else {
    const turned = findTurned(a, b)
    if (turned) add(turned.kind, ...turned.said)
  }
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
  const [before, after] = [gather(a, 'order'), gather(b, 'order')]
  const turned = before.find(
    (one) => after.includes(turn(one)) && !after.includes(one) && !before.includes(turn(one)),
  )
  if (turned && !/n/.test(x) && !/n/.test(y)) add('order', turned, turn(turned))
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
  if (a.length !== b.length && share > 1.6) add('omission', '', '')
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

const marksOf = (sentences: readonly Sentence[]): string => sentences.map(({ marks }) => marks).join('')

/** A verb that one text denies (obliges, permits) wherever it stands there, and the other never; null where there is none. */
function findTurned(
  a: readonly Sentence[],
  b: readonly Sentence[],
): { kind: SentenceDrift; said: [string, string] } | null {
  const [these, those] = [gather(a, 'predicates'), gather(b, 'predicates')]
  const signsOf = (all: readonly string[], verb: string) =>
    all.filter((one) => one.replace(/[-!?]$/, '') === verb).map((one) => one.slice(verb.length))
  for (const verb of new Set(these.map((one) => one.replace(/[-!?]$/, '')))) {
    const [one, other] = [signsOf(these, verb), signsOf(those, verb)]
    if (one.length !== 1 || other.length !== 1 || one[0] === other[0]) continue
    const signs = [one[0], other[0]].sort().join('')
    if (signs === '-' || signs === '-?')
      return { kind: 'negation', said: [`${verb}${one[0]}`, `${verb}${other[0]}`] }
    if (signs === '!?') return { kind: 'duty', said: [`${verb}${one[0]}`, `${verb}${other[0]}`] }
  }
  return null
}

type Kind = 'predicates' | 'outcomes' | 'recipients' | 'actions' | 'order' | 'choices' | 'permitted'

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

const turn = (order: string) =>
  order.startsWith('before ') ? order.replace('before ', 'after ') : order.replace('after ', 'before ')
const swap = (choice: string) => choice.replace(/ [&|] /, (joint) => (joint === ' & ' ? ' | ' : ' & '))

const saysNot = (marks: string) => (marks.includes('n') ? 'not' : '')
const saysUnless = (marks: string) => (marks.includes('u') ? 'unless' : '')
const duty = (marks: string) => (marks.includes('m') ? 'must' : 'may')
const all = (marks: string, sign: string) => (marks.includes(sign) ? 'and' : 'or')
