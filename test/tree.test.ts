import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseThoroughly } from '../src/sop/remark.ts'
import { parseQuickly } from '../src/sop/tree.ts'
import { parseYaml } from '../src/yaml.ts'
import { checkout, readTree } from './story.ts'

/** A tree as the gate sees it: without what it never looks at, with the places that findings name. */
const seen = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(seen)
  if (value === null || typeof value !== 'object') return value
  const {
    position,
    data: _data,
    spread: _spread,
    align: _align,
    title: _title,
    ...rest
  } = value as Record<string, unknown>
  const at = position as { start: object } | undefined
  const kept = Object.entries(rest).filter(([, inner]) => inner !== null && inner !== undefined)
  const type = String(rest['type'])
  const whole = type === 'inlineCode' ? [['upTo', (position as { end: object }).end]] : []
  const place = at && /Element$|^inlineCode|^link|^tableCell/.test(type) ? [['at', at.start], ...whole] : []
  return [...kept.map(([key, inner]) => [key, seen(inner)]), ...place].sort()
}

const thoroughly = (text: string) => {
  try {
    return parseThoroughly(text)
  } catch {
    return null
  }
}

describe('the two parsers', () => {
  const pages = Object.entries(readTree(join(checkout, 'content'))).filter(([path]) => path.endsWith('.mdx'))

  it('read every page of the sample alike, and most of it quickly', () => {
    const sections = pages.map(([, text]) => text.replace(/^---\n[\s\S]*?\n---\n/, ''))
    const quick = sections.map(parseQuickly)
    for (const [index, tree] of quick.entries())
      if (tree) expect(seen(tree)).toEqual(seen(thoroughly(sections[index]!)))
    expect(quick.filter(Boolean).length).toBeGreaterThan(sections.length * 0.9)
  })

  it('leave a text to the thorough one where the quick one would lose a tag', () => {
    expect(parseQuickly('<Param name="K" /> <Param name="L" />')?.children).toHaveLength(2)
    expect(parseQuickly('<Param name="K" />\t<Param name="L" />')).toBeNull()
  })

  // Delimiters that touch other delimiters are read by two readings of one rule (CommonMark 0.31, rule of three); no SOP writes them.
  const pieces = [
    ...[
      'a ',
      'word ',
      '`A >= 1 and B` ',
      '**b** ',
      '*e* ',
      '[l](https://x.y) ',
      '号',
      '，',
      '（5 分钟）',
      'é',
      '🙂',
    ],
    ...[
      '\n',
      '\n\n',
      '\n- ',
      '\n1. ',
      '\n2. ',
      '\n> ',
      '\n# ',
      '\n- [ ] to do',
      '\n- [x] done',
      '\n---\n',
      '\n===\n',
      '\t',
      '  ',
    ],
    ...[
      '\n| a | b |\n| --- | --- |\n',
      '| `c` | d |\n',
      '|',
      '\\|',
      '\\<',
      '&lt;',
      '&amp;',
      '<',
      '>',
      '~5',
      '5 %',
      '1) ',
    ],
    ...[
      '<Param name="K" />',
      '\n<Checks>\n',
      '\n</Checks>\n',
      '\n<Example title="t" given="A = 1" expect="pass">\n',
    ],
    ...[
      '\n</Example>\n',
      'https://a.b/c ',
      'www.a.com',
      'a@b.c ',
      '![i](x)',
      '\nimport x\n',
      '[^1]',
      '\n[a]: b\n',
      '[a]',
    ],
    ...['"', ':', '. ', '不', '$', '!', '(', ')'],
    // What only remark may read outside code spans, and what begins, ends or breaks a code span.
    ...[
      '`A < 168` ',
      '`A <B>` ',
      '`{x}` ',
      '`@ ~` ',
      '`www.a.com https://a.b`',
      '`a\\|b` ',
      '`a | b`',
      '``b ` < c`` ',
    ],
    ...['`', '``', '\\`', '`a\n< 5` ', '{', '}', '<Param name="`" />', '[l](`) '],
  ]

  it('read any text made of what SOPs are made of alike', () => {
    const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 25 })
    fc.assert(
      fc.property(text, (parts) => {
        const quick = parseQuickly(parts.join(''))
        if (quick) expect(seen(quick)).toEqual(seen(thoroughly(parts.join(''))))
      }),
      { numRuns: 3000, seed: 20261123 },
    )
  })
})

it('reads plain front matter without the YAML parser to the same value', () => {
  const word = fc.constantFrom(
    'a',
    'yes',
    'true',
    'null',
    '12',
    '0x1',
    '标题',
    'é',
    ' ',
    '-',
    '(x)',
    '~',
    '%',
    ',',
    "it's",
  )
  const line = fc
    .tuple(
      fc.constantFrom('title', 'summary', 'owner', 'true'),
      fc.array(word, { minLength: 1, maxLength: 5 }),
    )
    .map(([key, words]) => `${key}: ${words.join('')}`)
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      const text = lines.join('\n')
      // A comment behind the text sends it through the parser.
      const { value, findings } = parseYaml(`${text}\n# end`, 'a.yaml')
      expect(parseYaml(text, 'a.yaml').value).toEqual(value)
      expect(parseYaml(text, 'a.yaml').findings).toHaveLength(findings.length)
    }),
    { numRuns: 3000, seed: 20261123 },
  )
})
