import type { Root, RootContent } from 'mdast'
import { type Example, parseExample } from '../decision/example.ts'
import { type DecisionTable, parseDecisions } from '../decision/table.ts'
import { countErrors, type Finding, makeFinding, type Place } from '../message.ts'
import { codePattern, idPattern } from '../id.ts'
import { type Block, type Body, bodyText, type Inline, inlines } from './body.ts'
import { canonicalBody, canonicalText, digestOf } from './canonical.ts'
import { elementOf, Gate } from './gate.ts'
import { measureHollowness, type Slot, type SlotName, slotNames } from './slot.ts'

/** A numbered step: the minutes it should take, and the `check` signals it establishes. */
export interface Check {
  minutes: number | null
  establishes: string[]
}

/** What one page says about one scenario. `id` is as written: bare for the page's own case type. */
export interface Section {
  id: string
  place: Place
  /** Whether everything in it could be read and is allowed; its findings say what was not. */
  sound: boolean
  /** Prose outside slots: the question that the section answers. */
  question: Body
  slots: Slot[]
  checks: Check[]
  table: DecisionTable | null
  /** Whether the case type's leading rows apply before the table. */
  inherits: boolean
  examples: Example[]
  references: { key: string; place: Place }[]
  /** Scenarios that its `Scope` names, as written. */
  scope: string[]
  /** Names of the parameters that its prose shows; those in rules are among the rules' names. */
  parameters: string[]
  links: { url: string; place: Place }[]
  /** SHA-256 of the section's canonical form, without positions or formatting. */
  canonical: string
  findings: Finding[]
}

/** A section that could not be read: it claims its scenario and covers nothing. */
export const makeUnreadableSection = (id: string, place: Place, finding: Finding): Section => ({
  id,
  place,
  sound: false,
  question: [],
  slots: [],
  checks: [],
  table: null,
  inherits: true,
  examples: [],
  references: [],
  scope: [],
  parameters: [],
  links: [],
  canonical: digestOf(['unreadable', finding.message.en]),
  findings: [finding],
})

