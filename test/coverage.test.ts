import fc, { assert, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CoverageChange } from '../src/coverage/change.ts'
import { judgeCandidates } from '../src/coverage/candidate.ts'
import { type Coverage, formatRate, measureCoverage, needed, reaches } from '../src/coverage/coverage.ts'
import { describeDefinition } from '../src/coverage/definition.ts'
import { gapOrder, rankGaps } from '../src/coverage/gap.ts'
import { judgeGates } from '../src/coverage/gate.ts'
import { type Status, statuses } from '../src/coverage/status.ts'
import { groupOf, statusWords } from '../src/coverage/words.ts'
import { parseHandbook } from '../src/handbook/handbook.ts'
import { makeFinding, type RuleId } from '../src/message.ts'
import { formatFirstLine } from '../src/report/first-line.ts'
import { makeReport, type Report } from '../src/report/report.ts'
import type { Locale } from '../src/words.ts'
import { lazily } from './lazily.ts'
import {
  approvedTree,
  type Approving,
  base,
  filesOf,
  lead,
  makeRow,
  measure,
  noon,
  onePage,
  pathOf,
  readFile,
  readStory,
  sectionOf,
  settings,
  type Tree,
  writeCatalogue,
  writeLedgers,
  writePage,
  writeScenario,
  writeSection,
} from './story.ts'

const sim = 'reset-2fa/sim-change'
const phone = 'reset-2fa/lost-phone'
const both: Approving[] = [{ scenario: sim }, { scenario: sim, locale: 'zh' }]
const covered = approvedTree({}, both)
const edited = (path: string, from: string | RegExp, to: string): Tree => {
  const text = base[path] as string
  if (text.replace(from, to) === text) throw new Error(`Nothing to edit in ${path}`)
  return { [path]: text.replace(from, to) }
}
const simPage = (parts: Parameters<typeof writeSection>[2]) => onePage(sim, 'en', parts)

interface Told {
  status: Status
  reasons: string[]
}
const told = (tree: Tree, at = noon, scenario = sim, locale: Locale = 'en'): Told => {
  const { status, reasons } = sectionOf(measure(tree, at), scenario, locale)
  for (const reason of reasons) expect(reason.zh).toMatch(/[\u4e00-\u9fff]/)
  return { status, reasons: reasons.map((reason) => reason.en) }
}

describe('a scenario is covered', () => {
  it('when every required slot is filled and exactly this text is approved, in force and not overdue', () => {
    expect(told(covered)).toEqual({ status: 'covered', reasons: [] })
    expect(told(covered, noon, sim, 'zh')).toEqual({ status: 'covered', reasons: [] })
    expect(measure(covered).total.everyLocale).toEqual({ covered: 1, of: 4 })
  })

  it('from the moment its approval takes force, and not a millisecond earlier', () => {
    expect(told(covered, '2026-02-02T01:59:59.999Z')).toEqual({
      status: 'draft',
      reasons: ['Written, but never approved.'],
    })
    expect(told(covered, '2026-02-02T02:00:00.000Z').status).toBe('covered')
  })

  it('through the end of its review day in the handbook’s zone', () => {
    expect(told(covered, '2026-05-03T15:59:59.999Z').status).toBe('covered')
    expect(told(covered, '2026-05-03T16:00:00.000Z')).toEqual({
      status: 'stale',
      reasons: ['The review was due by 3 May 2026.'],
    })
    const elsewhere = approvedTree(edited('handbook.yaml', 'Asia/Shanghai', 'America/New_York'), both)
    expect(told(elsewhere, '2026-05-04T03:59:59.999Z').status).toBe('covered')
    expect(told(elsewhere, '2026-05-04T04:00:00.000Z').status).toBe('stale')
  })

  it('also when only titles, summaries, aliases or sources of its catalogue entry change', () => {
    for (const [from, to] of [
      ['title: {en: "sim change"', 'title: {en: "SIM swapped"'],
      ['summary: {en: "When sim change is seen."', 'summary: {en: "Other."'],
      [
        '    risk: critical\n',
        '    risk: critical\n    aliases: {en: [swap], zh: [换卡]}\n    sources: [NIST-63B 4]\n    distinguishFrom: [lost-phone]\n',
      ],
    ] as const)
      expect(told({ ...covered, ...edited('catalogue/reset-2fa.yaml', from, to) })).toEqual({
        status: 'covered',
        reasons: [],
      })
  })
})

describe('what is said of a section', () => {
  it('is the same of all: its place, its digest, its owner, its slots, the approval in force and the next one', () => {
    const coming = approvedTree({}, [
      { scenario: sim },
      { scenario: sim, effectiveFrom: '2026-04-01', approvedAt: '2026-03-01T00:00:00Z', version: '1.1.0' },
      { scenario: sim, effectiveFrom: '2026-05-01', approvedAt: '2026-03-01T00:00:00Z', version: '1.2.0' },
    ])
    const { digest } = readStory(coming).sections[0]!
    expect(sectionOf(measure(coming), sim)).toEqual({
      status: 'covered',
      reasons: [],
      staleness: [],
      slots: { filled: 5, of: 5, missing: [], hollow: [] },
      claims: [{ path: pathOf(sim), line: 7, column: 1 }],
      approval: expect.objectContaining({ version: '1.0.0' }),
      upcoming: expect.objectContaining({ version: '1.1.0' }),
      digest,
      owner: 'SOP Lead',
      since: null,
    })
    expect(sectionOf(measure(coming), phone)).toEqual({
      status: 'uncovered',
      reasons: [{ en: 'No section has been written.', zh: '尚未撰写章节。' }],
      staleness: [],
      slots: {
        filled: 0,
        of: 5,
        missing: ['Checks', 'Decisions', 'Evidence', 'Escalation', 'Example'],
        hollow: [],
      },
      claims: [],
      approval: null,
      upcoming: null,
      digest: null,
      owner: null,
      since: null,
    })
  })

  it('names what it lacks and what says nothing, in both languages', () => {
    const tree = approvedTree({}, both, simPage({ Evidence: 'TODO', Checks: null, Escalation: '' }))
    const { status, reasons, slots, since } = sectionOf(measure(tree), sim)
    expect([status, since]).toEqual(['partial', null])
    expect(slots).toEqual({
      filled: 2,
      of: 5,
      missing: ['Checks'],
      hollow: [
        { slot: 'Evidence', why: 'placeholder' },
        { slot: 'Escalation', why: 'empty' },
      ],
    })
    expect(reasons.map(({ en }) => en)).toEqual([
      'Checks is missing.',
      'Evidence holds only a placeholder.',
      'Escalation is empty.',
    ])
    expect(reasons.map(({ zh }) => zh)).toEqual(['缺少“检查”。', '“证据”只有占位文字。', '“升级”为空。'])
  })

  it('says since when it is overdue, and of nothing else that made it stale', () => {
    const since = (tree: Tree) => {
      const { staleness, since: day } = sectionOf(measure(tree, '2026-06-01T00:00:00.000Z'), sim)
      return [staleness, day]
    }
    expect(since(covered)).toEqual([['review-overdue'], '2026-05-03'])
    expect(since({ ...covered, ...edited(pathOf(sim), 'Waiting costs little', 'Waiting is cheap') })).toEqual(
      [['text-changed', 'review-overdue'], null],
    )
  })
})

describe('a scenario is ambiguous', () => {
  it('when two sections of a language claim it, approved or not', () => {
    const tree = { ...covered, 'sops/en/reset-2fa/twin.mdx': writePage([writeSection('sim-change')]) }
    expect(told(tree)).toEqual({
      status: 'ambiguous',
      reasons: ['2 sections claim it: sops/en/reset-2fa/sim-change.mdx:7 and sops/en/reset-2fa/twin.mdx:7.'],
    })
    expect(sectionOf(measure(tree), sim)).toMatchObject({
      digest: null,
      owner: 'SOP Lead',
      slots: { filled: 0 },
      claims: [{ path: pathOf(sim) }, { path: 'sops/en/reset-2fa/twin.mdx' }],
    })
    // Nobody can tell any more which source the translation follows.
    expect(told(tree, noon, sim, 'zh').reasons).toEqual([
      'The source-language section changed since this translation was approved.',
    ])
    expect(readStory(tree).findings.map((one) => one.rule)).toEqual(['ambiguous-claim', 'ambiguous-claim'])
  })

  it('when two sections of one page claim it, by its bare and by its full id', () => {
    expect(told({ [pathOf(sim)]: writePage([writeSection('sim-change'), writeSection(sim)]) }).status).toBe(
      'ambiguous',
    )
  })

  it('in every language when two catalogue entries carry its id, and it counts once', () => {
    const tree = {
      ...covered,
      ...edited('catalogue/reset-2fa.yaml', /$/, writeScenario('sim-change', 'low')),
    }
    expect(told(tree)).toEqual({
      status: 'ambiguous',
      reasons: ['Two catalogue entries carry the id sim-change.'],
    })
    expect(told(tree, noon, sim, 'zh').status).toBe('ambiguous')
    expect(measure(tree).total.locales.en).toEqual({ covered: 0, of: 4 })
  })
})

