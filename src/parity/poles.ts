import type { BothWords } from '../words.ts'
import { axes } from './axes.ts'

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
export const places = 32
export const half = places / 2
export const any = places - 1

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
