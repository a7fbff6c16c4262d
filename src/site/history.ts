import { sectionKey } from '../handbook/digest.ts'
import type { Change } from '../history/change.ts'
import type { Period } from '../history/period.ts'
import type { Point } from '../history/point.ts'
import type { Aside, Tenure } from '../history/tenure.ts'
import type { Locale } from '../words.ts'
import type { Reading } from './publish.ts'

/** A text of a section while it was in force, with what it changed. */
export interface PastText extends Tenure {
  /** Null where git cannot be asked. */
  change: Change | null
  /** Null where no text was in force, and where its text cannot be found again. */
  reading: Reading | null
}

/** The past of one section. */
export interface SectionPast {
  /** The texts that were in force, oldest first. */
  texts: PastText[]
  /** Approvals that were never in force, oldest first; for leads alone. */
  aside: Aside[]
}

/** What a build knows of earlier days: the ledger's part always, git's where there is a whole repository. */
export interface SiteHistory {
  /** Why git cannot be asked, or null. */
  unknown: 'no-repository' | 'shallow' | null
  /** By the key of a section. */
  sections: Readonly<Record<string, SectionPast>>
  /** The last four weeks first, then since each earlier month; none where git cannot be asked. */
  periods: Period[]
  /** Coverage at every commit up to the moment of the build, for leads alone. */
  points: Point[]
}

const nothing: SectionPast = { texts: [], aside: [] }

/** The past of a section; empty where it has none. */
export const pastOf = (
  { sections }: SiteHistory,
  { scenario, locale }: { scenario: string; locale: Locale },
): SectionPast => sections[sectionKey(scenario, locale)] ?? nothing
