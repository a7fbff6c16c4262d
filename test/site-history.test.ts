import { execFile } from 'node:child_process'
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSite } from '../scripts/site.ts'
import { portOf, serve } from '../scripts/start.ts'
import { makeRecentChanges } from '../src/site/changes-page.ts'
import { pastOf } from '../src/site/history.ts'
import type { Audience } from '../src/site/publish.ts'
import type { Site } from '../src/site/site.ts'
import { makeTrend } from '../src/site/trend.ts'
import { makeSince, makeVersions, makeWordVersions } from '../src/site/versions.ts'
import { formatDay } from '../src/time.ts'
import type { Locale } from '../src/words.ts'
import { findViolations } from './axe.ts'
import { openBrowser } from './browser.ts'
import {
  approvedTree,
  base,
  call,
  checkout,
  lead,
  makeFolder,
  makeRepository,
  pathOf,
  type TestRepository,
  writeStory,
} from './story.ts'

const sim = 'reset-2fa/sim-change'
const command = join(checkout, 'scripts', 'sopbook.mjs')
const out = makeFolder()
const servers: Server[] = []
const origin: Record<string, string> = {}
const folderOf = (audience: Audience): string => join(out, audience)
const days = { agents: '2026-03-16', leads: '2026-04-10' }
let repository: TestRepository
let browser: Browser

const texts = (locale: Locale) => {
  const old = base[pathOf(sim, locale)] as string
  const strict = old.replace('24H >= 2', '24H >= 4').replaceAll('24H = 3', '24H = 5')
  return { strict, reworded: strict.replace('Waiting costs little', 'It costs little to wait') }
}

async function approve(locale: Locale, at: string, { content } = repository): Promise<void> {
  const flags = ['--content', content, '--by', lead, '--at', at, '--locale', locale]
  const { code, err } = await call(['approve', sim, ...flags])
  expect([code, err]).toEqual([0, ''])
}

/** Approved in January, decided otherwise from 2 March, reworded in English from 2 April. */
async function tellStory(): Promise<void> {
  repository = makeRepository()
  await approve('en', '2026-01-10T02:00:00Z')
  await approve('zh', '2026-01-10T02:00:00Z')
  const [en, zh] = [texts('en'), texts('zh')]
  const strict = { [pathOf(sim)]: en.strict, [pathOf(sim, 'zh')]: zh.strict }
  repository.commit(strict, { at: '2026-03-01T09:00:00Z' })
  await approve('en', '2026-03-02T02:00:00Z')
  await approve('zh', '2026-03-02T02:00:00Z')
  const reworded = { [pathOf(sim)]: null, 'sops/en/reset-2fa/renamed.mdx': en.reworded }
  repository.commit(reworded, { at: '2026-04-01T09:00:00Z' })
  await approve('en', '2026-04-02T02:00:00Z')
}

/** Builds the site of an audience into its folder, and gives what the command says. */
async function build(audience: Audience, at = days[audience]): Promise<string> {
  const flags = [
    '--audience',
    audience,
    '--content',
    repository.content,
    '--at',
    at,
    '--out',
    folderOf(audience),
  ]
  return (await promisify(execFile)(process.execPath, [command, 'build', ...flags], { cwd: checkout })).stderr
}

async function open(audience: Audience): Promise<void> {
  expect(await build(audience)).toContain(`Built the ${audience}' site`)
  const server = await serve(folderOf(audience), '/', 5500)
  servers.push(server)
  origin[audience] = `http://127.0.0.1:${portOf(server)}`
}

beforeAll(async () => {
  await tellStory()
  await open('agents')
  await open('leads')
  browser = await openBrowser()
}, 900_000)

afterAll(async () => {
  await browser?.close()
  for (const server of servers) server.close()
})

/** The value of a site, without laying it out. */
const siteOf = (audience: Audience, at: string, content = repository.content): Promise<Site> =>
  makeSite({ content, at }, audience, {
    out: () => undefined,
    err: () => undefined,
    env: {},
    terminal: false,
    now: () => Date.parse('2026-06-01T00:00:00Z'),
    stopped: Promise.resolve(),
  })
