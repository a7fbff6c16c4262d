import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { portOf, serve } from '../../scripts/start.ts'
import { makeSite } from '../../scripts/site.ts'
import { writeSearchIndex } from '../../src/site/pagefind.ts'
import { makeSiteIndex, packIndex } from '../../src/site/site-index.ts'
import { openBrowser } from '../browser.ts'
import { writeHandbook } from './generate.ts'
import { median, unwatched } from './measure.ts'

const command = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'scripts', 'sopbook.mjs')
const at = '2026-11-24'
const queries = ['lost phone', 'sim swap', 'bill too old', '换卡后重置', '护照过期']

/** Milliseconds from a key to its results on the screen. */
interface Waits {
  /** The first two keys after a page has loaded and rested for two seconds. */
  first: number
  /** Keys typed the moment the page has loaded: nothing is ready, all is fetched and prepared. */
  cold: number
  median: number
  most: number
}

/** From key to paint, for the dialog and for Pagefind's own search on the same pages, in the sample and in a handbook of many pages. */
export async function benchKeystrokes(pages: number, print: (text: string) => void): Promise<object> {
  const root = mkdtempSync(join(tmpdir(), 'sopbook-keystrokes-'))
  const out = join(root, 'site')
  const results: Record<string, { dialog: Waits; pagefind: Waits }> = {}
  const line = (name: string, cells: string[]): void =>
    print(`${name.padEnd(26)}${cells.map((cell) => cell.padStart(8)).join('')}\n`)
  const report = (name: string, both: { dialog: Waits; pagefind: Waits }): void => {
    results[name] = both
    for (const [who, { first, cold, median, most }] of Object.entries(both))
      line(
        `${name}, ${who}`,
        [first, cold, median, most].map((one) => one.toFixed(0)),
      )
  }
  const argv = ['build', '--audience', 'leads', '--at', at, '--out', out]
  if (spawnSync(process.execPath, [command, ...argv], { stdio: 'ignore' }).status !== 0)
    throw new Error('The sample site could not be built.')
  print('Milliseconds from a key to its results on the screen\n\n')
  line('', ['first', 'cold', 'median', 'most'])
  const browser = await openBrowser()
  try {
    report('sample', await measureSite(browser, out))
    const content = join(root, 'content')
    await writeHandbook(content, pages)
    const site = await makeSite({ content, at }, 'leads', unwatched)
    // The dialog and its pages stay; what they search is that of the large handbook.
    rmSync(join(out, 'pagefind'), { recursive: true })
    await writeSearchIndex(site, out)
    writeFileSync(join(out, 'search', 'scenarios.bin'), packIndex(makeSiteIndex(site)))
    report(`${pages} pages`, await measureSite(browser, out))
  } finally {
    await browser.close()
    rmSync(root, { recursive: true, force: true })
  }
  return { results }
}

async function measureSite(browser: Browser, folder: string): Promise<{ dialog: Waits; pagefind: Waits }> {
  const server = await serve(folder, '/', 5600)
  const origin = `http://127.0.0.1:${portOf(server)}`
  try {
    return {
      dialog: await measure(browser, origin, askDialog),
      pagefind: await measure(browser, origin, askPagefind),
    }
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function measure(
  browser: Browser,
  origin: string,
  ask: (page: Page, query: string) => Promise<number[]>,
): Promise<Waits> {
  const open = async (rest: number): Promise<Page> => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(`${origin}/en/`, { waitUntil: 'load' })
    await page.waitForTimeout(rest)
    return page
  }
  const firsts: number[] = []
  const colds: number[] = []
  const all: number[] = []
  for (const query of queries) {
    const cold = await open(0)
    colds.push((await ask(cold, query.slice(0, 2)))[0]!)
    await cold.context().close()
    const page = await open(2000)
    const [first, ...rest] = await ask(page, query)
    firsts.push(first!)
    all.push(...rest)
    await page.context().close()
  }
  return { first: median(firsts), cold: median(colds), median: median(all), most: Math.max(...all) }
}

/** Types a query letter by letter from its second on, and waits for each answer. */
async function askDialog(page: Page, query: string): Promise<number[]> {
  await page.keyboard.press('/')
  await page.locator('dialog[data-search][open]').waitFor()
  await page.evaluate(() => {
    const list = document.querySelector<HTMLElement>('[role=listbox]')!
    let from = 0
    const note = () => {
      from = performance.now()
      delete list.dataset['waited']
    }
    document.querySelector('[role=combobox]')!.addEventListener('input', note, true)
    new MutationObserver(() => {
      if (list.dataset['waited'] !== undefined) return
      requestAnimationFrame(() =>
        setTimeout(() => (list.dataset['waited'] ??= String(performance.now() - from))),
      )
    }).observe(list, { childList: true })
  })
  await page.keyboard.insertText(query.slice(0, 1))
  const waits: number[] = []
  for (const letter of query.slice(1)) {
    await page.keyboard.insertText(letter)
    const list = page.locator('[role=listbox][data-waited]')
    await list.waitFor({ state: 'attached' })
    waits.push(Number(await list.getAttribute('data-waited')))
    await page.waitForTimeout(120)
  }
  return waits
}

/** The same for Pagefind as it comes: its five first results with their excerpts. */
async function askPagefind(page: Page, query: string): Promise<number[]> {
  return page.evaluate(async (query) => {
    interface Pagefind {
      search(query: string): Promise<{ results: { data(): Promise<{ excerpt: string }> }[] }>
    }
    const list = document.body.appendChild(document.createElement('ol'))
    const waits: number[] = []
    for (let length = 2; length <= query.length; length += 1) {
      const from = performance.now()
      const address = '/pagefind/en/pagefind.js'
      const pagefind = (await import(address)) as Pagefind
      const { results } = await pagefind.search(query.slice(0, length))
      const shown = await Promise.all(results.slice(0, 5).map((result) => result.data()))
      list.replaceChildren(
        ...shown.map(({ excerpt }) => {
          const line = document.createElement('li')
          line.textContent = excerpt
          return line
        }),
      )
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      waits.push(performance.now() - from)
    }
    return waits
  }, query)
}
