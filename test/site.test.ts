import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portOf, serve } from '../scripts/start.ts'
import type { Audience } from '../src/site/publish.ts'
import { findViolations } from './axe.ts'
import { openBrowser } from './browser.ts'
import { buildSample, sampleDay } from './sample-site.ts'

const content = fileURLToPath(new URL('../content', import.meta.url))
const command = fileURLToPath(new URL('../scripts/sopbook.mjs', import.meta.url))
const scenario = 'reset-2fa/sim-change-with-reset'
const stub = 'reset-2fa/estate-or-next-of-kin'
let browser: Browser
const servers: Server[] = []
const origin: Record<string, string> = {}
const folder: Record<string, string> = {}

async function build(audience: Audience): Promise<void> {
  folder[audience] = await buildSample(audience)
  const server = await serve(folder[audience], '/', 5400)
  servers.push(server)
  origin[audience] = `http://127.0.0.1:${portOf(server)}`
}

beforeAll(async () => {
  await build('agents')
  await build('leads')
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  for (const server of servers) server.close()
})

/** Runs a visit; whatever the page complains of, or asks of another server, fails the test. */
async function visit<Result>(
  address: string,
  look: (page: Page) => Promise<Result>,
  options: { width?: number; height?: number; scheme?: 'light' | 'dark'; scripts?: boolean } = {},
): Promise<Result> {
  const { width = 1440, height = 900, scheme = 'light', scripts = true } = options
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
  })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(address).origin) complaints.push(`asks ${request.url()}`)
    // Pagefind asks for its entry file with the time, so that no cache answers.
    if (!/^(\?ts=\d+)?$/.test(new URL(request.url()).search)) complaints.push(`sends ${request.url()}`)
  })
  try {
    await page.goto(address)
    const result = await look(page)
    expect(complaints).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

const pagesOf = (audience: Audience): { path: string; html: string }[] =>
  readdirSync(folder[audience]!, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, html: readFileSync(join(folder[audience]!, path), 'utf8') }))

describe('the agents’ site', () => {
  test('shows the approved text, and the standing instruction where none is in force', async () => {
    await visit(`${origin['agents']}/en/${scenario}/`, async (page) => {
      expect(await page.textContent('h1')).toContain('Reset soon after a SIM change')
      expect(await page.textContent('main')).toContain('In force')
      expect(await page.locator('#row-1').count()).toBe(1)
      expect(await page.locator('#row-L1').count()).toBe(1)
    })
    await visit(`${origin['agents']}/zh/${stub}/`, async (page) => {
      expect(await page.textContent('main')).toContain('常设指引')
    })
  })

  test('sets Chinese punctuation as wide as a character, on an English page too', async () => {
    const widths = await visit(`${origin['agents']}/en/glossary/`, (page) =>
      page.locator('main [lang|=zh]').evaluateAll((all) =>
        all.flatMap((one) => {
          const text = one.firstChild
          const at = text?.nodeType === Node.TEXT_NODE ? text.nodeValue!.indexOf('，') : -1
          if (at < 0) return []
          const range = document.createRange()
          range.setStart(text!, at)
          range.setEnd(text!, at + 1)
          return [range.getBoundingClientRect().width / parseFloat(getComputedStyle(one).fontSize)]
        }),
      ),
    )
    expect(widths.length).toBeGreaterThan(5)
    for (const width of widths) expect(width).toBeGreaterThan(0.9)
  })

  test('answers an address without a page in both languages', async () => {
    const answer = await fetch(`${origin['agents']}/en/reset-2fa/no-such-scenario/`)
    expect(answer.status).toBe(404)
    expect(await answer.text()).toMatch(/No such page[\s\S]*没有这个页面/)
  })

  test('holds no rate, no gap and no status but its three, in pages and in search', () => {
    const pages = pagesOf('agents')
    expect(pages.some(({ path }) => /coverage|gaps/.test(path))).toBe(false)
    for (const { path, html } of pages) {
      expect(html, path).not.toMatch(/of 93|\/93|Needs work|Not written|未撰写|待完善|\/(coverage|gaps)\//)
    }
  })

  test('carries no style or script of a page that it does not have', () => {
    const html = pagesOf('agents')
      .map((page) => page.html)
      .join('\n')
    const styles = readdirSync(join(folder['agents']!, '_assets')).filter((name) => name.endsWith('.css'))
    expect(styles.filter((name) => !html.includes(name))).toEqual([])
    expect(readdirSync(join(folder['agents']!, '_assets')).join(' ')).not.toMatch(/coverage|gaps|brief/)
  })

  test('reads whole without JavaScript', async () => {
    await visit(
      `${origin['agents']}/en/${scenario}/`,
      async (page) => expect(await page.locator('#row-4').isVisible()).toBe(true),
      { scripts: false },
    )
  })

  test.each([
    [1440, 900, 4],
    [390, 844, 2],
  ])('fits its first screen at %i×%i in both languages', async (width, height, rows) => {
    for (const locale of ['en', 'zh']) {
      await visit(
        `${origin['agents']}/${locale}/${scenario}/`,
        async (page) => {
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
            true,
          )
          for (let row = 1; row <= rows; row += 1) {
            const box = await page.locator(`#row-${row}`).boundingBox()
            expect(box!.y + box!.height, `row ${row} in ${locale}`).toBeLessThanOrEqual(height)
          }
        },
        { width, height },
      )
    }
  })
})

