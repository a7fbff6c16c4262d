import type { Locale } from '../words.ts'
import { concepts, near } from './concepts.ts'

/** What small words say, a letter for each: denial, duty, leave, before, after, and, or. */
export const senses = 'NPMYBFAO'
export type Sense = 'N' | 'P' | 'M' | 'Y' | 'B' | 'F' | 'A' | 'O'

/**
 * What a sentence says of its concepts, word by word. A concept is its numbers and how it stands: `1a` plain, `1a-` denied, `1a~` near a
 * denial that may be meant for it, `1a!` obliged, `1a?` permitted. Of each sense it is counted how often the sentence has it for
 * sure, and how often it may have it.
 */
export interface Scan {
  concepts: string[]
  /** What it puts before (`<1a`) or after (`>1a`) what. */
  order: string[]
  /** Neighbours that it joins: `1a&2b`, `1a|2b`. */
  joints: string[]
  sure: Record<Sense, number>
  possible: Record<Sense, number>
}

/** A word as the scan meets it. Capital letters: it has this sense for sure. Small letters: it may have it. */
interface Word {
  concepts: readonly string[]
  senses: string
  /** How far a denial reaches: the next concept, or all that follow in its clause. */
  wide: boolean | null
}

export const emptyCounts = (): Record<Sense, number> => ({ N: 0, P: 0, M: 0, Y: 0, B: 0, F: 0, A: 0, O: 0 })

interface Held {
  concepts: readonly string[]
  state: string
}

/** Builds a scan from words in order; both languages feed it. */
class Scanner {
  readonly sure = emptyCounts()
  readonly possible = emptyCounts()
  readonly order = new Set<string>()
  readonly joints = new Set<string>()
  private all: Held[] = []
  private clause: Held[] = []
  private doubtful = false
  private carried = false
  private elliptic = false
  private deniedHere = false
  private denies: { left: number; wide: boolean } | null = null
  private mode: { sign: string; left: number } | null = null
  private last: { held: Held; ago: number } | null = null
  private joint: { sign: string; left: Held; ago: number } | null = null
  private before: { sign: string; left: number } | null = null

  private readonly locale: Locale

  constructor(locale: Locale) {
    this.locale = locale
  }

  word({ concepts, senses, wide }: Word, length: number): void {
    this.step(length)
    for (const letter of senses) {
      const sense = letter.toUpperCase() as Sense
      this.possible[sense]++
      if (letter === sense) this.sure[sense]++
    }
    if (/n/i.test(senses)) {
      this.doubtful = true
      if (/N/.test(senses)) {
        // What stands before its denial may be what it denies: 联系不上.
        const behind = this.locale === 'zh' && this.last?.ago === length ? this.last.held : null
        if (behind && behind.state === '') behind.state = wide === null ? '-' : '~'
        this.carried = true
        this.deniedHere = true
        this.denies = wide === null ? null : { left: wide ? 99 : 4, wide }
      }
    }
    if (/M/.test(senses)) this.mode = { sign: '!', left: 5 }
    else if (/Y/.test(senses)) this.mode = { sign: '?', left: 5 }
    if (/[AO]/.test(senses) && this.last && this.last.ago <= (this.locale === 'zh' ? 2 + length : 2))
      this.joint = { sign: /A/.test(senses) ? '&' : '|', left: this.last.held, ago: 0 }
    if (this.locale === 'en') {
      if (/B/.test(senses)) this.before = { sign: '<', left: 6 }
      else if (/F/.test(senses)) this.before = { sign: '>', left: 6 }
    } else if (/[BF]/.test(senses) && this.last && this.last.ago <= length + 3)
      for (const one of this.last.held.concepts) this.order.add(`${/B/.test(senses) ? '<' : '>'}${one}`)
    if (concepts.length === 0) return
    if (concepts.some((one) => near.has(one))) this.doubtful = true
    const held: Held = { concepts, state: '' }
    if (this.denies) {
      held.state = '-'
      if (!this.denies.wide) this.denies = null
    } else if (this.mode) held.state = this.mode.sign
    this.mode = null
    if (this.before) {
      for (const one of concepts) this.order.add(`${this.before.sign}${one}`)
    }
    if (this.joint) {
      for (const x of this.joint.left.concepts)
        for (const y of concepts) if (x !== y) this.joints.add([x, y].sort().join(this.joint.sign))
      this.joint = null
    }
    this.last = { held, ago: 0 }
    this.clause.push(held)
  }

