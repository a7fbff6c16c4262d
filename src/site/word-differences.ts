import { diffArrays } from 'diff'
import type { Body } from '../sop/body.ts'
import type { SlotName } from '../sop/slot.ts'
import type { Locale } from '../words.ts'
import { speakOfHistory } from './history-words.ts'
import { type Phrase, speak } from './interface.ts'
import { plainLines, plainText } from './plain.ts'
import type { ProseContext } from './prose.ts'
import type { Reading } from './publish.ts'
import { type DecisionView, makeDecision, makeLeadingRows, makeRows, type RowView } from './rows.ts'
import { slotBody } from './scenario-page.ts'
import { sayCondition } from './sentence.ts'

/** Words that stayed, went or came. */
export interface Piece {
  kind: 'same' | 'gone' | 'came'
  text: string
}

/** The passages of one part of a section that changed: each a line of pieces. */
export interface PartDifference {
  title: string
  lines: Piece[][]
}

/** What changed between two texts of a section, word by word, part by part; a part that stayed is left out. */
export function compareWords(before: Reading, after: Reading, context: ProseContext): PartDifference[] {
  const partsOf = (reading: Reading) => linesOf(reading, { ...context, parameters: reading.parameters })
  const [old, now] = [partsOf(before), partsOf(after)]
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((title) => {
    const lines = compareLines(old.get(title) ?? [], now.get(title) ?? [], context.locale)
    return lines.length > 0 ? [{ title, lines }] : []
  })
}

const slots: [SlotName, Phrase][] = [
  ['Checks', 'checks'],
  ['Message', 'message'],
  ['Evidence', 'evidence'],
  ['Escalation', 'escalation'],
  ['Clock', 'clock'],
  ['Labelling', 'labelling'],
  ['Scope', 'whenToUse'],
  ['Signals', 'scopeSignals'],
  ['References', 'references'],
]

/** A text as people read it: a line for each paragraph, item and row, under the heading of its part. */
function linesOf({ page, section, leading }: Reading, context: ProseContext): Map<string, string[]> {
  const t = speak(context.locale)
  const words = (body: Body) => plainLines(body, context)
  const rows = (views: RowView[]) => views.map((row) => sayRow(row, context))
  const [checks, ...others] = slots.map(
    ([slot, phrase]) => [t(phrase), words(slotBody(section, slot))] as [string, string[]],
  )
  const examples = section.slots.filter(({ name }) => name === 'Example')
  return new Map([
    [speakOfHistory(context.locale)('versionsQuestion'), words(section.question)],
    [t('askedFirst'), rows(makeLeadingRows(leading, context))],
    checks!,
    [t('decisions'), rows(makeRows(section, context))],
    ...others,
    [
      t('examples'),
      section.examples.flatMap(({ title, given, expect, row }, index) => [
        [
          title,
          ...given.map(({ code, value }) => sayCondition(`${code} = ${JSON.stringify(value)}`, context)),
          sayDecision(makeDecision(expect, [], context), context),
          ...(row ? [t('exampleRow', { row })] : []),
        ].join(' · '),
        ...words(examples[index]?.body ?? []),
      ]),
    ],
    [t('background'), words(page.background)],
  ])
}

// Without its number: a row that moves down because another came above it has not changed.
const sayRow = (row: RowView, context: ProseContext): string =>
  [
    sayDecision(row.decision, context),
    row.otherwise ? speak(context.locale)('otherwise') : plainText(row.lead, context),
    row.source ? sayCondition(row.source, context) : '',
    plainText(row.because, context),
    row.check ?? '',
  ]
    .filter((text) => text !== '')
    .join(' · ')

const sayDecision = ({ word, target, prose }: DecisionView, context: ProseContext): string =>
  [word, target?.title ?? '', plainText(prose, context)].filter((text) => text !== '').join(' ')

// A line this much like another is that line, changed; else it is a new one.
const alike = 0.5
// Two long texts without a common word would take minutes to compare.
const mostEdits = 1500

function compareLines(before: readonly string[], after: readonly string[], locale: Locale): Piece[][] {
  const whole = [
    { value: [...before], removed: true, added: false },
    { value: [...after], removed: false, added: true },
  ]
  const runs = diffArrays([...before], [...after], { maxEditLength: mostEdits }) ?? whole
  const lines: Piece[][] = []
  let gone: string[] = []
  const flush = () => {
    lines.push(...gone.map((text): Piece[] => [{ kind: 'gone', text }]))
    gone = []
  }
  for (const { value, removed, added } of runs) {
    if (removed) gone.push(...value)
    else if (!added) flush()
    else {
      for (const text of value) {
        const found = gone
          .map((old, index) => ({ index, pieces: compareLine(old, text, locale) }))
          .map((one) => ({ ...one, likeness: likenessOf(one.pieces) }))
          .filter(({ likeness }) => likeness >= alike)
          .sort((a, b) => b.likeness - a.likeness)[0]
        if (found) {
          // What went before the line it was still stands above it.
          lines.push(...gone.splice(0, found.index).map((old): Piece[] => [{ kind: 'gone', text: old }]))
          gone.shift()
        }
        lines.push(found?.pieces ?? [{ kind: 'came', text }])
      }
      flush()
    }
  }
  flush()
  return lines
}

function compareLine(before: string, after: string, locale: Locale): Piece[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const wordsOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)
  const runs = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostEdits })
  if (!runs)
    return [
      { kind: 'gone', text: before },
      { kind: 'came', text: after },
    ]
  return joinNeighbours(
    runs.map(({ value, removed, added }) => ({
      kind: removed ? 'gone' : added ? 'came' : 'same',
      text: value.join(''),
    })),
  )
}

/** Where only a space or a mark stays between two changes they are read as one: first what went, then what came. */
function joinNeighbours(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  let gone = ''
  let came = ''
  const flush = () => {
    if (gone) joined.push({ kind: 'gone', text: gone })
    if (came) joined.push({ kind: 'came', text: came })
    gone = came = ''
  }
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === 'gone') gone += text
    else if (kind === 'came') came += text
    else if ((gone || came) && index < pieces.length - 1 && /^[\s\p{P}]*$/u.test(text) && !/[·]/.test(text)) {
      gone += text
      came += text
    } else {
      flush()
      joined.push({ kind, text })
    }
  }
  flush()
  return joined
}

/** Which share of two lines is the same, counted in characters. */
function likenessOf(pieces: readonly Piece[]): number {
  const length = (kinds: Piece['kind'][]) =>
    pieces.reduce((sum, { kind, text }) => sum + (kinds.includes(kind) ? text.length : 0), 0)
  const [same, all] = [length(['same']), length(['same', 'gone', 'came']) + length(['same'])]
  return all === 0 ? 1 : (2 * same) / all
}
