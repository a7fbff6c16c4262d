import type { BothWords } from '../words.ts'
import { makeSpeaker } from './interface.ts'

/** Words of the signal finder; those of its answers are also what a case tool reads. */
const phrases = {
  finderTitle: { en: 'By signals', zh: '按信号查找' },
  finderAbout: {
    en: 'Pick the case type and set what you know of the case. What nobody has set is unknown, never clean.',
    zh: '选择案件类型，填入本案已知的信号。未填的一律按“未知”处理，不等于“正常”。',
  },
  finderPrivate: {
    en: 'What you set stays behind the # of this page’s address, in this browser. It is sent nowhere.',
    zh: '所填内容只留在本页地址的 # 之后、本浏览器之内，不会发往任何地方。',
  },
  finderNoScript: {
    en: 'Finding by signals needs JavaScript. Without it, begin at the case type:',
    zh: '按信号查找需要 JavaScript；未启用时，请从案件类型查起：',
  },
  finderCaseType: { en: 'Case type', zh: '案件类型' },
  finderSignals: { en: 'Signals', zh: '信号' },
  finderKnown: { en: 'Known', zh: '已知' },
  finderKnownCount: { en: '{n} known', zh: '已知 {n} 项' },
  finderFilter: { en: 'Find a signal, or type CODE = value', zh: '查找信号，或输入“代码 = 值”' },
  finderFilterEmpty: { en: 'No signal of this case type fits.', zh: '此案件类型没有相符的信号。' },
  finderUnknown: { en: 'unknown', zh: '未知' },
  finderYes: { en: 'yes', zh: '是' },
  finderNo: { en: 'no', zh: '否' },
  finderCheck: { en: 'check', zh: '检查' },
  finderClear: { en: 'Clear all', zh: '全部清除' },
  finderRemove: { en: '{fact}: make unknown again', zh: '{fact}：改回未知' },
  finderLoading: { en: 'Loading…', zh: '正在载入…' },
  finderFailed: {
    en: 'The scenarios could not be loaded. Go by the case types instead, or reload the page.',
    zh: '无法载入场景。请从案件类型查找，或刷新页面。',
  },
  finderPick: { en: 'Pick a case type to begin.', zh: '请先选择案件类型。' },
  finderNothing: {
    en: 'No signal that tells these scenarios apart is known yet. Set one to rank them.',
    zh: '尚无可区分场景的已知信号。填入一项即可排序。',
  },
  finderResults: { en: 'Scenarios', zh: '场景' },
  finderMet: { en: 'Fits', zh: '相符' },
  finderMetNote: { en: 'every required signal is there', zh: '必要信号均已具备' },
  finderOpen: { en: 'Possible', zh: '可能' },
  finderOpenNote: { en: 'a required signal is still unknown', zh: '仍有必要信号未知' },
  finderSilent: { en: 'Nothing known about {n|it|them} yet: {n}', zh: '尚无已知信号：{n} 个' },
  finderContradicted: {
    en: 'Ruled out by a required signal: {n}',
    zh: '必要信号不符，已排除：{n} 个',
  },
  finderSaid: {
    en: '{n} {n|scenario fits|scenarios fit}, {open} possible. First: {title}. {answer}',
    zh: '{n} 个场景相符，{open} 个可能。首位：{title}。{answer}',
  },
  finderSaidNone: { en: 'No scenario fits.', zh: '没有相符的场景。' },
  finderNotUnderstood: { en: 'Not understood, and so unknown', zh: '无法识别，按未知处理' },
  finderNotAsked: {
    en: 'No scenario of this case type asks for it',
    zh: '此案件类型没有场景用到',
  },
  finderExpectWhole: { en: 'a whole number', zh: '整数' },
  finderExpectNumber: { en: 'a number', zh: '数字' },
  finderExpectYes: { en: 'yes or no', zh: '是或否' },
  finderExpected: {
    en: '{name}: expected {range}. It counts as unknown.',
    zh: '{name}：应为{range}，按未知处理。',
  },
  finderFrom: { en: '{kind} from {min}', zh: '不小于 {min} 的{kind}' },
  finderTo: { en: '{kind} up to {max}', zh: '不大于 {max} 的{kind}' },
  finderBetween: { en: '{kind} from {min} to {max}', zh: '{min} 至 {max} 的{kind}' },
  finderOneOf: { en: 'one of {values}', zh: '{values} 之一' },

  // What is asked before any table.
  firstAsked: { en: 'Asked first', zh: '先问' },
  firstIfSo: { en: 'if so', zh: '如是' },
  firstHow: { en: 'How to find out', zh: '如何查明' },
  firstHolds: { en: 'It holds, and decides before any table does.', zh: '此项成立，先于判定表定案。' },

  // Why a scenario fits.
  whyFits: { en: 'Why it fits', zh: '为何相符' },
  roleRequire: { en: 'required', zh: '必要' },
  roleSupport: { en: 'supporting', zh: '支持' },
  roleCounter: { en: 'counter-signal', zh: '反证' },
  truthMet: { en: 'Met', zh: '符合' },
  truthContradicted: { en: 'Contradicted', zh: '不符' },
  truthUnknown: { en: 'Unknown', zh: '未知' },
  truthAgainst: { en: 'Speaks against it', zh: '不利于此场景' },
  truthNotAgainst: { en: 'Does not speak against it', zh: '无不利' },

  // What its table says.
  answerRow: { en: 'row {row}', zh: '第 {row} 行' },
  answerWhen: { en: 'When: {words}', zh: '条件：{words}' },
  answerAlike: {
    en: '{rows} may hold too, and {n|decides|decide} alike.',
    zh: '{rows}也可能成立，结论相同。',
  },
  answerAsk: { en: 'Not decidable yet', zh: '尚不能判定' },
  answerFindOut: { en: 'find out {what}', zh: '请查明{what}' },
  answerThen: { en: '{a}, then {b}', zh: '{a}，再查明{b}' },
  answerCheck: { en: '{name} (check {check})', zh: '{name}（检查 {check}）' },
  answerFirst: { en: 'First: {questions}', zh: '先问：{questions}' },
  answerQuestion: { en: '{question}? ({row})', zh: '{question}？（{row}）' },
  answerIfNot: { en: 'If not, ', zh: '如否，' },
  answerIfYes: { en: 'if yes, ', zh: '如是，' },
  answerIfNo: { en: 'if no, ', zh: '如否，' },
  answerIf: { en: ' when: {words}', zh: '（条件：{words}）' },
  answerIfNone: { en: ' if none of these', zh: '（以上均不成立时）' },
  answerNothing: { en: 'the table says nothing', zh: '判定表没有说明' },
  answerUnreadable: { en: '{rows} cannot be read', zh: '{rows}无法读取' },
  answerNoText: { en: 'No instruction is in force', zh: '目前没有现行规程' },
  answerBranches: { en: 'What follows: {n} rows', zh: '判定走向：{n} 行' },
} satisfies Record<string, BothWords>

export type FinderPhrase = keyof typeof phrases

/** Speaks the signal finder in a language. */
export const speakOfSignals = makeSpeaker<FinderPhrase>(phrases)
