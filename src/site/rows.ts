import { type Decision, seeTarget } from '../decision/table.ts'
import type { InheritedRow } from '../handbook/leading.ts'
import type { Inline } from '../sop/body.ts'
import type { Section } from '../sop/section.ts'
import { type Locale, say } from '../words.ts'
import { type DecisionWord, decisionWords, isDecisionWord, qualifierWords, speak } from './interface.ts'
import { linkToScenario } from './links.ts'
import { withoutCode } from './plain.ts'
import { findScenario, type ProseContext } from './prose.ts'

/** A decision as people see it: word, colour and shape by `kind`, and what the author adds. */
export interface DecisionView {
  kind: DecisionWord | 'see' | 'unclear'
  word: string
  /** The scenario to which `see` sends. */
  target: { title: string; link: string | undefined } | null
  prose: Inline[]
}

/** A row as a page shows it. `source` is the FEEL behind it, null for `otherwise`. */
export interface RowView {
  /** `2`, `L1`. */
  number: string
  decision: DecisionView
  /** The author's words for the condition. */
  lead: Inline[]
  source: string | null
  otherwise: boolean
  because: Inline[]
  /** How an agent finds out, for inherited rows. */
  check: string | null
}

/** The rows of a section's table, with the words its author wrote into the cells. */
export function makeRows(section: Section, context: ProseContext): RowView[] {
  const block = section.slots
    .find((slot) => slot.name === 'Decisions')
    ?.body.find((candidate) => candidate.kind === 'table')
  const cells = block?.kind === 'table' ? block.rows.slice(1).filter((row) => row.length === 3) : []
  return (section.table?.rows ?? []).map((row, index) => {
    const [when = [], decide = [], because = []] = cells[index] ?? []
    return {
      number: String(index + 1),
      decision: makeDecision(row.decision, withoutCode(decide), context),
      lead: row.when === 'otherwise' ? [] : withoutCode(when),
      source: typeof row.when === 'string' ? null : row.when.source,
      otherwise: row.when === 'otherwise',
      because,
      check: null,
    }
  })
}

/** The rows that a table inherits from its case type: L1, L2, … */
export const makeLeadingRows = (leading: readonly InheritedRow[], context: ProseContext): RowView[] =>
  leading.map((row, index) => ({
    number: `L${index + 1}`,
    decision: makeDecision(row.decide.split(/\s+/), [], context),
    lead: [],
    source: row.when,
    otherwise: false,
    because: [{ kind: 'text', value: say(row.because, context.locale) }],
    check: say(row.check, context.locale),
  }))

export function makeDecision(decision: Decision, prose: Inline[], context: ProseContext): DecisionView {
  const { locale, readerLocale } = context
  const target = seeTarget(decision)
  if (target) {
    const scenario = findScenario(target, context)
    return {
      kind: 'see',
      word: speak(locale)('seeDecision'),
      target: {
        title: scenario ? say(scenario.title, locale) : target,
        link: scenario ? linkToScenario(readerLocale, scenario.id) : undefined,
      },
      prose,
    }
  }
  const written = decision[0] ?? ''
  // A row that `check` refuses still stands on the leads' site: it must not look like a decision.
  if (!isDecisionWord(written)) return { kind: 'unclear', word: written || '?', target: null, prose }
  const word = decisionWords[written][locale]
  const qualified = decision.slice(1).map((qualifier) => sayQualifier(qualifier, locale))
  return {
    kind: written,
    word,
    target: null,
    prose:
      prose.length > 0 || qualified.length === 0
        ? withoutWord(prose, word)
        : [{ kind: 'text', value: qualified.join(', ') }],
  }
}

/** What an author adds, without the decision's own word before it: the page shows that already. */
function withoutWord(prose: Inline[], word: string): Inline[] {
  const [first, ...rest] = prose
  if (first?.kind !== 'text' || !first.value.startsWith(word)) return prose
  return [{ kind: 'text', value: first.value.slice(word.length).trimStart() }, ...rest]
}

const sayQualifier = (qualifier: string, locale: Locale): string =>
  qualifierWords[qualifier]?.[locale] ?? qualifier.replaceAll('-', ' ')
