import { mkdtempSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { portOf, serve } from '../../scripts/start.ts'
import { openBrowser } from '../browser.ts'

// The README's two pictures, of the sample as it is: `node test/screenshots/take.ts 2026-11-28`.
const here = fileURLToPath(new URL('.', import.meta.url))
const command = fileURLToPath(new URL('../../scripts/sopbook.mjs', import.meta.url))
const [at = '2026-11-28'] = process.argv.slice(2)
const pictures = [
  ['agents', '/en/reset-2fa/dormant-high-balance-reset/', 'scenario.png'],
  ['leads', '/en/coverage/', 'coverage.png'],
] as const

const root = mkdtempSync(join(tmpdir(), 'sopbook-pictures-'))
const browser = await openBrowser()
for (const [audience, path, name] of pictures) {
  const out = join(root, audience)
  execFileSync(process.execPath, [command, 'build', '--audience', audience, '--at', at, '--out', out])
  const server = await serve(out, '/', 5500)
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(`http://127.0.0.1:${portOf(server)}${path}`)
  await page.screenshot({ path: join(here, name) })
  await page.close()
  server.close()
}
await browser.close()
rmSync(root, { recursive: true })
