import { hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { appendFile, mkdir, rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { writeAtomically } from './disk.ts'
import type { FileBytes } from './files.ts'
import type { Depth } from './handbook/parse-file.ts'
import { kindOf, type ParsedFile, readParsedFile } from './handbook/parsed-file.ts'
import { limits } from './limits.ts'
import { codeVersion } from './memory.ts'
import { makeFinding } from './message.ts'

/** Called as files are parsed: how many of how many are done. */
export type Progress = (done: number, of: number) => void

const workerUrl = new URL('./parse-worker.ts', import.meta.url)
const keptPacks = 32
const spareLines = 16
const worthAThread = 24

interface Work extends Partial<Depth> {
  cache: string
  prose: boolean
  onProgress?: Progress | undefined
}

/**
 * Parses files, each once: what the cache folder knows by content is not parsed again. A few files are parsed here, many in worker
 * threads, as many as there are cores. A file that takes longer than its limit is refused. The folder may be deleted at any time.
 *
 * `pack` says where the files come from, such as their content root; one pack is one file of the cache, so that a warm start reads one and not thousands.
 * Reports need no prose: `prose: false` leaves the bodies of pages empty, which a warm start reads several times faster. Of earlier
 * versions nobody asks what they state: `statements: false` does not read it.
 */
export async function parseFiles(
  files: readonly FileBytes[],
  options: Work & { pack: string },
): Promise<ParsedFile[]> {
  const { prose, statements = true } = options
  const kind = `${prose ? 'whole' : 'facts'}${statements ? '' : '-unstated'}`
  const name = `${codeVersion()}-${hash('sha1', resolve(options.pack)).slice(0, 12)}.${kind}.pack`
  const pack = readPack(join(options.cache, name))
  const keys = files.map((file) => `${hash('sha1', file.bytes)} ${JSON.stringify(file.path)}`)
  const known = keys.map((key) => recall(pack.get(key)))
  const missing = files.filter((_file, index) => known[index] === null)
  const answers = await parseMissing(missing, options)
  const lines: string[] = []
  const parsed = files.map((file, index): ParsedFile => {
    if (known[index]) return known[index]
    const answer = answers.get(file)
    if (answer === undefined) return tooSlow(file)
    const line = `${keys[index]}\t${answer}`
    lines.push(`\n${hash('sha1', line)} ${line}`)
    return readParsedFile(answer)
  })
  if (lines.length > 0) await extendPack(options.cache, name, pack, keys, lines)
  return parsed
}

/** The answers as lines; none for a file that used up its time. */
async function parseMissing(
  files: readonly FileBytes[],
  { prose, statements = true, ...options }: Work,
): Promise<Map<FileBytes, string>> {
  const depth = { prose, statements }
  const done = files.length < worthAThread ? await parseHere(files, depth) : new Map()
  const rest = files.filter((file) => !done.has(file))
  return new Map([...done, ...(await parseInWorkers(rest, depth, options))])
}

/** Parses files in this thread, which is only lent: what takes too long is broken off, and a thread of its own may show that it was not the file's fault. */
async function parseHere(files: readonly FileBytes[], depth: Depth): Promise<Map<FileBytes, string>> {
  const answers = new Map<FileBytes, string>()
  if (files.length === 0) return answers
  const { parseToLine } = await import('./handbook/parse-file.ts')
  const { createContext, Script } = await import('node:vm')
  let file = files[0]!
  const lent = createContext({ run: () => answers.set(file, parseToLine(file, depth)) })
  const script = new Script('run()')
  for (file of files) {
    try {
      script.runInContext(lent, { timeout: limits.parseMilliseconds })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      break
    }
  }
  return answers
}

async function parseInWorkers(
  files: readonly FileBytes[],
  depth: Depth,
  { cache, onProgress }: Pick<Work, 'cache' | 'onProgress'>,
): Promise<Map<FileBytes, string>> {
  const answers = new Map<FileBytes, string>()
  if (files.length === 0) return answers
  const { Worker } = await import('node:worker_threads')
  // The largest first, so that no core is left alone with a long file at the end.
  const queue = files.toSorted((a, b) => a.bytes.length - b.bytes.length)
  const startWorker = () => new Worker(workerUrl, { workerData: { ...depth, code: join(cache, 'code') } })
  let done = 0
  const lanes = Math.min(availableParallelism(), Math.ceil(files.length / worthAThread))
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      let worker = startWorker()
      try {
        for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
          const answer = await ask(worker, file)
          if (answer !== null) answers.set(file, answer)
          else {
            await worker.terminate()
            worker = startWorker()
          }
          done += 1
          onProgress?.(done, files.length)
        }
      } finally {
        await worker.terminate()
      }
    }),
  )
  return answers
}

