import type { Scenario } from '../catalogue/case-type.ts'
import { countErrors, type Finding, makeFinding } from '../message.ts'
import type { Page } from '../sop/page.ts'
import type { Section } from '../sop/section.ts'
import type { Locale } from '../words.ts'
import { measureDigest, sectionKey } from './digest.ts'
import { findCycles } from './cycle.ts'
import { judgeShown, judgeTable } from './judge-table.ts'
import type { HandbookCaseType } from './leading.ts'
import type { Remember } from './remember.ts'
import { type Known, nearest, resolveLeading, resolveSection } from './resolve.ts'

/** A section where it belongs: its full scenario id, its digest, and whether everything it names exists. */
export interface HandbookSection {
  scenario: string
  locale: Locale
  page: Page
  section: Section
  /** What its prose states, as JSON, or null where it was not read. */
  statements: string | null
  /** Digest of exactly this text, or null where it could not be read whole. */
  digest: string | null
  /** Errors in the section, around it on its page, or in the leading rows it inherits; with one of them it is faulty. */
  faults: Finding[]
  /** Path and key of the file that it stands in. */
  fileKey: string
}

const errorsOf = (findings: readonly Finding[]) => findings.filter((finding) => finding.severity === 'error')

/** A page, what its sections state in prose, and the key of its file's bytes. */
export interface ReadPage {
  page: Page
  statements: readonly string[]
  key: string
}

/** Joins the sections of pages to the scenarios that they claim. A claim that fits nothing is a finding, never dropped in silence. */
export function joinClaims(
  pages: readonly ReadPage[],
  caseTypes: readonly HandbookCaseType[],
  known: Known,
  remember: Remember,
): { sections: HandbookSection[]; findings: Finding[] } {
  const leadingFaults = new Map(caseTypes.map((caseType) => [caseType.id, resolveLeading(caseType, known)]))
  const findings = [...leadingFaults.values()].flat()
  const sections: HandbookSection[] = []
  for (const { page, statements, key } of pages) {
    const fileKey = `${page.path} ${key}`
    // What a page says of itself depends on its bytes and on the files that give its names a meaning, on nothing else.
    const joined = remember('page', `${fileKey} ${known.key}`, () =>
      joinPage(page, caseTypes, leadingFaults, known, remember),
    )
    findings.push(...joined.findings)
    for (const { index, ...claim } of joined.claims)
      sections.push({
        ...claim,
        locale: page.locale,
        page,
        section: page.sections[index]!,
        statements: statements[index] ?? null,
        fileKey,
      })
  }
  const circles = [...Map.groupBy(sections, ({ locale }) => locale).values()].flatMap((ofLocale) =>
    findCycles(ofLocale, caseTypes, known, remember),
  )
  for (const { claim, finding } of circles) claim.faults.push(finding)
  return {
    sections,
    findings: [...findings, ...circles.map(({ finding }) => finding), ...judgeTwins(sections)],
  }
}

/** What the sections of one page claim, with what is wrong on it. */
function joinPage(
  page: Page,
  caseTypes: readonly HandbookCaseType[],
  leadingFaults: ReadonlyMap<string, Finding[]>,
  known: Known,
  remember: Remember,
): {
  claims: (Pick<HandbookSection, 'scenario' | 'digest' | 'faults'> & { index: number })[]
  findings: Finding[]
} {
  const caseType = caseTypes.find((candidate) => candidate.id === page.caseType)
  const misplaced = judgePlace(page, caseTypes, known)
  const findings = [...page.findings, ...misplaced]
  const claims = page.sections.flatMap((section, index) => {
    const resolved = resolveSection(page, section, known)
    const inherited = section.inherits ? (leadingFaults.get(page.caseType) ?? []) : []
    // Only of rules that can be read and name what exists it can be asked what they decide.
    const judged =
      caseType && countErrors([...section.findings, ...resolved, ...inherited]) === 0
        ? judgeTable(section, caseType.leading, known, remember)
        : { findings: [], decided: [] }
    resolved.push(...judged.findings)
    findings.push(...section.findings, ...resolved)
    if (!caseType || misplaced.length > 0) return []
    const scenario = section.id.includes('/') ? section.id : `${page.caseType}/${section.id}`
    // A claim without an id has its own finding already.
    if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(scenario)) return []
    const refusal = judgeClaim(page, section, scenario, known.scenarios)
    if (refusal) {
      findings.push(refusal)
      return []
    }
    // Where something is wrong, that is said first.
    if (countErrors([...section.findings, ...resolved]) === 0)
      findings.push(...judgeShown(section, known.scenarios.get(scenario)!, judged.decided))
    const digest = measureDigest(page, section, caseType.leading, known.settings.parameters)
    const faults = errorsOf([...section.findings, ...resolved, ...inherited, ...page.findings])
    return [{ index, scenario, digest, faults }]
  })
  return { claims, findings }
}

