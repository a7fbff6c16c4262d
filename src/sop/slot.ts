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

// What stands for a text that is still to come.
const placeholder = new RegExp(
  `^(?:${[
    /to ?do|t\.?b\.?[dac]\.?|fixme|x{2,}|n\/?a|none|nil|draft|wip|placeholder|dummy(?: text)?|lorem ipsum.*|pending|ditto/,
    /(?:to be|yet to be|not(?: yet)?|will be) (?:done|added|written|confirmed|determined|completed|defined|decided|provided|filled in|available)(?: (?:yet|later|soon|by .{1,40}))?/,
    /coming soon|to follow|work in progress|under construction|(?:add|insert|enter|write|fill in|put|your|some)(?: (?:the|your|some))?(?: (?:text|content|details?|steps?|words?|message|here|later))+/,
    /(?:.{1,12})?(?:待|稍后|后续|另行|尚待|有待|暂未)(?:补充?|定|完善|填写?|编?写|撰写|确认|更新|添加|提供)|暂无|无|略|占位(?:符|文字)?|草稿|(?:请)?在此(?:处)?(?:填写|输入|补充).{0,8}|建设中|敬请期待/,
  ]
    .map((pattern) => pattern.source)
    .join('|')})$`,
  'i',
)
// What sends the reader away, or back to what stands elsewhere.
const place =
  'wiki|confluence|intranet|document(?:ation)?|old (?:page|sop)|sop|handbook|manual|page|link|above|below|知识库|维基|文档|旧版|手册|内网|链接|上文|下文|上述|wiki 页面?'
const elsewhere = new RegExp(
  `^(?:please )?(?:(?:see|refer to|as (?:in|per)|cf\\.?|go to|check|参见|参考|参照|详见|请见|请参考|请查看|见|查看)\\s*(?:the |our |in )?(?:${place}).{0,40}|(?:see|refer to|as (?:in|per)|cf\\.?|go to|参见|参考|参照|详见|请见|请参考|见|同)\\s*(?:the )?[a-z0-9]+(?:[-/][a-z0-9]+)+(?: (?:page|section))?|(?:same )?as (?:above|before|below)|同上|同前|如上|如前|见上|见下)$`,
  'i',
)
// Brackets around a whole line hold what an author is to write instead.
const template = /^(?:<[^<>]+>|\[[^[\]]+\]|\{[^{}]+\}|【[^【】]+】)[.。]?$/
const minutes = /[(（]\s*\d+\s*(?:min(?:ute)?s?|分钟)\s*[)）]/g

/** What a body lacks to say something of its own, or null where it says it. Short but real text is filled; a heading is no text. */
export function measureHollowness(body: Body): Hollowness | null {
  const own = body.filter((block) => block.kind !== 'heading')
  const all = [...inlines(own)]
  const links = all.filter((inline) => inline.kind === 'link')
  const lines = bodyText(own)
    .replace(minutes, '')
    .split('\n')
    .filter((line) => /[^\s\p{P}\p{S}\p{Cf}\p{Cc}]/u.test(line))
  if (lines.length === 0) return 'empty'
  // Lines are bared one by one: the first that says something ends the search.
  const bare = (line: string) => line.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  const stands = (line: string) => template.test(line.trim()) || placeholder.test(bare(line))
  if (lines.every(stands)) return 'placeholder'
  const wordsOf = (nodes: readonly Inline[]) =>
    strip(
      nodes.map((inline) => (inline.kind === 'text' || inline.kind === 'code' ? inline.value : '')).join(''),
    )
  const linked = links.flatMap((link) => [...inlines([{ kind: 'paragraph', children: link.children }])])
  if (links.length > 0 && wordsOf(all) === wordsOf(linked)) return 'only-a-link'
  const pointless = (line: string) =>
    stands(line) || elsewhere.test(bare(line)) || /^https?:\S+$/.test(bare(line))
  return lines.every(pointless) ? 'points-elsewhere' : null
}

const strip = (text: string) => text.replace(/[\s\p{P}\p{S}]+/gu, '')
