import { parser } from 'lezer-feel'
import { type Finding, makeFinding, type Place } from '../message.ts'
import { namesIn, parseExpression } from './expression.ts'

/** A condition in FEEL, with the signal codes and parameters that it names; their places are those in the page. */
export interface Rule {
  source: string
  names: { name: string; place: Place }[]
  place: Place
}

const functions = new Set(['not', 'count'])

// What a condition may be made of. FEEL holds more (loops, functions, contexts, dates); a table for people does not need it.
const grammar = new Set(
  (
    'Expression Disjunction Conjunction Comparison CompareOp VariableName Identifier NumericLiteral StringLiteral BooleanLiteral ' +
    'ParenthesizedExpression FunctionInvocation PositionalParameters FilterExpression List Interval PositiveUnaryTest ' +
    'PositiveUnaryTests SimplePositiveUnaryTest ArithmeticExpression ArithOp and or in between ( ) [ ] .. true false'
  ).split(' '),
)

const wide = /[\uFF01-\uFF5E]/g
const replacements: [RegExp, string | ((...groups: string[]) => string)][] = [
  [wide, (character) => String.fromCharCode(character!.charCodeAt(0) - 0xfee0)],
  [/[“”„«»「」]/g, '"'],
  [/，|、/g, ', '],
  [/≥|=>/g, '>='],
  [/≤|=</g, '<='],
  [/≠|<>/g, '!='],
  [/(?<![<>!=])={2,3}(?!=)/g, '='],
  [/\s*(?:&&|且|并且|\bAND\b)\s*/g, ' and '],
  [/\s*(?:\|\||或者|或|\bOR\b)\s*/g, ' or '],
  [/\s*(?:非|\bNOT\b)\s*/g, ' not '],
  [/(\d+(?:\.\d+)?)\s*%/g, (_match, number) => String(Number((Number(number) / 100).toFixed(6)))],
  [/(?<=[<>=]\s*)\d{1,3}(?:,\d{3})+(?!\d)/g, (number) => number!.replaceAll(',', '')],
  [/(?<==\s*)(?:yes|Yes|YES|是|True|TRUE)(?![\p{L}\p{N}_])/gu, 'true'],
  [/(?<==\s*)(?:no|No|NO|否|False|FALSE)(?![\p{L}\p{N}_])/gu, 'false'],
]

// Whatever a replacement looks for holds one of these; most rules hold none.
const misspelt = /[^ -~]| {2}|=>|=<|==|<>|&&|\|\||%|\d,\d|\b(?:AND|OR|NOT|yes|no|true|false)\b/i

