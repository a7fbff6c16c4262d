import type { Locale } from '../words.ts'
import { align } from './align.ts'
import { compareNumbers } from './compare-numbers.ts'
import { compareSentences, differ, type SentenceDifference, type SentenceDrift } from './compare-sentences.ts'
import { loose } from './lexicon.ts'
import { normalise, writeQuantity } from './quantity.ts'
import { parseSentence, type Sentence } from './sentence.ts'
import type { Part, PartStatements, Statements } from './statements.ts'

export type DriftKind =
  | SentenceDrift
  | 'part'
  | 'checks'
  | 'rows'
  | 'examples'
  | 'number'
  | 'bound'
  | 'parameter'
  | 'code'
  | 'reference'

/** A difference that may mislead: where each language says it, and what each says there (empty: nothing of the kind). */
export interface Difference {
  kind: DriftKind
  part: Part
  lines: [number, number]
  said: [string, string]
}

/** Compares what two languages of a section state. Other words, another order and other sentences are no difference. */
export function compareStatements(a: Statements, b: Statements): Difference[] {
  const differences: Difference[] = []
  const of = (side: Statements, part: Part) => side.parts.filter((one) => one.part === part)
  for (const part of new Set([...a.parts, ...b.parts].map((one) => one.part))) {
    const [first, second] = [of(a, part), of(b, part)]
    const lines: [number, number] = [first[0]?.line ?? a.line, second[0]?.line ?? b.line]
    const counts: [DriftKind, number, number][] = [
      ['part', Math.min(first.length, 1), Math.min(second.length, 1)],
      ['examples', first.length, second.length],
      ...(part === 'Checks' ? [['checks', a.checks, b.checks] as [DriftKind, number, number]] : []),
      ...(part === 'Decisions' ? [['rows', a.rows, b.rows] as [DriftKind, number, number]] : []),
    ]
    const uneven = counts.find(([, one, other]) => one !== other)
    // Where something is missing everything behind it stands elsewhere: one difference says it all.
    if (uneven) {
      const [kind, one, other] = uneven
      differences.push({ kind, part, lines, said: [String(one), String(other)] })
    } else
      differences.push(...first.flatMap((one, index) => compareParts(part, one, second[index]!, a.locale)))
  }
  const seen = new Set<string>()
  return differences.filter((one) => {
    const key = JSON.stringify([one.kind, one.part, one.lines, one.said])
    return !seen.has(key) && seen.add(key)
  })
}

const kindsOf = ({ passages }: PartStatements): string => passages.map(([kind]) => kind).join()

const withoutLines = (passage: readonly string[]): string =>
  passage
    .map((sentence, index) => (index === 0 ? sentence : sentence.slice(sentence.indexOf(' '))))
    .join('\f')

/** Whether two passages state the same to the letter, sentence by sentence. */
const stateAlike = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.every((sentence, index) => index === 0 || factsOf(sentence) === factsOf(b[index]!))

const factsOf = (sentence: string): string => {
  const tab = sentence.indexOf('\t')
  return tab < 0 ? '' : sentence.slice(tab)
}

/** Two lists of passages as one text. Where both state the same numbers in the same places, their values make no difference. */
function keyOf(a: readonly string[][], b: readonly string[][]): string {
  const [one, other] = [a, b].map((passages) => passages.map(withoutLines).join('\v')) as [string, string]
  if (!one.includes('\t#') || numbersIn(one) !== numbersIn(other)) return `${one}\n${other}`
  const order = new Map<string, number>()
  return `${one}\n${other}`.replace(/\t#[^\t\f\v\n]+/g, (number) => {
    if (!order.has(number)) order.set(number, order.size)
    return `\t#${order.get(number)}`
  })
}

