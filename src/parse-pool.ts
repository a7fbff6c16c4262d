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
// A thread of its own warms up as long as it takes to read so many files.
const worthAThread = 100
const atOnce = 8

/**
 * Parses files, each once: what the cache folder knows by content is not parsed again. A few files are parsed here, many in worker
 * threads as well, on as many cores as there are. A file that takes longer than its limit is refused. The folder may be deleted at any time.
 *
 * `pack` says where the files come from, such as their content root; one pack is one file of the cache, so that a warm start reads one and not thousands.
 * Reports need no prose: `prose: false` leaves the bodies of pages empty, which a warm start reads several times faster. Of earlier
 * versions nobody asks what they state: `statements: false` does not read it.
 */
export async function parseFiles(
  files: readonly FileBytes[],
  {
    pack: from,
    prose,
    statements = true,
    ...options
  }: Surroundings & Partial<Depth> & { pack: string; prose: boolean },
): Promise<ParsedFile[]> {
  const depth = { prose, statements }
  const kind = `${prose ? 'whole' : 'facts'}${statements ? '' : '-unstated'}`
  const name = `${codeVersion()}-${hash('sha1', resolve(from)).slice(0, 12)}.${kind}.pack`
  const pack = readPack(join(options.cache, name))
  const keys = files.map((file) => `${hash('sha1', file.bytes)} ${JSON.stringify(file.path)}`)
  const known = keys.map((key) => recall(pack.get(key)))
  const missing = files.filter((_file, index) => known[index] === null)
  const answers = await parseMissing(missing, { ...options, depth })
  const lines: string[] = []
  const parsed = files.map((file, index): ParsedFile => {
    if (known[index]) return known[index]
    const answer = answers.get(file)
    if (answer === undefined) return tooSlow(file)
    const line = `${keys[index]}\t${answer}`
    lines.push(`\n${hash('sha1', line)} ${line}`)
    return readParsedFile(Buffer.from(answer))
  })
  // A cache that cannot be written, or is deleted meanwhile, costs time and nothing else.
  if (lines.length > 0) await extendPack(options.cache, name, pack, keys, lines).catch(() => undefined)
  return parsed
}

/** The answers as lines; none for a file that used up its time. */
async function parseMissing(files: readonly FileBytes[], options: Reading): Promise<Map<FileBytes, string>> {
  const answers: Answers = new Map()
  if (files.length === 0) return new Map()
  // Pages are taken from the front and by all; what stands behind them needs code of its own, which only this thread loads.
  const isPage = (file: FileBytes) => kindOf(file.path) === 'page'
  const queue = [...files.filter(isPage), ...files.filter((file) => !isPage(file))]
  const settle = (file: FileBytes, answer: string | null) => {
    answers.set(file, answer)
    options.onProgress?.(answers.size, files.length)
  }
  const inThreads = (left: FileBytes[], count: number) =>
    Array.from({ length: count }, () => parseThere(left, options, settle))
  const spare = Math.min(availableParallelism() - 1, Math.floor(files.length / worthAThread))
  await Promise.all([parseHere(queue, options, settle, spare > 0), ...inThreads(queue, spare)])
  const left = files.filter((file) => !answers.has(file))
  await Promise.all(inThreads(left, Math.min(availableParallelism(), Math.ceil(left.length / worthAThread))))
  return new Map([...answers].filter((entry): entry is [FileBytes, string] => entry[1] !== null))
}

interface Surroundings {
  cache: string
  onProgress?: Progress | undefined
}
interface Reading extends Surroundings {
  depth: Depth
}
type Answers = Map<FileBytes, string | null>
type Settle = (file: FileBytes, answer: string | null) => void

// Code that was broken off while it loaded stays half loaded; threads of their own load theirs anew.
let brokenOff = false

/** Parses files in this thread, which is only lent: what takes too long is broken off, and a thread of its own may show that it was not the file's fault. */
async function parseHere(
  queue: FileBytes[],
  { depth }: Reading,
  settle: Settle,
  helped: boolean,
): Promise<void> {
  if (brokenOff) return
  const { parseToLine } = await import('./handbook/parse-file.ts')
  const { createContext, Script } = await import('node:vm')
  let file: FileBytes | undefined
  const lent = createContext({ run: () => parseToLine(file!, depth) })
  const script = new Script('run()')
  while ((file = queue.pop())) {
    try {
      settle(file, script.runInContext(lent, { timeout: limits.parseMilliseconds }) as string)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      brokenOff = true
      return
    }
    // Whoever helps waits for more.
    if (helped) await new Promise(setImmediate)
  }
}

/** Parses files in a thread of its own, a few at once; one that uses up its time is refused, and another thread reads on. */
async function parseThere(queue: FileBytes[], { cache, depth }: Reading, settle: Settle): Promise<void> {
  if (queue.length === 0) return
  const { Worker } = await import('node:worker_threads')
  const startWorker = () => new Worker(workerUrl, { workerData: { ...depth, code: join(cache, 'code') } })
  let worker = startWorker()
  try {
    for (let files = queue.splice(0, atOnce); files.length > 0; files = queue.splice(0, atOnce)) {
      let done = 0
      await ask(worker, files, (answer) => settle(files[done++]!, answer))
      if (done === files.length) continue
      settle(files[done]!, null)
      queue.unshift(...files.slice(done + 1))
      await worker.terminate()
      worker = startWorker()
    }
  } finally {
    await worker.terminate()
  }
}

/** A thread's answers for files, in order; fewer where one used up its time: its own, however busy the machine is. */
function ask(worker: Worker, files: readonly FileBytes[], onAnswer: (answer: string) => void): Promise<void> {
  return new Promise((done, fail) => {
    let answered = 0
    let before: { used: number; answered: number } | null = null
    const settle = (finish: () => void) => {
      clearInterval(timer)
      worker.off('message', onMessage)
      worker.off('error', onError)
      finish()
    }
    const onMessage = (answer: string) => {
      onAnswer(answer)
      if (++answered === files.length) settle(done)
    }
    const onError = (error: Error) => settle(() => fail(error))
    const timer = setInterval(async () => {
      const usage = await worker.cpuUsage().catch(() => null)
      if (!usage) return
      // This thread may have been busy itself: answers that wait are heard first.
      await new Promise(setImmediate)
      const used = (usage.user + usage.system) / 1000
      if (before?.answered !== answered) before = { used, answered }
      else if (used - before.used > limits.parseMilliseconds) settle(done)
    }, limits.parseMilliseconds / 4)
    worker.on('message', onMessage)
    worker.on('error', onError)
    // Copies of their own: a view into a larger buffer would take that buffer along.
    const copies = files.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes) }))
    worker.postMessage(
      copies,
      copies.map(({ bytes }) => bytes.buffer),
    )
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
  return readParsedFile(rest.subarray(rest.indexOf('\t') + 1))
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
