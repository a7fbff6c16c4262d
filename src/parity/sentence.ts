import { type Quantity, readQuantity, writeQuantity } from './quantity.ts'

/** What one sentence states. */
export interface Sentence {
  line: number
  /** Length in English letters, for finding the sentence that says the same. */
  size: number
  numbers: Quantity[]
  recipients: string[]
  /** Recipients who are there though the text does not name them: a ruling is one of Compliance. */
  implied: string[]
  parameters: string[]
  codes: string[]
  references: string[]
  outcomes: string[]
  /** What is done, in order, where the sentence tells an order. */
  actions: string[]
  /** How recipients are joined: `AML team & Compliance`, `AML team | Compliance`. */
  choices: string[]
  /** Recipients whom it leaves the choice. */
  permitted: string[]
  /** Of which closed set of words it means which: `levels above`. */
  contrasts: string[]
  /** Its clauses, each as its concepts and how they stand: `1a,-,2b-` denies the second. */
  clauses: string[]
  /** What it puts before (`<1a`) or after (`>1a`) what. */
  turns: string[]
  /** Neighbours that it joins: `1a&2b`, `1a|2b`. */
  joints: string[]
  /** How often it denies, obliges and the like, for sure and perhaps. */
  counts: string
  marks: string
}

const kinds = {
  '@': 'recipients',
  '%': 'implied',
  $: 'parameters',
  '`': 'codes',
  '§': 'references',
  '=': 'outcomes',
  '>': 'actions',
  '&': 'choices',
  '?': 'permitted',
  '^': 'contrasts',
} as const
const signs = Object.entries(kinds)

/** The facts of a sentence as one line: its size, then behind tabs what it states, each marked by its first character. */
export function writeFacts(sentence: Sentence): string {
  let facts = `${sentence.size}`
  for (const number of sentence.numbers) facts += `\t#${writeQuantity(number)}`
  for (const [sign, kind] of signs)
    for (const fact of sentence[kind]) facts += `\t${sign}${fact.replace(/\s+/g, ' ')}`
  const { clauses, turns, joints } = sentence
  if (clauses.length > 0) facts += `\t*${clauses.join('|')}`
  if (turns.length > 0) facts += `\t<${turns.join()}`
  if (joints.length > 0) facts += `\t+${joints.join()}`
  if (sentence.counts) facts += `\t:${sentence.counts}`
  if (sentence.marks) facts += `\t!${sentence.marks}`
  return facts
}

/** The sentence that a line number and such facts stand for, written `3 52\t#30 min`; `line` is added to its own. */
export function parseSentence(written: string, line: number): Sentence {
  const facts = written.split('\t')
  const size = facts[0]!
  const space = size.indexOf(' ')
  const sentence: Sentence = {
    line: line + Number(size.slice(0, space)),
    size: Number(size.slice(space + 1)),
    numbers: none,
    recipients: none,
    implied: none,
    parameters: none,
    codes: none,
    references: none,
    outcomes: none,
    actions: none,
    choices: none,
    permitted: none,
    contrasts: none,
    clauses: none,
    turns: none,
    joints: none,
    counts: '',
    marks: '',
  }
  for (let index = 1; index < facts.length; index++) {
    const fact = facts[index]!
    const rest = fact.slice(1)
    switch (fact[0]) {
      case '#':
        sentence.numbers = [...sentence.numbers, readQuantity(rest)]
        break
      case '!':
        sentence.marks = rest
        break
      case '*':
        sentence.clauses = rest.split('|')
        break
      case '<':
        sentence.turns = rest.split(',')
        break
      case '+':
        sentence.joints = rest.split(',')
        break
      case ':':
        sentence.counts = rest
        break
      default: {
        const kind = kinds[fact[0] as keyof typeof kinds]
        sentence[kind] = [...sentence[kind], rest]
      }
    }
  }
  return sentence
}

// Most sentences state few kinds of facts.
const none: never[] = []
