import type { FileBytes, SourceFile } from './files.ts'
import { type Finding, makeFinding, type Place, type RuleId } from './message.ts'

/** Caps in bytes and counts, checked before anything is parsed: parsers are slow on hostile input. */
export const limits = {
  pageBytes: 256 * 1024,
  frontMatterBytes: 16 * 1024,
  dictionaryBytes: 4 * 1024 * 1024,
  ledgerBytes: 16 * 1024 * 1024,
  lineBytes: 20 * 1024,
  depth: 12,
  run: 64,
  parseMilliseconds: 2000,
} as const

/** The most bytes a file of this path may have. */
export const maxBytes = (path: string): number =>
  path.startsWith('sops/')
    ? limits.pageBytes
    : path.startsWith('approvals/')
      ? limits.ledgerBytes
      : limits.dictionaryBytes

const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`

/** The finding for a file over its cap. */
export const tooLarge = (path: string, bytes: number): Finding =>
  makeFinding(
    'file-too-large',
    { path, line: 1, column: 1 },
    `Unexpected size of ${kilobytes(bytes)}, expected at most ${kilobytes(maxBytes(path))}: split the file`,
    `文件大小为 ${kilobytes(bytes)}，上限为 ${kilobytes(maxBytes(path))}：请拆分文件`,
  )

// Bidirectional controls, zero-width and other invisible characters that make text read differently from what it is.
const hidden =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E007F}]/u

const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/
// The same characters written as references, which Markdown would turn into themselves.
const reference =
  /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(?:shy|zwn?j|[lr]rm|af|ic|it|ApplyFunction|Invisible(?:Comma|Times)|Negative(?:VeryThin|Thin|Medium|Thick)Space|NoBreak|ZeroWidthSpace));/gi
const mixedWord =
  /(?=[\p{L}\p{M}]*\p{Script=Latin})(?=[\p{L}\p{M}]*[\p{Script=Cyrillic}\p{Script=Greek}])[\p{L}\p{M}]{2,}/u

const code = (character: string) =>
  `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

/**
 * The text of a file, or null where its bytes are no text that people and parsers read alike. A byte order mark and Windows
 * line ends are dropped with a warning; everything else that hides or reorders characters is refused.
 */
export function parseText(file: FileBytes): { source: SourceFile | null; findings: Finding[] } {
  const { path, bytes } = file
  if (bytes.length > maxBytes(path)) return { source: null, findings: [tooLarge(path, bytes.length)] }
  const findings: Finding[] = []
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    const offset = firstInvalidByte(bytes)
    const before = new TextDecoder().decode(bytes.subarray(0, offset))
    const finding = makeFinding(
      'invalid-utf8',
      placeOf(path, before, before.length),
      `Unexpected byte 0x${bytes[offset]!.toString(16).padStart(2, '0')} at byte ${offset}, expected UTF-8: save the file as UTF-8`,
      `第 ${offset} 字节 0x${bytes[offset]!.toString(16).padStart(2, '0')} 不是 UTF-8：请将文件另存为 UTF-8 编码`,
    )
    return { source: null, findings: [finding] }
  }
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1)
    findings.push(
      makeFinding(
        'byte-order-mark',
        { path, line: 1, column: 1 },
        'Unexpected byte order mark, expected the text at byte 0: save as “UTF-8” without BOM',
        '文件开头有字节顺序标记（BOM）：请另存为不带 BOM 的 UTF-8',
      ),
    )
  }
  const cr = text.indexOf('\r')
  if (cr >= 0) {
    findings.push(
      makeFinding(
        'carriage-return',
        placeOf(path, text, cr),
        'Unexpected Windows line end, expected a line feed alone: set the editor to LF',
        '出现 Windows 换行符，应仅为 LF：请将编辑器的换行设为 LF',
      ),
    )
    text = text.replace(/\r\n?/g, '\n')
  }
  const refuse = (
    rule: RuleId,
    pattern: RegExp,
    en: (found: string) => string,
    zh: (found: string) => string,
  ): boolean => {
    const match = pattern.exec(text)
    if (match) findings.push(makeFinding(rule, placeOf(path, text, match.index), en(match[0]), zh(match[0])))
    return match !== null
  }
  const refused = [
    refuse(
      'control-character',
      control,
      (found) => `Unexpected control character ${code(found)}, expected text: delete it`,
      (found) => `出现控制字符 ${code(found)}：请删除`,
    ),
    refuse(
      'hidden-character',
      hidden,
      (found) =>
        `Unexpected invisible character ${code(found)}, expected only characters that can be seen: delete it`,
      (found) => `出现不可见字符 ${code(found)}：请删除`,
    ),
  ].includes(true)
  const referred = path.endsWith('.mdx') ? findHiddenReference(text) : null
  if (referred) {
    findings.push(
      makeFinding(
        'hidden-character',
        placeOf(path, text, referred.index),
        `Unexpected \`${referred[0]}\`, expected only characters that can be seen: delete it`,
        `\`${referred[0]}\` 是不可见字符：请删除`,
      ),
    )
  }
  if (/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) {
    refuse(
      'mixed-script',
      mixedWord,
      (found) => `Unexpected mix of alphabets in “${found}”, expected one alphabet a word: retype the word`,
      (found) => `“${found}” 一词混用了不同字母表：请重新输入该词`,
    )
  }
  const long = findLongLine(text)
  if (long > 0) {
    findings.push(
      makeFinding(
        'line-too-long',
        { path, line: long, column: 1 },
        `Unexpected line over ${kilobytes(limits.lineBytes)}, expected shorter lines: break it`,
        `此行超过 ${kilobytes(limits.lineBytes)}：请换行`,
      ),
    )
  }
  return { source: refused || referred || long > 0 ? null : { path, text }, findings }
}

