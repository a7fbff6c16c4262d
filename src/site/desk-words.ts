import type { Signal } from '../catalogue/dictionaries.ts'
import type { BothWords } from '../words.ts'
import { makeSpeaker } from './interface.ts'

/** Words of the dictionaries and of the search. */
const phrases = {
  // Glossary.
  glossaryTitle: { en: 'Glossary', zh: '术语' },
  glossaryAbout: { en: 'The words of the trade, in English and Chinese.', zh: '业务用语，中英对照。' },
  glossaryCount: { en: '{n} of {of} terms', zh: '{n} / {of} 条' },
  glossaryFind: { en: 'Find a term', zh: '查找术语' },
  filterEmpty: {
    en: 'Nothing fits “{query}”. Use fewer or other words.',
    zh: '没有与“{query}”相符的内容，请减少或更换文字。',
  },

  // Signals.
  signalsTitle: { en: 'Signals', zh: '信号' },
  signalsAbout: {
    en: 'The facts that decision tables ask for: what each code means, where its value comes from, and which scenarios use it.',
    zh: '判定表所问的事实：每个代码的含义、取值来源及使用它的场景。',
  },
  signalsFind: { en: 'Find a signal', zh: '查找信号' },
  signalsCount: { en: '{n} of {of} signals', zh: '{n} / {of} 个信号' },
  signalsUnknown: {
    en: 'At its typical threshold a signal begins to count; a scenario may set its own. A value that nobody has is unknown, never clean.',
    zh: '常用阈值是信号开始起作用的界限，各场景可另行规定。没有取到的值是“未知”，不是“正常”。',
  },
  signalsFamilies: { en: 'Families', zh: '类别' },
  signalsValue: { en: 'Value', zh: '取值' },
  signalsOrigin: { en: 'From', zh: '来源' },
  signalsThreshold: { en: 'Typical threshold', zh: '常用阈值' },
  signalsUsed: { en: 'Used by {n} {n|scenario|scenarios}', zh: '{n} 个场景使用' },
  signalsUnused: { en: 'No scenario uses it yet', zh: '尚无场景使用' },
  signalsFeed: { en: 'the case tool', zh: '案件工具' },
  signalsCheck: { en: 'an agent’s check', zh: '坐席检查' },
  signalsBoolean: { en: 'yes or no', zh: '是或否' },
  signalsOneOf: { en: 'one of {values}', zh: '{values} 之一' },
  signalsWhole: { en: 'whole number', zh: '整数' },
  signalsNumber: { en: 'number', zh: '数值' },
  signalsBetween: { en: '{min} to {max}', zh: '{min} 至 {max}' },
  signalsAtLeast: { en: '{min} or more', zh: '不小于 {min}' },
  signalsAtMost: { en: '{max} or less', zh: '不大于 {max}' },
  signalsAnchor: { en: 'Link to {code}', zh: '{code} 的链接' },

  // Thresholds in words.
  whenYes: { en: 'yes', zh: '是' },
  whenNo: { en: 'no', zh: '否' },
  whenIs: { en: '{value}', zh: '{value}' },
  whenBelow: { en: 'below {value}', zh: '低于 {value}' },
  whenAtMost: { en: '{value} or less', zh: '不超过 {value}' },
  whenAbove: { en: 'above {value}', zh: '高于 {value}' },
  whenAtLeast: { en: '{value} or more', zh: '{value}及以上' },
  whenBetween: { en: '{low} to {high}', zh: '{low} 至 {high}' },

  // Search.
  searchOpen: { en: 'Search', zh: '搜索' },
  searchTitle: { en: 'Search the handbook', zh: '搜索手册' },
  searchHint: {
    en: 'What you see or what the customer says: lost phone, new SIM, old bill',
    zh: '写所见或客户所说：换卡、携号转网、账单太旧',
  },
  searchNoTexts: {
    en: 'While pages are being written their full texts are not searched: that needs a built site.',
    zh: '编写预览时不搜索正文全文：需先构建站点。',
  },
  searchClose: { en: 'Close', zh: '关闭' },
  searchResults: { en: 'Results', zh: '结果' },
  searchKind: { en: 'Kind', zh: '类别' },
  searchCaseType: { en: 'Case type', zh: '案件类型' },
  searchAllKinds: { en: 'Everything', zh: '全部类别' },
  searchAllCaseTypes: { en: 'All case types', zh: '全部案件类型' },
  searchKindScenario: { en: 'Scenarios', zh: '场景' },
  searchKindTerm: { en: 'Glossary', zh: '术语' },
  searchKindSignal: { en: 'Signals', zh: '信号' },
  searchKindPage: { en: 'Pages', zh: '页面' },
  searchGroupTexts: { en: 'In the texts', zh: '正文中' },
  searchOneScenario: { en: 'Scenario', zh: '场景' },
  searchOneCaseType: { en: 'Case type', zh: '案件类型' },
  searchOneTerm: { en: 'Glossary', zh: '术语' },
  searchOneSignal: { en: 'Signal', zh: '信号' },
  searchAlso: { en: 'also called', zh: '又称' },
  searchNoInstruction: { en: 'No instruction: standing instruction', zh: '无规程：按常设指引' },
  searchUnderReview: { en: 'Under review', zh: '复核中' },
  searchMoving: { en: 'move', zh: '移动' },
  searchOpening: { en: 'open', zh: '打开' },
  searchClosing: { en: 'close', zh: '关闭' },
  searchLoading: { en: 'Loading the index…', zh: '正在载入索引…' },
  searchCount: { en: '{n} {n|result|results}', zh: '{n} 条结果' },
  searchCountShown: { en: 'first {n} of {of} results', zh: '共 {of} 条，显示前 {n} 条' },
  searchEmpty: {
    en: 'Nothing found for “{query}”. Use fewer words, or the name of a signal on the case panel: {signals}.',
    zh: '没有找到“{query}”。请减少文字，或改用案件面板上的信号名称：{signals}。',
  },
  searchEmptyFilter: {
    en: 'Nothing found here for “{query}”, but {n} elsewhere: widen both choices above.',
    zh: '此范围内没有“{query}”，其他范围有 {n} 条：请放宽上方的筛选。',
  },
  searchEmptySignals: { en: 'all signals', zh: '全部信号' },
  searchUnsure: {
    en: 'No scenario clearly fits. These come nearest: read the summary before you open one.',
    zh: '没有明确相符的场景。以下最接近，打开前请先看摘要。',
  },
  searchSignalFits: { en: 'signal', zh: '信号' },
  searchRowAsks: { en: 'row {row} asks', zh: '第 {row} 行问' },
  searchNothingFits: { en: 'Nothing fits', zh: '都不符合' },
  searchNote: { en: 'Note for your Team Lead', zh: '给组长的说明' },
  searchNoteWarning: {
    en: 'Personal data is masked here. Add none: no name, number, e-mail or wallet address.',
    zh: '此处已遮蔽个人信息。请勿补充姓名、号码、邮箱或钱包地址。',
  },
  searchNoteQuery: { en: 'Searched', zh: '搜索词' },
  searchNoteSignals: { en: 'Signals named', zh: '提到的信号' },
  searchNoteTried: { en: 'Nearest scenarios, none fits', zh: '最接近但不符合的场景' },
  searchNoteNone: { en: 'none', zh: '无' },
  searchNoteSave: { en: 'Download as JSON', zh: '下载 JSON' },
  searchNoteOpen: { en: 'Open a gap note', zh: '提交缺口说明' },
  searchNoteBack: { en: 'Back to the results', zh: '返回结果' },
  searchKept: {
    en: '{n} {n|search|searches} without a good answer, kept on this device only',
    zh: '{n} 次没有好结果的搜索，只保存在本设备',
  },
  searchKeptSave: { en: 'Export', zh: '导出' },
  searchKeptClear: { en: 'Clear', zh: '清除' },
  searchMeanwhile: { en: 'Until you find it', zh: '找到之前' },
  searchFailed: {
    en: 'The search index could not be loaded. Go by the case types instead, or reload the page.',
    zh: '无法载入搜索索引。请从案件类型查找，或刷新页面。',
  },
} satisfies Record<string, BothWords>

