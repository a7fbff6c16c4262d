import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeAtomically } from '../src/disk.ts'
import { importCommit, settleIndex, startRepository } from '../src/git-commit.ts'
import { CallError } from '../src/message.ts'
import { main as approve } from './approve.ts'
import { makePlan, type Step, story } from './demo-plan.ts'
import { commonFlags, parseFlags, type Surroundings } from './flags.ts'
import { openHandbook } from './handbook.ts'
import { callAlone, run } from './sopbook.ts'

export const help = `npm run demo: replays a handbook into a repository of its own, with months of set dates

  npm run demo -- [--content DIR] [--out DIR]

  The sections that the handbook holds are written and approved in waves from ${story.from} to ${story.to} by the roles
  of handbook.yaml, through the real \`approve\`. On the way one section changes a decision (2.0.0), one gains a check, one
  changes words. At the end, beside what is covered:

    overdue    a review that nobody made in time        draft      written, never approved
    changed    text changed after its approval          waived     a gap that somebody answers for
    withdrawn  an approval taken back                   retired    a catalogue entry of the demo alone

  Which scenario plays which part stands in scripts/demo-cast.ts; where a handbook lacks it, another one steps in.
  The same handbook gives the same commits, whoever runs it and whenever.

  --content DIR    the handbook to replay (default: SOPBOOK_CONTENT, then ./content); its own ledger is left out
  --out DIR        where to (default: demo in this checkout); an earlier demo there is replaced, nothing else is
  --help           this text
  Exit: 0, or 2 could not run.

  Then: npx sopbook start --content demo --at ${story.to}
`

const checkout = join(dirname(fileURLToPath(import.meta.url)), '..')
const marker = '.git/sopbook-demo'

/** Replays a handbook; prints what happened and who plays which part. */
export async function main(argv: string[], surroundings: Surroundings): Promise<number> {
  const { content, out } = commonFlags
  const { values } = parseFlags(argv, { content, out })
  const target = resolve(values.out ?? join(checkout, 'demo'))
  const { files, handbook } = await openHandbook({ content: values.content }, surroundings)
  const decoder = new TextDecoder()
  const texts = files
    .filter(({ path }) => !path.startsWith('approvals/'))
    .map(({ path, bytes }) => [path, decoder.decode(bytes)] as const)
  const plan = makePlan(handbook, new Map(texts))
  await clear(target)
  await startRepository(target)
  await writeAtomically(join(target, marker), '')
  let stopped = false
  void surroundings.stopped.then(() => (stopped = true))
  for (const step of plan.steps) {
    await perform(step, target, surroundings)
    if (!stopped) continue
    await rm(target, { recursive: true, force: true })
    throw new CallError('Stopped: nothing of the demo was left behind.')
  }
  await settleIndex(target)
  const { cast, retired } = plan
  for (const [part, scenario] of [...Object.entries(cast.parts), ['retired', retired]])
    surroundings.out(`${part!.padEnd(10)} ${scenario}\n`)
  const place = relative(process.cwd(), target) || '.'
  surroundings.out(
    `${plan.steps.length} commits in ${place}. Look at it: npx sopbook start --content ${place} --at ${story.to}\n`,
  )
  return 0
}

/** Empties the folder of the demo; a folder that holds anything else is left alone. */
async function clear(target: string): Promise<void> {
  const present = await readdir(target).catch(() => [])
  if (present.length > 0 && !(await stat(join(target, marker)).catch(() => null)))
    throw new CallError(`${target} holds something that is no demo: name an empty folder with --out DIR.`)
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
}

async function perform(step: Step, root: string, surroundings: Surroundings): Promise<void> {
  if (step.kind === 'approve') {
    let said = ''
    const code = await approve([...step.argv, '--content', root], {
      ...surroundings,
      out: () => undefined,
      err: (text) => void (said += text),
    })
    if (code !== 0) throw new CallError(`The demo stops at ${step.at}: ${said.trim()}`)
    return
  }
  const { by, at, message } = step
  const files = Object.entries(step.files).map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
  for (const { path, bytes } of files) await writeAtomically(join(root, path), bytes)
  await importCommit(root, files, { name: by.name, email: by.emails[0]!, at, message })
}

if (import.meta.main) await run((argv, surroundings) => callAlone({ help, main }, argv, surroundings))
