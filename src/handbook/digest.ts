import type { Scenario } from '../catalogue/case-type.ts'
import type { Page } from '../sop/page.ts'
import type { Section } from '../sop/section.ts'
import { canonicalText, digestOf } from '../sop/canonical.ts'
import { type Locale, say } from '../words.ts'
import type { InheritedRow } from './leading.ts'
import type { Settings } from './settings.ts'

/** Names of everything a section's rules ask for: signals and parameters, each once. */
export const namesInRules = (section: Section): string[] => [
  ...new Set(
    (section.table?.rows ?? []).flatMap((row) =>
      typeof row.when === 'string' ? [] : row.when.names.map((known) => known.name),
    ),
  ),
]

/**
 * The digest that an approval names: SHA-256 over the canonical JSON of the page's background, the section, the leading rows it
 * inherits, and name and value of every parameter named in any of them. Null where the background could not be read.
 */
export function measureDigest(
  page: Page,
  section: Section,
  leading: readonly InheritedRow[],
  parameters: Settings['parameters'],
): string | null {
  if (page.backgroundCanonical === null) return null
  const rows = section.inherits ? leading : []
  const names = new Set([
    ...page.backgroundParameters,
    ...section.parameters,
    ...namesInRules(section),
    ...rows.flatMap((row) => row.rule?.names.map((known) => known.name) ?? []),
  ])
  const named = Object.entries(parameters).filter(([name]) => names.has(name))
  return digestOf({
    schema: 'sopbook/digest@1',
    background: page.backgroundCanonical,
    section: section.canonical,
    leading: rows.map((row) => ({
      when: canonicalText(row.when).trim(),
      decide: canonicalText(row.decide).trim(),
      because: canonicalText(say(row.because, page.locale)).trim(),
    })),
    parameters: Object.fromEntries(named.map(([name, parameter]) => [name, parameter.value])),
  })
}

const catalogueDigests = new WeakMap<Scenario, string>()

/** Digest of what an approval relies on in the catalogue: not titles, summaries, aliases or sources. */
export function measureCatalogueDigest(scenario: Scenario): string {
  const digest =
    catalogueDigests.get(scenario) ??
    digestOf({
      schema: 'sopbook/catalogue-digest@1',
      signals: scenario.signals,
      decision: scenario.decision,
      risk: scenario.risk,
      nature: scenario.nature,
      keyUser: scenario.keyUser ?? null,
    })
  catalogueDigests.set(scenario, digest)
  return digest
}

/** The key by which sections are found: full scenario id and locale. */
export const sectionKey = (scenario: string, locale: Locale): string => `${locale}:${scenario}`
