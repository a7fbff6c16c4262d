import { type Locale, say } from '../../words.ts'
import type { SearchResult } from '../search-result.ts'
import type { Finder } from './find.ts'
import type { Answer, Hit, SearchDesk } from './scenarios.ts'
import { formatNote, formatNoteJson, linkToNote, type Note, type NoteWords, saveFile } from './search-note.ts'
import { drawGroup, type Group, type Option } from './search-options.ts'
import { clearUnanswered, keepUnanswered, readUnanswered } from './unanswered.ts'

/**
 * The search dialog: opened by `/` and Ctrl or Cmd K, moved through by arrow keys. Scenarios, pages, terms and signals come at once from
 * the scenario index; what only the full texts hold comes behind them from Pagefind. Index text reaches the page as text nodes only, and
 * no query leaves the device.
 */

interface DialogWords {
  also: string
  signal: string
  loading: string
  failed: string
  texts: string
  standing: Record<string, string>
  decisions: Record<string, string>
  groups: Record<Hit['kind'], string>
  kinds: Record<string, string>
  caseTypes: Record<string, string>
  count: [one: string, many: string]
  kept: [one: string, many: string]
  note: NoteWords
  uncovered: string
  gapNote: string | null
}

type Ranker = typeof import('./scenarios.ts')

const mostTexts = 6
const mostTried = 5
/** The full texts are asked when typing rests. */
const pause = 220

const dialog = document.querySelector<HTMLDialogElement>('[data-search]')
if (dialog) setUp(dialog)