// Strings are the author's own words; only what stands outside them is spelling.
const outsideStrings = (source: string, change: (part: string) => string): string =>
  source
    .split(/("[^"]*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('')
    .trim()

const closeSpaces = (part: string): string => part.replace(/ {2,}/g, ' ')

const respell = (part: string): string =>
  closeSpaces(replacements.reduce((text, [pattern, by]) => text.replace(pattern, by as never), part))

/** The rule as FEEL spells it, where a habit of another language or keyboard was used instead. */
export const correctSpelling = (source: string): string =>
  misspelt.test(source) ? outsideStrings(source, respell) : source.trim()

/** Parses a condition. Spelling is judged first, then syntax, then whether it uses what a table may use. */
export function parseRule(source: string, place: Place): { rule: Rule | null; findings: Finding[] } {
  const at = (offset: number): Place => ({ ...place, column: place.column + offset })
  const corrected = correctSpelling(source)
  if (corrected !== outsideStrings(source, closeSpaces)) {
    const offset = [...source].findIndex((character, index) => character !== corrected[index])
    return {
      rule: null,
      findings: [
        makeFinding(
          'rule-spelling',
          at(offset),
          `Unexpected spelling in \`${source}\`, expected \`${corrected}\``,
          `规则 \`${source}\` 写法有误，应写作 \`${corrected}\``,
        ),
      ],
    }
  }
  const expression = parseExpression(source)
  if (expression) {
    const names = namesIn(expression).map(({ name, from }) => ({ name, place: at(from) }))
    return { rule: { source, names, place }, findings: [] }
  }
  return { rule: null, findings: [explain(source, parser.parse(source), at)] }
}

/** Why a condition means nothing in a table, as one finding: the first. */
function explain(
  source: string,
  tree: ReturnType<typeof parser.parse>,
  at: (offset: number) => Place,
): Finding {
  const findings: Finding[] = []
  const refuse = (offset: number, rule: 'rule-syntax' | 'rule-meaning', en: string, zh: string) => {
    if (findings.length === 0) findings.push(makeFinding(rule, at(offset), en, zh))
  }
  if (source.trim() === '') {
    refuse(
      0,
      'rule-syntax',
      'Unexpected empty condition, expected a rule such as `SIM_CHANGE_H < 168`',
      '条件为空，应为规则，如 `SIM_CHANGE_H < 168`',
    )
  }
  tree.iterate({
    enter(node) {
      const text = source.slice(node.from, node.to)
      if (node.type.isError) {
        const found = source.slice(node.from).trim().split(/\s/)[0]
        refuse(
          node.from,
          'rule-syntax',
          found
            ? `Unexpected “${found}” in \`${source}\`, expected comparisons joined by \`and\`, \`or\`, such as \`A >= 2 and B\``
            : `Unexpected end of \`${source}\`, expected one more comparison or a closing bracket`,
          found
            ? `规则 \`${source}\` 中的“${found}”无法理解，应为用 \`and\`、\`or\` 连接的比较，如 \`A >= 2 and B\``
            : `规则 \`${source}\` 没有写完，缺少比较或右括号`,
        )
      }
      if (!grammar.has(node.name)) {
        refuse(
          node.from,
          'rule-meaning',
          `Unexpected “${text}” in a condition, expected comparisons, \`and\`, \`or\`, \`not(…)\`, \`in\`, \`between\` and \`count([…][item = true])\``,
          `条件中不能使用“${text}”，只能用比较、\`and\`、\`or\`、\`not(…)\`、\`in\`、\`between\` 和 \`count([…][item = true])\``,
        )
      }
      if (node.name === 'PositiveUnaryTest' && isJoined(node.node.firstChild)) {
        let test = node.node.firstChild
        while (isJoined(test)) test = test!.firstChild
        const end = test!.to
        const operator = source.slice(end).trim().split(' ')[0]
        const start = node.node.parent!.from
        refuse(
          start,
          'rule-meaning',
          `Unexpected \`${operator}\` inside \`in\`, expected brackets around the comparison: \`(${source.slice(start, end)})${source.slice(end)}\``,
          `\`in\` 会把后面的 \`${operator}\` 一并吞入，请加括号：\`(${source.slice(start, end)})${source.slice(end)}\``,
        )
      }
      if (node.name === 'VariableName') {
        const parent = node.node.parent
        const called = parent?.name === 'FunctionInvocation'
        if (called && !functions.has(text)) {
          refuse(
            node.from,
            'rule-meaning',
            `Unexpected function \`${text}\`, expected \`not\` or \`count\``,
            `未知函数 \`${text}\`，只能用 \`not\` 和 \`count\``,
          )
        }
      }
    },
  })
  refuse(
    0,
    'rule-meaning',
    `Unexpected meaning of \`${source}\`, expected comparisons of signals such as \`A >= 2 and B\`, \`A in ("x", "y")\`, \`A in [1..3]\` or \`count([A, B][item = true]) >= 2\``,
    `规则 \`${source}\` 的含义不明确，应为信号的比较，如 \`A >= 2 and B\`、\`A in ("x", "y")\`、\`A in [1..3]\` 或 \`count([A, B][item = true]) >= 2\``,
  )
  return findings[0]!
}

const isJoined = (node: { name: string } | null): boolean =>
  node?.name === 'Conjunction' || node?.name === 'Disjunction'
