import { tableInContext } from '../src/handbook/judge-table.ts'
import type { TableInContext } from '../src/decision/context.ts'
import type { Handbook, HandbookSection } from '../src/handbook/handbook.ts'

/** A section's table with everything that decides what it means, and where it stands. */
export interface TableOf {
  path: string
  table: TableInContext
}

/** The table of a section; null where it has none that can be read. */
export function tableOf(
  { page, section }: HandbookSection,
  { caseTypes, settings, signals }: Handbook,
): TableInContext | null {
  const leading = caseTypes.find(({ id }) => id === page.caseType)?.leading ?? []
  return tableInContext(section, leading, { settings, signals })
}

/** Every table of a handbook. */
export const tablesOf = (handbook: Handbook): TableOf[] =>
  handbook.sections.flatMap((claim) => {
    const table = tableOf(claim, handbook)
    return table ? [{ path: claim.page.path, table }] : []
  })
