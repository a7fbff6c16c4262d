import type { Scenario } from '../catalogue/case-type.ts'
import type { BothWords } from '../words.ts'
import { makeSpeaker } from './interface.ts'

/** Words of the trainer's sheets. Those of the worksheet name no decision: a worksheet must not answer itself. */
const phrases = {
  trainTitle: { en: 'Training sheets', zh: '培训材料' },
  trainAbout: {
    en: 'What a new agent reads, in which order, and what shows that it was understood: always from the texts in force.',
    zh: '新坐席按什么顺序读、怎样检验是否读懂；内容始终取自现行文字。',
  },
  trainOf: { en: 'Training: {caseType}', zh: '培训：{caseType}' },
  trainEmpty: {
    en: 'No scenario of this case type has an instruction in force in English, so there is nothing to train yet.',
    zh: '此案件类型目前没有现行的中文规程，暂无可培训的内容。',
  },
  trainCount: {
    en: '{n} {n|scenario|scenarios}, {cases} {cases|case|cases} to decide',
    zh: '{n} 个场景，{cases} 道练习',
  },
  trainSheets: { en: 'Sheets', zh: '材料' },
  trainPrint: { en: 'Print', zh: '打印' },
  trainPrintOrder: { en: 'Print the order and every scenario', zh: '打印阅读顺序与全部场景' },

  // Reading order, and the scenarios a page each.
  orderTitle: { en: 'Reading order', zh: '阅读顺序' },
  orderWhy: {
    en: 'The gravest come first: a wrong decision there cannot be taken back. Inside one risk, what harms comes before what is harmless, because a harmless scenario teaches what clears a sign, and that is understood only by someone who already knows what the sign warns of.',
    zh: '风险高的先读：判错了往往无法挽回。同一风险之内，有危害的场景在前，良性的在后；良性场景讲的是哪些事实可以排除嫌疑，先要知道某个信号在防什么，才看得懂它为何可以排除。',
  },
  orderFirst: {
    en: 'Before all of them: the rows that every table of this case type asks first.',
    zh: '读各场景之前，先记住本案件类型每张表都要先问的几行。',
  },
  orderNumber: { en: 'No.', zh: '序号' },
  orderScenario: { en: 'Scenario', zh: '场景' },
  orderKind: { en: 'Kind', zh: '性质' },
  orderCases: { en: 'Cases', zh: '练习' },
  scenariosTitle: { en: 'Every scenario on one page', zh: '每个场景一页' },
  scenariosNote: {
    en: 'Printing this page prints the order, then each of these on a sheet of its own.',
    zh: '打印本页时，先印阅读顺序，再将以下每个场景各印一页。',
  },
  sheetQuestion: { en: 'Question', zh: '要回答的问题' },

  // Worksheet.
  worksheetTitle: { en: 'Worksheet', zh: '练习卷' },
  worksheetHow: {
    en: 'Decide each case from the page in force, as you would at work. Write what you decide, and the number of the row that decides it. A fact that is not listed is unknown; what the rows asked first are about counts as not the case unless it is listed.',
    zh: '按现行规程逐题判断，与实际办案一样。写出结论，以及据以判断的行号。未列出的事实视为未知；先问的几行所涉事项，未列出即视为不存在。',
  },
  worksheetName: { en: 'Name', zh: '姓名' },
  worksheetDate: { en: 'Date', zh: '日期' },
  worksheetCase: { en: 'Case {n}', zh: '第 {n} 题' },
  worksheetFacts: { en: 'Facts', zh: '已知事实' },
  worksheetDecision: { en: 'Decision', zh: '结论' },
  worksheetRow: { en: 'Row', zh: '行号' },
  worksheetWhy: { en: 'Why', zh: '理由' },

  // Answer key.
  answersTitle: { en: 'Answer key', zh: '答案' },
  answersNote: {
    en: 'For trainers. This page stands in the Team Leads’ edition alone: agents’ sites do not have it.',
    zh: '仅供培训师使用。本页只在组长版中，坐席站点没有。',
  },
  answersCase: { en: 'Case', zh: '题号' },
  answersDecision: { en: 'Decision', zh: '结论' },
  answersRow: { en: 'Row', zh: '行' },
  answersReason: { en: 'The row’s reason', zh: '该行理由' },

  // Sign-off.
  signOffTitle: { en: 'Sign-off sheet', zh: '签收单' },
  signOffStatement: {
    en: 'I have read every text listed here in the version that is named, and I have decided its cases. I will look at the page in force before I decide, and not at a printed copy.',
    zh: '本人已阅读下列各文字的所列版本，并完成相应练习。办案时以现行页面为准，不以打印件为准。',
  },
  signOffName: { en: 'Agent', zh: '坐席' },
  signOffSite: { en: 'Site or vendor', zh: '职场或供应商' },
  signOffCohort: { en: 'Cohort', zh: '批次' },
  signOffTrainer: { en: 'Trainer', zh: '培训师' },
  signOffRead: { en: 'Read on', zh: '阅读日期' },
  signOffRight: { en: 'Right', zh: '答对' },
  signOffOf: { en: 'of {n}', zh: '/ {n}' },
  signOffInitials: { en: 'Trainer’s initials', zh: '培训师签字' },
  signOffAgentSigns: { en: 'Agent, signature and date', zh: '坐席签名与日期' },
  signOffTrainerSigns: { en: 'Trainer, signature and date', zh: '培训师签名与日期' },

  // The foot of every sheet.
  footVersion: { en: 'version {version}', zh: '{version} 版' },
  footSince: { en: 'in force since {day}', zh: '{day} 起生效' },
  footReview: { en: 'review by {day}', zh: '复审期限 {day}' },
  footDigest: { en: 'digest {digest}', zh: '摘要值 {digest}' },
  footTexts: { en: '{n} {n|text|texts}', zh: '{n} 份文字' },
  footVersions: { en: 'versions {first} to {last}', zh: '{first} 至 {last} 版' },
  footNewest: { en: 'newest in force since {day}', zh: '最新一份 {day} 起生效' },
  footFirstReview: { en: 'first review by {day}', zh: '最早复审期限 {day}' },
  footDigests: { en: 'digest of all {digest}', zh: '合计摘要值 {digest}' },
} satisfies Record<string, BothWords>

export type TrainPhrase = keyof typeof phrases

/** Speaks to trainers in their language. */
export const speakToTrainers = makeSpeaker<TrainPhrase>(phrases)

/** What a scenario is about, in a word. Their order is the order of reading inside one risk: what harms before what is harmless. */
export const natureWords: Record<Scenario['nature'], BothWords> = {
  attack: { en: 'Attack', zh: '攻击' },
  victim: { en: 'Deceived holder', zh: '本人受骗' },
  abuse: { en: 'Abuse by the holder', zh: '本人滥用' },
  compliance: { en: 'Compliance', zh: '合规' },
  quality: { en: 'Evidence not usable', zh: '材料不可用' },
  benign: { en: 'Harmless', zh: '良性' },
}
