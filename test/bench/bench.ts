import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchCoverage, type Ratio } from './coverage.ts'
import { benchEvaluate } from './evaluate.ts'
import { benchHistory } from './history.ts'
import { benchKeystrokes } from './keystrokes.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchSearch } from './search.ts'
import { benchSite } from './site.ts'

const print = (text: string): void => void process.stdout.write(text)
const benches: Record<string, (runs: number) => Promise<Ratio[]>> = {
  coverage: (runs) => benchCoverage(1000, runs),
  history: (runs) => benchHistory(500, 100, runs),
  evaluate: (runs) => benchEvaluate(100_000, runs, print),
  site: (runs) => benchSite(1000, runs),
}
const out = join(dirname(fileURLToPath(import.meta.url)), 'out')
const write = (file: string, value: object): void => {
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, file), `${JSON.stringify({ node: process.version, ...value }, null, 2)}\n`)
}

// `npm run bench`, or one of them: `npm run bench history`, or fewer runs: `npm run bench history 1`.
const [name = 'all', count] = process.argv.slice(2)
const wanted = (bench: string): boolean => name === 'all' || name === bench
if (wanted('search')) write('search.json', await benchSearch(print))
if (wanted('keystrokes')) write('keystrokes.json', await benchKeystrokes(5000, print))
if (wanted('lighthouse')) write('lighthouse.json', await benchLighthouse(print, Number(count ?? '3')))
const chosen = Object.keys(benches).filter(wanted)
if (chosen.length > 0) {
  const runs = Number(count ?? '5')
  const results: Ratio[] = []
  for (const bench of chosen) results.push(...(await benches[bench]!(runs)))
  write('bench.json', { runs, results })
  for (const { name: what, seconds, peer, peerSeconds, ratio, bar } of results)
    print(
      `${what}: ${seconds.toFixed(2)} s CPU, ${ratio.toFixed(3)}× of ${peer} (${peerSeconds.toFixed(2)} s); bar ${bar}×\n`,
    )
}
