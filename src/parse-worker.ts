import { parentPort, workerData } from 'node:worker_threads'
import type { FileBytes } from './files.ts'
import { parseFile } from './handbook/parse-file.ts'
import { leaveOutProse } from './handbook/parsed-file.ts'

const { prose } = workerData as { prose: boolean }

// One file in, its value out as JSON; the pool that started this thread stops it when a file takes too long.
parentPort!.on('message', (file: FileBytes) => {
  const parsed = parseFile(file)
  parentPort!.postMessage(JSON.stringify(prose ? parsed : leaveOutProse(parsed)))
})
