import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'peer')
const require = createRequire(pathToFileURL(join(folder, 'package.json')))

/** Installs what the bench compares with, where something of it is missing. */
export function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  if (Object.keys(dependencies).every((name) => existsSync(join(folder, 'node_modules', name)))) return
  const installed = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'ignore' })
  if (installed.status !== 0)
    throw new Error('The peers could not be installed: run `npm ci` in test/bench/peer.')
}

/** Where a peer's module lies. */
export const urlOf = (name: string): string => pathToFileURL(require.resolve(name)).href

/** A peer's module. Peers are installed beside the bench and typed nowhere: who uses one writes down what it uses. */
export const load = async <Module>(name: string): Promise<Module> => {
  const module = (await import(urlOf(name))) as Module & { default?: Module }
  return module.default && !('create' in module) ? { ...module, ...module.default } : module
}
