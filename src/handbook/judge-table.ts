import type { Scenario } from '../catalogue/case-type.ts'
import { analyseTable, type Analysis } from '../decision/analyse.ts'
import { openTables, type TableInContext } from '../decision/context.ts'
import { decide, type Outcome } from '../decision/evaluate.ts'
import type { Given } from '../decision/explore.ts'
import { type Example, type Value, writeGiven } from '../decision/example.ts'
import { judgeMeaning } from '../decision/meaning.ts'
import { type Decision, type Row, seeTarget } from '../decision/table.ts'
import { countErrors, type Finding, makeFinding, type Place } from '../message.ts'
import type { Section } from '../sop/section.ts'
import { namesInRules } from './digest.ts'
import type { InheritedRow } from './leading.ts'
import type { Remember } from './remember.ts'
import type { Known } from './resolve.ts'

/** A section's table with everything that decides what it means, or null where a row of it cannot be read. */
export function tableInContext(
  section: Section,
  leading: readonly InheritedRow[],
  { settings, signals }: Pick<Known, 'signals'> & { settings: Pick<Known['settings'], 'parameters'> },
): TableInContext | null {
  const { table, inherits } = section
  if (!table || table.rows.length === 0) return null
  const rows = table.rows.flatMap(({ when, decision }) =>
    when === 'faulty' ? [] : [{ when: when === 'otherwise' ? when : when.source, decision }],
  )
  if (rows.length < table.rows.length) return null
  const above = inherits ? leading : []
  const names = [
    ...namesInRules(section),
    ...above.flatMap((row) => row.rule?.names.map(({ name }) => name) ?? []),
  ]
  const named = <Entry, Kept>(entries: Readonly<Record<string, Entry>>, keep: (entry: Entry) => Kept) =>
    Object.fromEntries(
      [...new Set(names)].sort().flatMap((name) => {
        const entry = Object.hasOwn(entries, name) ? entries[name] : undefined
        return entry === undefined ? [] : [[name, keep(entry)]]
      }),
    )
  return {
    rows,
    leading: above.map(({ when, decide: decision }) => ({ when, decide: decision })),
    parameters: named(settings.parameters, ({ value }) => ({ value })),
    ranges: named(signals, ({ type, values, min, max }) => ({ type, values, min, max })),
  }
}

/** An example with what the table says of it. */
export interface Decided {
  example: Example
  outcome: Outcome
}

/**
 * What is wrong with what a table decides: rules that mean nothing, rows that no case reaches, examples that come out otherwise; and
 * what comes out of those examples.
 */
export function judgeTable(
  section: Section,
  leading: readonly InheritedRow[],
  known: Known,
  remember: Remember,
): { findings: Finding[]; decided: Decided[] } {
  const rows = section.table?.rows ?? []
  const findings = rows.flatMap((row) =>
    typeof row.when === 'string' ? [] : judgeMeaning(row.when, { ...known.settings, ...known }),
  )
  const question = tableInContext(section, leading, known)
  if (!question || countErrors(findings) > 0) return { findings, decided: [] }
  const repeats = rows.flatMap((row, index) => (row.repeats ? [String(index + 1)] : []))
  const cases = section.examples.map(givenOf)
  const analysis = remember('analysis', { ...question, repeats, cases }, () => {
    const tables = openTables([question])
    const found = analyseTable(tables)
    return {
      ...found,
      witnesses: Object.fromEntries(repeats.map((row) => [row, found.witnesses[row]])),
      outcomes: cases.map((given) => decide(tables.together, given, { assumeNoLeading: true })),
    }
  })
  const placeOf = (row: string): Place =>
    row.startsWith('L')
      ? (leading[Number(row.slice(1)) - 1]?.place ?? section.place)
      : rows[Number(row) - 1]!.place
  findings.push(...judgeReach(analysis, rows, placeOf), ...judgeRepeats(repeats, rows, analysis.witnesses))
  const decided = section.examples.map((example, index) => ({
    example,
    outcome: analysis.outcomes[index]!,
  }))
  const hollow = section.slots.some((slot) => slot.name === 'Decisions' && slot.hollow !== null)
  if (!hollow) findings.push(...judgeExamples(decided))
  return { findings, decided }
}

