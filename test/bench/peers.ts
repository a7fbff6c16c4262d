import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { close, createIndex } from 'pagefind'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import type { Handbook } from '../../src/handbook/handbook.ts'
import { importPeer } from './peer.ts'
import type { Contender } from './search.ts'

/* Other engines out of the box, on the same texts: every scenario with its titles, aliases, summaries and signals in both languages. */

// Some peers give their functions by name, some as one default, some both.
const load = async <Module>(name: string): Promise<Module> => {
  const module = await importPeer<Module & { default?: Module }>(name)
  return module.default && !('create' in module) ? { ...module, ...module.default } : module
}

interface Doc {
  id: string
  title: string
  aliases: string
  summary: string
  signals: string
}

const docsOf = (handbook: Handbook): Doc[] =>
  handbook.scenarios
    .filter((scenario) => scenario.status === 'active')
    .map(({ id, title, aliases, summary, signals }) => ({
      id,
      title: `${title.en} ${title.zh ?? ''}`,
      aliases: [...aliases.en, ...aliases.zh].join(', '),
      summary: `${summary.en} ${summary.zh ?? ''}`,
      signals: signals
        .map(({ code }) => {
          const name = handbook.signals[code]?.name
          return `${code} ${name?.en ?? ''} ${name?.zh ?? ''}`
        })
        .join(', '),
    }))

const fields = ['title', 'aliases', 'summary', 'signals'] as const

/** The engines, filled and ready. */
export async function openPeers(handbook: Handbook): Promise<Contender[]> {
  const docs = docsOf(handbook)
  return [
    await openPagefind(docs),
    await openMiniSearch(docs),
    await openOrama(docs),
    await openFlexSearch(docs),
    await openLunr(docs),
    await openFuse(docs),
  ]
}

async function openMiniSearch(docs: readonly Doc[]): Promise<Contender> {
  interface Index {
    addAll(docs: readonly Doc[]): void
    search(query: string): { id: string }[]
  }
  const module = await importPeer<{ default: new (options: object) => Index }>('minisearch')
  const index = new module.default({ fields })
  index.addAll(docs)
  return { name: 'MiniSearch', find: (query) => index.search(query).map(({ id }) => id) }
}

async function openOrama(docs: readonly Doc[]): Promise<Contender> {
  interface Orama {
    create(options: object): unknown
    insertMultiple(database: unknown, docs: readonly Doc[]): unknown
    search(
      database: unknown,
      query: object,
    ): { hits: { document: Doc }[] } | Promise<{ hits: { document: Doc }[] }>
  }
  const orama = await load<Orama>('@orama/orama')
  const database = orama.create({
    schema: { id: 'string', title: 'string', aliases: 'string', summary: 'string', signals: 'string' },
  })
  await orama.insertMultiple(database, docs)
  return {
    name: 'Orama',
    find: async (query) =>
      (await orama.search(database, { term: query, properties: [...fields], limit: 10 })).hits.map(
        ({ document }) => document.id,
      ),
  }
}

async function openFlexSearch(docs: readonly Doc[]): Promise<Contender> {
  interface Index {
    add(doc: Doc): void
    search(query: string, options: object): { result: string[] }[]
  }
  const { Document } = await load<{ Document: new (options: object) => Index }>('flexsearch')
  const index = new Document({ document: { id: 'id', index: [...fields] }, tokenize: 'forward' })
  for (const doc of docs) index.add(doc)
  return {
    name: 'FlexSearch',
    find: (query) => [
      ...new Set(index.search(query, { limit: 10, suggest: true }).flatMap(({ result }) => result)),
    ],
  }
}

async function openLunr(docs: readonly Doc[]): Promise<Contender> {
  interface Builder {
    ref(name: string): void
    field(name: string): void
    add(doc: Doc): void
  }
  interface Index {
    search(query: string): { ref: string }[]
  }
  const module = await importPeer<{
    default: (fill: (this: Builder) => void) => Index
  }>('lunr')
  const index = module.default(function () {
    this.ref('id')
    for (const field of fields) this.field(field)
    for (const doc of docs) this.add(doc)
  })
  return {
    name: 'Lunr',
    find: (query) => {
      try {
        return index.search(query).map(({ ref }) => ref)
      } catch {
        // Its query language refuses some of what people type.
        return []
      }
    },
  }
}

async function openFuse(docs: readonly Doc[]): Promise<Contender> {
  interface Index {
    search(query: string): { item: Doc }[]
  }
  const module = await importPeer<{
    default: new (docs: readonly Doc[], options: object) => Index
  }>('fuse.js')
  const index = new module.default(docs, { keys: [...fields], ignoreLocation: true })
  return { name: 'Fuse', find: (query) => index.search(query).map(({ item }) => item.id) }
}

/** Pagefind, which is made for a browser: its files are served from memory to its own module. */
async function openPagefind(docs: readonly Doc[]): Promise<Contender> {
  const { index } = await createIndex({ forceLanguage: 'en' })
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  for (const doc of docs)
    await index!.addHTMLFile({
      url: `/${doc.id}/`,
      content: `<html lang="en"><body><h1>${escape(doc.title)}</h1><p>${escape(doc.aliases)}</p><p>${escape(doc.summary)}</p><p>${escape(doc.signals)}</p></body></html>`,
    })
  const out = mkdtempSync(join(tmpdir(), 'sopbook-pagefind-'))
  await index!.writeFiles({ outputPath: out })
  await close()
  interface Pagefind {
    options(options: object): Promise<void>
    search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>
  }
  // It fetches its parts from where it stands; here that is a folder.
  const network = globalThis.fetch
  globalThis.fetch = ((address: string | URL, options?: RequestInit) => {
    const url = String(address)
    if (!url.startsWith('file:') && !url.startsWith(out)) return network(address, options)
    const path = url.startsWith('file:') ? fileURLToPath(new URL(url.split('?')[0]!)) : url.split('?')[0]!
    return Promise.resolve(new Response(readFileSync(path)))
  }) as typeof fetch
  const pagefind = (await import(pathToFileURL(join(out, 'pagefind.js')).href)) as Pagefind
  await pagefind.options({ basePath: `${out}/`, baseUrl: '/', noWorker: true })
  return {
    name: 'Pagefind',
    find: async (query) => {
      const { results } = await pagefind.search(query)
      const first = await Promise.all(results.slice(0, 3).map((result) => result.data()))
      return first.map(({ url }) => url.replace(/^\/|\/$/g, ''))
    },
  }
}