/** Whether a text holds a character that no reader would see, or that controls a terminal. */
export const hidesCharacters = (text: string): boolean => hidden.test(text) || control.test(text)

function findHiddenReference(text: string): RegExpExecArray | null {
  for (const match of text.matchAll(reference)) {
    const point = match[1] ? parseInt(match[1], 16) : match[2] ? Number(match[2]) : null
    if (point === null || (point <= 0x10ffff && hidden.test(String.fromCodePoint(point)))) return match
  }
  return null
}

/** Where the character at an offset stands. */
export function placeOf(path: string, text: string, offset: number): Place {
  const line = text.slice(0, offset).split('\n')
  return { path, line: line.length, column: line.at(-1)!.length + 1 }
}

function findLongLine(text: string): number {
  if (text.length * 3 < limits.lineBytes) return 0
  return text.split('\n').findIndex((line) => Buffer.byteLength(line) > limits.lineBytes) + 1
}

function firstInvalidByte(bytes: Uint8Array): number {
  let low = 0
  let high = bytes.length
  // The longest prefix that decodes (allowing for a sequence cut at its end) stops right before the bad byte.
  while (low < high) {
    const middle = (low + high + 1) >> 1
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      low = middle
    } catch {
      high = middle - 1
    }
  }
  // A sequence that is cut off there began up to three bytes earlier.
  const whole = [0, 1, 2, 3].find((back) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, low - back)) !== null
    } catch {
      return false
    }
  })
  return Math.min(low - (whole ?? 0), bytes.length - 1)
}

const prefix = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/

/** What in the shape of a Markdown text would make its parser slow: deep nesting and long runs of one delimiter. */
export function findParserTraps(text: string, path: string): Finding[] {
  const findings: Finding[] = []
  const run = new RegExp(`([*_~\`<\\[\\]!|\\\\])\\1{${limits.run - 1},}`).exec(text)
  if (run) {
    findings.push(
      makeFinding(
        'delimiter-run',
        placeOf(path, text, run.index),
        `Unexpected run of ${run[0].length} “${run[1]}”, expected fewer than ${limits.run}: delete them`,
        `连续出现 ${run[0].length} 个“${run[1]}”，应少于 ${limits.run} 个：请删除`,
      ),
    )
  }
  for (const [index, line] of text.split('\n').entries()) {
    const markers = prefix.exec(line)?.[0].match(/>|[-*+]|\d+[.)]/g)?.length ?? 0
    const indent = /^[ \t]*/.exec(line)![0].length
    if (markers > limits.depth || indent > limits.depth * 6) {
      findings.push(
        makeFinding(
          'nesting-too-deep',
          { path, line: index + 1, column: 1 },
          `Unexpected nesting, expected at most ${limits.depth} levels of lists and quotes`,
          `列表或引用嵌套过深，最多 ${limits.depth} 层`,
        ),
      )
      break
    }
  }
  return findings
}
