import type { Locale } from '../words.ts'

/** Things by their English names, with a pattern for each language. Extend these tables to teach the comparison new words. */
export type Lexicon = Record<string, Record<Locale, RegExp>>

/** Whom a text tells, asks or hands a case to. Generic words (agent, customer, holder) are left out: they come and go in translation. */
export const recipients: Lexicon = {
  'Senior Agent': {
    en: /\bsenior[- ]agents?\b|(?<=\b(?:below|above|than) )senior\b/gi,
    zh: /高级专员|高级坐席/g,
  },
  'Team Lead': {
    en: /\b(?:team|shift|duty|group)[- ]leads?(?:er)?\b|\bthe lead\b(?! (?:to|that|into|from)\b)/gi,
    zh: /组长|(?:团队|当班|值班|班组)主管/g,
  },
  Compliance: {
    en: /(?<!\bin )\bcompliance\b(?! (?:rules?|reasons?|risks?))/gi,
    zh: /(?<![符适])合规(?![性地]|要求|风险|义务|运营)/g,
  },
  'relationship manager': { en: /\brelationship managers?\b|\bRMs?\b/gi, zh: /客户经理/g },
  'AML team': { en: /\bAML\b|\banti-money[- ]laundering\b/gi, zh: /反洗钱/g },
  'account security': { en: /\baccount[- ]security\b/gi, zh: /账户安全(?=队列|团队|组)/g },
  'trading desk': { en: /\btrading desks?\b/gi, zh: /交易台/g },
  'Key User': { en: /\bkey users?\b/gi, zh: /关键用户/g },
  Legal: {
    en: /\blegal (?:team|department|counsel|desk)\b|\blegal(?= (?:takes?|decides?|hears?|signs?|answers?|must|may|is (?:told|asked))\b)|(?<=\b(?:tell|ask|inform|to|with|by|from) )legal(?=[.,;]| (?:and|or|within|before|after)\b|$)/gi,
    zh: /法务/g,
  },
  police: { en: /\bpolice\b/gi, zh: /警方|警察|公安|报警/g },
  'SOP Lead': { en: /\bSOP (?:lead|owner|author)s?\b/gi, zh: /SOP ?(?:负责人|作者|主管|Lead)/g },
}

/** Recipients that one language often leaves to the context: they count only where each text names another. */
export const loose = new Set(['trading desk', 'Key User'])

/** What only one of them gives: a text that names it need not name them. */
export const implied: Lexicon = {
  Compliance: { en: /\brulings?\b/gi, zh: /裁定/g },
  police: { en: /\bcrime (?:report|number)s?\b/gi, zh: /报案/g },
}

/** Who acts here: recipients, and agents and reviewers by their general names. */
export const staff: Lexicon = {
  ...recipients,
  agent: { en: /(?<!\bsenior )\bagents?\b/gi, zh: /(?<!高级)专员|审核员|坐席/g },
  reviewer: { en: /\breviewers?\b/gi, zh: /复核人|复核员/g },
}

