import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { main } from '../scripts/sopbook.ts'

const checkout = fileURLToPath(new URL('..', import.meta.url))
const readme = fileURLToPath(new URL('../README.md', import.meta.url))
const block = /```console\n\$ npx sopbook ([^\n]*)\n([\s\S]*?)```/g

/** What a call prints; `npx vitest run test/readme.test.ts -u` writes it into the README. */
async function print(call: string): Promise<string> {
  let printed = ''
  await main(call.split(' '), {
    out: (text) => (printed += text),
    err: () => undefined,
    env: { SOPBOOK_CONTENT: `${checkout}content` },
    terminal: false,
    now: () => Date.parse('2026-11-24T00:00:00Z'),
    stopped: Promise.resolve(),
  })
  return printed.trimEnd()
}

test('every example in the README prints what the README says', async () => {
  const written = readFileSync(readme, 'utf8')
  const calls = [...written.matchAll(block)]
  expect(calls.length).toBeGreaterThanOrEqual(3)
  let real = written
  for (const [whole, call] of calls)
    real = real.replace(whole, () => `\`\`\`console\n$ npx sopbook ${call}\n${'PRINTED'}\n\`\`\``)
  for (const [, call] of calls) {
    expect(call, 'an example judges a fixed moment or a fixture of its own').toMatch(
      /--at \d|--content test\/fixtures\//,
    )
    const printed = await print(call!)
    real = real.replace('PRINTED', () => printed)
  }
  if (process.argv.includes('-u') || process.env['UPDATE_README']) writeFileSync(readme, real)
  else expect(written).toBe(real)
})
