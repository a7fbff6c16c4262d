import { ruleInWords } from '../decision/words.ts'
import type { ProseContext } from './prose.ts'

/** A condition as a sentence of dictionary names, units and parameter values, in the language of its text. */
export function sayCondition(source: string, { handbook, parameters, locale }: ProseContext): string {
  return ruleInWords(source, { signals: handbook.signals, parameters }, locale)
}
