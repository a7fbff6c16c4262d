import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readContent } from '../src/disk.ts'
import type { FileBytes } from '../src/files.ts'
import {
  findChangedPaths,
  openRepository,
  readBlobs,
  readCommits,
  readEveryBlob,
  readFilesAt,
  type Repository,
  resolveRevision,
} from '../src/git.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import type { ParsedFile } from '../src/handbook/parsed-file.ts'
import { type Commit, growTrees, type Tree } from '../src/history/commit.ts'
import { judgeLedgerHistory, splitLines } from '../src/history/ledger-history.ts'
import type { ReadBlob } from '../src/history/section-history.ts'
import { CallError, type Finding, makeFinding } from '../src/message.ts'
import { type Memory, openMemory } from '../src/memory.ts'
import { parseFiles, type Progress } from '../src/parse-pool.ts'
import { type Instant, parseInstant } from '../src/time.ts'
import type { Surroundings } from './flags.ts'

// Loaded with the first handbook: what was answered before is answered without one.
const loadParser = () => import('../src/handbook/handbook.ts')

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Where parsed pages are kept; the folder may be deleted at any time. */
export const cacheFolder = join(checkout, 'node_modules', '.cache', 'sopbook')

/** A handbook with the moment and the state of the content that a command speaks of. */
export interface OpenHandbook {
  root: string
  repository: Repository | null
  files: FileBytes[]
  handbook: Handbook
  at: Instant
  revision: string | null
  dirty: boolean
  /** What was worked out in earlier calls; `keep` it after the last question. */
  memory: Memory
}

/** The content root of a call: flag, then environment, then the sample of this checkout. */
export const chooseRoot = (flag: string | undefined, env: Surroundings['env']): string =>
  flag ?? (env['SOPBOOK_CONTENT'] || join(checkout, 'content'))

/** Opens the handbook of a call: reads its files from disk or at a revision, parses them and settles the moment. */
export async function openHandbook(
  flags: { content?: string | undefined; at?: string | undefined },
  surroundings: Surroundings,
  { prose = false, statements = true }: { prose?: boolean; statements?: boolean } = {},
): Promise<OpenHandbook> {
  const root = chooseRoot(flags.content, surroundings.env)
  const working = await readContent(root)
  const repository = await openRepository(root)
  const moment = await parseMoment(flags.at, repository)
  const files = moment.revision === null ? working.files : await readFilesAt(repository!, moment.revision)
  const parsed = await parseFiles(files, {
    cache: cacheFolder,
    pack: root,
    prose,
    statements,
    onProgress: progressOn(surroundings),
  })
  const memory = openMemory(cacheFolder, root)
  const { parseHandbook } = await loadParser()
  const handbook = parseHandbook(parsed, moment.revision === null ? working.findings : [], memory.remember)
  await memory.keep()
  const at =
    moment.instant === null
      ? (moment.revisionAt ?? new Date(surroundings.now()).toISOString())
      : parseInstant(moment.instant, handbook.settings.timeZone)!
  return {
    root,
    repository,
    files,
    handbook,
    at,
    revision: moment.revision ?? repository?.head ?? null,
    memory,
    dirty:
      moment.revision === null &&
      repository !== null &&
      (await findChangedPaths(repository, files)).length > 0,
  }
}

export interface Moment {
  instant: string | null
  revision: string | null
  revisionAt: Instant | null
}

/** What `--at` means: an INSTANT, a REV or REV@INSTANT; what parses as a date is an INSTANT. */
export async function parseMoment(text: string | undefined, repository: Repository | null): Promise<Moment> {
  if (text === undefined) return { instant: null, revision: null, revisionAt: null }
  const nonsense = () =>
    new CallError(
      `--at “${text}” is neither a date such as 2026-03-02, an instant such as 2026-03-02T09:00:00Z, nor a revision of this repository.`,
    )
  // Any zone does to see whether a text is a moment; the handbook's own is used once it is read.
  if (parseInstant(text, 'UTC')) return { instant: text, revision: null, revisionAt: null }
  const split = text.lastIndexOf('@')
  const [name, instant] = split > 0 ? [text.slice(0, split), text.slice(split + 1)] : [text, null]
  if (instant !== null && !parseInstant(instant, 'UTC')) throw nonsense()
  if (!repository) throw nonsense()
  const found = await resolveRevision(repository, name)
  if (!found) throw nonsense()
  return { instant, revision: found.revision, revisionAt: found.at }
}

/** A line on a terminal that says how far reading is; silent in a pipe. */
function progressOn(surroundings: Surroundings): Progress | undefined {
  if (!surroundings.terminal) return undefined
  let last = 0
  return (done, of) => {
    const now = surroundings.now()
    if (of < 50 || (now - last < 100 && done < of)) return
    last = now
    surroundings.err(`\r${done === of ? ' '.repeat(40) + '\r' : `Reading ${done} of ${of} files`}`)
  }
}

