import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import { CallError } from '../src/message.ts'
import { type HeaderRule, headerRules, headersOf } from '../src/site/policy.ts'
import { choose, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { main as printCoverage } from './coverage.ts'
import { checkout, makeSite, parseBase, parseFrameAncestors, rulesOf, writeSite } from './site.ts'

export const summary = 'coverage printed, the leads’ site built and served on this machine'

export const help = `sopbook start: coverage printed, the leads’ site built and served on this machine

  npx sopbook start [--audience leads|agents] [--port N] [--base PATH] [--frame-ancestors ORIGIN,…]

  --audience NAME  whose site (default: leads)
  --port N         port on loopback (default: 4321; the next free one where it is taken)
  --base PATH      path under which to serve (default: /)
  --frame-ancestors ORIGIN,…
                   case tools that may frame /<locale>/by-signals/embed/ and talk to it (default: none)
  Exit: 0 when stopped with Ctrl-C, 2 could not run.

${commonHelp}`

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values } = parseFlags(argv, {
    ...commonFlags,
    audience: { type: 'string' },
    port: { type: 'string' },
    base: { type: 'string' },
    'frame-ancestors': { type: 'string' },
  })
  const audience = choose('audience', values.audience, ['leads', 'agents'], 'leads')
  const port = parsePort(values.port)
  const base = parseBase(values.base)
  const frameAncestors = parseFrameAncestors(values['frame-ancestors'])
  const passed = (['content', 'at', 'locale'] as const).flatMap((flag) =>
    values[flag] === undefined ? [] : [`--${flag}`, values[flag]],
  )
  await printCoverage([...passed, '--report-only'], surroundings)
  surroundings.err('Building the site …\n')
  const out = resolve(values.out ?? join(checkout, 'dist', audience))
  const site = { ...(await makeSite(values, audience, surroundings)), frameAncestors }
  await writeSite(site, { out, base })
  const server = await serve(out, base, port, rulesOf(site, base))
  surroundings.out(
    `The ${audience}’ site is at http://127.0.0.1:${portOf(server)}${base} (Ctrl-C stops it)\n`,
  )
  await surroundings.stopped
  await new Promise((closed) => {
    server.close(closed)
    server.closeAllConnections()
  })
  return 0
}

/** Serves a built site on loopback with the headers a host should send; a port that is taken gives way to the next. */
export async function serve(
  folder: string,
  base: string,
  port: number,
  rules: readonly HeaderRule[] = headerRules(base, []),
): Promise<Server> {
  const files = sirv(folder, {
    etag: true,
    dev: false,
    // Where a host packed the files beforehand, as `x.html.gz` beside `x.html`.
    gzip: true,
    setHeaders: (response, path) => response.setHeaders(headersOf(rules, `${base}${path.slice(1)}`)),
  })
  const missing = readFileSync(join(folder, '404.html'))
  const server = createServer((request, response) => {
    const url = request.url ?? '/'
    if (!url.startsWith(base)) {
      response
        .writeHead(
          url === '/' ? 302 : 404,
          url === '/' ? { Location: base } : { 'Content-Type': 'text/plain' },
        )
        .end()
      return
    }
    request.url = url.slice(base.length - 1)
    files(request, response, () => {
      response
        .setHeaders(headersOf(rules, url))
        .writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
        .end(missing)
    })
  })
  for (let candidate = port; candidate < port + 50; candidate += 1) {
    const listening = await new Promise<boolean>((answer, fail) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' || error.code === 'EACCES' ? answer(false) : fail(error),
      )
      server.listen(candidate, '127.0.0.1', () => answer(true))
    })
    server.removeAllListeners('error')
    if (listening) return server
  }
  throw new CallError(`No port from ${port} to ${port + 49} is free: choose another with --port N.`)
}

export function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

/** The port of a call; 0 is any free one. */
export function parsePort(text: string | undefined): number {
  const port = Number(text ?? 4321)
  if (!Number.isInteger(port) || port < 0 || port > 65_000)
    throw new CallError(`--port “${text}” is no port: use a number from 1 to 65000.`)
  return port
}
