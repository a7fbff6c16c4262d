import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { main } from '../scripts/sopbook.ts'
import { measureCoverage } from '../src/coverage/coverage.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import { digestWords } from '../src/search/digest.ts'
import { findHits, openSearchDesk, type SearchDesk } from '../src/search/find.ts'
import { listUnfindable, measureFindability } from '../src/search/findability.ts'
import { lexicon } from '../src/search/lexicon.ts'
import { makeHandbookIndex, makeSearchIndex } from '../src/search/make-index.ts'
import { markText } from '../src/search/mark.ts'
import { maskPersonal } from '../src/search/mask.ts'
import { soundOf } from '../src/search/pinyin.ts'
import { readQuantities } from '../src/search/quantity.ts'
import { countSlips } from '../src/search/query.ts'
import { openEngine } from '../src/search/engine.ts'
import { rankScenarios } from '../src/search/rank.ts'
import type { SearchIndex } from '../src/search/search-index.ts'
import { stem } from '../src/search/text.ts'
import { readIndex, writeIndex } from '../src/search/wire.ts'
import { packIndex } from '../src/site/site-index.ts'
import { type Contender, grade, openSample, readGraded, type SearchScores } from './bench/search.ts'
import { readStory } from './story.ts'

let handbook: Handbook
let index: SearchIndex
let desk: SearchDesk

beforeAll(async () => {
  const sample = await openSample()
  handbook = sample.handbook
  index = makeHandbookIndex(handbook, measureCoverage(handbook, { at: sample.at }))
  // What is tested is what a browser has: the index after its journey.
  desk = openSearchDesk(openEngine(readIndex(writeIndex(index))))
})

const first = (query: string): string | undefined =>
  rankScenarios(desk.engine, query).scenarios[0]?.scenario.id
const three = (query: string): string[] =>
  rankScenarios(desk.engine, query)
    .scenarios.slice(0, 3)
    .map(({ scenario }) => scenario.id)

describe('the right scenario is first', () => {
  test.each([
    ['2 FA lost phone', 'reset-2fa/lost-phone-verified-holder'],
    ['P.O. box', 'poa-review/po-box-or-mail-drop'],
    ['ｅｘｐｉｒｅｄ　ｐａｓｓｐｏｒｔ', 'kyc-audit/expired-id-document'],
    ['證件過期', 'kyc-audit/expired-id-document'],
    ['休棉账户', 'ato-investigation/dormant-account-awakening'],
    ['杀朱盘', 'withdrawal-anomaly/investment-scam-victim'],
    ['SIM卡 swap 盗号', 'ato-investigation/sim-swap-takeover'],
    ['refferal bonus farm', 'withdrawal-anomaly/referral-farm-cashout'],
    ['push fati', 'ato-investigation/push-fatigue-approval'],
    ['旅行规', 'withdrawal-anomaly/travel-rule-data-missing'],
    ['fan_in_count 24', 'withdrawal-anomaly/mule-fan-in'],
    ['Geo Velocity KMH = 4100', 'ato-investigation/impossible-travel'],
    ['how do I tell a stolen cookie from a real login?', 'ato-investigation/stolen-session-cookie'],
    ['simswap takeover', 'ato-investigation/sim-swap-takeover'],
  ])('of “%s”', (query, expected) => {
    expect(first(query)).toBe(expected)
  })

  test('whatever the case, the accents and the underscores', () => {
    for (const query of ['TOTP_DRIFT_S', 'totp drift s', 'Totp_Drift_S', 'totpdrifts'])
      expect(first(query), query).toBe('reset-2fa/totp-clock-drift')
    expect(first('Müller mueller transliteration')).toBe('kyc-audit/name-transliteration-variance')
  })
})

