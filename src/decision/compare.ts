import { cellsOf, compile, type TableInContext } from './analyse.ts'
import { type Answer, decideAlike } from './evaluate.ts'
import { type Budget, type Given, rowFor, sample, walk } from './explore.ts'

/** Cases that two tables decide differently: one of them, and what each says of it (null: it says nothing). */
export interface Difference {
  given: Given
  before: Answer | null
  after: Answer | null
}

/** What two tables decide differently; one difference for each pair of rows. */
export interface Comparison {
  /** Whether every case was looked at, or only a sample. */
  exact: boolean
  differences: readonly Difference[]
}

const steps = 40_000
const samples = 20_000
const enough = 20

/** Compares what two tables decide over all cases that either can tell apart. */
export function compareTables(before: TableInContext, after: TableInContext): Comparison {
  if (sayTheSame(before, after)) return { exact: true, differences: [] }
  const [first, second] = [compile(before), compile(after)]
  const cells = cellsOf([first, second], { ...before.ranges, ...after.ranges })
  const budget: Budget = { left: steps }
  const found = new Map<string, Difference>()
  const note = (a: Answer | null, b: Answer | null, given: Given) => {
    if (a === null ? b === null : b !== null && decideAlike(a, b)) return
    const key = `${a?.row} ${b?.row}`
    if (!found.has(key)) found.set(key, { given, before: a, after: b })
  }
  walk(first, cells, budget, {}, (one, given) =>
    walk(second, cells, budget, given, (other, whole) => {
      note(one.row?.answer ?? null, other.row?.answer ?? null, whole)
      return found.size < enough
    }),
  )
  const exact = cells.exact && budget.left >= 0
  if (!exact && found.size < enough)
    for (const given of sample(cells, samples))
      note(rowFor(first, given)?.answer ?? null, rowFor(second, given)?.answer ?? null, given)
  return { exact, differences: [...found.values()].slice(0, enough) }
}

/** Whether the tables are the same to the letter, as far as it decides anything. */
export const sayTheSame = (a: TableInContext, b: TableInContext): boolean => {
  const told = ({ rows, leading, parameters }: TableInContext) =>
    JSON.stringify([
      rows.map(({ when, decision }) => [when, decision]),
      leading.map(({ when, decide }) => [when, decide]),
      Object.entries(parameters)
        .map(([name, { value }]) => [name, value])
        .sort(),
    ])
  return told(a) === told(b)
}
