import { openTables, type TableInContext } from '../decision/context.ts'
import { writeGiven } from '../decision/example.ts'
import { type Budget, decides, type Demand, findCase, type Given } from '../decision/explore.ts'
import { seeTarget } from '../decision/table.ts'
import { type Finding, makeFinding } from '../message.ts'
import { digestOf } from '../sop/canonical.ts'
import type { Section } from '../sop/section.ts'
import type { HandbookSection } from './join.ts'
import { tableInContext } from './judge-table.ts'
import type { HandbookCaseType } from './leading.ts'
import type { Remember } from './remember.ts'
import type { Known } from './resolve.ts'

const steps = 20_000

/** Sections of one language that send one and the same case in a circle: `see` upon `see`, back to a table already asked. */
export function findCycles(
  sections: readonly HandbookSection[],
  caseTypes: readonly HandbookCaseType[],
  known: Known,
  remember: Remember,
): { claim: HandbookSection; finding: Finding }[] {
  const rules = sections.map(({ scenario, section }) => `${scenario} ${measureRules(section)}`)
  const circles = remember('circles', { rules, dictionaries: known.key }, () =>
    followPointers(sections, caseTypes, known, remember),
  )
  return circles.map(({ at, given, row, path }) => {
    const claim = sections[at]!
    const round = path.map((id) => `\`${id}\``).join(' → ')
    return {
      claim,
      finding: makeFinding(
        'cyclic-see',
        claim.section.table?.rows[Number(row) - 1]?.place ?? claim.section.place,
        `Unexpected circle ${round} for \`${writeGiven(given)}\`, expected a case to end in a decision: let one of these tables decide it`,
        `\`${writeGiven(given)}\` 会在 ${round} 之间循环，案件应有结论：请在其中一张表里裁定`,
      ),
    }
  })
}

interface Circle {
  given: Given
  row: string
  path: string[]
}

/** The circles, each with the place of its first section among all. */
function followPointers(
  sections: readonly HandbookSection[],
  caseTypes: readonly HandbookCaseType[],
  known: Known,
  remember: Remember,
): (Circle & { at: number })[] {
  const byScenario = new Map(sections.map((claim) => [claim.scenario, claim]))
  const targets = new Map(
    sections.map((claim) => [
      claim.scenario,
      (claim.section.table?.rows ?? []).flatMap(({ decision }) => targetOf(decision, claim) ?? []),
    ]),
  )
  /** The sections to which pointers lead from a scenario, whatever the case; itself only where they lead back. */
  const reachable = (start: string) => {
    const found = new Map<string, HandbookSection>()
    const open = [start]
    for (let id = open.pop(); id !== undefined; id = open.pop())
      for (const next of targets.get(id)!)
        if (!found.has(next) && byScenario.has(next)) {
          found.set(next, byScenario.get(next)!)
          open.push(next)
        }
    return found
  }
  const tableOf = ({ page, section }: HandbookSection) =>
    tableInContext(section, caseTypes.find(({ id }) => id === page.caseType)?.leading ?? [], known)
  return sections.flatMap((start, at) => {
    const around = reachable(start.scenario)
    if (!around.has(start.scenario)) return []
    const tables = [...around].map(([id, { section }]) => `${id} ${measureRules(section)}`)
    const question = { start: start.scenario, tables, dictionaries: known.key }
    const found = remember('circle', question, () => followCases(start, around, tableOf))
    return found ? [{ at, ...found }] : []
  })
}

const digests = new WeakMap<Section, string>()

/** Digest of what a section's table is made of, beside the files that give its names a meaning: prose sends nobody in a circle. */
function measureRules(section: Section): string {
  const known = digests.get(section)
  if (known !== undefined) return known
  const rows = (section.table?.rows ?? []).map(({ when, decision }) => [
    typeof when === 'string' ? when : { source: when.source },
    decision,
  ])
  const digest = digestOf([section.inherits, rows])
  digests.set(section, digest)
  return digest
}

const targetOf = (decision: readonly string[], { page }: HandbookSection): string | null => {
  const target = seeTarget(decision)
  return target === null || target.includes('/') ? target : `${page.caseType}/${target}`
}

function followCases(
  start: HandbookSection,
  around: ReadonlyMap<string, HandbookSection>,
  tableOf: (claim: HandbookSection) => TableInContext | null,
): Circle | null {
  const asked = [...around].flatMap(([id, claim]) => {
    const table = tableOf(claim)
    return table ? [{ id, claim, table }] : []
  })
  const tables = openTables(asked.map(({ table }) => table))
  const byScenario = new Map(asked.map(({ id, claim }, index) => [id, { claim, rows: tables.rows[index]! }]))
  const budget: Budget = { left: steps }
  /** Goes on from the last table of a path with the cases that came so far. */
  const follow = (
    path: string[],
    demands: readonly Demand[],
    firstRow: string | null,
  ): ReturnType<typeof followCases> => {
    const { claim, rows } = byScenario.get(path.at(-1)!)!
    for (const row of rows) {
      const target = targetOf(row.answer.decision, claim)
      if (target === null || !byScenario.has(target)) continue
      const closes = target === start.scenario
      if (!closes && path.includes(target)) continue
      const both = [...demands, ...decides(rows, row)]
      const given = findCase(tables, both, budget)
      if (!given) continue
      const first = firstRow ?? row.answer.row
      const found = closes
        ? { given, row: first, path: [...path, target] }
        : follow([...path, target], both, first)
      if (found) return found
    }
    return null
  }
  return byScenario.has(start.scenario) ? follow([start.scenario], [], null) : null
}
