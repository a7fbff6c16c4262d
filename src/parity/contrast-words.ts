import type { Locale } from '../words.ts'
import { type Lexicon, recipients } from './lexicon.ts'

const words = (en: string, zh: string): Record<Locale, RegExp> => ({
  en: new RegExp(String.raw`\b(?:${en})`, 'gi'),
  zh: new RegExp(zh, 'g'),
})

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

/** Up to when something holds, or from when on. */
const spans: Lexicon = {
  until: words('(?:until|till)\\b', '直到|直至|为止|之日(?:以|之)?前|(?:之前|以前|前)(?=[,。;]|$)|未|没|才'),
  from: words(
    '(?:from|since|as of|starting) (?:then|now|that|the (?:day|date|moment|time|hour)|(?:\\w+ )?\\w+ on(?:wards)?)\\b',
    '自[^,。;]{1,24}起|从[^,。;]{1,24}起(?![草诉])|之日起|时起',
  ),
}

/** On what condition something is done, or in spite of what. */
const grounds: Lexicon = {
  only: words('only (?:if|when|once|after)\\b', '只有|仅当|除非'),
  even: words('even (?:if|when|though)\\b', '即使|即便|哪怕|就算'),
}

/** What may not be done, and what need not. */
const duties: Lexicon = {
  'must not': words(
    "(?:must|shall) not\\b|mustn['’]t\\b|(?:is|are) (?:forbidden|prohibited)\\b|never\\b(?! (?:needs?|has|have)\\b)|(?:do not|don['’]t) (?!(?:have|need)\\b)",
    '不得(?!不)|(?<!非[^,。;]{1,10})不可(?!不|以不)|不要|不许|不准|切勿|请勿|严禁|禁止',
  ),
  'need not': words(
    "need not\\b|needn['’]t\\b|(?:not|n['’]t|never|nobody|no one) (?:have|has|needs?|required|obliged) to\\b|(?:not|n['’]t) (?:need|necessary|required|compulsory|mandatory)\\b|no need (?:to|for)\\b|optional\\b",
    '不必|无需|无须|毋须|不须|不需要?|可以?不(?!能)',
  ),
}

/** Each closed set, with the words and characters without one of which a text holds none of it. */
export const contrasts = {
  levels: [
    levels,
    'mark line threshold limit bar cap level ceiling floor minimum maximum cutoff cut average',
    '线值槛限额均水',
  ],
  hearers: [
    hearers,
    'tell tells told inform* notify* ask* phone* call* contact* write writes',
    '告通知询联致向',
  ],
  spared: [spared, 'need needs have', '无不'],
  deciders: [deciders, 'decide* rule* makes', '裁决定'],
  spans: [spans, 'until till from since as starting', '直止前起未没才'],
  grounds: [grounds, 'only even', '只仅除即哪就'],
  duties: [
    duties,
    'not no never nobody nothing none neither cannot without optional forbidden prohibited',
    '不未没无勿禁',
  ],
} satisfies Record<string, [Lexicon, en: string, zh: string]>

/** Closed sets of words of which a text means one and not another. */
export type Contrast = keyof typeof contrasts
