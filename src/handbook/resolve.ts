import { distance } from 'fastest-levenshtein'
import type { Scenario } from '../catalogue/case-type.ts'
import type { Signal } from '../catalogue/dictionaries.ts'
import type { Example, Value } from '../decision/example.ts'
import { judgeMeaning } from '../decision/meaning.ts'
import type { Rule } from '../decision/rule.ts'
import { seeTarget } from '../decision/table.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'
import type { Page } from '../sop/page.ts'
import type { Section } from '../sop/section.ts'
import type { HandbookCaseType } from './leading.ts'
import type { Settings } from './settings.ts'

/** What names in a page can mean. */
export interface Known {
  settings: Settings
  signals: Record<string, Signal>
  sources: ReadonlySet<string>
  scenarios: ReadonlyMap<string, Scenario>
  /** Key of all files that give names a meaning; equal keys give equal meanings. */
  key: string
}

/** The name that was probably meant, or null. */
export function nearest(name: string, names: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.min(4, Math.ceil(name.length / 3) + 1)
  for (const candidate of names) {
    const far = Math.abs(candidate.length - name.length) >= least ? least : distance(name, candidate)
    if (far < least) [best, least] = [candidate, far]
  }
  return best
}

/** Names in a section that mean nothing in this handbook. */
export function resolveSection(page: Page, section: Section, known: Known): Finding[] {
  const findings: Finding[] = []
  for (const [index, row] of (section.table?.rows ?? []).entries()) {
    if (typeof row.when !== 'string') findings.push(...resolveRule(row.when, known))
    const target = seeTarget(row.decision)
    if (target !== null)
      findings.push(
        ...resolveSee(target, page.caseType, row.place, `row ${index + 1}`, `第 ${index + 1} 行`, known),
      )
  }
  const leading = section.inherits ? Infinity : 0
  for (const example of section.examples)
    findings.push(...resolveExample(example, page, section, leading, known))
  for (const name of new Set([...section.parameters, ...page.backgroundParameters])) {
    if (!Object.hasOwn(known.settings.parameters, name)) {
      const near = nearest(name, Object.keys(known.settings.parameters))
      findings.push(
        makeFinding(
          'unknown-parameter',
          section.place,
          `Unexpected parameter \`${name}\`, expected one of handbook.yaml${near ? `: did you mean \`${near}\`?` : ''}`,
          `handbook.yaml 中没有参数 \`${name}\`${near ? `，是否为 \`${near}\`？` : ''}`,
        ),
      )
    }
  }
  for (const { key, place } of section.references) {
    if (known.sources.has(key)) continue
    const near = nearest(key, [...known.sources])
    findings.push(
      makeFinding(
        'unknown-source',
        place,
        `Unexpected source \`${key}\`, expected a key of sources.yaml${near ? `: did you mean \`${near}\`?` : ''}`,
        `sources.yaml 中没有 \`${key}\`${near ? `，是否为 \`${near}\`？` : ''}`,
      ),
    )
  }
  for (const { url, place } of section.links) {
    const id = url.split('#')[0]!
    const full = id.includes('/') ? id : `${page.caseType}/${id}`
    if (known.scenarios.get(full)?.status === 'active') continue
    const near = nearest(full, [...known.scenarios.keys()])
    findings.push(
      makeFinding(
        'unresolved-link',
        place,
        `Unexpected link to \`${url}\`, expected an active scenario${near ? `: did you mean \`${near}\`?` : ''}`,
        `链接 \`${url}\` 没有对应的有效场景${near ? `，是否为 \`${near}\`？` : ''}`,
      ),
    )
  }
  return findings
}

/** What is wrong with a case type's leading rows. */
export const resolveLeading = (caseType: HandbookCaseType, known: Known): Finding[] =>
  caseType.leading.flatMap((row) => [
    ...row.faults,
    ...(row.rule
      ? [...resolveRule(row.rule, known), ...judgeMeaning(row.rule, { ...known.settings, ...known })]
      : []),
  ])

function resolveRule(rule: Rule, known: Known): Finding[] {
  return rule.names.flatMap(({ name, place }) => {
    if (
      Object.hasOwn(known.signals, name) ||
      known.signals[name] ||
      Object.hasOwn(known.settings.parameters, name)
    )
      return []
    const near = nearestCode(name, known)
    return [
      makeFinding(
        'unknown-signal',
        place,
        `Unexpected \`${name}\`, expected a code of signals.yaml or a parameter of handbook.yaml${near ? `: \`${rule.source.replace(name, near)}\`` : ''}`,
        `\`${name}\` 既不是 signals.yaml 中的信号，也不是 handbook.yaml 中的参数${near ? `，应为 \`${rule.source.replace(name, near)}\`` : ''}`,
      ),
    ]
  })
}

/** The code that a lower-case, spaced or misspelt name stands for. */
function nearestCode(name: string, known: Known): string | null {
  const names = [...Object.keys(known.signals), ...Object.keys(known.settings.parameters)]
  const spelled = name
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')
  return names.includes(spelled) ? spelled : nearest(spelled, names)
}

function resolveSee(
  target: string,
  caseType: string,
  place: Place,
  en: string,
  zh: string,
  known: Known,
): Finding[] {
  const id = target.includes('/') ? target : `${caseType}/${target}`
  const entry = known.scenarios.get(id)
  if (entry?.status === 'active') return []
  const near = entry ? null : nearest(id, [...known.scenarios.keys()])
  return [
    makeFinding(
      'unresolved-see',
      place,
      `Unexpected \`see ${target}\` in ${en}, expected an active scenario${entry ? ': this one is retired' : near ? `: did you mean \`see ${near.startsWith(`${caseType}/`) ? near.slice(caseType.length + 1) : near}\`?` : ''}`,
      `${zh}的 \`see ${target}\` 没有对应的有效场景${entry ? '（该场景已停用）' : near ? `，是否为 \`see ${near.startsWith(`${caseType}/`) ? near.slice(caseType.length + 1) : near}\`？` : ''}`,
    ),
  ]
}

function resolveExample(
  example: Example,
  page: Page,
  section: Section,
  leading: number,
  known: Known,
): Finding[] {
  const findings: Finding[] = []
  const refuse = (rule: 'example-values' | 'unknown-signal', en: string, zh: string) =>
    findings.push(makeFinding(rule, example.place, en, zh))
  for (const { code, value } of example.given) {
    const signal = known.signals[code]
    if (!signal) {
      const near = nearestCode(code, known)
      refuse(
        'unknown-signal',
        `Unexpected \`${code}\` in example “${example.title}”, expected a code of signals.yaml${near ? `: \`${near}\`` : ''}`,
        `示例“${example.title}”中的 \`${code}\` 不在 signals.yaml 中${near ? `，应为 \`${near}\`` : ''}`,
      )
    } else {
      const expected = expectValue(signal, value)
      if (expected)
        refuse(
          'example-values',
          `Unexpected \`${code} = ${String(value)}\` in example “${example.title}”, expected ${expected.en}`,
          `示例“${example.title}”中的 \`${code} = ${String(value)}\` 不对，应为${expected.zh}`,
        )
    }
  }
  const target = seeTarget(example.expect)
  if (target !== null)
    findings.push(
      ...resolveSee(
        target,
        page.caseType,
        example.place,
        `example “${example.title}”`,
        `示例“${example.title}”`,
        known,
      ),
    )
  const rows = section.table?.rows.length ?? 0
  const row = example.row
  const exists = row === null || (row.startsWith('L') ? leading > 0 : !(Number(row) > rows))
  if (!exists && rows > 0)
    refuse(
      'example-values',
      `Unexpected row ${row} in example “${example.title}”, expected 1 to ${rows}`,
      `示例“${example.title}”中的第 ${row} 行不存在，应为 1 到 ${rows}`,
    )
  return findings
}

function expectValue(signal: Signal, value: Value): { en: string; zh: string } | null {
  switch (signal.type) {
    case 'boolean':
      return typeof value === 'boolean' ? null : { en: 'true or false', zh: ' true 或 false' }
    case 'enum':
      return typeof value === 'string' && signal.values?.includes(value)
        ? null
        : {
            en: `one of ${(signal.values ?? []).map((one) => `"${one}"`).join(', ')}`,
            zh: `：${(signal.values ?? []).map((one) => `"${one}"`).join('、')}`,
          }
    default: {
      const { min = -Infinity, max = Infinity } = signal
      const inRange = typeof value === 'number' && value >= min && value <= max
      const whole = signal.type === 'number' || Number.isInteger(value)
      if (inRange && whole) return null
      const range = `${Number.isFinite(min) ? ` ≥ ${min}` : ''}${Number.isFinite(max) ? ` ≤ ${max}` : ''}`
      return {
        en: `${signal.type === 'integer' ? 'a whole number' : 'a number'}${range} (${signal.unit})`,
        zh: `${signal.type === 'integer' ? '整数' : '数字'}${range}（${signal.unit}）`,
      }
    }
  }
}
