import type { Locale } from '../words.ts'

const notTo = "(?:(?:do|does|must|should|shall|may|is|are)(?: not|n['’]t)(?: to)?|can(?:not|['’]t)|never|nobody|no one)"

// What is said by denying twice, or by denying what is said plainly elsewhere, and the plain form that every reader understands.
const idioms: Record<Locale, [RegExp, string][]> = {
  en: [
    // “Do not send it until you have looked” is “send it only after you have looked”.
    [new RegExp(`\\b${notTo} (?!be )([^,.;:]{1,80}?),? until\\b`, 'gi'), '$1 only after'],
    [/\bgets? to\b(?= [a-z])/gi, 'may'],
  ],
  zh: [
    [/(?:也|均|都|仍)?不(?:会)?受(?:此|任何)?(?:影响|限制?)/g, '照常'],
    [/(?:安全)?无[虞恙忧碍]/g, '安全'],
    [/宁[可愿肯]([^。;]{1,16},?)也?不[能要可愿]?/g, '宁可$1而非'],
  ],
}

const any: Record<Locale, RegExp> = {
  en: /\b(?:until|gets? to)\b/i,
  zh: /受|宁|无[虞恙忧碍]/,
}

/** A text with its idioms said plainly. */
export const speakPlainly = (text: string, locale: Locale): string =>
  any[locale].test(text)
    ? idioms[locale].reduce((rest, [pattern, plain]) => rest.replace(pattern, plain), text)
    : text
