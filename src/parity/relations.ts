import type { Locale } from '../words.ts'
import { actions, recipients, staff } from './lexicon.ts'
import { namesIn, placesOf } from './names.ts'

const joints: Record<Locale, [RegExp, '&' | '|'][]> = {
  en: [
    [/^(?: (?:teams?|queues?))?\s*,?\s*(?:and|as well as)(?: (?:to|the|then|from|with|also|a))*\s*$/i, '&'],
    [/^(?: (?:teams?|queues?))?\s*,?\s*or(?: (?:to|the|from|with|a))*\s*$/i, '|'],
  ],
  zh: [
    [/^(?:团队|队列|部门?)?\s*(?:和|与|及|以及|并|并且|同时|、|及其)(?:转|通知|告知|移交|由|向)?\s*$/, '&'],
    [/^(?:团队|队列|部门?)?\s*(?:或|或者)(?:由|向)?\s*$/, '|'],
  ],
}

/** How neighbouring recipients are joined. */
export function readChoices(text: string, locale: Locale): string[] {
  const places = placesOf(recipients, text, locale)
  return places.flatMap(({ name, to }, index) => {
    const next = places[index + 1]
    if (!next || next.name === name) return []
    const between = text.slice(to, next.from)
    const joint = joints[locale].find(([pattern]) => pattern.test(between))?.[1]
    return joint ? [[name, next.name].sort().join(` ${joint} `)] : []
  })
}

const leave: Record<Locale, RegExp> = {
  en: /^s?(?: alone| also)? (?:may|can|could|(?:is|are) (?:allowed|free|permitted|entitled) to)\b(?! (?:not|be|have|need)\b)/i,
  zh: /^(?:也|还|自行)?(?:可以(?![推改解]|定案)|可(?=[由向先将请暂直要自保延免])|有权|酌情)/,
}

/** Members of the staff whom a text leaves the choice: “the Team Lead may”. */
export function readPermissions(text: string, locale: Locale): string[] {
  if (!(locale === 'en' ? /may|can|could|is |are /i : /可|有权|酌情/).test(text)) return []
  const names = placesOf(staff, text, locale)
    .filter(({ to }) => leave[locale].test(text.slice(to)))
    .map(({ name }) => name)
  return [...new Set(names)]
}

// Words that set what is done before or after something; what stands behind such a word, or in Chinese in front of it, is the other one.
const turns: Record<Locale, [before: RegExp, after: RegExp, any: RegExp]> = {
  en: [
    /\bbefore (?=you|we|he|she|they|\w+ing\b)/gi,
    /\b(?:after|once|as soon as) (?=you|we|he|she|they|\w+ing\b)/gi,
    /\b(?:before|after(?!wards)|once|as soon as|prior)\b/gi,
  ],
  zh: [
    /(?:之前|以前|前)(?=[,先须应])/g,
    /(?:之后|以后|后)(?=[,再才方立])/g,
    /(?<![目此])前(?![往台后])|(?<![随此])后(?![续台])/g,
  ],
}

const steps: Record<Locale, RegExp> = {
  en: /\bfirst\b[^.]*\b(?:then|afterwards)\b/i,
  zh: /先.*(?:再|然后|后)/,
}

/** What is done, in the order in which it is done: “before you call, freeze” freezes first. */
export function readOrder(text: string, locale: Locale): string[] {
  if (steps[locale].test(text)) return namesIn(actions, text, locale)
  const [before, after, any] = turns[locale].map((pattern) => [...text.matchAll(pattern)])
  if (any!.length === 0) return namesIn(actions, text, locale)
  if (any!.length > 1 || before!.length + after!.length !== 1) return []
  const at = (before![0] ?? after![0])!.index
  const halves = (cut: number) =>
    [text.slice(0, cut), text.slice(cut)].map((half) => namesIn(actions, half, locale)) as [
      string[],
      string[],
    ]
  const opening = locale === 'en' && !/[a-z]/i.test(text.slice(0, at))
  // “Before X, Y” and X 之前 Y name the later event first, as “Y after X” does.
  const comma = text.indexOf(',', at)
  if (opening && comma < 0) return []
  const [one, other] = halves(opening ? comma : at)
  const turned = locale === 'zh' ? before!.length > 0 : opening ? before!.length > 0 : after!.length > 0
  return [...new Set(turned ? [...other, ...one] : [...one, ...other])]
}