  get denied(): boolean {
    return this.carried
  }

  get denying(): boolean {
    return this.deniedHere
  }

  /** Text that says nothing here. */
  step(length: number): void {
    if (this.denies && (this.denies.left -= length) < 0) this.denies = null
    if (this.mode && (this.mode.left -= length) < 0) this.mode = null
    if (this.before && (this.before.left -= length) < 0) this.before = null
    if (this.last) this.last.ago += length
    if (this.joint && (this.joint.ago += length) > (this.locale === 'zh' ? 3 : 3)) this.joint = null
  }

  /** The end of a clause; behind a hard one a denial no longer reaches. */
  end(hard: boolean): void {
    // “Agents may not”: what they may not is said before.
    if (this.denies && this.locale === 'en') this.elliptic = true
    for (const held of this.clause) {
      if (held.state === '' && (this.doubtful || this.carried)) held.state = '~'
      this.all.push(held)
    }
    this.clause = []
    this.doubtful = false
    this.deniedHere = false
    if (hard) this.carried = false
    this.denies = null
    this.mode = null
    this.before = null
    this.joint = null
    this.last = null
  }

  finish(): Scan {
    this.end(true)
    const { sure, possible, order, joints } = this
    return {
      concepts: this.all.map(
        ({ concepts, state }) => concepts.join('/') + (state || (this.elliptic ? '~' : '')),
      ),
      order: [...order],
      joints: [...joints],
      sure,
      possible,
    }
  }
}

const nothing: Word = { concepts: [], senses: '', wide: false }

// English: each word is looked at once in the life of the program.
const englishSenses: [RegExp, string][] = [
  [/^without$/, 'N'],
  [
    /^(?:not|never|cannot|no|nobody|none|nothing|neither|nowhere|forbidden|prohibited|forbids?|prohibits?)$|n['’]t$/,
    'NP',
  ],
  [
    /^(?:nor|than|older|blocks?|blocked|less|fewer|few|until|absen\w+|contradict\w*|exclud\w+|hardly|rarely|against|apart|but|off|zero|too|bare|barred|withh\w+|lack\w*|declin\w+|hid\w*|either|any|anything|anybody|differ\w*|silen\w+|less\w*|los[est]\w*|clean|out|over|otherwise|open|low|lowest|ends?|ended|middling|before|free|little|hard)$/,
    'n',
  ],
  [
    /^(?:un(?!der|til|ion|ique|it|ite|iversal|less)\w{3,}|in(?:valid|complete|consisten|correct|active|capable|sufficien|adequate|accessib|eligib)\w*|dis(?:agree|appear|allow|prove|connect|able|count|miss|tinct|pute)\w*|ir(?:regular|relevant)\w*|im(?:possible|proper|plausible)\w*|mis\w{3,}|non\w*|\w{3,}less)$/,
    'n',
  ],
  [/^must$|^shall$/, 'M'],
  [
    /^(?:has|have|required|obliged|duty|duties|mandatory|should|need|needs|needed|always|ought|requires?|only|demand\w*)$/,
    'm',
  ],
  [/^may$/, 'Y'],
  [
    /^(?:can|could|might|possibl[ey]|perhaps|maybe|likely|able|allow\w*|permit\w*|lets?|free|entitled|optional\w*|discretion|offer\w*|enough|would|will|seem\w*|whether|if|suspect\w*|chance|open|sometimes|often|suffic\w+|\w+able|\w+ible)$/,
    'y',
  ],
  [/^before$/, 'B'],
  [
    /^(?:until|till|prior|ahead|first|earlier|ago|previous\w*|by|last|past|already|former\w*|old|older|early|advance|yet)$/,
    'b',
  ],
  [/^after$/, 'F'],
  [
    /^(?:once|since|then|later|following|upon|when|soon|from|past|afterwards|next|again|only|has|have|had|having|new|newer)$/,
    'f',
  ],
  [/^and$/, 'A'],
  [/^(?:both|as|well|with|also|too|plus|together|besides|while|but|all|each|every|then|nor)$/, 'a'],
  [/^or$/, 'O'],
  [/^(?:either|any|nor|whether|each|every|neither|otherwise|whichever|whatever|another|other|else)$/, 'o'],
]
const englishWords = new Map<string, Word>()

function lookUp(word: string): Word {
  let known = englishWords.get(word)
  if (!known) {
    const letters = new Map<string, string>()
    const close = concepts.en.get(word)?.some((one) => near.has(one))
    for (const [pattern, letter] of englishSenses)
      if (!(letter === 'n' && close) && !letters.has(letter[0]!.toUpperCase()) && pattern.test(word))
        letters.set(letter[0]!.toUpperCase(), letter)
    const senses = [...letters.values()].join('')
    const found = concepts.en.get(word) ?? []
    known =
      senses === '' && found.length === 0
        ? nothing
        : { concepts: found, senses, wide: word === 'without' ? null : false }
    if (englishWords.size < 50_000) englishWords.set(word, known)
  }
  return known
}

const englishIdle =
  /\b(?:no|not) (?:later|fewer|less|more|older|longer|higher|lower|greater) than\b|\bnot exceed\b|\bnot only\b|\bwhether or not\b|\bno matter\b|\bif not\b|\byes or no\b|\bor not\b(?= ?(?:[.,;:)”"]|$))|\bmore often than not\b|\bnot even\b|\bat once\b|\bno doubt\b|\bno\. ?(?=\d)|\b(?:or|and) (?:more|above|over|older|higher|later|less|fewer|lower|earlier|longer|below)\b|\bmay \d|\bafter all\b|\bday after\b|\bas well as\b|\bno\b(?= (?:and|or|if|when|for)\b|[.,;”"’)]|$)|\bbefore (?:or|and) after\b|\bno\b[^.,;]{1,40}\b(?:may|must|can|should) (?:go|be|stay|remain) un\w+|\bnever (?:fail|forget|omit|neglect)s? to\b|\bno (?:choice|option) but\b/gi
