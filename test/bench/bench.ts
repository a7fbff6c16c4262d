import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchCoverage } from './coverage.ts'

const runs = Number(process.argv[2] ?? 5)
const results = await benchCoverage(1000, runs)

const out = join(dirname(fileURLToPath(import.meta.url)), 'out')
mkdirSync(out, { recursive: true })
writeFileSync(
  join(out, 'bench.json'),
  `${JSON.stringify({ node: process.version, runs, results }, null, 2)}\n`,
)
for (const { name, seconds, peer, peerSeconds, ratio, bar } of results) {
  process.stdout.write(
    `${name}: ${seconds.toFixed(2)} s CPU, ${ratio.toFixed(3)}× of ${peer} (${peerSeconds.toFixed(2)} s); bar ${bar}×\n`,
  )
}
