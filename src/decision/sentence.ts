import type { Locale } from '../words.ts'

/** What is said of one thing: "Ownership proof: failed or absent". */
export interface Fact {
  kind: 'fact'
  subject: string
  /** Joined by `by`, where there are several. */
  says: string[]
  by: 'or' | 'and'
  /** Whether Chinese puts a colon before it; English always does. */
  colon: boolean
}

/** A condition in words that still knows how it is put together. */
export type Clause =
  | Fact
  | { kind: 'text'; text: string }
  | { kind: 'all' | 'any'; of: Clause[] }
  /** `how` says how many of the clauses hold: "at least 2 of". */
  | { kind: 'count'; how: string; of: Clause[] }

const words = {
  en: { all: ', and ', any: ', or ', and: ' and ', or: ' or ', comma: ', ', colon: ': ', semicolon: '; ' },
  zh: { all: '，且', any: '，或', and: '且', or: '或', comma: '、', colon: '：', semicolon: '；' },
}
const brackets = { en: ['[', ']'], zh: ['［', '］'] }

/** One sentence without a full stop. Groups inside groups are told apart by words, and by brackets where words do not suffice. */
export function sentenceOf(clause: Clause, locale: Locale): string {
  const sentence = tell(simplify(clause), locale)
  return locale === 'zh' ? spaced(sentence) : sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** Chinese text keeps a space between its characters and Latin letters or digits. */
export const spaced = (text: string) =>
  text
    .replace(/(\p{Script=Han})(?=[A-Za-z0-9−])/gu, '$1 ')
    .replace(/([A-Za-z0-9])(?=\p{Script=Han})/gu, '$1 ')

/** A group in a group of its kind dissolves; neighbours that speak of one thing are said together. */
function simplify(clause: Clause): Clause {
  if (clause.kind === 'count') return { ...clause, of: clause.of.map(simplify) }
  if (clause.kind !== 'all' && clause.kind !== 'any') return clause
  const by = clause.kind === 'all' ? 'and' : 'or'
  const of: Clause[] = []
  for (const part of clause.of.map(simplify)) {
    for (const one of part.kind === clause.kind ? part.of : [part]) {
      const last = of.at(-1)
      if (last?.kind === 'fact' && one.kind === 'fact' && canJoin(last, one, by))
        of[of.length - 1] = { ...last, says: [...last.says, ...one.says], by }
      else of.push(one)
    }
  }
  return of.length === 1 ? of[0]! : { kind: clause.kind, of }
}

const canJoin = (a: Fact, b: Fact, by: Fact['by']) =>
  a.subject === b.subject &&
  a.colon === b.colon &&
  [a, b].every((fact) => fact.says.length === 1 || fact.by === by)

/** A clause at the top of the sentence. */
function tell(clause: Clause, locale: Locale): string {
  switch (clause.kind) {
    case 'fact':
      return tellFact(clause, locale)
    case 'text':
      return clause.text
    case 'count':
      return tellList(clause.how, clause.of, true, locale)
    default:
      return clause.of
        .map((part, index) => tellPart(part, index === clause.of.length - 1, locale))
        .join(words[locale][clause.kind])
  }
}

function tellFact({ subject, says, by, colon }: Fact, locale: Locale): string {
  const { comma, [by]: or, colon: mark } = words[locale]
  // Chinese says 为 ("is") once: 为 1、2 或 3.
  const all = says.map((one, index) => (locale === 'zh' && index > 0 ? one.replace(/^为/, '') : one))
  const listed =
    all.length < 3 || by === 'and' ? all.join(or) : `${all.slice(0, -1).join(comma)}${or}${all.at(-1)}`
  return `${subject}${locale === 'en' || colon ? mark : ''}${listed}`
}

/** A clause among others. What stands last needs no bracket to say where it ends. */
function tellPart(clause: Clause, last: boolean, locale: Locale): string {
  if (clause.kind === 'fact' || clause.kind === 'text') return tell(clause, locale)
  if (clause.kind === 'count') return tellList(clause.how, clause.of, last, locale)
  if (isPair(clause)) return tellPair(clause, locale, true)
  const how = {
    all: { en: 'all of', zh: '以下均成立' },
    any: { en: 'any of', zh: '以下任一成立' },
  }[clause.kind][locale]
  return tellList(how, clause.of, last, locale)
}

/** "at least 2 of: a; b; c", or in brackets where the sentence goes on behind it. */
function tellList(how: string, clauses: readonly Clause[], last: boolean, locale: Locale): string {
  const { colon, semicolon } = words[locale]
  const items = clauses.map((clause) => tellItem(clause, locale)).join(semicolon)
  const [open, close] = brackets[locale]
  return last ? `${how}${colon}${items}` : `${how}${locale === 'en' ? ' ' : ''}${open}${items}${close}`
}

/** A clause between semicolons. */
function tellItem(clause: Clause, locale: Locale): string {
  if (clause.kind === 'fact' || clause.kind === 'text') return tell(clause, locale)
  if (clause.kind !== 'count' && isPair(clause)) return tellPair(clause, locale, false)
  const [open, close] = brackets[locale]
  return `${open}${tell(clause, locale)}${close}`
}

type Group = Extract<Clause, { kind: 'all' | 'any' }>

/** Two plain facts: "either a or b". */
const isPair = (clause: Group): boolean =>
  clause.of.length === 2 && clause.of.every((part) => part.kind === 'fact' && part.says.length === 1)

function tellPair(clause: Group, locale: Locale, bracketed: boolean): string {
  const parts = clause.of.map((part) => tell(part, locale))
  if (locale === 'en')
    return clause.kind === 'any' ? `either ${parts.join(' or ')}` : `both ${parts.join(' and ')}`
  const pair = parts.join(words.zh[clause.kind])
  if (!bracketed) return pair
  return pair.includes('（') ? `［${pair}］` : `（${pair}）`
}
