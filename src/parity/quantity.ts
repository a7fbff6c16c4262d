import type { Locale } from '../words.ts'
import { factors, units } from './lexicon.ts'

/** How a text bounds a number, or places something in time by it. */
export type Bound = '' | '>=' | '>' | '<=' | '<' | 'within' | 'after' | 'before'

/**
 * A number that a text states: its value, its unit (`min`, `USD`, `row`, `date`; empty for counts, scores and shares), its bound,
 * and whether it is firm: small words such as “two” and “a day” come and go in translation, digits and deadlines do not.
 */
export interface Quantity {
  value: number
  unit: string
  bound: Bound
  firm: boolean
}

/** What a piece of text says in numbers; `taken` characters behind it belong to it. Null leaves the piece to others. */
export type Reading = { quantities: (Partial<Quantity> & { value: number })[]; taken?: number } | null

/** A pattern for a way to write numbers, and what is read from its groups. `needs` is a quick look that spares the pattern. */
export type Recogniser = [pattern: RegExp, read: (groups: (string | undefined)[]) => Reading, needs?: RegExp]

/** What the first pattern that a text holds stands for; where it holds none of them, one look is enough. */
export function firstOf<Meaning>(
  patterns: readonly [RegExp, Meaning][],
): (text: string) => Meaning | undefined {
  const any = new RegExp(patterns.map(([pattern]) => pattern.source).join('|'), patterns[0]![0].flags)
  return (text) => (any.test(text) ? patterns.find(([pattern]) => pattern.test(text))?.[1] : undefined)
}

/** The reading of one number. */
export const one = (quantity: Partial<Quantity> & { value: number }): Reading => ({ quantities: [quantity] })

/** Digits as both languages write them; longer runs are no numbers. */
export const digits = String.raw`\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?`

/** The unit with which a text begins, or none. */
export const unitIn = (locale: Locale, text: string): string =>
  units[locale].find(([pattern]) => pattern.test(text))?.[1] ?? ''

/** Whole numbers from the first to the last, where a text gives them as a range. */
export const rangeOf = (values: readonly number[]): number[] => {
  const [first = 0, last = 0] = values
  return last > first && last - first < 30
    ? Array.from({ length: last - first + 1 }, (_value, index) => first + index)
    : [...values]
}

/** Sums of decimals without their noise. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** A quantity as one short word: `<=30 min`, `4 row`, `~2`. */
export const writeQuantity = ({ value, unit, bound, firm }: Quantity): string =>
  `${firm ? '' : '~'}${bound}${value}${unit ? ` ${unit}` : ''}`

const written = /^(~?)(>=|>|<=|<|within|after|before|)([\d.e+]+)(?: (.+))?$/

/** The quantity that such a word stands for. */
export function readQuantity(word: string): Quantity {
  const [, soft, bound, value, unit = ''] = written.exec(word)!
  return { value: Number(value), unit, bound: bound as Bound, firm: soft === '' }
}

/** Value and unit in which quantities of a kind can be compared. */
export function normalise({ value, unit }: Pick<Quantity, 'value' | 'unit'>): [number, string] {
  const factor = factors[unit]
  return factor ? [round(value * factor[1]), factor[0]] : [round(value), unit]
}
