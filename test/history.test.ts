import { rmSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  base,
  call,
  lead,
  makeRepository,
  onePage,
  pathOf,
  settings,
  type TestRepository,
  writeScenario,
  writeTree,
} from './story.ts'

const sim = 'reset-2fa/sim-change'
const phone = 'reset-2fa/lost-phone'
const edited = (path: string, from: string | RegExp, to: string) => {
  const text = base[path] as string
  if (text.replace(from, to) === text) throw new Error(`Nothing to edit in ${path}`)
  return { [path]: text.replace(from, to) }
}
/** Both languages take a second change for three. */
const stricter = {
  ...edited(pathOf(sim), '24H >= 2', '24H >= 4'),
  ...edited(pathOf(sim, 'zh'), '24H >= 2', '24H >= 4'),
}
const otherExample = (tree: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(tree).map(([path, text]) => [
      path,
      text.replaceAll('SETTING_CHANGES_24H = 3', 'SETTING_CHANGES_24H = 5'),
    ]),
  )
const approve = async (repository: TestRepository, at: string, locale: string, scenario = sim) => {
  const told = await call([
    'approve',
    scenario,
    '--content',
    repository.content,
    '--by',
    lead,
    '--at',
    at,
    '--locale',
    locale,
  ])
  expect([told.code, told.err]).toEqual([0, ''])
  return told.out
}
const run = (repository: TestRepository, ...argv: string[]) =>
  call([...argv, '--content', repository.content])
const json = async (repository: TestRepository, ...argv: string[]) => {
  const told = await run(repository, ...argv, '--format', 'json')
  expect(told.err).toBe('')
  return JSON.parse(told.out)
}

/** Approved in January, decided otherwise from March, reworded in April. */
async function makeStory(): Promise<TestRepository> {
  const repository = makeRepository()
  await approve(repository, '2026-01-10T02:00:00Z', 'en')
  await approve(repository, '2026-01-10T02:00:00Z', 'zh')
  repository.commit(otherExample(stricter), { at: '2026-03-01T09:00:00Z' })
  await approve(repository, '2026-03-02T02:00:00Z', 'en')
  await approve(repository, '2026-03-02T02:00:00Z', 'zh')
  // Moved to another file and reworded: a section is followed by its scenario, not by its path.
  repository.commit(
    {
      [pathOf(sim)]: null,
      'sops/en/reset-2fa/renamed.mdx': otherExample(stricter)[pathOf(sim)]!.replace(
        'Waiting costs little',
        'It costs little to wait',
      ),
    },
    { at: '2026-04-01T09:00:00Z' },
  )
  await approve(repository, '2026-04-02T02:00:00Z', 'en')
  return repository
}

