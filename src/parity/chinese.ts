import { units } from './lexicon.ts'
import { type Bound, digits, firstOf, one, rangeOf, type Recogniser, round, unitIn } from './quantity.ts'

const han = '零〇一二两三四五六七八九十百千万亿'
const number = `(?:${digits}|[${han}]{1,12}(?:点[零〇一二三四五六七八九]{1,6})?)\\s*(?:[万亿千百]{0,2})`
const hanDigits = '零一二三四五六七八九'

/** The value of digits or Chinese numerals, with 万 and 亿 behind either. */
function valueOf(text: string): number {
  const match = /^([\d.,]+)\s*([万亿千百]*)$/.exec(text.trim())
  if (match)
    return [...match[2]!].reduce(
      (value, unit) => value * powers[unit]!,
      Number(match[1]!.replaceAll(',', '')),
    )
  const [whole = '', decimals] = text.trim().split('点')
  let total = 0
  let part = 0
  let digit = -1
  for (const character of whole) {
    const power = powers[character]
    if (power === undefined) digit = digitOf(character)
    else if (power < 1e4) [part, digit] = [part + Math.max(digit, digit < 0 ? 1 : 0) * power, -1]
    else [total, part, digit] = [(total + part + Math.max(digit, 0) || 1) * power, 0, -1]
  }
  const value = total + part + Math.max(digit, 0)
  return decimals ? Number(`${value}.${[...decimals].map(digitOf).join('')}`) : value
}
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 }
const digitOf = (character: string) =>
  character === '两' ? 2 : character === '〇' ? 0 : hanDigits.indexOf(character)

const classifier =
  '(?:个|名|位|项|条|次|张|份|台|笔|家|种|起|人|处|行|步|则|遍|封|只|段|类|组|方|件|部|通|倍|枚|款|本|座|道|句|根|级|层|轮|批|套|跳|字|例|路|端|者|页|点|把|支|片|栏|格|键|户|国|地|侧|头|样|条|问|答|声|度|分|档|期|天|块|颗|间|辆|门|声|样)'
const unitName = units.zh.map(([pattern]) => pattern.source.replaceAll('^', '')).join('|')
// Words that are written with numerals and count nothing.
const idioms =
  /第三方|第三者|三方|(?<=多[问看等试查想])一[次遍回]|千万(?=不|别|勿|要|记)|万一|万分(?!之)|十分(?!之|钟)|十足|一(?:旦|律|致|样|直|般|起|并|线|些|切|定|度|向|下|同|经|再|共|概|味|贯|道|块|时|边|侧|方|次性|一|律|目|眼|丝|面|键|端|点点|体)|不一|唯一|统一|同一|另一|任一|其一|(?<!分)之一|单一|进一步|第一时间|二维码|二者|四处|八成(?=[是会要没在])|五花八门|百分点|三角|六合|九宫|再三|[数几上成好][十百千万亿]+|百分(?:比|率|之几)|(?:(?<![此之以])前|上|每|同|当|某|那|哪|这)一个?(?:天|周|月|年|日|小时|分钟|秒|星期)|成千上万|两可|两难|一分为二|五官|四肢|百科|万能|百般|一朝|十年怕井绳|一清二楚|三番[五两]次|千真万确|万无一失|一五一十|说一不二|一干二净|接二连三|丢三落四|七[上零]八[下落]|乱七八糟|不三不四|一模一样|百密一疏|三思|举一反三|独一无二|千篇一律|颠三倒四|半信半疑|一知半解|一劳永逸|三心二意/g

