import type { Signal } from '../catalogue/dictionaries.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'
import type { Value } from './example.ts'
import { type CompareOperator, type Expression, type Membership, parseExpression } from './expression.ts'
import type { Rule } from './rule.ts'

/** What the names of a rule stand for. */
export interface Meanings {
  signals: Readonly<Record<string, Pick<Signal, 'type' | 'unit' | 'values' | 'min' | 'max'>>>
  parameters: Readonly<Record<string, { value: Value; unit?: string | undefined }>>
}

type Kind = 'boolean' | 'number' | 'text'
type Refuse = (at: Expression, en: string, zh: string) => void
type Read = Meanings & { source: string; refuse: Refuse }

const kindWords: Record<Kind, { en: string; zh: string }> = {
  boolean: { en: 'yes or no', zh: '是或否' },
  number: { en: 'a number', zh: '数字' },
  text: { en: 'a text', zh: '文字' },
}

/**
 * Judges whether a rule that can be read also means something: conditions are true or false, values are compared with values of
 * their own kind, in their own unit, and that can occur. Names that nobody knows are judged elsewhere.
 */
export function judgeMeaning(rule: Rule, meanings: Meanings): Finding[] {
  const findings: Finding[] = []
  const place = (offset: number): Place => ({ ...rule.place, column: rule.place.column + offset })
  const refuse: Refuse = (at, en, zh) => findings.push(makeFinding('rule-meaning', place(at.from), en, zh))
  judgeCondition(parseExpression(rule.source)!, { ...meanings, source: rule.source, refuse })
  return findings
}

const written = ({ source }: Read, { from, to }: Expression) => source.slice(from, to)

function judgeCondition(expression: Expression, read: Read): void {
  switch (expression.kind) {
    case 'and':
    case 'or':
      for (const part of expression.of) judgeCondition(part, read)
      return
    case 'not':
      judgeCondition(expression.of, read)
      return
    case 'compare':
      compare(expression.operator, expression.left, expression.right, read)
      return
    case 'between':
      compare('>=', expression.value, expression.low, read)
      compare('<=', expression.value, expression.high, read)
      return
    case 'in':
      for (const member of expression.among) judgeMember(expression.value, member, read)
      return
    default: {
      const kind = kindOf(expression, read)
      if (kind === null || kind === 'boolean') return
      const text = written(read, expression)
      read.refuse(
        expression,
        `Unexpected \`${text}\` as a condition, expected a comparison such as ${suggest(expression, read)}`,
        `\`${text}\` 不能单独作条件，应写成比较，如 ${suggest(expression, read)}`,
      )
    }
  }
}

function judgeMember(value: Expression, member: Membership, read: Read): void {
  if (member.kind === 'range') {
    compare('>=', value, member.low, read)
    compare('<=', value, member.high, read)
  } else compare(member.kind === 'equals' ? '=' : member.operator, value, member.value, read)
}

/** A comparison that would have a meaning. */
function suggest(expression: Expression, { signals }: Read): string {
  if (expression.kind !== 'name') return '`SIGNAL_CODE >= 1`'
  const { name } = expression
  const signal = signals[name]
  if (!signal) return '`SIGNAL_CODE >= 1`'
  return signal.type === 'enum'
    ? `\`${name} = "${signal.values?.[0] ?? ''}"\``
    : `\`${name} >= ${signal.max !== undefined && signal.max <= 1 ? 0.5 : 1}\``
}

/** The kind of value an expression gives, after its parts are judged; null where that cannot be said. */
function kindOf(expression: Expression, read: Read): Kind | null {
  const { signals, parameters } = read
  switch (expression.kind) {
    case 'literal':
      return kindOfValue(expression.value)
    case 'name': {
      const parameter = Object.hasOwn(parameters, expression.name) ? parameters[expression.name] : undefined
      if (parameter) return kindOfValue(parameter.value)
      const type = signals[expression.name]?.type
      return type === undefined ? null : type === 'boolean' ? 'boolean' : type === 'enum' ? 'text' : 'number'
    }
    case 'count':
      for (const part of expression.of) judgeCondition(part, read)
      return 'number'
    case 'arithmetic':
      for (const side of [expression.left, expression.right]) {
        const kind = kindOf(side, read)
        if (kind === null || kind === 'number') continue
        const text = written(read, side)
        read.refuse(
          side,
          `Unexpected \`${text}\` in a calculation, expected a number: it is ${kindWords[kind].en}`,
          `计算中的 \`${text}\` 应为数字，而它是${kindWords[kind].zh}`,
        )
      }
      return 'number'
    default:
      judgeCondition(expression, read)
      return 'boolean'
  }
}

