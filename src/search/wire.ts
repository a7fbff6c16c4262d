import type { Locale, Words } from '../words.ts'
import type {
  PageEntry,
  ScenarioEntry,
  SearchIndex,
  SignalEntry,
  SignalFit,
  TermEntry,
} from './search-index.ts'

/*
 * The index as it travels. A column a line and a language after the other, so that gzip finds what is alike near each other; in
 * GB 18030, in which a Chinese character is two bytes and which every browser can read. Together that is a third less than JSON in
 * UTF-8.
 */

const operators = ['is', 'eq', 'lt', 'lte', 'gt', 'gte', 'in', 'between']
const roleMarks = { require: '', support: '+', counter: '-' } as const
const decisions = ['pass', 'block', 'escalate'] as const

type Columns = Record<string, string>

const clean = (text: string): string => text.replace(/[\t\n\r|]+/g, ' ').trim()
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
  const columns: Columns = {
    schema: index.schema,
    locales: index.locales.join(' '),
    id: lines(scenarios.map((one) => one.id)),
    decision: scenarios.map((one) => decisions.indexOf(one.decision)).join(''),
    standing: JSON.stringify(scenarios.map((one) => one.standing ?? 0))
      .replaceAll('"in-force"', '1')
      .replaceAll('"no-instruction"', '2')
      .replaceAll('"under-review"', '3'),
    fits: lines(scenarios.map((one) => one.signals.map(fit).join('|'))),
    signals: lines(
      signals.map(({ code, name, type, unit, values }) =>
        [code, clean(name.en), type, unit, values?.join(' ') ?? ''].join('|').replace(/\|+$/, ''),
      ),
    ),
    terms: lines(terms.map(({ id, en, abbr }) => [id, en, abbr ?? ''].map(clean).join('|'))),
    en: names('en'),
    pages: JSON.stringify(pages),
    lexicon: lines(index.lexicon.split('\n').map((line) => keep(line, false))),
    lexiconZh: lines(index.lexicon.split('\n').map((line) => keep(line, true))),
    zh: names('zh'),
    signalsZh: lines(signals.map(({ name }) => clean(name.zh ?? ''))),
    termsZh: lines(terms.map(({ zh }) => clean(zh))),
    digest: lines(scenarios.map((one) => one.digest ?? '')),
    traditional: index.traditional,
  }
  return encode(JSON.stringify(columns))
}

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
  const columns = JSON.parse(new TextDecoder('gb18030').decode(bytes)) as Columns
  if (columns['schema'] !== 'sopbook/search@1') throw new Error('This is no search index of this version.')
  const count = columns['decision']!.length
  const column = (name: string, size = count) => split(columns[name], size)
  const signalRows = columns['signals'] === '' ? [] : columns['signals']!.split('\n')
  const signalsZh = column('signalsZh', signalRows.length)
  const signals = signalRows.map((row, at): SignalEntry => {
    const [code, en, type, unit, values] = row.split('|') as [
      string,
      string,
      string,
      string,
      ...(string | undefined)[],
    ]
    return {
      code,
      name: wordsOf(en, signalsZh[at]!),
      type,
      unit,
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
  const [ids, fits, en, zh, digests] = ['id', 'fits', 'en', 'zh', 'digest'].map((name) => column(name)) as [
    string[],
    string[],
    string[],
    string[],
    string[],
  ]
  const standings = JSON.parse(columns['standing']!) as (0 | Partial<Record<Locale, number>>)[]
  const scenarios = ids.map((id, at): ScenarioEntry => {
    const [titleEn, summaryEn, ...aliasesEn] = en[at]!.split('|') as [string, string, ...string[]]
    const [titleZh, summaryZh, ...aliasesZh] = zh[at]!.split('|') as [string, string, ...string[]]
    const standing = standings[at]
    return {
      id,
      title: wordsOf(titleEn, titleZh),
      summary: wordsOf(summaryEn, summaryZh),
      aliases: { en: aliasesEn, zh: aliasesZh },
      signals: fits[at] === '' ? [] : fits[at]!.split('|').map(fitOf),
      decision: decisions[Number(columns['decision']![at])]!,
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
  const termRows = columns['terms'] === '' ? [] : columns['terms']!.split('\n')
  const termsZh = column('termsZh', termRows.length)
  const lexiconZh = columns['lexiconZh']!.split('\n')
  return {
    schema: 'sopbook/search@1',
    locales: columns['locales']!.split(' ') as Locale[],
    scenarios,
    signals,
    terms: termRows.map((row, at): TermEntry => {
      const [id, name, abbr] = row.split('|') as [string, string, string]
      return { id, en: name, zh: termsZh[at]!, abbr: abbr === '' ? null : abbr }
    }),
    pages: JSON.parse(columns['pages']!) as PageEntry[],
    lexicon: columns['lexicon']!.split('\n')
      .map(
        (line, at) => `${line}${/^[-.!~]?$/.test(line) || lexiconZh[at] === '' ? '' : ','}${lexiconZh[at]}`,
      )
      .join('\n'),
    traditional: columns['traditional']!,
  }
}

const wordsOf = (en: string, zh: string): Words => (zh === '' ? { en } : { en, zh })

// Only the two bytes of GBK are written; what they do not hold stands as an escape of JSON.
function encode(json: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(high, low))
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, [high, low])
    }
  }
  const bytes: number[] = []
  // Halves of a pair of surrogates each become an escape.
  for (const character of json.split('')) {
    const code = character.charCodeAt(0)
    const pair = codes.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair) bytes.push(...pair)
    else for (const escaped of `\\u${code.toString(16).padStart(4, '0')}`) bytes.push(escaped.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}
