import type { Locale } from '../../words.ts'
import type { Piece } from '../../search/index-text.ts'
import type { SearchResult } from '../search-result.ts'
import { type Finder, type Hit, openFinder } from './find.ts'

/** The search dialog: opened by `/` and Ctrl or Cmd K, moved through by arrow keys. Index text reaches the page as text nodes only. */

interface DialogWords {
  also: string
  other: string
  loading: string
  failed: string
  standing: Record<string, string>
  kinds: Record<string, string>
  caseTypes: Record<string, string>
  count: [one: string, many: string]
  shown: string
}

const mostShown = 20
const pause = 90

const dialog = document.querySelector<HTMLDialogElement>('[data-search]')
if (dialog) setUp(dialog)

function setUp(dialog: HTMLDialogElement): void {
  const part = <Kind extends HTMLElement>(selector: string) => dialog.querySelector<Kind>(selector)!
  const input = part<HTMLInputElement>('[role="combobox"]')
  const list = part('[role="listbox"]')
  const status = part('[data-status]')
  const hint = part('[data-hint]')
  const empty = part('[data-empty]')
  const emptyQuery = part('[data-empty-query]')
  const emptyFilter = part('[data-empty-filter]')
  const kind = part<HTMLSelectElement>('[data-search-kind]')
  const caseType = part<HTMLSelectElement>('[data-search-case-type]')
  const words = JSON.parse(dialog.dataset['words']!) as DialogWords
  const templates = { query: emptyQuery.textContent!, filter: emptyFilter.textContent! }
  const base = new URL(dialog.dataset['base']!, location.href)
  const locale = dialog.dataset['locale'] as Locale
  const others = (dialog.dataset['others']?.split(' ').filter(Boolean) ?? []) as Locale[]
  let finder: Promise<Finder> | null = null
  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let active = -1

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]

  function open(): void {
    if (dialog.open) return
    finder ??= openFinder(base, locale, others)
    // A failure is told when something is asked; here it only must not be an unhandled one.
    finder.catch(() => undefined)
    dialog.showModal()
    input.focus()
    input.select()
  }

  function activate(index: number): void {
    const all = options()
    active = all.length === 0 ? -1 : (index + all.length) % all.length
    for (const [place, option] of all.entries())
      option.setAttribute('aria-selected', String(place === active))
    const option = all[active]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }

  function show(nodes: Node[], said: string): void {
    list.replaceChildren(...nodes)
    list.hidden = nodes.length === 0
    input.setAttribute('aria-expanded', String(nodes.length > 0))
    status.textContent = said
    activate(0)
    list.parentElement!.scrollTop = 0
  }

  async function search(): Promise<void> {
    const turn = ++asked
    const query = input.value.trim()
    hint.hidden = query !== ''
    if (query === '') {
      empty.hidden = true
      show([], '')
      return
    }
    if (list.hidden && empty.hidden) status.textContent = words.loading
    try {
      const hits = await (await finder!).find(query)
      const fitting = hits.filter(
        (hit) =>
          (kind.value === '' || hit.kind === kind.value) &&
          (caseType.value === '' || hit.caseType === caseType.value),
      )
      const results = await load(fitting)
      if (turn !== asked) return
      const elsewhere = fitting.length === 0 ? (await load(hits)).length : 0
      empty.hidden = results.length > 0
      emptyFilter.hidden = elsewhere === 0
      emptyQuery.parentElement!.hidden = elsewhere > 0
      emptyQuery.textContent = templates.query.replace('#', query)
      emptyFilter.textContent = templates.filter.replace('##', String(elsewhere)).replace('#', query)
      const more = fitting.length > mostShown && results.length >= mostShown
      show(results.length === 0 ? [] : nodesOf(results), say(results.length, more ? fitting.length : null))
    } catch (error) {
      if (turn !== asked) return
      finder = null
      show([], words.failed)
      throw error
    }
  }

  /** The hits to show, with their texts; those that hold nothing of what was asked for fall out. */
  async function load(hits: readonly Hit[]): Promise<SearchResult[]> {
    const results: SearchResult[] = []
    for (
      let from = 0;
      from < hits.length && from < 3 * mostShown && results.length < mostShown;
      from += mostShown
    ) {
      const loaded = await Promise.all(hits.slice(from, from + mostShown).map((hit) => hit.load()))
      results.push(...loaded.filter((result) => result !== null))
    }
    return results.slice(0, mostShown)
  }

  function say(shown: number, of: number | null): string {
    if (of !== null) return words.shown.replace('##', String(of)).replace('#', String(shown))
    return shown === 1 ? words.count[0] : words.count[1].replace('#', String(shown))
  }

  function nodesOf(results: readonly SearchResult[]): Node[] {
    const own = results.filter((result) => result.locale === locale)
    const rest = results.filter((result) => result.locale !== locale)
    const nodes: Node[] = own.map((result, index) => optionOf(result, index))
    if (rest.length === 0) return nodes
    const name = element('p', 'search-group-name', [words.other])
    name.ariaHidden = 'true'
    const group = element('div', 'search-group', [
      name,
      ...rest.map((result, index) => optionOf(result, own.length + index)),
    ])
    group.role = 'group'
    group.ariaLabel = words.other
    return [...nodes, group]
  }

  function optionOf(result: SearchResult, index: number): HTMLAnchorElement {
    const option = document.createElement('a')
    option.className = 'search-option'
    option.id = `search-option-${index}`
    option.role = 'option'
    option.tabIndex = -1
    option.href = new URL(result.url.replace(/^\//, ''), base).href
    const standing = words.standing[result.standing ?? '']
    const about = [
      result.kind === 'scenario' || result.kind === 'case-type' ? null : words.kinds[result.kind],
      result.caseType && result.kind === 'scenario' ? words.caseTypes[result.caseType] : null,
      result.kind === 'case-type' ? words.kinds[result.kind] : null,
      standing,
    ].filter((text) => text)
    const foreign =
      result.locale === locale ? [] : [element('span', 'tag', [result.locale === 'zh' ? '中文' : 'English'])]
    option.append(
      element('span', 'search-title', [...pieces(result.title), ...foreign]),
      element('span', 'search-about', [about.join(' · ')]),
      ...(result.alias ? [element('span', 'search-alias', [`${words.also} `, ...pieces(result.alias)])] : []),
      element('span', 'search-excerpt', pieces(result.excerpt)),
    )
    if (result.locale !== locale) option.lang = result.locale === 'zh' ? 'zh-Hans' : 'en'
    return option
  }

  for (const button of document.querySelectorAll<HTMLElement>('[data-search-open]'))
    button.addEventListener('click', open)
  part('[data-close]').addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  document.addEventListener('keydown', (event) => {
    const combination = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k'
    const slash =
      event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target)
    if (!combination && !slash) return
    event.preventDefault()
    open()
  })
  // A search field would take the key for itself and only empty itself.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    dialog.close()
  })
  input.addEventListener('input', (event) => {
    // While Chinese is being composed the letters typed are not what is looked for.
    if ((event as InputEvent).isComposing) return
    clearTimeout(timer)
    timer = setTimeout(search, pause)
  })
  input.addEventListener('compositionend', () => void search())
  kind.addEventListener('change', () => void search())
  caseType.addEventListener('change', () => void search())
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      activate(active + (event.key === 'ArrowDown' ? 1 : -1))
      options()[active]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      options()[active]?.click()
    }
  })
  // Only a pointer that moves chooses: results that appear under one that rests do not.
  list.addEventListener('pointermove', (event) => {
    const option = (event.target as Element).closest<HTMLAnchorElement>('[role="option"]')
    if (option && (event.movementX !== 0 || event.movementY !== 0)) activate(options().indexOf(option))
  })
  list.addEventListener('click', (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey)
    if (plain && (event.target as Element).closest('[role="option"]')) dialog.close()
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))

function element(name: string, className: string, children: (Node | string)[]): HTMLElement {
  const node = document.createElement(name)
  node.className = className
  node.append(...children)
  return node
}

const pieces = (texts: readonly Piece[]): (Node | string)[] =>
  texts.map(({ text, marked }) => {
    if (!marked) return text
    const mark = document.createElement('mark')
    mark.append(text)
    return mark
  })
