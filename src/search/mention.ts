import type { SignalEntry, SignalFit } from './search-index.ts'
import { type Span, splitText, stem } from './text.ts'

/** A signal that a query speaks of, with the value it gives, and how sure that is. */
export interface Mention {
  code: string
  value: number | boolean | string | null
  strength: number
  from: number
  to: number
}

/** A signal as queries may name it. */
interface Known {
  signal: SignalEntry
  code: string[]
  /** Without the unit at its end. */
  short: string[]
  names: string[][]
  han: string
  units: Map<string, number>
  total: number
  measure: Measure
}

export interface SignalDesk {
  known: Known[]
  unitsOf: (folded: string) => ReadonlySet<string>
}

/** What a number counts: a time in hours, money, a share of one, a score, a speed, or things. */
type Measure = 'time' | 'usd' | 'share' | 'score' | 'speed' | 'count' | 'none'

const hoursIn: Record<string, number> = {
  seconds: 1 / 3600,
  minutes: 1 / 60,
  hours: 1,
  days: 24,
  years: 8766,
}
const unitEnd = /^(h|d|y|s|m|min|usd|kmh|\d+[hd])$/

const measureOf = ({ type, unit }: SignalEntry): Measure => {
  if (type === 'boolean' || type === 'enum') return 'none'
  if (unit in hoursIn) return 'time'
  if (unit === 'USD') return 'usd'
  if (unit === 'ratio 0-1' || unit === 'score 0-1') return 'share'
  if (unit === 'score 0-100') return 'score'
  return unit === 'km/h' ? 'speed' : 'count'
}

/** Makes the signals of an index ready to be recognised. */
export function openSignalDesk(
  signals: readonly SignalEntry[],
  fold: (text: string) => string,
  unitsOf: (folded: string) => ReadonlySet<string>,
): SignalDesk {
  const sets = signals.map((signal) =>
    unitsOf(fold(`${signal.code.replaceAll('_', ' ')} ${signal.name.en} ${signal.name.zh ?? ''}`)),
  )
  const holders = new Map<string, number>()
  for (const set of sets) for (const unit of set) holders.set(unit, (holders.get(unit) ?? 0) + 1)
  return {
    unitsOf,
    known: signals.map((signal, at): Known => {
      const code = splitText(fold(signal.code)).map((span) => span.text)
      const short = unitEnd.test(code.at(-1)!) ? code.slice(0, -1) : code
      const units = new Map(
        [...sets[at]!]
          .filter((unit) => unit.length > 1 && !unitEnd.test(unit))
          .map((unit) => [unit, 1 / holders.get(unit)! ** 0.7]),
      )
      const strongest = [...units.values()].sort((a, b) => b - a).slice(0, 3)
      return {
        signal,
        code,
        short,
        names: [splitText(fold(signal.name.en)).map((span) => stem(span.text))],
        han: fold(signal.name.zh ?? '').replace(/\s/g, ''),
        units,
        total: strongest.reduce((sum, weight) => sum + weight, 0),
        measure: measureOf(signal),
      }
    }),
  }
}

interface Quantity {
  value: number
  measure: 'time' | 'usd' | 'percent' | 'bare'
  from: number
  to: number
}

const timeWords: Record<string, number> = {}
for (const [words, hours] of [
  ['s sec secs second seconds 秒 秒钟', 1 / 3600],
  ['min mins minute minutes 分钟 分', 1 / 60],
  ['h hr hrs hour hours 小时 个小时 钟头 个钟头', 1],
  ['d day days 天 日', 24],
  ['w week weeks 周 个星期 星期', 168],
  ['month months 个月', 720],
  ['y yr yrs year years 年 岁 周岁', 8766],
] as const)
  for (const word of words.split(' ')) timeWords[word] = hours

const numberWords: Record<string, number> = {
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90, hundred: 100,
  零: 0, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 半: 0.5,
} // prettier-ignore

const pattern = new RegExp(
  `(?<![a-z0-9._])(\\d+(?:\\.\\d+)?|${Object.keys(numberWords)
    .filter((word) => /[a-z]/.test(word))
    .map((word) => `${word}(?![a-z])`)
    .join(
      '|',
    )}|half an?|[两三四五六七八九十零半](?=个|次|笔|天|小时|年|岁|秒|分钟|周|项|条|户|台|处))[ -]?(%|k(?![a-z])|万|千|m(?![a-z])|百万)?[ -]?(usdt?(?![a-z])|dollars?(?![a-z])|刀|美元|美金|u(?![a-z])|(?:seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|weeks?|w|months?|years?|yrs?|y)(?![a-z])|秒钟|秒|分钟|个小时|小时|个钟头|天|日|个星期|周岁|周|个月|年|岁)?`,
  'g',
)