export type DeskPhrase = keyof typeof phrases

export const speakAtDesk = makeSpeaker<DeskPhrase>(phrases)

/** Families of signals. One that a handbook adds stands under its own name. */
export const familyWords: Record<Signal['family'], BothWords | undefined> = {
  device: { en: 'Device', zh: '设备' },
  network: { en: 'Network and place', zh: '网络与位置' },
  session: { en: 'Session and sign-in', zh: '会话与登录' },
  behaviour: { en: 'Behaviour', zh: '行为' },
  contact: { en: 'Contacts and SIM', zh: '联系方式与 SIM' },
  identity: { en: 'Identity and documents', zh: '身份与证件' },
  screening: { en: 'Screening', zh: '筛查' },
  address: { en: 'Address', zh: '地址' },
  withdrawal: { en: 'Withdrawal', zh: '提币' },
  chain: { en: 'Blockchain', zh: '链上' },
  case: { en: 'Case', zh: '案件' },
}

/** Units as they stand behind a number. One that a handbook adds stands as it is written. */
export const unitWords: Record<string, BothWords | undefined> = {
  hours: { en: 'hours', zh: '小时' },
  days: { en: 'days', zh: '天' },
  minutes: { en: 'minutes', zh: '分钟' },
  seconds: { en: 'seconds', zh: '秒' },
  years: { en: 'years', zh: '年' },
  accounts: { en: 'accounts', zh: '个账户' },
  'accounts/hour': { en: 'accounts an hour', zh: '个账户/小时' },
  attempts: { en: 'attempts', zh: '次' },
  'attempts/10 min': { en: 'attempts in 10 minutes', zh: '次/10 分钟' },
  'attempts/24 h': { en: 'attempts in 24 hours', zh: '次/24 小时' },
  attributes: { en: 'attributes', zh: '项信息' },
  changes: { en: 'changes', zh: '次变更' },
  'changes/24 h': { en: 'changes in 24 hours', zh: '次变更/24 小时' },
  'changes/72 h': { en: 'changes in 72 hours', zh: '次变更/72 小时' },
  'changes/14 d': { en: 'changes in 14 days', zh: '次变更/14 天' },
  codes: { en: 'codes', zh: '个代码' },
  'count/24 h': { en: 'in 24 hours', zh: '次/24 小时' },
  'count/180 d': { en: 'in 180 days', zh: '次/180 天' },
  factors: { en: 'factors', zh: '项因素' },
  fields: { en: 'fields', zh: '个字段' },
  identifiers: { en: 'identifiers', zh: '个标识' },
  items: { en: 'items', zh: '项' },
  'km/h': { en: 'km/h', zh: '公里/小时' },
  'level 0-3': { en: '(level 0 to 3)', zh: '（等级 0 至 3）' },
  'prompts/30 min': { en: 'prompts in 30 minutes', zh: '次推送/30 分钟' },
  'ratio 0-1': { en: '(share of 1)', zh: '（占比）' },
  reports: { en: 'reports', zh: '次报告' },
  'resets/30 d': { en: 'resets in 30 days', zh: '次重置/30 天' },
  'score 0-1': { en: '(score 0 to 1)', zh: '（分值 0 至 1）' },
  'score 0-100': { en: '(score 0 to 100)', zh: '（分值 0 至 100）' },
  'senders/7 d': { en: 'senders in 7 days', zh: '个来源/7 天' },
  sigma: { en: 'standard deviations', zh: '个标准差' },
  submissions: { en: 'submissions', zh: '次提交' },
  USD: { en: 'USD', zh: '美元' },
}
