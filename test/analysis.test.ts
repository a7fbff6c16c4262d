import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { analyseTable } from '../src/decision/analyse.ts'
import { compile, openTables, type TableInContext } from '../src/decision/context.ts'
import { compareTables } from '../src/decision/compare.ts'
import { yes } from '../src/decision/condition.ts'
import { findCells, type Ranges } from '../src/decision/domain.ts'
import { decide } from '../src/decision/evaluate.ts'
import { type Value, writeGiven } from '../src/decision/example.ts'
import { findCase } from '../src/decision/explore.ts'
import { parseExpression } from '../src/decision/expression.ts'
import { parseHandbook } from '../src/handbook/handbook.ts'
import { parseFile } from '../src/handbook/parse-file.ts'
import { openMemory } from '../src/memory.ts'
import { base, filesOf, makeFolder, onePage, printed, readStory, settings, type Tree } from './story.ts'

const ranges: Ranges = {
  A: { type: 'boolean' },
  B: { type: 'boolean' },
  COUNT: { type: 'integer', min: 0, max: 5 },
  OTHER: { type: 'integer', min: 0, max: 5 },
  SCORE: { type: 'number', min: 0, max: 1 },
  REPLY: { type: 'enum', values: ['yes', 'no', 'none'] },
  WIDE: { type: 'integer', min: 0, max: 100 },
  HOURS: { type: 'number', min: 0 },
  DEPTH: { type: 'number', max: 0 },
  FREE: { type: 'number' },
}
const table = (
  rows: [when: string, ...decision: string[]][],
  more: Partial<TableInContext> = {},
): TableInContext => ({
  rows: rows.map(([when, ...decision]) => ({ when, decision })),
  leading: [],
  parameters: { LIMIT: { value: 3 } },
  ranges,
  ...more,
})
const analyse = (one: TableInContext) => analyseTable(openTables([one]))
const unreachable = (rows: [string, ...string[]][]) =>
  analyse(table(rows)).unreachable.map(({ row, taken }) => [
    row,
    taken && `${taken.by}: ${writeGiven(taken.given)}`,
  ])

