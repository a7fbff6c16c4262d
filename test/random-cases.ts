import type { TableInContext } from '../src/decision/context.ts'

type Value = boolean | number | string
export type Case = Readonly<Record<string, Value>>

/** Numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed * 0x9e3779b1 + 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/**
 * Cases with every signal of a table known, the same for the same seed. Numbers are those of its rules, their neighbours, or any
 * that can occur; most cases are inclined to *no*, so that late rows are reached as well.
 */
export function* randomCases(
  { rows, leading, parameters, ranges }: TableInContext,
  count: number,
  seed: number,
): Generator<Case> {
  const random = seeded(seed)
  const rules = [...rows, ...leading].map(({ when }) => when.replace(/"[^"]*"/g, '')).join(' ')
  const constants = [
    0,
    ...[...rules.matchAll(/(?<![\w.])\d+(?:\.\d+)?/g)].map(([digits]) => Number(digits)),
    ...Object.values(parameters).flatMap(({ value }) => (typeof value === 'number' ? [value] : [])),
  ]
  const signals = Object.entries(ranges).map(([code, { type, values, min = 0, max = 1e6 }]) => {
    const near = constants.flatMap((one) => [one - 1, one - 0.01, one, one + 0.01, one + 1])
    const inside = near.filter((one) => one >= min && one <= max && (type === 'number' || one % 1 === 0))
    const anywhere = () => {
      const number = min + random() * (max - min)
      return type === 'integer' ? Math.round(number) : number
    }
    return { code, type, choices: values ?? inside, anywhere }
  })
  for (let index = 0; index < count; index++) {
    const inclined = random() ** 3
    const given: Record<string, Value> = {}
    for (const { code, type, choices, anywhere } of signals) {
      const place = Math.floor(random() * choices.length * (type === 'enum' ? 1 : 1.25))
      given[code] = type === 'boolean' ? random() < inclined : (choices[place] ?? anywhere())
    }
    yield given
  }
}

/** The same case with some of what is known taken away. */
export function* withHoles(cases: Iterable<Case>, seed: number): Generator<Case> {
  const random = seeded(seed)
  for (const given of cases) {
    const share = random()
    yield Object.fromEntries(Object.entries(given).filter(() => random() >= share))
  }
}
