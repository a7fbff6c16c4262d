import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { measureHollowness } from '../src/sop/slot.ts'
import { parsePage } from '../src/sop/page.ts'
import type { Locale } from '../src/words.ts'

interface Case {
  id: string
  slot: string
  locale: Locale
  text: string
  hollow: boolean
  why: string
}

const cases = JSON.parse(
  readFileSync(new URL('fixtures/hollow/slots.json', import.meta.url), 'utf8'),
) as Case[]

/** Whether a slot with this body is filled: hollow, or refused because it holds what no page may hold. */
function isHollow({ slot, locale, text }: Case): boolean {
  const page = `---\ntitle: A page\nsummary: One sentence.\nowner: SOP Lead\n---\n\n<Scenario id="sim-change">\n\n<${slot}>\n${text}\n</${slot}>\n\n</Scenario>\n`
  const [section] = parsePage({ path: `sops/${locale}/reset-2fa/sim-change.mdx`, text: page }).page!.sections
  return !section!.sound || section!.slots[0]!.hollow !== null
}

const hollow = cases.filter((one) => one.hollow)
const filled = cases.filter((one) => !one.hollow)

test(`none of ${hollow.length} ways to say nothing passes for a filled slot`, () => {
  expect(hollow.filter((one) => !isHollow(one)).map(({ id, why }) => `${id}: ${why}`)).toEqual([])
  expect(hollow.length).toBeGreaterThanOrEqual(20)
})

test(`none of ${filled.length} terse but honest slots is called hollow`, () => {
  expect(filled.filter(isHollow).map(({ id, why }) => `${id}: ${why}`)).toEqual([])
  expect(filled.length).toBeGreaterThanOrEqual(10)
})

const paragraph = (value: string) =>
  measureHollowness([{ kind: 'paragraph', children: [{ kind: 'text', value }] }])

test.each([
  ['WIP', 'placeholder'],
  ['Not yet written.', 'placeholder'],
  ['To be added later.', 'placeholder'],
  ['Insert text here', 'placeholder'],
  ['由负责人待补充。', 'placeholder'],
  ['【填写检查步骤】', 'placeholder'],
  ['Same as above.', 'points-elsewhere'],
  ['参见 reset-2fa/lost-phone。', 'points-elsewhere'],
  ['None is sent.', null],
  ['Insert the card again and read the chip.', null],
  ['See the reply and write down its time.', null],
  ['To be sure, call back twice.', null],
  ['待客户答复后再判断。', null],
  ['[Row 2] goes to the Senior Agent.', null],
])('“%s” is %s', (value, why) => expect(paragraph(value)).toBe(why))
