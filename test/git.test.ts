import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  findChangedPaths,
  openRepository,
  readBlobs,
  readCommits,
  readFilesAt,
  resolveRevision,
} from '../src/git.ts'
import { mapAddresses, readIdentity } from '../src/git-commit.ts'
import { readContent } from '../src/disk.ts'
import {
  author,
  base,
  call,
  lead,
  makeFolder,
  makeRepository,
  makeRow,
  onePage,
  pathOf,
  readStory,
  readTree,
  settings,
  type TestRepository,
  type Tree,
  writeLedgers,
  writePage,
  writeSection,
  writeStory,
  writeTree,
} from './story.ts'

const sim = 'reset-2fa/sim-change'
const phone = 'reset-2fa/lost-phone'
const ledger = 'approvals/reset-2fa.jsonl'
const edited = (path: string, from: string, to: string): Tree => {
  const text = base[path] as string
  if (!text.includes(from)) throw new Error(`Nothing to edit in ${path}`)
  return { [path]: text.replace(from, to) }
}
const reworded = edited(pathOf(sim), 'Two proofs agree.', 'Two proofs fit.')
const bob = 'bob@example.invalid'
const second = 'second@example.invalid'

const approve = (repository: TestRepository, at: string, ...more: string[]) =>
  call([
    'approve',
    '--content',
    repository.content,
    '--at',
    at,
    ...(more.includes('--by') ? [] : ['--by', lead]),
    ...more,
  ])