describe('a scenario is conflicting', () => {
  const disagree = edited(pathOf(sim, 'zh'), '`block`，冻结', '`escalate`，冻结')
  it('in both languages when they decide the same facts differently, and says for which facts', () => {
    for (const locale of ['en', 'zh'] as const)
      expect(told({ ...covered, ...disagree }, locale)).toMatchObject({
        status: 'conflicting',
        reasons: [
          'The languages disagree: for `SETTING_CHANGES_24H = 2, LEGAL_HOLD = false, PRIORITY = 0` English decides `block` (row 1), Chinese decides `escalate` (row 1).',
        ],
      })
  })
  it('and no other scenario is', () => {
    const tree = approvedTree({ ...disagree, ...onePage(phone) }, [...both, { scenario: phone }])
    expect(told(tree, noon, phone)).toEqual({ status: 'covered', reasons: [] })
    expect(told(tree, noon, phone, 'zh').status).toBe('uncovered')
  })
  it('whether or not anything of it was approved, and before it is faulty', () => {
    expect(told(disagree).status).toBe('conflicting')
    const wrong = edited(pathOf(sim), 'expect="block"', 'expect="pass"')
    expect(told({ ...disagree, ...wrong }).status).toBe('conflicting')
  })
  it('when a threshold, an operator, a qualifier, a row or the order of rows decides otherwise', () => {
    for (const [from, to] of [
      ['24H >= 2', '24H >= 3'],
      ['24H >= 2', '24H > 2'],
      ['给 `senior-agent`', '给 `team-lead`'],
      ['FACE_PASS and CALLBACK', 'FACE_PASS or CALLBACK'],
      [/\| 人脸相符.*\n/, ''],
      [/(\| sim.*\n|.*改动两次.*\n)(\| 人脸相符.*\n)/, '$2$1'],
    ] as const)
      expect([to, told(edited(pathOf(sim, 'zh'), from, to), 'zh').status]).toEqual([to, 'conflicting'])
  })
  it('but not when the same is said in other words, another order of facts, or a row in two', () => {
    for (const [from, to] of [
      ['24H >= 2', '24H > 1'],
      ['24H >= 2', 'not(SETTING_CHANGES_24H < 2)'],
      ['FACE_MATCH >= FACE_PASS and CALLBACK_CONFIRMED', 'CALLBACK_CONFIRMED and FACE_MATCH >= 0.85'],
      [/(\| otherwise)/, '| 无人接听：`not(CALLBACK_CONFIRMED)` | `block` | 无法核实。 |\n$1'],
    ] as const)
      expect([to, told(edited(pathOf(sim, 'zh'), from, to), 'zh').status]).toEqual([to, 'draft'])
  })
})

/** Without the other language nothing can disagree with it. */
const alone: Tree = { [pathOf(sim, 'zh')]: null }

describe('a scenario is faulty', () => {
  it.each<[string, Tree, string]>([
    [
      'a rule does not parse',
      simPage({
        Checks: '1. x',
        Decisions:
          '| a | b | c |\n| --- | --- | --- |\n| `A >=` | `block` | x |\n| otherwise | `block` | x |',
      }),
      'Unexpected end of `A >=`',
    ],
    [
      'a rule names an unknown signal',
      edited(pathOf(sim), '24H >= 2', '12H >= 2'),
      'Unexpected `SETTING_CHANGES_12H`',
    ],
    ['there is no otherwise', edited(pathOf(sim), /\n\| otherwise.*/, ''), 'otherwise'],
    [
      'a pointer dangles',
      edited(pathOf(sim), '`block`, freeze', '`see lost-phones`'),
      'Unexpected `see lost-phones` in row 1',
    ],
    [
      'a pointer leads to a retired scenario',
      {
        ...edited(pathOf(sim), '`block`, freeze', '`see lost-phone`'),
        ...edited(
          'catalogue/reset-2fa.yaml',
          /(id: lost-phone[\s\S]*?risk: low\n)/,
          '$1    status: retired\n    retired: {on: 2026-01-01, reason: r, by: b}\n',
        ),
      },
      'this one is retired',
    ],
    ['a tag is not closed', edited(pathOf(sim), '</Checks>', ''), 'Unexpected end of `<Checks>`'],
    [
      'a rule compares what cannot be compared',
      edited(pathOf(sim), '24H >= 2', '24H = true'),
      'Unexpected comparison of `SETTING_CHANGES_24H` (a number) with `true` (yes or no)',
    ],
    [
      'a row can never be reached',
      edited(pathOf(sim), 'FACE_MATCH >= FACE_PASS and', 'SETTING_CHANGES_24H >= 3 and'),
      'Unexpected row 2 that no case reaches, expected a condition that earlier rows leave open: row 1 already decides `SETTING_CHANGES_24H = 3, CALLBACK_CONFIRMED = true, LEGAL_HOLD = false, PRIORITY = 0`',
    ],
    [
      'an example comes out otherwise',
      edited(pathOf(sim), 'expect="block" row="1"', 'expect="pass" row="1"'),
      'Unexpected outcome of example “Clear”: row 1 decides `block`, expected `pass`',
    ],
    [
      'an example names another row',
      edited(pathOf(sim), 'row="1"', 'row="2"'),
      'Unexpected row 2 in example “Clear”, expected 1',
    ],
    [
      'an example leaves open what decides it',
      edited(pathOf(sim), 'SETTING_CHANGES_24H = 3, FACE_MATCH = 0.1, ', ''),
      'Unexpected example “Clear” that cannot be decided, expected `given` to say all that matters: row 1 asks for `SETTING_CHANGES_24H`',
    ],
    [
      'a leading row is wrong',
      edited('catalogue/reset-2fa.yaml', 'when: LEGAL_HOLD', 'when: LEGAL_HOLT'),
      'Unexpected `LEGAL_HOLT`',
    ],
    ['a parameter is gone', edited('handbook.yaml', /\n {2}FACE_PASS.*/, ''), 'Unexpected `FACE_PASS`'],
    [
      'its page cannot be read whole',
      edited(pathOf(sim), 'owner: SOP Lead', 'owner: SOP Lead\nlayout: x'),
      'Unexpected key `layout`',
    ],
  ])('when %s', (_what, change, reason) => {
    const { status, reasons } = told({ ...covered, ...alone, ...change })
    expect(status).toBe('faulty')
    expect(reasons[0]).toContain(reason)
    expect(reasons[0]).toMatch(/^[a-z0-9/.-]+:\d+ /)
  })

  it('and not when only a leading row is wrong that it does not inherit', () => {
    const off = {
      Decisions: `<Decisions leading="off">${/<Decisions>([\s\S]*)/.exec(writeSection('sim-change'))![1]!.split('</Decisions>')[0]}</Decisions>`,
    }
    expect(
      told({
        ...alone,
        ...simPage(off),
        ...edited('catalogue/reset-2fa.yaml', 'when: LEGAL_HOLD', 'when: LEGAL_HOLT'),
      }).status,
    ).toBe('draft')
  })
})

