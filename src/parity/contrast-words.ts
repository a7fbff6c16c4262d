import type { Locale } from '../words.ts'
import { type Lexicon, recipients } from './lexicon.ts'

const words = (en: string, zh: string): Record<Locale, RegExp> => ({
  en: new RegExp(String.raw`\b(?:${en})`, 'gi'),
  zh: new RegExp(zh, 'g'),
})

const measure = (en: string, zh: string) =>
  words(
    `(?:in|within|for) (?:full |whole |complete |round |calendar )?${en}s\\b(?! of)|(?:the )?number of ${en}s\\b|to the nearest ${en}\\b`,
    `[按以](?:整|足)?个?${zh}(?:数|计|算|填|为单位|记|表示|登)|(?:[^\\d]|^)(?:数|[好没]?几)个?${zh}|${zh}数(?!据|字)`,
  )

const each = (en: string, zh: string) =>
  words(
    `(?:each|every|per) (?:single )?${en}\\b`,
    `[每各]一?[个位名笔件台]?(?:${zh})|逐[个位笔件台](?:${zh})`,
  )

const told = (en: string, zh: string) =>
  words(
    `(?:tell|inform|notify|ask|phone|call|contact|write to)s? (?:only |just )?(?:the |its |their |an? )?(?:account |same )?(?:${en})\\b|(?:${en}) (?:alone |only )?(?:is|are|must be|is to be|gets?|may be) (?:also |only |then )?(?:told|informed|notified|asked|phoned|called|contacted)\\b`,
    `(?:告知|通知|知会|询问|联系|致电|致函)(?:了)?(?:其|该|账户)?(?:${zh})|向(?:其|该|账户)?(?:${zh})(?:询问|核实|确认|查询|了解|求证|说明|索要)|(?:${zh})(?:无[须需]|不必)?(?:知会|告知)(?=[,。;]|$)`,
  )

const ofRecipients = (make: (en: string, zh: string) => Record<Locale, RegExp>): Lexicon =>
  Object.fromEntries(
    Object.entries(recipients).map(([name, { en, zh }]) => [name, make(en.source, zh.source)]),
  )

const marked =
  '(?:the|its|our|that|this|any|an?|their) (?:[\\w-]+ ){0,3}?(?:mark|line|threshold|limit|bar|cap|level|ceiling|floor|minimum|maximum|cut-?off|average)\\b'
const more =
  '(?:above|over|higher than|greater than|more than|exceed(?:s|ed|ing)?|beyond|past|tops?|topped|cross(?:es|ed)?)'
const lines = '(?:警?线|阈值|门槛|上限|下限|限额|额度|限值|均值|水平)'
const toLine = `[^,。;:、\\d]{0,6}?${lines}`

/** What a text measures in, where it gives no number. */
const measures: Lexicon = {
  s: measure('second', '秒钟?'),
  min: measure('minute', '分钟'),
  h: measure('hour', '(?:小时|钟头)'),
  d: measure('day', '[天日]'),
  w: measure('week', '(?:周|星期)'),
  month: measure('month', '月'),
  y: measure('year', '年'),
  USD: words(
    '(?:in|into) (?:USD|(?:US )?dollars)\\b|(?:USD|dollar) (?:value|equivalent|worth)\\b',
    '(?:折合|折算|换算|[以按])[成为]?(?:美元|美金|USD)',
  ),
  EUR: words(
    '(?:in|into) (?:EUR|euros?)\\b|euro (?:value|equivalent)\\b',
    '(?:折合|折算|换算|[以按])[成为]?(?:欧元|EUR)',
  ),
  coins: words(
    '(?:in|number of) (?:whole )?(?:coins|tokens|BTC|bitcoins?|ETH|ether)\\b',
    '[以按](?:币|枚|BTC|ETH|比特币)数?(?:量|计|填|登|记|为单位)|[枚币]数',
  ),
  'per cent': words('(?:in|as a) percent(?:age)?\\b', '[以按用]百分[比数]|百分比'),
}

/** On which side of a line something lies that the text names without a number. */
const levels: Lexicon = {
  below: words(
    `(?:(?:not|never|no|n't) (?:go |be |lie |rise )?${more}|below|under|lower than|less than|fewer than|short of|beneath|within) ${marked}`,
    `(?:(?<!不)(?:低于|小于|少于)|不足|不到|未满|[未没不](?:有)?(?:达到?|超过|超出|高于)|达不到)${toLine}|${lines}(?:以下|之下|以内|之内)`,
  ),
  above: words(
    `(?<!\\b(?:not|never|no) (?:go |be |lie |rise )?)${more} ${marked}`,
    `(?:(?<![不未没有])(?:高于|超过|超出|大于|越过|突破|达到?|高出)|不(?:低于|小于|少于))${toLine}|${lines}(?:以上|之上)`,
  ),
}

