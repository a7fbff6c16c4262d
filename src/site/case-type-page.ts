import type { Risk, Scenario } from '../catalogue/case-type.ts'
import { riskWords, statusWords } from '../coverage/words.ts'
import { type Locale, say } from '../words.ts'
import { type DecisionWord, decisionWords } from './interface.ts'
import { linkToScenario } from './links.ts'
import type { ProseContext } from './prose.ts'
import type { Publication } from './publish.ts'
import { makeLeadingRows, type RowView } from './rows.ts'
import { sayCondition } from './sentence.ts'
import type { SiteCaseType } from './scenario-page.ts'
import type { Site } from './site.ts'

/** A scenario as a line of its case type's table. */
export interface ScenarioLine {
  title: string
  link: string
  summary: string
  risk: { id: Risk; word: string }
  decision: { kind: DecisionWord; word: string }
  /** What tells it from the others, in words. */
  signals: string[]
  standing: Publication['standing']
  /** For leads alone: the status in words. */
  status: string | null
}

/** A case type's page in a language. */
export interface CaseTypePage {
  caseType: SiteCaseType
  locale: Locale
  context: ProseContext
  leading: RowView[]
  lines: ScenarioLine[]
}

const risks = Object.keys(riskWords) as Risk[]
const mostSignals = 3

/** What a case type's page lists: for agents only scenarios with a text, for leads all; the gravest first. */
export function makeCaseTypePage(site: Site, caseType: SiteCaseType, locale: Locale): CaseTypePage {
  const context: ProseContext = {
    locale,
    readerLocale: locale,
    caseType: caseType.id,
    parameters: site.handbook.settings.parameters,
    handbook: site.handbook,
  }
  return {
    caseType,
    locale,
    context,
    leading: makeLeadingRows(caseType.leading, context),
    lines: listPublications(site, caseType.id, locale)
      .map((publication) => makeLine(site, publication, context))
      .sort((a, b) => risks.indexOf(a.risk.id) - risks.indexOf(b.risk.id)),
  }
}

/** The publications that lists show. */
export const listPublications = (site: Site, caseType: string, locale: Locale): Publication[] =>
  site.publications.filter(
    (one) =>
      one.scenario.caseType === caseType &&
      one.locale === locale &&
      (site.audience === 'leads' || one.reading !== null),
  )

function makeLine(
  site: Site,
  { scenario, locale, standing }: Publication,
  context: ProseContext,
): ScenarioLine {
  const decision = scenario.decision.default
  const coverage = site.report.coverage.scenarios.find((one) => one.scenario.id === scenario.id)
  const status = coverage?.locales[locale]?.status
  return {
    title: say(scenario.title, locale),
    link: linkToScenario(locale, scenario.id),
    summary: say(scenario.summary, locale),
    risk: { id: scenario.risk, word: riskWords[scenario.risk][locale] },
    decision: { kind: decision, word: decisionWords[decision][locale] },
    signals: keySignals(scenario).map((signal) => sayCondition(formatCondition(signal), context)),
    standing,
    status: site.audience === 'leads' && status ? statusWords.status[status].label[locale] : null,
  }
}

type CatalogueSignal = Scenario['signals'][number]

// Some scenarios have no signal that must be there; then those that speak for it tell the most.
function keySignals({ signals }: Scenario): CatalogueSignal[] {
  const required = signals.filter((signal) => signal.role === 'require')
  return (required.length > 0 ? required : signals.filter((signal) => signal.role === 'support')).slice(
    0,
    mostSignals,
  )
}

const operators = { is: '=', eq: '=', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const

/** A catalogue signal as a rule would ask for it. */
export function formatCondition({ code, op, value }: CatalogueSignal): string {
  const values = (Array.isArray(value) ? value : [value]).map((one) => JSON.stringify(one))
  if (op === 'in') return `${code} in (${values.join(', ')})`
  if (op === 'between') return `${code} in [${values.join('..')}]`
  return `${code} ${operators[op]} ${values[0]}`
}
