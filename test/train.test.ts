import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it, test } from 'vitest'
import { portOf, serve } from '../scripts/start.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import { makeReport } from '../src/report/report.ts'
import { decisionWords } from '../src/site/interface.ts'
import { plainLines, plainText } from '../src/site/plain.ts'
import type { ProseContext } from '../src/site/prose.ts'
import { type Audience, makePublications, workingReading } from '../src/site/publish.ts'
import { makeRows } from '../src/site/rows.ts'
import { sayCondition } from '../src/site/sentence.ts'
import type { Site } from '../src/site/site.ts'
import { makeAnswers, makeExercises, makeSheets } from '../src/site/train.ts'
import { type Locale, say } from '../src/words.ts'
import { openSample } from './bench/search.ts'
import { findViolations } from './axe.ts'
import { openBrowser } from './browser.ts'
import { buildSample } from './sample-site.ts'
import { approvedTree, base, noon, onePage, pathOf, readStory, type Tree, writeScenario } from './story.ts'

const root = inject('runFolder')
const locales = ['en', 'zh'] as const
const caseType = 'reset-2fa'
let browser: Browser
let handbook: Handbook
const servers: Server[] = []
const origin: Record<string, string> = {}

beforeAll(async () => {
  handbook = (await openSample()).handbook
  for (const audience of ['agents', 'leads'] as const) {
    const out = await buildSample(audience)
    const server = await serve(out, '/', 5500)
    servers.push(server)
    origin[audience] = `http://127.0.0.1:${portOf(server)}`
  }
  browser = await openBrowser()
}, 600_000)

afterAll(async () => {
  await browser?.close()
  for (const server of servers) server.close()
})

const htmlOf = (audience: string, path: string): string =>
  readFileSync(join(root, audience, path, 'index.html'), 'utf8')

async function visit<Result>(
  audience: string,
  path: string,
  look: (page: Page) => Promise<Result>,
  { width = 1440, scheme = 'light' as 'light' | 'dark' } = {},
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width, height: 2000 }, colorScheme: scheme })
  try {
    const page = await context.newPage()
    await page.goto(`${origin[audience]}${path}`)
    return await look(page)
  } finally {
    await context.close()
  }
}

const pagesOnPaper = async (audience: string, path: string): Promise<number> =>
  visit(audience, path, async (page) => {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length
  })

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }
const unescape = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_whole, name: string) => entities[name]!)

/** What answers the cases of a case type in a language, and what a worksheet may say although a decision's word could be in it. */
function answersOf(locale: Locale) {
  const sections = handbook.sections.filter(
    (one) => one.locale === locale && one.scenario.startsWith(`${caseType}/`),
  )
  const allowed: string[] = handbook.scenarios.map(({ title }) => say(title, locale))
  const reasons: string[] = []
  for (const { section } of sections) {
    const { parameters } = handbook.settings
    const context: ProseContext = { locale, readerLocale: locale, caseType, parameters, handbook }
    for (const { given } of section.examples)
      for (const { code, value } of given)
        allowed.push(sayCondition(`${code} = ${JSON.stringify(value)}`, context))
    const prose = section.slots.filter(({ name }) => name === 'Example')
    reasons.push(
      ...makeRows(section, context).map(({ because }) => plainText(because, context)),
      ...prose.flatMap(({ body }) => plainLines(body, context)),
    )
  }
  return { count: sections.length, allowed, reasons }
}