describe('a value that the query gives', () => {
  test('raises scenarios that it fits and lowers those that it contradicts', () => {
    const scoreOf = (query: string, id: string) =>
      rankScenarios(desk.engine, query).scenarios.find(({ scenario }) => scenario.id === id)?.score ?? 0
    const swap = 'ato-investigation/sim-swap-takeover'
    expect(scoreOf('SIM_CHANGE_H 9', swap)).toBeGreaterThan(scoreOf('SIM_CHANGE_H 900', swap))
    expect(first('FACE_MATCH 0.4 LIVENESS_SCORE 0.95')).toBe('kyc-audit/face-mismatch-id')
    expect(first('FACE_MATCH 0.8 LIVENESS_SCORE 0.2')).toBe('kyc-audit/liveness-presentation-attack')
  })

  test('is read from words, in either language and in another unit', () => {
    const mentionsOf = (query: string) =>
      rankScenarios(desk.engine, query).mentions.map(({ code, value }) => [code, value])
    expect(mentionsOf('sim changed 9h ago')).toContainEqual(['SIM_CHANGE_H', 9])
    expect(mentionsOf('sim changed 2 days ago')).toContainEqual(['SIM_CHANGE_H', 48])
    expect(mentionsOf('优先级80')).toContainEqual(['PRIORITY', 80])
    expect(mentionsOf('mixer exposure 60%')).toContainEqual(['EXPOSURE_MIXER', 0.6])
    expect(mentionsOf('statement_match false')).toContainEqual(['STATEMENT_MATCH', false])
    expect(mentionsOf('POA_TYPE=school_letter')).toContainEqual(['POA_TYPE', 'school_letter'])
    expect(mentionsOf('人脸比对分 0.45')).toContainEqual(['FACE_MATCH', 0.45])
  })

  test('is a number with what it counts', () => {
    const read = (text: string) => readQuantities(text).map(({ value, measure }) => [value, measure])
    expect(read('9h and 3 days')).toEqual([
      [9, 'time'],
      [72, 'time'],
    ])
    expect(read('300k usd')).toEqual([[300_000, 'money']])
    expect(read('60%')).toEqual([[0.6, 'share']])
    expect(read('half an hour')).toEqual([[0.5, 'time']])
    expect(read('三次 5 万')).toEqual([
      [3, 'bare'],
      [50_000, 'money'],
    ])
  })
})

describe('the graded queries', () => {
  let scores: SearchScores
  let midCase: SearchScores

  beforeAll(async () => {
    const own: Contender = {
      name: 'Sopbook',
      find: (query) => rankScenarios(desk.engine, query).scenarios.map(({ scenario }) => scenario.id),
      confident: (query) => rankScenarios(desk.engine, query).confident,
    }
    scores = await grade(own, readGraded())
    midCase = await grade(own, readGraded('mid-case.tsv'))
  }, 120_000)

  test('reach the bars in the half that nobody looked at', () => {
    const { first, three, of } = scores.held
    expect(of).toBeGreaterThan(280)
    expect(first / of).toBeGreaterThanOrEqual(0.86)
    expect(three / of).toBeGreaterThanOrEqual(0.955)
  })

  test('reach them as agents type with a case open', () => {
    const { all, unanswerable } = midCase
    expect(all.of).toBe(135)
    expect(all.first / all.of).toBeGreaterThanOrEqual(0.88)
    expect(all.three / all.of).toBeGreaterThanOrEqual(0.955)
    expect(unanswerable.confident).toBeLessThanOrEqual(1)
  })

  test('reach them in every class', () => {
    for (const [kind, { three, of }] of Object.entries(scores.kinds))
      expect(three / of, kind).toBeGreaterThanOrEqual(0.9)
  })

  test('get no confident answer where nothing answers, and few false alarms', () => {
    const { unanswerable, falseAlarms } = scores
    expect(unanswerable.confident / unanswerable.of).toBeLessThanOrEqual(0.1)
    expect(falseAlarms.unsure / falseAlarms.of).toBeLessThanOrEqual(0.1)
  })
})

