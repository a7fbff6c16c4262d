import { createRequire } from 'node:module'
import type { Nodes, Root } from 'mdast'
import { mdxToMdast } from 'satteri'
import { placeOf } from '../limits.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'
import { isKnownTag, refuseTag } from './gate.ts'

/** The syntax tree of a piece of a page, or the one fault that kept the parser from reading it. `line` is the line before its first. */
export function parseTree(text: string, path: string, line: number): Root | Finding {
  try {
    return parseQuickly(text) ?? remark().parseThoroughly(text)
  } catch (error) {
    return explain(error as ParserMessage, text, path, line)
  }
}

// Loaded with the first text that needs it: most handbooks never do.
const remark = () => createRequire(import.meta.url)('./remark.ts') as typeof import('./remark.ts')

// What Sätteri reads in its own way.
const unlike = new RegExp(
  [
    /(?<!\]\()https?:|https?:(?![^\s()]*\))|www\.|[@~{]|\[\^|<(?![/A-Za-z])/, // bare addresses, strikethrough, code, footnotes, `<` alone
    /^\s*(?:import|export)\b|^\s*\[[^\]\n]*\]:|> *\t/, // modules, definitions, a tab behind a tag (Sätteri loses a second tag there)
    /^(?=[^|\n]*-)[-:\t ]*\|[-:|\t ]*$|^[\t ]*\|[^\n]*\n(?![\t ]*(?:\||<\/|\n|$))/, // rows of a table without `|` before them
  ]
    .map((part) => part.source)
    .join('|'),
  'im',
)

/** The same tree from Sätteri, at a tenth of the time; null where only remark will do: a text that may be wrong, or one the two read differently. */
export function parseQuickly(text: string): Root | null {
  try {
    const tree = mdxToMdast(text, { features: { gfm: { footnotes: false }, frontmatter: false } }) as Root
    return unlike.test(leaveOutCode(text, tree)) ? null : tree
  } catch {
    return null
  }
}

/** A text without what stands in its code spans of one line: there `A < 168` is no tag and `{` no code. */
function leaveOutCode(text: string, tree: Root): string {
  const kept: string[] = []
  let from = 0
  const walk = (node: Nodes): void => {
    if (node.type === 'inlineCode') {
      const { start, end } = node.position!
      if (start.line !== end.line) return
      kept.push(text.slice(from, start.offset! + 1))
      from = end.offset! - 1
    } else if ('children' in node) node.children.forEach(walk)
  }
  walk(tree)
  return kept.join('') + text.slice(from)
}

interface ParserMessage {
  ruleId?: string
  reason: string
  place?: Point | { start: Point }
}

interface Point {
  line: number
  column: number
  offset?: number
}

