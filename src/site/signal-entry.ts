import type { Scenario } from '../catalogue/case-type.ts'
import type { Signal } from '../catalogue/dictionaries.ts'
import { type Locale, say } from '../words.ts'
import { familyWords, speakAtDesk, unitWords } from './desk-words.ts'
import type { Publication } from './publish.ts'
import type { Site } from './site.ts'

/** A signal as its dictionary shows it. */
export interface SignalEntry {
  code: string
  name: string
  /** The name in the other language, with the language. */
  otherName: { locale: Locale; name: string } | null
  description: string
  /** What a value looks like: "hours, 0 or more", "yes or no". */
  value: string
  origin: string
  threshold: string | null
  scenarios: Scenario[]
}

export interface SignalFamily {
  id: string
  name: string
  signals: SignalEntry[]
}

/**
 * The dictionary of signals by family, each with the scenarios that ask for it: by catalogue, or by a text that is shown. Agents are
 * led to scenarios with a text only.
 */
export function makeSignalFamilies(
  { handbook, publications, audience }: Site,
  locale: Locale,
): SignalFamily[] {
  const listed = publications.filter(
    (one) => one.locale === locale && (audience === 'leads' || one.reading !== null),
  )
  const users = usersOf(listed)
  const families = new Map<string, Signal[]>()
  for (const signal of Object.values(handbook.signals))
    families.set(signal.family, [...(families.get(signal.family) ?? []), signal])
  return [...families].map(([id, signals]) => ({
    id,
    name: familyWords[id]?.[locale] ?? id,
    signals: signals.map((signal) => makeEntry(signal, [...(users.get(signal.code) ?? [])], locale)),
  }))
}

function usersOf(publications: readonly Publication[]): Map<string, Set<Scenario>> {
  const users = new Map<string, Set<Scenario>>()
  const add = (code: string, scenario: Scenario) =>
    users.set(code, (users.get(code) ?? new Set<Scenario>()).add(scenario))
  for (const { scenario, reading } of publications) {
    for (const { code } of scenario.signals) add(code, scenario)
    for (const row of reading?.section.table?.rows ?? [])
      if (typeof row.when !== 'string') for (const { name } of row.when.names) add(name, scenario)
  }
  return users
}

function makeEntry(signal: Signal, scenarios: Scenario[], locale: Locale): SignalEntry {
  const t = speakAtDesk(locale)
  const other = locale === 'en' ? 'zh' : 'en'
  const otherName = signal.name[other]
  return {
    code: signal.code,
    name: say(signal.name, locale),
    otherName: otherName === undefined ? null : { locale: other, name: otherName },
    description: say(signal.description, locale),
    value: describeValue(signal, locale),
    origin: t(signal.origin === 'feed' ? 'signalsFeed' : 'signalsCheck'),
    threshold: describeThreshold(signal, locale),
    scenarios,
  }
}

function describeValue(signal: Signal, locale: Locale): string {
  const t = speakAtDesk(locale)
  if (signal.type === 'boolean') return t('signalsBoolean')
  if (signal.type === 'enum')
    return t('signalsOneOf', { values: (signal.values ?? []).join(locale === 'zh' ? '、' : ', ') })
  const { min, max } = signal
  const range =
    min !== undefined && max !== undefined
      ? t('signalsBetween', { min, max })
      : min !== undefined
        ? t('signalsAtLeast', { min })
        : max !== undefined
          ? t('signalsAtMost', { max })
          : null
  const kind = measures.has(signal.unit)
    ? unitWords[signal.unit]![locale]
    : t(signal.type === 'integer' ? 'signalsWhole' : 'signalsNumber')
  return [kind, range].filter(Boolean).join(locale === 'zh' ? '，' : ', ')
}

/** Units that tell what a number is; those of counts only repeat what the signal is called. */
const measures = new Set(['hours', 'days', 'minutes', 'seconds', 'years', 'km/h', 'sigma', 'USD'])

/** The value from which a signal usually begins to speak, as a clause: "below 72 hours". */
function describeThreshold(signal: Signal, locale: Locale): string | null {
  const threshold = signal.typicalThreshold
  if (!threshold) return null
  const t = speakAtDesk(locale)
  const { op, value } = threshold
  if (typeof value === 'boolean') return t(value ? 'whenYes' : 'whenNo')
  const unit = (unitWords[signal.unit]?.[locale] ?? signal.unit).replace(/^[（(].*[)）]$/, '')
  const space = unit === '' || signal.type === 'enum' ? '' : ` ${unit}`
  const number = (one: unknown) => `${typeof one === 'number' ? formatNumber(one) : String(one)}${space}`
  if (Array.isArray(value)) {
    if (op === 'between')
      return t('whenBetween', { low: formatNumber(Number(value[0])), high: number(value[1]) })
    return t('whenIs', {
      value: new Intl.ListFormat(locale, { type: 'disjunction' }).format(value.map(String)),
    })
  }
  const phrases = { lt: 'whenBelow', lte: 'whenAtMost', gt: 'whenAbove', gte: 'whenAtLeast' } as const
  return t(op in phrases ? phrases[op as keyof typeof phrases] : 'whenIs', { value: number(value) })
}

/** Thousands apart: 5,000. */
const formatNumber = (value: number): string => new Intl.NumberFormat('en').format(value)
