import { describe, expect, it } from 'vitest'
import { findInvalidity, identify, inForceFrom, measureStanding } from '../src/approval/in-force.ts'
import { type Approval, type Ledger, parseLedger, type Withdrawal } from '../src/approval/ledger.ts'
import { nextVersion } from '../src/approval/version.ts'
import { author, lead, makeRow, printed, readStory, writeLedgers } from './story.ts'

const path = 'approvals/reset-2fa.jsonl'
const scenario = 'reset-2fa/sim-change'
const handbook = readStory()
const good = makeRow(handbook, { scenario })
const line = (change: object = {}) => JSON.stringify({ ...good, ...change })
const without = (key: keyof typeof good) =>
  JSON.stringify(Object.fromEntries(Object.entries(good).filter(([name]) => name !== key)))
const withdrawal = {
  scenario,
  locale: 'en',
  digest: good.digest,
  withdrawn: { on: '2026-02-20T01:00:00Z', by: lead, reason: 'wrong row' },
}

describe('a ledger row', () => {
  it.each<[string, string, string]>([
    ['is no JSON', '{scenario: reset}', 'Unexpected line'],
    ['is cut', line().slice(0, 80), 'Unexpected line'],
    ['is a merge conflict', '<<<<<<< HEAD', 'Unexpected line'],
    ['is two objects', `${line()}${line()}`, 'Unexpected line'],
    ['is a list', `[${line()}]`, 'Unexpected the row'],
    ['is nothing', 'null', 'Unexpected the row'],
    ['has no digest', without('digest'), 'Unexpected digest'],
    ['has no approver', without('approver'), 'Unexpected approver'],
    ['has no authors', line({ authors: [] }), 'Unexpected authors'],
    ['has a short digest', line({ digest: 'abc' }), 'Unexpected digest'],
    [
      'has a digest in capitals',
      line({ digest: good.digest.toUpperCase().replace(/[0-9]/g, 'A') }),
      'Unexpected digest',
    ],
    ['has half a version', line({ version: '1.0' }), 'Unexpected version'],
    ['has a day for an instant', line({ approvedAt: '2026-02-02' }), 'Unexpected approvedAt'],
    ['has an instant without zone', line({ approvedAt: '2026-02-02T02:00:00' }), 'Unexpected approvedAt'],
    [
      'has an instant with an offset',
      line({ approvedAt: '2026-02-02T02:00:00+08:00' }),
      'Unexpected approvedAt',
    ],
    ['has 30 February', line({ approvedAt: '2026-02-30T02:00:00Z' }), 'Unexpected approvedAt'],
    ['takes force on 30 February', line({ effectiveFrom: '2026-02-30' }), 'Unexpected effectiveFrom'],
    ['is reviewed on 31 June', line({ reviewBy: '2026-06-31' }), 'Unexpected reviewBy'],
    ['has a language nobody speaks', line({ locale: 'fr' }), 'Unexpected locale'],
    ['has a bare scenario', line({ scenario: 'sim-change' }), 'Unexpected scenario'],
    ['has a key nobody knows', line({ approvedBy: 'x' }), 'Unexpected approvedBy'],
    [
      'stands in the ledger of another case type',
      line({ scenario: 'poa-review/old-document' }),
      'approvals/poa-review.jsonl',
    ],
    [
      'withdraws without a reason',
      JSON.stringify({ ...withdrawal, withdrawn: { on: '2026-02-20', by: lead } }),
      'Unexpected withdrawn.reason',
    ],
    [
      'withdraws on 30 February',
      JSON.stringify({ ...withdrawal, withdrawn: { ...withdrawal.withdrawn, on: '2026-02-30' } }),
      'Unexpected withdrawn.on',
    ],
  ])('that %s is reported on its line, and the others count', (_what, wrong, reason) => {
    const { ledger, findings } = parseLedger({
      path,
      text: `${line()}\n\n${wrong}\n${JSON.stringify(withdrawal)}\n`,
    })
    expect(findings.map((one) => `${one.line}:${one.column} ${one.rule}`)).toEqual(['3:1 ledger-row'])
    expect(findings[0]!.message.en).toContain(reason)
    expect([ledger.approvals.length, ledger.withdrawals.length]).toEqual([1, 1])
    expect(ledger.approvals[0]!.place).toEqual({ path, line: 1, column: 1 })
  })

  it('without a line feed at the end, or twice after a merge, is as good as any', () => {
    expect(parseLedger({ path, text: line() }).findings).toEqual([])
    expect(parseLedger({ path, text: `${line()}\n${line()}` }).ledger.approvals).toHaveLength(2)
    expect(parseLedger({ path, text: '' })).toEqual({
      ledger: { approvals: [], withdrawals: [] },
      findings: [],
    })
  })

  it('that names no scenario, its own author or a stranger is a finding of the handbook', () => {
    const rows = [
      { ...good, scenario: 'reset-2fa/gone' },
      { ...good, approver: 'Author.Old@example.invalid' },
      { ...good, approver: 'stranger@example.invalid' },
      { ...good, approver: 'address@example.invalid' },
      { ...withdrawal, scenario: 'reset-2fa/gone' },
      good,
    ]
    expect(printed(readStory(writeLedgers(rows)).findings)).toMatchInlineSnapshot(`
      [
        "approvals/reset-2fa.jsonl:1:1 ledger-scenario: Unexpected scenario \`reset-2fa/gone\`, expected one of the catalogue: retire scenarios, do not delete them",
        "approvals/reset-2fa.jsonl:2:1 self-approval: Unexpected approval by its author Author.Old@example.invalid, expected someone else: this row counts for nothing",
        "approvals/reset-2fa.jsonl:3:1 unknown-approver: Unexpected approver stranger@example.invalid, expected an address of \`people\` in handbook.yaml: this row counts for nothing",
        "approvals/reset-2fa.jsonl:4:1 unknown-approver: Unexpected approver address@example.invalid, expected someone whose caseTypes include this case type: this row counts for nothing",
        "approvals/reset-2fa.jsonl:5:1 ledger-scenario: Unexpected scenario \`reset-2fa/gone\`, expected one of the catalogue: retire scenarios, do not delete them",
      ]
    `)
  })
})