describe('What a table can be asked', () => {
  const values = (rule: string, signal: string) => findCells([parseExpression(rule)!], ranges).of.get(signal)

  test.each<[string, string, Value[]]>([
    ['COUNT >= 2', 'COUNT', [0, 1, 2, 4, 5]],
    ['3 < COUNT', 'COUNT', [0, 2, 3, 4, 5]],
    ['COUNT > 5', 'COUNT', [0, 3, 5]],
    ['COUNT >= 0', 'COUNT', [0, 3, 5]],
    ['COUNT > 9', 'COUNT', [0, 3, 5]],
    ['COUNT > -9', 'COUNT', [0, 3, 5]],
    ['COUNT = 2.5', 'COUNT', [0, 1, 4, 5]],
    ['not(COUNT > 2)', 'COUNT', [0, 1, 2, 4, 5]],
    ['A or COUNT = 2', 'COUNT', [0, 1, 2, 4, 5]],
    ['A and (COUNT = 2) = B', 'COUNT', [0, 1, 2, 4, 5]],
    ['COUNT between 1 and 4', 'COUNT', [0, 1, 3, 4, 5]],
    ['COUNT in (1, >4)', 'COUNT', [0, 1, 3, 4, 5]],
    ['COUNT in [1..4]', 'COUNT', [0, 1, 3, 4, 5]],
    ['count([COUNT > 2, A][item = true]) >= 1', 'COUNT', [0, 1, 2, 4, 5]],
    ['count([A, B][item = true]) > COUNT', 'COUNT', [0, 1, 2, 4, 5]],
    ['count([COUNT > 2, A][item = true]) + 1 > 2', 'COUNT', [0, 1, 2, 3, 4, 5]],
    ['1 + count([WIDE > 33, A][item = true]) > 2', 'WIDE', [0, 1, 2, 8, 14, 21, 27, 33, 46, 60, 73, 87, 100]],
    ['WIDE > 33 and WIDE < 35', 'WIDE', [0, 17, 33, 34, 35, 68, 100]],
    ['WIDE < 35 and WIDE > 33', 'WIDE', [0, 17, 33, 34, 35, 68, 100]],
    ['SCORE >= 0.85', 'SCORE', [0, 0.4, 0.85, 0.9, 1]],
    ['SCORE in [0.75..0.85]', 'SCORE', [0, 0.4, 0.75, 0.8, 0.85, 0.9, 1]],
    ['SCORE > 0.3333', 'SCORE', [0, 0.2, 0.3333, 0.7, 1]],
    // Where nothing says how far a number can go, it goes as far again.
    ['HOURS < 168', 'HOURS', [0, 84, 168, 252]],
    ['DEPTH > -4', 'DEPTH', [-6, -4, -2, 0]],
    ['FREE = 10', 'FREE', [5, 10, 15]],
    ['FREE > 0', 'FREE', [-1, 0, 1]],
    ['FREE > -3 and FREE < 0.001', 'FREE', [-4, -3, -1, 0.001, 1]],
    ['FREE = FREE', 'FREE', [0]],
    ['REPLY = "no"', 'REPLY', ['yes', 'no', 'none']],
    ['A', 'A', [false, true]],
    ['NEW', 'NEW', [false, true]],
    ['A = B', 'B', [false, true]],
    // Each takes the other's ends along.
    ['COUNT > WIDE', 'COUNT', [0, 2, 3, 5]],
    ['COUNT > WIDE', 'WIDE', [0, 2, 3, 5, 37, 68, 100]],
    ['COUNT > OTHER and OTHER > WIDE', 'COUNT', [0, 1, 3, 4, 5]],
    ['COUNT > NEW', 'COUNT', [0, 2, 3, 5]],
  ])('%s tells apart these values of %s', (rule, signal, expected) => {
    expect(values(rule, signal)).toEqual(expected)
  })

  it('is every order of two signals that are compared with each other', () => {
    const cells = findCells([parseExpression('COUNT > OTHER')!], ranges)
    expect(cells.exact).toBe(true)
    const orders = new Set(
      cells.of
        .get('COUNT')!
        .flatMap((a) => cells.of.get('OTHER')!.map((b) => Math.sign(Number(a) - Number(b)))),
    )
    expect(orders).toEqual(new Set([-1, 0, 1]))
  })

  it('cannot be told in full where rules calculate', () => {
    for (const rule of [
      'COUNT + OTHER > 3',
      'A or COUNT - 1 = 2',
      '2 in (COUNT * 2)',
      'COUNT between 1 and OTHER / 2',
    ])
      expect(findCells([parseExpression(rule)!], ranges).exact).toBe(false)
    expect(findCells([parseExpression('COUNT > 2 + 1')!], ranges).exact).toBe(true)
    // Then there is more room: for the values that a calculation tells apart.
    expect(values('WIDE + 1 > 50', 'WIDE')).toEqual([0, 1, 13, 26, 38, 50, 63, 75, 88, 100])
    expect(findCells([parseExpression('count([A, B][item = true]) >= 1')!], ranges).exact).toBe(true)
  })
})

// More cases than anybody can look at: the first signals are asked first, so what depends on the last of them is found late.
const many = Array.from({ length: 24 }, (_one, index) => `S${index}`)
const crowd = `count([${many.join(', ')}][item = true]) >= 12`

describe('A case that a row asks for', () => {
  const seek = (...rows: [string, ...string[]][]) => {
    const tables = openTables([table(rows)])
    const budget = { left: 1000 }
    const [first] = tables.rows
    const given = findCase(
      tables,
      first!.map((row) => ({ row, truth: yes })),
      budget,
    )
    return { given, steps: 1000 - budget.left }
  }

  it('names only the signals that matter, whatever was tried on the way', () => {
    expect(seek(['(COUNT = 1 and SCORE > 0.9 and SCORE < 0.2) or COUNT = 3', 'block']).given).toEqual({
      COUNT: 3,
    })
  })

  it('is given up as soon as no other value of what stands in the way helps', () => {
    const hopeless = seek(
      ['WIDE >= 3 and WIDE != 20 and WIDE != 40 and WIDE != 60', 'block'],
      ['COUNT > 3 and COUNT < 2', 'block'],
    )
    // Values of WIDE until one holds, then each value of COUNT once: another WIDE would not help.
    expect(hopeless).toEqual({ given: null, steps: 10 })
  })
})

