import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder } from '../../scripts/handbook.ts'
import type { Ratio } from './coverage.ts'
import { writeHandbook } from './generate.ts'
import { measureCpu, median } from './measure.ts'
import { installPeers, peerFolder } from './peer.ts'

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/**
 * The agents' site of so many pages with its search, against Starlight with Pagefind as it comes on the same texts as plain Markdown:
 * the first build, and the second with nothing changed.
 */
export async function benchSite(pages: number, runs: number): Promise<Ratio[]> {
  installPeers()
  const root = mkdtempSync(join(tmpdir(), 'sopbook-bench-'))
  const [handbook, out] = [join(root, 'handbook'), join(root, 'site')]
  // Beside its packages: some of them are lost behind a link.
  const peer = join(peerFolder, 'starlight')
  rmSync(peer, { recursive: true, force: true })
  await writeHandbook(handbook, pages)
  writeStarlight(handbook, peer)
  const build = () =>
    measureCpu(process.execPath, [
      join(checkout, 'scripts/sopbook.mjs'),
      ...['build', '--content', handbook, '--at', '2026-11-28', '--out', out],
    ])
  const buildPeer = () =>
    measureCpu(process.execPath, [join(peerFolder, 'node_modules/astro/bin/astro.mjs'), 'build'], peer)
  const forget = () => {
    for (const name of readdirSync(cacheFolder))
      if (/\.(pack|answers|pages)$/.test(name)) rmSync(join(cacheFolder, name))
    for (const folder of [out, ...['dist', '.cache', '.astro'].map((name) => join(peer, name))])
      rmSync(folder, { recursive: true, force: true })
  }
  const times = { first: [] as number[], second: [] as number[], peer: [] as number[], again: [] as number[] }
  // The first round warms the machine's own caches and is not counted.
  for (let run = 0; run <= runs; run += 1) {
    const keep = (list: number[], seconds: number) => run > 0 && list.push(seconds)
    forget()
    keep(times.peer, buildPeer())
    keep(times.again, buildPeer())
    keep(times.first, build())
    keep(times.second, build())
  }
  const built = [countPages(out), countPages(join(peer, 'dist'))]
  for (const folder of [root, peer]) rmSync(folder, { recursive: true })
  const ratio = (name: string, list: number[], against: number[], peerName: string, bar: number): Ratio => ({
    name: `site, ${pages} texts (${built[0]} pages), ${name}`,
    seconds: median(list),
    peer: `${peerName} of Starlight (${built[1]} pages)`,
    peerSeconds: median(against),
    ratio: median(list.map((seconds, index) => seconds / against[index]!)),
    bar,
  })
  return [
    ratio('first build', times.first, times.peer, 'the first', 0.6),
    ratio('second build', times.second, times.peer, 'the first', 0.3),
    ratio('second build', times.second, times.again, 'the second', 1),
  ]
}

/** The same pages as a Starlight project: tags become headings, everything else stays as it is written. */
function writeStarlight(handbook: string, to: string): void {
  const pages = readdirSync(join(handbook, 'sops'), { recursive: true, encoding: 'utf8' })
  for (const path of pages.filter((name) => name.endsWith('.mdx'))) {
    const target = join(to, 'src/content/docs', path.replace(/x$/, ''))
    mkdirSync(dirname(target), { recursive: true })
    const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(
      readFileSync(join(handbook, 'sops', path), 'utf8'),
    )!
    const kept = front!.split('\n').filter((line) => line.startsWith('title:'))
    const text = body!
      .replace(/^<Example title="(.*?)".*given=(".*?"|'.*?').*>$/gm, '### $1\n\n$2\n')
      .replace(/^<([A-Z]\w+).*>$/gm, (_tag, name: string) => (name === 'Scenario' ? '' : `## ${name}\n`))
      .replace(/^<\/\w+>$/gm, '')
      .replace(/<Param name="(\w+)" \/>/g, '`$1`')
    writeFileSync(target, `---\n${kept.join('\n')}\n---\n${text}`)
  }
  writeFileSync(
    join(to, 'src/content.config.ts'),
    `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  )
  writeFileSync(
    join(to, 'astro.config.mjs'),
    `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({
  cacheDir: './.cache',
  integrations: [
    starlight({
      title: 'Handbook',
      defaultLocale: 'en',
      locales: { en: { label: 'English', lang: 'en' }, zh: { label: '简体中文', lang: 'zh-CN' } },
    }),
  ],
})
`,
  )
}

const countPages = (folder: string): number =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html')).length
