import type { Locale } from '../src/words.ts'

/** Kinds of slips that change what a text says: one word of it, or a sentence. */
export const editKinds = [
  'drop not',
  'add not',
  'must → may',
  'may → must',
  'before ↔ after',
  'and ↔ or',
  '≥ → >',
  'number',
  'unit',
  'recipient',
  'pass ↔ block',
  'drop a duty',
] as const
export type EditKind = (typeof editKinds)[number]

type Rewrite = [pattern: RegExp, to: string | ((...groups: string[]) => string)]

const swap =
  (pairs: readonly (readonly [string, string])[]) =>
  (found: string): string => {
    const pair = pairs.find((one) => one.some((word) => word.toLowerCase() === found.toLowerCase()))!
    const other = pair[0].toLowerCase() === found.toLowerCase() ? pair[1] : pair[0]
    return /^[A-Z]/.test(found) ? other[0]!.toUpperCase() + other.slice(1) : other
  }
const other = (number: string): string => {
  const digits = number.replaceAll(',', '')
  const value = Number(digits)
  return digits.includes('.')
    ? String(Math.round((value + 0.1) * 100) / 100)
    : String(value < 10 ? value + 1 : value * 2)
}
const verbs =
  'Ask|Call|Tell|Send|Record|Write|Read|Release|Freeze|Cancel|Lift|Compare|Look|Open|Check|Give|Use|Keep|Close|Name|Copy|Pass|Hand|Show'

