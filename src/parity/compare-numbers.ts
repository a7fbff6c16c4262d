import type { Locale } from '../words.ts'
import { normalise, type Quantity } from './quantity.ts'
import type { Sentence } from './sentence.ts'

/** A number and the sentence in which it stands. */
export interface Stated {
  quantity: Quantity
  sentence: Sentence
}

/** How the numbers of two texts differ: pairs that bound the same number in other ways, and numbers that only one text states. */
export interface NumberDifferences {
  bounds: [Stated, Stated][]
  /** Pairs of which one text says what is taken, and the other what is refused: within 90 days, nothing older than 90 days. */
  turned: [Stated, Stated][]
  missing: [Stated[], Stated[]]
}

/** Compares the numbers that two texts state, wherever in them; the first is in `locale`. */
export function compareNumbers(
  a: readonly Sentence[],
  b: readonly Sentence[],
  locale: Locale,
): NumberDifferences {
  const [all, others] = [statedIn(a), statedIn(b)]
  if (
    all.length === others.length &&
    all.every(({ quantity }, index) => same(quantity, others[index]!.quantity))
  )
    return { bounds: [], turned: [], missing: [[], []] }
  const left = new Set(all)
  const right = new Set(others)
  const bounds: [Stated, Stated][] = []
  const turned: [Stated, Stated][] = []
  // The most alike are paired first, so that of two equal numbers each meets its own.
  const tests: ((p: Quantity, q: Quantity) => boolean)[] = [
    same,
    (p, q) => equal(p, q) && !clash(p, q, locale) && (p.unit === '') === (q.unit === ''),
    (p, q) => equal(p, q) && !clash(p, q, locale),
    equal,
  ]
  for (const test of tests) {
    for (const p of left) {
      const q = [...right].find((one) => test(p.quantity, one.quantity))
      if (!q) continue
      left.delete(p)
      right.delete(q)
      if (clash(p.quantity, q.quantity, locale)) (isTurned(p, q) ? turned : bounds).push([p, q])
    }
  }
  // A number may be said once in one text and twice in the other.
  const only = (side: Set<Stated>, other: readonly Stated[]) =>
    [...side].filter((p) => !other.some((q) => equal(p.quantity, q.quantity)))
  const missing: [Stated[], Stated[]] = [only(left, others), only(right, all)]
  const firm = missing.flat().some(({ quantity }) => quantity.firm)
  return { bounds, turned, missing: firm || replaced(missing) ? missing : [[], []] }
}

const statedIn = (sentences: readonly Sentence[]): Stated[] =>
  sentences.flatMap((sentence) => sentence.numbers.map((quantity) => ({ quantity, sentence })))

const below = /^(?:<=?|within)$/
const refuses = ({ sentence }: Stated) => /[nr]/.test(sentence.marks)

/** Whether two bounds are two sides of one line, and one of the texts refuses what lies there. */
const isTurned = (p: Stated, q: Stated): boolean => {
  const [one, other] = [p.quantity.bound, q.quantity.bound]
  const apart = (below.test(one) && /^>/.test(other)) || (below.test(other) && /^>/.test(one))
  return apart && refuses(p) !== refuses(q)
}

const same = (p: Quantity, q: Quantity): boolean => p.unit === q.unit && p.bound === q.bound && equal(p, q)

/** Whether two quantities are the same, however they are written: 24 hours, one day, and 24 without a unit. */
function equal(p: Quantity, q: Quantity): boolean {
  const [value, unit] = normalise(p)
  const [other, otherUnit] = normalise(q)
  if (value === other && (unit === otherUnit || kindOf(unit) === kindOf(otherUnit))) return true
  // A third is 三成三.
  const shares = unit === '' && otherUnit === '' && value < 1 && other < 1
  if (shares && !(p.firm && q.firm) && Math.abs(value - other) < 0.005) return true
  if (p.value === q.value && (p.unit === '' || q.unit === '')) return true
  if (unit === 'clock' && otherUnit === 'clock') return value % 12 === other % 12
  // The second reviewer, row 2: an ordinal names the same place as a reference.
  const places = [unit, otherUnit].every((one) => one === 'row' || one === 'check' || one === 'th')
  if (places) return value === other && (!p.firm || !q.firm)
  const year = 10_000
  return (
    unit === 'date' && otherUnit === 'date' && value % year === other % year && Math.min(value, other) < year
  )
}

const kindOf = (unit: string): string => (unit === 'times' ? '' : unit)

/** Whether two bounds of one number contradict each other; a bound that is left out contradicts nothing. The first is in `locale`. */
export function clash(
  p: Pick<Quantity, 'bound' | 'firm'>,
  q: Pick<Quantity, 'bound' | 'firm'>,
  locale: Locale,
): boolean {
  if (p.bound === q.bound || p.bound === '' || q.bound === '') return false
  const pair = [p.bound, q.bound].sort().join(' ')
  if (/^<=? within$/.test(pair)) return false
  // “More than two” is often 两个以上, but “two or more” is never 超过两个.
  if ((!p.firm || !q.firm) && /^(?:> >=|< <=)$/.test(pair))
    return (locale === 'en' ? p : q).bound.includes('=')
  // “After more than 30 minutes”, “at least 30 days before”: place and bound go together.
  return !/^[<>]=? (?:after|before)$/.test(pair) || /^<=? after$/.test(pair)
}

/** Whether one small word was replaced by another of its kind: two by three, one day by one hour. */
function replaced([left, right]: [Stated[], Stated[]]): boolean {
  if (left.length !== 1 || right.length !== 1) return false
  const [p, q] = [left[0]!.quantity, right[0]!.quantity]
  if (p.value === 0 || q.value === 0) return false
  const [, unit] = normalise(p)
  const [, other] = normalise(q)
  if (kindOf(unit) !== kindOf(other)) return false
  return unit === other || Math.min(p.value, q.value) > 1
}
