import { configureGlobal } from 'fast-check'
import { readFileSync } from 'node:fs'
import { registerHooks, stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { take, type Test } from './collect.ts'

/* Runs test files in this process. Stryker's own runner for vitest starts a worker for every mutant and loads a hundred modules through it, which took nine times as long. */

/** What the mutated code and Stryker tell each other. */
interface Switch {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: object
  hitCount?: number | undefined
  hitLimit?: number | undefined
}
interface MutantRun {
  activeMutant: { id: string }
  testFilter?: string[]
  hitLimit?: number
  mutantActivation: 'static' | 'runtime'
}

const shared = globalThis as { __stryker__?: Switch }
const mutants: Switch = (shared.__stryker__ ??= {})
// The same cases for every mutant, so that a figure can be measured again; the first that fails is enough, and a second must be.
configureGlobal({ seed: 20_261_127, endOnFailure: true, interruptAfterTimeLimit: 1000 })

const collector = new URL('collect.ts', import.meta.url).href

/** Modules keep what they have worked out, so each mutant gets all of them anew: the number of the run is part of their address. */
function loadAnew(sandbox: string): void {
  const sources = new Map<string, string>()
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === 'vitest' && context.parentURL !== collector) return next(collector, context)
      const found = next(specifier, context)
      const run = /\?run=\d+$/.exec(context.parentURL ?? '')?.[0]
      return run && found.url.startsWith(sandbox) && found.url.endsWith('.ts')
        ? { ...found, url: `${found.url}${run}` }
        : found
    },
    load(url, context, next) {
      if (!/\.ts\?run=\d+$/.test(url)) return next(url, context)
      const path = fileURLToPath(url)
      if (!sources.has(path)) sources.set(path, stripTypeScriptTypes(readFileSync(path, 'utf8')))
      return { format: 'module', source: sources.get(path)!, shortCircuit: true }
    },
  })
}

class InProcess {
  readonly #files = process.env['SOPBOOK_MUTATION']!.split(' ').map((name) => `test/${name}.test.ts`)
  #run = 0
  #sandbox = ''

  capabilities() {
    return { reloadEnvironment: true }
  }

  init() {
    this.#sandbox = pathToFileURL(join(process.cwd(), '/')).href
    loadAnew(this.#sandbox)
  }

  async dryRun() {
    const tests = []
    try {
      const began = await this.#load(this.#files)
      for (const { name, run } of began.tests) {
        mutants.currentTestId = name
        const start = performance.now()
        await run()
        tests.push({ id: name, name, status: 0, timeSpentMs: performance.now() - start })
      }
      mutants.currentTestId = undefined
      for (const end of began.endings) await end()
    } catch (error) {
      return { status: 'error', errorMessage: `${mutants.currentTestId}: ${String(error)}` }
    }
    return { status: 'complete', tests, mutantCoverage: mutants.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation }: MutantRun) {
    mutants.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined
    mutants.hitCount = 0
    mutants.hitLimit = hitLimit
    let ran = 0
    let found: { name: string; error: unknown } | null = null
    const wanted = testFilter && new Set(testFilter)
    const files = this.#files.filter(
      (file) => !testFilter || testFilter.some((name) => name.startsWith(file)),
    )
    try {
      const { tests, endings } = await this.#load(files)
      mutants.activeMutant = activeMutant.id
      for (const { name, run } of tests) {
        if (wanted && !wanted.has(name)) continue
        ran++
        try {
          await run()
        } catch (error) {
          found = { name, error }
          break
        }
      }
      for (const end of endings) await end()
    } catch (error) {
      found ??= { name: files[0]!, error }
    }
    mutants.activeMutant = undefined
    if (hitLimit !== undefined && mutants.hitCount > hitLimit)
      return { status: 'timeout', reason: 'it never ends' }
    return found
      ? { status: 'killed', killedBy: [found.name], failureMessage: String(found.error), nrOfTests: ran }
      : { status: 'survived', nrOfTests: ran }
  }

  /** The tests of these files; those that read the whole sample judge it rather than the code, and cost as much as all others. */
  async #load(files: readonly string[]): Promise<{ tests: Test[]; endings: (() => unknown)[] }> {
    this.#run++
    const all: Test[] = []
    const endings: (() => unknown)[] = []
    for (const file of files) {
      await import(`${this.#sandbox}${file}?run=${this.#run}`)
      const taken = take()
      const judging = taken.tests.filter(({ name }) => !name.startsWith('The sample handbook'))
      all.push(...judging.map(({ name, run }) => ({ name: `${file} > ${name}`, run })))
      endings.push(...taken.endings)
    }
    return { tests: all, endings }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcess }]
