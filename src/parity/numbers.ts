import type { Locale } from '../words.ts'
import { boundInChinese, chinese } from './chinese.ts'
import { boundInEnglish, english } from './english.ts'
import type { Bound, Quantity, Recogniser } from './quantity.ts'

const recognisers: Record<Locale, Recogniser[]> = { en: english, zh: chinese }
/** The bound that the words around a number give it. */
export const boundsOf = { en: boundInEnglish, zh: boundInChinese }

// What every way to write a number holds: most sentences hold none of it.
const countable: Record<Locale, RegExp> = {
  en: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|half|halves|thirds?|quarters?|fifth|tenth|twice|thrice|once|doubled?|tripled?|dozen|fortnight|noon|midday|midnight|second|fourth|sixth|seventh|eighth|ninth|next|(?:one|an?|the|more|further|extra|additional) (?:hour|day|minute|week|month|year))\b/i,
  zh: /[\d零〇一二两三四五六七八九十百千万亿半次翌双倍午]/,
}

/** Names that hold digits and are no numbers: codes, references, versions, models. */
const names =
  /(?<![\w.])(?:(?:ISO|NIST|RFC|SP|PSD|Art(?:icle|\.)|Section|§)[ -]?\d[\w.-]*|v?\d+\.\d+\.\d+|(?=[\w-]*[A-Za-z])(?=[\w-]*\d)(?!\d+(?:[.,]\d+)*-?(?:[smhdkxw]|st|nd|rd|th|min|hours?|days?|minutes?|seconds?|weeks?|months?|years?|USD|USDT|EUR|BTC|fold)\b)[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*)(?![\w])/gi

/** The references among such names, which both languages have to give alike: `KYC-TMP-01`. */
export const readReferences = (text: string): string[] =>
  !/\d/.test(text) || !/[-_]/.test(text)
    ? []
    : [...text.matchAll(names)]
        .map(([name]) => name)
        .filter((name) => /[-_]/.test(name) && /[A-Z]/.test(name))

/** The numbers that a text in a language states, in order. The text is NFKC: no full-width digits. */
export function readNumbers(text: string, locale: Locale): Quantity[] {
  if (text.search(countable[locale]) < 0) return []
  let rest = /\d/.test(text) ? text.replace(names, (name) => '\u0001'.repeat(name.length)) : text
  const found: { at: number; quantity: Quantity }[] = []
  let asked: RegExp | undefined
  let holds = true
  for (const [pattern, read, needs] of recognisers[locale]) {
    // Neighbours share what they need; what was read meanwhile leaves less of it and not more.
    if (needs !== asked) [asked, holds] = [needs, needs?.test(rest) ?? true]
    // A replacement by a function costs several times as much as a look, and most find nothing to replace.
    if (!holds || rest.search(pattern) < 0) continue
    rest = rest.replace(pattern, (...groups) => {
      const at = groups.findLast((group) => typeof group === 'number') as number
      const whole = groups[0] as string
      const reading = read(groups.slice(1) as (string | undefined)[])
      if (reading === null) return whole
      const end = at + whole.length + (reading.taken ?? 0)
      const bound = boundsOf[locale](text.slice(Math.max(0, at - 40), at), text.slice(end, end + 40))
      for (const quantity of reading.quantities)
        found.push({
          at,
          quantity: { unit: '', ...quantity, ...settle(locale, quantity, bound) },
        })
      return '\u0001'.repeat(whole.length)
    })
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ quantity }) => quantity)
}

const timely = new Set(['s', 'min', 'h', 'd', 'w', 'month', 'y', 'working day', 'clock', 'date'])
const named = new Set(['row', 'check', 'th'])

/** The bound that makes sense for a number; “one” is firm only as a limit: “one hour” comes and goes, “within one hour” does not. */
function settle(
  locale: Locale,
  { unit = '', value, firm = true }: Partial<Quantity> & { value: number },
  bound: Bound,
): Pick<Quantity, 'bound' | 'firm'> {
  let fits: Bound = named.has(unit) ? '' : bound
  // “Within 10 %” is a distance; 以内 behind a count is a limit.
  if (/[a-z]/.test(fits) && !timely.has(unit)) fits = fits === 'within' && locale === 'zh' ? '<=' : ''
  return { bound: fits, firm: firm && (value !== 1 || fits !== '' || named.has(unit)) }
}
