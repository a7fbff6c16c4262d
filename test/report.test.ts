import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { printResult } from '../scripts/print.ts'
import { gapOrder } from '../src/coverage/gap.ts'
import { type Finding, formatFinding, makeFinding } from '../src/message.ts'
import { formatBrief, makeBrief } from '../src/report/brief.ts'
import { formatCell, formatCsv, formatGapsCsv } from '../src/report/csv.ts'
import { formatFindingMarks, formatGithub } from '../src/report/github.ts'
import { coverageSchema, findingsSchema, gapsSchema } from '../src/report/json-schema.ts'
import { formatFindingsJson, formatGapsJson, formatJson } from '../src/report/json.ts'
import { formatMarkdown } from '../src/report/markdown.ts'
import { makeReport, type Report } from '../src/report/report.ts'
import { formatGapsText, formatText } from '../src/report/text.ts'
import type { Locale } from '../src/words.ts'
import {
  approvedTree,
  base,
  fixtures,
  lead,
  onePage,
  pathOf,
  readStory,
  settings,
  type Tree,
  writeCatalogue,
  writePage,
  writeScenario,
  writeSection,
} from './story.ts'

const at = '2026-03-02T04:00:00.000Z'
const say = (id: string, title: string, zh: string | null, more = '') =>
  writeScenario(id, id.split('-')[0]!, more).replace(
    /title: .*/,
    `title: {en: ${JSON.stringify(title)}${zh === null ? '' : `, zh: ${JSON.stringify(zh)}`}}`,
  )

/** A handbook whose words are made to break what prints them. */
const tree: Tree = approvedTree(
  {
    'handbook.yaml': settings
      .replace('{en: Small Handbook, zh: 小手册}', '{en: "Handbook | of <b>\\"us\\"</b>, 100% & #1"}')
      .replace('schema: handbook/v1', 'schema: handbook/v1\nsample: true')
      .replace(
        'parameters:',
        'waivers:\n  - {scenario: reset-2fa/high-waived, owner: "=cmd|x", reason: "-1+1, \\"soon\\"", until: 2026-03-02}\nparameters:',
      ),
    'catalogue/reset-2fa.yaml': writeCatalogue('reset-2fa', { en: '"=SUM(A1)"', zh: '"＝求和"' }, [
      say('critical-formula', '=HYPERLINK("https://x.invalid","click")', '＝1+1'),
      say('high-command', '::error file=x::pwned', '::set-output name=a::b'),
      say('high-waived', '@import, "quoted"', null),
      say('medium-markdown', '[a](javascript:b) | `c` *d* <img src=x> ~e~ #1', '表格 | 竖线'),
      say('low-overdue', ' -2+3 cmd', '逾期'),
      say('low-covered', 'Covered', '已覆盖的'),
    ]),
    'catalogue/poa-review.yaml': writeCatalogue('poa-review', { en: 'POA', zh: '"地址, 证明"' }, [
      say('low-broken', 'Broken', '坏'),
    ]),
    [pathOf('reset-2fa/sim-change')]: null,
    [pathOf('reset-2fa/sim-change', 'zh')]: null,
    ...onePage('reset-2fa/low-covered', 'en'),
    ...onePage('reset-2fa/low-covered', 'zh'),
    ...onePage('reset-2fa/low-overdue', 'en'),
    ...onePage('reset-2fa/low-overdue', 'zh'),
    ...onePage('reset-2fa/medium-markdown', 'en'),
    'sops/en/poa-review/low-broken.mdx': writePage([
      writeSection('low-broken', 'en', { Evidence: '<b>x</b>' }),
    ]),
  },
  [
    {
      scenario: 'reset-2fa/low-covered',
      reviewBy: '2026-03-20',
      evidence: 'https://x.invalid/1',
      note: '=note',
    },
    { scenario: 'reset-2fa/low-covered', locale: 'zh', reviewBy: '2026-03-10' },
    { scenario: 'reset-2fa/low-overdue', reviewBy: '2026-02-20' },
    { scenario: 'reset-2fa/low-overdue', locale: 'zh', reviewBy: '2026-02-20' },
  ],
)
const handbook = readStory(tree)

/** The reader refuses control characters; a report prints them safely all the same, should one come through another door. */
const poison = (report: Report): Report => ({
  ...report,
  findings: [
    ...report.findings,
    makeFinding(
      'unknown-approver',
      { path: 'a,b:c%.mdx', line: 1, column: 2 },
      'Unexpected \u001b[31mred\u0007\r\n::warning::x\u202e\u009b%, expected 100%',
      '出现 \u001b[2J\n::error::x\u2066',
    ),
  ],
  gaps: report.gaps.map((gap) =>
    gap.scenario.slug === 'high-command' ? { ...gap, owner: '\u001b]0;title\u0007\u202eowner' } : gap,
  ),
})
const report = poison(
  makeReport(handbook, { at, revision: '0123456789abcdef0123456789abcdef01234567', dirty: true }),
)
const zhReport = { ...report, locale: 'zh' as const }

