import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portOf, serve } from '../scripts/start.ts'
import { findViolations } from './axe.ts'
import { openBrowser } from './browser.ts'

const command = fileURLToPath(new URL('../scripts/sopbook.mjs', import.meta.url))
const root = mkdtempSync(join(tmpdir(), 'sopbook-search-'))
const hostile = '<img src=x onerror="window.struck=1">'
let browser: Browser
let server: Server
let origin: string

beforeAll(async () => {
  const content = join(root, 'content')
  cpSync(fileURLToPath(new URL('../content', import.meta.url)), content, { recursive: true })
  const catalogue = join(content, 'catalogue', 'reset-2fa.yaml')
  const text = readFileSync(catalogue, 'utf8')
  writeFileSync(
    catalogue,
    text.replace('"dropped in water"', `"dropped in water", ${JSON.stringify(`gizmo ${hostile}`)}`),
  )
  const settings = join(content, 'handbook.yaml')
  writeFileSync(
    settings,
    `${readFileSync(settings, 'utf8')}\nlinks:\n  gapNote: "https://forge.invalid/new?title={title}&body={body}"\n`,
  )
  const out = join(root, 'site')
  const argv = ['build', '--content', content, '--at', '2026-11-28', '--out', out]
  await promisify(execFile)(process.execPath, [command, ...argv])
  server = await serve(out, '/', 5500)
  origin = `http://127.0.0.1:${portOf(server)}`
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser?.close()
  server?.close()
  rmSync(root, { recursive: true, force: true })
})

/** Opens the palette on a page and records every address that is asked for. */
async function search<Result>(
  path: string,
  look: (page: Page, asked: string[]) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  try {
    await page.goto(`${origin}${path}`)
    await page.keyboard.press('/')
    await page.locator('dialog[data-search][open]').waitFor()
    const result = await look(page, asked)
    expect(complaints).toEqual([])
    return result
  } finally {
    await context.close()
  }
}

const option = (page: Page, at = 0) => page.locator('[role=option]').nth(at)

async function ask(page: Page, query: string): Promise<void> {
  await page.locator('[role=combobox]').fill('')
  await page.keyboard.type(query)
  await page.locator('[role=listbox][aria-busy=false] [role=option]').first().waitFor({ timeout: 20_000 })
}

test('what the first result waits for is 60 kB, script, ranking and index together', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const bodies: Promise<{ path: string; asked: number; bytes: number }>[] = []
  const times = new Map<Request, number>()
  page.on('request', (request) => times.set(request, Date.now()))
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname
    if (!/\.(js|bin|json|wasm)$/.test(path)) return
    const asked = times.get(response.request())!
    // The index comes packed; any host packs scripts.
    const read = response.body().then((body) => ({
      path,
      asked,
      bytes: path.endsWith('.bin') ? body.length : gzipSync(body).length,
    }))
    // What comes when the page is closed already is not among the first.
    read.catch(() => undefined)
    bodies.push(read)
  })
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[role=option]')) return
      watch.disconnect()
      document.documentElement.dataset['shown'] = String(Date.now())
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await page.goto(`${origin}/en/glossary/`)
  const ofPage = await page
    .locator('script[src]')
    .evaluateAll((all) => all.map((one) => new URL((one as HTMLScriptElement).src).pathname))
  await page.keyboard.press('/')
  await page.keyboard.type('lo')
  await option(page).waitFor({ timeout: 20_000 })
  const shown = Number(await page.locator('html').getAttribute('data-shown'))
  const loaded = (await Promise.all(bodies)).filter(
    ({ path, asked }) => asked <= shown && (path.includes('SearchDialog') || !ofPage.includes(path)),
  )
  await context.close()
  const kinds = loaded.map(({ path }) => /SearchDialog|search-worker|scenarios\.bin/.exec(path)?.[0] ?? path)
  expect(kinds.sort()).toEqual(['SearchDialog', 'scenarios.bin', 'search-worker'])
  expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60_000)
})

const isInView = (node: Element): boolean => {
  const { top, bottom } = node.getBoundingClientRect()
  return top >= 0 && bottom <= window.innerHeight
}

/** Waits until it is said what was found. */
const answered = (page: Page) =>
  page.locator('[role=listbox][aria-busy=false]').waitFor({ timeout: 20_000, state: 'attached' })

async function openNote(page: Page): Promise<void> {
  await page.locator('[data-nothing]').click()
  await page.locator('[data-note-text]').waitFor({ timeout: 20_000 })
}

