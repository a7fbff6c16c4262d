import { cellsOf, compile, type TableInContext } from '../decision/analyse.ts'
import { writeGiven } from '../decision/example.ts'
import { type Budget, type Given, walk } from '../decision/explore.ts'
import { seeTarget } from '../decision/table.ts'
import { type Finding, makeFinding } from '../message.ts'
import type { HandbookSection } from './join.ts'

/** A section with its table, where one can be read. */
export interface Pointing {
  claim: HandbookSection
  table: TableInContext | null
}

const steps = 20_000

/** Sections of one language that send one and the same case in a circle: `see` upon `see`, back to a table already asked. */
export function findCycles(sections: readonly Pointing[]): { claim: HandbookSection; finding: Finding }[] {
  const byScenario = new Map(sections.map((one) => [one.claim.scenario, one]))
  const targetsOf = ({ claim, table }: Pointing) =>
    (table?.rows ?? []).flatMap(({ decision }) => {
      const target = targetOf(decision, claim)
      return target === null ? [] : [target]
    })
  /** The sections to which pointers lead from a scenario, whatever the case; itself only where they lead back. */
  const reachable = (start: string) => {
    const found = new Map<string, Pointing>()
    const open = [start]
    for (let id = open.pop(); id !== undefined; id = open.pop())
      for (const next of targetsOf(byScenario.get(id)!))
        if (!found.has(next) && byScenario.has(next)) {
          found.set(next, byScenario.get(next)!)
          open.push(next)
        }
    return found
  }
  return sections.flatMap((start) => {
    if (!reachable(start.claim.scenario).has(start.claim.scenario)) return []
    const found = followCases(start, reachable(start.claim.scenario))
    if (!found) return []
    const { given, row, path } = found
    const round = path.map((id) => `\`${id}\``).join(' → ')
    const index = Number(row) - 1
    return [
      {
        claim: start.claim,
        finding: makeFinding(
          'cyclic-see',
          start.claim.section.table?.rows[index]?.place ?? start.claim.section.place,
          `Unexpected circle ${round} for \`${writeGiven(given)}\`, expected a case to end in a decision: let one of these tables decide it`,
          `\`${writeGiven(given)}\` 会在 ${round} 之间循环，案件应有结论：请在其中一张表里裁定`,
        ),
      },
    ]
  })
}

const targetOf = (decision: readonly string[], { page }: HandbookSection): string | null => {
  const target = seeTarget(decision)
  return target === null || target.includes('/') ? target : `${page.caseType}/${target}`
}

function followCases(
  start: Pointing,
  byScenario: ReadonlyMap<string, Pointing>,
): { given: Given; row: string; path: string[] } | null {
  const tables = new Map(
    [...byScenario].flatMap(([id, { claim, table }]) =>
      table ? [[id, { claim, compiled: compile(table), ranges: table.ranges }] as const] : [],
    ),
  )
  const all = [...tables.values()]
  const cells = cellsOf(
    all.map((one) => one.compiled),
    Object.assign({}, ...all.map((one) => one.ranges)),
  )
  const budget: Budget = { left: steps }
  let found: { given: Given; row: string; path: string[] } | null = null
  const follow = (id: string, given: Given, path: string[], firstRow: string | null): boolean => {
    const { claim, compiled } = tables.get(id)!
    return walk(compiled, cells, budget, given, ({ row }, whole) => {
      const target = row && targetOf(row.answer.decision, claim)
      if (!row || target === null) return true
      const first = firstRow ?? row.answer.row
      if (target === start.claim.scenario) found = { given: whole, row: first, path: [...path, target] }
      else if (!path.includes(target) && tables.has(target))
        return follow(target, whole, [...path, target], first)
      return found === null
    })
  }
  follow(start.claim.scenario, {}, [start.claim.scenario], null)
  return found
}
