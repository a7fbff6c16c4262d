import { type Block, type Body, type Inline } from '../sop/body.ts'
import type { Section } from '../sop/section.ts'
import type { Locale } from '../words.ts'
import { boundsOf } from './numbers.ts'
import type { Bound } from './quantity.ts'
import { readSentences } from './read-sentences.ts'
import { writeFacts } from './sentence.ts'
import type { Part, Statements } from './statements.ts'

/** Reads what a section's prose states. Names of sources are the same in every language and hollow slots say nothing: neither is read. */
export function readStatements(section: Section, locale: Locale): Statements {
  const { line } = section.place
  const written = section.slots.filter((slot) => slot.name !== 'References' && slot.hollow === null)
  const cut = [
    ...(section.question.length > 0 ? [cutPart('Question', line, section.question, locale)] : []),
    ...written.map((slot) => cutPart(slot.name, slot.place.line, slot.body, locale)),
  ]
  const factsOf = readFacts(
    cut.flatMap(({ passages }) => passages.flatMap(({ cuts }) => cuts)),
    locale,
  )
  return {
    locale,
    line,
    checks: section.checks.length,
    rows: section.table?.rows.length ?? 0,
    parts: cut.map(({ passages, ...part }) => ({
      ...part,
      passages: passages.map(({ kind, cuts }) => [kind, ...cuts.map((one) => `${one.line} ${factsOf(one)}`)]),
    })),
  }
}

const cutPart = (part: Part, line: number, body: Body, locale: Locale) => ({
  part,
  line,
  passages: piecesOf(body, 'text', line).map((piece) => ({
    kind: piece.kind,
    cuts: cutPassage({ ...piece, line: piece.line - line }, locale),
  })),
})

interface Piece {
  kind: string
  line: number
  children: readonly Inline[]
}

function piecesOf(body: Body, kind: string, line: number): Piece[] {
  return body.flatMap((block: Block): Piece[] => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap((item) => piecesOf(item.children, 'item', line))
      case 'quote':
        return piecesOf(block.children, kind, line)
      case 'table':
        return block.rows.slice(1).flatMap((row, index) =>
          row.map((children, column) => ({
            // Rules and decisions of a table are compared by what they decide, not by how they are written.
            kind: column < 2 ? 'rule' : 'cell',
            line: (block.line ?? line) + 2 + index,
            children,
          })),
        )
      default:
        return [{ kind, line: block.line ?? line, children: block.children }]
    }
  })
}

const ends: Record<Locale, RegExp> = {
  en: /(?=[.!?])(?<!\b[ap]\.m|\be\.g|\bi\.e|\bapprox|\bvs|\bcf|\betc|\b[Nn]o(?=\.\s?\d))[.!?]+["”’')\]*]*(?=\s|$)|;(?=\s)/g,
  zh: /[。！？；!?]+["”’」』）)\]]*|;(?=\s)/g,
}

const says = /[\p{L}\p{N}\uE000-\uF8FF]/u

// What stands behind “Never say:” is forbidden, up to the first full stop.
const forbids: Record<Locale, RegExp> = {
  en: /^\W*(?:never|do not|not to)\b[^:]{0,40}:/i,
  zh: /^[^:：]{0,12}(?:不得|不要|不能|不可|切勿|禁止|严禁)[^:：]{0,8}[:：]/,
}

/** How a text bounds the parameter or code span of that number in it. */
function boundAt(piece: string, index: number, locale: Locale): Bound {
  const text = piece.normalize('NFKC')
  const at = [...text.matchAll(/[\uE000-\uF8FF]/g)][index]!.index
  return boundsOf[locale](text.slice(Math.max(0, at - 40), at), text.slice(at + 1, at + 41))
}

/** A sentence as it is cut out of its passage. */
interface Cut {
  line: number
  text: string
  /** What stands in it as single private characters. */
  own: Span[]
  kind: string
  /** Whether it stands in a list of what may never be said, and behind its first sentence. */
  forbidden: boolean
  below: boolean
}

interface Span {
  code: string | null
  parameter: string | null
}

/** The sentences of a passage. Code spans and parameters stand in its text as single private characters. */
function cutPassage({ kind, line, children }: Piece, locale: Locale): Cut[] {
  const spans: Span[] = []
  const keep = (code: string | null, parameter: string | null) =>
    String.fromCharCode(0xe000 + (spans.push({ code, parameter }) - 1))
  const write = (nodes: readonly Inline[]): string =>
    nodes
      .map((node) => {
        switch (node.kind) {
          case 'text':
            return node.value.replace(/[\uE000-\uF8FF]/g, ' ')
          case 'break':
            return '\n'
          case 'code':
            return keep(node.value, null)
          case 'parameter':
            return keep(null, node.name)
          default:
            return write(node.children)
        }
      })
      .join('')
  const text = write(children)
  const cuts: Cut[] = []
  let forbidden = forbids[locale].test(text)
  let from = 0
  let breaks = 0
  let counted = 0
  const cut = (to: number) => {
    const piece = text.slice(from, to)
    if (says.test(piece)) {
      const begins = from + piece.search(/\S/)
      for (; counted < begins; counted++) if (text.charCodeAt(counted) === 10) breaks++
      const own =
        spans.length === 0
          ? []
          : (piece.match(/[\uE000-\uF8FF]/g) ?? []).map((mark) => spans[mark.charCodeAt(0) - 0xe000]!)
      cuts.push({
        line: line + breaks,
        text: piece,
        own,
        kind,
        forbidden,
        below: forbidden && cuts.length > 0,
      })
      if (forbidden && /[.。!?！？][^;；]*$/.test(piece)) forbidden = false
    }
    from = to
  }
  const end = ends[locale]
  end.lastIndex = 0
  while (end.test(text)) cut(end.lastIndex)
  cut(text.length)
  return cuts
}

// Facts of sentences that were read before: versions and translations of pages share most of theirs.
const kept = new Map<string, string>()
const mostKept = 20_000

/** The facts of sentences, each as one line. */
function readFacts(cuts: readonly Cut[], locale: Locale): (cut: Cut) => string {
  if (kept.size >= mostKept) kept.clear()
  const keys = new Map(cuts.map((cut) => [cut, keyOf(cut, locale)]))
  const unread = new Map<string, Cut>()
  for (const [cut, key] of keys) if (!kept.has(key)) unread.set(key, cut)
  const read = readSentences(
    [...unread.values()].map(({ text }) => text),
    locale,
  )
  for (const [index, [key, { text, own, kind, forbidden, below }]] of [...unread].entries()) {
    const sentence = read[index]!
    if (kind !== 'rule') sentence.codes = own.flatMap(({ code }) => (code === null ? [] : [code]))
    sentence.parameters = own.flatMap(({ parameter }) => (parameter === null ? [] : [parameter]))
    own.forEach(({ parameter }, index) => {
      const bound = parameter === null ? '' : boundAt(text, index, locale)
      if (bound) sentence.contrasts.push(`limits ${parameter!} ${bound}`)
    })
    if (below) sentence.marks += 'w'
    // In a list of what may never be said, each item may forbid again, or none.
    if (forbidden) sentence.marks += 'f'
    kept.set(key, writeFacts(sentence))
  }
  return (cut) => kept.get(keys.get(cut)!)!
}

function keyOf({ text, own, kind, forbidden, below }: Cut, locale: Locale): string {
  let key = `${locale} ${kind === 'rule'} ${below} ${forbidden} ${text}`
  for (const { code, parameter } of own) key += `\0${code ?? `$${parameter}`}`
  return key
}
