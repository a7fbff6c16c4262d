import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { promisify } from 'node:util'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { portOf, serve } from '../scripts/start.ts'
import { headerRules } from '../src/site/policy.ts'
import { findViolations } from './axe.ts'
import { openBrowser } from './browser.ts'
import { approving, hostile, story } from './by-signals-story.ts'
import { approvedTree, checkout, makeFolder, writeStory } from './story.ts'

const command = fileURLToPath(new URL('../scripts/sopbook.mjs', import.meta.url))
const folder = join(makeFolder(), 'site')
const servers: Server[] = []
let browser: Browser
let site: string
/** A case tool that may frame the view, and one that may not. */
let tool: string
let stranger: string

async function openTool(): Promise<string> {
  const server = createServer((request, response) => {
    const src = decodeURIComponent(new URL(request.url ?? '/', 'http://tool').searchParams.get('src') ?? '')
    response
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(
        `<!doctype html><title>Tool</title><iframe title="SOP" width="900" height="700" src="${src}"></iframe>`,
      )
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  servers.push(server)
  return `http://127.0.0.1:${portOf(server)}`
}

beforeAll(async () => {
  tool = await openTool()
  stranger = await openTool()
  const content = writeStory(approvedTree(story, approving))
  const argv = [
    'build',
    '--content',
    content,
    '--at',
    '2026-03-02',
    '--out',
    folder,
    '--frame-ancestors',
    tool,
  ]
  await promisify(execFile)(process.execPath, [command, ...argv])
  const server = await serve(folder, '/', 5600, headerRules('/', ['en', 'zh'], [tool]))
  servers.push(server)
  site = `http://127.0.0.1:${portOf(server)}`
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  for (const server of servers) {
    server.close()
    server.closeAllConnections()
  }
})

/** Runs a visit; whatever the page complains of fails the test. Gives what was looked at and every address that was asked for. */
async function visit<Result>(
  path: string,
  look: (page: Page) => Promise<Result>,
  options: BrowserContextOptions = {},
): Promise<{ result: Result; asked: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  const asked: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => void complaints.push(`dialog ${dialog.message()}`))
  context.on('request', (request) =>
    asked.push(
      `${request.method()} ${request.url()} ${request.postData() ?? ''} ${request.headers()['referer'] ?? ''}`,
    ),
  )
  try {
    await page.goto(`${site}${path}`)
    const result = await look(page)
    expect(complaints).toEqual([])
    return { result, asked }
  } finally {
    await context.close()
  }
}

const card = (page: Page, scenario: string) => page.locator(`[data-scenario="reset-2fa/${scenario}"]`)
const answer = (page: Page, scenario: string) =>
  card(page, scenario)
    .locator('.found-answer')
    .innerText()
    .then((text) => text.replace(/\s+/g, ' '))
const open = 'case=reset-2fa&SIM_CHANGE_H=9&LEGAL_HOLD=false&PRIORITY=44&SETTING_CHANGES_24H=0&FACE_MATCH=0.9'

describe('the signal finder', () => {
  it.each([
    [
      'en',
      'Not decidable yet: find out Call-back confirmed (check 2).',
      'If yes, row 2 Escalate',
      'Row 2 Escalate',
      'yes',
    ],
    ['zh', '尚不能判定：请查明回访确认（检查 2）。', '如是，第 2 行 升级', '第 2 行 升级', '是'],
  ])(
    'takes a case from the address in %s, asks, and decides once the fact is ticked',
    async (locale, asks, branch, row, yes) => {
      await visit(`/${locale}/by-signals/#${open}`, async (page) => {
        await card(page, 'sim-change').waitFor()
        expect(await answer(page, 'sim-change')).toContain(asks)
        expect(await answer(page, 'sim-change')).toContain(branch)
        await card(page, 'sim-change').getByRole('button', { name: yes }).click()
        expect(await answer(page, 'sim-change')).toContain(row)
        expect(await card(page, 'sim-change').locator('h4 a').getAttribute('href')).toBe(
          `/${locale}/reset-2fa/sim-change/#row-2`,
        )
        expect(page.url()).toBe(`${site}/${locale}/by-signals/#${open}&CALLBACK_CONFIRMED=true`)
        // Focus stays where the question was answered.
        expect(await page.evaluate(() => document.activeElement?.closest('[data-scenario]') !== null)).toBe(
          true,
        )
      })
    },
  )

  it('works by keyboard alone, from the case type to the row', async () => {
    await visit('/en/by-signals/', async (page) => {
      await page.locator('[data-hint]', { hasText: 'Pick a case type' }).waitFor()
      const tabTo = async (selector: string) => {
        for (let step = 0; step < 80; step += 1) {
          if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return
          await page.keyboard.press('Tab')
        }
        throw new Error(`Tab does not reach ${selector}`)
      }
      await tabTo('input[name="case"]')
      await page.keyboard.press('Space')
      for (let step = 0; step < 3 && !page.url().includes('case=reset-2fa'); step += 1)
        await page.keyboard.press('ArrowRight')
      expect(page.url()).toContain('#case=reset-2fa')
      expect(await page.locator('.found-folded').first().getAttribute('open')).not.toBeNull()
      await tabTo('[data-filter-signals]')
      await page.keyboard.type('setting')
      await tabTo('input[name="SETTING_CHANGES_24H"]')
      await page.keyboard.type('2')
      await tabTo('[data-filter-signals]').catch(() => page.locator('[data-filter-signals]').focus())
      await page.keyboard.press('ControlOrMeta+a')
      await page.keyboard.type('SIM_CHANGE_H = 9; PRIORITY = 10')
      await page.keyboard.press('Enter')
      expect(await answer(page, 'sim-change')).toContain('First: Legal hold? (L1) If not, row 1 Block')
      expect(await page.locator('.found-folded').first().getAttribute('open')).toBeNull()
      await tabTo('[data-key="first LEGAL_HOLD no"]')
      await page.keyboard.press('Enter')
      expect(await answer(page, 'sim-change')).toContain('Row 1 Block freeze')
      await page.locator('[data-said]', { hasText: '2 scenarios fit' }).waitFor({ state: 'attached' })
      await tabTo('[data-scenario="reset-2fa/sim-change"] h4 a')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/en/reset-2fa/sim-change/#row-1')
      await page.goBack()
      await card(page, 'sim-change').waitFor()
      expect(await answer(page, 'sim-change')).toContain('Row 1 Block')
      await page.reload()
      await card(page, 'sim-change').waitFor()
      expect(await page.locator('input[name="SETTING_CHANGES_24H"]').inputValue()).toBe('2')
      expect(await page.locator('[data-keeps-place]').getAttribute('href')).toContain(
        '/zh/by-signals/#case=reset-2fa',
      )
    })
  })

  it('says what a number should be, and counts it as unknown', async () => {
    await visit('/en/by-signals/#case=reset-2fa&PRIORITY=44', async (page) => {
      const field = page.locator('input[name="PRIORITY"]')
      await page.locator('.known-facts button').waitFor()
      await field.fill('900')
      expect(await page.locator('[data-signal="PRIORITY"] [data-refused]').textContent()).toBe(
        'Priority: expected a whole number from 0 to 100. It counts as unknown.',
      )
      expect(page.url()).not.toContain('PRIORITY')
    })
  })

  it('shows a hostile address and a hostile title as text', async () => {
    await visit(`/en/by-signals/#case=${hostile}&<script>=1&FACE_MATCH=0.1`, async (page) => {
      await page.locator('.finder-found .notice').first().waitFor()
      expect(await page.locator('.finder-found').innerText()).toContain(hostile)
      expect(await page.locator('.finder-found img, .finder-found script').count()).toBe(0)
      await page.locator('input[value="reset-2fa"]').check()
      await card(page, 'lost-phone').waitFor()
      expect(await card(page, 'lost-phone').innerText()).toContain(hostile)
      expect(await page.locator('.finder-found img').count()).toBe(0)
    })
  })

  it('gives the standing instruction where no text is in force, once something speaks for the scenario', async () => {
    await visit('/en/by-signals/#case=reset-2fa&FACE_MATCH=0.1', async (page) => {
      await card(page, 'lost-phone').waitFor()
      expect(await answer(page, 'lost-phone')).toContain('Do not decide alone')
      await page.getByRole('button', { name: 'Clear all' }).click()
      expect(await page.locator('.found-lines').innerText()).not.toContain(hostile)
    })
  })

  it('asks for the same files whatever the case, and no request holds a signal or a value', async () => {
    const look = async (page: Page) => {
      await page.locator('.finder-found [data-scenario]').first().waitFor()
      await page.locator('input[name="SETTING_CHANGES_24H"]').fill('8731')
      await page.locator('[data-known], .known').first().waitFor()
      await page.getByRole('link', { name: 'sim change' }).first().click()
      await page.waitForURL('**/reset-2fa/sim-change/**')
      await page.goBack()
      await page.locator('.finder-found [data-scenario]').first().waitFor()
    }
    const first = await visit('/en/by-signals/#case=reset-2fa&SIM_CHANGE_H=7.25&RESET_CHANNEL=chat', look)
    const second = await visit('/en/by-signals/#case=reset-2fa&SIM_CHANGE_H=3.5&LEGAL_HOLD=true', look)
    for (const line of [...first.asked, ...second.asked])
      expect(line).not.toMatch(/SIM_CHANGE|SETTING_|RESET_CHANNEL|LEGAL_HOLD|8731|7\.25|3\.5|chat|case=|\?|#/)
    const files = ({ asked }: { asked: string[] }) =>
      [...new Set(asked.map((line) => line.split(' ')[1]))].sort()
    expect(files(first)).toEqual(files(second))
  })

  it('says one sentence and leads to the case types without JavaScript', async () => {
    await visit(
      '/en/by-signals/',
      async (page) => {
        expect(await page.locator('main').innerText()).toContain('needs JavaScript')
        expect(
          await page.locator('main a').evaluateAll((links) => links.map((one) => one.getAttribute('href'))),
        ).toEqual(['/en/poa-review/', '/en/reset-2fa/'])
        expect(await page.locator('.finder').isVisible()).toBe(false)
      },
      { javaScriptEnabled: false },
    )
  })

  it('is in the navigation', async () => {
    await visit('/zh/', async (page) => {
      expect(await page.locator('nav a[href="/zh/by-signals/"]').innerText()).toBe('按信号查找')
    })
  })

  it.each(['en', 'zh'])(
    'has nothing for axe to find in %s, open and decided, wide and narrow, and fits 320 pixels',
    async (locale) => {
      for (const [hash, width, colorScheme] of [
        ['', 1440, 'light'],
        [`embed/#${open}`, 820, 'light'],
        [`#${open}&NOBODY=1`, 1440, 'dark'],
        ['#case=reset-2fa&FACE_MATCH=0.1&RESET_CHANNEL=mail', 390, 'light'],
        [`#${open}&CALLBACK_CONFIRMED=true`, 320, 'dark'],
      ] as const)
        await visit(
          `/${locale}/by-signals/${hash}`,
          async (page) => {
            await page
              .locator(hash === '' ? '.finder-found [data-hint]' : '.found-card')
              .first()
              .waitFor()
            for (const details of await page.locator('main details').all())
              await details.evaluate((one: HTMLDetailsElement) => (one.open = true))
            expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
              true,
            )
            expect(await findViolations(page), `${hash} ${width}`).toEqual([])
          },
          { viewport: { width, height: 900 }, colorScheme },
        )
    },
  )

  it('brings the evaluation but not the parser to the browser', () => {
    const scripts = readdirSync(join(folder, '_assets')).filter((name) => /^SignalFinder.*\.js$/.test(name))
    const code = scripts.map((name) => readFileSync(join(folder, '_assets', name)))
    expect(code).toHaveLength(1)
    // The parser alone is more than twice as much.
    expect(gzipSync(code[0]!).length).toBeLessThan(15_000)
    expect(String(code[0])).not.toMatch(/PositiveUnaryTest|luxon/)
  })
})

describe('the view for case tools', () => {
  const readme = readFileSync(join(checkout, 'README.md'), 'utf8')
  const [message, documented] = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(
    ([, json]) => JSON.parse(json!) as Record<string, unknown>,
  )

  /** Opens the view in a tool's frame, sends messages, and gives what comes back. */
  async function ask(origin: string, messages: unknown[], path = '/en/by-signals/embed/', from = site) {
    const context = await browser.newContext()
    try {
      const page = await context.newPage()
      const asked: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      await page.goto(`${origin}/?src=${encodeURIComponent(`${from}${path}`)}`)
      const replies = await page.evaluate(
        async ({ messages, from }) => {
          const got: { origin: string; data: Record<string, unknown> }[] = []
          addEventListener('message', ({ origin, data }) => void got.push({ origin, data: data as never }))
          const frame = document.querySelector('iframe')!.contentWindow!
          for (const one of messages) frame.postMessage(one, '*')
          await new Promise((later) => setTimeout(later, 1500))
          return got.filter((one) => one.origin === from)
        },
        { messages, from },
      )
      const shown = await page
        .frames()
        .at(-1)!
        .locator('body')
        .innerText()
        .catch(() => '')
      return { replies: replies.map(({ data }) => data), shown, asked }
    } finally {
      await context.close()
    }
  }

  const shape = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.slice(0, 1).map(shape)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
        : typeof value

  it('answers the documented message from another origin, in the documented shape, and shows the case', async () => {
    const { replies, shown, asked } = await ask(tool, [message])
    expect(replies).toHaveLength(1)
    const reply = replies[0] as { scenarios: { id: string; ask: { row: string }[] }[] }
    const known = { ...message, signals: { SIM_CHANGE_H: 9, PRIORITY: 44, SETTING_CHANGES_24H: 3 } }
    const second = (await ask(tool, [known])).replies[0]
    expect(shape(second)).toEqual(shape(documented))
    expect(reply.scenarios[0]).toMatchObject({
      id: 'reset-2fa/sim-change',
      fit: 'met',
      decided: false,
      row: null,
    })
    expect(shown).toContain('Hours since SIM change: 9 hours')
    expect(shown).not.toContain('Glossary')
    expect(asked.filter((address) => address.startsWith(site)).join()).not.toMatch(/SIM_CHANGE|PRIORITY|[?#]/)
  })

  it('answers only what is a case, and only signals that it knows', async () => {
    const { replies } = await ask(tool, [
      null,
      'sopbook:case',
      { type: 'sopbook:case', version: 2, case: 'reset-2fa' },
      { type: 'other', version: 1 },
      { type: 'sopbook:case', version: 1, case: hostile, signals: { PRIORITY: '44', NOBODY: 1 } },
    ])
    expect(replies).toEqual([
      {
        type: 'sopbook:answer',
        version: 1,
        case: null,
        scenarios: [],
        refused: [`case=${hostile}`, 'PRIORITY=44', 'NOBODY=1'],
      },
    ])
  })

  it('opens in no frame but that of a named origin, and no other page opens in any', async () => {
    const other = await ask(stranger, [message])
    expect(other.replies).toEqual([])
    expect(other.shown).not.toContain('Case type')
    const page = await ask(tool, [message], '/en/by-signals/')
    expect(page.replies).toEqual([])
    expect(page.shown).not.toContain('Case type')
  })

  it('answers no origin but the named ones, also where a host lets others frame it', async () => {
    const lax = await serve(folder, '/', 5650, headerRules('/', ['en'], [tool, stranger]))
    servers.push(lax)
    const from = `http://127.0.0.1:${portOf(lax)}`
    const { replies, shown } = await ask(stranger, [message], '/en/by-signals/embed/', from)
    expect(shown).toContain('Case type')
    expect(shown).not.toContain('9 hours')
    expect(replies).toEqual([])
  })

  it('answers nobody where it stands in no frame', async () => {
    await visit('/en/by-signals/embed/', async (page) => {
      const got = await page.evaluate(async (message) => {
        let replies = 0
        addEventListener(
          'message',
          ({ data }) => void ((data as { type?: string }).type === 'sopbook:answer' && replies++),
        )
        postMessage(message, '*')
        await new Promise((later) => setTimeout(later, 500))
        return replies
      }, message)
      expect(got).toBe(0)
    })
  })

  it('leads out of the frame', async () => {
    await visit(`/en/by-signals/embed/#${open}`, async (page) => {
      await card(page, 'sim-change').waitFor()
      const targets = await page
        .locator('.finder-found a')
        .evaluateAll((links) => links.map((one) => one.getAttribute('target')))
      expect(new Set(targets)).toEqual(new Set(['_blank']))
      expect(await page.locator('nav, .masthead').count()).toBe(0)
    })
  })
})
