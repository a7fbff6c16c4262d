import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FileBytes } from '../src/files.ts'
import { parseFile } from '../src/handbook/parse-file.ts'
import { leaveOutProse, type ParsedFile } from '../src/handbook/parsed-file.ts'
import { openMemory } from '../src/memory.ts'
import { parseFiles } from '../src/parse-pool.ts'
import { checkout, readTree, writePage } from './story.ts'

const sample: FileBytes[] = Object.entries(readTree(join(checkout, 'content')))
  .filter(([path]) => /^(sops\/en|catalogue|signals|handbook)/.test(path))
  .slice(0, 12)
  .map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
const fresh = sample.map((file) => leaveOutProse(parseFile(file)))

let cache: string
beforeEach(() => void (cache = mkdtempSync(join(tmpdir(), 'sopbook-pool-'))))
afterEach(() => rmSync(cache, { recursive: true }))

const read = (files: readonly FileBytes[], prose = false, statements = true) =>
  parseFiles(files, { cache, pack: 'here', prose, statements }).then((parsed) =>
    JSON.parse(JSON.stringify(parsed)),
  )
const plain = (value: unknown) => JSON.parse(JSON.stringify(value))
const pack = () =>
  join(
    cache,
    readdirSync(cache).find((name) => name.endsWith('.pack'))!,
  )

describe('parsed files are kept by content', () => {
  it('and are the same cold, warm and without a cache', async () => {
    expect(await read(sample)).toEqual(plain(fresh))
    expect(await read(sample)).toEqual(plain(fresh))
    rmSync(pack())
    expect(await read(sample)).toEqual(plain(fresh))
  })

  it('and are the same from worker threads, which read many files', async () => {
    const many = [...Array(9).keys()].flatMap((more) =>
      sample.map(({ path, bytes }) => ({
        path,
        bytes: Buffer.concat([bytes, Buffer.from('\n'.repeat(more))]),
      })),
    )
    expect(await read(many)).toEqual(plain(many.map((file) => leaveOutProse(parseFile(file)))))
  })

  it('and nothing is lost where the folder cannot be written', async () => {
    rmSync(cache, { recursive: true })
    writeFileSync(cache, 'no folder')
    expect(await read(sample)).toEqual(plain(fresh))
    const memory = openMemory(cache, 'here')
    expect(memory.remember('one', 'question', () => ['an answer'])).toEqual(['an answer'])
    await memory.keep()
    expect(readFileSync(cache, 'utf8')).toBe('no folder')
  })

  it('with the bodies of pages where a site needs them', async () => {
    expect(await read(sample, true)).toEqual(plain(sample.map(parseFile)))
    expect(await read(sample, true)).toEqual(plain(sample.map(parseFile)))
    expect(await read(sample)).toEqual(plain(fresh))
  })

  it('without what they state where nobody asks for it, and with it again where somebody does', async () => {
    const silent = fresh.map((file) => (file.kind === 'page' ? { ...file, statements: [] } : file))
    expect(await read(sample, false, false)).toEqual(plain(silent))
    expect(await read(sample)).toEqual(plain(fresh))
    expect(await read(sample, false, false)).toEqual(plain(silent))
  })

  it('so that a changed file is read anew, and only its line is added', async () => {
    await read(sample)
    const before = readFileSync(pack(), 'utf8')
    const changed = sample.with(3, {
      path: sample[3]!.path,
      bytes: Buffer.concat([sample[3]!.bytes, Buffer.from('\n')]),
    })
    expect(await read(changed)).toEqual(plain(changed.map((file) => leaveOutProse(parseFile(file)))))
    const after = readFileSync(pack(), 'utf8')
    expect(after.startsWith(before)).toBe(true)
    expect(after.slice(before.length).match(/\n/g)).toHaveLength(1)
  })

  it('without growing for ever', async () => {
    for (let edit = 0; edit < 60; edit += 1)
      await read([
        { path: sample[0]!.path, bytes: Buffer.concat([sample[0]!.bytes, Buffer.from('#'.repeat(edit))]) },
      ])
    expect(readFileSync(pack(), 'utf8').match(/\n/g)!.length).toBeLessThan(27)
  })

  it('and a damaged cache is no cache', async () => {
    await read(sample)
    const whole = readFileSync(pack())
    const damages = [
      whole.subarray(0, whole.length / 2),
      Buffer.concat([whole, Buffer.from('\n{"half a line')]),
      Buffer.from('nonsense\n\n\n'),
      Buffer.from(whole.toString().replaceAll('"hollow":null', '"hollow":"empty"')),
      Buffer.from(whole.toString().replaceAll('en/', 'zh/')),
      ...[...Array(20).keys()].map((index) => {
        const bytes = Buffer.from(whole)
        bytes[Math.floor((bytes.length * (index + 0.5)) / 20)]! ^= 1
        return bytes
      }),
    ]
    for (const damaged of damages) {
      writeFileSync(pack(), damaged)
      expect(await read(sample)).toEqual(plain(fresh))
      expect(await read(sample)).toEqual(plain(fresh))
    }
  })
})

it('a page that keeps its parser busy is refused, and the others are read', async () => {
  const page = (text: string) =>
    Buffer.from(`---\ntitle: A\nsummary: B\nowner: C\n---\n\n<Scenario id="a">\n\n${text} @\n\n</Scenario>\n`)
  // Within every limit on bytes and lines, and a quarter of a minute for remark.
  const hostile = `${'[a](b '.repeat(3000)}\n`.repeat(10)
  const parsed = await read([
    { path: 'sops/en/reset-2fa/a.mdx', bytes: page('text') },
    { path: 'sops/en/reset-2fa/b.mdx', bytes: page(hostile) },
    { path: 'sops/en/reset-2fa/c.mdx', bytes: page('text') },
  ])
  expect(
    parsed.map((file: ParsedFile) => [file.value !== null, file.findings.map((one) => one.rule)]),
  ).toEqual([
    [true, []],
    [false, ['took-too-long']],
    [true, []],
  ])
})

it('a limit that strikes while code is still loading breaks nothing that is read later', () => {
  const script = join(cache, 'read.mjs')
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs'
    import { limits } from '${checkout}/src/limits.ts'
    import { parseFiles } from '${checkout}/src/parse-pool.ts'
    const files = [{ path: 'handbook.yaml', bytes: readFileSync('content/handbook.yaml') }]
    let parsed
    for (limits.parseMilliseconds of [10, 30, 60_000])
      parsed = await parseFiles(files, { cache: '${cache}', pack: 'here', prose: false })
    console.log(parsed[0].value.name.en)`,
  )
  expect(execFileSync(process.execPath, [script], { cwd: checkout, encoding: 'utf8' })).toBe(
    'Sample Risk Operations Handbook\n',
  )
})

it('no text takes its square: a page of nothing but “unless”, in either language, is read', async () => {
  const story = (locale: 'en' | 'zh', word: string): FileBytes => {
    const section = `<Scenario id="sim-change">\n\nQ?\n\n<Escalation>\n${`${word.repeat(500)}\n`.repeat(60)}</Escalation>\n\n</Scenario>`
    return { path: `sops/${locale}/reset-2fa/a.mdx`, bytes: Buffer.from(writePage([section])) }
  }
  for (const file of [
    story('en', 'unless '),
    story('en', 'only if '),
    story('zh', '除非'),
    story('zh', '只有'),
  ])
    expect((await read([file]))[0].findings).toEqual([])
})
