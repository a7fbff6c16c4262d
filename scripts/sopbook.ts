import { CallError } from '../src/message.ts'
import type { Surroundings } from './flags.ts'

interface Command {
  summary: string
  help: string
  main(argv: string[], surroundings: Surroundings): Promise<number>
}

// Each command is loaded only when it is called: `coverage` does not pay for the site.
const commands: Record<string, () => Promise<Command>> = {
  check: () => import('./check.ts'),
  coverage: () => import('./coverage.ts'),
  gaps: () => import('./gaps.ts'),
  find: () => import('./find.ts'),
  history: () => import('./history.ts'),
  at: () => import('./at.ts'),
  changes: () => import('./changes.ts'),
  approve: () => import('./approve.ts'),
  build: () => import('./build.ts'),
  start: () => import('./start.ts'),
  dev: () => import('./dev.ts'),
}

async function formatHelp(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => `  ${name.padEnd(10)} ${(await load()).summary}`),
  )
  return `Sopbook: SOPs are tested like code.\n\n  npx sopbook <command> [flags]\n\n${lines.join('\n')}\n\nRun a command with --help to see its flags.\nExit codes: 0 good, 1 errors in the content or a failed gate, 2 could not run.\n`
}

/** Runs one call and returns its exit code: 0 good, 1 errors or a failed gate, 2 could not run. A bug is left to crash. */
export const main = (argv: string[], surroundings: Surroundings): Promise<number> =>
  excuse(surroundings, async () => {
    const [name, ...rest] = argv
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      surroundings.out(await formatHelp())
      return 0
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (!load) throw new CallError(`There is no command “${name}”: use ${Object.keys(commands).join(', ')}.`)
    return call(await load(), rest, surroundings)
  })

/** Runs a command, or prints its help. */
async function call(
  command: Pick<Command, 'help' | 'main'>,
  argv: string[],
  surroundings: Surroundings,
): Promise<number> {
  if (!argv.includes('--help') && !argv.includes('-h')) return command.main(argv, surroundings)
  surroundings.out(command.help)
  return 0
}

/** A fault in the call is one sentence on stderr. */
async function excuse(surroundings: Surroundings, run: () => Promise<number>): Promise<number> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof CallError)) throw error
    surroundings.err(`sopbook: ${error.message}\n`)
    return 2
  }
}

/** Runs one command that is no part of `sopbook`, as `main` would. */
export const callAlone = (
  command: Pick<Command, 'help' | 'main'>,
  argv: string[],
  surroundings: Surroundings,
): Promise<number> => excuse(surroundings, () => call(command, argv, surroundings))

/** Runs the call of this process. */
export async function run(answer = main): Promise<void> {
  // A reader that closes the pipe early (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  const asked = Promise.withResolvers<void>()
  // Who waits for the signal ends in good order; anyone else ends at once, and what was being written beside its place goes too.
  let waiting = false
  const stop = () => {
    if (!waiting) process.exit(130)
    waiting = false
    asked.resolve()
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.exitCode = await answer(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    env: process.env,
    terminal: process.stdout.isTTY === true,
    now: Date.now,
    get stopped() {
      waiting = true
      return asked.promise
    },
  })
}
