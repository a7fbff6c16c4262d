import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyseTable } from '../src/decision/analyse.ts'
import { compile, openTables } from '../src/decision/context.ts'
import { decide } from '../src/decision/evaluate.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import { openSample } from './bench/search.ts'
import { askLookAlikes, formatLookAlikes, names, pairsOf, writtenOf } from './look-alikes.ts'
import { readByKleene, readingOf } from './kleene.ts'
import { randomCases, withHoles } from './random-cases.ts'
import { tablesOf } from './sample-tables.ts'
import { fixtures } from './story.ts'

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

  it('is looked at whole, and each of its rows is reached by the case that the analysis names', () => {
    const wrong = tablesOf(handbook).flatMap(({ path, table }) => {
      const { exact, witnesses } = analyseTable(openTables([table]))
      const rows = table.leading.length + table.rows.length
      const missed = Object.entries(witnesses).filter(
        ([row, given]) => !isDeepStrictEqual(readByKleene(table, given), { decided: true, row }),
      )
      const sound = exact && Object.keys(witnesses).length === rows && missed.length === 0
      return sound ? [] : [{ path, exact, missed }]
    })
    expect(wrong).toEqual([])
  })
})

describe('The worked examples of the sample handbook, asked on the pages of their look-alikes', () => {
  it('are answered as the page in test/fixtures/sample shows', () =>
    expect(formatLookAlikes(handbook, askLookAlikes(handbook))).toMatchFileSnapshot(
      join(fixtures, 'sample', 'look-alikes.md'),
    ))

  it('wherever both are written, the scope of each names the other', () => {
    const silent = [...pairsOf(handbook)].flatMap(([entry, others]) =>
      [...others].flatMap((other) => {
        const [one, two] = [writtenOf(handbook, entry), writtenOf(handbook, other)]
        return one && two && !names(one, two) ? [`${entry.id} does not name ${other.id}`] : []
      }),
    )
    expect(silent).toEqual([])
  })

  it('are decided otherwise by a look-alike that they fit only where it hands the case back', () => {
    const otherwise = askLookAlikes(handbook)
      .filter(({ verdict, fits }) => verdict === 'otherwise' && fits)
      .map(({ scenario, example, lookAlike, own, answer }) => {
        const [mine, theirs] = [own, answer].map((one) => (one?.decided ? one.decision[0] : null))
        return `${scenario.id} “${example}”: ${mine}, ${lookAlike.id}: ${theirs}`
      })
    expect(otherwise).toEqual([])
  })
})
