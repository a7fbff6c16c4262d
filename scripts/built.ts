import { createHash, hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writeAtomically } from '../src/disk.ts'
import type { Site } from '../src/site/site.ts'
import { cacheFolder, type OpenHandbook } from './handbook.ts'

/** What is known of a folder into which a site was built. */
export interface Built {
  /** Whether this very site stands in the folder, file by file as it was built. */
  stands: boolean
  /** Remembers that it does, after a build. */
  keep(): Promise<void>
}

// The code and files of the checkout that a site is made with.
const makers = ['src', 'public', 'scripts', 'astro.config.mjs', 'package-lock.json']

/** Compares a site and the code that lays it out with what was built into a folder before. */
export function openBuilt(site: Site, target: { out: string; base: string }, checkout: string): Built {
  const record = join(cacheFolder, `${hash('sha1', resolve(target.out)).slice(0, 12)}.built`)
  const from = measureSite(site, target.base, checkout)
  return {
    stands: site.inputs !== undefined && readRecord(record) === `${from} ${measureFolder(target.out)}`,
    keep: () => writeAtomically(record, `${from} ${measureFolder(target.out)}`),
  }
}

function readRecord(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

/** A digest of everything that was read for a site: files, history, moment, and what kept files from being read. */
export function measureInputs({ files, handbook, repository, revision, dirty, at }: OpenHandbook): string {
  const digest = createHash('sha256')
  for (const { path, bytes } of files) digest.update(`${path} ${hash('sha256', bytes)}\n`)
  const rest = [revision, dirty, repository?.shallow, at, handbook.findings]
  return digest.update(JSON.stringify(rest)).digest('hex')
}

/** A digest of all that a build depends on: what was read, for whom, and the code that lays it out. */
function measureSite({ inputs, audience, frameAncestors }: Site, base: string, checkout: string): string {
  const digest = createHash('sha256')
  digest.update(JSON.stringify([inputs, audience, frameAncestors, base, process.version]))
  for (const path of makers) digest.update(`${path} ${measureFolder(join(checkout, path))}\n`)
  return digest.digest('hex')
}

/** A digest of a file, or of a folder's files with their paths; of what is not there, one of its own. */
function measureFolder(path: string): string {
  const digest = createHash('sha256')
  try {
    const files = readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    for (const file of files)
      digest.update(`${file.slice(path.length)}\0${hash('sha256', readFileSync(file))}\n`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') digest.update(readFileSync(path))
    else if (code !== 'ENOENT') throw error
  }
  return digest.digest('hex')
}
