import type { Found } from './search-found.ts'
import type { Reader } from './search-hits.ts'
import { formatNote, formatNoteJson, linkToNote, type Note, saveFile } from './search-note.ts'
import { clearUnanswered, keepUnanswered, readUnanswered } from './unanswered.ts'

/** What the dialog offers where nothing fits: a note for the lead, and the searches that found nothing good. No first result waits for it. */
export interface NothingDesk {
  /** Shows the note on an answer, of which these options are in the list. */
  showNote(found: Found, options: readonly HTMLAnchorElement[]): void
  /** Keeps the query for the lead, on this device. */
  keep(found: Found): void
  /** Says how many are kept. */
  showKept(): void
}

const mostTried = 5

export function openNothing(dialog: HTMLDialogElement, { locale, words }: Reader): NothingDesk {
  const part = <Kind extends HTMLElement>(selector: string) => dialog.querySelector<Kind>(selector)!
  const body = part('[data-body]')
  const note = part('[data-note]')
  const text = part('[data-note-text]')
  const kept = part('[data-kept]')
  const input = part('[role="combobox"]')
  let made: Note | null = null

  function keep({ query, hits }: Found): void {
    const nearest = hits.filter((hit) => hit.kind === 'scenario').slice(0, 3)
    keepUnanswered(
      query,
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

  part('[data-note-back]').addEventListener('click', () => {
    note.hidden = true
    body.hidden = false
    input.focus()
  })
  part('[data-note-save]').addEventListener(
    'click',
    () => made && saveFile('gap-note.json', formatNoteJson(made)),
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

  return {
    keep,
    showKept,
    showNote(found, options) {
      keep(found)
      const tried = options
        .map(({ dataset }) => ({ key: dataset['key']!, title: dataset['title']! }))
        .filter(({ key }) => key.startsWith('scenario '))
        .slice(0, mostTried)
        .map(({ key, title }) => ({ id: key.slice('scenario '.length), title }))
      made = { query: found.query, locale, signals: found.signals, tried }
      text.textContent = formatNote(made, words.note, words.uncovered)
      const link = note.querySelector<HTMLAnchorElement>('[data-note-open]')
      const address = linkToNote(words.gapNote, part('[data-nothing]').textContent.trim(), made)
      if (link) {
        link.hidden = address === null
        if (address !== null) link.href = address
      }
      note.hidden = false
      body.hidden = true
      text.focus()
    },
  }
}
