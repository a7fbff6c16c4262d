import { parser } from 'lezer-feel'
import type { Value } from './example.ts'

const compareOperators = ['=', '!=', '<', '<=', '>', '>='] as const
const arithmeticOperators = ['+', '-', '*', '/'] as const

export type CompareOperator = (typeof compareOperators)[number]
export type ArithmeticOperator = (typeof arithmeticOperators)[number]

/** Where a piece stands in its rule: offsets of its first character and of the one behind its last. */
interface Span {
  from: number
  to: number
}

/** What `in` compares with: a value, one side of a comparison, or a range with ends that may be left out. */
export type Membership =
  | { kind: 'equals'; value: Expression }
  | { kind: 'compare'; operator: CompareOperator; value: Expression }
  | { kind: 'range'; low: Expression; high: Expression; withLow: boolean; withHigh: boolean }

/** A condition as a tree: everything a rule can be made of, and nothing else. `and` and `or` are never nested in themselves. */
export type Expression = Span &
  (
    | { kind: 'literal'; value: Value }
    | { kind: 'name'; name: string }
    | { kind: 'compare'; operator: CompareOperator; left: Expression; right: Expression }
    | { kind: 'and' | 'or'; of: Expression[] }
    | { kind: 'not'; of: Expression }
    | { kind: 'in'; value: Expression; among: Membership[] }
    | { kind: 'between'; value: Expression; low: Expression; high: Expression }
    /** `count([…][item = true])`: how many of these hold. */
    | { kind: 'count'; of: Expression[] }
    | { kind: 'arithmetic'; operator: ArithmeticOperator; left: Expression; right: Expression }
  )

type Tree = ReturnType<typeof parser.parse>
type Node = Tree['topNode']
type Read = (inner: Node | undefined) => Expression

const deepest = 60
const silent = new Set(['(', ')', '[', ']', ',', '..', 'in', 'and', 'or', 'between'])

/**
 * The tree of a rule, or null where it has no meaning in a table. `parseRule` says why a rule is refused in words; what it
 * accepts and this one does not (`item` outside `count`, `A ** 2`, a bare `>= 3`, `1e3`, which feelin reads as 1) is faulty too.
 */
export function parseExpression(source: string): Expression | null {
  const known = parsed.get(source)
  if (known !== undefined) return known
  const expression = readTree(source, parser.parse(source))
  if (parsed.size >= mostParsed) parsed.clear()
  parsed.set(source, expression)
  return expression
}

// One rule stands in each language of a section, and inherited ones before every table of a case type.
const parsed = new Map<string, Expression | null>()
const mostParsed = 10_000

function readTree(source: string, tree: Tree): Expression | null {
  try {
    const nodes = partsOf(tree.topNode)
    return nodes.length === 1 ? readExpression(source, nodes[0], 0) : null
  } catch (error) {
    if (error instanceof Meaningless) return null
    throw error
  }
}

class Meaningless extends Error {}

/** The meaningful children of a node; an error among them makes the whole rule meaningless. */
function partsOf(node: Node): Node[] {
  const parts: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (child.type.isError) throw new Meaningless()
    if (!silent.has(child.name)) parts.push(child)
  }
  return parts
}

function readExpression(source: string, node: Node | undefined, depth: number): Expression {
  if (!node || depth > deepest) throw new Meaningless()
  const span = { from: node.from, to: node.to }
  const text = source.slice(node.from, node.to)
  const read: Read = (inner) => readExpression(source, inner, depth + 1)
  switch (node.name) {
    case 'ParenthesizedExpression':
      return read(only(partsOf(node)))
    case 'BooleanLiteral':
      return { kind: 'literal', value: text === 'true', ...span }
    case 'NumericLiteral':
      return { kind: 'literal', value: readNumber(text), ...span }
    case 'StringLiteral':
      return { kind: 'literal', value: readString(text), ...span }
    case 'VariableName':
      if (text === 'item') throw new Meaningless()
      return { kind: 'name', name: text, ...span }
    case 'Conjunction':
      return { kind: 'and', of: readChain(node, 'and', read), ...span }
    case 'Disjunction':
      return { kind: 'or', of: readChain(node, 'or', read), ...span }
    case 'Comparison':
      return { ...readComparison(source, node, read), ...span }
    case 'ArithmeticExpression': {
      const right = partsOf(node)
      // `-A` has no left side; it is what is missing from nothing.
      const left: Expression =
        right[0]?.name === 'ArithOp'
          ? { kind: 'literal', value: 0, from: node.from, to: node.from }
          : read(right.shift())
      const operator = readOperator(source, right.shift(), arithmeticOperators)
      return { kind: 'arithmetic', operator, left, right: read(only(right)), ...span }
    }
    case 'FunctionInvocation': {
      const [name, parameters] = partsOf(node)
      const argument = only(partsOf(parameters!))
      const called = source.slice(name!.from, name!.to)
      if (called === 'not') return { kind: 'not', of: read(argument), ...span }
      if (called === 'count') return { kind: 'count', of: countedIn(source, argument).map(read), ...span }
      throw new Meaningless()
    }
    default:
      throw new Meaningless()
  }
}

/** `A and B and C`, however bracketed, as one list. FEEL nests it to the left as deep as it is long, so the left side is a loop. */
function readChain(node: Node, kind: 'and' | 'or', read: Read): Expression[] {
  const operands: Node[] = []
  let left = node
  while (left.name === node.name) {
    const [first, second] = partsOf(left)
    if (!first || !second) throw new Meaningless()
    operands.push(second)
    left = first
  }
  return [left, ...operands.toReversed()].map(read).flatMap((part) => (part.kind === kind ? part.of : [part]))
}