const rows = (repository: TestRepository, path = ledger) =>
  readFileSync(join(repository.content, path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
const check = async (repository: TestRepository, ...more: string[]) => {
  const { out } = await call(['check', '--content', repository.content, '--format', 'json', ...more])
  return (JSON.parse(out) as { findings: { rule: string; line: number; message: string }[] }).findings
}

describe('approve', () => {
  it('records exactly this text and commits the ledger alone, as the approver and at that moment', async () => {
    const repository = makeRepository()
    const before = repository.git('rev-parse', 'HEAD').trim()
    writeTree(repository.content, { 'notes.txt': 'mine', ...edited(pathOf(sim, 'zh'), '两项', '三项') })
    repository.git('add', 'notes.txt')
    const called = await approve(
      repository,
      '2026-02-02T02:00:00Z',
      sim,
      '--evidence',
      'https://x.invalid/1',
      '--note',
      'first',
    )
    expect(called).toMatchObject({ code: 0, err: '' })
    expect(called.out.replace(/[0-9a-f]{12}/, '…')).toBe(
      'Approved reset-2fa/sim-change (English) as version 1.0.0: in force from 2 Feb 2026, review by 3 May 2026.\nCommitted as ….\n“sim change” is not approved in Chinese yet: npx sopbook approve reset-2fa/sim-change --locale zh\n',
    )
    expect(rows(repository)).toEqual([
      { ...makeRow(readStory(), { scenario: sim }), evidence: 'https://x.invalid/1', note: 'first' },
    ])
    expect(repository.git('log', '-1', '--format=%an|%ae|%ce|%ct|%P|%s').trim()).toBe(
      `Team Lead|${lead}|${lead}|${Date.parse('2026-02-02T02:00:00Z') / 1000}|${before}|Approve reset-2fa/sim-change en 1.0.0`,
    )
    expect(repository.git('show', '--name-only', '--format=', 'HEAD').trim()).toBe(ledger)
    // What was staged or changed beside it is as it was.
    expect(
      repository
        .git('status', '--short')
        .trimEnd()
        .split('\n')
        .map((line) => line.trim())
        .sort(),
    ).toEqual(['A  notes.txt', `M ${pathOf(sim, 'zh')}`])
    const { out } = await call([
      'coverage',
      '--content',
      repository.content,
      '--at',
      'HEAD',
      '--format',
      'json',
      '--report-only',
    ])
    expect(JSON.parse(out)).toMatchObject({
      locales: { en: { covered: 1, of: 4 }, zh: { covered: 0, of: 4 } },
    })
  })

  it('refuses the author, under any address and behind a .mailmap', async () => {
    const repository = makeRepository({ '.mailmap': `SOP Lead <${author}> <private@example.invalid>\n` })
    const head = repository.git('rev-parse', 'HEAD')
    for (const by of [author, 'Author.OLD@Example.invalid', 'private@example.invalid']) {
      const { code, out, err } = await approve(repository, '2026-02-02T02:00:00Z', sim, '--by', by)
      expect([code, out]).toEqual([1, ''])
      expect(err).toBe(
        'Not approved: reset-2fa/sim-change (English) would not be covered. Approved by one of its own authors, which counts for nothing.\n',
      )
    }
    expect(repository.git('rev-parse', 'HEAD')).toBe(head)
    expect(existsSync(join(repository.content, ledger))).toBe(false)
  })

  it('refuses the author also when a flag names somebody else as author', async () => {
    const repository = makeRepository()
    const { code, err } = await approve(
      repository,
      '2026-02-02T02:00:00Z',
      sim,
      '--by',
      author,
      '--author',
      'ghost@example.invalid',
    )
    expect([code, err]).toEqual([1, expect.stringContaining('own authors')])
  })

  it('refuses co-authors, those whose commits were merged, and those who moved or deleted the text', async () => {
    const repository = makeRepository({ '.mailmap': `Second <${second}> <s.private@example.invalid>\n` })
    repository.commit(reworded, {
      as: bob,
      at: '2026-01-10T09:00:00Z',
      message: `Reword\n\nCo-authored-by: Second <S.Private@example.invalid>`,
    })
    expect((await approve(repository, '2026-02-02T02:00:00Z', sim, '--by', second)).err).toContain(
      'own authors',
    )
    expect((await approve(repository, '2026-02-02T02:00:00Z', sim)).code).toBe(0)
    expect(rows(repository)[0]!['authors']).toEqual([author, bob, second].sort())

    const branched = makeRepository()
    branched.git('checkout', '--quiet', '-b', 'side')
    branched.commit(reworded, { as: second, at: '2026-01-10T09:00:00Z' })
    branched.git('checkout', '--quiet', 'main')
    branched.commit({ 'README.md': 'x' }, { as: bob, at: '2026-01-11T09:00:00Z' })
    branched.git(
      '-c',
      'user.name=bob',
      '-c',
      `user.email=${bob}`,
      'merge',
      '--quiet',
      '--no-ff',
      '-m',
      'Merge',
      'side',
    )
    expect((await approve(branched, '2026-02-02T02:00:00Z', sim, '--by', second)).err).toContain(
      'own authors',
    )
    expect((await approve(branched, '2026-02-02T02:00:00Z', sim)).code).toBe(0)
    expect(rows(branched)[0]!['authors']).toEqual([author, second])

    const deleted = makeRepository()
    deleted.commit({ [pathOf(sim)]: null }, { as: second, at: '2026-01-10T09:00:00Z' })
    deleted.commit(
      { 'sops/en/reset-2fa/moved.mdx': base[pathOf(sim)]! },
      { as: bob, at: '2026-01-11T09:00:00Z' },
    )
    expect((await approve(deleted, '2026-02-02T02:00:00Z', sim, '--by', second)).err).toContain('own authors')
  })

  it('counts as authors of a text those who changed its leading rows and parameters, not those who touched other sections', async () => {
    const repository = makeRepository()
    repository.commit(edited('handbook.yaml', 'KEY_USER_PRIORITY: 75', 'KEY_USER_PRIORITY: 60'), {
      as: second,
      at: '2026-01-10T09:00:00Z',
    })
    repository.commit(onePage(phone), { as: bob, at: '2026-01-11T09:00:00Z' })
    repository.commit(
      {
        'catalogue/reset-2fa.yaml': (base['catalogue/reset-2fa.yaml'] as string).replace(
          'Read the panel.',
          'Look.',
        ),
      },
      { as: 'typo@example.invalid', at: '2026-01-12T09:00:00Z' },
    )
    expect((await approve(repository, '2026-02-02T02:00:00Z', sim, '--by', second)).err).toContain(
      'own authors',
    )
    expect((await approve(repository, '2026-02-02T02:00:00Z', sim)).code).toBe(0)
    expect(rows(repository)[0]!['authors']).toEqual([author, second])
  })

  it('refuses strangers and people of other case types', async () => {
    const repository = makeRepository()
    for (const by of ['stranger@example.invalid', 'address@example.invalid']) {
      const { code, err } = await approve(repository, '2026-02-02T02:00:00Z', sim, '--by', by)
      expect([code, err]).toEqual([
        1,
        `Not approved: reset-2fa/sim-change (English) would not be covered. Approved by ${by}, who may not approve it.\n`,
      ])
    }
  })

  it.each<[string, Tree, string]>([
    ['has a hollow slot', onePage(sim, 'en', { Evidence: 'TODO' }), 'Evidence holds only a placeholder.'],
    ['lacks a slot', onePage(sim, 'en', { Example: null }), 'Examples is missing.'],
    ['does not parse', edited(pathOf(sim), '24H >= 2', '24H =>= 2'), 'sops/en/reset-2fa/sim-change.mdx:19'],
    [
      'has a hostile background',
      { [pathOf(sim)]: writePage([writeSection('sim-change')], '<script>x</script>') },
      'Unexpected HTML element `<script>`',
    ],
    [
      'is there twice',
      { 'sops/en/reset-2fa/twin.mdx': writePage([writeSection('sim-change')]) },
      'has no single section in English',
    ],
  ])('refuses a text that %s', async (_what, change, reason) => {
    const repository = makeRepository(change)
    const { code, err } = await approve(repository, '2026-02-02T02:00:00Z', sim)
    expect([code === 0, err]).toEqual([false, expect.stringContaining(reason)])
    expect(existsSync(join(repository.content, ledger))).toBe(false)
  })

  it.each<[string, string, Tree]>([
    ['the page', pathOf(sim, 'zh'), edited(pathOf(sim, 'zh'), '两项', '三项')],
    ['the source of a translation', pathOf(sim), reworded],
    [
      'the catalogue',
      'catalogue/reset-2fa.yaml',
      edited('catalogue/reset-2fa.yaml', 'version: 1.0.0', 'version: 1.0.1'),
    ],
    [
      'the parameters',
      'handbook.yaml',
      edited('handbook.yaml', 'KEY_USER_PRIORITY: 75', 'KEY_USER_PRIORITY: 60'),
    ],
    ['the ledger', ledger, { [ledger]: '\n' }],
  ])('refuses while %s is not committed', async (_what, path, change) => {
    const repository = makeRepository()
    writeTree(repository.content, change)
    const { code, err } = await approve(repository, '2026-02-02T02:00:00Z', sim, '--locale', 'zh')
    expect([code, err]).toEqual([
      2,
      `sopbook: Not committed yet: ${path}. Commit first, so that the approved text can always be found again.\n`,
    ])
  })

  it('takes force today or on a later day, never on an earlier one, in the handbook’s zone', async () => {
    const repository = makeRepository()
    // 17:00 UTC on the first is the second in Shanghai.
    const early = await approve(repository, '2026-02-01T17:00:00Z', sim, '--effective', '2026-02-01')
    expect([early.code, early.err]).toEqual([
      2,
      'sopbook: --effective 2026-02-01 is earlier than the approval (2026-02-02): a text is never in force before it is approved.\n',
    ])
    for (const [day, complaint] of [
      ['2026-02-30', 'is no day'],
      ['tomorrow', 'is no day'],
      ['2026-2-3', 'is no day'],
    ]) {
      expect((await approve(repository, '2026-02-01T17:00:00Z', sim, '--effective', day!)).err).toContain(
        complaint,
      )
    }
    expect((await approve(repository, '2026-02-01T17:00:00Z', sim, '--effective', '2026-02-10')).code).toBe(0)
    expect(rows(repository)[0]).toMatchObject({
      effectiveFrom: '2026-02-10',
      reviewBy: '2026-05-11',
      approvedAt: '2026-02-01T17:00:00Z',
    })
  })

  it('refuses what an approver cannot mean', async () => {
    const repository = makeRepository()
    const told = async (...argv: string[]) => {
      const { code, err } = await call([
        'approve',
        '--content',
        repository.content,
        '--at',
        '2026-02-02T02:00:00Z',
        ...argv,
      ])
      return [code, err]
    }
    expect(await told('--by', lead)).toEqual([2, expect.stringContaining('Say what to approve')])
    expect(await told(sim, '--page', pathOf(sim), '--by', lead)).toEqual([
      2,
      expect.stringContaining('Say what to approve'),
    ])
    expect(await told('reset-2fa/nobody', '--by', lead)).toEqual([
      2,
      expect.stringContaining('The catalogue has no scenario “reset-2fa/nobody”'),
    ])
    expect(await told(phone, '--by', lead)).toEqual([
      2,
      expect.stringContaining('has no single section in English'),
    ])
    expect(await told(sim, '--by', 'Team Lead')).toEqual([2, expect.stringContaining('is no e-mail address')])
    expect(await told('--page', 'sops/en/x.mdx', '--by', lead)).toEqual([
      2,
      expect.stringContaining('No section was read from'),
    ])
    expect(await told('--branch', 'nowhere', '--by', lead)).toEqual([
      2,
      expect.stringContaining('is no revision'),
    ])
    expect(await told('--branch', '--output=x', '--by', lead)).toEqual([
      2,
      expect.stringContaining('--branch'),
    ])
    expect(await told('--branch', 'HEAD', '--by', lead)).toEqual([
      2,
      expect.stringContaining('nothing to approve'),
    ])
    expect(
      (await call(['approve', sim, '--content', repository.content, '--by', lead, '--at', 'HEAD'])).err,
    ).toContain('approve takes an instant')
    expect(existsSync(join(repository.content, ledger))).toBe(false)
  })

  it('raises the version with a second text, and counts only who wrote since the first approval', async () => {
    const repository = makeRepository()
    expect((await approve(repository, '2026-02-02T02:00:00Z', sim)).code).toBe(0)
    repository.commit(reworded, { as: bob, at: '2026-02-10T09:00:00Z' })
    // The author of the first text wrote nothing of the second; but is restricted to authoring nothing here.
    expect((await approve(repository, '2026-02-11T02:00:00Z', sim, '--by', author)).code).toBe(0)
    expect(rows(repository)[1]).toMatchObject({ version: '1.0.1', authors: [bob], approver: author })
    const { out } = await call([
      'coverage',
      '--content',
      repository.content,
      '--at',
      '2026-02-12',
      '--format',
      'json',
      '--report-only',
    ])
    expect(JSON.parse(out)).toMatchObject({ locales: { en: { covered: 1 } } })
    expect(await check(repository)).toEqual([])
  })

  it('still counts whoever rewrote a text, when other approvals of the same ledger came in between', async () => {
    const repository = makeRepository(onePage(phone))
    expect((await approve(repository, '2026-02-02T02:00:00Z', sim)).code).toBe(0)
    repository.commit(reworded, { as: second, at: '2026-02-10T09:00:00Z' })
    expect((await approve(repository, '2026-02-11T02:00:00Z', phone)).code).toBe(0)
    const own = await approve(repository, '2026-02-12T02:00:00Z', sim, '--by', second)
    expect([own.code, own.err]).toEqual([1, expect.stringContaining('own authors')])
    expect((await approve(repository, '2026-02-12T02:00:00Z', sim)).code).toBe(0)
    expect(rows(repository).at(-1)).toMatchObject({ version: '1.0.1', authors: [second] })
  })

  it('keeps version and authors when the same text is approved again after its review', async () => {
    const repository = makeRepository()
    await approve(repository, '2026-02-02T02:00:00Z', sim)
    expect((await approve(repository, '2026-05-10T02:00:00Z', sim)).code).toBe(0)
    expect(rows(repository)[1]).toMatchObject({
      version: '1.0.0',
      authors: [author],
      effectiveFrom: '2026-05-10',
      reviewBy: '2026-08-08',
    })
  })

  it('takes an approval back, with a reason and in a commit of its own', async () => {
    const repository = makeRepository()
    expect((await approve(repository, '2026-02-02T02:00:00Z', sim, '--withdraw', 'Wrong.')).err).toContain(
      'has no approval in force to withdraw',
    )
    await approve(repository, '2026-02-02T02:00:00Z', sim)
    expect((await approve(repository, '2026-02-20T01:00:00Z', sim, '--withdraw', ' ')).err).toContain(
      'needs a reason',
    )
    expect(
      (
        await approve(
          repository,
          '2026-02-20T01:00:00Z',
          sim,
          '--withdraw',
          'Wrong.',
          '--by',
          'x@example.invalid',
        )
      ).err,
    ).toContain('is not among the people')
    const { code, out } = await approve(
      repository,
      '2026-02-20T01:00:00Z',
      sim,
      '--withdraw',
      'Row 2 is wrong.',
    )
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'Withdrew the approval of reset-2fa/sim-change (English): agents see the standing instruction.',
    ])
    expect(rows(repository)[1]).toEqual({
      scenario: sim,
      locale: 'en',
      digest: rows(repository)[0]!['digest'],
      withdrawn: { on: '2026-02-20T01:00:00Z', by: lead, reason: 'Row 2 is wrong.' },
    })
    expect(repository.git('log', '-1', '--format=%s').trim()).toBe('Withdraw reset-2fa/sim-change en')
    expect(await check(repository)).toEqual([])
    const { out: gaps } = await call([
      'gaps',
      '--content',
      repository.content,
      '--at',
      '2026-02-21',
      '--format',
      'json',
    ])
    expect(JSON.parse(gaps).gaps[0]).toMatchObject({ scenario: sim, status: 'draft', since: '2026-02-20' })
  })

  it('approves every section of a page, or every one that differs from a revision, in one commit', async () => {
    const repository = makeRepository({
      ...onePage(phone),
      'sops/en/reset-2fa/email-changed.mdx': writePage([writeSection('email-changed')]),
      [pathOf('poa-review/old-document')]: writePage([writeSection('old-document')]),
    })
    repository.git('branch', 'approved')
    const page = writePage([writeSection('sim-change'), writeSection('lost-phone')])
    repository.commit({ [pathOf(phone)]: null, [pathOf(sim)]: page }, { as: bob, at: '2026-01-10T09:00:00Z' })
    expect(
      (await approve(repository, '2026-02-02T02:00:00Z', '--page', join(repository.content, pathOf(sim))))
        .code,
    ).toBe(0)
    expect(rows(repository).map((row) => row['scenario'])).toEqual([sim, phone])
    expect(repository.git('rev-list', '--count', 'HEAD').trim()).toBe('3')
    repository.commit(
      {
        [pathOf('poa-review/old-document')]: writePage([
          writeSection('old-document', 'en', { Question: 'New?' }),
        ]),
        'sops/en/reset-2fa/email-changed.mdx': writePage([
          writeSection('email-changed', 'en', { Question: 'New?' }),
        ]),
      },
      { as: bob, at: '2026-02-10T09:00:00Z' },
    )
    expect((await approve(repository, '2026-02-11T02:00:00Z', '--branch', 'approved')).code).toBe(0)
    expect(rows(repository).map((row) => row['scenario'])).toEqual([sim, phone, 'reset-2fa/email-changed'])
    expect(rows(repository, 'approvals/poa-review.jsonl').map((row) => row['scenario'])).toEqual([
      'poa-review/old-document',
    ])
    expect(repository.git('rev-list', '--count', 'HEAD').trim()).toBe('5')
    expect(repository.git('show', '--name-only', '--format=', 'HEAD').trim().split('\n')).toEqual([
      'approvals/poa-review.jsonl',
      ledger,
    ])
  })

  it('of several sections appends all or none', async () => {
    const repository = makeRepository({
      [pathOf(sim)]: writePage([
        writeSection('sim-change'),
        writeSection('lost-phone', 'en', { Evidence: 'TODO' }),
      ]),
    })
    const { code, err } = await approve(repository, '2026-02-02T02:00:00Z', '--page', pathOf(sim))
    expect([code, err]).toEqual([1, expect.stringContaining(`Not approved: ${phone}`)])
    expect(existsSync(join(repository.content, ledger))).toBe(false)
  })

  it('works in a folder of a repository, and says what it needs in one without a commit', async () => {
    const repository = makeRepository({}, 'docs/handbook')
    const { code } = await approve(repository, '2026-02-02T02:00:00Z', sim)
    expect(code).toBe(0)
    expect(repository.git('show', '--name-only', '--format=', 'HEAD').trim()).toBe(`docs/handbook/${ledger}`)
    expect(repository.git('status', '--short')).toBe('')
    const empty = makeFolder()
    writeTree(empty, base)
    repository.git('init', '--quiet', empty)
    const called = await call([
      'approve',
      sim,
      '--content',
      empty,
      '--by',
      lead,
      '--at',
      '2026-02-02T02:00:00Z',
    ])
    expect([called.code, called.err]).toEqual([2, expect.stringContaining('Commit')])
  })

  it('outside git needs author and approver by name, appends, and says that nothing was committed', async () => {
    const root = writeStory()
    const told = (...argv: string[]) =>
      call(['approve', sim, '--content', root, '--at', '2026-02-02T02:00:00Z', ...argv])
    for (const argv of [[], ['--by', lead], ['--author', author]]) {
      expect(await told(...argv)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('--author EMAIL and the approver with --by EMAIL'),
      })
    }
    expect((await told('--author', author, '--by', author)).err).toContain('own authors')
    const done = await told('--author', author.toUpperCase(), '--by', lead)
    expect([done.code, done.out.split('\n')[1]]).toEqual([
      0,
      `Written to ${ledger} and not committed: this folder is no git repository.`,
    ])
    expect(readFileSync(join(root, ledger), 'utf8')).toBe(
      `${JSON.stringify(makeRow(readStory(), { scenario: sim }))}\n`,
    )
    expect(Object.keys(readTree(root)).filter((path) => path.startsWith('approvals'))).toEqual([ledger])
  })

  it('adds a line feed to a ledger that lacks one, and never touches a row that is there', async () => {
    const first = JSON.stringify(makeRow(readStory(onePage(phone)), { scenario: phone }))
    const root = writeStory({ ...onePage(phone), [ledger]: first })
    await call([
      'approve',
      sim,
      '--content',
      root,
      '--at',
      '2026-02-02T02:00:00Z',
      '--author',
      author,
      '--by',
      lead,
    ])
    const lines = readFileSync(join(root, ledger), 'utf8').split('\n')
    expect([lines.length, lines[0], lines[2]]).toEqual([3, first, ''])
  })

  it('waits while another command holds the lock, and takes over from one that died', async () => {
    const root = writeStory()
    mkdirSync(join(root, 'approvals'))
    // No process has this number.
    writeFileSync(join(root, 'approvals/.lock'), '4194999')
    expect(
      (
        await call([
          'approve',
          sim,
          '--content',
          root,
          '--at',
          '2026-02-02T02:00:00Z',
          '--author',
          author,
          '--by',
          lead,
        ])
      ).code,
    ).toBe(0)
    expect(existsSync(join(root, 'approvals/.lock'))).toBe(false)
    const calls = await Promise.all(
      ['en', 'zh'].map((locale) =>
        call([
          'approve',
          sim,
          '--locale',
          locale,
          '--content',
          root,
          '--at',
          '2026-02-03T02:00:00Z',
          '--author',
          author,
          '--by',
          lead,
        ]),
      ),
    )
    expect(calls.map((one) => one.code)).toEqual([0, 0])
    expect(readFileSync(join(root, ledger), 'utf8').trim().split('\n')).toHaveLength(3)
  })
})

