import type { Approval, Ledger } from '../approval/ledger.ts'
import { type Invalidity, measureStanding, type Standing } from '../approval/in-force.ts'
import type { Scenario } from '../catalogue/case-type.ts'
import { describeConflict } from '../handbook/conflict.ts'
import { measureCatalogueDigest, sectionKey } from '../handbook/digest.ts'
import type { Handbook, HandbookSection } from '../handbook/handbook.ts'
import type { Hollowness, SlotName } from '../sop/slot.ts'
import { addDays, type Day, dayOf, formatDay, type Instant, startOfDay } from '../time.ts'
import { type Locale, list, type BothWords } from '../words.ts'
import { type CopiedSlots, findCopiedSlots } from './copied.ts'
import { slotWords, statusWords } from './words.ts'

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
  ledgers: ReadonlyMap<string, Ledger>
  copied: CopiedSlots
}

/** Lays out a handbook for measuring at an instant, so that each section is looked up and not searched for. */
export function layOut(handbook: Handbook, at: Instant): Desk {
  const keyOf = (row: { scenario: string; locale: Locale }) => sectionKey(row.scenario, row.locale)
  const withdrawals = Map.groupBy(handbook.ledger.withdrawals, keyOf)
  const ledgers = [...Map.groupBy(handbook.ledger.approvals, keyOf)].map(
    ([key, approvals]) => [key, { approvals, withdrawals: withdrawals.get(key) ?? [] }] as const,
  )
  return {
    handbook,
    at,
    claims: Map.groupBy(handbook.sections, keyOf),
    ledgers: new Map(ledgers),
    copied: findCopiedSlots(handbook, at),
  }
}

const empty: Ledger = { approvals: [], withdrawals: [] }

const standingOf = (desk: Desk, scenario: string, locale: Locale): Standing =>
  measureStanding(
    desk.ledgers.get(sectionKey(scenario, locale)) ?? empty,
    { scenario, locale },
    desk.at,
    desk.handbook.settings,
  )

/** The status of a scenario in a language. The one place where it is decided. */
export function measureStatus(desk: Desk, scenario: Scenario, locale: Locale): SectionCoverage {
  const { handbook, at, copied } = desk
  const { settings } = handbook
  const claims = desk.claims.get(sectionKey(scenario.id, locale)) ?? []
  const standing = standingOf(desk, scenario.id, locale)
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
    return result('ambiguous', [ambiguity(claims, scenario)])
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
  const standing = standingOf(desk, scenario.id, locale)
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

const ambiguity = (claims: readonly HandbookSection[], scenario: Scenario): BothWords => {
  const places = claims.map(({ page, section }) => `${page.path}:${section.place.line}`)
  return claims.length > 1
    ? {
        en: `${places.length} sections claim it: ${list(places, 'en')}.`,
        zh: `有 ${places.length} 个章节：${list(places, 'zh')}。`,
      }
    : {
        en: `Two catalogue entries carry the id ${scenario.slug}.`,
        zh: `目录中有两条编号为 ${scenario.slug} 的记录。`,
      }
}

function draftReason(standing: Standing, timeZone: string): BothWords {
  const next = standing.upcoming[0]
  if (next)
    return {
      en: `Approved, but not in force before ${formatDay(next.effectiveFrom, 'en')}.`,
      zh: `已批准，${formatDay(next.effectiveFrom, 'zh')}起生效。`,
    }
  const invalid = standing.invalid[0]
  const day = lastWithdrawal(standing, timeZone)
  if (day !== null && !invalid) {
    const { reason } = standing.withdrawn.at(-1)!.withdrawal.withdrawn
    return {
      en: `Approval withdrawn on ${formatDay(day, 'en')}: ${reason}`,
      zh: `批准已于${formatDay(day, 'zh')}撤回：${reason}`,
    }
  }
  if (invalid) return describeInvalidity(invalid.why, invalid.approval.approver)
  return { en: 'Written, but never approved.', zh: '已撰写，尚未批准。' }
}

/** Why an approval counts for nothing. */
export const describeInvalidity = (why: Invalidity, approver: string): BothWords =>
  why === 'self-approval'
    ? { en: 'Approved by one of its own authors, which counts for nothing.', zh: '由作者本人批准，无效。' }
    : { en: `Approved by ${approver}, who may not approve it.`, zh: `批准人 ${approver} 无权批准。` }

const lastWithdrawal = (standing: Standing, timeZone: string): Day | null => {
  const on = standing.withdrawn.at(-1)?.withdrawal.withdrawn.on
  return on === undefined ? null : on.length === 10 ? on : dayOf(on, timeZone)
}

const slotReasons = (slots: SectionCoverage['slots']): BothWords[] => [
  ...slots.missing.map((slot) => ({
    en: `${slotWords[slot].en} is missing.`,
    zh: `缺少“${slotWords[slot].zh}”。`,
  })),
  ...slots.hollow.map(({ slot, why }) => ({
    en: `${slotWords[slot].en} ${statusWords.hollow[why].en}.`,
    zh: `“${slotWords[slot].zh}”${statusWords.hollow[why].zh}。`,
  })),
]

function staleReason(why: Staleness, approval: Approval): BothWords {
  switch (why) {
    case 'text-changed':
      return {
        en: `The text changed since version ${approval.version} was approved.`,
        zh: `文字在 ${approval.version} 版批准后有改动。`,
      }
    case 'catalogue-changed':
      return { en: 'The catalogue entry changed since the approval.', zh: '目录条目在批准后有改动。' }
    case 'review-overdue':
      return {
        en: `The review was due by ${formatDay(approval.reviewBy, 'en')}.`,
        zh: `应于${formatDay(approval.reviewBy, 'zh')}前复审，现已逾期。`,
      }
    case 'source-changed':
      return {
        en: 'The source-language section changed since this translation was approved.',
        zh: '源语言章节在本译文批准后有改动。',
      }
  }
}
