import { units } from './lexicon.ts'
import { type Bound, digits, firstOf, one, rangeOf, type Recogniser, round, unitIn } from './quantity.ts'

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const months = 'January February March April May June July August September October November December'.split(
  ' ',
)
const monthName = `(${months.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?`
const numberWord = `(?:${[...small, ...tens].join('|')})`
const number = `(?:${digits}|${numberWord}(?:[ -](?:${numberWord}|hundred|thousand))*)`
const multiples: Record<string, number> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
}
const unitName = units.en.map(([pattern]) => pattern.source.slice(1)).join('|')
/** The value of English digits or words, or NaN. */
function valueOf(text: string): number {
  if (/^\d/.test(text)) return Number(text.replaceAll(',', ''))
  let total = 0
  let value = 0
  for (const word of text.toLowerCase().split(/[ -]/)) {
    if (word === 'hundred') value = Math.max(value, 1) * 100
    else if (word === 'thousand') [total, value] = [total + Math.max(value, 1) * 1000, 0]
    else value += small.includes(word) ? small.indexOf(word) : (tens.indexOf(word) + 2) * 10
  }
  return total + value
}

const currencySigns: Record<string, string> = {
  $: 'USD',
  us$: 'USD',
  usd: 'USD',
  '€': 'EUR',
  eur: 'EUR',
  '£': 'GBP',
  gbp: 'GBP',
}
const fractionNames: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 }

const monthOf = (name: string) => months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1
const monthly = /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/
const parts = /half|halves|quarter|third|fifth|tenth/i

