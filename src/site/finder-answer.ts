import {
  compileRows,
  type CompiledTable,
  decide,
  type Outcome,
  type Question,
  type RowTree,
} from '../decision/evaluate.ts'
import type { Value } from '../decision/example.ts'
import { spaced } from '../decision/sentence.ts'
import type { Locale } from '../words.ts'
import type { FinderSignal, KnownSignals } from './finder-facts.ts'
import { speakOfSignals } from './finder-words.ts'
import type { DecisionView } from './rows.ts'

/** A row of a decision table as the signal finder carries it: its tree to decide by, and its words. */
export interface FinderRow extends RowTree {
  /** What its decision looks like, its word, and what the author adds. */
  kind: DecisionView['kind']
  word: string
  more: string
  target: { title: string; link: string | null } | null
  /** Its condition in words. */
  words: string
  /** For inherited rows: how an agent finds out. */
  check: string | null
}

/** A table with the numbers of the checks that establish its signals. */
export interface FinderTable {
  rows: readonly FinderRow[]
  checks: Readonly<Record<string, number>>
}

/** A table that is ready to decide and knows its words. */
export interface ReadyTable extends FinderTable {
  compiled: CompiledTable
}

export const readyTable = (table: FinderTable): ReadyTable => ({
  ...table,
  compiled: compileRows(table.rows),
})

/** Part of an answer: words, or a row to lead to, or what a row decides, with or without what its author adds. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'row'; row: FinderRow }
  | { kind: 'decision'; row: FinderRow; whole: boolean }

/** What a table says of a case, line by line; `ask` are the signals to find out about, in that order. */
export interface Answer {
  outcome: Outcome
  lines: readonly (readonly Piece[])[]
  ask: readonly string[]
}

const text = (words: string): Piece => ({ kind: 'text', text: words })

/**
 * Says what a table decides, or what to find out first and what would follow. A later row is never said as the answer while an
 * earlier one could decide otherwise; inherited rows are asked first and once.
 */
export function answerCase(
  table: ReadyTable,
  facts: Readonly<Record<string, Value>>,
  signals: KnownSignals,
  locale: Locale,
): Answer {
  const t = speakOfSignals(locale)
  const outcome = decide(table.compiled, facts)
  const rowNamed = (row: string) => table.rows.find((one) => one.row === row)!
  if (outcome.decided) {
    const row = rowNamed(outcome.row)
    return { outcome, lines: [answerLine(row, true), ...whenLines(row, outcome.alike, locale)], ask: [] }
  }
  const first = outcome.ask.filter(({ row }) => rowNamed(row).inherited)
  const rest = first.length > 0 ? decide(table.compiled, facts, { assumeNoLeading: true }) : outcome
  const separator = { en: ' ', zh: '' }[locale]
  const questions = first
    .map(({ row }) => t('answerQuestion', { question: rowNamed(row).words, row }))
    .join(separator)
  const asked = signalsOf(first)
  const lead = first.length > 0 ? [text(t('answerFirst', { questions }) + separator)] : []
  if (rest.decided)
    return {
      outcome,
      lines: [[...lead, text(t('answerIfNot')), ...answerLine(rowNamed(rest.row), false)]],
      ask: asked,
    }
  const after = inOrder(
    signalsOf(rest.ask).filter((code) => !asked.includes(code)),
    table,
    signals,
  )
  const unreadable = rest.ask.filter(({ row }) => rowNamed(row).when === 'unreadable')
  const what =
    unreadable.length > 0
      ? t('answerUnreadable', { rows: unreadable.map(({ row }) => rowLabel(row, locale)).join(', ') })
      : sayFindOut(after, table, signals, locale)
  const [colon, stop] = { en: [': ', '.'], zh: ['：', '。'] }[locale] as [string, string]
  const head =
    first.length > 0
      ? [...lead, text(`${t('answerIfNot')}${what}${stop}`)]
      : [text(`${t('answerAsk')}${colon}${what}${stop}`)]
  return {
    outcome,
    lines: [head, ...branchesOf(table, facts, rest, after, signals, locale)],
    ask: [...asked, ...after],
  }
}

