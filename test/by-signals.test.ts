import { describe, expect, it } from 'vitest'
import { parseFrameAncestors } from '../scripts/site.ts'
import type { Value } from '../src/decision/example.ts'
import { makeReport } from '../src/report/report.ts'
import { type CatalogueSignal, judgeSignal, measureFit, rankByFit } from '../src/signal-fit.ts'
import { formatAnswer } from '../src/site/finder-answer.ts'
import {
  type CaseFacts,
  factsOf,
  formatHash,
  type KnownSignals,
  parseCase,
  parseHash,
  parseTyped,
} from '../src/site/finder-facts.ts'
import { askFirst, makeReply, rankScenarios, readyCaseType, sayRanking } from '../src/site/finder-ranking.ts'
import { formatHeaders, headerRules, headersOf } from '../src/site/policy.ts'
import { type Audience, makePublications, workingReading } from '../src/site/publish.ts'
import { type FinderCaseType, formatFinderCaseType, makeFinderCaseType } from '../src/site/signal-finder.ts'
import type { Site } from '../src/site/site.ts'
import type { Locale } from '../src/words.ts'
import { openSample } from './bench/search.ts'
import { approving, hostile, story } from './by-signals-story.ts'
import { approvedTree, noon, readStory, type Tree } from './story.ts'

function makeSite(tree: Tree, audience: Audience): Site {
  const handbook = readStory(tree)
  const report = makeReport(handbook, { at: noon, revision: null, dirty: false })
  const { publications } = makePublications(handbook, report, audience, (id, locale, digest) => {
    const section = handbook.sections.find((one) => one.scenario === id && one.locale === locale)
    const entry = handbook.scenarios.find((one) => one.id === id)!
    return section?.digest === digest ? workingReading(handbook, entry, locale) : null
  })
  const history: Site['history'] = { unknown: 'no-repository', sections: {}, periods: [], points: [] }
  return { audience, handbook, report, publications, history, validUntil: null }
}

/** What a browser gets of the story, through the very text that travels. */
function open(audience: Audience = 'agents', locale: Locale = 'en') {
  const site = makeSite(approvedTree(story, approving), audience)
  const caseType = site.handbook.caseTypes.find(({ id }) => id === 'reset-2fa')!
  const text = formatFinderCaseType(makeFinderCaseType(site, caseType, locale))
  return readyCaseType(JSON.parse(text) as FinderCaseType)
}

