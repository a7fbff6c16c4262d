import type { Sentence } from './sentence.ts'

/** Sentences of two languages that say the same thing; one may say it in more sentences than the other. */
export interface Bead {
  a: Sentence[]
  b: Sentence[]
}

const shapes = [
  { m: 1, n: 1, toll: 0 },
  { m: 1, n: 2, toll: 2 },
  { m: 2, n: 1, toll: 2 },
  { m: 1, n: 3, toll: 4 },
  { m: 3, n: 1, toll: 4 },
  { m: 2, n: 2, toll: 4 },
  { m: 1, n: 0, toll: 7 },
  { m: 0, n: 1, toll: 7 },
]

/** Length of sentences taken together. */
export const sizeOf = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { size }) => sum + size, 0)

// Beyond this many sentences a passage is paired in order only: the table below grows with their product.
const most = 120
// Sentences that are no further apart than this are each other's translation.
const plain = 2

/** Pairs the sentences of two texts in order, by their lengths and by what they name (after Gale and Church, 1993). */
export function align(a: readonly Sentence[], b: readonly Sentence[]): Bead[] {
  if (a.length === 1 && b.length === 1) return [{ a: [...a], b: [...b] }]
  if (a.length > most || b.length > most) return [{ a: [...a], b: [...b] }]
  const ratio = Math.min(Math.max((sizeOf(a) + 20) / (sizeOf(b) + 20), 0.5), 2)
  const width = b.length + 1
  // Most translations keep the sentences; then there is nothing to weigh.
  if (a.length === b.length) {
    const close = a.every((one, index) => measureDistance([one], [b[index]!], ratio) < plain)
    if (close) return a.map((one, index) => ({ a: [one], b: [b[index]!] }))
  }
  const cost = new Float64Array((a.length + 1) * width).fill(Infinity)
  const from = new Map<number, { m: number; n: number }>()
  cost[0] = 0
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      for (const { m, n, toll } of shapes) {
        if (m > i || n > j) continue
        const apart = m && n ? measureDistance(a.slice(i - m, i), b.slice(j - n, j), ratio) : 0
        const total = cost[(i - m) * width + j - n]! + toll + apart
        if (total < cost[i * width + j]!) {
          cost[i * width + j] = total
          from.set(i * width + j, { m, n })
        }
      }
    }
  }
  const beads: Bead[] = []
  let [i, j] = [a.length, b.length]
  while (i > 0 || j > 0) {
    const { m, n } = from.get(i * width + j)!
    beads.unshift({ a: a.slice(i - m, i), b: b.slice(j - n, j) })
    i -= m
    j -= n
  }
  return beads
}

function namesOf(sentences: readonly Sentence[]): (string | number)[] {
  const names: (string | number)[] = []
  const add = (name: string | number) => {
    if (!names.includes(name)) names.push(name)
  }
  for (const { numbers, recipients, codes, parameters, references } of sentences) {
    for (const { value } of numbers) add(value)
    for (const list of [recipients, codes, parameters, references]) list.forEach(add)
  }
  return names
}

const deny = (sentences: readonly Sentence[]) => sentences.some(({ marks }) => marks.includes('n'))

function measureDistance(a: readonly Sentence[], b: readonly Sentence[], ratio: number): number {
  const length = Math.abs(Math.log((sizeOf(a) + 12) / ((sizeOf(b) + 12) * ratio)))
  const [first, second] = [namesOf(a), namesOf(b)]
  const shared = first.filter((name) => second.includes(name)).length
  const apart = first.length + second.length - 3 * shared
  return 4 * length + 1.5 * apart + (deny(a) === deny(b) ? 0 : 1.5)
}
