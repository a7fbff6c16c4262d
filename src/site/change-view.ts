import { changeWords } from '../report/changes.ts'
import type { Difference } from '../decision/compare.ts'
import type { Answer } from '../decision/evaluate.ts'
import type { Change, ChangeKind } from '../history/change.ts'
import { dayOf, formatDay, type Instant } from '../time.ts'
import type { Locale } from '../words.ts'
import { speakOfHistory } from './history-words.ts'
import { pastOf } from './history.ts'
import { plainText } from './plain.ts'
import type { ProseContext } from './prose.ts'
import type { Reading } from './publish.ts'
import { type DecisionView, makeDecision, makeLeadingRows, makeRows } from './rows.ts'
import { sayCondition } from './sentence.ts'
import type { Site } from './site.ts'

/** What a table says of a case. */
export interface AnswerView {
  decision: DecisionView
  row: string
}

/** What was decided and is decided now. */
export interface DecisionPair {
  before: AnswerView | null
  after: AnswerView | null
}

/** A case that is decided otherwise, with its facts in words, each beside its signal. */
export interface CaseView extends DecisionPair {
  facts: { code: string; words: string }[]
}

/** What one text changed against the one before it. */
export interface ChangeView {
  kind: ChangeKind
  /** In one sentence, without a full stop. */
  says: string
  cases: CaseView[]
  /** That not every case was looked at, or null. */
  note: string | null
}

/** A change in words of the dictionaries, in the reader's language; in its authors' words where that is the text's. */
export function makeChange(site: Site, change: Change, locale: Locale): ChangeView {
  const { kind, exact, differences } = change
  const t = speakOfHistory(locale)
  const context = contextOf(site, change.scenario, locale)
  const [before, after] = readingsOf(site, change)
  const own = before && after ? new Set([...signalsOf(before), ...signalsOf(after)]) : null
  const [old, now] = [before, after].map((reading) =>
    decisionsOf(change.locale === locale ? reading : null, context),
  )
  return {
    kind,
    says: asSentence(changeWords[kind][locale]),
    cases: differences.map((difference) => ({
      facts: sayFacts(difference, own, context),
      before: makeAnswer(difference.before, old!, context),
      after: makeAnswer(difference.after, now!, context),
    })),
    note: exact ? null : t(differences.length > 0 ? 'sampled' : 'notCompared'),
  }
}

const asSentence = (clause: string): string => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}`

/** Pairs of decisions of a change, each once: by their words alone, and where those stay, with what is added to them. */
export function decisionPairs({ cases }: ChangeView): DecisionPair[] {
  const bare = cases.map(({ before, after }) => ({
    before: leaveAdditions(before),
    after: leaveAdditions(after),
  }))
  const told = ({ before, after }: DecisionPair) => JSON.stringify([before?.decision, after?.decision])
  const otherWord = bare.filter(
    ({ before, after }) => JSON.stringify(before?.decision) !== JSON.stringify(after?.decision),
  )
  return [...Map.groupBy(otherWord.length > 0 ? otherWord : cases, told).values()].map(([first]) => first!)
}

const leaveAdditions = (answer: AnswerView | null): AnswerView | null =>
  answer && { ...answer, decision: { ...answer.decision, prose: [] } }

/** The day on which what is in force at the end of a change took its place. */
export function dayOfChange({ history, handbook }: Site, change: Change, locale: Locale): string {
  const { timeZone } = handbook.settings
  const last = pastOf(history, change).texts.findLast(
    ({ approval }) => approval?.digest === change.after?.digest,
  )
  return last ? sayDay(last.from, timeZone, locale) : ''
}

export const sayDay = (at: Instant, timeZone: string, locale: Locale): string =>
  formatDay(dayOf(at, timeZone), locale)

export const contextOf = ({ handbook }: Site, scenario: string, locale: Locale): ProseContext => ({
  locale,
  readerLocale: locale,
  caseType: scenario.split('/')[0]!,
  parameters: handbook.settings.parameters,
  handbook,
})

function sayFacts(
  { given, before, after }: Difference,
  own: ReadonlySet<string> | null,
  context: ProseContext,
): CaseView['facts'] {
  // Inherited rows are asked first; where none of them decides, what they ask is no news.
  const inherited = [before, after].some((answer) => answer?.row.startsWith('L'))
  return Object.entries(given)
    .filter(([code]) => inherited || !own || own.has(code))
    .map(([code, value]) => ({ code, words: sayCondition(`${code} = ${JSON.stringify(value)}`, context) }))
}

/** The decisions of a text by their rows, in its author's words. */
function decisionsOf(reading: Reading | null | undefined, context: ProseContext): Map<string, DecisionView> {
  if (!reading) return new Map()
  const own = { ...context, parameters: reading.parameters }
  const rows = [...makeLeadingRows(reading.leading, own), ...makeRows(reading.section, own)]
  return new Map(
    rows.map(({ number, decision }) => {
      const prose = plainText(decision.prose, own)
      return [number, { ...decision, prose: prose === '' ? [] : [{ kind: 'text', value: prose }] }]
    }),
  )
}

const makeAnswer = (
  answer: Answer | null,
  written: ReadonlyMap<string, DecisionView>,
  context: ProseContext,
): AnswerView | null =>
  answer && {
    decision: written.get(answer.row) ?? makeDecision(answer.decision, [], context),
    row: answer.row,
  }

/** The texts before and after a change; null where one is lost. */
function readingsOf({ history }: Site, { scenario, locale, before, after }: Change): (Reading | null)[] {
  const { texts } = pastOf(history, { scenario, locale })
  return [before, after].map(
    (approval) =>
      texts.find((text) => approval && text.approval?.digest === approval.digest)?.reading ?? null,
  )
}

const signalsOf = ({ section }: Reading): string[] =>
  (section.table?.rows ?? []).flatMap(({ when }) =>
    typeof when === 'string' ? [] : when.names.map(({ name }) => name),
  )
