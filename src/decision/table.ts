import { type Finding, makeFinding, type Place } from '../message.ts'
import { parseRule, type Rule } from './rule.ts'

/** A table cell as the page holds it: its prose without code spans, its code spans, and where it begins. */
export interface Cell {
  prose: string
  spans: { code: string; place: Place }[]
  place: Place
}

/** What a row decides: its code spans in order, first the word, then qualifiers. Two rows decide alike when all are equal. */
export type Decision = readonly string[]

/** One row; `when` is null for `otherwise`, and `faulty` where the condition could not be read. */
export interface Row {
  when: Rule | 'otherwise' | 'faulty'
  decision: Decision
  /** Whether it decides as the row before it does, for the same reason. */
  repeats: boolean
  place: Place
}

/** A decision table with DMN's hit policy *First*: the first row whose condition is true decides. */
export interface DecisionTable {
  rows: Row[]
}

const words = new Set(['pass', 'block', 'escalate'])
const seeSpan = /^see ([a-z0-9-]+(?:\/[a-z0-9-]+)?)$/
const qualifier = /^[a-z0-9]+(-[a-z0-9]+)*$/
const otherwiseHabits =
  /^(otherwise|else|default|none of the above|all other cases|其他|其它|其余|否则|以上均不满足|以上均不符合)[.。:：]?$/i

/** The scenario that a decision points to, as written, or null. */
export const seeTarget = (decision: Decision): string | null => seeSpan.exec(decision[0] ?? '')?.[1] ?? null

/** A decision table from its cells, row by row; the header row is not among them. */
export function parseDecisions(
  cells: readonly (readonly Cell[])[],
  place: Place,
): { table: DecisionTable; findings: Finding[] } {
  const findings: Finding[] = []
  const rows: Row[] = []
  for (const [index, row] of cells.entries()) {
    const [condition, decide] = row
    if (!condition || !decide || row.length !== 3) {
      findings.push(
        makeFinding(
          'decision-table',
          condition?.place ?? place,
          `Unexpected ${row.length} cells in row ${index + 1}, expected 3: condition, decision, reason (a \`|\` inside a cell is written \`\\|\`)`,
          `第 ${index + 1} 行有 ${row.length} 个单元格，应为 3 个：条件、结论、理由（单元格内的 \`|\` 应写作 \`\\|\`）`,
        ),
      )
      continue
    }
    const parsed = parseCondition(condition, index === cells.length - 1)
    const decision = parseDecision(decide)
    findings.push(...parsed.findings, ...decision.findings)
    const before = rows.at(-1)
    const repeats =
      before !== undefined &&
      parsed.when !== 'otherwise' &&
      reasonOf(row) !== '' &&
      reasonOf(row) === reasonOf(cells[index - 1]!) &&
      before.decision.join() === decision.decision.join()
    rows.push({ when: parsed.when, decision: decision.decision, repeats, place: condition.place })
  }
  const otherwise = rows.findIndex((row) => row.when === 'otherwise')
  if (otherwise >= 0 && otherwise < rows.length - 1) {
    findings.push(
      makeFinding(
        'text-after-otherwise',
        rows[otherwise + 1]!.place,
        `Unexpected row after \`otherwise\`, expected \`otherwise\` last: no case reaches row ${otherwise + 2}`,
        `\`otherwise\` 之后还有行，它应在最后：没有案件能到达第 ${otherwise + 2} 行`,
      ),
    )
  }
  if (otherwise < 0 && rows.length > 0) {
    findings.push(
      makeFinding(
        'missing-otherwise',
        rows.at(-1)!.place,
        'Unexpected end of the table, expected a last row whose condition is the bare word `otherwise`',
        '表格缺少最后一行：请补上条件为 `otherwise` 的一行（中文页面也写这个词）',
      ),
    )
  }
  return { table: { rows }, findings }
}

const reasonOf = (row: readonly Cell[]): string => row[2]?.prose.replace(/\s+/g, ' ').trim() ?? ''

function parseCondition(cell: Cell, last: boolean): { when: Row['when']; findings: Finding[] } {
  const only = cell.spans.length === 1 ? cell.spans[0]! : null
  const word = (cell.spans.length === 0 ? cell.prose : (only?.code ?? '')).trim()
  if (word === 'otherwise' && (only === null || cell.prose.trim() === ''))
    return { when: 'otherwise', findings: [] }
  if (cell.spans.length === 0 && otherwiseHabits.test(word) && last) {
    return {
      when: 'faulty',
      findings: [
        makeFinding(
          'missing-otherwise',
          cell.place,
          `Unexpected “${word}”, expected the bare word \`otherwise\` (the same in every language)`,
          `出现“${word}”，最后一行的条件应写作 \`otherwise\`（各语言都用这个词）`,
        ),
      ],
    }
  }
  if (!only) {
    return {
      when: 'faulty',
      findings: [
        makeFinding(
          'condition-without-rule',
          cell.place,
          cell.spans.length === 0
            ? `Unexpected condition without a rule, expected the rule in back-ticks: ${cell.prose.trim().slice(0, 60)} \`SIGNAL_CODE >= 1\``
            : `Unexpected ${cell.spans.length} code spans in one condition, expected one rule in back-ticks: join them with \`and\` or \`or\``,
          cell.spans.length === 0
            ? `条件没有规则，规则应写在反引号内：${cell.prose.trim().slice(0, 60)} \`SIGNAL_CODE >= 1\``
            : `一个条件里有 ${cell.spans.length} 段代码，应只有一条规则：请用 \`and\` 或 \`or\` 连成一条`,
        ),
      ],
    }
  }
  const { rule, findings } = parseRule(only.code, only.place)
  return { when: rule ?? 'faulty', findings }
}

function parseDecision(cell: Cell): { decision: Decision; findings: Finding[] } {
  const spans = cell.spans.map((span) => span.code.trim())
  const [first, ...qualifiers] = spans
  const wrong =
    first === undefined || !(words.has(first) || seeSpan.test(first))
      ? { found: first ?? cell.prose.trim().slice(0, 40), place: cell.spans[0]?.place ?? cell.place }
      : null
  if (wrong) {
    return {
      decision: spans,
      findings: [
        makeFinding(
          'decision-word',
          wrong.place,
          `Unexpected “${wrong.found}”, expected the decision first and in back-ticks: \`pass\`, \`block\`, \`escalate\` or \`see scenario-id\``,
          `出现“${wrong.found}”，结论应写在最前面的反引号内：\`pass\`、\`block\`、\`escalate\` 或 \`see 场景编号\``,
        ),
      ],
    }
  }
  const bad = qualifiers.findIndex((span) => !qualifier.test(span))
  if (bad >= 0) {
    return {
      decision: spans,
      findings: [
        makeFinding(
          'decision-word',
          cell.spans[bad + 1]!.place,
          `Unexpected qualifier \`${qualifiers[bad]}\`, expected lower-case words joined by hyphens, such as \`senior-agent\``,
          `限定词 \`${qualifiers[bad]}\` 写法不对，应为以连字符相连的小写词，如 \`senior-agent\``,
        ),
      ],
    }
  }
  return { decision: spans, findings: [] }
}
