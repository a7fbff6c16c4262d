import type { ChangeKind } from '../history/change.ts'
import type { BothWords } from '../words.ts'
import { makeSpeaker } from './interface.ts'

/** Words of what changed: versions of a scenario, the changes of all, and the trend of coverage. */
const phrases = {
  // A scenario: its versions, and what a recent one decides otherwise.
  versions: { en: 'Versions', zh: '历次版本' },
  versionsCount: { en: '{n} {n|version|versions}', zh: '{n} 个版本' },
  versionsSince: { en: 'in force since {day}', zh: '{day} 起生效' },
  versionsFromTo: { en: 'in force {from} to {to}', zh: '{from} 至 {to} 生效' },
  versionsUpcoming: { en: 'approved, in force from {day}', zh: '已批准，{day} 起生效' },
  versionsNever: { en: 'approved {day}, never in force', zh: '{day} 批准，未曾生效' },
  versionsWithdrawn: { en: 'withdrawn {day}', zh: '{day} 撤回' },
  versionsNone: { en: 'No instruction in force from {day}', zh: '{day} 起无现行规程' },
  versionsApprover: { en: 'approved by {name}', zh: '{name} 批准' },
  versionsRenewed: { en: 'approved again without a change: {days}', zh: '未改动再次批准：{days}' },
  versionsWords: { en: 'Word by word', zh: '逐字对比' },
  versionsWordsTitle: { en: 'Versions, word by word', zh: '历次版本逐字对比' },
  versionsWordsAbout: {
    en: 'What each version changed. Words that went are struck through, words that came are underlined; only passages that changed are shown.',
    zh: '每个版本改了什么。删除线为删去的文字，下划线为新增的文字；只列出有改动之处。',
  },
  versionsNoWords: { en: 'Its text cannot be found again.', zh: '找不到当时的文字。' },
  versionsTakenBack: {
    en: 'The words are not shown, because a text was withdrawn.',
    zh: '因文字已撤回，不再显示。',
  },
  versionsSameWords: { en: 'No word changed.', zh: '文字没有改动。' },
  versionsNoText: { en: 'No text has been in force in {language} yet.', zh: '{language}版尚无文字生效过。' },
  versionsQuestion: { en: 'The question', zh: '问题' },
  since: { en: 'Since {day}:', zh: '{day} 起：' },
  becomes: { en: 'now', zh: '现为' },
  sinceWas: { en: 'was', zh: '原为' },
  sinceMore: { en: '{n} more {n|difference|differences}', zh: '另有 {n} 处不同' },
  sinceWhich: { en: 'which cases', zh: '哪些案件' },
  sinceUnknown: {
    en: 'a new version may decide some cases otherwise',
    zh: '新版本可能使部分案件结论有变',
  },
  row: { en: 'row {row}', zh: '第 {row} 行' },
  noAnswer: { en: 'no answer', zh: '无结论' },
  caseAny: { en: 'Any case', zh: '任何案件' },
  caseMore: { en: '{n} more', zh: '另有 {n} 处' },
  sampled: { en: 'Only a sample of cases was compared.', zh: '仅抽样比较。' },
  notCompared: {
    en: 'The two texts could not be compared, so every decision counts as changed.',
    zh: '两个文本无法比较，因此按所有结论均有变化处理。',
  },

  // Changes.
  changesTitle: { en: 'Changes', zh: '变更' },
  changesAbout: {
    en: 'What changed in force, by meaning: a case that was decided one way and is now decided another, with what each text says of it. Cases show only what matters; rows that are asked first do not apply to them.',
    zh: '现行规程按含义的变化：同一案件原先如何裁定，现在如何裁定。案件只列出相关事实，且不涉及“先问”各行。',
  },
  changesRecent: { en: 'The last four weeks', zh: '最近四周' },
  changesFromTo: { en: '{from} to {to}', zh: '{from} 至 {to}' },
  changesSinceMonth: { en: 'Since {month}', zh: '{month}以来' },
  changesEarlier: { en: 'Since an earlier month', zh: '自更早月份以来' },
  changesEarlierNote: {
    en: 'Each compares what was in force as the month began with what is in force now.',
    zh: '各页比较该月开始时与当前的现行规程。',
  },
  changesAll: { en: 'All changes', zh: '全部变更' },
  changesNone: { en: 'Nothing changed in force.', zh: '现行规程没有变化。' },
  changesUnknown: {
    en: 'This copy was built without the whole git history of the handbook, so what changed cannot be told.',
    zh: '此版手册构建时没有完整的 git 历史，无法说明有何变化。',
  },
  changesCount: { en: '{n} {n|scenario|scenarios}', zh: '{n} 个场景' },

  // Home.
  recentTitle: { en: 'Recently changed', zh: '近期变更' },
  recentAll: {
    en: 'All changes of the last four weeks ({n})',
    zh: '最近四周的全部变更（{n}）',
  },
  recentNone: {
    en: 'No decision changed in the last four weeks.',
    zh: '最近四周没有结论变化。',
  },

  // Trend.
  trendTitle: { en: 'How did we get here?', zh: '如何走到今天？' },
  trendAbout: {
    en: 'Coverage at the last commit of each day that touched the content. The dashed line marks the target of {target} %.',
    zh: '各提交日最后一次提交时的覆盖率；虚线为目标 {target}%。',
  },
  trendLabel: {
    en: 'Coverage from {from} to {to}: {series}',
    zh: '{from} 至 {to} 的覆盖率：{series}',
  },
  trendSeries: { en: '{language} from {first} to {last}', zh: '{language}由 {first} 到 {last}' },
  trendTable: { en: 'The numbers behind it', zh: '数据表' },
  trendDay: { en: 'Day', zh: '日期' },
  trendCommit: { en: 'Commit', zh: '提交' },
  trendEvery: { en: 'Every language', zh: '所有语言' },
  trendTarget: { en: 'target {target} %', zh: '目标 {target}%' },
  trendUnknown: {
    en: 'The trend is not shown: this handbook was not built from a repository with its whole history.',
    zh: '未显示趋势：构建时没有带完整历史的仓库。',
  },
} satisfies Record<string, BothWords>

export type HistoryPhrase = keyof typeof phrases

export const speakOfHistory = makeSpeaker<HistoryPhrase>(phrases)

/** Kinds of changes in the order in which people must know of them, as headings. */
export const changeHeadings: Record<ChangeKind, BothWords> = {
  'decides-otherwise': { en: 'Decided otherwise', zh: '结论有变' },
  withdrawn: { en: 'No instruction any more', zh: '不再有现行规程' },
  new: { en: 'New instructions', zh: '新规程' },
  'checks-or-rows-added': { en: 'A check or a row was added', zh: '增加了检查或判定行' },
  wording: { en: 'Wording only', zh: '仅文字改动' },
}
export const changeKinds = Object.keys(changeHeadings) as ChangeKind[]
