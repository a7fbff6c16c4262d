import type { Approval } from './ledger.ts'

/**
 * The version of an approved text: 1.0.0 for the first, the same for the very same text, else the next minor one. Major and patch
 * need the meaning of two tables to be compared.
 */
export function nextVersion(previous: Approval | null, digest: string): string {
  if (!previous) return '1.0.0'
  if (previous.digest === digest) return previous.version
  const [major, minor] = previous.version.split('.').map(Number) as [number, number]
  return `${major}.${minor + 1}.0`
}