/** Everything in the HTML of a worksheet that would answer one of its cases: in text, attributes or scripts. */
function findLeaks(html: string, locale: Locale): string[] {
  const { allowed, reasons } = answersOf(locale)
  // The search dialog is the same on every page: what it says is no answer to a case.
  const dialog = /<dialog[\s\S]*?<\/dialog>/.exec(htmlOf('agents', `${locale}/train`))![0]
  const own = html.replace(dialog, '')
  const flat = unescape(own).replace(/\s+/g, ' ')
  const plain = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
  // Once with the tags inside words taken out, so that no word is cut in two.
  const readings = [flat, plain(flat), plain(flat.replace(/<\/?(?:a|b|i|em|strong|span|code)\b[^>]*>/g, ''))]
  const leaks = readings.flatMap((whole) => {
    const text = allowed
      .toSorted((a, b) => b.length - a.length)
      .reduce((left, words) => left.replaceAll(words, ' · '), whole)
    const words = Object.entries(decisionWords).flatMap(([id, { en, zh }]) => [
      id,
      en,
      ...(locale === 'zh' ? [zh] : []),
    ])
    return [
      ...words.flatMap((word) =>
        (/^[a-z]+$/i.test(word) ? new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'i') : new RegExp(word)).test(
          text,
        )
          ? [`decision “${word}”`]
          : [],
      ),
      ...(text.match(/\brow[\s-]?["=:]*\s*"?L?\d+|第\s*L?\d+\s*行/gi) ?? []),
      ...reasons.flatMap((reason) =>
        reason
          .split(/(?<=[.。；;])\s*/)
          .filter((sentence) => sentence.length >= (locale === 'zh' ? 8 : 20) && whole.includes(sentence)),
      ),
    ]
  })
  return [...new Set(leaks)]
}

describe('the worksheet', () => {
  const path = (locale: Locale) => `${locale}/train/${caseType}/worksheet`

  it.each(locales)(
    'holds every case and no answer: in no text, no attribute and no script (%s)',
    (locale) => {
      for (const audience of ['agents', 'leads']) {
        const html = htmlOf(audience, path(locale))
        const { count } = answersOf(locale)
        expect(count).toBeGreaterThan(10)
        expect(html.match(/class="exercise"/g)).toHaveLength(
          handbook.sections
            .filter((one) => one.locale === locale && one.scenario.startsWith(`${caseType}/`))
            .reduce((sum, { section }) => sum + section.examples.length, 0),
        )
        expect(findLeaks(html, locale), audience).toEqual([])
      }
    },
  )

  it.each(locales)('would be caught if it told an answer, wherever it did (%s)', (locale) => {
    const html = htmlOf('agents', path(locale))
    const [reason] = answersOf(locale).reasons
    const word = decisionWords.block[locale]
    const leaking = [
      html.replace('class="exercise"', 'class="exercise" data-answer="escalate"'),
      html.replace('</article>', `<p>${word}</p></article>`),
      html.replace('</article>', `<p><b>${word.slice(0, 1)}</b>${word.slice(1)}</p></article>`),
      html.replace('</body>', '<script type="application/json">{"row": "3"}</script></body>'),
      html.replace('</article>', locale === 'zh' ? '第 2 行</article>' : 'row 2</article>'),
      html.replace('class="exercise"', 'class="exercise" id="row-L1"'),
      html.replace('</article>', `<i hidden>${reason}</i></article>`),
    ]
    for (const [index, one] of leaking.entries()) {
      expect(one, `mutation ${index}`).not.toBe(html)
      expect(findLeaks(one, locale), `mutation ${index}`).not.toEqual([])
    }
  })

  it('leaves out the title of a case that would answer it', () => {
    const told = {
      page: {
        examples: [
          { title: 'Clear', given: [] },
          { title: 'Blocked at once', given: [] },
          { title: '应当升级', given: [] },
          { title: 'Row 2 holds', given: [] },
        ],
      },
    } as unknown as Parameters<typeof makeExercises>[0]
    expect(makeExercises(told).map(({ title }) => title)).toEqual(['Clear', null, null, null])
  })
})