describe('the index', () => {
  test('is the same after its journey, whatever it holds', () => {
    const back = readIndex(writeIndex(index))
    const words = (lines: string) => lines.split('\n').map((line) => line.split(',').sort())
    expect({ ...back, lexicon: words(back.lexicon) }).toEqual({ ...index, lexicon: words(index.lexicon) })
    const odd = ['𝔘 emoji 🦊', 'naïve “quotes” \\ \\u0041 "', '龘', '<b>&amp;</b>']
    const strange = {
      ...index,
      scenarios: index.scenarios.map((scenario, at) => ({
        ...scenario,
        title: { en: odd[at % odd.length]!, zh: '标题' },
      })),
    }
    expect(readIndex(writeIndex(strange)).scenarios.map(({ title }) => title.en)).toEqual(
      strange.scenarios.map(({ title }) => title.en),
    )
  })

  test('does not grow with the text of a section beyond its digest', () => {
    const texts = (size: number) =>
      new Map(
        index.scenarios.map(({ id }) => [
          id,
          {
            en: Array.from(
              { length: size },
              (_none, at) => `wording${id.length}x${at % 50} clarification clarification`,
            ),
          },
        ]),
      )
    const sizeOf = (size: number) =>
      gzipSync(writeIndex(makeSearchIndex(handbook, { texts: texts(size) }))).length
    expect(sizeOf(2000) - sizeOf(20)).toBeLessThan(200)
    for (const { digest = '' } of makeSearchIndex(handbook, { texts: texts(50) }).scenarios)
      expect(digest.split(' ').length).toBeLessThanOrEqual(digestWords.en)
  })

  test('is small', () => {
    expect(packIndex(index).length).toBeLessThan(45_000)
  })

  test('carries no words of a section that may not be read', () => {
    const secret = new Map([['reset-2fa/totp-clock-drift', { en: ['zanzibar zanzibar zanzibar'] }]])
    const json = (made: SearchIndex) => JSON.stringify(made)
    expect(json(makeSearchIndex(handbook, { texts: secret }))).toContain('zanzibar')
    expect(json(makeSearchIndex(handbook))).not.toContain('zanzibar')
  })
})

describe('findability', () => {
  test('holds for every scenario of the sample', () => {
    const { asked, misses, findings } = measureFindability(desk.engine, handbook)
    expect(asked).toBeGreaterThan(1000)
    expect(misses).toEqual([])
    expect(findings).toEqual([])
  }, 60_000)

  test('marks a scenario that its own words do not find, in coverage too', () => {
    const blank = {
      ...index,
      scenarios: index.scenarios.map((scenario) =>
        scenario.id === 'poa-review/redacted-document'
          ? {
              ...scenario,
              title: { en: 'x' },
              summary: { en: 'y' },
              aliases: { en: [], zh: [] },
              signals: [],
            }
          : scenario,
      ),
    }
    const { misses } = measureFindability(openEngine(blank), handbook)
    const unfindable = listUnfindable({ asked: 0, misses, findings: [] })
    expect(unfindable).toContain('poa-review/redacted-document')
    const coverage = measureCoverage(handbook, { at: '2026-11-24T00:00:00Z', unfindable })
    const overlaysOf = (id: string) => coverage.scenarios.find(({ scenario }) => scenario.id === id)!.overlays
    expect(overlaysOf('poa-review/redacted-document')).toContain('unfindable')
    expect(overlaysOf('poa-review/recently-moved')).not.toContain('unfindable')
  }, 60_000)

  test('reports one name for two scenarios of a case type, and of two case types not', () => {
    const scenario = (id: string, alias: string) =>
      `  - id: ${id}\n    title: {en: "Title of ${id}"}\n    summary: {en: "Summary of ${id}."}\n    nature: attack\n    signals: []\n    decision: {default: block}\n    risk: low\n    aliases: {en: ["${alias}"], zh: []}\n`
    const catalogue = (id: string, scenarios: string) =>
      `schema: catalogue/v1\nid: ${id}\nversion: "1"\nname: {en: "${id}"}\nabbr: X\npurpose: {en: p}\ndecides: {en: d}\ndecisionMeanings: {pass: {en: a}, block: {en: b}, escalate: {en: c}}\nslaMinutes: 240\nkeyUserRule: {en: k}\nscenarios:\n${scenarios}`
    const story = (one: string, two: string, three: string) =>
      readStory({
        'handbook.yaml': 'schema: handbook/v1\nname: {en: Story}\nlocales: [en]\n',
        'catalogue/red.yaml': catalogue('red', scenario('apple', one) + scenario('cherry', two)),
        'catalogue/blue.yaml': catalogue('blue', scenario('plum', three)),
      })
    const findingsOf = (made: Handbook) =>
      measureFindability(openEngine(makeSearchIndex(made)), made).findings.map(({ rule, severity }) => [
        rule,
        severity,
      ])
    expect(findingsOf(story('mule', 'mule', 'other'))).toEqual([['shared-alias', 'warning']])
    expect(findingsOf(story('mule', 'other', 'mule'))).toEqual([])
  })
})

