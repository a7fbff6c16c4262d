import { type Finding, makeFinding, type Place } from '../message.ts'
import { codePattern } from '../id.ts'

/** A value a signal can have. */
export type Value = boolean | number | string

/** A worked case: what is known, what must come out, and optionally through which row (`3`, `L1`). */
export interface Example {
  title: string
  given: { code: string; value: Value }[]
  expect: string[]
  row: string | null
  place: Place
}

const assignment = /^\s*([^=]+?)\s*=\s*(.+?)\s*$/
const numberLiteral = /^-?\d+(\.\d+)?$/

/** An example from its attributes; `given` is comma-separated `CODE = FEEL literal`. */
export function parseExample(
  attributes: { title: string; given: string; expect: string; row: string | null },
  place: Place,
): { example: Example; findings: Finding[] } {
  const findings: Finding[] = []
  const refuse = (en: string, zh: string) => findings.push(makeFinding('example-values', place, en, zh))
  const given: Example['given'] = []
  for (const part of attributes.given.match(/(?:"[^"]*"|[^,"])+/g) ?? []) {
    if (part.trim() === '') continue
    const [, code, literal] = assignment.exec(part) ?? []
    const value = literal === undefined ? undefined : parseLiteral(literal)
    if (!code || !codePattern.test(code) || value === undefined) {
      refuse(
        `Unexpected \`${part.trim()}\` in \`given\`, expected \`CODE = value\` with a number, true, false or a text in double quotes`,
        `\`given\` 中的 \`${part.trim()}\` 写法不对，应为 \`CODE = 值\`，值为数字、true、false 或双引号内的文字`,
      )
    } else if (given.some((known) => known.code === code)) {
      refuse(
        `Unexpected second \`${code}\` in \`given\`, expected each signal once`,
        `\`given\` 中 \`${code}\` 出现两次，每个信号只写一次`,
      )
    } else given.push({ code, value })
  }
  const words = attributes.expect.trim().split(/\s+/)
  const expect = words[0] === 'see' && words[1] ? [`see ${words[1]}`, ...words.slice(2)] : words
  if (!/^(pass|block|escalate|see [a-z0-9/-]+)$/.test(expect[0]!)) {
    refuse(
      `Unexpected \`expect="${attributes.expect}"\`, expected pass, block, escalate or see scenario-id`,
      `\`expect="${attributes.expect}"\` 写法不对，应为 pass、block、escalate 或 see 场景编号`,
    )
  }
  if (attributes.row !== null && !/^(L?[1-9]\d*)$/.test(attributes.row)) {
    refuse(
      `Unexpected \`row="${attributes.row}"\`, expected a row number such as 3 or L1`,
      `\`row="${attributes.row}"\` 写法不对，应为行号，如 3 或 L1`,
    )
  }
  return { example: { title: attributes.title, given, expect, row: attributes.row, place }, findings }
}

function parseLiteral(literal: string): Value | undefined {
  if (literal === 'true' || literal === 'false') return literal === 'true'
  if (numberLiteral.test(literal)) return Number(literal)
  return /^"[^"]*"$/.test(literal) ? literal.slice(1, -1) : undefined
}

/** Facts as `given` writes them: `SIM_CHANGE_H = 9, DEVICE_NEW = true`. */
export const writeGiven = (given: Readonly<Record<string, Value>>): string =>
  Object.entries(given)
    .map(([code, value]) => `${code} = ${typeof value === 'string' ? JSON.stringify(value) : value}`)
    .join(', ')