const clockWords: Record<string, number> = { 下午: 12, 晚上: 12, 傍晚: 12, 晚: 12, 中午: 12 }
/** Ways to write numbers in Chinese, the more particular first. */
export const chinese: Recogniser[] = [
  [
    /\b((?:19|20)\d\d)-(\d\d)-(\d\d)\b/g,
    (group) => one({ value: Number(group.slice(0, 3).join('')), unit: 'date' }),
    /\d-\d/,
  ],
  [
    /(?:((?:19|20)\d\d)\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g,
    ([year, month, day]) =>
      one({ value: Number(year ?? 0) * 10_000 + Number(month) * 100 + Number(day), unit: 'date' }),
    /月/,
  ],
  [
    /((?:19|20)\d\d)\s*年(?:\s*(\d{1,2})\s*月)?/g,
    ([year, month]) => one({ value: Number(year) * 10_000 + Number(month ?? 0) * 100, unit: 'date' }),
    /年/,
  ],
  [
    /(上午|早上|凌晨|下午|晚上|傍晚|中午|晚)?\s*(\d{1,2}):(\d\d)(?!:)/g,
    ([half, hour, minute]) =>
      one({ value: clockOf(half, Number(hour)) + Number(minute) / 60, unit: 'clock' }),
    /\d:\d/,
  ],
  [
    new RegExp(`(上午|早上|凌晨|下午|晚上|傍晚|中午|晚)\\s*(${number})\\s*[点时](半)?`, 'g'),
    ([half, hour, more]) => one({ value: clockOf(half, valueOf(hour!)) + (more ? 0.5 : 0), unit: 'clock' }),
    /[点时]/,
  ],
  [
    new RegExp(`(${number})\\s*点(半)`, 'g'),
    ([hour]) => one({ value: valueOf(hour!) + 0.5, unit: 'clock' }),
    /点/,
  ],
  [/次日|翌日|第二天/g, () => one({ value: 1, unit: 'd', firm: false }), /[次翌第]/],
  [
    /(?<![\d.])(\d{1,2})\s*[点时](?![\d点])(?=[之前后整内,。]|$)/g,
    ([hour]) => one({ value: Number(hour), unit: 'clock' }),
    /[点时]/,
  ],
  [
    new RegExp(
      `第(?!三[方者])\\s*((?:${number})(?:\\s*(?:、|,|和|或|及|与|至|到|~|–|-)\\s*第?\\s*(?:${number}))*)\\s*(行|(?:项|个|步|条)?\\s*检查|步|项|条|个?问题|问|名|位|次|个|位|封|张|份|台|笔|天|日|周|小时|分钟|年|级|类|层|轮|跳|人|方|代|因素|章|节|种|组|件|台)?`,
      'g',
    ),
    ([list, kind = '']) => {
      const values = list!.split(/\s*(?:、|,|和|或|及|与|至|到|~|–|-)\s*第?\s*/).map(valueOf)
      const inDigits = /^\d/.test(list!)
      const unit =
        kind === '行' ? 'row' : /检查/.test(kind) || (inDigits && /^[步项条]$|问/.test(kind)) ? 'check' : 'th'
      if (unit === 'th' && /天|日|小时|分钟|周|年/.test(kind))
        return { quantities: [{ value: values[0]!, unit: unitIn('zh', kind), firm: false }] }
      const all = values.length === 2 && /至|到|~|–|-/.test(list!) ? rangeOf(values) : values
      return {
        quantities: all
          .map((value) => ({ value, unit, firm: unit === 'check' || (unit === 'row' && inDigits) }))
          .filter(({ value, firm }) => firm || value > 1),
      }
    },
    /第/,
  ],
  [
    /(?<=每月|[当本次下上]月)\s*(\d{1,2})\s*[日号]/g,
    ([day]) => one({ value: Number(day), unit: 'date' }),
    /月/,
  ],
  [
    /(?<![\d.])(\d{1,2})\s*号(?=[之前后,。;、]|$)/g,
    ([day]) => one({ value: Number(day), unit: 'date' }),
    /号/,
  ],
  [
    new RegExp(
      `(?:每\\s*(${number})(?!\\s*(?:${unitName}))|(?<![第\\d${han}])([${han}])(?=个里))\\s*${classifier}?[^,。;\\d${han}]{0,6}?有\\s*(${number})\\s*(?:${classifier})?(?!次)`,
      'g',
    ),
    ([each, of, count]) => {
      const [part, whole] = [valueOf(count!), valueOf(each ?? of!)]
      return part < whole && !(each && whole < 3) ? one({ value: round(part / whole), firm: false }) : null
    },
    /每|个里/,
  ],
  [idioms, () => ({ quantities: [] })],
  [
    new RegExp(`(${number})\\s*个?半\\s*(小时|天|年|月|分钟|周)`, 'g'),
    ([number, unit]) => one({ value: valueOf(number!) + 0.5, unit: unitIn('zh', unit!) }),
    /半/,
  ],
  [
    new RegExp(`(${number})\\s*(天|年|个月|小时)半`, 'g'),
    ([number, unit]) => one({ value: valueOf(number!) + 0.5, unit: unitIn('zh', unit!) }),
    /半/,
  ],
  [
    /半个?\s*(小时|天|年|月|分钟|日)/g,
    ([unit]) => one({ value: 0.5, unit: unitIn('zh', unit!), firm: unit !== '年' }),
    /半/,
  ],
  [/([一两三])刻钟/g, ([number]) => one({ value: digitOf(number!) * 15, unit: 'min' }), /刻钟/],
  [
    new RegExp(`百分之\\s*(${number})`, 'g'),
    ([number]) => one({ value: round(valueOf(number!) / 100) }),
    /百分之/,
  ],
  [
    new RegExp(`(${number})\\s*分之\\s*(${number})`, 'g'),
    ([of, count]) => one({ value: round(valueOf(count!) / valueOf(of!)) }),
    /分之/,
  ],
  [/十[有之]八九/g, () => one({ value: 0.9, firm: false }), /八九/],
  [
    /(?<![组完达构合形生])([一二两三四五六七八九])成(半|[一二三四五六七八九])?(?![为功批本员立都交长])/g,
    ([count, more]) =>
      one({
        value: round(digitOf(count!) / 10 + (more === '半' ? 5 : more ? digitOf(more) : 0) / 100),
        firm: !more,
      }),
    /成/,
  ],
  [/正午|中午(?!\s*[\d十一])|午夜|半夜/g, () => one({ value: 12, unit: 'clock', firm: false }), /午|半夜/],
  [/[一对]半(?![夜路])|半数|减半|过半/g, () => one({ value: 0.5, firm: false }), /半/],
  [
    new RegExp(`(${number})\\s*(?:至|到|~|–|-|、|或)\\s*(${number})\\s*(${unitName})`, 'g'),
    ([first, second, unit]) => {
      const name = unitIn('zh', unit!)
      return { quantities: [first!, second!].map((number) => ({ value: valueOf(number), unit: name })) }
    },
    /[至到~–、或-]/,
  ],
  [
    new RegExp(`(${number})\\s*(?:(%|个百分点)|多?\\s*(?:整|足)?(${unitName}))`, 'g'),
    ([number, percent, unit]) => {
      const value = valueOf(number!)
      return one(
        percent
          ? { value: round(value / 100) }
          : { value, unit: unitIn('zh', unit!), firm: number!.trim() !== '一' },
      )
    },
  ],
  [/一[次遍回](?!性)/g, () => one({ value: 1, unit: 'times', firm: false }), /一[次遍回]/],
  [/翻倍|加倍|翻番/g, () => one({ value: 2, unit: 'times', firm: false }), /[倍番]/],
  [/双方|两者|双人/g, () => one({ value: 2, firm: false }), /双|两者/],
  [
    new RegExp(`(${number})(?:\\s*多)?(?=(\\s*${classifier})?)`, 'g'),
    ([number, counted]) => {
      const value = valueOf(number!)
      const inDigits = /^\d/.test(number!.trim())
      if (!inDigits && !counted && number!.trim().length < 2) return null
      if (!inDigits && value === 1) return null
      const unit = /[次遍回倍]$/.test(counted ?? '') ? 'times' : ''
      const firm = inDigits && value !== 0
      return { quantities: [{ value, unit, firm }], taken: counted?.length ?? 0 }
    },
  ],
]
const clockOf = (half: string | undefined, hour: number) =>
  hour < 12 && half !== undefined && clockWords[half] !== undefined ? hour + 12 : hour

const boundBefore = firstOf<Bound>([
  [/(?:不|未|没有|没|不得|不能|不可|不要|别|并未|不会)(?:超过|超出|高于|大于|多于|长于|晚于|逾)\s*$/, '<='],
  [/(?:不|未|没有|没|不得|不能|不可|不要|别)(?:低于|少于|小于|早于|短于)\s*$/, '>='],
  [/(?:不到|不足|不满|未满|未达到?|未到|达不到|没到|没有?达到)\s*$/, '<'],
  [/(?:(?:至少|起码|最少)[\u4e00-\u9fff]{0,4}|达到?|最短|最低|满|达)\s*$/, '>='],
  [/(?:超过|高于|大于|多于|长于|超出|逾|早于|晚于|超)\s*$/, '>'],
  [/(?:(?:至多|最多|最长|最高|最迟|最晚|最大)[\u4e00-\u9fff]{0,4}|上限为?|限)\s*$/, '<='],
  [/(?:低于|少于|小于|短于)\s*$/, '<'],
])
const boundAfter = firstOf<Bound>([
  [/^[^,。;:]{0,4}?(?:及以上|或以上|和以上|以上|起(?!来|因|诉|草|点)|及更多|或更多|或更高|及更高)/, '>='],
  [/^[^,。;:]{0,4}?(?:及以下|或以下|和以下|或更低|及更低)/, '<='],
  [/^[^,。;:]{0,4}?(?:以下|以内|之下|之内)/, 'within'],
  [/^\s*(?:为止|止)/, '<='],
  [/^\s*(?:之内|内|以内)/, 'within'],
  [/^\s*(?:之后|以后|过后|后)/, 'after'],
  [/^\s*(?:之前|以前|前)/, 'before'],
])
const filler =
  /(?:(?:大约|约|近|过去|最近|前|其他|另外|其中|的|了|为|是|有|在|留存|添加|创建|注册|仅|只|共|各|这|那)+|[(\s])+$/

/** The bound that the words around a number give it. */
export function boundInChinese(before: string, after: string): Bound {
  const near = before.replace(filler, '')
  return boundBefore(before) ?? boundAfter(after) ?? boundBefore(near) ?? ''
}
