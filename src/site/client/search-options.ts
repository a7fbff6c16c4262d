import type { Piece } from '../../search/index-text.ts'
import type { Locale } from '../../words.ts'

/** One option of the list: all its words become text nodes, none of them markup. */
export interface Option {
  key: string
  href: string
  title: Piece[]
  /** The language of the text behind it, where that is not the reader's. */
  foreign: Locale | null
  about: string[]
  decision: { id: string; word: string } | null
  /** Lines that matched, each with what it is. */
  lines: { label: string; text: Piece[] }[]
  excerpt: Piece[]
}

/** Options under a name. */
export interface Group {
  name: string
  options: Option[]
}

/** The nodes of a group; its options are numbered from `from`. */
export function drawGroup({ name, options }: Group, from: number): HTMLElement {
  const title = element('p', 'search-group-name', [name])
  title.ariaHidden = 'true'
  const group = element('div', 'search-group', [
    title,
    ...options.map((option, index) => drawOption(option, from + index)),
  ])
  group.role = 'group'
  group.ariaLabel = name
  return group
}

function drawOption(option: Option, number: number): HTMLAnchorElement {
  const node = document.createElement('a')
  node.className = 'search-option'
  node.id = `search-option-${number}`
  node.role = 'option'
  node.ariaSelected = 'false'
  node.tabIndex = -1
  node.href = option.href
  node.dataset['key'] = option.key
  node.dataset['title'] = option.title.map((piece) => piece.text).join('')
  const foreign =
    option.foreign === null ? [] : [element('span', 'tag', [option.foreign === 'zh' ? '中文' : 'English'])]
  const decision = option.decision
    ? [element('span', `search-decision ${option.decision.id}`, [option.decision.word])]
    : []
  node.append(
    element('span', 'search-title', [...draw(option.title), ...foreign]),
    element('span', 'search-about', [...decision, option.about.join(' · ')]),
    ...option.lines.map(({ label, text }) => element('span', 'search-alias', [`${label} `, ...draw(text)])),
    ...(option.excerpt.length > 0 ? [element('span', 'search-excerpt', draw(option.excerpt))] : []),
  )
  return node
}

function element(name: string, className: string, children: (Node | string)[]): HTMLElement {
  const node = document.createElement(name)
  node.className = className
  node.append(...children)
  return node
}

const draw = (pieces: readonly Piece[]): (Node | string)[] =>
  pieces.map(({ text, marked }) => {
    if (!marked) return text
    const mark = document.createElement('mark')
    mark.append(text)
    return mark
  })