const numbersIn = (passages: string): string => (passages.match(/\t#[^\t\f\v\n]+|[\f\v]/g) ?? []).join('')

const agreed = new Set<string>()
const mostAgreed = 20_000

function compareParts(part: Part, a: PartStatements, b: PartStatements, locale: Locale): Difference[] {
  const read = (side: PartStatements, passages: readonly (readonly string[])[]): Sentence[][] =>
    passages.map(([, ...sentences]) => sentences.map((one) => parseSentence(one, side.line)))
  // A list in one language may be a sentence in the other: then the part is one text. Of two lists the shorter may lack an item.
  if (kindsOf(a) !== kindsOf(b)) {
    const lists = [a, b].every(({ passages }) => passages.every(([kind]) => kind === 'item'))
    const [first, second] = [read(a, a.passages).flat(), read(b, b.passages).flat()]
    return [
      ...compareRecipients(part, first, second),
      ...comparePassages(part, first, second, locale).filter(({ kind }) => lists || kind !== 'omission'),
    ]
  }
  // Who is told may stand in any cell of a row, but only in its own item or paragraph.
  const span = part === 'Decisions' && a.passages.length % 3 === 0 ? 3 : 1
  const found: Difference[] = []
  for (let from = 0; from < a.passages.length; from += span) {
    const [first, second] = [a, b].map(({ passages }) => passages.slice(from, from + span)) as [
      string[][],
      string[][],
    ]
    // Most passages state the very same, or were found to agree before: there is nothing to weigh.
    if (first.every((passage, index) => stateAlike(passage, second[index]!))) continue
    const pair = `${locale} ${part}\n${keyOf(first, second)}`
    if (agreed.has(pair)) continue
    const before = found.length
    const [these, those] = [read(a, first), read(b, second)]
    found.push(...compareRecipients(part, these.flat(), those.flat()))
    for (const [index, passage] of these.entries())
      found.push(...comparePassages(part, passage, those[index]!, locale))
    if (found.length === before) {
      if (agreed.size >= mostAgreed) agreed.clear()
      agreed.add(pair)
    }
  }
  return found
}

type Kind = 'recipients' | 'parameters' | 'codes' | 'references'

const gather = (sentences: readonly Sentence[], kind: Kind): string[] => {
  const named = sentences.filter((sentence) => sentence[kind].length > 0)
  return named.length === 0 ? [] : [...new Set(named.flatMap((sentence) => sentence[kind]))]
}

const lineOf = (sentences: readonly Sentence[], names: readonly string[]): number =>
  (
    sentences.find((one) =>
      [...one.recipients, ...one.parameters, ...one.codes, ...one.references].some((name) =>
        names.includes(name),
      ),
    ) ?? sentences[0]
  )?.line ?? 1

function compareRecipients(part: Part, a: readonly Sentence[], b: readonly Sentence[]): Difference[] {
  if (a.length === 0 || b.length === 0) return []
  const [named, others] = differ(gather(a, 'recipients'), gather(b, 'recipients'))
  const left = named.filter((name) => !b.some(({ implied }) => implied.includes(name)))
  const right = others.filter((name) => !a.some(({ implied }) => implied.includes(name)))
  const counts = left.length > 0 && right.length > 0
  if (!counts && [...left, ...right].every((name) => loose.has(name))) return []
  return [
    {
      kind: 'recipient',
      part,
      lines: [lineOf(a, left), lineOf(b, right)],
      said: [left.join(', '), right.join(', ')],
    },
  ]
}

const names: [Kind, DriftKind][] = [
  ['parameters', 'parameter'],
  ['codes', 'code'],
  ['references', 'reference'],
]

function comparePassages(
  part: Part,
  a: readonly Sentence[],
  b: readonly Sentence[],
  locale: Locale,
): Difference[] {
  // The attributes of an example suffice: its words may be missing in one language.
  if (a.length === 0 || b.length === 0) return []
  const found: Difference[] = []
  const add = (kind: DriftKind, lines: [number, number], said: [string, string]) =>
    found.push({ kind, part, lines, said })
  const start: [number, number] = [a[0]!.line, b[0]!.line]
  const { bounds, turned, missing } = compareNumbers(a, b, locale)
  for (const [p, q] of bounds)
    add('bound', [p.sentence.line, q.sentence.line], [writeQuantity(p.quantity), writeQuantity(q.quantity)])
  if (missing.flat().length > 0)
    add(
      'number',
      [missing[0][0]?.sentence.line ?? start[0], missing[1][0]?.sentence.line ?? start[1]],
      missing.map((side) => side.map(({ quantity }) => writeQuantity(quantity)).join(', ')) as [
        string,
        string,
      ],
    )
  for (const [kind, name] of names) {
    const [left, right] = differ(gather(a, kind), gather(b, kind))
    if (left.length > 0 || right.length > 0)
      add(name, [lineOf(a, left), lineOf(b, right)], [left.join(', '), right.join(', ')])
  }
  const beads = align(a, b)
  // Where one text refuses what lies beyond a bound that the other sets, its denial is accounted for.
  const accounted = new Set(turned.flat().map(({ sentence }) => sentence))
  const drifts = beads.map((bead) =>
    compareSentences(bead).filter(
      ({ kind }) =>
        !(kind === 'negation' || kind === 'duty') ||
        ![...bead.a, ...bead.b].some((one) => accounted.has(one)),
    ),
  )
  for (const [index, bead] of beads.entries()) {
    const lines: [number, number] = [bead.a[0]?.line ?? start[0], bead.b[0]?.line ?? start[1]]
    for (const drift of drifts[index]!)
      if (!isTaken(drift, drifts[index - 1]) && !isTaken(drift, drifts[index + 1]))
        add(drift.kind, lines, drift.said)
  }
  if (missing.flat().length === 0) {
    const swapped = findSwap(beads.map((bead) => [firmIn(bead.a), firmIn(bead.b)]))
    if (swapped) add('number', start, [swapped.join(' … '), swapped.toReversed().join(' … ')])
  }
  return found
}

/** Whether the sentence beside denies the other way round: then a part of one was taken for a part of the other. */
const isTaken = ({ kind, said }: SentenceDifference, beside: readonly SentenceDifference[] = []): boolean =>
  kind === 'negation' &&
  beside.some((one) => one.kind === kind && one.said[0] !== said[0] && one.said[1] !== said[1])

const firmIn = (sentences: readonly Sentence[]): string[] =>
  sentences.flatMap(({ numbers }) =>
    numbers.flatMap((quantity) => {
      const [value, unit] = normalise(quantity)
      return quantity.firm ? [writeQuantity({ value, unit, bound: '', firm: true })] : []
    }),
  )

/** Two numbers that changed places between sentences, or null. */
function findSwap(beads: readonly [string[], string[]][]): [string, string] | null {
  const odd = beads.map(([a, b]) => differ(a, b))
  for (const [index, [left, right]] of odd.entries())
    for (const [otherLeft, otherRight] of odd.slice(index + 1)) {
      const one = left.find((number) => otherRight.includes(number))
      const other = right.find((number) => otherLeft.includes(number))
      if (one !== undefined && other !== undefined) return [one, other]
    }
  return null
}
