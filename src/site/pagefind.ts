import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { close, createIndex, type IndexFile } from 'pagefind'
import type { Locale } from '../words.ts'
import { formatRecordPage, makeSearchRecords, type SearchRecord } from './records.ts'
import type { SearchEntry } from './search-result.ts'
import type { Site } from './site.ts'

// Pagefind also brings three user interfaces of its own; only what a search needs is shipped.
const needed =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..*|index\/.*|fragment\/.*|.*\.pf_meta)$/
// Every compressed file of Pagefind begins with this, so that a browser knows whether a server has unpacked it.
const signature = 'pagefind_dcd'

/**
 * Writes the index of the full texts: one Pagefind bundle for each language to `<outDir>/pagefind/<locale>/`, beside each `entries.json`: what every entry is, by Pagefind's id. Filters read that file, since
 * Pagefind 1.5 writes its own filters in an order that changes from build to build.
 */
export async function writeSearchIndex(site: Site, outDir: string): Promise<void> {
  try {
    for (const locale of site.handbook.settings.locales) {
      const files = await makeBundle(makeSearchRecords(site, locale), locale)
      const folder = join(outDir, 'pagefind', locale)
      for (const inside of new Set(files.map(({ path }) => dirname(path))))
        mkdirSync(join(folder, inside), { recursive: true })
      // Thousands of small files: asking the thread pool for each costs more than writing it.
      for (const { path, content } of files) writeFileSync(join(folder, path), content)
    }
  } finally {
    await close()
  }
}

async function makeBundle(records: readonly SearchRecord[], locale: Locale): Promise<IndexFile[]> {
  // `index-text.ts` has split the words; Pagefind knows Chinese and would split them once more.
  const { index, errors } = await createIndex({ forceLanguage: locale === 'zh' ? 'und' : locale })
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
  // It takes them in the order in which they are given; waiting for each would wake both sides for every one.
  await Promise.all(
    records.map(async (record) => {
      const added = await index.addHTMLFile({ url: record.url, content: formatRecordPage(record) })
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`)
    }),
  )
  const { files } = await index.getFiles()
  await index.deleteIndex()
  const byUrl = new Map(records.map((record) => [record.url, record]))
  const entries = files
    .filter((file) => file.path.startsWith('fragment/'))
    .map((file): [string, SearchEntry] => [
      /^fragment\/(.*)\.pf_fragment$/.exec(file.path)![1]!,
      entryOf(byUrl.get(urlOf(file))!),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    ...files.filter((file) => needed.test(file.path)),
    { path: 'entries.json', content: Buffer.from(JSON.stringify(Object.fromEntries(entries))) },
  ]
}

const urlOf = (file: IndexFile): string =>
  (JSON.parse(gunzipSync(file.content).toString('utf8').slice(signature.length)) as { url: string }).url

const entryOf = ({ kind, locale, url, id, caseType, standing }: SearchRecord): SearchEntry => ({
  kind,
  locale,
  url,
  id,
  caseType,
  standing,
})