const hardEnglish = /^(?:but|because|if|when|so|then|while|although|though|since|once)$/
const softEnglish = /^(?:before|after|until|unless|that|who|which|whether|where|what|how)$/

function scanEnglish(text: string): Scan {
  const scanner = new Scanner('en')
  let previous = ''
  let noes = 0
  const rest = text.toLowerCase().replace(englishIdle, (words) => {
    if (/no|not/.test(words)) scanner.possible.N++
    if (/if not|not even|or not/.test(words)) scanner.sure.N++
    return ' '
  })
  for (const [word] of rest.matchAll(/[a-z]+(?:['’][a-z]+)?|[,;:.!?()"“”—–]/g)) {
    if (word.length === 1 && /[^a-z]/.test(word)) scanner.end(/[;.!?()“”"—]/.test(word))
    else {
      const known = lookUp(word.replace(/['’]s$/, ''))
      // A denial may be said once for both (“no A or B”) or of each.
      if ((word === 'or' && scanner.denied) || (word === 'and' && scanner.denying)) scanner.possible.N++
      if (hardEnglish.test(word)) scanner.end(true)
      else if (softEnglish.test(word)) scanner.end(false)
      // “Must not” and “may not” forbid: they neither oblige nor leave the choice.
      if (word === 'not' && /^(?:must|may)$/.test(previous)) {
        const sense = previous === 'must' ? 'M' : 'Y'
        scanner.sure[sense]--
        scanner.word(known, 1)
      } else if (word === 'not' && /^(?:do|does|did|can|could|will|should)$/.test(previous))
        scanner.word(known, 1)
      // “No phone, no mailbox” may be one denial of both.
      else if (word === 'no' && noes++ > 0) scanner.word({ ...known, senses: 'n' }, 1)
      else scanner.word(known, 1)
    }
    previous = word
  }
  return scanner.finish()
}

// Chinese: words by their first character, the longest first; idle ones shield what is written with the same characters.
const chineseIdle =
  '不能颠倒 当前 不上不下 不少 说法 说辞 写法 算法 看似 看起来 发票 发行 发件 给予 记号 助记 助记词 改为 原来 未来 后来 起来 去世 交易对 交集 转写 转为 动作 自动 流动 活动 动机 收入 收据 收件 收款方 问题 变音 来源 到期 到账 要么 存在 在线 现在 正在 在场 在职 是非 有效 有关 有限 有时 有人 所有 含糊 比例 读音 新旧 做法 办公 办法 停机 取消 按钮 按键 加密 加急 附近 不低于 不少于 不高于 不超过 不大于 不小于 不多于 不早于 不晚于 不超出 未超过 未满 不论 不管 不仅 不但 不光 不止 不妨 不过 不久 不断 不时 不限 不错 不只 不亚于 不变 无论 不得不 能不能 有没有 没问题 没有问题 没关系 没错 有无 是否 与否 能否 可否 非常 未来 特别 区别 级别 类别 分别 识别 鉴别 性别 别名 甄别 差别 无线 非法 无名 不动产 不可抗力 不良 不合规 一字不差 不一定 否则 暂且 况且 并且 参与 与其 温和 总和 和解 涉及 以及 普及 触及 危及 提及 及时 及其 并排 并列 合并 目前 前往 前后 前台 前者 前任 前提 前置 以前年度 空前 后台 后门 背后 后者 然后 随后 后续 幕后 后果 后缀 落后 可疑 可信 可靠 可用 可见 可读 可能性 认可 许可 可达 可行 可追 可控 能力 能量 性能 功能 智能 先后 先进 优先 首先 应用 应答 回应 响应 相应 反应 供应 应急 必要 未必 不必 不须 无须 无需 须知 要求 主要 重要 需要 摘要 要点 概要 只要 还要 会话 会员 机会 社会 工会 会计 协会 会议 聚会 得到 得出 取得 获得 值得 得分 觉得 人和 和平 再三 起来 起诉 一起 起因 起草 发起 对不起 起点 对方 双方 地方 官方 方式 方便 方面 方向 方案 方法 方言 多方 甲方 乙方 我方 卖方 买方 第三方 单方 一方 各方 任何一方 已经 自己 自动 自助 自称 自然 各自 自行 亲自 来自 让步 请求 申请 邀请 聘请 过去 通过 超过 经过 不通过 过期 过程 过滤 过渡 仅仅 除外 开除 异地 国外 海外 境外 户外 另外 例外 意外 此外 以外 之外 外部 外呼 外出 其他 其余 他人 他们 别人 别处 个别 告别 只读 一只 免费 豁免 难免 防止 预防 消防 停车 独立 单独 独自 单位 单笔 账单 订单 名单 清单 下单 工单 对账单 单个 单一 税单 传单 表单 单方面 误差'.split(
    ' ',
  )

const chineseSenses: [string, string, boolean?][] = [
  ['不得 不能 不要 不可 不许 不准 不应 不宜 不可以 不会 切勿 勿 严禁 禁止 绝不 决不 从不 一律不', 'NP', true],
  ['不是 并非', 'NP'],
  ['并不 不 没 没有 未 尚未 无 莫 未能 无法 未经 不经 毫无 非本人 既不 从未 无人 没人', 'N'],
  ['也不得 也不能', 'NnP'],
  ['也不 都不 均不 都没 都未 也没 也未 均未 均无 都无', 'Nn'],
  [
    '非 否 免 拒 驳 退 防 停 缺 漏 失 除 撤 错 空 他 异 反 离 断 丢 弃 忽 略 误 逾 难 照常 维持 抹 删 零 而是 禁 不同 不符 不一 不对 不一致 不完整 不可能 不便 未动 无数据 过期 唯 止',
    'n',
  ],
  ['必须 务必 应当 应该 须 必', 'M'],
  ['应 需 要 得 一定 需要 不得不 非 都 才 只 一律 均 先 即 定要 预期 直到 只能 只有 请 务', 'm'],
  ['可以 可能 允许 有权 酌情 准许 可', 'Y'],
  [
    '能 会 或许 也许 方 才 即 够 让 请 许 容 可用 能够 认可 许可 未必 不一定 也是 常 便 就 得 不必 无须 无需 可疑 疑似 若 如',
    'y',
  ],
  ['之前 以前 前', 'B'],
  [
    '先 直到 提前 此前 事先 原 曾 已 早 为止 再 优先 首先 目前 从前 生前 前后 尚未 未 还 才 上次 最近 旧 以来 首次 方',
    'b',
  ],
  ['之后 以后 后', 'F'],
  ['再 才 方 随后 然后 起 自 以来 后续 过 完 时 即 已 便 就 凡 经 待 满 后来 事后 此后 最后 新 近', 'f'],
  ['和 与 并 且 及 以及 并且 而且', 'A'],
  ['、 同时 也 又 还 都 均 再 连同 各 全 两 及其 共 同 一并 加 或 就 则 而 分别 先 ， 双方 ；', 'a'],
  ['或 或者 或是', 'O'],
  [
    '还是 、 任一 任何 无论 不论 不管 是否 都 也 各 各种 任 之一 以及 及 和 与 等 其中 每 要么 又 凡 一律 均 否',
    'o',
  ],
]

const doubtful = /[不没未无勿非莫否别禁拒退避防停缺漏失除免撤假错空他另异反离断丢弃忽略误过逾独单难差抹删零]/
const chineseWords = new Map<string, [string, Word][]>()
function teachChinese(): void {
  const all = new Map<string, { concepts: readonly string[]; senses: Map<string, string>; wide: boolean }>()
  const at = (word: string) => {
    const known = all.get(word) ?? { concepts: [], senses: new Map<string, string>(), wide: false }
    all.set(word, known)
    return known
  }
  for (const word of chineseIdle)
    if (/[不未没无非否]/.test(word)) at(word).senses.set('N', 'n')
    else at(word)
  for (const [word, numbers] of concepts.zh) at(word).concepts = numbers
  for (const [words, letter, wide] of chineseSenses)
    for (const word of words.split(' ')) {
      const known = at(word)
      const sense = letter[0]!.toUpperCase()
      if (!known.senses.has(sense)) known.senses.set(sense, letter)
      known.wide ||= wide ?? false
    }
  for (const [word] of concepts.zh)
    if (doubtful.test(word) && !at(word).senses.has('N') && !at(word).concepts.some((one) => near.has(one)))
      at(word).senses.set('N', 'n')
  for (const [word, { concepts, senses, wide }] of [...all].sort(([a], [b]) => b.length - a.length)) {
    const first = word[0]!
    const value: [string, Word] = [word, { concepts, senses: [...senses.values()].join(''), wide }]
    chineseWords.set(first, [...(chineseWords.get(first) ?? []), value])
  }
}
teachChinese()

const whether: Word = { concepts: concepts.en.get('whether')!, senses: '', wide: false }

const unable: Word = { concepts: [], senses: 'N', wide: null }

function scanChinese(text: string): Scan {
  const scanner = new Scanner('zh')
  for (let at = 0; at < text.length;) {
    const character = text[at]!
    if (/[,;:。!?()“”"]/.test(character)) {
      scanner.end(!/[,:]/.test(character))
      if (character === ',') {
        scanner.possible.A++
      }
      at++
      continue
    }
    // Whether or not: 是不是, 放不放行.
    if ((text[at + 1] === '不' || text[at + 1] === '没') && text[at + 2] === character) {
      scanner.word(whether, 3)
      at += 3
      continue
    }
    // Cannot be done: 打不开, 看不清.
    if (
      character === '不' &&
      /[出开见清稳了上起动完到得]/.test(text[at + 1] ?? '') &&
      /\p{Script=Han}/u.test(text[at - 1] ?? '') &&
      !/^.. ?[\d一二两三四五六七八九十]/.test(text.slice(at, at + 4)) &&
      !/[都也均则就而且并仍还]/.test(text[at - 1]!)
    ) {
      scanner.word(unable, 2)
      at += 2
      continue
    }
    const found = chineseWords.get(character)?.find(([word]) => text.startsWith(word, at))
    if (!found) {
      scanner.step(1)
      if (character === '但' || character === '则' || character === '若') scanner.end(true)
      at++
      continue
    }
    if (/^(?:但|则|就|若|如|如果|否则|而)$/.test(found[0])) scanner.end(found[0] === '但')
    if ((/O/.test(found[1].senses) && scanner.denied) || (/A/.test(found[1].senses) && scanner.denying))
      scanner.possible.N++
    scanner.word(found[1], found[0].length)
    at += found[0].length
  }
  return scanner.finish()
}

/** Reads what a text says of its concepts. */
export const scan = (text: string, locale: Locale): Scan =>
  locale === 'en' ? scanEnglish(text) : scanChinese(text)
