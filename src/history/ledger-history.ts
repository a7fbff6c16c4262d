import { identify, type Person } from '../approval/in-force.ts'
import type { Approval } from '../approval/ledger.ts'
import { type Finding, makeFinding } from '../message.ts'
import type { Commit, Tree } from './commit.ts'

/** The lines of a ledger file as a commit has them. */
type LinesOf = (blob: string) => readonly string[]

export const splitLines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

/**
 * Judges the ledger against its own history: every line that was ever committed is still there, whatever the order, and every
 * approval was committed by its approver or names its evidence.
 */
export function judgeLedgerHistory(
  commits: readonly Commit[],
  trees: ReadonlyMap<string, Tree>,
  working: ReadonlyMap<string, string>,
  approvals: readonly Approval[],
  people: readonly Person[],
  linesOf: LinesOf,
): Finding[] {
  const findings: Finding[] = []
  const paths = new Set(
    commits
      .flatMap((commit) => commit.changes.map((change) => change.path))
      .filter((path) => path.startsWith('approvals/')),
  )
  const firstSeen = new Map<string, Commit>()
  for (const path of paths) {
    const setOf = (hash: string | undefined) =>
      new Set(hash === undefined ? [] : linesOf(trees.get(hash)?.get(path) ?? ''))
    const now = new Set(splitLines(working.get(path) ?? ''))
    const lost = new Map<string, Commit | null>()
    for (const commit of commits) {
      const lines = setOf(commit.hash)
      for (const parent of commit.parents) {
        for (const line of setOf(parent))
          if (!lines.has(line) && !now.has(line) && !lost.has(line)) lost.set(line, commit)
      }
      for (const line of lines) {
        if (!firstSeen.has(`${path}\n${line}`)) firstSeen.set(`${path}\n${line}`, commit)
        if (!now.has(line) && !lost.has(line) && commit === commits.at(-1)) lost.set(line, null)
      }
    }
    for (const [line, commit] of lost) {
      const what = describeLine(line)
      const where = commit ? `commit ${commit.hash.slice(0, 12)}` : 'the working files'
      findings.push(
        makeFinding(
          'ledger-rewritten',
          { path, line: 1, column: 1 },
          `Unexpected loss of a committed row (${what}) in ${where}, expected rows never to change: restore the line from git`,
          `已提交的审批记录（${what}）在${commit ? `提交 ${commit.hash.slice(0, 12)} 中` : '工作文件中'}被改动或删除，记录不得更改：请从 git 恢复该行`,
        ),
      )
    }
  }
  for (const approval of approvals) {
    const line = splitLinesKeepingNumbers(working.get(approval.place.path) ?? '', approval.place.line)
    const commit = firstSeen.get(`${approval.place.path}\n${line}`)
    if (!commit || approval.evidence !== undefined) continue
    const approver = identify(approval.approver, people)
    if (commit.authors.some((author) => identify(author, people) === approver)) continue
    findings.push(
      makeFinding(
        'unattested-approval',
        approval.place,
        `Unexpected author ${commit.authors[0]} of the commit that holds the approval by ${approval.approver}, expected the approver, or \`evidence\` in the row`,
        `含有 ${approval.approver} 批准记录的提交由 ${commit.authors[0]} 作出，应由批准人提交，或在记录中写明 \`evidence\``,
      ),
    )
  }
  return findings
}

const splitLinesKeepingNumbers = (text: string, line: number): string => text.split('\n')[line - 1] ?? ''

function describeLine(line: string): string {
  try {
    const row = JSON.parse(line) as { scenario?: unknown; locale?: unknown; version?: unknown }
    return [row.scenario, row.locale, row.version].filter((part) => typeof part === 'string').join(' ')
  } catch {
    return 'unreadable'
  }
}
