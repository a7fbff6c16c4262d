import type { Locale } from '../words.ts'
import { type CompareOperator, type Expression, type Membership, parseExpression } from './expression.ts'
import {
  type Dictionary,
  fixedValue,
  isFixed,
  type Measured,
  measured,
  nameOf,
  operandInWords,
  type Telling,
  valueInWords,
} from './operand.ts'
import { operatorInWords } from './quantity.ts'
import { type Clause, sentenceOf } from './sentence.ts'

/**
 * A rule as an agent reads it: names of the dictionary, values with their units, parameters with value and name. A negation is
 * told as what must be the case instead. A rule that means nothing is given back as it is written.
 */
export function ruleInWords(source: string, dictionary: Dictionary, locale: Locale): string {
  const expression = parseExpression(source)
  return expression
    ? sentenceOf(clauseOf(expression, true, { ...dictionary, source, locale }), locale)
    : source
}

const opposite = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const
const mirrored = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const

/** The clause of a condition, or of its negation where `holds` is false. */
function clauseOf(expression: Expression, holds: boolean, telling: Telling): Clause {
  const { locale } = telling
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const kind = (expression.kind === 'and') === holds ? 'all' : 'any'
      return { kind, of: expression.of.map((part) => clauseOf(part, holds, telling)) }
    }
    case 'not':
      return clauseOf(expression.of, !holds, telling)
    case 'name': {
      const says = holds ? { en: 'yes', zh: '是' } : { en: 'no', zh: '否' }
      return {
        kind: 'fact',
        subject: nameOf(expression.name, telling),
        says: [says[locale]],
        by: 'or',
        colon: true,
      }
    }
    case 'literal': {
      const text = expression.value === holds ? { en: 'always', zh: '始终' } : { en: 'never', zh: '从不' }
      return { kind: 'text', text: text[locale] }
    }
    case 'compare':
      return compareClause(expression, holds, telling)
    case 'between': {
      const { value, low, high } = expression
      return amongClause(value, [{ kind: 'range', low, high, withLow: true, withHigh: true }], holds, telling)
    }
    case 'in':
      return amongClause(expression.value, expression.among, holds, telling)
    default:
      return { kind: 'text', text: operandInWords(expression, telling) }
  }
}

function compareClause(
  expression: Extract<Expression, { kind: 'compare' }>,
  holds: boolean,
  telling: Telling,
): Clause {
  const swap = isFixed(expression.left, telling) && !isFixed(expression.right, telling)
  const [left, right] = swap ? [expression.right, expression.left] : [expression.left, expression.right]
  const written = swap ? mirrored[expression.operator] : expression.operator
  const operator = holds ? written : opposite[written]
  const value = fixedValue(right, telling)
  if (typeof value === 'boolean' && (operator === '=' || operator === '!='))
    return clauseOf(left, (operator === '=') === value, telling)
  if (left.kind === 'count' && typeof value === 'number')
    return countClause(left.of, operator, value, telling)
  return amongClause(left, [{ kind: 'compare', operator, value: right }], true, telling)
}

/** How many of some conditions hold. */
function countClause(
  items: readonly Expression[],
  operator: CompareOperator,
  than: number,
  telling: Telling,
): Clause {
  const of = items.map((item) => clauseOf(item, true, telling))
  const all = items.length
  const [least, most] = {
    '=': [than, than],
    '!=': than === 0 ? [1, all] : [0, all - 1],
    '<': [0, Math.ceil(than) - 1],
    '<=': [0, Math.floor(than)],
    '>': [Math.floor(than) + 1, all],
    '>=': [Math.ceil(than), all],
  }[operator] as [number, number]
  if (least === all) return { kind: 'all', of }
  const how =
    operator === '!=' && than > 0 && than < all
      ? { en: `any number but ${than} of`, zh: `以下成立的项数不是 ${than}` }
      : most === 0
        ? { en: 'none of', zh: '以下均不成立' }
        : most === all
          ? { en: `at least ${least} of`, zh: `以下至少 ${least} 项成立` }
          : least === 0
            ? { en: `at most ${most} of`, zh: `以下至多 ${most} 项成立` }
            : { en: `exactly ${than} of`, zh: `以下恰有 ${than} 项成立` }
  return { kind: 'count', how: how[telling.locale], of }
}

/** One thing compared with one or more others. */
function amongClause(
  value: Expression,
  among: readonly Membership[],
  holds: boolean,
  telling: Telling,
): Clause {
  const subject = operandInWords(value, telling)
  const signal = measured(value, telling)
  const ends = among.map((one) => endsInWords(one, holds, subject, signal, telling))
  const [only] = ends
  // A range with an open end is two comparisons; among others it needs a bracket.
  if (ends.length === 1 && only!.length === 2)
    return { kind: 'fact', subject, says: only!, by: holds ? 'and' : 'or', colon: false }
  const { and, or } = { en: { and: ' and ', or: ' or ' }, zh: { and: '且', or: '或' } }[telling.locale]
  const says = ends.map((one) => (one.length === 1 ? one[0]! : `[${one.join(holds ? and : or)}]`))
  const colon = among.every(
    (one) => one.kind !== 'range' && typeof fixedValue(one.value, telling) === 'string',
  )
  return { kind: 'fact', subject, says, by: holds ? 'or' : 'and', colon }
}

/** What is said of one value or range; a range whose ends are not both in it is said end by end. */
function endsInWords(
  one: Membership,
  holds: boolean,
  subject: string,
  signal: Measured,
  telling: Telling,
): string[] {
  const compared = (operator: CompareOperator, value: Expression) =>
    comparisonInWords(holds ? operator : opposite[operator], value, subject, signal, telling)
  if (one.kind === 'equals') return [compared('=', one.value)]
  if (one.kind === 'compare') return [compared(one.operator, one.value)]
  if (!holds || !one.withLow || !one.withHigh)
    return [compared(one.withLow ? '>=' : '>', one.low), compared(one.withHigh ? '<=' : '<', one.high)]
  const [low, high] = [one.low, one.high].map((end) => valueInWords(end, subject, signal, telling))
  return [{ en: `from ${low} to ${high} inclusive`, zh: `在${low}至${high}之间（含两端）` }[telling.locale]]
}

function comparisonInWords(
  operator: CompareOperator,
  value: Expression,
  subject: string,
  signal: Measured,
  telling: Telling,
): string {
  const { locale } = telling
  const text = valueInWords(value, subject, signal, telling)
  const fixed = isFixed(value, telling)
  if (typeof fixedValue(value, telling) === 'string' && (operator === '=' || operator === '!='))
    return operator === '=' ? text : { en: `not ${text}`, zh: `不是${text}` }[locale]
  if (!fixed && operator === '=') return { en: `the same as ${text}`, zh: `与${text}相同` }[locale]
  if (!fixed && operator === '!=') return { en: `different from ${text}`, zh: `与${text}不同` }[locale]
  const word = operatorInWords(operator, signal?.unit ?? '', locale)
  return locale === 'en' && word !== '' ? `${word} ${text}` : `${word}${text}`
}
