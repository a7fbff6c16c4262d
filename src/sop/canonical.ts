import { hash } from 'node:crypto'
import type { Block, Body, Inline } from './body.ts'

/** JSON with sorted keys and no white space, the same bytes for the same value everywhere (RFC 8785 for our values). */
function canonicalJson(value: unknown): string {
  if (hasNoKeys(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const parts: string[] = []
  for (const key of Object.keys(value as object).sort()) {
    const inner = (value as Record<string, unknown>)[key]
    if (inner !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`)
  }
  return `{${parts.join(',')}}`
}

/** Whether a value holds no key that would have to be sorted. */
const hasNoKeys = (value: unknown): boolean =>
  value === null || typeof value !== 'object' || (Array.isArray(value) && value.every(hasNoKeys))

/** SHA-256 of a value's canonical JSON in UTF-8, as 64 hexadecimal digits. */
export const digestOf = (value: unknown): string => hash('sha256', canonicalJson(value))

// Chinese and Japanese are written without spaces: a line break inside a sentence is none of its characters.
const ideographs = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF'
const breakBetweenIdeographs = new RegExp(`(?<=[${ideographs}])\\n(?=[${ideographs}])`, 'gu')

const plain = /^[!-~]+(?: [!-~]+)*$/

/** Text as it counts: NFC, one space for any white space, none where a line of Chinese was wrapped. */
export function canonicalText(text: string): string {
  if (plain.test(text)) return text
  const composed = text.normalize('NFC')
  const joined = composed.includes('\n')
    ? composed.replace(/[ \t]*\n[ \t]*/g, '\n').replace(breakBetweenIdeographs, '')
    : composed
  return joined.replace(/\s+/g, ' ')
}

type CanonicalInline = string | ['code', string] | ['link', string, CanonicalInline[]] | ['parameter', string]

/** Inline text without its formatting: emphasis, strength and breaks are how it looks, not what it says. */
function canonicalInline(children: readonly Inline[]): CanonicalInline[] {
  const flat: CanonicalInline[] = []
  let text = ''
  const flush = () => {
    if (text) flat.push(text)
    text = ''
  }
  const walk = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.kind === 'text') text += node.value
      else if (node.kind === 'break') text += '\n'
      else if (node.kind === 'emphasis' || node.kind === 'strong') walk(node.children)
      else {
        flush()
        if (node.kind === 'code') flat.push(['code', canonicalText(node.value).trim()])
        else if (node.kind === 'parameter') flat.push(['parameter', node.name])
        else if (node.kind === 'link') flat.push(['link', node.url, canonicalInline(node.children)])
      }
    }
  }
  walk(children)
  flush()
  const texts = flat.map((part) => (typeof part === 'string' ? canonicalText(part) : part))
  if (typeof texts[0] === 'string') texts[0] = texts[0].trimStart()
  const last = texts.length - 1
  if (typeof texts[last] === 'string') texts[last] = texts[last].trimEnd()
  return texts.filter((part) => part !== '')
}

/** A body without its formatting: wrapping, list markers and emphasis are gone; words, order, cells and ticks stay. */
export const canonicalBody = (body: Body): unknown[] =>
  body.map(canonicalBlock).filter((block) => block.length > 1)

function canonicalBlock(block: Block): unknown[] {
  switch (block.kind) {
    case 'paragraph':
      return withContent('p', canonicalInline(block.children))
    case 'heading':
      return withContent('h', canonicalInline(block.children))
    case 'quote':
      return withContent('quote', canonicalBody(block.children))
    case 'list':
      return [
        'list',
        ...block.items.map((item) =>
          item.checked === null
            ? canonicalBody(item.children)
            : [item.checked, ...canonicalBody(item.children)],
        ),
      ]
    case 'table':
      return ['table', ...block.rows.map((row) => row.map(canonicalInline))]
  }
}

const withContent = (name: string, content: unknown[]): unknown[] =>
  content.length > 0 ? [name, ...content] : [name]
