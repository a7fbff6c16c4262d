import { describe, expect, it } from 'vitest'
import { findSection } from '../src/handbook/handbook.ts'
import { parseFile } from '../src/handbook/parse-file.ts'
import { limits } from '../src/limits.ts'
import type { RuleId } from '../src/message.ts'
import { base, pathOf, printed, readStory, writePage, writeSection } from './story.ts'

const path = pathOf('reset-2fa/lost-phone')
const page = writePage([writeSection('lost-phone')])
const read = (content: string | Uint8Array, at = path) => parseFile({ path: at, bytes: Buffer.from(content) })
const placed = (content: string | Uint8Array, at = path) =>
  read(content, at).findings.map((one) => `${one.line}:${one.column} ${one.severity} ${one.rule}`)
const insert = (bytes: number[] | string, before = 'Senior Agent') => {
  const at = Buffer.from(page).indexOf(before)
  return Buffer.concat([
    Buffer.from(page).subarray(0, at),
    Buffer.from(bytes as string),
    Buffer.from(page).subarray(at),
  ])
}
const place = (() => {
  const before = page.slice(0, page.indexOf('Senior Agent')).split('\n')
  return `${before.length}:${before.at(-1)!.length + 1}`
})()

describe('bytes that are no text', () => {
  it.each<[string, number[]]>([
    ['a byte of Latin-1', [0xe9]],
    ['a lone continuation byte', [0x80]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['a character beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['a cut Chinese character', [0xe4, 0xb8]],
  ])('%s is refused with its byte, line and column', (_what, bytes) => {
    const content = insert(bytes)
    expect(placed(content)).toEqual([`${place} error invalid-utf8`])
    const offset = Buffer.from(page).indexOf('Senior Agent')
    expect(read(content).findings[0]!.message.en).toContain(
      `byte 0x${bytes[0]!.toString(16)} at byte ${offset}`,
    )
    expect(read(content).value).toBe(null)
  })

  it('are found at the first byte, at the last, and behind Chinese text', () => {
    expect(placed(Buffer.concat([Buffer.from([0xff]), Buffer.from(page)]))).toEqual([
      '1:1 error invalid-utf8',
    ])
    const lines = page.split('\n').length
    expect(placed(Buffer.concat([Buffer.from(page), Buffer.from([0xe4, 0xb8])]))).toEqual([
      `${lines}:1 error invalid-utf8`,
    ])
    expect(placed(Buffer.concat([Buffer.from('场景：'), Buffer.from([0xff])]))).toEqual([
      '1:4 error invalid-utf8',
    ])
    expect(placed(Buffer.from(page, 'utf16le'))).toEqual(['1:2 error control-character'])
  })

  it.each<[string, string, RuleId]>([
    ['NUL', '\u0000', 'control-character'],
    ['an escape sequence', '\u001b[31m', 'control-character'],
    ['a backspace', '\b', 'control-character'],
    ['a form feed', '\f', 'control-character'],
    ['a C1 control', '\u009b', 'control-character'],
    ['a text that runs right to left', '\u202e', 'hidden-character'],
    ['an isolate', '\u2066', 'hidden-character'],
    ['a zero-width space', '\u200b', 'hidden-character'],
    ['a zero-width joiner', '\u200d', 'hidden-character'],
    ['a soft hyphen', '\u00ad', 'hidden-character'],
    ['a Hangul filler', '\u3164', 'hidden-character'],
    ['a word joiner', '\u2060', 'hidden-character'],
    ['a byte order mark in the middle', '\ufeff', 'hidden-character'],
    ['a tag character', '\u{e0041}', 'hidden-character'],
  ])('%s is refused at its place', (_what, character, rule) => {
    expect(placed(insert(character))).toEqual([`${place} error ${rule}`])
    expect(read(insert(character)).value).toBe(null)
  })

  it('are refused in dictionaries, the catalogue and the ledger too', () => {
    for (const file of [
      'handbook.yaml',
      'signals.yaml',
      'catalogue/reset-2fa.yaml',
      'approvals/reset-2fa.jsonl',
    ]) {
      expect(placed('# \u202e', file)).toEqual(['1:3 error hidden-character'])
      expect(placed(Buffer.from([0x23, 0xff]), file)).toEqual(['1:2 error invalid-utf8'])
      expect(read('# \u0000', file).value).toBe(null)
    }
  })

  it.each([
    ['&#x202E;', true],
    ['&#x200b;', true],
    ['&#8203;', true],
    ['&#173;', true],
    ['&shy;', true],
    ['&ZeroWidthSpace;', true],
    ['&nbsp;', false],
    ['&#65;', false],
    ['&lt;', false],
    ['&#x110000;', false],
  ])('written as the reference %s are refused: %s', (reference, refused) => {
    expect(placed(insert(reference))).toEqual(refused ? [`${place} error hidden-character`] : [])
  })
})

describe('bytes that are text in another dress', () => {
  const whole = findSection(readStory({ [path]: page }), 'reset-2fa/lost-phone', 'en')!

  it('a byte order mark is dropped with a warning', () => {
    const handbook = readStory({ [path]: `\ufeff${page}` })
    expect(printed(handbook.findings)).toEqual([
      `${path}:1:1 byte-order-mark: Unexpected byte order mark, expected the text at byte 0: save as “UTF-8” without BOM`,
    ])
    expect(findSection(handbook, 'reset-2fa/lost-phone', 'en')).toMatchObject({
      digest: whole.digest,
      faults: [],
    })
  })

  it.each([
    ['Windows', '\r\n'],
    ['old Macintosh', '\r'],
  ])('%s line ends are one warning, change no digest and move no line', (_what, end) => {
    const handbook = readStory({ [path]: page.replaceAll('\n', end) })
    expect(printed(handbook.findings)).toEqual([
      `${path}:1:4 carriage-return: Unexpected Windows line end, expected a line feed alone: set the editor to LF`,
    ])
    expect(findSection(handbook, 'reset-2fa/lost-phone', 'en')).toMatchObject({
      digest: whole.digest,
      faults: [],
    })
    expect(placed(insert('<b>x</b> ').toString().replaceAll('\n', end))[0]).toBe(
      '1:4 warning carriage-return',
    )
    const broken = readStory({ [path]: insert('<b>x</b> ').toString().replaceAll('\n', end) })
    expect(broken.findings.map((one) => `${one.line}:${one.column} ${one.rule}`)).toEqual([
      '1:4 carriage-return',
      `${place} raw-html`,
    ])
  })

  it('a word of two alphabets is a warning with the word, a word of one is not', () => {
    expect(printed(read(insert('pаssport ')).findings)).toEqual([
      `${path}:${place} mixed-script: Unexpected mix of alphabets in “pаssport”, expected one alphabet a word: retype the word`,
    ])
    expect(placed(insert('паспорт и α passport '))).toEqual([])
  })
})

describe('sizes', () => {
  const fill = (bytes: number) => {
    const line = `${'x'.repeat(99)}\n`
    const missing = bytes - page.length - 1
    return `${page}\n${line.repeat(Math.floor(missing / 100))}${'y'.repeat(missing % 100)}`
  }

  it('a page may have 256 KB and not one byte more', () => {
    expect(fill(limits.pageBytes)).toHaveLength(262_144)
    expect(placed(fill(limits.pageBytes))).toEqual([])
    expect(placed(fill(limits.pageBytes + 1))).toEqual(['1:1 error file-too-large'])
    expect(read(fill(limits.pageBytes + 1)).findings[0]!.message.en).toBe(
      'Unexpected size of 257 KB, expected at most 256 KB: split the file',
    )
  })

  it('dictionaries and ledgers may be larger', () => {
    const comment = `# ${'x'.repeat(997)}\n`.repeat(300)
    expect(placed(comment + (base['handbook.yaml'] as string), 'handbook.yaml')).toEqual([])
    expect(placed(comment.repeat(15), 'handbook.yaml')).toEqual(['1:1 error file-too-large'])
    expect(
      placed(
        ' '.repeat(4_000_000).replaceAll(' '.repeat(1000), `${' '.repeat(999)}\n`),
        'approvals/reset-2fa.jsonl',
      ),
    ).toEqual([])
  })

  it('a line may have 20 KB, counted in bytes', () => {
    const line = (text: string) => page.replace('Senior Agent', `${text}\nSenior Agent`)
    const number = Number(place.split(':')[0])
    expect(placed(line('x'.repeat(limits.lineBytes)))).toEqual([])
    expect(placed(line('x'.repeat(limits.lineBytes + 1)))).toEqual([`${number}:1 error line-too-long`])
    expect(placed(line('字'.repeat(6826)))).toEqual([])
    expect(placed(line('字'.repeat(6827)))).toEqual([`${number}:1 error line-too-long`])
  })

  it.each(['*', '_', '~', '`', '<', '[', ']', '!', '|', '\\'])(
    'a run of %s may have 63 characters',
    (character) => {
      const run = (count: number) =>
        placed(insert(`${character.repeat(count)}\n\n`)).filter((one) => one.includes('run'))
      expect(run(63)).toEqual([])
      expect(run(64)).toEqual([`${place} error delimiter-run`])
      expect(run(20_000)).toEqual([`${place} error delimiter-run`])
    },
  )

  it('lists and quotes may be nested twelve deep', () => {
    const number = Number(place.split(':')[0])
    for (const marker of ['> ', '- ', '* ', '1. ']) {
      const nested = (count: number) =>
        placed(page.replace('Senior Agent', `${marker.repeat(count)}x\n\nSenior Agent`))
      expect(nested(12)).toEqual([])
      expect(nested(13)).toEqual([`${number}:1 error nesting-too-deep`])
      expect(nested(5000)).toEqual([`${number}:1 error nesting-too-deep`])
    }
    const stairs = (count: number) =>
      Array.from({ length: count }, (_one, depth) => `${'  '.repeat(depth)}- x`).join('\n')
    expect(placed(page.replace('Senior Agent', `\n\n${stairs(11)}\n\nSenior Agent`))).toEqual([])
    expect(placed(page.replace('Senior Agent', `\n\n${stairs(60)}\n\nSenior Agent`))).toEqual([
      `${number + 39}:1 error nesting-too-deep`,
    ])
  })
})

describe('one bad file', () => {
  it('never hides the others', () => {
    const files = {
      'sops/en/reset-2fa/email-changed.mdx': Buffer.from([0xff, 0xfe]),
      'sops/en/poa-review/old-document.mdx': 'x'.repeat(limits.pageBytes + 1),
      'sops/en/reset-2fa/Bad Name.mdx': page,
      'sops/fr/reset-2fa/lost-phone.mdx': page,
      'sops/en/reset-2fa/notes.txt': 'notes',
      'catalogue/Other.yaml': 'x',
      [path]: page,
    }
    const handbook = readStory(files)
    expect(handbook.findings.map((one) => `${one.path} ${one.rule}`)).toEqual([
      'catalogue/Other.yaml unexpected-file',
      'sops/en/poa-review/old-document.mdx file-too-large',
      'sops/en/reset-2fa/Bad Name.mdx path-name',
      'sops/en/reset-2fa/email-changed.mdx invalid-utf8',
      'sops/en/reset-2fa/notes.txt unexpected-file',
      'sops/fr/reset-2fa/lost-phone.mdx path-name',
    ])
    expect(handbook.read).toEqual({ pages: 3, scenarios: 4, refused: 6 })
    expect(
      handbook.sections.map((section) => [section.locale, section.scenario, section.faults.length]),
    ).toEqual([
      ['en', 'reset-2fa/lost-phone', 0],
      ['en', 'reset-2fa/sim-change', 0],
      ['zh', 'reset-2fa/sim-change', 0],
    ])
  })

  it.each([
    'sops/en/reset-2fa/A.mdx',
    'sops/en/reset-2fa/a b.mdx',
    'sops/en/reset-2fa/a--b.mdx',
    'sops/en/reset-2fa/-a.mdx',
    'sops/en/reset-2fa/é.mdx',
    'sops/en/a.mdx',
    'sops/en/reset-2fa/x/a.mdx',
    'sops/EN/reset-2fa/a.mdx',
    'sops/en/reset-2fa/a.MDX',
    'sops/en/reset-2fa/a.md',
    'catalogue/x.yml',
    'approvals/x.json',
  ])('is refused for its name: %s', (name) => {
    const { value, findings } = read(page, name)
    expect(value).toBe(null)
    expect(findings.map((one) => one.rule)).toEqual([
      name.startsWith('sops/') && name.endsWith('.mdx') ? 'path-name' : 'unexpected-file',
    ])
  })
})
