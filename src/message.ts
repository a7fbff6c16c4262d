import { type Locale, say, type BothWords } from './words.ts'

/** Where something stands: a path inside the content root, a line and a column, both from 1. */
export interface Place {
  path: string
  line: number
  column: number
}

export type Severity = 'error' | 'warning'

/** Every rule by its id, which reads as the fault it reports. A rule has one severity everywhere. */
export const rules = {
  'no-pages': 'error',
  'no-catalogue': 'error',
  'unreadable-file': 'error',
  'outside-root': 'error',
  'unexpected-file': 'error',
  'path-name': 'error',
  'file-too-large': 'error',
  'line-too-long': 'error',
  'nesting-too-deep': 'error',
  'delimiter-run': 'error',
  'took-too-long': 'error',
  'invalid-utf8': 'error',
  'control-character': 'error',
  'hidden-character': 'error',
  'mixed-script': 'warning',
  'byte-order-mark': 'warning',
  'carriage-return': 'warning',
  'front-matter': 'error',
  'front-matter-language': 'error',
  'yaml-syntax': 'error',
  'yaml-alias': 'error',
  'duplicate-key': 'error',
  'unknown-key': 'error',
  schema: 'error',
  'impossible-date': 'error',
  'mdx-syntax': 'error',
  'unclosed-tag': 'error',
  'unknown-tag': 'error',
  'misplaced-tag': 'error',
  'raw-html': 'error',
  'code-in-page': 'error',
  comment: 'error',
  'unknown-attribute': 'error',
  'attribute-value': 'error',
  'link-scheme': 'error',
  'unresolved-link': 'error',
  image: 'error',
  'unexpected-markdown': 'error',
  'open-bold': 'warning',
  'repeated-slot': 'error',
  'text-after-otherwise': 'error',
  'decision-table': 'error',
  'decision-word': 'error',
  'missing-otherwise': 'error',
  'condition-without-rule': 'error',
  'rule-spelling': 'error',
  'rule-syntax': 'error',
  'rule-meaning': 'error',
  'unknown-signal': 'error',
  'unknown-parameter': 'error',
  'unknown-source': 'error',
  'unresolved-see': 'error',
  'example-values': 'error',
  'example-outcome': 'error',
  'unreachable-row': 'error',
  'unreachable-otherwise': 'warning',
  'unreached-row': 'warning',
  'rows-decide-alike': 'warning',
  'decision-without-example': 'warning',
  'cyclic-see': 'error',
  'conflicting-languages': 'error',
  'out-of-parity': 'warning',
  'prose-differs': 'warning',
  'disagreeing-scenarios': 'warning',
  'unknown-case-type': 'error',
  'unknown-locale': 'error',
  'duplicate-scenario': 'error',
  'duplicate-code': 'error',
  'orphaned-claim': 'error',
  'unwanted-claim': 'error',
  'ambiguous-claim': 'error',
  'unknown-look-alike': 'error',
  'waiver-scenario': 'error',
  'translation-path': 'warning',
  'page-without-section': 'warning',
  'unestablished-check': 'warning',
  'unused-parameter': 'warning',
  'ledger-row': 'error',
  'ledger-file': 'error',
  'ledger-scenario': 'error',
  'self-approval': 'error',
  'unknown-approver': 'error',
  'ledger-rewritten': 'error',
  'ledger-unverified': 'warning',
  'unattested-approval': 'warning',
  'text-not-found': 'warning',
  'shared-alias': 'warning',
  'case-row': 'error',
} as const satisfies Record<string, Severity>

export type RuleId = keyof typeof rules

/** One fault in the content, in the grammar "Unexpected X, expected Y", in both languages of the interface. */
export interface Finding extends Place {
  rule: RuleId
  severity: Severity
  message: BothWords
}

/** A finding of a rule at a place. */
export const makeFinding = (rule: RuleId, place: Place, en: string, zh: string): Finding => ({
  rule,
  severity: rules[rule],
  path: place.path,
  line: place.line,
  column: place.column,
  message: { en, zh },
})

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Findings in the order of their places, each once. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  return findings
    .filter((finding) => {
      const key = JSON.stringify(finding)
      return !seen.has(key) && seen.add(key)
    })
    .sort(
      (a, b) => byText(a.path, b.path) || a.line - b.line || a.column - b.column || byText(a.rule, b.rule),
    )
}

export const countErrors = (findings: readonly Finding[]): number =>
  findings.filter((finding) => finding.severity === 'error').length

/** One line as compilers print it: `file:line:col severity rule: message`. */
export const formatFinding = (finding: Finding, locale: Locale): string =>
  `${finding.path}:${finding.line}:${finding.column} ${finding.severity} ${finding.rule}: ${say(finding.message, locale)}`

/** A fault in the call: it is thrown, caught once by the command, printed as one sentence, and exits 2. */
export class CallError extends Error {
  override readonly name = 'CallError'
}
