import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { identify } from '../src/approval/in-force.ts'
import { ledgerPath } from '../src/approval/ledger.ts'
import { withLock, writeAtomically } from '../src/disk.ts'
import { commitFiles } from '../src/git-commit.ts'
import type { Instant } from '../src/time.ts'
import type { OpenHandbook } from './handbook.ts'

/** Appends rows to their ledgers and, in a repository, commits the ledgers alone, in one commit. */
export async function appendRows(
  open: OpenHandbook,
  rows: readonly { scenario: string; place?: unknown }[],
  by: string,
  at: Instant,
  what: string,
): Promise<string> {
  const { root, repository, handbook } = open
  const name =
    handbook.settings.people.find((person) => person.id === identify(by, handbook.settings.people))?.name ??
    by
  const paths = [...new Set(rows.map((row) => ledgerPath(row.scenario.split('/')[0]!)))]
  return withLock(join(root, 'approvals', '.lock'), async () => {
    const ledgers = await Promise.all(
      paths.map(async (path) => {
        const before = await readFile(join(root, path), 'utf8').catch(() => '')
        const added = rows
          .filter((row) => ledgerPath(row.scenario.split('/')[0]!) === path)
          .map(({ place: _, ...row }) => `${JSON.stringify(row)}\n`)
        return {
          path,
          before,
          after: `${before}${before === '' || before.endsWith('\n') ? '' : '\n'}${added.join('')}`,
        }
      }),
    )
    for (const { path, after } of ledgers) await writeAtomically(join(root, path), after)
    if (!repository)
      return `Written to ${paths.join(', ')} and not committed: this folder is no git repository.\n`
    try {
      const files = ledgers.map(({ path, after }) => ({ path, bytes: Buffer.from(after) }))
      const hash = await commitFiles(repository, files, { name, email: by, at, message: `${what}\n` })
      return `Committed as ${hash.slice(0, 12)}.\n`
    } catch (error) {
      for (const { path, before } of ledgers) await writeAtomically(join(root, path), before)
      throw error
    }
  })
}

/** A commit message: the one section in its subject, or how many and then which. */
export const describeRows = (verb: string, sections: readonly string[]): string =>
  sections.length === 1
    ? `${verb} ${sections[0]}`
    : `${verb} ${sections.length} sections\n\n${sections.join('\n')}`
