import type { Risk, Scenario } from '../catalogue/case-type.ts'
import type { Handbook } from '../handbook/handbook.ts'
import type { Day } from '../time.ts'
import { localeWords, type Locale, type BothWords } from '../words.ts'
import type { Coverage, ScenarioCoverage } from './coverage.ts'
import type { Status } from './status.ts'
import { statusWords } from './words.ts'

/** A scenario that is not covered in at least one language: what to do about it, and who. */
export interface Gap {
  rank: number
  scenario: Scenario
  /** The status in the first language, in the handbook's order, in which it is not covered. */
  status: Status
  locales: Partial<Record<Locale, Status>>
  reasons: BothWords[]
  owner: string | null
  since: Day | null
  /** Whether no text of it was ever approved, in any language: then there is no such day. */
  neverApproved: boolean
  next: BothWords
  waiver: ScenarioCoverage['waiver']
}

/** The order of gaps, as it is printed wherever they are listed. */
export const gapOrder: BothWords = {
  en: 'Ordered by risk (critical first), then what no agent can read at all before what needs re-approval, then catalogue order; waived gaps last within their risk.',
  zh: '按风险排序（极高在前）；同一风险内，完全没有现行文字的在前，需重新批准的在后，其次按目录顺序；已豁免的排在同风险最后。',
}

const riskOrder: Record<Risk, number> = { critical: 0, high: 1, medium: 2, low: 3 }
const statusOrder: Record<Status, number> = {
  uncovered: 0,
  draft: 1,
  ambiguous: 2,
  conflicting: 3,
  faulty: 4,
  partial: 5,
  stale: 6,
  covered: 7,
}

/** Every gap, ranked. */
export function rankGaps(handbook: Handbook, coverage: Coverage): Gap[] {
  const gaps = coverage.scenarios.flatMap((one): Omit<Gap, 'rank'>[] => {
    const open = coverage.locales.filter((locale) => one.locales[locale]!.status !== 'covered')
    if (open.length === 0) return []
    const first = one.locales[open[0]!]!
    const days = open
      .map((locale) => one.locales[locale]!.since)
      .filter((day) => day !== null)
      .sort()
    return [
      {
        scenario: one.scenario,
        status: first.status,
        locales: Object.fromEntries(coverage.locales.map((locale) => [locale, one.locales[locale]!.status])),
        reasons: joinReasons(one, open, coverage.locales.length),
        owner: one.waiver?.owner ?? first.owner ?? authorOf(handbook, one.scenario.caseType),
        since: days[0] ?? null,
        neverApproved:
          days.length === 0 &&
          Object.values(one.locales).every(({ approval, upcoming }) => !approval && !upcoming),
        next: statusWords.status[first.status].next,
        waiver: one.waiver,
      },
    ]
  })
  const worst = (gap: Omit<Gap, 'rank'>) =>
    Math.min(...Object.values(gap.locales).map((status) => statusOrder[status]))
  return gaps
    .map((gap, index) => ({ gap, index }))
    .sort(
      (a, b) =>
        riskOrder[a.gap.scenario.risk] - riskOrder[b.gap.scenario.risk] ||
        Number(a.gap.waiver !== null) - Number(b.gap.waiver !== null) ||
        worst(a.gap) - worst(b.gap) ||
        a.index - b.index,
    )
    .map(({ gap }, index) => ({ rank: index + 1, ...gap }))
}

/** Reasons of every open language: said once where the languages agree, else with the language named. */
function joinReasons(one: ScenarioCoverage, open: readonly Locale[], languages: number): BothWords[] {
  const first = one.locales[open[0]!]!.reasons
  const same =
    open.length === languages &&
    open.every((locale) => JSON.stringify(one.locales[locale]!.reasons) === JSON.stringify(first))
  if (same) return first
  return open.flatMap((locale) =>
    one.locales[locale]!.reasons.map((reason) => ({
      en: `${localeWords[locale].en}: ${reason.en}`,
      zh: `${localeWords[locale].zh}：${reason.zh}`,
    })),
  )
}

/** The one who writes for a case type: of the people restricted to it, the first. */
const authorOf = (handbook: Handbook, caseType: string): string | null =>
  handbook.settings.people.find((person) => person.caseTypes?.includes(caseType))?.name ?? null
