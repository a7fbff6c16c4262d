import { concepts, type Meaning, near } from './concepts.ts'
import { makeWord, type Scan, Scanner, type Word } from './scanner.ts'

// The first pattern that fits a word decides a sense.
const englishSenses: [RegExp, string][] = [
  [/^without$/, 'N'],
  [
    /^(?:unless|not|never|cannot|no|nobody|none|nothing|neither|nowhere|forbidden|prohibited|forbids?|prohibits?)$|n['’]t$/,
    'NP',
  ],
  [/^nor$/, 'd'],
  [
    /^(?:than|older|blocks?|blocked|less|fewer|few|until|absen\w+|contradict\w*|exclud\w+|hardly|rarely|against|apart|but|off|zero|too|bare|barred|withh\w+|lack\w*|declin\w+|hid\w*|either|any|anything|anybody|differ\w*|silen\w+|less\w*|los[est]\w*|clean|out|over|otherwise|open|low|lowest|ends?|ended|middling|before|free|little|hard)$/,
    'n',
  ],
  [
    /^(?:un(?!der|til|ion|ique|it|ite|iversal|less)\w{3,}|in(?:valid|complete|consisten|correct|active|capable|sufficien|adequate|accessib|eligib)\w*|dis(?:agree|appear|allow|prove|connect|able|count|miss|tinct|pute)\w*|ir(?:regular|relevant)\w*|im(?:possible|proper|plausible)\w*|mis\w{3,}|non\w*|\w{3,}less)$/,
    'n',
  ],
  [/^must$|^shall$/, 'M'],
  [
    /^(?:has|have|required|obliged|duty|duties|mandatory|should|need|needs|needed|always|ought|requires?|only|demand\w*)$/,
    'm',
  ],
  [/^may$/, 'Y'],
  [
    /^(?:can|could|might|possibl[ey]|perhaps|maybe|likely|able|allow\w*|permit\w*|lets?|free|entitled|optional\w*|discretion|offer\w*|enough|would|will|seem\w*|whether|if|suspect\w*|chance|open|sometimes|often|suffic\w+|\w+able|\w+ible)$/,
    'y',
  ],
  [/^before$/, 'B'],
  [
    /^(?:unless|until|till|while|short|prior|ahead|first|earlier|ago|previous\w*|by|last|past|already|former\w*|old|older|early|advance|yet)$/,
    'b',
  ],
  [/^after$/, 'F'],
  [
    /^(?:once|since|then|later|following|upon|when|soon|from|past|afterwards|next|again|only|has|have|had|having|new|newer)$/,
    'f',
  ],
  [/^and$/, 'A'],
  [/^(?:both|as|well|with|also|too|plus|together|besides|while|but|all|each|every|then|nor)$/, 'a'],
  [/^or$/, 'O'],
  [/^(?:either|any|nor|whether|each|every|neither|otherwise|whichever|whatever|another|other|else)$/, 'o'],
]

interface EnglishWord extends Word {
  /** Says without a “not” that something is not so. */
  excuses: boolean
  /** Whether it ends a clause, and one behind which a denial no longer reaches. */
  ends: '' | 'soft' | 'hard'
  /** Denies again what a word of its kind denied before. */
  repeats: '' | 'no' | 'without'
}
const englishWords = new Map<string, EnglishWord>()

const nothing: Meaning = { concepts: [], opposites: [] }
const prefix = /^(?:un(?!cover)|in|im|ir|dis|non)(?=[a-z]{4})/

/** What a word means; “unread” denies what “read” means. */
function meaningOf(word: string): Meaning {
  const known = concepts.en.get(word)
  if (known) return known
  const plain =
    word === 'unless'
      ? ''
      : prefix.test(word)
        ? word.replace(prefix, '')
        : word.endsWith('less')
          ? word.slice(0, -4)
          : ''
  return plain ? { concepts: [], opposites: concepts.en.get(plain)?.concepts ?? [] } : nothing
}

function lookUp(word: string): EnglishWord {
  let known = englishWords.get(word)
  if (!known) {
    known = readWord(word)
    if (englishWords.size < 50_000) englishWords.set(word, known)
  }
  return known
}

function readWord(written: string): EnglishWord {
  const word = written.endsWith('s') ? written.replace(/['’]s$/, '') : written
  const letters = new Map<string, string>()
  const found = meaningOf(word)
  const close = found.concepts.some((one) => near.has(one))
  for (const [pattern, letter] of englishSenses) {
    const sense = letter === 'd' ? 'N' : letter[0]!.toUpperCase()
    if (!(letter === 'n' && close) && !letters.has(sense) && pattern.test(word)) letters.set(sense, letter)
  }
  return {
    ...makeWord(found, [...letters.values()].join('')),
    excuses: englishExcuse.test(written),
    ends: hardEnglish.has(written) ? 'hard' : softEnglish.has(written) ? 'soft' : '',
    repeats: written === 'without' ? 'without' : /^(?:no|nothing|none|neither)$/.test(written) ? 'no' : '',
  }
}

// Bounds of numbers and idioms: they may explain a denial and are none.
const englishIdle =
  /\b(?:no|(?:can)?not(?: be)?) (?:later|fewer|less|more|older|longer|higher|lower|greater|sooner|earlier) than\b|\b(?:no|not|never) more\b(?=[.,;:)]|$)|\b(?:can)?not exceed\b|\bnot (?:only|merely|just|simply|even)\b|\bwhether or not\b|\bno matter\b|\bif not\b|\byes or no\b|\bor not\b(?= ?(?:[.,;:)”"]|$))|\bmore often than not\b|\bat once\b|\bno doubt\b|\bsays nothing\b|\bwithout(?= ?(?:[.,;:)”]|$))|\bno\. ?(?=\d)|\b(?:or|and) (?:more|above|over|older|higher|later|less|fewer|lower|earlier|longer|below)\b(?! than)|\b(?:one|two|three|four|five|\d+) or (?:two|three|four|five|six|\d+)\b|\b(?:to|from|by|in|on|over|before|above) (?:or|and) (?:from|to|by|out|off|in|under|after|below)\b|\bmay \d|\bafter all\b|\bday after\b|\bas well as\b|\bno\b(?= (?:and|or|if|when|for)\b|[.,;”"’)]|$)|\bbefore (?:or|and) after\b|\b(?:stood|stands?|laid|put|brought|placed|set) before\b|\bbefore(?= ?(?:[.,;:)”]|$)| (?:anything|all else|everything))|(?<=\b(?:decides?|comes?|goes|ranks?) )before\b|(?<=\bwait(?:s|ed|ing)?\b[^.;]{0,50} )before\b|\bbefore (?:it\b|(?:the|an?) (?:lens|camera|screen|form|colleague|counter|court)\b)|\bno\b[^.,;]{1,40}\b(?:may|must|can|should) (?:go|be|stay|remain) un\w+|\b(?:never|not|don['’]t) (?:fail|forget|omit|neglect|hesitate)s? to\b|\bno (?:choice|option) but\b|\b(?:cannot|can't|can’t) (?:help )?but\b/gi
// What says without a “not” that something is not so.
const englishExcuse =
  /^(?:otherwise|too|little|hardly|rarely|seldom|scarcely|declin\w+|withh\w+|barred|omit\w*|ignor\w+|dead|gone|over|end(?:s|ed)?|zero|blank|empty|rather|instead|beyond|refrain\w*|abstain\w*|avoid\w*|prevent\w*)$/
const englishPhrase =
  /\b(?:is|are|was|were|lies|lay|stays?|remains?|still|an?|the|else) (?:\w+ )?open\b|\b(?:stays?|leaves?|left|keeps?|kept) (?:[\w'’]+ ){0,2}(?:out|open|alone)\b|\bkeeps? [^.;]{1,40}to (?:your|him|her|them)sel|\b(?:older|newer|other|different) than\b|\b(?:after|failing) (?:that|this|which)\b|\bout of (?:\w+['’]?s? ){1,2}(?:hands|reach|sight|control)\b/gi
const hardEnglish = new Set('but because if when so then while although though since once'.split(' '))
const softEnglish = new Set('before after until unless that who which whether where what how'.split(' '))
const again = makeWord(nothing, 'd')
const whatever = new Set('whatever whichever whether regardless any anything'.split(' '))
const besides = makeWord(nothing, 'a')

const later =
  /\b(?:as soon as|(?<!\bat )once(?= (?:the|an?|this|that|you|he|she|it|they|all|both|every|each|\w+ (?:has|have|is|are))\b)) ?/g

// What stands in such quotes is the name of something: “no answer”.
const isLabel = /^“[^“”]{1,28}”/

const punctuation = new Set([...',;:.!?()“”"—–'].map((mark) => mark.charCodeAt(0)))
const isLetter = (code: number) => code >= 97 && code <= 122

/** The words of a text in small letters and its punctuation, each with its place. */
function splitWords(text: string): [word: string, at: number][] {
  const words: [string, number][] = []
  for (let at = 0; at < text.length;) {
    const from = at
    const code = text.charCodeAt(at++)
    if (isLetter(code)) {
      while (isLetter(text.charCodeAt(at))) at++
      const next = text.charCodeAt(at)
      if ((next === 39 || next === 0x2019) && isLetter(text.charCodeAt(at + 1)))
        while (isLetter(text.charCodeAt(++at)));
      words.push([text.slice(from, at), from])
    } else if (code !== 32 && punctuation.has(code)) words.push([text[from]!, from])
  }
  return words
}

/** Reads what an English text says of its concepts. */
export function scanEnglish(text: string): Scan {
  const scanner = new Scanner('en')
  let modal: { word: string; ago: number } | null = null
  const said: string[] = []
  let label = false
  let comma = false
  const whichever = /\bwhichever\b/.test(text)
  let rest = text.toLowerCase()
  // A replacement costs several times as much as a look, and most find nothing to replace.
  const replace = (pattern: RegExp, by: (words: string) => string) => {
    if (rest.search(pattern) >= 0) rest = rest.replace(pattern, by)
  }
  replace(later, () => 'after ')
  replace(/\bprior to\b/g, () => 'before')
  replace(/\b(?:nobody|no one|none|nothing|no (?!choice|option)\w+) (?:but|except|other than)\b/g, () => {
    scanner.excuse('U')
    return 'only'
  })
  replace(englishIdle, (words) => {
    if (/no|without/.test(words)) scanner.excuse('P')
    if (/before|later|earlier|sooner/.test(words)) {
      scanner.possible.B++
      scanner.possible.F++
    }
    if (/if not|not even|or not/.test(words)) scanner.sure.N++
    return ' '
  })
  if (rest.search(englishPhrase) >= 0) for (const _phrase of rest.matchAll(englishPhrase)) scanner.excuse('P')
  for (const [word, index] of splitWords(rest)) {
    if (word < 'a' || word > 'z\uffff') {
      if (word === '“') label = isLabel.test(rest.slice(index))
      else if (word === '”') label = false
      scanner.end(/[;.!?()“”"—]/.test(word))
      modal = null
      comma = word === ','
      continue
    }
    // A denial may be said once for both (“no A or B”) or of each.
    if ((word === 'or' && scanner.denied) || (word === 'and' && scanner.deniedHere)) scanner.excuse('J')
    const known = lookUp(word)
    if (known.excuses) scanner.excuse('W')
    if (known.ends) scanner.end(known.ends === 'hard')
    if (whatever.has(word) || whichever) scanner.joinLoosely()
    // “Must not”, “there must be no” and “may not” forbid: they neither oblige nor leave the choice.
    if (/^(?:must|shall|may)$/.test(word)) modal = { word, ago: 0 }
    else if (modal && ++modal.ago <= 2 && /^(?:not|no|never|nothing|none)$/.test(word)) {
      scanner.sure[modal.word === 'may' ? 'Y' : 'M']--
      modal = null
    }
    // “No phone, no mailbox” may be one denial of both.
    const twice = known.repeats && said.includes(known.repeats)
    if (known.repeats) said.push(known.repeats)
    // “…, and it was”: Chinese has a comma there.
    scanner.word(twice ? again : comma && word === 'and' ? besides : known, 1, label)
    comma = false
  }
  return scanner.finish()
}
