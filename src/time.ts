import { tzOffset } from '@date-fns/tz/tzOffset'
import type { Locale } from './words.ts'

/** An instant as ISO 8601 in UTC with `Z`; comparing two of them as strings compares them in time. */
export type Instant = string
/** A calendar day `YYYY-MM-DD`. */
export type Day = string

const instant = (ms: number): Instant => new Date(ms).toISOString()

/** Whether a text is a day that the calendar has: 30 February is not. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])))
  return date.toISOString().startsWith(text)
}

/** The instant at which a zone's clocks show a local time; where they never do (a skipped hour), the instant just after. */
function instantOf(local: string, timeZone: string): Instant {
  const utc = Date.parse(`${local}Z`)
  const offset = (ms: number) => tzOffset(timeZone, new Date(ms)) * 60_000
  const first = utc - offset(utc)
  const second = utc - offset(first)
  return instant(second + offset(second) >= utc ? second : Math.max(first, second))
}

const clocks = new Map<string, string>()

/** What a zone's clocks show at an instant, as `YYYY-MM-DDTHH:MM`. */
function localOf(at: Instant, timeZone: string): string {
  const key = `${at} ${timeZone}`
  const known =
    clocks.get(key) ?? instant(Date.parse(at) + tzOffset(timeZone, new Date(at)) * 60_000).slice(0, 16)
  clocks.set(key, known)
  return known
}

const instants = new Map<string, Instant>()

/** An instant that is written with any offset, in UTC. */
export function inUtc(text: string): Instant {
  const known = instants.get(text) ?? new Date(text).toISOString()
  instants.set(text, known)
  return known
}

const starts = new Map<string, Instant>()

/** The first instant of a day in a zone. */
export function startOfDay(day: Day, timeZone: string): Instant {
  const key = `${day} ${timeZone}`
  const known = starts.get(key) ?? instantOf(`${day}T00:00:00`, timeZone)
  starts.set(key, known)
  return known
}

/** The last second of a day in a zone, as `--at DATE` reads it. */
export const endOfDay = (day: Day, timeZone: string): Instant =>
  instant(Date.parse(startOfDay(addDays(day, 1), timeZone)) - 1000)

/** The day on which an instant falls in a zone. */
export const dayOf = (at: Instant, timeZone: string): Day => localOf(at, timeZone).slice(0, 10)

export const addDays = (day: Day, days: number): Day =>
  instant(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).slice(0, 10)

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** An ISO date or date-time as an instant; a date alone is the last second of that day in the zone. Null for anything else. */
export function parseInstant(text: string, timeZone: string): Instant | null {
  if (isDay(text)) return endOfDay(text, timeZone)
  const shape = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(
    text,
  )
  if (!shape || !isDay(shape[1]!)) return null
  const [, day, clock, zone] = shape
  const seconds = clock!.length === 5 ? `${clock}:00` : clock
  const ms = zone
    ? Date.parse(`${day}T${seconds}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`)
    : Date.parse(`${day}T${seconds}Z`)
  if (Number.isNaN(ms)) return null
  return zone ? instant(ms) : instantOf(`${day}T${seconds}`, timeZone)
}

/** Whether the platform knows an IANA zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "23 Nov 2026" or "2026年11月23日". */
export function formatDay(day: Day, locale: Locale): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return locale === 'zh' ? `${year}年${month}月${date}日` : `${date} ${months[month - 1]} ${year}`
}

/** "23 Nov 2026 14:05 Asia/Shanghai". */
export function formatInstant(at: Instant, timeZone: string, locale: Locale): string {
  const [day, clock] = localOf(at, timeZone).split('T') as [Day, string]
  return `${formatDay(day, locale)} ${clock} ${timeZone}`
}
