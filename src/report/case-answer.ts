import type { Outcome } from '../decision/evaluate.ts'
import type { Handbook } from '../handbook/handbook.ts'
import type { CaseAnswer } from '../history/case-answer.ts'
import { formatInstant } from '../time.ts'
import { list, localeWords, type Locale, say } from '../words.ts'

/** The answer for an auditor: what was in force when a case was decided, whether the row cited was, and which row decides. */
export function formatCaseAnswer(answer: CaseAnswer, handbook: Handbook, locale: Locale): string {
  const zh = locale === 'zh'
  const { caseId, scenario, approval, cited, citedInForce, outcome } = answer
  const title = handbook.scenarios.find((entry) => entry.id === scenario)?.title
  const name = title ? say(title, locale) : (scenario ?? '')
  const when = formatInstant(answer.at, handbook.settings.timeZone, locale)
  const language = localeWords[answer.locale][locale]
  const lines = [
    zh
      ? `案件 ${caseId} 于 ${when} 裁定为 ${answer.decision}${scenario ? `，场景“${name}”` : '，未归入任何场景'}。`
      : `Case ${caseId} was decided on ${when} as ${answer.decision}${scenario ? `, scenario “${name}”` : ', as no scenario'}.`,
  ]
  if (scenario !== null)
    lines.push(
      approval
        ? zh
          ? `当时生效：${approval.version} 版（${language}），批准人 ${approval.approver}。`
          : `In force then: version ${approval.version} (${language}), approved by ${approval.approver}.`
        : zh
          ? `当时没有生效的已批准文字（${language}）。`
          : `Nothing approved was in force then in ${language}.`,
    )
  if (cited)
    lines.push(
      citedInForce
        ? zh
          ? `审核员引用的 ${cited.version} 版第 ${cited.row} 行当时有效。`
          : `The reviewer cites version ${cited.version}, row ${cited.row}: it was in force.`
        : zh
          ? `审核员引用的 ${cited.version} 版第 ${cited.row} 行当时并未生效${approval ? `，应引用 ${approval.version} 版` : ''}。`
          : `The reviewer cites version ${cited.version}, row ${cited.row}: it was not in force${approval ? `; version ${approval.version} was` : ''}.`,
    )
  if (outcome) lines.push(describeOutcome(outcome, locale))
  return `${lines.join('\n')}\n`
}

function describeOutcome(outcome: Outcome, locale: Locale): string {
  const zh = locale === 'zh'
  const assumed =
    outcome.assumed.length === 0
      ? ''
      : zh
        ? `（记录中没有 ${list(outcome.assumed, 'zh')} 的信号，按不成立处理）`
        : ` (the record says nothing of ${list(outcome.assumed, 'en')}: taken as not holding)`
  if (outcome.decided)
    return zh
      ? `按记录的事实，第 ${outcome.row} 行裁定：${outcome.decision.join(' ')}${assumed}。`
      : `By the facts of the record row ${outcome.row} decides: ${outcome.decision.join(' ')}${assumed}.`
  const [first] = outcome.ask
  const codes = list(first?.signals ?? [], locale)
  return zh
    ? `按记录的事实无法裁定：第 ${first?.row ?? '–'} 行还需要 ${codes}${assumed}。`
    : `The facts of the record do not decide it: row ${first?.row ?? '–'} asks for ${codes}${assumed}.`
}

/** The same as JSON. */
export function formatCaseAnswerJson({ approval, ...answer }: CaseAnswer): string {
  const row = approval && (({ place: _, ...rest }) => rest)(approval)
  return `${JSON.stringify({ schema: 'sopbook/case-answer@1', ...answer, approval: row }, null, 2)}\n`
}