const { people } = handbook.settings

describe('an approver', () => {
  const approve = (approver: string, authors: string[] = [author], id = scenario) =>
    findInvalidity({ scenario: id, authors, approver }, people)

  it('is one person under all addresses, whatever their case', () => {
    expect(identify(' Author.OLD@Example.invalid ', people)).toBe('author')
    expect(identify('Nobody@Example.invalid', people)).toBe('nobody@example.invalid')
  })

  it('may be anyone of the people who did not write the text', () => {
    expect(approve(lead)).toBe(null)
    expect(approve('LEAD@example.invalid')).toBe(null)
    expect(approve('second@example.invalid', [author, lead])).toBe(null)
  })

  it('is never an author, under any address, nor one author of several', () => {
    expect(approve(author)).toBe('self-approval')
    expect(approve('author.old@example.invalid')).toBe('self-approval')
    expect(approve(lead, [author, 'Lead@Example.invalid'])).toBe('self-approval')
    expect(approve('stranger@example.invalid', ['STRANGER@example.invalid'])).toBe('self-approval')
  })

  it('must be among the people, and for this case type', () => {
    expect(approve('stranger@example.invalid')).toBe('unknown-approver')
    expect(approve('address@example.invalid')).toBe('approver-of-other-case-types')
    expect(approve('address@example.invalid', [author], 'poa-review/old-document')).toBe(null)
    expect(approve('author@example.invalid', [lead], 'poa-review/old-document')).toBe(
      'approver-of-other-case-types',
    )
  })

  it('may be anybody else where the handbook names no people', () => {
    expect(findInvalidity({ scenario, authors: [author], approver: 'x@example.invalid' }, [])).toBe(null)
    expect(findInvalidity({ scenario, authors: [author], approver: author.toUpperCase() }, [])).toBe(
      'self-approval',
    )
  })
})

