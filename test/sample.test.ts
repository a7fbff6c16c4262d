import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../src/decision/context.ts'
import { decide } from '../src/decision/evaluate.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import { openSample } from './bench/search.ts'
import { readByKleene, readingOf } from './kleene.ts'
import { randomCases, withHoles } from './random-cases.ts'
import { tablesOf } from './sample-tables.ts'

let handbook: Handbook
beforeAll(async () => void ({ handbook } = await openSample()))

describe('Every table of the sample handbook', () => {
  it.each([
    ['where every signal is known', false],
    ['where only some are known', true],
  ])('decides as the definition of three-valued logic does, %s', (_where, holes) => {
    const tables = tablesOf(handbook)
    expect(tables.length).toBeGreaterThanOrEqual(164)
    const wrong = tables.flatMap(({ path, table }, index) => {
      const compiled = compile(table)
      const whole = randomCases(table, 100, index)
      return [...(holes ? withHoles(whole, index) : whole)].flatMap((given) => {
        const [said, expected] = [readingOf(decide(compiled, given)), readByKleene(table, given)]
        return isDeepStrictEqual(said, expected) ? [] : [{ path, given, said, expected }]
      })
    })
    expect(wrong).toEqual([])
  })
})
