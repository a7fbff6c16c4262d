import type { Scenario } from '../src/catalogue/case-type.ts'
import { compile } from '../src/decision/context.ts'
import { decide, type Outcome } from '../src/decision/evaluate.ts'
import { type Decision, seeTarget } from '../src/decision/table.ts'
import { findSection, type Handbook, type HandbookSection } from '../src/handbook/handbook.ts'
import { measureFit } from '../src/signal-fit.ts'
import { tableOf } from './sample-tables.ts'

/** What is said of the case of a worked example by its own scenario and by one that the catalogue calls its look-alike. */
export interface Asked {
  scenario: Scenario
  example: string
  own: Outcome
  lookAlike: Scenario
  /** Null where the look-alike has no text. */
  answer: Outcome | null
  verdict: 'no text' | 'asks first' | 'alike' | 'hands it back' | 'otherwise'
  /** Whether the case shows every signal that the catalogue requires of the look-alike. */
  fits: boolean
}

/** A scenario and the text of it in the source language. */
interface Written {
  entry: Scenario
  claim: HandbookSection
}

const fullId = (id: string, { caseType }: Scenario): string => (id.includes('/') ? id : `${caseType}/${id}`)

/** Look-alikes of every scenario, whichever of the two names the other. */
export function pairsOf({ scenarios }: Handbook): Map<Scenario, Set<Scenario>> {
  const byId = new Map(scenarios.map((entry) => [entry.id, entry]))
  const pairs = new Map(scenarios.map((entry) => [entry, new Set<Scenario>()]))
  for (const entry of scenarios)
    for (const id of entry.distinguishFrom) {
      const other = byId.get(fullId(id, entry))!
      pairs.get(entry)!.add(other)
      pairs.get(other)!.add(entry)
    }
  return pairs
}

/** Whether the scope of one names the other. */
export const names = (one: Written, other: Written): boolean =>
  one.claim.section.scope.some((id) => fullId(id, one.entry) === other.entry.id)

export const writtenOf = (handbook: Handbook, entry: Scenario): Written | null => {
  const claim = findSection(handbook, entry.id, handbook.settings.locales[0]!)
  return claim && { entry, claim }
}

/** Asks, for every worked example, each look-alike of its scenario about the same facts. */
export function askLookAlikes(handbook: Handbook): Asked[] {
  const tables = new Map(
    handbook.scenarios.flatMap((entry) => {
      const written = writtenOf(handbook, entry)
      const table = written && tableOf(written.claim, handbook)
      return table ? [[entry, compile(table)] as const] : []
    }),
  )
  return [...pairsOf(handbook)].flatMap(([scenario, lookAlikes]) => {
    const table = tables.get(scenario)
    if (!table) return []
    return writtenOf(handbook, scenario)!.claim.section.examples.flatMap((example) => {
      const given = Object.fromEntries(example.given.map(({ code, value }) => [code, value]))
      const own = decide(table, given, { assumeNoLeading: true })
      return [...lookAlikes].map((lookAlike): Asked => {
        const other = tables.get(lookAlike)
        const answer = other ? decide(other, given, { assumeNoLeading: true }) : null
        const required = lookAlike.signals.filter(({ role }) => role === 'require')
        const fits = required.length > 0 && measureFit(required, given).fit === 'met'
        const verdict = judge(scenario, own, lookAlike, answer)
        return { scenario, example: example.title, own, lookAlike, answer, verdict, fits }
      })
    })
  })
}

function judge(
  scenario: Scenario,
  own: Outcome,
  lookAlike: Scenario,
  answer: Outcome | null,
): Asked['verdict'] {
  if (!answer) return 'no text'
  if (!own.decided || !answer.decided) return 'asks first'
  if (own.decision.join() === answer.decision.join()) return 'alike'
  const target = seeTarget(answer.decision)
  return target !== null && fullId(target, lookAlike) === scenario.id ? 'hands it back' : 'otherwise'
}

/** All answers as a page to read: a table for each scenario, in the order of the catalogue. */
export function formatLookAlikes(handbook: Handbook, asked: readonly Asked[]): string {
  const spell = ([word, ...qualifiers]: Decision) =>
    qualifiers.length > 0 ? `**${word}** (${qualifiers.join(', ')})` : `**${word}**`
  const tell = (outcome: Outcome | null) => {
    if (!outcome) return ''
    if (outcome.decided) return `row ${outcome.row}: ${spell(outcome.decision)}`
    const [first] = outcome.ask
    const signals = first!.signals.map((code) => handbook.signals[code]?.name.en ?? code)
    return `row ${first!.row} asks first: ${signals.join(', ')}`
  }
  const count = (verdict: Asked['verdict']) => asked.filter((one) => one.verdict === verdict).length
  const tables = handbook.caseTypes.flatMap((caseType) => [
    `## ${caseType.name.en}`,
    ...[...Map.groupBy(asked, ({ scenario }) => scenario)].flatMap(([scenario, ofScenario]) =>
      scenario.caseType === caseType.id
        ? [
            `### ${scenario.title.en}`,
            [
              '| Example | Its own page | Look-alike | The same facts there | Together |',
              '| --- | --- | --- | --- | --- |',
              ...ofScenario.map(
                ({ example, own, lookAlike, answer, verdict, fits }) =>
                  `| ${example} | ${tell(own)} | ${lookAlike.title.en} | ${tell(answer)} | ${verdict}${fits ? ', and it fits' : ''} |`,
              ),
            ].join('\n'),
          ]
        : [],
    ),
  ])
  return `${[
    '# Worked examples asked on the pages of their look-alikes',
    `Every worked example of the sample handbook (English) is also asked on the page of each look-alike of its scenario. *Alike*: both decide the very same (${count('alike')}). *Hands it back*: the look-alike sends the case to the example’s scenario (${count('hands it back')}). *Asks first*: the look-alike cannot decide with these facts (${count('asks first')}). *Otherwise*: it decides something else (${count('otherwise')}). *No text*: it is not written (${count('no text')}). *It fits*: the case shows every signal that the catalogue requires of the look-alike, so that an agent may well open that page.`,
    ...tables,
  ].join('\n\n')}\n`
}
