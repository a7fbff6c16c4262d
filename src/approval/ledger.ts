import { z } from 'zod'
import type { SourceFile } from '../files.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'
import { daySchema, digestSchema, idSchema, instantSchema, localeSchema } from '../schema.ts'

const scenarioSchema = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a full id such as reset-2fa/sim-change-with-reset')

export const approvalSchema = z.strictObject({
  scenario: scenarioSchema.describe('Full id of the scenario.'),
  locale: localeSchema,
  digest: digestSchema.describe('Digest of exactly the text that was approved.'),
  catalogueDigest: digestSchema.describe('Digest of the catalogue entry it was approved against.'),
  sourceDigest: digestSchema.optional().describe('For a translation: digest of the source section then.'),
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version such as 1.0.0'),
  authors: z
    .array(z.string().min(1))
    .min(1)
    .describe('Everyone who changed the text since the approval before, as e-mails.'),
  approver: z.string().min(1).describe('Who approved, as an e-mail.'),
  approvedAt: instantSchema,
  effectiveFrom: daySchema.describe('In force from 00:00 of this day in the handbook’s zone.'),
  reviewBy: daySchema.describe('To be reviewed by the end of this day.'),
  evidence: z.string().optional().describe('Where the review can be read, e.g. a pull request.'),
  note: z.string().optional(),
})

export const withdrawalSchema = z.strictObject({
  scenario: scenarioSchema,
  locale: localeSchema,
  digest: digestSchema,
  withdrawn: z.strictObject({
    on: z.union([instantSchema, daySchema]),
    by: z.string().min(1),
    reason: z.string().min(1),
  }),
})

/** One approval: who let exactly which text take force, from when. */
export type Approval = z.output<typeof approvalSchema> & { place: Place }
/** One approval taken back. */
export type Withdrawal = z.output<typeof withdrawalSchema> & { place: Place }

/** The rows of a ledger file; a line that is no row is a finding and counts for nothing. */
export interface Ledger {
  approvals: Approval[]
  withdrawals: Withdrawal[]
}

export const ledgerPath = (caseType: string): string => `approvals/${caseType}.jsonl`

/** A ledger file, JSON Lines; merged by union, so that the order of its lines says nothing. */
export function parseLedger(file: SourceFile): { ledger: Ledger; findings: Finding[] } {
  const findings: Finding[] = []
  const ledger: Ledger = { approvals: [], withdrawals: [] }
  const caseType = idSchema.safeParse(/^approvals\/(.*)\.jsonl$/.exec(file.path)?.[1]).data
  for (const [index, line] of file.text.split('\n').entries()) {
    if (line.trim() === '') continue
    const place: Place = { path: file.path, line: index + 1, column: 1 }
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch {
      findings.push(
        makeFinding(
          'ledger-row',
          place,
          'Unexpected line, expected one JSON object a line as `sopbook approve` writes it: restore it from git',
          '此行不是 JSON 对象，应为 `sopbook approve` 写入的格式：请从 git 恢复',
        ),
      )
      continue
    }
    const withdrawal = typeof value === 'object' && value !== null && 'withdrawn' in value
    const shape = withdrawal ? withdrawalSchema.safeParse(value) : approvalSchema.safeParse(value)
    if (!shape.success) {
      const issue = shape.error.issues[0]!
      const key =
        issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.') || 'the row'
      findings.push(
        makeFinding(
          'ledger-row',
          place,
          `Unexpected ${key} in a ledger row, expected the row as \`sopbook approve\` writes it: restore it from git`,
          `审批记录中的 ${key} 不对，应为 \`sopbook approve\` 写入的格式：请从 git 恢复`,
        ),
      )
      continue
    }
    if (shape.data.scenario.split('/')[0] !== caseType) {
      findings.push(
        makeFinding(
          'ledger-row',
          place,
          `Unexpected scenario \`${shape.data.scenario}\`, expected the ledger of its case type: approvals/${shape.data.scenario.split('/')[0]}.jsonl`,
          `场景 \`${shape.data.scenario}\` 应记在 approvals/${shape.data.scenario.split('/')[0]}.jsonl`,
        ),
      )
      continue
    }
    if ('withdrawn' in shape.data) ledger.withdrawals.push({ ...shape.data, place })
    else ledger.approvals.push({ ...shape.data, place })
  }
  return { ledger, findings }
}