describe('history', () => {
  it('measures every commit that touched the content, on the day it was made', async () => {
    const repository = await makeStory()
    const { points } = await json(repository, 'history')
    expect(
      points.map((point: { at: string; locales: object }) => [
        point.at.slice(0, 10),
        ...Object.values(point.locales).map((one) => one.covered),
      ]),
    ).toEqual([
      ['2026-01-05', 0, 0],
      ['2026-01-10', 1, 0],
      ['2026-01-10', 1, 1],
      // The text changed: neither language is covered before it is approved again.
      ['2026-03-01', 0, 0],
      ['2026-03-02', 1, 0],
      ['2026-03-02', 1, 1],
      // A reworded source leaves the translation behind as well.
      ['2026-04-01', 0, 0],
      ['2026-04-02', 1, 0],
    ])
    expect(points[1]).toMatchObject({
      total: { covered: 1, of: 4 },
      caseTypes: [
        { id: 'poa-review', total: { covered: 0, of: 1 } },
        { id: 'reset-2fa', total: { covered: 1, of: 3 }, locales: { zh: { covered: 0, of: 3 } } },
      ],
    })
    expect(await json(repository, 'history')).toEqual({ schema: 'sopbook/history@1', points })
  })

  it('is told on a terminal where a number changed, and as a table for a spreadsheet', async () => {
    const repository = await makeStory()
    const { out } = await run(repository, 'history')
    expect(out.split('\n').at(-2)).toBe('8 commits touched the content; 8 are listed.')
    expect(out.split('\n')[2]).toMatch(
      /^10 Jan 2026 10:00 Asia\/Shanghai {2}[0-9a-f]{12} {2}English 1 of 4 \(25.0 %\) {2}Chinese 1 of 4 \(25.0 %\) {2}Reset 2FA \+1$/,
    )
    const csv = (await run(repository, 'history', '--format', 'csv')).out.split('\n')
    expect(csv[0]).toBe('revision,at,case_type,locale,covered,of')
    expect(csv).toHaveLength(1 + 8 * 3 * 2 + 1)
  })

  it('is never guessed: outside a repository, and where a clone is cut off, it says so', async () => {
    const repository = await makeStory()
    const clone = makeRepository()
    clone.git('clone', '--quiet', '--depth', '1', `file://${repository.root}`, 'shallow')
    for (const command of ['history', 'changes'])
      expect(await call([command, '--content', `${clone.root}/shallow`])).toMatchObject({
        code: 2,
        err: expect.stringContaining('git fetch --unshallow'),
      })
  })

  it('is never guessed where a clone lacks versions or commits: it names the remedy, which helps', async () => {
    const repository = await makeStory()
    repository.git('config', 'uploadpack.allowFilter', 'true')
    const clone = makeRepository()
    clone.git('clone', '--quiet', '--filter=blob:none', `file://${repository.root}`, 'partial')
    const partial = `${clone.root}/partial`
    const gaps = { code: 2, err: expect.stringContaining('git fetch --refetch --no-filter') }
    for (const command of [
      ['history'],
      ['changes'],
      ['at', sim, '2026-02-01'],
      ['gaps', '--format', 'brief', '--base', 'HEAD~3'],
      ['approve', sim, '--locale', 'zh', '--by', lead, '--at', '2026-05-01T09:00:00Z'],
    ])
      expect(await call([...command, '--content', partial])).toMatchObject(gaps)
    expect((await call(['check', '--content', partial])).out).toContain(
      'warning ledger-unverified: Unexpected clone without earlier versions',
    )
    clone.git('-C', partial, 'fetch', '--quiet', '--refetch', '--no-filter')
    const { points } = await json(repository, 'history')
    expect((await json({ ...clone, content: partial }, 'history')).points).toEqual(points)
    expect((await call(['check', '--content', partial])).out).not.toContain('ledger-unverified')
    const torn = await makeStory()
    rmSync(objectOf(torn, 'HEAD~2'))
    expect(await run(torn, 'history')).toMatchObject(gaps)
  })

  it('takes a submodule among the pages for what it is: no file of the handbook, and none that is missing', async () => {
    const repository = await makeStory()
    const { points } = await json(repository, 'history')
    const page = `${pathOf(sim).replace(/\/[^/]+$/, '')}/elsewhere.mdx`
    const head = repository.git('rev-parse', 'HEAD').trim()
    repository.git('update-index', '--add', '--cacheinfo', `160000,${head},${page}`)
    const own = ['-c', 'user.name=Bob', '-c', 'user.email=bob@example.com']
    repository.git(...own, 'commit', '--quiet', '-m', 'Add a submodule')
    expect((await json(repository, 'history')).points.slice(0, points.length)).toEqual(points)
  })

  it('is measured once for each commit and told again from its name, also when history moves or is rewritten', async () => {
    const repository = await makeStory()
    const { points } = await json(repository, 'history')
    const text = (await run(repository, 'history')).out
    // What is gone is not asked for.
    const first = repository.git('rev-list', '--max-parents=0', 'HEAD').trim()
    rmSync(objectOf(repository, `${first}:${pathOf(sim)}`))
    expect((await json(repository, 'history')).points).toEqual(points)
    expect((await run(repository, 'history')).out).toBe(text)
    expect((await json(repository, 'history', '--at', '2026-02-01')).points).toEqual(points.slice(0, 3))
    expect((await json(repository, 'history', '--at', 'HEAD~2')).points).toEqual(points.slice(0, -2))
    const commit = repository.commit(onePage(phone), { at: '2026-05-01T09:00:00Z' })
    const more = (await json(repository, 'history')).points
    expect(more.slice(0, -1)).toEqual(points)
    expect(more.at(-1)).toMatchObject({ revision: commit, at: '2026-05-01T09:00:00.000Z' })
    repository.git('reset', '--quiet', '--hard', 'HEAD~2')
    const other = repository.commit(onePage(phone), { at: '2026-04-20T09:00:00Z' })
    const rewritten = (await json(repository, 'history')).points
    expect(rewritten.slice(0, -1)).toEqual(points.slice(0, -1))
    expect(rewritten.at(-1).revision).toBe(other)
  })

  it('is what the commits say of their parents, whatever a file of grafts says', async () => {
    const repository = await makeStory()
    const head = repository.git('rev-parse', 'HEAD')
    writeTree(repository.root, { '.git/info/grafts': head })
    expect((await json(repository, 'history')).points).toHaveLength(8)
  })
})

