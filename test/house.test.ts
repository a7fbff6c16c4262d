import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

// Rooms from left to right; a room may know itself and what stands on an earlier line.
const steps: string[][] = [
  ['words', 'files', 'time', 'message', 'id', 'schema', 'plain-lines', 'yaml', 'limits'],
  ['catalogue', 'cases'],
  ['signal-fit'],
  ['decision'],
  ['sop'],
  ['approval', 'parity'],
  ['handbook'],
  ['coverage', 'checks'],
  ['history'],
  ['search'],
  ['report'],
  ['disk', 'git', 'git-commit', 'git-process', 'memory', 'parse-pool', 'parse-worker'],
  ['site'],
  ['components', 'layouts', 'pages', 'guide', 'content.config', 'env.d'],
]
const doors = ['disk', 'git', 'git-commit', 'git-process', 'memory', 'parse-pool', 'parse-worker']
// The index writer is a door of the site: it writes what a build made.
const writers = ['site/pagefind.ts']

const roomOf = (path: string): string => path.split('/')[0]!.replace(/\.(ts|astro|mdx)$/, '')
const stepOf = (room: string): number => steps.findIndex((rooms) => rooms.includes(room))

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(ts|astro)$/.test(path))
  .sort()
const importsOf = (path: string): { from: string; types: boolean }[] =>
  [
    ...readFileSync(join(src, path), 'utf8').matchAll(
      /^(import|export)( type)?[^'\n]*(?:\{[^}]*\})?[^'\n]*from '([^']+)'/gm,
    ),
  ].map((match) => ({ from: match[3]!, types: match[2] !== undefined }))

test('every file stands in a room of the house', () => {
  expect(files.filter((path) => stepOf(roomOf(path)) < 0)).toEqual([])
  expect(files.length).toBeGreaterThan(50)
})

test('rooms know only rooms to their left', () => {
  const wrong = files.flatMap((path) =>
    importsOf(path)
      .filter(({ from }) => from.startsWith('.'))
      .flatMap(({ from, types }) => {
        const target = relative(src, join(src, dirname(path), from))
        const [here, there] = [stepOf(roomOf(path)), stepOf(roomOf(target))]
        if (target.endsWith('.css') || there <= here || types) return []
        return [`${path} imports ${target}, which stands to its right`]
      }),
  )
  expect(wrong).toEqual([])
})

test('only the doors touch disk, git, threads and the process', () => {
  const outside = /^(node:(fs|child_process|worker_threads|os|process)|simple-git|pagefind)/
  const wrong = files
    .filter((path) => !doors.includes(roomOf(path)) && !writers.includes(path))
    .flatMap((path) => [
      ...importsOf(path)
        .filter(({ from }) => outside.test(from))
        .map(({ from }) => `${path} imports ${from}`),
      ...(/\bprocess\.|Date\.now\(|new Date\(\)/.test(readFileSync(join(src, path), 'utf8')) &&
      !path.startsWith('site/client/')
        ? [`${path} asks the process or the clock`]
        : []),
    ])
  expect(wrong).toEqual([])
})

test('pages and components know no door, no script and no report format', () => {
  const wrong = files
    .filter((path) => ['components', 'layouts', 'pages'].includes(roomOf(path)))
    .flatMap((path) =>
      importsOf(path).map(({ from }) => ({ path, target: relative(src, join(src, dirname(path), from)) })),
    )
    .filter(
      ({ target }) =>
        doors.includes(roomOf(target)) ||
        target.startsWith('../scripts') ||
        /^report\/(text|json|markdown|github)/.test(target),
    )
  expect(wrong).toEqual([])
})

test('imports name their files, nothing is exported by default, and no handbook text is set as HTML', () => {
  const texts = files.map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }))
  expect(
    texts
      .filter(({ path, text }) => path.endsWith('.ts') && /^export default/m.test(text))
      .map(({ path }) => path),
  ).toEqual([])
  expect(
    texts.filter(({ text }) => /set:html|innerHTML|\beval\(|new Function/.test(text)).map(({ path }) => path),
  ).toEqual([])
  const bare = files.flatMap((path) =>
    importsOf(path)
      .filter(({ from }) => from.startsWith('.') && !/\.(ts|astro|css|json)$/.test(from))
      .map(({ from }) => `${path} imports ${from}`),
  )
  expect(bare).toEqual([])
})
