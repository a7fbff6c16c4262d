import { describe, expect, it } from 'vitest'
import type { RuleId } from '../src/message.ts'
import { parseYaml } from '../src/yaml.ts'
import { base, printed, readStory, type Tree, writeScenario } from './story.ts'

const placed = (text: string) =>
  parseYaml(text, 'x.yaml').findings.map((one) => `${one.line}:${one.column} ${one.rule}`)

describe('YAML', () => {
  it.each<[string, string, string]>([
    ['an anchor', 'a: 1\nb: &x 2', '2:4 yaml-alias'],
    ['an anchor on a list', 'a: &x [1]', '1:4 yaml-alias'],
    ['an alias', 'a: 1\nb: [1, *x]', '2:8 yaml-alias'],
    ['an alias as an item', '- 1\n- *x', '2:3 yaml-alias'],
    ['a local tag', 'a: !x 1', '1:4 yaml-alias'],
    ['a tag of YAML', 'a: !!binary AAAA', '1:4 yaml-alias'],
    ['a tag of JavaScript', 'a: !!js/function "x"', '1:4 yaml-alias'],
    ['a tag in full', 'a: !<tag:yaml.org,2002:str> 1', '1:4 yaml-alias'],
    ['a merge', 'a:\n  <<: {b: 1}', '2:3 yaml-alias'],
    ['a key twice', 'a: 1\nb: 2\na: 3', '3:1 duplicate-key'],
    ['a key twice inside', 'a:\n  b: 1\n  c: {d: 1, d: 2}', '3:13 duplicate-key'],
    ['a key twice in a list', '- {a: 1}\n- {a: 1, a: 2}', '2:10 duplicate-key'],
    ['a number key twice', '1: a\n"1": b', '2:1 duplicate-key'],
    ['a prototype twice', '__proto__: 1\n__proto__: 2', '2:1 duplicate-key'],
    ['brackets in brackets', `a: ${'['.repeat(17)}`, '1:20 nesting-too-deep'],
    ['braces in braces', `${'{a: '.repeat(17)}`, '1:65 nesting-too-deep'],
    ['lists in lists', `${'- '.repeat(17)}a`, '1:33 nesting-too-deep'],
    ['keys in keys', `${'? '.repeat(17)}a`, '1:33 nesting-too-deep'],
    [
      'indents in indents',
      Array.from({ length: 60 }, (_one, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      '42:1 nesting-too-deep',
    ],
    ['a tab as an indent', 'a:\n\tb: 1', '2:1 yaml-syntax'],
    ['a colon in a value', 'a: 1\nb: c: d', '2:4 yaml-syntax'],
    ['a bracket that nothing closes', 'a: [1, 2', '1:9 yaml-syntax'],
    ['a second document', 'a: 1\n---\nb: 2', '2:1 yaml-syntax'],
    ['an escape of a hidden character', 'a: 1\nb: "x\\u202Ey"', '2:4 hidden-character'],
    ['an escape of a control character', 'a: {b: "\\e[31m"}', '1:8 hidden-character'],
    ['an escape of a zero-width key', '"a\\u200B": 1', '1:1 hidden-character'],
  ])('is refused for %s at its place', (_what, text, expected) => {
    expect(placed(text)).toEqual([expected])
  })

  it('refuses each anchor and alias of a bomb, and builds nothing of it', () => {
    const bomb = Array.from(
      { length: 9 },
      (_one, index) => `a${index}: &a${index} [${index === 0 ? 'x' : `*a${index - 1}, `.repeat(9)}]`,
    ).join('\n')
    const { value, findings } = parseYaml(bomb, 'x.yaml')
    expect(value).toBe(null)
    expect(findings).toHaveLength(9 + 8 * 9)
    expect(new Set(findings.map((one) => one.rule))).toEqual(new Set(['yaml-alias']))
  })

  it('means what is written: quoted, in a block, or in the middle of a text', () => {
    const text =
      'a: "*x &y !z"\nb: 2 * 3 & 4!\nc: |\n  *x\n  &y\n  << [[[[[[[[[[[[[[[[[[[[[[[\nd: >-\n  !x\n# &no *no\ne: \'<<\'\nf: a-?-b\n'
    expect(parseYaml(text, 'x.yaml')).toMatchObject({
      findings: [],
      value: {
        a: '*x &y !z',
        b: '2 * 3 & 4!',
        c: '*x\n&y\n<< [[[[[[[[[[[[[[[[[[[[[[[\n',
        d: '!x',
        e: '<<',
        f: 'a-?-b',
      },
    })
  })

  it('guesses no types: yes, 010, a time and a date are texts or plain numbers', () => {
    const text = 'a: yes\nb: 010\nc: 12:30:45\nd: 2026-02-30\ne: 1.10\nf: ~\ng: 0o10\n'
    expect(parseYaml(text, 'x.yaml').value).toEqual({
      a: 'yes',
      b: 10,
      c: '12:30:45',
      d: '2026-02-30',
      e: 1.1,
      f: null,
      g: 8,
    })
  })

  it('lets no key reach the prototype of anything', () => {
    const value = parseYaml(
      '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}',
      'x.yaml',
    ).value
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['polluted']).toBe(undefined)
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })

  it('knows the place of every value, from the line on which it begins', () => {
    const { placeOf } = parseYaml('a:\n  - b: 1\n    c: {d: 2}\n  - 3\n', 'x.yaml', 10)
    const line = (...keys: PropertyKey[]) => `${placeOf(keys).line}:${placeOf(keys).column}`
    expect([
      line('a'),
      line('a', 0),
      line('a', 0, 'b'),
      line('a', 0, 'c', 'd'),
      line('a', 1),
      line('a', 0, 'x'),
    ]).toEqual(['10:1', '11:5', '11:5', '12:9', '13:5', '11:5'])
  })
})

/** One thing changed in one file of the base; the finding on the line of the key. */
const shapes: [what: string, path: string, change: (text: string) => string, rule: RuleId, needle: string][] =
  [
    ['an empty handbook.yaml', 'handbook.yaml', () => '', 'schema', ''],
    ['a handbook.yaml of remarks alone', 'handbook.yaml', () => '# nothing yet\n', 'schema', ''],
    ['a key nobody knows', 'handbook.yaml', (text) => `${text}tarjet: 80\n`, 'unknown-key', 'tarjet'],
    [
      'a key nobody knows inside',
      'handbook.yaml',
      (text) => text.replace('role: SOP author,', 'role: SOP author, boss: x,'),
      'unknown-key',
      'boss',
    ],
    ['a target over 100', 'handbook.yaml', (text) => `${text}target: 101\n`, 'schema', 'target'],
    ['a target that is a text', 'handbook.yaml', (text) => `${text}target: "80"\n`, 'schema', 'target'],
    ['a target that is half', 'handbook.yaml', (text) => `${text}target: 79.5\n`, 'schema', 'target'],
    [
      'a zone that is none',
      'handbook.yaml',
      (text) => text.replace('Asia/Shanghai', 'Asia/Shangai'),
      'schema',
      'timeZone',
    ],
    [
      'a language that is none',
      'handbook.yaml',
      (text) => text.replace('[en, zh]', '[en, fr]'),
      'schema',
      'fr',
    ],
    [
      'a language twice',
      'handbook.yaml',
      (text) => text.replace('[en, zh]', '[en, zh, en]'),
      'schema',
      'locales',
    ],
    [
      'a slot that is none',
      'handbook.yaml',
      (text) => `${text}requiredSlots: [Checks, Check]\n`,
      'schema',
      'Check]',
    ],
    [
      'a parameter in small letters',
      'handbook.yaml',
      (text) => text.replace('KEY_USER_PRIORITY', 'keyUser'),
      'schema',
      'keyUser',
    ],
    [
      'an address with two people',
      'handbook.yaml',
      (text) => text.replace('second@', 'LEAD@'),
      'schema',
      'people',
    ],
    [
      'a waiver until 30 February',
      'handbook.yaml',
      (text) =>
        `${text}waivers:\n  - {scenario: reset-2fa/lost-phone, owner: o, reason: r, until: 2026-02-30}\n`,
      'impossible-date',
      'until',
    ],
    [
      'a waiver for nothing',
      'handbook.yaml',
      (text) =>
        `${text}waivers:\n  - {scenario: reset-2fa/lost-phon, owner: o, reason: r, until: 2026-03-30}\n`,
      'waiver-scenario',
      '{scenario',
    ],
    ['an empty signals.yaml', 'signals.yaml', () => '', 'schema', ''],
    [
      'a signal twice',
      'signals.yaml',
      (text) => `${text}${/ {2}- \{code: PRIORITY.*\n/.exec(text)![0]}`,
      'duplicate-code',
      '{code: PRIORITY',
    ],
    [
      'an enum without values',
      'signals.yaml',
      (text) => text.replace(' values: [app, mail, chat],', ''),
      'schema',
      '{code: RESET_CHANNEL',
    ],
    [
      'a signal without origin',
      'signals.yaml',
      (text) => text.replace('unit: channel, origin: feed', 'unit: channel'),
      'schema',
      '{code: RESET_CHANNEL',
    ],
    [
      'a signal of an unknown type',
      'signals.yaml',
      (text) => text.replace('type: enum', 'type: choice'),
      'schema',
      'type: choice',
    ],
    [
      'a catalogue with another id',
      'catalogue/poa-review.yaml',
      (text) => text.replace('id: poa-review', 'id: poa-reviews'),
      'schema',
      'id: poa-reviews',
    ],
    ['an empty catalogue', 'catalogue/poa-review.yaml', () => '', 'schema', ''],
    ['a catalogue that is a list', 'catalogue/poa-review.yaml', () => '- a\n', 'schema', ''],
    [
      'a catalogue without scenarios',
      'catalogue/poa-review.yaml',
      (text) => text.replace(/scenarios:[\s\S]*/, 'scenarios: []\n'),
      'schema',
      'scenarios',
    ],
    [
      'an unknown risk',
      'catalogue/poa-review.yaml',
      (text) => text.replace('risk: medium', 'risk: middling'),
      'schema',
      'risk',
    ],
    [
      'half a retirement',
      'catalogue/poa-review.yaml',
      (text) => text.replace('risk: medium', 'risk: medium\n    status: retired'),
      'schema',
      'id: old-document',
    ],
    [
      'a retirement on 31 April',
      'catalogue/poa-review.yaml',
      (text) => `${text}    status: retired\n    retired: {on: 2026-04-31, reason: r, by: b}\n`,
      'impossible-date',
      'on: 2026',
    ],
    [
      'a look-alike that is none',
      'catalogue/poa-review.yaml',
      (text) => `${text}    distinguishFrom: [old-documents]\n`,
      'unknown-look-alike',
      'id: old-document',
    ],
    [
      'a scenario twice',
      'catalogue/poa-review.yaml',
      (text) => text + writeScenario('old-document').replace('low', 'low '),
      'duplicate-scenario',
      'id: old-document',
    ],
    [
      'a leading row that decides nothing',
      'catalogue/poa-review.yaml',
      (text) => text.replace('decide: escalate compliance', 'decide: refuse'),
      'decision-word',
      '{when: LEGAL_HOLD',
    ],
    [
      'a leading row with an unknown signal',
      'catalogue/poa-review.yaml',
      (text) => text.replace('when: LEGAL_HOLD', 'when: LEGAL_HOLT'),
      'unknown-signal',
      '{when: LEGAL_HOLT',
    ],
    [
      'a leading row in Chinese spelling',
      'catalogue/poa-review.yaml',
      (text) => text.replace('PRIORITY >= KEY', 'PRIORITY ≥ KEY'),
      'rule-spelling',
      '{when: PRIORITY',
    ],
    [
      'a term twice',
      'glossary.yaml',
      () =>
        'schema: glossary/v1\nterms:\n  - {id: a, en: A, zh: 甲, definition: {en: A.}}\n  - {id: a, en: A, zh: 甲, definition: {en: A.}}\n',
      'duplicate-code',
      '{id: a',
    ],
    [
      'a source twice',
      'sources.yaml',
      () =>
        'schema: sources/v1\nsources:\n  - {key: A-1, title: t, publisher: p}\n  - {key: A-1, title: t, publisher: p}\n',
      'duplicate-code',
      '{key: A-1',
    ],
  ]

describe('a dictionary', () => {
  it.each(shapes)('with %s says so on the line of the key', (_what, path, change, rule, needle) => {
    const text = change(base[path] as string)
    const tree: Tree = { [path]: text }
    const findings = readStory(tree).findings.filter((one) => one.path === path)
    const lines = text.split('\n')
    const line = needle === '' ? 1 : lines.findLastIndex((one) => one.includes(needle)) + 1
    expect(findings.length).toBeGreaterThan(0)
    expect(findings[0]).toMatchObject({ rule, line })
    expect(findings[0]!.message.en).toMatch(/^Unexpected /)
    // Every sentence names its remedy in the grammar of the house.
    for (const one of findings) expect(one.message.en).toContain(', expected ')
  })

  it('with one fault has one finding, unless everything is missing', () => {
    for (const [what, path, change] of shapes) {
      if (/empty|remarks|list/.test(what)) continue
      const findings = readStory({ [path]: change(base[path] as string) }).findings.filter(
        (one) => one.path === path,
      )
      const rowsOfPoa = what.includes('leading row') ? 1 : findings.length
      expect([what, findings.length]).toEqual([what, rowsOfPoa])
      expect(findings.length, what).toBe(1)
    }
  })

  it('that cannot be read never passes for an empty one', () => {
    for (const path of [
      'handbook.yaml',
      'signals.yaml',
      'glossary.yaml',
      'sources.yaml',
      'catalogue/reset-2fa.yaml',
    ]) {
      for (const text of ['', '~', '# later', '[]', 'text', 'a: [']) {
        const handbook = readStory({ [path]: text })
        expect(
          handbook.findings.filter((one) => one.path === path).length,
          `${path} ${text}`,
        ).toBeGreaterThan(0)
      }
    }
  })

  it('reads the shortest handbook.yaml there is', () => {
    const handbook = readStory({
      'handbook.yaml': 'schema: handbook/v1\nname: {en: H}\nlocales: [en]\n',
      'sops/zh/reset-2fa/sim-change.mdx': null,
    })
    expect(printed(handbook.findings).filter((one) => one.startsWith('handbook.yaml'))).toEqual([])
    expect(handbook.settings).toMatchObject({
      target: 80,
      timeZone: 'Asia/Shanghai',
      requiredSlots: ['Checks', 'Decisions', 'Evidence', 'Escalation', 'Example'],
      reviewCycle: { critical: 90, high: 180, medium: 365, low: 365 },
    })
  })
})
