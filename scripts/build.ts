import { join, resolve } from 'node:path'
import { formatFirstLine, formatSampleNote } from '../src/report/first-line.ts'
import { choose, commonFlags, commonHelp, parseFlags, type Surroundings } from './flags.ts'
import { checkout, makeSite, parseBase, parseFrameAncestors, writeSite } from './site.ts'

export const summary = 'the searchable site, for agents or for leads'

export const help = `sopbook build: the searchable site, for agents or for leads

  npx sopbook build [--audience agents|leads] [--out DIR] [--base PATH] [--frame-ancestors ORIGIN,…]

  --audience NAME  agents (default): the approved texts in force, no rates, no gaps
                   leads: the working texts, coverage and gaps
  --out DIR        where to (default: dist/agents or dist/leads in this checkout)
  --base PATH      path under which it will be served (default: /)
  --frame-ancestors ORIGIN,…
                   case tools that may frame /<locale>/by-signals/embed/ and talk to it (default: none)
  Exit: 0, or 2 could not run.

${commonHelp}`

export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { values } = parseFlags(argv, {
    ...commonFlags,
    audience: { type: 'string' },
    base: { type: 'string' },
    'frame-ancestors': { type: 'string' },
  })
  const audience = choose('audience', values.audience, ['agents', 'leads'], 'agents')
  const out = resolve(values.out ?? join(checkout, 'dist', audience))
  const base = parseBase(values.base)
  const frameAncestors = parseFrameAncestors(values['frame-ancestors'])
  const site = { ...(await makeSite(values, audience, surroundings)), frameAncestors }
  const written = await writeSite(site, { out, base })
  const { report } = site
  const note = formatSampleNote(report, report.locale)
  if (audience === 'leads') surroundings.err(`${formatFirstLine(report, report.locale)}\n`)
  surroundings.err(
    `${note ? `${note}\n` : ''}${written ? `Built the ${audience}' site in ${out}` : `The ${audience}' site in ${out} stands as it was built: nothing changed`}\n`,
  )
  return 0
}
