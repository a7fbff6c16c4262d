import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeHandbook } from './generate.ts'
import { measureCpu, median } from './measure.ts'

const here = dirname(fileURLToPath(import.meta.url))
const checkout = join(here, '..', '..')
const cache = join(checkout, 'node_modules', '.cache', 'sopbook')

export interface Ratio {
  name: string
  seconds: number
  peer: string
  peerSeconds: number
  ratio: number
  bar: number
}

/** `coverage` on 1,000 pages, cold, warm and with one page changed, against the bare parse of the same files. */
export async function benchCoverage(pages: number, runs: number): Promise<Ratio[]> {
  const root = mkdtempSync(join(tmpdir(), 'sopbook-bench-'))
  await writeHandbook(root, pages)
  const page = join(root, 'sops/en/reset-2fa/sim-change-with-reset.mdx')
  const text = readFileSync(page, 'utf8')
  const coverage = () =>
    measureCpu(process.execPath, [
      join(checkout, 'scripts/sopbook.mjs'),
      'coverage',
      '--content',
      root,
      '--at',
      '2026-11-23',
      '--report-only',
      '--format',
      'json',
    ])
  const bare = () => measureCpu(process.execPath, [join(here, 'bare-parse.ts'), root])
  const forget = () => {
    for (const name of readdirSync(cache)) if (/\.(pack|answers)$/.test(name)) rmSync(join(cache, name))
  }
  const times = { bare: [] as number[], cold: [] as number[], warm: [] as number[], changed: [] as number[] }
  for (let run = 0; run <= runs; run += 1) {
    const keep = (list: number[], seconds: number) => run > 0 && list.push(seconds)
    keep(times.bare, bare())
    forget()
    keep(times.cold, coverage())
    keep(times.warm, coverage())
    appendFileSync(page, `\nRemark ${run}.\n`)
    keep(times.changed, coverage())
    writeFileSync(page, text)
  }
  rmSync(root, { recursive: true })
  const peer = 'bare unified + remark-parse + remark-mdx + tables'
  const ratio = (name: string, list: number[], bar: number): Ratio => ({
    name: `coverage, ${pages} pages, ${name}`,
    seconds: median(list),
    peer,
    peerSeconds: median(times.bare),
    ratio: median(list.map((seconds, index) => seconds / times.bare[index]!)),
    bar,
  })
  return [
    ratio('cold', times.cold, 1.3),
    ratio('warm', times.warm, 0.1),
    ratio('one page changed', times.changed, 0.12),
  ]
}