/** What a case can come to, as prose says it. English uses the words for much else, so they count only where both texts name some. */
export const outcomes: Lexicon = {
  pass: {
    en: /(?<!\b(?:not|never|cannot|to|n't) )\b(?:pass(?:es|ed)?(?! (?:on|to|the (?:case|file)|it (?:on|to|up)|up))\b|(?:let|lets|letting) (?:it|them|him|her|the \w+) (?:go|pass|through)\b|(?:wav(?:e|es|ed|ing)|nod(?:s|ded)?) (?:it|them|the \w+|\w+) (?:through|on)\b|(?:goes|go|went|gone) through\b)|\bto (?:let (?:it|them|the \w+) (?:go|pass|through)|wave it through|pass)\b/gi,
    zh: /(?<![不未没予可能])(?:通过(?=[,。;:、的)”]|$|或|和|提)|放行|放过|予以通过|建议通过)/g,
  },
  block: {
    en: /(?<!\b(?:not|never|cannot|n't|no|two|each|next) )\b(?:block(?:s|ed|ing)?\b(?! (?:number|height|time|explorer))|turn(?:s|ed|ing)? (?:it|them|(?:the|this|that) \w+) down\b|hold(?:s|ing)? (?:it|them|(?:the|this|that) \w+) up\b|hold up (?:the|this|that)\b)/gi,
    zh: /(?<![不未没予])(?:拦截|拦下|拦住|拦停)/g,
  },
  escalate: {
    en: /(?<!\b(?:not|never|n't) )\bescalat(?:e|es|ed|ing|ion)\b/gi,
    zh: /(?<![不未没予])(?:升级|上报)/g,
  },
}

/** What people do, for the order in which they do it. */
export const actions: Lexicon = {
  freeze: { en: /\bfreez(?:e|es|ing)\b|\bfrozen?\b/gi, zh: /冻结/g },
  call: { en: /\bcall(?:s|ed|ing)?\b|\bphon(?:e|es|ed|ing)\b/gi, zh: /致电|回拨|外呼|打电话|拨打/g },
  cancel: { en: /\bcancel(?:s|led|ling)?\b/gi, zh: /取消|撤销/g },
  release: { en: /\breleas(?:e|es|ed|ing)\b/gi, zh: /放行|解冻/g },
  revoke: { en: /\brevok(?:e|es|ed|ing)\b/gi, zh: /吊销/g },
  lock: { en: /\block(?:s|ed|ing)?\b/gi, zh: /锁定/g },
  tell: {
    en: /\btell(?:s|ing)?\b|\btold\b|\binform(?:s|ed|ing)?\b|\bnotif(?:y|ies|ied)\b/gi,
    zh: /告知|通知/g,
  },
  check: {
    en: /\b(?:check|compar|verif|confirm)\w*\b|\bmake sure\b/gi,
    zh: /核[对实验查]|确认|检查|比对|查验/g,
  },
  sign: { en: /\bsign(?:s|ed|ing)?\b(?![- ](?:in|up|out|on)\b)/gi, zh: /签[字名批署](?!人)/g },
  ask: { en: /\bask(?:s|ed|ing)?\b/gi, zh: /询问|请示|问/g },
  send: { en: /\bsen(?:d|ds|t|ding)\b/gi, zh: /发送|发出|寄/g },
  record: { en: /\brecord(?:s|ed|ing)?\b|\bwrit(?:e|es|ing|ten) down\b/gi, zh: /记录|写明|记下|登记/g },
  read: { en: /\bread(?:s|ing)?\b/gi, zh: /读取|查看/g },
  close: { en: /\bclos(?:e|es|ed|ing)\b/gi, zh: /关闭|结案/g },
  reset: { en: /\breset(?:s|ting)?\b/gi, zh: /重置/g },
  delete: { en: /\bdelet(?:e|es|ed|ing)\b/gi, zh: /删除/g },
  decide: { en: /\bdecid(?:e|es|ed|ing)\b/gi, zh: /裁决|裁定/g },
  approve: { en: /\bapprov(?:e|es|ed|al)\b/gi, zh: /批准/g },
}

/** Units of time and money as each language writes them; the first that fits is taken. */
export const units: Record<Locale, [RegExp, string][]> = {
  en: [
    [/^(?:working|business|trading)[- ]days?\b/i, 'working day'],
    [/^(?:seconds?|secs?|s)\b(?! proof| factor)/i, 's'],
    [/^(?:minutes?|mins?)\b/i, 'min'],
    [/^(?:hours?|hrs?|h)\b/i, 'h'],
    [/^(?:days?|d)\b/i, 'd'],
    [/^(?:weeks?)\b/i, 'w'],
    [/^(?:months?)\b/i, 'month'],
    [/^(?:years?|yrs?)\b/i, 'y'],
    [/^(?:USDT)\b/i, 'USDT'],
    [/^(?:USD|US[- ]dollars?|U\.S\. dollars?|dollars?)\b/i, 'USD'],
    [/^(?:EUR|euros?)\b/i, 'EUR'],
    [/^(?:GBP|pounds?(?: sterling)?)\b/i, 'GBP'],
    [/^(?:HKD|Hong Kong dollars?)\b/i, 'HKD'],
    [/^(?:CNY|RMB|yuan)\b/i, 'CNY'],
    [/^(?:BTC|bitcoins?)\b/i, 'BTC'],
    [/^(?:ETH|ether)\b/i, 'ETH'],
  ],
  zh: [
    [/^个?(?:工作日|交易日)/, 'working day'],
    [/^秒钟?/, 's'],
    [/^分钟|^分(?=[内后,。;之])/, 'min'],
    [/^个?(?:小时|钟头)/, 'h'],
    [/^昼夜|^天|^日(?![期志常历元])/, 'd'],
    [/^个?(?:星期|礼拜)|^周/, 'w'],
    [/^个?月/, 'month'],
    [/^年(?![份度代报费])|^岁/, 'y'],
    [/^USDT/i, 'USDT'],
    [/^(?:美元|美金|USD)/i, 'USD'],
    [/^(?:欧元|EUR)/i, 'EUR'],
    [/^(?:英镑|GBP)/i, 'GBP'],
    [/^(?:港元|港币|HKD)/i, 'HKD'],
    [/^(?:人民币|元|CNY|RMB)/i, 'CNY'],
    [/^(?:枚|个)?(?:比特币|BTC)/i, 'BTC'],
    [/^(?:枚|个)?(?:以太币|ETH)/i, 'ETH'],
  ],
}

/** The same unit of time or money in terms of another; months and years are no number of days. */
export const factors: Record<string, [string, number]> = {
  s: ['min', 1 / 60],
  h: ['min', 60],
  d: ['min', 1440],
  w: ['min', 10_080],
  y: ['month', 12],
}
