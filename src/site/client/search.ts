import type { Locale } from '../../words.ts'
import type { SearchResult } from '../search-result.ts'
import type { Finder } from './find.ts'
import { openSearcher } from './search-beside.ts'
import type { Found } from './search-found.ts'
import { type DialogWords, groupsOf, kindOf, type Reader, textOption } from './search-hits.ts'
import { makeList } from './search-list.ts'
import type { NothingDesk } from './search-nothing.ts'
import { mayBeKept } from './unanswered-key.ts'

/**
 * The search dialog: opened by `/` and Ctrl or Cmd K, moved through by arrow keys. Scenarios, pages, terms and signals come at once from
 * the scenario index; what only the full texts hold comes behind them from Pagefind. Index text reaches the page as text nodes only, and
 * no query leaves the device.
 */

const mostTexts = 6
/** The full texts are asked when typing rests. */
const pause = 220
/** Safari ends a composition before it tells of the Enter that ended it. */
const composed = 50

const dialog = document.querySelector<HTMLDialogElement>('[data-search]')
if (dialog) setUp(dialog)

function setUp(dialog: HTMLDialogElement): void {
  const part = <Kind extends HTMLElement>(selector: string) => dialog.querySelector<Kind>(selector)!
  const input = part<HTMLInputElement>('[role="combobox"]')
  const body = part('[data-body]')
  const status = part('[data-status]')
  const hint = part('[data-hint]')
  const unsure = part('[data-unsure]')
  const empty = part('[data-empty]')
  const emptyQuery = part('[data-empty-query]')
  const emptyFilter = part('[data-empty-filter]')
  const note = part('[data-note]')
  const nothing = part('[data-nothing]')
  const kind = part<HTMLSelectElement>('[data-search-kind]')
  const caseType = part<HTMLSelectElement>('[data-search-case-type]')
  const listbox = part('[role="listbox"]')
  const list = makeList(input, listbox)
  const words = JSON.parse(dialog.dataset['words']!) as DialogWords
  const templates = { query: emptyQuery.textContent!, filter: emptyFilter.textContent! }
  const base = new URL(dialog.dataset['base']!, location.href)
  const locale = dialog.dataset['locale'] as Locale
  const others = (dialog.dataset['others']?.split(' ').filter(Boolean) ?? []) as Locale[]
  const reader: Reader = { base, locale, words }
  const searcher = openSearcher(
    { index: new URL('search/scenarios.bin', base).href, locale, others },
    {
      found: showFound,
      failed: () => {
        status.textContent = words.failed
        listbox.ariaBusy = 'false'
      },
    },
  )

  let finder: Promise<Finder> | null = null
  let nothingDesk: Promise<NothingDesk> | null = null
  let answer: Found | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  let opened = false
  // What was wished of an answer before it came.
  let wished: (() => void) | null = null
  let composedAt = -Infinity

  const wanted = (): string => input.value.trim()

  const openDesk = (): Promise<NothingDesk> =>
    (nothingDesk ??= import('./search-nothing.ts')
      .then(({ openNothing }) => openNothing(dialog, reader))
      .catch((error: unknown) => {
        nothingDesk = null
        throw error
      }))

  function open(): void {
    if (dialog.open) return
    searcher.prepare()
    opened = false
    dialog.showModal()
    if (mayBeKept()) void openDesk().then((desk) => desk.showKept())
    input.focus()
    input.select()
  }

  function sayCount(): void {
    const count = list.options().length
    status.textContent = count === 1 ? words.count[0] : words.count[1].replace('#', String(count))
  }

  const isWanted = (hit: { kind: string; id: string }): boolean =>
    (kind.value === '' || hit.kind === kind.value) &&
    (caseType.value === '' || hit.id === caseType.value || hit.id.startsWith(`${caseType.value}/`))

  function search(): void {
    asked += 1
    wished = null
    clearTimeout(timer)
    const query = wanted()
    // What stands there answers fewer letters until the answer comes.
    listbox.ariaBusy = String(query !== '')
    note.hidden = true
    body.hidden = false
    nothing.hidden = query === ''
    if (query !== '') {
      if (!searcher.isReady()) status.textContent = words.loading
      searcher.ask(query)
      return
    }
    answer = null
    empty.hidden = unsure.hidden = true
    hint.hidden = false
    list.show([])
    status.textContent = ''
  }

  function showFound(found: Found): void {
    if (!dialog.open || found.query !== wanted()) return
    answer = found
    listbox.ariaBusy = 'false'
    hint.hidden = true
    const hits = found.hits.filter(isWanted)
    list.show(groupsOf(hits, reader))
    body.scrollTop = 0
    unsure.hidden = found.confident || !hits.some((hit) => hit.kind === 'scenario')
    sayCount()
    // One letter asks for nothing yet; one Chinese character does.
    if (hits.length === 0 && /^[a-z]$/i.test(found.query)) {
      hint.hidden = false
      status.textContent = ''
    } else showEmpty(found.query, hits.length, found.hits.length)
    if (wished) return wished()
    const turn = asked
    clearTimeout(timer)
    timer = setTimeout(() => {
      void openDesk()
      if (dialog.dataset['texts'] !== undefined) void addTexts(turn, found.query)
    }, pause)
  }

  function showEmpty(query: string, shown: number, elsewhere: number): void {
    empty.hidden = shown > 0
    emptyFilter.hidden = elsewhere === 0
    emptyQuery.parentElement!.hidden = elsewhere > 0
    emptyQuery.textContent = templates.query.replace('#', () => query)
    emptyFilter.textContent = templates.filter.replace('##', String(elsewhere)).replace('#', () => query)
  }

  /** What only the full texts hold, below everything else. */
  async function addTexts(turn: number, query: string): Promise<void> {
    finder ??= import('./find.ts').then(({ openFinder }) => openFinder(base, locale, others))
    try {
      const found = await (await finder).find(query)
      const known = new Set(list.options().map((option) => option.dataset['key']))
      const loaded: SearchResult[] = []
      for (const hit of found) {
        const as = { kind: kindOf(hit.kind), id: hit.id }
        if (known.has(`${as.kind} ${as.id}`) || !isWanted(as)) continue
        if (turn !== asked) return
        const result = await hit.load()
        if (result) loaded.push(result)
        if (loaded.length === mostTexts) break
      }
      if (turn !== asked || loaded.length === 0) return
      list.add({ name: words.texts, options: loaded.map((result) => textOption(result, reader)) })
      empty.hidden = true
      sayCount()
    } catch (error) {
      finder = null
      throw error
    }
  }

  /** What stands there may still be the answer to fewer letters. */
  function whenAnswered(wish: () => void): void {
    if (wanted() === (answer?.query ?? '')) wish()
    else wished = wish
  }

  function choose(): void {
    const option = list.active()
    if (!option) return
    opened = true
    option.click()
  }

  for (const button of document.querySelectorAll<HTMLElement>('[data-search-open]'))
    button.addEventListener('click', open)
  part('[data-close]').addEventListener('click', () => dialog.close())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close()
  })
  // Who leaves without opening anything, after a search that was not sure, has found nothing.
  dialog.addEventListener('close', () => {
    clearTimeout(timer)
    asked += 1
    const left = answer
    if (!opened && left && !left.confident && left.query.length > 1)
      void openDesk().then((desk) => desk.keep(left))
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
    if (!(event as InputEvent).isComposing) search()
  })
  input.addEventListener('compositionend', ({ timeStamp }) => {
    composedAt = timeStamp
    search()
  })
  kind.addEventListener('change', search)
  caseType.addEventListener('change', search)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.key === 'Process' || event.timeStamp - composedAt < composed) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      list.move(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      whenAnswered(choose)
    }
  })
  listbox.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[role="option"]')) return
    opened = true
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) dialog.close()
  })
  nothing.addEventListener('click', () =>
    whenAnswered(() => {
      const left = answer
      if (left) void openDesk().then((desk) => desk.showNote(left, list.options()))
    }),
  )

  // It is made ready while the page is read, so that the first key already finds.
  const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1000))
  later(() => searcher.prepare())
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