describe('a scenario is stale', () => {
  it.each<[string, Tree, string, string]>([
    [
      'its text changed since',
      edited(pathOf(sim), 'Two proofs agree.', 'Two proofs fit.'),
      noon,
      'The text changed since version 1.0.0 was approved.',
    ],
    [
      'a parameter it names changed',
      edited('handbook.yaml', 'KEY_USER_PRIORITY: 75', 'KEY_USER_PRIORITY: 60'),
      noon,
      'The text changed since version 1.0.0 was approved.',
    ],
    [
      'a leading row changed',
      edited('catalogue/reset-2fa.yaml', 'A hold stands.', 'A hold.'),
      noon,
      'The text changed since version 1.0.0 was approved.',
    ],
    [
      'its risk changed',
      edited('catalogue/reset-2fa.yaml', 'risk: critical', 'risk: high'),
      noon,
      'The catalogue entry changed since the approval.',
    ],
    [
      'its signals changed',
      edited('catalogue/reset-2fa.yaml', 'op: lt, value: 168', 'op: lt, value: 72'),
      noon,
      'The catalogue entry changed since the approval.',
    ],
    [
      'its default decision changed',
      edited('catalogue/reset-2fa.yaml', 'default: block', 'default: pass'),
      noon,
      'The catalogue entry changed since the approval.',
    ],
    [
      'its nature changed',
      edited('catalogue/reset-2fa.yaml', 'nature: attack', 'nature: victim'),
      noon,
      'The catalogue entry changed since the approval.',
    ],
    [
      'its Key User rule changed',
      edited('catalogue/reset-2fa.yaml', 'risk: critical\n', 'risk: critical\n    keyUser: {en: Call.}\n'),
      noon,
      'The catalogue entry changed since the approval.',
    ],
    ['its review is overdue', {}, '2026-06-01T00:00:00.000Z', 'The review was due by 3 May 2026.'],
  ])('when %s', (_what, change, at, reason) => {
    expect(told({ ...covered, ...change }, at)).toEqual({ status: 'stale', reasons: [reason] })
  })

  it('with every reason there is, in a stated order', () => {
    const change = {
      ...edited(pathOf(sim, 'zh'), '两项证据一致。', '两项证据相符。'),
      ...edited(pathOf(sim), 'Two proofs agree.', 'Two proofs fit.'),
      ...edited('catalogue/reset-2fa.yaml', 'risk: critical', 'risk: high'),
    }
    expect(told({ ...covered, ...change }, '2026-06-01T00:00:00.000Z', sim, 'zh')).toEqual({
      status: 'stale',
      reasons: [
        'The text changed since version 1.0.0 was approved.',
        'The catalogue entry changed since the approval.',
        'The review was due by 3 May 2026.',
        'The source-language section changed since this translation was approved.',
      ],
    })
  })

  it('as a translation when its source changed, but not the source when its translation did', () => {
    const tree = { ...covered, ...edited(pathOf(sim), 'Two proofs agree.', 'Two proofs fit.') }
    expect(told(tree, noon, sim, 'zh')).toEqual({
      status: 'stale',
      reasons: ['The source-language section changed since this translation was approved.'],
    })
    const back = { ...covered, ...edited(pathOf(sim, 'zh'), '两项证据一致。', '两项证据相符。') }
    expect(told(back).status).toBe('covered')
    expect(told(back, noon, sim, 'zh').status).toBe('stale')
  })

  it('as a translation whose source is gone', () => {
    expect(told({ ...covered, [pathOf(sim)]: null }, noon, sim, 'zh')).toEqual({
      status: 'stale',
      reasons: ['The source-language section changed since this translation was approved.'],
    })
  })

  it('not as a source that was a translation once, when the handbook began with another language', () => {
    const row = makeRow(readStory(), { scenario: sim, sourceDigest: 'a'.repeat(64) })
    expect(told(writeLedgers([row]))).toEqual({ status: 'covered', reasons: [] })
  })

  it('not as a translation whose approval says that it does not follow a source', () => {
    const row = { ...makeRow(readStory(), both[1]!), sourceDigest: undefined }
    const tree = { ...writeLedgers([row]), ...edited(pathOf(sim), 'Two proofs agree.', 'Two proofs fit.') }
    expect(told(tree, noon, sim, 'zh').status).toBe('covered')
  })

  it('not when a changed text is already approved for a coming day: the text in force is judged', () => {
    const change = edited(pathOf(sim), 'Two proofs agree.', 'Two proofs fit.')
    const coming = makeRow(readStory(change), {
      scenario: sim,
      version: '1.1.0',
      approvedAt: '2026-03-01T02:00:00Z',
      effectiveFrom: '2026-03-10',
      reviewBy: '2026-06-08',
    })
    const tree = { ...change, ...writeLedgers([...both.map((one) => makeRow(readStory(), one)), coming]) }
    for (const [at, status, zh, upcoming] of [
      ['2026-03-01T01:59:59.000Z', 'stale', 'stale', []],
      ['2026-03-01T02:00:00.000Z', 'covered', 'covered', ['upcoming']],
      ['2026-03-09T15:59:59.000Z', 'covered', 'covered', ['upcoming']],
      ['2026-03-09T16:00:00.000Z', 'covered', 'stale', []],
    ] as const) {
      const coverage = measure(tree, at)
      const one = coverage.scenarios.find(({ scenario }) => scenario.id === sim)!
      expect([at, one.locales.en!.status, one.locales.zh!.status, one.overlays]).toEqual([
        at,
        status,
        zh,
        upcoming,
      ])
    }
    expect(sectionOf(measure(tree), sim).approval!.version).toBe('1.0.0')
    expect(sectionOf(measure(tree), sim).upcoming!.version).toBe('1.1.0')
    // Yet another edit is neither in force nor approved for a coming day.
    const another = { ...tree, ...edited(pathOf(sim), 'Two proofs agree.', 'Three proofs fit.') }
    expect(told(another).status).toBe('stale')
    expect(told(another, noon, sim, 'zh')).toEqual({
      status: 'stale',
      reasons: ['The source-language section changed since this translation was approved.'],
    })
  })
})

describe('a scenario is partial', () => {
  it.each<[string, Parameters<typeof writeSection>[2], string]>([
    ['a required slot is gone', { Evidence: null }, 'Evidence is missing.'],
    ['a required slot is empty', { Evidence: '' }, 'Evidence is empty.'],
    ['a required slot is a placeholder', { Escalation: 'TBD' }, 'Escalation holds only a placeholder.'],
    [
      'a required slot is a link',
      { Checks: '[Checks](https://example.invalid)' },
      'Checks holds only a link.',
    ],
    ['a required slot points elsewhere', { Checks: 'See the wiki.' }, 'Checks only points elsewhere.'],
    [
      'its table has no row but otherwise',
      { Decisions: '| a | b | c |\n| --- | --- | --- |\n| otherwise | `block` | x |' },
      'Decision table has no row but `otherwise`.',
    ],
    ['it has no example', { Example: null }, 'Examples is missing.'],
    [
      'its example gives nothing',
      { Example: '<Example title="Clear" given="" expect="block" />' },
      'Examples is empty.',
    ],
  ])('when it was approved and now %s', (_what, parts, reason) => {
    expect(told({ ...covered, ...simPage(parts) })).toEqual({ status: 'partial', reasons: [reason] })
  })

  it('but not for a slot that the handbook does not require', () => {
    expect(told({ ...covered, ...simPage({ Message: 'TODO' }) }).status).toBe('stale')
    const tree = {
      ...covered,
      ...edited('handbook.yaml', 'parameters:', 'requiredSlots: [Checks, Decisions, Message]\nparameters:'),
    }
    expect(told(tree)).toEqual({ status: 'partial', reasons: ['Message to the customer is missing.'] })
    expect(sectionOf(measure(tree), sim).slots).toEqual({
      filled: 2,
      of: 3,
      missing: ['Message'],
      hollow: [],
    })
  })

  it('with one hollow example beside a filled one it is as good as filled', () => {
    const Example =
      '<Example title="a" given="" expect="block" />\n\n<Example title="b" given="SETTING_CHANGES_24H = 3, PRIORITY = 1" expect="block" />'
    expect(told(approvedTree(simPage({ Example }), both)).status).toBe('covered')
  })
})

describe('a slot that repeats another section word for word', () => {
  const copy = {
    ...onePage(phone, 'en', { Evidence: '- Age of the event of sim change\n- Outcome of the call' }),
  }
  const rows = (first: string, second: string) =>
    approvedTree(copy, [
      { scenario: sim, approvedAt: first },
      { scenario: phone, approvedAt: second },
    ])
  it('is hollow, except where it was approved first', () => {
    const tree = rows('2026-02-02T02:00:00Z', '2026-02-03T02:00:00Z')
    expect(told(tree).status).toBe('covered')
    expect(told(tree, noon, phone)).toEqual({
      status: 'partial',
      reasons: ['Evidence repeats another section word for word.'],
    })
    const other = rows('2026-02-03T02:00:00Z', '2026-02-02T02:00:00Z')
    expect([told(other).status, told(other, noon, phone).status]).toEqual(['partial', 'covered'])
  })

  it('is hollow in one of two that were approved in the same second, and in both before any was', () => {
    const tree = rows('2026-02-02T02:00:00Z', '2026-02-02T02:00:00Z')
    expect([told(tree).status, told(tree, noon, phone).status].sort()).toEqual(['covered', 'partial'])
    const hollow = (at: string) => [sim, phone].map((id) => sectionOf(measure(tree, at), id).slots.hollow)
    expect(hollow('2026-01-01T00:00:00.000Z')).toEqual([
      [{ slot: 'Evidence', why: 'copied' }],
      [{ slot: 'Evidence', why: 'copied' }],
    ])
  })

  it('counts by its canonical form, and only for checks, evidence and decisions', () => {
    const reformatted = {
      ...onePage(phone, 'en', { Evidence: '* **Age** of the\n  event of sim change\n* Outcome of the call' }),
    }
    expect(sectionOf(measure({ ...covered, ...reformatted }), phone).slots.hollow).toEqual([
      { slot: 'Evidence', why: 'copied' },
    ])
    const own = onePage(phone, 'en', { Evidence: '- Age of the event of sim change\n- Outcome of a call' })
    expect(sectionOf(measure({ ...covered, ...own }), phone).slots.hollow).toEqual([])
    // Escalation and examples are alike in every section of the base, and nobody minds.
    const table = onePage(phone, 'en', {
      Decisions: /<Decisions>\n([\s\S]*)\n<\/Decisions>/.exec(writeSection('sim-change'))![1]!,
    })
    expect(sectionOf(measure({ ...covered, ...table }), phone).slots.hollow).toEqual([
      { slot: 'Decisions', why: 'copied' },
    ])
  })

  it('does not count between languages', () => {
    const Evidence = '- SIM\n- 2FA'
    const tree = { ...simPage({ Evidence }), ...onePage(sim, 'zh', { Evidence }) }
    expect(sectionOf(measure(tree), sim).slots.hollow).toEqual([])
  })
})