const pageOf = (site: Site, locale: Locale = 'en') =>
  site.publications.find((one) => one.scenario.id === sim && one.locale === locale)!

async function visit<Result>(
  audience: Audience,
  path: string,
  look: (page: Page) => Promise<Result>,
  { width = 1440, scheme = 'light' }: { width?: number; scheme?: 'light' | 'dark' } = {},
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  try {
    await page.goto(`${origin[audience]}${path}`)
    const result = await look(page)
    expect(complaints).toEqual([])
    return result
  } finally {
    await context.close()
  }
}
/** What elements say, with a space between any two pieces of text. */
const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (walker.nextNode()) found.push(walker.currentNode.textContent!.trim())
      return found
        .filter((text) => text !== '')
        .join(' ')
        .replace(/\s+/g, ' ')
    }),
  )

describe('a scenario’s page', () => {
  test('lists its versions newest first, with who approved each and which case it decides otherwise', async () => {
    await visit('leads', `/en/${sim}/`, async (page) => {
      expect(await page.locator('details.versions').getAttribute('open')).toBeNull()
      expect(await textsOf(page, '.version-list h3')).toEqual(['2.0.1', '2.0.0', '1.0.0'])
      const [reworded, strict, first] = await textsOf(page, '.version-list > li')
      expect(reworded).toContain('in force since 2 Apr 2026 approved by Team Lead Wording only')
      expect(strict).toContain('in force 2 Mar 2026 to 2 Apr 2026')
      expect(strict).toMatch(
        /Some cases are decided otherwise Block freeze → now Escalate to a row 1 → row 2/,
      )
      expect(strict).toMatch(/Setting changes: 2 in 24 hours Face match: 0\.85 Call-back confirmed: yes/)
      expect(strict).not.toMatch(/Legal hold|Priority/)
      expect(first).toContain('New instruction in force')
    })
  })

  test('shows agents only the versions that were in force on the day of the build', async () => {
    for (const [locale, words] of [
      ['en', 'Escalate'],
      ['zh', '升级'],
    ])
      await visit('agents', `/${locale}/${sim}/`, async (page) => {
        expect(await textsOf(page, '.version-list h3')).toEqual(['2.0.0', '1.0.0'])
        expect((await textsOf(page, '.version-list > li'))[0]).toContain(words)
      })
  })

  test('compares versions word by word on a page of its own', async () => {
    await visit('leads', `/en/${sim}/versions/`, async (page) => {
      const lines = (version: number) => page.locator('.word-version').nth(version).locator('.word-lines li')
      expect(await lines(0).count()).toBe(1)
      expect(await lines(0).locator('del').allTextContents()).toEqual(['Waiting'])
      expect(await lines(0).locator('ins').allTextContents()).toEqual(['It', ' to wait'])
      expect(await lines(1).locator('del').allTextContents()).toEqual(['2', '3'])
      expect(await lines(1).locator('ins').allTextContents()).toEqual(['4', '5'])
      expect(await page.locator('.word-version').nth(2).locator('del, ins').count()).toBe(0)
    })
    await visit('leads', `/zh/${sim}/versions/`, async (page) =>
      expect(await page.locator('.word-version').first().locator('ins').first().textContent()).toBe('4'),
    )
  })

  test('weighs at most 25 kB with its styles, packed', async () => {
    for (const locale of ['en', 'zh']) {
      const html = readFileSync(join(out, 'leads', locale, sim, 'index.html'), 'utf8')
      const styles = [...html.matchAll(/href="\/([^"]+\.css)"/g)].map((match) =>
        readFileSync(join(out, 'leads', match[1]!)),
      )
      const { gzipSync } = await import('node:zlib')
      const weight = [Buffer.from(html), ...styles].reduce((sum, file) => sum + gzipSync(file).length, 0)
      expect(weight).toBeLessThan(25_000)
    }
  })
})

