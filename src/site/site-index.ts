import { isDeepStrictEqual } from 'node:util'
import { deflateRawSync } from 'node:zlib'
import { makeSearchIndex } from '../search/make-index.ts'
import type { SearchIndex } from '../search/search-index.ts'
import { readSectionText } from '../search/section-text.ts'
import { writeIndex } from '../search/wire.ts'
import type { Locale } from '../words.ts'
import { listAsked } from './records.ts'
import type { Site } from './site.ts'

/**
 * The scenario index of a site. Of sections it holds only telling words of those that the audience may read, in the language they are
 * written in; a scenario without text in force is there by its catalogue entry alone.
 */
export function makeSiteIndex(site: Site): SearchIndex {
  const standings = new Map<string, Partial<Record<Locale, string>>>()
  const texts = new Map<string, Partial<Record<Locale, string[]>>>()
  const rows = new Map<string, string[][]>()
  for (const { scenario, locale, standing, reading, readingLocale } of site.publications) {
    standings.set(scenario.id, { ...standings.get(scenario.id), [locale]: standing })
    if (!reading || readingLocale !== locale) continue
    texts.set(scenario.id, { ...texts.get(scenario.id), [locale]: readSectionText(reading, locale) })
    const asked = listAsked(reading)
    const other = rows.get(scenario.id)
    // Where another version is in force in another language, a number would lead to two rows.
    rows.set(scenario.id, other && !isDeepStrictEqual(other, asked) ? [] : asked)
  }
  return makeSearchIndex(site.handbook, { standings, texts, rows })
}

/**
 * The scenario index as a browser loads it: packed here, since many static servers pack nothing. Small blocks, each with a code of its
 * own, suit columns in two languages better than large ones do.
 */
export const packIndex = (index: SearchIndex): Uint8Array =>
  deflateRawSync(writeIndex(index), { level: 9, memLevel: 5 })
