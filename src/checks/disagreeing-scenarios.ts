import { hash } from 'node:crypto'
import { compile } from '../decision/context.ts'
import { type CompiledTable, decide } from '../decision/evaluate.ts'
import { writeGiven } from '../decision/example.ts'
import type { Given } from '../decision/explore.ts'
import type { Decision } from '../decision/table.ts'
import type { Handbook, HandbookSection } from '../handbook/handbook.ts'
import type { HandbookCaseType } from '../handbook/leading.ts'
import type { Remember } from '../handbook/remember.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'
import type { Check } from './checks.ts'
import {
  type Contender,
  type DecideBy,
  type End,
  follow,
  indexByRequired,
  reach,
  readContenders,
} from './contenders.ts'

const catalogue = `schema: catalogue/v1
id: reset-2fa
version: 1.0.0
name: {en: Reset 2FA}
abbr: R2FA
purpose: {en: To decide.}
decides: {en: What to do.}
decisionMeanings: {pass: {en: Done.}, block: {en: Refused.}, escalate: {en: Paused.}}
slaMinutes: 240
keyUserRule: {en: Call back.}
scenarios:
${['lost-phone', 'sim-change']
  .map(
    (id) => `  - id: ${id}
    title: {en: ${id}}
    summary: {en: ${id}.}
    nature: attack
    signals: [{code: SIM_CHANGE_H, op: lt, value: 168, role: require}]
    decision: {default: block}
    risk: high
`,
  )
  .join('')}`

const page = (id: string, decision: string, scope = '') => `---
title: A page
summary: One sentence.
owner: SOP Lead
---

<Scenario id="${id}">
${scope}
<Decisions>
| When | Decide | Because |
| --- | --- | --- |
| The number is fresh: \`SIM_CHANGE_H < 72\` | ${decision} | It is the ${id}. |
| otherwise | \`escalate\` | A person looks. |
</Decisions>

<Example title="Clear" given="SIM_CHANGE_H = 9" expect="${decision.replaceAll('`', '')}">
</Example>

