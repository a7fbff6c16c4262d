import type { Locale } from '../words.ts'
import type { CompareOperator } from './expression.ts'

/** What kind of number a unit makes; Chinese compares each kind with words of its own. */
type Measure = 'time' | 'amount' | 'count' | 'score'

interface Unit {
  measure: Measure
  /** The unit after a number; in English singular and plural. */
  en: [string, string]
  zh: string
}

const time = (one: string, zh: string): Unit => ({ measure: 'time', en: [one, `${one}s`], zh })
const counted = (one: string, zh: string): Unit => ({ measure: 'count', en: [one, `${one}s`], zh })
const plain = (measure: Measure, en: string, zh: string): Unit => ({ measure, en: [en, en], zh })

const units: Record<string, Unit> = {
  seconds: time('second', '秒'),
  minutes: time('minute', '分钟'),
  hours: time('hour', '小时'),
  days: time('day', '天'),
  years: time('year', '年'),
  USD: plain('amount', 'USD', '美元'),
  'km/h': plain('score', 'km/h', '公里/小时'),
  sigma: plain('score', 'sigma', '个标准差'),
  score: plain('score', '', ''),
  ratio: plain('score', '', ''),
  level: plain('score', '', '级'),
  accounts: counted('account', '个账户'),
  attempts: counted('attempt', '次'),
  attributes: counted('attribute', '项'),
  changes: counted('change', '次'),
  codes: counted('code', '个'),
  count: plain('count', '', '次'),
  factors: counted('factor', '项'),
  fields: counted('field', '个'),
  identifiers: counted('identifier', '项'),
  items: counted('item', '项'),
  prompts: counted('prompt', '次'),
  reports: counted('report', '次'),
  resets: counted('reset', '次'),
  senders: counted('sender', '个'),
  submissions: counted('submission', '份'),
}

const yearsOfAge = time('year', '岁')

const windowUnits: Record<string, string> = {
  s: 'seconds',
  min: 'minutes',
  h: 'hours',
  hour: 'hours',
  d: 'days',
  y: 'years',
}

// `attempts/10 min` counts over a time; `score 0-100` and `ratio 0-1` only say how far the number can go.
const countOverTime = /^(\w+)\/(\d*) ?([a-z]+)$/
const bounded = /^(score|ratio|level)\b/

interface Window {
  length: number
  unit: Unit
}

const unitNamed = (name: string): Unit | undefined => (Object.hasOwn(units, name) ? units[name] : undefined)

function readUnit(unit: string): { unit: Unit; window: Window | null } {
  const known = unitNamed(unit) ?? unitNamed(bounded.exec(unit)?.[1] ?? '')
  if (known) return { unit: known, window: null }
  const [, noun, length, per] = countOverTime.exec(unit) ?? []
  const over = per ? unitNamed(windowUnits[per] ?? per) : undefined
  const what = noun ? (unitNamed(noun) ?? counted(noun.replace(/s$/, ''), '')) : undefined
  if (what && over) return { unit: what, window: { length: Number(length || 1), unit: over } }
  return { unit: plain('score', unit, unit), window: null }
}

// One for all: to make a format takes a hundred times as long as to use it.
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 })
const number = (value: number) => numbers.format(value)

const format = (value: number, unit: Unit, locale: Locale) => {
  const word = locale === 'zh' ? unit.zh : unit.en[Math.abs(value) === 1 ? 0 : 1]
  return word === '' ? number(value) : `${number(value)} ${word}`
}

/** From where on a time is also told in a larger unit; up to 72 hours people say hours. */
const larger: Record<string, { above: number; size: number; unit: Unit }> = {
  seconds: { above: 60, size: 60, unit: units['minutes']! },
  minutes: { above: 60, size: 60, unit: units['hours']! },
  hours: { above: 72, size: 24, unit: units['days']! },
}

function inLargerUnit(value: number, unit: string, locale: Locale): string | null {
  const next = Object.hasOwn(larger, unit) ? larger[unit] : undefined
  return next && value > next.above && value % next.size === 0
    ? format(value / next.size, next.unit, locale)
    : null
}

/**
 * A number with its unit, as it stands behind the name of what is measured; what the name says already is not said again
 * ("Hours since SIM change" … "168"). `note` is the same time in a larger unit.
 */
export function quantityInWords(
  value: number,
  unit: string,
  name: string,
  locale: Locale,
): { text: string; note: string | null } {
  const { unit: known, window } = readUnit(unit)
  const shown = saysUnit(name, known, locale) ? units['score']! : name.endsWith('年龄') ? yearsOfAge : known
  const text = format(value, shown, locale)
  if (!window || saysWindow(name, window)) return { text, note: inLargerUnit(value, unit, locale) }
  const over = format(window.length, window.unit, locale)
  if (locale === 'zh') return { text, note: `${over}内` }
  return { text: `${text} ${window.length === 1 ? `per ${window.unit.en[0]}` : `in ${over}`}`, note: null }
}

const wordsOf = (name: string): string[] => name.toLowerCase().split(/[^a-z0-9]+/)

/** Chinese names of counts end in 数; its times and amounts keep their unit: 天数不少于 30 天. */
function saysUnit(name: string, unit: Unit, locale: Locale): boolean {
  if (locale === 'zh') return unit.measure === 'count' && name.endsWith('数')
  const words = wordsOf(name)
  return unit.en.some((word) => words.includes(word.toLowerCase()))
}

function saysWindow(name: string, window: Window): boolean {
  const daily = window.length === 24 && window.unit === units['hours'] && / a day$/.test(name)
  return daily || wordsOf(name).includes(String(window.length))
}

const english: Record<CompareOperator, string> = {
  '=': '',
  '!=': 'not',
  '<': 'under',
  '<=': 'at most',
  '>': 'over',
  '>=': 'at least',
}

const chinese: Record<Measure, Record<CompareOperator, string>> = {
  time: { '=': '为', '!=': '不等于', '<': '不足', '<=': '不超过', '>': '超过', '>=': '不少于' },
  amount: { '=': '为', '!=': '不等于', '<': '低于', '<=': '不超过', '>': '超过', '>=': '不低于' },
  count: { '=': '为', '!=': '不等于', '<': '少于', '<=': '不超过', '>': '超过', '>=': '不少于' },
  score: { '=': '为', '!=': '不等于', '<': '低于', '<=': '不高于', '>': '高于', '>=': '不低于' },
}

/** The words for an operator before a number of that unit; empty for "is" in English. */
export const operatorInWords = (operator: CompareOperator, unit: string, locale: Locale): string =>
  locale === 'zh' ? chinese[readUnit(unit).unit.measure][operator] : english[operator]
