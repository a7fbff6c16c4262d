import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureDigest } from '../src/handbook/digest.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import { findSection } from '../src/handbook/handbook.ts'
import type { Finding, RuleId } from '../src/message.ts'
import { bodyText } from '../src/sop/body.ts'
import { parsePage } from '../src/sop/page.ts'
import { measureHollowness } from '../src/sop/slot.ts'
import { lazily } from './lazily.ts'
import {
  base,
  type Parts,
  printed,
  readFile,
  readStory,
  type Tree,
  writePage,
  writeSection,
} from './story.ts'

const path = 'sops/en/reset-2fa/sim-change.mdx'
const clean = [writeSection('sim-change'), writeSection('lost-phone')]
/** One language alone: there is nothing that it could disagree with. */
const english: Tree = { 'sops/zh/reset-2fa/sim-change.mdx': null }

/** A page read with a mark `▲` taken out of it; the mark is where its one finding should stand. */
function judge(marked: string, more: Tree = {}): { place: string; findings: Finding[]; handbook: Handbook } {
  const at = marked.indexOf('▲')
  const before = marked.slice(0, Math.max(at, 0)).split('\n')
  const handbook = readStory({ ...more, [path]: marked.replace('▲', '') })
  // Only one language is edited here; that the other says something else is told by parity.test.ts.
  const findings = handbook.findings.filter((one) => one.rule !== 'out-of-parity')
  return { place: `${before.length}:${before.at(-1)!.length + 1}`, findings, handbook }
}

const placed = (findings: readonly Finding[]) =>
  findings.map((one) => `${one.line}:${one.column} ${one.rule}`)

/** Everything of a page that a reader could be shown. */
function readableWords(text: string): string {
  const file = readFile(path, text)
  const page = file.kind === 'page' ? file.value : null
  return JSON.stringify([
    page?.background,
    page?.sections.map((section) => [section.question, section.slots.map((slot) => slot.body)]),
  ])
}

const hostile: [what: string, text: string, rule: RuleId][] = [
  ['an import', "▲import HOSTILE from 'node:fs'", 'code-in-page'],
  ['an import of another file’s text', "▲import HOSTILE from '/etc/passwd?raw'", 'code-in-page'],
  ['an export', '▲export const HOSTILE = 1', 'code-in-page'],
  ['a default export', '▲export default () => HOSTILE', 'code-in-page'],
  ['a sentence that begins with import', '▲import the HOSTILE file', 'code-in-page'],
  ['an expression', '▲{HOSTILE}', 'code-in-page'],
  ['an expression in a sentence', 'Call ▲{process.env.HOSTILE} now.', 'code-in-page'],
  ['a build variable', 'Call ▲{import.meta.env.HOSTILE} now.', 'code-in-page'],
  ['a template expression', '▲{`${HOSTILE}`}', 'code-in-page'],
  ['an expression in bold text', '**▲{HOSTILE}**', 'code-in-page'],
  ['an expression in a heading', '## ▲{HOSTILE}', 'code-in-page'],
  ['an expression in a link', '[▲{HOSTILE}](https://x.invalid)', 'code-in-page'],
  ['an expression in a table', '| a |\n| --- |\n| ▲{HOSTILE} |', 'code-in-page'],
  ['an expression in a list', '- one\n- two ▲{HOSTILE}', 'code-in-page'],
  ['an expression in a quote', '> ▲{HOSTILE}', 'code-in-page'],
  ['an expression in a slot', '<Clock>▲{HOSTILE}</Clock>', 'code-in-page'],
  ['an expression that nothing closes', 'Under ▲{ HOSTILE', 'code-in-page'],
  ['an expression that nothing closes on a line of its own', '▲{HOSTILE', 'code-in-page'],
  ['a broken expression', 'A {"{"} fine `{` and ▲{x y HOSTILE}'.replace('{"{"} ', ''), 'code-in-page'],
  ['a comment', 'Call ▲{/* HOSTILE */} now.', 'comment'],
  ['an HTML comment', '▲<!-- HOSTILE -->', 'comment'],
  ['an HTML comment in a sentence', 'Call ▲<!-- HOSTILE --> now.', 'comment'],
  ['a doctype', '▲<!DOCTYPE HOSTILE>', 'mdx-syntax'],
  ['a processing instruction', '▲<?php HOSTILE ?>', 'mdx-syntax'],
  ['a CDATA block', '▲<![CDATA[HOSTILE]]>', 'mdx-syntax'],
  ['a script', '▲<script>HOSTILE</script>', 'raw-html'],
  ['a script that nothing closes', '▲<script src="HOSTILE">', 'raw-html'],
  ['a script in a table', '| a |\n| --- |\n| ▲<script>HOSTILE</script> |', 'raw-html'],
  ['a frame', '▲<iframe src="https://x.invalid/HOSTILE" />', 'raw-html'],
  ['an image element', '▲<img src="x" onerror="HOSTILE()" />', 'raw-html'],
  ['a drawing', '▲<svg onload="HOSTILE()" />', 'raw-html'],
  ['a style', '▲<style>HOSTILE</style>', 'raw-html'],
  ['a form', '▲<form action="https://x.invalid"><input name="HOSTILE" /></form>', 'raw-html'],
  ['a plug-in', '▲<object data="HOSTILE"></object>', 'raw-html'],
  ['a base address', '▲<base href="https://x.invalid/HOSTILE" />', 'raw-html'],
  ['a redirection', '▲<meta http-equiv="refresh" content="0;url=HOSTILE" />', 'raw-html'],
  ['a formula element', '▲<math>HOSTILE</math>', 'raw-html'],
  ['a link element', '▲<a href="javascript:HOSTILE()">x</a>', 'raw-html'],
  ['bold by HTML', 'Call ▲<b>HOSTILE</b> now.', 'raw-html'],
  ['a line break by HTML', 'One▲<br>HOSTILE', 'raw-html'],
  ['a paragraph that HTML opens', '▲<p>HOSTILE', 'raw-html'],
  ['an element with a namespace', '▲<a:b>HOSTILE</a:b>', 'raw-html'],
  ['a custom element', '▲<my-widget>HOSTILE</my-widget>', 'raw-html'],
  ['a custom element with a capital', '▲<myWidget>HOSTILE</myWidget>', 'raw-html'],
  ['a fragment', '▲<>HOSTILE</>', 'raw-html'],
  ['an element named like an inherited property', '▲<toString>HOSTILE</toString>', 'raw-html'],
  ['an element named like the prototype', '▲<__proto__>HOSTILE</__proto__>', 'raw-html'],
  ['an unknown tag', '▲<Secret>HOSTILE</Secret>', 'unknown-tag'],
  ['a tag with a dot', '▲<Clock.Secret>HOSTILE</Clock.Secret>', 'unknown-tag'],
  ['a tag in capitals', '▲<CLOCK>HOSTILE</CLOCK>', 'unknown-tag'],
  ['a tag in small letters', '▲<clock>HOSTILE</clock>', 'unknown-tag'],
  ['an attribute that is an expression', '▲<Clock id={HOSTILE}>HOSTILE</Clock>', 'code-in-page'],
  ['attributes spread from an expression', '▲<Clock {...HOSTILE}>HOSTILE</Clock>', 'code-in-page'],
  ['a directive that sets HTML', '▲<Clock set:html="HOSTILE">x</Clock>', 'unknown-attribute'],
  ['a directive that loads a client', '▲<Clock client:load>x</Clock>', 'unknown-attribute'],
  ['an event handler', '▲<Clock onclick="HOSTILE()">x</Clock>', 'unknown-attribute'],
  ['a style attribute', '▲<Clock style="HOSTILE">x</Clock>', 'unknown-attribute'],
  ['an attribute on a line of its own', '▲<Clock\n  foo="HOSTILE"\n>x</Clock>', 'unknown-attribute'],
  [
    'a parameter with another attribute',
    '▲<Param name="FACE_PASS" set:html="HOSTILE" />',
    'unknown-attribute',
  ],
  ['a parameter without a name', 'From ▲<Param /> on.', 'attribute-value'],
  ['a parameter with an impossible name', 'From ▲<Param name="HOSTILE x" /> on.', 'attribute-value'],
  ['a script link', '▲[HOSTILE](javascript:alert(1))', 'link-scheme'],
  ['a script link in mixed case', '▲[HOSTILE](JaVaScRiPt:alert(1))', 'link-scheme'],
  ['a script link behind references', '▲[HOSTILE](&#106;avascript:alert(1))', 'link-scheme'],
  ['a script link with a tab inside', '▲[HOSTILE](java&#9;script:alert(1))', 'link-scheme'],
  ['a script link behind a space', '▲[HOSTILE](<%20javascript:alert(1)>)', 'link-scheme'],
  ['a data link', '▲[HOSTILE](data:text/html,x)', 'link-scheme'],
  ['a link to a file', '▲[HOSTILE](file:///etc/passwd)', 'link-scheme'],
  ['a link without encryption', '▲[HOSTILE](http://x.invalid)', 'link-scheme'],
  ['a link that borrows the scheme', '▲[HOSTILE](//x.invalid/x)', 'link-scheme'],
  ['a link up the folders', '▲[HOSTILE](../../etc/passwd)', 'link-scheme'],
  ['a link to a path', '▲[HOSTILE](/etc/passwd)', 'link-scheme'],
  ['an empty link', '▲[HOSTILE]()', 'link-scheme'],
  ['an automatic link', 'See ▲<https://x.invalid/HOSTILE>.', 'mdx-syntax'],
  ['an automatic script link', 'See ▲<javascript:HOSTILE()>.', 'mdx-syntax'],
  ['an image', '▲![HOSTILE](https://x.invalid/x.png)', 'image'],
  ['an image outside the root', '▲![HOSTILE](../../../etc/passwd)', 'image'],
  ['a definition', '▲[HOSTILE]: javascript:alert(1)', 'unexpected-markdown'],
  ['a code block', '▲```js\nHOSTILE\n```', 'unexpected-markdown'],
  ['a code block with other marks', '▲~~~\nHOSTILE\n~~~', 'unexpected-markdown'],
  ['a character hidden in a reference', 'Pass ▲&#x202E;HOSTILE', 'hidden-character'],
  ['a character hidden in a decimal reference', 'Pass ▲&#8203;HOSTILE', 'hidden-character'],
  ['a character hidden in a named reference', 'Pass ▲&zwnj;HOSTILE', 'hidden-character'],
  ['a slot in a list', '- ▲<Clock>HOSTILE</Clock>', 'misplaced-tag'],
  ['a slot in a quote', '> ▲<Clock>HOSTILE</Clock>', 'misplaced-tag'],
  ['a slot in a slot', '<Clock>\n▲<Message>HOSTILE</Message>\n</Clock>', 'misplaced-tag'],
  ['a slot in a sentence', 'Say ▲<Message>HOSTILE</Message> now.', 'misplaced-tag'],
  ['a section in a sentence', 'Say ▲<Scenario id="email-changed">HOSTILE</Scenario> now.', 'misplaced-tag'],
  ['a tag that nothing closes', '▲<Clock>\nHOSTILE', 'unclosed-tag'],
  ['a closing tag that nothing opened', 'HOSTILE\n\n▲</Clock>', 'unclosed-tag'],
  ['a closing tag with a typing error', '<Clock>\nHOSTILE\n▲</Clok>', 'unclosed-tag'],
  ['an opening tag with a typing error', '▲<Clok>\nHOSTILE\n</Clock>', 'unknown-tag'],
  ['a number below which something lies', 'Fewer than ▲<5 HOSTILE', 'mdx-syntax'],
  ['a tag that is not finished', 'A ▲<b HOSTILE', 'mdx-syntax'],
  ['curly quotes in a tag', '▲<Param name=“HOSTILE” />', 'attribute-value'],
  ['a tag without quotes', '▲<Param name=HOSTILE />', 'attribute-value'],
]

