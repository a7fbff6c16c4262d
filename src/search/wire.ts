import type { Locale, Words } from '../words.ts'
import { readGb18030, writeGb18030 } from './gb18030.ts'
import {
  type PageEntry,
  readPairs,
  type ScenarioEntry,
  type SearchIndex,
  type SignalEntry,
  type SignalFit,
  type TermEntry,
} from './search-index.ts'

/*
 * The index as it travels: columns, a language after the other, in the order (measured) in which what is alike stands nearest for
 * deflate; in GB 18030, in which a Chinese character is two bytes and which every browser can read. Together that is a third less than
 * JSON in UTF-8.
 */

const order = [
  'schema',
  'standing',
  'traditional',
  'lexicon',
  'en',
  'locales',
  'fits',
  'decision',
  'rows',
  'terms',
  'signals',
  'pages',
  'id',
  'digest',
  'termsZh',
  'lexiconZh',
  'zh',
  'signalsZh',
] as const
const between = '\u001e'

const operators = ['is', 'eq', 'lt', 'lte', 'gt', 'gte', 'in', 'between']
const roleMarks = { require: '', support: '+', counter: '-' } as const
const decisions = ['pass', 'block', 'escalate'] as const

const types = ['boolean', 'integer', 'number', 'enum']
/** The id that most terms have. */
const idOf = ({ en, abbr }: Pick<TermEntry, 'en' | 'abbr'>): string =>
  (abbr || en).toLowerCase().replace(/[^a-z0-9]+/g, '-')
/** An id without its case type, where the one before has the same. */
const shorten = (id: string, before: string | undefined): string =>
  id.split('/')[0] === before?.split('/')[0] ? id.split('/')[1]! : id

type Columns = Record<(typeof order)[number], string>

const clean = (text: string): string => text.replace(/[\p{Cc}|]+/gu, ' ').trim()
const lines = (texts: readonly string[]): string => texts.map((text) => text.replace(/\n/g, ' ')).join('\n')
const split = (text: string | undefined, count: number): string[] =>
  count === 0 ? [] : (text ?? '').split('\n')

/** The index as bytes. */
export function writeIndex(index: SearchIndex): Uint8Array {
  const { scenarios, signals, terms, pages } = index
  const codes = new Map(signals.map((signal, at) => [signal.code, at]))
  const fit = ([code, op, value, role]: SignalFit): string =>
    `${roleMarks[role]}${codes.has(code) ? codes.get(code) : code} ${operators.indexOf(op)}${value === true ? '' : ` ${JSON.stringify(value)}`}`
  const names = (locale: Locale) =>
    lines(
      scenarios.map((one) =>
        [one.title[locale] ?? '', one.summary[locale] ?? '', ...one.aliases[locale]].map(clean).join('|'),
      ),
    )
  const columns: Omit<Columns, 'traditional'> = {
    schema: index.schema,
    locales: index.locales.join(' '),
    id: lines(scenarios.map(({ id }, at) => shorten(id, scenarios[at - 1]?.id))),
    decision: scenarios.map((one) => decisions.indexOf(one.decision)).join(''),
    standing: JSON.stringify(scenarios.map((one) => one.standing ?? 0))
      .replaceAll('"in-force"', '1')
      .replaceAll('"no-instruction"', '2')
      .replaceAll('"under-review"', '3'),
    fits: lines(scenarios.map((one) => one.signals.map(fit).join('|'))),
    rows: scenarios
      .flatMap(({ rows }) => rows)
      .map((row) => (row < 36 ? row.toString(36) : 0))
      .join(''),
    signals: lines(
      signals.map(({ code, name, type, unit, values }) =>
        [code, clean(name.en), `${types.indexOf(type)}${unit === type ? '' : unit}`, values?.join(' ') ?? '']
          .join('|')
          .replace(/\|$/, ''),
      ),
    ),
    terms: lines(
      terms.map((term) =>
        [term.en, term.abbr ?? '', term.id === idOf(term) ? '' : term.id].map(clean).join('|'),
      ),
    ),
    en: names('en'),
    pages: JSON.stringify(pages),
    lexicon: lines(index.lexicon.split('\n').map((line) => keep(line, false))),
    lexiconZh: lines(index.lexicon.split('\n').map((line) => keep(line, true))),
    zh: names('zh'),
    signalsZh: lines(signals.map(({ name }) => clean(name.zh ?? ''))),
    termsZh: lines(terms.map(({ zh }) => clean(zh))),
    digest: lines(scenarios.map((one) => one.digest ?? '')),
  }
  const traditional = packPairs(index.traditional, listHan(columns))
  const whole: Columns = { ...columns, traditional }
  return writeGb18030(order.map((name) => whole[name]).join(between))
}

/** The Han characters of an index, in the order of their codes: none of them need be named again. */
const listHan = ({ traditional: _, ...columns }: Partial<Columns>): string[] =>
  [
    ...new Set(
      Object.values(columns)
        .join('')
        .match(/[\u3400-\u9fff]/g),
    ),
  ].sort()

