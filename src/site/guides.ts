import type { Audience } from './publish.ts'

/** The guides in the order in which people need them. */
export const guides = ['read', 'write', 'approve', 'coverage'] as const
export type Guide = (typeof guides)[number]

/** The guides of an audience: agents read, everything else speaks of drafts, statuses or rates. */
export const guidesFor = (audience: Audience): Guide[] =>
  guides.filter((guide) => audience === 'leads' || guide === 'read')
