import { findInvalidity } from '../approval/in-force.ts'
import type { Ledger } from '../approval/ledger.ts'
import type { Scenario } from '../catalogue/case-type.ts'
import { type Finding, makeFinding } from '../message.ts'
import { nearest } from './resolve.ts'
import type { Settings } from './settings.ts'

/** Rows of the ledger that name no scenario, or count for nothing. */
export function judgeLedger(ledger: Ledger, scenarios: readonly Scenario[], settings: Settings): Finding[] {
  const ids = new Set(scenarios.map((scenario) => scenario.id))
  const findings: Finding[] = []
  for (const row of [...ledger.approvals, ...ledger.withdrawals]) {
    if (!ids.has(row.scenario))
      findings.push(
        makeFinding(
          'ledger-scenario',
          row.place,
          `Unexpected scenario \`${row.scenario}\`, expected one of the catalogue: retire scenarios, do not delete them`,
          `目录中没有场景 \`${row.scenario}\`：场景应停用，不应删除`,
        ),
      )
  }
  for (const approval of ledger.approvals) {
    const why = findInvalidity(approval, settings.people)
    if (why === 'self-approval')
      findings.push(
        makeFinding(
          'self-approval',
          approval.place,
          `Unexpected approval by its author ${approval.approver}, expected someone else: this row counts for nothing`,
          `${approval.approver} 批准了自己撰写的文字，应由他人批准：此行无效`,
        ),
      )
    else if (why)
      findings.push(
        makeFinding(
          'unknown-approver',
          approval.place,
          `Unexpected approver ${approval.approver}, expected ${why === 'unknown-approver' ? 'an address of `people` in handbook.yaml' : 'someone whose caseTypes include this case type'}: this row counts for nothing`,
          `批准人 ${approval.approver} ${why === 'unknown-approver' ? '不在 handbook.yaml 的 people 中' : '的 caseTypes 不含此案件类型'}：此行无效`,
        ),
      )
  }
  return findings
}

/** Look-alikes and waivers that name no scenario. */
export function judgeReferences(scenarios: readonly Scenario[], settings: Settings): Finding[] {
  const known = new Set(scenarios.map((scenario) => scenario.id))
  const ids = [...known]
  const findings: Finding[] = []
  for (const scenario of scenarios) {
    for (const look of scenario.distinguishFrom) {
      const id = look.includes('/') ? look : `${scenario.caseType}/${look}`
      if (known.has(id)) continue
      const near = nearest(id, ids)
      findings.push(
        makeFinding(
          'unknown-look-alike',
          scenario.place,
          `Unexpected look-alike \`${look}\`, expected a scenario of the catalogue${near ? `: did you mean \`${near}\`?` : ''}`,
          `易混场景 \`${look}\` 不在目录中${near ? `，是否为 \`${near}\`？` : ''}`,
        ),
      )
    }
  }
  for (const [index, waiver] of settings.waivers.entries()) {
    if (!known.has(waiver.scenario))
      findings.push(
        makeFinding(
          'waiver-scenario',
          settings.waiverPlaces[index]!,
          `Unexpected waiver for \`${waiver.scenario}\`, expected a full scenario id such as \`${ids[0] ?? 'reset-2fa/sim-change-with-reset'}\``,
          `豁免的场景 \`${waiver.scenario}\` 不存在，应为完整编号，如 \`${ids[0] ?? 'reset-2fa/sim-change-with-reset'}\``,
        ),
      )
  }
  return findings
}
