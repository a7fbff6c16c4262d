import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { devNull } from 'node:os'
import type { SimpleGitOptions } from 'simple-git'
import { CallError } from './message.ts'

// Nothing that a repository or a machine has configured may run or change an answer: hooks, monitors, replacements and the
// settings of user and system are off. `safe.bareRepository` keeps a repository hidden inside a handbook from being used.
const config = [
  'core.fsmonitor=false',
  `core.hooksPath=${devNull}`,
  'core.quotePath=false',
  'safe.bareRepository=explicit',
  'protocol.allow=never',
  'commit.gpgSign=false',
  'log.showSignature=false',
]
const environment = {
  PATH: process.env['PATH'] ?? '',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  // Nor does a file say that a commit came from another than it names: what a commit was is settled by its name.
  GIT_GRAFT_FILE: devNull,
  // Nothing here needs another machine; the variable outranks what a repository allows itself.
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
}

/** What git answers to a command that only reads. */
export async function ask(base: string, command: string[]): Promise<string> {
  const { simpleGit } = await import('simple-git')
  const git = simpleGit({
    baseDir: base,
    config,
    unsafe: {
      allowUnsafeFsMonitor: true,
      allowUnsafeHooksPath: true,
      allowUnsafeConfigPaths: true,
      allowUnsafeProtocolOverride: true,
    },
    allowEnvironment: Object.keys(environment),
  } as Partial<SimpleGitOptions>)
  return git.env(environment).raw(command)
}

/** One command of git, with nothing of the machine's or the repository's own settings. */
export const startGit = (
  base: string,
  command: readonly string[],
  extra: Record<string, string> = {},
): ChildProcessWithoutNullStreams =>
  spawn('git', [...config.flatMap((setting) => ['-c', setting]), ...command], {
    cwd: base,
    env: { ...environment, ...extra },
  })

/** Runs one fixed plumbing command with input on stdin. */
export function run(
  base: string,
  command: string[],
  input: Uint8Array | null,
  extra: Record<string, string> = {},
): Promise<string> {
  return new Promise((answer, fail) => {
    const child = startGit(base, command, extra)
    let out = ''
    let error = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (error += chunk))
    child.on('error', fail)
    child.on('close', (code) =>
      code === 0
        ? answer(out)
        : fail(new CallError(`git ${command[0]} failed: ${error.trim().split('\n')[0] ?? ''}`)),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(input ?? undefined)
  })
}
