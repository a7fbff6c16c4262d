import type { BothWords, Locale } from '../words.ts'
import { axes, idle } from './axes.ts'
import { formsOf } from './concepts.ts'

type Kind = keyof typeof axes

/** A line of the table: what differs where it does, and the name of each pole in both languages. */
export const lines = (Object.entries(axes) as [Kind, string][]).flatMap(([kind, table]) =>
  table
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [en, zh] = line
        .split(';')
        .map((side) => side.split('|').map((pole) => pole.trim().split(' '))) as [string[][], string[][]]
      return { kind, en, zh }
    }),
)

// A pole is written as its line and its place there, one half on where the word only may be meant for it, and the last place where it may be meant for any.
const places = 32
const half = places / 2
const any = places - 1

/** A word or phrase: the poles for which it stands, and what it does to those around it. */
interface Entry {
  /** In English the words behind the first, in Chinese the whole. */
  rest: string[]
  poles: number[]
  turn: '' | 'end' | 'not' | 'undo' | 'until' | 'only'
}

// What turns the words around it: a denial all in its clause, the end of an act those of acts; “until” and “only” what holds till then.
const turns: Record<Locale, Record<Exclude<Entry['turn'], ''>, string>> = {
  en: {
    not: 'not no never nobody none nothing neither nor without cannot fail* refuse* decline* unable lack* hardly rarely seldom scarcely few instead_of rather_than avoid* prevent* no_one no_longer anything_but too need_not not_have_to not_has_to not_need_to no_need never_has_to never_have_to never_needs_to nobody_has_to nobody_needs_to no_one_has_to no_one_needs_to',
    undo: 'lift* end* undo* undone remove* cancel* stop* withdraw* withdrew revoke* drop* waive*',
    until: 'unless until till before except',
    only: 'only solely once after as_soon_as then',
    end: 'but because if when so while although though since where who which',
  },
  zh: {
    not: '不 没有 不得 不准 不许 不可 没 未 无 非 勿 否 别 莫 禁止 严禁 难 拒绝 避免 防止 而非 反而 不必 无需 无须 毋须 不须 可以不',
    undo: '解除 取消 撤销 停止 终止 结束 中止 撤回 免除 排除 消除',
    until: '除非 直到 之前 以前 前 为止 否则 除',
    only: '只 只有 仅 才 方 方可 后 之后 以后 一旦 再',
    end: '但 而 若 如果',
  },
}

function readTable(locale: Locale): Map<string, Entry[]> {
  const all = new Map<string, Entry>()
  const put = (written: string, change?: (entry: Entry) => void) => {
    const forms = written
      .split('_')
      .map((word) => (word.endsWith('*') ? formsOf(word.slice(0, -1)) : [word]))
      .reduce((all, some) => all.flatMap((one) => some.map((form) => `${one} ${form}`)))
    for (const key of locale === 'en' ? forms : [written]) {
      const rest = locale === 'en' ? key.split(' ').slice(1) : [written]
      const entry = all.get(key) ?? { rest, poles: [], turn: '' }
      all.set(key, entry)
      change?.(entry)
    }
  }
  for (const [number, line] of lines.entries())
    for (const [place, words] of line[locale].entries())
      for (const word of words) {
        const pole =
          number * places + (word.startsWith('??') ? any : word.startsWith('?') ? place + half : place)
        put(word.replace(/^\?+/, ''), ({ poles }) => poles.push(pole))
      }
  for (const word of idle[locale].split(' ')) put(word)
  for (const [turn, words] of Object.entries(turns[locale]) as [Exclude<Entry['turn'], ''>, string][])
    for (const word of words.split(' ')) put(word, (entry) => (entry.turn = turn))
  const found = new Map<string, Entry[]>()
  for (const [key, entry] of all) {
    const first = locale === 'en' ? key.split(' ')[0]! : key[0]!
    found.set(first, [...(found.get(first) ?? []), entry])
  }
  for (const entries of found.values())
    entries.sort((a, b) => b.rest.length - a.rest.length || b.rest.join('').length - a.rest.join('').length)
  return found
}

const tables = { en: readTable('en'), zh: readTable('zh') }

/** Builds what a sentence means of each line, clause by clause. */
class Reading {
  private readonly poles = new Set<number>()
  private clause: Entry[] = []
  private nots = 0
  private undos = 0
  private flags = ''

  add(entry: Entry): void {
    if (entry.turn === 'end') return this.end()
    if (entry.turn === 'not') this.nots++
    else if (entry.turn === 'undo') this.undos++
    else if (entry.turn && !this.flags.includes(entry.turn[0]!)) this.flags += entry.turn[0]
    if (entry.poles.length > 0) this.clause.push(entry)
  }

