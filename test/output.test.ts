import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync, inflateRawSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSite } from '../scripts/site.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import { measureFindability } from '../src/search/findability.ts'
import { openEngine } from '../src/search/engine.ts'
import { readIndex } from '../src/search/wire.ts'
import { langOf } from '../src/site/interface.ts'
import { metaPolicy } from '../src/site/policy.ts'
import type { Audience, Publication } from '../src/site/publish.ts'
import { fieldEnd, type Fragment, type SearchEntry } from '../src/site/search-result.ts'
import type { Site } from '../src/site/site.ts'
import type { Body, Inline } from '../src/sop/body.ts'
import { openBrowser } from './browser.ts'
import { buildSample, buildSite, sampleDay } from './sample-site.ts'
import { checkout } from './story.ts'

const audiences = ['agents', 'leads'] as const
const elsewhere = mkdtempSync(join(tmpdir(), 'sopbook-elsewhere-'))
const folders = {} as Record<Audience, string>
const pages = {} as Record<Audience, Map<string, Page>>
const published = {} as Record<Audience, Publication[]>
let handbook: Handbook

/** What a browser makes of a page. */
interface Page {
  lang: string
  metas: Record<string, string>
  /** Whether the policy stands before everything that it is about. */
  policyFirst: boolean
  ids: string[]
  /** Ids that labels, descriptions and controls name. */
  named: string[]
  /** Addresses of links, and of what a page loads or goes to by itself. */
  links: string[]
  loads: string[]
  styles: string[]
  /** What a page may not hold, as it is written. */
  forbidden: string[]
  text: string
}

/** Runs in the browser: reads a page with the parser that its readers have. */
function readPage(html: string): Page {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const all = [...page.querySelectorAll('*')]
  const valuesOf = (selector: string, name: string) =>
    [...page.querySelectorAll(selector)].map((one) => one.getAttribute(name)!)
  const metas = [...page.querySelectorAll('meta')].map((meta): [string, string] => [
    meta.getAttribute('http-equiv') ?? meta.name,
    meta.content,
  ])
  const policy = page.querySelector('meta[http-equiv="content-security-policy"]')
  const foreign = 'iframe, frame, object, embed, applet, base, style, form[action], [style], [srcdoc], [ping]'
  const scripts = [...page.querySelectorAll('script:not([src])')].filter(
    (script) => script.getAttribute('type') !== 'application/json',
  )
  const handlers = all.filter((one) => one.getAttributeNames().some((name) => /^on/i.test(name)))
  return {
    lang: page.documentElement.lang,
    metas: Object.fromEntries(metas),
    policyFirst: [...page.querySelectorAll('script, link, img, svg')].every(
      (one) => policy && policy.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
    ),
    ids: valuesOf('[id]', 'id'),
    named: ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'headers', 'list']
      .flatMap((name) => valuesOf(`[${name}]`, name))
      .flatMap((value) => value.split(/\s+/)),
    links: valuesOf('a[href], area[href]', 'href'),
    loads: [
      ...valuesOf('[src]', 'src'),
      ...valuesOf('link[href], use[href], image[href]', 'href'),
      ...valuesOf('[data-files]', 'data-files').flatMap((files) => JSON.parse(files) as string[]),
      ...metas.flatMap(([name, value]) => (name === 'refresh' ? [value.replace(/^0; url=/, '')] : [])),
    ],
    styles: valuesOf('link[rel=stylesheet]', 'href'),
    forbidden: [...page.querySelectorAll(foreign), ...scripts, ...handlers].map((one) =>
      one.outerHTML.slice(0, 200),
    ),
    text: page.body.textContent.replace(/\s+/g, ' '),
  }
}