describe('the ledger’s history', () => {
  const begin = async () => {
    const repository = makeRepository(onePage(phone))
    await approve(repository, '2026-02-02T02:00:00Z', sim)
    await approve(repository, '2026-02-03T02:00:00Z', phone)
    return repository
  }
  const text = (repository: TestRepository) => readFileSync(join(repository.content, ledger), 'utf8')

  it('is clean while rows are only added, whatever their order', async () => {
    const repository = await begin()
    expect(await check(repository)).toEqual([])
    repository.commit(
      { [ledger]: `${text(repository).trim().split('\n').toReversed().join('\n')}\n` },
      { as: bob, at: '2026-02-10T09:00:00Z' },
    )
    expect(await check(repository)).toEqual([])
  })

  it.each<[string, (lines: string[]) => string[], string]>([
    [
      'altered',
      ([first, second]) => [first!.replace('2026-05-03', '2027-05-03'), second!],
      `${sim} en 1.0.0`,
    ],
    ['removed', ([first]) => [first!], `${phone} en 1.0.0`],
    ['removed with the whole file', () => [], `${sim} en 1.0.0`],
  ])('names the commit in which a row was %s', async (_what, change, which) => {
    const repository = await begin()
    const lines = change(text(repository).trim().split('\n'))
    const commit = repository.commit(
      { [ledger]: lines.length === 0 ? null : `${lines.join('\n')}\n` },
      { as: bob, at: '2026-02-10T09:00:00Z' },
    )
    repository.commit({ 'README.md': 'later' }, { as: bob, at: '2026-02-11T09:00:00Z' })
    const found = (await check(repository)).filter((one) => one.rule === 'ledger-rewritten')
    expect(found[0]!.message).toBe(
      `Unexpected loss of a committed row (${which}) in commit ${commit.slice(0, 12)}, expected rows never to change: restore the line from git`,
    )
    const { code } = await call(['check', '--content', repository.content])
    expect(code).toBe(1)
  })

  it('sees a row that is missing from the working file alone, and forgives one that came back', async () => {
    const repository = await begin()
    const whole = text(repository)
    writeTree(repository.content, { [ledger]: `${whole.split('\n')[0]}\n` })
    expect((await check(repository)).map((one) => one.message)).toEqual([
      expect.stringContaining(`(${phone} en 1.0.0) in the working files`),
    ])
    repository.commit({ [ledger]: `${whole.split('\n')[0]}\n` }, { as: bob, at: '2026-02-10T09:00:00Z' })
    repository.commit({ [ledger]: whole }, { as: bob, at: '2026-02-11T09:00:00Z' })
    expect(await check(repository)).toEqual([])
  })

  it('has nothing against two branches whose rows were merged by union', async () => {
    const repository = await begin()
    repository.commit(
      { '.gitattributes': 'approvals/*.jsonl merge=union\n', ...onePage('reset-2fa/email-changed') },
      { as: author, at: '2026-02-04T09:00:00Z' },
    )
    repository.git('checkout', '--quiet', '-b', 'side')
    expect((await approve(repository, '2026-02-10T02:00:00Z', 'reset-2fa/email-changed')).code).toBe(0)
    repository.git('checkout', '--quiet', 'main')
    expect((await approve(repository, '2026-02-11T02:00:00Z', sim, '--locale', 'zh')).code).toBe(0)
    repository.git(
      '-c',
      'user.name=bob',
      '-c',
      `user.email=${bob}`,
      'merge',
      '--quiet',
      '-m',
      'Merge',
      'side',
    )
    expect(text(repository).trim().split('\n')).toHaveLength(4)
    expect(await check(repository)).toEqual([])
  })

  it('sees a row that one side of a merge dropped', async () => {
    const repository = await begin()
    repository.git('checkout', '--quiet', '-b', 'side')
    repository.commit(
      { [ledger]: `${text(repository).split('\n')[0]}\n` },
      { as: bob, at: '2026-02-10T09:00:00Z' },
    )
    repository.git('checkout', '--quiet', 'main')
    repository.commit({ 'README.md': 'x' }, { as: bob, at: '2026-02-11T09:00:00Z' })
    repository.git(
      '-c',
      'user.name=bob',
      '-c',
      `user.email=${bob}`,
      'merge',
      '--quiet',
      '-m',
      'Merge',
      'side',
    )
    expect((await check(repository)).map((one) => one.rule)).toEqual(['ledger-rewritten'])
  })

  it('at an earlier revision does not miss the rows that were added later', async () => {
    const repository = await begin()
    expect(await check(repository, '--at', 'HEAD~1')).toEqual([])
  })

  it('warns of an approval that somebody else committed, unless the row names its evidence', async () => {
    const row = makeRow(readStory(), { scenario: sim })
    const repository = makeRepository()
    repository.commit(writeLedgers([row]), { as: bob, at: '2026-02-02T02:00:00Z' })
    expect((await check(repository)).map((one) => `${one.line} ${one.rule}`)).toEqual([
      '1 unattested-approval',
    ])
    const attested = makeRepository()
    attested.commit(writeLedgers([{ ...row, evidence: 'https://x.invalid/1' }]), {
      as: bob,
      at: '2026-02-02T02:00:00Z',
    })
    expect(await check(attested)).toEqual([])
    const own = makeRepository({ '.mailmap': `Team Lead <${lead}> <private@example.invalid>\n` })
    own.commit(writeLedgers([row]), { as: 'private@example.invalid', at: '2026-02-02T02:00:00Z' })
    expect(await check(own)).toEqual([])
  })

  it('cannot be verified in a shallow clone or outside git: one warning, and approve stops', async () => {
    const repository = await begin()
    const clone = makeFolder()
    repository.git('clone', '--quiet', '--depth', '1', `file://${repository.root}`, clone)
    const { out, code } = await call(['check', '--content', clone])
    expect([code, out.split('\n')[0]]).toEqual([
      0,
      'approvals:1:1 warning ledger-unverified: Unexpected shallow clone, expected the whole history: fetch it with `git fetch --unshallow` to verify approvals',
    ])
    expect((await call(['check', '--content', clone, '--strict'])).code).toBe(1)
    const refused = await call([
      'approve',
      sim,
      '--locale',
      'zh',
      '--content',
      clone,
      '--by',
      lead,
      '--at',
      '2026-03-01',
    ])
    expect([refused.code, refused.err]).toEqual([
      2,
      'sopbook: This is a shallow clone, so nobody can tell who wrote the text: run `git fetch --unshallow` first.\n',
    ])
    const outside = await call([
      'check',
      '--content',
      writeStory(writeLedgers([makeRow(readStory(), { scenario: sim })])),
    ])
    expect([outside.code, outside.out.split('\n')[0]]).toEqual([
      0,
      'approvals:1:1 warning ledger-unverified: Unexpected handbook outside git, expected a repository: nobody can tell whether approvals were altered',
    ])
    expect((await call(['check', '--content', writeStory()])).out).not.toContain('ledger-unverified')
  })
})