function readComparison(source: string, node: Node, read: Read) {
  const parts = partsOf(node)
  const value = read(parts[0])
  const second = parts[1]
  switch (second?.name) {
    case 'CompareOp': {
      const operator = readOperator(source, second, compareOperators)
      return { kind: 'compare' as const, operator, left: value, right: read(parts[2]) }
    }
    case 'PositiveUnaryTest': {
      // Only alone does a list mean its members: feelin finds nothing in `A in ([1, 2], 3)`.
      const inner = only(partsOf(second))
      const members = inner.name === 'List' ? partsOf(inner) : [inner]
      if (members.length === 0) throw new Meaningless()
      const among = members.map((member) => readMembership(source, member, read))
      return { kind: 'in' as const, value, among }
    }
    case 'PositiveUnaryTests': {
      const among = partsOf(second).map((test) => readMembership(source, only(partsOf(test)), read))
      return { kind: 'in' as const, value, among }
    }
    default:
      if (parts.length !== 3) throw new Meaningless()
      return { kind: 'between' as const, value, low: read(second), high: read(parts[2]) }
  }
}

function readMembership(source: string, node: Node, read: Read): Membership {
  if (node.name === 'ParenthesizedExpression') return readMembership(source, only(partsOf(node)), read)
  const readValue = (inner: Node | undefined) => {
    const value = read(inner)
    // `A in (B > 3)` and `A in (>= 3 and B)` compare A with a truth; nobody means that.
    if (!['literal', 'name', 'arithmetic'].includes(value.kind)) throw new Meaningless()
    return value
  }
  if (node.name !== 'SimplePositiveUnaryTest') return { kind: 'equals', value: readValue(node) }
  const [first, second] = partsOf(node)
  if (first?.name === 'CompareOp') {
    const operator = readOperator(source, first, compareOperators)
    return { kind: 'compare', operator, value: readValue(second) }
  }
  if (first?.name !== 'Interval') throw new Meaningless()
  const [low, high] = partsOf(first)
  const withLow = first.firstChild?.name === '['
  const withHigh = first.lastChild?.name === ']'
  return { kind: 'range', low: readValue(low), high: readValue(high), withLow, withHigh }
}

/** The members of `[…][item = true]`. */
function countedIn(source: string, node: Node): Node[] {
  const [list, filter] = partsOf(node)
  const test = filter ? source.slice(filter.from, filter.to).replace(/\s+/g, '') : ''
  const members = list?.name === 'List' ? partsOf(list) : []
  if (node.name !== 'FilterExpression' || test !== 'item=true' || members.length === 0)
    throw new Meaningless()
  return members
}

function readOperator<Operator extends string>(
  source: string,
  node: Node | undefined,
  known: readonly Operator[],
): Operator {
  const text = node ? source.slice(node.from, node.to) : ''
  const operator = known.find((one) => one === text)
  if (operator === undefined) throw new Meaningless()
  return operator
}

function only(nodes: readonly Node[]): Node {
  if (nodes.length !== 1) throw new Meaningless()
  return nodes[0]!
}

function readNumber(text: string): number {
  const digits = text.replace(/\s+/g, '')
  if (!/^-?(\d+(\.\d+)?|\.\d+)$/.test(digits)) throw new Meaningless()
  return Number(digits)
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** The characters of a FEEL string; an escape that FEEL does not know stands for itself. */
function readString(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{6})|([nrt"\\]))/g, (_match, unit, point, letter) =>
      letter === undefined
        ? String.fromCodePoint(Math.min(parseInt(unit ?? point, 16), 0x10ffff))
        : escapes[letter]!,
    )
}

/** The names of signals and parameters in an expression, in order, with the offsets at which they stand. */
export function namesIn(expression: Expression): { name: string; from: number }[] {
  switch (expression.kind) {
    case 'literal':
      return []
    case 'name':
      return [{ name: expression.name, from: expression.from }]
    case 'and':
    case 'or':
    case 'count':
      return expression.of.flatMap(namesIn)
    case 'not':
      return namesIn(expression.of)
    case 'compare':
    case 'arithmetic':
      return [...namesIn(expression.left), ...namesIn(expression.right)]
    case 'between':
      return [expression.value, expression.low, expression.high].flatMap(namesIn)
    case 'in':
      return [
        ...namesIn(expression.value),
        ...expression.among.flatMap((member) =>
          member.kind === 'range' ? [...namesIn(member.low), ...namesIn(member.high)] : namesIn(member.value),
        ),
      ]
  }
}

/** The same with what is fixed in place of its name, such as parameters. */
export function substitute(expression: Expression, fixed: (name: string) => Value | undefined): Expression {
  const put = (inner: Expression) => substitute(inner, fixed)
  switch (expression.kind) {
    case 'literal':
      return expression
    case 'name': {
      const value = fixed(expression.name)
      return value === undefined
        ? expression
        : { kind: 'literal', value, from: expression.from, to: expression.to }
    }
    case 'and':
    case 'or':
    case 'count':
      return { ...expression, of: expression.of.map(put) }
    case 'not':
      return { ...expression, of: put(expression.of) }
    case 'compare':
    case 'arithmetic':
      return { ...expression, left: put(expression.left), right: put(expression.right) }
    case 'between':
      return {
        ...expression,
        value: put(expression.value),
        low: put(expression.low),
        high: put(expression.high),
      }
    case 'in':
      return {
        ...expression,
        value: put(expression.value),
        among: expression.among.map((member) =>
          member.kind === 'range'
            ? { ...member, low: put(member.low), high: put(member.high) }
            : { ...member, value: put(member.value) },
        ),
      }
  }
}
