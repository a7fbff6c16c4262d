import { maskPersonal } from '../../search/mask.ts'
import { type Locale, locales } from '../../words.ts'
import { unansweredKey as key } from './unanswered-key.ts'

/** Queries that found nothing good: kept on this device alone, masked, exported by hand and cleared by one click. */

const most = 200
const longest = 200

export interface Unanswered {
  query: string
  locale: Locale
  /** The day it was asked. */
  on: string
  /** Ids of the scenarios that came nearest. */
  nearest: string[]
}

export function readUnanswered(): Unanswered[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(value) ? value.filter(isUnanswered).slice(0, most) : []
  } catch {
    return []
  }
}

const isUnanswered = (value: unknown): value is Unanswered => {
  const { query, locale, on, nearest } = (value ?? {}) as Partial<Unanswered>
  return (
    typeof query === 'string' &&
    locales.includes(locale as Locale) &&
    typeof on === 'string' &&
    Array.isArray(nearest) &&
    nearest.every((id) => typeof id === 'string')
  )
}

/** Keeps a query, each once. */
export function keepUnanswered(query: string, locale: Locale, nearest: readonly string[]): void {
  const masked = maskPersonal(query).trim().slice(0, longest)
  if (masked === '') return
  const rest = readUnanswered().filter((one) => one.query !== masked)
  const on = new Date().toISOString().slice(0, 10)
  try {
    localStorage.setItem(
      key,
      JSON.stringify([{ query: masked, locale, on, nearest }, ...rest].slice(0, most)),
    )
  } catch {
    // Storage may be full or forbidden; nothing else depends on it.
  }
}

export function clearUnanswered(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // As above.
  }
}