describe('what is decided otherwise since a day', () => {
  test('stands beside the trust line in both languages', async () => {
    await visit('agents', `/en/${sim}/`, async (page) =>
      expect(await textsOf(page, '.since')).toEqual([
        expect.stringMatching(/^Since 2 Mar 2026: Escalate was Block which cases$/),
      ]),
    )
    await visit('agents', `/zh/${sim}/`, async (page) =>
      expect(await textsOf(page, '.since')).toEqual([
        expect.stringMatching(/^2026年3月2日 起： 升级 原为 拦截 哪些案件$/),
      ]),
    )
  })

  test('tells the pairs of one change, and of several the first of each', async () => {
    const twice = makeRepository()
    const old = base[pathOf(sim)] as string
    const loose = old.replace('24H >= 2', '24H >= 4').replaceAll('24H = 3', '24H = 5')
    await approve('en', '2026-01-10T02:00:00Z', twice)
    twice.commit(
      {
        [pathOf(sim)]: loose.replace('| otherwise | `block`', '| otherwise | `pass`'),
        [pathOf(sim, 'zh')]: null,
      },
      { at: '2026-03-01T09:00:00Z' },
    )
    await approve('en', '2026-03-02T02:00:00Z', twice)
    const told = async (at: string) => {
      const site = await siteOf('agents', at, twice.content)
      return makeSince(site, pageOf(site)).map(({ pairs, more }) => [pairs.length, more])
    }
    expect(await told('2026-03-03')).toEqual([[2, 0]])
    twice.commit({ [pathOf(sim)]: old.replace('24H >= 2', '24H >= 3') }, { at: '2026-03-04T09:00:00Z' })
    await approve('en', '2026-03-05T02:00:00Z', twice)
    expect(await told('2026-03-06')).toEqual([
      [1, 1],
      [1, 1],
    ])
  })

  test('opens the version that it speaks of', async () => {
    await visit('agents', `/en/${sim}/`, async (page) => {
      await page.locator('.since a').click()
      await expect.poll(() => page.locator('details.versions').getAttribute('open')).not.toBeNull()
    })
  })

  test('stays for fourteen days and is gone on the fifteenth', async () => {
    const told = async (at: string) => {
      const site = await siteOf('agents', at)
      return makeSince(site, pageOf(site)).map(({ day }) => day)
    }
    expect(await told('2026-03-01')).toEqual([])
    expect(await told('2026-03-02')).toEqual(['2 Mar 2026'])
    expect(await told('2026-03-16')).toEqual(['2 Mar 2026'])
    expect(await told('2026-03-17')).toEqual([])
    // Wording is no change of a decision.
    expect(await told('2026-04-03')).toEqual([])
  })
})

describe('the page of changes', () => {
  test('says for each month what `changes` says since then', async () => {
    const flags = ['--content', repository.content, '--format', 'json', '--from', '2026-02-28']
    const told = await call(['changes', ...flags, '--to', days.leads])
    const changes = JSON.parse(told.out).changes as {
      locale: string
      kind: string
      after: { version: string }
    }[]
    expect(changes.map(({ locale, kind, after }) => [locale, kind, after.version])).toEqual([
      ['en', 'decides-otherwise', '2.0.1'],
      ['zh', 'decides-otherwise', '2.0.0'],
    ])
    await visit('leads', '/en/changes/2026-03/', async (page) => {
      expect(await textsOf(page, 'h1')).toEqual(['Since March 2026'])
      expect(await textsOf(page, '.change-group h3')).toEqual(['Decided otherwise 1 scenario'])
      const [change] = await textsOf(page, '.change-list > li')
      expect(change).toContain('English 1.0.0 → 2.0.1 · 2 Apr 2026 Chinese 1.0.0 → 2.0.0 · 2 Mar 2026')
      expect(change).toMatch(/Block freeze → now Escalate to a row 1 → row 2/)
    })
  })

  test('shows the last four weeks and leads on to each earlier month, wording folded', async () => {
    await visit('leads', '/zh/changes/', async (page) => {
      expect(await page.locator('section.change-group').count()).toBe(0)
      expect(await page.locator('details.change-group').textContent()).toMatch(
        /仅文字改动[\s\S]*英文 2\.0\.0 → 2\.0\.1/,
      )
      expect(await textsOf(page, '.months a')).toEqual(['2026年3月以来', '2026年1月以来'])
    })
    await visit('agents', '/en/changes/', async (page) =>
      expect(await textsOf(page, 'section.change-group h3')).toEqual(['Decided otherwise 1 scenario']),
    )
  })

  test('is led to from home, where what is decided otherwise comes first', async () => {
    await visit('agents', '/en/', async (page) => {
      expect(await textsOf(page, '.recent-changes li')).toEqual([
        'sim change Block → now Escalate 2 Mar 2026',
      ])
      await page.locator('.home-changed a[href="/en/changes/"]').click()
      expect(await page.textContent('h1')).toBe('Changes')
    })
    await visit('leads', '/en/', async (page) =>
      expect(await page.locator('nav a[href="/en/changes/"]').count()).toBe(1),
    )
  })
})

