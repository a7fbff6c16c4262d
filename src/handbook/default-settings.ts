import type { SlotName } from '../sop/slot.ts'
import type { Locale } from '../words.ts'

/** What handbook.yaml need not say; also what holds while it cannot be read. */
export const defaultSettings = {
  name: { en: 'Handbook', zh: '手册' },
  sample: false,
  locales: ['en', 'zh'] as Locale[],
  timeZone: 'Asia/Shanghai',
  target: 80,
  requiredSlots: ['Checks', 'Decisions', 'Evidence', 'Escalation', 'Example'] as SlotName[],
  reviewCycle: { critical: 90, high: 180, medium: 365, low: 365 },
  parameters: {},
  people: [],
  waivers: [],
  uncovered: {
    en: 'No instruction is in force for this situation. Do not decide alone: keep any hold in place, escalate to a Senior Agent with what you found, and tell the customer only that the case is under review.',
    zh: '此情形没有现行规定。请勿自行决定：保持现有限制，将已查明的情况升级给高级专员，对客户只说明案件正在处理。',
  },
  links: {},
  place: { path: 'handbook.yaml', line: 1, column: 1 },
  waiverPlaces: [],
  parameterPlaces: {},
}