describe('a scenario is a draft', () => {
  it.each<[string, Partial<Approving>[], string, string]>([
    ['it was never approved', [], noon, 'Written, but never approved.'],
    [
      'its author approved it',
      [{ approver: 'author.OLD@example.invalid' }],
      noon,
      'Approved by one of its own authors, which counts for nothing.',
    ],
    [
      'a stranger approved it',
      [{ approver: 'x@example.invalid' }],
      noon,
      'Approved by x@example.invalid, who may not approve it.',
    ],
    [
      'somebody of another case type approved it',
      [{ approver: 'address@example.invalid' }],
      noon,
      'Approved by address@example.invalid, who may not approve it.',
    ],
    [
      'its approval lies ahead',
      [{ effectiveFrom: '2026-03-10' }],
      noon,
      'Approved, but not in force before 10 Mar 2026.',
    ],
    ['its approval does not exist yet', [{}], '2026-02-01T00:00:00.000Z', 'Written, but never approved.'],
  ])('when %s', (_what, rows, at, reason) => {
    const tree = approvedTree(
      {},
      rows.map((row) => ({ scenario: sim, ...row })),
    )
    expect(told(tree, at)).toEqual({ status: 'draft', reasons: [reason] })
  })

  it('when its approval was withdrawn, since that day', () => {
    const row = makeRow(readStory(), both[0]!)
    const back = {
      scenario: sim,
      locale: 'en',
      digest: row.digest,
      withdrawn: { on: '2026-02-28T17:00:00Z', by: lead, reason: 'Row 2 is wrong.' },
    }
    const tree = writeLedgers([row, back])
    expect(told(tree)).toEqual({
      status: 'draft',
      reasons: ['Approval withdrawn on 1 Mar 2026: Row 2 is wrong.'],
    })
    expect(sectionOf(measure(tree), sim)).toMatchObject({
      since: '2026-03-01',
      staleness: [],
      approval: null,
    })
    expect(told(tree, '2026-02-28T16:59:59.000Z').status).toBe('covered')
    const byDay = { ...back, withdrawn: { ...back.withdrawn, on: '2026-03-02', reason: 'Row 3, too.' } }
    const again = { ...row, approvedAt: '2026-03-01T00:00:00Z' }
    const twice = sectionOf(measure(writeLedgers([row, back, again, byDay])), sim)
    expect([twice.since, twice.reasons]).toEqual([
      '2026-03-02',
      [{ en: 'Approval withdrawn on 2 Mar 2026: Row 3, too.', zh: '批准已于2026年3月2日撤回：Row 3, too.' }],
    ])
  })

  it('for who approved it rather than for who took an earlier approval back', () => {
    const row = makeRow(readStory(), both[0]!)
    const back = {
      ...both[0]!,
      locale: 'en',
      digest: row.digest,
      withdrawn: { on: '2026-02-10', by: lead, reason: 'r' },
    }
    const own = { ...row, approvedAt: '2026-02-20T00:00:00Z', approver: 'author@example.invalid' }
    const section = sectionOf(measure(writeLedgers([row, back, own])), sim)
    expect(section.reasons).toEqual([
      { en: 'Approved by one of its own authors, which counts for nothing.', zh: '由作者本人批准，无效。' },
    ])
    expect(section.since).toBe('2026-02-10')
  })

  it('also with hollow slots: nothing was approved that could be partial', () => {
    expect(told(simPage({ Evidence: 'TODO' })).status).toBe('draft')
  })
})

describe('a scenario is uncovered', () => {
  it('when nothing was written, and each language has its own status', () => {
    expect(told(covered, noon, phone)).toEqual({
      status: 'uncovered',
      reasons: ['No section has been written.'],
    })
    const english = approvedTree({ [pathOf(sim, 'zh')]: null }, [both[0]!])
    expect([told(english).status, told(english, noon, sim, 'zh').status]).toEqual(['covered', 'uncovered'])
  })
})

describe('the statuses', () => {
  it('are asked in the order of the contract: the first that applies is the one', () => {
    expect(statuses).toEqual([
      'ambiguous',
      'conflicting',
      'faulty',
      'covered',
      'stale',
      'partial',
      'draft',
      'uncovered',
    ])
    const twin = { 'sops/en/reset-2fa/twin.mdx': writePage([writeSection('sim-change')]) }
    const broken = simPage({ Evidence: 'A <b>c</b>' })
    const hollow = simPage({ Evidence: 'TODO' })
    const changed = edited(pathOf(sim), 'Two proofs agree.', 'Two proofs fit.')
    expect(told({ ...covered, ...twin, ...broken }).status).toBe('ambiguous')
    expect(told({ ...covered, ...broken }).status).toBe('faulty')
    expect(told({ ...covered, ...broken }, '2026-06-01T00:00:00.000Z').status).toBe('faulty')
    expect(told(broken).status).toBe('faulty')
    expect(told({ ...covered, ...hollow }, '2026-06-01T00:00:00.000Z').status).toBe('partial')
    expect(told({ ...covered, ...changed }).status).toBe('stale')
    expect(told(changed).status).toBe('draft')
  })

  it('each have a label, a meaning and a next step in both languages, and belong to one of three groups', () => {
    for (const words of [...Object.values(statusWords.status), ...Object.values(statusWords.overlay)]) {
      for (const text of [words.label, words.meaning, words.next]) {
        expect(text.en).toMatch(/^[A-Z]/)
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/)
      }
    }
    expect(Object.fromEntries(statuses.map((status) => [status, groupOf(status)]))).toEqual({
      ambiguous: 'needs-work',
      conflicting: 'needs-work',
      faulty: 'needs-work',
      covered: 'covered',
      stale: 'needs-work',
      partial: 'needs-work',
      draft: 'needs-work',
      uncovered: 'missing',
    })
  })

  it('add up to all scenarios, in each language and each case type', () => {
    const coverage = measure(covered)
    for (const part of [coverage.total, ...coverage.caseTypes]) {
      for (const locale of coverage.locales) {
        const counts = Object.values(part.byStatus[locale]!)
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(part.locales[locale]!.of)
        expect(part.byStatus[locale]!.covered).toBe(part.locales[locale]!.covered)
      }
    }
  })
})

describe('a waiver', () => {
  const waived = (scenario: string, until = '2026-03-31') =>
    edited(
      'handbook.yaml',
      'parameters:',
      `waivers:\n  - {scenario: ${scenario}, owner: Team Lead, reason: rare, until: ${until}}\nparameters:`,
    )
  const find = (coverage: Coverage, id: string) => coverage.scenarios.find((one) => one.scenario.id === id)!

  it('stands beside the status, and the scenario is still not covered', () => {
    const tree = { ...covered, ...waived(phone) }
    const one = find(measure(tree), phone)
    expect(one).toMatchObject({
      overlays: ['waived'],
      waiver: { owner: 'Team Lead', reason: 'rare', until: '2026-03-31' },
      locales: { en: { status: 'uncovered' } },
    })
    expect(measure(tree).total.locales.en).toEqual({ covered: 1, of: 4 })
  })

  it('holds through the end of its last day in the handbook’s zone', () => {
    const tree = waived(phone)
    expect(find(measure(tree, '2026-03-31T15:59:59.999Z'), phone).overlays).toEqual(['waived'])
    expect(find(measure(tree, '2026-03-31T16:00:00.000Z'), phone)).toMatchObject({
      overlays: [],
      waiver: null,
    })
  })

  it('says nothing of a scenario that is covered in every language, and something of one that is not', () => {
    expect(find(measure({ ...covered, ...waived(sim) }), sim)).toMatchObject({ overlays: [], waiver: null })
    const english = { ...approvedTree({ [pathOf(sim, 'zh')]: null }, [both[0]!]), ...waived(sim) }
    expect(find(measure(english), sim).overlays).toEqual(['waived'])
  })
})

describe('a retired scenario', () => {
  const retired = edited(
    'catalogue/reset-2fa.yaml',
    'risk: critical\n',
    'risk: critical\n    status: retired\n    retired: {on: 2026-02-15, reason: merged, by: lead}\n',
  )
  it('leaves the denominator, the critical ones and the gaps; a section for it is an orphan', () => {
    const coverage = measure({ ...covered, ...retired })
    expect([coverage.total.locales.en, coverage.critical.everyLocale]).toEqual([
      { covered: 0, of: 3 },
      { covered: 0, of: 0 },
    ])
    const handbook = readStory({ ...covered, ...retired })
    expect(rankGaps(handbook, coverage).map((gap) => gap.scenario.id)).not.toContain(sim)
    expect(handbook.findings.map((one) => `${one.path}:${one.line} ${one.rule} ${one.message.en}`)).toEqual(
      ['en', 'zh'].map(
        (locale) =>
          `sops/${locale}/reset-2fa/sim-change.mdx:7 orphaned-claim Unexpected claim on \`${sim}\`, expected an active scenario: it was retired on 2026-02-15, remove the section`,
      ),
    )
  })
})

