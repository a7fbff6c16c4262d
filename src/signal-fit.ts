import type { Scenario } from './catalogue/case-type.ts'

/** A signal by which the catalogue knows a scenario. */
export type CatalogueSignal = Scenario['signals'][number]

/** What is known of a case by signal code; what is absent or null is unknown. */
export type KnownFacts = Readonly<Record<string, boolean | number | string | null | undefined>>

/** What a case says of one signal of the catalogue. */
export type SignalTruth = 'met' | 'contradicted' | 'unknown'

/**
 * How a case stands to a scenario. `met`: every required signal is there; `open`: none of them speaks against it, and at least one
 * is unknown; `contradicted`: a required signal is known to be otherwise. A scenario that requires nothing is `open` until a signal
 * that supports it is there.
 */
export type Fit = 'met' | 'open' | 'contradicted'

/** How well a scenario fits a case, and what every signal of it says, in the order of the catalogue. */
export interface ScenarioFit {
  fit: Fit
  /** Where the fit is the same, more points come first. */
  points: number
  truths: readonly SignalTruth[]
}

// A required signal weighs as much as three of the others: without it the catalogue would not speak of this scenario. That a signal
// which supports, or speaks against, is known to be missing says nothing.
const points: Record<CatalogueSignal['role'], Record<SignalTruth, number>> = {
  require: { met: 3, unknown: 0, contradicted: -3 },
  support: { met: 1, unknown: 0, contradicted: 0 },
  counter: { met: -1, unknown: 0, contradicted: 0 },
}

const order: Record<Fit, number> = { met: 0, open: 1, contradicted: 2 }

/** What a case says of a signal: unknown where it is not known, or known as another kind of value. */
export function judgeSignal({ code, op, value }: CatalogueSignal, facts: KnownFacts): SignalTruth {
  const known = Object.hasOwn(facts, code) ? facts[code] : null
  if (known === null || known === undefined || Number.isNaN(known)) return 'unknown'
  const wanted = Array.isArray(value) ? value : [value]
  if (wanted.some((one) => typeof one !== typeof known)) return 'unknown'
  const [first, second = first] = wanted as [typeof known, typeof known?]
  const holds = {
    is: () => known === first,
    eq: () => known === first,
    lt: () => known < first!,
    lte: () => known <= first!,
    gt: () => known > first!,
    gte: () => known >= first!,
    in: () => wanted.includes(known),
    between: () => known >= first! && known <= second!,
  }[op]()
  return holds ? 'met' : 'contradicted'
}

/** How well a scenario's signals fit a case. */
export function measureFit(signals: readonly CatalogueSignal[], facts: KnownFacts): ScenarioFit {
  const truths = signals.map((signal) => judgeSignal(signal, facts))
  const of = (role: CatalogueSignal['role']) =>
    truths.filter((_truth, index) => signals[index]!.role === role)
  const required = of('require')
  const fit: Fit = required.includes('contradicted')
    ? 'contradicted'
    : required.includes('unknown') || (required.length === 0 && !of('support').includes('met'))
      ? 'open'
      : 'met'
  const sum = signals.reduce((total, { role }, index) => total + points[role][truths[index]!], 0)
  return { fit, points: sum, truths }
}

/** Scenarios by fit, best first: met, then open, then contradicted, each by points; what is equal keeps its order. */
export const rankByFit = <Ranked extends { fit: ScenarioFit }>(scenarios: readonly Ranked[]): Ranked[] =>
  scenarios.toSorted((a, b) => order[a.fit.fit] - order[b.fit.fit] || b.fit.points - a.fit.points)
