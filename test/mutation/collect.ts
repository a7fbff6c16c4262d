/* What a test file sees in place of vitest: the same `expect`, and tests that are kept in a list for the runner. */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export { expect } from 'vitest'

const runFolder = mkdtempSync(join(tmpdir(), 'sopbook-mutation-'))
process.on('exit', () => rmSync(runFolder, { recursive: true, force: true }))

/** Of what a run gives its tests they ask for its folder alone. */
export const inject = (): string => runFolder

type Body = (...given: never[]) => unknown

/** A test by its full name. */
export interface Test {
  name: string
  run: () => unknown
}

let tests: Test[] = []
let endings: (() => unknown)[] = []
const path: string[] = []

export const describe = (name: string, body: () => void): void => {
  path.push(name)
  body()
  path.pop()
}

export const it = (name: string, run: () => unknown): void => {
  tests.push({ name: [...path, name].join(' > '), run })
}

it.each =
  (cases: readonly unknown[]) =>
  (name: string, body: Body): void => {
    for (const [index, given] of cases.entries())
      it(`${name} (${index + 1})`, () => body(...((Array.isArray(given) ? given : [given]) as never[])))
  }

export const test = it

export const afterAll = (body: () => unknown): void => void endings.push(body)

/** The tests of the files that were imported since the last call, and what is to be done behind them. */
export function take(): { tests: Test[]; endings: (() => unknown)[] } {
  const taken = { tests, endings }
  tests = []
  endings = []
  return taken
}
