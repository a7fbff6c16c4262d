import type { Value } from './example.ts'
import type { CompareOperator, Expression } from './expression.ts'

/** Kleene's three truths, ordered so that `and` is the least and `or` the greatest. */
export type Truth = 0 | 1 | 2
export const no = 0
export const unknown = 1
export const yes = 2

/** What is known of a case, one place for each signal that a table names; null is unknown. */
export type Facts = (Value | null)[]

/** A compiled condition: how true it is, and, where that is unknown, which signals would tell. */
export interface Condition {
  truth: (facts: Facts) => Truth
  missing: (facts: Facts, found: Set<string>) => void
}

/** What names mean while conditions are compiled: places in `Facts`. */
export interface Scope {
  place: (name: string) => number
  /** A place that belongs to no signal. */
  reserve: () => number
}

/** What a comparison reads: names that are signals, conditions compared as values, and the counts among them. */
interface Operands {
  signals: { name: string; place: number }[]
  conditions: Condition[]
  counts: { items: Condition[]; place: number }[]
}
type Read = (facts: Facts) => Value | null

/** Compiles a condition to closures; nothing of a page is ever run as code. */
export function compileCondition(expression: Expression, scope: Scope): Condition {
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const parts = expression.of.map((part) => compileCondition(part, scope))
      return { truth: join(parts, expression.kind === 'and' ? no : yes), missing: missingOf(parts) }
    }
    case 'not': {
      const { truth, missing } = compileCondition(expression.of, scope)
      return { truth: (facts) => (yes - truth(facts)) as Truth, missing }
    }
    case 'name': {
      const { name } = expression
      const place = scope.place(name)
      return { truth: (facts) => truthOf(facts[place]!), missing: (_facts, found) => void found.add(name) }
    }
    case 'literal':
      return fixed(expression.value)
    default: {
      const operands: Operands = { signals: [], conditions: [], counts: [] }
      const test = compileTest(expression, scope, operands)
      return { truth: operands.counts.reduce(overRange, test), missing: missingOperands(operands) }
    }
  }
}

const truthOf = (value: Value | null): Truth => (value === true ? yes : value === false ? no : unknown)

const fixed = (value: Value | null): Condition => {
  const truth = truthOf(value)
  return { truth: () => truth, missing: () => undefined }
}

/** `and` ends at the first *no*, `or` at the first *yes*; short of that one unknown makes the whole unknown. */
function join(parts: readonly Condition[], end: Truth): Condition['truth'] {
  const truths = parts.map((part) => part.truth)
  const full = (yes - end) as Truth
  return (facts) => {
    let result = full
    for (const truth of truths) {
      const one = truth(facts)
      if (one === end) return end
      if (one === unknown) result = unknown
    }
    return result
  }
}

/**
 * A comparison over a count with unknowns: the count is any number from the known trues to those plus the unknowns, and what
 * holds, or fails, for all of them is known.
 */
function overRange(test: Condition['truth'], count: Operands['counts'][number]): Condition['truth'] {
  const { place } = count
  const truths = count.items.map((item) => item.truth)
  return (facts) => {
    let known = 0
    let open = 0
    for (const truth of truths) {
      const one = truth(facts)
      if (one === yes) known++
      else if (one === unknown) open++
    }
    facts[place] = known
    const first = test(facts)
    for (let more = 1; more <= open; more++) {
      facts[place] = known + more
      if (test(facts) !== first) return unknown
    }
    return first
  }
}

function compileTest(expression: Expression, scope: Scope, operands: Operands): Condition['truth'] {
  const value = (part: Expression) => compileValue(part, scope, operands)
  switch (expression.kind) {
    case 'compare':
      return compare(expression.operator, value(expression.left), value(expression.right))
    case 'between':
      return within(value(expression.value), value(expression.low), value(expression.high), '>=', '<=')
    case 'in': {
      const tested = value(expression.value)
      const parts = expression.among.map((one) =>
        one.kind === 'range'
          ? within(
              tested,
              value(one.low),
              value(one.high),
              one.withLow ? '>=' : '>',
              one.withHigh ? '<=' : '<',
            )
          : compare(one.kind === 'equals' ? '=' : one.operator, tested, value(one.value)),
      )
      return join(
        parts.map((truth) => ({ truth, missing: () => undefined })),
        yes,
      )
    }
    default:
      return () => unknown
  }
}

function within(value: Read, low: Read, high: Read, above: CompareOperator, below: CompareOperator) {
  const [least, most] = [compare(above, value, low), compare(below, value, high)]
  return (facts: Facts) => Math.min(least(facts), most(facts)) as Truth
}

const holds: Record<CompareOperator, (a: Value, b: Value) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

/** Values of different types, and the order of true and false, are unknown, as they are null in FEEL. */
function compare(operator: CompareOperator, left: Read, right: Read): Condition['truth'] {
  const held = holds[operator]
  const ordered = operator !== '=' && operator !== '!='
  return (facts) => {
    const a = left(facts)
    const b = right(facts)
    if (a === null || b === null || typeof a !== typeof b || (ordered && typeof a === 'boolean'))
      return unknown
    return held(a, b) ? yes : no
  }
}

function compileValue(expression: Expression, scope: Scope, operands: Operands): Read {
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return () => value
    }
    case 'name': {
      const place = scope.place(expression.name)
      operands.signals.push({ name: expression.name, place })
      return (facts) => facts[place]!
    }
    case 'count': {
      const place = scope.reserve()
      operands.counts.push({ items: expression.of.map((item) => compileCondition(item, scope)), place })
      return (facts) => facts[place]!
    }
    case 'arithmetic': {
      const left = compileValue(expression.left, scope, operands)
      const right = compileValue(expression.right, scope, operands)
      const { operator } = expression
      return (facts) => calculate(operator, left(facts), right(facts))
    }
    default: {
      const condition = compileCondition(expression, scope)
      operands.conditions.push(condition)
      return (facts) => [false, null, true][condition.truth(facts)]!
    }
  }
}

function calculate(operator: '+' | '-' | '*' | '/', a: Value | null, b: Value | null): number | null {
  if (typeof a !== 'number' || typeof b !== 'number') return null
  const result = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a / b
  return Number.isFinite(result) ? result : null
}

const missingOf =
  (parts: readonly Condition[]): Condition['missing'] =>
  (facts, found) => {
    for (const part of parts) if (part.truth(facts) === unknown) part.missing(facts, found)
  }

function missingOperands({ signals, conditions, counts }: Operands): Condition['missing'] {
  const inner = missingOf([...conditions, ...counts.flatMap((count) => count.items)])
  return (facts, found) => {
    const mine = new Set<string>()
    for (const { name, place } of signals) if (facts[place] === null) mine.add(name)
    inner(facts, mine)
    // Everything is known and yet does not compare, such as a text with a number: then it is these values that are in doubt.
    if (mine.size === 0) for (const { name } of signals) mine.add(name)
    for (const name of mine) found.add(name)
  }
}