describe('the trend of coverage', () => {
  test('is the last point of each day of `history`', async () => {
    const told = await call(['history', '--content', repository.content, '--format', 'json'])
    const points = JSON.parse(told.out).points as {
      at: string
      revision: string
      locales: Record<string, { covered: number; of: number }>
    }[]
    // Every commit of the story is made in the daytime of Shanghai and of Greenwich alike.
    const last = [...new Map(points.map((point) => [point.at.slice(0, 10), point])).values()].reverse()
    expect(last).toHaveLength(6)
    await visit('leads', '/en/coverage/', async (page) => {
      const rows = await page.locator('.trend-table tbody tr').all()
      const cells = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()))
      expect(cells.map((row) => row.map((cell) => cell.trim()))).toEqual(
        last.map(({ at, revision, locales }) => [
          formatDay(at.slice(0, 10), 'en'),
          ...['en', 'zh'].map((locale) => {
            const { covered, of } = locales[locale]!
            return `${covered} of ${of} (${(100 * covered) / of}.0 %)`
          }),
          expect.stringMatching(/^\d of 4/),
          revision.slice(0, 12),
        ]),
      )
      expect(await page.locator('figure.trend path').count()).toBe(2)
      expect(await page.getByRole('img', { name: /^Coverage from 5 Jan 2026 to 2 Apr 2026/ }).count()).toBe(1)
    })
  })

  test('is nowhere on the agents’ site, nor is any rate', () => {
    const pages = readdirSync(join(out, 'agents'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    )
    expect(pages.some((path) => /coverage|gaps/.test(path))).toBe(false)
    expect(pages).toContain('en/changes/index.html')
    for (const path of pages) {
      const html = readFileSync(join(out, 'agents', path), 'utf8')
      expect(html, path).not.toMatch(/\d of 4|\d\/4\b|\d\.\d ?%|trend|[Cc]overage|覆盖|\sstyle=/)
    }
  })
})

describe('a handbook whose history nobody knows', () => {
  test('has its versions from the ledger, and says no more', async () => {
    const content = writeStory(approvedTree({}, [{ scenario: sim }, { scenario: sim, locale: 'zh' }]))
    const site = await siteOf('leads', '2026-03-02', content)
    expect(site.history).toMatchObject({ unknown: 'no-repository', periods: [], points: [] })
    expect(makeTrend(site, 'en')).toBeNull()
    expect(makeRecentChanges(site, 'en')).toBeNull()
    expect(makeVersions(site, pageOf(site))).toMatchObject({
      versions: [{ version: '1.0.0', change: null }],
      link: null,
    })
  })

  test('is not guessed at in a clone that is cut off', async () => {
    const clone = join(makeFolder(), 'shallow')
    repository.git('clone', '--quiet', '--depth', '1', `file://${repository.root}`, clone)
    const site = await siteOf('leads', days.leads, clone)
    expect(site.history).toMatchObject({ unknown: 'shallow', periods: [], points: [] })
    expect(makeSince(site, pageOf(site))).toEqual([])
    expect(
      makeVersions(site, pageOf(site))!.versions.map(({ version, change }) => [version, change]),
    ).toEqual(['2.0.1', '2.0.0', '1.0.0'].map((version) => [version, null]))
    // A text that could not be found there is looked for again once it can be.
    await siteOf('leads', '2026-02-15', clone)
    repository.git('-C', clone, 'fetch', '--quiet', '--unshallow')
    expect((await siteOf('leads', '2026-02-15', clone)).history).toEqual(
      (await siteOf('leads', '2026-02-15')).history,
    )
  })
})