/** A thread's answer for one file, or null where it used up its time: its own, however busy the machine is. */
function ask(worker: Worker, file: FileBytes): Promise<string | null> {
  return new Promise((answer, fail) => {
    let before: NodeJS.CpuUsage | null = null
    const settle = (finish: () => void) => {
      clearInterval(timer)
      worker.off('message', onMessage)
      worker.off('error', onError)
      finish()
    }
    const onMessage = (line: string) => settle(() => answer(line))
    const onError = (error: Error) => settle(() => fail(error))
    const timer = setInterval(async () => {
      const used = await worker.cpuUsage().catch(() => null)
      if (
        used &&
        before &&
        used.user + used.system - before.user - before.system > 1000 * limits.parseMilliseconds
      ) {
        settle(() => answer(null))
      }
      before ??= used
    }, limits.parseMilliseconds / 4)
    worker.on('message', onMessage)
    worker.on('error', onError)
    // A copy of its own: a view into a larger buffer would take that buffer along.
    const bytes = new Uint8Array(file.bytes)
    worker.postMessage({ path: file.path, bytes }, [bytes.buffer])
  })
}

const tooSlow = (file: FileBytes): ParsedFile =>
  ({
    kind: kindOf(file.path),
    path: file.path,
    key: hash('sha1', file.bytes),
    value: null,
    findings: [
      makeFinding(
        'took-too-long',
        { path: file.path, line: 1, column: 1 },
        `Unexpected time to read the file, expected under ${limits.parseMilliseconds / 1000} seconds: split it, and look for long runs of emphasis or brackets`,
        `读取文件超时，应在 ${limits.parseMilliseconds / 1000} 秒之内：请拆分文件，并检查是否有成串的强调符号或括号`,
      ),
    ],
  }) as ParsedFile

// A line of a pack: SHA-1 of the rest of it, a space, key, a tab, the parsed file.
const digits = 40

/** The lines of a pack by key, the latest of a key. */
function readPack(path: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>()
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch {
    return lines
  }
  for (let from = 0, to = 0; from < bytes.length; from = to + 1) {
    to = bytes.indexOf('\n', from)
    if (to < 0) to = bytes.length
    const line = bytes.subarray(from, to)
    if (to > from) lines.set(line.toString('utf8', digits + 1, Math.max(line.indexOf('\t'), 0)), line)
  }
  return lines
}

/** What a line of a pack says; null where it is not, letter for letter, what was written. */
function recall(line: Buffer | undefined): ParsedFile | null {
  if (!line) return null
  const rest = line.subarray(digits + 1)
  if (line.toString('latin1', 0, digits) !== hash('sha1', rest)) return null
  return readParsedFile(rest.toString('utf8', rest.indexOf('\t') + 1))
}

/** Adds lines to a pack. Once most of it is of no use to these files, only what is stays. */
async function extendPack(
  folder: string,
  name: string,
  pack: ReadonlyMap<string, Buffer>,
  keys: readonly string[],
  lines: readonly string[],
): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (pack.size > 2 * keys.length + spareLines) {
    const kept = keys.flatMap((key) => (pack.has(key) ? [`\n${pack.get(key)!.toString()}`] : []))
    await writeAtomically(join(folder, name), [...kept, ...lines].join(''))
  } else await appendFile(join(folder, name), lines.join(''))
  await forgetOldPacks(folder)
}

async function forgetOldPacks(folder: string): Promise<void> {
  const packs = readdirSync(folder)
    .filter((name) => /\.(pack|answers)$/.test(name))
    .map((name) => ({ name, at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at)
  for (const { name } of packs.slice(keptPacks)) await rm(join(folder, name), { force: true })
}
