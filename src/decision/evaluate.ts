import { compileCondition, type Condition, type Facts, no, unknown, yes } from './condition.ts'
import type { Value } from './example.ts'
import { type Expression, namesIn, parseExpression, substitute } from './expression.ts'
import type { Decision } from './table.ts'

/** A row by its number as people count it (`2`, `otherwise` included; inherited rows are `L1`, `L2`), and what it decides. */
export interface Answer {
  readonly row: string
  readonly decision: Decision
}

/** A row that may hold: which signals would tell, and what it decides if it does. */
export interface Question extends Answer {
  /** In the order of the rule; empty where the rule itself cannot be read. */
  readonly signals: readonly string[]
}

/**
 * What a table says of a case.
 *
 * Decided: `row` is the first row that is known to hold. `alike` are rows before it that may hold too and decide the very same,
 * so that it does not matter.
 *
 * Not decided: `ask` are the rows to find out about, in order: the first of them that holds decides, and where none does,
 * `ifNone` (null where the table then says nothing). `ifNoLeadingRow` is that same answer where only inherited rows are asked
 * for and the table's own row follows.
 *
 * `assumed` are the inherited rows that were taken as not holding because too little is known of them.
 */
export type Outcome =
  | (Answer & {
      readonly decided: true
      readonly alike: readonly string[]
      readonly assumed: readonly string[]
    })
  | {
      readonly decided: false
      readonly ask: readonly Question[]
      readonly ifNone: Answer | null
      readonly ifNoLeadingRow: Answer | null
      readonly assumed: readonly string[]
    }

/** A row that is ready to decide. */
export interface CompiledRow extends Condition {
  answer: Answer
  /** Its condition with parameters put in; null for `otherwise` and for what cannot be read. */
  expression: Expression | null
  /** The signals that its condition names. */
  signals: ReadonlySet<string>
  inherited: boolean
  /** What comes out where nothing before it is in question; shared by all such cases. */
  outcome: Outcome
}

/** A table that is ready to decide many cases. It holds functions: keep it in memory, never in a file. */
export interface CompiledTable {
  rows: readonly CompiledRow[]
  /** The signals that its rows name; parameters are not among them. */
  codes: readonly string[]
  places: readonly number[]
  /** Filled anew for each case, so that deciding allocates nothing. */
  facts: Facts
}

/** An inherited row as the catalogue writes it. */
export interface LeadingCondition {
  when: string
  decide: string
}

/** A row as a tree: what stands between a table as it is written and one that decides. It is plain and can travel as JSON. */
export interface RowTree extends Answer {
  /** Its condition with parameters put in. */
  readonly when: Expression | 'otherwise' | 'unreadable'
  readonly inherited: boolean
}

type Compiled = Pick<CompiledRow, 'truth' | 'missing' | 'expression' | 'signals'>

const nothing = { missing: () => undefined, expression: null, signals: new Set<string>() }
const unreadable: Compiled = { truth: () => unknown, ...nothing }
const always: Compiled = { truth: () => yes, ...nothing }

/**
 * Reads a table into trees: inherited rows first (none where `leading="off"`), then its own, with the values of parameters put in.
 */
export function readRows(
  rows: readonly { when: { source: string } | 'otherwise' | 'faulty'; decision: Decision }[],
  leading: readonly LeadingCondition[],
  parameters: Readonly<Record<string, { value: Value }>>,
): RowTree[] {
  const constant = (name: string) => (Object.hasOwn(parameters, name) ? parameters[name]!.value : undefined)
  const read = (source: string): RowTree['when'] => {
    const written = parseExpression(source)
    return written ? substitute(written, constant) : 'unreadable'
  }
  return [
    ...leading.map(({ when, decide }, index) => ({
      when: read(when),
      row: `L${index + 1}`,
      decision: decide.trim().split(/\s+/),
      inherited: true,
    })),
    ...rows.map(({ when, decision }, index) => ({
      when: when === 'otherwise' ? when : when === 'faulty' ? 'unreadable' : read(when.source),
      row: `${index + 1}`,
      decision,
      inherited: false,
    })),
  ]
}