describe('the thesaurus', () => {
  test('holds no line of the graded queries', () => {
    const words = new Set(lexicon.split(/[,\n]/).map((word) => word.trim()))
    const whole = readGraded().filter(
      ({ query, kind }) => kind !== 'acronym' && words.has(query) && query.length > 4,
    )
    const names = new Set(
      index.scenarios.flatMap(({ title, aliases }) => [title.en, title.zh, ...aliases.en, ...aliases.zh]),
    )
    expect(whole.filter(({ query }) => !names.has(query)).map(({ query }) => query)).toEqual([])
  })
})

describe('small parts', () => {
  test('stems of one word agree', () => {
    for (const [one, other] of [
      ['verified', 'verify'],
      ['sharing', 'shared'],
      ['stolen', 'steal'],
      ['identities', 'identity'],
      ['faked', 'fake'],
      ['wives', 'wife'],
    ] as const)
      expect(stem(one)).toBe(stem(other))
    expect(stem('rate')).not.toBe(stem('rat'))
  })

  test('sounds are those of the common characters', () => {
    expect([...'脸连换患卡'].map(soundOf)).toEqual(['lian', 'lian', 'huan', 'huan', 'ka'])
    expect(soundOf('证')).toBe(soundOf('正'))
    expect(soundOf('龘')).toBe('')
  })

  test('slips count two neighbours in the wrong order as one', () => {
    expect(countSlips('netwrok', 'network', 2)).toBe(1)
    expect(countSlips('travl', 'travel', 2)).toBe(1)
    expect(countSlips('abc', 'xyz', 1)).toBe(2)
  })

  test('personal data is masked', () => {
    expect(
      maskPersonal('ann.b@example.com wants 0xAbCdef0123456789 and +86 138-1234-5678, 19.8 h, R2FA'),
    ).toBe('[e-mail] wants [address] and [number], 19.8 h, R2FA')
    expect(maskPersonal('bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq')).toBe('[address]')
    expect(maskPersonal('１２３４５６７ and TJYeasTPa6gpEEiNpN5s4x2xFvXyRZq2Yd')).toBe(
      '[number] and [address]',
    )
  })

  test('marks give back the text they were given', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('sim swap', '换卡重置', 'id'),
        (text, query) => {
          const pieces = markText(desk.engine, rankScenarios(desk.engine, query), text)
          expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        },
      ),
    )
    const marked = markText(desk.engine, rankScenarios(desk.engine, '换卡'), '手机号的刚换卡或转网')
    expect(marked.filter((piece) => piece.marked).map((piece) => piece.text)).toContain('换卡')
  })

  test('nothing that is typed makes the search fall', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => {
        const { hits } = findHits(desk, query, 'en')
        expect(new Set(hits.map((hit) => `${hit.kind} ${hit.id}`)).size).toBe(hits.length)
      }),
      { numRuns: 300 },
    )
    for (const query of ['', ' ', '。。。', '='.repeat(10_000), '的'.repeat(500), 'a '.repeat(5000)])
      expect(() => findHits(desk, query, 'zh')).not.toThrow()
  })
})

