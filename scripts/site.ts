import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { withFleeting, withLock } from '../src/disk.ts'
import { CallError, formatFinding } from '../src/message.ts'
import { makeReport } from '../src/report/report.ts'
import { listUnfindable } from '../src/search/findability.ts'
import { writeSearchIndex } from '../src/site/pagefind.ts'
import { formatHeaders, type HeaderRule, headerRules } from '../src/site/policy.ts'
import { type Audience, makePublications, measureValidUntil } from '../src/site/publish.ts'
import { openSite, type Site } from '../src/site/site.ts'
import { measureInputs, openBuilt } from './built.ts'
import { readFindability } from './findability.ts'
import type { Surroundings } from './flags.ts'
import { cacheFolder, openHandbook } from './handbook.ts'
import { readPast } from './past.ts'

export const checkout = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Opens everything a site shows, once: handbook, report, and the texts in force, from the working files or from git. */
export async function makeSite(
  flags: { content?: string | undefined; at?: string | undefined },
  audience: Audience,
  surroundings: Surroundings,
): Promise<Site> {
  // Whether the languages state the same is for leads to know; what agents may read hangs on approvals.
  const open = await openHandbook(flags, surroundings, { prose: true, statements: audience === 'leads' })
  const { handbook } = open
  if (handbook.read.pages === 0)
    throw new CallError(
      `No page of ${open.root} could be read, so there is nothing to build: run \`npx sopbook check\`.`,
    )
  // How well a scenario is found is for leads to know.
  const unfindable = audience === 'leads' ? listUnfindable(await readFindability(open)) : []
  const report = makeReport(handbook, { ...open, unfindable, remember: open.memory.remember })
  const { history, find } = await readPast(open, audience)
  const { publications, findings } = makePublications(handbook, report, audience, find)
  for (const finding of findings) surroundings.err(`${formatFinding(finding, report.locale)}\n`)
  return {
    audience,
    handbook,
    report,
    history,
    publications,
    validUntil: measureValidUntil(handbook, report),
    inputs: measureInputs(open),
  }
}

/**
 * Builds a site into a folder: aside, then swapped, so that a reader never meets half of it. Where this very site stands there
 * already nothing is written; the answer says whether something was.
 */
export async function writeSite(site: Site, target: { out: string; base: string }): Promise<boolean> {
  openSite(site)
  // Hidden, and so never named like the checkout and more: Astro takes such a folder for one inside the checkout.
  const beside = (name: string) =>
    join(dirname(target.out), `.${basename(target.out)}.${process.pid}.${name}`)
  const aside = beside('building')
  return withLock(join(cacheFolder, 'build.lock'), async () => {
    const built = openBuilt(site, target, checkout)
    if (built.stands) return false
    const { build } = await import('astro')
    await withFleeting(aside, async () => {
      // Astro looks for what the pages import from where a process stands, and a command may be called from anywhere.
      process.chdir(checkout)
      await build({
        root: checkout,
        base: target.base,
        outDir: aside,
        cacheDir: join(cacheFolder, 'astro'),
        logLevel: 'error',
        vite: { logLevel: 'error' },
      })
      await removeUnnamedAssets(aside)
      await writeFile(join(aside, '_headers'), formatHeaders(rulesOf(site, target.base)))
      await writeSearchIndex(site, aside)
      const old = beside('old')
      await mkdir(dirname(target.out), { recursive: true })
      await rename(target.out, old).catch(() => undefined)
      await rename(aside, target.out)
      await rm(old, { recursive: true, force: true })
    })
    await built.keep()
    return true
  })
}

/** Pages that only another audience has leave their styles and scripts behind; what nothing names is no part of this site. */
async function removeUnnamedAssets(folder: string): Promise<void> {
  const paths = await readdir(folder, { recursive: true })
  const named = new Set<string>()
  for (const path of paths.filter((name) => /\.(html|js)$/.test(name)))
    // Names of files are plain letters, so no page need be decoded to find them.
    for (const [, name] of readFileSync(join(folder, path), 'latin1').matchAll(
      path.endsWith('.html') ? /_assets\/([\w.@-]+\.(?:css|js))\b/g : /([\w.@-]+\.(?:css|js))\b/g,
    ))
      named.add(name!)
  for (const path of paths.filter((name) => /^_assets.*\.(css|js)$/.test(name)))
    if (!named.has(basename(path))) await rm(join(folder, path))
}

/** The headers that a site should be served with. */
export const rulesOf = ({ handbook, frameAncestors }: Site, base: string): HeaderRule[] =>
  headerRules(base, handbook.settings.locales, frameAncestors)

/** The origins of `--frame-ancestors`: `https://tool.example`, several joined by commas. */
export function parseFrameAncestors(text: string | undefined): string[] {
  const origins = (text ?? '').split(',').map((one) => one.trim())
  return origins
    .filter((one) => one !== '')
    .map((one) => {
      const url = URL.canParse(one) ? new URL(one) : null
      const secure = url?.protocol === 'https:' || /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/.test(one)
      if (!url || url.origin !== one || !secure)
        throw new CallError(
          `--frame-ancestors “${one}” is no origin: write scheme and host alone, such as https://tool.example.`,
        )
      return one
    })
}

/** A base path as Astro takes it: `/` or `/handbook/`. */
export function parseBase(text: string | undefined): string {
  const path = `/${(text ?? '').replace(/^\/+|\/+$/g, '')}/`.replace('//', '/')
  if (!/^\/([A-Za-z0-9._-]+\/)*$/.test(path))
    throw new CallError(
      `--base “${text}” is no path: use letters, digits, dots and hyphens, such as /handbook/.`,
    )
  return path
}
