import type { Scenario } from '../catalogue/case-type.ts'
import { parseRule } from '../decision/rule.ts'
import type { Handbook } from '../handbook/handbook.ts'
import type { Parameter, Settings } from '../handbook/settings.ts'
import { codePattern } from '../id.ts'
import { type Locale, say } from '../words.ts'
import { decisionWords, type DecisionWord, isDecisionWord } from './interface.ts'
import { linkToScenario, linkToSignal } from './links.ts'
import { sayCondition } from './sentence.ts'

/** What the prose of one reading refers to: its case type, and the parameters of its own moment. */
export interface ProseContext {
  /** The language of the text. */
  locale: Locale
  /** The language of the page around it, in which its links lead on. */
  readerLocale: Locale
  caseType: string | null
  parameters: Settings['parameters']
  handbook: Pick<Handbook, 'signals' | 'scenarios'>
}

/** What stands behind a code span. */
export type Explained =
  | { kind: 'signal'; code: string; name: string; link: string }
  | { kind: 'scenario'; title: string; link: string }
  | { kind: 'decision'; word: string; decision: DecisionWord }
  | { kind: 'rule'; code: string; words: string }
  | { kind: 'code'; code: string }

/** A code span in words: a signal by its dictionary name, a scenario by its title, a decision by its word. */
export function explainCode(code: string, context: ProseContext): Explained {
  const { locale, readerLocale, handbook } = context
  if (codePattern.test(code) && handbook.signals[code]) {
    const name = say(handbook.signals[code].name, locale)
    return { kind: 'signal', code, name, link: linkToSignal(readerLocale, code) }
  }
  if (isDecisionWord(code)) return { kind: 'decision', word: decisionWords[code][locale], decision: code }
  const [id, row] = code.replace(/^see /, '').split('#row-')
  const scenario = findScenario(id!, context)
  if (scenario)
    return {
      kind: 'scenario',
      title: say(scenario.title, locale),
      link: linkToScenario(readerLocale, scenario.id, row),
    }
  return asksSignal(code, handbook.signals)
    ? { kind: 'rule', code, words: sayCondition(code, context) }
    : { kind: 'code', code }
}

const rules = new WeakMap<Handbook['signals'], Map<string, boolean>>()

/** Whether a code span is a rule about signals: its text is explained on its page, in its copies and in every place it is found by. */
function asksSignal(code: string, signals: Handbook['signals']): boolean {
  const known = rules.get(signals) ?? new Map<string, boolean>()
  rules.set(signals, known)
  const asks =
    known.get(code) ??
    parseRule(code, { path: '', line: 1, column: 1 }).rule?.names.some(({ name }) => signals[name]) ??
    false
  known.set(code, asks)
  return asks
}

const active = new WeakMap<Handbook['scenarios'], Map<string, Scenario>>()

/** An active scenario by its full id, or by its bare one inside the case type of the text: one that has a page. */
export function findScenario(
  id: string,
  { caseType, handbook }: Pick<ProseContext, 'caseType' | 'handbook'>,
): Scenario | null {
  const { scenarios } = handbook
  const known =
    active.get(scenarios) ??
    new Map(scenarios.filter(({ status }) => status === 'active').map((scenario) => [scenario.id, scenario]))
  active.set(scenarios, known)
  return known.get(id.includes('/') ? id : `${caseType}/${id}`) ?? null
}

/** Where a link of a text leads: a page of the site, an address outside, or nowhere while its scenario has no page. */
export function resolveLink(
  url: string,
  context: ProseContext,
): { href: string | undefined; outside: boolean } {
  if (/^(?:https|mailto):/.test(url)) return { href: url, outside: true }
  const [id, row] = url.split('#row-')
  const scenario = findScenario(id!, context)
  return {
    href: scenario ? linkToScenario(context.readerLocale, scenario.id, row) : undefined,
    outside: false,
  }
}

/** A parameter as prose shows it: its value alone; its name and unit are told beside it. */
export function explainParameter(name: string, context: ProseContext): { value: string; title: string } {
  const parameter: Parameter | undefined = context.parameters[name]
  if (!parameter) return { value: name, title: name }
  const label = parameter.name ? say(parameter.name, context.locale) : name
  const value = String(parameter.value)
  const unit = unitWords[parameter.unit ?? '']?.[context.locale] ?? parameter.unit
  return {
    value,
    title:
      context.locale === 'zh'
        ? `${label}：${value}${unit ? ` ${unit}` : ''}`
        : `${label}: ${value}${unit ? ` ${unit}` : ''}`,
  }
}

const unitWords: Record<string, { en: string; zh: string } | undefined> = {
  hours: { en: 'hours', zh: '小时' },
  days: { en: 'days', zh: '天' },
  minutes: { en: 'minutes', zh: '分钟' },
  score: { en: '', zh: '' },
}