/** The file in which a repository keeps an object. */
const objectOf = (repository: TestRepository, name: string): string => {
  const id = repository.git('rev-parse', name).trim()
  return `${repository.root}/.git/objects/${id.slice(0, 2)}/${id.slice(2)}`
}

describe('at', () => {
  it('gives the text in force at a moment, wherever its file lay, who approved it and its digest', async () => {
    const repository = await makeStory()
    const told = await Promise.all(
      ['2026-01-09', '2026-01-10', '2026-03-01', '2026-03-02', '2026-05-01'].map((day) =>
        json(repository, 'at', sim, day),
      ),
    )
    expect(told.map((one) => [one.approval?.version ?? null, one.path])).toEqual([
      [null, null],
      ['1.0.0', pathOf(sim)],
      ['1.0.0', pathOf(sim)],
      ['2.0.0', pathOf(sim)],
      ['2.0.1', 'sops/en/reset-2fa/renamed.mdx'],
    ])
    expect(told[0]).toMatchObject({ approval: null, digest: null, revision: null, text: null })
    expect(told[2].text).toContain('SETTING_CHANGES_24H >= 2')
    expect(told[3].text).toContain('SETTING_CHANGES_24H >= 4')
    expect(told[3].text).toMatch(/^<Scenario id="sim-change">[\s\S]*<\/Scenario>$/)
    expect(told[4]).toMatchObject({ scenario: sim, locale: 'en', digest: told[4].approval.digest })
    expect(repository.git('cat-file', '-t', told[4].revision).trim()).toBe('commit')
  })

  it('answers in words, and names what is missing in a call', async () => {
    const repository = await makeStory()
    expect((await run(repository, 'at', sim, '2026-01-11')).out).toContain(
      'version 1.0.0 of “sim change” was in force in English',
    )
    expect((await run(repository, 'at', phone, '2026-01-11')).out).toBe(
      'On 11 Jan 2026 23:59 Asia/Shanghai no approved text of “lost phone” was in force in English.\n',
    )
    for (const [argv, sentence] of [
      [['at', sim], 'Say which scenario and when'],
      [['at', sim, 'soon'], '“soon” is no moment'],
      [['at', 'sim-change', '2026-01-11'], 'no scenario “sim-change”'],
    ] as const)
      expect(await run(repository, ...argv)).toMatchObject({
        code: 2,
        err: expect.stringContaining(sentence),
      })
  })
})