describe('find', () => {
  const call = async (...argv: string[]) => {
    let out = ''
    let err = ''
    const code = await main(argv, {
      out: (text) => (out += text),
      err: (text) => (err += text),
      env: {},
      terminal: false,
      now: Date.now,
      stopped: new Promise(() => undefined),
    })
    return { code, out, err }
  }

  test('prints what was promised as JSON, each scenario once', async () => {
    const { code, out } = await call('find', 'lost', 'phone', '--format', 'json', '--locale', 'en')
    expect(code).toBe(0)
    const answer = JSON.parse(out) as {
      query: string
      locale: string
      confident: boolean
      hits: Record<string, unknown>[]
    }
    expect(Object.keys(answer)).toEqual(['query', 'locale', 'confident', 'hits'])
    expect(answer).toMatchObject({ query: 'lost phone', locale: 'en', confident: true })
    expect(answer.hits[0]).toMatchObject({
      kind: 'scenario',
      id: 'reset-2fa/lost-phone-verified-holder',
      locale: 'en',
      url: '/en/reset-2fa/lost-phone-verified-holder/',
    })
    for (const hit of answer.hits) expect(Object.keys(hit)).toEqual(['kind', 'id', 'locale', 'url', 'score'])
    const ids = answer.hits.filter((hit) => hit['kind'] === 'scenario').map((hit) => hit['id'])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('finds terms, signals and case types too', async () => {
    const kinds = async (query: string) =>
      (
        JSON.parse((await call('find', query, '--format', 'json')).out) as {
          hits: { kind: string; id: string }[]
        }
      ).hits.map(({ kind, id }) => `${kind} ${id}`)
    expect(await kinds('AiTM')).toContain('term aitm')
    expect(await kinds('liveness score')).toContain('signal LIVENESS_SCORE')
    // No scenario is bound to it.
    expect(await kinds('OLD_DEVICE_REPLY')).toContain('signal OLD_DEVICE_REPLY')
    expect(await kinds('异常提币')).toContain('page withdrawal-anomaly')
  })

  test('answers many queries in one run, a line each, in the language each asks for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sopbook-find-'))
    const file = join(folder, 'queries.txt')
    writeFileSync(file, 'lost phone\n换卡后重置\tzh\r\n\nasdf qwer\n')
    const { code, out } = await call('find', '--queries', file)
    rmSync(folder, { recursive: true })
    expect(code).toBe(0)
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { query: string; locale: string; confident: boolean })
    expect(answers.map(({ query, locale }) => [query, locale])).toEqual([
      ['lost phone', 'en'],
      ['换卡后重置', 'zh'],
      ['asdf qwer', 'en'],
    ])
    expect(answers.map(({ confident }) => confident)).toEqual([true, true, false])
  })

  test('says in words what it found, and when it is not sure', async () => {
    const sure = await call('find', '换卡后重置', '--locale', 'zh')
    expect(sure.out).toContain('1. 换卡后立即申请重置 (拦截)')
    expect((await call('find', 'staking rewards')).out).toMatch(/^Not sure/)
  })

  test('checks the sample and says so', async () => {
    const { code, out } = await call('find', '--check')
    expect(out).toMatch(/0 not in the first three; 0 scenarios unfindable/)
    expect(code).toBe(0)
    const json = JSON.parse((await call('find', '--check', '--format', 'json')).out) as {
      ok: boolean
      unfindable: string[]
    }
    expect(json).toMatchObject({ ok: true, unfindable: [] })
  }, 60_000)

  test('names the remedy of a wrong call', async () => {
    for (const argv of [
      ['find'],
      ['find', 'x', '--check'],
      ['find', '--queries', '/nowhere.txt'],
      ['find', 'x', '--locale', 'fr'],
    ]) {
      const { code, err } = await call(...argv)
      expect(code, argv.join(' ')).toBe(2)
      expect(err.trim().split('\n')).toHaveLength(1)
    }
  })
})

test('the graded queries are those that were committed', () => {
  expect(
    readFileSync(new URL('./fixtures/search/queries.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(698)
  expect(three('SIM')).toContain('ato-investigation/sim-swap-takeover')
})
