import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Stryker is installed beside this and typed nowhere: what is used of it is written here.
interface Mutant {
  fileName: string
  location: { start: { line: number; column: number } }
  mutatorName: string
  replacement: string
  status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError' | 'CompileError'
}
interface Stryker {
  Stryker: new (options: object) => { runMutationTest(): Promise<Mutant[]> }
}

const folder = dirname(fileURLToPath(import.meta.url))
const out = '.cache/mutation'
const print = (text: string): void => void process.stdout.write(text)

/** What is mutated, and the tests that speak of it: a mutant that only some distant test would notice is not killed. */
const rooms: Record<string, readonly string[]> = {
  'src/sop/gate.ts': ['sop'],
  'src/coverage/status.ts': ['coverage'],
  'src/coverage/gate.ts': ['coverage'],
  'src/coverage/coverage.ts': ['coverage'],
  'src/coverage/gap.ts': ['coverage'],
  'src/coverage/copied.ts': ['coverage'],
  'src/coverage/candidate.ts': ['coverage'],
  'src/decision/evaluate.ts': ['decision'],
  'src/decision/condition.ts': ['decision'],
  'src/decision/rule.ts': ['decision'],
  'src/decision/meaning.ts': ['decision'],
  'src/decision/domain.ts': ['analysis'],
  'src/decision/explore.ts': ['analysis'],
  'src/decision/analyse.ts': ['analysis'],
  'src/decision/compare.ts': ['analysis'],
}

/** Mutates one file and tells what nobody noticed. */
async function mutate(file: string, tests: readonly string[]): Promise<Mutant[]> {
  const require = createRequire(join(folder, 'package.json'))
  const { Stryker } = (await import(pathToFileURL(require.resolve('@stryker-mutator/core')).href)) as Stryker
  process.env['SOPBOOK_MUTATION'] = tests.join(' ')
  return new Stryker({
    mutate: [file],
    testRunner: 'in-process',
    maxTestRunnerReuse: 100,
    plugins: [pathToFileURL(join(folder, 'runner.ts')).href, pathToFileURL(join(folder, 'plugins.ts')).href],
    ignorers: ['human-words'],
    ignorePatterns: ['dist', 'demo', '.cache', 'test/screenshots', 'test/bench'],
    coverageAnalysis: 'perTest',
    concurrency: 1,
    // A busy machine is slow; only what never ends is a time-out.
    timeoutMS: 20_000,
    timeoutFactor: 1.5,
    disableTypeChecks: false,
    warnings: { slow: false },
    reporters: ['survivors', 'progress-append-only'],
    tempDirName: '.cache/mutation/sandbox',
    cleanTempDir: 'always',
    allowConsoleColors: false,
  }).runMutationTest()
}

if (!existsSync(join(folder, 'node_modules'))) execFileSync('npm', ['ci'], { cwd: folder, stdio: 'inherit' })

// `npm run mutation`, or some files: `npm run mutation src/sop/gate.ts`.
const chosen = process.argv.slice(2)
process.chdir(join(folder, '..', '..'))
for (const [file, tests] of Object.entries(rooms)) {
  if (chosen.length > 0 && !chosen.includes(file)) continue
  const began = Date.now()
  const mutants = await mutate(file, tests)
  const count = (...statuses: Mutant['status'][]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length
  const killed = count('Killed', 'Timeout')
  const of = killed + count('Survived', 'NoCoverage')
  const minutes = (Date.now() - began) / 60_000
  mkdirSync(out, { recursive: true })
  const left = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  writeFileSync(
    join(out, `${file.replaceAll('/', '-')}.json`),
    `${JSON.stringify({ file, killed, of, minutes, left }, null, 2)}\n`,
  )
  print(
    `${file}: ${killed} of ${of} killed (${Math.floor((1000 * killed) / of) / 10} %), ${count('Ignored')} passed over, ${minutes.toFixed(1)} min\n`,
  )
}