/** Ways to write numbers in English, the more particular first. */
export const english: Recogniser[] = [
  [
    new RegExp(String.raw`\b(\d{1,2}) ${monthName}(?: ((?:19|20)\d\d))?`, 'g'),
    ([day, month, year]) =>
      one({ value: Number(year ?? 0) * 10_000 + monthOf(month!) * 100 + Number(day), unit: 'date' }),
    monthly,
  ],
  [
    new RegExp(String.raw`\b${monthName} (\d{1,2})(?:,? ((?:19|20)\d\d))?\b`, 'g'),
    ([month, day, year]) =>
      one({ value: Number(year ?? 0) * 10_000 + monthOf(month!) * 100 + Number(day), unit: 'date' }),
    monthly,
  ],
  [
    new RegExp(String.raw`\b${monthName} ((?:19|20)\d\d)\b`, 'g'),
    ([month, year]) => one({ value: Number(year) * 10_000 + monthOf(month!) * 100, unit: 'date' }),
    monthly,
  ],
  [
    /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g,
    (group) => one({ value: Number(group.slice(0, 3).join('')), unit: 'date' }),
    /\d-\d/,
  ],
  [
    /\b(\d{1,2})(?::(\d\d))? ?([ap])\.? ?m\b\.?/gi,
    ([hour, minute, half]) =>
      one({
        value: (Number(hour) % 12) + (half!.toLowerCase() === 'p' ? 12 : 0) + Number(minute ?? 0) / 60,
        unit: 'clock',
      }),
    /\d ?[ap]\.? ?m/i,
  ],
  [
    /\b(\d{1,2}):(\d\d)\b(?!:)/g,
    ([hour, minute]) => one({ value: Number(hour) + Number(minute) / 60, unit: 'clock' }),
    /\d:\d/,
  ],
  [
    /\b(rows?|checks?|steps?)\s+(\d+(?:(?:\s*(?:,|and|or|to|through|–|-|&))+\s*(?:(?:rows?|checks?|steps?)\s+)?\d+(?![\d.,]*\d|\s?(?:%|min|hour|day|USD)))*)/gi,
    ([kind, list]) => {
      const values = [...list!.matchAll(/\d+/g)].map(([digit]) => Number(digit))
      const all = values.length === 2 && /to|through|–|-/.test(list!) ? rangeOf(values) : values
      return { quantities: all.map((value) => ({ value, unit: /row/i.test(kind!) ? 'row' : 'check' })) }
    },
    /\d/,
  ],
  [
    /\b(half|quarter) past (\w+)\b/gi,
    ([part, hour]) =>
      one({
        value:
          (small.indexOf(hour!.toLowerCase()) < 0 ? Number(hour) : small.indexOf(hour!.toLowerCase())) +
          (/half/i.test(part!) ? 0.5 : 0.25),
        unit: 'clock',
      }),
    / past /i,
  ],
  [/\bhalf (?:an|of an) hour\b|\bhalf-hour\b/gi, () => one({ value: 30, unit: 'min' }), parts],
  [/\bhalf a (day|year|minute)\b/gi, ([unit]) => one({ value: 0.5, unit: unitIn('en', unit!) }), parts],
  [/\b(?:a )?quarter of an hour\b/gi, () => one({ value: 15, unit: 'min' }), parts],
  [/\bthree[- ]quarters of an hour\b/gi, () => one({ value: 45, unit: 'min' }), parts],
  [/\ban hour and a half\b/gi, () => one({ value: 90, unit: 'min' }), parts],
  [
    new RegExp(`\\b(${number}) and a half (${unitName})`, 'gi'),
    ([number, unit]) => one({ value: valueOf(number!) + 0.5, unit: unitIn('en', unit!) }),
    parts,
  ],
  [
    new RegExp(
      `\\b(?:(${numberWord}|an?)[- ])(half|halves|thirds?|quarters?|fifths?|tenths?)\\b(?! (?:of an hour|hour|name|part))(?=(?:s|-|\\s+of|\\s+the)|(?<=tenth|fifth)|(?<=\\b(?:two|three|four|nine|seven)\\W\\w+))`,
      'gi',
    ),
    ([count, part]) =>
      one({
        value: round(
          (/^an?$/i.test(count!) ? 1 : valueOf(count!)) /
            fractionNames[
              part!
                .toLowerCase()
                .replace(/halves/, 'half')
                .replace(/s$/, '')
            ]!,
        ),
        firm: !/^(?:an?|the|one)$/i.test(count!) || /tenth|quarter|fifth/i.test(part!),
      }),
    parts,
  ],
  [/\bhalf (?:of )?(?:a|one) per ?cent\b/gi, () => one({ value: 0.005 }), parts],
  [/\b(?:one )?half\b(?!-)/gi, () => one({ value: 0.5, firm: false }), parts],
  [
    new RegExp(
      `(US\\$|\\$|€|£|\\b(?:USD|EUR|GBP)) ?(${digits}) ?(k|m|bn|thousand|million|billion)?\\b`,
      'gi',
    ),
    ([sign, number, multiple]) =>
      one({
        value: valueOf(number!) * (multiples[multiple?.toLowerCase() ?? ''] ?? 1),
        unit: currencySigns[sign!.toLowerCase()]!,
      }),
    /[$€£]|USD|EUR|GBP/i,
  ],
  [
    new RegExp(
      `\\b(${number})( ?(?:thousand|million|billion|bn|k|m))?\\b(\\s+(?:to|or|and)\\s+|\\s?[–-]\\s?(?=\\d))(${number})( ?(?:thousand|million|billion|bn|k|m))?[- ]*(${unitName}|%|per ?cent\\b)`,
      'gi',
    ),
    ([first, firstMultiple, between, second, multiple, unit]) => {
      if (/and/.test(between!) && !firstMultiple && valueOf(first!) < 2) return null
      const name = unitIn('en', unit!)
      if (/^(?:%|per)/i.test(unit!))
        return { quantities: [first!, second!].map((number) => ({ value: round(valueOf(number) / 100) })) }
      const times = (text: string | undefined) => multiples[text?.trim().toLowerCase() ?? ''] ?? 1
      return {
        quantities: [
          { value: valueOf(first!) * times(firstMultiple ?? multiple), unit: name },
          { value: valueOf(second!) * times(multiple), unit: name },
        ],
      }
    },
    / (?:to|or|and) |[–-]/i,
  ],
  [
    new RegExp(
      `\\b(${number})( ?(?:thousand|million|billion|bn|k|m))?\\b(?:[- ]*(%|per ?cent\\b|percentage points?\\b)|[- ]*(?:full |whole |calendar |clear |more |further |consecutive )?(${unitName}))`,
      'gi',
    ),
    ([number, multiple, percent, unit]) => {
      const value = valueOf(number!) * (multiples[multiple?.trim().toLowerCase() ?? ''] ?? 1)
      return one(percent ? { value: round(value / 100) } : { value, unit: unitIn('en', unit!) })
    },
  ],
  [
    /\b(?:an?|(?<=within )the|(?:one|an?) (?:more|further|extra|additional)) (hour|day|minute|week|month|year)\b/gi,
    ([unit]) => one({ value: 1, unit: unitIn('en', unit!), firm: false }),
    /\b(?:an?|the|more|further|extra|additional) (?:hour|day|minute|week|month|year)/i,
  ],
  [/\b(?:a |one )?fortnight\b/gi, () => one({ value: 2, unit: 'w' }), /fortnight/i],
  [
    new RegExp(`\\b(${number})(?: o['’]clock)? (?:in the|at) (morning|afternoon|evening|night)\\b`, 'gi'),
    ([hour, half]) => {
      const value = valueOf(hour!)
      if (value < 1 || value > 12) return null
      return one({ value: value < 12 && !/morning/i.test(half!) ? value + 12 : value, unit: 'clock' })
    },
    / (?:in the (?:morning|afternoon|evening)|at night)/i,
  ],
  [
    new RegExp(`\\b(${number}) o['’]clock\\b`, 'gi'),
    ([hour]) => one({ value: valueOf(hour!), unit: 'clock' }),
    /o['’]clock/i,
  ],
  [
    /\b(?:noon|midday|midnight)\b/gi,
    () => one({ value: 12, unit: 'clock', firm: false }),
    /noon|midday|midnight/i,
  ],
  [
    new RegExp(
      `\\b(${number}) (?:(?:(?!in)[a-z]+ )?in|(?:times )?out of)(?: every| each)? (${number}|hundred|thousand)\\b(?![- ]*(?:${unitName})| (?!is|was|has|gets|goes)[a-z]+s\\b)`,
      'gi',
    ),
    ([count, of]) => {
      const [part, whole] = [valueOf(count!), valueOf(of!)]
      return part < whole ? one({ value: round(part / whole), firm: false }) : null
    },
    / (?:in|out of) /i,
  ],
  [
    /\bthe (\d{1,2})(?:st|nd|rd|th)\b(?= of (?:the|each|every|this|that|next|last) month| (?:at the latest|and|or)\b|[.,;:)]|$)/gi,
    ([day]) => one({ value: Number(day), unit: 'date' }),
    /\d(?:st|nd|rd|th)/i,
  ],
  [/\bnext (day|morning)\b/gi, () => one({ value: 1, unit: 'd', firm: false }), /next/i],
  [/\b(twice|double[ds]?|doubling)\b/gi, () => one({ value: 2, unit: 'times', firm: false }), /twice|doubl/i],
  [
    /\b(thrice|tripled?|triples|threefold)\b/gi,
    () => one({ value: 3, unit: 'times', firm: false }),
    /thrice|tripl|threefold/i,
  ],
  [
    /\b(?:only|exactly|just) once\b|(?<!\bat )\bonce(?= more| a | per |[.,;)]|$)/gi,
    () => one({ value: 1, unit: 'times', firm: false }),
    /once/i,
  ],
  [/\b(?:a )?dozen\b(?!s)/gi, () => one({ value: 12, firm: false }), /dozen/i],
  [
    new RegExp(`\\b(${ordinals.slice(1).join('|')})\\b|\\b(\\d+)(?:st|nd|rd|th)\\b`, 'gi'),
    ([word, number]) =>
      one({
        value: word ? ordinals.indexOf(word.toLowerCase()) + 1 : Number(number),
        unit: 'th',
        firm: false,
      }),
    /\d(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth/i,
  ],
  [
    /(?<=\b(?:in|since|of|until|by|from|before|after|late|early) )((?:19|20)\d\d)\b(?! [a-z])/g,
    ([year]) => one({ value: Number(year) * 10_000, unit: 'date' }),
    /(?:19|20)\d\d/,
  ],
  [
    new RegExp(
      `\\b(${number})( ?(?:thousand|million|billion|bn|k|m|hundred))?\\b(-?[x×]|-fold| times\\b)?`,
      'gi',
    ),
    ([number, multiple, times]) => {
      const value =
        valueOf(number!) *
        (multiples[multiple?.trim().toLowerCase() ?? ''] ?? (/hundred/i.test(multiple ?? '') ? 100 : 1))
      if (/^one$/i.test(number!) && !multiple) return null
      return one({ value, unit: times ? 'times' : '', firm: /^\d/.test(number!) && value !== 0 })
    },
  ],
]