describe('the memory of a build', () => {
  test('spares an unchanged history from being read again', async () => {
    const before = await siteOf('leads', days.leads)
    // Blobs that only a measurement of old commits needs are taken away.
    const blobs = repository
      .git('log', '--format=', '--raw', '--no-abbrev', '--', 'approvals')
      .match(/[0-9a-f]{40}(?= [AM]\t)/g)!
    const now = repository.git('rev-parse', 'HEAD:approvals/reset-2fa.jsonl').trim()
    const kept = blobs.filter((blob) => blob !== now)
    expect(kept.length).toBeGreaterThan(2)
    for (const blob of kept)
      rmSync(join(repository.root, '.git', 'objects', blob.slice(0, 2), blob.slice(2)), { force: true })
    expect((await siteOf('leads', days.leads)).history).toEqual(before.history)
  })
})

describe('a second build', () => {
  test('leaves a site that stands as it was built, and mends one that does not', async () => {
    const page = join(folderOf('agents'), 'en', sim, 'index.html')
    const [bytes, { ino }] = [readFileSync(page), statSync(page)]
    expect(await build('agents')).toMatch(/stands as it was built: nothing changed$/m)
    expect(statSync(page).ino).toBe(ino)
    appendFileSync(page, '<!-- by hand -->')
    expect(await build('agents')).toMatch(/^Built the agents' site/)
    expect(readFileSync(page).equals(bytes)).toBe(true)
    // On another day another text is in force.
    expect(await build('agents', '2026-01-20')).toMatch(/^Built the agents' site/)
    expect(readFileSync(page).equals(bytes)).toBe(false)
  }, 300_000)
})

describe('a text that was taken back', () => {
  test('stays in the list of versions, but agents never read its words again', async () => {
    const { approval } = pastOf((await siteOf('leads', days.leads)).history, { scenario: sim, locale: 'en' })
      .texts[2]!
    const row = {
      scenario: sim,
      locale: 'en',
      digest: approval!.digest,
      withdrawn: { on: '2026-04-05T02:00:00Z', by: lead, reason: 'Wrong.' },
    }
    const ledger = readFileSync(join(repository.content, 'approvals/reset-2fa.jsonl'), 'utf8')
    repository.commit(
      { 'approvals/reset-2fa.jsonl': `${ledger}${JSON.stringify(row)}\n` },
      { at: '2026-04-05T03:00:00Z' },
    )
    const site = await siteOf('agents', days.leads)
    const versions = makeVersions(site, pageOf(site))!.versions
    expect(versions.map(({ version, current }) => [version, current])).toEqual([
      ['2.0.0', true],
      ['2.0.1', false],
      ['2.0.0', false],
      ['1.0.0', false],
    ])
    expect(versions[1]!.facts).toContain('withdrawn 5 Apr 2026')
    expect(new Set(versions.map(({ anchor }) => anchor)).size).toBe(4)
    const words = makeWordVersions(site, pageOf(site))
    expect(words.map((one) => one.words !== null)).toEqual([false, false, true, false])
    expect(JSON.stringify(words)).not.toContain(' to wait')
    const leads = await siteOf('leads', days.leads)
    expect(JSON.stringify(makeWordVersions(leads, pageOf(leads)))).toContain(' to wait')
  })
})

describe('accessibility', () => {
  test.each(['en', 'zh'])('axe finds nothing on any page of history in %s', async (locale) => {
    for (const path of ['', `${sim}/`, `${sim}/versions/`, 'changes/', 'changes/2026-03/', 'coverage/']) {
      for (const [width, scheme] of [
        [1440, 'light'],
        [390, 'dark'],
      ] as const) {
        await visit(
          'leads',
          `/${locale}/${path}`,
          async (page) => {
            for (const closed of await page.locator('details:not(.masthead-nav)').all())
              await closed.evaluate((element) => ((element as HTMLDetailsElement).open = true))
            expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(
              true,
            )
            expect(await findViolations(page), `${path} ${width} ${scheme}`).toEqual([])
          },
          { width, scheme },
        )
      }
    }
  })
})
