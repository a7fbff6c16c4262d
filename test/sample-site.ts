import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject } from 'vitest'
import { withLock } from '../src/disk.ts'
import type { Audience } from '../src/site/publish.ts'
import { checkout } from './story.ts'

/** The day on which the sample is shown. */
export const sampleDay = '2026-11-28'

/** The sample's site for an audience: built for the first test file that asks, read by all others of the run. */
export async function buildSample(audience: Audience): Promise<string> {
  const out = join(inject('runFolder'), audience)
  await withLock(`${out}.lock`, async () => {
    if (!existsSync(out)) await buildSite(checkout, ['--audience', audience, '--out', out])
  })
  return out
}

/** Builds the sample of a checkout; Astro keeps one build a process, so each is a real call. */
export async function buildSite(
  from: string,
  flags: readonly string[],
  env: Record<string, string> = {},
): Promise<void> {
  const argv = ['build', '--content', join(from, 'content'), '--at', sampleDay, ...flags]
  await promisify(execFile)(process.execPath, [join(from, 'scripts/sopbook.mjs'), ...argv], {
    // A command may be called from anywhere.
    cwd: tmpdir(),
    env: { ...process.env, ...env },
  })
}
