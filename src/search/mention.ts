import { type Asked, gatherAsked, measureHeld, type Name, weighName } from './name.ts'
import { hoursIn, type Quantity, readQuantities } from './quantity.ts'
import type { SignalEntry, SignalFit } from './search-index.ts'
import { findParts } from './query.ts'
import { type Span, splitText, stem } from './text.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A signal that a query speaks of, with the value it gives, and how sure that is. */
export interface Mention {
  code: string
  value: number | boolean | string | null
  strength: number
  from: number
  to: number
}

/** What a signal's number counts. */
type Measure = 'time' | 'money' | 'share' | 'score' | 'count' | 'none'

/** A signal as queries may name it. */
interface Known {
  signal: SignalEntry
  /** Rows of words that name it, between spaces, each with how sure that is; the code's are as written, the name's are stems. */
  codes: { words: string; strength: number }[]
  name: string
  han: string
  /** Its code and names, for numbers whose words are near them; most are never asked for. */
  names: () => Name[]
  measure: Measure
}

/** The signals of an index ready to be recognised. */
export interface SignalDesk {
  known: Known[]
  vocabulary: Vocabulary
}

const named = 1.1
const coded = 1.5
// Below, a number is about something else.
const leastCloseness = 0.5
const unitEnd = / (h|d|y|s|m|min|usd|kmh|\d+[hd])$/

const measureOf = ({ type, unit }: SignalEntry): Measure => {
  if (type === 'boolean' || type === 'enum') return 'none'
  if (unit in hoursIn) return 'time'
  if (unit === 'USD') return 'money'
  if (unit === 'score 0-100') return 'score'
  return /0-1$/.test(unit) ? 'share' : 'count'
}

/** Makes the signals of an index ready to be recognised. */
export function openSignalDesk(
  signals: readonly SignalEntry[],
  fold: (text: string) => string,
  vocabulary: Vocabulary,
): SignalDesk {
  return {
    vocabulary,
    known: signals.map((signal): Known => {
      const words = fold(signal.code).replaceAll('_', ' ')
      const short = words.replace(unitEnd, '')
      const { en, zh = '' } = signal.name
      return {
        signal,
        codes: [
          { words: ` ${words} `, strength: words.includes(' ') ? coded : named },
          { words: ` ${words.replaceAll(' ', '')} `, strength: coded },
          ...(short !== words && short.includes(' ') ? [{ words: ` ${short} `, strength: named }] : []),
        ],
        name: ` ${splitText(fold(en))
          .map((span) => stem(span.text))
          .join(' ')} `,
        han: fold(zh).replace(/\s/g, ''),
        names: once(() =>
          [short, en, zh].map((name) => weighName(vocabulary, fold(name))).filter(({ total }) => total > 0),
        ),
        measure: measureOf(signal),
      }
    }),
  }
}

function once<Value>(make: () => Value): () => Value {
  let value: Value | undefined
  return () => (value ??= make())
}

/** Signals that a folded query names by code or name, and those that its numbers are about. */
export function findMentions(desk: SignalDesk, folded: string): Mention[] {
  const spans = splitText(folded)
  const texts = {
    folded,
    spans,
    plain: ` ${spans.map((span) => span.text).join(' ')} `,
    stems: ` ${spans.map((span) => stem(span.text)).join(' ')} `,
  }
  const found = desk.known.flatMap((known) => {
    const place = findName(known, texts)
    return place ? [{ known, ...place }] : []
  })
  // A longer name holds a shorter one: `withdrawals near threshold` is not also `threshold`.
  const names = found.filter(
    (one) =>
      !found.some(
        (other) => other.to - other.from > one.to - one.from && other.from <= one.from && one.to <= other.to,
      ),
  )
  const quantities = readQuantities(folded)
  const taken = new Set<Quantity>()
  const mentions = names.map(({ known, strength, from, to }): Mention => {
    const { value, until, quantity } = readValue(known, to, texts, quantities)
    if (quantity) taken.add(quantity)
    return { code: known.signal.code, value, strength, from, to: Math.max(to, until) }
  })
  for (const [at, quantity] of quantities.entries()) {
    if (taken.has(quantity)) continue
    const before = folded.slice(quantities[at - 1]?.to ?? 0, quantity.from)
    const behind = folded.slice(quantity.to, quantities[at + 1]?.from)
    for (const mention of findAround(desk, quantity, `${before} , ${behind}`))
      if (!mentions.some(({ code }) => code === mention.code)) mentions.push(mention)
  }
  return mentions
}

interface Texts {
  folded: string
  spans: readonly Span[]
  plain: string
  stems: string
}

