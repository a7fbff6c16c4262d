import type { Signal } from '../catalogue/dictionaries.ts'
import { readRows } from '../decision/evaluate.ts'
import { namesIn } from '../decision/expression.ts'
import { type Decision, seeTarget } from '../decision/table.ts'
import type { CatalogueSignal } from '../signal-fit.ts'
import type { Section } from '../sop/section.ts'
import { type Locale, say } from '../words.ts'
import { formatCondition } from './case-type-page.ts'
import { familyWords, unitWords } from './desk-words.ts'
import type { FinderRow, FinderTable } from './finder-answer.ts'
import type { FinderSignal } from './finder-facts.ts'
import { decisionWords, isDecisionWord, langOf, speak } from './interface.ts'
import { linkToScenario } from './links.ts'
import { plainText } from './plain.ts'
import { findScenario, type ProseContext } from './prose.ts'
import type { Audience, Banner, Publication, Reading, Standing } from './publish.ts'
import { makeLeadingRows, makeRows, type RowView } from './rows.ts'
import type { SiteCaseType } from './scenario-page.ts'
import { sayCondition } from './sentence.ts'
import { once, type Site } from './site.ts'
import { makeTrust } from './trust.ts'

/** A scenario as the signal finder ranks it and answers for it. */
export interface FinderScenario {
  /** Full: `reset-2fa/sim-change-with-reset`. */
  id: string
  title: string
  summary: string
  link: string
  standing: Standing
  /** What a reader must know before trusting its text; nothing where all is well. */
  tag: string | null
  notes: readonly string[]
  /** Whether the standing instruction is to be followed instead of, or until, the text. */
  meanwhile: boolean
  /** The language of its author's words, where it is not the reader's. */
  lang: string | null
  signals: readonly (CatalogueSignal & { words: string })[]
  /** Null where there is no text. */
  table: FinderTable | null
}

/** All that a browser needs to rank the scenarios of a case type and to decide by them, in one language. */
export interface FinderCaseType {
  id: string
  name: string
  audience: Audience
  /** The rows that its tables ask first. */
  leading: readonly FinderRow[]
  /** The standing instruction. */
  instruction: string
  signals: readonly FinderSignal[]
  scenarios: readonly FinderScenario[]
}

/** What the signal finder knows of a case type: for agents the texts that they may read, for leads the working ones. */
export const makeFinderCaseType = (site: Site, caseType: SiteCaseType, locale: Locale): FinderCaseType =>
  once(site, `finder ${caseType.id} ${locale}`, () => workOutCaseType(site, caseType, locale))

function workOutCaseType(site: Site, caseType: SiteCaseType, locale: Locale): FinderCaseType {
  const { handbook } = site
  const context: ProseContext = {
    locale,
    readerLocale: locale,
    caseType: caseType.id,
    parameters: handbook.settings.parameters,
    handbook,
  }
  const publications = site.publications.filter(
    (one) => one.scenario.caseType === caseType.id && one.locale === locale,
  )
  const scenarios = publications.map((one) => makeScenario(site, one, context))
  const leading = makeFinderRows(
    { leading: caseType.leading, parameters: context.parameters },
    null,
    locale,
    context,
  )
  return {
    id: caseType.id,
    name: say(caseType.name, locale),
    audience: site.audience,
    leading,
    instruction: say(handbook.settings.uncovered, locale),
    signals: signalsAsked(site, scenarios, leading).map((signal) => makeFinderSignal(signal, locale)),
    scenarios,
  }
}

function makeScenario(site: Site, publication: Publication, context: ProseContext): FinderScenario {
  const { scenario, locale, standing, reading, readingLocale, banners } = publication
  const trust = makeTrust(site, publication)
  // An answer says its conditions in the reader's language; of the author's words it marks the language.
  const own: Banner[] = banners.filter((banner) => banner !== 'other-language')
  const notes = site.audience === 'leads' ? [] : makeTrust(site, { ...publication, banners: own }).sentences
  return {
    id: scenario.id,
    title: say(scenario.title, locale),
    summary: say(scenario.summary, locale),
    link: linkToScenario(locale, scenario.id),
    standing,
    tag: trust.tone === 'good' ? null : trust.word,
    notes,
    meanwhile: trust.instruction !== null,
    lang: reading && readingLocale !== locale ? langOf[readingLocale] : null,
    signals: scenario.signals.map((signal) => ({
      ...signal,
      words: sayCondition(formatCondition(signal), context),
    })),
    table: reading && makeTable(reading, readingLocale, context),
  }
}

function makeTable(reading: Reading, readingLocale: Locale, context: ProseContext): FinderTable {
  const { section, parameters } = reading
  const checks = section.checks.flatMap((check, index) =>
    check.establishes.map((code) => [code, index + 1] as const),
  )
  return {
    rows: makeFinderRows(reading, section, readingLocale, { ...context, parameters }),
    // The first check that establishes a signal is the one to name.
    checks: Object.fromEntries(checks.toReversed()),
  }
}

