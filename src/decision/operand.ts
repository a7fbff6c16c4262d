import type { Signal } from '../catalogue/dictionaries.ts'
import { type Locale, say, type Words } from '../words.ts'
import type { Value } from './example.ts'
import type { Expression } from './expression.ts'
import { quantityInWords } from './quantity.ts'

/** What rules are told with: names, units and values of signals and parameters. */
export interface Dictionary {
  signals: Readonly<
    Record<
      string,
      Pick<Signal, 'name' | 'unit'> & {
        /** What people say for the values of an enum; without it the value itself is shown. */
        valueWords?: Readonly<Record<string, Words>> | undefined
      }
    >
  >
  parameters: Readonly<Record<string, { value: Value; unit?: string | undefined; name?: Words | undefined }>>
}

/** A dictionary, the rule being told and the reader's language. */
export interface Telling extends Dictionary {
  source: string
  locale: Locale
}

/** The signal that gives a comparison its unit and its values, where one does. */
export type Measured = Dictionary['signals'][string] | null

const entry = <Entry>(entries: Readonly<Record<string, Entry>>, name: string): Entry | undefined =>
  Object.hasOwn(entries, name) ? entries[name] : undefined

/** The name of a signal or parameter; the code where the dictionary lacks it. */
export function nameOf(code: string, { signals, parameters, locale }: Telling): string {
  const name = entry(parameters, code)?.name ?? entry(signals, code)?.name
  return name ? say(name, locale) : code
}

/** Whether nothing in it depends on the case. */
export const isFixed = (expression: Expression, telling: Telling): boolean =>
  expression.kind === 'arithmetic'
    ? isFixed(expression.left, telling) && isFixed(expression.right, telling)
    : fixedValue(expression, telling) !== null

/** The value of a literal or a parameter, or null. */
export const fixedValue = (expression: Expression, { parameters }: Telling): Value | null =>
  expression.kind === 'literal'
    ? expression.value
    : expression.kind === 'name'
      ? (entry(parameters, expression.name)?.value ?? null)
      : null

/** The signal that a side of a comparison measures; a product or quotient measures none. */
export function measured(expression: Expression, telling: Telling): Measured {
  if (expression.kind === 'name') return entry(telling.signals, expression.name) ?? null
  if (expression.kind !== 'arithmetic' || expression.operator === '*' || expression.operator === '/')
    return null
  return measured(expression.left, telling) ?? measured(expression.right, telling)
}

const signs = { '+': '+', '-': '−', '*': '×', '/': '÷' }

/** One side of a comparison. What has no words of its own stays as the rule writes it. */
export function operandInWords(expression: Expression, telling: Telling): string {
  if (expression.kind === 'name' && fixedValue(expression, telling) === null)
    return nameOf(expression.name, telling)
  if (expression.kind === 'name' || expression.kind === 'literal')
    return valueInWords(expression, '', null, telling)
  if (expression.kind !== 'arithmetic') return telling.source.slice(expression.from, expression.to)
  const [left, right] = [expression.left, expression.right].map((side) => {
    const text = operandInWords(side, telling)
    return side.kind === 'arithmetic' ? `(${text})` : text
  })
  return `${left} ${signs[expression.operator]} ${right}`
}

/** A value behind the name of what it is compared with: "168 (7 days)", "75 (Key User from priority)", "no answer". */
export function valueInWords(value: Expression, subject: string, signal: Measured, telling: Telling): string {
  const { locale } = telling
  const fixed = fixedValue(value, telling)
  if (fixed === null) {
    const text = operandInWords(value, telling)
    return value.kind === 'name' ? `“${text}”` : text
  }
  if (typeof fixed === 'string') return enumValueInWords(fixed, signal, locale)
  if (typeof fixed === 'boolean') return String(fixed)
  const { text, note } = quantityInWords(fixed, signal?.unit ?? '', subject, locale)
  const parameter = value.kind === 'name' ? entry(telling.parameters, value.name) : undefined
  const name = parameter?.name ? withoutSubject(say(parameter.name, locale), subject) : null
  const notes = [note, name].filter((one) => one !== null)
  if (notes.length === 0) return text
  return locale === 'zh' ? `${text}（${notes.join('，')}）` : `${text} (${notes.join('; ')})`
}

/** "Face match: same person from" behind "Face match" is "same person from". */
function withoutSubject(name: string, subject: string): string {
  const rest = name.startsWith(subject) ? name.slice(subject.length) : ''
  return /^[:：]\s*\S/.test(rest) ? rest.replace(/^[:：]\s*/, '') : name
}

function enumValueInWords(value: string, signal: Measured, locale: Locale): string {
  const known = signal?.valueWords && entry(signal.valueWords, value)
  if (known) return say(known, locale)
  return locale === 'en' ? value.replace(/[-_]+/g, ' ') : value
}
