import { hash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeAtomically } from './disk.ts'
import type { Remember } from './handbook/remember.ts'

/** Answers that outlive a command, in a folder that may be deleted at any time. */
export interface Memory {
  remember: Remember
  /** Whether an answer is known without working it out. */
  knows(kind: string, question: unknown): boolean
  /** Writes what was learned. Of answers that nobody asked for again the oldest are forgotten. */
  keep(): Promise<void>
}

const mostUnasked = 5000

// What this process worked out, whatever root it was about: an answer depends on its question alone.
const worked = new Map<string, string>()

/** Opens the answers about one content root that this very code worked out; an unreadable or damaged file holds none. */
export function openMemory(folder: string, root: string): Memory {
  const path = join(folder, `${codeVersion()}-${hash('sha1', resolve(root)).slice(0, 12)}.answers`)
  let known: Map<string, string> | null = null
  const asked = new Map<string, string>()
  let learned = false
  const load = () => (known ??= readAnswers(path))
  const keyOf = (kind: string, question: unknown) => `${kind}:${hash('sha1', JSON.stringify(question))}`
  return {
    remember(kind, question, work) {
      const key = keyOf(kind, question)
      const kept = asked.get(key) ?? load().get(key)
      const line = kept ?? worked.get(key)
      if (line !== undefined) {
        learned ||= kept === undefined
        asked.set(key, line)
        return JSON.parse(line)
      }
      const answer = work()
      const written = JSON.stringify(answer)
      asked.set(key, written)
      worked.set(key, written)
      learned = true
      return answer
    },
    knows: (kind, question) => {
      const key = keyOf(kind, question)
      return asked.has(key) || load().has(key)
    },
    async keep() {
      if (!learned) return
      const older = [...load()].filter(([key]) => !asked.has(key)).slice(-mostUnasked)
      const lines = [...older, ...asked].map(([key, line]) => `${key} ${line}`)
      // What cannot be kept is worked out again.
      await writeAtomically(path, lines.join('\n')).catch(() => undefined)
      learned = false
    },
  }
}

function readAnswers(path: string): Map<string, string> {
  let text = ''
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return new Map()
  }
  const lines = text.split('\n').map((line) => /^([a-z-]+:[0-9a-f]{40}) (.+)$/.exec(line))
  return lines.every((line) => line !== null && isJson(line[2]!))
    ? new Map(lines.map((line) => [line![1]!, line![2]!]))
    : new Map()
}

const isJson = (text: string): boolean => {
  const [first, last] = [text[0]!, text.at(-1)!]
  return `${first}${last}` === '{}' || `${first}${last}` === '[]' || text === 'null'
}

let version: string | null = null

/** A digest of the code that gives answers: changed code never meets what other code wrote. */
export function codeVersion(): string {
  if (version !== null) return version
  const here = dirname(fileURLToPath(import.meta.url))
  const texts = readdirSync(here, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/^(?:site|components|layouts|pages)[/\\]/.test(name))
    .sort()
    .map((name) => `${name}\0${readFileSync(join(here, name), 'utf8')}`)
  return (version = hash('sha1', texts.join('\0')).slice(0, 12))
}
