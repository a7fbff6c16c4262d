import { clash } from './compare-numbers.ts'
import type { Contrast } from './contrast-words.ts'
import { comparePoles } from './poles.ts'
import type { Bound } from './quantity.ts'
import type { Sentence } from './sentence.ts'

/** How two languages differ in what each contrasts. */
export type ContrastDrift =
  | 'measure'
  | 'level'
  | 'order'
  | 'frequency'
  | 'amount'
  | 'recipient'
  | 'duty'
  | 'exception'
  | 'act'
  | 'opposite'

const kinds: Record<Contrast, ContrastDrift> = {
  levels: 'level',
  hearers: 'recipient',
  spared: 'recipient',
  deciders: 'recipient',
  duties: 'duty',
  spans: 'order',
  grounds: 'exception',
}

/** What both texts mean, each another of a closed set of words. */
export function compareContrasts(
  a: readonly Sentence[],
  b: readonly Sentence[],
  add: (kind: ContrastDrift, ...said: [string, string]) => void,
): void {
  const namesOf = (sentences: readonly Sentence[], kind: string) => [
    ...new Set(
      sentences.flatMap(({ contrasts }) =>
        contrasts.flatMap((one) => (one.startsWith(`${kind} `) ? [one.slice(kind.length + 1)] : [])),
      ),
    ),
  ]
  if (![a, b].every((side) => side.some(({ contrasts }) => contrasts.length > 0))) return
  const apart = (kind: string) => {
    const [these, those] = [namesOf(a, kind), namesOf(b, kind)]
    return [these.filter((one) => !those.includes(one)), those.filter((one) => !these.includes(one))] as const
  }
  for (const [contrast, kind] of Object.entries(kinds)) {
    const [left, right] = apart(contrast)
    if (left.length > 0 && right.length > 0) add(kind, left.join(', '), right.join(', '))
  }
  for (const { kind, said } of comparePoles(namesOf(a, 'poles'), namesOf(b, 'poles'))) add(kind, ...said)
  for (const [one, turned] of [
    ['unless', 'only'],
    ['only', 'unless'],
  ] as const) {
    const [these, those] = [apart(one)[0], apart(turned)[1]]
    if (these.some((concept) => those.includes(concept))) add('exception', one, turned)
  }
  // “At least” is “nothing below” where one text denies or refuses and the other does not.
  const turned = [a, b].map((side) =>
    side.some(
      ({ marks, clauses }) => marks.includes('n') || clauses.some((clause) => /[0-9a-z]=/.test(clause)),
    ),
  )
  if (turned[0] !== turned[1]) return
  const [limits, others] = apart('limits').map((side) => side.map(readLimit))
  const bounded = limits!.flatMap((p) => {
    const q = others!.find(({ name }) => name === p.name)
    return q && clash({ ...p, firm: true }, { ...q, firm: true }, 'en') ? [[p, q] as const] : []
  })
  for (const [p, q] of bounded) add('level', `${p.bound} ${p.name}`, `${q.bound} ${q.name}`)
}

const readLimit = (limit: string): { name: string; bound: Bound } => {
  const space = limit.lastIndexOf(' ')
  return { name: limit.slice(0, space), bound: limit.slice(space + 1) as Bound }
}
