import { measureDigest } from '../handbook/digest.ts'
import type { Approval } from '../approval/ledger.ts'
import type { InheritedRow } from '../handbook/leading.ts'
import type { ParsedFile } from '../handbook/parsed-file.ts'
import type { Settings } from '../handbook/settings.ts'
import type { Page } from '../sop/page.ts'
import type { Section } from '../sop/section.ts'
import type { Locale } from '../words.ts'
import type { Commit, Tree } from './commit.ts'

/** Values of blobs, keyed by path and blob id. */
export type ReadBlob = (path: string, blob: string) => ParsedFile | null

/** A section as one commit has it. */
export interface SectionAtCommit {
  page: Page
  section: Section
  leading: readonly InheritedRow[]
  parameters: Settings['parameters']
  digest: string | null
}

const folderOf = (scenario: string, locale: Locale) => `sops/${locale}/${scenario.split('/')[0]}/`

/** The paths whose versions decide what a section said: its folder's pages, the catalogue file and the settings. */
const pathsBehind = (tree: Tree, scenario: string, locale: Locale): string[] => [
  ...[...tree.keys()].filter((path) => path.startsWith(folderOf(scenario, locale))),
  `catalogue/${scenario.split('/')[0]}.yaml`,
  'handbook.yaml',
]

/** The section of a scenario at a commit, found by its id wherever its file lies; null where there is none or more than one. */
export function sectionAt(
  tree: Tree,
  scenario: string,
  locale: Locale,
  read: ReadBlob,
): SectionAtCommit | null {
  const [caseType, slug] = scenario.split('/') as [string, string]
  const value = (path: string): ParsedFile | null => {
    const blob = tree.get(path)
    return blob === undefined ? null : read(path, blob)
  }
  const claims = [...tree.keys()]
    .filter((path) => path.startsWith(folderOf(scenario, locale)))
    .flatMap((path) => {
      const file = value(path)
      const page = file?.kind === 'page' ? file.value : null
      return (page?.sections ?? [])
        .filter((section) => section.id === slug || section.id === scenario)
        .map((section) => ({ page: page!, section }))
    })
  if (claims.length !== 1) return null
  const settings = value('handbook.yaml')
  const catalogue = value(`catalogue/${caseType}.yaml`)
  const parameters = (settings?.kind === 'settings' ? settings.value?.parameters : null) ?? {}
  const leading = (catalogue?.kind === 'catalogue' ? catalogue.value?.leading : null) ?? []
  const { page, section } = claims[0]!
  return {
    page,
    section,
    leading: section.inherits ? leading : [],
    parameters,
    digest: measureDigest(page, section, leading, parameters),
  }
}

/** The section at the newest commit where it had this digest, or null where no commit of the history did. */
export function findByDigest(
  commits: readonly Commit[],
  trees: ReadonlyMap<string, Tree>,
  scenario: string,
  locale: Locale,
  digest: string,
  read: ReadBlob,
): (SectionAtCommit & { revision: string; blob: string }) | null {
  let before = ''
  for (const commit of commits.toReversed()) {
    const tree = trees.get(commit.hash)!
    const state = pathsBehind(tree, scenario, locale)
      .map((path) => tree.get(path) ?? '')
      .join()
    if (state === before) continue
    before = state
    const found = sectionAt(tree, scenario, locale, read)
    if (found?.digest === digest) return { ...found, revision: commit.hash, blob: tree.get(found.page.path)! }
  }
  return null
}

/**
 * Everyone who changed a section's digest in commits that are not among `known` (the ancestors of the last valid approval):
 * authors and co-authors, deletions included.
 */
export function findAuthors(
  commits: readonly Commit[],
  trees: ReadonlyMap<string, Tree>,
  scenario: string,
  locale: Locale,
  known: ReadonlySet<string>,
  read: ReadBlob,
): string[] {
  const authors = new Set<string>()
  const digests = new Map<string, string | null>()
  const digestAt = (hash: string | undefined): string | null => {
    const tree = hash === undefined ? undefined : trees.get(hash)
    if (!tree) return null
    const state = pathsBehind(tree, scenario, locale)
      .map((path) => tree.get(path) ?? '')
      .join()
    if (!digests.has(state)) digests.set(state, sectionAt(tree, scenario, locale, read)?.digest ?? null)
    return digests.get(state)!
  }
  for (const commit of commits) {
    if (known.has(commit.hash)) continue
    const digest = digestAt(commit.hash)
    const parents = commit.parents.length > 0 ? commit.parents : [undefined]
    if (parents.every((parent) => digestAt(parent) !== digest))
      for (const author of commit.authors) authors.add(author.toLowerCase())
  }
  return [...authors].sort()
}

/** The first commit whose ledger holds an approval, or null where none does. */
export function findApprovingCommit(
  commits: readonly Commit[],
  trees: ReadonlyMap<string, Tree>,
  approval: Approval,
  read: ReadBlob,
): Commit | null {
  const { path } = approval.place
  const holds = (commit: Commit): boolean => {
    const blob = trees.get(commit.hash)?.get(path)
    const ledger = blob === undefined ? null : read(path, blob)
    return (
      ledger?.kind === 'ledger' &&
      ledger.value !== null &&
      ledger.value.approvals.some(
        (row) =>
          row.scenario === approval.scenario &&
          row.locale === approval.locale &&
          row.digest === approval.digest &&
          row.approvedAt === approval.approvedAt,
      )
    )
  }
  return (
    commits.find((commit) => commit.changes.some((change) => change.path === path) && holds(commit)) ?? null
  )
}
