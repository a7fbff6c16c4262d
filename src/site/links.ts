import type { Locale } from '../words.ts'

/** Pages that stand once in every language. */
export type Desk = 'coverage' | 'gaps' | 'glossary' | 'signals'

const base = `${(import.meta.env?.BASE_URL ?? '/').replace(/\/+$/, '')}/`

/** The address of a page in a language; `path` is its address behind the locale, '' for home: always with a slash at the end. */
export const linkTo = (locale: Locale, path = ''): string =>
  `${base}${locale}/${path === '' || path.endsWith('/') ? path : `${path}/`}`

export const linkToCaseType = (locale: Locale, caseType: string): string => linkTo(locale, caseType)

/** The page of a scenario by its full id, and of one of its rows: `2`, `L1`. */
export const linkToScenario = (locale: Locale, scenario: string, row?: string): string =>
  `${linkTo(locale, scenario)}${row === undefined ? '' : `#${rowAnchor(row)}`}`

export const linkToDesk = (locale: Locale, desk: Desk): string => linkTo(locale, desk)

export const linkToSignal = (locale: Locale, code: string): string => `${linkTo(locale, 'signals')}#${code}`

/** The anchor of a row of a decision table: `row-2`, `row-L1`. */
export const rowAnchor = (row: string): string => `row-${row}`

/** Where the site begins, without a language. */
export const rootLink = base

/** A file of the site that is no page, such as `favicon.svg` or `gaps.csv`. */
export const linkToFile = (path: string): string => `${base}${path}`