const rewrites: Record<Exclude<EditKind, 'drop a duty'>, Record<Locale, Rewrite[]>> = {
  'drop not': {
    en: [
      [
        /\b(do|does|did|is|are|was|were|has|have|had|may|must|can|could|will|would|should) not (?!only\b)/gi,
        '$1 ',
      ],
      [/\bcannot\b/g, 'can'],
      [/\bNever (\w)/g, (_all, letter) => letter!.toUpperCase()],
      [/\bnever /g, ''],
      [/\b(is|does|do|are|was|did)n['’]t\b/g, '$1'],
    ],
    zh: [
      [/不得(?!不|说[：:*])|切勿|(?:不要|不可)(?!能|靠)/g, ''],
      [/不(?=[能会是必算属应][^不])/g, ''],
      [
        /(?<![^，。；：、\s]{0,1}[无毫并])不(?=(?:[告写发用看问放解按接收联拦冻提认由在予说改转退取给查等做影经回撤移作记符涉交通]))(?!由)/g,
        '',
      ],
      [/未(?![来必满知免达到超]|[能]|[^，。]{0,3}[，。]?者)/g, ''],
      [/没有(?!任何|关系|问题)/g, '有'],
    ],
  },
  'add not': {
    en: [
      [/\b(must|may|can|will|is|are) (?=(?!not|no|never|only)[a-z])/g, '$1 not '],
      [
        new RegExp(`(?<=[.:] |^\\d+\\. |^)(${verbs}) (?=the|a|an|what|who|each|every|to)\\b`, 'gm'),
        (_all, verb) => `Never ${verb!.toLowerCase()} `,
      ],
    ],
    zh: [
      [/必须|(?<![必无])须(?!知)|可以(?!说)/g, '不得'],
      [
        /(?<=^|[。；，]|\d\. )(?=(?:询问|回拨|告知|发送|记录|写明|读取|放行|冻结|取消|解除|对比|打开|通知|查看|升级|暂停|联系|关闭)[^的])/gm,
        '不得',
      ],
    ],
  },
  'must → may': {
    en: [[/\bmust\b(?! not)/g, 'may']],
    zh: [
      [/必须|务必|应当/g, '可以'],
      [/(?<![必无务])须(?!知)/g, '可'],
    ],
  },
  'may → must': {
    en: [[/\bmay\b(?! not)/g, 'must']],
    zh: [
      [/(?<!不)可以(?!说)/g, '必须'],
      [/(?<![不许认尚宁皆非])可(?=[由向先将请暂直在按用放])/g, '须'],
    ],
  },
  'before ↔ after': {
    en: [[/\b(?:before|after)\b(?! all\b|hand)/gi, swap([['before', 'after']])]],
    zh: [
      [
        /之前|之后|以前|以后/g,
        swap([
          ['之前', '之后'],
          ['以前', '以后'],
        ]),
      ],
      [
        /(?<=[\p{Script=Han}\s])(?:(?<![目此以之提])前|(?<![此以之然随最今])后)(?=[，。；：、）])/gu,
        swap([['前', '后']]),
      ],
    ],
  },
  'and ↔ or': {
    en: [
      [
        /(?<=[a-z] )(?:and|or)(?= (?!more|not|less|not|above|older|fewer|later|over)[a-z])/g,
        swap([['and', 'or']]),
      ],
    ],
    zh: [
      [
        /(?<![温总平])和(?!解)|或(?!者)|(?<=[，\p{Script=Han}])且(?=\p{Script=Han})/gu,
        (found) => (found === '或' ? '和' : '或'),
      ],
    ],
  },
  '≥ → >': {
    en: [
      [/\bat least (?=\d|two|three|one)/g, 'more than '],
      [/\b(\d[\d,.]*(?: [a-zA-Z%]+)?) or more\b/g, 'more than $1'],
    ],
    zh: [
      [/至少(?=\s*[\d一两三])|不少于|不低于/g, '超过'],
      [/(\d[\d,.]*\s?(?:[\p{Script=Han}%]{0,3}?))(?:及以上|或以上)/gu, '超过 $1'],
    ],
  },
  number: {
    en: [[/(?<![\w.,#-])(?!\d+\. )\d[\d,]*(?:\.\d+)?(?![\w.,-]*[\w])/g, other]],
    zh: [[/(?<![\w.,#-])(?!\d+\. )\d[\d,]*(?:\.\d+)?(?![A-Za-z_.,-]*[\w])/g, other]],
  },
  unit: {
    en: [
      [
        /(?<=\d |\d-)(?:hours?|days?|minutes?)\b/g,
        (found) => (/min/.test(found) ? 'hours' : /hour/.test(found) ? 'days' : 'hours'),
      ],
    ],
    zh: [
      [
        /(?<=\d )(?:分钟|小时|天)/g,
        (found) => (found === '分钟' ? '小时' : found === '小时' ? '天' : '小时'),
      ],
    ],
  },
  recipient: {
    en: [
      [
        /\b(?:Senior Agent|Team Lead|AML team|relationship manager)\b/g,
        swap([
          ['Senior Agent', 'Team Lead'],
          ['AML team', 'relationship manager'],
        ]),
      ],
    ],
    zh: [
      [
        /高级专员|组长|反洗钱团队|客户经理/g,
        swap([
          ['高级专员', '组长'],
          ['反洗钱团队', '客户经理'],
        ]),
      ],
    ],
  },
  'pass ↔ block': {
    en: [[/(?<=proposed |[Rr]ow \d+, |, )(?:pass|block)\b/g, swap([['pass', 'block']])]],
    zh: [[/(?<=建议|行，|，)(?:通过|拦截)(?=[，。；])/g, swap([['通过', '拦截']])]],
  },
}

/** What carries a duty: somebody has to do it, may not do it, or may do it only so. */
const duties: Record<Locale, RegExp> = {
  en: new RegExp(`\\b(?:must|never|do not|cannot|may not|only)\\b|^(?:${verbs})\\b`, 'i'),
  zh: /必须|须(?!知)|不得|切勿|不能|不要|应当|务必|只能|^(?:询问|回拨|告知|发送|记录|写明|放行|冻结|取消|解除|通知|升级|暂停|联系)/,
}
const sentence: Record<Locale, RegExp> = {
  en: /(?<=[.!?]["”)]? )[A-Z][^.!?\n|<]{18,}[.!?](?= |$)/gm,
  zh: /(?<=[。！？]["”）]?)[^。！？\n|<（]{7,}[。！？]/gm,
}

/** An edited text, and what stands there now beside what stood there. */
export interface Edit {
  text: string
  was: string
  is: string
}

/** All single edits of a kind that a page's prose admits: its code, tags, front matter and references stay as they are. */
export function editsOf(text: string, locale: Locale, kind: EditKind): Edit[] {
  const kept = [
    ...text.matchAll(
      /^---\n[^]*?\n---\n|`[^`\n]*`|<References>[^]*?<\/References>|<[A-Za-z/][^>]*>|\(reference [^)]*\)|（话术[^）]*）/g,
    ),
  ].map(({ 0: all, index }) => [index, index + all.length] as const)
  const free = (from: number, to: number) => kept.every(([start, end]) => to <= start || from >= end)
  const edits: Edit[] = []
  const add = (from: number, was: string, is: string) => {
    if (!free(from, from + was.length) || was === is) return
    const near = (word: string) =>
      text.slice(Math.max(0, from - 60), from) +
      `[${word}]` +
      text.slice(from + was.length, from + was.length + 60)
    edits.push({
      text: text.slice(0, from) + is + text.slice(from + was.length),
      was: near(was).replace(/[^]*\n/, ''),
      is,
    })
  }
  if (kind === 'drop a duty') {
    for (const { 0: all, index } of text.matchAll(sentence[locale]))
      if (duties[locale].test(all)) add(index, all, '')
    return edits
  }
  for (const [pattern, to] of rewrites[kind][locale])
    for (const match of text.matchAll(pattern)) {
      const all = match[0]
      const is =
        typeof to === 'string' ? to.replace('$1', match[1] ?? '') : to(...(match as unknown as string[]))
      add(match.index, all, is)
    }
  return edits
}

/** Numbers below one, the same in every run (mulberry32). */
export function makeChance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
