import type { Handbook, HandbookSection } from '../handbook/handbook.ts'
import { type Remember, workItOut } from '../handbook/remember.ts'
import { type Finding, type RuleId, sortFindings } from '../message.ts'
import { disagreeingScenarios } from './disagreeing-scenarios.ts'
import { proseDiffers } from './prose-differs.ts'
import { translationPath } from './translation-path.ts'
import { unestablishedCheck } from './unestablished-check.ts'
import { unusedParameter } from './unused-parameter.ts'

/** Files of a handbook by path, as much of them as an example needs; null takes one away. */
export type Files = Record<string, string | null>

/** A judgement on content that parses, with one example that is fine and one that is not, and what is said of it. */
export interface Check {
  rule: RuleId
  ok: Files
  notOk: Files
  /** What the second example gives, as `check` prints it in English. */
  says: string[]
  /** What is said of a section by itself, the catalogue and the dictionaries: it is said again only when one of these changes. */
  checkSection?(claim: HandbookSection, handbook: Dictionaries): Finding[]
  /** What is said of the handbook as a whole; `remember` spares working it out where that was done before. */
  check?(handbook: Handbook, remember: Remember): Finding[]
}

/** What gives the names in a section a meaning. */
type Dictionaries = Pick<Handbook, 'settings' | 'signals'>

/** Every check; each has a file of its own. */
export const checks: readonly Check[] = [
  disagreeingScenarios,
  proseDiffers,
  translationPath,
  unestablishedCheck,
  unusedParameter,
]

/** All that is found in a handbook: what parsing found and what the checks judge. Every surface shows this one list. */
export const findAll = (handbook: Handbook, remember: Remember = workItOut): Finding[] =>
  sortFindings([...handbook.findings, ...runChecks(checks, handbook, remember)])

/** What some checks find. */
export function runChecks(some: readonly Check[], handbook: Handbook, remember: Remember): Finding[] {
  const { sections, dictionaries } = handbook
  const rules = some.flatMap(({ rule, checkSection }) => (checkSection ? [rule] : []))
  return [
    ...some.flatMap((one) => one.check?.(handbook, remember) ?? []),
    ...sections.flatMap((claim) => {
      const question = { file: claim.fileKey, section: claim.section.place.line, rules, dictionaries }
      return remember('checks', question, () =>
        some.flatMap((one) => one.checkSection?.(claim, handbook) ?? []),
      )
    }),
  ]
}