/** For each known character its traditional ones, joined by commas, or a dot. */
function packPairs(pairs: string, known: readonly string[]): string {
  const forms = new Map<string, string[]>()
  for (const [from, to] of readPairs(pairs)) forms.set(to, [...(forms.get(to) ?? []), from])
  return known.map((to) => forms.get(to)?.sort().join() ?? '.').join('')
}

const unpackPairs = (packed: string, known: readonly string[]): string =>
  [...packed.matchAll(/\.|[^.,](?:,[^.,])*/g)]
    .map(([forms], at) =>
      forms === '.'
        ? ''
        : forms
            .split(',')
            .map((from) => from + known[at]!)
            .join(''),
    )
    .join('')

const keep = (line: string, han: boolean): string => {
  const sign = /^[-.!~]/.exec(line)?.[0] ?? ''
  const words = line
    .slice(sign.length)
    .split(',')
    .filter((word) => /[\u3400-\u9fff]/.test(word) === han)
  return `${han ? '' : sign}${words.join(',')}`
}

/** The index of some bytes. */
export function readIndex(bytes: Uint8Array): SearchIndex {
  const texts = readGb18030(bytes).split(between)
  const columns = Object.fromEntries(order.map((name, at) => [name, texts[at] ?? ''])) as Columns
  if (columns.schema !== 'sopbook/search@2') throw new Error('This is no search index of this version.')
  const count = columns.decision.length
  const column = (name: keyof Columns, size = count) => split(columns[name], size)
  const signalRows = columns.signals === '' ? [] : columns.signals.split('\n')
  const signalsZh = column('signalsZh', signalRows.length)
  const signals = signalRows.map((row, at): SignalEntry => {
    const [code, en, kind, values] = row.split('|') as [string, string, string, string?]
    const type = types[Number(kind[0])]!
    return {
      code,
      name: wordsOf(en, signalsZh[at]!),
      type,
      unit: kind.slice(1) || type,
      ...(values && { values: values.split(' ') }),
    }
  })
  const fitOf = (text: string): SignalFit => {
    const [, mark, name, op, value] = /^([-+]?)(\w+) (\d)(?: (.*))?$/.exec(text)!
    return [
      /^\d+$/.test(name!) ? signals[Number(name)]!.code : name!,
      operators[Number(op)]!,
      value === undefined ? true : (JSON.parse(value) as unknown),
      mark === '+' ? 'support' : mark === '-' ? 'counter' : 'require',
    ]
  }
  const [ids, fits, en, zh, digests] = (['id', 'fits', 'en', 'zh', 'digest'] as const).map((name) =>
    column(name),
  ) as [string[], string[], string[], string[], string[]]
  const standings = JSON.parse(columns.standing) as (0 | Partial<Record<Locale, number>>)[]
  let caseType = ''
  let asked = 0
  const scenarios = ids.map((id, at): ScenarioEntry => {
    if (id.includes('/')) caseType = id.split('/')[0]!
    const [titleEn, summaryEn, ...aliasesEn] = en[at]!.split('|') as [string, string, ...string[]]
    const [titleZh, summaryZh, ...aliasesZh] = zh[at]!.split('|') as [string, string, ...string[]]
    const standing = standings[at]
    const own = fits[at] === '' ? [] : fits[at]!.split('|').map(fitOf)
    return {
      id: id.includes('/') ? id : `${caseType}/${id}`,
      title: wordsOf(titleEn, titleZh),
      summary: wordsOf(summaryEn, summaryZh),
      aliases: { en: aliasesEn, zh: aliasesZh },
      signals: own,
      rows: own.map(() => parseInt(columns.rows[asked++]!, 36)),
      decision: decisions[Number(columns.decision[at])]!,
      ...(standing && {
        standing: Object.fromEntries(
          Object.entries(standing).map(([locale, mark]) => [
            locale,
            ['', 'in-force', 'no-instruction', 'under-review'][mark]!,
          ]),
        ),
      }),
      ...(digests[at] && { digest: digests[at] }),
    }
  })
  const termRows = columns.terms === '' ? [] : columns.terms.split('\n')
  const termsZh = column('termsZh', termRows.length)
  const lexiconZh = columns.lexiconZh.split('\n')
  return {
    schema: 'sopbook/search@2',
    locales: columns.locales.split(' ') as Locale[],
    scenarios,
    signals,
    terms: termRows.map((row, at): TermEntry => {
      const [en, abbr, id] = row.split('|') as [string, string, string]
      const term = { en, zh: termsZh[at]!, abbr: abbr === '' ? null : abbr }
      return { id: id || idOf(term), ...term }
    }),
    pages: JSON.parse(columns.pages) as PageEntry[],
    lexicon: columns.lexicon
      .split('\n')
      .map(
        (line, at) => `${line}${/^[-.!~]?$/.test(line) || lexiconZh[at] === '' ? '' : ','}${lexiconZh[at]}`,
      )
      .join('\n'),
    traditional: unpackPairs(columns.traditional, listHan(columns)),
  }
}

const wordsOf = (en: string, zh: string): Words => (zh === '' ? { en } : { en, zh })