describe('changes', () => {
  it('tells a decision that changed from a wording that did, with a case that shows it', async () => {
    const repository = await makeStory()
    const march = await json(repository, 'changes', '--from', '2026-02-01', '--to', '2026-03-31')
    expect(march.changes.map((one: { locale: string; kind: string }) => [one.locale, one.kind])).toEqual([
      ['en', 'decides-otherwise'],
      ['zh', 'decides-otherwise'],
    ])
    expect(march.changes[0]).toMatchObject({
      scenario: sim,
      before: { version: '1.0.0' },
      after: { version: '2.0.0' },
      exact: true,
      differences: [
        {
          given: {
            LEGAL_HOLD: false,
            PRIORITY: 0,
            SETTING_CHANGES_24H: 2,
            FACE_MATCH: 0.85,
            CALLBACK_CONFIRMED: true,
          },
          before: { row: '1', decision: ['block'] },
          after: { row: '2', decision: ['escalate', 'senior-agent'] },
        },
      ],
    })
    const april = await json(repository, 'changes', '--from', '2026-03-31', '--to', '2026-04-30')
    expect(april.changes).toMatchObject([{ locale: 'en', kind: 'wording', differences: [] }])
    const january = await json(repository, 'changes', '--from', '2026-01-01', '--to', '2026-01-31')
    expect(january.changes).toMatchObject([{ kind: 'new' }, { kind: 'new' }])
  })

  it('is told in both languages of the reader', async () => {
    const repository = await makeStory()
    const { out } = await run(repository, 'changes', '--from', '2026-02-01', '--to', '2026-03-31')
    expect(out).toContain('English 1.0.0 → 2.0.0: some cases are decided otherwise')
    expect(out).toContain(
      'SETTING_CHANGES_24H = 2, FACE_MATCH = 0.85, CALLBACK_CONFIRMED = true, LEGAL_HOLD = false, PRIORITY = 0: block → escalate senior-agent (row 1 → row 2)',
    )
    expect(
      (await run(repository, 'changes', '--from', '2026-02-01', '--to', '2026-03-31', '--locale', 'zh')).out,
    ).toContain('英文 1.0.0 → 2.0.0：部分案件结论有变')
    expect(await run(repository, 'changes', '--from', '2026-05-01', '--to', '2026-03-31')).toMatchObject({
      code: 2,
    })
    expect(await run(repository, 'changes', '--from', '--output=x')).toMatchObject({ code: 2 })
  })
})

describe('approve', () => {
  it('derives the version from what a new text decides, and shows the case that is decided otherwise', async () => {
    const repository = makeRepository({ [pathOf(sim, 'zh')]: null })
    await approve(repository, '2026-01-10T02:00:00Z', 'en')
    repository.commit(otherExample({ [pathOf(sim)]: stricter[pathOf(sim)]! }), { at: '2026-02-01T09:00:00Z' })
    expect(await approve(repository, '2026-02-02T02:00:00Z', 'en')).toMatch(
      /as version 2\.0\.0: [\s\S]*Decided otherwise: `SETTING_CHANGES_24H = 2, FACE_MATCH = 0\.85, CALLBACK_CONFIRMED = true, LEGAL_HOLD = false, PRIORITY = 0` was `block`, now `escalate` `senior-agent`/,
    )
    const grown = otherExample({ [pathOf(sim)]: stricter[pathOf(sim)]! })[pathOf(sim)]!.replace(
      '</Checks>',
      '3. Ask once more. (1 min)\n</Checks>',
    )
    repository.commit({ [pathOf(sim)]: grown }, { at: '2026-02-03T09:00:00Z' })
    expect(await approve(repository, '2026-02-04T02:00:00Z', 'en')).toContain('as version 2.1.0')
    repository.commit(
      { [pathOf(sim)]: grown.replace('Ask once more', 'Ask again') },
      { at: '2026-02-05T09:00:00Z' },
    )
    expect(await approve(repository, '2026-02-06T02:00:00Z', 'en')).toContain('as version 2.1.1')
    // A parameter that rules name is part of the meaning.
    repository.commit({ 'handbook.yaml': settings.replace('0.85', '0.9') }, { at: '2026-02-07T09:00:00Z' })
    expect(await approve(repository, '2026-02-08T02:00:00Z', 'en')).toContain('as version 3.0.0')
  })
})

