import type { Locale } from '../words.ts'
import { concepts } from './concepts.ts'
import { contrasts } from './contrast-words.ts'
import { namesIn } from './names.ts'
import { readPoles } from './read-poles.ts'

// “Unless” and “only if”, each with what depends on it: so far and no further, or a text that says nothing else takes its square.
const conditions: Record<Locale, [kind: 'unless' | 'only', pattern: RegExp][]> = {
  en: [
    ['unless', /(?:^|[.;:] ?)([^.;:]*?),? (?:unless|except (?:if|when|where))\b/i],
    ['unless', /(?:^|[.;:] ?)(?:unless|except (?:if|when|where)) [^,.;:]+, ?([^.;:]*?)(?:, and\b|[.;:]|$)/i],
    ['only', /(?:^|[.;:] ?)([^.;:]*?) only (?:if|when|where|after|once)\b/i],
    ['only', /\bonly (?:if|when|where|after|once) [^,.;:]+, ?([^.;:]*)/i],
  ],
  zh: [
    ['only', /只有[^。;]{0,60}?,?[才方]([^。;,]{0,60})/],
    ['only', /除非[^。;,]{0,60},?[才方](?!面)([^。;,]{0,60})/],
    ['unless', /除非[^。;,]{0,60},(?:否则)?(?:一律|都|均|就|仍|要)*([^。;]{0,60})/],
  ],
}
const denied: Record<Locale, RegExp> = {
  en: /\b(?:not|no|never|nobody|nothing|none|neither|cannot|without)\b|n['’]t\b/i,
  zh: /[不未没无勿]|禁止/,
}

const keeps: Record<Locale, RegExp> = {
  en: /\b(?:stay|remain|keep|continue|stand|last|refuse|decline|withh[eo]ld|block|freeze)(?:s|e?d)?\b(?! (?:is|are|ends?|may|can|comes?)\b)|\b(?:kept|stood|frozen|locked|closed|paused|held|hold)\b(?! (?:is|are|ends?|may|can|comes?)\b)/i,
  zh: /保持|维持|保留|仍|继续|不变|照旧|拒绝|驳回/,
}

/** Whether something is done “unless” something or “only if” it is, with the numbers of the concepts of what is done. */
function readConditions(text: string, locale: Locale, conceptsIn: (text: string) => string[]): string[] {
  if (!(locale === 'en' ? /unless|except|only/i : /只有|除非/).test(text)) return []
  for (const [kind, pattern] of conditions[locale]) {
    const done = pattern.exec(text)?.[1]
    if (!done) continue
    // “It stays frozen unless” and “it is lifted only if” are one, but “it stays frozen only if” is another.
    const kept = keeps[locale].test(done) ? 'kept ' : ''
    // “Not unless” is “only if”.
    const turned = denied[locale].test(done) ? (kind === 'unless' ? 'only' : 'unless') : kind
    return conceptsIn(done).map((concept) => `${turned} ${kept}${concept}`)
  }
  return []
}

const plainConcepts: Record<Locale, (text: string) => string[]> = {
  en: (text) =>
    (text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => concepts.en.get(word)?.concepts ?? []),
  zh: (text) => {
    const found: string[] = []
    for (let at = 0; at < text.length; at++)
      for (const size of [4, 3, 2, 1]) {
        const meaning = concepts.zh.get(text.slice(at, at + size))
        if (!meaning) continue
        found.push(...meaning.concepts)
        at += size - 1
        break
      }
    return found
  },
}

/** What a text contrasts, as `levels above`, `duties must not`, `only 1a`. */
export function readContrasts(text: string, locale: Locale): string[] {
  const { poles, called } = readPoles(text, locale)
  return [
    ...(poles ? [`poles ${poles}`] : []),
    ...called.flatMap((set) => namesIn(contrasts[set][0], text, locale).map((name) => `${set} ${name}`)),
    ...new Set(readConditions(text, locale, plainConcepts[locale])),
  ]
}
