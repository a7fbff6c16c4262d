import type { Invalidity, Standing } from '../approval/in-force.ts'
import type { Approval } from '../approval/ledger.ts'
import type { Scenario } from '../catalogue/case-type.ts'
import type { HandbookSection } from '../handbook/handbook.ts'
import { type Day, dayOf, formatDay } from '../time.ts'
import { type BothWords, list } from '../words.ts'
import type { SectionCoverage, Staleness } from './status.ts'
import { slotWords, statusWords } from './words.ts'

/** Which claims, or entries, there are too many of. */
export const ambiguityReason = (claims: readonly HandbookSection[], scenario: Scenario): BothWords => {
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

/** Why a text that is written is not in force. */
export function draftReason(standing: Standing, timeZone: string): BothWords {
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

/** The day on which the latest withdrawal was made. */
export const lastWithdrawal = (standing: Standing, timeZone: string): Day | null => {
  const on = standing.withdrawn.at(-1)?.withdrawal.withdrawn.on
  return on === undefined ? null : on.length === 10 ? on : dayOf(on, timeZone)
}

/** Which required parts are missing or say nothing. */
export const slotReasons = (slots: SectionCoverage['slots']): BothWords[] => [
  ...slots.missing.map((slot) => ({
    en: `${slotWords[slot].en} is missing.`,
    zh: `缺少“${slotWords[slot].zh}”。`,
  })),
  ...slots.hollow.map(({ slot, why }) => ({
    en: `${slotWords[slot].en} ${statusWords.hollow[why].en}.`,
    zh: `“${slotWords[slot].zh}”${statusWords.hollow[why].zh}。`,
  })),
]

/** Why a text that would be covered is not. */
export function staleReason(why: Staleness, approval: Approval): BothWords {
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
