import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentPaths, isContentPath } from './disk.ts'
import type { FileBytes } from './files.ts'
import { ask, run, startGit } from './git-process.ts'
import type { Commit } from './history/commit.ts'
import { CallError } from './message.ts'
import type { Instant } from './time.ts'

/** A content root inside a git repository: read at commits, and committed to. No user's string stands where git takes an option. */
export interface Repository {
  /** The content root's path inside the repository, empty or ending in `/`. */
  prefix: string
  /** The commit at HEAD, or null in a repository without one. */
  head: string | null
  shallow: boolean
  base: string
}

/** Whether there is a `.git` in a folder or in one above it. */
const liesBesideGit = (folder: string): boolean =>
  existsSync(join(folder, '.git')) || (dirname(folder) !== folder && liesBesideGit(dirname(folder)))

/** The repository that a content root belongs to, or null outside git. */
export async function openRepository(root: string): Promise<Repository | null> {
  const base = await realpath(root).catch(() => {
    throw new CallError(
      `There is no folder ${root}: name the folder of your handbook with --content DIR or SOPBOOK_CONTENT.`,
    )
  })
  // Most of the time that a folder outside git would take is spent on asking git about it.
  if (!liesBesideGit(base)) return null
  // Every command asks this, most of them nothing else: loading simple-git would cost ten times what git does.
  const facts = ['--is-inside-work-tree', '--show-prefix', '--is-shallow-repository', '--revs-only', 'HEAD']
  const answer = await run(base, ['rev-parse', ...facts], null).catch(() => '')
  const [inside, prefix, shallow, head] = answer.split('\n')
  if (inside !== 'true' || prefix === undefined) return null
  return { prefix, head: head || null, shallow: shallow === 'true', base }
}

const refGrammar = /^[A-Za-z0-9][A-Za-z0-9._/-]*(?:[~^][0-9]*)*$/

/** The commit that a user's text names and its date, or null where it names none. */
export async function resolveRevision(
  repository: Repository,
  text: string,
): Promise<{ revision: string; at: Instant } | null> {
  if (!refGrammar.test(text) || text.includes('..') || text.length > 200) return null
  const { base } = repository
  const name = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${text}^{commit}`]
  const hash = (await ask(base, name).catch(() => '')).trim()
  if (hash === '') return null
  const date = await ask(base, ['log', '-1', '--no-walk', '--format=%cI', hash, '--'])
  return { revision: hash, at: new Date(date.trim()).toISOString() }
}

/** The newest commit under HEAD that was made before an instant, or null. */
export async function findCommitBefore({ base, head }: Repository, at: Instant): Promise<string | null> {
  if (!head) return null
  return (await ask(base, ['rev-list', '-1', `--before=${at}`, head])).trim() || null
}

interface TreeEntry {
  path: string
  blob: string
  mode: string
}

/** The handbook's files at a commit, without their contents. */
async function listTree(repository: Repository, revision: string): Promise<TreeEntry[]> {
  const listing = await ask(repository.base, [
    'ls-tree',
    '-r',
    '-z',
    '--full-tree',
    revision,
    '--',
    repository.prefix || '.',
  ])
  return listing.split('\0').flatMap((line) => {
    const [, mode, type, blob, path] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? []
    if (type !== 'blob' || !path?.startsWith(repository.prefix)) return []
    const inside = path.slice(repository.prefix.length)
    return isContentPath(inside) ? [{ path: inside, blob: blob!, mode: mode! }] : []
  })
}

/** The handbook's files as they were at a commit. */
export async function readFilesAt(repository: Repository, revision: string): Promise<FileBytes[]> {
  // A symbolic link in a commit holds a path, not a page.
  const entries = (await listTree(repository, revision)).filter((entry) => entry.mode !== '120000')
  const blobs = await readEveryBlob(
    repository,
    entries.map((entry) => entry.blob),
  )
  return entries.map(({ path, blob }) => ({ path, bytes: blobs.get(blob)! }))
}

/** Paths of the handbook whose working files differ from HEAD; untracked ones among them. */
export async function findChangedPaths(
  repository: Repository,
  files: readonly FileBytes[],
): Promise<string[]> {
  if (!repository.head) return files.map((file) => file.path)
  const entries = await listTree(repository, repository.head)
  const committed = new Map(entries.map((entry) => [entry.path, entry.blob]))
  const changed = files.filter((file) => {
    const blob = committed.get(file.path)
    committed.delete(file.path)
    return blob !== blobId(file.bytes, blob?.length === 64 ? 'sha256' : 'sha1')
  })
  return [...changed.map((file) => file.path), ...committed.keys()].sort()
}

const blobId = (bytes: Uint8Array, algorithm: 'sha1' | 'sha256'): string =>
  createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

/** Contents of blobs by id, through one `cat-file --batch`; an object that is missing is absent from the answer. */
export function readBlobs(repository: Repository, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return Promise.resolve(new Map())
  return new Promise((answer, fail) => {
    const child = startGit(repository.base, ['cat-file', '--batch'])
    child.stderr.resume()
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', fail)
    child.on('close', () => answer(splitBatch(Buffer.concat(chunks))))
    child.stdin.on('error', () => undefined)
    child.stdin.end(`${wanted.join('\n')}\n`)
  })
}

/** The same where every one is needed: what is missing is told and never guessed. */
export async function readEveryBlob(
  repository: Repository,
  ids: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const blobs = await readBlobs(repository, ids)
  const missing = new Set(ids).size - blobs.size
  if (missing > 0)
    throw incomplete(
      missing === 1 ? 'a version of a file is missing' : `${missing} versions of files are missing`,
    )
  return blobs
}

const incomplete = (what: string): CallError =>
  new CallError(
    `The history in this repository has gaps (${what}): run \`git fetch --refetch --no-filter\` first.`,
  )

