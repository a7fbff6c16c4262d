import { z } from 'zod'
import { codePattern, idPattern } from './id.ts'
import { isDay, isTimeZone } from './time.ts'
import { locales } from './words.ts'

/** Words in the handbook's languages; Chinese may be missing and then falls back, visibly. */
export const wordsSchema = z.strictObject({
  en: z.string().min(1).describe('The text in English.'),
  zh: z.string().min(1).optional().describe('The same text in Chinese.'),
})

export const localeSchema = z.enum(locales)

const because = (rule: string, en: string, zh: string) => ({ params: { rule, en, zh } })

/** `YYYY-MM-DD`, a day that the calendar has. */
export const daySchema = z
  .string()
  .refine(
    isDay,
    because('impossible-date', 'a day of the calendar as YYYY-MM-DD', '日历上存在的日期 YYYY-MM-DD'),
  )

/** An ISO 8601 instant in UTC with `Z`. */
export const instantSchema = z
  .string()
  .refine(
    (text) =>
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/.test(text) &&
      isDay(text.slice(0, 10)) &&
      !Number.isNaN(Date.parse(text)),
    because('impossible-date', 'an instant such as 2026-03-02T09:00:00Z', '如 2026-03-02T09:00:00Z 的时刻'),
  )

export const timeZoneSchema = z
  .string()
  .refine(
    isTimeZone,
    because('schema', 'an IANA time zone such as Asia/Shanghai', 'IANA 时区名，如 Asia/Shanghai'),
  )

export const idSchema = z
  .string()
  .max(80)
  .regex(idPattern, 'lower-case letters, digits and single hyphens, such as sim-change-with-reset')

export const codeSchema = z
  .string()
  .max(60)
  .regex(codePattern, 'capitals, digits and underscores, such as SIM_CHANGE_H')

export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits')
