import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchCoverage } from './coverage.ts'
import { benchSearch } from './search.ts'

const print = (text: string): void => void process.stdout.write(text)
const out = join(dirname(fileURLToPath(import.meta.url)), 'out')
const write = (name: string, value: object): void => {
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, name), `${JSON.stringify({ node: process.version, ...value }, null, 2)}\n`)
}

if (process.argv[2] === 'search') write('search.json', (await benchSearch(print)) as object)
else {
  const runs = Number(process.argv[2] ?? 5)
  const results = await benchCoverage(1000, runs)
  write('bench.json', { runs, results })
  for (const { name, seconds, peer, peerSeconds, ratio, bar } of results)
    print(
      `${name}: ${seconds.toFixed(2)} s CPU, ${ratio.toFixed(3)}× of ${peer} (${peerSeconds.toFixed(2)} s); bar ${bar}×\n`,
    )
}
