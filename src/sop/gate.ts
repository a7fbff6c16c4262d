import { distance } from 'fastest-levenshtein'
import type { Paragraph, RootContent, Table } from 'mdast'
import type {} from 'remark-mdx'
import type { Cell } from '../decision/table.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'
import { codePattern } from '../id.ts'
import type { Block, Body, Inline } from './body.ts'
import { slotNames } from './slot.ts'

type Element = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

/** An element of a page with its literal attributes. */
export interface Tag {
  name: string
  attributes: Record<string, string>
  children: RootContent[]
  place: Place
}

const attributeNames: Record<string, { required: string[]; optional: string[] }> = {
  ...Object.fromEntries(slotNames.map((name) => [name, { required: [], optional: [] }])),
  Scenario: { required: ['id'], optional: [] },
  Decisions: { required: [], optional: ['leading'] },
  Example: { required: ['title', 'given', 'expect'], optional: ['row'] },
  Param: { required: ['name'], optional: [] },
}

const maxDepth = 24

export const isKnownTag = (name: string): boolean => Object.hasOwn(attributeNames, name)

/** A tag that is none of ours: a slip of one that is, or an HTML element. */
export function refuseTag(name: string, place: Place): Finding {
  const capital = /^[A-Z]/.test(name)
  const near = Object.keys(attributeNames).find(
    (other) => distance(other.toLowerCase(), name.toLowerCase()) <= (capital ? 2 : 0),
  )
  if (!capital && !near) return refuseHtml(name, place)
  return makeFinding(
    'unknown-tag',
    place,
    `Unexpected tag \`<${name}>\`, expected ${near ? `\`<${near}>\`` : `one of ${slotNames.join(', ')}`}`,
    `未知标签 \`<${name}>\`，应为${near ? `\`<${near}>\`` : `：${slotNames.join('、')}`}`,
  )
}

/** The finding for an element of HTML: a page is Markdown. */
const refuseHtml = (name: string, place: Place): Finding =>
  makeFinding(
    'raw-html',
    place,
    `Unexpected HTML element \`<${name}>\`, expected Markdown: write **bold**, lists or a table instead`,
    `出现 HTML 元素 \`<${name}>\`，请改用 Markdown：**加粗**、列表或表格`,
  )

/** The element that a node is, alone on its line or wrapped in a paragraph of its own; null for anything else. */
export function elementOf(node: RootContent): Element | null {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0]! : node
  return only.type === 'mdxJsxFlowElement' || only.type === 'mdxJsxTextElement' ? only : null
}

/**
 * The gate. A syntax tree goes in; only what is on its lists comes out, as values that hold no code. It is an allow-list: a node
 * type, component, attribute or address that nobody thought of is refused. `line` is the line of the file before the tree's first.
 */
export class Gate {
  readonly findings: Finding[] = []
  readonly parameters = new Set<string>()
  readonly links: { url: string; place: Place }[] = []
  readonly #path: string
  readonly #line: number

  constructor(path: string, line: number) {
    this.#path = path
    this.#line = line
  }