describe('the other side of the join', () => {
  it('drops nothing silently: claims on nothing, on other case types, in folders nobody knows', () => {
    const handbook = readStory({
      'sops/en/reset-2fa/a.mdx': writePage([writeSection('sim-chnage')]),
      'sops/en/reset-2fa/b.mdx': writePage([writeSection('poa-review/old-document')]),
      'sops/en/unheard-of/c.mdx': writePage([writeSection('sim-change')]),
      'sops/en/reset-2fa/d.mdx': writePage([]),
    })
    expect(handbook.findings.map((one) => `${one.path.split('/').at(-1)}:${one.line} ${one.rule}`)).toEqual([
      'a.mdx:7 orphaned-claim',
      'b.mdx:7 unwanted-claim',
      'd.mdx:6 page-without-section',
      'c.mdx:1 unknown-case-type',
    ])
    expect(handbook.findings[0]!.message.en).toContain('did you mean `reset-2fa/sim-change`?')
    expect(handbook.sections).toHaveLength(2)
  })

  it('refuses pages of a language that the handbook does not have', () => {
    const handbook = readStory(edited('handbook.yaml', 'locales: [en, zh]', 'locales: [en]'))
    expect(handbook.findings.map((one) => `${one.path}:${one.line} ${one.rule}`)).toEqual([
      'sops/zh/reset-2fa/sim-change.mdx:1 unknown-locale',
    ])
    expect(measureCoverage(handbook, { at: noon }).locales).toEqual(['en'])
  })

  it('finds a section by its id wherever its file lies, and joins translations by id', () => {
    const page = base[pathOf(sim, 'zh')] as string
    const tree = approvedTree({ [pathOf(sim, 'zh')]: null, 'sops/zh/reset-2fa/another-name.mdx': page }, both)
    expect(measure(tree).total.everyLocale).toEqual({ covered: 1, of: 4 })
  })
})

describe('numbers', () => {
  it('are whole: the target is reached without division, as it would be with exact fractions', () => {
    assert(
      property(
        integer({ min: 0, max: 2000 }),
        integer({ min: 1, max: 2000 }),
        integer({ min: 1, max: 100 }),
        (a, b, target) => {
          const [covered, of] = [Math.min(a, b), Math.max(a, b)]
          const goal = needed(of, target)
          expect(reaches({ covered, of }, target)).toBe(covered >= goal)
          expect(BigInt(goal) * 100n >= BigInt(target) * BigInt(of)).toBe(true)
          expect(goal === 0 || BigInt(goal - 1) * 100n < BigInt(target) * BigInt(of)).toBe(true)
        },
      ),
    )
    expect([
      needed(93, 80),
      needed(20, 80),
      needed(18, 80),
      needed(19, 80),
      needed(0, 80),
      needed(5, 100),
    ]).toEqual([75, 16, 15, 16, 0, 5])
  })

  it('are cut to one decimal and never rounded up', () => {
    expect(formatRate({ covered: 67, of: 93 })).toBe('72.0')
    expect(formatRate({ covered: 7999, of: 10_000 })).toBe('79.9')
    expect(formatRate({ covered: 1599, of: 2000 })).toBe('79.9')
    expect(formatRate({ covered: 2, of: 3 })).toBe('66.6')
    expect(formatRate({ covered: 3, of: 3 })).toBe('100.0')
    expect(formatRate({ covered: 0, of: 3 })).toBe('0.0')
    expect(formatRate({ covered: 0, of: 0 })).toBe(null)
    assert(
      property(integer({ min: 0, max: 5000 }), integer({ min: 1, max: 5000 }), (a, b) => {
        const [covered, of] = [Math.min(a, b), Math.max(a, b)]
        const tenths = Number(formatRate({ covered, of })!.replace('.', ''))
        expect(BigInt(tenths) * BigInt(of) <= 1000n * BigInt(covered)).toBe(true)
        expect(BigInt(tenths + 1) * BigInt(of) > 1000n * BigInt(covered)).toBe(true)
      }),
    )
  })
})

