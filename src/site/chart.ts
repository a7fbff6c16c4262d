import { type Group, groupOf } from '../coverage/words.ts'
import type { Coverage, ScenarioCoverage } from '../coverage/coverage.ts'
import type { Locale } from '../words.ts'

export const groups: readonly Group[] = ['covered', 'needs-work', 'missing']

/** How many scenarios of a list stand in each group in a language. */
export type Counts = Record<Group, number>

export function countGroups(scenarios: readonly ScenarioCoverage[], locale: Locale): Counts {
  const counts: Counts = { covered: 0, 'needs-work': 0, missing: 0 }
  for (const one of scenarios) counts[groupOf(one.locales[locale]!.status)] += 1
  return counts
}

/** A stretch of a bar in percent of its width. */
export interface Stretch {
  group: Group
  from: number
  length: number
}

/** The bar of some counts: covered first, then what needs work, then what is missing. */
export function measureBar(counts: Counts): Stretch[] {
  const of = groups.reduce((sum, group) => sum + counts[group], 0)
  let from = 0
  return groups.flatMap((group) => {
    const length = of === 0 ? 0 : (100 * counts[group]) / of
    const stretch = { group, from: round(from), length: round(length) }
    from += length
    return length === 0 ? [] : [stretch]
  })
}

const round = (percent: number): number => Math.round(percent * 1000) / 1000

/** Where the target stands on every bar, in percent of its width. */
export const targetAt = ({ target }: Coverage): number => (100 * target.covered) / target.of