function judgeReach(
  { unreachable, meaningless }: Pick<Analysis, 'unreachable' | 'meaningless'>,
  rows: readonly Row[],
  placeOf: (row: string) => Place,
): Finding[] {
  const findings = unreachable.map(({ row, exact, taken }) => {
    const otherwise = !row.startsWith('L') && rows[Number(row) - 1]?.when === 'otherwise'
    const given = taken && writeGiven(taken.given)
    if (!exact)
      return makeFinding(
        'unreached-row',
        placeOf(row),
        `Unexpected row ${row} that none of the sampled cases reached, expected one that does: show it with an example`,
        `抽样的案件均未到达第 ${row} 行：请用示例说明何时到达`,
      )
    if (otherwise)
      return makeFinding(
        'unreachable-otherwise',
        placeOf(row),
        'Unexpected `otherwise` that no case with known facts reaches, expected rows that leave something open: it only answers where facts are unknown',
        '事实均已知时没有案件会到达 `otherwise`，只有事实未知时才用到它：请确认前面各行没有写得过宽',
      )
    return makeFinding(
      'unreachable-row',
      placeOf(row),
      given
        ? `Unexpected row ${row} that no case reaches, expected a condition that earlier rows leave open: row ${taken.by} already decides \`${given}\``
        : `Unexpected row ${row} that no case reaches, expected a condition that some value can meet`,
      given
        ? `没有案件能到达第 ${row} 行：第 ${taken.by} 行已经裁定 \`${given}\`，请改写条件或调整顺序`
        : `没有案件能到达第 ${row} 行：没有任何取值能满足它的条件`,
    )
  })
  return [
    ...findings,
    ...meaningless.map(({ row, given }) =>
      makeFinding(
        'rule-meaning',
        placeOf(row),
        `Unexpected rule in row ${row} that is neither true nor false for \`${writeGiven(given)}\`, expected one that always is`,
        `第 ${row} 行的规则在 \`${writeGiven(given)}\` 时既不成立也不不成立，应始终可判断`,
      ),
    ),
  ]
}

/** Neighbours that decide alike for the same reason are one row in two. */
const judgeRepeats = (
  repeats: readonly string[],
  rows: readonly Row[],
  witnesses: Readonly<Record<string, Given | undefined>>,
): Finding[] =>
  repeats.map((row) => {
    const given = witnesses[row] ? ` (\`${writeGiven(witnesses[row])}\`)` : ''
    const before = Number(row) - 1
    return makeFinding(
      'rows-decide-alike',
      rows[before]!.place,
      `Unexpected row ${row}${given} that decides as row ${before} does, for the same reason, expected one row: join the conditions with \`or\``,
      `第 ${row} 行${given}与第 ${before} 行结论、理由都相同，应合并为一行：用 \`or\` 连接条件`,
    )
  })

const judgeExamples = (decided: readonly Decided[]): Finding[] =>
  decided.flatMap(({ example, outcome }) => {
    // What is wrong with the example itself is said where it is read.
    if (example.given.length === 0 || example.expect.length === 0) return []
    const fault = judgeOutcome(example, outcome)
    return fault ? [makeFinding('example-outcome', example.place, fault.en, fault.zh)] : []
  })

const givenOf = (example: Example): Record<string, Value> =>
  Object.fromEntries(example.given.map(({ code, value }) => [code, value]))

const spell = (decision: Decision) => decision.map((span) => `\`${span}\``).join(' ')

function judgeOutcome(example: Example, outcome: Outcome): { en: string; zh: string } | null {
  const { title, expect, row } = example
  if (!outcome.decided) {
    const [first] = outcome.ask
    const codes = first?.signals.map((code) => `\`${code}\``) ?? []
    return {
      en: `Unexpected example “${title}” that cannot be decided, expected \`given\` to say all that matters: row ${first?.row ?? '?'} asks for ${codes.join(', ')}`,
      zh: `示例“${title}”无法得出结论：第 ${first?.row ?? '?'} 行还需要 ${codes.join('、')}，请在 \`given\` 中写明`,
    }
  }
  if (expect.some((span, index) => outcome.decision[index] !== span))
    return {
      en: `Unexpected outcome of example “${title}”: row ${outcome.row} decides ${spell(outcome.decision)}, expected ${spell(expect)}: correct the example or the table`,
      zh: `示例“${title}”与判定表不符：第 ${outcome.row} 行得出 ${spell(outcome.decision)}，示例写的是 ${spell(expect)}，请更正其一`,
    }
  if (row !== null && row !== outcome.row)
    return {
      en: `Unexpected row ${row} in example “${title}”, expected ${outcome.row}: that row decides it`,
      zh: `示例“${title}”写的是第 ${row} 行，实际由第 ${outcome.row} 行裁定`,
    }
  return null
}

/** Decisions that the catalogue names for a scenario and no example reaches. */
export function judgeShown(section: Section, scenario: Scenario, decided: readonly Decided[]): Finding[] {
  if (decided.length === 0) return []
  const shown = new Set(
    decided.flatMap(({ outcome }) =>
      outcome.decided ? [seeTarget(outcome.decision) === null ? outcome.decision[0]! : 'see'] : [],
    ),
  )
  const named = new Set([scenario.decision.default, ...scenario.decision.flips.map((flip) => flip.to)])
  return [...named]
    .filter((decision) => !shown.has(decision))
    .map((decision) =>
      makeFinding(
        'decision-without-example',
        section.place,
        `Unexpected lack of an example that ends in \`${decision}\`, expected one: the catalogue names this decision for \`${scenario.slug}\``,
        `没有以 \`${decision}\` 结束的示例，而目录为 \`${scenario.slug}\` 列有此结论，应补一个`,
      ),
    )
}