/** A parser's complaint as a sentence for an author, at the character where the mistake begins. */
function explain(fault: ParserMessage, text: string, path: string, line: number): Finding {
  if (typeof fault.reason !== 'string') throw fault
  const { reason } = fault
  const point = fault.place && 'start' in fault.place ? fault.place.start : fault.place
  const offset = point?.offset ?? 0
  const at = (from: number): Place => {
    const place = placeOf(path, text, from)
    return { ...place, line: place.line + line }
  }
  if (fault.ruleId === 'end-tag-mismatch') return explainTags(reason, path, line, at(offset))
  if (fault.ruleId === 'unexpected-closing-slash') {
    const closing = text.slice(text.lastIndexOf('<', offset)).split('>')[0]!
    return makeFinding(
      'unclosed-tag',
      at(text.lastIndexOf('<', offset)),
      `Unexpected \`${closing}>\`, expected \`${closing.replace('/', '')}>\` before it, or nothing`,
      `\`${closing}>\` 没有对应的开始标签 \`${closing.replace('/', '')}>\``,
    )
  }
  if (/import\/exports/.test(reason)) {
    const from = Math.max(
      text.slice(0, offset).search(/^(?:import|export)\b(?![\s\S]*^(?:import|export)\b)/m),
      0,
    )
    const word = text.slice(from, from + 6)
    return makeFinding(
      'code-in-page',
      at(from),
      `Unexpected \`${word}\` at the start of a paragraph, expected text: pages are never run; begin the sentence with another word`,
      `段落以 \`${word}\` 开头：页面内容绝不执行；若是正文，请换个词开头`,
    )
  }
  if (/expression|acorn|brace/i.test(reason)) {
    return makeFinding(
      'code-in-page',
      at(findOpenBrace(text.slice(0, offset + 1))),
      'Unexpected `{`, expected text: pages are never run; write `\\{` for a brace',
      '出现 `{`：页面内容绝不执行；若需花括号，请写 `\\{`',
    )
  }
  const unpaired = findOpenQuote(text.slice(0, offset))
  const from = Math.max(unpaired ?? text.lastIndexOf('<', offset), 0)
  const rest = text.slice(from).split('\n')[0]!
  if (rest.startsWith('<!--')) {
    return makeFinding(
      'comment',
      at(from),
      'Unexpected HTML comment, expected only text that readers see: delete it or move it to the commit message',
      '出现 HTML 注释，页面只写读者能看到的内容：请删除，或写进提交说明',
    )
  }
  if (unpaired !== null || /attribute value/.test(reason)) {
    const corrected = rest.replace(
      /=\s*["'“”„‘’]?([^"'“”„‘’>]*?)["'“”„‘’]?(?=\s+[\w-]+=|\s*\/?>|$)/g,
      '="$1"',
    )
    return makeFinding(
      'attribute-value',
      at(from),
      `Unexpected quotes in \`${rest.slice(0, 80)}\`, expected each value in straight double quotes: \`${corrected.slice(0, 80)}\``,
      `\`${rest.slice(0, 80)}\` 的引号不对，每个值都应放在英文双引号内：\`${corrected.slice(0, 80)}\``,
    )
  }
  const autolink = /^<(https?:[^>\s]+)>/.exec(rest)
  if (autolink) {
    return makeFinding(
      'mdx-syntax',
      at(from),
      `Unexpected \`<${autolink[1]}>\`, expected \`[words](${autolink[1]})\``,
      `\`<${autolink[1]}>\` 应写作 \`[文字](${autolink[1]})\``,
    )
  }
  return makeFinding(
    'mdx-syntax',
    at(from),
    `Unexpected \`<\` in text, expected a tag that is complete, words such as “under”, or \`\\<\`: \\${rest.slice(0, 80)}`,
    `文字中出现 \`<\`，应为完整的标签、“低于”之类的文字，或写作 \`\\<\`：\\${rest.slice(0, 80)}`,
  )
}

/** Tags that do not match: the one that is left open, or the closing one that nothing opened. */
function explainTags(reason: string, path: string, line: number, found: Place): Finding {
  const mismatch =
    /closing tag `<\/([^`>]*)>`, expected corresponding closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(
      reason,
    )
  const [, opened = '', openLine, openColumn] =
    mismatch?.slice(1) ?? /^Expected a closing tag for `<([^`>]*)>` \((\d+):(\d+)/.exec(reason) ?? []
  const opening = { path, line: Number(openLine) + line, column: Number(openColumn) }
  const closed = mismatch?.[1]
  // Of two that differ the one that is no tag of ours is the slip.
  if (openLine !== undefined && !isKnownTag(opened)) return refuseTag(opened, opening)
  if (closed !== undefined && closed !== 'Scenario') {
    const expected = opened === 'Scenario' ? `<${closed}>` : `</${opened}>`
    return makeFinding(
      'unclosed-tag',
      found,
      `Unexpected \`</${closed}>\`, expected \`${expected}\` before it`,
      `出现 \`</${closed}>\`，在它之前应有 \`${expected}\``,
    )
  }
  const name = opened || (/`<\/([^`>]*)>`/.exec(reason)?.[1] ?? '')
  return makeFinding(
    'unclosed-tag',
    openLine === undefined ? found : opening,
    `Unexpected end of \`<${name}>\`, expected \`</${name}>\` on a line of its own after its text`,
    `\`<${name}>\` 没有结束，请在内容之后另起一行写 \`</${name}>\``,
  )
}

/** Where the brace stands that is never closed; code spans and escaped braces do not count. */
function findOpenBrace(text: string): number {
  let depth = 0
  let from = 0
  for (const { 0: found, index } of text.matchAll(/\\.|`[^`\n]*`|[{}]/g)) {
    if (found === '{' && depth++ === 0) from = index
    else if (found === '}' && depth > 0) depth--
  }
  return from
}

/** Where the tag begins whose quotes do not come in pairs, or null. */
function findOpenQuote(text: string): number | null {
  for (const { 0: tag, index } of text.matchAll(/^[ \t]*<[A-Za-z][^\n]*/gm)) {
    if ((tag.match(/"/g)?.length ?? 0) % 2 === 1) return index + tag.indexOf('<')
  }
  return null
}
