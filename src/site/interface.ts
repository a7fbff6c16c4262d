import type { BothWords, Locale } from '../words.ts'

/**
 * Every word that the site itself says, in both languages: a missing translation does not compile. `{n}` takes a value,
 * `{n|check|checks}` the first word where the value is 1 and the second elsewhere. One block for each page; keys begin with
 * the page's name.
 */
export const phrases = {
  // The shell around every page.
  skip: { en: 'Skip to the content', zh: '跳到正文' },
  menu: { en: 'Menu', zh: '菜单' },
  navigation: { en: 'Handbook', zh: '手册' },
  caseTypes: { en: 'Case types', zh: '案件类型' },
  glossary: { en: 'Glossary', zh: '术语' },
  signals: { en: 'Signals', zh: '信号' },
  coverage: { en: 'Coverage', zh: '覆盖率' },
  gaps: { en: 'Gaps', zh: '缺口' },
  home: { en: 'Home', zh: '首页' },
  breadcrumb: { en: 'You are here', zh: '当前位置' },
  sample: { en: 'Sample', zh: '示例' },
  sampleNote: {
    en: 'This is a sample handbook: its approvals are illustrative.',
    zh: '这是示例手册：其批准仅作演示。',
  },
  leadsNote: {
    en: 'Team Leads’ edition: it shows working text. Agents see only what is in force.',
    zh: '组长版：显示编写中的文字。坐席只看到现行文字。',
  },
  leads: { en: 'Team Leads', zh: '组长版' },
  asOf: { en: 'As of {when}', zh: '截至 {when}' },
  validUntil: { en: 'Valid until {when}', zh: '有效至 {when}' },
  expired: {
    en: 'This copy of the handbook is out of date. Since {when} a text may have changed or fallen due for review: reload, and where nothing newer appears, ask your Team Lead before you decide.',
    zh: '此版手册已过期。自 {when} 起，可能有文字已变更或到期待复审：请刷新页面；如仍是此版，结案前先问组长。',
  },
  source: { en: 'Revision {revision}', zh: '修订 {revision}' },
  listSeparator: { en: ', ', zh: '、' },

  // Home.
  homeSearch: { en: 'Find the scenario', zh: '查找场景' },
  homeCaseTypes: { en: 'Case types', zh: '案件类型' },
  homeCount: { en: '{n} {n|scenario|scenarios}', zh: '{n} 个场景' },
  homeRecent: { en: 'Recently viewed', zh: '最近查看' },
  homeRecentNote: { en: 'Kept on this device only.', zh: '只保存在本设备。' },
  homeRecentClear: { en: 'Clear', zh: '清除' },
  homeEmpty: { en: 'No scenario has an instruction in force.', zh: '目前没有场景有现行规程。' },

  // A case type.
  caseTypeDecides: { en: 'What is decided', zh: '裁定内容' },
  caseTypeScenario: { en: 'Scenario', zh: '场景' },
  caseTypeRisk: { en: 'Risk', zh: '风险' },
  caseTypeDefault: { en: 'Usual decision', zh: '通常结论' },
  caseTypeSignals: { en: 'Key signals', zh: '关键信号' },
  caseTypeStatus: { en: 'Status', zh: '状态' },
  caseTypeScenarios: { en: 'Scenarios', zh: '场景' },
  caseTypeSilence: {
    en: 'A scenario that is not listed here has no instruction in force. Search for it to read what to do meanwhile.',
    zh: '未列出的场景目前没有现行规程。请搜索该场景，查看此间的处理办法。',
  },
  caseTypeBooklet: {
    en: 'Reading order, booklet to print and training sheets',
    zh: '阅读顺序、可打印的手册与培训材料',
  },
  caseTypeEmpty: {
    en: 'No scenario of this case type has an instruction in force.',
    zh: '此案件类型目前没有场景有现行规程。',
  },

  // A scenario: trust and banners.
  inForce: { en: 'In force', zh: '现行' },
  underReview: { en: 'Under review', zh: '复核中' },
  noInstruction: { en: 'No instruction', zh: '无规程' },
  version: { en: 'version {version}', zh: '{version} 版' },
  since: { en: 'since {day}', zh: '{day} 起' },
  reviewBy: { en: 'review by {day}', zh: '复审期限 {day}' },
  approvedBy: { en: 'approved by {name}', zh: '{name} 批准' },
  changeInReview: { en: 'a change is in review', zh: '有改动待批准' },
  inForceIn: { en: 'In force in {language} only', zh: '仅{language}版现行' },
  bannerReviewOverdue: {
    en: 'Review overdue: it was due by {day}. Nobody has confirmed since then that this text still holds.',
    zh: '复审逾期：应于 {day} 前复审，此后无人确认本文仍然适用。',
  },
  bannerCatalogueChanged: {
    en: 'The description of this scenario changed after this text was approved. Whether the text still fits is under review.',
    zh: '本文批准后，场景的描述有改动；本文是否仍适用，正在复核。',
  },
  bannerSourceChanged: {
    en: 'The {language} text changed after this translation was approved. Whether the translation still holds is under review.',
    zh: '译文批准后，{language}原文有改动；译文是否仍适用，正在复核。',
  },
  bannerOtherLanguage: {
    en: 'The text below is in {language}. If you do not read it with certainty, follow the standing instruction instead.',
    zh: '下面是{language}原文。如不能准确读懂，请改按常设指引处理。',
  },
  bannerWithdrawn: {
    en: 'The instruction for this scenario was withdrawn. None is in force.',
    zh: '本场景的规程已撤回，目前没有现行规程。',
  },
  bannerNotYetEffective: {
    en: 'An instruction for this scenario is approved but not in force yet.',
    zh: '本场景的规程已批准，但尚未生效。',
  },
  bannerTextNotFound: {
    en: 'The approved text of this scenario cannot be shown in this copy of the handbook.',
    zh: '此版手册无法显示本场景已批准的文字。',
  },
  bannerNeverApproved: {
    en: 'No instruction is in force for this scenario.',
    zh: '本场景目前没有现行规程。',
  },
  standingInstruction: { en: 'Standing instruction', zh: '常设指引' },
  workingText: { en: 'Working text', zh: '编写中的文字' },
  agentsSeeVersion: { en: 'Agents see version {version}.', zh: '坐席看到的是 {version} 版。' },
  agentsSeeStub: { en: 'Agents see the standing instruction.', zh: '坐席看到的是常设指引。' },
  agentsSeeThis: { en: 'Agents see this text under a banner.', zh: '坐席看到本文，并附提示。' },

  // A scenario: its first screen.
  askedFirst: { en: 'Asked first', zh: '先问' },
  findOut: { en: 'How to find out', zh: '如何查明' },
  whyAndRule: { en: 'Why, and the rule', zh: '理由与规则' },
  showRule: { en: 'show rule', zh: '查看规则' },
  decisionsHere: { en: 'What each decision does here', zh: '各结论的效果' },
  clock: { en: 'Clock', zh: '时效' },
  clockLimit: { en: '{n} minutes', zh: '{n} 分钟' },
  clockPause: { en: 'when it pauses', zh: '何时暂停' },
  decisionsAndClock: { en: 'What each decision does · clock {n} min', zh: '各结论的效果 · 时限 {n} 分钟' },
  checks: { en: 'Checks', zh: '检查' },
  checksLine: { en: 'Checks: {n} · {minutes} min', zh: '检查：{n} 项 · {minutes} 分钟' },
  checksCount: { en: 'Checks: {n}', zh: '检查：{n} 项' },
  minutes: { en: '{n} min', zh: '{n} 分钟' },
  decisions: { en: 'Decision table', zh: '判定表' },
  firstMatch: { en: 'The first row that is true decides.', zh: '自上而下，首个成立的行为准。' },
  columnRow: { en: 'Row', zh: '行' },
  columnDecision: { en: 'Decide', zh: '结论' },
  columnWhen: { en: 'When', zh: '条件' },
  columnBecause: { en: 'Because', zh: '理由' },
  otherwise: { en: 'None of the rows above', zh: '以上各行均不成立' },
  unreadable: { en: 'This condition cannot be read.', zh: '此条件无法读取。' },
  rowLink: { en: 'Link to row {row}', zh: '第 {row} 行的链接' },
  seeDecision: { en: 'Go to', zh: '转到' },

  // A scenario: taking words along.
  actions: { en: 'Take along', zh: '常用操作' },
  copyEvidence: { en: 'Copy evidence', zh: '复制证据清单' },
  copyRationale: { en: 'Copy rationale', zh: '复制判定理由' },
  copyRationaleOf: { en: 'Copy rationale of row {row}', zh: '复制第 {row} 行的判定理由' },
  copyMessage: { en: 'Copy message', zh: '复制话术' },
  copied: { en: 'Copied', zh: '已复制' },
  selected: { en: 'Selected: press Ctrl+C or ⌘C', zh: '已选中：请按 Ctrl+C 或 ⌘C' },
  message: { en: 'Message to the customer', zh: '客户话术' },
  messageShort: { en: 'Message', zh: '话术' },
  escalateTo: { en: 'Escalate to', zh: '升级给谁' },
  escalateShort: { en: 'Escalate', zh: '升级' },
  evidenceShort: { en: 'Evidence', zh: '证据' },
  rationale: { en: 'Rationale, row by row', zh: '各行判定理由' },
  rationaleNote: {
    en: 'Three lines for the case note. Add what you found.',
    zh: '三行文字，可贴入案件备注；请补上实际查到的事实。',
  },
  rationaleHead: {
    en: '{title} ({id}), version {version}, row {row}: {decision}',
    zh: '{title}（{id}）{version} 版第 {row} 行：{decision}',
  },
  rationaleHeadDraft: {
    en: '{title} ({id}), unapproved working text, row {row}: {decision}',
    zh: '{title}（{id}）未批准文字第 {row} 行：{decision}',
  },
  rationaleWhen: { en: 'When: {text}', zh: '条件：{text}' },
  rationaleBecause: { en: 'Because: {text}', zh: '理由：{text}' },
  say: { en: 'Say', zh: '可以说' },
  neverSay: { en: 'Never say', zh: '不得说' },

  // A scenario: below the first screen.
  evidence: { en: 'Evidence to record', zh: '需记录的证据' },
  escalation: { en: 'Escalation', zh: '升级' },
  labelling: { en: 'Labelling', zh: '标注' },
  examples: { en: 'Worked examples', zh: '示例' },
  exampleGiven: { en: 'Given', zh: '已知' },
  exampleRow: { en: 'row {row}', zh: '第 {row} 行' },
  whenToUse: { en: 'When this page applies', zh: '何时用本页' },
  scopeSignals: { en: 'Signals', zh: '信号' },
  lookAlikes: { en: 'Look-alikes', zh: '易混场景' },
  references: { en: 'References', zh: '参考' },
  background: { en: 'Background', zh: '背景' },
  provenance: { en: 'About this text', zh: '关于本文' },
  provenanceVersion: { en: 'Version', zh: '版本' },
  provenanceSince: { en: 'In force since', zh: '生效日' },
  provenanceReview: { en: 'Review by', zh: '复审期限' },
  provenanceApprover: { en: 'Approved by', zh: '批准人' },
  provenanceOwner: { en: 'Owner', zh: '负责人' },
  provenanceDigest: { en: 'Digest', zh: '摘要值' },
  provenanceId: { en: 'Scenario', zh: '场景编号' },
  provenanceRisk: { en: 'Risk', zh: '风险' },
  stubAbout: { en: 'What this scenario is', zh: '场景说明' },
  alsoCalled: { en: 'Also called', zh: '又称' },
  printedCopy: { en: 'Printed copy: check before use', zh: '打印件：使用前请核对' },

  // Not found.
  notFoundTitle: { en: 'No such page', zh: '没有这个页面' },
  notFoundText: {
    en: 'Nothing stands at this address. Search for the scenario, or begin at its case type.',
    zh: '此地址没有内容。请搜索场景，或从案件类型开始查找。',
  },
} satisfies Record<string, BothWords>

