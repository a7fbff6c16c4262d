import { ruleInWords } from '../decision/words.ts'
import type { ProseContext } from './prose.ts'

type Said = Map<string, string>
const said = new WeakMap<ProseContext['handbook']['signals'], WeakMap<ProseContext['parameters'], Said>>()

/**
 * A condition as a sentence of dictionary names, units and parameter values, in the language of its text. A page, its copies for case
 * notes and training, and the signal finder say the same condition, and every page of a case type its leading rows.
 */
export function sayCondition(
  source: string,
  { handbook: { signals }, parameters, locale }: ProseContext,
): string {
  const byParameters = said.get(signals) ?? new WeakMap<ProseContext['parameters'], Said>()
  said.set(signals, byParameters)
  const known = byParameters.get(parameters) ?? new Map<string, string>()
  byParameters.set(parameters, known)
  const key = `${locale} ${source}`
  const sentence = known.get(key) ?? ruleInWords(source, { signals, parameters }, locale)
  known.set(key, sentence)
  return sentence
}