describe('A row is unreachable', () => {
  test.each<[string, [string, ...string[]][], [string, string | null][]]>([
    [
      'when an earlier row asks for less',
      [
        ['COUNT >= 2', 'block'],
        ['COUNT >= 3 and A', 'pass'],
        ['otherwise', 'block'],
      ],
      [['2', '1: COUNT = 3, A = true']],
    ],
    [
      'when earlier rows together leave nothing',
      [
        ['A', 'block'],
        ['not(A) and COUNT > 0', 'pass'],
        ['COUNT > 2', 'pass'],
        ['otherwise', 'block'],
      ],
      [['3', '1: COUNT = 4, A = true']],
    ],
    [
      'when no value can meet it',
      [
        ['SCORE > 0.5 and SCORE < 0.4', 'block'],
        ['otherwise', 'pass'],
      ],
      [['1', null]],
    ],
    [
      'when only a fraction of a count could meet it',
      [
        ['COUNT > 2 and COUNT < 3', 'block'],
        ['otherwise', 'pass'],
      ],
      [['1', null]],
    ],
    [
      'when it asks of more facts than there are',
      [
        ['count([A, B][item = true]) >= 3', 'block'],
        ['otherwise', 'pass'],
      ],
      [['1', null]],
    ],
    [
      'when it is `otherwise` and the rows before it take every case',
      [
        ['COUNT >= LIMIT', 'block'],
        ['COUNT < LIMIT', 'pass'],
        ['otherwise', 'block'],
      ],
      [['3', '1: COUNT = 3']],
    ],
    [
      'when two signals cannot be in that order',
      [
        ['COUNT > OTHER', 'block'],
        ['COUNT < OTHER', 'pass'],
        ['COUNT != OTHER', 'pass'],
        ['otherwise', 'block'],
      ],
      [['3', '1: COUNT = 2, OTHER = 0']],
    ],
  ])('%s', (_what, rows, expected) => {
    expect(unreachable(rows)).toEqual(expected)
  })

  test.each<[string, [string, ...string[]][]]>([
    [
      'when one value is left to it',
      [
        ['COUNT >= 3', 'block'],
        ['COUNT >= 2', 'pass'],
        ['otherwise', 'block'],
      ],
    ],
    [
      'when it lies on an edge',
      [
        ['SCORE < 0.85', 'block'],
        ['SCORE > 0.85', 'pass'],
        ['otherwise', 'block'],
      ],
    ],
    [
      'when one of three answers is left',
      [
        ['REPLY in ("yes", "no")', 'pass'],
        ['otherwise', 'block'],
      ],
    ],
    [
      'when it holds for the largest value alone',
      [
        ['COUNT < 5', 'pass'],
        ['COUNT = 5', 'block'],
        ['A', 'pass'],
        ['otherwise', 'block'],
      ]
        .slice(0, 2)
        .concat([['otherwise', 'pass']]) as never,
    ],
  ])('but not %s', (_what, rows) => {
    expect(unreachable(rows).filter(([row]) => row !== String(rows.length))).toEqual([])
  })

  it('also below the rows that it inherits', () => {
    const { unreachable: rows } = analyse(
      table(
        [
          ['A and B', 'pass'],
          ['otherwise', 'block'],
        ],
        { leading: [{ when: 'A', decide: 'escalate' }] },
      ),
    )
    expect(rows).toMatchObject([{ row: '1', exact: true, taken: { by: 'L1', given: { A: true, B: true } } }])
  })

  it('only as far as a sample tells where rules calculate', () => {
    const analysis = analyse(
      table([
        ['COUNT * 2 > OTHER + 20', 'block'],
        ['otherwise', 'pass'],
      ]),
    )
    expect(analysis).toMatchObject({ exact: false, unreachable: [{ row: '1', exact: false, taken: null }] })
    expect(
      analyse(
        table([
          ['COUNT + OTHER = 7', 'block'],
          ['otherwise', 'pass'],
        ]),
      ).unreachable,
    ).toEqual([])
  })

  it('only as far as a sample tells where there are too many cases, and the sample finds what is common', () => {
    const analysis = analyse(
      table([
        [crowd, 'block'],
        ['S0 and S1', 'pass'],
        // No case makes this so, but to be sure one would have to try most of them.
        [
          `${crowd} and count([${many.map((one) => `not(${one})`).join(', ')}][item = true]) > ${many.length - 12}`,
          'block',
        ],
        ['otherwise', 'block'],
      ]),
    )
    expect(analysis.exact).toBe(false)
    expect(Object.keys(analysis.witnesses)).toEqual(['1', '2', '4'])
    expect(analysis.witnesses['2']).toMatchObject({ S0: true, S1: true })
    expect(analysis.unreachable).toEqual([{ row: '3', exact: false, taken: null }])
  })

  it('but not what a search in order would reach too late: a sample of cases finds it', () => {
    const counts = Array.from({ length: 16 }, (_one, index) => `N${index}`)
    const dictionary = Object.fromEntries(
      counts.map((code) => [code, { type: 'integer', min: 0, max: 5 } as const]),
    )
    const alone: [string, string] = [`${counts.join(' + ')} = 40`, 'block']
    const never: [string, string] = [`${counts.join(' + ')} = 81`, 'block']
    // Also where most of what is drawn is decided by nothing.
    for (const rows of [[alone, never, ['otherwise', 'pass']], [alone, never], [alone]] as [
      string,
      string,
    ][][]) {
      const { exact, witnesses, unreachable: missed } = analyse(table(rows, { ranges: dictionary }))
      const sum = Object.values(witnesses['1']!).reduce((all: number, one) => all + Number(one), 0)
      expect([sum, exact]).toEqual([40, false])
      expect(missed.map(({ row, taken }) => [row, taken])).toEqual(rows.includes(never) ? [['2', null]] : [])
    }
  })

  it('but not what is rare among very many cases, nor where nothing decides the others', () => {
    const rare = analyse(
      table([
        [many.slice(8).toReversed().join(' and '), 'block'],
        [crowd, 'pass'],
        ['otherwise', 'block'],
      ]),
    )
    expect(rare.unreachable).toEqual([])
    expect(Object.values(rare.witnesses['1']!)).toEqual(Array.from({ length: 16 }, () => true))
    const open = analyse(
      table([
        [crowd, 'block'],
        ['S0 and S1', 'pass'],
        ['S0 and not(S0)', 'block'],
      ]),
    )
    expect(Object.keys(open.witnesses)).toEqual(['1', '2'])
  })

  it('and the row that takes its cases is one of the same table where there is one', () => {
    const rows: [string, string][] = [
      ['B', 'block'],
      ['B and COUNT > 2', 'pass'],
      ['otherwise', 'block'],
    ]
    const { unreachable: hidden } = analyse(
      table(rows, { leading: [{ when: 'not(A)', decide: 'escalate' }] }),
    )
    expect(hidden).toEqual([
      { row: '2', exact: true, taken: { by: '1', given: { B: true, COUNT: 4, A: true } } },
    ])
  })

  it('and the first of several inherited rows that take its cases is named', () => {
    const leading = ['not(A)', 'A'].map((when) => ({ when, decide: 'escalate' }))
    const { unreachable: hidden } = analyse(table([['COUNT > 2', 'block']], { leading }))
    expect(hidden).toEqual([{ row: '1', exact: true, taken: { by: 'L1', given: { COUNT: 4, A: false } } }])
  })

  it('and a case for which an earlier rule means nothing is not taken by it', () => {
    const { unreachable: hidden } = analyse(
      table([
        ['10 / COUNT > 1', 'block'],
        ['COUNT < 3', 'pass'],
        ['otherwise', 'block'],
      ]),
    )
    expect(hidden).toMatchObject([
      { row: '2', taken: { by: '1', given: { COUNT: 1 } } },
      { row: '3', taken: { by: '1', given: { COUNT: 1 } } },
    ])
  })

  it('and a rule that means nothing for the last of many cases is found all the same', () => {
    const rows: [string, string][] = [
      ['1 / (5 - COUNT) > 0.3', 'block'],
      ['otherwise', 'pass'],
    ]
    expect(analyse(table(rows)).meaningless).toEqual([{ row: '1', given: { COUNT: 5 } }])
  })

  it('and a rule that is neither true nor false for known facts is told with them', () => {
    expect(
      analyse(
        table([
          ['COUNT / OTHER > 1', 'block'],
          ['otherwise', 'pass'],
        ]),
      ).meaningless,
    ).toEqual([{ row: '1', given: { COUNT: 0, OTHER: 0 } }])
  })
})

