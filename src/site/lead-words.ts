import type { BothWords } from '../words.ts'
import { makeSpeaker } from './interface.ts'

/** Words of the pages that only leads see. */
const phrases = {
  // Coverage.
  coverageTitle: { en: 'Coverage', zh: '覆盖率' },
  coverageAbout: {
    en: 'How many scenarios are covered, in which case types and languages not, and what to write next.',
    zh: '各案件类型、各语言已覆盖多少场景，哪里不足，接下来写什么。',
  },
  coverageQuestion: { en: 'Are we at {target} %?', zh: '达到 {target}% 了吗？' },
  coverageYes: { en: 'Yes', zh: '已达到' },
  coverageNo: { en: 'No', zh: '未达到' },
  coverageYesOverall: {
    en: 'Yes overall, but not in every case type',
    zh: '总体已达到，但有案件类型未达到',
  },
  coverageReached: { en: 'target of {goal} reached', zh: '已达到目标 {goal}' },
  coverageShort: { en: '{n} more to reach {goal}', zh: '还差 {n}，目标 {goal}' },
  coverageCritical: { en: 'Critical scenarios', zh: '极高风险场景' },
  coverageCriticalNote: { en: 'each must be covered in every language', zh: '须在所有语言中全部覆盖' },
  coverageEvery: { en: 'In every language', zh: '所有语言' },
  coverageEveryNote: { en: 'the same scenario covered in each', zh: '同一场景在各语言均已覆盖' },
  coverageNext: { en: 'What next?', zh: '接下来写什么？' },
  coverageNextAll: { en: 'All {n} gaps', zh: '全部 {n} 个缺口' },
  coverageNextNone: { en: 'Nothing is open: every scenario is covered.', zh: '没有缺口：所有场景均已覆盖。' },
  coverageBrief: { en: 'Brief for a manager', zh: '给管理者的简报' },
  coverageWhere: { en: 'Where not?', zh: '哪里不足？' },
  coverageWhereNote: {
    en: 'Each bar is one case type in one language. The line marks the target of {target} %.',
    zh: '每条对应一个案件类型的一种语言；竖线为目标 {target}%。',
  },
  coverageCaseType: { en: 'Case type', zh: '案件类型' },
  coverageLanguage: { en: 'Language', zh: '语言' },
  coverageNeeds: { en: 'Needs', zh: '目标' },
  coverageOverall: { en: 'Overall', zh: '合计' },
  coverageAtTarget: { en: 'reached', zh: '已达到' },
  coverageMissing: { en: '{n} more', zh: '差 {n}' },
  coverageScenarios: { en: 'Every scenario', zh: '全部场景' },
  coverageScenariosNote: {
    en: 'A status without a language holds in every language. Titles lead to the pages.',
    zh: '未注明语言的状态适用于所有语言；点标题可打开页面。',
  },
  coverageMeaning: { en: 'What counts as covered', zh: '什么算已覆盖' },
  coverageGuide: { en: 'How coverage is computed', zh: '覆盖率如何计算' },
  coverageStatuses: { en: 'The statuses in use', zh: '所用状态' },
  coverageGates: { en: 'Gates', zh: '门槛' },
  coverageGateMet: { en: 'Met', zh: '通过' },
  coverageGateNotMet: { en: 'Not met', zh: '未过' },
  coverageFindings: { en: 'Findings in the content', zh: '内容检查' },
  coverageFindingsNone: { en: 'No errors and no warnings.', zh: '没有错误，也没有警告。' },
  coverageFindingsSome: {
    en: '{errors} {errors|error|errors} and {warnings} {warnings|warning|warnings}. `npx sopbook check` lists each with its file, line and remedy.',
    zh: '{errors} 个错误，{warnings} 个警告。运行 `npx sopbook check` 可逐条查看文件、行号和改法。',
  },
  coverageGroup: { en: 'Group', zh: '分组' },

  // Gaps.
  gapsTitle: { en: 'Gaps', zh: '缺口' },
  gapsAbout: {
    en: 'Every scenario that is not covered, ranked, with why, what agents see today, and who does what next.',
    zh: '所有未覆盖的场景，按次序列出原因、坐席现在看到什么、由谁做什么。',
  },
  gapsNone: {
    en: 'No gaps: every scenario is covered in every language.',
    zh: '没有缺口：所有场景在各语言均已覆盖。',
  },
  gapsCsv: { en: 'Download CSV', zh: '下载 CSV' },
  gapsRank: { en: 'Rank', zh: '序号' },
  gapsScenario: { en: 'Scenario', zh: '场景' },
  gapsStatus: { en: 'Status', zh: '状态' },
  gapsWhy: { en: 'Why, and what happens today', zh: '原因与现状' },
  gapsNext: { en: 'Owner and next step', zh: '负责人与下一步' },
  gapsOpen: { en: 'Open', zh: '已开' },
  gapsDays: { en: '{n} {n|day|days}', zh: '{n} 天' },
  gapsSince: { en: 'since {day}', zh: '自{day}' },
  gapsNever: { en: 'never approved', zh: '从未批准' },
  gapsDaysUnknown: { en: 'start not recorded', zh: '起始日未记录' },
  gapsNobody: { en: 'Nobody named', zh: '未指定' },
  gapsWaived: { en: 'Waived until {day}: {owner}. {reason}', zh: '豁免至{day}，{owner}：{reason}' },
  gapsRiskLabel: { en: 'Risk', zh: '风险' },
  gapsRisk: { en: '{risk} risk', zh: '{risk}风险' },
  gapsToday: { en: 'Today', zh: '现状' },
  gapsTodayStub: { en: 'agents see the standing instruction', zh: '坐席看到常设指引' },
  gapsTodayText: { en: 'agents read version {version}', zh: '坐席阅读 {version} 版' },
  gapsTodayBanner: {
    en: 'agents read version {version} under a banner',
    zh: '坐席阅读 {version} 版，附提示',
  },
  gapsTodayOther: { en: 'agents read the {language} text', zh: '坐席阅读{language}文字' },
  gapsTodayIn: { en: '{what} (in {language})', zh: '{what}（{language}页面）' },
  gapsStanding: { en: 'Where nothing is in force, agents see this', zh: '没有现行文字时，坐席看到' },
  gapsShown: { en: '{n} of {of} gaps', zh: '{n} / {of} 个缺口' },
  gapsFind: { en: 'Words', zh: '文字' },
  gapsOrder: { en: 'Order', zh: '排序' },
  gapsOrderRank: { en: 'Ranking', zh: '按次序' },
  gapsOrderDays: { en: 'Longest open', zh: '已开最久' },
  gapsOrderTitle: { en: 'Title', zh: '名称' },
  gapsOrderCaseType: { en: 'Case type', zh: '案件类型' },
  gapsAll: { en: 'All', zh: '全部' },
  gapsOwner: { en: 'Owner', zh: '负责人' },
  gapsReset: { en: 'Show all', zh: '显示全部' },
  gapsEmpty: {
    en: 'No gap fits. Show all, or choose fewer conditions.',
    zh: '没有符合的缺口。请显示全部，或减少条件。',
  },

  // Guide.
  guideMeaning: { en: 'Means', zh: '含义' },

  // Brief.
  briefTitle: { en: 'Coverage brief', zh: '覆盖率简报' },
  briefAbout: { en: 'One page to forward.', zh: '一页，可转发。' },
  briefCopy: { en: 'Copy for mail or wiki', zh: '复制到邮件或 wiki' },
  briefPrint: { en: 'Print', zh: '打印' },
  briefCopied: { en: 'Copied', zh: '已复制' },
  briefSelected: { en: 'Selected: press Ctrl+C or ⌘C', zh: '已选中：请按 Ctrl+C 或 ⌘C' },
  briefChange: { en: 'Change', zh: '变化' },
  briefGaps: { en: 'Most important gaps', zh: '最重要的缺口' },
  briefCases: { en: 'Cases', zh: '案件数' },
  briefGap: { en: 'Gap', zh: '缺口' },
  briefMissing: { en: 'What is missing', zh: '缺什么' },
  briefOwner: { en: 'Owner', zh: '负责人' },
  briefNext: { en: 'Next step', zh: '下一步' },
  briefReviews: { en: 'Reviews due within 30 days', zh: '30 天内到期的复审' },
  briefWaivers: { en: 'Waivers', zh: '豁免' },
  briefStanding: { en: 'Standing instruction', zh: '常设指引' },
  briefNone: { en: 'None.', zh: '无。' },
  briefDefinition: { en: 'Covered means', zh: '“已覆盖”的含义' },
} satisfies Record<string, BothWords>

export type LeadPhrase = keyof typeof phrases

/** Speaks to leads in their language. */
export const speakToLeads = makeSpeaker<LeadPhrase>(phrases)