/** The checkout as it stands, in another folder and with nothing remembered: its history, its files, its packages by link. */
function copyCheckout(to: string): void {
  const git = (...command: string[]) => execFileSync('git', ['-C', checkout, ...command]).toString()
  execFileSync('git', ['clone', '--quiet', '--no-checkout', checkout, to])
  const listed = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  const deleted = new Set(git('ls-files', '-z', '--deleted').split('\0'))
  for (const path of listed)
    if (path !== '' && !deleted.has(path)) cpSync(join(checkout, path), join(to, path), { recursive: true })
  execFileSync('git', ['-C', to, 'reset', '--quiet'])
  rmSync(join(to, 'node_modules'), { force: true })
  mkdirSync(join(to, 'node_modules'))
  for (const name of readdirSync(join(checkout, 'node_modules')))
    if (name !== '.cache') symlinkSync(join(checkout, 'node_modules', name), join(to, 'node_modules', name))
}

async function buildElsewhere(): Promise<void> {
  const copy = join(elsewhere, 'Another folder')
  copyCheckout(copy)
  const env = { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' }
  for (const audience of audiences)
    await buildSite(copy, ['--audience', audience, '--out', join(elsewhere, audience)], env)
}

/** What a build shows, without laying it out. */
const openSample = (audience: Audience): Promise<Site> =>
  makeSite({ content: join(checkout, 'content'), at: sampleDay }, audience, {
    out: () => undefined,
    err: () => undefined,
    env: {},
    terminal: false,
    now: () => Date.parse('2030-01-01T00:00:00Z'),
    stopped: Promise.resolve(),
  })

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()

const addressOf = (path: string): string => `/${path.replace(/(^|\/)index\.html$/, '$1')}`

let browser: Browser

beforeAll(async () => {
  // Both at once: each is the load under which the other is built.
  const [agents, leads] = await Promise.all([
    buildSample('agents'),
    buildSample('agents').then(() => buildSample('leads')),
    buildElsewhere(),
  ])
  Object.assign(folders, { agents, leads })
  browser = await openBrowser()
  const tab = await browser.newPage()
  for (const audience of audiences) {
    pages[audience] = new Map()
    for (const path of filesOf(folders[audience]).filter((name) => name.endsWith('.html')))
      pages[audience].set(
        addressOf(path),
        await tab.evaluate(readPage, readFileSync(join(folders[audience], path), 'utf8')),
      )
    const site = await openSample(audience)
    published[audience] = site.publications
    handbook = site.handbook
  }
}, 600_000)

afterAll(async () => {
  await browser?.close()
  rmSync(elsewhere, { recursive: true, force: true })
})

const eachPage = audiences.map((audience) => [audience] as const)
const every = (audience: Audience, look: (page: Page, address: string) => void): void => {
  expect(pages[audience].size).toBeGreaterThan(300)
  for (const [address, page] of pages[audience]) look(page, address)
}

describe.each(eachPage)('every page of the %s’ site', (audience) => {
  test('carries the strict policy before all else, asks not to be indexed and gives no referrer', () => {
    every(audience, ({ metas, policyFirst }, address) => {
      expect(metas['content-security-policy'], address).toBe(metaPolicy)
      expect(policyFirst, address).toBe(true)
      expect(metas['robots'], address).toBe('noindex, nofollow, noarchive')
      expect(metas['referrer'], address).toBe('no-referrer')
      expect('refresh' in metas, address).toBe(address === '/')
    })
  })

  test('holds no script, style or handler of its own, no frame and no form that sends', () => {
    every(audience, ({ forbidden }, address) => expect(forbidden, address).toEqual([]))
  })

  test('says its language', () => {
    every(audience, ({ lang }, address) => {
      const locale = address.startsWith('/zh/') ? 'zh' : 'en'
      expect(lang, address).toBe(langOf[locale])
    })
  })

  test('uses every id once, and labels name ids that are there', () => {
    every(audience, ({ ids, named }, address) => {
      expect(ids.length, address).toBe(new Set(ids).size)
      expect(
        named.filter((id) => !ids.includes(id)),
        address,
      ).toEqual([])
    })
  })

  test('links to pages and places that exist, and loads nothing but files of the site', () => {
    const files = new Set(filesOf(folders[audience]).map((path) => addressOf(path)))
    const there = (link: string, from: string): boolean => {
      const { origin, pathname, hash, search } = new URL(link, `https://site.invalid${from}`)
      if (origin !== 'https://site.invalid' || search !== '') return false
      const target = pages[audience].get(pathname)
      if (!target) return files.has(pathname) && hash === ''
      return hash === '' || target.ids.includes(decodeURIComponent(hash.slice(1)))
    }
    every(audience, ({ links, loads }, address) => {
      const outside = links.filter((link) => /^https:\/\//.test(link))
      const inside = links.filter((link) => !outside.includes(link))
      expect(
        [...inside, ...loads].filter((link) => !there(link, address)),
        address,
      ).toEqual([])
    })
  })
})

/** A file as text: what was packed is unpacked first. */
function readText(path: string): string {
  const bytes = path.endsWith('.bin') ? inflateRawSync(readFileSync(path)) : readFileSync(path)
  return bytes[0] === 0x1f && bytes[1] === 0x8b
    ? gunzipSync(bytes).toString('latin1')
    : bytes.toString('utf8')
}

const secrets: Record<string, RegExp> = {
  'an absolute path': /file:\/\/|(?<![\w.:/-])\/(?:home|root|Users|tmp|work|var|private|mnt|opt)\/\w/,
  'an e-mail address': /[\w.+-]+@[\w-]+\.[a-z]{2,}/i,
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'a token':
    /\b(?:AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|github_pat_\w{20}|xox[abprs]-\w+-|sk-[A-Za-z0-9]{20}|npm_\w{36})/,
  'a JSON web token': /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\./,
  'a password in an address': /\b[a-z]+:\/\/[^\s/:@]+:[^\s/@]+@/,
}

describe.each(eachPage)('a scenario of the %s’ site', (audience) => {
  test('weighs at most 25 kB with its styles, as it travels', () => {
    const packed = (path: string): number => gzipSync(readFileSync(join(folders[audience], path))).length
    const weights = published[audience].map(({ scenario, locale }): [address: string, bytes: number] => {
      const address = `/${locale}/${scenario.id}/`
      const files = [`${address}index.html`, ...pages[audience].get(address)!.styles]
      return [address, files.reduce((sum, path) => sum + packed(path), 0)]
    })
    expect(weights.filter(([, bytes]) => bytes > 25_000)).toEqual([])
  })
})

describe.each(eachPage)('every file of the %s’ site', (audience) => {
  test('names no folder of the machine, no address of a person and no secret', () => {
    const found = filesOf(folders[audience])
      .filter((path) => !/\.(pagefind|woff2)$/.test(path))
      .flatMap((path) => {
        const text = readText(join(folders[audience], path))
        return [
          ...(text.includes(checkout) ? [`${path}: the folder of the checkout`] : []),
          ...Object.entries(secrets).flatMap(([name, pattern]) => {
            const match = pattern.exec(text)
            return match ? [`${path}: ${name}: ${match[0]}`] : []
          }),
        ]
      })
    expect(found).toEqual([])
  })

  test('is the same, byte by byte, when built in another folder, time zone and language, under load', () => {
    const [here, there] = [folders[audience], join(elsewhere, audience)]
    expect(filesOf(there)).toEqual(filesOf(here))
    const differing = filesOf(here).filter(
      (path) => !readFileSync(join(here, path)).equals(readFileSync(join(there, path))),
    )
    expect(differing).toEqual([])
  })
})

interface Indexed extends SearchEntry {
  content: string
}

/** The scenario index that a browser loads first. */
const readScenarioIndex = (audience: Audience) =>
  readIndex(inflateRawSync(readFileSync(join(folders[audience], 'search/scenarios.bin'))))

/** What the full-text index of a site knows, by address. */
function readIndexed(audience: Audience, locale: string): Map<string, Indexed> {
  const folder = join(folders[audience], 'pagefind', locale)
  const entries = JSON.parse(readFileSync(join(folder, 'entries.json'), 'utf8')) as Record<
    string,
    SearchEntry
  >
  return new Map(
    Object.entries(entries).map(([id, entry]) => {
      const packed = gunzipSync(readFileSync(join(folder, 'fragment', `${id}.pf_fragment`))).toString('utf8')
      const { content } = JSON.parse(packed.slice(packed.indexOf('{'))) as Fragment
      return [entry.url, { ...entry, content }]
    }),
  )
}

/** The longest runs of a section's own words, as they stand on a page. */
function runsOf(body: Body): string[] {
  const inline = (child: Inline): string[] =>
    child.kind === 'text'
      ? child.value.split(/[^\p{L}\p{N}\s-]+/u).map((run) => run.trim())
      : 'children' in child
        ? child.children.flatMap(inline)
        : []
  return body.flatMap((block) => {
    if (block.kind === 'list') return block.items.flatMap((item) => runsOf(item.children))
    if (block.kind === 'quote') return runsOf(block.children)
    if (block.kind === 'table') return block.rows.slice(1).flatMap((row) => row.flat().flatMap(inline))
    return block.children.flatMap(inline)
  })
}

describe.each(eachPage)('the texts that the %s’ site publishes', (audience) => {
  test('are those of its pages and those of its search, no more and no fewer', () => {
    for (const locale of ['en', 'zh'] as const) {
      const indexed = readIndexed(audience, locale)
      const own = published[audience].filter((one) => one.locale === locale)
      const scenarios = [...indexed.values()].filter(({ kind }) => kind === 'scenario')
      const addresses = own.map(({ scenario }) => `/${locale}/${scenario.id}/`).sort()
      expect(scenarios.map(({ url }) => url).sort()).toEqual(addresses)
      // The field before the last holds the text of the section.
      const textOf = ({ content }: Indexed) => content.split(fieldEnd)[4]!.trim()
      const withText = own
        .filter(({ reading, readingLocale }) => reading && readingLocale === locale)
        .map(({ scenario }) => `/${locale}/${scenario.id}/`)
        .sort()
      expect(withText.length).toBeGreaterThan(80)
      expect(
        scenarios
          .filter((one) => textOf(one) !== '')
          .map(({ url }) => url)
          .sort(),
      ).toEqual(withText)
      expect(addresses.filter((address) => pages[audience].get(address)!.ids.includes('row-1'))).toEqual(
        withText,
      )
      for (const { reading, readingLocale, scenario } of own) {
        if (!reading || readingLocale !== locale) continue
        const { text } = pages[audience].get(`/${locale}/${scenario.id}/`)!
        const runs = reading.section.slots
          // A reference stands on its page by the name of its source.
          .flatMap(({ name, body }) => (name === 'References' ? [] : runsOf(body)))
          .filter((run) => run.length > (locale === 'zh' ? 9 : 24))
        expect(
          runs.filter((run) => !text.includes(run.replace(/\s+/g, ' '))),
          `${locale} ${scenario.id}`,
        ).toEqual([])
        expect(runs.length).toBeGreaterThan(5)
      }
    }
  })

  test('belong to scenarios that are found by their own names and summaries, in the index as it was built', () => {
    const { asked, misses } = measureFindability(openEngine(readScenarioIndex(audience)), handbook)
    // Ten queries or more for each scenario.
    expect(asked).toBeGreaterThan(10 * handbook.scenarios.length)
    expect(misses).toEqual([])
  })

  test('are found at places that exist, also by the index that loads first', () => {
    const { scenarios } = readScenarioIndex(audience)
    expect(scenarios.map(({ id }) => id).sort()).toEqual(
      published[audience]
        .filter(({ locale }) => locale === 'en')
        .map(({ scenario }) => scenario.id)
        .sort(),
    )
    for (const locale of ['en', 'zh']) {
      const lost = [...readIndexed(audience, locale).keys()].filter((url) => {
        const [path, anchor] = url.split('#') as [string, string?]
        const page = pages[audience].get(path)
        return !page || (anchor !== undefined && !page.ids.includes(anchor))
      })
      expect(lost).toEqual([])
    }
  })
})
