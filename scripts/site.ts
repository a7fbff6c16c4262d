import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { build } from 'astro'
import { withLock } from '../src/disk.ts'
import { sectionKey } from '../src/handbook/digest.ts'
import { findByDigest } from '../src/history/section-history.ts'
import { CallError, formatFinding } from '../src/message.ts'
import { makeReport } from '../src/report/report.ts'
import { listUnfindable } from '../src/search/findability.ts'
import { writeSearchIndex } from '../src/site/pagefind.ts'
import { formatHeaders } from '../src/site/policy.ts'
import {
  type Audience,
  type FindReading,
  makePublications,
  measureValidUntil,
  type Reading,
  workingReading,
} from '../src/site/publish.ts'
import { openSite, type Site } from '../src/site/site.ts'
import type { Locale } from '../src/words.ts'
import { readFindability } from './findability.ts'
import type { Surroundings } from './flags.ts'
import { cacheFolder, openHandbook, type OpenHandbook, readHistory } from './handbook.ts'

export const checkout = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Opens everything a site shows, once: handbook, report, and the texts in force, from the working files or from git. */
export async function makeSite(
  flags: { content?: string | undefined; at?: string | undefined },
  audience: Audience,
  surroundings: Surroundings,
): Promise<Site> {
  const open = await openHandbook(flags, surroundings, { prose: true })
  const { handbook } = open
  if (handbook.read.pages === 0)
    throw new CallError(
      `No page of ${open.root} could be read, so there is nothing to build: run \`npx sopbook check\`.`,
    )
  const unfindable = listUnfindable(await readFindability(open))
  const report = makeReport(handbook, { ...open, unfindable })
  const { publications, findings } = makePublications(
    handbook,
    report,
    audience,
    await findReadings(open, report),
  )
  for (const finding of findings) surroundings.err(`${formatFinding(finding, report.locale)}\n`)
  return { audience, handbook, report, publications, validUntil: measureValidUntil(handbook, report) }
}

/** How to find the text of an approved digest: among the working texts, else at the newest commit that had it. */
async function findReadings(open: OpenHandbook, report: ReturnType<typeof makeReport>): Promise<FindReading> {
  const { handbook, repository } = open
  const found = new Map<string, Reading>()
  const lost: { scenario: string; locale: Locale; digest: string }[] = []
  for (const { scenario, locales } of report.coverage.scenarios) {
    for (const [locale, { approval, digest }] of Object.entries(locales) as [
      Locale,
      (typeof locales)['en'] & object,
    ][]) {
      if (!approval) continue
      const working = digest === approval.digest ? workingReading(handbook, scenario, locale) : null
      if (working) found.set(`${sectionKey(scenario.id, locale)}:${approval.digest}`, working)
      else lost.push({ scenario: scenario.id, locale, digest: approval.digest })
    }
  }
  if (lost.length > 0 && repository?.head) {
    const caseTypes = new Set(lost.map(({ scenario }) => scenario.split('/')[0]!))
    const wanted = (path: string) =>
      path === 'handbook.yaml' ||
      [...caseTypes].some(
        (caseType) =>
          path === `catalogue/${caseType}.yaml` || /^sops\/[a-z]+\/([^/]+)\//.exec(path)?.[1] === caseType,
      )
    const { commits, trees, read } = await readHistory(repository, wanted, { prose: true })
    for (const { scenario, locale, digest } of lost) {
      const text = findByDigest(commits, trees, scenario, locale, digest, read)
      if (text) found.set(`${sectionKey(scenario, locale)}:${digest}`, text)
    }
  }
  return (scenario, locale, digest) => found.get(`${sectionKey(scenario, locale)}:${digest}`) ?? null
}

/** Builds a site into a folder: aside, then swapped, so that a reader never meets half of it. */
export async function writeSite(site: Site, target: { out: string; base: string }): Promise<void> {
  openSite(site)
  const aside = `${target.out}.building-${process.pid}`
  await withLock(join(cacheFolder, 'build.lock'), async () => {
    try {
      await rm(aside, { recursive: true, force: true })
      await build({
        root: checkout,
        base: target.base,
        outDir: aside,
        cacheDir: join(cacheFolder, 'astro'),
        logLevel: 'error',
        vite: { logLevel: 'error' },
      })
      await writeFile(join(aside, '_headers'), formatHeaders())
      await writeSearchIndex(site, aside)
      const old = `${target.out}.old-${process.pid}`
      await mkdir(dirname(target.out), { recursive: true })
      await rename(target.out, old).catch(() => undefined)
      await rename(aside, target.out)
      await rm(old, { recursive: true, force: true })
    } finally {
      await rm(aside, { recursive: true, force: true })
    }
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