describe('--at', () => {
  const begin = async () => {
    const repository = makeRepository()
    await approve(repository, '2026-02-02T02:00:00Z', sim)
    repository.git('tag', 'v1')
    repository.commit(reworded, { as: bob, at: '2026-02-10T09:00:00Z' })
    return repository
  }
  const told = async (repository: TestRepository, at: string) => {
    const { code, out, err } = await call([
      'coverage',
      '--content',
      repository.content,
      '--format',
      'json',
      '--report-only',
      '--at',
      at,
    ])
    if (code !== 0) return err
    const report = JSON.parse(out) as {
      asOf: string
      revision: string
      dirty: boolean
      locales: { en: { covered: number } }
    }
    return [
      report.asOf,
      report.locales.en.covered,
      report.revision === repository.git('rev-parse', 'HEAD').trim(),
      report.dirty,
    ]
  }

  it('as an instant moves the clock alone, as a revision reads that commit at its date, as both does both', async () => {
    const repository = await begin()
    expect(await told(repository, '2026-02-02T02:00:00Z')).toEqual([
      '2026-02-02T02:00:00.000Z',
      0,
      true,
      false,
    ])
    expect(await told(repository, 'HEAD~1')).toEqual(['2026-02-02T02:00:00.000Z', 1, false, false])
    expect(await told(repository, 'v1')).toEqual(['2026-02-02T02:00:00.000Z', 1, false, false])
    expect(await told(repository, 'main')).toEqual(['2026-02-10T09:00:00.000Z', 0, true, false])
    expect(await told(repository, 'HEAD~1@2026-02-01')).toEqual(['2026-02-01T15:59:59.000Z', 0, false, false])
    expect(await told(repository, 'v1@2026-05-03')).toEqual(['2026-05-03T15:59:59.000Z', 1, false, false])
    expect(await told(repository, 'v1@2026-05-03T16:00:00Z')).toEqual([
      '2026-05-03T16:00:00.000Z',
      0,
      false,
      false,
    ])
  })

  it('reads a date as the last second of that day in the handbook’s zone, and a clock without zone in that zone', async () => {
    const repository = await begin()
    for (const [text, instant] of [
      ['2026-02-15', '2026-02-15T15:59:59.000Z'],
      ['2026-02-15T08:00', '2026-02-15T00:00:00.000Z'],
      ['2026-02-15 08:00:30', '2026-02-15T00:00:30.000Z'],
      ['2026-02-15T08:00:00+01:00', '2026-02-15T07:00:00.000Z'],
      ['2026-02-15T08:00:00.250Z', '2026-02-15T08:00:00.250Z'],
    ]) {
      expect(((await told(repository, text!)) as unknown[])[0]).toBe(instant)
    }
    const elsewhere = makeRepository({
      'handbook.yaml': settings.replace('Asia/Shanghai', 'America/New_York'),
    })
    expect(((await told(elsewhere, '2026-03-08')) as unknown[])[0]).toBe('2026-03-09T03:59:59.000Z')
  })

  it.each([
    'nonsense',
    '2026-02-30',
    '2026-13-01',
    '2026-02-15T25:00',
    'HEAD@nonsense',
    'HEAD@{1}',
    '@2026-02-15',
    'HEAD..main',
    'HEAD^{tree}',
    ':/Change',
    '--output=/tmp/x',
    '-1',
    'main --all',
    '$(id)',
    'v1;id',
    '\u001b[31m',
    'a'.repeat(300),
    '..',
    'refs/heads/../../config',
    '',
  ])('refuses %j in one sentence with the remedy', async (at) => {
    const repository = makeRepository()
    const { code, out, err } = await call(['coverage', '--content', repository.content, `--at=${at}`])
    expect([code, out]).toEqual([2, ''])
    expect(err).toBe(
      `sopbook: --at “${at}” is neither a date such as 2026-03-02, an instant such as 2026-03-02T09:00:00Z, nor a revision of this repository.\n`,
    )
  })

  it('reads a revision outside git as nonsense, and an instant as an instant', async () => {
    const root = writeStory()
    expect((await call(['coverage', '--content', root, '--at', 'HEAD'])).code).toBe(2)
    expect((await call(['coverage', '--content', root, '--at', '2026-02-15', '--report-only'])).code).toBe(0)
  })
})