function splitBatch(output: Buffer): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>()
  let offset = 0
  while (offset < output.length) {
    const end = output.indexOf(10, offset)
    if (end < 0) break
    const [id, type, size] = output.toString('latin1', offset, end).split(' ')
    offset = end + 1
    if (type !== 'blob') continue
    const length = Number(size)
    blobs.set(id!, output.subarray(offset, offset + length))
    offset += length + 1
  }
  return blobs
}

// Trailers are read from the message here: git's own reading of them runs what a repository configures for each.
const header = '%x01%H%x00%P%x00%aE%x00%cI%x00%B%x00'
const coAuthor = /^co-authored-by:[^<\n]*<([^>\n]+)>/gim

/** Every commit that touched the handbook, parents before children, each with the files it changed against its first parent. */
export async function readCommits(repository: Repository, revision = repository.head): Promise<Commit[]> {
  if (!revision) return []
  const paths = contentPaths.map((path) => `:(top,literal)${repository.prefix}${path}`)
  const log = await ask(repository.base, [
    'log',
    '--topo-order',
    '--reverse',
    '--full-history',
    '--parents',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    '--no-ext-diff',
    '--no-textconv',
    '--diff-merges=first-parent',
    `--format=${header}`,
    revision,
    '--',
    ...paths,
  ]).catch((error: Error) => {
    throw incomplete(
      error.message
        .trim()
        .split('\n')[0]!
        .replace(/^(?:fatal|error): /, ''),
    )
  })
  return log
    .split('\x01')
    .slice(1)
    .map((entry): Commit => {
      const [hash, parents, author, at, message, changes] = entry.split('\0')
      return {
        hash: hash!,
        parents: parents!.split(' ').filter((parent) => parent !== ''),
        authors: [author!, ...[...message!.matchAll(coAuthor)].map((match) => match[1]!)].filter(
          (email) => email !== '',
        ),
        at: new Date(at!).toISOString(),
        changes: (changes ?? '').split('\n').flatMap((line) => {
          const [, mode, blob, status, path] =
            /^:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\t(.+)$/.exec(line) ?? []
          if (!path?.startsWith(repository.prefix)) return []
          return [
            {
              path: path.slice(repository.prefix.length),
              // A link holds a path and a submodule a commit: neither is a file of the handbook.
              blob: status === 'D' || !mode!.startsWith('100') ? null : blob!,
            },
          ]
        }),
      }
    })
}
