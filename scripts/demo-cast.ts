import { CallError } from '../src/message.ts'
import type { Handbook } from '../src/handbook/handbook.ts'
import type { Locale } from '../src/words.ts'

/** A replacement of words in a page; a page without the words does not fit. */
type Edit = readonly [from: string, to: string]
export type Edits = Partial<Record<Locale, readonly Edit[]>>

export type Part = 'major' | 'minor' | 'patch' | 'overdue' | 'withdrawn' | 'changed' | 'draft' | 'waived'

/** Who plays a part where the handbook has it; else any scenario that can. */
const favourites: Record<Exclude<Part, 'major'>, readonly string[]> = {
  overdue: ['ato-investigation/sim-swap-takeover', 'kyc-audit/same-face-many-identities'],
  minor: ['ato-investigation/traveller-new-device', 'poa-review/recently-moved'],
  patch: ['poa-review/address-format-variance', 'kyc-audit/name-transliteration-variance'],
  withdrawn: [
    'withdrawal-anomaly/rapid-pass-through',
    'withdrawal-anomaly/new-address-after-security-change',
  ],
  changed: ['poa-review/document-older-than-90-days', 'poa-review/redacted-document'],
  draft: ['kyc-audit/expired-id-document', 'kyc-audit/aged-portrait-benign'],
  waived: ['kyc-audit/underage-applicant', 'reset-2fa/repeat-reset-cycle'],
}

/** Changes of meaning, first choice first: a threshold moves in the rule, in its words and in the check that speaks of it. */
const majors: readonly { scenario: string; message: string; edits: Edits }[] = [
  {
    scenario: 'reset-2fa/sim-change-with-reset',
    message: 'Block a reset after one security change in 14 days, not after two',
    edits: {
      en: [
        ['SETTING_CHANGES_14D >= 2', 'SETTING_CHANGES_14D >= 1'],
        ['Two or more security changes in 14 days', 'Any security change in 14 days'],
        ['Two or more: stop', 'If there is one: stop'],
      ],
      zh: [
        ['SETTING_CHANGES_14D >= 2', 'SETTING_CHANGES_14D >= 1'],
        ['14 天内两项及以上安全变更', '14 天内有任一安全变更'],
        ['达到两项即停止', '有任一变更即停止'],
      ],
    },
  },
  {
    scenario: 'withdrawal-anomaly/routine-self-custody',
    message: 'Ask for sixty days on the allow list, not thirty',
    edits: {
      en: [
        ['ADDR_WHITELISTED_D >= 30', 'ADDR_WHITELISTED_D >= 60'],
        ['at least 30 days', 'at least 60 days'],
      ],
      zh: [
        ['ADDR_WHITELISTED_D >= 30', 'ADDR_WHITELISTED_D >= 60'],
        ['至少 30 天', '至少 60 天'],
      ],
    },
  },
]

/** A further check, in words that fit every scenario. */
const furtherCheck: Record<Locale, string> = {
  en: 'Read the cases of this account in the last 30 days. Note whether a case of this kind was decided before, and how. (1 min)',
  zh: '查看该账户近 30 天的案件。写明此前是否处理过同类案件、结果如何。（1 分钟）',
}

/** Lines of evidence that change no decision. */
export const evidenceLines: Record<'patch' | 'changed', Record<Locale, string>> = {
  patch: { en: 'Time at which the facts were read', zh: '读取各项事实的时间' },
  changed: { en: 'Who was asked, and through which channel', zh: '询问了谁、通过什么渠道' },
}

/** A page with these words replaced wherever they stand, or null where some of them do not. */
export const applyEdits = (page: string, edits: readonly Edit[]): string | null =>
  edits.reduce<string | null>(
    (text, [from, to]) => (text?.includes(from) ? text.replaceAll(from, () => to) : null),
    page,
  )

/** A page with one check more, behind its last. */
export function addCheck(page: string, locale: Locale): string | null {
  const [, before, number, rest] =
    /^([\s\S]*<Checks>[\s\S]*\n)(\d+)(\. [^\n]*\n(?:(?!\d+\. )[^\n]*\n)*?<\/Checks>)/.exec(page) ?? []
  if (!before || !number || !rest) return null
  const end = rest.indexOf('\n') + 1
  return page.replace(
    before + number + rest,
    () =>
      `${before}${number}${rest.slice(0, end)}${Number(number) + 1}. ${furtherCheck[locale]}\n${rest.slice(end)}`,
  )
}

/** A page with one more thing to record. */
export const addEvidence = (page: string, line: string): string | null =>
  applyEdits(page, [['\n</Evidence>', `\n- ${line}\n</Evidence>`]])

/** Which scenario plays which part, and what the major change says. */
export interface Cast {
  parts: Record<Part, string>
  major: (typeof majors)[number]
}

/**
 * Casts a handbook. `texts` are its pages by scenario and language; `soon` tells which scenarios fall due for review before the
 * end. A part that nobody can play is a `CallError`.
 */
export function castParts(
  handbook: Handbook,
  textOf: (scenario: string, locale: Locale) => string | null,
  soon: (scenario: string) => boolean,
): Cast {
  const { locales } = handbook.settings
  const active = handbook.scenarios.filter(({ status }) => status === 'active').map(({ id }) => id)
  const written = active.filter((id) => locales.every((locale) => textOf(id, locale) !== null))
  const unwritten = active.filter((id) => locales.every((locale) => textOf(id, locale) === null))
  const fits = (id: string, change: (page: string, locale: Locale) => string | null) =>
    locales.every((locale) => change(textOf(id, locale)!, locale) !== null)
  const major = majors.find(
    ({ scenario, edits }) =>
      written.includes(scenario) && fits(scenario, (page, locale) => applyEdits(page, edits[locale] ?? [])),
  )
  if (!major)
    throw new CallError(
      `No scenario of this handbook can play “major”: its edits in scripts/demo-cast.ts fit none of ${majors.map(({ scenario }) => scenario).join(', ')}.`,
    )
  const taken = new Set([major.scenario])
  const cast = (part: keyof typeof favourites, among: readonly string[]): string => {
    const free = among.filter((id) => !taken.has(id))
    const chosen = favourites[part].find((id) => free.includes(id)) ?? free[0]
    if (chosen === undefined)
      throw new CallError(
        `No scenario of this handbook can play “${part}”: give the demo more sections in every language.`,
      )
    taken.add(chosen)
    return chosen
  }
  const recorded = written.filter((id) => fits(id, (page) => addEvidence(page, '')))
  const overdue = cast('overdue', written.filter(soon))
  return {
    major,
    parts: {
      major: major.scenario,
      overdue,
      minor: cast(
        'minor',
        written.filter((id) => fits(id, addCheck)),
      ),
      patch: cast('patch', recorded),
      changed: cast('changed', recorded),
      withdrawn: cast('withdrawn', written),
      draft: cast('draft', written),
      // Where every scenario is written, one of them is left out.
      waived: cast('waived', unwritten.length > 0 ? unwritten : written.toReversed()),
    },
  }
}
