import type { Handbook } from '../handbook/handbook.ts'
import type { RuleId } from '../message.ts'
import { type BothWords, type Locale, localeWords, say } from '../words.ts'
import type { CoverageChange } from './change.ts'
import { type Coverage, formatRate, needed, reaches } from './coverage.ts'

export const gateIds = ['G0', 'G1', 'G2', 'G3', 'G4', 'G5'] as const
export type GateId = (typeof gateIds)[number]

/** A promise that a report keeps or breaks. */
export interface Gate {
  id: GateId
  ok: boolean
  detail: BothWords
}

// Findings that break the join between SOPs, catalogue and ledger, or leave something uncounted.
const integrity: readonly RuleId[] = [
  'ambiguous-claim',
  'duplicate-scenario',
  'orphaned-claim',
  'unwanted-claim',
  'unknown-case-type',
  'unknown-locale',
  'unknown-look-alike',
  'unresolved-see',
  'unresolved-link',
  'unknown-source',
  'unknown-signal',
  'unknown-parameter',
  'waiver-scenario',
  'ledger-scenario',
  'ledger-row',
  'no-pages',
  'no-catalogue',
]

/**
 * Judges the gates: G0 integrity, G1 level, G3 critical scenarios covered, G4 no critical scenario stale; where there is an earlier
 * state to compare with, G2 nothing lost and no changed meaning left open, G5 a changed denominator shows both rates.
 */
export function judgeGates(
  handbook: Handbook,
  coverage: Coverage,
  change: CoverageChange | null = null,
): Gate[] {
  const target = coverage.target.covered
  const broken = handbook.findings.filter((finding) => integrity.includes(finding.rule)).length
  const { refused } = handbook.read
  const sound = broken === 0 && refused === 0
  const below = [
    ...coverage.caseTypes.flatMap((caseType) =>
      coverage.locales.map((locale) => ({ id: caseType.id, locale, fraction: caseType.locales[locale]! })),
    ),
    ...coverage.locales.map((locale) => ({ id: null, locale, fraction: coverage.total.locales[locale]! })),
  ].filter(({ fraction }) => !reaches(fraction, target))
  const { everyLocale } = coverage.critical
  const stale = coverage.critical.stale.length
  const titlesOf = (ids: readonly string[], locale: Locale) =>
    ids.map((id) => say(handbook.scenarios.find((scenario) => scenario.id === id)!.title, locale))
  const level = (locale: 'en' | 'zh') =>
    below
      .map(({ id, locale: language, fraction }) => {
        const name =
          id === null
            ? locale === 'zh'
              ? '合计'
              : 'overall'
            : say(handbook.caseTypes.find((one) => one.id === id)!.name, locale)
        return locale === 'zh'
          ? `${name}（${localeWords[language].zh}）${fraction.covered}/${fraction.of}，需 ${needed(fraction.of, target)}`
          : `${name} in ${localeWords[language].en} ${fraction.covered} of ${fraction.of}, needs ${needed(fraction.of, target)}`
      })
      .join(locale === 'zh' ? '；' : '; ')
  return [
    {
      id: 'G0',
      ok: sound,
      detail: {
        en: sound
          ? 'Integrity: every claim, reference and file resolves.'
          : `Integrity: ${broken} unresolved or ambiguous, ${refused} files or parts not read.`,
        zh: sound
          ? '完整性：所有章节、引用和文件均可对应。'
          : `完整性：${broken} 处无法对应或重复，${refused} 个文件未能读取。`,
      },
    },
    {
      id: 'G1',
      ok: below.length === 0 && coverage.total.everyLocale.of > 0,
      detail: {
        en:
          below.length === 0
            ? `Level: every case type and language reaches ${target} %.`
            : `Level: below ${target} %: ${level('en')}.`,
        zh:
          below.length === 0
            ? `水平：各案件类型、各语言均达到 ${target}%。`
            : `水平：低于 ${target}% 的有：${level('zh')}。`,
      },
    },
    ...(change ? [judgeChange(handbook, change)] : []),
    {
      id: 'G3',
      ok: everyLocale.covered === everyLocale.of,
      detail: {
        en: `Critical scenarios: ${everyLocale.covered} of ${everyLocale.of} covered in every language.`,
        zh: `极高风险场景：${everyLocale.of} 个中有 ${everyLocale.covered} 个在所有语言中均已覆盖。`,
      },
    },
    {
      id: 'G4',
      ok: stale === 0,
      detail: {
        en:
          stale === 0
            ? 'Critical scenarios: none needs re-approval.'
            : `Critical scenarios: ${stale} need re-approval (${titlesOf(coverage.critical.stale, 'en').join(', ')}).`,
        zh:
          stale === 0
            ? '极高风险场景：无需重新批准的。'
            : `极高风险场景：${stale} 个需重新批准（${titlesOf(coverage.critical.stale, 'zh').join('、')}）。`,
      },
    },
    ...(change?.denominator ? [describeDenominator(change.denominator)] : []),
  ]
}