/** What the command would print. */
async function print(format: string, text: string): Promise<string> {
  let printed = ''
  await printResult(
    text,
    undefined,
    {
      out: (part) => void (printed += part),
      err: () => undefined,
      env: {},
      terminal: false,
      now: () => 0,
      stopped: Promise.resolve(),
    },
    format,
  )
  return printed
}

const { uncovered } = handbook.settings
const week = {
  day: '2026-02-23',
  report: makeReport(readStory(), { at: '2026-02-23T15:59:59.000Z', revision: null, dirty: false }),
}
const outputs: [file: string, format: string, write: (report: Report, locale: Locale) => string][] = [
  ['report', 'text', (value, locale) => formatText(value, locale)],
  ['report', 'json', (value) => formatJson(value)],
  ['report', 'markdown', formatMarkdown],
  ['report', 'csv', formatCsv],
  ['report', 'github', (value, locale) => formatGithub(value, locale, 'hand,books/a:b/')],
  ['gaps', 'text', (value, locale) => formatGapsText(value, locale, 3)],
  ['gaps', 'json', (value, locale) => formatGapsJson(value, gapOrder[locale])],
  ['gaps', 'csv', formatGapsCsv],
  ['brief', 'text', (value, locale) => formatBrief(makeBrief(value, uncovered, week, locale), locale)],
  [
    'check',
    'text',
    (value, locale) => value.findings.map((one) => `${formatFinding(one, locale)}\n`).join(''),
  ],
  ['check', 'json', (value, locale) => formatFindingsJson(value.findings, value.read, false, locale)],
  ['check', 'github', (value, locale) => formatFindingMarks(value.findings, locale, '')],
]
const endings: Record<string, string> = {
  text: 'txt',
  markdown: 'md',
  json: 'json',
  csv: 'csv',
  github: 'github.txt',
}
const all = outputs.flatMap(([file, format, write]) =>
  (['en', 'zh'] as const).map((locale) => ({
    name: `${file}.${locale}.${endings[format]}`,
    format,
    text: () => print(format, write(locale === 'zh' ? zhReport : report, locale)),
  })),
)

const unsafe = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/

describe('an awkward report', () => {
  it.each(all)('prints as $name', async ({ name, text }) => {
    await expect(await text()).toMatchFileSnapshot(join(fixtures, 'awkward', name))
  })

  it.each(all)(
    'carries no character that a terminal or a reader would obey: $name',
    async ({ format, text }) => {
      const printed = await text()
      expect(printed).not.toMatch(unsafe)
      if (format !== 'csv') expect(printed).not.toContain('\r')
      if (format !== 'github') expect(printed).not.toMatch(/^\s*::/m)
    },
  )

  it('keeps to one line a mark for GitHub, with nothing of it outside its place', async () => {
    for (const { text } of all.filter((one) => one.format === 'github')) {
      const lines = (await text()).split('\n').filter((line) => line !== '')
      for (const line of lines)
        expect(line).toMatch(/^::(error|warning|notice) (file=[^,:]+,line=\d+,col=\d+,)?title=[^,:]+::/)
    }
    const mark = formatFindingMarks(report.findings.slice(-1), 'en', 'x/')
    expect(mark).toMatch(
      /^::error file=x\/a%2Cb%3Ac%25.mdx,line=1,col=2,title=unknown-approver::Unexpected .*red.*%0D%0A::warning::x.*%25, expected 100%25\n$/s,
    )
  })

  it('is JSON of the documented shape, and nothing but JSON', async () => {
    for (const value of [report, zhReport]) {
      expect(() => coverageSchema.parse(JSON.parse(formatJson(value)))).not.toThrow()
      expect(() => gapsSchema.parse(JSON.parse(formatGapsJson(value, 'order')))).not.toThrow()
      expect(() =>
        findingsSchema.parse(JSON.parse(formatFindingsJson(value.findings, value.read, false, 'en'))),
      ).not.toThrow()
      expect(JSON.parse(await print('json', formatJson(value)))).toEqual(JSON.parse(formatJson(value)))
    }
    const json = coverageSchema.parse(JSON.parse(formatJson(report)))
    expect(json).toMatchObject({
      schema: 'sopbook/coverage@1',
      sample: true,
      dirty: true,
      locale: 'en',
      total: { covered: 1, of: 7 },
      ok: false,
    })
    expect(json.locales).toEqual({ en: { covered: 1, of: 7 }, zh: { covered: 1, of: 7 } })
    expect(coverageSchema.parse(JSON.parse(formatJson(zhReport))).definition).toMatch(/^某场景/)
  })

  it('says the same numbers in every format and language', async () => {
    for (const { name, text } of all.filter(
      (one) => one.name.startsWith('report') && one.format !== 'json',
    )) {
      const printed = await text()
      expect(printed.replaceAll('\\', '').replaceAll('%25', '%'), name).toContain(
        name.includes('zh')
          ? '英文已覆盖 1/7 个场景（14.2%；目标 80% = 6，还差 5），中文 1'
          : '1 of 7 scenarios covered in English (14.2 %; target 80 % = 6, 5 more), 1 in Chinese',
      )
    }
  })

  it('without any optional field prints as well', async () => {
    const bare = readStory({
      'handbook.yaml': 'schema: handbook/v1\nname: {en: H}\nlocales: [zh]\n',
      'catalogue/reset-2fa.yaml': (base['catalogue/reset-2fa.yaml'] as string).replaceAll(
        /, zh: [^}]*\}/g,
        '}',
      ),
      [pathOf('reset-2fa/sim-change')]: null,
    })
    const empty = readStory(
      Object.fromEntries(
        Object.keys(base).map((path) => [
          path,
          path === 'handbook.yaml' ? 'schema: handbook/v1\nname: {en: H}\nlocales: [en]\n' : null,
        ]),
      ),
    )
    for (const one of [bare, empty]) {
      const value = makeReport(one, { at, revision: null, dirty: false })
      for (const [, format, write] of outputs) {
        for (const locale of ['en', 'zh'] as const) {
          const printed = await print(format, write({ ...value, locale: one.settings.locales[0]! }, locale))
          expect(printed).not.toMatch(/undefined|null,null|NaN|\[object/)
        }
      }
      expect(() => coverageSchema.parse(JSON.parse(formatJson(value)))).not.toThrow()
    }
  })
})