describe('how well a scenario fits', () => {
  const signal = (
    role: CatalogueSignal['role'],
    code: string,
    op: CatalogueSignal['op'],
    value: Value | Value[],
  ) => ({ role, code, op, value }) as CatalogueSignal
  const required = signal('require', 'A', 'gte', 5)
  const support = signal('support', 'B', 'is', true)
  const counter = signal('counter', 'C', 'in', ['x', 'y'])

  it.each<[CatalogueSignal['op'], Value | Value[], Value | null, string]>([
    ['is', true, true, 'met'],
    ['is', true, false, 'contradicted'],
    ['is', true, null, 'unknown'],
    ['eq', 'none', 'none', 'met'],
    ['eq', 0, 0, 'met'],
    ['lt', 5, 5, 'contradicted'],
    ['lte', 5, 5, 'met'],
    ['gt', 5, 5, 'contradicted'],
    ['gte', 5, 5, 'met'],
    ['in', ['x', 'y'], 'y', 'met'],
    ['in', ['x', 'y'], 'z', 'contradicted'],
    ['between', [2, 4], 4, 'met'],
    ['between', [2, 4], 4.5, 'contradicted'],
    ['gte', 5, '7', 'unknown'],
    ['gte', 5, NaN, 'unknown'],
  ])('%s %j against %j is %s', (op, value, known, truth) => {
    expect(judgeSignal(signal('require', 'A', op, value), { A: known })).toBe(truth)
  })

  it('puts met before unknown and unknown before contradicted, whatever else is known', () => {
    const strong = [required, support]
    const fits = [
      { id: 'contradicted', fit: measureFit([required, support, support], { A: 1, B: true }) },
      { id: 'open', fit: measureFit(strong, { B: true }) },
      { id: 'met', fit: measureFit([required, counter], { A: 5, C: 'x' }) },
    ]
    expect(rankByFit(fits).map(({ id }) => id)).toEqual(['met', 'open', 'contradicted'])
  })

  it('lets support lift and a counter-signal lower, and both when they are missing say nothing', () => {
    const points = (facts: Record<string, Value>) => measureFit([required, support, counter], facts).points
    expect([points({ A: 5, B: true }), points({ A: 5 }), points({ A: 5, C: 'x' })]).toEqual([4, 3, 2])
    expect(points({ A: 5, B: false, C: 'z' })).toBe(3)
  })

  it('calls a scenario that requires nothing open until something supports it', () => {
    expect(measureFit([support], {}).fit).toBe('open')
    expect(measureFit([support], { B: false }).fit).toBe('open')
    expect(measureFit([support], { B: true }).fit).toBe('met')
  })

  it('finds the scenarios of the sample by their own worked examples', async () => {
    const { handbook } = await openSample()
    const places = handbook.sections
      .filter(({ locale, scenario }) => locale === 'en' && scenario !== null)
      .flatMap(({ scenario, section }) => {
        const entry = handbook.scenarios.find(({ id }) => id === scenario)!
        const rivals = handbook.scenarios.filter(({ caseType }) => caseType === entry.caseType)
        return section.examples.map(({ given }) => {
          const facts = Object.fromEntries(given.map(({ code, value }) => [code, value]))
          const ranked = rankByFit(rivals.map((one) => ({ id: one.id, fit: measureFit(one.signals, facts) })))
          return ranked.findIndex(({ id }) => id === scenario)
        })
      })
    expect(places.length).toBeGreaterThan(20)
    // Examples at the edge contradict what the catalogue requires on purpose; those may rank low.
    expect(places.filter((place) => place < 3).length / places.length).toBeGreaterThan(0.85)
  })
})

