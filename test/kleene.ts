import { parser } from 'lezer-feel'
import type { TableInContext } from '../src/decision/context.ts'
import type { Outcome } from '../src/decision/evaluate.ts'

/* What a table says of a case, as the definition of Kleene's logic says it; it shares nothing with `src/decision`. */

type Value = boolean | number | string
type Known = Readonly<Record<string, Value | null | undefined>>
type Node = ReturnType<typeof parser.parse>['topNode']

const not = (a: unknown) => (typeof a === 'boolean' ? !a : null)
const and = (a: unknown, b: unknown) =>
  a === false || b === false ? false : a === true && b === true ? true : null
const or = (a: unknown, b: unknown) => not(and(not(a), not(b)))

function compare(operator: string, a: Value | null, b: Value | null): boolean | null {
  if (a === null || b === null || typeof a !== typeof b) return null
  if (operator === '=' || operator === '!=') return (a === b) === (operator === '=')
  if (typeof a === 'boolean') return null
  return operator.startsWith('<')
    ? a < b || (operator === '<=' && a === b)
    : a > b || (operator === '>=' && a === b)
}

const marks = /^([()[\],]|\.\.|in|and|or|between)$/
function partsOf(node: Node): Node[] {
  const parts: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (!marks.test(child.name)) parts.push(child)
  return parts
}

/** The value of a rule, null where it is unknown. */
function evaluate(node: Node, source: string, known: Known): Value | null {
  const of = (inner: Node) => evaluate(inner, source, known)
  const textOf = ({ from, to }: Node) => source.slice(from, to)
  const [first, second, third] = partsOf(node) as [Node, Node, Node]
  /** Every count that is possible, and what a comparison says of it; what all say alike is known. */
  const overCounts = (side: Node, judge: (value: Value | null) => boolean | null): boolean | null => {
    const [called, argument] = partsOf(side)
    if (side.name !== 'FunctionInvocation' || textOf(called!) !== 'count') return judge(of(side))
    const truths = partsOf(partsOf(partsOf(argument!)[0]!)[0]!).map(of)
    const least = truths.filter((one) => one === true).length
    const open = truths.filter((one) => one === null).length
    const said = Array.from({ length: open + 1 }, (_, more) => judge(least + more))
    return said.every((one) => one === said[0]) ? said[0]! : null
  }
  const among = (value: Value | null, test: Node): boolean | null => {
    const [one, other] = partsOf(test)
    switch (test.name) {
      case 'PositiveUnaryTests':
      case 'List':
        return partsOf(test).reduce<boolean | null>((so, inner) => or(so, among(value, inner)), false)
      case 'PositiveUnaryTest':
      case 'ParenthesizedExpression':
        return among(value, one!)
      case 'SimplePositiveUnaryTest':
        return other ? compare(textOf(one!), value, of(other)) : among(value, one!)
      case 'Interval': {
        const [low, high] = [
          textOf(test).startsWith('[') ? '>=' : '>',
          textOf(test).endsWith(']') ? '<=' : '<',
        ]
        return and(compare(low, value, of(one!)), compare(high, value, of(other!)))
      }
      default:
        return compare('=', value, of(test))
    }
  }
  switch (node.name) {
    case 'Expression':
    case 'ParenthesizedExpression':
      return of(first)
    case 'BooleanLiteral':
    case 'NumericLiteral':
    case 'StringLiteral':
      return JSON.parse(textOf(node)) as Value
    case 'VariableName':
      return known[textOf(node)] ?? null
    case 'Conjunction':
      return and(of(first), of(second))
    case 'Disjunction':
      return or(of(first), of(second))
    case 'FunctionInvocation':
      return not(of(partsOf(second)[0]!))
    case 'Comparison':
      if (second.name === 'CompareOp')
        return overCounts(first, (a) => overCounts(third, (b) => compare(textOf(second), a, b)))
      if (third) return and(compare('>=', of(first), of(second)), compare('<=', of(first), of(third)))
      return overCounts(first, (value) => among(value, second))
    default:
      throw new Error(`The reference knows no ${node.name}: ${source}`)
  }
}

const trees = new Map<string, Node>()
function judge(rule: string, known: Known): Value | null {
  if (!trees.has(rule)) trees.set(rule, parser.parse(rule).topNode)
  return evaluate(trees.get(rule)!, rule, known)
}

/** The row that decides, or else the rows that would have to be known, in order, and the row that follows where none of them holds. */
export type Reading =
  { decided: true; row: string } | { decided: false; ask: string[]; ifNone: string | null }

/** What a table says of a case, by the rule that unknown is never clean. */
export function readByKleene({ rows, leading, parameters }: TableInContext, given: Known): Reading {
  const values = Object.entries(parameters).map(([name, { value }]) => [name, value])
  const known = { ...given, ...(Object.fromEntries(values) as Known) }
  const all = [
    ...leading.map(({ when, decide }, index) => ({ row: `L${index + 1}`, when, decision: decide })),
    ...rows.map(({ when, decision }, index) => ({
      row: `${index + 1}`,
      when,
      decision: decision.join(' '),
    })),
  ].map((one) => ({ ...one, truth: one.when === 'otherwise' ? true : judge(one.when, known) }))
  const end = all.findIndex(({ truth }) => truth === true)
  const holding = all[end]
  const open = all.slice(0, holding ? end : all.length).filter(({ truth }) => truth === null)
  const last = open.findLastIndex(({ decision }) => decision !== holding?.decision)
  const ask = open.slice(0, last + 1).map(({ row }) => row)
  return holding && ask.length === 0
    ? { decided: true, row: holding.row }
    : { decided: false, ask, ifNone: holding?.row ?? null }
}

/** The same of an outcome. */
export const readingOf = (outcome: Outcome): Reading =>
  outcome.decided
    ? { decided: true, row: outcome.row }
    : { decided: false, ask: outcome.ask.map(({ row }) => row), ifNone: outcome.ifNone?.row ?? null }
