import type { Scenario } from '../catalogue/case-type.ts'
import { formatIndexText } from '../search/index-text.ts'
import { readSectionText } from '../search/section-text.ts'
import { type Locale, locales, say, type Words } from '../words.ts'
import type { Publication, Reading } from './publish.ts'
import { fieldEnd, type SearchEntry, textEnd } from './search-result.ts'
import type { Site } from './site.ts'

/** One entry of the search index in one language. */
export interface SearchRecord extends SearchEntry {
  title: string
  /** Names by which people look for it. */
  aliases: string[]
  summary: string
  /** Signal codes and names. */
  signals: string[]
  /** Text of the section in this language, where the audience may read it; empty for a stub. */
  text: string[]
}

/** Everything a search finds in one language: of sections only what the audience may read, in the language it is written in. */
export function makeSearchRecords(site: Site, locale: Locale): SearchRecord[] {
  const { handbook } = site
  const plain = { locale, caseType: null, standing: null, signals: [], text: [] }
  return [
    ...site.publications.filter((one) => one.locale === locale).map((one) => scenarioRecord(site, one)),
    ...handbook.caseTypes.map((caseType): SearchRecord => ({
      ...plain,
      kind: 'case-type',
      url: `/${locale}/${caseType.id}/`,
      id: caseType.id,
      title: say(caseType.name, locale),
      caseType: caseType.id,
      aliases: [caseType.abbr, ...otherNames(caseType.name, locale)],
      summary: say(caseType.purpose, locale),
    })),
    ...handbook.terms.map((term): SearchRecord => ({
      ...plain,
      kind: 'term',
      url: `/${locale}/glossary/#${term.id}`,
      id: term.id,
      title: term[locale],
      aliases: [...(term.abbr ? [term.abbr] : []), locale === 'en' ? term.zh : term.en],
      summary: say(term.definition, locale),
    })),
    ...Object.values(handbook.signals).map((signal): SearchRecord => ({
      ...plain,
      kind: 'signal',
      url: `/${locale}/signals/#${signal.code}`,
      id: signal.code,
      title: say(signal.name, locale),
      aliases: [signal.code, ...otherNames(signal.name, locale)],
      summary: say(signal.description, locale),
    })),
  ]
}

function scenarioRecord(site: Site, publication: Publication): SearchRecord {
  const { scenario, locale, reading } = publication
  const own = publication.readingLocale === locale ? reading : null
  const codes = new Set([...scenario.signals.map((signal) => signal.code), ...(own ? codesOf(own) : [])])
  return {
    kind: 'scenario',
    locale,
    url: `/${locale}/${scenario.id}/`,
    id: scenario.id,
    title: say(scenario.title, locale),
    caseType: scenario.caseType,
    standing: publication.standing,
    aliases: aliasesOf(scenario, locale),
    summary: say(scenario.summary, locale),
    signals: [...codes].map((code) => {
      const signal = site.handbook.signals[code]
      return signal ? `${say(signal.name, locale)} ${code}` : code
    }),
    text: own ? readSectionText(own, locale) : [],
  }
}

/** Its names in this language first, then those of the others: people type the word they know. */
const aliasesOf = ({ aliases, title }: Scenario, locale: Locale): string[] => [
  ...aliases[locale],
  ...otherNames(title, locale),
  ...locales.filter((other) => other !== locale).flatMap((other) => aliases[other]),
]

const otherNames = (name: Words, locale: Locale): string[] =>
  locales.flatMap((other) => (other !== locale && name[other] ? [name[other]] : []))

const codesOf = (reading: Reading): string[] => listAsked(reading).flat()

/** The signals and parameters that each row of a section's own table asks for. */
export const listAsked = ({ section }: Reading): string[][] =>
  (section.table?.rows ?? []).map((row) =>
    typeof row.when === 'string' ? [] : row.when.names.map((known) => known.name),
  )

/** The synthetic page by which Pagefind reads a record. Every text in it is escaped: none of it is markup. */
export function formatRecordPage(record: SearchRecord): string {
  const field = (weight: number, texts: readonly string[]) =>
    `<p data-pagefind-weight="${weight}">${texts.map((text) => `${escape(formatIndexText(text))} ${textEnd} `).join('')}${fieldEnd}</p>`
  const meta = (name: string, text: string) =>
    `<i data-pagefind-meta="${name}[title]" title="${escape(formatIndexText(text))}"></i>`
  return [
    '<html><body>',
    meta('title', record.title),
    meta('aliases', record.aliases.join(' · ')),
    // In the order of `readResult`.
    field(10, [record.title]),
    field(8, record.aliases),
    field(4, [record.summary]),
    field(3, record.signals),
    field(1, record.text),
    field(2, [record.id.replaceAll(/[/-]/g, ' ')]),
    '</body></html>',
  ].join('')
}

const marked = /[&<>"]/

const escape = (text: string): string =>
  marked.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
    : text