describe('gates', () => {
  const gates = (tree: Tree, at = noon) => {
    const handbook = readStory(tree)
    return Object.fromEntries(
      judgeGates(handbook, measureCoverage(handbook, { at })).map((gate) => [gate.id, gate]),
    )
  }
  const small: Tree = {
    'catalogue/reset-2fa.yaml': writeCatalogue('reset-2fa', { en: 'Reset 2FA', zh: '重置双重验证' }, [
      writeScenario('sim-change', 'critical'),
    ]),
    'catalogue/poa-review.yaml': null,
  }
  const full = approvedTree(small, both)

  it('all hold when everything is covered', () => {
    expect(Object.values(gates(full)).map((gate) => [gate.id, gate.ok, gate.detail.en])).toEqual([
      ['G0', true, 'Integrity: every claim, reference and file resolves.'],
      ['G1', true, 'Level: every case type and language reaches 80 %.'],
      ['G3', true, 'Critical scenarios: 1 of 1 covered in every language.'],
      ['G4', true, 'Critical scenarios: none needs re-approval.'],
    ])
  })

  it('G0 breaks on whatever does not resolve or was not read', () => {
    for (const change of [
      { 'sops/en/reset-2fa/twin.mdx': writePage([writeSection('sim-change')]) },
      { 'sops/en/reset-2fa/x.mdx': writePage([writeSection('nobody')]) },
      { 'sops/en/reset-2fa/x.mdx': 'no front matter' },
      { 'sops/en/nowhere/x.mdx': writePage([writeSection('sim-change')]) },
      { 'sops/en/reset-2fa/x.mdx': Buffer.from([0xff]) },
      { 'approvals/reset-2fa.jsonl': `${full['approvals/reset-2fa.jsonl'] as string}nonsense\n` },
      { 'catalogue/poa-review.yaml': '' },
      { [pathOf(sim)]: null, [pathOf(sim, 'zh')]: null },
    ] as Tree[]) {
      expect(gates({ ...full, ...change })['G0']!.ok, JSON.stringify(change)).toBe(false)
    }
    // A warning breaks nothing.
    expect(gates({ ...full, [pathOf(sim)]: `\ufeff${base[pathOf(sim)] as string}` })['G0']!.ok).toBe(true)
  })

  it('G1 holds each language and each case type to the target, and the whole', () => {
    const gap = gates({ ...full, [pathOf(sim, 'zh')]: null })['G1']!
    expect([gap.ok, gap.detail.en]).toEqual([
      false,
      'Level: below 80 %: Reset 2FA in Chinese 0 of 1, needs 1; overall in Chinese 0 of 1, needs 1.',
    ])
    // Four of five in the whole do not help a case type without any.
    const scenarios = ['a', 'b', 'c', 'd'].map((id) => writeScenario(id))
    const tree = {
      'catalogue/reset-2fa.yaml': writeCatalogue(
        'reset-2fa',
        { en: 'Reset 2FA', zh: '重置双重验证' },
        scenarios,
      ),
      'catalogue/poa-review.yaml': writeCatalogue('poa-review', { en: 'POA Review', zh: '地址证明审核' }, [
        writeScenario('old-document'),
      ]),
      'handbook.yaml': settings.replace('[en, zh]', '[en]'),
      [pathOf(sim)]: null,
      [pathOf(sim, 'zh')]: null,
      ...Object.assign({}, ...['a', 'b', 'c', 'd'].map((id) => onePage(`reset-2fa/${id}`))),
    }
    const four = gates(
      approvedTree(
        tree,
        ['a', 'b', 'c', 'd'].map((id) => ({ scenario: `reset-2fa/${id}` })),
      ),
    )['G1']!
    expect([four.ok, four.detail.en]).toEqual([
      false,
      'Level: below 80 %: POA Review in English 0 of 1, needs 1.',
    ])
    const three = gates(
      approvedTree(
        tree,
        ['a', 'b', 'c'].map((id) => ({ scenario: `reset-2fa/${id}` })),
      ),
    )['G1']!
    expect(three.detail.en).toBe(
      'Level: below 80 %: POA Review in English 0 of 1, needs 1; Reset 2FA in English 3 of 4, needs 4; overall in English 3 of 5, needs 4.',
    )
  })

  it('G1 does not hold for a handbook without scenarios', () => {
    expect(gates({ ...small, 'catalogue/reset-2fa.yaml': null })['G1']!.ok).toBe(false)
  })

  it('G3 breaks on a critical scenario that one language lacks, G4 on one that is stale', () => {
    const missing = gates({ ...full, [pathOf(sim, 'zh')]: null })
    expect([missing['G3']!.ok, missing['G3']!.detail.en, missing['G4']!.ok]).toEqual([
      false,
      'Critical scenarios: 0 of 1 covered in every language.',
      true,
    ])
    const stale = gates({ ...full, ...edited(pathOf(sim, 'zh'), '两项证据一致。', '两项证据相符。') })
    expect([stale['G3']!.ok, stale['G4']!.ok, stale['G4']!.detail.en]).toEqual([
      false,
      false,
      `Critical scenarios: 1 need re-approval (sim change).`,
    ])
  })

  it('G3 holds where no scenario is critical', () => {
    expect(
      gates({
        'catalogue/reset-2fa.yaml': (base['catalogue/reset-2fa.yaml'] as string).replace(
          'risk: critical',
          'risk: high',
        ),
      })['G3']!.ok,
    ).toBe(true)
  })

  it.each<RuleId>([
    'ambiguous-claim',
    'duplicate-scenario',
    'orphaned-claim',
    'unwanted-claim',
    'unknown-case-type',
    'unknown-locale',
    'unknown-look-alike',
    'unresolved-see',
    'unresolved-link',
    'unknown-source',
    'unknown-signal',
    'unknown-parameter',
    'waiver-scenario',
    'ledger-scenario',
    'ledger-row',
    'no-pages',
    'no-catalogue',
  ])('G0 breaks on %s, and says how much does not resolve', (rule) => {
    const handbook = readStory(full)
    const finding = makeFinding(rule, { path: 'x', line: 1, column: 1 }, 'Unexpected x', '出现 x')
    const coverage = measureCoverage(handbook, { at: noon })
    const [gate] = judgeGates({ ...handbook, findings: [finding] }, coverage)
    expect(gate).toEqual({
      id: 'G0',
      ok: false,
      detail: {
        en: 'Integrity: 1 unresolved or ambiguous, 0 files or parts not read.',
        zh: '完整性：1 处无法对应或重复，0 个文件未能读取。',
      },
    })
    const [sound] = judgeGates(handbook, coverage)
    expect(sound).toEqual({
      id: 'G0',
      ok: true,
      detail: {
        en: 'Integrity: every claim, reference and file resolves.',
        zh: '完整性：所有章节、引用和文件均可对应。',
      },
    })
    const [unread] = judgeGates({ ...handbook, read: { ...handbook.read, refused: 2 } }, coverage)
    expect([unread!.ok, unread!.detail.en]).toEqual([
      false,
      'Integrity: 0 unresolved or ambiguous, 2 files or parts not read.',
    ])
  })

  it('say the same in Chinese', () => {
    const zh = (tree: Tree) =>
      Object.fromEntries(Object.values(gates(tree)).map(({ id, detail }) => [id, detail.zh]))
    expect(zh(full)).toMatchObject({
      G1: '水平：各案件类型、各语言均达到 80%。',
      G3: '极高风险场景：1 个中有 1 个在所有语言中均已覆盖。',
      G4: '极高风险场景：无需重新批准的。',
    })
    expect(zh({ ...full, [pathOf(sim, 'zh')]: null })['G1']).toBe(
      '水平：低于 80% 的有：重置双重验证（中文）0/1，需 1；合计（中文）0/1，需 1。',
    )
    const stale = { ...full, ...edited(pathOf(sim), 'Waiting costs little', 'Waiting is cheap') }
    expect(zh(stale)['G4']).toBe('极高风险场景：1 个需重新批准（场景 sim-change）。')
  })

  it('G4 names every critical scenario that needs re-approval', () => {
    const two = {
      ...small,
      'catalogue/reset-2fa.yaml': writeCatalogue('reset-2fa', { en: 'Reset 2FA', zh: '重置双重验证' }, [
        writeScenario('sim-change', 'critical'),
        writeScenario('lost-phone', 'critical'),
      ]),
      ...onePage(phone),
    }
    const overdue = gates(approvedTree(two, [...both, { scenario: phone }]), '2026-06-01T00:00:00.000Z')[
      'G4'
    ]!
    expect(overdue.detail).toEqual({
      en: 'Critical scenarios: 2 need re-approval (sim change, lost phone).',
      zh: '极高风险场景：2 个需重新批准（场景 sim-change、场景 lost-phone）。',
    })
  })

  describe('against an earlier state', () => {
    const none: CoverageChange = { base: 'main', gained: [], lost: [], changed: [], denominator: null }
    const judge = (change: Partial<CoverageChange>) => {
      const handbook = readStory(covered)
      const gate = judgeGates(handbook, measureCoverage(handbook, { at: noon }), { ...none, ...change })
      return gate.filter(({ id }) => id === 'G2' || id === 'G5')
    }
    const english = { scenario: sim, locale: 'en' as const }
    const chinese = { scenario: sim, locale: 'zh' as const }
    const otherwise = { meaning: null, settled: false }

    it('G2 holds where nothing is lost and every changed meaning is settled', () => {
      const settled = [{ ...english, meaning: null, settled: true }]
      for (const change of [{}, { changed: settled }])
        expect(judge(change)).toEqual([
          {
            id: 'G2',
            ok: true,
            detail: {
              en: 'Change: nothing covered is lost, and every changed meaning is covered or waived.',
              zh: '变更：没有失去覆盖，含义有变的场景均已覆盖或豁免。',
            },
          },
        ])
    })

    it('G2 names what is lost and what decides otherwise, each section once', () => {
      const lost = [
        english,
        { scenario: phone, locale: 'en' as const },
        { scenario: 'gone/gone', locale: 'zh' as const },
      ]
      expect(
        judge({
          lost,
          changed: [
            { ...english, ...otherwise },
            { ...chinese, ...otherwise },
          ],
        }),
      ).toEqual([
        {
          id: 'G2',
          ok: false,
          detail: {
            en: 'Change: no longer covered: lost phone in English; gone/gone in Chinese. decides otherwise and is not covered: sim change in English; sim change in Chinese.',
            zh: '变更：不再覆盖：场景 lost-phone（英文）；gone/gone（中文）。结论有变且未覆盖：场景 sim-change（英文）；场景 sim-change（中文）。',
          },
        },
      ])
      expect(judge({ lost: [english] })[0]).toMatchObject({
        ok: false,
        detail: { en: 'Change: no longer covered: sim change in English.' },
      })
      // A translation that decides otherwise does not hide that the source is lost, nor another scenario in the same language.
      expect(judge({ lost: [english], changed: [{ ...chinese, ...otherwise }] })[0]!.detail.en).toBe(
        'Change: no longer covered: sim change in English. decides otherwise and is not covered: sim change in Chinese.',
      )
      expect(
        judge({ lost: [{ ...english, scenario: phone }], changed: [{ ...english, ...otherwise }] })[0]!.detail
          .en,
      ).toBe(
        'Change: no longer covered: lost phone in English. decides otherwise and is not covered: sim change in English.',
      )
    })

    it('G5 says both rates of each language where the denominator is another, and never fails', () => {
      const denominator = {
        before: { en: { covered: 2, of: 3 } },
        after: { en: { covered: 2, of: 4 }, zh: { covered: 0, of: 0 } },
        added: ['a', 'b'],
        removed: ['c'],
      }
      expect(judge({ denominator })[1]).toEqual({
        id: 'G5',
        ok: true,
        detail: {
          en: 'Denominator: 2 scenarios added, 1 retired or removed; English 2 of 3 (66.6 %) before, 2 of 4 (50.0 %) now; Chinese none before, 0 of 0 (– %) now.',
          zh: '分母：新增 2 个场景，停用或移除 1 个；英文原为 2/3（66.6%），现为 2/4（50.0%）；中文原为 无，现为 0/0（–%）。',
        },
      })
      expect(judge({})).toHaveLength(1)
    })
  })
})

