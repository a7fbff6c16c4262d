import { describe, expect, it } from 'vitest'
import { checks, type Files, findAll, runChecks } from '../src/checks/checks.ts'
import { disagreeingScenarios } from '../src/checks/disagreeing-scenarios.ts'
import { type Remember, workItOut } from '../src/handbook/remember.ts'
import { formatFinding } from '../src/message.ts'
import { base, onePage, readStory, type Tree } from './story.ts'

describe.each(checks.map((check) => ({ ...check, name: check.rule })))('the check $name', (check) => {
  const said = (files: Files) =>
    runChecks([check], readStory(files), workItOut).map((finding) => formatFinding(finding, 'en'))

  it('says nothing of its good example', () => expect(said(check.ok)).toEqual([]))
  it('says of its bad example what its documentation says', () =>
    expect(said(check.notOk)).toEqual(check.says))
  it('is among what every surface shows', () => {
    const all = findAll(readStory(check.notOk)).filter(({ rule }) => rule === check.rule)
    expect(all.map((finding) => formatFinding(finding, 'en'))).toEqual(check.says)
  })
})

describe('Two scenarios that one case fits and that decide it differently', () => {
  const scenario = (
    id: string,
    rows: [when: string, decide: string][],
    given: string,
    scope?: string,
  ): Tree =>
    onePage(`reset-2fa/${id}`, 'en', {
      ...(scope ? { Scope: scope } : {}),
      Decisions: `| When | Decide | Because |\n| --- | --- | --- |\n${[...rows, ['otherwise', '`escalate`']]
        .map(
          ([when, decide]) =>
            `| ${when === 'otherwise' ? when : `Case: \`${when}\``} | ${decide} | So it is. |`,
        )
        .join('\n')}`,
      Example: `<Example title="Clear" given="${given}" expect="pass">\nA case.\n</Example>`,
    })
  const fresh = 'SIM_CHANGE_H = 9, SETTING_CHANGES_24H = 0'
  const passing = scenario('lost-phone', [['SETTING_CHANGES_24H = 0', '`pass`']], fresh)
  const blocking = scenario(
    'email-changed',
    [['SIM_CHANGE_H < 24', '`block` `freeze`']],
    'SIM_CHANGE_H = 100',
  )
  const said = (...trees: Tree[]) =>
    runChecks([disagreeingScenarios], readStory(Object.assign({}, ...trees)), workItOut).map(
      ({ path, message }) => `${path}: ${message.en.replace(/.*: for /, '').replace(/;.*/, '')}`,
    )
  const pointing = (id: string) => {
    const [before, after] = base['catalogue/reset-2fa.yaml']!.toString().split(`  - id: ${id}\n`)
    return (more: string): Tree => ({ 'catalogue/reset-2fa.yaml': `${before}  - id: ${id}\n${more}${after}` })
  }

  it('are found by the worked example of either, once, with both places', () => {
    const found =
      'sops/en/reset-2fa/lost-phone.mdx: `SIM_CHANGE_H = 9, SETTING_CHANGES_24H = 0` `lost-phone` decides `pass` (row 1), `email-changed` decides `block` `freeze` (sops/en/reset-2fa/email-changed.mdx:19, row 1)'
    expect(said(passing, blocking)).toEqual([found])
    const both = scenario('email-changed', [['SIM_CHANGE_H < 24', '`block` `freeze`']], fresh)
    expect(said(passing, both)).toHaveLength(1)
  })

  it('are fine where one points at the other: in its scope, in a row, or in the catalogue', () => {
    const link = 'Where only the phone is gone, use [the other page](reset-2fa/lost-phone).'
    expect(said(passing, scenario('email-changed', [['SIM_CHANGE_H < 24', '`block`']], fresh, link))).toEqual(
      [],
    )
    const rows: [string, string][] = [
      ['SIM_CHANGE_H < 24', '`block`'],
      ['SIM_CHANGE_H < 48', '`see lost-phone`'],
    ]
    expect(said(passing, scenario('email-changed', rows, fresh))).toEqual([])
    for (const [id, other] of [
      ['lost-phone', 'email-changed'],
      ['email-changed', 'lost-phone'],
    ] as const)
      expect(said(passing, blocking, pointing(id)(`    distinguishFrom: [${other}]\n`))).toEqual([])
  })

  it('are fine where they decide alike, to the last qualifier', () => {
    const alike = (decide: string) => scenario('email-changed', [['SIM_CHANGE_H < 24', decide]], fresh)
    expect(said(passing, alike('`pass`'))).toEqual([])
    expect(said(passing, alike('`pass` `hold`'))).toHaveLength(1)
  })

  it('are fine where the case does not fit the other, or the other cannot decide it', () => {
    const old = scenario('lost-phone', [['SETTING_CHANGES_24H = 0', '`pass`']], fresh.replace('9', '200'))
    expect(
      said(old, scenario('email-changed', [['SIM_CHANGE_H > 24', '`block`']], 'SIM_CHANGE_H = 100')),
    ).toEqual([])
    const asking = scenario('email-changed', [['FACE_MATCH < 0.5', '`block`']], 'SIM_CHANGE_H = 100')
    expect(said(passing, asking)).toEqual([])
  })

  it('are found behind the scenario that one of them hands the case to', () => {
    const handing = scenario(
      'sim-change',
      [['SIM_CHANGE_H < 24', '`see email-changed`']],
      'SIM_CHANGE_H = 100',
    )
    expect(said(passing, handing, blocking)).toEqual([
      expect.stringContaining('`sim-change` → `email-changed` decides `block` `freeze`'),
    ])
    const told = pointing('lost-phone')('    distinguishFrom: [email-changed]\n')
    expect(said(passing, handing, blocking, told)).toEqual([])
  })

  it('are asked anew where a table changed that their cases come to, and not where only words did', () => {
    const kept = new Map<string, unknown>()
    const asked: unknown[] = []
    const remember: Remember = (kind, question, work) => {
      const key = JSON.stringify([kind, question])
      if (!kept.has(key)) {
        kept.set(key, work())
        if (kind === 'disagreement') asked.push((question as { scenario: string }).scenario)
      }
      return kept.get(key) as ReturnType<typeof work>
    }
    const found = (...trees: Tree[]) =>
      runChecks([disagreeingScenarios], readStory(Object.assign({}, ...trees)), remember).map(
        ({ message }) => message.en,
      )
    const handing = scenario('sim-change', [['SIM_CHANGE_H < 24', '`see email-changed`']], fresh)
    const before = found(passing, handing, blocking)
    expect(before).toHaveLength(1)
    const first = asked.length
    expect(first).toBeGreaterThan(1)
    const alike = scenario('email-changed', [['SIM_CHANGE_H < 24', '`pass`']], 'SIM_CHANGE_H = 100')
    expect(found(passing, handing, alike)).toEqual([])
    expect(asked.length).toBeGreaterThan(first)
    const all = asked.length
    expect(found(passing, handing, blocking)).toEqual(before)
    const worded = Object.fromEntries(
      Object.entries(blocking).map(([path, text]) => [path, `${text}`.replace('So it is.', 'So it was.')]),
    )
    expect(found(passing, handing, worded)).toEqual(before)
    expect(asked).toHaveLength(all)
  })
})