export type Phrase = keyof typeof phrases

/** A speaker for a set of words: `const speak = makeSpeaker(words)`, then `const t = speak(locale)` and `t('asOf', { when })`. */
export const makeSpeaker =
  <Key extends string>(words: Record<Key, BothWords>) =>
  (locale: Locale) =>
  (phrase: Key, values: Record<string, string | number> = {}): string => {
    const text = words[phrase][locale]
    // Most phrases hold no value, and a page says many of them.
    if (!text.includes('{')) return text
    return text.replace(
      /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
      (_match, name: string, one?: string, other?: string) =>
        one === undefined ? String(values[name] ?? '') : values[name] === 1 ? one : other!,
    )
  }

/** Speaks the interface in a language. */
export const speak = makeSpeaker<Phrase>(phrases)

/** What a decision is called; its colour and shape are DecisionMark's. */
export const decisionWords = {
  pass: { en: 'Pass', zh: '通过' },
  block: { en: 'Block', zh: '拦截' },
  escalate: { en: 'Escalate', zh: '升级' },
} satisfies Record<string, BothWords>
export type DecisionWord = keyof typeof decisionWords
export const isDecisionWord = (word: string): word is DecisionWord => Object.hasOwn(decisionWords, word)

/** Those to whom a decision is handed, where its row says so by a qualifier alone. */
export const qualifierWords: Record<string, BothWords | undefined> = {
  compliance: { en: 'to Compliance', zh: '给合规' },
  'senior-agent': { en: 'to a Senior Agent', zh: '给高级专员' },
  'team-lead': { en: 'to the Team Lead', zh: '给组长' },
  aml: { en: 'to the AML team', zh: '给反洗钱团队' },
}

/** Languages by their own names, as the language switch shows them. */
export const ownNames: Record<Locale, string> = { en: 'English', zh: '中文' }

/** The value of `lang` for a language. */
export const langOf: Record<Locale, string> = { en: 'en', zh: 'zh-Hans' }