/** The numbers of a query with what they count. */
export function readQuantities(folded: string): Quantity[] {
  return [...folded.matchAll(pattern)].map((match) => {
    const [all, written, scale, unit] = match as unknown as [
      string,
      string,
      string | undefined,
      string | undefined,
    ]
    const base = /^\d/.test(written) ? Number(written) : /^half/.test(written) ? 0.5 : numberWords[written]!
    const times = { k: 1e3, 千: 1e3, 万: 1e4, m: 1e6, 百万: 1e6 }[scale ?? ''] ?? 1
    const hours = unit === undefined ? undefined : timeWords[unit]
    const place = { from: match.index, to: match.index + all.trimEnd().length }
    if (scale === '%') return { value: base / 100, measure: 'percent', ...place }
    if (hours !== undefined) return { value: base * times * hours, measure: 'time', ...place }
    return {
      value: base * times,
      measure: unit === undefined && times < 1e4 ? 'bare' : unit === undefined ? 'usd' : 'usd',
      ...place,
    }
  })
}

const yes = /^(true|yes|y|on|是|有|1)$/
const no = /^(false|no|n|off|否|无|没有|0)$/

/** Signals that a folded query names by code or name, and those that its numbers are about. */
export function findMentions(desk: SignalDesk, folded: string): Mention[] {
  const spans = splitText(folded)
  const quantities = readQuantities(folded)
  const mentions: Mention[] = []
  const taken = new Set<number>()
  for (const known of desk.known) {
    const place = placeOf(known, spans, folded)
    if (!place) continue
    mentions.push({ code: known.signal.code, value: null, ...place })
  }
  // A longer name holds a shorter one: `withdrawal near threshold` is not also `threshold`.
  const kept = mentions.filter(
    (one) =>
      !mentions.some(
        (other) =>
          other !== one &&
          other.from <= one.from &&
          one.to <= other.to &&
          other.to - other.from > one.to - one.from,
      ),
  )
  for (const mention of kept) {
    const known = desk.known.find(({ signal }) => signal.code === mention.code)!
    const value = valueBehind(known, mention, spans, quantities, folded)
    if (value) {
      mention.value = value.value
      mention.to = Math.max(mention.to, value.to)
      if (value.quantity !== null) taken.add(value.quantity)
    } else if (known.signal.type === 'boolean') mention.value = true
  }
  for (const [at, quantity] of quantities.entries()) {
    if (taken.has(at)) continue
    const from = at === 0 ? 0 : quantities[at - 1]!.to
    const to = quantities[at + 1]?.from ?? folded.length
    const around = desk.unitsOf(`${folded.slice(from, quantity.from)} , ${folded.slice(quantity.to, to)}`)
    if (around.size === 0) continue
    const about = desk.known
      .map((known) => ({
        known,
        value: valueIn(known, quantity),
        closeness: closenessOf(known, around) + unitBonus(known, quantity),
      }))
      .filter(({ value, closeness }) => value !== null && closeness >= 0.55)
      .sort((a, b) => b.closeness - a.closeness)
    const most = about[0]?.closeness ?? 0
    for (const { known, value, closeness } of about
      .filter((one) => one.closeness >= 0.9 * most)
      .slice(0, 3)) {
      if (kept.some((mention) => mention.code === known.signal.code)) continue
      kept.push({
        code: known.signal.code,
        value,
        strength: 0.8 * Math.min(1.1, closeness),
        from: quantity.from,
        to: quantity.to,
      })
    }
  }
  return kept
}

function placeOf(
  known: Known,
  spans: readonly Span[],
  folded: string,
): { from: number; to: number; strength: number } | null {
  const row = (words: readonly string[], textOf: (span: Span) => string): [number, number] | null => {
    if (words.length === 0) return null
    for (let at = 0; at + words.length <= spans.length; at += 1)
      if (words.every((word, index) => textOf(spans[at + index]!) === word)) {
        const last = spans[at + words.length - 1]!
        return [spans[at]!.at, last.at + last.text.length]
      }
    return null
  }
  const plain = (span: Span) => span.text
  const code = row(known.code, plain)
  if (code && known.code.length > 1) return { from: code[0], to: code[1], strength: 1.5 }
  const squeezed = known.code.join('')
  const whole = known.code.length > 1 ? row([squeezed], plain) : null
  if (whole) return { from: whole[0], to: whole[1], strength: 1.5 }
  const short = known.short.length > 1 ? row(known.short, plain) : null
  if (short) return { from: short[0], to: short[1], strength: 1.1 }
  for (const name of known.names) {
    const found = name.length > 1 ? row(name, (span) => stem(span.text)) : null
    if (found) return { from: found[0], to: found[1], strength: 1.1 }
  }
  if (known.code.length === 1 || known.names[0]!.length === 1) {
    const one = row(known.code, plain) ?? row(known.names[0]!, (span) => stem(span.text))
    const next = one && /^\s*[=:<>]*\s*\d/.test(folded.slice(one[1]))
    if (one && (next || folded.trim().length === one[1] - one[0]))
      return { from: one[0], to: one[1], strength: 1.1 }
  }
  if (known.han.length >= 2) {
    const at = folded.replace(/\s/g, (space) => space).indexOf(known.han)
    const next = at >= 0 && /^\s*[=:<>为是]*\s*\d/.test(folded.slice(at + known.han.length))
    if (at >= 0 && (known.han.length >= 4 || next || folded.trim() === known.han))
      return { from: at, to: at + known.han.length, strength: next ? 1.2 : 0.9 }
  }
  return null
}

