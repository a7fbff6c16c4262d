import type { OpenHandbook } from './handbook.ts'
import { type Findability, measureFindability } from '../src/search/findability.ts'
import { makeSearchIndex } from '../src/search/make-index.ts'
import { openEngine } from '../src/search/engine.ts'

/** How well the scenarios of a handbook are found by their own words: remembered while catalogue and dictionaries stay as they are. */
export async function readFindability({ handbook, memory }: OpenHandbook): Promise<Findability> {
  const findability = memory.remember('findability', { dictionaries: handbook.dictionaries }, () =>
    measureFindability(openEngine(makeSearchIndex(handbook)), handbook),
  )
  await memory.keep()
  return findability
}
