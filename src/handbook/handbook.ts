import type { Ledger } from '../approval/ledger.ts'
import type { Scenario } from '../catalogue/case-type.ts'
import type { Signal, Source, Term } from '../catalogue/dictionaries.ts'
import { type Finding, makeFinding, sortFindings } from '../message.ts'
import { digestOf } from '../sop/canonical.ts'
import type { Locale } from '../words.ts'
import { defaultSettings } from './default-settings.ts'
import { type Conflict, findConflicts } from './conflict.ts'
import { sectionKey } from './digest.ts'
import { type Drift, findDrifts } from './drift.ts'
import { type HandbookSection, joinClaims } from './join.ts'
import { judgeLedger, judgeReferences } from './judge.ts'
import type { HandbookCaseType } from './leading.ts'
import type { ParsedFile } from './parsed-file.ts'
import { type Remember, workItOut } from './remember.ts'
import type { Known } from './resolve.ts'
import type { Settings } from './settings.ts'

export type { HandbookSection }

/** Everything in one content root, ids resolved. */
export interface Handbook {
  settings: Settings
  /** By code; without a prototype, so that no code meets an inherited name. */
  signals: Record<string, Signal>
  terms: Term[]
  sources: Source[]
  caseTypes: HandbookCaseType[]
  /** Every catalogue entry, retired ones too, each id once, in the order of the catalogue. */
  scenarios: Scenario[]
  /** Ids that more than one catalogue entry carries. */
  ambiguousIds: string[]
  /** Sections of active scenarios, in the order of their files. */
  sections: HandbookSection[]
  /** Scenarios whose languages decide the same facts differently. */
  conflicts: Conflict[]
  /** Where the languages of a section decide alike, but state something else that may mislead. */
  drifts: Drift[]
  ledger: Ledger
  findings: Finding[]
  read: { pages: number; scenarios: number; refused: number }
  /** Digest of all files that give names a meaning; two equal digests give equal meanings. */
  dictionaries: string
  /** Digest of everything that was read; two equal digests give equal reports at one instant. */
  digest: string
}

/**
 * A handbook from its parsed files. `found` are the findings of whoever fetched the files; `remember` spares working out what
 * tables decide where that was done before.
 */
export function parseHandbook(
  files: readonly ParsedFile[],
  found: readonly Finding[] = [],
  remember: Remember = workItOut,
): Handbook {
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const valuesOf = <Kind extends ParsedFile['kind']>(kind: Kind) =>
    ordered.flatMap((file) =>
      file.kind === kind && file.value !== null
        ? [file.value as NonNullable<Extract<ParsedFile, { kind: Kind }>['value']>]
        : [],
    )
  const settings = valuesOf('settings')[0] ?? defaultSettings
  const signals: Record<string, Signal> = Object.create(null)
  for (const signal of valuesOf('signals').flat()) signals[signal.code] = signal
  const sources = valuesOf('sources').flat()
  const caseTypes = valuesOf('catalogue')
  const entries = caseTypes.flatMap((caseType) => caseType.scenarios)
  const scenarios = new Map<string, Scenario>()
  for (const entry of entries) if (!scenarios.has(entry.id)) scenarios.set(entry.id, entry)
  const twins = entries.filter((entry) => scenarios.get(entry.id) !== entry)
  const pages = ordered.flatMap((file) =>
    file.kind === 'page' && file.value !== null
      ? [{ page: file.value, statements: file.statements ?? [], key: file.key }]
      : [],
  )
  const known: Known = {
    settings,
    signals,
    sources: new Set(sources.map((source) => source.key)),
    scenarios,
    key: keyOf(ordered.filter((file) => file.kind !== 'page' && file.kind !== 'ledger')),
  }
  const { sections, findings } = joinClaims(pages, caseTypes, known, remember)
  const { conflicts, findings: disagreements } = findConflicts(sections, caseTypes, known, remember)
  const { drifts, findings: differences } = findDrifts(sections, conflicts, settings.locales, remember)
  const ledger: Ledger = {
    approvals: valuesOf('ledger').flatMap((file) => file.approvals),
    withdrawals: valuesOf('ledger').flatMap((file) => file.withdrawals),
  }
  return {
    settings,
    signals,
    terms: valuesOf('glossary').flat(),
    sources,
    caseTypes,
    scenarios: [...scenarios.values()],
    ambiguousIds: [...new Set(twins.map((entry) => entry.id))],
    sections,
    conflicts,
    drifts,
    ledger,
    findings: sortFindings([
      ...found,
      ...ordered.flatMap((file) => file.findings),
      ...findings,
      ...disagreements,
      ...differences,
      ...twins.map((entry) => duplicateScenario(entry, scenarios.get(entry.id)!)),
      ...judgeLedger(ledger, entries, settings),
      ...judgeReferences(entries, settings),
      ...judgeEmptiness(files, entries),
    ]),
    read: {
      pages: pages.length,
      scenarios: scenarios.size,
      refused:
        files.filter((file) => file.value === null).length +
        found.filter((finding) => finding.severity === 'error').length,
    },
    dictionaries: known.key,
    digest: keyOf(ordered),
  }
}

const claimed = new WeakMap<Handbook['sections'], Map<string, HandbookSection[]>>()

/** The one section of a scenario in a language, or null where there is none or more than one. */
export function findSection(
  handbook: Pick<Handbook, 'sections'>,
  scenario: string,
  locale: Locale,
): HandbookSection | null {
  const known =
    claimed.get(handbook.sections) ??
    Map.groupBy(handbook.sections, (section) => sectionKey(section.scenario, section.locale))
  claimed.set(handbook.sections, known)
  const claims = known.get(sectionKey(scenario, locale)) ?? []
  return claims.length === 1 ? claims[0]! : null
}

/** SHA-256 over paths and keys of files, in the order of their paths. */
const keyOf = (files: readonly ParsedFile[]): string =>
  digestOf(files.map(({ path, key }) => `${path} ${key}`))

const duplicateScenario = (entry: Scenario, first: Scenario): Finding =>
  makeFinding(
    'duplicate-scenario',
    entry.place,
    `Unexpected second \`${entry.slug}\`, expected each id once (first on line ${first.place.line}): rename or remove one`,
    `场景 \`${entry.slug}\` 重复（首次在第 ${first.place.line} 行），每个编号只能有一条：请改名或删去其一`,
  )

/** A handbook in which nothing was found is a wrong folder more often than an empty handbook. */
function judgeEmptiness(files: readonly ParsedFile[], entries: readonly Scenario[]): Finding[] {
  const findings: Finding[] = []
  if (files.every((file) => file.kind !== 'page')) {
    findings.push(
      makeFinding(
        'no-pages',
        { path: 'sops', line: 1, column: 1 },
        'Unexpected handbook without a page, expected sops/<locale>/<case-type>/<slug>.mdx',
        '手册中没有任何页面，应有 sops/<语言>/<案件类型>/<名称>.mdx',
      ),
    )
  }
  if (entries.length === 0) {
    findings.push(
      makeFinding(
        'no-catalogue',
        { path: 'catalogue', line: 1, column: 1 },
        'Unexpected handbook without scenarios, expected catalogue/<case-type>.yaml',
        '手册中没有任何场景，应有 catalogue/<案件类型>.yaml',
      ),
    )
  }
  return findings
}
