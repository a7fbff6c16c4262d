import type { Value } from './example.ts'
import { type Expression, type Membership, namesIn } from './expression.ts'

/** The values that a signal can have, as far as a dictionary says. */
export interface Range {
  type: 'boolean' | 'integer' | 'number' | 'enum'
  values?: readonly string[] | undefined
  min?: number | undefined
  max?: number | undefined
}

/** Numbers that one side of a comparison can be, or is calculated with; a count is any number up to all that is counted. */
function numbersIn(expression: Expression): number[] {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'number' ? [expression.value] : []
    case 'arithmetic':
      return [...numbersIn(expression.left), ...numbersIn(expression.right)]
    case 'count':
      return [...expression.of.keys(), expression.of.length]
    default:
      return []
  }
}

/** Signals by code, with the values each can have. */
export type Ranges = Readonly<Record<string, Range>>

/**
 * The values that stand for all others: every two cases whose signals fall into the same cells are decided alike. `exact` is false
 * where rules calculate with signals, so that no choice of values stands for all.
 */
export interface Cells {
  of: ReadonlyMap<string, readonly Value[]>
  exact: boolean
}

/** What the conditions of one or more tables ask of each signal, and the values that tell all its answers apart. Parameters stand in them as their values. */
export function findCells(conditions: readonly Expression[], ranges: Ranges): Cells {
  const constants = new Map<string, Set<number>>()
  const groups = new Map<string, Set<string>>()
  let exact = true
  const signalsIn = (expression: Expression) => [...new Set(namesIn(expression).map(({ name }) => name))]
  /** Sides that are compared with each other. */
  const relate = (sides: readonly Expression[]) => {
    const plain = sides.filter((side) => side.kind === 'name' || side.kind === 'arithmetic')
    const signals = [...new Set(plain.flatMap(signalsIn))]
    for (const signal of signals) {
      const known = constants.get(signal) ?? new Set()
      for (const number of sides.flatMap(numbersIn)) known.add(number)
      constants.set(signal, known)
      groups.set(signal, new Set([...(groups.get(signal) ?? []), ...signals]))
    }
    if (plain.some((side) => side.kind === 'arithmetic' && signalsIn(side).length > 0)) exact = false
    for (const side of sides) visit(side)
  }
  const endsOf = (member: Membership) =>
    member.kind === 'range' ? [member.low, member.high] : [member.value]
  const visit = (expression: Expression): void => {
    switch (expression.kind) {
      case 'and':
      case 'or':
      case 'count':
        return expression.of.forEach(visit)
      case 'not':
        return visit(expression.of)
      case 'compare':
        return relate([expression.left, expression.right])
      case 'between':
        return relate([expression.value, expression.low, expression.high])
      case 'in':
        return relate([expression.value, ...expression.among.flatMap(endsOf)])
      case 'arithmetic':
        return [expression.left, expression.right].forEach(visit)
      default:
    }
  }
  conditions.forEach(visit)

  // Signals that are compared with each other share their constants; between two of them there is room for every order.
  const spread = (signal: string): { numbers: number[]; room: number } => {
    const together = new Set([signal])
    for (const one of together) for (const other of groups.get(one) ?? []) together.add(other)
    const numbers = [...together].flatMap((one) => [
      ...(constants.get(one) ?? []),
      ...[ranges[one]?.min, ranges[one]?.max].filter((end) => end !== undefined),
    ])
    return {
      numbers: [...new Set(numbers)].sort((a, b) => a - b),
      room: exact ? together.size : together.size + 2,
    }
  }
  const codes = new Set(conditions.flatMap(signalsIn))
  const cells = [...codes].map((code) => [code, valuesOf(ranges[code], spread(code))] as const)
  return { of: new Map(cells), exact }
}

function valuesOf(
  range: Range | undefined,
  { numbers, room }: { numbers: readonly number[]; room: number },
): readonly Value[] {
  if (!range || range.type === 'boolean') return [false, true]
  if (range.type === 'enum') return range.values ?? []
  const { min = -Infinity, max = Infinity } = range
  const whole = range.type === 'integer'
  const inside = numbers.filter((number) => number > min && number < max)
  const lows = [min, ...inside]
  const values = new Set(
    [...inside, max].flatMap((high, index) => spreadBetween(lows[index]!, high, room, whole)),
  )
  for (const number of [...inside, min, max])
    if (whole ? Number.isInteger(number) : Number.isFinite(number)) values.add(number)
  return [...values].sort((a, b) => a - b)
}

/** Up to `room` values strictly between two ends, as round as they can be; an open end lies as far away as people expect. */
function spreadBetween(low: number, high: number, room: number, whole: boolean): number[] {
  if (low === -Infinity && high === Infinity) return [0]
  const far = (end: number) => Math.max(2, Math.abs(end))
  const from = low === -Infinity ? high - far(high) : low
  const to = high === Infinity ? low + far(low) : high
  const found: number[] = []
  for (let index = 1; index <= room; index++) {
    const value = roundBetween(found.at(-1) ?? from, to, from + ((to - from) * index) / (room + 1), whole)
    if (value !== null) found.push(value)
  }
  return found
}

/** The roundest number between two others, near a third; null where there is none. */
function roundBetween(low: number, high: number, near: number, whole: boolean): number | null {
  for (let decimals = 0; decimals <= (whole ? 0 : 12); decimals++) {
    const size = 10 ** decimals
    for (const value of [Math.round(near * size) / size, Math.floor(low * size + 1) / size])
      if (value > low && value < high) return value
  }
  return null
}
