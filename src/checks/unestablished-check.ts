import { makeFinding } from '../message.ts'
import type { Check } from './checks.ts'

const page = (check: string) => `---
title: A page
summary: One sentence.
owner: SOP Lead
---

<Scenario id="lost-phone">

<Checks>
1. Call the holder back.${check}
</Checks>

<Decisions>
| When | Decide | Because |
| --- | --- | --- |
| The holder confirms: \`CALLBACK_CONFIRMED\` | \`pass\` | It is the holder. |
| otherwise | \`block\` | Nobody knows who asks. |
</Decisions>

</Scenario>
`

/** A fact that only a check brings to light needs a check that does: it ends in the code of the signal. */
export const unestablishedCheck: Check = {
  rule: 'unestablished-check',
  ok: { 'sops/en/reset-2fa/lost-phone.mdx': page(' (5 min) `CALLBACK_CONFIRMED`') },
  notOk: { 'sops/en/reset-2fa/lost-phone.mdx': page(' (5 min)') },
  says: [
    'sops/en/reset-2fa/lost-phone.mdx:16:25 warning unestablished-check: Unexpected `CALLBACK_CONFIRMED` in row 1, expected a check that ends in this code: agents establish it, no feed gives it',
  ],
  checkSection({ section }, { signals }) {
    const written = section.slots.some(({ name, hollow }) => name === 'Checks' && hollow === null)
    if (!written) return []
    const established = new Set(section.checks.flatMap((one) => one.establishes))
    return (section.table?.rows ?? []).flatMap(({ when }, index) => {
      if (typeof when === 'string') return []
      return when.names.flatMap(({ name, place }) => {
        if (signals[name]?.origin !== 'check' || established.has(name)) return []
        established.add(name)
        return [
          makeFinding(
            'unestablished-check',
            place,
            `Unexpected \`${name}\` in row ${index + 1}, expected a check that ends in this code: agents establish it, no feed gives it`,
            `第 ${index + 1} 行用到 \`${name}\`，但没有哪项检查以此代码结尾：它由坐席查明，系统并不提供`,
          ),
        ]
      })
    })
  },
}
