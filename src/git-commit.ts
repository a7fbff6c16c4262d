import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileBytes } from './files.ts'
import type { Repository } from './git.ts'
import { ask, run } from './git-process.ts'
import { CallError } from './message.ts'
import type { Instant } from './time.ts'

/** The name and address that git would put on a commit here, and what `.mailmap` makes of addresses. */
export async function readIdentity(repository: Repository): Promise<string | null> {
  // The user's own settings are read here, and only here: reading settings runs nothing.
  const { simpleGit } = await import('simple-git')
  const git = simpleGit({ baseDir: repository.base })
  const email = await git.raw(['config', '--get', 'user.email']).catch(() => '')
  return email.trim() === '' ? null : email.trim()
}

/** Addresses as `.mailmap` writes them; an address it does not know stays as it is. */
export async function mapAddresses(repository: Repository, emails: readonly string[]): Promise<string[]> {
  const safe = emails.filter((email) => /^[^<>\n\r-][^<>\n\r]*$/.test(email))
  if (safe.length === 0) return [...emails]
  const names = safe.map((email) => `<${email}>`)
  const mapped = await ask(repository.base, ['check-mailmap', '--', ...names]).catch(() => null)
  if (mapped === null) return [...emails]
  const answers = mapped
    .trim()
    .split('\n')
    .map((line) => /<([^>]+)>/.exec(line)?.[1] ?? '')
  return emails.map((email) => answers[safe.indexOf(email)] || email)
}

/** Commits files on the current branch and nothing else, without hooks; the branch must not have moved meanwhile. */
export async function commitFiles(
  repository: Repository,
  files: readonly FileBytes[],
  commit: { name: string; email: string; at: Instant; message: string },
): Promise<string> {
  const { base, head, prefix } = repository
  if (!head)
    throw new CallError('This repository has no commit yet: commit the handbook first, then approve.')
  const blobs = await Promise.all(
    files.map((file) => run(base, ['hash-object', '-w', '--stdin', '--no-filters'], file.bytes)),
  )
  const updates = files.flatMap((file, order) => [
    '--cacheinfo',
    `100644,${blobs[order]!.trim()},${prefix}${file.path}`,
  ])
  const folder = (await ask(base, ['rev-parse', '--absolute-git-dir'])).trim()
  const index = join(folder, `sopbook-index-${process.pid}`)
  const identity = identityOf(commit)
  const own = { GIT_INDEX_FILE: index }
  try {
    await run(base, ['read-tree', head], null, own)
    await run(base, ['update-index', '--add', ...updates], null, own)
    const tree = (await run(base, ['write-tree'], null, own)).trim()
    const hash = (
      await run(base, ['commit-tree', tree, '-p', head, '-F', '-'], Buffer.from(commit.message), identity)
    ).trim()
    await run(base, ['update-ref', '-m', 'sopbook approve', 'HEAD', hash, head], null, identity)
    // The working index learns of these files alone, so that nothing else that is staged is touched.
    // Seen from a work tree without files, no filter is asked whether one of them changed.
    const aside = join(folder, 'refs')
    await run(aside, ['update-index', '--add', ...updates], null, { GIT_DIR: folder, GIT_WORK_TREE: aside })
    return hash
  } finally {
    await rm(index, { force: true })
  }
}

/** Starts a repository without a commit in a folder. */
export async function startRepository(root: string): Promise<void> {
  await run(root, ['init', '--quiet', '--initial-branch=main', '--object-format=sha1', '--template='], null)
}

/**
 * Commits files on the branch of a started repository in one call. Neither the working files nor the index learn of it: write the
 * former, and run `settleIndex` after the last commit.
 */
export async function importCommit(
  root: string,
  files: readonly FileBytes[],
  { name, email, at, message }: { name: string; email: string; at: Instant; message: string },
): Promise<void> {
  const who = `${name} <${email}> ${Math.floor(Date.parse(at) / 1000)} +0000`
  const block = (bytes: Uint8Array) => [Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from('\n')]
  const head = await run(root, ['rev-parse', '--verify', '--quiet', 'HEAD'], null).catch(() => '')
  await run(
    root,
    ['fast-import', '--quiet', '--date-format=raw'],
    Buffer.concat([
      Buffer.from(`commit refs/heads/main\nauthor ${who}\ncommitter ${who}\n`),
      ...block(Buffer.from(message)),
      Buffer.from(head === '' ? '' : `from ${head}`),
      ...files.flatMap(({ path, bytes }) => [
        Buffer.from(`M 100644 inline ${JSON.stringify(path)}\n`),
        ...block(bytes),
      ]),
    ]),
  )
}

/** Lets the index hold what HEAD holds. */
export async function settleIndex(root: string): Promise<void> {
  await run(root, ['read-tree', 'HEAD'], null)
}

const identityOf = ({ name, email, at }: { name: string; email: string; at: Instant }) => ({
  GIT_AUTHOR_NAME: name,
  GIT_AUTHOR_EMAIL: email,
  GIT_AUTHOR_DATE: at,
  GIT_COMMITTER_NAME: name,
  GIT_COMMITTER_EMAIL: email,
  GIT_COMMITTER_DATE: at,
})