describe('gaps', () => {
  const catalogue = writeCatalogue('reset-2fa', { en: 'Reset 2FA', zh: '重置双重验证' }, [
    writeScenario('low-gone', 'low'),
    writeScenario('high-stale', 'high'),
    writeScenario('high-draft', 'high'),
    writeScenario('high-waived', 'high'),
    writeScenario('high-gone', 'high'),
    writeScenario('high-partial', 'high'),
    writeScenario('high-faulty', 'high'),
    writeScenario('high-twice', 'high'),
    writeScenario('high-english-only', 'high'),
    writeScenario('medium-covered', 'medium'),
    writeScenario('critical-stale', 'critical'),
  ])
  const id = (slug: string) => `reset-2fa/${slug}`
  const written = [
    'high-stale',
    'high-draft',
    'high-partial',
    'high-faulty',
    'high-twice',
    'high-english-only',
    'medium-covered',
    'critical-stale',
  ]
  const pages = (languages: Locale[], slugs: string[]) =>
    Object.assign(
      {},
      ...slugs.flatMap((slug) => languages.map((locale) => onePage(id(slug), locale))),
    ) as Tree
  const tree = approvedTree(
    {
      'catalogue/reset-2fa.yaml': catalogue,
      'catalogue/poa-review.yaml': null,
      'handbook.yaml': settings.replace(
        'parameters:',
        `waivers: [{scenario: ${id('high-waived')}, owner: Waiving Lead, reason: rare, until: 2026-12-31}]\nparameters:`,
      ),
      [pathOf(sim)]: null,
      [pathOf(sim, 'zh')]: null,
      ...pages(['en', 'zh'], written),
      [pathOf(id('high-english-only'), 'zh')]: null,
    },
    written
      .filter((slug) => slug !== 'high-draft')
      .flatMap((slug): Approving[] => [
        { scenario: id(slug) },
        ...(slug === 'high-english-only' ? [] : [{ scenario: id(slug), locale: 'zh' as const }]),
      ]),
    {
      ...onePage(id('high-stale'), 'en', { Question: 'Changed?' }),
      ...onePage(id('critical-stale'), 'en', { Question: 'Changed?' }),
      ...onePage(id('high-partial'), 'en', { Evidence: 'TODO' }),
      ...onePage(id('high-faulty'), 'en', { Evidence: '<b>x</b>' }),
      'sops/en/reset-2fa/twin.mdx': writePage([writeSection('high-twice')]),
    },
  )
  const gaps = lazily(() => {
    const handbook = readStory(tree)
    return rankGaps(handbook, measureCoverage(handbook, { at: noon }))
  })

  it('are ranked by risk, then by what agents cannot read at all, waived ones last, then as the catalogue has them', () => {
    expect(gaps().map((gap) => `${gap.rank} ${gap.scenario.slug} ${gap.status}`)).toEqual([
      '1 critical-stale stale',
      '2 high-gone uncovered',
      '3 high-english-only uncovered',
      '4 high-draft draft',
      '5 high-twice ambiguous',
      '6 high-faulty faulty',
      '7 high-partial partial',
      '8 high-stale stale',
      '9 high-waived uncovered',
      '10 low-gone uncovered',
    ])
    expect(gapOrder.en).toContain('risk (critical first)')
  })

  it('name an owner: of the waiver, of the page, else whoever writes for the case type', () => {
    const owners = Object.fromEntries(gaps().map((gap) => [gap.scenario.slug, gap.owner]))
    expect(owners).toMatchObject({
      'high-waived': 'Waiving Lead',
      'high-stale': 'SOP Lead',
      'high-gone': 'SOP Lead',
    })
    const nobody = readStory({ ...tree, 'handbook.yaml': settings.replace(/people:[\s\S]*/, '') })
    expect(
      rankGaps(nobody, measureCoverage(nobody, { at: noon })).find(
        (gap) => gap.scenario.slug === 'high-gone',
      )!.owner,
    ).toBe(null)
  })

  it('say the reasons of each open language: once where they agree, by name where they do not', () => {
    const reasons = (slug: string) =>
      gaps()
        .find((gap) => gap.scenario.slug === slug)!
        .reasons.map((reason) => reason.en)
    expect(reasons('high-gone')).toEqual(['No section has been written.'])
    expect(reasons('high-english-only')).toEqual(['Chinese: No section has been written.'])
    expect(reasons('high-partial')).toEqual([
      'English: Evidence holds only a placeholder.',
      'Chinese: The source-language section changed since this translation was approved.',
    ])
    expect(gaps().find((gap) => gap.scenario.slug === 'high-english-only')!.locales).toEqual({
      en: 'covered',
      zh: 'uncovered',
    })
  })

  it('are one for each scenario that one language lacks', () => {
    expect(gaps().map((gap) => gap.scenario.slug)).not.toContain('medium-covered')
    expect(new Set(gaps().map((gap) => gap.scenario.id)).size).toBe(gaps().length)
  })
})

/** A report with these counts and nothing else of interest. */
function countedReport(
  counts: { name: { en: string; zh: string }; en: number; zh: number; of: number }[],
  critical: [number, number],
  target = 80,
): Report {
  const handbook = readStory()
  const report = makeReport(handbook, { at: '2026-11-23T06:05:59.000Z', revision: null, dirty: false })
  const fraction = (covered: number, of: number) => ({ covered, of })
  const sum = (key: 'en' | 'zh' | 'of') => counts.reduce((all, one) => all + one[key], 0)
  return {
    ...report,
    caseTypeNames: Object.fromEntries(counts.map((one, index) => [`t${index}`, one.name])),
    coverage: {
      ...report.coverage,
      target: fraction(target, 100),
      critical: { ...report.coverage.critical, everyLocale: fraction(...critical) },
      total: {
        ...report.coverage.total,
        locales: { en: fraction(sum('en'), sum('of')), zh: fraction(sum('zh'), sum('of')) },
      },
      caseTypes: counts.map((one, index) => ({
        ...report.coverage.caseTypes[0]!,
        id: `t${index}`,
        locales: { en: fraction(one.en, one.of), zh: fraction(one.zh, one.of) },
      })),
    },
  }
}

describe('the first line', () => {
  const contract = lazily(() =>
    countedReport(
      [
        { name: { en: 'Reset 2FA', zh: '重置双重验证' }, en: 15, zh: 15, of: 18 },
        { name: { en: 'POA', zh: '地址证明' }, en: 12, zh: 15, of: 18 },
        { name: { en: 'KYC', zh: '身份审核' }, en: 16, zh: 16, of: 19 },
        { name: { en: 'Withdrawal', zh: '提币' }, en: 9, zh: 16, of: 20 },
        { name: { en: 'ATO', zh: '盗号' }, en: 15, zh: 15, of: 18 },
      ],
      [8, 10],
    ),
  )

  it('is the contract’s, to the letter', () => {
    // Its 75 in Chinese is less than five case types at their targets add up to, so the sum is given.
    const { coverage } = contract()
    const locales = { en: { covered: 67, of: 93 }, zh: { covered: 75, of: 93 } }
    const report = { ...contract(), coverage: { ...coverage, total: { ...coverage.total, locales } } }
    expect(formatFirstLine(report, 'en')).toBe(
      '67 of 93 scenarios covered in English (72.0 %; target 80 % = 75, 8 more), 75 in Chinese; critical 8 of 10 in both. Below target in English: Withdrawal 9 of 20 (needs 16), POA 12 of 18 (needs 15); in Chinese: none. As of 23 Nov 2026 14:05 Asia/Shanghai.',
    )
    expect(formatFirstLine(report, 'zh')).toBe(
      '英文已覆盖 67/93 个场景（72.0%；目标 80% = 75，还差 8），中文 75；极高风险 8/10（所有语言）。未达标：英文：提币 9/20（需 16）、地址证明 12/18（需 15）；中文：无。截至 2026年11月23日 14:05 Asia/Shanghai。',
    )
  })

  it('names what is below the target in each language by itself, the furthest first', () => {
    const counts = { name: { en: 'ATO', zh: '盗号' }, en: 15, zh: 13, of: 18 }
    const report = countedReport(
      [
        counts,
        { name: { en: 'POA', zh: '地址证明' }, en: 0, zh: 0, of: 2 },
        { name: { en: 'KYC', zh: '身份审核' }, en: 0, zh: 0, of: 5 },
      ],
      [0, 0],
    )
    expect(formatFirstLine(report, 'en')).toContain(
      'in English: KYC 0 of 5 (needs 4), POA 0 of 2 (needs 2); in Chinese: KYC 0 of 5 (needs 4), ATO 13 of 18 (needs 15), POA 0 of 2 (needs 2). As of',
    )
    expect(formatFirstLine(report, 'zh')).toContain(
      '；中文：身份审核 0/5（需 4）、盗号 13/18（需 15）、地址证明 0/2（需 2）。截至',
    )
  })

  it('says reached when it is, and no more than is true', () => {
    const exact = countedReport([{ name: { en: 'A', zh: '甲' }, en: 4, zh: 3, of: 5 }], [0, 0])
    expect(formatFirstLine(exact, 'en')).toBe(
      '4 of 5 scenarios covered in English (80.0 %; target 80 % = 4, reached), 3 in Chinese; critical 0 of 0 in both. Below target in English: none; in Chinese: A 3 of 5 (needs 4). As of 23 Nov 2026 14:05 Asia/Shanghai.',
    )
    expect(formatFirstLine(exact, 'zh')).toContain('目标 80% = 4，已达到')
    const empty = countedReport([], [0, 0])
    expect(formatFirstLine(empty, 'en')).toContain(
      '0 of 0 scenarios covered in English (– %; target 80 % = 0, reached)',
    )
  })
})

describe('the printed definition', () => {
  it('names exactly the slots that this handbook requires, and that tables, examples and languages are judged', () => {
    const { en, zh } = describeDefinition(
      readStory(edited('handbook.yaml', 'parameters:', 'requiredSlots: [Checks, Message]\nparameters:')),
    )
    expect(en).toContain('(Checks and Message to the customer)')
    expect(zh).toContain('（检查和客户话术）')
    for (const judged of ['can be reached', 'every example gives', 'decides the same facts alike'])
      expect(en).toContain(judged)
    for (const judged of ['可以到达', '每个示例得出', '结论一致']) expect(zh).toContain(judged)
  })
})

