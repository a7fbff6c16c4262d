import { concepts, type Meaning, near } from './concepts.ts'
import { makeWord, type Scan, Scanner, type Word } from './scanner.ts'

// Words in which the characters of small words mean something else.
const chineseIdle =
  '可以说 镜头前 屏幕前 表单前 婚前 小时前 分钟前 天前 周前 个月前 年前 面前 眼前 跟前 门前 前面 前一 不能颠倒 当前 不上不下 不少 说法 说辞 写法 算法 看似 看起来 发票 发行 发件 给予 记号 助记 助记词 改为 原来 未来 后来 起来 去世 交易对 交集 转写 转为 动作 自动 流动 活动 动机 收入 收据 收件 收款方 问题 变音 来源 到期 到账 要么 存在 在线 现在 正在 在场 在职 是非 有效 有关 有限 有时 有人 所有 含糊 比例 读音 新旧 做法 办公 办法 停机 取消 按钮 按键 加密 加急 附近 不低于 不少于 不高于 不超过 不大于 不小于 不多于 不早于 不晚于 不超出 未超过 未满 不论 不管 不仅 不但 不光 不止 不妨 不过 不久 不断 不时 不限于 不错 不只 不亚于 不变 无论 缺一不可 必不可少 不可或缺 不可缺少 不得不 不可不 不能不 不会不 无不 莫不 没几 没多久 没过多久 没多少 不多时 不一会儿 能不能 有没有 没问题 没有问题 没关系 没错 没有错 不差 无妨 没事 没出事 不上不下 不例外 有无 是否 与否 能否 可否 非常 未来 特别 区别 级别 类别 分别 识别 鉴别 性别 别名 甄别 差别 无线 非法 无名 不动产 不可抗力 不良 不合规 一字不差 否则 暂且 况且 并且 参与 与其 温和 总和 和解 涉及 以及 普及 及以上 及以下 触及 危及 提及 及时 及其 并排 并列 合并 目前 前来 前述 前往 前后 前台 前者 前任 前提 前置 以前年度 空前 后台 后门 背后 后者 然后 随后 后续 幕后 后果 后缀 落后 可疑 可信 可靠 可用 可见 可读 可能性 认可 许可 可达 可行 可追 可控 能力 能量 性能 功能 智能 先后 先进 优先 首先 应用 应答 回应 响应 相应 反应 供应 应急 必要 不必 不须 无须 无需 须知 要求 主要 重要 需要 摘要 要点 概要 只要 还要 会话 会员 机会 社会 工会 会计 协会 会议 聚会 得到 得出 取得 获得 值得 得分 觉得 人和 和平 再三 起来 起诉 一起 起因 起草 发起 对不起 起点 对方 双方 地方 官方 方式 方便 方面 方向 方案 方法 方言 多方 甲方 乙方 我方 卖方 买方 第三方 单方 一方 各方 任何一方 已经 自己 自动 自助 自称 自然 各自 自行 亲自 来自 让步 请求 申请 邀请 聘请 过去 通过 超过 经过 过期 过程 过滤 过渡 仅仅 除外 开除 异地 国外 海外 境外 户外 另外 例外 意外 此外 以外 之外 外部 外呼 外出 其他 其余 他人 他们 别人 别处 个别 告别 只读 一只 免费 豁免 难免 防止 预防 消防 停车 独立 单独 独自 单位 单笔 账单 订单 名单 清单 下单 工单 对账单 单个 单一 税单 传单 表单 单方面 误差'.split(
    ' ',
  )

