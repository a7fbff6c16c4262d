import { watch } from 'node:fs'
import { dev } from 'astro'
import { CallError } from '../src/message.ts'
import { openSite } from '../src/site/site.ts'
import { choose, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { chooseRoot } from './handbook.ts'
import { checkout, makeSite } from './site.ts'
import { parsePort } from './start.ts'

export const summary = 'the site while you write: every saved page is shown at once'

export const help = `sopbook dev: the site while you write: every saved page is shown at once

  npx sopbook dev [--audience leads|agents] [--port N]

  --audience NAME  whose site (default: leads)
  --port N         port on loopback (default: 4321)
  Full texts are searched in a built site only. Exit: 0 when stopped with Ctrl-C, 2 could not run.

${commonHelp}`

const settleMilliseconds = 150

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values } = parseFlags(argv, {
    ...commonFlags,
    audience: { type: 'string' },
    port: { type: 'string' },
  })
  const audience = choose('audience', values.audience, ['leads', 'agents'], 'leads')
  const port = parsePort(values.port)
  openSite({ ...(await makeSite(values, audience, surroundings)), development: true })
  const server = await dev({
    root: checkout,
    server: { host: '127.0.0.1', port },
    logLevel: 'error',
  })
  surroundings.out(
    `The ${audience}’ site is at http://127.0.0.1:${server.address.port}/ and follows what you save (Ctrl-C stops it)\n`,
  )
  let timer: NodeJS.Timeout | null = null
  const watcher = watch(chooseRoot(values.content, surroundings.env), { recursive: true }, () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(async () => {
      try {
        openSite({ ...(await makeSite(values, audience, surroundings)), development: true })
        surroundings.err('Content changed: reload the page to see it.\n')
      } catch (error) {
        // A page that is wrong for the moment must not end the session.
        if (!(error instanceof CallError)) throw error
        surroundings.err(`sopbook: ${error.message}\n`)
      }
    }, settleMilliseconds)
  })
  await surroundings.stopped
  watcher.close()
  await server.stop()
  return 0
}