/** Nothing that was covered is lost, and what decides otherwise now is covered or waived. */
function judgeChange(handbook: Handbook, { lost, changed }: CoverageChange): Gate {
  const open = changed.filter((one) => !one.settled)
  const name = ({ scenario, locale }: { scenario: string; locale: Locale }, reader: Locale) => {
    const title = handbook.scenarios.find(({ id }) => id === scenario)?.title
    const text = title ? say(title, reader) : scenario
    return reader === 'zh' ? `${text}（${localeWords[locale].zh}）` : `${text} in ${localeWords[locale].en}`
  }
  const lostNow = lost.filter((one) => !open.some((other) => sameSection(one, other)))
  const names = (rows: readonly { scenario: string; locale: Locale }[], reader: Locale) =>
    rows.map((row) => name(row, reader)).join(reader === 'zh' ? '；' : '; ')
  const parts = [
    ...(lostNow.length > 0
      ? [{ en: `no longer covered: ${names(lostNow, 'en')}`, zh: `不再覆盖：${names(lostNow, 'zh')}` }]
      : []),
    ...(open.length > 0
      ? [
          {
            en: `decides otherwise and is not covered: ${names(open, 'en')}`,
            zh: `结论有变且未覆盖：${names(open, 'zh')}`,
          },
        ]
      : []),
  ]
  return {
    id: 'G2',
    ok: parts.length === 0,
    detail:
      parts.length === 0
        ? {
            en: 'Change: nothing covered is lost, and every changed meaning is covered or waived.',
            zh: '变更：没有失去覆盖，含义有变的场景均已覆盖或豁免。',
          }
        : {
            en: `Change: ${parts.map((part) => part.en).join('. ')}.`,
            zh: `变更：${parts.map((part) => part.zh).join('。')}。`,
          },
  }
}

const sameSection = (
  one: { scenario: string; locale: Locale },
  other: { scenario: string; locale: Locale },
): boolean => one.scenario === other.scenario && one.locale === other.locale

/** A changed denominator hides nothing: both rates are said. */
function describeDenominator({
  before,
  after,
  added,
  removed,
}: NonNullable<CoverageChange['denominator']>): Gate {
  const sides = Object.keys(after).map((key) => {
    const locale = key as Locale
    const told = [before[locale], after[locale]].map((one) =>
      one
        ? {
            en: `${one.covered} of ${one.of} (${formatRate(one) ?? '–'} %)`,
            zh: `${one.covered}/${one.of}（${formatRate(one) ?? '–'}%）`,
          }
        : { en: 'none', zh: '无' },
    )
    return {
      en: `${localeWords[locale].en} ${told[0]!.en} before, ${told[1]!.en} now`,
      zh: `${localeWords[locale].zh}原为 ${told[0]!.zh}，现为 ${told[1]!.zh}`,
    }
  })
  return {
    id: 'G5',
    ok: true,
    detail: {
      en: `Denominator: ${added.length} scenarios added, ${removed.length} retired or removed; ${sides.map((side) => side.en).join('; ')}.`,
      zh: `分母：新增 ${added.length} 个场景，停用或移除 ${removed.length} 个；${sides.map((side) => side.zh).join('；')}。`,
    },
  }
}
