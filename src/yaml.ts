import {
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  parseDocument,
  type Node,
  type Scalar,
  visit,
} from 'yaml'
import type { z } from 'zod'
import { hidesCharacters } from './limits.ts'
import { type Finding, makeFinding, type Place } from './message.ts'
import { readPlainLines } from './plain-lines.ts'

/** Where a YAML value stands; `key` asks for the place of the key itself rather than of its value. */
export type PlaceOf = (path: readonly PropertyKey[]) => Place

/** A YAML text as plain data, or null where it could not be read at all. */
export interface YamlText {
  value: unknown
  placeOf: PlaceOf
  findings: Finding[]
}

const options = { uniqueKeys: false, schema: 'core', logLevel: 'error', prettyErrors: false } as const
const maxDepth = 16
const maxIndent = 40

/**
 * Reads YAML 1.2 (core schema) as data. Anchors, aliases, merges, tags, deep nesting and duplicate keys are refused before
 * anything is built from them. `firstLine` is the line of the file on which the text begins.
 */
export function parseYaml(text: string, path: string, firstLine = 1): YamlText {
  const lines = new LineCounter()
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { path, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) }
  }
  const plain = readPlainLines(text)
  if (plain) return { value: plain.value, placeOf: ([key]) => plain.at(key, path, firstLine), findings: [] }
  const findings = refuseMachinery(text, path, firstLine)
  const nowhere: PlaceOf = () => ({ path, line: firstLine, column: 1 })
  if (findings.length > 0) return { value: null, placeOf: nowhere, findings }

  const document = parseDocument(text, { lineCounter: lines, ...options })
  for (const error of document.errors) {
    const what = error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')
    findings.push(
      makeFinding(
        'yaml-syntax',
        at(error.pos[0]),
        `Unexpected YAML, expected \`key: value\` lines (${what}); quote a text that holds \`:\`, \`#\` or brackets`,
        `YAML 写法有误，应为 \`键: 值\` 的形式（${what}）；含有 \`:\`、\`#\` 或括号的文字请加引号`,
      ),
    )
  }
  if (findings.length > 0) return { value: null, placeOf: nowhere, findings }

  findings.push(...findDuplicateKeys(document.contents, at))
  if (text.includes('\\')) findings.push(...findHiddenText(document.contents, at))
  const placeOf: PlaceOf = (keys) => {
    let node: unknown = document.contents
    let offset = 0
    for (const key of keys) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
        if (!pair) break
        offset = (pair.key as Node).range?.[0] ?? offset
        node = pair.value
      } else if (isCollection(node) && typeof key === 'number') {
        node = node.items[key]
        offset = (isNode(node) ? node.range?.[0] : undefined) ?? offset
      } else break
    }
    return at(offset)
  }
  // An empty file is a shape with everything missing, not one that could not be read.
  return { value: document.toJS({ maxAliasCount: 0 }) ?? {}, placeOf, findings }
}