/** The section of a tree whose root is one `<Scenario>`. `line` is the line of the file before the tree's first. */
export function parseSection(root: Root, path: string, line: number): Section {
  const gate = new Gate(path, line)
  const opening = elementOf(root.children[0]!)
  const scenario = opening && gate.tag(opening)
  const place = gate.place(root.children[0]!)
  const extra = root.children[1]
  if (extra)
    gate.refuse(
      'misplaced-tag',
      gate.place(extra),
      'Unexpected text behind `</Scenario>`, expected it on the next line',
      '`</Scenario>` 之后还有文字，请另起一行',
    )
  const id = scenario?.attributes['id'] ?? ''
  if (scenario?.attributes['id'] !== undefined && !/^[a-z0-9-]+(\/[a-z0-9-]+)?$/.test(id)) {
    const corrected = id
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-')
    gate.refuse(
      'attribute-value',
      place,
      `Unexpected \`id="${id}"\`, expected lower-case words joined by hyphens${idPattern.test(corrected) ? `: \`id="${corrected}"\`` : ''}`,
      `\`id="${id}"\` 写法不对，应为以连字符相连的小写词${idPattern.test(corrected) ? `：\`id="${corrected}"\`` : ''}`,
    )
  }

  const question: Body = []
  const slots: Slot[] = []
  const examples: Example[] = []
  const canonicalSlots: Record<string, unknown[]> = {}
  const findings: Finding[] = []
  let checks: Check[] = []
  let references: Section['references'] = []
  let scope: string[] = []
  let table: DecisionTable | null = null
  let inherits = true

  for (const node of scenario?.children ?? []) {
    const element = elementOf(node)
    if (!element || element.name === 'Param') {
      question.push(...gate.blocks([node]))
      continue
    }
    const tag = gate.tag(element)
    if (!tag) continue
    if (!slotNames.includes(tag.name as SlotName)) {
      gate.refuse(
        'misplaced-tag',
        tag.place,
        `Unexpected \`<${tag.name}>\` inside a section, expected one of its slots: close the section with \`</Scenario>\` first`,
        `场景之内出现 \`<${tag.name}>\`：请先用 \`</Scenario>\` 结束上一个场景`,
      )
      continue
    }
    const name = tag.name as SlotName
    if (name !== 'Example' && slots.some((slot) => slot.name === name)) {
      gate.refuse(
        'repeated-slot',
        tag.place,
        `Unexpected second \`<${name}>\`, expected one: join the two`,
        `\`<${name}>\` 出现两次，请合并为一个`,
      )
      continue
    }
    const body = gate.blocks(tag.children)
    let hollow = measureHollowness(body)
    if (name === 'Decisions') {
      inherits = tag.attributes['leading'] !== 'off'
      const tables = tag.children.filter((child) => child.type === 'table')
      if (tables.length === 1) {
        const parsed = parseDecisions(gate.cells(tables[0]!), gate.place(tables[0]!))
        table = parsed.table
        findings.push(...parsed.findings)
        if (!parsed.table.rows.some((row) => row.when !== 'otherwise')) hollow ??= 'only-otherwise'
      } else if (hollow === null) {
        findings.push(
          makeFinding(
            'decision-table',
            tag.place,
            `Unexpected ${tables.length === 0 ? 'text' : 'tables'} in \`<Decisions>\`, expected one table with three columns: condition, decision, reason`,
            `\`<Decisions>\` 中应恰有一张三列的表：条件、结论、理由`,
          ),
        )
      }
    }
    if (name === 'Example') {
      const { title = '', given = '', expect = '', row } = tag.attributes
      const parsed = parseExample({ title, given, expect, row: row ?? null }, tag.place)
      examples.push(parsed.example)
      if (expect !== '') findings.push(...parsed.findings)
      hollow = parsed.example.given.length > 0 && expect !== '' ? null : 'empty'
    }
    if (name === 'Checks') checks = readChecks(body)
    if (name === 'Scope') scope = readScope(body)
    if (name === 'References') references = readReferences(tag.children, new Gate(path, line))
    const written =
      Object.keys(tag.attributes).length > 0
        ? Object.fromEntries(
            Object.entries(tag.attributes).map(([key, value]) => [key, canonicalText(value).trim()]),
          )
        : null
    const content = canonicalBody(body)
    const canonical = written ? [written, ...content] : content
    ;(canonicalSlots[name] ??= []).push(canonical)
    slots.push({ name, body, digest: digestOf(canonical), hollow, place: tag.place })
  }
  findings.push(...gate.findings)
  return {
    id,
    place,
    sound: scenario !== null && countErrors(findings) === 0,
    question,
    slots,
    checks,
    table,
    inherits,
    examples,
    references,
    scope,
    parameters: [...gate.parameters].sort(),
    links: gate.links,
    canonical: digestOf({ question: canonicalBody(question), slots: canonicalSlots }),
    findings,
  }
}

const minutes = /[(（]\s*(\d+)\s*(?:min(?:ute)?s?|分钟)/

/** The steps of a `Checks` slot: the items of its lists. */
function readChecks(body: Body): Check[] {
  return body.flatMap((block) => (block.kind === 'list' ? block.items.map(readCheck) : []))
}

function readCheck(item: Extract<Block, { kind: 'list' }>['items'][number]): Check {
  const found = minutes.exec(bodyText(item.children))
  const last = item.children.findLast((block) => block.kind === 'paragraph')
  return {
    minutes: found ? Number(found[1]) : null,
    establishes: trailingCodes(last?.kind === 'paragraph' ? last.children : []),
  }
}

/** The codes with which a step ends. */
function trailingCodes(children: readonly Inline[]): string[] {
  const codes: string[] = []
  for (const child of children.toReversed()) {
    if (child.kind === 'code' && codePattern.test(child.value)) codes.unshift(child.value)
    else if (!(child.kind === 'text' && /^[\s,，、.。;；]*$/.test(child.value))) break
  }
  return codes
}

const scenarioId = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/

/** What may name a scenario in a body: its code spans and links. */
const readScope = (body: Body): string[] =>
  [...inlines(body)].flatMap((inline) => {
    const name =
      inline.kind === 'code' ? inline.value : inline.kind === 'link' ? inline.url.split('#')[0]! : ''
    return scenarioId.test(name) ? [name] : []
  })

const sourceKey = /^([A-Z0-9]+(?:-[A-Z0-9]+)+)(?=$|[\s:：,，;；.。])/

function readReferences(nodes: readonly RootContent[], gate: Gate): Section['references'] {
  return nodes.flatMap((node) => {
    if (node.type !== 'list') return []
    return node.children.flatMap((item) => {
      const key = sourceKey.exec(bodyText(gate.blocks(item.children)))?.[1]
      return key ? [{ key, place: gate.place(item) }] : []
    })
  })
}
