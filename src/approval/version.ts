import type { Approval } from './ledger.ts'

/** How much a new text changes: some case is decided otherwise, a check or row was added, or only the words are others. */
export type Bump = 'major' | 'minor' | 'patch'

/** The version of an approved text: 1.0.0 for the first, the same for the very same text, else the next one by what it changes. */
export function nextVersion(previous: Approval | null, digest: string, bump: Bump): string {
  if (!previous) return '1.0.0'
  if (previous.digest === digest) return previous.version
  const [major, minor, patch] = previous.version.split('.').map(Number) as [number, number, number]
  return {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  }[bump]
}
