import { decide, type Outcome } from '../decision/evaluate.ts'
import type { Value } from '../decision/example.ts'
import { measureFit, rankByFit, type ScenarioFit } from '../signal-fit.ts'
import type { Locale } from '../words.ts'
import {
  type Answer,
  answerCase,
  type FinderRow,
  formatAnswer,
  readyTable,
  type ReadyTable,
} from './finder-answer.ts'
import type { KnownSignals } from './finder-facts.ts'
import { speakOfSignals } from './finder-words.ts'
import type { FinderCaseType, FinderScenario } from './signal-finder.ts'

/** A case type whose tables are ready to decide. */
export interface ReadyCaseType extends FinderCaseType {
  known: KnownSignals
  tables: ReadonlyMap<FinderScenario, ReadyTable>
  /** What its tables ask first, each row as a table of its own. */
  first: readonly ReadyTable[]
}

/** A scenario of a case: how well it fits, and what its table says; null where there is no text. */
export interface Ranked {
  scenario: FinderScenario
  fit: ScenarioFit
  answer: Answer | null
}

export const readyCaseType = (caseType: FinderCaseType): ReadyCaseType => ({
  ...caseType,
  known: new Map(caseType.signals.map((signal) => [signal.code, signal])),
  tables: new Map(
    caseType.scenarios.flatMap((one) => (one.table ? [[one, readyTable(one.table)] as const] : [])),
  ),
  first: caseType.leading.map((row) => readyTable({ rows: [row], checks: {} })),
})

/**
 * The scenarios of a case type for a case, best fit first, each with its answer. To agents one without a text is shown where
 * something speaks for it, so that nobody searches in vain, and else not: the list of gaps is for leads.
 */
export const rankScenarios = (
  { scenarios, tables, known, audience }: ReadyCaseType,
  facts: Readonly<Record<string, Value>>,
  locale: Locale,
): Ranked[] =>
  rankByFit(scenarios.map((scenario) => ({ scenario, fit: measureFit(scenario.signals, facts) })))
    .map(({ scenario, fit }): Ranked => {
      const table = tables.get(scenario)
      return { scenario, fit, answer: table ? answerCase(table, facts, known, locale) : null }
    })
    .filter((ranked) => audience === 'leads' || ranked.answer !== null || isFound(ranked))

/** A row that every table asks first, as far as it is not known to fail. */
export interface AskedFirst {
  row: FinderRow
  holds: boolean
  /** The signals that would tell. */
  ask: readonly string[]
}

/** What is asked before any table of a case type: rows that hold, and rows that may. */
export const askFirst = (
  { first }: Pick<ReadyCaseType, 'first'>,
  facts: Readonly<Record<string, Value>>,
): AskedFirst[] =>
  first.flatMap(({ rows, compiled }): AskedFirst[] => {
    const outcome = decide(compiled, facts)
    const row = rows[0]!
    if (outcome.decided) return [{ row, holds: true, ask: [] }]
    const [question] = outcome.ask
    return question ? [{ row, holds: false, ask: question.signals }] : []
  })

/** Whether something known speaks for a scenario. */
export const isFound = ({ scenario, fit }: Pick<Ranked, 'scenario' | 'fit'>): boolean =>
  fit.fit !== 'contradicted' &&
  fit.truths.some((truth, index) => truth === 'met' && scenario.signals[index]!.role !== 'counter')

/** A ranking in one breath, for those who hear the page. */
export function sayRanking(ranked: readonly Ranked[], locale: Locale): string {
  const t = speakOfSignals(locale)
  const found = ranked.filter(isFound)
  const [best] = found
  if (!best) return t('finderSaidNone')
  const fitting = found.filter(({ fit }) => fit.fit === 'met').length
  return t('finderSaid', {
    n: fitting,
    open: found.length - fitting,
    title: best.scenario.title,
    answer: best.answer ? formatAnswer(best.answer, locale) : t('answerNoText'),
  })
}

/** What a case tool is told of one scenario. */
export interface ReplyScenario {
  id: string
  fit: ScenarioFit['fit']
  standing: FinderScenario['standing']
  decided: boolean
  row: string | null
  decision: readonly string[] | null
  /** Rows to find out about, in order, with their signals and the checks that establish them. */
  ask: { row: string; decision: readonly string[]; signals: { code: string; check: number | null }[] }[]
  /** The row that follows where none of those holds. */
  ifNone: { row: string; decision: readonly string[] } | null
  /** The same where only inherited rows are asked for. */
  ifNoLeadingRow: { row: string; decision: readonly string[] } | null
}

/** The answer to a case tool: scenarios in the order of their rank. */
export interface Reply {
  type: 'sopbook:answer'
  version: 1
  case: string | null
  scenarios: ReplyScenario[]
  /** What could not be read, and so counts as unknown. */
  refused: readonly string[]
}

export const makeReply = (
  caseType: string | null,
  ranked: readonly Ranked[],
  refused: readonly string[],
): Reply => ({
  type: 'sopbook:answer',
  version: 1,
  case: caseType,
  scenarios: ranked.map(({ scenario, fit, answer }) => ({
    id: scenario.id,
    fit: fit.fit,
    standing: scenario.standing,
    ...replyOf(answer?.outcome ?? null, scenario.table?.checks ?? {}),
  })),
  refused,
})

function replyOf(
  outcome: Outcome | null,
  checks: Readonly<Record<string, number>>,
): Omit<ReplyScenario, 'id' | 'fit' | 'standing'> {
  const open = { row: null, decision: null, ask: [], ifNone: null, ifNoLeadingRow: null }
  if (!outcome) return { decided: false, ...open }
  if (outcome.decided) return { ...open, decided: true, row: outcome.row, decision: outcome.decision }
  return {
    ...open,
    decided: false,
    ask: outcome.ask.map(({ row, decision, signals }) => ({
      row,
      decision,
      signals: signals.map((code) => ({ code, check: checks[code] ?? null })),
    })),
    ifNone: outcome.ifNone,
    ifNoLeadingRow: outcome.ifNoLeadingRow,
  }
}
