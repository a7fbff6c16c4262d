import { type Fraction, measureCoverage } from '../coverage/coverage.ts'
import type { Handbook } from '../handbook/handbook.ts'
import type { Instant } from '../time.ts'
import type { Locale } from '../words.ts'

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