function findName({ codes, name, han }: Known, { folded, spans, plain, stems }: Texts) {
  const placeOf = (text: string, padded: string): { from: number; to: number } | null => {
    const at = text.indexOf(padded)
    if (at < 0 || padded === '  ') return null
    const first = text.slice(0, at + 1).split(' ').length - 2
    const last = spans[first + padded.split(' ').length - 3]!
    return { from: spans[first]!.at, to: last.at + last.text.length }
  }
  // A single word names a signal only where a number follows, or where nothing else is said.
  const isSure = (words: string, { from, to }: { from: number; to: number }): boolean =>
    words.trim().includes(' ') ||
    to - from === folded.trim().length ||
    /^\s*[=:<>]*\s*\d/.test(folded.slice(to))
  for (const { words, strength } of codes) {
    const place = placeOf(plain, words)
    if (place && (strength === coded || isSure(words, place))) return { ...place, strength }
  }
  const place = placeOf(stems, name)
  if (place && isSure(name, place)) return { ...place, strength: named }
  const at = han.length < 2 ? -1 : folded.indexOf(han)
  if (at < 0) return null
  const to = at + han.length
  const numbered = /^\s*[=:<>为是]*\s*\d/.test(folded.slice(to))
  if (han.length < 4 && !numbered && folded.trim() !== han) return null
  return { from: at, to, strength: numbered ? 1.2 : 0.9 }
}

/** The value that stands behind a name. */
function readValue(
  known: Known,
  to: number,
  { folded, spans }: Texts,
  quantities: readonly Quantity[],
): { value: Mention['value']; until: number; quantity?: Quantity } {
  const { signal } = known
  if (signal.type === 'boolean') {
    const next = spans.find((span) => span.at >= to)
    const no = next !== undefined && /^(false|no|n|off|否|无|没有|0)$/.test(next.text)
    return { value: !no, until: no ? next.at + next.text.length : to }
  }
  if (signal.type === 'enum') {
    const rest = folded.slice(to).replaceAll(/[_-]/g, ' ')
    const value = signal.values?.find((one) => rest.includes(one.replaceAll(/[_-]/g, ' ')))
    return value === undefined ? { value: null, until: to } : { value, until: folded.length }
  }
  const quantity = quantities.find(({ from }) => from >= to && from - to <= 6)
  const value = quantity ? valueIn(known, quantity) : null
  return value === null ? { value, until: to } : { value, until: quantity!.to, quantity: quantity! }
}

/** Signals that a number is likely to be about, by the words around it and its unit. */
function findAround(desk: SignalDesk, quantity: Quantity, around: string): Mention[] {
  const asked = gatherAsked(findParts(desk.vocabulary, around, { query: true }))
  if (asked.size === 0) return []
  const about = desk.known
    .flatMap((known) => {
      const value = valueIn(known, quantity)
      const closeness = value === null ? 0 : measureCloseness(known, asked) + unitBonus(known, quantity)
      return closeness < leastCloseness ? [] : [{ code: known.signal.code, value, closeness }]
    })
    .sort((a, b) => b.closeness - a.closeness)
  return about
    .filter(({ closeness }) => closeness >= 0.9 * about[0]!.closeness)
    .slice(0, 3)
    .map(({ code, value, closeness }) => ({
      code,
      value,
      strength: 0.8 * Math.min(1.1, closeness),
      from: quantity.from,
      to: quantity.to,
    }))
}

const measureCloseness = ({ names }: Known, asked: Asked): number =>
  Math.max(0, ...names().map((name) => measureHeld(name, asked) / name.total))

/** The value that a number is of a signal, in the signal's unit, or null where it cannot be one. */
function valueIn({ signal, measure }: Known, { value, measure: given }: Quantity): number | null {
  const bare = given === 'bare'
  switch (measure) {
    case 'time':
      return bare ? value : given === 'time' ? value / hoursIn[signal.unit]! : null
    case 'money':
      return given === 'money' || (bare && value >= 100) ? value : null
    case 'share':
      return (given === 'share' || bare) && value <= 1 ? value : null
    case 'score':
      return bare && value >= 1 && value <= 100 ? value : null
    case 'count':
      return bare && (Number.isInteger(value) || signal.type === 'number') ? value : null
    default:
      return null
  }
}

function unitBonus({ signal, measure }: Known, { value, measure: given }: Quantity): number {
  if (measure === 'time' && given === 'time') return value / hoursIn[signal.unit]! >= 0.5 ? 0.25 : 0.1
  if (measure === 'share' && (given === 'share' || !Number.isInteger(value))) return 0.15
  return measure === 'money' && given === 'money' ? 0.3 : 0
}

const roles = { require: 1, support: 0.6, counter: 0.55 }

/** How well a mention speaks for a scenario: from -0.6, its value says the contrary, to 1. */
export function measureFit({ value }: Mention, [, op, wanted, role]: SignalFit): number {
  if (value === null) return 0.7 * roles[role]
  return roles[role] * (compare(value, op, wanted) ? 1 : -0.6)
}

function compare(value: number | boolean | string, op: string, wanted: unknown): boolean {
  if (op === 'in') return (wanted as unknown[]).includes(value)
  if (typeof value !== 'number') return value === wanted
  const [low, high] = (Array.isArray(wanted) ? wanted : [wanted, wanted]) as [number, number]
  switch (op) {
    case 'lt':
      return value < low
    case 'lte':
      return value <= low
    case 'gt':
      return value > low
    case 'gte':
      return value >= low
    case 'between':
      return value >= low && value <= high
    default:
      return value === low
  }
}