describe('search', () => {
  const find = (address: string, query: string) =>
    visit(address, async (page) => {
      await page.keyboard.press('/')
      await page.keyboard.type(query)
      const option = page.locator('[role=option]').first()
      await option.waitFor({ timeout: 20_000 })
      await page.waitForTimeout(600)
      await page.keyboard.press('ArrowDown')
      return (await page.locator('[role=option]').allTextContents()).slice(0, 3).join(' | ')
    })

  test('finds a scenario in the language of the page and in the other one', async () => {
    expect(await find(`${origin['agents']}/en/`, 'SIM swap')).toMatch(/SIM/)
    expect(await find(`${origin['agents']}/zh/`, '换卡')).toMatch(/换卡/)
    expect(await find(`${origin['agents']}/en/`, '撞库')).toMatch(/撞库|stuffing/i)
    expect(await find(`${origin['leads']}/zh/${scenario}/`, 'traveller')).toMatch(/traveller|旅行/i)
  })
})

describe('the leads’ site', () => {
  test('says on home, coverage and gaps how much is covered, and that this is a sample', async () => {
    const argv = ['coverage', '--report-only', '--content', content, '--at', sampleDay]
    const { stdout } = await promisify(execFile)(process.execPath, [command, ...argv])
    const firstLine = stdout.split('\n')[0]!
    expect(firstLine).toMatch(/^\d+ of \d+ scenarios covered in English/)
    for (const path of ['/en/', '/en/coverage/', '/en/gaps/']) {
      await visit(`${origin['leads']}${path}`, async (page) => {
        const text = (await page.textContent('body'))!
        expect(text.replace(/\s+/g, ' ')).toContain(firstLine)
        expect(text).toContain('sample')
      })
    }
  })
})

const kinds = [
  '',
  'reset-2fa/',
  `${scenario}/`,
  `${stub}/`,
  'glossary/',
  'signals/',
  'coverage/',
  'gaps/',
  'gaps/brief/',
  'guide/',
  'guide/coverage/',
  'train/',
]

describe('accessibility', () => {
  test.each(['en', 'zh'])(
    'axe finds nothing on any page kind in %s, light and dark, wide and narrow',
    async (locale) => {
      for (const kind of kinds) {
        for (const [width, scheme] of [
          [1440, 'light'],
          [390, 'dark'],
        ] as const) {
          await visit(
            `${origin['leads']}/${locale}/${kind}`,
            async (page) => {
              expect(await findViolations(page), `${kind} ${width} ${scheme}`).toEqual([])
            },
            { width, scheme, height: 4000 },
          )
        }
      }
    },
    240_000,
  )
})
