import type { Signal } from '../catalogue/dictionaries.ts'
import type { Value } from '../decision/example.ts'

/** A signal as far as a browser must know it to read a value of it. */
export interface FinderSignal extends Pick<Signal, 'code' | 'type' | 'origin'> {
  name: string
  /** What stands behind a number; empty where the name says it. */
  unit: string
  /** For an enum: every value with its word. */
  values: readonly (readonly [value: string, word: string])[]
  min: number | null
  max: number | null
}

/** Signals by code. */
export type KnownSignals = ReadonlyMap<string, FinderSignal>

/** What is known of a case; what is absent is unknown. */
export type CaseFacts = ReadonlyMap<string, Value>

/** What an address, a case tool or a reader says of a case. */
export interface CaseState {
  caseType: string | null
  facts: CaseFacts
  /** What could not be read, as it was written; it counts as unknown. */
  refused: readonly string[]
}

const longest = 20_000
const mostRefused = 8
const longestRefused = 60
const truths = new Map<string, boolean>([
  ...['true', 'yes', '1', '是'].map((word) => [word, true] as const),
  ...['false', 'no', '0', '否'].map((word) => [word, false] as const),
])
const numberText = /^[-−]?\d+(\.\d+)?$/

/** The value that a text says, or null where it says none that can occur. Full-width digits and thousands apart are read. */
export function readValue(signal: FinderSignal, text: string): Value | null {
  const plain = text.normalize('NFKC').trim()
  if (signal.type === 'boolean') return truths.get(plain.toLowerCase()) ?? null
  if (signal.type === 'enum')
    return signal.values.find(([value]) => value === plain || value === text)?.[0] ?? null
  const digits = plain.replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, '')
  return numberText.test(digits) ? fitting(signal, Number(digits.replace('−', '-'))) : null
}

/** The same from a value that another program gives. */
const readTyped = (signal: FinderSignal, value: unknown): Value | null => {
  if (signal.type === 'boolean') return typeof value === 'boolean' ? value : null
  if (signal.type === 'enum') return typeof value === 'string' ? readValue(signal, value) : null
  return typeof value === 'number' ? fitting(signal, value) : null
}

function fitting({ type, min, max }: FinderSignal, value: number): number | null {
  const whole = type === 'number' || Number.isInteger(value)
  return Number.isFinite(value) && whole && value >= (min ?? -Infinity) && value <= (max ?? Infinity)
    ? value
    : null
}

const cut = (text: string): string =>
  text.length > longestRefused ? `${text.slice(0, longestRefused)}…` : text

/** Reads `#case=reset-2fa&SIM_CHANGE_H=9`. Two values of one signal contradict each other, and neither is taken. */
export function parseHash(hash: string, known: KnownSignals, caseTypes: ReadonlySet<string>): CaseState {
  const pairs = [...new URLSearchParams(hash.replace(/^#/, '').slice(0, longest))]
  return readPairs(
    pairs.map(([key, text]): Pair => [
      key,
      text,
      // Nobody knows it: that is what an empty value and the word itself say.
      text === '' || text === 'unknown' ? 'unknown' : (signal) => readValue(signal, text),
    ]),
    known,
    caseTypes,
  )
}

/** Reads a case from a message of a case tool; anything but plain values by code is refused. */
export function parseCase(
  caseType: unknown,
  signals: unknown,
  known: KnownSignals,
  caseTypes: ReadonlySet<string>,
): CaseState {
  const given = typeof signals === 'object' && signals !== null ? Object.entries(signals).slice(0, 1000) : []
  return readPairs(
    [
      ['case', String(caseType), 'unknown'],
      ...given.map(([code, value]): Pair => [
        code === 'case' ? 'case?' : code,
        typeof value === 'object' ? typeof value : String(value),
        value === null || value === undefined ? 'unknown' : (signal) => readTyped(signal, value),
      ]),
    ],
    known,
    caseTypes,
  )
}

type Pair = [key: string, text: string, read: 'unknown' | ((signal: FinderSignal) => Value | null)]

function readPairs(pairs: readonly Pair[], known: KnownSignals, caseTypes: ReadonlySet<string>): CaseState {
  const facts = new Map<string, Value>()
  const refused: string[] = []
  const twice = new Set<string>()
  let caseType: string | null = null
  for (const [key, text, read] of pairs) {
    const signal = known.get(key)
    const refuse = () => void (refused.length < mostRefused && refused.push(cut(`${key}=${text}`)))
    if (key === 'case' && caseTypes.has(text)) caseType = text
    else if (!signal) refuse()
    else if (read !== 'unknown') {
      const value = read(signal)
      const before = facts.get(key)
      if (value === null || twice.has(key)) refuse()
      else if (before !== undefined && before !== value) {
        twice.add(key)
        facts.delete(key)
        refuse()
      } else facts.set(key, value)
    }
  }
  return { caseType, facts, refused }
}

/** Reads what a reader typed or pasted: `SIM_CHANGE_H = 9; PRIORITY = 44`. Null where it is no list of values. */
export function parseTyped(text: string, known: KnownSignals): CaseState | null {
  const pairs = text
    .normalize('NFKC')
    .split(/[;&\n]|,(?!\d{3}(?:\D|$))/)
    .filter((part) => part.trim() !== '')
    .map((part) => /^\s*([A-Za-z][A-Za-z0-9_ ]*?)\s*[=:]\s*(.*?)\s*$/.exec(part))
  if (pairs.length === 0 || pairs.includes(null)) return null
  return readPairs(
    pairs.map((match): Pair => {
      const code = match![1]!.toUpperCase().replaceAll(' ', '_')
      return [code, match![2]!, (signal) => readValue(signal, match![2]!.replace(/^"(.*)"$/, '$1'))]
    }),
    known,
    new Set(),
  )
}

/** The address of a case behind `#`; empty where nothing is said. */
export function formatHash(caseType: string | null, facts: CaseFacts): string {
  const pairs = new URLSearchParams()
  if (caseType !== null) pairs.set('case', caseType)
  for (const [code, value] of facts) pairs.set(code, String(value))
  const text = pairs.toString()
  return text === '' ? '' : `#${text}`
}

/** Facts as tables and fits read them. */
export const factsOf = (facts: CaseFacts): Record<string, Value> => Object.fromEntries(facts)
