import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { help, main } from '../scripts/demo.ts'
import { callAlone } from '../scripts/sopbook.ts'
import { call, checkout, makeFolder } from './story.ts'

const content = join(checkout, 'content')
const at = '2026-11-20'
/** Those with a part, and a few beside them: enough for every case type to rise. */
const told = [
  'ato-investigation/sim-swap-takeover',
  'ato-investigation/traveller-new-device',
  'ato-investigation/exposed-api-key',
  'kyc-audit/expired-id-document',
  'kyc-audit/tampered-document',
  'poa-review/address-format-variance',
  'poa-review/document-older-than-90-days',
  'reset-2fa/sim-change-with-reset',
  'reset-2fa/totp-clock-drift',
  'withdrawal-anomaly/rapid-pass-through',
  'withdrawal-anomaly/routine-self-custody',
]

const run = async (argv: string[]) => {
  let out = ''
  let err = ''
  const code = await callAlone({ help, main }, argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env: {},
    terminal: false,
    now: () => Date.parse('2030-01-01T00:00:00Z'),
    stopped: new Promise(() => undefined),
  })
  return { code, out, err }
}

/** A handbook with the sample's shared files and some of its sections. */
function excerpt(ids: readonly string[]): string {
  const root = join(makeFolder(), 'excerpt')
  const kept = (path: string) => !/\.mdx$/.test(path) || ids.some((id) => path.endsWith(`/${id}.mdx`))
  cpSync(content, root, { recursive: true, filter: (path) => kept(path) && !/approvals/.test(path) })
  return root
}

let demo = ''
let printed = ''
beforeAll(async () => {
  demo = join(makeFolder(), 'demo')
  const { code, out, err } = await run(['--content', excerpt(told), '--out', demo])
  expect(err).toBe('')
  expect(code).toBe(0)
  printed = out
}, 600_000)

const partOf = (name: string): string => new RegExp(`^${name}\\s+(\\S+)$`, 'm').exec(printed)![1]!
const json = async (...argv: string[]) =>
  JSON.parse((await call([...argv, '--content', demo, '--at', at, '--format', 'json'])).out)

describe('the demonstration', () => {
  it('ends with one of each: overdue, changed, draft, withdrawn, waived, and one that is retired', async () => {
    const { scenarios, ok, findings } = await json('coverage', '--report-only')
    expect(ok).toBe(false)
    expect(findings.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([])
    const found = (part: string) =>
      scenarios.find(({ id }: { id: string }) => id === partOf(part)) as {
        locales: object
        reasons: string[]
        overlays: string[]
      }
    const both = (status: string) => ({ en: status, zh: status })
    expect(found('overdue')).toMatchObject({
      locales: both('stale'),
      reasons: [expect.stringMatching(/^The review was due by /)],
    })
    expect(found('changed')).toMatchObject({
      locales: both('stale'),
      reasons: ['The text changed since version 1.0.0 was approved.'],
    })
    expect(found('draft')).toMatchObject({
      locales: both('draft'),
      reasons: ['Written, but never approved.'],
    })
    expect(found('withdrawn')).toMatchObject({
      locales: both('draft'),
      reasons: [expect.stringMatching(/^Approval withdrawn on 11 Nov 2026: /)],
    })
    expect(found('waived')).toMatchObject({ locales: both('uncovered'), overlays: ['waived'] })
    for (const part of ['major', 'minor', 'patch'])
      expect(found(part), part).toMatchObject({ locales: both('covered') })
    expect(found('retired')).toBeUndefined()
  })

  it('shows the retired entry in the denominator of the days on which it was active', async () => {
    const of = async (moment: string) =>
      JSON.parse(
        (await call(['history', '--content', demo, '--at', moment, '--format', 'json'])).out,
      ).points.at(-1).total.of
    const [before, active, after] = [await of('2026-07-13'), await of('2026-08-31'), await of(at)]
    expect([active - before, after - active]).toEqual([1, -1])
  })

  it('gives each revision the version that its meaning asks for', async () => {
    const { scenarios } = await json('coverage', '--report-only')
    const versions = Object.fromEntries(
      ['major', 'minor', 'patch'].map((part) => [
        part,
        scenarios.find(({ id }: { id: string }) => id === partOf(part)).approval.version,
      ]),
    )
    expect(versions).toEqual({ major: '2.0.0', minor: '1.1.0', patch: '1.0.1' })
  })

  it('has a trend that rises month by month until a review is missed and an approval taken back', async () => {
    const { points } = await json('history')
    const covered = (month: string): number =>
      points.findLast(({ at: when }: { at: string }) => when.startsWith(month)).total.covered
    const months = ['2026-06', '2026-07', '2026-08'].map(covered)
    expect(months[0]).toBeGreaterThan(0)
    expect(months.at(-1)).toBeGreaterThanOrEqual(months[0]!)
    expect(covered('2026-11')).toBeGreaterThan(months[0]!)
    expect(points.length).toBeGreaterThan(25)
  })

  it('tells the major change in both languages', async () => {
    const { out } = await call([
      'changes',
      '--content',
      demo,
      '--at',
      at,
      '--from',
      '2026-09-12',
      '--to',
      '2026-09-20',
    ])
    expect(out).toContain('English 1.0.0 → 2.0.0: some cases are decided otherwise')
    expect(out).toContain('Chinese 1.0.0 → 2.0.0: some cases are decided otherwise')
  })

  it('passes its own check: no row of the ledger was altered, none is an author’s', async () => {
    const { code, out } = await call(['check', '--content', demo, '--at', at])
    expect(out).toMatch(/^0 errors/m)
    expect(code).toBe(0)
  })

  it('is the same for everyone and whenever it is made: the very same commits', async () => {
    const again = join(makeFolder(), 'again')
    expect((await run(['--content', excerpt(told), '--out', again])).code).toBe(0)
    const head = (root: string) => readFileSync(join(root, '.git', 'refs', 'heads', 'main'), 'utf8')
    expect(head(again)).toBe(head(demo))
  }, 600_000)

  it('replaces an earlier demonstration, and nothing else', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'mine.txt'), 'mine')
    const { code, err } = await run(['--content', excerpt(told), '--out', folder])
    expect({ code, left: readdirSync(folder) }).toEqual({ code: 2, left: ['mine.txt'] })
    expect(err).toContain('--out DIR')
  })

  it('says which part nobody can play, before anything is written', async () => {
    const out = join(makeFolder(), 'none')
    const few = excerpt(told.filter((id) => !/sim-change|self-custody/.test(id)))
    const { code, err } = await run(['--content', few, '--out', out])
    expect(code).toBe(2)
    expect(err).toMatch(/can play “major”/)
    expect(existsSync(dirname(out)) && existsSync(out)).toBe(false)
  })

  it('documents itself', async () => {
    const { code, out } = await run(['--help'])
    expect(code).toBe(0)
    for (const word of ['overdue', 'waived', 'draft', 'changed', 'withdrawn', 'retired', '--out DIR'])
      expect(out).toContain(word)
  })
})
