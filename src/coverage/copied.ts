import type { Handbook, HandbookSection } from '../handbook/handbook.ts'
import { type Instant, inUtc } from '../time.ts'
import type { SlotName } from '../sop/slot.ts'

const judged: readonly SlotName[] = ['Checks', 'Evidence', 'Decisions']

/** Slots that only repeat another section's. */
export interface CopiedSlots {
  has(section: HandbookSection, slot: SlotName): boolean
}

/** Finds whole slots equal, in canonical form, to another section's in the same language; the section approved first keeps its own. */
export function findCopiedSlots(handbook: Handbook, at: Instant): CopiedSlots {
  const holders = new Map<string, HandbookSection[]>()
  for (const section of handbook.sections) {
    for (const slot of section.section.slots) {
      if (!judged.includes(slot.name) || slot.hollow !== null) continue
      const key = `${section.locale}:${slot.name}:${slot.digest}`
      holders.set(key, [...(holders.get(key) ?? []), section])
    }
  }
  const copies = new Map<HandbookSection, Set<SlotName>>()
  for (const [key, sections] of holders) {
    if (sections.length < 2) continue
    const first = sections
      .map((section) => ({ section, since: firstApproval(handbook, section, at) }))
      .sort((a, b) => (a.since < b.since ? -1 : 1))[0]!
    for (const section of sections) {
      if (section === first.section && first.since !== never) continue
      copies.set(section, (copies.get(section) ?? new Set()).add(key.split(':')[1] as SlotName))
    }
  }
  return { has: (section, slot) => copies.get(section)?.has(slot) ?? false }
}

const never = '9'

const firstApproval = (handbook: Handbook, section: HandbookSection, at: Instant): string =>
  handbook.ledger.approvals
    .filter(
      (row) =>
        row.scenario === section.scenario && row.locale === section.locale && inUtc(row.approvedAt) <= at,
    )
    .map((row) => inUtc(row.approvedAt))
    .sort()[0] ?? never
