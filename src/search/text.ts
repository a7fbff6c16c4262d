/** How texts and queries become words: folded alike, English reduced to its stem, Chinese left as runs of characters. */

// The stem, then its forms; a word that stands alone is its own.
const irregular = new Map(
  'run ran|steal stole stolen|sell sold|buy bought|lose lost|send sent|take took taken|give gave given|get got|tell told|leave left|make made|break broke broken|write wrote written|forget forgot|hide hid hidden|fall fell fallen|go went gone|come came|keep kept|hold held|pay paid|spend spent|die died|find found|wear wore|choose chose|wake woke|freeze froze frozen|meet met|lend lent|sleep slept|withdraw withdrew|grow grew|see saw seen|know knew known|catch caught|check cheque|child children|wife wives|live lives|access|address|business|news|photo photos|id ids|license licence licences|travel traveller traveler|center centre|cancel cancelled'
    .split('|')
    .map((line) => line.split(' ') as [string, ...string[]])
    .flatMap(([base, ...forms]) => (forms.length > 0 ? forms : [base]).map((form) => [form, base] as const)),
)

/** The stem of an English word in small letters: plural, -ing, -ed and British spelling taken off, irregular forms looked up. */
export function stem(word: string): string {
  const known = irregular.get(word) ?? stems.get(word)
  if (known !== undefined) return known
  if (stems.size >= mostStems) stems.clear()
  const found = findStem(word)
  stems.set(word, found)
  return found
}

// A handbook says the same words again and again.
const stems = new Map<string, string>()
const mostStems = 20_000

function findStem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  let text = word
  if (/ies$/.test(text)) text = `${text.slice(0, -3)}y`
  else if (/(ss|sh|ch|x|z)es$/.test(text)) text = text.slice(0, -2)
  else if (/[^su]s$/.test(text)) text = text.slice(0, -1)
  const [, base, ending] = /^(.*[aeiouy].*?)(ing|ed|er|or)$/.exec(text) ?? []
  if (base !== undefined && base.length >= 3) {
    const single = /ing|ed/.test(ending!) ? undouble(base) : base
    // `faked` is of `fake`, `hitting` of `hit`.
    text = single === base && /^[^aeiou][aeiou][^aeiouwxy]$/.test(base) ? `${base}e` : single
  } else if (/^.{3,}ied$/.test(text)) text = `${text.slice(0, -3)}y`
  text = text
    .replace(/ly$/, '')
    .replace(/(is|iz)(e|ation)?$/, 'iz')
    .replace(/our$/, 'or')
  text = text.replace(/(at|it)ion$/, '$1').replace(/ment$/, '')
  return text.length > 4 ? text.replace(/e$/, '').replace(/i$/, 'y') : text
}

const undouble = (text: string): string => (/([b-df-hj-km-np-rt-v])\1$/.test(text) ? text.slice(0, -1) : text)

const particles = /[的了着吗呢吧啊嘛呀哦嗯]/g
const marks = /[\u0300-\u036f]/g

/** A text in the one form in which texts are compared: width, case, accents, traditional characters and particles taken away. */
export const foldText = (text: string, simplified: ReadonlyMap<number, string>): string =>
  foldCharacters(text, simplified)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/(?<![\p{L}\p{N}.])(?:[a-z]\.){2,}/gu, (initials) => initials.replaceAll('.', ''))
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')

function foldCharacters(text: string, simplified: ReadonlyMap<number, string>): string {
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase()
  const plain = text.normalize('NFKC').toLowerCase().normalize('NFD').replace(marks, '').normalize('NFC')
  let folded = ''
  let from = 0
  for (let at = 0; at < plain.length; at += 1) {
    const character = simplified.get(plain.charCodeAt(at))
    if (character === undefined) continue
    folded += plain.slice(from, at) + character
    from = at + 1
  }
  return (folded + plain.slice(from)).replace(particles, '')
}

/** A word of letters and digits, or a run of Han characters, with its place in the folded text. */
export interface Span {
  text: string
  at: number
  han: boolean
}

const words = /\d+(?:[.:]\d+)+[a-z%]*|\d+%|[\u3400-\u9fff]+|(?:[a-z]|(?![\u3400-\u9fff])[\p{L}\p{N}])+/gu

/** The words and runs of a folded text, in order. */
export function splitText(folded: string): Span[] {
  const spans: Span[] = []
  for (const { 0: text, index: at } of folded.matchAll(words))
    spans.push({ text, at, han: text[0]! >= '\u3400' && text[0]! <= '\u9fff' })
  return spans
}