const place = { path, line: 1, column: 1 }
const approval = (change: Partial<Approval> = {}): Approval => ({ ...good, ...change, place })
const take = (on: string, digest = good.digest): Withdrawal => ({
  scenario,
  locale: 'en',
  digest,
  withdrawn: { on, by: lead, reason: 'r' },
  place,
})
const digests = { a: 'a'.repeat(64), b: 'b'.repeat(64), c: 'c'.repeat(64) }
const standing = (ledger: Partial<Ledger>, at: string, timeZone = 'Asia/Shanghai') =>
  measureStanding(
    { approvals: [], withdrawals: [], ...ledger },
    { scenario, locale: 'en' },
    new Date(at).toISOString(),
    { timeZone, people },
  )
const versionAt = (ledger: Partial<Ledger>, at: string, timeZone?: string) =>
  standing(ledger, at, timeZone).inForce?.version ?? null

describe('an approved text is in force', () => {
  it('from the later of its approval and 00:00 of its day in the handbook’s zone', () => {
    const later = approval({ approvedAt: '2026-02-02T02:00:00Z', effectiveFrom: '2026-02-10' })
    expect(inForceFrom(later, 'Asia/Shanghai')).toBe('2026-02-09T16:00:00.000Z')
    expect(inForceFrom(later, 'America/New_York')).toBe('2026-02-10T05:00:00.000Z')
    expect(inForceFrom(approval(), 'Asia/Shanghai')).toBe('2026-02-02T02:00:00.000Z')
    expect(versionAt({ approvals: [later] }, '2026-02-09T15:59:59.999Z')).toBe(null)
    expect(standing({ approvals: [later] }, '2026-02-09T15:59:59.999Z').upcoming).toHaveLength(1)
    expect(versionAt({ approvals: [later] }, '2026-02-09T16:00:00Z')).toBe('1.0.0')
    expect(versionAt({ approvals: [later] }, '2026-02-09T16:00:00Z', 'America/New_York')).toBe(null)
  })

  it('not before it was approved: a row of the future does not exist yet', () => {
    const { inForce, upcoming } = standing({ approvals: [approval()] }, '2026-02-02T01:59:59Z')
    expect([inForce, upcoming]).toEqual([null, []])
    expect(versionAt({ approvals: [approval()] }, '2026-02-02T02:00:00Z')).toBe('1.0.0')
  })

  it('until the next one is', () => {
    const approvals = [
      approval({ version: '1.0.0', digest: digests.a }),
      approval({
        version: '1.1.0',
        digest: digests.b,
        approvedAt: '2026-02-10T02:00:00Z',
        effectiveFrom: '2026-03-01',
      }),
      approval({
        version: '1.2.0',
        digest: digests.c,
        approvedAt: '2026-03-05T02:00:00Z',
        effectiveFrom: '2026-03-05',
      }),
    ]
    for (const ledger of [{ approvals }, { approvals: approvals.toReversed() }]) {
      expect(versionAt(ledger, '2026-02-28T15:59:59Z')).toBe('1.0.0')
      expect(versionAt(ledger, '2026-02-28T16:00:00Z')).toBe('1.1.0')
      expect(versionAt(ledger, '2026-03-05T02:00:00Z')).toBe('1.2.0')
    }
    expect(standing({ approvals }, '2026-02-15T00:00:00Z').upcoming.map((one) => one.version)).toEqual([
      '1.1.0',
    ])
  })

  it('the same whatever the order of the lines, also for two rows of one second', () => {
    const twins = [
      approval({ version: '1.1.0', digest: digests.a }),
      approval({ version: '1.0.0', digest: digests.b }),
      approval({ version: '1.1.0', digest: digests.c }),
    ]
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]
    const found = orders.map(
      (order) =>
        standing({ approvals: order.map((index) => twins[index]!) }, '2026-03-01T00:00:00Z').inForce!.digest,
    )
    expect(new Set(found).size).toBe(1)
  })

  it('only in its own language and for its own scenario', () => {
    const ledger = {
      approvals: [approval({ locale: 'zh' }), approval({ scenario: 'reset-2fa/lost-phone' })],
      withdrawals: [],
    }
    expect(
      measureStanding(ledger, { scenario, locale: 'en' }, '2026-03-01T00:00:00.000Z', {
        timeZone: 'UTC',
        people,
      }).inForce,
    ).toBe(null)
  })

  it('never when its author approved it, or somebody who may not', () => {
    const wrong = [
      approval({ approver: author, approvedAt: '2026-02-02T02:00:00Z' }),
      approval({ approver: 'x@example.invalid', approvedAt: '2026-02-02T02:00:01Z' }),
      approval({ approver: 'address@example.invalid', approvedAt: '2026-02-02T02:00:02Z' }),
    ]
    const found = standing({ approvals: wrong }, '2026-03-01T00:00:00Z')
    expect(found.inForce).toBe(null)
    expect(found.invalid.map((one) => one.why)).toEqual([
      'self-approval',
      'unknown-approver',
      'approver-of-other-case-types',
    ])
  })

  it('no more once it is withdrawn, from that instant on', () => {
    const ledger = { approvals: [approval()], withdrawals: [take('2026-02-20T01:00:00Z')] }
    expect(versionAt(ledger, '2026-02-20T00:59:59Z')).toBe('1.0.0')
    expect(versionAt(ledger, '2026-02-20T01:00:00Z')).toBe(null)
    expect(standing(ledger, '2026-02-20T01:00:00Z').withdrawn).toHaveLength(1)
  })

  it('no more from 00:00 of the day of a withdrawal by day, in the handbook’s zone', () => {
    const ledger = { approvals: [approval()], withdrawals: [take('2026-02-20')] }
    expect(versionAt(ledger, '2026-02-19T15:59:59Z')).toBe('1.0.0')
    expect(versionAt(ledger, '2026-02-19T16:00:00Z')).toBe(null)
  })

  it('again when the same text is approved after a withdrawal', () => {
    const again = approval({
      approvedAt: '2026-02-21T02:00:00Z',
      effectiveFrom: '2026-02-21',
      version: '1.1.0',
    })
    expect(
      versionAt(
        { approvals: [approval(), again], withdrawals: [take('2026-02-20T01:00:00Z')] },
        '2026-03-01T00:00:00Z',
      ),
    ).toBe('1.1.0')
    // At 17:30 UTC it is the next day in Shanghai already.
    const atNight = approval({
      approvedAt: '2026-02-20T17:30:00Z',
      effectiveFrom: '2026-02-21',
      version: '1.1.0',
    })
    const ledger = { approvals: [approval(), atNight], withdrawals: [take('2026-02-20')] }
    expect(versionAt(ledger, '2026-03-01T00:00:00Z')).toBe('1.1.0')
    expect(versionAt(ledger, '2026-03-01T00:00:00Z', 'UTC')).toBe(null)
  })

  it('while another text is withdrawn', () => {
    expect(
      versionAt(
        { approvals: [approval()], withdrawals: [take('2026-02-20T01:00:00Z', digests.b)] },
        '2026-03-01T00:00:00Z',
      ),
    ).toBe('1.0.0')
  })
})

describe('a version', () => {
  it('begins at 1.0.0, stays for the same text and grows for another', () => {
    expect(nextVersion(null, digests.a, 'major')).toBe('1.0.0')
    const first = approval({ digest: digests.a, version: '1.9.3' })
    expect(nextVersion(first, digests.a, 'major')).toBe('1.9.3')
    expect(nextVersion(first, digests.b, 'patch')).toBe('1.9.4')
    expect(nextVersion(first, digests.b, 'minor')).toBe('1.10.0')
    expect(nextVersion(first, digests.b, 'major')).toBe('2.0.0')
  })
})
