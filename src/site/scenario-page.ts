import type { CaseType, Scenario } from '../catalogue/case-type.ts'
import type { Source } from '../catalogue/dictionaries.ts'
import type { InheritedRow } from '../handbook/leading.ts'
import { codePattern } from '../id.ts'
import type { Block, Body, Inline } from '../sop/body.ts'
import type { Check, Section } from '../sop/section.ts'
import type { SlotName } from '../sop/slot.ts'
import { type Locale, say } from '../words.ts'
import { linkToScenario } from './links.ts'
import { plainLines } from './plain.ts'
import { findScenario, type ProseContext } from './prose.ts'
import type { Publication, Reading, Standing } from './publish.ts'
import { type DecisionView, makeDecision, makeLeadingRows, makeRows, type RowView } from './rows.ts'
import { sayCondition } from './sentence.ts'
import { once, type Site } from './site.ts'
import { makeTrust, type Trust } from './trust.ts'
import { makeSince, makeVersions, type SinceView, type VersionsView } from './versions.ts'

export type SiteCaseType = Omit<CaseType, 'leading'> & { leading: InheritedRow[] }

/** What every scenario page shows, with or without a text. */
export interface ScenarioFacts {
  scenario: Scenario
  id: string
  caseType: SiteCaseType
  locale: Locale
  title: string
  summary: string
  trust: Trust
  lookAlikes: LookAlike[]
}

/** A page with a text: everything that its components lay out. */
export interface ScenarioPage extends ScenarioFacts {
  publication: Publication
  section: Section
  reading: Reading
  context: ProseContext
  /** The title in the language of the text. */
  textTitle: string
  version: string | null
  leading: RowView[]
  rows: RowView[]
  checks: CheckView[]
  /** Sum of the checks' minutes; null where no check states any. */
  minutes: number | null
  examples: ExampleView[]
  references: ReferenceView[]
  /** What is decided otherwise of late. */
  since: SinceView[]
  versions: VersionsView | null
}

/** Another scenario that looks like this one. */
export interface LookAlike {
  title: string
  summary: string
  link: string
  standing: Standing
}

export interface CheckView extends Check {
  body: Block[]
}

export interface ExampleView {
  title: string
  /** Each fact in words, with its signal. */
  given: { code: string; words: string }[]
  decision: DecisionView
  row: string | null
  body: Body
}

export interface ReferenceView {
  source: Source | null
  key: string
  /** What the author wrote behind the key. */
  where: string
}

export const slotBody = (section: Section, name: SlotName): Body =>
  section.slots.find((slot) => slot.name === name)?.body ?? []

/** What a scenario's page says whether or not there is a text. */
export function makeFacts(site: Site, publication: Publication): ScenarioFacts {
  const { scenario, locale } = publication
  return {
    scenario,
    id: scenario.id,
    caseType: site.handbook.caseTypes.find((one) => one.id === scenario.caseType)!,
    locale,
    title: say(scenario.title, locale),
    summary: say(scenario.summary, locale),
    trust: makeTrust(site, publication),
    lookAlikes: scenario.distinguishFrom.flatMap((id) => lookAlike(site, id, publication)),
  }
}

/** Everything a scenario's page shows of its text; null where there is none. */
export function makeScenarioPage(site: Site, publication: Publication): ScenarioPage | null {
  const { reading, readingLocale, locale, scenario, approval } = publication
  if (!reading) return null
  const { section, parameters } = reading
  const { handbook } = site
  const context: ProseContext = {
    locale: readingLocale,
    readerLocale: locale,
    caseType: scenario.caseType,
    parameters,
    handbook,
  }
  const checks = makeChecks(section)
  const stated = checks.filter((check) => check.minutes !== null)
  const unapproved = site.audience === 'leads' && publication.changeInReview
  return {
    ...makeFacts(site, publication),
    publication,
    reading,
    section,
    context,
    textTitle: say(scenario.title, readingLocale),
    version: unapproved ? null : (approval?.version ?? null),
    leading: makeLeadingRows(reading.leading, context),
    rows: makeRows(section, context),
    checks,
    minutes: stated.length > 0 ? stated.reduce((sum, check) => sum + check.minutes!, 0) : null,
    examples: makeExamples(section, context),
    references: makeReferences(section, site, context),
    since: makeSince(site, publication),
    versions: makeVersions(site, publication),
  }
}

function lookAlike(site: Site, id: string, { scenario, locale }: Publication): LookAlike[] {
  const other = findScenario(id, { caseType: scenario.caseType, handbook: site.handbook })
  const publication = other && findPublication(site, other.id, locale)
  if (!publication) return []
  return [
    {
      title: say(other.title, locale),
      summary: say(other.summary, locale),
      link: linkToScenario(locale, other.id),
      standing: publication.standing,
    },
  ]
}

const findPublication = (site: Site, scenario: string, locale: Locale): Publication | undefined =>
  once(site, 'publications', () => {
    return new Map(site.publications.map((one) => [`${one.locale} ${one.scenario.id}`, one]))
  }).get(`${locale} ${scenario}`)

function makeChecks(section: Section): CheckView[] {
  const items = slotBody(section, 'Checks').flatMap((block) => (block.kind === 'list' ? block.items : []))
  return section.checks.map((check, index) => ({ ...check, body: trimCheck(items[index]?.children ?? []) }))
}

// The page shows minutes and established signals in columns of their own, so the text need not end in them.
const minutesAtEnd = /\s*[(（]\s*\d+\s*(?:min(?:ute)?s?|分钟)\s*[)）]\s*$/

function trimCheck(body: Block[]): Block[] {
  const last = body.findLastIndex((block) => block.kind === 'paragraph')
  return body.map((block, index) => {
    if (index !== last || block.kind !== 'paragraph') return block
    const end = block.children.findLastIndex(
      (child) => !(child.kind === 'code' && codePattern.test(child.value)) && !isBlank(child),
    )
    const children = block.children.slice(0, end + 1)
    const final = children.at(-1)
    return final?.kind === 'text' && minutesAtEnd.test(final.value)
      ? {
          kind: 'paragraph',
          children: [...children.slice(0, -1), { ...final, value: final.value.replace(minutesAtEnd, '') }],
        }
      : { kind: 'paragraph', children }
  })
}

const isBlank = (child: Inline): boolean => child.kind === 'text' && /^[\s,，、.。;；]*$/.test(child.value)

function makeExamples(section: Section, context: ProseContext): ExampleView[] {
  const bodies = section.slots.filter((slot) => slot.name === 'Example').map((slot) => slot.body)
  return section.examples.map((example, index) => ({
    title: example.title,
    given: example.given.map(({ code, value }) => ({
      code,
      words: sayCondition(`${code} = ${JSON.stringify(value)}`, context),
    })),
    decision: makeDecision(example.expect, [], context),
    row: example.row,
    body: bodies[index] ?? [],
  }))
}

function makeReferences(section: Section, site: Site, context: ProseContext): ReferenceView[] {
  const lines = slotBody(section, 'References')
    .filter((block) => block.kind === 'list')
    .flatMap((block) => plainLines([block], context))
  return lines.map((line) => {
    const key = section.references.find((reference) => line.startsWith(reference.key))?.key
    const source = site.handbook.sources.find((one) => one.key === key) ?? null
    return key
      ? { source, key, where: line.slice(key.length).trim() }
      : { source: null, key: '', where: line }
  })
}
