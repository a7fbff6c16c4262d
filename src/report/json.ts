import type { z } from 'zod'
import type { Finding } from '../message.ts'
import { type Locale, say } from '../words.ts'
import type { coverageSchema, findingsSchema, gapsSchema } from './json-schema.ts'
import type { Report } from './report.ts'

const flattenFinding = (finding: Finding, locale: Locale) => ({
  ...finding,
  message: say(finding.message, locale),
})

const flattenGaps = (report: Report, locale: Locale): z.input<typeof coverageSchema>['gaps'] =>
  report.gaps.map((gap) => ({
    rank: gap.rank,
    scenario: gap.scenario.id,
    status: gap.status,
    locales: gap.locales,
    reasons: gap.reasons.map((reason) => say(reason, locale)),
    owner: gap.owner,
    since: gap.since,
    next: say(gap.next, locale),
    cases: null,
  }))

/** The report as JSON, the shape of public/schemas/coverage.json. Sentences are in the report's language. */
export function formatJson(report: Report): string {
  const { coverage, locale } = report
  const value: z.input<typeof coverageSchema> = {
    schema: 'sopbook/coverage@1',
    name: report.name,
    definition: say(report.definition, locale),
    sample: report.sample,
    asOf: report.asOf,
    revision: report.revision,
    dirty: report.dirty,
    digest: report.digest,
    locale,
    target: coverage.target,
    total: coverage.total.locales[locale]!,
    byStatus: coverage.total.byStatus[locale]!,
    locales: coverage.total.locales,
    everyLocale: coverage.total.everyLocale,
    critical: coverage.critical.everyLocale,
    caseTypes: coverage.caseTypes.map((caseType) => ({
      id: caseType.id,
      name: report.caseTypeNames[caseType.id]!,
      total: caseType.locales[locale]!,
      byStatus: caseType.byStatus[locale]!,
      locales: caseType.locales,
      everyLocale: caseType.everyLocale,
      meetsTarget: caseType.meetsTarget,
    })),
    scenarios: coverage.scenarios.map(({ scenario, locales: sections, overlays }) => ({
      id: scenario.id,
      caseType: scenario.caseType,
      title: scenario.title,
      risk: scenario.risk,
      status: sections[locale]!.status,
      locales: Object.fromEntries(coverage.locales.map((one) => [one, sections[one]!.status])),
      overlays,
      slots: Object.fromEntries(
        coverage.locales.map((one) => {
          const { filled, of, missing, hollow } = sections[one]!.slots
          return [one, { filled, of, missing, hollow: hollow.map(({ slot }) => slot) }]
        }),
      ),
      claims: coverage.locales.flatMap((one) =>
        sections[one]!.claims.map((claim) => ({ ...claim, locale: one })),
      ),
      reasons: sections[locale]!.reasons.map((reason) => say(reason, locale)),
      approval: withoutPlace(sections[locale]!.approval),
      cases: null,
    })),
    gaps: flattenGaps(report, locale),
    weighted: null,
    findings: report.findings.map((finding) => flattenFinding(finding, locale)),
    change: report.change && {
      ...report.change,
      changed: report.change.changed.map(({ meaning, ...rest }) => ({
        ...rest,
        differences: [...(meaning?.differences ?? [])],
      })),
    },
    gates: report.gates.map((gate) => ({ ...gate, detail: say(gate.detail, locale) })),
    ok: report.ok,
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

function withoutPlace<Row extends { place: unknown }>(row: Row | null): Omit<Row, 'place'> | null {
  if (!row) return null
  const { place: _, ...rest } = row
  return rest
}

/** `check` as JSON, the shape of public/schemas/findings.json. */
export function formatFindingsJson(
  findings: readonly Finding[],
  read: Report['read'],
  ok: boolean,
  locale: Locale,
): string {
  const value: z.input<typeof findingsSchema> = {
    schema: 'sopbook/findings@1',
    findings: findings.map((finding) => flattenFinding(finding, locale)),
    read,
    ok,
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

/** `gaps` as JSON, the shape of public/schemas/gaps.json. */
export function formatGapsJson(report: Report, order: string): string {
  const value: z.input<typeof gapsSchema> = {
    schema: 'sopbook/gaps@1',
    order,
    gaps: flattenGaps(report, report.locale),
  }
  return `${JSON.stringify(value, null, 2)}\n`
}
