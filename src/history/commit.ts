import type { Instant } from '../time.ts'

/** A commit that touched the handbook. */
export interface Commit {
  hash: string
  /** Its parents among the commits that touched the handbook. */
  parents: string[]
  /** E-mails of its author and co-authors. */
  authors: string[]
  /** The committer's date. */
  at: Instant
  /** What it changed against its first parent; a null blob is a deletion. */
  changes: { path: string; blob: string | null }[]
}

/** Blob ids by path: the handbook as one commit has it. */
export type Tree = ReadonlyMap<string, string>

/** The tree of every commit, by hash. Commits come parents first. */
export function growTrees(commits: readonly Commit[]): Map<string, Tree> {
  const trees = new Map<string, Tree>()
  for (const commit of commits) {
    const tree = new Map(trees.get(commit.parents[0] ?? '') ?? [])
    for (const { path, blob } of commit.changes) {
      if (blob === null) tree.delete(path)
      else tree.set(path, blob)
    }
    trees.set(commit.hash, tree)
  }
  return trees
}

/** The hashes from which a commit descends, itself included. */
export function findAncestors(commits: readonly Commit[], hash: string): Set<string> {
  const parents = new Map(commits.map((commit) => [commit.hash, commit.parents]))
  const found = new Set<string>()
  const open = [hash]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(parents.get(next) ?? []))
  }
  return found
}
