import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { parseHandbook } from '../src/handbook/handbook.ts'
import { readNumbers } from '../src/parity/numbers.ts'
import { readMarks } from '../src/parity/marks.ts'
import { lines, poleNames } from '../src/parity/poles.ts'
import { writeQuantity } from '../src/parity/quantity.ts'
import { compareStatements } from '../src/parity/compare.ts'
import { describeDifference } from '../src/parity/describe.ts'
import { readStatements } from '../src/parity/read-statements.ts'
import { parsePage } from '../src/sop/page.ts'
import type { Section } from '../src/sop/section.ts'
import type { Locale } from '../src/words.ts'
import { measure, printed, readFile, readStory, writePage, writeSection } from './story.ts'

interface Pair {
  id: string
  why: string
  expect: 'equal' | 'out-of-parity' | 'conflicting'
  class: string
  slot?: string
  /** A pair that is known to be judged wrong. */
  missed?: true
  en: string
  zh: string
}

const at = (path: string) => new URL(path, import.meta.url)
// The later pairs and those of the exam were written before their writers looked at what the comparison knows.
const pairs = ['pairs', 'later-pairs', 'exam-pairs'].flatMap(
  (name) => JSON.parse(readFileSync(at(`fixtures/parity/${name}.json`), 'utf8')) as Pair[],
)
const missed = pairs.filter((pair) => pair.missed)
const dictionaries = ['handbook.yaml', 'signals.yaml', 'sources.yaml', 'catalogue/reset-2fa.yaml'].map(
  (path) => readFile(path, readFileSync(at(`../content/${path}`))),
)

const pageOf = (section: string) => writePage([section])
const sectionOf = (section: string, locale: Locale): Section =>
  parsePage({ path: `sops/${locale}/reset-2fa/a-page.mdx`, text: pageOf(section) }).page!.sections[0]!

/** What a handbook with both languages of a pair says of them. */
function judge({ en, zh }: Pair) {
  const pages = (['en', 'zh'] as const).map((locale) =>
    readFile(`sops/${locale}/reset-2fa/sim-change-with-reset.mdx`, pageOf(locale === 'en' ? en : zh)),
  )
  const { conflicts, drifts, sections } = parseHandbook([...dictionaries, ...pages])
  return { conflicts, drifts, sections }
}

describe('pairs of languages', () => {
  const classes = Map.groupBy(
    pairs.filter((pair) => !pair.missed),
    (pair) => `${pair.expect}, ${pair.class}`,
  )
  test.each([...classes].map(([name, list]) => ({ name, list, of: list.length })))(
    '$name: $of of $of are judged right',
    ({ list }) => {
      const wrong = list.flatMap((pair) => {
        const { conflicts, drifts } = judge(pair)
        const found = drifts.map(({ kind, part, said }) => `${part} ${kind}: ${said.join(' | ')}`)
        const right =
          pair.expect === 'conflicting'
            ? conflicts.length > 0
            : conflicts.length === 0 &&
              (pair.expect === 'equal'
                ? drifts.length === 0
                : drifts.length > 0 && drifts.every(({ part }) => part === pair.slot))
        return right ? [] : [{ id: pair.id, why: pair.why, conflicts: conflicts.length, found }]
      })
      expect(wrong).toEqual([])
    },
  )

  it(`are ${pairs.length} in all, and none is unreadable`, () => {
    expect(pairs.length).toBeGreaterThanOrEqual(312)
    const unread = pairs.filter((pair) => judge(pair).sections.some(({ section }) => !section.sound))
    expect(unread.map(({ id }) => id)).toEqual([])
  })
})

describe('pairs that are judged wrong', () => {
  it(`are ${missed.length} of these pairs, and say so once they are judged right`, () => {
    const right = missed.filter((pair) => judge(pair).drifts.length > 0 === (pair.expect !== 'equal'))
    expect(right.map(({ id }) => id)).toEqual([])
  })
})

describe('the table of opposites', () => {
  it('names every pole in both languages, and sets no word against itself', () => {
    const wrong = lines.filter(
      ({ en, zh }) =>
        en.length !== zh.length ||
        [en, zh].some((poles) => {
          const words = poles.flatMap((pole) => [...new Set(pole)])
          return (
            poles.length < 2 ||
            new Set(words).size < words.length ||
            poles.some(([first]) => /^(\?|$)/.test(first!))
          )
        }),
    )
    expect(wrong).toEqual([])
  })

  it('says a pole in each language', () => {
    expect(poleNames.get('cold wallet')).toEqual({ en: 'cold wallet', zh: '冷钱包' })
  })
})