  /** Where a node stands in its file. */
  place(node: { position?: { start: { line: number; column: number } } | undefined }): Place {
    const { line, column } = node.position!.start
    return { path: this.#path, line: line + this.#line, column }
  }

  refuse(...[rule, place, en, zh]: Parameters<typeof makeFinding>): void {
    this.findings.push(makeFinding(rule, place, en, zh))
  }

  /** An element with its literal attributes; null where it is none of ours or holds code. */
  tag(element: Element): Tag | null {
    const place = this.place(element)
    const name = element.name ?? ''
    const known = Object.hasOwn(attributeNames, name) ? attributeNames[name]! : null
    if (!known) {
      this.findings.push(refuseTag(name, place))
      return null
    }
    const attributes: Record<string, string> = {}
    const written = new Set<string>()
    for (const attribute of element.attributes) {
      if (
        attribute.type !== 'mdxJsxAttribute' ||
        (attribute.value !== null && typeof attribute.value === 'object')
      ) {
        this.refuse(
          'code-in-page',
          place,
          `Unexpected braces in \`<${name}>\`, expected literal attributes such as \`id="sim-change-with-reset"\`: pages are never run`,
          `\`<${name}>\` 中出现花括号，属性只能是文字，如 \`id="sim-change-with-reset"\`：页面内容绝不执行`,
        )
        return null
      }
      written.add(attribute.name)
      const allowed = [...known.required, ...known.optional]
      if (!allowed.includes(attribute.name)) {
        this.refuse(
          'unknown-attribute',
          place,
          `Unexpected attribute \`${attribute.name}\` of \`<${name}>\`, expected ${allowed.length > 0 ? allowed.join(', ') : 'none'}`,
          `\`<${name}>\` 没有属性 \`${attribute.name}\`，可用：${allowed.length > 0 ? allowed.join('、') : '无'}`,
        )
      } else if (typeof attribute.value !== 'string') {
        this.refuse(
          'attribute-value',
          place,
          `Unexpected bare \`${attribute.name}\`, expected \`${attribute.name}="…"\``,
          `属性 \`${attribute.name}\` 没有值，应写作 \`${attribute.name}="…"\``,
        )
      } else if (Object.hasOwn(attributes, attribute.name)) {
        this.refuse(
          'unknown-attribute',
          place,
          `Unexpected second \`${attribute.name}\`, expected each attribute once`,
          `属性 \`${attribute.name}\` 出现两次，每个属性只写一次`,
        )
      } else attributes[attribute.name] = attribute.value
    }
    for (const missing of known.required.filter((required) => !written.has(required))) {
      this.refuse(
        'attribute-value',
        place,
        `Unexpected \`<${name}>\` without \`${missing}\`, expected \`${missing}="…"\``,
        `\`<${name}>\` 缺少属性 \`${missing}\``,
      )
    }
    if (attributes['leading'] !== undefined && attributes['leading'] !== 'off') {
      this.refuse(
        'attribute-value',
        place,
        `Unexpected \`leading="${attributes['leading']}"\`, expected \`leading="off"\` or no attribute`,
        `\`leading="${attributes['leading']}"\` 写法不对，应为 \`leading="off"\` 或不写`,
      )
    }
    return { name, attributes, children: element.children as RootContent[], place }
  }

  /** The blocks that are allowed among these nodes. */
  blocks(nodes: readonly RootContent[], depth = 0): Body {
    return nodes.flatMap((node): Block[] => {
      const { line } = this.place(node)
      switch (node.type) {
        case 'paragraph':
          return [{ kind: 'paragraph', line, children: this.#inlines(node.children, depth) }]
        case 'heading':
          return [{ kind: 'heading', depth: node.depth, line, children: this.#inlines(node.children, depth) }]
        case 'blockquote':
          return [{ kind: 'quote', children: this.blocks(node.children, depth + 1) }]
        case 'list':
          return [
            {
              kind: 'list',
              ordered: node.ordered === true,
              items: node.children.map((item) => ({
                checked: item.checked ?? null,
                children: this.blocks(item.children, depth + 1),
              })),
            },
          ]
        case 'table':
          return [
            {
              kind: 'table',
              line,
              rows: node.children.map((row) =>
                row.children.map((cell) => this.#inlines(cell.children, depth)),
              ),
            },
          ]
        case 'thematicBreak':
          return []
        default: {
          const children = this.#inlines([node], depth)
          return children.length > 0 ? [{ kind: 'paragraph', line, children }] : []
        }
      }
    })
  }

  /** Bold that Markdown does not end shows its asterisks: a mark of punctuation before `**` and a letter behind it keep it open. */
  #seekOpenBold(text: string, place: Place): void {
    const at = text.indexOf('**')
    if (at < 0) return
    const before = text.slice(0, at).split('\n')
    const found = text.slice(at).split('\n')[0]!.slice(0, 40)
    const mended = found.replace(/^\*\*([^*]*?)([:：。，,.；;]+)\*\*/, '**$1**$2')
    const remedy = mended === found ? '`\\*\\*`' : `\`${mended}\``
    this.refuse(
      'open-bold',
      {
        ...place,
        line: place.line + before.length - 1,
        column: before.length === 1 ? place.column + at : before.at(-1)!.length + 1,
      },
      `Unexpected \`**\` that readers would see, expected bold to end before its punctuation: ${remedy}`,
      `读者会看到 \`**\`：加粗应在标点之前结束，写作 ${remedy}`,
    )
  }

  #inlines(nodes: readonly RootContent[], depth: number): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      const place = this.place(node)
      if (depth > maxDepth) {
        this.refuse(
          'nesting-too-deep',
          place,
          `Unexpected nesting, expected at most ${maxDepth} levels`,
          `嵌套过深，最多 ${maxDepth} 层`,
        )
        return []
      }
      switch (node.type) {
        case 'text':
          this.#seekOpenBold(node.value, place)
          return [{ kind: 'text', value: node.value }]
        case 'inlineCode':
          return [{ kind: 'code', value: node.value }]
        case 'emphasis':
        case 'strong':
          return [{ kind: node.type, children: this.#inlines(node.children, depth + 1) }]
        case 'break':
          return [{ kind: 'break' }]
        case 'link':
          return this.#link(node.url, place)
            ? [{ kind: 'link', url: node.url, children: this.#inlines(node.children, depth + 1) }]
            : []
        case 'mdxJsxTextElement':
        case 'mdxJsxFlowElement':
          return this.#parameter(node)
        default:
          this.#refuseNode(node, place)
          return []
      }
    })
  }

  #parameter(element: Element): Inline[] {
    const tag = this.tag(element)
    if (!tag) return []
    if (tag.name !== 'Param') {
      this.refuse(
        'misplaced-tag',
        tag.place,
        `Unexpected \`<${tag.name}>\` here, expected it on lines of its own${tag.name === 'Scenario' ? ', outside every other section' : ', directly inside `<Scenario>`'}`,
        `\`<${tag.name}>\` 的位置不对，应独占一行${tag.name === 'Scenario' ? '，且不在其他场景之内' : '，直接写在 `<Scenario>` 之内'}`,
      )
      return []
    }
    const { name } = tag.attributes
    if (name === undefined) return []
    if (!codePattern.test(name)) {
      this.refuse(
        'attribute-value',
        tag.place,
        `Unexpected \`name="${name}"\`, expected a parameter of handbook.yaml`,
        `\`name="${name}"\` 不对，应为 handbook.yaml 中的参数名`,
      )
      return []
    }
    this.parameters.add(name)
    return [{ kind: 'parameter', name }]
  }

  /** Lets an address through: https, mailto, or another scenario by its id. */
  #link(url: string, place: Place): boolean {
    if (/^[a-z0-9-]+(\/[a-z0-9-]+)?(#row-L?\d+)?$/.test(url)) {
      this.links.push({ url, place })
      return true
    }
    let scheme = ''
    try {
      scheme = new URL(url).protocol
    } catch {
      // No scheme: a relative path, which pages do not use; it is refused below.
    }
    if (scheme === 'https:' || scheme === 'mailto:') return true
    this.refuse(
      'link-scheme',
      place,
      `Unexpected link to \`${url.slice(0, 60)}\`, expected https:, mailto: or a scenario such as \`reset-2fa/sim-change-with-reset\``,
      `链接 \`${url.slice(0, 60)}\` 不可用，只能用 https:、mailto: 或场景编号，如 \`reset-2fa/sim-change-with-reset\``,
    )
    return false
  }

  #refuseNode(node: RootContent, place: Place): void {
    switch (node.type) {
      case 'mdxjsEsm':
        this.refuse(
          'code-in-page',
          place,
          `Unexpected \`${node.value.split('\n')[0]!.slice(0, 60)}\`, expected text: pages import and export nothing and are never run; begin the sentence with another word`,
          `出现 \`${node.value.split('\n')[0]!.slice(0, 60)}\`：页面不能导入或导出，内容绝不执行；若是正文，请换个词开头`,
        )
        return
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) {
          this.refuse(
            'comment',
            place,
            'Unexpected comment, expected only text that readers see: delete it or move it to the commit message',
            '出现注释，页面只写读者能看到的内容：请删除，或写进提交说明',
          )
        } else {
          this.refuse(
            'code-in-page',
            place,
            `Unexpected \`{${node.value.slice(0, 40)}}\`, expected text: write the value itself, \`<Param name="…" />\` for a parameter, or \`\\{\` for a brace`,
            `出现 \`{${node.value.slice(0, 40)}}\`，页面内容绝不执行：请直接写出值，参数用 \`<Param name="…" />\`，花括号写作 \`\\{\``,
          )
        }
        return
      case 'image':
      case 'imageReference':
        this.refuse(
          'image',
          place,
          'Unexpected image, expected words: an SOP holds text only, so that it can be searched, compared, approved and printed',
          '出现图片：SOP 只含文字，以便检索、比对、审批和打印，请改用文字说明',
        )
        return
      default:
        this.refuse(
          'unexpected-markdown',
          place,
          `Unexpected ${node.type}, expected paragraphs, lists, tables, quotes, links or code spans`,
          `不支持此种 Markdown（${node.type}），请用段落、列表、表格、引用、链接或行内代码`,
        )
    }
  }

  /** The cells of a decision table without its header, with the places of their code spans. */
  cells(table: Table): Cell[][] {
    return table.children.slice(1).map((row) =>
      row.children.map((cell) => {
        const spans: Cell['spans'] = []
        const prose: string[] = []
        const walk = (nodes: readonly (RootContent | Paragraph['children'][number])[]): void => {
          for (const node of nodes) {
            if (node.type === 'inlineCode') {
              const place = this.place(node)
              spans.push({ code: node.value, place: { ...place, column: place.column + 1 } })
            } else if (node.type === 'text') prose.push(node.value)
            else if ('children' in node) walk(node.children as RootContent[])
          }
        }
        walk(cell.children)
        const place = this.place(cell.children[0] ?? cell)
        return { prose: prose.join(''), spans, place }
      }),
    )
  }
}