/** Compiles a table as it is written. */
export const compileTable = (...table: Parameters<typeof readRows>): CompiledTable =>
  compileRows(readRows(...table))

/**
 * Compiles a table from its trees; this needs no parser, so that a browser can do it. A row whose condition cannot be read is never
 * known to hold, nor not to hold.
 */
export function compileRows(trees: readonly RowTree[]): CompiledTable {
  const facts: Facts = []
  const places = new Map<string, number>()
  const reserve = () => facts.push(null) - 1
  const place = (name: string) => {
    if (!places.has(name)) places.set(name, reserve())
    return places.get(name)!
  }
  const compile = (when: RowTree['when']): Compiled => {
    if (when === 'otherwise') return always
    if (when === 'unreadable') return unreadable
    const signals = new Set(namesIn(when).map(({ name }) => name))
    return { ...compileCondition(when, { place, reserve }), expression: when, signals }
  }
  const rows = trees.map(({ when, row, decision, inherited }): CompiledRow => {
    const answer = { row, decision }
    const outcome = Object.freeze<Outcome>({ decided: true, ...answer, alike: [], assumed: [] })
    return { ...compile(when), answer, inherited, outcome }
  })
  return { rows, codes: [...places.keys()], places: [...places.values()], facts }
}

/**
 * Decides a case by the first row whose condition is true. What `given` lacks (or holds as null, or as no number at all) is
 * unknown, and unknown is never clean: a later row is the answer only if no earlier one could decide otherwise. Worked examples
 * and old records say nothing of inherited rows that did not matter: with `assumeNoLeading` those count as not holding.
 */
export function decide(
  table: CompiledTable,
  given: Readonly<Record<string, Value | null | undefined>>,
  { assumeNoLeading = false }: { assumeNoLeading?: boolean } = {},
): Outcome {
  const { rows, codes, places, facts } = table
  for (let index = 0; index < codes.length; index++) facts[places[index]!] = factOf(given[codes[index]!])
  let open: CompiledRow[] | null = null
  let assumed: string[] | null = null
  for (const row of rows) {
    const truth = row.truth(facts)
    if (truth === no) continue
    if (truth === yes) return open || assumed ? conclude(facts, row, open ?? [], assumed ?? []) : row.outcome
    if (row.inherited && assumeNoLeading) (assumed ??= []).push(row.answer.row)
    else (open ??= []).push(row)
  }
  return conclude(facts, null, open ?? [], assumed ?? [])
}

const factOf = (value: Value | null | undefined): Value | null =>
  typeof value === 'boolean' || typeof value === 'string' || Number.isFinite(value) ? (value as Value) : null

/** What follows from the first row that holds and the rows before it that may hold. */
function conclude(
  facts: Facts,
  holding: CompiledRow | null,
  open: readonly CompiledRow[],
  assumed: readonly string[],
): Outcome {
  const then = holding?.answer ?? null
  // Behind the last row that would decide otherwise it does not matter which one holds.
  const asked = open.slice(0, open.findLastIndex((row) => !then || !decideAlike(row.answer, then)) + 1)
  if (then && asked.length === 0)
    return { decided: true, ...then, alike: open.map((row) => row.answer.row), assumed }
  const onlyInherited = asked.every((row) => row.inherited) && holding !== null && !holding.inherited
  return {
    decided: false,
    ask: asked.map((row) => {
      const signals = new Set<string>()
      row.missing(facts, signals)
      return { ...row.answer, signals: [...signals] }
    }),
    ifNone: then,
    ifNoLeadingRow: onlyInherited ? then : null,
    assumed,
  }
}

/** Whether two rows decide the very same: all spans are equal. */
export const decideAlike = (a: Answer, b: Answer): boolean =>
  a.decision.length === b.decision.length && a.decision.every((span, index) => span === b.decision[index])