</Scenario>
`
const root = { 'catalogue/reset-2fa.yaml': catalogue, 'catalogue/poa-review.yaml': null }

/**
 * A case that two scenarios fit and that each decides otherwise is decided by whichever page an agent opens first, unless one of
 * them names the other. Cases are the worked examples; a scenario fits where every signal is there that the catalogue requires.
 */
export const disagreeingScenarios: Check = {
  rule: 'disagreeing-scenarios',
  ok: {
    ...root,
    'sops/en/reset-2fa/lost-phone.mdx': page(
      'lost-phone',
      '`pass`',
      '\n<Scope>\nWhere the number moved, use `sim-change`.\n</Scope>\n',
    ),
    'sops/en/reset-2fa/sim-change.mdx': page('sim-change', '`block`'),
  },
  notOk: {
    ...root,
    'sops/en/reset-2fa/lost-phone.mdx': page('lost-phone', '`pass`'),
    'sops/en/reset-2fa/sim-change.mdx': page('sim-change', '`block`'),
  },
  says: [
    'sops/en/reset-2fa/lost-phone.mdx:16:1 warning disagreeing-scenarios: Unexpected disagreement of two scenarios that do not point at each other, expected one decision or a pointer: for `SIM_CHANGE_H = 9` `lost-phone` decides `pass` (row 1), `sim-change` decides `block` (sops/en/reset-2fa/sim-change.mdx:12, row 1); where both are right, name one in the Scope of the other',
  ],
  check: (handbook, remember) =>
    handbook.caseTypes.flatMap((caseType) => {
      const { sections, dictionaries } = handbook
      const claims = sections.filter(({ page: { caseType: id } }) => id === caseType.id)
      const files = [...new Set(claims.map(({ fileKey }) => fileKey))]
      return remember('disagreements', { files, caseType: caseType.id, dictionaries }, () =>
        checkCaseType(caseType, claims, handbook, remember),
      )
    }),
}

function checkCaseType(
  caseType: HandbookCaseType,
  claims: readonly HandbookSection[],
  handbook: Handbook,
  remember: Remember,
): Finding[] {
  const contenders = readContenders(caseType, claims, handbook)
  const fitting = indexByRequired([...contenders.values()])
  const compiled = new Map<Contender, CompiledTable>()
  const decideBy: DecideBy = (one, given) => {
    const table = compiled.get(one) ?? compile(one.table)
    compiled.set(one, table)
    return decide(table, given, { assumeNoLeading: true })
  }
  const digests = new Map<Contender, string>()
  const digestOf = (one: Contender): string => {
    const { entry, claim, table, points } = one
    const known =
      digests.get(one) ??
      hash('sha1', JSON.stringify([entry.id, claim.section.inherits, table.rows, [...points]]))
    digests.set(one, known)
    return known
  }
  const said = new Set<string>()
  return [...contenders.values()].flatMap((one) => {
    const cases = one.claim.section.examples.map(({ given: facts, place }) => {
      const given: Given = Object.fromEntries(facts.map(({ code, value }) => [code, value]))
      return { given, place, others: fitting(given).filter((other) => other !== one) }
    })
    const others = new Set(cases.flatMap((asked) => asked.others))
    if (others.size === 0) return []
    // Its examples are asked again where a table changed that they come to, or what points where; not where only words did.
    const question = {
      scenario: one.entry.id,
      cases: cases.map(({ given, others: fit }) => [given, fit.map(({ entry }) => entry.id)]),
      tables: [...reach([one, ...others], contenders)].map(digestOf),
      dictionaries: handbook.dictionaries,
    }
    const found = remember('disagreement', question, () =>
      cases.flatMap(({ given, others: fit }, index) => {
        const own = follow(one, given, contenders, decideBy)
        if (!own) return []
        return fit.flatMap((other) => {
          const end = follow(other, given, contenders, decideBy)
          if (!end || decideTheSame(own.decision, end.decision) || pointAtEachOther(own, end)) return []
          return [
            {
              index,
              ends: [own, end].map((each) => ({ ...each, path: each.path.map(({ entry }) => entry.id) })),
            },
          ]
        })
      }),
    )
    return found.flatMap(({ index, ends }) => {
      const pair = ends
        .map(({ path }) => path.at(-1)!)
        .sort()
        .join(' ')
      if (said.has(pair)) return []
      said.add(pair)
      const { given, place } = cases[index]!
      const [own, end] = ends.map((each) => ({ ...each, path: each.path.map((id) => contenders.get(id)!) }))
      return [describe(place, given, own!, end!)]
    })
  })
}

const decideTheSame = (a: Decision, b: Decision): boolean => a.join('\n') === b.join('\n')

const pointAtEachOther = (a: End, b: End): boolean =>
  a.path.some((one) =>
    b.path.some((other) => one === other || one.points.has(other.entry.id) || other.points.has(one.entry.id)),
  )

function describe(place: Place, given: Given, own: End, other: End): Finding {
  const facts = writeGiven(given)
  const [mine, theirs] = [own, other].map(({ path, row, decision }) => {
    const route = path.map(({ entry }) => `\`${entry.slug}\``).join(' → ')
    const { section, page: where } = path.at(-1)!.claim
    const line = section.table?.rows[Number(row) - 1]?.place.line ?? section.place.line
    return {
      route,
      row,
      place: `${where.path}:${line}`,
      spans: decision.map((span) => `\`${span}\``).join(' '),
    }
  })
  return makeFinding(
    'disagreeing-scenarios',
    place,
    `Unexpected disagreement of two scenarios that do not point at each other, expected one decision or a pointer: for \`${facts}\` ${mine!.route} decides ${mine!.spans} (row ${mine!.row}), ${theirs!.route} decides ${theirs!.spans} (${theirs!.place}, row ${theirs!.row}); where both are right, name one in the Scope of the other`,
    `两个场景互不指引，对同一情况结论不一，应一致或互相指引：\`${facts}\` 时，${mine!.route} 为 ${mine!.spans}（第 ${mine!.row} 行），${theirs!.route} 为 ${theirs!.spans}（${theirs!.place}，第 ${theirs!.row} 行）；若两者都对，请在其中一个的 Scope 中写明另一个`,
  )
}