describe('what an answer says', () => {
  const clear = { LEGAL_HOLD: false, PRIORITY: 10 }
  const say = (facts: Record<string, Value>, locale: Locale, scenario = 'reset-2fa/sim-change') => {
    const ranked = rankScenarios(open('leads', locale), facts, locale)
    return formatAnswer(ranked.find((one) => one.scenario.id === scenario)!.answer!, locale)
  }

  it.each<[string, Record<string, Value>, string, string]>([
    [
      'the row that holds, with what the author adds',
      { ...clear, SETTING_CHANGES_24H: 2 },
      'Row 1: block, freeze. When: Two changes of sim change.',
      '第 1 行：拦截，冻结。条件：sim change 改动两次。',
    ],
    [
      'the last row, when all before it are known to fail',
      { ...clear, SETTING_CHANGES_24H: 0, CALLBACK_CONFIRMED: false },
      'Row 3: block. When: None of the rows above.',
      '第 3 行：拦截。条件：以上各行均不成立。',
    ],
    [
      'one fact to find out, and what follows from yes and from no',
      { ...clear, SETTING_CHANGES_24H: 0, FACE_MATCH: 0.9 },
      'Not decidable yet: find out Call-back confirmed (check 2). If yes, row 2: escalate; if no, row 3: block.',
      '尚不能判定：请查明回访确认（检查 2）。如是，第 2 行：升级；如否，第 3 行：拦截。',
    ],
    [
      'facts of the case tool before those of checks, and then row by row',
      { ...clear, SETTING_CHANGES_24H: 0 },
      'Not decidable yet: find out Face match, then Call-back confirmed (check 2). Row 2: escalate when: The face fits; row 3: block if none of these.',
      '尚不能判定：请查明人脸比对分，再查明回访确认（检查 2）。第 2 行：升级（条件：人脸相符）；第 3 行：拦截（以上均不成立时）。',
    ],
    [
      'leading rows first and once',
      { PRIORITY: 10, SETTING_CHANGES_24H: 2 },
      'First: Legal hold? (L1) If not, row 1: block.',
      '先问：法律限制？（L1）如否，第 1 行：拦截。',
    ],
    [
      'two leading rows, and what to find out where neither holds',
      { SETTING_CHANGES_24H: 0, FACE_MATCH: 0.9 },
      'First: Legal hold? (L1) Priority: at least 75? (L2) If not, find out Call-back confirmed (check 2). If yes, row 2: escalate; if no, row 3: block.',
      '先问：法律限制？（L1）案件优先级不低于 75？（L2）如否，请查明回访确认（检查 2）。如是，第 2 行：升级；如否，第 3 行：拦截。',
    ],
    [
      'a leading row that holds',
      { LEGAL_HOLD: true },
      'L1: escalate, to Compliance. When: Legal hold.',
      'L1：升级，给合规。条件：法律限制。',
    ],
  ])('%s', (_title, facts, en, zh) => {
    expect(say(facts, 'en')).toBe(en)
    expect(say(facts, 'zh')).toBe(zh)
  })

  it('judges yes and no by the rule, not by its words: a condition may ask for “no”', () => {
    const facts = { ...clear, RESET_CHANNEL: 'app' }
    expect(say(facts, 'en', 'reset-2fa/email-changed')).toBe(
      'Not decidable yet: find out Call-back confirmed (check 2). If yes, row 3: pass; if no, row 1: block.',
    )
  })

  it('says where a row sends the case', () => {
    const facts = { ...clear, RESET_CHANNEL: 'chat', CALLBACK_CONFIRMED: true }
    expect(say(facts, 'en', 'reset-2fa/email-changed')).toBe(
      'Row 2: go to “sim change”. When: Channel: chat.',
    )
  })

  it('says that an earlier row may hold too where it decides alike', () => {
    const facts = { FACE_MATCH: 0.1 }
    expect(say(facts, 'en', 'reset-2fa/old-number')).toBe(
      'Row 2: block. When: Low. Row 1 may hold too, and decides alike.',
    )
  })

  it('asks the leading rows in one place above all scenarios, and says when one decides', () => {
    const asked = (facts: Record<string, Value>) =>
      askFirst(open(), facts).map(({ row, holds, ask }) => [row.row, row.check, holds, ask])
    expect(asked({})).toEqual([
      ['L1', 'Read the panel.', false, ['LEGAL_HOLD']],
      ['L2', 'Read the header.', false, ['PRIORITY']],
    ])
    expect(asked({ LEGAL_HOLD: false, PRIORITY: 90 })).toEqual([['L2', 'Read the header.', true, []]])
  })

  it('is read out in one breath', () => {
    const facts = { ...clear, SIM_CHANGE_H: 9, SETTING_CHANGES_24H: 2 }
    expect(sayRanking(rankScenarios(open('leads'), facts, 'en'), 'en')).toBe(
      '2 scenarios fit, 0 possible. First: sim change. Row 1: block, freeze. When: Two changes of sim change.',
    )
    expect(sayRanking(rankScenarios(open('leads', 'zh'), clear, 'zh'), 'zh')).toBe('没有相符的场景。')
  })
})

describe('what travels to a browser', () => {
  it('is for agents only the texts in force, for leads the working ones', () => {
    const tables = (audience: Audience, locale: Locale) =>
      open(audience, locale).scenarios.map(({ table, tag, lang }) => [table !== null, tag, lang])
    expect(tables('agents', 'en')).toEqual([
      [true, null, null],
      [true, null, null],
      [false, 'No instruction', null],
      [false, 'No instruction', null],
    ])
    expect(tables('agents', 'zh')).toEqual([
      [true, null, null],
      [true, '仅英文版现行', 'en'],
      [false, '无规程', null],
      [false, '无规程', null],
    ])
    expect(tables('leads', 'en').map(([has]) => has)).toEqual([true, true, true, false])
  })

  it('lists a scenario without a text for agents only where something speaks for it', () => {
    const ids = (audience: Audience, facts: Record<string, Value>) =>
      rankScenarios(open(audience), facts, 'en').map(({ scenario }) => scenario.id.split('/')[1])
    expect(ids('agents', { SIM_CHANGE_H: 9 })).toEqual(['sim-change', 'email-changed'])
    expect(ids('agents', { FACE_MATCH: 0.1 })[0]).toBe('lost-phone')
    expect(ids('leads', { SIM_CHANGE_H: 9 })).toHaveLength(4)
  })

  it('says conditions in the reader’s language where the text is in the other one', () => {
    const row = open('agents', 'zh').scenarios[1]!.table!.rows.find(({ row }) => row === '1')!
    expect([row.words, row.word]).toEqual(['回访确认：否', '拦截'])
  })

  it('holds no tag and no place of a rule', () => {
    const site = makeSite(approvedTree(story, approving), 'leads')
    const text = formatFinderCaseType(makeFinderCaseType(site, site.handbook.caseTypes[1]!, 'en'))
    const other = formatFinderCaseType(makeFinderCaseType(site, site.handbook.caseTypes[0]!, 'en'))
    expect(`${text}${other}`).toContain('\\u003cimg')
    expect(`${text}${other}`).not.toMatch(/<|"from":/)
  })

  it('decides as the whole evaluation does, parameters and all', () => {
    const ready = open('leads')
    const parameters = JSON.stringify(
      [...ready.tables.values()].map(({ rows }) => rows.map(({ when }) => when)),
    )
    expect(parameters).not.toContain('FACE_PASS')
    expect(parameters).not.toContain('KEY_USER_PRIORITY')
  })
})