const kindOfValue = (value: Value): Kind =>
  typeof value === 'boolean' ? 'boolean' : typeof value === 'number' ? 'number' : 'text'

function compare(operator: CompareOperator, left: Expression, right: Expression, read: Read): void {
  const [a, b] = [kindOf(left, read), kindOf(right, read)]
  if (a === null || b === null) return
  const [first, second] = [written(read, left), written(read, right)]
  if (a !== b) {
    read.refuse(
      right,
      `Unexpected comparison of \`${first}\` (${kindWords[a].en}) with \`${second}\` (${kindWords[b].en}), expected values of one kind${a === 'boolean' ? `: write \`${first}\` or \`not(${first})\`` : ''}`,
      `\`${first}\`（${kindWords[a].zh}）与 \`${second}\`（${kindWords[b].zh}）不能比较，两边应为同一种值${a === 'boolean' ? `：请写 \`${first}\` 或 \`not(${first})\`` : ''}`,
    )
    return
  }
  if (a !== 'number' && operator !== '=' && operator !== '!=') {
    read.refuse(
      left,
      `Unexpected \`${operator}\` between \`${first}\` and \`${second}\`, expected \`=\` or \`!=\`: only numbers have an order`,
      `\`${first}\` 与 \`${second}\` 之间不能用 \`${operator}\`，只能用 \`=\` 或 \`!=\`：只有数字才分大小`,
    )
    return
  }
  judgeUnits(left, right, read)
  judgeRange(operator, left, right, read)
  judgeRange(mirrored[operator], right, left, read)
}

const mirrored = { '=': '=', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const
const times = /^(seconds|minutes|hours|days|years)$/

/** Hours are not compared with minutes, nor with what is no time. */
function judgeUnits(
  left: Expression,
  right: Expression,
  { signals, parameters, refuse, source }: Read,
): void {
  const unitOf = (side: Expression) =>
    side.kind === 'name' ? (parameters[side.name]?.unit ?? signals[side.name]?.unit) : undefined
  const [one, other] = [unitOf(left), unitOf(right)]
  if (one === undefined || other === undefined || one === other) return
  if (!times.test(one) && !times.test(other)) return
  const [a, b] = [source.slice(left.from, left.to), source.slice(right.from, right.to)]
  refuse(
    right,
    `Unexpected comparison of \`${a}\` (${one}) with \`${b}\` (${other}), expected one unit on both sides`,
    `\`${a}\`（${one}）与 \`${b}\`（${other}）单位不同，两边应为同一单位`,
  )
}

/** A signal is compared with a value that it can have. */
function judgeRange(operator: CompareOperator, name: Expression, value: Expression, read: Read): void {
  const { signals, parameters, refuse } = read
  if (name.kind !== 'name' || Object.hasOwn(parameters, name.name)) return
  const signal = signals[name.name]
  const fixed =
    value.kind === 'literal'
      ? value.value
      : value.kind === 'name' && Object.hasOwn(parameters, value.name)
        ? parameters[value.name]!.value
        : undefined
  if (!signal || fixed === undefined) return
  const text = written(read, value)
  if (signal.type === 'enum') {
    if (typeof fixed !== 'string' || signal.values?.includes(fixed)) return
    const known = (signal.values ?? []).map((one) => `"${one}"`)
    refuse(
      value,
      `Unexpected ${text} as a value of \`${name.name}\`, expected one of ${known.join(', ')}`,
      `\`${name.name}\` 没有取值 ${text}，应为 ${known.join('、')} 之一`,
    )
    return
  }
  if (typeof fixed !== 'number') return
  const { min = -Infinity, max = Infinity } = signal
  const whole = signal.type !== 'integer' || Number.isInteger(fixed) || !['=', '!='].includes(operator)
  if (fixed >= min && fixed <= max && whole) return
  const range = [
    ...(signal.type === 'integer' ? [['a whole number', '整数']] : [['a number', '数字']]),
    ...(Number.isFinite(min) ? [[`at least ${min}`, `不小于 ${min}`]] : []),
    ...(Number.isFinite(max) ? [[`at most ${max}`, `不大于 ${max}`]] : []),
  ]
  const say = (which: 0 | 1, join: string) => range.map((part) => part[which]).join(join)
  refuse(
    value,
    `Unexpected ${text} as a value of \`${name.name}\`, expected ${say(0, ', ')} (${signal.unit})`,
    `\`${name.name}\` 不会取到 ${text}，应为${say(1, '、')}（${signal.unit}）`,
  )
}