const chineseSenses: [string, string, boolean?][] = [
  ['不得 不能 不要 不可 不许 不准 不应 不宜 不可以 不会 切勿 勿 严禁 禁止 绝不 决不 从不 一律不', 'NP', true],
  ['除非 不是 并非 若非 如非 未能 无法 从未 不予 不作 无权 没能', 'NP'],
  ['并不 不 没 没有 未 尚未 无 莫 未能 无法 未经 不经 毫无 非本人 既不 从未 无人 没人', 'N'],
  ['未必 不一定 不再 非 零 有问题', 'd'],
  ['也不得 也不能', 'NnP'],
  ['也不 都不 均不 都没 都未 也没 也未 均未 均无 都无', 'Nn'],
  [
    '否 驳 退 防 停 失 除 撤 错 空 他 异 反 离 断 丢 弃 忽 略 误 逾 照常 维持 抹 删 而是 禁 不同 不符 不便 无数据 唯 止',
    'n',
  ],
  ['必须 务必 应当 应该 须 必', 'M'],
  [
    '应 需 要 得 一定 需要 不得不 不可不 不能不 非 都 才 只 一律 均 先 即 定要 预期 直到 只能 只有 请 务',
    'm',
  ],
  ['可以 可能 允许 有权 酌情 准许 可', 'Y'],
  [
    '能 会 或许 也许 方 才 即 够 让 请 许 容 可用 能够 认可 许可 也是 常 便 就 得 不必 无须 无需 可疑 疑似 若 如',
    'y',
  ],
  ['之前 以前 前', 'B'],
  [
    '先 直到 提前 此前 事先 原 曾 已 早 为止 上家 小时前 分钟前 天前 周前 个月前 年前 再 优先 首先 目前 从前 生前 前后 尚未 未 还 才 上次 最近 旧 以来 首次 方 先前 前一天 前一日 前一晚 头天 从未 未经 不经 先于 早于 优先于',
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
const nothing: Meaning = { concepts: [], opposites: [] }

interface ChineseWord extends Word {
  text: string
}

function readWords(): Map<number, ChineseWord[]> {
  const found = new Map<number, ChineseWord[]>()
  const all = new Map<string, { meaning: Meaning; senses: Map<string, string>; wide: boolean }>()
  const at = (word: string) => {
    const known = all.get(word) ?? { meaning: nothing, senses: new Map<string, string>(), wide: false }
    all.set(word, known)
    return known
  }
  for (const word of chineseIdle)
    if (/[不未没无非否]/.test(word)) at(word).senses.set('N', 'n')
    else at(word)
  for (const [word, meaning] of concepts.zh) at(word).meaning = meaning
  for (const [words, letter, wide] of chineseSenses)
    for (const word of words.split(' ')) {
      const known = at(word)
      const sense = letter === 'd' ? 'N' : letter[0]!.toUpperCase()
      if (!known.senses.has(sense)) known.senses.set(sense, letter)
      known.wide ||= wide ?? false
    }
  for (const [word] of concepts.zh)
    if (
      doubtful.test(word) &&
      !at(word).senses.has('N') &&
      !at(word).meaning.concepts.some((one) => near.has(one))
    )
      at(word).senses.set('N', 'n')
  for (const [word, { meaning, senses, wide }] of [...all].sort(([a], [b]) => b.length - a.length)) {
    const first = word.charCodeAt(0)
    const value = makeWord(meaning, [...senses.values()].join(''), wide ? 'all' : 'next')
    found.set(first, [...(found.get(first) ?? []), { ...value, text: word }])
  }
  return found
}

const chineseWords = readWords()

const whether = makeWord(concepts.zh.get('是否')!, '')
const unable = makeWord(nothing, 'N', 'none')
const whatever = /^(?:不论|无论|不管|不拘|任[何一意]?)$/
// Of “A and B” one is enough, or is taken.
const oneOf = /其一|任一|任何一|之一|择一|有一[方项个]|[取以]其?[较最]/
// Yes or no, on or off, before or after.
const either = /^或(?:否|无|关|后|之后|以上|以下)/
const orElse = makeWord(nothing, 'O')
const withWhom = /^和[^,。;、]{1,10}(?:一样|一致|相同|相符|不同|对得上|对不上|无关|有关|通话|联系)/
const closing = new Set('则 就 若 如 如果 否则 而'.split(' '))

/** Whether 不 stands between a verb and what it comes to: 打不开, 看不清. */
const isUnable = (text: string, at: number): boolean =>
  /[出开见清稳了上起完到得]/.test(text[at + 1] ?? '') &&
  /(?![都也均则就而且并仍还])\p{Script=Han}/u.test(text[at - 1] ?? '') &&
  !/^ ?[\d一二两三四五六七八九十]/.test(text.slice(at + 2, at + 4))

// Where nothing else stands before it in its clause, 不 forbids.
const opening = /^\s*(?:[也都均则就并且而但仍还再]|一律|一概)*$/

// Of several things denied in a list, the other language may deny all at once.
const listed = /、[^、]{0,2}$/

// What stands in such quotes is the name of something: “无答复”.
const isLabel = /^“[^“”]{1,10}”/

// Denials that a plain word may stand for: 只看不动 is “only look”, 未经批准不得 “only with approval”, 不是…就是 “either … or”.
const double =
  /(?<=此前|之前[,，])(?:一律)?不|(?:未|没有?|尚未)(?=[^,。;]{1,10},[^,。;]{0,8}(?:就?一直|就?继续|就?保持|就?仍))|(?:未|没有?|尚未)(?=[^,。;]{1,10}(?:之前|以前|前))|只.{1,2}(?=不)|(?:未|不)经(?=[^。;]{1,16}不)|不是(?=[^,。;]{1,12}就是)|不是(?=[^。;]{1,24}而是)|(?:未|没有?|不(?![得能可许准要]))(?=[^。;,]{1,12},?(?:一律|一概|也|都|均|就|则)?(?:不[得能可许准予]|切勿|禁止))|(?<=[未没不][^。;,]{1,12},?(?:一律|一概|也|都|均|就|则)?)(?:不[得能可许准予]|切勿|禁止)/g

const [comma, colon, opened, closed, not, none, when] = [...',:“”不没时'].map((mark) => mark.charCodeAt(0))

/** Reads what a Chinese text says of its concepts. */
export function scanChinese(written: string): Scan {
  // “Not unless seen” is “must be seen”: 非看不可.
  const text = written
    .replace(
      /(?<![特区级类分识鉴性甄差个告])别(?=[让把给向再去说问做动碰开点接打信等放删改发管写留丢])/g,
      '莫',
    )
    .replace(/非([^,。;]{1,10})不[可行](?=[,。;]|$)/g, '须$1')
  const scanner = new Scanner('zh')
  const told = new Set<string>()
  let label = false
  let start = 0
  let again = 0
  const asks = text.includes('?')
  const chooses = oneOf.test(text)
  const excused = new Set<number>()
  if (text.search(double) >= 0)
    for (const { 0: all, index } of text.matchAll(double))
      excused.add(all[0] === '只' ? index + all.length : index)
  // “Only then” is “not … unless”: two denials.
  for (let count = 2 * (text.match(/方[可能]|才[可能会予]/g)?.length ?? 0); count > 0; count--)
    scanner.excuse('U')
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at)
    const next = text.charCodeAt(at + 1)
    if (marks.has(code)) {
      if (code === opened) label = isLabel.test(text.slice(at, at + 12))
      else if (code === closed) label = false
      scanner.end(code !== comma && code !== colon)
      if (code === comma) scanner.possible.A++
      start = ++at
    } else if (
      (next === not || next === none || (next === when && text.charCodeAt(at + 2) === not)) &&
      text.charCodeAt(at + (next === when ? 3 : 2)) === code
    ) {
      // Whether or not: 是不是, 放不放行.
      scanner.word(whether, 3)
      at += 3
    } else if (code === not && isUnable(text, at) && (findWord(text, at)?.text.length ?? 0) < 3) {
      scanner.word(
        unable,
        2,
        label || excused.has(at) || (scanner.denied && listed.test(text.slice(Math.max(0, at - 3), at))),
      )
      at += 2
    } else {
      let word = findWord(text, at)
      if (word?.text === '还是' && asks && text[at - 1] === ',') word = { ...word, ...orElse }
      // “A, or B, or C” is “A, B or C”; 和…一样 joins nothing.
      // “There was another before each” is “each after another”.
      if (word?.turn === '<' && /^(?:之前|以前|前)(?:[都就已]?有|从|曾|未)/.test(text.slice(at, at + 5)))
        word = { ...word, sure: [] }
      if (word?.joint) {
        const near = text.slice(at, at + 16)
        if (word.joint === '&' && chooses) word = { ...word, sure: [], joint: '' }
        else if (
          word.text === '与' ||
          either.test(near) ||
          withWhom.test(near) ||
          (word.text === '或' && text[at - 1] === ',' && again++ > 0)
        )
          word = { ...word, sure: [] }
      }
      if (!word) scanner.step(1)
      else {
        const twice = word.denies && told.size === told.add(text.slice(at, at + word.text.length + 1)).size
        if (whatever.test(word.text)) scanner.joinLoosely()
        if (word.text === '但') scanner.end(true)
        else if (closing.has(word.text)) scanner.end(false)
        if ((word.joint === '|' && scanner.denied) || (word.joint === '&' && scanner.deniedHere))
          scanner.excuse('J')
        const outright = word.denies && /不$/.test(word.text) && opening.test(text.slice(start, at))
        scanner.word(
          word,
          word.text.length,
          twice ||
            label ||
            excused.has(at) ||
            (scanner.denied && (word.text[0] === '也' || listed.test(text.slice(Math.max(0, at - 3), at)))),
          outright,
        )
      }
      at += word?.text.length ?? 1
    }
  }
  // “Not … before” is “only after”.
  if (excused.size > 0) {
    scanner.sure.B = 0
    scanner.possible.F++
  }
  return scanner.finish()
}

const marks = new Set([...',;:。!?()“”"'].map((mark) => mark.charCodeAt(0)))

function findWord(text: string, at: number): ChineseWord | null {
  const words = chineseWords.get(text.charCodeAt(at))
  if (words) for (const word of words) if (text.startsWith(word.text, at)) return word
  return null
}
