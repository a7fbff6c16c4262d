import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchCoverage, type Ratio } from './coverage.ts'
import { benchHistory } from './history.ts'

const benches: Record<string, (runs: number) => Promise<Ratio[]>> = {
  coverage: (runs) => benchCoverage(1000, runs),
  history: (runs) => benchHistory(500, 100, runs),
}

// `npm run bench`, or one of them: `npm run bench history`, or fewer runs: `npm run bench history 1`.
const [name = 'all', count = '5'] = process.argv.slice(2)
const runs = Number(count)
const chosen = name === 'all' ? Object.values(benches) : [benches[name]!]
const results: Ratio[] = []
for (const bench of chosen) results.push(...(await bench(runs)))

const out = join(dirname(fileURLToPath(import.meta.url)), 'out')
mkdirSync(out, { recursive: true })
writeFileSync(
  join(out, 'bench.json'),
  `${JSON.stringify({ node: process.version, runs, results }, null, 2)}\n`,
)
for (const { name: what, seconds, peer, peerSeconds, ratio, bar } of results) {
  process.stdout.write(
    `${what}: ${seconds.toFixed(2)} s CPU, ${ratio.toFixed(3)}× of ${peer} (${peerSeconds.toFixed(2)} s); bar ${bar}×\n`,
  )
}