describe('coverage against a base', () => {
  const gate = async (repository: TestRepository, base: string, more: string[] = []) => {
    const told = await run(
      repository,
      'coverage',
      '--base',
      base,
      '--gate',
      'G2,G5',
      '--at',
      '2026-03-10',
      ...more,
    )
    return { code: told.code, out: told.out }
  }
  it('fails when a covered scenario is lost or decides otherwise without being covered, and says which', async () => {
    const repository = makeRepository()
    await approve(repository, '2026-01-10T02:00:00Z', 'en')
    await approve(repository, '2026-01-10T02:00:00Z', 'zh')
    const before = repository.git('rev-parse', 'HEAD').trim()
    expect(await gate(repository, before)).toMatchObject({ code: 0, out: expect.stringContaining('pass G2') })
    repository.commit(otherExample(stricter), { at: '2026-03-01T09:00:00Z' })
    const lost = await gate(repository, before)
    expect(lost).toMatchObject({
      code: 1,
      out: expect.stringContaining(
        'FAIL G2 Change: decides otherwise and is not covered: sim change in English; sim change in Chinese.',
      ),
    })
    expect(lost.out).toContain('- sim change (English): no longer covered')
    expect(lost.out).toMatch(/~ sim change \(English\): Decided otherwise: `.*` was `block`, now `escalate`/)
    await approve(repository, '2026-03-02T02:00:00Z', 'en')
    await approve(repository, '2026-03-02T02:00:00Z', 'zh')
    expect((await gate(repository, before)).code).toBe(0)
    const { change } = await json(
      repository,
      'coverage',
      '--base',
      before,
      '--at',
      '2026-03-10',
      '--report-only',
    )
    expect(change).toMatchObject({
      base: before,
      gained: [],
      lost: [],
      changed: [{ settled: true }, { settled: true }],
    })
  })

  it('lets a wording be a wording, by its content and whatever a commit says', async () => {
    const repository = makeRepository({ [pathOf(sim, 'zh')]: null })
    const before = repository.git('rev-parse', 'HEAD').trim()
    repository.commit(edited(pathOf(sim), 'Waiting costs little', 'It costs little to wait'), {
      at: '2026-03-01T09:00:00Z',
      message: 'Change every decision',
    })
    expect((await json(repository, 'coverage', '--base', before, '--report-only')).change).toMatchObject({
      changed: [],
    })
    expect((await gate(repository, before)).code).toBe(0)
  })

  it('shows both rates where the catalogue grew, shrank or lost a section', async () => {
    const repository = makeRepository(onePage(phone))
    await approve(repository, '2026-01-10T02:00:00Z', 'en')
    const before = repository.git('rev-parse', 'HEAD').trim()
    const catalogue = (base['catalogue/reset-2fa.yaml'] as string) + writeScenario('new-one')
    repository.commit({ 'catalogue/reset-2fa.yaml': catalogue }, { at: '2026-03-01T09:00:00Z' })
    expect((await gate(repository, before)).out).toContain(
      'pass G5 Denominator: 1 scenarios added, 0 retired or removed; English 1 of 4 (25.0 %) before, 1 of 5 (20.0 %) now; Chinese 0 of 4 (0.0 %) before, 0 of 5 (0.0 %) now.',
    )
    repository.commit({ [pathOf(phone)]: null }, { at: '2026-03-02T09:00:00Z' })
    expect(await gate(repository, before)).toMatchObject({
      code: 1,
      out: expect.stringContaining('The section is gone.'),
    })
  })

  it('marks what changed in a pull request, and needs a revision that exists', async () => {
    const repository = makeRepository({ [pathOf(sim, 'zh')]: null })
    await approve(repository, '2026-01-10T02:00:00Z', 'en')
    repository.commit(otherExample({ [pathOf(sim)]: stricter[pathOf(sim)]! }), { at: '2026-03-01T09:00:00Z' })
    const marks = await gate(repository, 'HEAD~1', ['--format', 'github'])
    expect(marks.out).toContain('::error title=G2::Change: decides otherwise')
    expect(marks.out).toContain('::notice title=Change::Since ')
    const markdown = await gate(repository, 'HEAD~1', ['--format', 'markdown'])
    expect(markdown.out).toContain('❌ G2 Change: decides otherwise')
    expect(await run(repository, 'coverage', '--base', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no revision'),
    })
  })
})

