import type { Locale } from '../words.ts'
import { type Meaning, near } from './concepts.ts'

/**
 * What small words say, a letter for each: `N` denies, `P` forbids or denies outright, `M` obliges, `Y` leaves the choice, `B` before,
 * `F` after, `A` and, `O` or.
 */
export type Sense = 'N' | 'P' | 'M' | 'Y' | 'B' | 'F' | 'A' | 'O'
const senses: readonly Sense[] = ['N', 'P', 'M', 'Y', 'B', 'F', 'A', 'O']

/**
 * What a sentence says of its concepts, word by word. A concept is its numbers and how it stands: `1a` plain, `1a-` denied, `1a=`
 * denied by the word itself, `1a~` near a denial that may be meant for it, `1a!` obliged, `1a?` permitted. A `-` alone is a denial of what follows and a `#` one that forbids; a `=` alone is one that the other language may do without.
 */
export interface Scan {
  clauses: string[]
  /** What it puts before (`<1a`) or after (`>1a`) what. */
  order: string[]
  /** Neighbours that it joins: `1a&2b`, `1a|2b`. */
  joints: string[]
  /** How often it has a sense for sure, and how often it may have it: `N12` denies once for sure, and perhaps twice. */
  counts: string
}

/** How often counts hold a sense. */
export function countOf(counts: string, sense: Sense, kind: 'sure' | 'possible'): number {
  const at = counts.indexOf(sense)
  return at < 0 ? 0 : counts.charCodeAt(at + (kind === 'sure' ? 1 : 2)) - 48
}

/** A word as the scan meets it. */
export interface Word {
  concepts: readonly string[]
  /** Concepts that it denies by itself: “refuse” denies “accept”. */
  opposites: readonly string[]
  /** Both as a clause names them. */
  names: string
  opposed: string
  sure: readonly Sense[]
  possible: readonly Sense[]
  denies: boolean
  /** Whether it denies, may deny or lies near a denial. */
  doubts: boolean
  /** What a denial reaches: the next concept, all that follow in its clause, or only what stands before it. */
  reach: 'next' | 'all' | 'none'
  mode: '' | '!' | '?'
  joint: '' | '&' | '|'
  turn: '' | '<' | '>'
  /** Whether it says nothing of all this, as most words do. */
  idle: boolean
}

/** A word of such senses; a capital letter is one that it has for sure, a small one may be meant. */
export function makeWord(meaning: Meaning, letters: string, reach: Word['reach'] = 'next'): Word {
  const { concepts, opposites } = meaning
  const all = [...letters.replace('d', 'n')].map((letter) => letter.toUpperCase() as Sense)
  if (opposites.length > 0 && !all.includes('N')) all.push('N')
  const sure = ([...letters] as Sense[]).filter((letter) => senses.includes(letter))
  const has = (sense: Sense) => sure.includes(sense)
  return {
    concepts,
    opposites,
    names: concepts.join('/'),
    opposed: opposites.join('/'),
    sure,
    possible: all,
    denies: has('N') || letters.includes('d'),
    doubts: all.includes('N') || concepts.some((one) => near.has(one)),
    reach,
    mode: has('M') ? '!' : has('Y') ? '?' : '',
    joint: has('A') ? '&' : has('O') ? '|' : '',
    turn: has('B') ? '<' : has('F') ? '>' : '',
    idle: letters === '' && concepts.length === 0 && opposites.length === 0,
  }
}

const emptyCounts = (): Record<Sense, number> => ({ N: 0, P: 0, M: 0, Y: 0, B: 0, F: 0, A: 0, O: 0 })

interface Held {
  concepts: readonly string[]
  /** The same as they are written. */
  names: string
  state: string
}

/** Builds a scan from words in order; both languages feed it. */
export class Scanner {
  readonly sure = emptyCounts()
  readonly possible = emptyCounts()
  readonly order = new Set<string>()
  readonly joints = new Set<string>()
  private all: Held[][] = []
  private clause: Held[] = []
  private doubtful = false
  /** Whether the sentence has denied something, up to here or in this clause. */
  denied = false
  private elliptic = false
  deniedHere = false
  private denies: { left: number; all: boolean } | null = null
  private mode: { sign: string; left: number } | null = null
  private last: { held: Held; ago: number } | null = null
  private joint: { sign: string; left: Held; ago: number } | null = null
  private turn: { sign: string; left: number } | null = null

  private joined = { A: 0, O: 0 }
  private loose = false

  private readonly locale: Locale

  constructor(locale: Locale) {
    this.locale = locale
  }

