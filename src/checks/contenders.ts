import type { Scenario } from '../catalogue/case-type.ts'
import type { TableInContext } from '../decision/context.ts'
import type { Outcome } from '../decision/evaluate.ts'
import type { Given } from '../decision/explore.ts'
import { type Decision, seeTarget } from '../decision/table.ts'
import { isComparable } from '../handbook/conflict.ts'
import { sectionKey } from '../handbook/digest.ts'
import type { Handbook, HandbookSection } from '../handbook/handbook.ts'
import { tableInContext } from '../handbook/judge-table.ts'
import type { HandbookCaseType } from '../handbook/leading.ts'
import { measureFit } from '../signal-fit.ts'

/** A scenario of one case type, in the first language that has a text of it that runs. */
export interface Contender {
  entry: Scenario
  claim: HandbookSection
  table: TableInContext
  /** Full ids that it points at: look-alikes, what its scope names, and where its rows send a case. */
  points: ReadonlySet<string>
}

/** Where a case ends that a scenario is asked for, and the scenarios that it passes on the way. */
export interface End {
  path: Contender[]
  row: string
  decision: Decision
}

/** What a scenario's table makes of a case. */
export type DecideBy = (one: Contender, given: Given) => Outcome

/** The scenarios to which a case can come that some are asked for, these first. */
export function reach(
  starts: readonly Contender[],
  contenders: ReadonlyMap<string, Contender>,
): ReadonlySet<Contender> {
  const found = new Set(starts)
  // A set is walked to its end, also to what is added on the way.
  for (const { entry, table } of found)
    for (const { decision } of table.rows) {
      const target = seeTarget(decision)
      const next = target === null ? undefined : contenders.get(fullId(target, entry))
      if (next) found.add(next)
    }
  return found
}

/** The scenarios whose texts run, by full id. */
export function readContenders(
  { leading }: HandbookCaseType,
  claims: readonly HandbookSection[],
  { scenarios, settings, signals }: Handbook,
): Map<string, Contender> {
  const byKey = Map.groupBy(claims, ({ scenario, locale }) => sectionKey(scenario, locale))
  const contenders = new Map<string, Contender>()
  for (const entry of scenarios) {
    const ofEntry = settings.locales.map((locale) => byKey.get(sectionKey(entry.id, locale)) ?? [])
    const [claim, twin] = ofEntry.find((found) => found.length > 0) ?? []
    if (!claim || twin || !isComparable(claim)) continue
    const { section } = claim
    const hollow = section.slots.some(({ name, hollow: why }) => name === 'Decisions' && why !== null)
    const table = hollow ? null : tableInContext(section, leading, { settings, signals })
    if (!table) continue
    const named = [
      ...entry.distinguishFrom,
      ...section.scope,
      ...table.rows.flatMap(({ decision }) => seeTarget(decision) ?? []),
    ]
    const points = new Set(named.map((id) => fullId(id, entry)))
    contenders.set(entry.id, { entry, claim, table, points })
  }
  return contenders
}

const fullId = (id: string, { caseType }: Scenario): string => (id.includes('/') ? id : `${caseType}/${id}`)

/**
 * Finds the scenarios that a case fits. Each is kept under the one required signal that fewest others require, so that a case meets
 * few that it does not fit; a scenario that requires nothing fits no case for certain.
 */
export function indexByRequired(contenders: readonly Contender[]): (given: Given) => Contender[] {
  const all = contenders.map((one) => ({
    one,
    required: one.entry.signals.filter(({ role }) => role === 'require'),
  }))
  const counts = new Map<string, number>()
  for (const { code } of all.flatMap(({ required }) => required))
    counts.set(code, (counts.get(code) ?? 0) + 1)
  const byCode = Map.groupBy(
    all,
    ({ required }) => required.map(({ code }) => code).sort((a, b) => counts.get(a)! - counts.get(b)!)[0],
  )
  return (given) =>
    Object.keys(given)
      .flatMap((code) => byCode.get(code) ?? [])
      .filter(({ required }) => measureFit(required, given).fit === 'met')
      .map(({ one }) => one)
}

/** The end of a case: `see` is followed. Null where it is not decided, or leaves what can be read. */
export function follow(
  start: Contender,
  given: Given,
  contenders: ReadonlyMap<string, Contender>,
  decideBy: DecideBy,
): End | null {
  const path: Contender[] = []
  let next: Contender | undefined = start
  while (next && !path.includes(next)) {
    path.push(next)
    const outcome = decideBy(next, given)
    if (!outcome.decided) return null
    const target = seeTarget(outcome.decision)
    if (target === null) return { path, row: outcome.row, decision: outcome.decision }
    next = contenders.get(fullId(target, next.entry))
  }
  return null
}
