import { slotBody, type ScenarioPage } from './scenario-page.ts'
import { speak } from './interface.ts'
import { plainLines, plainText } from './plain.ts'
import type { DecisionView, RowView } from './rows.ts'
import { sayCondition } from './sentence.ts'
import type { ProseContext } from './prose.ts'

/** A case note takes no more. */
export const longestRationale = 600

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A decision in one phrase: "Escalate to a Senior Agent", 「拦截，冻结提币」. */
export function sayDecision({ kind, word, target, prose }: DecisionView, context: ProseContext): string {
  const zh = context.locale === 'zh'
  const more = plainText(prose, context)
  if (target)
    return oneLine([`${word}${zh ? '' : ' '}“${target.title}”`, more].filter(Boolean).join(zh ? '，' : ', '))
  if (more === '') return word
  return oneLine(kind === 'escalate' ? `${word}${zh ? '' : ' '}${more}` : `${word}${zh ? '，' : ': '}${more}`)
}

/** Why a case was decided by a row: at most three lines and 600 characters, beginning with scenario, version and row. */
export function formatRationale(page: ScenarioPage, row: RowView): string {
  const { context } = page
  const t = speak(context.locale)
  const head = t(page.version ? 'rationaleHead' : 'rationaleHeadDraft', {
    title: page.textTitle,
    id: page.id,
    version: page.version ?? '',
    row: row.number,
    decision: sayDecision(row.decision, context),
  })
  const condition = row.otherwise
    ? t('otherwise')
    : plainText(row.lead, context) || (row.source ? sayCondition(row.source, context) : '')
  const first = cut(oneLine(head), 240)
  const second = cut(oneLine(t('rationaleWhen', { text: condition })), 170)
  const left = longestRationale - first.length - second.length - 2
  const third = cut(oneLine(t('rationaleBecause', { text: plainText(row.because, context) })), left)
  return [first, second, third].join('\n')
}

/** The evidence to record, an item a line. */
export const evidenceItems = (page: ScenarioPage): string[] =>
  plainLines(slotBody(page.section, 'Evidence'), page.context).map(oneLine)