describe('a repository', () => {
  it('gives files, changed paths and commits of the handbook alone', async () => {
    const repository = makeRepository({ 'README.md': 'x', 'sops/en/reset-2fa/link.mdx': null }, 'deep/er')
    repository.commit(
      { '../../other.txt': 'x', ...reworded },
      {
        as: bob,
        at: '2026-01-10T09:00:00Z',
        message: 'Two\n\nCo-authored-by: A <a@example.invalid>\nCo-authored-by: B <b@example.invalid>',
      },
    )
    const opened = (await openRepository(repository.content))!
    expect([opened.prefix, opened.shallow, opened.head]).toEqual([
      'deep/er/',
      false,
      repository.git('rev-parse', 'HEAD').trim(),
    ])
    const files = await readFilesAt(opened, 'HEAD~1')
    expect(files.map((file) => file.path).sort()).toEqual(Object.keys(base).sort())
    expect(Buffer.from(files.find((file) => file.path === pathOf(sim))!.bytes).toString()).toBe(
      base[pathOf(sim)],
    )
    const commits = await readCommits(opened)
    expect(commits.map((one) => [one.authors, one.at, one.parents.length, one.changes.length])).toEqual([
      [[author], '2026-01-05T09:00:00.000Z', 0, Object.keys(base).length],
      [[bob, 'a@example.invalid', 'b@example.invalid'], '2026-01-10T09:00:00.000Z', 1, 1],
    ])
    writeTree(repository.content, {
      ...edited(pathOf(sim, 'zh'), '两项', '三项'),
      'sops/en/reset-2fa/new.mdx': 'x',
      'sources.yaml': null,
      'unrelated.txt': 'x',
    })
    const { files: working } = await readContent(repository.content)
    expect(await findChangedPaths(opened, working)).toEqual([
      'sops/en/reset-2fa/new.mdx',
      pathOf(sim, 'zh'),
      'sources.yaml',
    ])
    expect((await readBlobs(opened, ['0'.repeat(40)])).size).toBe(0)
    expect(await resolveRevision(opened, 'HEAD')).toEqual({
      revision: opened.head,
      at: '2026-01-10T09:00:00.000Z',
    })
  })

  it('reads a link in a commit as no page: it holds a path', async () => {
    const repository = makeRepository()
    const blob = repository.git('rev-parse', `HEAD:${pathOf(sim)}`).trim()
    repository.git('update-index', '--add', '--cacheinfo', `120000,${blob},sops/en/reset-2fa/link.mdx`)
    repository.git(
      '-c',
      'user.name=b',
      '-c',
      'user.email=b@example.invalid',
      'commit',
      '--quiet',
      '-m',
      'link',
    )
    const opened = (await openRepository(repository.content))!
    expect((await readFilesAt(opened, 'HEAD')).map((file) => file.path)).not.toContain(
      'sops/en/reset-2fa/link.mdx',
    )
  })

  it('maps addresses by .mailmap, leaves what it does not know, and reads no option from one', async () => {
    const repository = makeRepository({ '.mailmap': 'A <a@example.invalid> <b@example.invalid>\n' })
    const opened = (await openRepository(repository.content))!
    expect(
      await mapAddresses(opened, ['b@example.invalid', 'c@example.invalid', '--stdin', 'x<y>', '']),
    ).toEqual(['a@example.invalid', 'c@example.invalid', '--stdin', 'x<y>', ''])
    repository.git('config', 'user.email', 'me@example.invalid')
    expect(await readIdentity(opened)).toBe('me@example.invalid')
  })

  it('is none in a folder outside git, and none in a bare repository hidden in a handbook', async () => {
    expect(await openRepository(writeStory())).toBe(null)
    const repository = makeRepository()
    const hidden = join(repository.content, 'sops')
    repository.git('init', '--quiet', '--bare', join(hidden, 'trap.git'))
    expect(await openRepository(join(hidden, 'trap.git'))).toBe(null)
  })

  it('approves as git’s own user where nobody is named', async () => {
    const repository = makeRepository()
    repository.git('config', 'user.email', lead)
    const called = await call([
      'approve',
      sim,
      '--content',
      repository.content,
      '--at',
      '2026-02-02T02:00:00Z',
    ])
    expect(called.code).toBe(0)
    expect(rows(repository)[0]!['approver']).toBe(lead)
  })
})

