import type { Place } from '../message.ts'
import { type Body, bodyText, type Inline, inlines } from './body.ts'

/** Every slot a section can have, in the order in which an author would write them. */
export const slotNames = [
  'Scope',
  'Signals',
  'Checks',
  'Decisions',
  'Evidence',
  'Message',
  'Escalation',
  'Labelling',
  'Clock',
  'References',
  'Example',
] as const
export type SlotName = (typeof slotNames)[number]

/** Why a slot that is there says nothing of its own. */
export type Hollowness =
  'empty' | 'placeholder' | 'only-a-link' | 'points-elsewhere' | 'only-otherwise' | 'copied'

/** A part of a section: its body, the digest of its canonical form, and what it lacks when it is hollow. */
export interface Slot {
  name: SlotName
  body: Body
  digest: string
  hollow: Hollowness | null
  place: Place
}

const placeholder =
  /^(?:to ?do|t\.?b\.?[dac]\.?|to be (?:done|added|written|confirmed|determined|completed)|fixme|xxx+|n\/?a|none|nil|draft|placeholder|lorem ipsum.*|coming soon|pending|待补充?|待定|待完善|待填写?|待写|待确认|暂无|无|略|同上|占位|稍后补充|后续补充)$/i
const elsewhere =
  /^(?:please )?(?:see|refer to|as (?:in|per)|cf\.?|go to|check|参见|参考|参照|详见|请见|请参考|请查看|见|查看)\s*(?:the |our |in )?(?:wiki|confluence|intranet|document(?:ation)?|old (?:page|sop)|sop|handbook|manual|page|link|above|below|知识库|维基|文档|旧版|手册|内网|链接|上文|下文|上述|wiki 页面?).{0,40}$/i

/** What a body lacks to say something of its own, or null where it says it. Short but real text is filled. */
export function measureHollowness(body: Body): Hollowness | null {
  const text = bodyText(body)
  const all = [...inlines(body)]
  const links = all.filter((inline) => inline.kind === 'link')
  const lines = text.split('\n').filter((line) => /[^\s\p{P}\p{S}\p{Cf}\p{Cc}]/u.test(line))
  if (lines.length === 0) return 'empty'
  // Lines are bared one by one: the first that says something ends the search.
  const bare = (line: string) => line.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  if (lines.every((line) => placeholder.test(bare(line)))) return 'placeholder'
  const wordsOf = (nodes: readonly Inline[]) =>
    strip(
      nodes.map((inline) => (inline.kind === 'text' || inline.kind === 'code' ? inline.value : '')).join(''),
    )
  const linked = links.flatMap((link) => [...inlines([{ kind: 'paragraph', children: link.children }])])
  if (links.length > 0 && wordsOf(all) === wordsOf(linked)) return 'only-a-link'
  const pointless = (line: string) =>
    elsewhere.test(line) || placeholder.test(line) || /^https?:\S+$/.test(line)
  if (lines.every((line) => pointless(bare(line)))) {
    return 'points-elsewhere'
  }
  return null
}

const strip = (text: string) => text.replace(/[\s\p{P}\p{S}]+/gu, '')
