import type { Found } from './search-found.ts'
import type { Opening, Reply } from './search-worker.ts'

/** The search of scenarios, in a thread beside the page: whatever it does, typing does not wait. */
export interface Searcher {
  /** Makes it ready. */
  prepare(): void
  /** Whether an answer will come at once. */
  isReady(): boolean
  /** Asks; of questions that come faster than answers only the last is answered. */
  ask(query: string): void
}

/** Opens it; nothing is fetched before it is told to prepare, or asked. */
export function openSearcher(
  opening: Opening,
  hear: { found: (found: Found) => void; failed: (reason: string) => void },
): Searcher {
  let worker: Worker | null = null
  let ready = false
  let busy = false
  let next: string | null = null

  function fail(reason: string): void {
    const asked = busy
    worker?.terminate()
    worker = next = null
    ready = busy = false
    // Nobody waits for what was only prepared.
    if (asked) hear.failed(reason)
  }

  function prepare(): Worker {
    if (worker) return worker
    worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' })
    worker.onerror = ({ message }) => fail(message)
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if ('failed' in data) return fail(data.failed)
      ready = true
      if (!('found' in data)) return
      busy = false
      if (next === null) hear.found(data.found)
      else ask(next)
    }
    worker.postMessage(opening)
    return worker
  }

  function ask(query: string): void {
    next = busy ? query : null
    if (busy) return
    busy = true
    prepare().postMessage(query)
  }

  return { prepare, isReady: () => ready, ask }
}
