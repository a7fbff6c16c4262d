import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { portOf, serve } from '../../scripts/start.ts'
import { openBrowser } from '../browser.ts'
import { median } from './measure.ts'
import { importPeer, installPeers } from './peer.ts'

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const categories = ['performance', 'accessibility', 'best-practices'] as const
const pages = ['', 'reset-2fa/sim-change-with-reset/', 'coverage/']

interface Result {
  lhr: {
    categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>
    audits: Record<string, { score: number | null; title: string; displayValue?: string }>
  }
}
type Lighthouse = (url: string, flags: object, config?: object) => Promise<Result>

export interface PageScore {
  page: string
  preset: 'mobile' | 'desktop'
  /** Median of the runs, 0 to 100. */
  scores: Record<string, number>
  /** Audits that take points away, in some run. */
  lost: string[]
}

/** Lighthouse on the leads' site of the sample in both languages, served as a static host does: with the headers, packed by gzip. */
export async function benchLighthouse(print: (text: string) => void, runs: number): Promise<object> {
  installPeers()
  const { default: lighthouse } = await importPeer<{ default: Lighthouse }>('lighthouse')
  const { default: desktop } = await importPeer<{ default: object }>(
    'lighthouse/core/config/desktop-config.js',
  )
  const out = mkdtempSync(join(tmpdir(), 'sopbook-lighthouse-'))
  const site = join(out, 'site')
  const argv = ['build', '--audience', 'leads', '--at', '2026-11-28', '--out', site]
  execFileSync(process.execPath, [join(checkout, 'scripts/sopbook.mjs'), ...argv], { stdio: 'ignore' })
  for (const path of readdirSync(site, { recursive: true, encoding: 'utf8' }))
    if (/\.(html|css|js|svg|json|csv)$/.test(path))
      writeFileSync(join(site, `${path}.gz`), gzipSync(readFileSync(join(site, path))))
  const server = await serve(site, '/', 5700)
  const port = await findPort()
  const browser = await openBrowser([`--remote-debugging-port=${port}`])
  const results: PageScore[] = []
  try {
    for (const preset of ['mobile', 'desktop'] as const)
      for (const locale of ['en', 'zh'])
        for (const page of pages) {
          const url = `http://127.0.0.1:${portOf(server)}/${locale}/${page}`
          const flags = { port, onlyCategories: categories, logLevel: 'error' }
          const found: Result['lhr'][] = []
          for (let run = 0; run < runs; run += 1)
            found.push((await lighthouse(url, flags, preset === 'desktop' ? desktop : undefined)).lhr)
          const scores = Object.fromEntries(
            categories.map((name) => [
              name,
              median(found.map((lhr) => Math.round(100 * lhr.categories[name]!.score))),
            ]),
          )
          const result = { page: `/${locale}/${page}`, preset, scores, lost: listLost(found) }
          results.push(result)
          print(
            `${preset.padEnd(8)}${result.page.padEnd(38)}${categories.map((name) => `${name} ${scores[name]}`).join(', ')}\n`,
          )
          for (const audit of result.lost) print(`          ${audit}\n`)
        }
  } finally {
    await browser.close()
    server.close()
    rmSync(out, { recursive: true })
  }
  return { runs, results }
}

/** What took points away in some run. */
function listLost(found: readonly Result['lhr'][]): string[] {
  const lost = found.flatMap((lhr) =>
    categories.flatMap((name) =>
      lhr.categories[name]!.auditRefs.flatMap(({ id, weight }) => {
        const audit = lhr.audits[id]!
        return weight > 0 && audit.score !== null && audit.score < 0.9
          ? [`${name}: ${audit.title} ${audit.displayValue ?? ''}`.trim()]
          : []
      }),
    ),
  )
  return [...new Set(lost)]
}

/** A port that is free now. */
const findPort = (): Promise<number> =>
  new Promise((answer, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => answer(typeof address === 'object' && address ? address.port : 0))
    })
  })
