import type { Body, Inline } from '../sop/body.ts'
import { explainCode, explainParameter, type ProseContext } from './prose.ts'

/** Inline text as one would type it into a case note: parameters by value, scenarios by title, signals by name and code. */
export const plainText = (children: readonly Inline[], context: ProseContext): string =>
  children
    .map((child): string => {
      switch (child.kind) {
        case 'text':
          return child.value
        case 'code': {
          const span = explainCode(child.value, context)
          if (span.kind === 'signal')
            return context.locale === 'zh' ? `${span.name}（${span.code}）` : `${span.name} (${span.code})`
          if (span.kind === 'rule') return span.words
          return span.kind === 'scenario' ? span.title : span.kind === 'decision' ? span.word : span.code
        }
        case 'parameter':
          return explainParameter(child.name, context).value
        case 'break':
          return ' '
        default:
          return plainText(child.children, context)
      }
    })
    .join('')

/** A body as plain lines: one for each paragraph, item or row. */
export const plainLines = (body: Body, context: ProseContext): string[] =>
  body.flatMap((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.map((item) => plainLines(item.children, context).join(' '))
      case 'quote':
        return plainLines(block.children, context)
      case 'table':
        return block.rows.map((row) => row.map((cell) => plainText(cell, context)).join(' '))
      default:
        return [plainText(block.children, context).trim()]
    }
  })

/** Inline text without its code spans and the punctuation that they leave behind at either end. */
export function withoutCode(children: readonly Inline[]): Inline[] {
  const kept = children.filter((child) => child.kind !== 'code')
  return trimEnd(trimStart(kept))
}

function trimStart(children: readonly Inline[]): Inline[] {
  const [first, ...rest] = children
  if (first?.kind !== 'text') return [...children]
  const value = first.value.replace(/^[\s;；:：,，、]+/, '')
  return value === '' ? trimStart(rest) : [{ kind: 'text', value }, ...rest]
}

function trimEnd(children: readonly Inline[]): Inline[] {
  const last = children.at(-1)
  if (last?.kind !== 'text') return [...children]
  const value = last.value.replace(/[\s;；:：,，、]+$/, '')
  const rest = children.slice(0, -1)
  return value === '' ? trimEnd(rest) : [...rest, { kind: 'text', value }]
}
