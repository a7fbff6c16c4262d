import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import packaged, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const own = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const always = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** A real Chromium: the machine's own, else the one in the npm package, with its libraries where the machine has none. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const args = [...always, ...more]
  const system = own.find((path) => existsSync(path))
  if (system) return chromium.launch({ executablePath: system, args, headless: true })
  const executablePath = await packaged.executablePath()
  try {
    return await chromium.launch({ executablePath, args, headless: true })
  } catch {
    const build = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))
    await inflate(join(build, '..', 'bin', 'al2023.tar.br'))
    const env = { ...process.env, LD_LIBRARY_PATH: join(tmpdir(), 'al2023', 'lib') } as Record<string, string>
    return chromium.launch({ executablePath, args, headless: true, env })
  }
}