/** How often something is done or happens. */
const frequencies: Lexicon = {
  'each time': words(
    '(?:each|every) (?:single )?time\\b|whenever\\b|(?:on|at) (?:each|every)\\b',
    '每次|每逢|每当|每一次|每回|逢[^,。;]{1,8}[必都均]',
  ),
  once: words(
    '(?:only|just) once\\b|once only\\b|the (?:very )?first time\\b|on the first\\b|a single time\\b|once is enough\\b|one[- ]time\\b',
    '首次|第一次|初次|头一[次回]|仅一次|只[需须要用]?[^,。;]{0,4}一[次遍回]|一次(?:即可|就够|就行|足矣)|一次性',
  ),
}

/** How regularly something is done. */
const habits: Lexicon = {
  always: words('always\\b|invariably\\b', '总是|始终|必定|每次'),
  sometimes: words(
    'sometimes\\b|occasionally\\b|now and then\\b|rarely\\b|seldom\\b',
    '有时|偶尔|间或|很少|极少',
  ),
}

/** What something is done or counted for. */
const shares: Lexicon = {
  hour: words('hourly\\b|(?:each|every|per|(?:once|twice|times) an?) hour\\b', '每个?(?:小时|钟头)'),
  day: words('daily\\b|(?:each|every|per|(?:once|twice|times) an?) day\\b', '每[天日]|逐日'),
  week: words('weekly\\b|(?:each|every|per|(?:once|twice|times) an?) week\\b', '每个?(?:周|星期)'),
  month: words('monthly\\b|(?:each|every|per|(?:once|twice|times) an?) month\\b', '每个?月'),
  quarter: words('quarterly\\b|(?:each|every|per|(?:once|twice|times) an?) quarter\\b', '每个?季度?'),
  year: words('yearly\\b|annual(?:ly)?\\b|(?:each|every|per|(?:once|twice|times) an?) year\\b', '每年|年度'),
  shift: words('(?:each|every|per|(?:once|twice|times) an?) shift\\b', '每个?班次?'),
  customer: each('customer', '客户'),
  account: each('account', '账户'),
  device: each('device', '设备'),
  case: each('case', '案件?'),
}

/** Which of several in time or size. */
const ages: Lexicon = {
  earlier: words(
    'the (?:older|earlier|oldest|earliest)(?: of| one| date)\\b',
    '[较最][早旧](?=[的者一,。;]|$)',
  ),
  later: words(
    'the (?:newer|later|newest|latest|most recent)(?: of| one| date)\\b',
    '[较最][晚新](?=[的者一,。;]|$)',
  ),
}
const sizes: Lexicon = {
  larger: words('the (?:higher|larger|greater|bigger|highest|largest|biggest)\\b', '[较最][高大]的'),
  smaller: words('the (?:lower|smaller|lowest|smallest)\\b', '[较最][低小]的'),
}

/** What has to be done, or need not be. */
const needs: Lexicon = {
  must: words(
    '(?:must|should|shall)\\b(?! not)|(?<!\\b(?:not|never|nobody|no one) )(?:has|have) to\\b',
    '(?<!非|不是)必须|务必|应当|(?<![无不毋必])须(?!知)',
  ),
  'need not': words(
    "need not\\b|needn['’]t\\b|(?:not|n['’]t|never|nobody|no one) (?:has|have|needs?) to\\b|no need (?:to|for)\\b|optional\\b",
    '不必|无需|无须|毋须|不须|可以不(?!能)|(?:并?非|不是)(?:必须|强制)|不强制',
  ),
}

/** How much of many. */
const amounts: Lexicon = {
  all: words('all (?:of|the|these|those|our)\\b', '全部|所有|全都|无一例外'),
  most: words('most (?:of\\b|\\w+s\\b)|the majority\\b', '(?<!至|最)多数|大多|大部分'),
  few: words('few (?:of\\b|\\w+s\\b)|a (?:minority|handful)\\b', '少数|极少'),
}

/** Who pays and who is paid. */
const payments: Lexicon = {
  payer: words('(?:payer|sender|remitter)s?\\b', '付款[方人]|汇款[方人]|打款[方人]|转出[方人]'),
  payee: words('(?:payee|beneficiary|beneficiaries)\\b', '收款[方人]|受益人|收益人'),
}