describe('numbers', () => {
  const words = (text: string, locale: Locale) =>
    readNumbers(text.normalize('NFKC'), locale).map(writeQuantity).join(', ')

  test.each([
    ['within 24 hours', 'within24 h', '２４ 小时内'],
    ['within one day', 'within1 d', '1 天之内'],
    ['half an hour', '30 min', '30 分钟'],
    ['a quarter of an hour', '15 min', '一刻钟'],
    ['above 200,000 USD', '>200000 USD', '超过二十万美元'],
    ['above USD 1.5 million', '>1500000 USD', '超过 150 万美元'],
    ['at most 10,000 USD', '<=10000 USD', '不超过 1 万美元'],
    ['more than 20 %', '>0.2', '超过两成'],
    ['three-quarters', '0.75', '四分之三'],
    ['rows 1 and 2', '1 row, 2 row', '第 1、2 行'],
    ['rows 2 to 4', '2 row, 3 row, 4 row', '第 2 至 4 行'],
    ['check 3', '3 check', '第 3 项检查'],
    ['at least 75', '>=75', '不低于 75'],
    ['with fewer than 2 devices', '<2', '设备不足 2 台'],
    ['not older than 90 days', '<=90 d', '不超过九十天'],
    ['0.7 or more', '>=0.7', '达到 ０．７'],
    ['before 2 p.m.', 'before14 clock', '下午 2 点之前'],
    ['11 May 2026', '20260511 date', '2026 年 5 月 11 日'],
    ['two years ago', 'before2 y', '两年前'],
    ['at least 30 seconds', '>=30 s', '不少于 30 秒'],
    ['the second attempt', '~2 th', '第二次尝试'],
    ['5,000 EUR', '5000 EUR', '5,000 欧元'],
    ['after a 2FA reset under AR-07', '', '按 AR-07 重置 2FA 后'],
    ['an ISO 27001 finding', '', 'ISO 27001 发现'],
    ['case c_7Q2M', '', '案件 c_7Q2M'],
    ['never mind', '', '千万不要，万一，十分谨慎，一律，第三方'],
  ])('“%s” is %s, as is “%s”', (en, expected, zh) => {
    expect(words(en, 'en')).toBe(expected)
    expect(words(zh, 'zh')).toBe(expected)
  })

  it('that are long or repeated cost no time', () => {
    const long = [
      '万'.repeat(20_000),
      '9'.repeat(20_000),
      'row 1, '.repeat(3000),
      '不得'.repeat(9000),
      'no '.repeat(6000),
    ]
    const start = performance.now()
    for (const text of long) for (const locale of ['en', 'zh'] as const) words(text, locale)
    for (const text of long) for (const locale of ['en', 'zh'] as const) readMarks(text, locale)
    expect(performance.now() - start).toBeLessThan(20_000)
  })
})