describe('an approval in question', () => {
  const judge = (tree: Tree, approving: Approving) => {
    const handbook = readStory(tree)
    const row = { ...makeRow(handbook, approving), place: { path: 'x', line: 1, column: 1 } }
    const [candidate] = judgeCandidates(handbook, [row])
    expect(handbook.ledger.approvals).not.toContainEqual(row)
    return `${candidate!.status} ${candidate!.reasons.map((reason) => reason.en).join(' ')}`.trim()
  }
  it('is judged as if it stood in the ledger, at the moment its text takes force', () => {
    expect(judge({}, { scenario: sim })).toBe('covered')
    expect(judge({}, { scenario: sim, effectiveFrom: '2027-01-01', reviewBy: '2027-02-01' })).toBe('covered')
    expect(judge({}, { scenario: sim, effectiveFrom: '2026-05-04', reviewBy: '2026-05-03' })).toBe(
      'stale The review was due by 3 May 2026.',
    )
    expect(judge({}, { scenario: sim, approver: 'author@example.invalid' })).toContain(
      'draft Approved by one of its own authors',
    )
    expect(judge(simPage({ Evidence: 'TODO' }), { scenario: sim })).toBe(
      'partial Evidence holds only a placeholder.',
    )
    expect(judge(simPage({ Evidence: '<b>x</b>' }), { scenario: sim })).toContain(
      'faulty sops/en/reset-2fa/sim-change.mdx:',
    )
    expect(judge({}, { scenario: sim, digest: 'a'.repeat(64) })).toContain('stale The text changed')
  })
})

describe('whatever a handbook holds', () => {
  const slots = [
    'reset-2fa/sim-change',
    'reset-2fa/lost-phone',
    'reset-2fa/email-changed',
    'poa-review/old-document',
  ].flatMap((scenario) => (['en', 'zh'] as const).map((locale) => ({ scenario, locale })))
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-02-${String(date).padStart(2, '0')}`)
  const minute = fc
    .tuple(day, fc.nat(23), fc.nat(59))
    .map(([date, hours, minutes]) => new Date(`${date}T00:00:00Z`).setUTCHours(hours, minutes))
    .map((time) => new Date(time).toISOString())
  /** What became of one text: the approvals of it, who approved, when it was taken back, and what was done to the page since. */
  const fate = fc.record({
    approvals: fc.array(
      fc.record({
        approvedAt: minute,
        effectiveFrom: day,
        reviewBy: fc.oneof(day, fc.constant('2026-12-31')),
        approver: fc.constantFrom(lead, lead, 'author@example.invalid', 'address@example.invalid'),
        version: fc.constantFrom('1.0.0', '1.1.0'),
        digest: fc.constantFrom(null, null, 'a'.repeat(64)),
      }),
      { maxLength: 3 },
    ),
    withdrawn: fc.option(fc.oneof(day, minute), { freq: 4 }),
    since: fc.constantFrom<'same' | 'edited' | 'hollow' | 'faulty' | 'twice' | 'gone'>(
      'same',
      'same',
      'edited',
      'hollow',
      'faulty',
      'twice',
      'gone',
    ),
  })
  const twinOf = (path: string) => path.replace('.mdx', '-twin.mdx')
  const pages = Object.assign({}, ...slots.map(({ scenario, locale }) => onePage(scenario, locale))) as Tree
  const waived = `waivers: [{scenario: ${phone}, owner: o, reason: r, until: 2026-02-14}]\nparameters:`
  const settled: Tree = { ...pages, 'handbook.yaml': settings.replace('parameters:', waived) }
  const whole = lazily(() => readStory(settled))
  const fates = fc.array(fate, { minLength: slots.length, maxLength: slots.length })
  type Fates = typeof fates extends fc.Arbitrary<infer Value> ? Value : never
  const edits = {
    same: {},
    edited: { Question: 'Is it?' },
    hollow: { Evidence: 'TODO' },
    faulty: { Evidence: '<b>x</b>' },
  }
  /** The pages and the rows of the ledger after all that. */
  const tell = (all: Fates) => {
    const tree = { ...settled }
    const rows: ({ scenario: string } & Record<string, unknown>)[] = []
    for (const [index, { approvals, withdrawn, since }] of all.entries()) {
      const { scenario, locale } = slots[index]!
      const path = pathOf(scenario, locale)
      if (since === 'gone') tree[path] = null
      else if (since === 'twice') tree[twinOf(path)] = pages[path]!
      else Object.assign(tree, onePage(scenario, locale, edits[since]))
      const mine = approvals.map(({ digest, ...approval }) =>
        makeRow(whole(), { scenario, locale, ...approval, ...(digest && { digest }) }),
      )
      rows.push(...mine)
      if (withdrawn !== null && mine.length > 0)
        rows.push({
          scenario,
          locale,
          digest: mine[0]!.digest,
          withdrawn: { on: withdrawn, by: lead, reason: 'r' },
        })
    }
    return { tree, rows }
  }
  const coveredIn = (coverage: Coverage) =>
    coverage.scenarios.flatMap(({ scenario, locales }) =>
      (['en', 'zh'] as const)
        .filter((locale) => locales[locale]!.status === 'covered')
        .map((locale) => `${locale}:${scenario.id}`),
    )

  it('adding a good page lowers no coverage, and taking one away raises none', () => {
    assert(
      property(fates, fc.constantFrom(...slots), (all, { scenario, locale }) => {
        const { tree, rows } = tell(all)
        const path = pathOf(scenario, locale)
        const others = rows.filter((row) => row.scenario !== scenario || row['locale'] !== locale)
        const ledgers = writeLedgers([...others, makeRow(whole(), { scenario, locale })])
        const without = { ...tree, ...ledgers, [path]: null, [twinOf(path)]: null }
        const [before, after] = [measure(without), measure({ ...without, [path]: pages[path]! })]
        expect(coveredIn(after)).toEqual(expect.arrayContaining(coveredIn(before)))
        // A translation may still wait for its source.
        if (locale === 'en') expect(coveredIn(after)).toContain(`en:${scenario}`)
        expect(after.total.locales[locale]!.of).toBe(before.total.locales[locale]!.of)
      }),
      { numRuns: 60 },
    )
  })

  it('it says the same in whatever order its files and the lines of its ledgers are read', () => {
    const shuffled = fc.infiniteStream(fc.nat())
    assert(
      property(fates, shuffled, (all, order) => {
        const { tree, rows } = tell(all)
        const shuffle = <One>(all: readonly One[]) =>
          all
            .map((one) => ({ one, key: order.next().value }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one)
        const told = (story: Tree) => {
          const handbook = parseHandbook(
            shuffle(filesOf(story)).map(({ path, bytes }) => readFile(path, bytes)),
          )
          const coverage = measureCoverage(handbook, { at: noon })
          const lines = JSON.stringify({ coverage, gaps: rankGaps(handbook, coverage) }).replaceAll(
            /("path":"approvals\/[^"]*","line":)\d+/g,
            '$1',
          )
          return {
            lines,
            findings: handbook.findings.filter(({ path }) => !path.startsWith('approvals/')),
            sections: handbook.sections.map(({ digest }) => digest),
          }
        }
        expect(told({ ...tree, ...writeLedgers(shuffle(rows)) })).toEqual(
          told({ ...tree, ...writeLedgers(rows) }),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('its coverage stands still between one event and the next', () => {
    // Shanghai keeps no summer time: its day begins at 16:00 UTC of the day before.
    const dawn = (date: string, later = 0) => Date.parse(`${date}T00:00:00+08:00`) + later * 86_400_000
    assert(
      property(fates, fc.nat(), fc.nat(), (all, which, when) => {
        const { tree, rows } = tell(all)
        const handbook = readStory({ ...tree, ...writeLedgers(rows) })
        const { approvals, withdrawals } = handbook.ledger
        const events = [
          ...approvals.flatMap((row) => [
            Date.parse(row.approvedAt),
            dawn(row.effectiveFrom),
            dawn(row.reviewBy, 1),
          ]),
          ...withdrawals.map(({ withdrawn: { on } }) => (on.length === 10 ? dawn(on) : Date.parse(on))),
          dawn('2026-02-14', 1),
          dawn('2026-01-01'),
        ]
        const times = [...new Set(events)].sort((a, b) => a - b)
        const index = which % (times.length - 1)
        const [from, to] = [times[index]!, times[index + 1]!]
        const at = (time: number) => ({
          ...measureCoverage(handbook, { at: new Date(time).toISOString() }),
          at: null,
        })
        expect(at(from + (when % (to - from)))).toEqual(at(from))
        expect(at(to - 1)).toEqual(at(from))
      }),
      { numRuns: 100 },
    )
  })
})