  end(): void {
    for (const { poles, turn } of this.clause)
      for (const pole of poles) {
        const line = Math.floor(pole / places)
        const undone = lines[line]!.kind === 'act' && this.undos > (turn === 'undo' ? 1 : 0)
        this.poles.add(this.nots > (turn === 'not' ? 1 : 0) || undone ? line * places + any : pole)
      }
    if (this.clause.length > 0) this.clause = []
    this.nots = 0
    this.undos = 0
  }

  finish(): string {
    this.end()
    return this.poles.size === 0 ? '' : `.${this.flags} ${[...this.poles].join(' ')}`
  }
}

const isLetter = (code: number) => code >= 97 && code <= 122
const breaks = new Uint8Array(0x10000)
for (const mark of ',;:.!?()“”"—。、') breaks[mark.charCodeAt(0)] = 1
const isBreak = (code: number) => breaks[code] === 1

/** The words of a text in small letters, an empty one for each mark that ends a clause and a `0` for each number. */
function splitWords(text: string): string[] {
  const words: string[] = []
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (isLetter(code)) {
      const from = at
      while (isLetter(text.charCodeAt(at + 1))) at++
      const next = text.charCodeAt(at + 1)
      if ((next === 39 || next === 0x2019) && text[at + 2] === 't' && text[at] === 'n') {
        words.push(text.slice(from, at), 'not')
        at += 2
      } else words.push(text.slice(from, at + 1))
    } else if (isBreak(code)) words.push('')
    else if (code >= 48 && code <= 57 && words.at(-1) !== '0') words.push('0')
  }
  return words
}

function readEnglish(text: string, reading: Reading): void {
  const words = splitWords(text.toLowerCase())
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === '') reading.end()
    else {
      const entries = tables.en.get(word)
      if (!entries) continue
      for (const entry of entries) {
        const { rest } = entry
        let index = 0
        while (index < rest.length && words[at + 1 + index] === rest[index]) index++
        if (index < rest.length) continue
        reading.add(entry)
        at += index
        break
      }
    }
  }
}

const chineseWords: Entry[][] = []
const opens = new Uint16Array(0x10000)
for (const [first, entries] of tables.zh) opens[first.charCodeAt(0)] = chineseWords.push(entries)

function readChinese(text: string, reading: Reading): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const list = opens[code]!
    if (list > 0) {
      for (const entry of chineseWords[list - 1]!)
        if (entry.rest.length === 0 || text.startsWith(entry.rest[0]!, at)) {
          reading.add(entry)
          at += entry.rest[0]!.length - 1
          break
        }
    } else if (isBreak(code)) reading.end()
  }
}

/** Which poles a text means, as `uo 31 42`: behind the first letters of its “until” and “only” the number of each pole. */
export function readPoles(text: string, locale: Locale): string {
  const reading = new Reading()
  if (locale === 'en') readEnglish(text, reading)
  else readChinese(text, reading)
  return reading.finish()
}

const nameOf = (words: readonly string[]): string => words[0]!.replace('*', '').replaceAll('_', ' ')

/** How people read a pole, by its English name. */
export const poleNames: ReadonlyMap<string, BothWords> = new Map(
  lines.flatMap(({ en, zh }) =>
    en.map((words, place) => [nameOf(words), { en: nameOf(words), zh: nameOf(zh[place]!) }]),
  ),
)

/** The lines of which each of two texts means another pole, and what each means. */
export function comparePoles(
  a: readonly string[],
  b: readonly string[],
): { kind: Kind; said: [string, string] }[] {
  const [these, those] = [gather(a), gather(b)]
  const turned = ['u', 'o'].some((flag) => these.flags.includes(flag) !== those.flags.includes(flag))
  return [...these.poles].flatMap(([line, left]) => {
    const { kind, en } = lines[line]!
    const right = those.poles.get(line)
    if (!right || left.has(any) || right.has(any) || (turned && kind === 'act')) return []
    const only = (one: Set<number>, other: Set<number>) =>
      [...one]
        .filter((pole) => pole < half && !other.has(pole) && !other.has(pole + half))
        .map((pole) => nameOf(en[pole]!))
    const said: [string, string] = [only(left, right).join(', '), only(right, left).join(', ')]
    return said[0] && said[1] ? [{ kind, said }] : []
  })
}

function gather(read: readonly string[]): { flags: string; poles: Map<number, Set<number>> } {
  const poles = new Map<number, Set<number>>()
  let flags = ''
  for (const [turn = '', ...numbers] of read.map((one) => one.split(' '))) {
    flags += turn
    for (const number of numbers) {
      const line = Math.floor(Number(number) / places)
      poles.set(line, (poles.get(line) ?? new Set()).add(Number(number) % places))
    }
  }
  return { flags, poles }
}
