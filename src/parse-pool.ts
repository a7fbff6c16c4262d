import { createHash, hash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { writeAtomically } from './disk.ts'
import type { FileBytes } from './files.ts'
import { kindOf, type ParsedFile } from './handbook/parsed-file.ts'
import { limits } from './limits.ts'
import { makeFinding } from './message.ts'

/** Called as files are parsed: how many of how many are done. */
export type Progress = (done: number, of: number) => void

const here = dirname(fileURLToPath(import.meta.url))
const workerUrl = new URL('./parse-worker.ts', import.meta.url)
const keptPacks = 16

/**
 * Parses files, each once: what the cache folder knows by content is not parsed again, the rest goes to worker threads, as many
 * as there are cores. A file that takes longer than its limit is refused. The folder may be deleted at any time.
 *
 * Reports need no prose: `prose: false` leaves the bodies of pages empty, which a warm start reads several times faster.
 */
export async function parseFiles(
  files: readonly FileBytes[],
  options: { cache: string; prose: boolean; onProgress?: Progress | undefined },
): Promise<ParsedFile[]> {
  const keys = files.map((file) => hash('sha1', Buffer.concat([Buffer.from(`${file.path}\0`), file.bytes])))
  const root = hash('sha1', files.map((file) => file.path).join('\n')).slice(0, 12)
  const pack = join(options.cache, `${readerVersion()}-${root}.${options.prose ? 'whole' : 'facts'}.jsonl`)
  const known = readPack(pack)
  const missing = files.map((_file, index) => index).filter((index) => !known.has(keys[index]!))
  const answers = await parseInWorkers(
    missing.map((index) => files[index]!),
    options,
  )
  for (const [order, index] of missing.entries()) {
    const answer = answers[order]
    if (typeof answer === 'string') known.set(keys[index]!, answer)
  }
  if (answers.some((answer) => answer !== null)) {
    const lines = keys.filter((key) => known.has(key)).map((key) => `${key} ${known.get(key)}`)
    await writeAtomically(pack, lines.join('\n'))
    await forgetOldPacks(options.cache)
  }
  return files.map((file, index) => {
    const json = known.get(keys[index]!)
    return json === undefined ? tooSlow(file) : (JSON.parse(json) as ParsedFile)
  })
}

/** Answers in the order of the files; null for a file that used up its time. */
async function parseInWorkers(
  files: readonly FileBytes[],
  { cache, prose, onProgress }: { cache: string; prose: boolean; onProgress?: Progress | undefined },
): Promise<(string | null)[]> {
  const answers = new Array<string | null>(files.length).fill(null)
  // The largest first, so that no core is left alone with a long file at the end.
  const queue = files
    .map((_file, index) => index)
    .sort((a, b) => files[a]!.bytes.length - files[b]!.bytes.length)
  const startWorker = () => new Worker(workerUrl, { workerData: { prose, code: join(cache, 'code') } })
  let done = 0
  const lanes = Math.min(availableParallelism(), Math.ceil(files.length / 24))
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      let worker = startWorker()
      try {
        for (let index = queue.pop(); index !== undefined; index = queue.pop()) {
          answers[index] = await ask(worker, files[index]!)
          if (answers[index] === null) {
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
    const onMessage = (json: string) => settle(() => answer(json))
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

/** The lines of a pack by key; an unreadable or damaged pack is no pack. */
function readPack(path: string): Map<string, string> {
  let text = ''
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return new Map()
  }
  const lines = text.split('\n')
  if (!lines.every((line) => line.length > 42 && line[40] === ' ' && line[41] === '{' && line.endsWith('}')))
    return new Map()
  return new Map(lines.map((line) => [line.slice(0, 40), line.slice(41)]))
}

async function forgetOldPacks(folder: string): Promise<void> {
  const packs = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => ({ name, at: statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at)
  for (const { name } of packs.slice(keptPacks)) await rm(join(folder, name), { force: true })
}

let version: string | null = null

/** A digest of the reader's own code: a changed reader never meets what another one wrote. */
function readerVersion(): string {
  if (version !== null) return version
  const digest = createHash('sha1')
  for (const room of ['', 'approval', 'catalogue', 'decision', 'handbook', 'sop']) {
    for (const name of readdirSync(join(here, room)).sort()) {
      if (name.endsWith('.ts')) digest.update(name).update(readFileSync(join(here, room, name)))
    }
  }
  return (version = digest.digest('hex').slice(0, 12))
}