// Every case that these signals can make, as far as the constants of the rules below tell them apart.
const cases = [false, true].flatMap((A) =>
  [false, true].flatMap((B) =>
    [0, 1, 2, 3, 4, 5].flatMap((COUNT) =>
      [0, 0.2, 0.25, 0.5, 0.7, 0.75, 1].flatMap((SCORE) =>
        ['yes', 'no', 'none'].map((REPLY): Record<string, Value> => ({ A, B, COUNT, SCORE, REPLY })),
      ),
    ),
  ),
)
const atom = fc.oneof(
  fc.constantFrom('A', 'B', 'not(A)', 'REPLY = "yes"', 'REPLY != "no"', 'REPLY in ("yes", "none")'),
  fc
    .tuple(fc.constantFrom('<', '<=', '=', '!=', '>', '>='), fc.nat(5))
    .map(([sign, n]) => `COUNT ${sign} ${n}`),
  fc
    .tuple(fc.constantFrom('<', '<=', '>', '>='), fc.constantFrom(0.25, 0.75))
    .map(([sign, n]) => `SCORE ${sign} ${n}`),
  fc.constantFrom(
    'count([A, B, COUNT > 2][item = true]) >= 2',
    'COUNT between 1 and LIMIT',
    '(SCORE in [0.25..0.75])',
  ),
)
const rule = fc.oneof(
  atom,
  fc.tuple(atom, fc.constantFrom('and', 'or'), atom).map(([a, join, b]) => `(${a} ${join} ${b})`),
  fc.tuple(atom, atom, atom).map(([a, b, c]) => `${a} and (${b} or not(${c}))`),
)
const anyTable = fc
  .tuple(
    fc.array(fc.tuple(rule, fc.constantFrom('pass', 'block', 'escalate')), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('pass', 'block'),
  )
  .map(([rows, last]) => table([...rows, ['otherwise', last]] as [string, ...string[]][]))
const answering = (one: TableInContext) => {
  const compiled = compile(one)
  return (given: Readonly<Record<string, Value>>) => {
    const outcome = decide(compiled, given)
    if (!outcome.decided) throw new Error('undecided')
    return outcome
  }
}

describe('Whatever the table', () => {
  it('the rows that are reached are those that trying every case reaches, each by its witness', () => {
    fc.assert(
      fc.property(anyTable, (one) => {
        const { witnesses, exact } = analyse(one)
        const answer = answering(one)
        const reached = new Set(cases.map((given) => answer(given).row))
        expect(exact).toBe(true)
        expect(Object.keys(witnesses).sort()).toEqual([...reached].sort())
        for (const [row, given] of Object.entries(witnesses)) expect(answer(given).row).toBe(row)
      }),
      { numRuns: 200 },
    )
  })

  it('what is said of its rows is true: of those reached by their witness, of those never reached for any case', () => {
    const wider = fc.oneof(
      { weight: 3, arbitrary: rule },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          'COUNT > OTHER',
          'COUNT != OTHER',
          'OTHER between 2 and COUNT',
          'OTHER in [LIMIT..COUNT)',
          'COUNT + OTHER > 8',
          'COUNT - OTHER = 5',
          'count([A, B, SCORE > 0.25][item = true]) > COUNT',
          'OTHER = count([A, B][item = true])',
        ),
      },
    )
    const decision = fc.constantFrom('pass', 'block')
    const tables = fc
      .tuple(
        fc.array(fc.tuple(wider, decision), { minLength: 1, maxLength: 5 }),
        fc.array(wider, { maxLength: 2 }),
      )
      .map(([rows, leading]) =>
        table([...rows, ['otherwise', 'pass']], {
          leading: leading.map((when) => ({ when, decide: 'escalate' })),
        }),
      )
    const facts = fc.record({
      A: fc.boolean(),
      B: fc.boolean(),
      COUNT: fc.nat(5),
      OTHER: fc.nat(5),
      SCORE: fc.constantFrom(0, 0.2, 0.25, 0.5, 0.75, 1),
      REPLY: fc.constantFrom('yes', 'no', 'none'),
    })
    fc.assert(
      fc.property(tables, fc.array(facts, { minLength: 40, maxLength: 40 }), (one, some) => {
        const { witnesses, unreachable: never, exact } = analyse(one)
        const answer = answering(one)
        for (const [row, given] of Object.entries(witnesses)) expect(answer(given).row).toBe(row)
        const reached = new Set(some.map((given) => answer(given).row))
        for (const { row, taken } of never) {
          if (exact) expect([...reached]).not.toContain(row)
          if (!taken) continue
          expect(answer(taken.given).row).toBe(taken.by)
          const own = row.startsWith('L')
            ? one.leading[Number(row.slice(1)) - 1]!
            : one.rows[Number(row) - 1]!
          expect(
            answering({ ...one, leading: [], rows: [{ when: own.when, decision: [] }] })(taken.given).row,
          ).toBe('1')
        }
        const rows = one.leading.length + one.rows.length
        expect(Object.keys(witnesses).length + never.length).toBe(rows)
      }),
      { numRuns: 80 },
    )
  })

  it('two tables differ exactly where trying every case finds a difference, and the witness shows it', () => {
    fc.assert(
      fc.property(anyTable, anyTable, fc.boolean(), (one, other, alike) => {
        // Half of the pairs differ in one row only, which is what people change.
        const second = alike
          ? {
              ...one,
              rows: one.rows.map((row, index) =>
                index === 0 ? { ...row, decision: other.rows[0]!.decision } : row,
              ),
            }
          : other
        const { differences } = compareTables(one, second)
        const [first, then] = [answering(one), answering(second)]
        const differ = cases.some((given) => first(given).decision.join() !== then(given).decision.join())
        expect(differences.length > 0).toBe(differ)
        for (const { given, before, after } of differences) {
          expect(first(given)).toMatchObject({ row: before!.row, decision: before!.decision })
          expect(then(given)).toMatchObject({ row: after!.row, decision: after!.decision })
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('Two tables', () => {
  const simple: [string, ...string[]][] = [
    ['COUNT > 2', 'block'],
    ['otherwise', 'pass'],
  ]
  const told = (before: TableInContext, after: TableInContext) => {
    const { exact, differences } = compareTables(before, after)
    return {
      exact,
      differences: differences.map((one) => [
        writeGiven(one.given),
        one.before?.row ?? null,
        one.after?.row ?? null,
      ]),
    }
  }

  it('that say the same to the letter are alike, also where rules calculate', () => {
    const calculating = table(
      [
        ['COUNT + OTHER > LIMIT + MORE', 'block'],
        ['otherwise', 'pass'],
      ],
      {
        parameters: { LIMIT: { value: 3 }, MORE: { value: 1 } },
        leading: [{ when: 'A', decide: 'escalate' }],
      },
    )
    const reordered = { ...calculating, parameters: { MORE: { value: 1 }, LIMIT: { value: 3 } } }
    for (const same of [calculating, structuredClone(calculating), reordered])
      expect(told(calculating, same)).toEqual({ exact: true, differences: [] })
    const moved = { ...calculating, parameters: { LIMIT: { value: 2 }, MORE: { value: 2 } } }
    expect(told(calculating, moved)).toEqual({ exact: false, differences: [] })
  })

  it('differ by a parameter, by a row that they inherit, and by what such a row decides', () => {
    const limited = table([
      ['COUNT >= LIMIT', 'block'],
      ['otherwise', 'pass'],
    ])
    expect(told(limited, { ...limited, parameters: { LIMIT: { value: 2 } } })).toEqual({
      exact: true,
      differences: [['COUNT = 2', '2', '1']],
    })
    const held = { ...limited, leading: [{ when: 'A', decide: 'escalate' }] }
    expect(told(limited, held).differences).toEqual([
      ['COUNT = 3, A = true', '1', 'L1'],
      ['A = true, COUNT = 0', '2', 'L1'],
    ])
    const elsewhere = { ...limited, leading: [{ when: 'A', decide: 'escalate compliance' }] }
    expect(told(held, elsewhere).differences).toEqual([['A = true', 'L1', 'L1']])
    const other = { ...limited, leading: [{ when: 'B', decide: 'escalate' }] }
    expect(told(held, other).differences.length).toBeGreaterThan(1)
  })

  it('differ where one says something and the other nothing, and not where both say nothing', () => {
    const open = table([['COUNT > 2', 'block']])
    expect(told(open, table(simple)).differences).toEqual([['COUNT = 0', null, '2']])
    expect(told(table(simple), open).differences).toEqual([['COUNT = 0', '2', null]])
    expect(told(open, table([['COUNT >= 3', 'block']]))).toEqual({ exact: true, differences: [] })
  })

  it('are compared over the signals of both', () => {
    const [one, other] = [
      table(simple, { ranges: { COUNT: ranges['COUNT']! } }),
      table([['SCORE > 0.5', 'block'], ...simple], {
        ranges: { COUNT: ranges['COUNT']!, SCORE: ranges['SCORE']! },
      }),
    ]
    for (const [before, after] of [
      [one, other],
      [other, one],
    ] as const)
      expect(told(before, after).differences.map(([given]) => given)).toEqual(['SCORE = 0.8, COUNT = 0'])
  })

  it('that differ in very many ways are told by twenty of them', () => {
    const listed = (decision: string) =>
      table([
        ...Array.from({ length: 30 }, (_one, index): [string, string] => [`WIDE = ${index}`, decision]),
        ['otherwise', 'pass'],
      ])
    const { exact, differences } = told(listed('block'), listed('escalate'))
    expect([exact, differences.length]).toEqual([true, 20])
    expect(differences[19]).toEqual(['WIDE = 19', '20', '20'])
  })

  it('with more cases than anybody can look at are compared by a sample', () => {
    const asking = (decision: string) =>
      table([
        [crowd, 'block'],
        ['S0 and S1', decision],
        ['otherwise', 'block'],
      ])
    const { exact, differences } = told(asking('pass'), asking('escalate'))
    expect(exact).toBe(false)
    expect(differences).toHaveLength(1)
    expect(differences[0]![0]).toContain('S0 = true, S1 = true')
    expect(differences[0]!.slice(1)).toEqual(['2', '2'])

    // Where neither holds, one of them may say nothing, and of very many ways twenty are told.
    const silent = asking('pass')
    const open = { ...silent, rows: silent.rows.slice(0, 2) }
    expect(told(open, silent).differences).toEqual([[expect.any(String), null, '3']])
    expect(told(silent, open).differences).toEqual([[expect.any(String), '3', null]])
    const listed = (decision: string) =>
      table([
        [crowd, 'block'],
        ...Array.from({ length: 30 }, (_one, index): [string, string] => [
          `S0 and WIDE = ${index}`,
          decision,
        ]),
        ['otherwise', 'block'],
      ])
    expect(told(listed('pass'), listed('escalate')).differences).toHaveLength(20)
  })
})

describe('What a table decides is checked with the handbook', () => {
  const told = (overrides: Tree) =>
    printed(readStory({ 'sops/zh/reset-2fa/sim-change.mdx': null, ...overrides }).findings)
  const rows = (...lines: string[]) =>
    ['| When | Decide | Because |', '| --- | --- | --- |', ...lines.map((line) => `| ${line} |`)].join('\n')
  const page = (scenario: string, Decisions: string, Example: string | null = null) =>
    onePage(`reset-2fa/${scenario}`, 'en', { Decisions, Example })

  it('warns of neighbours that decide alike for the same reason, and of an `otherwise` that nothing reaches', () => {
    expect(
      told(
        page(
          'sim-change',
          rows(
            '`SETTING_CHANGES_24H >= 2` | `block` | Someone takes it apart.',
            '`SIM_CHANGE_H < 24` | `block` | Someone takes it apart.',
            '`FACE_MATCH >= FACE_PASS` | `pass` | It is the holder.',
            '`FACE_MATCH < FACE_PASS` | `block` | It is not.',
            'otherwise | `block` | Nothing is known.',
          ),
        ),
      ),
    ).toEqual([
      'sops/en/reset-2fa/sim-change.mdx:20:3 rows-decide-alike: Unexpected row 2 (`SIM_CHANGE_H = 0, LEGAL_HOLD = false, PRIORITY = 0, SETTING_CHANGES_24H = 0`) that decides as row 1 does, for the same reason, expected one row: join the conditions with `or`',
      'sops/en/reset-2fa/sim-change.mdx:23:3 unreachable-otherwise: Unexpected `otherwise` that no case with known facts reaches, expected rows that leave something open: it only answers where facts are unknown',
    ])
  })

  it('warns of a decision of the catalogue that no example shows', () => {
    const catalogue = (base['catalogue/reset-2fa.yaml'] as string).replace(
      'decision: {default: block}',
      'decision: {default: block, flips: [{to: escalate, when: {en: x}}]}',
    )
    expect(told({ 'catalogue/reset-2fa.yaml': catalogue })).toEqual([
      'sops/en/reset-2fa/sim-change.mdx:7:1 decision-without-example: Unexpected lack of an example that ends in `escalate`, expected one: the catalogue names this decision for `sim-change`',
    ])
  })

  it('refuses a circle only where one and the same case would go round', () => {
    const pointing = (to: string, when: string) =>
      rows(`\`${when}\` | \`see ${to}\` | Look there.`, 'otherwise | `block` | Wait.')
    expect(
      told({
        ...page('sim-change', pointing('lost-phone', 'SIM_CHANGE_H < 48')),
        ...page('lost-phone', pointing('sim-change', 'SIM_CHANGE_H >= 24')),
      }),
    ).toEqual([
      'sops/en/reset-2fa/lost-phone.mdx:19:3 cyclic-see: Unexpected circle `reset-2fa/lost-phone` → `reset-2fa/sim-change` → `reset-2fa/lost-phone` for `SIM_CHANGE_H = 24, LEGAL_HOLD = false, PRIORITY = 0`, expected a case to end in a decision: let one of these tables decide it',
      'sops/en/reset-2fa/sim-change.mdx:19:3 cyclic-see: Unexpected circle `reset-2fa/sim-change` → `reset-2fa/lost-phone` → `reset-2fa/sim-change` for `SIM_CHANGE_H = 24, LEGAL_HOLD = false, PRIORITY = 0`, expected a case to end in a decision: let one of these tables decide it',
    ])
    expect(
      told({
        ...page('sim-change', pointing('lost-phone', 'SIM_CHANGE_H < 24')),
        ...page('lost-phone', pointing('sim-change', 'SIM_CHANGE_H >= 24')),
      }),
    ).toEqual([])
  })

  it('follows a circle anew where a rule or what it hangs on changed, and never where only words did', () => {
    const memory = openMemory(makeFolder(), 'handbook')
    const tableOf = (hours: number) =>
      rows(`\`SIM_CHANGE_H < ${hours}\` | \`see lost-phone\` | Look there.`, 'otherwise | `block` | Wait.')
    const back = rows('`SIM_CHANGE_H >= 24` | `see sim-change` | Look there.', 'otherwise | `block` | Wait.')
    /** How many tables were followed anew, and how many circles there are. */
    const follow = (tree: Tree) => {
      let followed = 0
      const { findings } = parseHandbook(
        filesOf({ ...page('sim-change', tableOf(48)), ...page('lost-phone', back), ...tree }).map(parseFile),
        [],
        (kind, question, work) =>
          memory.remember(kind, question, () => {
            if (kind === 'circle') followed += 1
            return work()
          }),
      )
      return [followed, findings.filter(({ rule }) => rule === 'cyclic-see').length]
    }
    expect(follow({})).toEqual([2, 2])
    expect(
      follow(
        onePage('reset-2fa/lost-phone', 'en', {
          Decisions: back,
          Example: null,
          Question: 'Is it another phone?',
        }),
      ),
    ).toEqual([0, 2])
    expect(follow(page('sim-change', tableOf(24)))).toEqual([2, 0])
    expect(follow({ 'handbook.yaml': settings.replace('75', '60') })).toEqual([2, 2])
    expect(follow({})).toEqual([0, 2])
  })

  it('judges an example anew when it changed, though its table did not', () => {
    const memory = openMemory(makeFolder(), 'handbook')
    const one = rows('`SIM_CHANGE_H < 48` | `block` | Wait.', 'otherwise | `pass` | It is old.')
    const findingsFor = (hours: number) => {
      const example = `<Example title="Clear" given="SIM_CHANGE_H = ${hours}, LEGAL_HOLD = false, PRIORITY = 0" expect="block">\nRecent.\n</Example>`
      const files = filesOf({ ...page('sim-change', one, example), 'sops/zh/reset-2fa/sim-change.mdx': null })
      return printed(parseHandbook(files.map(parseFile), [], memory.remember).findings)
    }
    expect([findingsFor(47), findingsFor(48), findingsFor(47)]).toEqual([
      [],
      [
        expect.stringContaining(
          'Unexpected outcome of example “Clear”: row 2 decides `pass`, expected `block`',
        ),
      ],
      [],
    ])
  })

  test.each<[string, string]>([
    [
      'FACE_MATCH',
      'Unexpected `FACE_MATCH` as a condition, expected a comparison such as `FACE_MATCH >= 0.5`',
    ],
    [
      'FACE_MATCH >= 85',
      'Unexpected 85 as a value of `FACE_MATCH`, expected a number, at least 0, at most 1 (score 0-1)',
    ],
    [
      'PRIORITY = 7.5',
      'Unexpected 7.5 as a value of `PRIORITY`, expected a whole number, at least 0, at most 100 (score 0-100)',
    ],
    [
      'LEGAL_HOLD = 1',
      'Unexpected comparison of `LEGAL_HOLD` (yes or no) with `1` (a number), expected values of one kind: write `LEGAL_HOLD` or `not(LEGAL_HOLD)`',
    ],
    [
      'RESET_CHANNEL = "phone"',
      'Unexpected "phone" as a value of `RESET_CHANNEL`, expected one of "app", "mail", "chat"',
    ],
    [
      'RESET_CHANNEL > "app"',
      'Unexpected `>` between `RESET_CHANNEL` and `"app"`, expected `=` or `!=`: only numbers have an order',
    ],
    [
      'SIM_CHANGE_H < SLA_MINUTES',
      'Unexpected comparison of `SIM_CHANGE_H` (hours) with `SLA_MINUTES` (minutes), expected one unit on both sides',
    ],
    [
      'SIM_CHANGE_H + LEGAL_HOLD > 3',
      'Unexpected `LEGAL_HOLD` in a calculation, expected a number: it is yes or no',
    ],
  ])('refuses %s, in the cell where it stands', (rule, sentence) => {
    const found = told({
      'handbook.yaml': settings.replace(
        'parameters:',
        'parameters:\n  SLA_MINUTES: {value: 240, unit: minutes}',
      ),
      ...page('sim-change', rows(`Words: \`${rule}\` | \`block\` | x.`, 'otherwise | `pass` | y.')),
    })
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(`rule-meaning: ${sentence}`)
    const column = Number(/^[^:]*:19:(\d+) /.exec(found[0]!)![1])
    expect(column).toBeGreaterThan('| Words: '.length)
  })
})