function valueBehind(
  known: Known,
  mention: Mention,
  spans: readonly Span[],
  quantities: readonly Quantity[],
  folded: string,
): { value: number | boolean | string; to: number; quantity: number | null } | null {
  const rest = folded.slice(mention.to)
  const behind = spans.filter((span) => span.at >= mention.to)
  const { signal } = known
  if (signal.type === 'boolean') {
    const next = behind[0]
    if (next && yes.test(next.text)) return { value: true, to: next.at + next.text.length, quantity: null }
    if (next && no.test(next.text)) return { value: false, to: next.at + next.text.length, quantity: null }
    return null
  }
  if (signal.type === 'enum') {
    for (const value of signal.values ?? []) {
      const at = rest.replaceAll(/[_-]/g, ' ').indexOf(value.replaceAll(/[_-]/g, ' '))
      if (at >= 0) return { value, to: mention.to + at + value.length, quantity: null }
    }
    return null
  }
  const index = quantities.findIndex(
    (quantity) => quantity.from >= mention.to && quantity.from - mention.to <= 6,
  )
  if (index < 0) return null
  const value = valueIn(known, quantities[index]!)
  return value === null ? null : { value, to: quantities[index]!.to, quantity: index }
}

/** The value that a number is of a signal, or null where it cannot be one. */
function valueIn({ signal, measure }: Known, quantity: Quantity): number | null {
  const { value } = quantity
  switch (measure) {
    case 'time': {
      if (quantity.measure === 'bare') return value
      return quantity.measure === 'time' ? value / hoursIn[signal.unit]! : null
    }
    case 'usd':
      return quantity.measure === 'usd' || (quantity.measure === 'bare' && value >= 100) ? value : null
    case 'share':
      return (quantity.measure === 'percent' || quantity.measure === 'bare') && value <= 1 ? value : null
    case 'score':
      return (quantity.measure === 'bare' || quantity.measure === 'percent') && value >= 1 && value <= 100
        ? value
        : null
    case 'speed':
    case 'count':
      return quantity.measure === 'bare' &&
        (Number.isInteger(value) || signal.type === 'number')
        ? value
        : null
    default:
      return null
  }
}

const unitBonus = ({ signal, measure }: Known, quantity: Quantity): number => {
  if (measure === 'time' && quantity.measure === 'time') {
    const own = hoursIn[signal.unit]!
    const given = quantity.value / own
    return given >= 0.5 ? 0.25 : 0.1
  }
  if (measure === 'share' && (quantity.measure === 'percent' || !Number.isInteger(quantity.value)))
    return 0.15
  return measure === 'usd' && quantity.measure === 'usd' ? 0.3 : 0
}

function closenessOf({ units, total }: Known, around: ReadonlySet<string>): number {
  let found = 0
  const hits = [...units]
    .filter(([unit]) => around.has(unit))
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
  for (const [unit, weight] of hits) found += weight * (unit.startsWith('#') ? 0.7 : 1)
  return total === 0 ? 0 : found / total
}

const roles = { require: 1, support: 0.6, counter: 0.55 }

/** How well a mention speaks for a scenario: from -0.6, its value says the contrary, to 1. */
export function measureFit(mention: Mention, [, op, wanted, role]: SignalFit): number {
  const worth = roles[role]
  const { value } = mention
  if (value === null) return 0.7 * worth
  const holds = compare(value, op, wanted)
  return holds ? worth : -0.6 * worth
}

function compare(value: number | boolean | string, op: string, wanted: unknown): boolean {
  if (op === 'in') return (wanted as unknown[]).includes(value)
  if (typeof value !== 'number') return value === wanted
  const limit = wanted as number
  switch (op) {
    case 'lt':
      return value < limit
    case 'lte':
      return value <= limit
    case 'gt':
      return value > limit
    case 'gte':
      return value >= limit
    case 'between': {
      const [low, high] = wanted as [number, number]
      return value >= low && value <= high
    }
    default:
      return value === wanted
  }
}