describe('what an address, a reader or a case tool says', () => {
  const { known } = open('leads')
  const caseTypes = new Set(['reset-2fa'])
  const read = ({
    caseType,
    facts,
    refused,
  }: {
    caseType: string | null
    facts: CaseFacts
    refused: readonly string[]
  }) => ({ caseType, facts: factsOf(facts), refused }) as const

  it.each<[string, unknown]>([
    [
      '#case=reset-2fa&SIM_CHANGE_H=9&PRIORITY=44',
      { caseType: 'reset-2fa', facts: { SIM_CHANGE_H: 9, PRIORITY: 44 }, refused: [] },
    ],
    [
      '#LEGAL_HOLD=yes&CALLBACK_CONFIRMED=0&RESET_CHANNEL=mail',
      {
        caseType: null,
        facts: { LEGAL_HOLD: true, CALLBACK_CONFIRMED: false, RESET_CHANNEL: 'mail' },
        refused: [],
      },
    ],
    [
      '#SIM_CHANGE_H=１,２００&LEGAL_HOLD=unknown&PRIORITY=',
      { caseType: null, facts: { SIM_CHANGE_H: 1200 }, refused: [] },
    ],
    [
      '#PRIORITY=900&PRIORITY=-1&FACE_MATCH=abc&RESET_CHANNEL=fax&LEGAL_HOLD=maybe',
      {
        caseType: null,
        facts: {},
        refused: ['PRIORITY=900', 'PRIORITY=-1', 'FACE_MATCH=abc', 'RESET_CHANNEL=fax', 'LEGAL_HOLD=maybe'],
      },
    ],
    ['#PRIORITY=4.5&PRIORITY=1e3', { caseType: null, facts: {}, refused: ['PRIORITY=4.5', 'PRIORITY=1e3'] }],
    [
      '#LEGAL_HOLD=true&LEGAL_HOLD=false&LEGAL_HOLD=true',
      { caseType: null, facts: {}, refused: ['LEGAL_HOLD=false', 'LEGAL_HOLD=true'] },
    ],
    [
      `#case=${encodeURIComponent(hostile)}&__proto__=1&constructor=2`,
      { caseType: null, facts: {}, refused: [`case=${hostile}`, '__proto__=1', 'constructor=2'] },
    ],
    ['#%E0%A4%A', { caseType: null, facts: {}, refused: [expect.any(String)] }],
  ])('%s', (hash, said) => {
    expect(read(parseHash(hash, known, caseTypes))).toEqual(said)
  })

  it('bounds what it repeats of what it does not understand', () => {
    const { refused } = parseHash(
      `#${Array.from({ length: 500 }, (_, n) => `X${n}=${'y'.repeat(500)}`).join('&')}`,
      known,
      caseTypes,
    )
    expect(refused.length).toBeLessThan(10)
    expect(Math.max(...refused.map(({ length }) => length))).toBeLessThan(80)
  })

  it('writes what it reads', () => {
    const hash = '#case=reset-2fa&SIM_CHANGE_H=9.5&LEGAL_HOLD=false&RESET_CHANNEL=chat'
    expect(formatHash('reset-2fa', parseHash(hash, known, caseTypes).facts)).toBe(hash)
    expect(formatHash(null, new Map())).toBe('')
  })

  it.each<[string, unknown]>([
    ['sim_change_h = 9; priority: 44', { SIM_CHANGE_H: 9, PRIORITY: 44 }],
    ['LEGAL HOLD＝是；', { LEGAL_HOLD: true }],
    ['RESET_CHANNEL = "mail", SIM_CHANGE_H = 1,200', { RESET_CHANNEL: 'mail', SIM_CHANGE_H: 1200 }],
    ['sim change', null],
  ])('reads what was typed: %s', (text, facts) => {
    const typed = parseTyped(text, known)
    expect(typed && factsOf(typed.facts)).toEqual(facts)
  })

  it('takes only plain values from a case tool', () => {
    const signals = {
      SIM_CHANGE_H: 9,
      PRIORITY: '44',
      LEGAL_HOLD: 'true',
      FACE_MATCH: NaN,
      CALLBACK_CONFIRMED: null,
      RESET_CHANNEL: { toString: () => 'mail' },
      NOBODY: 1,
    }
    expect(read(parseCase('reset-2fa', signals, known, caseTypes))).toEqual({
      caseType: 'reset-2fa',
      facts: { SIM_CHANGE_H: 9 },
      refused: ['PRIORITY=44', 'LEGAL_HOLD=true', 'FACE_MATCH=NaN', 'RESET_CHANNEL=object', 'NOBODY=1'],
    })
    for (const nothing of [null, 7, 'x', undefined, [1]])
      expect(factsOf(parseCase(nothing, nothing, known as KnownSignals, caseTypes).facts)).toEqual({})
  })

  it('answers a case tool with the outcome, never with a later row as the answer', () => {
    const reply = makeReply(
      'reset-2fa',
      rankScenarios(open(), { SIM_CHANGE_H: 9, SETTING_CHANGES_24H: 2 }, 'en'),
      [],
    )
    expect(reply.scenarios[0]).toEqual({
      id: 'reset-2fa/sim-change',
      fit: 'met',
      standing: 'in-force',
      decided: false,
      row: null,
      decision: null,
      ask: [
        { row: 'L1', decision: ['escalate', 'compliance'], signals: [{ code: 'LEGAL_HOLD', check: null }] },
        { row: 'L2', decision: ['escalate'], signals: [{ code: 'PRIORITY', check: null }] },
      ],
      ifNone: { row: '1', decision: ['block'] },
      ifNoLeadingRow: { row: '1', decision: ['block'] },
    })
  })
})