describe('at --case', () => {
  const record = (more: object = {}, signals: object[] = [{ code: 'SETTING_CHANGES_24H', value: 3 }]) =>
    `${JSON.stringify({
      schema: 'case/v1',
      caseId: 'c_3F8K2MZQ',
      caseType: 'reset-2fa',
      priority: 31,
      resolvedAt: '2026-03-05T01:00:00Z',
      ai: { signals },
      review: {
        decision: 'block',
        scenario: 'sim-change',
        sop: { page: 'reset-2fa', section: 'sim-change', version: '2.0.0', row: 1 },
        rationale: 'Call jane@example.com',
      },
      ...more,
    })}\n`
  const ask = async (text: string, ...more: string[]) => {
    const repository = await makeStory()
    writeTree(repository.content, { 'cases/march.jsonl': text })
    return run(repository, 'at', '--case', 'c_3F8K2MZQ', ...more)
  }

  it('says whether the row that a reviewer cites was in force, and which row decides the facts', async () => {
    const facts = [
      { code: 'SETTING_CHANGES_24H', value: 3 },
      { code: 'FACE_MATCH', value: 0.9 },
      { code: 'CALLBACK_CONFIRMED', value: true },
    ]
    expect((await ask(record({}, facts))).out).toBe(
      'Case c_3F8K2MZQ was decided on 5 Mar 2026 09:00 Asia/Shanghai as block, scenario “sim change”.\n' +
        'In force then: version 2.0.0 (English), approved by lead@example.invalid.\n' +
        'The reviewer cites version 2.0.0, row 1: it was in force.\n' +
        'By the facts of the record row 2 decides: escalate senior-agent (the record says nothing of L1: taken as not holding).\n',
    )
    const earlier = await ask(record({ resolvedAt: '2026-02-20T01:00:00Z' }))
    expect(earlier.out).toContain('version 2.0.0, row 1: it was not in force; version 1.0.0 was')
    expect(earlier.out).toContain('By the facts of the record row 1 decides: block')
    expect((await ask(record({}, []), '--locale', 'zh')).out).toContain(
      '按记录的事实无法裁定：第 1 行还需要 SETTING_CHANGES_24H',
    )
  })

  it('counts the latest line of a case, tells lines that are no records, and shows no free text', async () => {
    const text = `${record({ priority: 10 })}{"broken\n${record({ schema: 'case/v2' })}${record({ priority: 80 })}`
    const told = await ask(text, '--format', 'json')
    expect(JSON.parse(told.out)).toMatchObject({
      caseId: 'c_3F8K2MZQ',
      citedInForce: true,
      outcome: { row: 'L2' },
    })
    expect(told.err.split('\n').slice(0, 2)).toEqual([
      'march.jsonl:2:1 error case-row: Unexpected line, expected one JSON object a line (`case/v1`)',
      'march.jsonl:3:1 error case-row: Unexpected schema in a case record, expected the shape of `case/v1`',
    ])
    expect(told.out + told.err).not.toContain('jane')
  })

  it('says so where the case is open, unknown, or no records are there', async () => {
    expect((await ask(record({ review: null, resolvedAt: null }))).err).toContain('still open')
    expect((await ask(record({ caseId: 'c_00000000' }))).err).toContain(
      'No readable record of case “c_3F8K2MZQ”',
    )
    const repository = await makeStory()
    expect(await run(repository, 'at', '--case', 'c_3F8K2MZQ')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--cases FILE'),
    })
  })
})
