import { cpSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { limits } from '../src/limits.ts'
import { parseHandbook } from '../src/handbook/handbook.ts'
import {
  type Approving,
  author,
  call,
  fixtures,
  makeFolder,
  makeRow,
  noon,
  readFile,
  readTree,
  writeLedgers,
  writeTree,
} from './story.ts'

/** Copies a story's handbook out of this repository, whose commits are none of its history. */
function copyStory(story: string): string {
  const root = join(makeFolder(), 'handbook')
  cpSync(join(fixtures, story, 'handbook'), root, { recursive: true })
  return root
}

const matchStory = (story: string, name: string, printed: string) =>
  expect(printed).toMatchFileSnapshot(join(fixtures, story, name))

describe('a handbook in which each status occurs', () => {
  const story = 'all-statuses'
  const other = 'f'.repeat(64)

  // One line for each ledger row; what a line leaves out fits the text as it stands. `npx vitest run test/stories.test.ts -u` writes
  // the ledger and everything that is expected of it.
  const rows: Approving[] = [
    { scenario: 'reset-2fa/covered-in-both' },
    { scenario: 'reset-2fa/covered-in-both', locale: 'zh' },
    { scenario: 'reset-2fa/covered-in-english' },
    { scenario: 'reset-2fa/approved-for-a-coming-day', digest: other },
    {
      scenario: 'reset-2fa/approved-for-a-coming-day',
      version: '1.1.0',
      approvedAt: '2026-02-27T02:00:00Z',
      effectiveFrom: '2026-03-09',
    },
    { scenario: 'reset-2fa/text-changed', digest: other },
    { scenario: 'reset-2fa/entry-changed', catalogueDigest: other },
    { scenario: 'reset-2fa/review-overdue', reviewBy: '2026-03-01' },
    { scenario: 'reset-2fa/source-changed' },
    { scenario: 'reset-2fa/source-changed', locale: 'zh', sourceDigest: other },
    { scenario: 'reset-2fa/slot-missing' },
    { scenario: 'reset-2fa/slot-hollow' },
    { scenario: 'reset-2fa/slot-copied' },
    { scenario: 'reset-2fa/approved-by-its-author', approver: author },
    { scenario: 'reset-2fa/approved-by-a-stranger', approver: 'stranger@example.invalid' },
    { scenario: 'reset-2fa/approval-withdrawn' },
    { scenario: 'reset-2fa/not-yet-in-force', effectiveFrom: '2026-03-09' },
    { scenario: 'reset-2fa/rule-broken' },
    { scenario: 'reset-2fa/otherwise-missing' },
    { scenario: 'reset-2fa/two-entries' },
  ]

  it('has the ledger that these lines make', async () => {
    const files = Object.entries(readTree(join(fixtures, story, 'handbook')))
    const handbook = parseHandbook(files.map(([path, text]) => readFile(path, text)))
    const approvals = rows.map((row) => makeRow(handbook, row))
    const { digest } = approvals.find((row) => row.scenario === 'reset-2fa/approval-withdrawn')!
    const withdrawal = {
      scenario: 'reset-2fa/approval-withdrawn',
      locale: 'en',
      digest,
      withdrawn: { on: '2026-02-20', by: 'lead@example.invalid', reason: 'The flow changed.' },
    }
    for (const [path, text] of Object.entries(writeLedgers([...approvals, withdrawal])))
      await matchStory(story, `handbook/${path}`, text as string)
  })

  const at = ['--at', noon]
  let root = ''
  beforeAll(() => void (root = copyStory(story)))

  it.each([
    ['report.en.txt', ['coverage', ...at]],
    ['report.zh.txt', ['coverage', ...at, '--locale', 'zh']],
    ['report.json', ['coverage', ...at, '--format', 'json']],
    ['report.md', ['coverage', ...at, '--format', 'markdown']],
    ['report.csv', ['coverage', ...at, '--format', 'csv']],
    ['report.github.txt', ['coverage', ...at, '--format', 'github']],
    ['gaps.en.txt', ['gaps', ...at]],
    ['gaps.zh.txt', ['gaps', ...at, '--locale', 'zh']],
    ['brief.txt', ['gaps', ...at, '--format', 'brief']],
    ['check.txt', ['check', ...at]],
  ])('prints %s', async (name, argv) => {
    const printed = await call([...argv, '--content', root])
    await matchStory(story, name, printed.out)
    expect(printed.err).toBe('')
    expect(printed.code).toBe(argv[0] === 'gaps' ? 0 : 1)
  })

  it('gives every status that this version judges', async () => {
    const { out } = await call(['coverage', ...at, '--format', 'json', '--content', root])
    const { byStatus } = JSON.parse(out) as { byStatus: Record<string, number> }
    const { conflicting, ...judged } = byStatus
    expect(conflicting).toBe(0)
    for (const [status, count] of Object.entries(judged)) expect(count, status).toBeGreaterThan(0)
  })
})

describe('a handbook in which everything is broken', () => {
  const story = 'broken-everywhere'
  const page = readTree(join(fixtures, story, 'handbook'))['sops/en/reset-2fa/sound.mdx']!
  let root = ''

  // What no editor and no git would keep as it is.
  beforeAll(() => {
    root = copyStory(story)
    const sops = 'sops/en/reset-2fa'
    writeTree(root, {
      [`${sops}/bytes-invalid.mdx`]: Buffer.concat([
        Buffer.from(page),
        Buffer.from([0xe4, 0xb8, 0x0a, 0xff]),
      ]),
      [`${sops}/bytes-nul.mdx`]: page.replace('Senior', 'Sen\0ior'),
      [`${sops}/bytes-order-mark.mdx`]: `\uFEFF${page.replace('id="sound"', 'id="order-mark"')}`,
      [`${sops}/bytes-carriage-return.mdx`]: page
        .replace('id="sound"', 'id="carriage-return"')
        .replaceAll('\n', '\r\n'),
      [`${sops}/bytes-hidden.mdx`]: page.replace('Senior', 'Sen\u202Eior'),
      [`${sops}/limit-page.mdx`]: page + 'x\n'.repeat(limits.pageBytes / 2),
      [`${sops}/limit-line.mdx`]: page.replace('Senior', 'x'.repeat(limits.lineBytes)),
      [`${sops}/limit-run.mdx`]: page.replace('Senior', '*'.repeat(limits.run)),
      [`${sops}/limit-depth.mdx`]: page.replace('Senior', `${'> '.repeat(limits.depth + 1)}Senior`),
      [`${sops}/limit-front-matter.mdx`]: page.replace(
        'One sentence.',
        `One sentence. ${`${'x'.repeat(100)}\n  `.repeat(170)}`,
      ),
    })
    writeTree(root, { '../outside.mdx': page.replace('id="sound"', 'id="outside"') })
    symlinkSync('../../../../outside.mdx', join(root, sops, 'symlink-outside.mdx'))
    symlinkSync('../../../..', join(root, sops, 'symlink-folder'))
    symlinkSync('nowhere.mdx', join(root, sops, 'symlink-nowhere.mdx'))
    symlinkSync('sound.mdx', join(root, sops, 'symlink-inside.mdx'))
  })

  it.each([
    ['check.en.txt', ['check']],
    ['check.zh.txt', ['check', '--locale', 'zh']],
    ['check.json', ['check', '--format', 'json']],
    ['check.github.txt', ['check', '--format', 'github']],
    ['report.txt', ['coverage', '--at', noon]],
  ])('prints %s', async (name, argv) => {
    const printed = await call([...argv, '--content', root])
    await matchStory(story, name, printed.out)
    expect(printed.err).toBe('')
    expect(printed.code).toBe(1)
  })

  it('spares what is sound, even behind a tag that is not closed', async () => {
    const { out } = await call(['coverage', '--at', noon, '--format', 'json', '--content', root])
    const { scenarios } = JSON.parse(out) as { scenarios: { id: string; locales: { en: string } }[] }
    const statusOf = (slug: string) => scenarios.find(({ id }) => id === `reset-2fa/${slug}`)?.locales.en
    expect(statusOf('tag-unclosed')).toBe('faulty')
    expect(statusOf('after-unclosed')).toBe('draft')
    // Where only its last line end or its mark was wrong, a page is read.
    for (const slug of ['order-mark', 'carriage-return']) expect(statusOf(slug)).toBe('draft')
  })
})