describe('a hostile repository', () => {
  /** A program that leaves a trace when somebody runs it, for every name by which git might. */
  const arm = () => {
    const repository = makeRepository(onePage(phone))
    const trace = join(makeFolder(), 'trace')
    const program = join(repository.root, '.git', 'evil.sh')
    writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> ${trace}\ncat\nexit 0\n`)
    chmodSync(program, 0o755)
    return { repository, trace, program }
  }

  it('runs nothing: no monitor, hook, filter, text conversion, difference program, pager, editor or signature check', async () => {
    const { repository, trace, program } = arm()
    for (const hook of [
      'pre-commit',
      'commit-msg',
      'post-commit',
      'prepare-commit-msg',
      'post-index-change',
      'reference-transaction',
      'post-checkout',
      'pre-auto-gc',
      'post-rewrite',
      'fsmonitor-watchman',
    ]) {
      writeFileSync(join(repository.root, '.git/hooks', hook), `#!/bin/sh\necho ${hook} >> ${trace}\n`)
      chmodSync(join(repository.root, '.git/hooks', hook), 0o755)
    }
    const hooks = makeFolder()
    writeFileSync(join(hooks, 'reference-transaction'), `#!/bin/sh\necho hooksPath >> ${trace}\n`)
    chmodSync(join(hooks, 'reference-transaction'), 0o755)
    // A commit that claims to be signed, so that a log that checks signatures would call the checker.
    const tree = repository.git('rev-parse', 'HEAD^{tree}').trim()
    const signed = `tree ${tree}\nparent ${repository.git('rev-parse', 'HEAD').trim()}\nauthor b <${bob}> 1768000000 +0000\ncommitter b <${bob}> 1768000000 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\nSigned\n`
    writeFileSync(join(repository.root, '.git/signed'), signed)
    const commit = repository.git('hash-object', '-t', 'commit', '-w', '.git/signed').trim()
    repository.git('update-ref', 'HEAD', commit)
    const config: [string, string][] = [
      ['core.fsmonitor', program],
      ['core.hooksPath', hooks],
      ['core.pager', program],
      ['core.editor', program],
      ['core.sshCommand', program],
      ['core.askPass', program],
      ['core.alternateRefsCommand', program],
      ['diff.external', program],
      ['diff.evil.textconv', program],
      ['diff.evil.command', program],
      ['filter.evil.clean', program],
      ['filter.evil.smudge', program],
      ['filter.evil.process', program],
      ['merge.evil.driver', program],
      ['gpg.program', program],
      ['gpg.openpgp.program', program],
      ['log.showSignature', 'true'],
      ['commit.gpgSign', 'true'],
      ['user.signingKey', 'x'],
      ['credential.helper', program],
      ['alias.log', `!${program}`],
      ['pager.log', program],
      ['trailer.co-authored-by.command', program],
      ['trailer.Co-authored-by.cmd', program],
      ['interactive.diffFilter', program],
      ['sequence.editor', program],
      ['uploadpack.packObjectsHook', program],
      ['trace2.eventTarget', trace],
    ]
    for (const [key, value] of config) repository.git('config', key, value)
    writeFileSync(join(repository.root, '.gitattributes'), '* diff=evil filter=evil merge=evil\n')
    rmSync(trace, { force: true })
    const root = ['--content', repository.content]
    expect((await call(['check', ...root])).code).toBe(0)
    expect((await call(['coverage', ...root, '--report-only', '--at', 'HEAD~1'])).code).toBe(0)
    expect((await call(['gaps', ...root, '--format', 'brief', '--base', 'HEAD~1'])).code).toBe(0)
    expect(await approve(repository, '2026-02-02T02:00:00Z', sim)).toMatchObject({ code: 0, err: '' })
    expect(await approve(repository, '2026-02-03T02:00:00Z', '--branch', 'HEAD~2')).toMatchObject({ code: 2 })
    expect(existsSync(trace) ? readFileSync(trace, 'utf8') : '').toBe('')
  })

  it('that lacks an object fetches nothing from where its settings point', async () => {
    const { repository, trace, program } = arm()
    const blob = repository.git('rev-parse', `HEAD:${pathOf(phone)}`).trim()
    for (const [key, value] of [
      ['core.repositoryFormatVersion', '1'],
      ['extensions.partialClone', 'origin'],
      ['remote.origin.url', `file://${repository.root}/.git`],
      ['remote.origin.promisor', 'true'],
      ['remote.origin.uploadpack', program],
      ['remote.origin.vcs', 'evil'],
      ['protocol.allow', 'always'],
    ] as const)
      repository.git('config', key, value)
    writeTree(repository.root, { [`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`]: null })
    await call(['coverage', '--content', repository.content, '--report-only', '--at', 'HEAD'])
    await call(['check', '--content', repository.content])
    expect(existsSync(trace) ? readFileSync(trace, 'utf8') : '').toBe('')
    repository.git('config', '--unset', 'remote.origin.vcs')
    await call(['coverage', '--content', repository.content, '--report-only', '--at', 'HEAD'])
    expect(existsSync(trace) ? readFileSync(trace, 'utf8') : '').toBe('')
  })

  it('cannot replace an object under its readers', async () => {
    const repository = makeRepository()
    const real = repository.git('rev-parse', `HEAD:${pathOf(sim)}`).trim()
    writeTree(repository.root, { '.git/other': 'replaced' })
    const other = repository.git('hash-object', '-w', '.git/other').trim()
    repository.git('replace', real, other)
    const opened = (await openRepository(repository.content))!
    const files = await readFilesAt(opened, 'HEAD')
    expect(Buffer.from(files.find((file) => file.path === pathOf(sim))!.bytes).toString()).toBe(
      base[pathOf(sim)],
    )
  })
})
