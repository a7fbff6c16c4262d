/** A number of a query with what it counts; a time is in hours, a share is of one. */
export interface Quantity {
  value: number
  measure: 'time' | 'money' | 'share' | 'bare'
  from: number
  to: number
}

/** Hours in the units of time that signals know. */
export const hoursIn: Record<string, number> = {
  seconds: 1 / 3600,
  minutes: 1 / 60,
  hours: 1,
  days: 24,
  years: 8766,
}

const hours = new Map(
  (
    [
      ['s sec secs second seconds 秒 秒钟', 1 / 3600],
      ['min mins minute minutes 分钟', 1 / 60],
      ['h hr hrs hour hours 小时 个小时 个钟头', 1],
      ['d day days 天 日', 24],
      ['w week weeks 周 个星期', 168],
      ['month months 个月', 720],
      ['y yr yrs year years 年 岁 周岁', 8766],
    ] as const
  ).flatMap(([words, count]) => words.split(' ').map((word) => [word, count] as const)),
)

const english =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty sixty ninety'.split(
    ' ',
  )
const englishValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 30, 40, 50, 60, 90]
const chinese = '零一二三四五六七八九十'
const scales: Record<string, number> = { k: 1e3, 千: 1e3, 万: 1e4, m: 1e6, 百万: 1e6 }

const units = [...hours.keys()].sort((a, b) => b.length - a.length)
const latin = (words: readonly string[]) =>
  words.map((word) => (/[a-z]/.test(word) ? `${word}(?![a-z])` : word)).join('|')
const pattern = new RegExp(
  `(?<![a-z0-9._])(\\d+(?:\\.\\d+)?|half an?|${latin(english)}|[${chinese}两半](?=个|次|笔|天|小时|年|岁|秒|分钟|周|项|条|户|台|处))` +
    `[ -]?(%|${latin(['k', '万', '千', 'm', '百万'])})?` +
    `[ -]?(${latin(['usdt?', 'dollars?', '刀', '美元', '美金', 'u', ...units])})?`,
  'g',
)

/** The numbers of a folded query. */
export const readQuantities = (folded: string): Quantity[] =>
  [...folded.matchAll(pattern)].map((match) => {
    const [all, written, scale, unit] = match as unknown as [string, string, string?, string?]
    const place = { from: match.index, to: match.index + all.trimEnd().length }
    const value = readNumber(written) * (scales[scale ?? ''] ?? 1)
    const time = hours.get(unit ?? '')
    if (scale === '%') return { value: value / 100, measure: 'share', ...place }
    if (time !== undefined) return { value: value * time, measure: 'time', ...place }
    return { value, measure: unit !== undefined || value >= 1e4 ? 'money' : 'bare', ...place }
  })

function readNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written)
  if (/^(half|半)/.test(written)) return 0.5
  if (written === '两') return 2
  const at = english.indexOf(written)
  return at < 0 ? chinese.indexOf(written) : englishValues[at]!
}