/** Rows with their trees. Conditions and decisions are said in the reader's language, what an author adds in that of the text. */
function makeFinderRows(
  { leading, parameters }: Pick<Reading, 'leading' | 'parameters'>,
  section: Section | null,
  readingLocale: Locale,
  context: ProseContext,
): FinderRow[] {
  const written: ProseContext = { ...context, locale: readingLocale }
  const views = [...makeLeadingRows(leading, context), ...(section ? makeRows(section, written) : [])]
  return readRows(section?.table?.rows ?? [], leading, parameters).map((tree, index): FinderRow => {
    const view = views[index]!
    const lead = readingLocale === context.locale ? plainText(view.lead, context) : ''
    return {
      ...tree,
      ...sayDecided(tree.decision, view, context),
      more: plainText(view.decision.prose, written),
      words: sayWhen(tree.when, view, lead, context),
      check: view.check,
    }
  })
}

function sayDecided(
  decision: Decision,
  { decision: { kind, word } }: RowView,
  context: ProseContext,
): Pick<FinderRow, 'kind' | 'word' | 'target'> {
  const { locale } = context
  if (isDecisionWord(kind)) return { kind, word: decisionWords[kind][locale], target: null }
  const target = seeTarget(decision)
  if (target === null) return { kind, word, target: null }
  const scenario = findScenario(target, context)
  return {
    kind,
    word: speak(locale)('seeDecision'),
    target: scenario
      ? { title: say(scenario.title, locale), link: linkToScenario(locale, scenario.id) }
      : { title: target, link: null },
  }
}

function sayWhen(when: FinderRow['when'], view: RowView, lead: string, context: ProseContext): string {
  const { locale, handbook } = context
  if (when === 'otherwise') return speak(locale)('otherwise')
  if (when === 'unreadable' || view.source === null) return speak(locale)('unreadable')
  if (lead !== '') return lead
  // An inherited row is asked as a question: "Legal hold?"
  const asked = view.check !== null && when.kind === 'name' ? handbook.signals[when.name] : undefined
  return asked ? say(asked.name, locale) : sayCondition(view.source, context)
}

/** The signals by which the scenarios of a case type are told apart or decided, in the order of the dictionary. */
function signalsAsked(
  { handbook }: Site,
  scenarios: readonly FinderScenario[],
  leading: readonly FinderRow[],
): Signal[] {
  const rows = [...leading, ...scenarios.flatMap(({ table }) => table?.rows ?? [])]
  const codes = new Set([
    ...scenarios.flatMap(({ signals }) => signals.map(({ code }) => code)),
    ...rows.flatMap(({ when }) => (typeof when === 'string' ? [] : namesIn(when).map(({ name }) => name))),
  ])
  return Object.values(handbook.signals).filter(({ code }) => codes.has(code))
}

function makeFinderSignal(signal: Signal, locale: Locale): FinderSignal {
  const { code, type, origin, unit, values = [], valueWords = {}, min = null, max = null } = signal
  const sayValue = (value: string) => {
    const words = Object.hasOwn(valueWords, value) ? valueWords[value] : undefined
    return words ? say(words, locale) : value.replace(/[-_]+/g, ' ')
  }
  return {
    code,
    type,
    origin,
    name: say(signal.name, locale),
    unit: type === 'boolean' || type === 'enum' ? '' : sayUnit(unit, locale),
    values: values.map((value) => [value, sayValue(value)] as const),
    min,
    max,
  }
}

/** Units that only bound a number, such as a score, say nothing behind it; the field shows its bounds. */
function sayUnit(unit: string, locale: Locale): string {
  const words = unitWords[unit]?.[locale] ?? unit
  return /^[(（]/.test(words) ? '' : words
}

/** A family of signals as the form shows it, each with the case types that ask for it. */
export interface FinderFamily {
  id: string
  name: string
  signals: (FinderSignal & { caseTypes: string[]; otherName: string })[]
}

/** The form of the signal finder: what tables ask first, then signals by family. */
export function makeFinderFamilies(
  site: Site,
  caseTypes: readonly FinderCaseType[],
  locale: Locale,
): FinderFamily[] {
  const askedFirst = new Set(
    caseTypes.flatMap(({ leading }) =>
      leading.flatMap(({ when }) => (typeof when === 'string' ? [] : namesIn(when).map(({ name }) => name))),
    ),
  )
  const families = new Map<string, FinderFamily['signals']>([['first', []]])
  for (const signal of Object.values(site.handbook.signals)) {
    const asking = caseTypes.filter(({ signals }) => signals.some(({ code }) => code === signal.code))
    if (asking.length === 0) continue
    const family = askedFirst.has(signal.code) ? 'first' : signal.family
    families.set(family, [
      ...(families.get(family) ?? []),
      {
        ...makeFinderSignal(signal, locale),
        caseTypes: asking.map(({ id }) => id),
        otherName: (locale === 'en' ? signal.name.zh : signal.name.en) ?? '',
      },
    ])
  }
  return [...families]
    .filter(([, signals]) => signals.length > 0)
    .map(([id, signals]) => ({
      id,
      name: id === 'first' ? speak(locale)('askedFirst') : (familyWords[id]?.[locale] ?? id),
      signals,
    }))
}

/** The case type as a file for browsers: no tag can begin in it, and trees travel without their places in the rule. */
export const formatFinderCaseType = (caseType: FinderCaseType): string =>
  JSON.stringify(caseType, (key, value: unknown) =>
    key === 'from' || key === 'to' ? undefined : value,
  ).replaceAll('<', '\\u003c')
