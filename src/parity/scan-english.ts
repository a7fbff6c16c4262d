import { concepts, near } from './concepts.ts'
import { makeWord, type Scan, Scanner, type Word } from './scanner.ts'

// The first pattern that fits a word decides a sense.
const englishSenses: [RegExp, string][] = [
  [/^without$/, 'N'],
  [
    /^(?:not|never|cannot|no|nobody|none|nothing|neither|nowhere|forbidden|prohibited|forbids?|prohibits?)$|n['’]t$/,
    'NP',
  ],
  [
    /^(?:nor|than|older|blocks?|blocked|less|fewer|few|until|absen\w+|contradict\w*|exclud\w+|hardly|rarely|against|apart|but|off|zero|too|bare|barred|withh\w+|lack\w*|declin\w+|hid\w*|either|any|anything|anybody|differ\w*|silen\w+|less\w*|los[est]\w*|clean|out|over|otherwise|open|low|lowest|ends?|ended|middling|before|free|little|hard)$/,
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
    /^(?:until|till|prior|ahead|first|earlier|ago|previous\w*|by|last|past|already|former\w*|old|older|early|advance|yet)$/,
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
const englishWords = new Map<string, Word>()

function lookUp(word: string): Word {
  let known = englishWords.get(word)
  if (!known) {
    const letters = new Map<string, string>()
    const found = concepts.en.get(word) ?? []
    const close = found.some((one) => near.has(one))
    for (const [pattern, letter] of englishSenses) {
      const sense = letter[0]!.toUpperCase()
      if (!(letter === 'n' && close) && !letters.has(sense) && pattern.test(word)) letters.set(sense, letter)
    }
    known = makeWord(found, [...letters.values()].join(''), word === 'without' ? 'none' : 'next')
    if (englishWords.size < 50_000) englishWords.set(word, known)
  }
  return known
}

// Bounds of numbers and idioms: they may explain a denial and are none.
const englishIdle =
  /\b(?:no|not) (?:later|fewer|less|more|older|longer|higher|lower|greater) than\b|\bnot exceed\b|\bnot only\b|\bwhether or not\b|\bno matter\b|\bif not\b|\byes or no\b|\bor not\b(?= ?(?:[.,;:)”"]|$))|\bmore often than not\b|\bnot even\b|\bat once\b|\bno doubt\b|\bno\. ?(?=\d)|\b(?:or|and) (?:more|above|over|older|higher|later|less|fewer|lower|earlier|longer|below)\b|\bmay \d|\bafter all\b|\bday after\b|\bas well as\b|\bno\b(?= (?:and|or|if|when|for)\b|[.,;”"’)]|$)|\bbefore (?:or|and) after\b|\bno\b[^.,;]{1,40}\b(?:may|must|can|should) (?:go|be|stay|remain) un\w+|\bnever (?:fail|forget|omit|neglect)s? to\b|\bno (?:choice|option) but\b/gi
const hardEnglish = new Set('but because if when so then while although though since once'.split(' '))
const softEnglish = new Set('before after until unless that who which whether where what how'.split(' '))
const again = makeWord([], 'n')

const punctuation = new Set([...',;:.!?()“”"—–'].map((mark) => mark.charCodeAt(0)))
const isLetter = (code: number) => code >= 97 && code <= 122

/** The words of a text in small letters, and its punctuation. */
function splitWords(text: string): string[] {
  const words: string[] = []
  for (let at = 0; at < text.length;) {
    const from = at
    const code = text.charCodeAt(at++)
    if (isLetter(code)) {
      while (isLetter(text.charCodeAt(at))) at++
      const next = text.charCodeAt(at)
      if ((next === 39 || next === 0x2019) && isLetter(text.charCodeAt(at + 1)))
        while (isLetter(text.charCodeAt(++at)));
      words.push(text.slice(from, at))
    } else if (code !== 32 && punctuation.has(code)) words.push(text[from]!)
  }
  return words
}

/** Reads what an English text says of its concepts. */
export function scanEnglish(text: string): Scan {
  const scanner = new Scanner('en')
  let previous = ''
  let noes = 0
  const rest = text.toLowerCase().replace(englishIdle, (words) => {
    if (/no|not/.test(words)) scanner.possible.N++
    if (/if not|not even|or not/.test(words)) scanner.sure.N++
    return ' '
  })
  for (const word of splitWords(rest)) {
    if (word < 'a' || word > 'z\uffff') {
      scanner.end(/[;.!?()“”"—]/.test(word))
      previous = word
      continue
    }
    // A denial may be said once for both (“no A or B”) or of each.
    if ((word === 'or' && scanner.denied) || (word === 'and' && scanner.deniedHere)) scanner.possible.N++
    if (hardEnglish.has(word)) scanner.end(true)
    else if (softEnglish.has(word)) scanner.end(false)
    // “Must not” and “may not” forbid: they neither oblige nor leave the choice.
    if (word === 'not' && (previous === 'must' || previous === 'may'))
      scanner.sure[previous === 'must' ? 'M' : 'Y']--
    // “No phone, no mailbox” may be one denial of both.
    if (word === 'no' && noes++ > 0) scanner.word(again, 1)
    else scanner.word(lookUp(word.endsWith('s') ? word.replace(/['’]s$/, '') : word), 1)
    previous = word
  }
  return scanner.finish()
}