function setUp(dialog: HTMLDialogElement): void {
  const part = <Kind extends HTMLElement>(selector: string) => dialog.querySelector<Kind>(selector)!
  const input = part<HTMLInputElement>('[role="combobox"]')
  const body = part('[data-body]')
  const list = part('[role="listbox"]')
  const status = part('[data-status]')
  const hint = part('[data-hint]')
  const unsure = part('[data-unsure]')
  const empty = part('[data-empty]')
  const emptyQuery = part('[data-empty-query]')
  const emptyFilter = part('[data-empty-filter]')
  const note = part('[data-note]')
  const nothing = part('[data-nothing]')
  const kept = part('[data-kept]')
  const kind = part<HTMLSelectElement>('[data-search-kind]')
  const caseType = part<HTMLSelectElement>('[data-search-case-type]')
  const words = JSON.parse(dialog.dataset['words']!) as DialogWords
  const templates = { query: emptyQuery.textContent!, filter: emptyFilter.textContent! }
  const base = new URL(dialog.dataset['base']!, location.href)
  const locale = dialog.dataset['locale'] as Locale
  const others = (dialog.dataset['others']?.split(' ').filter(Boolean) ?? []) as Locale[]

  let bytes: Promise<Uint8Array> | null = null
  let opening: Promise<void> | null = null
  let ready: { ranker: Ranker; desk: SearchDesk } | null = null
  let finder: Promise<Finder> | null = null
  let answer: ReturnType<Ranker['findHits']> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let asked = 0
  let active = -1
  let opened = false

  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')]

  /** Fetches the index; a failure is told when something is asked. */
  const fetchIndex = (): Promise<Uint8Array> =>
    (bytes ??= fetch(new URL('search/scenarios.bin', base)).then(async (response) => {
      if (!response.ok) throw new Error(`scenario index: ${response.status}`)
      return new Uint8Array(await response.arrayBuffer())
    }))

  const makeReady = (): Promise<void> =>
    (opening ??= (async () => {
      const [ranker, index] = await Promise.all([import('./scenarios.ts'), fetchIndex()])
      ready = { ranker, desk: ranker.openSearchDesk(ranker.openEngine(ranker.readIndex(index))) }
    })().catch((error: unknown) => {
      bytes = opening = null
      throw error
    }))

  function open(): void {
    if (dialog.open) return
    makeReady().catch(() => undefined)
    opened = false
    dialog.showModal()
    showKept()
    input.focus()
    input.select()
  }

  function activate(index: number): void {
    const all = options()
    active = all.length === 0 ? -1 : (index + all.length) % all.length
    for (const [place, option] of all.entries()) option.ariaSelected = String(place === active)
    const option = all[active]
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
  }

  function show(groups: readonly Group[]): void {
    let number = 0
    list.replaceChildren(
      ...groups.map((group) => {
        number += group.options.length
        return drawGroup(group, number - group.options.length)
      }),
    )
    list.hidden = number === 0
    input.setAttribute('aria-expanded', String(number > 0))
    activate(0)
    body.scrollTop = 0
  }

  function sayCount(): void {
    const count = options().length
    status.textContent =
      count === 0 ? '' : count === 1 ? words.count[0] : words.count[1].replace('#', String(count))
  }

  const isWanted = (hit: { kind: string; id: string; caseType?: string | null }): boolean =>
    (kind.value === '' || hit.kind === kind.value) &&
    (caseType.value === '' || hit.id === caseType.value || hit.id.startsWith(`${caseType.value}/`))

  function search(): void {
    const turn = ++asked
    const query = input.value.trim()
    clearTimeout(timer)
    note.hidden = true
    body.hidden = false
    hint.hidden = query !== ''
    empty.hidden = true
    unsure.hidden = true
    nothing.hidden = query === ''
    if (query === '') {
      answer = null
      show([])
      status.textContent = ''
      return
    }
    if (!ready) {
      status.textContent = words.loading
      makeReady().then(
        () => turn === asked && search(),
        (error: unknown) => {
          if (turn === asked) status.textContent = words.failed
          throw error
        },
      )
      return
    }
    answer = ready.ranker.findHits(ready.desk, query, locale)
    const wanted = answer.hits.filter(isWanted)
    show(groupsOf(wanted))
    unsure.hidden = answer.confident || !wanted.some((hit) => hit.kind === 'scenario')
    if (wanted.length > 0) sayCount()
    showEmpty(query, wanted.length, answer.hits.length)
    timer = setTimeout(() => void addTexts(turn, query), pause)
  }

  function showEmpty(query: string, shown: number, elsewhere: number): void {
    empty.hidden = shown > 0
    emptyFilter.hidden = elsewhere === 0
    emptyQuery.parentElement!.hidden = elsewhere > 0
    emptyQuery.textContent = templates.query.replace('#', () => query)
    emptyFilter.textContent = templates.filter.replace('##', String(elsewhere)).replace('#', () => query)
    if (shown === 0)
      status.textContent = (elsewhere > 0 ? emptyFilter : emptyQuery.parentElement!).textContent!.trim()
  }

  /** What only the full texts hold, below everything else, so that nothing moves that a reader may be about to choose. */
  async function addTexts(turn: number, query: string): Promise<void> {
    finder ??= import('./find.ts').then(({ openFinder }) => openFinder(base, locale, others))
    try {
      const found = await (await finder).find(query)
      const known = new Set(options().map((option) => option.dataset['key']))
      const loaded: SearchResult[] = []
      for (const hit of found) {
        const as = { kind: hit.kind === 'case-type' ? 'page' : hit.kind, id: hit.id }
        if (known.has(`${as.kind} ${as.id}`) || !isWanted(as)) continue
        if (turn !== asked) return
        const result = await hit.load()
        if (result) loaded.push(result)
        if (loaded.length === mostTexts) break
      }
      if (turn !== asked || loaded.length === 0) return
      const from = options().length
      list.append(drawGroup({ name: words.texts, options: loaded.map(textOption) }, from))
      list.hidden = false
      empty.hidden = true
      input.setAttribute('aria-expanded', 'true')
      if (from === 0) activate(0)
      sayCount()
    } catch (error) {
      finder = null
      throw error
    }
  }

  const groupsOf = (hits: readonly Hit[]): Group[] =>
    (['scenario', 'page', 'term', 'signal'] as const)
      .map((one) => ({
        name: words.groups[one],
        options: hits.filter((hit) => hit.kind === one).map(optionOf),
      }))
      .filter((group) => group.options.length > 0)

  function optionOf(hit: Hit): Option {
    const { ranker, desk } = ready!
    const { engine } = desk
    const { index } = engine
    const mark = (text: string) => ranker.markText(engine, answer!.ranking, text)
    const plain = {
      key: `${hit.kind} ${hit.id}`,
      href: new URL(hit.url.replace(/^\//, ''), base).href,
      foreign: hit.locale === locale ? null : hit.locale,
      decision: null,
      lines: [],
      about: [words.kinds[hit.kind]!],
      excerpt: [],
    }
    if (hit.kind === 'page')
      return { ...plain, title: mark(say(index.pages.find(({ id }) => id === hit.id)!.title, locale)) }
    if (hit.kind === 'term') {
      const term = index.terms.find(({ id }) => id === hit.id)!
      const more = [term.abbr, locale === 'en' ? term.zh : term.en].filter(Boolean).join(' · ')
      return { ...plain, title: mark(term[locale]), excerpt: mark(more) }
    }
    if (hit.kind === 'signal') {
      const signal = index.signals.find(({ code }) => code === hit.id)!
      return { ...plain, title: mark(say(signal.name, locale)), excerpt: mark(signal.code) }
    }
    const scenario = index.scenarios.find(({ id }) => id === hit.id)!
    const title = mark(say(scenario.title, locale))
    const names = [...scenario.aliases[locale], ...others.flatMap((other) => scenario.aliases[other])]
    const alias = ranker.hasMark(title) ? undefined : names.map(mark).find(ranker.hasMark)
    const spoken = answer!.ranking.mentions.find(({ code }) => scenario.signals.some(([own]) => own === code))
    const signal = spoken && index.signals.find(({ code }) => code === spoken.code)
    const standing = words.standing[scenario.standing?.[locale] ?? '']
    return {
      ...plain,
      title,
      decision: { id: scenario.decision, word: words.decisions[scenario.decision]! },
      about: [words.caseTypes[scenario.id.split('/')[0]!] ?? '', ...(standing ? [standing] : [])],
      lines: [
        ...(alias ? [{ label: words.also, text: alias }] : []),
        ...(signal
          ? [{ label: words.signal, text: mark(`${say(signal.name, locale)} ${signal.code}`) }]
          : []),
      ],
      excerpt: mark(say(scenario.summary, locale)),
    }
  }

  const textOption = (result: SearchResult): Option => ({
    key: `${result.kind === 'case-type' ? 'page' : result.kind} ${result.id}`,
    href: new URL(result.url.replace(/^\//, ''), base).href,
    title: result.title,
    foreign: result.locale === locale ? null : result.locale,
    decision: null,
    about: [
      ...(result.kind === 'scenario'
        ? [words.caseTypes[result.caseType ?? '']]
        : [words.kinds[result.kind === 'case-type' ? 'page' : result.kind]]),
      words.standing[result.standing ?? ''],
    ].filter((text) => text !== undefined),
    lines: result.alias ? [{ label: words.also, text: result.alias }] : [],
    excerpt: result.excerpt,
  })

  function noteOf({
    query,
    ranking,
  }: Answer & { ranking: { mentions: readonly { code: string; value: unknown }[] } }): Note {
    const { index } = ready!.desk.engine
    const titles = new Map(index.scenarios.map(({ id, title }) => [id, say(title, locale)]))
    const names = new Map(index.signals.map(({ code, name }) => [code, say(name, locale)]))
    return {
      query,
      locale,
      signals: ranking.mentions.map(({ code, value }) => ({
        code,
        name: names.get(code) ?? '',
        value: value as Note['signals'][number]['value'],
      })),
      tried: options()
        .map((option) => option.dataset['key']!)
        .filter((key) => key.startsWith('scenario '))
        .slice(0, mostTried)
        .map((key) => key.slice('scenario '.length))
        .map((id) => ({ id, title: titles.get(id) ?? id })),
    }
  }

  function showNote(): void {
    if (!answer) return
    const made = noteOf(answer)
    keep()
    part('[data-note-text]').textContent = formatNote(made, words.note, words.uncovered)
    const link = note.querySelector<HTMLAnchorElement>('[data-note-open]')
    const address = linkToNote(words.gapNote, nothing.textContent.trim(), made)
    if (link) {
      link.hidden = address === null
      if (address !== null) link.href = address
    }
    note.hidden = false
    body.hidden = true
    part('[data-note-text]').focus()
  }

  /** Keeps the query for the lead, on this device. */
  function keep(): void {
    if (!answer) return
    const nearest = answer.hits.filter((hit) => hit.kind === 'scenario').slice(0, 3)
    keepUnanswered(
      answer.query,
      locale,
      nearest.map(({ id }) => id),
    )
    showKept()
  }

  function showKept(): void {
    const count = readUnanswered().length
    kept.hidden = count === 0
    part('[data-kept-count]').textContent =
      count === 1 ? words.kept[0] : words.kept[1].replace('#', String(count))
  }

  const choose = (option: HTMLAnchorElement | undefined): void => {
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
    if (!opened && answer && !answer.confident && answer.query.length > 1) keep()
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
  input.addEventListener('compositionend', search)
  kind.addEventListener('change', search)
  caseType.addEventListener('change', search)
  input.addEventListener('keydown', (event) => {
    // Some browsers end a composition before they tell of the Enter that ended it; its code is 229 all the same.
    if (event.isComposing || event.keyCode === 229) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      activate(active + (event.key === 'ArrowDown' ? 1 : -1))
      options()[active]?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      event.preventDefault()
      choose(options()[active])
    }
  })
  // Only a pointer that moves chooses: results that appear under one that rests do not.
  list.addEventListener('pointermove', (event) => {
    const option = (event.target as Element).closest<HTMLAnchorElement>('[role="option"]')
    if (option && (event.movementX !== 0 || event.movementY !== 0)) activate(options().indexOf(option))
  })
  list.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[role="option"]')) return
    opened = true
    if (!(event.ctrlKey || event.metaKey || event.shiftKey)) dialog.close()
  })
  nothing.addEventListener('click', showNote)
  part('[data-note-back]').addEventListener('click', () => {
    note.hidden = true
    body.hidden = false
    input.focus()
  })
  part('[data-note-save]').addEventListener(
    'click',
    () => answer && saveFile('gap-note.json', formatNoteJson(noteOf(answer))),
  )
  part('[data-kept-save]').addEventListener('click', () =>
    saveFile(
      'searches.json',
      `${JSON.stringify({ schema: 'sopbook/searches@1', searches: readUnanswered() }, null, 2)}\n`,
    ),
  )
  part('[data-kept-clear]').addEventListener('click', () => {
    clearUnanswered()
    showKept()
    input.focus()
  })

  // The index comes while the page is read, so that the first key already finds.
  const later = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 1000))
  later(() => void fetchIndex().catch(() => (bytes = null)))
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
