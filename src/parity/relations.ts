import type { Locale } from '../words.ts'
import { recipients, staff } from './lexicon.ts'
import { placesOf } from './names.ts'

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
