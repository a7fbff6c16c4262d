/** What an SOP may say, once the gate has let it through: a closed set of shapes that holds no code, no HTML and no attribute. */
export type Body = Block[]

/** `line` is where words begin in their file; a row of a table takes one line, and the line under its header is none of them. */
export type Block =
  | { kind: 'paragraph'; line?: number; children: Inline[] }
  | { kind: 'heading'; depth: number; line?: number; children: Inline[] }
  | { kind: 'list'; ordered: boolean; items: { checked: boolean | null; children: Block[] }[] }
  | { kind: 'quote'; children: Block[] }
  | { kind: 'table'; line?: number; rows: Inline[][][] }

export type Inline =
  | { kind: 'text'; value: string }
  | { kind: 'code'; value: string }
  | { kind: 'emphasis'; children: Inline[] }
  | { kind: 'strong'; children: Inline[] }
  | { kind: 'link'; url: string; children: Inline[] }
  | { kind: 'parameter'; name: string }
  | { kind: 'break' }

/** The words of inline text; a parameter stands as its name. */
const inlineText = (children: readonly Inline[]): string =>
  children
    .map((child) => {
      switch (child.kind) {
        case 'text':
        case 'code':
          return child.value
        case 'parameter':
          return child.name
        case 'break':
          return '\n'
        default:
          return inlineText(child.children)
      }
    })
    .join('')

/** The words of a body, a line for each paragraph, item or row. */
export const bodyText = (body: Body): string =>
  body
    .map((block) => {
      switch (block.kind) {
        case 'list':
          return block.items.map((item) => bodyText(item.children)).join('\n')
        case 'quote':
          return bodyText(block.children)
        case 'table':
          return block.rows.map((row) => row.map(inlineText).join(' ')).join('\n')
        default:
          return inlineText(block.children)
      }
    })
    .join('\n')

/** Every inline node of a body, at any depth, in order. */
export function* inlines(body: Body): Generator<Inline> {
  for (const block of body) {
    switch (block.kind) {
      case 'list':
        for (const item of block.items) yield* inlines(item.children)
        break
      case 'quote':
        yield* inlines(block.children)
        break
      case 'table':
        for (const row of block.rows) for (const cell of row) yield* within(cell)
        break
      default:
        yield* within(block.children)
    }
  }
}

function* within(children: readonly Inline[]): Generator<Inline> {
  for (const child of children) {
    yield child
    if ('children' in child) yield* within(child.children)
  }
}