const boundBefore = firstOf<Bound>([
  [
    /\b(?:(?:can)?not|never|n't|no(?:thing|ne|body)?) (?:be )?(?:more|over|above|exceed(?:ing|s)?|older|longer|later|greater|higher|larger|beyond)(?: than)?\s*$/i,
    '<=',
  ],
  [
    /\b(?:(?:can)?not|never|no) (?:be )?(?:less|fewer|under|below|lower|younger|shorter|earlier|sooner|smaller|newer)(?: than)?\s*$/i,
    '>=',
  ],
  [
    /\b(?:at least|minimum(?: of)?|min\.?|from|or more than or equal to|starting at|as (?:many|much|long) as)\s*$/i,
    '>=',
  ],
  [
    /(?:\b(?:more than|over|above|exceed(?:s|ed|ing)?|older than|longer than|greater than|higher than|larger than|beyond|later than|earlier than|bigger than)|>)\s*$/i,
    '>',
  ],
  [
    /\b(?:at most|up to|maximum(?: of)?|max\.?|at the most|as (?:few|little) as|limit(?:ed)? (?:of|to)|at the latest|until)\s*$/i,
    '<=',
  ],
  [
    /(?:\b(?:under|below|less than|fewer than|younger than|newer than|lower than|smaller than|shorter than|short of|sooner than)|<)\s*$/i,
    '<',
  ],
  [/\b(?:within|inside)\s*$/i, 'within'],
  [/\bafter\s*$/i, 'after'],
  [/\bbefore\s*$/i, 'before'],
])
const boundAfter = firstOf<Bound>([
  [/^[^.;:,]{0,28}?\b(?:or|and) (?:more|above|over|older|higher|later|longer|greater|up|upwards?)\b/i, '>='],
  [/^[^.;:,]{0,28}?\b(?:or|and) (?:less|fewer|lower|under|below|younger|earlier|shorter|newer)\b/i, '<='],
  [/^\+/, '>='],
  [/^ (?:later|after)\b/i, 'after'],
  [/^ (?:ago|before|earlier)\b/i, 'before'],
  [/^ (?:at (?:the )?most|at the latest|maximum)\b/i, '<='],
  [/^ (?:at least|minimum)\b/i, '>='],
])
const filler =
  /(?:\b(?:about|the|last|past|first|next|a total of|another|some|only|around|roughly|US|of|USD|a|an)\s+|\(|\$)+$/i

/** The bound that the words around a number give it. */
export function boundInEnglish(before: string, after: string): Bound {
  const near = before.replace(filler, '')
  const first = boundBefore(before)
  // “After 120 minutes at the latest” is no later than that.
  const last = first === 'after' ? boundAfter(after) : null
  return (last === '<=' ? last : first) ?? boundAfter(after) ?? boundBefore(near) ?? ''
}
