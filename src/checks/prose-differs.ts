import { parseStatements } from '../parity/statements.ts'
import type { Handbook, HandbookSection } from '../handbook/handbook.ts'
import type { Settings } from '../handbook/settings.ts'
import type { Rule } from '../decision/rule.ts'
import { type Finding, makeFinding } from '../message.ts'
import { sayQuantity } from '../parity/describe.ts'
import { readNumbers } from '../parity/numbers.ts'
import { normalise, type Quantity, writeQuantity } from '../parity/quantity.ts'
import { parseSentence } from '../parity/sentence.ts'
import type { Check } from './checks.ts'

const page = (words: string) => `---
title: A page
summary: One sentence.
owner: SOP Lead
---

<Scenario id="lost-phone">

<Decisions>
| When | Decide | Because |
| --- | --- | --- |
| ${words}: \`SIM_CHANGE_H < 168\` | \`block\` | The number is fresh. |
| otherwise | \`escalate\` | A person looks. |
</Decisions>

</Scenario>
`

/** Agents read the words of a condition, the machine reads its rule: a number in the words stands in the rule too. */
export const proseDiffers: Check = {
  rule: 'prose-differs',
  ok: { 'sops/en/reset-2fa/lost-phone.mdx': page('The SIM changed less than seven days ago') },
  notOk: { 'sops/en/reset-2fa/lost-phone.mdx': page('The SIM changed less than 72 hours ago') },
  says: [
    'sops/en/reset-2fa/lost-phone.mdx:12:3 warning prose-differs: Unexpected “less than 72 h” in the words of row 1, expected a number of its rule `SIM_CHANGE_H < 168`',
  ],
  checkSection,
}

function checkSection(
  { section, statements }: HandbookSection,
  { settings, signals }: Pick<Handbook, 'settings' | 'signals'>,
): Finding[] {
  const rows = section.table?.rows ?? []
  const parts = statements === null ? [] : parseStatements(statements).parts
  const passages = parts.find(({ part }) => part === 'Decisions')?.passages ?? []
  const cells = passages.filter(([kind]) => kind === 'rule')
  // Each row has two cells of this kind, condition and decision; with other text in the slot nobody knows which is which.
  if (cells.length !== 2 * rows.length) return []
  return rows.flatMap(({ when, place }, index) => {
    if (typeof when === 'string') return []
    const known = numbersIn(when, settings.parameters)
    const [, ...sentences] = cells[2 * index]!
    const beside = sentences
      .flatMap((sentence) => parseSentence(sentence, 0).numbers)
      .filter((quantity) => quantity.firm && !apart.has(quantity.unit) && !stands(quantity, known))
    if (beside.length === 0) return []
    const meant = numbersOf(when, signals)
    const lacking = beside.filter((quantity) => !stands(quantity, meant))
    return lacking.map((quantity) => {
      const word = writeQuantity(quantity)
      return makeFinding(
        'prose-differs',
        place,
        `Unexpected “${sayQuantity(word, 'en')}” in the words of row ${index + 1}, expected a number of its rule \`${when.source}\``,
        `第 ${index + 1} 行的文字写“${sayQuantity(word, 'zh')}”，但规则 \`${when.source}\` 中没有这个数`,
      )
    })
  })
}

/** What names a place and is no value that a rule could hold. */
const apart = new Set(['row', 'check', 'th', 'date', 'clock'])

/** The numbers of a rule: what it writes, what its parameters are worth, and what its signals count over (`WD_COUNT_24H`). */
function numbersIn({ source, names }: Rule, parameters: Settings['parameters']): number[] {
  const bare = source.replace(/"[^"]*"/g, '')
  const written = [...bare.matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits))
  const counted = names.flatMap(({ name }) =>
    [...name.matchAll(/_(\d+)/g)].map(([, digits]) => Number(digits)),
  )
  const worth = names.flatMap(({ name }) => {
    const value = Object.hasOwn(parameters, name) ? parameters[name]!.value : null
    return typeof value === 'number' ? [value] : []
  })
  return [...written, ...counted, ...worth]
}

/** The numbers that are part of what a signal means: “no answer within 30 minutes”. */
const numbersOf = ({ names }: Rule, signals: Handbook['signals']): number[] =>
  names.flatMap(({ name }) => {
    const { en = '', zh = '' } = signals[name]?.description ?? {}
    const stated = [...readNumbers(en, 'en'), ...readNumbers(zh.normalize('NFKC'), 'zh')]
    return stated.map(({ value }) => value)
  })

const timeUnits = ['s', 'min', 'h', 'd', 'w', 'month', 'y']

/** Whether a number is among those of a rule, in any unit of its kind, as a share or in percent, or as the whole number next to it. */
function stands(quantity: Quantity, known: readonly number[]): boolean {
  const [value, unit] = normalise(quantity)
  const units = timeUnits.includes(quantity.unit) ? timeUnits : ['']
  return known.some((number) =>
    units.some((one) => {
      const [same, kind] = normalise({ value: number, unit: one })
      if (kind !== unit && one !== '') return false
      if (one === '' && number === quantity.value) return true
      // “At least two” is `> 1`, “up to 2” is `< 3`; whether it may be is judged by what the table decides.
      const next =
        quantity.bound !== '' && Number.isInteger(number) && Math.abs(number - quantity.value) === 1
      return same === value || (one === '' && (number === quantity.value * 100 || next))
    }),
  )
}