const machinery = /[&*![{<]|^ {20}|(?:[-?] ){8}/m

/** Refuses, from the tokens alone, what could run, blow up or be shared between values. */
function refuseMachinery(text: string, path: string, firstLine: number): Finding[] {
  const findings: Finding[] = []
  // Most front matter holds none of the characters with which any of it begins.
  if (!machinery.test(text)) return findings
  let line = firstLine
  let column = 1
  let depth = 0
  let scalar = false
  let markers = 0
  for (const token of new Lexer().lex(text)) {
    const place = { path, line, column }
    if (!scalar && token.length > 1 && /^[&*!]/.test(token)) {
      findings.push(
        makeFinding(
          'yaml-alias',
          place,
          `Unexpected \`${token.slice(0, 40)}\`, expected plain values: anchors, aliases and tags are not read; write the value out, or quote a text that begins with ${token[0]}`,
          `出现 \`${token.slice(0, 40)}\`，这里只接受普通值：不支持锚点、别名和标签；请把值写全，或给以 ${token[0]} 开头的文字加引号`,
        ),
      )
    }
    if (!scalar && (token === '[' || token === '{')) depth += 1
    if (!scalar && (token === ']' || token === '}')) depth -= 1
    if (column === 1) markers = 0
    if (!scalar && (token === '-' || token === '?')) markers += 1
    if (
      depth > maxDepth ||
      markers > maxDepth ||
      (column === 1 && /^ +$/.test(token) && token.length > maxIndent)
    ) {
      findings.push(
        makeFinding(
          'nesting-too-deep',
          place,
          `Unexpected nesting, expected at most ${maxDepth} levels`,
          `嵌套过深，最多 ${maxDepth} 层`,
        ),
      )
      return findings
    }
    if (scalar && token === '<<') {
      findings.push(
        makeFinding(
          'yaml-alias',
          place,
          'Unexpected merge key `<<`, expected the keys written out',
          '出现合并键 `<<`，请把各个键写全',
        ),
      )
    }
    scalar = token === '\u001f'
    if (token === '\u0002' || token === '\u0018' || token === '\u001f') continue
    const breaks = token.split('\n').length - 1
    line += breaks
    column = breaks > 0 ? token.length - token.lastIndexOf('\n') : column + token.length
  }
  return findings
}

/** Escapes such as `"\\u202E"` make characters that the file itself may not hold. */
function findHiddenText(root: unknown, at: (offset: number) => Place): Finding[] {
  const findings: Finding[] = []
  const look = (_key: unknown, node: Scalar): void => {
    if (typeof node.value !== 'string' || !hidesCharacters(node.value)) return
    findings.push(
      makeFinding(
        'hidden-character',
        at(node.range?.[0] ?? 0),
        'Unexpected escape of an invisible character, expected only characters that can be seen: delete it',
        '转义出了不可见字符，只能写看得见的字符：请删除',
      ),
    )
  }
  visit(root as Node | null, { Scalar: look })
  return findings
}

function findDuplicateKeys(root: unknown, at: (offset: number) => Place): Finding[] {
  const findings: Finding[] = []
  const walk = (node: unknown): void => {
    if (isMap(node)) {
      const seen = new Set<string>()
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : ''
        if (seen.has(key)) {
          findings.push(
            makeFinding(
              'duplicate-key',
              at((pair.key as Node).range?.[0] ?? 0),
              `Unexpected second \`${key}\`, expected each key once: remove one of the two`,
              `键 \`${key}\` 出现两次，每个键只能写一次：请删去其中一个`,
            ),
          )
        }
        seen.add(key)
        walk(pair.value)
      }
    } else if (isCollection(node)) node.items.forEach(walk)
  }
  walk(root)
  return findings
}

/** Data in the shape a schema asks for, or null with a finding on the line of each key that is wrong. */
export function parseShape<Shape extends z.ZodType>(
  schema: Shape,
  value: unknown,
  placeOf: PlaceOf,
): { value: z.output<Shape> | null; findings: Finding[] } {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, findings: [] }
  const findings = result.error.issues.flatMap((issue): Finding[] => {
    const where = issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
    const name = where.replace(/^\./, '') || 'the file'
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) =>
        makeFinding(
          'unknown-key',
          placeOf([...issue.path, key]),
          `Unexpected key \`${key}\`${where ? ` in ${name}` : ''}, expected only keys of this file's shape: remove or correct it`,
          `键 \`${key}\` 不属于此文件的格式${where ? `（位于 ${name}）` : ''}：请删去或改正`,
        ),
      )
    }
    const impossible = issue.code === 'custom' && issue.params?.['rule'] === 'impossible-date'
    return [
      makeFinding(
        impossible ? 'impossible-date' : 'schema',
        placeOf(issue.path),
        `Unexpected value of ${name}, expected ${expectation(issue, 'en')}`,
        `${name} 的值不对，应为${expectation(issue, 'zh')}`,
      ),
    ]
  })
  return { value: null, findings }
}

function expectation(issue: z.core.$ZodIssue, locale: 'en' | 'zh'): string {
  const zh = locale === 'zh'
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'string'
        ? zh
          ? '文字（数字或日期样的内容请加引号）'
          : 'a text (quote it if it looks like a number)'
        : issue.expected
    case 'invalid_value':
      return `${zh ? '以下之一：' : 'one of '}${issue.values.map(String).join(', ')}`
    case 'too_small':
      return zh ? `至少 ${issue.minimum}` : `at least ${issue.minimum}`
    case 'too_big':
      return zh ? `至多 ${issue.maximum}` : `at most ${issue.maximum}`
    case 'custom':
      return String((zh ? issue.params?.['zh'] : issue.params?.['en']) ?? issue.message)
    default:
      return issue.message.replace(/^Invalid (input: )?/, '')
  }
}