describe('the answer key', () => {
  it('stands in the leads’ edition alone, and nothing on the agents’ site leads to it', () => {
    expect(existsSync(join(root, 'leads', 'en', 'train', caseType, 'answers', 'index.html'))).toBe(true)
    const files = readdirSync(join(root, 'agents'), { recursive: true, encoding: 'utf8' })
    expect(files.filter((file) => /answers/.test(file))).toEqual([])
    for (const file of files.filter((one) => one.endsWith('.html')))
      expect(readFileSync(join(root, 'agents', file), 'utf8'), file).not.toMatch(/\/answers\//)
  })

  it('gives decision, row and reason of every case, as its section claims them', () => {
    const site = makeSite(handbook, 'leads', '2026-11-28T12:00:00.000Z')
    for (const locale of locales) {
      const sheets = makeSheets(site, typeOf(site, caseType), locale)
      expect(sheets.length).toBeGreaterThan(10)
      for (const sheet of sheets) {
        const answers = makeAnswers(sheet, site)
        expect(answers.map(({ row }) => row.number)).toEqual(
          sheet.page.examples.map((example, index) => example.row ?? answers[index]?.row.number),
        )
        expect(answers.every(({ row }) => row.because.length > 0)).toBe(true)
        expect(answers.map(({ row }) => row.decision.word)).toEqual(
          sheet.page.examples.map(({ decision }) => decision.word),
        )
      }
    }
  })
})

/** A site of a handbook whose approved texts are its working texts, or those of an earlier state. */
function makeSite(now: Handbook, audience: Audience, instant = noon, earlier: Handbook = now): Site {
  const report = makeReport(now, { at: instant, revision: null, dirty: false })
  const { publications } = makePublications(now, report, audience, (id, locale, digest) => {
    const state = [now, earlier].find((one) =>
      one.sections.some(
        (section) => section.scenario === id && section.locale === locale && section.digest === digest,
      ),
    )
    const entry = now.scenarios.find((one) => one.id === id)!
    return state ? workingReading(state, entry, locale) : null
  })
  const history: Site['history'] = { unknown: 'no-repository', sections: {}, periods: [], points: [] }
  return { audience, handbook: now, report, history, publications, validUntil: null }
}

const typeOf = (site: Site, id: string) => site.handbook.caseTypes.find((one) => one.id === id)!

describe('the sheets', () => {
  const sim = 'reset-2fa/sim-change'
  const approving = [{ scenario: sim }, { scenario: sim, locale: 'zh' as const }]

  it('are of the text in force, also for leads while another text is being written', () => {
    const approved = approvedTree(base, approving)
    const changed: Tree = {
      ...approved,
      [pathOf(sim)]: (approved[pathOf(sim)] as string).replace('Someone takes it apart', 'Unapproved words'),
    }
    for (const audience of ['agents', 'leads'] as const) {
      const site = makeSite(readStory(changed), audience, noon, readStory(approved))
      const sheets = makeSheets(site, typeOf(site, 'reset-2fa'), 'en')
      expect(sheets.map(({ page }) => page.id)).toEqual([sim])
      expect(JSON.stringify(sheets[0]!.page.rows)).toContain('Someone takes it apart')
      const { rows, section, reading } = sheets[0]!.page
      expect(JSON.stringify([rows, section, reading.page]).includes('Unapproved words')).toBe(false)
      expect(sheets[0]!.foot.facts[0]).toBe('version 1.0.0')
    }
  })

  it('have none for a draft, nor for a text in force in the other language only', () => {
    const site = makeSite(readStory(approvedTree(base, [approving[1]!])), 'leads')
    expect(makeSheets(site, typeOf(site, 'reset-2fa'), 'en')).toEqual([])
    expect(makeSheets(site, typeOf(site, 'reset-2fa'), 'zh')).toHaveLength(1)
  })

  it('are read by risk, and inside one risk the harmful before the harmless', () => {
    const ids = ['sim-change', 'lost-phone', 'email-changed']
    const tree: Tree = {
      ...base,
      ...Object.assign({}, ...ids.map((id) => onePage(`reset-2fa/${id}`))),
      'catalogue/reset-2fa.yaml': (base['catalogue/reset-2fa.yaml'] as string).replace(
        /scenarios:\n[\s\S]*/,
        `scenarios:\n${writeScenario('lost-phone', 'high').replace('nature: attack', 'nature: benign')}${writeScenario('email-changed', 'high')}${writeScenario('sim-change', 'critical').replace('nature: attack', 'nature: benign')}`,
      ),
      'sops/zh/reset-2fa/sim-change.mdx': null,
    }
    const site = makeSite(
      readStory(
        approvedTree(
          tree,
          ids.map((id) => ({ scenario: `reset-2fa/${id}` })),
        ),
      ),
      'agents',
    )
    expect(makeSheets(site, typeOf(site, 'reset-2fa'), 'en').map(({ page }) => page.scenario.slug)).toEqual([
      'sim-change',
      'email-changed',
      'lost-phone',
    ])
  })

  it('say at the foot of each what was printed, and that it ages', () => {
    for (const part of ['', 'worksheet', 'answers', 'sign-off']) {
      const html = htmlOf('leads', join('en', 'train', caseType, part))
      const sheets = html.match(/class="sheet /g)!.length
      const feet = [...html.matchAll(/<p class="sheet-foot">([\s\S]*?)<\/p>/g)].map(([, foot]) => foot!)
      expect(feet, part).toHaveLength(sheets)
      for (const foot of feet) {
        expect(foot).toMatch(/versions? \d+\.\d+\.\d+/)
        expect(foot).toMatch(/in force since \d+ \w+ 20\d\d/)
        expect(foot).toMatch(/review by \d+ \w+ 20\d\d/)
        expect(foot).toMatch(/digest (?:of all )?[0-9a-f]{12}/)
        expect(foot).toMatch(/data-address[^>]*>\/en\//)
        expect(foot).toContain('Printed copy: check before use')
      }
    }
  })

  it('have on paper one page for the order, one for each scenario and each worksheet, and one to sign', async () => {
    for (const locale of locales) {
      const n = htmlOf('leads', `${locale}/train/${caseType}/worksheet`).match(
        /class="sheet worksheet"/g,
      )!.length
      const at = (part: string) => pagesOnPaper('leads', `/${locale}/train/${caseType}/${part}`)
      expect(await at(''), locale).toBe(1 + n)
      expect(await at('worksheet/'), locale).toBe(n)
      expect(await at('sign-off/'), locale).toBe(1)
    }
  })

  it('name their whole address once a browser shows them', async () => {
    const address = await visit('agents', `/en/train/${caseType}/worksheet/`, (page) =>
      page.locator('[data-address]').first().textContent(),
    )
    expect(address).toBe(`${origin['agents']}/en/${caseType}/${/[^/]+\/$/.exec(address!)![0]}`)
  })
})

describe('training and guides', () => {
  test('agents have the guide to reading, leads have all; both have the sheets', () => {
    const guides = (audience: string) => readdirSync(join(root, audience, 'en', 'guide')).sort()
    expect(guides('agents')).toEqual(['index.html', 'read'])
    expect(guides('leads')).toEqual(['approve', 'coverage', 'index.html', 'read', 'template.mdx', 'write'])
    for (const audience of ['agents', 'leads'])
      expect(readdirSync(join(root, audience, 'zh', 'train')).sort()).toEqual(
        readdirSync(join(root, audience, 'en', 'train')).sort(),
      )
  })

  const paths = [
    'guide/',
    'guide/read/',
    'guide/write/',
    'guide/approve/',
    'guide/coverage/',
    'train/',
  ].concat(['', 'worksheet/', 'answers/', 'sign-off/'].map((part) => `train/${caseType}/${part}`))

  test.each(locales)(
    'axe finds nothing in %s, light and dark, and nothing scrolls sideways on a phone',
    async (locale) => {
      for (const path of paths) {
        for (const [width, scheme] of [
          [1440, 'light'],
          [320, 'dark'],
        ] as const) {
          const found = await visit(
            'leads',
            `/${locale}/${path}`,
            async (page) => {
              const sideways = await page.evaluate(
                () => document.documentElement.scrollWidth > window.innerWidth,
              )
              return [...(await findViolations(page)), ...(sideways ? ['scrolls sideways'] : [])]
            },
            { width, scheme },
          )
          expect(found, `${path} ${width} ${scheme}`).toEqual([])
        }
      }
    },
    300_000,
  )
})