/** Who is told or asked, by general names. */
const hearers: Lexicon = {
  customer: told(
    'customers?|holder|owner|clients?|requester|applicant',
    '客户(?!经理)|本人|持有人|户主|申请人|用户',
  ),
  payer: told('payer|sender|remitter', '付款[方人]|汇款[方人]|打款[方人]'),
  payee: told('payee|beneficiary|recipient', '收款[方人]|受益人'),
  carrier: told('carrier|operator', '运营商'),
  bank: told('(?:sending |receiving )?bank', '银行'),
  employer: told('employer', '雇主|单位'),
  family: told('family|relatives?|next of kin', '家人|家属|亲属'),
  issuer: told('issuer', '签发机构|出具机构'),
}

/** Who need not be told or asked. */
const spared: Lexicon = ofRecipients((en, zh) =>
  words(
    `(?:${en}) (?:need not\\b|needn['’]t\\b|(?:does|do) not (?:need|have) to\\b)|(?:need not|no need to) (?:tell|ask|inform|call) (?:the )?(?:${en})`,
    `(?:${zh})(?:无[须需]|不必|不用)|(?:无[须需]|不必|不用)(?:告知|知会|通知|询问|请示)(?:${zh})`,
  ),
)

/** Who decides. */
const deciders: Lexicon = ofRecipients((en, zh) =>
  words(
    `(?:${en}) (?:alone |also |then |finally )?(?:decides?|rules?|makes the (?:call|decision))\\b|(?:decided|ruled on) by (?:the )?(?:${en})`,
    `(?:${zh})(?:负责|来|作出|自行|另行|最终)?(?:裁定|裁决|决定|定夺)`,
  ),
)

/** Each closed set, behind a quick look for what every word of it holds. */
const contrasts = {
  measures: [measures, /\b(?:in|within|for|into|of|nearest|value|equivalent|worth) /i, /[按以数几折换成百]/],
  levels: [
    levels,
    /mark|line|threshold|limit|bar|cap|level|ceiling|floor|mum|cut|average/i,
    /[线值槛限额均水]/,
  ],
  frequencies: [frequencies, /time|whenever|each|every|once|first/i, /[每逢次回遍]/],
  habits: [habits, /always|invariably|sometimes|occasionally|now|rarely|seldom/i, /[总始必每有偶间很极]/],
  shares: [shares, /each|every|per |ly\b|annual|once|twice|times/i, /[每各逐年]/],
  amounts: [amounts, /all |most |majority|few |minority|handful/i, /[全所无多大少]/],
  payments: [payments, /pay|sender|remitter|benef/i, /[付汇打转收受]/],
  hearers: [hearers, /t[eo]ll?d?|inform|notif|ask|phone|call|contact|write/i, /[告通知询联致向]/],
  ages: [ages, /the (?:old|earl|new|lat|most)/i, /[较最]/],
  sizes: [sizes, /the (?:high|larg|great|big|low|small)/i, /[较最]/],
  needs: [needs, /must|should|shall|ha(?:s|ve) |need|optional/i, /[须务应必无毋可]/],
  spared: [spared, /need|not (?:have|need)/i, /无[须需]|不[必用]/],
  deciders: [deciders, /decide|rule|makes/i, /[裁决定]/],
} satisfies Record<string, [Lexicon, RegExp, RegExp]>

/** Closed sets of words of which a text means one and not another. */
export type Contrast = keyof typeof contrasts
export const kinds = (Object.entries(contrasts) as [Contrast, [Lexicon, RegExp, RegExp]][]).map(
  ([kind, [lexicon, en, zh]]) => ({ kind, lexicon, holds: { en, zh } }),
)

/** What may not be done, and what need not. */
export const duties: Lexicon = {
  'must not': words(
    "(?:must|shall) not\\b|mustn['’]t\\b|(?:is|are) (?:forbidden|prohibited)\\b|never\\b(?! (?:needs?|has|have)\\b)|(?:do not|don['’]t) (?!(?:have|need)\\b)",
    '不得(?!不)|(?<!非[^,。;]{1,10})不可(?!不|以不)|不要|不许|不准|切勿|请勿|严禁|禁止',
  ),
  'need not': words(
    "need not\\b|needn['’]t\\b|(?:not|n['’]t|never|nobody|no one) (?:have|has|needs?|required|obliged) to\\b|(?:not|n['’]t) (?:need|necessary|required|compulsory|mandatory)\\b|no need (?:to|for)\\b|optional\\b",
    '不必|无需|无须|毋须|不须|不需要?|可以?不(?!能)',
  ),
}