describe('who may frame the signal finder', () => {
  it('is nobody unless origins are named, and then it alone', () => {
    expect(formatHeaders(headerRules('/', ['en', 'zh']))).toMatch(
      /^\/\*\n {2}Content-Security-Policy: .*frame-ancestors 'none'\n/,
    )
    const rules = headerRules('/book/', ['en'], ['https://tool.example'])
    const page = headersOf(rules, '/book/en/reset-2fa/')
    const view = headersOf(rules, '/book/en/by-signals/embed/')
    expect(page.get('X-Frame-Options')).toBe('DENY')
    expect(page.get('Content-Security-Policy')).not.toContain('frame-ancestors')
    // Several policies each hold, so the second only adds who may frame.
    expect(view.get('Content-Security-Policy')).toBe(
      `${page.get('Content-Security-Policy')}, frame-ancestors https://tool.example`,
    )
    expect(formatHeaders(rules)).toContain('\n/book/en/by-signals/embed/*\n')
  })

  it('is told by origins alone', () => {
    expect(parseFrameAncestors(undefined)).toEqual([])
    expect(parseFrameAncestors('https://a.example, http://127.0.0.1:5000')).toHaveLength(2)
    for (const wrong of [
      'https://a.example/path',
      '*',
      'http://a.example',
      "'self'",
      'https://*.example; script-src *',
    ])
      expect(() => parseFrameAncestors(wrong)).toThrow(/is no origin/)
  })
})
