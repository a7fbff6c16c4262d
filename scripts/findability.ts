import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeAtomically } from '../src/disk.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import { type Findability, measureFindability } from '../src/search/findability.ts'
import { makeSearchIndex } from '../src/search/make-index.ts'
import { openEngine } from '../src/search/rank.ts'
import { cacheFolder } from './handbook.ts'

const room = fileURLToPath(new URL('../src/search/', import.meta.url))
const cache = join(cacheFolder, 'findability.json')

/**
 * How well the scenarios of a handbook are found by their own words. That asks some 1,500 questions, so the answer is kept for as long
 * as catalogue, dictionaries and the search itself are the same.
 */
export async function readFindability(handbook: Handbook): Promise<Findability> {
  const key = keyOf(handbook)
  const kept = readKept()
  if (kept?.key === key) return kept.findability
  const findability = measureFindability(openEngine(makeSearchIndex(handbook)), handbook)
  await writeAtomically(cache, JSON.stringify({ key, findability })).catch(() => undefined)
  return findability
}

function readKept(): { key: string; findability: Findability } | null {
  if (!existsSync(cache)) return null
  try {
    return JSON.parse(readFileSync(cache, 'utf8')) as { key: string; findability: Findability }
  } catch {
    return null
  }
}

function keyOf({ scenarios, signals, terms, caseTypes, settings }: Handbook): string {
  const hash = createHash('sha256')
  for (const name of readdirSync(room).sort()) hash.update(readFileSync(join(room, name)))
  const names = caseTypes.map(({ id, name, abbr }) => ({ id, name, abbr }))
  hash.update(JSON.stringify([scenarios, signals, terms, names, settings.locales]))
  return hash.digest('hex')
}
