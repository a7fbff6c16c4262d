import type { Locale } from '../words.ts'
import { idle, turns } from './axes.ts'
import { formsOf } from './concepts.ts'
import { type Contrast, contrasts } from './contrast-words.ts'
import { any, half, lines, places } from './poles.ts'

type Turn = keyof (typeof turns)['en']

/** A word or phrase: the poles for which it stands, and what it does to those around it. */
interface Entry {
  poles: number[]
  turn: '' | Turn
}

/** The words behind a word, or the characters behind a character, by which a text is looked up. */
interface Node {
  entry: Entry | null
  next: Map<number, Node> | null
}

// Words of English by number; in Chinese a character is its own.
const numbers = new Map<string, number>()
const [unknown, stop] = [0, 1]
const numberOf = (word: string): number => {
  if (!numbers.has(word)) numbers.set(word, numbers.size + 2)
  return numbers.get(word)!
}

/** Every form of a word or phrase of the table, as the numbers of its words. */
const formsIn = (written: string): number[][] =>
  written
    .split('_')
    .map((word) => (word.endsWith('*') ? formsOf(word.slice(0, -1)) : [word]).map(numberOf))
    .reduce<number[][]>((all, some) => all.flatMap((one) => some.map((form) => [...one, form])), [[]])

/** The degrees of a Chinese word with a star: 更高, 较高, 越高. */
const degreesOf = (written: string): string[] =>
  written.endsWith('*') ? [...'更较最越愈很过太偏'].map((degree) => degree + written.slice(0, -1)) : [written]

function readTable(locale: Locale): (Node | null)[] {
  const root: Node = { entry: null, next: new Map() }
  const at = (symbols: readonly number[]): Entry => {
    let node = root
    for (const symbol of symbols) {
      node.next ??= new Map()
      if (!node.next.has(symbol)) node.next.set(symbol, { entry: null, next: null })
      node = node.next.get(symbol)!
    }
    return (node.entry ??= { poles: [], turn: '' })
  }
  const entriesOf = (written: string): Entry[] =>
    (locale === 'zh' ? degreesOf(written).map(symbolsOf.zh) : formsIn(written)).map(at)
  for (const [number, line] of lines.entries())
    for (const [place, words] of line[locale].entries())
      for (const word of words) {
        const [, doubt, written] = /^(\?*)(.*)$/.exec(word)!
        const pole = number * places + (doubt === '??' ? any : doubt ? place + half : place)
        for (const { poles } of entriesOf(written!)) poles.push(pole)
      }
  for (const word of idle[locale].split(' ')) entriesOf(word)
  for (const [turn, words] of Object.entries(turns[locale]) as [Turn, string][])
    for (const word of words.split(' ')) for (const entry of entriesOf(word)) entry.turn = turn
  const nodes = new Array<Node | null>(1 + Math.max(...root.next!.keys())).fill(null)
  for (const [symbol, node] of root.next!) nodes[symbol] = node
  return nodes
}

const marks = new Set([...',;:.!?()“”"—。、'].map((mark) => mark.charCodeAt(0)))
const isLetter = (code: number) => code >= 97 && code <= 122
const isDigit = (code: number) => code >= 48 && code <= 57

/** A text as the table looks it up: a number for each word or character, and for each mark that ends a clause. */
const symbolsOf: Record<Locale, (text: string) => number[]> = {
  en: (written) => {
    const text = written.toLowerCase()
    const symbols: number[] = []
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (isLetter(code)) {
        const from = at
        let next = text.charCodeAt(at + 1)
        while (isLetter(next)) next = text.charCodeAt(++at + 1)
        symbols.push(numbers.get(text.slice(from, at + 1)) ?? unknown)
        if ((next !== 39 && next !== 0x2019) || text[at] !== 'n' || text[at + 2] !== 't') continue
        // “Needn't” is “need not”.
        symbols[symbols.length - 1] = numbers.get(text.slice(from, at)) ?? unknown
        symbols.push(numbers.get('not')!)
        at += 2
      } else if (isDigit(code)) {
        while (isDigit(text.charCodeAt(at + 1))) at++
        symbols.push(numbers.get('0')!)
      } else if (code !== 32 && marks.has(code)) symbols.push(stop)
    }
    return symbols
  },
  zh: (text) => {
    const symbols: number[] = []
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      symbols.push(marks.has(code) ? stop : code)
    }
    return symbols
  },
}

