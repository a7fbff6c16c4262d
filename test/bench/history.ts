import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { appendFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Ratio } from './coverage.ts'
import { writeHandbook } from './generate.ts'
import { measureCpu, median } from './measure.ts'

const here = dirname(fileURLToPath(import.meta.url))
const checkout = join(here, '..', '..')
const cache = join(checkout, 'node_modules', '.cache', 'sopbook')

/**
 * `history` over a repository of so many commits, the first time against the bare parse of every version of a page that it holds,
 * and the second time against the bare `git log --raw` that finds them.
 */
export async function benchHistory(commits: number, pages: number, runs: number): Promise<Ratio[]> {
  const root = mkdtempSync(join(tmpdir(), 'sopbook-bench-'))
  const versions = mkdtempSync(join(tmpdir(), 'sopbook-bench-'))
  const git = (...command: string[]) => execFileSync('git', command, { cwd: root, stdio: 'pipe' }).toString()
  await writeHandbook(root, pages)
  git('init', '--quiet', '--initial-branch=main')
  git('config', 'user.name', 'Author')
  git('config', 'user.email', 'author@example.invalid')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'Begin')
  const paths = readdirSync(join(root, 'sops'), { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.mdx'),
  )
  for (let index = 1; index < commits; index += 1) {
    // Two pages a commit, as a change of one section in two languages is.
    for (const path of [paths[index % paths.length]!, paths[(index * 7) % paths.length]!])
      await appendFile(join(root, 'sops', path), `\nRemark ${index}.\n`)
    git('commit', '--quiet', '--all', '--message', `Change ${index}`)
  }
  const blobs = new Map(
    git('log', '--raw', '--no-abbrev', '--no-renames', '--format=')
      .split('\n')
      .flatMap((line) => {
        const [, blob, path] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) [AM]\t(.+\.mdx)$/.exec(line) ?? []
        return blob && path ? [[blob, path] as const] : []
      }),
  )
  mkdirSync(join(versions, 'sops'))
  let number = 0
  for (const blob of blobs.keys())
    await writeFile(join(versions, 'sops', `${(number += 1)}.mdx`), git('cat-file', 'blob', blob))
  const history = () =>
    measureCpu(process.execPath, [
      join(checkout, 'scripts/sopbook.mjs'),
      'history',
      '--content',
      root,
      '--format',
      'json',
    ])
  const forget = () => {
    for (const name of readdirSync(cache)) if (/\.(pack|answers)$/.test(name)) rmSync(join(cache, name))
  }
  const times = { bare: [] as number[], log: [] as number[], first: [] as number[], second: [] as number[] }
  for (let run = 0; run <= runs; run += 1) {
    const keep = (list: number[], seconds: number) => run > 0 && list.push(seconds)
    keep(times.bare, measureCpu(process.execPath, [join(here, 'bare-parse.ts'), versions]))
    keep(times.log, measureCpu('git', ['-C', root, 'log', '--raw', '--no-abbrev', '--no-renames']))
    forget()
    keep(times.first, history())
    keep(times.second, history())
  }
  rmSync(root, { recursive: true })
  rmSync(versions, { recursive: true })
  const ratio = (name: string, peer: string, list: number[], peers: number[], bar: number): Ratio => ({
    name: `history, ${commits} commits, ${pages} pages, ${name}`,
    seconds: median(list),
    peer,
    peerSeconds: median(peers),
    ratio: median(list.map((seconds, index) => seconds / peers[index]!)),
    bar,
  })
  return [
    ratio('first', `bare parse of its ${blobs.size} versions of pages`, times.first, times.bare, 1.5),
    ratio('second', 'bare git log --raw', times.second, times.log, 2),
  ]
}
