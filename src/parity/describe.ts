import { type BothWords, type Locale, localeWords } from '../words.ts'
import type { Difference, DriftKind } from './compare.ts'
import { poleNames } from './poles.ts'
import { type Bound, readQuantity } from './quantity.ts'
import type { Part } from './statements.ts'

const things: Record<DriftKind, BothWords> = {
  part: { en: 'part', zh: '该部分' },
  checks: { en: 'number of checks', zh: '检查项数' },
  rows: { en: 'number of rows', zh: '判定行数' },
  examples: { en: 'number of examples', zh: '示例数' },
  number: { en: 'numbers', zh: '数字' },
  bound: { en: 'bounds of a number', zh: '数字的界限' },
  parameter: { en: 'parameters', zh: '参数' },
  code: { en: 'code spans', zh: '代码' },
  reference: { en: 'references', zh: '编号' },
  recipient: { en: 'recipients', zh: '对象' },
  negation: { en: 'negation', zh: '否定' },
  exception: { en: 'exception', zh: '例外' },
  duty: { en: 'duty', zh: '义务' },
  outcome: { en: 'decisions', zh: '结论' },
  choice: { en: 'joining of conditions', zh: '条件的连接' },
  order: { en: 'order in time', zh: '先后' },
  sequence: { en: 'order of steps', zh: '步骤顺序' },
  measure: { en: 'units', zh: '单位' },
  level: { en: 'side of a limit', zh: '与界限的高低关系' },
  frequency: { en: 'how often', zh: '频次' },
  amount: { en: 'how many', zh: '多少' },
  act: { en: 'acts', zh: '动作' },
  opposite: { en: 'opposites', zh: '对立说法' },
  omission: { en: 'extent', zh: '内容多少' },
}

const boundWords: Record<Bound, BothWords> = {
  '': { en: '', zh: '' },
  '>=': { en: 'at least ', zh: '至少 ' },
  '>': { en: 'more than ', zh: '超过 ' },
  '<=': { en: 'at most ', zh: '不超过 ' },
  '<': { en: 'less than ', zh: '不足 ' },
  within: { en: 'within ', zh: '内' },
  after: { en: 'after ', zh: '后' },
  before: { en: 'before ', zh: '前' },
}

const unitWords: Record<string, BothWords> = {
  s: { en: 's', zh: '秒' },
  min: { en: 'min', zh: '分钟' },
  h: { en: 'h', zh: '小时' },
  d: { en: 'd', zh: '天' },
  w: { en: 'weeks', zh: '周' },
  month: { en: 'months', zh: '个月' },
  y: { en: 'years', zh: '年' },
  'working day': { en: 'working days', zh: '个工作日' },
  times: { en: 'times', zh: '次' },
}

/** A number between the words that bound it: before it, or in Chinese behind its unit. */
function sayBound(bound: Bound, number: string, locale: Locale): string {
  const words = boundWords[bound][locale]
  return locale === 'zh' && /^[内后前]$/.test(words) ? `${number}${words}` : `${words}${number}`
}

/** A quantity as people read it: “within 30 min”, “row 4”. */
export function sayQuantity(word: string, locale: Locale): string {
  const { value, unit, bound } = readQuantity(word)
  const pick = (words: BothWords | undefined) => words?.[locale] ?? ''
  switch (unit) {
    case 'row':
      return locale === 'zh' ? `第 ${value} 行` : `row ${value}`
    case 'check':
      return locale === 'zh' ? `第 ${value} 项检查` : `check ${value}`
    case 'th':
      return locale === 'zh' ? `第 ${value}` : `no. ${value}`
    case 'clock':
      return sayBound(
        bound,
        `${Math.floor(value)}:${String(Math.round((value % 1) * 60)).padStart(2, '0')}`,
        locale,
      )
    case 'date':
      return sayBound(
        bound,
        String(value)
          .replace(/(\d\d)(\d\d)$/, '-$1-$2')
          .replace(/^-/, ''),
        locale,
      )
    default: {
      const name = unit in unitWords ? pick(unitWords[unit]) : unit
      return sayBound(bound, `${value}${name && ` ${name}`}`, locale)
    }
  }
}

const wordings: Record<string, BothWords> = {
  not: { en: 'not', zh: '不' },
  unless: { en: 'unless', zh: '除非' },
  must: { en: 'must', zh: '必须' },
  may: { en: 'may', zh: '可以' },
  and: { en: 'and', zh: '且' },
  or: { en: 'or', zh: '或' },
  only: { en: 'only', zh: '只有' },
  'must not': { en: 'must not', zh: '不得' },
  until: { en: 'until', zh: '直到' },
  from: { en: 'from', zh: '自…起' },
  even: { en: 'even if', zh: '即使' },
  'need not': { en: 'need not', zh: '不必' },
  customer: { en: 'customer', zh: '客户' },
  bank: { en: 'bank', zh: '银行' },
  carrier: { en: 'carrier', zh: '运营商' },
  family: { en: 'family', zh: '家人' },
  issuer: { en: 'issuer', zh: '签发方' },
}

function say({ kind, said }: Difference, side: 0 | 1, locale: Locale): string {
  const words = said[side]
  const nothing = locale === 'zh' ? '无' : 'none'
  switch (kind) {
    case 'part':
      return words === '0' ? (locale === 'zh' ? '缺少' : 'missing') : locale === 'zh' ? '有' : 'there'
    case 'omission':
      return ''
    case 'number':
    case 'bound':
      return (
        words
          .split(/, | … /)
          .flatMap((word) => (word ? [sayQuantity(word, locale)] : []))
          .join(locale === 'zh' ? '、' : ', ') || nothing
      )
    default:
      return (
        words
          .split(', ')
          .map((word) => (wordings[word] ?? poleNames.get(word) ?? unitWords[word])?.[locale] ?? word)
          .join(locale === 'zh' ? '、' : ', ') || nothing
      )
  }
}

/** A part as authors write it. */
const partName = (part: Part): BothWords =>
  part === 'Question' ? { en: 'Question', zh: '开头' } : { en: `\`<${part}>\``, zh: `<${part}>` }

/** A difference in one sentence, with what each language says and on which line. */
export function describeDifference(difference: Difference, locales: readonly [Locale, Locale]): BothWords {
  const part = partName(difference.part)
  const sentence = (locale: Locale) => {
    const sides = ([0, 1] as const).map((side) => {
      const words = say(difference, side, locale)
      const name = localeWords[locales[side]][locale]
      const line = difference.lines[side]
      return locale === 'zh'
        ? `${name}第 ${line} 行${words && `为“${words}”`}`
        : `${words && `“${words}” `}in ${name} (line ${line})`
    })
    const thing = things[difference.kind][locale]
    if (difference.kind === 'omission')
      return locale === 'zh'
        ? `“${part.zh}”中一种语言少了内容：${sides.join('，')}`
        : `${part.en}: one language says less: ${sides.join(', ')}`
    return locale === 'zh'
      ? `“${part.zh}”的${thing}不一致：${sides.join('，')}`
      : `${part.en}: different ${thing}: ${sides.join(', ')}`
  }
  return { en: sentence('en'), zh: sentence('zh') }
}