describe('the search palette', () => {
  test('takes every key while the index is still on its way, then answers the last', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    let release = () => undefined as void
    const held = new Promise<void>((resolve) => (release = resolve))
    await context.route('**/search/scenarios.bin', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${origin}/en/`)
    await page.keyboard.press('/')
    await page.keyboard.type('sim swap')
    expect(await page.locator('[role=combobox]').inputValue()).toBe('sim swap')
    expect(await page.locator('[data-status]').textContent()).not.toBe('')
    expect(await option(page).count()).toBe(0)
    await page.keyboard.press('Enter')
    release()
    await page.waitForURL(`${origin}/en/ato-investigation/sim-swap-takeover/`)
    await context.close()
  })

  test('opens by Enter what was typed last, not what stood there before', async () => {
    await search('/en/', async (page) => {
      await ask(page, 'sim swap')
      // The keys and Enter arrive in one task, before any answer can.
      await page.locator('[role=combobox]').evaluate((element) => {
        const input = element as HTMLInputElement
        input.value = 'push fatigue'
        input.dispatchEvent(new InputEvent('input', { bubbles: true }))
        input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
      })
      await page.waitForURL(`${origin}/en/ato-investigation/push-fatigue-approval/`)
    })
  })

  test.each([
    ['/en/', 'lost phone', '/en/reset-2fa/lost-phone-verified-holder/'],
    ['/zh/', '换卡后重置', '/zh/reset-2fa/sim-change-with-reset/'],
    ['/en/', '手机丢了', '/en/reset-2fa/lost-phone-verified-holder/'],
    ['/zh/glossary/', 'fake ID from a template', '/zh/kyc-audit/counterfeit-template/'],
  ])('finds from %s by “%s”, and Enter opens the first', async (path, query, expected) => {
    await search(path, async (page) => {
      await ask(page, query)
      expect(await option(page).getAttribute('aria-selected')).toBe('true')
      await Promise.all([page.waitForURL(`${origin}${expected}`), page.keyboard.press('Enter')])
    })
  })

  test.each([
    ['/en/', 'tamper score 0.9', 'row 5 asks', 'Tamper score'],
    ['/zh/', '篡改分 0.9', '第 5 行问', '篡改分'],
  ])('opens from %s by “%s” at the row that asks for that signal', async (path, query, words, name) => {
    await search(path, async (page) => {
      await ask(page, query)
      expect(await option(page).textContent()).toContain(`${words} ${name}`)
      await page.keyboard.press('Enter')
      await page.waitForURL(/#row-\d+$/)
      const row = page.locator(new URL(page.url()).hash)
      expect(await row.textContent()).toContain('DOC_TAMPER_SCORE')
      expect(await row.evaluate((node) => node.matches(':target'))).toBe(true)
      await expect.poll(() => row.evaluate(isInView)).toBe(true)
    })
  })

  test('opens by Ctrl-K, moves by arrows, closes by Esc and says how many there are', async () => {
    await search('/en/', async (page) => {
      await page.keyboard.press('Escape')
      expect(await page.locator('dialog[data-search][open]').count()).toBe(0)
      await page.keyboard.press('Control+k')
      await ask(page, 'SIM swap')
      const input = page.locator('[role=combobox]')
      expect(await input.getAttribute('aria-expanded')).toBe('true')
      const first = await option(page).getAttribute('id')
      expect(await input.getAttribute('aria-activedescendant')).toBe(first)
      await page.keyboard.press('ArrowDown')
      expect(await input.getAttribute('aria-activedescendant')).toBe(await option(page, 1).getAttribute('id'))
      await page.keyboard.press('ArrowUp')
      expect(await input.getAttribute('aria-activedescendant')).toBe(first)
      expect(await page.locator('[data-status]').textContent()).toMatch(/\d+ results/)
    })
  })

  test('shows case type, default decision and the line that matched, with the words marked', async () => {
    await search('/en/', async (page) => {
      await ask(page, 'sim changed 9h ago')
      const text = (await option(page).textContent())!
      expect(text).toMatch(/ATO Investigation|Reset 2FA/)
      expect(text).toContain('Block')
      expect(text).toContain('SIM_CHANGE_H')
      expect((await option(page).locator('mark').allTextContents()).join(' ')).toMatch(/SIM/i)
      const groups = await page
        .locator('[role=listbox] [role=group]')
        .evaluateAll((all) => all.map((one) => one.ariaLabel))
      expect(groups[0]).toBe('Scenarios')
      expect(groups).toContain('Signals')
    })
  })

  test('finds a scenario without text in force, with the standing instruction', async () => {
    await search('/zh/', async (page) => {
      await ask(page, '未成年')
      expect(await option(page).textContent()).toMatch(/未成年人申请.*无规程：按常设指引/)
    })
  })

  test('adds what only the texts hold below, and moves nothing above', async () => {
    await search('/en/', async (page) => {
      await ask(page, 'no screenshots and no document images')
      const before = await option(page).getAttribute('href')
      await page.locator('[role=group][aria-label="In the texts"]').waitFor({ timeout: 20_000 })
      expect(await option(page).getAttribute('href')).toBe(before)
      expect(await option(page).getAttribute('aria-selected')).toBe('true')
      const groups = await page
        .locator('[role=listbox] [role=group]')
        .evaluateAll((all) => all.map((one) => one.ariaLabel))
      expect(groups.at(-1)).toBe('In the texts')
    })
  })

  test('does nothing on the Enter that ends a composition', async () => {
    await search('/zh/', async (page) => {
      await ask(page, '换卡')
      const session = await page.context().newCDPSession(page)
      await session.send('Input.imeSetComposition', { text: 'zhongzhi', selectionStart: 8, selectionEnd: 8 })
      for (const type of ['rawKeyDown', 'keyUp'] as const)
        await session.send('Input.dispatchKeyEvent', {
          type,
          key: 'Process',
          code: 'Enter',
          windowsVirtualKeyCode: 229,
        })
      await page.waitForTimeout(300)
      expect(page.url()).toBe(`${origin}/zh/`)
      expect(await page.locator('dialog[data-search][open]').count()).toBe(1)
      await session.send('Input.insertText', { text: '重置' })
      await page.waitForTimeout(200)
      expect(await page.locator('[role=combobox]').inputValue()).toBe('换卡重置')
      expect(await option(page).textContent()).toContain('换卡后立即申请重置')
    })
  })

  test('shows hostile text as text, in aliases and in queries', async () => {
    await search('/en/', async (page) => {
      await ask(page, 'gizmo')
      expect(await option(page).textContent()).toContain(hostile)
      await page.locator('[role=combobox]').fill(`${hostile} qqzzxx`)
      await openNote(page)
      expect(await page.locator('[data-note-text]').textContent()).toContain(hostile)
      expect(await page.locator('dialog img').count()).toBe(0)
      expect(await page.evaluate(() => 'struck' in window)).toBe(false)
    })
  })

  test('offers a note where nothing fits: masked, with signals and what was tried, and without the query in its link', async () => {
    await search('/en/', async (page) => {
      await ask(page, 'sim changed 9h ago, ann@example.com, 138 1234 5678, 0xabcdef0123456789')
      await openNote(page)
      const text = (await page.locator('[data-note-text]').textContent())!
      expect(text).toContain('SIM_CHANGE_H = 9')
      expect(text).toContain('[e-mail], [number], [address]')
      expect(text).not.toMatch(/ann@|1234|abcdef/)
      expect(text).toContain('sim-swap-takeover')
      expect(text).toContain('No approved instruction is in force')
      const link = (await page.locator('[data-note-open]').getAttribute('href'))!
      expect(link).toMatch(/^https:\/\/forge\.invalid\/new\?title=/)
      expect(decodeURIComponent(link)).not.toMatch(/sim changed|9h|ann@|1234/)
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-note-save]').click(),
      ])
      const note = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
        schema: string
        query: string
        tried: string[]
      }
      expect(note.schema).toBe('sopbook/gap-note@1')
      expect(note.query).not.toMatch(/ann@|1234|abcdef/)
      expect(note.tried.length).toBeGreaterThan(1)
    })
  })

  test('keeps searches without a good answer on the device only, masked, until they are cleared', async () => {
    await search('/en/', async (page, asked) => {
      await page.locator('[role=combobox]').fill('zzqx blorp 123456789')
      await answered(page)
      await page.keyboard.press('Escape')
      const read = () => page.evaluate(() => localStorage.getItem('sopbook.unanswered'))
      await expect.poll(read, { timeout: 20_000 }).not.toBeNull()
      const kept = await read()
      expect(kept).toContain('zzqx blorp [number]')
      expect(kept).not.toContain('123456')
      await page.keyboard.press('/')
      await page.locator('[data-kept]').waitFor()
      expect(await page.locator('[data-kept]').textContent()).toContain('1 search without a good answer')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('[data-kept-save]').click(),
      ])
      expect(readFileSync(await download.path(), 'utf8')).toContain('zzqx blorp [number]')
      await page.locator('[data-kept-clear]').click()
      expect(await page.evaluate(() => localStorage.getItem('sopbook.unanswered'))).toBeNull()
      expect(await page.locator('[data-kept]').isVisible()).toBe(false)
      expect(asked.filter((url) => /blorp|zzqx|123456/.test(decodeURIComponent(url)))).toEqual([])
    })
  })

  test('sends no query and no signal value to anyone', async () => {
    await search('/en/', async (page, asked) => {
      for (const query of ['SIM_CHANGE_H 9', 'passport ran out in march', '人脸0.45活体0.93']) {
        await ask(page, query)
        await page.waitForTimeout(900)
      }
      expect(asked.length).toBeGreaterThan(5)
      for (const url of asked) {
        expect(new URL(url).origin).toBe(origin)
        // Pagefind asks for its entry file with the time, so that no cache answers.
        expect(new URL(url).search).toMatch(/^(\?ts=\d+)?$/)
        expect(decodeURIComponent(url)).not.toMatch(/SIM_CHANGE|passport|march|人脸|0\.45/)
      }
    })
  })

  test.each(['en', 'zh'])('has nothing for axe to find while it is open, in %s', async (locale) => {
    for (const [query, noted] of [
      ['SIM swap', false],
      ['asdf qwer', true],
    ] as const) {
      await search(`/${locale}/`, async (page) => {
        await page.keyboard.type(query)
        await answered(page)
        await page.waitForTimeout(1500)
        if (noted) await openNote(page)
        expect(await findViolations(page)).toEqual([])
      })
    }
  })
})