/** What the ledger's history says of it; outside git, or where history is cut off, only that it cannot be verified. */
export async function checkLedgerHistory(open: OpenHandbook): Promise<Finding[]> {
  const { repository, handbook, files } = open
  const ledgers = files.filter((file) => file.path.startsWith('approvals/'))
  const unverified = (en: string, zh: string) => [
    makeFinding('ledger-unverified', { path: 'approvals', line: 1, column: 1 }, en, zh),
  ]
  if (!repository)
    return ledgers.length === 0
      ? []
      : unverified(
          'Unexpected handbook outside git, expected a repository: nobody can tell whether approvals were altered',
          '手册不在 git 仓库中：无法验证审批记录是否被改动',
        )
  if (repository.shallow)
    return unverified(
      'Unexpected shallow clone, expected the whole history: fetch it with `git fetch --unshallow` to verify approvals',
      '当前为浅克隆，无法验证审批记录：请用 `git fetch --unshallow` 取回完整历史',
    )
  const commits = await readCommits(repository, open.revision)
  const trees = growTrees(commits)
  const ids = commits.flatMap((commit) =>
    commit.changes
      .filter((change) => change.path.startsWith('approvals/') && change.blob)
      .map((change) => change.blob!),
  )
  const blobs = await readBlobs(repository, ids)
  if (ids.some((id) => !blobs.has(id)))
    return unverified(
      'Unexpected clone without earlier versions, expected all of them: fetch them with `git fetch --refetch --no-filter` to verify approvals',
      '当前克隆缺少历史版本，无法验证审批记录：请用 `git fetch --refetch --no-filter` 取回',
    )
  const decoder = new TextDecoder()
  const lines = new Map([...blobs].map(([id, bytes]) => [id, splitLines(decoder.decode(bytes))]))
  const working = new Map(ledgers.map((file) => [file.path, decoder.decode(file.bytes)]))
  return judgeLedgerHistory(
    commits,
    trees,
    working,
    handbook.ledger.approvals,
    handbook.settings.people,
    (blob) => lines.get(blob) ?? [],
  )
}

/** The handbook as a commit has it. */
export async function readHandbookAt(open: OpenHandbook, revision: string): Promise<Handbook> {
  const files = await parseFiles(await readFilesAt(open.repository!, revision), {
    cache: cacheFolder,
    pack: open.root,
    prose: false,
  })
  const { parseHandbook } = await loadParser()
  const handbook = parseHandbook(files, [], open.memory.remember)
  await open.memory.keep()
  return handbook
}

/** The commits that touched a handbook, parents first, with its files at each. */
export interface Committed {
  commits: Commit[]
  trees: Map<string, Tree>
}

/** A repository whose history is whole; a shallow clone's is not. */
export function requireHistory(repository: Repository | null): Repository {
  if (!repository)
    throw new CallError('This folder is no git repository, so it has no history: run the command in one.')
  if (repository.shallow)
    throw new CallError(
      'This is a shallow clone, so its history is cut off: run `git fetch --unshallow` first.',
    )
  return repository
}

/** The commits that touched a handbook, up to a revision. */
export async function readCommitted(repository: Repository, revision: string | null): Promise<Committed> {
  const commits = await readCommits(repository, revision ?? repository.head)
  return { commits, trees: growTrees(commits) }
}

/** A reader of historic files: each blob is fetched in one batch and parsed once, through the same pool as the working files. */
export async function readVersions(
  repository: Repository,
  treesWanted: Iterable<Tree>,
  { prose, wanted = () => true }: { prose: boolean; wanted?: ((path: string) => boolean) | undefined },
): Promise<ReadBlob> {
  const versions = new Map<string, { path: string; blob: string }>()
  for (const tree of treesWanted) {
    for (const [path, blob] of tree) if (wanted(path)) versions.set(`${path}\0${blob}`, { path, blob })
  }
  const files = [...versions.values()]
  if (files.length === 0) return () => null
  const blobs = await readEveryBlob(
    repository,
    files.map(({ blob }) => blob),
  )
  const parsed = await parseFiles(
    files.map(({ path, blob }) => ({ path, bytes: blobs.get(blob)! })),
    { cache: cacheFolder, pack: `${repository.base} history`, prose, statements: false },
  )
  const byVersion = new Map<string, ParsedFile>(
    files.map(({ path, blob }, index) => [`${path}\0${blob}`, parsed[index]!]),
  )
  return (path, blob) => byVersion.get(`${path}\0${blob}`) ?? null
}
