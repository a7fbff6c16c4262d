import type { Approval } from '../approval/ledger.ts'
import { measureStanding } from '../approval/in-force.ts'
import type { Scenario } from '../catalogue/case-type.ts'
import type { ScenarioCoverage } from '../coverage/coverage.ts'
import type { InheritedRow } from '../handbook/leading.ts'
import { findSection, type Handbook, type HandbookSection } from '../handbook/handbook.ts'
import type { Settings } from '../handbook/settings.ts'
import { type Finding, makeFinding } from '../message.ts'
import type { Report } from '../report/report.ts'
import { addDays, type Instant, startOfDay } from '../time.ts'
import type { Locale } from '../words.ts'

export type Audience = 'agents' | 'leads'

/** A section's text with everything that makes its rows decide: the leading rows and parameters of the same moment. */
export interface Reading extends Pick<HandbookSection, 'page' | 'section'> {
  leading: readonly InheritedRow[]
  parameters: Settings['parameters']
}

/** Why a page carries a banner above its text, or instead of it. */
export type Banner =
  | 'review-overdue'
  | 'catalogue-changed'
  | 'source-changed'
  | 'other-language'
  | 'withdrawn'
  | 'not-yet-effective'
  | 'text-not-found'
  | 'never-approved'

/** All that agents ever see of a status. */
export type Standing = 'in-force' | 'under-review' | 'no-instruction'

/** What one page of the site shows of a scenario in a language. */
export interface Publication {
  scenario: Scenario
  locale: Locale
  standing: Standing
  banners: Banner[]
  /** The text to show and the language it is in; null where there is none and the standing instruction stands instead. */
  reading: Reading | null
  readingLocale: Locale
  /** The approval under which the text is in force; null for a lead's working text without one. */
  approval: Approval | null
  upcoming: Approval | null
  /** Whether a newer text waits for approval or for its day: one line, nothing else. */
  changeInReview: boolean
  /** The text in force in this very language, whoever the site is for: what trainers print. */
  inForce: { reading: Reading; approval: Approval; banners: Banner[] } | null
}

/** The text of an approved digest, found in the working files or in history. */
export type FindReading = (scenario: string, locale: Locale, digest: string) => Reading | null

/** What is shown of every scenario in every language, once per build: the publish set. */
export function makePublications(
  handbook: Handbook,
  report: Report,
  audience: Audience,
  find: FindReading,
): { publications: Publication[]; findings: Finding[] } {
  const { locales } = handbook.settings
  const findings: Finding[] = []
  const publications = report.coverage.scenarios.flatMap((covered) =>
    locales.map((locale): Publication => {
      const { scenario, locales: sections } = covered
      const own = readInForce(handbook, report.asOf, covered, locale, find)
      const coverage = sections[locale]!
      const { reading: ownText, approval: ownApproval, banners: ownBanners } = own
      const inForce =
        ownText && ownApproval ? { reading: ownText, approval: ownApproval, banners: ownBanners } : null
      if (own.lost) {
        findings.push(
          makeFinding(
            'text-not-found',
            own.lost.place,
            `Unexpected loss of the approved text of \`${scenario.id}\` (${locale}, version ${own.lost.version}), expected it in the working files or in git history: agents see the standing instruction`,
            `找不到 \`${scenario.id}\`（${locale}，${own.lost.version} 版）已批准的文字，应在工作文件或 git 历史中：坐席页面只显示常设指引`,
          ),
        )
      }
      if (audience === 'leads') {
        const reading = workingReading(handbook, scenario, locale) ?? own.reading
        return {
          scenario,
          locale,
          standing:
            coverage.status === 'covered'
              ? 'in-force'
              : coverage.approval
                ? 'under-review'
                : 'no-instruction',
          banners: own.banners,
          reading,
          readingLocale: locale,
          approval: coverage.approval,
          upcoming: coverage.upcoming,
          changeInReview: own.reading !== null && coverage.digest !== coverage.approval?.digest,
          inForce,
        }
      }
      const other = own.reading
        ? null
        : locales
            .filter((one) => one !== locale)
            .map((one) => ({ one, text: readInForce(handbook, report.asOf, covered, one, find) }))
            .find(({ text }) => text.reading !== null)
      const shown = other ? other.text : own
      const banners: Banner[] = other ? ['other-language', ...other.text.banners] : own.banners
      return {
        scenario,
        locale,
        standing:
          shown.reading === null ? 'no-instruction' : banners.length > 0 ? 'under-review' : 'in-force',
        banners,
        reading: shown.reading,
        readingLocale: other?.one ?? locale,
        approval: shown.reading ? shown.approval : null,
        upcoming: null,
        changeInReview:
          shown.reading !== null && sections[other?.one ?? locale]!.digest !== shown.approval?.digest,
        inForce,
      }
    }),
  )
  return { publications, findings }
}

function readInForce(
  handbook: Handbook,
  at: Instant,
  { scenario, locales }: ScenarioCoverage,
  locale: Locale,
  find: FindReading,
) {
  const { settings } = handbook
  const standing = measureStanding(handbook.ledger, { scenario: scenario.id, locale }, at, settings)
  const approval = standing.inForce
  if (!approval) {
    const banner: Banner =
      standing.upcoming.length > 0
        ? 'not-yet-effective'
        : standing.withdrawn.length > 0
          ? 'withdrawn'
          : 'never-approved'
    return { reading: null, approval: null, banners: [banner], lost: null }
  }
  const reading = find(scenario.id, locale, approval.digest)
  if (!reading)
    return {
      reading: null,
      approval,
      banners: ['text-not-found' satisfies Banner] as Banner[],
      lost: approval,
    }
  const banners = locales[locale]!.staleness.filter((why) => why !== 'text-changed')
  return { reading, approval, banners: banners as Banner[], lost: null }
}

/** The working text of a scenario in a language as a reading, or null where there is none or more than one. */
export function workingReading(handbook: Handbook, scenario: Scenario, locale: Locale): Reading | null {
  const claim = findSection(handbook, scenario.id, locale)
  if (!claim) return null
  const leading = claim.section.inherits
    ? (handbook.caseTypes.find((caseType) => caseType.id === scenario.caseType)?.leading ?? [])
    : []
  return {
    page: claim.page,
    section: claim.section,
    leading,
    parameters: handbook.settings.parameters,
  }
}

/** Until when what a build shows stays true: the next review day that passes, or the next text that takes force. Null for never. */
export function measureValidUntil(handbook: Handbook, report: Report): Instant | null {
  const { timeZone } = handbook.settings
  const moments = report.coverage.scenarios.flatMap(({ locales }) =>
    Object.values(locales).flatMap(({ approval, upcoming }) => [
      ...(approval ? [startOfDay(addDays(approval.reviewBy, 1), timeZone)] : []),
      ...(upcoming ? [startOfDay(upcoming.effectiveFrom, timeZone)] : []),
    ]),
  )
  return moments.filter((moment) => moment > report.asOf).sort()[0] ?? null
}