  /** A word, or one that is said only as a name or a second time, so that the other language may do without it. */
  word(word: Word, length: number, loosely = false, outright = false): void {
    this.step(length)
    if (word.idle) return
    for (const sense of word.possible) this.possible[sense]++
    // “Not A or B” is 不…A 和 B: with a denial about, a joint is sure only of itself.
    if (!loosely)
      for (const sense of word.sure)
        if (sense === 'A' || sense === 'O') this.joined[sense]++
        else this.sure[sense]++
    if (word.doubts) this.doubtful = true
    if (word.denies)
      this.deny(word.reach, length, loosely || !word.sure.includes('N'), word.sure.includes('P') || outright)
    if (word.mode) this.mode = { sign: word.mode, left: 5 }
    if (word.joint && !this.loose && this.last && this.last.ago <= (this.locale === 'zh' ? 2 + length : 2))
      this.joint = { sign: word.joint, left: this.last.held, ago: 0 }
    if (word.turn) {
      // English sets its event behind “before”, Chinese in front of 之前.
      if (this.locale === 'en') this.turn = { sign: word.turn, left: 6 }
      else if (this.last && this.last.ago <= length + 3)
        for (const { concepts } of this.clause.slice(-3))
          for (const one of concepts) this.order.add(word.turn + one)
    }
    if (word.concepts.length > 0 || word.opposites.length > 0) this.hold(word)
  }

  private deny(reach: Word['reach'], length: number, loosely: boolean, forbids: boolean): void {
    // What stands before its denial may be what it denies: 联系不上.
    const behind = this.locale === 'zh' && this.last?.ago === length ? this.last.held : null
    if (behind?.state === '') behind.state = reach === 'none' ? '-' : '~'
    const mark: Held = { concepts: [], names: '', state: loosely ? '=' : forbids ? '#' : '-' }
    if (behind?.state === '-') this.clause.splice(this.clause.lastIndexOf(behind), 0, mark)
    else this.clause.push(mark)
    this.denied = true
    this.deniedHere = true
    this.denies = reach === 'none' ? null : { left: reach === 'all' ? 99 : 4, all: reach === 'all' }
  }

  private hold({ concepts, names, opposites, opposed, mode }: Word): void {
    const held: Held = { concepts, names, state: '' }
    const denied = this.denies !== null
    if (this.denies) {
      held.state = '-'
      // “Nobody may skip it”: what is denied comes behind “may”.
      if (!this.denies.all && !mode) this.denies = null
    } else if (this.mode) held.state = this.mode.sign
    if (opposites.length > 0)
      this.clause.push({ concepts: opposites, names: opposed, state: denied ? '~' : '=' })
    if (concepts.length === 0) return
    this.mode = null
    if (this.turn) for (const one of concepts) this.order.add(this.turn.sign + one)
    if (this.joint) {
      for (const x of this.joint.left.concepts)
        for (const y of concepts) if (x !== y) this.joints.add([x, y].sort().join(this.joint.sign))
      this.joint = null
    }
    this.last = { held, ago: 0 }
    this.clause.push(held)
  }

  /** Words that deny something without a “not”, as “no later than” does. */
  excuse(reason: 'J' | 'P' | 'U' | 'W'): void {
    this.possible.N++
    this.clause.push({ concepts: [reason], names: reason, state: '=' })
  }

  /** “Whatever the day or hour” is 不论 day 和 hour: its joints are not sure. */
  joinLoosely(): void {
    this.loose = true
  }

  /** Text that says nothing here. */
  step(length: number): void {
    if (this.denies && (this.denies.left -= length) < 0) this.denies = null
    if (this.mode && (this.mode.left -= length) < 0) this.mode = null
    if (this.turn && (this.turn.left -= length) < 0) this.turn = null
    if (this.last) this.last.ago += length
    if (this.joint && (this.joint.ago += length) > 3) this.joint = null
  }

  /** The end of a clause; behind a hard one a denial no longer reaches. */
  end(hard: boolean): void {
    // “Agents may not”: what they may not is said before.
    if (this.denies && this.locale === 'en') this.elliptic = true
    if (this.doubtful || this.deniedHere)
      for (const held of this.clause) if (held.state === '') held.state = '~'
    if (this.clause.length > 0) this.all.push(this.clause)
    this.clause = []
    if (!this.denied && !this.loose) {
      this.sure.A += this.joined.A
      this.sure.O += this.joined.O
    }
    this.joined = { A: 0, O: 0 }
    this.loose = false
    this.doubtful = false
    this.deniedHere = false
    if (hard) this.denied = false
    this.denies = null
    this.mode = null
    this.turn = null
    this.joint = null
    this.last = null
  }

  finish(): Scan {
    this.end(true)
    return {
      clauses: this.all.map((clause) => this.writeClause(clause)),
      order: [...this.order],
      joints: [...this.joints],
      counts: this.writeCounts(),
    }
  }

  private writeClause(clause: readonly Held[]): string {
    let written = ''
    for (const { names, state } of clause)
      written += `${written && ','}${names}${state || (this.elliptic ? '~' : '')}`
    return written
  }

  private writeCounts(): string {
    let counts = ''
    for (const sense of senses)
      if (this.possible[sense] > 0)
        counts += `${sense}${Math.min(this.sure[sense], 9)}${Math.min(this.possible[sense], 9)}`
    return counts
  }
}