const sets = Object.entries(contrasts) as [Contrast, [unknown, string, string]][]

/** For each word or character the closed sets that may hold it, a bit for each. */
function readLooks(locale: Locale): Uint16Array {
  const calls = sets.flatMap(([, [, en, zh]], index) => {
    const symbols = locale === 'en' ? en.split(' ').flatMap((word) => formsIn(word).flat()) : symbolsOf.zh(zh)
    return symbols.map((symbol) => [symbol, 1 << index] as const)
  })
  const looks = new Uint16Array(locale === 'en' ? numbers.size + 2 : 0x10000)
  for (const [symbol, bit] of calls) looks[symbol]! |= bit
  return looks
}

const tables: Partial<Record<Locale, { nodes: (Node | null)[]; looks: Uint16Array }>> = {}

// Whoever only compares what was read before needs no table.
const tableOf = (locale: Locale) =>
  (tables[locale] ??= { nodes: readTable(locale), looks: readLooks(locale) })

/** What a sentence means of each line, clause by clause. */
class Reading {
  private readonly poles: number[] = []
  private readonly clause: Entry[] = []
  private nots = 0
  private undos = 0
  private flags = ''

  add(entry: Entry): void {
    const { poles, turn } = entry
    if (turn === 'end') return this.end()
    if (turn === 'not') this.nots++
    else if (turn === 'undo') this.undos++
    else if (turn && !this.flags.includes(turn[0]!)) this.flags += turn[0]
    if (poles.length > 0) this.clause.push(entry)
  }

  end(): void {
    if (this.clause.length === 0 && this.nots + this.undos === 0) return
    for (const { poles, turn } of this.clause)
      for (const pole of poles) {
        const line = Math.floor(pole / places)
        const undone = lines[line]!.kind === 'act' && this.undos > (turn === 'undo' ? 1 : 0)
        const read = this.nots > (turn === 'not' ? 1 : 0) || undone ? line * places + any : pole
        if (!this.poles.includes(read)) this.poles.push(read)
      }
    this.clause.length = 0
    this.nots = 0
    this.undos = 0
  }

  finish(): string {
    this.end()
    if (this.poles.length === 0) return ''
    let written = `.${this.flags}`
    for (const pole of this.poles) written += ` ${pole}`
    return written
  }
}

/** Which poles a text means, as `.uo 31 42`: behind the first letters of its “until” and “only” the number of each pole; and the closed sets to look for. */
export function readPoles(text: string, locale: Locale): { poles: string; called: Contrast[] } {
  const { nodes, looks } = tableOf(locale)
  let found = 0
  const symbols = symbolsOf[locale](text)
  const reading = new Reading()
  for (const symbol of symbols) found |= looks[symbol]!
  for (let at = 0; at < symbols.length; at++) {
    const symbol = symbols[at]!
    if (symbol === stop) reading.end()
    if (symbol <= stop || symbol >= nodes.length) continue
    const first = nodes[symbol]
    if (!first) continue
    let entry = first.entry
    let last = at
    let node: Node | undefined = first
    for (let next = at + 1; next < symbols.length && node?.next; next++) {
      node = node.next.get(symbols[next]!)
      if (!node?.entry) continue
      entry = node.entry
      last = next
    }
    if (!entry) continue
    reading.add(entry)
    at = last
  }
  return {
    poles: reading.finish(),
    called: found === 0 ? [] : sets.flatMap(([set], index) => (found & (1 << index) ? [set] : [])),
  }
}