describe('a CSV cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@x', "'@x"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['\n=1', '"\'\n=1"'],
    ['\ufeff=1', "'\ufeff=1"],
    ['\u3000=1', "'\u3000=1"],
    ['＝1', "'＝1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['=a,"b"', '"\'=a,""b"""'],
    ['a=b', 'a=b'],
    ['1-2', '1-2'],
    ['a,b', '"a,b"'],
    ['a "b"', '"a ""b"""'],
    ['a\nb', '"a\nb"'],
    ['', ''],
  ])('%j is written as %j', (text, cell) => {
    expect(formatCell(text)).toBe(cell)
  })
  it('of a number we computed stays bare, and nothing is empty', () => {
    expect([formatCell(-1), formatCell(12.5), formatCell(null)]).toEqual(['-1', '12.5', ''])
  })
})

describe('the brief', () => {
  const brief = (locale: Locale) => makeBrief(report, uncovered, week, locale)

  it('begins with the first line, lists at most seven gaps and names no id, path or digest', () => {
    for (const locale of ['en', 'zh'] as const) {
      const text = formatBrief(brief(locale), locale)
      expect(
        text.startsWith(locale === 'en' ? '1 of 7 scenarios covered in English' : '英文已覆盖 1/7'),
      ).toBe(true)
      expect(text).not.toMatch(/reset-2fa|poa-review|sops\/|\.mdx|[0-9a-f]{12}/)
    }
    const many = makeReport(
      readStory({
        'catalogue/poa-review.yaml': writeCatalogue(
          'poa-review',
          { en: 'POA', zh: '地址证明' },
          Array.from({ length: 12 }, (_one, index) => writeScenario(`old-${index}`)),
        ),
      }),
      { at, revision: null, dirty: false },
    )
    const short = makeBrief(many, uncovered, null, 'en')
    expect([short.gaps.length, short.more, short.change]).toEqual([
      7,
      '8 more gaps.',
      'No earlier state to compare with.',
    ])
  })

  it('says what happens today: the standing instruction, or the approved text that agents still read', () => {
    const today = Object.fromEntries(brief('en').gaps.map((gap) => [gap.title, gap.today]))
    expect(today['Broken']).toContain('No instruction is in force; agents follow the standing instruction')
    expect(today[' -2+3 cmd']).toBe('Agents still read the approved text (English, Chinese).')
  })

  it('names reviews of the next 30 days and waivers with their end', () => {
    expect(brief('en').reviews).toEqual(['10 Mar 2026: Covered', '20 Mar 2026: Covered'])
    expect(brief('en').waivers).toEqual(['@import, "quoted": =cmd|x, until 2 Mar 2026 (-1+1, "soon")'])
    expect(brief('en').change).toBe(
      'Since 23 Feb 2026: English 0 of 4 (0.0 %) → 1 of 7 (14.2 %); Chinese 0 of 4 (0.0 %) → 1 of 7 (14.2 %).',
    )
  })

  it('counts the days a gap has been open where the ledger knows them', () => {
    const overdue = brief('en').gaps.find((gap) => gap.title === ' -2+3 cmd')!
    expect(overdue).toMatchObject({
      open: 'open 10 days',
      cases: 'case counts not loaded',
      owner: 'SOP Lead',
      risk: 'low risk',
    })
  })
})

describe('findings', () => {
  it('print as compilers print them, sorted by place', () => {
    const finding: Finding = makeFinding(
      'raw-html',
      { path: 'sops/en/a/b.mdx', line: 3, column: 9 },
      'Unexpected x, expected y',
      '出现 x',
    )
    expect(formatFinding(finding, 'en')).toBe('sops/en/a/b.mdx:3:9 error raw-html: Unexpected x, expected y')
    expect(formatFinding(finding, 'zh')).toBe('sops/en/a/b.mdx:3:9 error raw-html: 出现 x')
    expect(lead).toContain('@')
  })
})
