import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../src/handbook/parse-file.ts'
import { type Handbook, parseHandbook } from '../src/handbook/handbook.ts'
import { makeReport } from '../src/report/report.ts'
import { formatRationale, longestRationale } from '../src/site/copy.ts'
import { phrases } from '../src/site/interface.ts'
import { findWordings, splitMessage } from '../src/site/message.ts'
import { makePublications, type Audience, workingReading } from '../src/site/publish.ts'
import { makeFacts, makeScenarioPage } from '../src/site/scenario-page.ts'
import type { Site } from '../src/site/site.ts'
import type { Body } from '../src/sop/body.ts'
import type { Locale } from '../src/words.ts'
import { type Approving, approvedTree, base, checkout, noon, pathOf, readStory, type Tree } from './story.ts'

const scenario = 'reset-2fa/sim-change'

/** The site of a handbook; every text in force is found among the working texts, unless it is lost. */
function makeSite(handbook: Handbook, audience: Audience = 'agents', at = noon): Site {
  const report = makeReport(handbook, { at, revision: null, dirty: false })
  const { publications } = makePublications(handbook, report, audience, (id, locale, digest) => {
    const section = handbook.sections.find((one) => one.scenario === id && one.locale === locale)
    const entry = handbook.scenarios.find((one) => one.id === id)!
    return section?.digest === digest ? workingReading(handbook, entry, locale) : null
  })
  const history: Site['history'] = { unknown: 'no-repository', sections: {}, periods: [], points: [] }
  return { audience, handbook, report, history, publications, validUntil: null }
}

/** What a reader is told of the one scenario of a story. */
function trustOf(approving: readonly Approving[], changes: Tree = {}, locale: Locale = 'en', at = noon) {
  const site = makeSite(readStory(approvedTree(base, approving, changes)), 'agents', at)
  return makeFacts(
    site,
    site.publications.find((one) => one.scenario.id === scenario && one.locale === locale)!,
  ).trust
}

const both: Approving[] = [{ scenario }, { scenario, locale: 'zh' }]

describe('what a reader is told before trusting a text', () => {
  it('is one line where it is in force', () => {
    const trust = trustOf(both)
    expect(trust).toMatchObject({ word: 'In force', sentences: [], instruction: null })
    expect(trust.facts.map((fact) => fact.text).slice(0, 3)).toEqual([
      'version 1.0.0',
      'since 2 Feb 2026',
      'review by 3 May 2026',
    ])
  })

  it('never shows the address of an approver', () => {
    expect(JSON.stringify(trustOf(both))).not.toContain('@')
  })

  it.each<[string, readonly Approving[], Tree, Locale, string]>([
    ['review overdue', [{ scenario, reviewBy: '2026-03-01' }], {}, 'en', 'Under review'],
    ['changed catalogue', [{ scenario, catalogueDigest: '1'.repeat(64) }], {}, 'en', 'Under review'],
    [
      'changed source',
      [{ scenario }, { scenario, locale: 'zh', sourceDigest: '1'.repeat(64) }],
      {},
      'zh',
      '复核中',
    ],
    ['one language only', [{ scenario }], { [pathOf(scenario, 'zh')]: null }, 'zh', '仅英文版现行'],
    [
      'not yet effective',
      [{ scenario, effectiveFrom: '2026-04-01' }],
      { [pathOf(scenario, 'zh')]: null },
      'en',
      'No instruction',
    ],
    [
      'lost text',
      [{ scenario, digest: '1'.repeat(64) }],
      { [pathOf(scenario, 'zh')]: null },
      'en',
      'No instruction',
    ],
    ['never approved', [], {}, 'zh', '无规程'],
  ])('is a banner with the standing instruction: %s', (_case, approving, changes, locale, word) => {
    const trust = trustOf(approving, changes, locale)
    expect(trust.word).toBe(word)
    expect(trust.sentences).toHaveLength(1)
    expect(trust.instruction).toBeTruthy()
  })
})

describe('a rationale to copy', () => {
  const root = join(checkout, 'content')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:mdx|yaml)$/.test(path))
    .map((path) => parseFile({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(root, path)) }))
  const site = makeSite(parseHandbook(files), 'leads')
  const pages = site.publications.flatMap((one) => makeScenarioPage(site, one) ?? [])

  it('has at most three lines and 600 characters, and begins with scenario, version and row', () => {
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) {
      for (const row of [...page.leading, ...page.rows]) {
        const text = formatRationale({ ...page, version: '1.2.0' }, row)
        expect(text.split('\n').length, text).toBeLessThanOrEqual(3)
        expect(text.length, text).toBeLessThanOrEqual(longestRationale)
        const [first] = text.split('\n')
        expect(first!.startsWith(page.textTitle), first).toBe(true)
        expect(first!.indexOf('1.2.0')).toBeLessThan(first!.indexOf(row.number, first!.indexOf('1.2.0') + 5))
      }
    }
  })

  it('says of a working text that nobody approved it', () => {
    expect(formatRationale({ ...pages[0]!, version: null }, pages[0]!.rows[0]!)).toContain(
      'unapproved working text',
    )
  })
})

describe('a message to the customer', () => {
  const paragraph = (label: string, text: string): Body => [
    {
      kind: 'paragraph',
      children: [
        { kind: 'strong', children: [{ kind: 'text', value: label }] },
        { kind: 'text', value: text },
      ],
    },
  ]

  it.each([
    ['Say:', 'Never say:'],
    ['可以说：', '不得说：'],
    ['可以说', '不得说'],
  ])('parts into “%s” and “%s”', (say, never) => {
    const halves = splitMessage([...paragraph(say, '：a'), ...paragraph(never, ' b')])
    const text = (value: string) => [{ kind: 'paragraph', children: [{ kind: 'text', value }] }]
    expect(halves).toEqual({ say: text('a'), never: text('b') })
  })

  it('offers whole wordings to copy, and no word quoted in passing', () => {
    const pieces = findWordings(
      [{ kind: 'text', value: 'Write “We have received your request and will answer.” and not “no”.' }],
      'en',
    )
    expect(pieces.filter((piece) => 'wording' in piece)).toEqual([
      { wording: 'We have received your request and will answer.' },
    ])
  })
})

it('the interface asks for the same values in both languages', () => {
  const values = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort()
  for (const [name, words] of Object.entries(phrases))
    expect(values(words.zh), name).toEqual(values(words.en))
})
