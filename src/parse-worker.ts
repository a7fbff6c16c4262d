import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { FileBytes } from './files.ts'
import type { Depth } from './handbook/parse-file.ts'

const { code, ...depth } = workerData as Depth & { code: string }

// A thread does not inherit the process's cache of compiled code: asked for first, it halves what the thread costs to start.
enableCompileCache(code)
const { parseToLine } = await import('./handbook/parse-file.ts')

// Files in, the value of each out as a line; the pool that started this thread stops it when a file takes too long.
parentPort!.on('message', (files: FileBytes[]) => {
  for (const file of files) parentPort!.postMessage(parseToLine(file, depth))
})
