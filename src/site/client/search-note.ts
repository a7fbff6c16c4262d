import { maskPersonal } from '../../search/mask.ts'
import type { Locale } from '../../words.ts'

/** Words of the note, in the reader's language. */
export interface NoteWords {
  query: string
  signals: string
  tried: string
  none: string
  now: string
}

/** What a lead learns where nothing fitted. */
export interface Note {
  query: string
  locale: Locale
  signals: { code: string; name: string; value: string | number | boolean | null }[]
  tried: { id: string; title: string }[]
}

/** The note as short text, with personal data masked. */
export function formatNote({ query, signals, tried }: Note, words: NoteWords, standing: string): string {
  const named = signals.map(
    ({ code, name, value }) => `${code}${value === null ? '' : ` = ${value}`} (${name})`,
  )
  return [
    `${words.query}: ${maskPersonal(query)}`,
    `${words.signals}: ${named.length > 0 ? maskPersonal(named.join('; ')) : words.none}`,
    `${words.tried}: ${tried.length > 0 ? '' : words.none}`,
    ...tried.map(({ id, title }) => `- ${title} (${id})`),
    `${words.now}: ${standing}`,
  ].join('\n')
}

/** The same for a program. */
export const formatNoteJson = ({ query, locale, signals, tried }: Note): string =>
  `${JSON.stringify(
    {
      schema: 'sopbook/gap-note@1',
      query: maskPersonal(query),
      locale,
      signals: signals.map(({ code, value }) => ({
        code,
        value: typeof value === 'string' ? maskPersonal(value) : value,
      })),
      tried: tried.map(({ id }) => id),
    },
    null,
    2,
  )}\n`

/** The address of a new gap note, or null where the handbook's pattern leads nowhere. It carries no query and no value. */
export function linkToNote(pattern: string | null, title: string, { signals, tried }: Note): string | null {
  if (pattern === null) return null
  const body = [...signals.map(({ code }) => code), ...tried.map(({ id }) => id)].join('\n')
  const filled = pattern
    .replaceAll('{title}', encodeURIComponent(title))
    .replaceAll('{body}', encodeURIComponent(body))
    .replaceAll(/\{\w+\}/g, '')
  return URL.canParse(filled) && /^(https?|mailto):$/.test(new URL(filled).protocol) ? filled : null
}

/** Gives a text to the reader as a file. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