describe('the gate', () => {
  const before = lazily(() => readStory({ [path]: writePage(clean) }))

  it.each(hostile)(
    'refuses %s at its place, reads nothing of it as text and spares the next section',
    (_what, text, rule) => {
      const marked = writePage([writeSection('sim-change', 'en', { Question: text }), clean[1]!])
      const { place, findings, handbook } = judge(marked)
      expect(placed(findings)).toEqual([`${place} ${rule}`])
      expect(findings[0]!.message.en).toMatch(/^Unexpected .+, expected .+/s)
      expect(findings[0]!.message.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(readableWords(marked.replace('▲', ''))).not.toContain('HOSTILE')
      const section = findSection(handbook, 'reset-2fa/sim-change', 'en')
      if (rule === 'hidden-character') {
        // Whoever hides one character may hide more: nothing of such a file is read.
        expect(section).toBe(null)
        return
      }
      expect(section!.faults).toHaveLength(1)
      // The other section of the page is judged as if nothing had happened.
      const other = findSection(handbook, 'reset-2fa/lost-phone', 'en')!
      expect(other.faults).toEqual([])
      expect(other.digest).toBe(findSection(before(), 'reset-2fa/lost-phone', 'en')!.digest)
    },
  )

  it('refuses the same outside sections, and then no section of the page can be trusted', () => {
    for (const text of [
      "▲import HOSTILE from 'node:fs'",
      'See ▲{HOSTILE}',
      '▲<script>HOSTILE</script>',
      '▲<Clock>x</Clock>',
    ]) {
      const { place, findings, handbook } = judge(writePage(clean, text))
      expect(placed(findings).map((one) => one.split(' ')[0])).toEqual([place])
      for (const id of ['reset-2fa/sim-change', 'reset-2fa/lost-phone']) {
        expect(findSection(handbook, id, 'en')).toMatchObject({ digest: null, faults: [{ path }] })
      }
      expect(findSection(handbook, 'reset-2fa/sim-change', 'zh')!.faults).toEqual([])
    }
  })

  it.each<[string, (words: string) => string, levels: number]>([
    ['a paragraph', (words) => words, 24],
    ['a heading', (words) => `# ${words}`, 24],
    ['a table', (words) => `| a |\n| --- |\n| ${words} |`, 24],
    ['a link', (words) => `[${words}](lost-phone)`, 23],
    ['a list', (words) => `- ${words}`, 23],
    ['two quotes', (words) => `> > ${words}`, 22],
  ])('refuses words that are nested deeper than anybody writes: in %s', (_what, put, levels) => {
    const told = (deep: number) => {
      const text = put(`${'*a '.repeat(deep - 1)}*▲a x${'*'.repeat(deep)}`)
      const { place, findings } = judge(writePage([writeSection('sim-change', 'en', { Question: text })]))
      return findings.length === 0 ? 'read' : placed(findings).join() === `${place} nesting-too-deep`
    }
    expect([told(levels), told(levels + 1)]).toEqual(['read', true])
  })

  it('refuses the last steps of a staircase of lists, and reads the others', () => {
    const stairs = Array.from({ length: 26 }, (_one, depth) => `${'  '.repeat(depth)}- x`).join('\n')
    const { findings, handbook } = judge(writePage([writeSection('sim-change', 'en', { Question: stairs })]))
    expect(placed(findings)).toEqual(['33:51 nesting-too-deep', '34:53 nesting-too-deep'])
    expect(bodyText(handbook.sections[0]!.section.question).match(/x/g)).toHaveLength(24)
  })

  it.each<[what: string, text: string, en: string, zh: string]>([
    [
      'a tag in other letters',
      '<clock>x</clock>',
      'Unexpected tag `<clock>`, expected `<Clock>`',
      '未知标签 `<clock>`，应为`<Clock>`',
    ],
    [
      'a tag nobody knows',
      '<Secret>x</Secret>',
      'Unexpected tag `<Secret>`, expected one of Scope, Signals, Checks, Decisions, Evidence, Message, Escalation, Labelling, Clock, References, Example',
      '未知标签 `<Secret>`，应为：Scope、Signals、Checks、Decisions、Evidence、Message、Escalation、Labelling、Clock、References、Example',
    ],
    [
      'an attribute where there is none',
      '<Clock id="x">x</Clock>',
      'Unexpected attribute `id` of `<Clock>`, expected none',
      '`<Clock>` 没有属性 `id`，可用：无',
    ],
    [
      'an attribute that an example does not have',
      '<Example title="t" given="SETTING_CHANGES_24H = 3" expect="block" id="x" />',
      'Unexpected attribute `id` of `<Example>`, expected title, given, expect, row',
      '`<Example>` 没有属性 `id`，可用：title、given、expect、row',
    ],
    [
      'an attribute without a value',
      '<Param name />',
      'Unexpected bare `name`, expected `name="…"`',
      '属性 `name` 没有值，应写作 `name="…"`',
    ],
    [
      'an attribute written twice',
      '<Param name="FACE_PASS" name="KEY_USER_PRIORITY" />',
      'Unexpected second `name`, expected each attribute once',
      '属性 `name` 出现两次，每个属性只写一次',
    ],
    [
      'a tag that lacks an attribute',
      '<Example title="t" given="SETTING_CHANGES_24H = 3" />',
      'Unexpected `<Example>` without `expect`, expected `expect="…"`',
      '`<Example>` 缺少属性 `expect`',
    ],
    [
      'braces in a tag',
      '<Param name={x} />',
      'Unexpected braces in `<Param>`, expected literal attributes such as `id="sim-change-with-reset"`: pages are never run',
      '`<Param>` 中出现花括号，属性只能是文字，如 `id="sim-change-with-reset"`：页面内容绝不执行',
    ],
    [
      'a slot in a sentence',
      'Say <Message>it</Message> now.',
      'Unexpected `<Message>` here, expected it on lines of its own, directly inside `<Scenario>`',
      '`<Message>` 的位置不对，应独占一行，直接写在 `<Scenario>` 之内',
    ],
    [
      'a section in a sentence',
      'Say <Scenario id="x">it</Scenario> now.',
      'Unexpected `<Scenario>` here, expected it on lines of its own, outside every other section',
      '`<Scenario>` 的位置不对，应独占一行，且不在其他场景之内',
    ],
    [
      'a long address',
      `[x](http://${'y'.repeat(80)})`,
      `Unexpected link to \`http://${'y'.repeat(53)}\`, expected https:, mailto: or a scenario such as \`reset-2fa/sim-change-with-reset\``,
      `链接 \`http://${'y'.repeat(53)}\` 不可用，只能用 https:、mailto: 或场景编号，如 \`reset-2fa/sim-change-with-reset\``,
    ],
    [
      'an import of two lines',
      `import { ${'y'.repeat(80)} } from 'a'\nimport b from 'b'`,
      `Unexpected \`import { ${'y'.repeat(51)}\`, expected text: pages import and export nothing and are never run; begin the sentence with another word`,
      `出现 \`import { ${'y'.repeat(51)}\`：页面不能导入或导出，内容绝不执行；若是正文，请换个词开头`,
    ],
    [
      'a long expression',
      `Under {${'y'.repeat(60)}}`,
      `Unexpected \`{${'y'.repeat(40)}}\`, expected text: write the value itself, \`<Param name="…" />\` for a parameter, or \`\\{\` for a brace`,
      `出现 \`{${'y'.repeat(40)}}\`，页面内容绝不执行：请直接写出值，参数用 \`<Param name="…" />\`，花括号写作 \`\\{\``,
    ],
    [
      'a sum with a remark in it',
      'Under {1 /* HOSTILE */}',
      'Unexpected `{1 /* HOSTILE */}`, expected text: write the value itself, `<Param name="…" />` for a parameter, or `\\{` for a brace',
      '出现 `{1 /* HOSTILE */}`，页面内容绝不执行：请直接写出值，参数用 `<Param name="…" />`，花括号写作 `\\{`',
    ],
    [
      'a remark that goes on as a sum',
      'Under {/* HOSTILE */ + 1}',
      'Unexpected `{/* HOSTILE */ + 1}`, expected text: write the value itself, `<Param name="…" />` for a parameter, or `\\{` for a brace',
      '出现 `{/* HOSTILE */ + 1}`，页面内容绝不执行：请直接写出值，参数用 `<Param name="…" />`，花括号写作 `\\{`',
    ],
  ])('answers %s with what would be right', (_what, text, en, zh) => {
    const { findings } = judge(writePage([writeSection('sim-change', 'en', { Question: text })]))
    expect(findings.map(({ message }) => message)).toEqual([{ en, zh }])
  })

  it('calls a remark in braces a comment, however much space or how many lines it has', () => {
    for (const remark of ['{/* a */}', '{ /* a */ }', '{\n/* a\n\nb */\n}']) {
      const { findings } = judge(
        writePage([writeSection('sim-change', 'en', { Question: `Call\n\n${remark}\n\nnow.` })]),
      )
      expect(findings.map(({ rule }) => rule)).toEqual(['comment'])
    }
  })

  it('knows the address of another scenario and of its rows by its letters alone', () => {
    const linked = (url: string) => {
      const page = writePage([writeSection('sim-change', 'en', { Question: `[x](${url})` })])
      const file = readFile(path, page)
      const [section] = file.kind === 'page' ? file.value!.sections : []
      return section!.findings.length > 0
        ? 'refused'
        : section!.links.map((link) => link.url).join() || 'elsewhere'
    }
    for (const url of [
      'lost-phone',
      'poa-review/old-document',
      'lost-phone#row-2',
      'poa-review/old-document#row-L12',
    ])
      expect(linked(url)).toBe(url)
    for (const url of ['https://a.invalid/lost-phone', 'mailto:a@a.invalid', 'HTTPS://a.invalid'])
      expect(linked(url)).toBe('elsewhere')
    for (const url of [
      'Lost-phone',
      'lost-phone/',
      'a/b/c',
      'lost-phone#row-',
      'lost-phone#row-M2',
      'lost-phone#row-2x',
      '/lost-phone',
      '#row-2',
      'lost-phone#L2',
      'x:lost-phone',
    ])
      expect([url, linked(url)]).toEqual([url, 'refused'])
  })

  it('hands on what it let through, piece by piece', () => {
    const text = [
      'Words, **bold *both***, `A < B`, [mail](mailto:a@example.invalid) <Param name="FACE_PASS" />  ',
      'next.',
      '',
      '### Head',
      '',
      '> quoted',
      '',
      '1. first',
      '2. second',
      '   - [x] done',
      '   - [ ] open',
      '',
      '| a | b |',
      '| --- | --- |',
      '| 1 | `x` |',
      '',
      '---',
    ].join('\n')
    const file = readFile(path, writePage([writeSection('sim-change', 'en', { Question: text })]))
    const [section] = file.kind === 'page' ? file.value!.sections : []
    const word = (value: string) => ({ kind: 'text', value })
    const paragraph = (line: number, ...children: object[]) => ({ kind: 'paragraph', line, children })
    expect(section!.question).toEqual([
      paragraph(
        9,
        word('Words, '),
        { kind: 'strong', children: [word('bold '), { kind: 'emphasis', children: [word('both')] }] },
        word(', '),
        { kind: 'code', value: 'A < B' },
        word(', '),
        { kind: 'link', url: 'mailto:a@example.invalid', children: [word('mail')] },
        word(' '),
        { kind: 'parameter', name: 'FACE_PASS' },
        { kind: 'break' },
        word('next.'),
      ),
      { kind: 'heading', depth: 3, line: 12, children: [word('Head')] },
      { kind: 'quote', children: [paragraph(14, word('quoted'))] },
      {
        kind: 'list',
        ordered: true,
        items: [
          { checked: null, children: [paragraph(16, word('first'))] },
          {
            checked: null,
            children: [
              paragraph(17, word('second')),
              {
                kind: 'list',
                ordered: false,
                items: [
                  { checked: true, children: [paragraph(18, word('done'))] },
                  { checked: false, children: [paragraph(19, word('open'))] },
                ],
              },
            ],
          },
        ],
      },
      {
        kind: 'table',
        line: 21,
        rows: [
          [[word('a')], [word('b')]],
          [[word('1')], [{ kind: 'code', value: 'x' }]],
        ],
      },
    ])
    expect(section!.parameters).toEqual(['FACE_PASS', 'KEY_USER_PRIORITY'])
  })

  it('leaves no trace of a paragraph of its own where all of it was refused', () => {
    const file = readFile(
      path,
      writePage([writeSection('sim-change', 'en', { Question: 'Call.\n\n{x}\n\nNow.' })]),
    )
    const [section] = file.kind === 'page' ? file.value!.sections : []
    expect(section!.question.map((block) => 'line' in block && block.line)).toEqual([9, 13])
  })

  it('reads a rule in bold words where it stands', () => {
    const table =
      '| a | b | c |\n| --- | --- | --- |\n| **Two *of* us: `LEGAL_HOLD`** now | `block` | x |\n| otherwise | `pass` | y |'
    const file = readFile(path, writePage([writeSection('sim-change', 'en', { Decisions: table })]))
    const [section] = file.kind === 'page' ? file.value!.sections : []
    const [first, last] = section!.table!.rows
    expect(first).toMatchObject({
      when: { source: 'LEGAL_HOLD', place: { path, line: 19, column: 19 } },
      place: { path, line: 19, column: 3 },
    })
    expect(last).toMatchObject({ when: 'otherwise', place: { line: 20, column: 3 } })
  })

  it('reports several faults of one page, each once and in the order of the page', () => {
    const text = 'A ▲[x](javascript:a) and [y](data:b) and <b>c</b>.\n\n![d](e.png)'
    const { findings } = judge(writePage([writeSection('sim-change', 'en', { Question: text })]))
    expect(placed(findings)).toEqual(['9:3 link-scheme', '9:25 link-scheme', '9:41 raw-html', '11:1 image'])
  })

  it('says each reason once, also where a slot is read twice', () => {
    const text = '- NIST-63B 4.2\n- ▲[HOSTILE](javascript:alert(1))'
    const { place, findings, handbook } = judge(
      writePage([writeSection('sim-change', 'en', { References: text })]),
    )
    expect(placed(findings)).toEqual([`${place} link-scheme`])
    expect(findSection(handbook, 'reset-2fa/sim-change', 'en')!.faults).toHaveLength(1)
  })

  it('lets through what an SOP is written with', () => {
    const question = [
      'Words, **bold**, *slanted*, `A < B {x}`, a [page](https://example.invalid/a?b=c), [mail](mailto:a@example.invalid),',
      '[lost phone](lost-phone#row-2), [old](poa-review/old-document), 5 < 6 & 7 > 3, &lt; &amp; &nbsp;, \\{ \\< done.  ',
      'A new line.',
      '',
      '### Heading',
      '',
      '> quoted',
      '',
      '- [x] done',
      '- [ ] open\n  1. inner',
      '',
      '| a | b |\n| --- | --- |\n| 1 | `x \\| y` |',
      '',
      '---',
    ].join('\n')
    const parts: Parts = {
      Question: question,
      Message: 'Say this.',
      References: '- NIST-63B 4.2\n- Words of our own',
    }
    expect(
      printed(
        readStory({ ...english, [path]: writePage([writeSection('sim-change', 'en', parts)]) }).findings,
      ),
    ).toEqual([])
  })

  it('points at the true line of the file, whatever stands in the front matter', () => {
    const page = writePage([writeSection('sim-change', 'en', { Question: 'A ▲<b>x</b>' })])
    for (const head of [
      '---\ntitle: >\n  two\n  lines\nsummary: s\nowner: o\n---\n',
      '---\n# a remark\n\ntitle: t\nsummary: s\nowner: o\n---\n\n\n',
    ]) {
      const { place, findings } = judge(page.replace(/^---[\s\S]*?\n---\n/, head))
      expect(placed(findings)).toEqual([`${place} raw-html`])
    }
  })
})

/** Faults in the tags of a section: the section's text, changed at one place. */
const sectionFaults: [what: string, change: (section: string) => string, rule: RuleId][] = [
  [
    'an unknown attribute of the section',
    (text) => text.replace('<Scenario id="sim-change">', '▲<Scenario id="sim-change" layout="HOSTILE">'),
    'unknown-attribute',
  ],
  [
    'a section without an id',
    (text) => text.replace('<Scenario id="sim-change">', '▲<Scenario>'),
    'attribute-value',
  ],
  [
    'a section with a bare id',
    (text) => text.replace('<Scenario id="sim-change">', '▲<Scenario id>'),
    'attribute-value',
  ],
  [
    'a section with an empty id',
    (text) => text.replace('"sim-change"', '""').replace('<Scenario', '▲<Scenario'),
    'attribute-value',
  ],
  [
    'an id that is an expression',
    (text) => text.replace('"sim-change"', '{"sim-change"}').replace('<Scenario', '▲<Scenario'),
    'code-in-page',
  ],
  [
    'an id in curly quotes',
    (text) => text.replace('"sim-change"', '“sim-change”').replace('<Scenario', '▲<Scenario'),
    'attribute-value',
  ],
  [
    'an id whose quote is not closed',
    (text) => text.replace('"sim-change"', '"sim-change').replace('<Scenario', '▲<Scenario'),
    'attribute-value',
  ],
  [
    'an id named like the prototype',
    (text) => text.replace('sim-change"', '__proto__"').replace('<Scenario', '▲<Scenario'),
    'attribute-value',
  ],
  [
    'an id that climbs the folders',
    (text) => text.replace('sim-change"', '../sim-change"').replace('<Scenario', '▲<Scenario'),
    'attribute-value',
  ],
  [
    'an id with spaces and capitals',
    (text) => text.replace('sim-change"', 'SIM change"').replace('<Scenario', '▲<Scenario'),
    'attribute-value',
  ],
  [
    'an id that no scenario has',
    (text) => text.replace('sim-change"', 'sim-chang"').replace('<Scenario', '▲<Scenario'),
    'orphaned-claim',
  ],
  [
    'an id of another case type',
    (text) => text.replace('sim-change"', 'poa-review/old-document"').replace('<Scenario', '▲<Scenario'),
    'unwanted-claim',
  ],
  [
    'two ids',
    (text) => text.replace('<Scenario id="sim-change">', '▲<Scenario id="sim-change" id="lost-phone">'),
    'unknown-attribute',
  ],
  [
    'a section that is not closed',
    (text) => text.replace('<Scenario', '▲<Scenario').replace('</Scenario>', ''),
    'unclosed-tag',
  ],
  [
    'a slot that is not closed',
    (text) => text.replace('<Checks>', '▲<Checks>').replace('</Checks>', ''),
    'unclosed-tag',
  ],
  [
    'a slot that is not opened',
    (text) => text.replace('<Checks>', '').replace('</Checks>', '▲</Checks>'),
    'unclosed-tag',
  ],
  [
    'a slot that is there twice',
    (text) => text.replace('</Evidence>', '</Evidence>\n\n▲<Evidence>\nHOSTILE\n</Evidence>'),
    'repeated-slot',
  ],
  [
    'words behind the end of a section',
    (text) => text.replace('</Scenario>', '▲</Scenario> HOSTILE'),
    'unclosed-tag',
  ],
  [
    'a table that claims its leading rows are on',
    (text) => text.replace('<Decisions>', '▲<Decisions leading="on">'),
    'attribute-value',
  ],
  [
    'a table that is a sentence',
    (text) => text.replace(/<Decisions>[\s\S]*<\/Decisions>/, '▲<Decisions>\nBlock it.\n</Decisions>'),
    'decision-table',
  ],
  [
    'two tables',
    (text) =>
      text
        .replace('<Decisions>', '▲<Decisions>')
        .replace(
          '\n</Decisions>',
          '\n\nor\n\n| a | b | c |\n| --- | --- | --- |\n| otherwise | `block` | x |\n</Decisions>',
        ),
    'decision-table',
  ],
  [
    'a row behind otherwise',
    (text) =>
      text.replace(
        'little. |',
        'little. |\n| ▲`SIM_CHANGE_H < 1` | `block` | x |\n| otherwise | `block` | x |',
      ),
    'text-after-otherwise',
  ],
  [
    'a decision that is none',
    (text) => text.replace('`block`, freeze', '`▲refuse`, freeze'),
    'decision-word',
  ],
  [
    'a decision outside back-ticks',
    (text) => text.replace('`block`, freeze', '▲block, freeze'),
    'decision-word',
  ],
  ['a qualifier with capitals', (text) => text.replace('`senior-agent`', '`▲Senior Agent`'), 'decision-word'],
  [
    'a pointer to no scenario',
    (text) => text.replace('| Two changes', '| ▲Two changes').replace('`block`, freeze', '`see lost-phon`'),
    'unresolved-see',
  ],
  [
    'a link to no scenario',
    (text) => text.replace('Senior Agent;', '▲[Senior](lost-phon);'),
    'unresolved-link',
  ],
  [
    'a source nobody listed',
    (text) => text.replace('<Example', '<References>\n▲- NIST-99 4\n</References>\n\n<Example'),
    'unknown-source',
  ],
  [
    'a parameter nobody defined',
    (text) => text.replace('"KEY_USER_PRIORITY"', '"KEY_USER_PRIORITI"').replace('<Scenario', '▲<Scenario'),
    'unknown-parameter',
  ],
  [
    'an example without a title',
    (text) => text.replace('<Example title="Clear"', '▲<Example'),
    'attribute-value',
  ],
  [
    'an example that is an expression',
    (text) => text.replace('<Example title="Clear"', '▲<Example title={HOSTILE}'),
    'code-in-page',
  ],
  [
    'an example that expects no decision',
    (text) => text.replace('<Example', '▲<Example').replace('expect="block"', 'expect="refuse"'),
    'example-values',
  ],
  [
    'an example with a row that is no number',
    (text) => text.replace('<Example', '▲<Example').replace('row="1"', 'row="one"'),
    'example-values',
  ],
  [
    'an example with a row that is not there',
    (text) => text.replace('<Example', '▲<Example').replace('row="1"', 'row="9"'),
    'example-values',
  ],
  [
    'an example with a colon',
    (text) => text.replace('<Example', '▲<Example').replace('24H = 3', '24H: 3'),
    'example-values',
  ],
  [
    'an example with a signal twice',
    (text) => text.replace('<Example', '▲<Example').replace('PRIORITY = 10', 'LEGAL_HOLD = true'),
    'example-values',
  ],
  [
    'an example with a mistyped signal',
    (text) =>
      text.replace('<Example', '▲<Example').replace('SETTING_CHANGES_24H = 3', 'SETTING_CHANGE_24H = 3'),
    'unknown-signal',
  ],
  [
    'an example over the range of a signal',
    (text) => text.replace('<Example', '▲<Example').replace('PRIORITY = 10', 'PRIORITY = 101'),
    'example-values',
  ],
  [
    'an example with half a priority',
    (text) => text.replace('<Example', '▲<Example').replace('PRIORITY = 10', 'PRIORITY = 1.5'),
    'example-values',
  ],
  [
    'an example with a number for a flag',
    (text) => text.replace('<Example', '▲<Example').replace('LEGAL_HOLD = false', 'LEGAL_HOLD = 0'),
    'example-values',
  ],
]

describe('a section', () => {
  it.each(sectionFaults)('is refused for %s, in one finding at its place', (_what, change, rule) => {
    const { place, findings, handbook } = judge(writePage([change(clean[0]!), clean[1]!]))
    expect(placed(findings)).toEqual([`${place} ${rule}`])
    expect(findSection(handbook, 'reset-2fa/lost-phone', 'en')!.faults).toEqual([])
  })

  it('keeps its neighbours when a tag of one of three is not closed', () => {
    const sections = [...clean, writeSection('email-changed')]
    const whole = readStory({ [path]: writePage(sections) })
    for (const broken of [0, 1, 2]) {
      for (const closing of ['</Checks>', '</Scenario>', '</Decisions>', '</Example>']) {
        const page = writePage(
          sections.map((text, index) => (index === broken ? text.replace(closing, '') : text)),
        )
        const handbook = readStory({ [path]: page })
        expect(handbook.findings.map((finding) => finding.rule)).toEqual(['unclosed-tag'])
        const ids = ['reset-2fa/sim-change', 'reset-2fa/lost-phone', 'reset-2fa/email-changed']
        for (const [index, id] of ids.entries()) {
          const section = findSection(handbook, id, 'en')!
          if (index === broken) expect(section.faults).toHaveLength(1)
          else expect([section.faults, section.digest]).toEqual([[], findSection(whole, id, 'en')!.digest])
        }
      }
    }
  })

  it('reads the minutes of a check and the facts it establishes in both languages', () => {
    const checks =
      '1. Read. (2 min) `LEGAL_HOLD`, `CALLBACK_CONFIRMED`\n2. 查看。（12 分钟）`CALLBACK_CONFIRMED`\n3. Ask `SIM_CHANGE_H` again.'
    const page = writePage([writeSection('sim-change', 'en', { Checks: checks })])
    expect(findSection(readStory({ [path]: page }), 'reset-2fa/sim-change', 'en')!.section.checks).toEqual([
      { minutes: 2, establishes: ['LEGAL_HOLD', 'CALLBACK_CONFIRMED'] },
      { minutes: 12, establishes: ['CALLBACK_CONFIRMED'] },
      { minutes: null, establishes: [] },
    ])
  })
})

const frontMatter: [what: string, head: string, rule: RuleId, where: string][] = [
  ['no front matter', '# A page\n', 'front-matter', '1:1'],
  ['front matter behind an empty line', '\n---\ntitle: t\n---\n', 'front-matter', '1:1'],
  ['front matter that nothing closes', '---\ntitle: t\nsummary: s\nowner: o\n', 'front-matter', '1:1'],
  ['an indented closing line', '---\ntitle: t\nsummary: s\nowner: o\n ---\n', 'front-matter', '1:1'],
  ['JavaScript front matter', '---js\nmodule.exports = HOSTILE\n---\n', 'front-matter-language', '1:1'],
  ['JavaScript front matter in words', '---javascript\n{}\n---\n', 'front-matter-language', '1:1'],
  ['JavaScript front matter in capitals', '---JS\n{}\n---\n', 'front-matter-language', '1:1'],
  ['JavaScript front matter behind a space', '--- js\n{}\n---\n', 'front-matter-language', '1:1'],
  [
    'front matter that names YAML',
    '---yaml\ntitle: t\nsummary: s\nowner: o\n---\n',
    'front-matter-language',
    '1:1',
  ],
  ['a fence with a space', '--- \ntitle: t\nsummary: s\nowner: o\n---\n', 'front-matter-language', '1:1'],
  ['TOML front matter', '+++\ntitle = "t"\n+++\n', 'front-matter', '1:1'],
  ['empty front matter', '---\n---\n', 'front-matter', '1:1'],
  ['an anchor', '---\ntitle: &a t\nsummary: s\nowner: o\n---\n', 'yaml-alias', '2:8'],
  ['an alias', '---\ntitle: t\nsummary: *a\nowner: o\n---\n', 'yaml-alias', '3:10'],
  ['a merge key', '---\ntitle: t\nsummary: s\nowner: o\n<<: {a: b}\n---\n', 'yaml-alias', '5:1'],
  ['a YAML tag', '---\ntitle: !!js/function "HOSTILE"\nsummary: s\nowner: o\n---\n', 'yaml-alias', '2:8'],
  ['a key twice', '---\ntitle: t\nsummary: s\nowner: o\ntitle: u\n---\n', 'duplicate-key', '5:1'],
  ['a layout', '---\ntitle: t\nsummary: s\nowner: o\nlayout: ../../x.mjs\n---\n', 'unknown-key', '5:1'],
  ['an address of its own', '---\ntitle: t\nslug: home\nsummary: s\nowner: o\n---\n', 'unknown-key', '3:1'],
  [
    'a key named like the prototype',
    '---\ntitle: t\n__proto__: {admin: true}\nsummary: s\nowner: o\n---\n',
    'unknown-key',
    '3:1',
  ],
  ['a missing owner', '---\ntitle: t\nsummary: s\n---\n', 'schema', '2:1'],
  ['a title that is a number', '---\ntitle: 12\nsummary: s\nowner: o\n---\n', 'schema', '2:1'],
  ['a title that is a list', '---\ntitle: [a]\nsummary: s\nowner: o\n---\n', 'schema', '2:1'],
  ['YAML that does not parse', '---\ntitle: a: b\nsummary: s\nowner: o\n---\n', 'yaml-syntax', '2:8'],
  [
    'an oversized front matter',
    `---\ntitle: t\nsummary: s\nowner: o\n${'# x\n'.repeat(5000)}---\n`,
    'file-too-large',
    '1:1',
  ],
]

describe('front matter', () => {
  it.each(frontMatter)('with %s is refused at its place and never run', (_what, head, rule, where) => {
    const page = writePage(clean).replace(/^---[\s\S]*?\n---\n/, () => head)
    const { findings, handbook } = judge(page)
    expect(placed(findings)).toEqual([`${where} ${rule}`])
    expect(findings[0]!.message.en).toMatch(/^Unexpected /)
    // Nothing of such a page counts as good, and the other language is judged as ever.
    for (const id of ['reset-2fa/sim-change', 'reset-2fa/lost-phone'])
      expect(findSection(handbook, id, 'en')?.faults.length ?? 1).toBe(1)
    expect(findSection(handbook, 'reset-2fa/sim-change', 'zh')!.faults).toEqual([])
  })

  it('means texts as they are written: numbers, dates and yes stay what they are', () => {
    const head = '---\ntitle: "010"\nsummary: 2026-02-30\nowner: 12:30:45\n---\n'
    const page = writePage(clean).replace(/^---[\s\S]*?\n---\n/, () => head)
    const { handbook } = judge(page)
    expect(handbook.findings).toEqual([])
    expect(handbook.sections[0]!.page.frontMatter).toEqual({
      title: '010',
      summary: '2026-02-30',
      owner: '12:30:45',
    })
  })
})

describe('a slot is hollow', () => {
  const why = (text: string, slot: 'Evidence' | 'Decisions' = 'Evidence') => {
    const handbook = readStory({ [path]: writePage([writeSection('sim-change', 'en', { [slot]: text })]) })
    return findSection(handbook, 'reset-2fa/sim-change', 'en')!.section.slots.find(
      (one) => one.name === slot,
    )!.hollow
  }
  it.each([
    ['', 'empty'],
    ['***', 'empty'],
    ['…', 'empty'],
    ['&nbsp;', 'empty'],
    ['TODO', 'placeholder'],
    ['- TBD.', 'placeholder'],
    ['**To be confirmed**', 'placeholder'],
    ['待补充', 'placeholder'],
    ['（待完善）', 'placeholder'],
    ['N/A', 'placeholder'],
    ['Lorem ipsum dolor sit amet', 'placeholder'],
    ['[the wiki page](https://example.invalid/wiki)', 'only-a-link'],
    ['- [one](https://example.invalid/1)\n- [two](https://example.invalid/2)', 'only-a-link'],
    [`[${'a very long title of a page '.repeat(20)}](https://example.invalid/wiki)`, 'only-a-link'],
    ['See the wiki', 'points-elsewhere'],
    ['Please refer to the old SOP.', 'points-elsewhere'],
    ['详见知识库', 'points-elsewhere'],
  ])('when it holds only %j', (text, reason) => {
    expect(why(text)).toBe(reason)
  })
  it('however often it says nothing', () => {
    expect(why(Array.from({ length: 80 }, () => '- TODO').join('\n'))).toBe('placeholder')
    expect(why(Array.from({ length: 40 }, () => '- See the wiki').join('\n'))).toBe('points-elsewhere')
    expect(why(`Lorem ipsum ${'dolor sit amet '.repeat(30)}`)).toBe('placeholder')
    expect(why('… '.repeat(300))).toBe('empty')
  })
  it.each([
    'Face score',
    '无 SIM 事件',
    'Call',
    'See the panel of the case, then write the score',
    'TODO list of the agent',
    '3',
    '[wiki](https://example.invalid) and the score',
  ])('but not when it says something short: %s', (text) => {
    expect(why(text)).toBe(null)
  })
  it('when a table has no row but otherwise', () => {
    expect(
      why('| When | Decide | Because |\n| --- | --- | --- |\n| otherwise | `block` | x |', 'Decisions'),
    ).toBe('only-otherwise')
  })
  it('when there is nothing at all in it', () => expect(measureHollowness([])).toBe('empty'))
})

it.each([
  ['**不得说：**文件的分值', '`**不得说**：文件的分值`'],
  ['Say\n**never:**this', '`**never**:this`'],
  ['a lone ** here', '`\\*\\*`'],
  ['a lone ** here, **不得：**文件', '`\\*\\*`'],
  ['- Say **never:**this', '`**never**:this`'],
  ['Say\nmore\n**never:**this', '`**never**:this`'],
  ['**不得说。：**文件', '`**不得说**。：文件`'],
  [`**不得说：**${'字'.repeat(60)}`, `\`**不得说**：${'字'.repeat(32)}\``],
])('warns of bold that does not end: %s', (text, remedy) => {
  const message = text.replace('**', '▲**')
  const { place, findings } = judge(
    writePage([writeSection('sim-change', 'en', { Message: message }), clean[1]!]),
  )
  expect(placed(findings)).toEqual([`${place} open-bold`])
  expect(findings[0]!.message.en).toContain(remedy)
  expect(findings[0]!.severity).toBe('warning')
})

it('quotes a condition without a rule as people read it', () => {
  const Decisions =
    '| When | Decide | Because |\n| --- | --- | --- |\n| Two *of* us | `block` | x |\n| otherwise | `pass` | y |'
  const { findings } = judge(writePage([writeSection('sim-change', 'en', { Decisions }), clean[1]!]))
  expect(findings.map(({ message }) => message.en).join()).toContain('back-ticks: Two of us `SIGNAL_CODE')
})

it('loses no word behind a slot that should stand on lines of its own', () => {
  const Question = '▲<Message>Say this.</Message> Not that.'
  const section = writeSection('sim-change', 'en', { Question, Message: null })
  const { place, findings } = judge(writePage([section, clean[1]!]))
  expect(placed(findings)).toEqual([`${place} misplaced-tag`])
})

it('shows a parameter that stands alone on its line', () => {
  const alone = writeSection('sim-change', 'en', { Message: '<Param name="FACE_PASS" />' })
  const { page } = parsePage({ path, text: writePage([alone]) })
  expect(page!.sections[0]!.slots.find(({ name }) => name === 'Message')!.body).toMatchObject([
    { kind: 'paragraph', children: [{ kind: 'parameter', name: 'FACE_PASS' }] },
  ])
})

it('says nothing of bold that ends', () => {
  const page = writePage([
    writeSection('sim-change', 'en', { Message: '**不得说**：分值\n\n**Never say:** it.' }),
  ])
  expect(placed(judge(page).findings)).toEqual([])
})

describe('the digest of a section', () => {
  const id = 'reset-2fa/sim-change'
  const digest = (section: string, more: Tree = {}, background = '') => {
    const handbook = readStory({ ...english, ...more, [path]: writePage([section], background) })
    expect(printed(handbook.findings)).toEqual([])
    return findSection(handbook, id, 'en')!.digest!
  }
  const question = 'Did the holder lose *the phone* yesterday,\nand is it **off**?'
  const section = writeSection('sim-change', 'en', { Question: question, Message: '- Say this\n- Say that' })
  const original = lazily(() => digest(section))

  it('is a SHA-256 that others can recompute: the test vector of the documentation', () => {
    expect(original()).toMatch(/^[0-9a-f]{64}$/)
    expect(digest(section)).toBe(original())
  })

  it.each<[string, (text: string) => string]>([
    ['a line wrapped elsewhere', (text) => text.replace('yesterday,\nand', 'yesterday, and')],
    ['a line wrapped more often', (text) => text.replace('Did the holder', 'Did\nthe   holder')],
    ['other list markers', (text) => text.replace('- Say this\n- Say that', '* Say this\n* Say that')],
    [
      'another number before each check',
      (text) => text.replace('2. Call', '7) Call').replace('1. Read', '1) Read').replace('7)', '2)'),
    ],
    [
      'other marks for emphasis',
      (text) => text.replace('*the phone*', '_the phone_').replace('**off**', '__off__'),
    ],
    ['no emphasis', (text) => text.replace('*the phone*', 'the phone').replace('**off**', 'off')],
    ['wider table cells', (text) => text.replaceAll(' | ', '   |   ').replaceAll('| --- |', '| :--- |')],
    ['more empty lines', (text) => text.replaceAll('\n\n', '\n\n\n')],
    [
      'slots in another order',
      (text) => {
        const escalation = /<Escalation>[\s\S]*<\/Escalation>\n\n/.exec(text)![0]
        return text.replace(escalation, '').replace('<Checks>', `${escalation}<Checks>`)
      },
    ],
    ['references for characters', (text) => text.replace('Did the', 'D&#105;d the')],
    ['a decomposed letter', (text) => text.replace('freeze', 'freeze')],
    ['a backslash at the end of a line instead of two spaces', (text) => text],
  ])('stays the same with %s', (_what, change) => {
    expect(digest(change(section))).toBe(original())
  })

  it.each<[string, (text: string) => string]>([
    ['another word', (text) => text.replace('yesterday', 'today')],
    ['another number', (text) => text.replace('(5 min)', '(6 min)')],
    ['one negation', (text) => text.replace('Two proofs agree', 'Two proofs do not agree')],
    ['another comma', (text) => text.replace('yesterday,', 'yesterday')],
    [
      'another order of rows',
      (text) => {
        const [first, second] = [/\| Two changes.*\n/.exec(text)![0], /\| The face.*\n/.exec(text)![0]]
        return text.replace(first + second, second + first).replace('row="1"', 'row="2"')
      },
    ],
    [
      'another order of checks',
      (text) =>
        text.replace(
          '1. Read the panel for sim change. (2 min)\n2. Call the holder back. (5 min) `CALLBACK_CONFIRMED`',
          '1. Call the holder back. (5 min) `CALLBACK_CONFIRMED`\n2. Read the panel for sim change. (2 min)',
        ),
    ],
    [
      'another order of list items',
      (text) => text.replace('- Say this\n- Say that', '- Say that\n- Say this'),
    ],
    ['another threshold', (text) => text.replace('24H >= 2', '24H >= 3')],
    ['another decision', (text) => text.replace('`escalate` to', '`pass` to')],
    ['another qualifier', (text) => text.replace('`senior-agent`', '`junior-agent`')],
    ['code instead of words', (text) => text.replace('freeze', '`freeze`')],
    ['an example given more', (text) => text.replace('PRIORITY = 10', 'PRIORITY = 11')],
    ['an example renamed', (text) => text.replace('title="Clear"', 'title="Plain"')],
    ['a slot left out', (text) => text.replace(/<Message>[\s\S]*<\/Message>\n\n/, '')],
    [
      'words of one slot in another',
      (text) => text.replace('<Message>', '<Clock>').replace('</Message>', '</Clock>'),
    ],
    ['one list item split in two', (text) => text.replace('- Say that', '- Say\n- that')],
    [
      'a paragraph where a list was',
      (text) => text.replace('- Say this\n- Say that', 'Say this\n\nSay that'),
    ],
    ['a ticked box', (text) => text.replace('- Say this', '- [x] Say this')],
    ['another address of a link', (text) => text.replace('*the phone*', '[the phone](lost-phone)')],
    ['a parameter for its value', (text) => text.replace('<Param name="KEY_USER_PRIORITY" />', '75')],
    ['its leading rows left out', (text) => text.replace('<Decisions>', '<Decisions leading="off">')],
  ])('changes with %s', (_what, change) => {
    expect(digest(change(section))).not.toBe(original())
  })

  it('tells two examples from one another by their order', () => {
    const example = (title: string) =>
      `<Example title="${title}" given="SETTING_CHANGES_24H = 3, PRIORITY = 10" expect="block" />`
    const [ab, ba] = [`${example('a')}\n\n${example('b')}`, `${example('b')}\n\n${example('a')}`]
    expect(digest(writeSection('sim-change', 'en', { Example: ab }))).not.toBe(
      digest(writeSection('sim-change', 'en', { Example: ba })),
    )
  })

  it('does not count where a line of Chinese was wrapped, and counts each of its characters', () => {
    const zh = (text: string) => digest(writeSection('sim-change', 'en', { Question: text }))
    const one = zh('手机号控制权在七天内变更，是否本人？')
    expect(zh('手机号控制权在\n七天内变更，\n是否本人？')).toBe(one)
    expect(zh('手机号控制权在七天内变更，是否他人？')).not.toBe(one)
    // Between a Chinese and a Latin word a line break is a space, as people read it.
    expect(zh('手机 SIM\n变更')).toBe(zh('手机 SIM 变更'))
    expect(zh('手机 SIM\n变更')).not.toBe(zh('手机 SIM变更'))
  })

  it('counts the background of its page', () => {
    const with1 = digest(section, {}, 'Background of all sections.')
    expect(with1).not.toBe(original())
    expect(digest(section, {}, 'Background\nof *all* sections.')).toBe(with1)
    expect(digest(section, {}, 'Background of no sections.')).not.toBe(with1)
  })

  it('does not count front matter, nor the other sections of its page', () => {
    const handbook = readStory({
      [path]: writePage([writeSection('lost-phone'), section]).replace(
        'title: A page',
        'title: Another page',
      ),
    })
    expect(findSection(handbook, id, 'en')!.digest).toBe(original())
  })

  it('counts name and value of the parameters that the section or its leading rows name, and no others', () => {
    const edited = (from: string, to: string) => ({
      'handbook.yaml': (base['handbook.yaml'] as string).replace(from, to),
    })
    expect(digest(section, edited('KEY_USER_PRIORITY: 75', 'KEY_USER_PRIORITY: 60'))).not.toBe(original())
    expect(digest(section, edited('value: 0.85', 'value: 0.9'))).not.toBe(original())
    expect(digest(section, edited('{value: 0.85, unit: score}', '0.85'))).toBe(original())
    expect(digest(section, edited('  KEY_USER', '  ANOTHER: 1\n  KEY_USER'))).toBe(original())
    const plain = section.replace('<Param name="KEY_USER_PRIORITY" />', '75')
    const alone = plain.replace('<Decisions>', '<Decisions leading="off">')
    const changed = edited('KEY_USER_PRIORITY: 75', 'KEY_USER_PRIORITY: 60')
    // The leading row names the parameter, so it counts while leading rows do.
    expect(digest(plain, changed)).not.toBe(digest(plain))
    expect(digest(alone, changed)).toBe(digest(alone))
  })

  it('counts leading rows: when, decide and because in its own language, not how to check', () => {
    const edited = (from: string, to: string) => ({
      'catalogue/reset-2fa.yaml': (base['catalogue/reset-2fa.yaml'] as string).replace(from, to),
    })
    const zh = (more: Tree) => findSection(readStory(more), id, 'zh')!.digest
    expect(digest(section, edited('PRIORITY >= KEY_USER_PRIORITY', 'PRIORITY > KEY_USER_PRIORITY'))).not.toBe(
      original(),
    )
    expect(digest(section, edited('escalate compliance', 'escalate legal'))).not.toBe(original())
    expect(digest(section, edited('A hold stands.', 'A hold is there.'))).not.toBe(original())
    expect(zh(edited('A hold stands.', 'A hold is there.'))).toBe(zh({}))
    expect(zh(edited('有限制。', '有新的限制。'))).not.toBe(zh({}))
    expect(digest(section, edited('Read the panel.', 'Look at the panel.'))).toBe(original())
    expect(digest(section, edited('title: {en: "sim change"', 'title: {en: "SIM change"'))).toBe(original())
  })
})

describe('whatever a section says, its digest', () => {
  const word = fc.constantFrom(
    'call',
    'holder',
    'not',
    '60',
    'é',
    '7:30',
    '不',
    '是本人',
    '`DEVICE_NEW`',
    '<Param name="FACE_PASS" />',
  )
  const sentence = fc.array(word, { minLength: 1, maxLength: 4 })
  const content = fc.record({
    question: fc.array(sentence, { maxLength: 2 }),
    items: fc.array(sentence, { minLength: 1, maxLength: 3 }),
    clock: sentence,
    cells: fc.array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 2 }),
  })
  type Word = typeof word extends fc.Arbitrary<infer Value> ? Value : never
  type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never
  const ideographic = (one: string) => /[\u4e00-\u9fff]/.test(one)
  type Gap = 'none' | 'space' | 'beside a parameter'
  /** A sentence as people read it: between two Chinese words there is no space. */
  const say = (words: readonly string[], between: (gap: Gap) => string) =>
    words.reduce((text, one, index) => {
      if (index === 0) return one
      const sides = [words[index - 1]!, one]
      // A parameter alone on its line would be a paragraph of its own, for readers too.
      const gap = sides.every(ideographic)
        ? 'none'
        : sides.some((side) => side.includes('<Param'))
          ? 'beside a parameter'
          : 'space'
      return `${text}${between(gap)}${one}`
    }, '')
  const meaningOf = ({ question, items, clock, cells }: Content) => {
    const read = (words: readonly string[]) => say(words, (gap) => (gap === 'none' ? '' : ' '))
    return JSON.stringify([
      question.map(read),
      items.map(read),
      read(clock),
      cells.map((row) => row.map(read)),
    ])
  }
  /** The same in one of the many ways in which it can be formatted; `choices` says which. */
  const format = ({ question, items, clock, cells }: Content, choices: Iterator<number>) => {
    const pick = (...ways: string[]) => ways[choices.next().value! % ways.length]!
    const dress = (one: string) => {
      const mark = /^[a-z0-9`]/.test(one) ? pick('', '', '*', '_', '**', '__') : ''
      return `${mark}${one}${mark}`
    }
    const inLines = (words: readonly string[], indent = '') =>
      say(words.map(dress), (gap) => {
        if (gap === 'none') return pick('', `\n${indent}`)
        return gap === 'space' ? pick(' ', '  ', `\n${indent}`, ` \n${indent}`) : pick(' ', '  ')
      })
    const inCell = (words: readonly string[]) =>
      say(words.map(dress), (gap) => (gap === 'none' ? '' : pick(' ', '   ')))
    const marker = pick('-', '*', '+', '1.', '3)')
    const slots = [
      `<Message>\n${items.map((item) => `${marker} ${inLines(item, '   ')}`).join(pick('\n', '\n\n'))}\n</Message>`,
      `<Clock>\n${inLines(clock)}\n</Clock>`,
      `<Scope>\n| a | b |\n|${pick('---', ' :-- ', ':-:')}| ---- |\n${cells.map((row) => `|${row.map(inCell).join(pick('|', ' |  '))}${pick('|', ' | ')}`).join('\n')}\n</Scope>`,
    ]
    if (pick('as written', 'reversed') === 'reversed') slots.reverse()
    const parts = [
      '<Scenario id="sim-change">',
      ...question.map((one) => inLines(one)),
      ...slots,
      '</Scenario>',
    ]
    const { page } = parsePage({
      path,
      text: writePage([parts.join(pick('\n\n', '\n\n\n'))]),
    })
    const [section] = page!.sections
    expect(section!.findings).toEqual([])
    return measureDigest(page!, section!, [], {})
  }
  const choices = fc.infiniteStream(fc.nat())

  it('is the same however it is formatted', () => {
    fc.assert(
      fc.property(content, choices, choices, (one, some, others) => {
        expect(format(one, some)).toBe(format(one, others))
      }),
      { numRuns: 200 },
    )
  })

  it('is another where it says anything else', () => {
    const edit = fc.tuple(fc.nat(), fc.nat(), fc.oneof(word, fc.constant(null)))
    fc.assert(
      fc.property(content, fc.oneof(edit, content), choices, choices, (one, changed, some, others) => {
        const other = Array.isArray(changed) ? replaceWord(one, ...changed) : changed
        expect(format(one, some) === format(other, others)).toBe(meaningOf(one) === meaningOf(other))
      }),
      { numRuns: 300 },
    )
  })

  /** One word of it replaced by another, or left out. */
  function replaceWord(one: Content, which: number, where: number, by: Word | null): Content {
    const copy = structuredClone(one)
    const sentences = [...copy.question, ...copy.items, copy.clock, ...copy.cells.flat()]
    const words = sentences[which % sentences.length]!
    if (by !== null || words.length > 1) words.splice(where % words.length, 1, ...(by === null ? [] : [by]))
    return copy
  }
})

/** product.md 7: what a Team Lead types, what is offered instead. The mark is where the finding stands. */
const spellings: [written: string, offered: string][] = [
  ['SETTING_CHANGES_24H ▲=> 2', 'SETTING_CHANGES_24H >= 2'],
  ['SETTING_CHANGES_24H ▲=< 2', 'SETTING_CHANGES_24H <= 2'],
  ['SETTING_CHANGES_24H =▲= 2', 'SETTING_CHANGES_24H = 2'],
  ['SETTING_CHANGES_24H ▲≥ 2', 'SETTING_CHANGES_24H >= 2'],
  ['SETTING_CHANGES_24H ▲≤ 2', 'SETTING_CHANGES_24H <= 2'],
  ['SETTING_CHANGES_24H ▲≠ 2', 'SETTING_CHANGES_24H != 2'],
  ['SETTING_CHANGES_24H ▲<> 2', 'SETTING_CHANGES_24H != 2'],
  ['SETTING_CHANGES_24H ▲＞＝ 2', 'SETTING_CHANGES_24H >= 2'],
  ['SETTING_CHANGES_24H >= ▲２', 'SETTING_CHANGES_24H >= 2'],
  ['▲（LEGAL_HOLD）', '(LEGAL_HOLD)'],
  ['SETTING_CHANGES_24H >= 2 ▲&& LEGAL_HOLD', 'SETTING_CHANGES_24H >= 2 and LEGAL_HOLD'],
  ['SETTING_CHANGES_24H >= 2 ▲AND LEGAL_HOLD', 'SETTING_CHANGES_24H >= 2 and LEGAL_HOLD'],
  ['SETTING_CHANGES_24H >= 2 ▲且 LEGAL_HOLD', 'SETTING_CHANGES_24H >= 2 and LEGAL_HOLD'],
  ['SETTING_CHANGES_24H >= 2▲且LEGAL_HOLD', 'SETTING_CHANGES_24H >= 2 and LEGAL_HOLD'],
  ['SETTING_CHANGES_24H >= 2 ▲或 LEGAL_HOLD', 'SETTING_CHANGES_24H >= 2 or LEGAL_HOLD'],
  ['SETTING_CHANGES_24H >= 2 ▲\\|\\| LEGAL_HOLD', 'SETTING_CHANGES_24H >= 2 or LEGAL_HOLD'],
  ['RESET_CHANNEL = ▲“chat”', 'RESET_CHANNEL = "chat"'],
  ['RESET_CHANNEL = ▲「chat」', 'RESET_CHANNEL = "chat"'],
  ['FACE_MATCH >= ▲85%', 'FACE_MATCH >= 0.85'],
  ['FACE_MATCH >= ▲85 %', 'FACE_MATCH >= 0.85'],
  ['FACE_MATCH >= ▲８５％', 'FACE_MATCH >= 0.85'],
  ['SIM_CHANGE_H >= 1▲,000', 'SIM_CHANGE_H >= 1000'],
  ['SIM_CHANGE_H >= 1▲,000,000', 'SIM_CHANGE_H >= 1000000'],
  ['LEGAL_HOLD = ▲yes', 'LEGAL_HOLD = true'],
  ['LEGAL_HOLD = ▲Yes', 'LEGAL_HOLD = true'],
  ['LEGAL_HOLD = ▲是', 'LEGAL_HOLD = true'],
  ['LEGAL_HOLD = ▲no', 'LEGAL_HOLD = false'],
  ['LEGAL_HOLD = ▲否', 'LEGAL_HOLD = false'],
  ['LEGAL_HOLD = ▲TRUE', 'LEGAL_HOLD = true'],
  ['▲legal_hold', 'LEGAL_HOLD'],
  ['SIM_CHANGE_H < 1 and ▲face_match < 0.5', 'SIM_CHANGE_H < 1 and FACE_MATCH < 0.5'],
  ['▲Legal Hold', 'LEGAL_HOLD'],
  ['▲SIM CHANGE H < 168', 'SIM_CHANGE_H < 168'],
  ['▲SIM_CHANGE < 168', 'SIM_CHANGE_H < 168'],
  ['▲SETTING_CHANGE_24H >= 2', 'SETTING_CHANGES_24H >= 2'],
  ['SETTING_CHANGES_24H ▲≥ 2 且 face_match ≥ 85%', 'SETTING_CHANGES_24H >= 2 and face_match >= 0.85'],
]
const withRule = (rule: string) =>
  writePage([
    // Other rows could ask what some of these rules ask.
    writeSection('sim-change', 'en', { Example: null })
      .replace('<Decisions>', '<Decisions leading="off">')
      .replace(/\| The face.*\n/, '')
      .replace('`SETTING_CHANGES_24H >= 2`', () => `\`${rule}\``),
  ])
const jargon =
  /\b(?:acorn|micromark|mdast|jsx|esm|token|node|lezer|feel|parser?|syntax|undefined|null|ast)\b/i

describe('what a Team Lead types', () => {
  it.each(spellings)('%s is answered with %s, in both languages', (written, offered) => {
    const { place, findings } = judge(withRule(written))
    expect(findings.map((one) => `${one.line}:${one.column}`)).toEqual([
      // In a table cell `\|` is one character of the rule.
      place,
    ])
    for (const sentence of Object.values(findings[0]!.message)) {
      expect(sentence).toContain(`\`${offered}\``)
      expect(sentence).not.toMatch(jargon)
      expect(sentence.split(/[.!?。！？](?:\s|$)/).filter(Boolean)).toHaveLength(1)
    }
  })

  it('and what was offered is then accepted', () => {
    for (const [, offered] of spellings.filter(([, right]) => !right.includes('face_match'))) {
      const rule = offered.replaceAll('||', '\\|\\|')
      expect([rule, placed(judge(withRule(rule), english).findings)]).toEqual([rule, []])
    }
  })

  it('inside a quoted text is left alone', () => {
    const enumerated = (base['signals.yaml'] as string).replace('[app, mail, chat]', '[app, "a => b且c"]')
    expect(
      placed(
        judge(withRule('RESET_CHANNEL = "a => b且c"'), { ...english, 'signals.yaml': enumerated }).findings,
      ),
    ).toEqual([])
  })

  it.each<[string, (section: string) => string, en: string, zh: string]>([
    [
      'a condition outside back-ticks',
      (text) =>
        text
          .replace('`SETTING_CHANGES_24H >= 2`', 'SETTING_CHANGES_24H >= 2')
          .replace('Two changes', '▲Two changes'),
      'back-ticks',
      '反引号',
    ],
    [
      'two rules in one condition',
      (text) =>
        text
          .replace('`SETTING_CHANGES_24H >= 2`', '`SETTING_CHANGES_24H >= 2` and `LEGAL_HOLD`')
          .replace('Two changes', '▲Two changes'),
      'join them with `and` or `or`',
      '`and`',
    ],
    [
      'a number below which something lies',
      (text) => text.replace('Someone takes', 'Under ▲<5 of us, someone takes'),
      '\\<5 of us',
      '\\<5 of us',
    ],
    ['a brace', (text) => text.replace('Someone takes', 'Under ▲{limit} someone takes'), '`\\{`', '`\\{`'],
    [
      'a brace that nothing closes',
      (text) => text.replace('Someone takes', 'Under ▲{limit someone takes'),
      '`\\{`',
      '`\\{`',
    ],
    [
      'a bar in a cell',
      (text) => text.replace('Someone takes', 'Someone | takes').replace('Two changes', '▲Two changes'),
      '`\\|`',
      '`\\|`',
    ],
    [
      'a bar in a rule',
      (text) => text.replace('24H >= 2`', '24H >= 2 || LEGAL_HOLD`').replace('Two changes', '▲Two changes'),
      '`\\|`',
      '`\\|`',
    ],
    [
      'a table without otherwise',
      (text) => text.replace(/\n\| otherwise.*/, '').replace('The face fits', '▲The face fits'),
      '`otherwise`',
      '`otherwise`',
    ],
    [
      'a rule that stops in the middle',
      (text) => text.replace('24H >= 2`', '24H >=▲`'),
      'Unexpected end',
      '没有写完',
    ],
    [
      'a rule that swallows the next',
      (text) => text.replace('`SETTING_CHANGES_24H >= 2`', '`▲SETTING_CHANGES_24H in [1..3] and LEGAL_HOLD`'),
      '`(SETTING_CHANGES_24H in [1..3]) and LEGAL_HOLD`',
      '`(SETTING_CHANGES_24H in [1..3]) and LEGAL_HOLD`',
    ],
    [
      'a function nobody knows',
      (text) => text.replace('`SETTING_CHANGES_24H >= 2`', '`▲min(1, 2) > SIM_CHANGE_H`'),
      '`count`',
      '`count`',
    ],
    [
      'a missing table cell',
      (text) => text.replace(' | Someone takes it apart. |', ' |').replace('Two changes', '▲Two changes'),
      'expected 3',
      '应为 3 个',
    ],
  ])('%s is one finding with the remedy', (_what, change, en, zh) => {
    const { place, findings } = judge(writePage([change(clean[0]!)]))
    expect(findings.map((one) => `${one.line}:${one.column}`)).toEqual([place])
    expect(findings[0]!.message.en).toContain(en)
    expect(findings[0]!.message.zh).toContain(zh)
    expect(findings[0]!.message.en.replaceAll('SETTING', '')).not.toMatch(jargon)
  })

  it('is said in the language of the reader alone', () => {
    for (const [written] of spellings) {
      const { en, zh } = judge(withRule(written)).findings[0]!.message
      const quoted = /`[^`]*`|“[^”]*”/g
      expect(en.replace(quoted, '')).not.toMatch(/[\u4e00-\u9fff]/)
      expect(zh.replace(quoted, '')).toMatch(/[\u4e00-\u9fff]/)
    }
  })
})
