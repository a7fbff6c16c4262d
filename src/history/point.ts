import { type Fraction, measureCoverage } from '../coverage/coverage.ts'
import type { Handbook } from '../handbook/handbook.ts'
import type { Instant } from '../time.ts'
import type { Locale } from '../words.ts'
import type { Tree } from './commit.ts'

/** How much was covered at one commit, on the day it was made. */
export interface Point {
  revision: string
  at: Instant
  /** In the source language. */
  total: Fraction
  locales: Partial<Record<Locale, Fraction>>
  everyLocale: Fraction
  caseTypes: {
    id: string
    total: Fraction
    locales: Partial<Record<Locale, Fraction>>
    everyLocale: Fraction
  }[]
}

/** What a point depends on: the files of a commit and the moment they are judged at. */
export const questionOf = (tree: Tree, at: Instant) => ({
  files: [...tree].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, blob]) => `${path} ${blob}`),
  at,
})

/** Coverage of a handbook as one commit has it, in counts. */
export function measurePoint(handbook: Handbook, at: Instant): Omit<Point, 'revision'> {
  const { total, caseTypes, locales: order } = measureCoverage(handbook, { at })
  const source = order[0]!
  return {
    at,
    total: total.locales[source]!,
    locales: total.locales,
    everyLocale: total.everyLocale,
    caseTypes: caseTypes.map(({ id, locales, everyLocale }) => ({
      id,
      total: locales[source]!,
      locales,
      everyLocale,
    })),
  }
}