function judgePlace(page: Page, caseTypes: readonly HandbookCaseType[], known: Known): Finding[] {
  const findings: Finding[] = []
  const place = { path: page.path, line: 1, column: 1 }
  const { locales } = known.settings
  const ids = caseTypes.map((caseType) => caseType.id)
  if (!ids.includes(page.caseType)) {
    findings.push(
      makeFinding(
        'unknown-case-type',
        place,
        `Unexpected case type \`${page.caseType}\`, expected one of ${ids.join(', ') || 'those in catalogue/'}`,
        `案件类型 \`${page.caseType}\` 不存在，应为：${ids.join('、') || 'catalogue/ 中的一种'}`,
      ),
    )
  }
  if (!locales.includes(page.locale)) {
    findings.push(
      makeFinding(
        'unknown-locale',
        place,
        `Unexpected language \`${page.locale}\`, expected one of ${locales.join(', ')} (locales in handbook.yaml)`,
        `语言 \`${page.locale}\` 不在 handbook.yaml 的 locales 中：${locales.join('、')}`,
      ),
    )
  }
  return findings
}

function judgeClaim(
  page: Page,
  section: Section,
  scenario: string,
  scenarios: ReadonlyMap<string, Scenario>,
): Finding | null {
  const [owner] = scenario.split('/')
  if (owner !== page.caseType) {
    return makeFinding(
      'unwanted-claim',
      section.place,
      `Unexpected claim on \`${scenario}\`, expected a scenario of ${page.caseType}: move the section to sops/${page.locale}/${owner}/`,
      `此处不应写 \`${scenario}\`，只能写 ${page.caseType} 的场景：请移到 sops/${page.locale}/${owner}/`,
    )
  }
  const entry = scenarios.get(scenario)
  if (entry?.status === 'active') return null
  if (entry) {
    const day = entry.retired?.on
    return makeFinding(
      'orphaned-claim',
      section.place,
      `Unexpected claim on \`${scenario}\`, expected an active scenario: it was retired on ${day ?? 'an unknown day'}, remove the section`,
      `场景 \`${scenario}\` 已于 ${day ?? '未知日期'} 停用，请移除此章节`,
    )
  }
  const near = nearest(scenario, [...scenarios.keys()])
  return makeFinding(
    'orphaned-claim',
    section.place,
    `Unexpected scenario \`${scenario}\`, expected one of the catalogue${near ? `: did you mean \`${near}\`?` : ''}`,
    `目录中没有场景 \`${scenario}\`${near ? `，是否为 \`${near}\`？` : ''}`,
  )
}

/** Sections that claim the same scenario in the same language. */
function judgeTwins(sections: readonly HandbookSection[]): Finding[] {
  const claims = Map.groupBy(sections, (section) => sectionKey(section.scenario, section.locale))
  return [...claims.values()].flatMap((twins) =>
    twins.length < 2
      ? []
      : twins.map((claim, index) => {
          const other = twins[index === 0 ? 1 : 0]!
          const place = `${other.page.path}:${other.section.place.line}`
          return makeFinding(
            'ambiguous-claim',
            claim.section.place,
            `Unexpected second section for \`${claim.scenario}\`, expected one a language (the other is ${place}): keep one`,
            `\`${claim.scenario}\` 在同一语言有两个章节（另一个在 ${place}），只能保留一个`,
          )
        }),
  )
}
