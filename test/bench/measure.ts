import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Surroundings } from '../../scripts/flags.ts'

/** CPU seconds (user and system) of a command and all its processes, as the kernel accounts for children that were waited for. */
export function measureCpu(command: string, args: string[], cwd?: string): number {
  const before = childrenCpu()
  const result = spawnSync(command, args, {
    cwd,
    // What is measured reports to nobody.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 1 << 28,
  })
  if (result.status !== 0)
    throw new Error(`${command} ${args.join(' ')} exited ${result.status}: ${result.stderr}`)
  return childrenCpu() - before
}

// Fields 16 and 17 of /proc/self/stat: user and system time of waited-for children, in ticks of 1/100 s.
function childrenCpu(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** Surroundings of a command in which nobody looks on. */
export const unwatched: Surroundings = {
  out: () => undefined,
  err: () => undefined,
  env: {},
  terminal: false,
  now: Date.now,
  stopped: new Promise(() => undefined),
}