/** What follows: yes and no where one fact decides, else row by row. */
function branchesOf(
  table: ReadyTable,
  facts: Readonly<Record<string, Value>>,
  { ask, ifNone }: Extract<Outcome, { decided: false }>,
  after: readonly string[],
  signals: KnownSignals,
  locale: Locale,
): Piece[][] {
  const t = speakOfSignals(locale)
  const rowNamed = (row: string) => table.rows.find((one) => one.row === row)!
  const [only] = after
  if (only !== undefined && after.length === 1 && signals.get(only)?.type === 'boolean') {
    const suppose = (value: boolean) =>
      decide(table.compiled, { ...facts, [only]: value }, { assumeNoLeading: true })
    const [yes, no] = [suppose(true), suppose(false)]
    if (yes.decided && no.decided)
      return [
        [text(t('answerIfYes')), ...answerLine(rowNamed(yes.row), false)],
        [text(t('answerIfNo')), ...answerLine(rowNamed(no.row), false)],
      ]
  }
  return [
    ...ask.map(({ row }) => [
      ...answerLine(rowNamed(row), false),
      text(t('answerIf', { words: rowNamed(row).words })),
    ]),
    ifNone
      ? [...answerLine(rowNamed(ifNone.row), false), text(t('answerIfNone'))]
      : [text(`${t('answerNothing')}${t('answerIfNone')}`)],
  ]
}

const answerLine = (row: FinderRow, whole: boolean): Piece[] => [
  { kind: 'row', row },
  { kind: 'decision', row, whole },
]

function whenLines(row: FinderRow, alike: readonly string[], locale: Locale): Piece[][] {
  const t = speakOfSignals(locale)
  const rows = alike.map((one) => rowLabel(one, locale)).join({ en: ', ', zh: '、' }[locale])
  return [
    [text(t('answerWhen', { words: row.words }))],
    ...(alike.length > 0 ? [[text(t('answerAlike', { rows: capital(rows), n: alike.length }))]] : []),
  ]
}

const signalsOf = (questions: readonly Question[]): string[] => [
  ...new Set(questions.flatMap((question) => question.signals)),
]

/** The signals to find out about: what the case tool gives, then what an agent establishes, check by check. */
function inOrder(codes: readonly string[], { checks }: FinderTable, signals: KnownSignals): string[] {
  const place = (code: string) => (isChecked(code, signals) ? (checks[code] ?? Infinity) : -1)
  return codes.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
}

const isChecked = (code: string, signals: KnownSignals): boolean => signals.get(code)?.origin === 'check'

function sayFindOut(
  codes: readonly string[],
  { checks }: FinderTable,
  signals: KnownSignals,
  locale: Locale,
): string {
  const t = speakOfSignals(locale)
  const sayOne = (code: string) => {
    const name = nameOf(signals.get(code), code)
    return checks[code] === undefined ? name : t('answerCheck', { name, check: checks[code] })
  }
  const groups = [false, true]
    .map((checked) => codes.filter((code) => isChecked(code, signals) === checked).map(sayOne))
    .filter((group) => group.length > 0)
    .map((group) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(group))
  const what = groups.length === 2 ? t('answerThen', { a: groups[0]!, b: groups[1]! }) : (groups[0] ?? '')
  const said = t('answerFindOut', { what })
  return locale === 'zh' ? spaced(said) : said
}

const nameOf = (signal: FinderSignal | undefined, code: string): string => signal?.name ?? code

/** "row 2", 「第 2 行」; inherited rows are called by their number alone. */
export const rowLabel = (row: string, locale: Locale): string =>
  row.startsWith('L') ? row : speakOfSignals(locale)('answerRow', { row })

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** An answer as plain text: "Not decidable yet: find out X (check 3). If yes, row 2: escalate; if no, row 4: pass." */
export function formatAnswer({ lines, outcome }: Pick<Answer, 'lines' | 'outcome'>, locale: Locale): string {
  const [semicolon, stop, space] = { en: ['; ', '.', ' '], zh: ['；', '。', ''] }[locale] as [
    string,
    string,
    string,
  ]
  const said = lines.map((line) => line.map((piece) => sayPiece(piece, locale)).join(''))
  if (outcome.decided) return said.map((line) => withStop(capital(line), stop)).join(space)
  const [head, ...branches] = said as [string, ...string[]]
  return [
    withStop(capital(head), stop),
    ...(branches.length > 0 ? [withStop(capital(branches.join(semicolon)), stop)] : []),
  ].join(space)
}

const withStop = (line: string, stop: string): string => (/[.。]$/.test(line) ? line : `${line}${stop}`)

function sayPiece(piece: Piece, locale: Locale): string {
  if (piece.kind === 'text') return piece.text
  const colon = { en: ': ', zh: '：' }[locale]
  if (piece.kind === 'row') return `${rowLabel(piece.row.row, locale)}${colon}`
  const { word, target, more } = piece.row
  const decision = locale === 'en' ? word.toLowerCase() : word
  const to = target ? { en: ` “${target.title}”`, zh: `“${target.title}”` }[locale] : ''
  const added = piece.whole && more !== '' ? { en: `, ${more}`, zh: `，${more}` }[locale] : ''
  return `${decision}${to}${added}`
}
