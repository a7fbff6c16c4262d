import type { Bump } from '../approval/version.ts'
import type { Signal } from '../catalogue/dictionaries.ts'
import { compareTables, type Difference } from '../decision/compare.ts'
import { writeGiven } from '../decision/example.ts'
import type { Section } from '../sop/section.ts'
import type { BothWords } from '../words.ts'
import { tableInContext } from './judge-table.ts'
import type { InheritedRow } from './leading.ts'
import type { Remember } from './remember.ts'
import type { Settings } from './settings.ts'

/** A section with all that makes its rows decide, at one moment. */
export interface Text {
  section: Section
  leading: readonly InheritedRow[]
  parameters: Settings['parameters']
}

/** What a new text changes in meaning. */
export interface Meaning {
  bump: Bump
  /** Whether every case was looked at, or only a sample. */
  exact: boolean
  /** Cases that are decided otherwise, one for each pair of rows. */
  differences: readonly Difference[]
}

/** Compares two texts of one section by what they decide; a table that cannot be read may decide anything. */
export function compareTexts(
  before: Text,
  after: Text,
  signals: Readonly<Record<string, Signal>>,
  remember: Remember,
): Meaning {
  const tableOf = ({ section, leading, parameters }: Text) =>
    tableInContext(section, leading, { settings: { parameters }, signals })
  const [first, second] = [tableOf(before), tableOf(after)]
  if (!first || !second) return unknownMeaning
  const { exact, differences } = remember('comparison', [first, second], () => compareTables(first, second))
  const grew =
    after.section.checks.length > before.section.checks.length || second.rows.length > first.rows.length
  const bump = differences.length > 0 ? 'major' : grew ? 'minor' : 'patch'
  return { bump, exact, differences }
}

/** Where an earlier text cannot be found again it may have decided anything. */
export const unknownMeaning: Meaning = { bump: 'major', exact: false, differences: [] }

/** How a case is decided before and after, in one line; of many the first. */
export function describeMeaning({ bump, exact, differences: [first, ...more] }: Meaning): BothWords {
  if (!first)
    return bump === 'major'
      ? {
          en: 'The text before it could not be compared, so every decision counts as changed.',
          zh: '无法与之前的文字比较，因此按所有结论均有变化处理。',
        }
      : bump === 'minor'
        ? {
            en: 'A check or a row was added; every case is decided as before.',
            zh: '增加了检查或判定行；所有案件结论不变。',
          }
        : {
            en: 'Only the wording changed; every case is decided as before.',
            zh: '仅文字有改动；所有案件结论不变。',
          }
  const sides = [first.before, first.after].map(
    (answer) => answer?.decision.map((span) => `\`${span}\``).join(' ') ?? '–',
  )
  const given = writeGiven(first.given)
  const rest =
    more.length === 0
      ? { en: '', zh: '' }
      : { en: ` (and ${more.length} more pairs of rows)`, zh: `（另有 ${more.length} 处）` }
  const sampled = exact
    ? { en: '', zh: '' }
    : { en: ' Only a sample of cases was compared.', zh: '仅抽样比较。' }
  return {
    en: `Decided otherwise: \`${given}\` was ${sides[0]}, now ${sides[1]}${rest.en}.${sampled.en}`,
    zh: `结论有变：\`${given}\` 原为 ${sides[0]}，现为 ${sides[1]}${rest.zh}。${sampled.zh}`,
  }
}
