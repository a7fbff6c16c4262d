import { measureStanding } from '../src/approval/in-force.ts'
import { type Approval, ledgerPath } from '../src/approval/ledger.ts'
import { mapAddresses } from '../src/git-commit.ts'
import type { Handbook, HandbookSection } from '../src/handbook/handbook.ts'
import { compareTexts, type Meaning, unknownMeaning } from '../src/handbook/meaning.ts'
import type { FindText } from '../src/history/change.ts'
import { findAncestors } from '../src/history/commit.ts'
import { findApprovingCommit, findAuthors, findByDigest } from '../src/history/section-history.ts'
import type { Instant } from '../src/time.ts'
import { type OpenHandbook, readCommitted, readVersions } from './handbook.ts'

/** The latest valid approval of a section, whether in force or still to come. */
export function lastApproval(handbook: Handbook, section: HandbookSection, at: Instant): Approval | null {
  const standing = measureStanding(handbook.ledger, section, at, handbook.settings)
  return standing.upcoming.at(-1) ?? standing.inForce
}

/** What git knows of sections: who changed each since its last valid approval, and how to find an earlier text again. */
export interface SectionHistory {
  authors: ReadonlyMap<HandbookSection, string[]>
  find: FindText
}

/** Reads what git knows of sections; null outside git, where the flags say it. */
export async function readSectionHistory(
  open: OpenHandbook,
  sections: readonly HandbookSection[],
): Promise<SectionHistory | null> {
  const { repository, handbook } = open
  if (!repository) return null
  const caseTypes = new Set(sections.map((section) => section.page.caseType))
  const wanted = (path: string) =>
    path === 'handbook.yaml' ||
    [...caseTypes].some(
      (one) =>
        path === `catalogue/${one}.yaml` ||
        path === ledgerPath(one) ||
        /^sops\/[a-z]+\/([^/]+)\//.exec(path)?.[1] === one,
    )
  const { commits, trees } = await readCommitted(repository, null)
  const read = await readVersions(repository, trees.values(), { prose: false, wanted })
  const written = sections.map((section) => {
    const previous = lastApproval(handbook, section, '9999')
    const approving = previous && findApprovingCommit(commits, trees, previous, read)
    const known = approving ? findAncestors(commits, approving.hash) : new Set<string>()
    return findAuthors(commits, trees, section.scenario, section.locale, known, read)
  })
  const everyone = [...new Set(written.flat())]
  const mapped = await mapAddresses(repository, everyone)
  const authors = new Map(
    sections.map((section, index) => [
      section,
      written[index]!.map((email) => mapped[everyone.indexOf(email)]!.toLowerCase()),
    ]),
  )
  return {
    authors,
    find: (scenario, locale, digest) => findByDigest(commits, trees, scenario, locale, digest, read),
  }
}

/** What a section changes in meaning since its last approval; null where it has none, or says the very same. */
export function compareWithLast(
  open: OpenHandbook,
  section: HandbookSection,
  at: Instant,
  history: SectionHistory | null,
): Meaning | null {
  const { handbook, memory } = open
  const previous = lastApproval(handbook, section, at)
  if (!previous || previous.digest === section.digest) return null
  const before = history?.find(section.scenario, section.locale, previous.digest)
  if (!before) return unknownMeaning
  const leading = handbook.caseTypes.find(({ id }) => id === section.page.caseType)?.leading ?? []
  const after = { section: section.section, leading, parameters: handbook.settings.parameters }
  return compareTexts(before, after, handbook.signals, memory.remember)
}
