import type { Block, Body, Inline } from '../sop/body.ts'
import type { Locale } from '../words.ts'

/** A message slot in its two halves. What stands before either label may be said. */
export interface MessageView {
  say: Body
  never: Body
}

const neverLabel = /^(?:never|do not|don’t|don't|不得|禁止|切勿|不要|不可|不能)/i
const label = /^(?:say|never say|never|do not say|可以说|不得说|禁止说|不要说|不可说)\s*[:：]?\s*$/i

/** Parts a message into what to say and what never to say by the labels in bold with which its paragraphs begin. */
export function splitMessage(body: Body): MessageView {
  const halves: MessageView = { say: [], never: [] }
  let half: Body = halves.say
  for (const block of body) {
    const words = labelOf(block)
    if (words !== null) half = neverLabel.test(words) ? halves.never : halves.say
    half.push(words !== null && label.test(words) ? withoutLabel(block) : block)
  }
  return halves
}

/** A piece of a paragraph: text around wordings, or a wording that an agent sends as it stands. */
export type Piece = { wording: string } | { inlines: Inline[] }

const quotation = /(“[^”]+”)/
const shortest: Record<Locale, number> = { en: 24, zh: 12 }

/** A paragraph cut at its longer quotations; what is quoted in passing stays text. */
export const findWordings = (children: readonly Inline[], locale: Locale): Piece[] =>
  children.flatMap((child): Piece[] =>
    child.kind !== 'text'
      ? [{ inlines: [child] }]
      : child.value
          .split(quotation)
          .filter((part) => part !== '')
          .map((part) =>
            quotation.test(part) && part.length - 2 >= shortest[locale]
              ? { wording: part.slice(1, -1) }
              : { inlines: [{ kind: 'text', value: part }] },
          ),
  )

function labelOf(block: Block): string | null {
  const first = block.kind === 'paragraph' ? block.children[0] : undefined
  return first?.kind === 'strong'
    ? first.children
        .map((child) => (child.kind === 'text' ? child.value : ''))
        .join('')
        .trim()
    : null
}

function withoutLabel(block: Block): Block {
  if (block.kind !== 'paragraph') return block
  const [, next, ...rest] = block.children
  const trimmed: Inline[] =
    next?.kind === 'text'
      ? [{ kind: 'text', value: next.value.replace(/^[\s:：]+/, '') }]
      : next
        ? [next]
        : []
  return { kind: 'paragraph', children: [...trimmed, ...rest] }
}
