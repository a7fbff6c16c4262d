import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** Where the programs are installed that the bench compares with or measures by; the product needs none of them. */
export const peerFolder = join(dirname(fileURLToPath(import.meta.url)), 'peer')

const require = createRequire(pathToFileURL(join(peerFolder, 'package.json')))

/** Installs the peers, exactly as they are locked, where one of them is missing. */
export function installPeers(): void {
  const { dependencies } = JSON.parse(readFileSync(join(peerFolder, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }
  if (Object.keys(dependencies).every((name) => existsSync(join(peerFolder, 'node_modules', name)))) return
  const installed = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: peerFolder, stdio: 'ignore' })
  if (installed.status !== 0)
    throw new Error('The peers could not be installed: run `npm ci` in test/bench/peer.')
}

/** A module of a peer; peers are typed nowhere, so what is used of one is written where it is used. */
export const importPeer = async <Module>(name: string): Promise<Module> =>
  (await import(pathToFileURL(require.resolve(name)).href)) as Module
