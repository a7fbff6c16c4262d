import type { Approval } from '../approval/ledger.ts'
import type { Handbook } from '../handbook/handbook.ts'
import { formatDay, formatInstant, type Instant } from '../time.ts'
import { localeWords, type Locale, say } from '../words.ts'

/** The approved text of a section that was in force at a moment, and where it can be found again. */
export interface InForce {
  scenario: string
  locale: Locale
  at: Instant
  approval: Approval | null
  /** Null where nothing was in force, or no commit holds exactly what was approved. */
  path: string | null
  revision: string | null
  text: string | null
}

/** The answer for an auditor: what was in force, who approved it, where it stands, and its words. */
export function formatInForce(found: InForce, handbook: Handbook, locale: Locale): string {
  const { scenario, approval, at, path, revision, text } = found
  const title = say(handbook.scenarios.find((entry) => entry.id === scenario)!.title, locale)
  const when = formatInstant(at, handbook.settings.timeZone, locale)
  const language = localeWords[found.locale][locale]
  if (!approval)
    return locale === 'zh'
      ? `${when}，“${title}”（${language}）没有生效的已批准文字。\n`
      : `On ${when} no approved text of “${title}” was in force in ${language}.\n`
  const lines =
    locale === 'zh'
      ? [
          `${when}，“${title}”（${language}）现行文字为 ${approval.version} 版。`,
          `批准：${approval.approver}，${approval.approvedAt}；${formatDay(approval.effectiveFrom, 'zh')}起生效，${formatDay(approval.reviewBy, 'zh')}前复审。`,
          `作者：${approval.authors.join('、')}`,
          `摘要值：${approval.digest}`,
          revision ? `文字：${path}，提交 ${revision}` : '任何提交中都没有与批准时完全相同的文字。',
        ]
      : [
          `On ${when} version ${approval.version} of “${title}” was in force in ${language}.`,
          `Approved by ${approval.approver} at ${approval.approvedAt}; in force from ${formatDay(approval.effectiveFrom, 'en')}, review by ${formatDay(approval.reviewBy, 'en')}.`,
          `Authors: ${approval.authors.join(', ')}`,
          `Digest: ${approval.digest}`,
          revision
            ? `Text: ${path} at commit ${revision}`
            : 'No commit holds exactly the text that was approved.',
        ]
  return `${lines.join('\n')}\n${text === null ? '' : `\n${text}\n`}`
}

/** The same as JSON: `{scenario, locale, at, approval, digest, path, revision, text}`. */
export function formatInForceJson({ approval, ...found }: InForce): string {
  const row = approval && (({ place: _, ...rest }) => rest)(approval)
  const { scenario, locale, at, path, revision, text } = found
  const whole = {
    schema: 'sopbook/at@1',
    scenario,
    locale,
    at,
    approval: row,
    digest: row?.digest ?? null,
    path,
    revision,
    text,
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