describe('what a section states', () => {
  const state = (locale: Locale, parts: Parameters<typeof writeSection>[2]) =>
    readStatements(sectionOf(writeSection('sim-change', locale, parts), locale), locale)

  it('keeps its lines and none of its words', () => {
    const statements = state('en', {
      Escalation: 'Tell the Team Lead within 30 minutes.\n\nNever call `A_B`.',
    })
    const part = statements.parts.find((one) => one.part === 'Escalation')!
    const told = part.passages.map((passage) =>
      passage.map((facts) =>
        facts
          .replace(/(?<=\*[^\t]*)\b[0-9a-z]+\b(?=[\t/,|=~-]|$)/g, 'c')
          .replace(/(?<=\^poles \.)[^\t]+/, ''),
      ),
    )
    expect(told).toEqual([
      ['text', '1 28\t#within30 min\t@Team Lead\t^poles .\t*c/c/c,c,c/c,c,c'],
      ['text', '3 9\t`A_B\t^poles .\t^duties must not\t*#,c/c-\t:N11P11\t!nx'],
    ])
  })

  it('differs in one sentence with both lines', () => {
    const en = state('en', { Escalation: 'Tell the Team Lead within 30 minutes.' })
    const zh = state('zh', { Escalation: '90 分钟内告知组长。' })
    const [difference, ...more] = compareStatements(en, zh)
    expect(more).toEqual([])
    expect(describeDifference(difference!, ['en', 'zh'])).toEqual({
      en: '`<Escalation>`: different numbers: “within 30 min” in English (line 30), “within 90 min” in Chinese (line 30)',
      zh: '“<Escalation>”的数字不一致：英文第 30 行为“30 分钟内”，中文第 30 行为“90 分钟内”',
    })
  })

  // Of the later ones, 2 of the first 60 that say the other were found to when they were written, and 8 of 60 that say the same alarmed.
  // Of the 110 behind them, written when the table of opposites had its first words, 19 of 40 were found and 8 of 70 alarmed; of the
  // last 60, written when it was wider, 17 of 20 were found and 1 of 40 alarmed.
  // Of those on grammar 33 of 60 were found, and 4 of 40 alarmed.
  const turns = ['sentences', 'later-sentences', 'grammar-sentences'].flatMap(
    (name) =>
      JSON.parse(readFileSync(at(`fixtures/parity/${name}.json`), 'utf8')) as [
        expected: 'same' | 'other',
        en: string,
        zh: string,
        missed?: 'missed',
      ][],
  )

  test.each([
    { kind: 'same', found: 'is equal' },
    { kind: 'other', found: 'differs' },
  ])('$found in all of many turns of phrase that say the $kind', ({ kind }) => {
    const wrong = turns.filter(([expected, en, zh, missed]) => {
      const differences = compareStatements(state('en', { Escalation: en }), state('zh', { Escalation: zh }))
      return expected === kind && (differences.length > 0 !== (kind === 'other')) !== (missed !== undefined)
    })
    expect(wrong).toEqual([])
  })

  it('is equal to itself, for every page of the sample', () => {
    for (const locale of ['en', 'zh'] as const) {
      const root = at(`../content/sops/${locale}/`)
      for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.mdx')) continue
        const text = readFileSync(new URL(path, root), 'utf8')
        for (const section of parsePage({ path: `sops/${locale}/${path}`, text }).page!.sections) {
          const statements = readStatements(section, locale)
          expect(compareStatements(statements, statements), path).toEqual([])
        }
      }
    }
  })

  const sentences = (locale: Locale) =>
    pairs.flatMap((pair) => pair[locale].split('\n').filter((line) => /^(?!\s*[-<|*\d])\S/.test(line)))

  it('is equal to itself, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc
          .constantFrom<Locale>('en', 'zh')
          .chain((locale) =>
            fc.tuple(
              fc.constant(locale),
              fc.array(fc.constantFrom(...sentences(locale)), { minLength: 1, maxLength: 6 }),
            ),
          ),
        ([locale, lines]) => {
          const one = state(locale, { Escalation: lines.join('\n\n') })
          const other = state(locale, { Escalation: lines.join('\n\n') })
          expect(compareStatements(one, other)).toEqual([])
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a handbook', () => {
  const drift = {
    'sops/zh/reset-2fa/sim-change.mdx': writePage([
      writeSection('sim-change', 'zh', {
        Checks: '1. 查看 sim change 的面板。（2 分钟）\n2. 回拨本人。（15 分钟）`CALLBACK_CONFIRMED`',
      }),
    ]),
  }

  it('names a drift with both places, and keeps the status', () => {
    const handbook = readStory(drift)
    expect(printed(handbook.findings).filter((one) => one.includes('out-of-parity'))).toEqual([
      'sops/zh/reset-2fa/sim-change.mdx:13:1 out-of-parity: Unexpected difference between the languages, expected one statement (the other is sops/en/reset-2fa/sim-change.mdx:13): `<Checks>`: different numbers: “5 min” in English (line 13), “15 min” in Chinese (line 13)',
    ])
    const overlays = (tree: Parameters<typeof measure>[0]) =>
      measure(tree).scenarios.find(({ scenario }) => scenario.slug === 'sim-change')!
    expect(overlays(drift).overlays).toEqual(['out-of-parity'])
    expect(overlays({}).overlays).toEqual([])
    expect(overlays(drift).locales.zh!.status).toBe(overlays({}).locales.zh!.status)
  })

  it('whose languages decide differently has a conflict and no drift beside it', () => {
    const { conflicts, drifts } = readStory({
      'sops/zh/reset-2fa/sim-change.mdx': drift['sops/zh/reset-2fa/sim-change.mdx'].replace('>= 2`', '>= 3`'),
    })
    expect(conflicts).toHaveLength(1)
    expect(drifts).toEqual([])
  })
})
