import { measureStanding, splitLedger, type Standing } from '../approval/in-force.ts'
import type { Approval } from '../approval/ledger.ts'
import type { Scenario } from '../catalogue/case-type.ts'
import { describeConflict } from '../handbook/conflict.ts'
import { measureCatalogueDigest, sectionKey } from '../handbook/digest.ts'
import type { Handbook, HandbookSection } from '../handbook/handbook.ts'
import type { Hollowness, SlotName } from '../sop/slot.ts'
import { addDays, type Day, type Instant, startOfDay } from '../time.ts'
import type { BothWords, Locale } from '../words.ts'
import { type CopiedSlots, findCopiedSlots } from './copied.ts'
import { ambiguityReason, draftReason, lastWithdrawal, slotReasons, staleReason } from './reasons.ts'

/** The statuses in the order in which they are asked; the first that applies is the one. */
export const statuses = [
  'ambiguous',
  'conflicting',
  'faulty',
  'covered',
  'stale',
  'partial',
  'draft',
  'uncovered',
] as const
export type Status = (typeof statuses)[number]

/** Why a section is stale: what changed since its approval. */
export type Staleness = 'text-changed' | 'catalogue-changed' | 'review-overdue' | 'source-changed'

/** One scenario in one language at an instant. */
export interface SectionCoverage {
  status: Status
  /** Why it is not covered, one sentence each; empty when it is. */
  reasons: BothWords[]
  staleness: Staleness[]
  slots: { filled: number; of: number; missing: SlotName[]; hollow: { slot: SlotName; why: Hollowness }[] }
  claims: { path: string; line: number; column: number }[]
  /** The approval that is in force, whatever the working text says. */
  approval: Approval | null
  /** The next approved text that is not in force yet. */
  upcoming: Approval | null
  /** Digest of the working text. */
  digest: string | null
  owner: string | null
  /** The day since which it has not been covered, where the ledger knows it. */
  since: Day | null
}

/** A handbook with what the ledger and the pages say of each section at hand. */
export interface Desk {
  handbook: Handbook
  at: Instant
  claims: ReadonlyMap<string, HandbookSection[]>
  /** What the ledger says of a section, worked out once. */
  standingOf(scenario: string, locale: Locale): Standing
  copied: CopiedSlots
}

/** Lays out a handbook for measuring at an instant, so that each section is looked up and not searched for. */
export function layOut(handbook: Handbook, at: Instant): Desk {
  const keyOf = (row: { scenario: string; locale: Locale }) => sectionKey(row.scenario, row.locale)
  const rowsOf = splitLedger(handbook.ledger)
  const standings = new Map<string, Standing>()
  return {
    handbook,
    at,
    claims: Map.groupBy(handbook.sections, keyOf),
    standingOf(scenario, locale) {
      const section = { scenario, locale }
      const key = keyOf(section)
      const known = standings.get(key) ?? measureStanding(rowsOf(section), section, at, handbook.settings)
      standings.set(key, known)
      return known
    },
    copied: findCopiedSlots(handbook, at),
  }
}

/** The status of a scenario in a language. The one place where it is decided. */
export function measureStatus(desk: Desk, scenario: Scenario, locale: Locale): SectionCoverage {
  const { handbook, at, copied } = desk
  const { settings } = handbook
  const claims = desk.claims.get(sectionKey(scenario.id, locale)) ?? []
  const standing = desk.standingOf(scenario.id, locale)
  const claim = claims.length === 1 ? claims[0]! : null
  const slots = measureSlots(claim, settings.requiredSlots, copied)
  const complete = slots.missing.length === 0 && slots.hollow.length === 0
  const coming = claim
    ? (standing.upcoming.find((approval) => approval.digest === claim.digest) ?? null)
    : null
  const result = (
    status: Status,
    reasons: BothWords[],
    staleness: Staleness[] = [],
    since: Day | null = null,
  ): SectionCoverage => ({
    status,
    reasons,
    staleness,
    slots,
    claims: claims.map(({ page, section }) => ({
      path: page.path,
      line: section.place.line,
      column: section.place.column,
    })),
    approval: standing.inForce,
    upcoming: standing.upcoming[0] ?? null,
    digest: claim?.digest ?? null,
    owner: claims[0]?.page.frontMatter?.owner ?? null,
    since,
  })

  if (claims.length > 1 || handbook.ambiguousIds.includes(scenario.id))
    return result('ambiguous', [ambiguityReason(claims, scenario)])
  const conflict = handbook.conflicts.find(
    (one) => one.scenario === scenario.id && one.locales.includes(locale),
  )
  if (conflict) {
    const { en, zh } = describeConflict(conflict)
    return result('conflicting', [{ en: `The languages disagree: ${en}.`, zh: `两种语言结论不一：${zh}。` }])
  }
  if (!claim) return result('uncovered', [{ en: 'No section has been written.', zh: '尚未撰写章节。' }])
  if (claim.faults.length > 0)
    return result(
      'faulty',
      claim.faults.map((fault) => ({
        en: `${fault.path}:${fault.line} ${fault.message.en}.`,
        zh: `${fault.path}:${fault.line} ${fault.message.zh}。`,
      })),
    )
  const { inForce } = standing
  if (!inForce)
    return result(
      'draft',
      [draftReason(standing, settings.timeZone)],
      [],
      lastWithdrawal(standing, settings.timeZone),
    )
  if (!complete) return result('partial', slotReasons(slots))

  const staleness: Staleness[] = []
  if (inForce.digest !== claim.digest && !coming) staleness.push('text-changed')
  if (inForce.catalogueDigest !== measureCatalogueDigest(scenario)) staleness.push('catalogue-changed')
  const overdue = startOfDay(addDays(inForce.reviewBy, 1), settings.timeZone) <= at
  if (overdue) staleness.push('review-overdue')
  const source = settings.locales[0]!
  if (
    locale !== source &&
    inForce.sourceDigest !== undefined &&
    inForce.sourceDigest !== currentSourceDigest(desk, scenario)
  )
    staleness.push('source-changed')
  if (staleness.length === 0) return result('covered', [])
  return result(
    'stale',
    staleness.map((why) => staleReason(why, inForce)),
    staleness,
    overdue && staleness.length === 1 ? inForce.reviewBy : null,
  )
}

/** The source section's digest as a translation has to follow it: the text in force while the working text waits for its day. */
function currentSourceDigest(desk: Desk, scenario: Scenario): string | null {
  const locale = desk.handbook.settings.locales[0]!
  const claims = desk.claims.get(sectionKey(scenario.id, locale)) ?? []
  const digest = claims.length === 1 ? claims[0]!.digest : null
  const standing = desk.standingOf(scenario.id, locale)
  return standing.inForce && standing.upcoming.some((approval) => approval.digest === digest)
    ? standing.inForce.digest
    : digest
}

function measureSlots(
  claim: HandbookSection | null,
  required: readonly SlotName[],
  copied: CopiedSlots,
): SectionCoverage['slots'] {
  const missing: SlotName[] = []
  const hollow: { slot: SlotName; why: Hollowness }[] = []
  for (const name of required) {
    const written = claim?.section.slots.filter((slot) => slot.name === name) ?? []
    if (written.length === 0) missing.push(name)
    else if (written.every((slot) => slot.hollow !== null))
      hollow.push({ slot: name, why: written[0]!.hollow! })
    else if (claim && copied.has(claim, name)) hollow.push({ slot: name, why: 'copied' })
  }
  return { filled: required.length - missing.length - hollow.length, of: required.length, missing, hollow }
}
