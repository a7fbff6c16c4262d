import { openSearchDesk, type SearchDesk } from '../../search/find.ts'
import { openEngine, readNames } from '../../search/engine.ts'
import { readIndex } from '../../search/wire.ts'
import type { Locale } from '../../words.ts'
import { type Found, makeFound } from './search-found.ts'

/** What the search beside the page is told first: where its index lies, and who reads. */
export interface Opening {
  index: string
  locale: Locale
  others: Locale[]
}

/** What it says: that it is ready, what it found, or why it cannot. */
export type Reply = { ready: true } | { found: Found } | { failed: string }

const scope = self as unknown as {
  onmessage: (event: MessageEvent<Opening | string>) => void
  postMessage(reply: Reply): void
}
let desk: Promise<SearchDesk> | null = null
let reader: Opening | null = null

scope.onmessage = ({ data }) => {
  if (typeof data !== 'string') {
    reader = data
    desk = openDesk(data.index)
    desk.then(
      (opened) => {
        scope.postMessage({ ready: true })
        warm(opened, 0)
      },
      (error: unknown) => scope.postMessage({ failed: String(error) }),
    )
    return
  }
  desk?.then(
    (opened) => scope.postMessage({ found: makeFound(opened, data, reader!.locale, reader!.others) }),
    // It was told already.
    () => undefined,
  )
}

async function openDesk(address: string): Promise<SearchDesk> {
  const response = await fetch(address)
  if (!response.ok || !response.body) throw new Error(`scenario index: ${response.status}`)
  const unpacked = new Response(response.body.pipeThrough(new DecompressionStream('deflate-raw')))
  return openSearchDesk(openEngine(readIndex(new Uint8Array(await unpacked.arrayBuffer()))))
}

// So many questions teach a browser what runs often.
const practice = 20

/**
 * The first letters of a word ask for the names of nearly all: they are read while nobody asks, so few at a time that nobody waits. A
 * browser runs fast what it has run before, so some questions are asked of it too.
 */
function warm(desk: SearchDesk, number: number): void {
  const scenario = desk.engine.index.scenarios[number]
  if (!scenario) return
  readNames(desk.engine, number)
  if (number < practice) makeFound(desk, scenario.title.en.slice(0, 2 + number), 'en', [])
  setTimeout(warm, 0, desk, number + 1)
}
