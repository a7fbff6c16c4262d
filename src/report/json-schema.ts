import { z } from 'zod'
import { approvalSchema } from '../approval/ledger.ts'
import { gateIds } from '../coverage/gate.ts'
import { statuses } from '../coverage/status.ts'
import { rules } from '../message.ts'
import { locales } from '../words.ts'

const fraction = z.strictObject({ covered: z.int(), of: z.int() })
const byLocale = <Value extends z.ZodType>(value: Value) =>
  z.partialRecord(z.enum(locales), value).describe('One entry for each language of the handbook.')
const status = z.enum(statuses)
const words = z.strictObject({ en: z.string(), zh: z.string().optional() })

const findingSchema = z.strictObject({
  rule: z.enum(Object.keys(rules) as [string, ...string[]]),
  severity: z.enum(['error', 'warning']),
  path: z.string().describe('Inside the content root, with `/`.'),
  line: z.int().describe('From 1.'),
  column: z.int().describe('From 1.'),
  message: z.string(),
})

const section = z.strictObject({ scenario: z.string(), locale: z.enum(locales) })
const answer = z
  .strictObject({ row: z.string(), decision: z.array(z.string()).readonly() })
  .readonly()
  .nullable()
const difference = z.strictObject({
  given: z
    .record(z.string(), z.union([z.boolean(), z.number(), z.string()]))
    .readonly()
    .describe('A case, as `given` of an example writes it.'),
  before: answer,
  after: answer,
})

const slots = z.strictObject({
  filled: z.int(),
  of: z.int(),
  missing: z.array(z.string()),
  hollow: z.array(z.string()),
})

export const coverageSchema = z.strictObject({
  schema: z.literal('sopbook/coverage@1'),
  name: words,
  definition: z.string().describe('What “covered” means: exactly the conditions that were judged.'),
  sample: z.boolean(),
  asOf: z.string().describe('Instant, ISO 8601 in UTC.'),
  revision: z.string().nullable().describe('Commit of the content, null outside git.'),
  dirty: z.boolean().describe('Whether the working files differ from that commit.'),
  digest: z.string().describe('SHA-256 of everything that was read.'),
  locale: z.enum(locales).describe('The language of `total`, `byStatus` and `scenarios[].status`.'),
  target: fraction,
  total: fraction,
  byStatus: z.record(status, z.int()),
  locales: byLocale(fraction),
  everyLocale: fraction.describe('The same scenario covered in every language.'),
  critical: fraction.describe('Scenarios of critical risk covered in every language.'),
  caseTypes: z.array(
    z.strictObject({
      id: z.string(),
      name: words,
      total: fraction,
      byStatus: z.record(status, z.int()),
      locales: byLocale(fraction),
      everyLocale: fraction,
      meetsTarget: z.boolean(),
    }),
  ),
  scenarios: z.array(
    z.strictObject({
      id: z.string(),
      caseType: z.string(),
      title: words,
      risk: z.enum(['critical', 'high', 'medium', 'low']),
      status,
      locales: byLocale(status),
      overlays: z.array(z.string()),
      slots: byLocale(slots),
      claims: z.array(
        z.strictObject({ path: z.string(), line: z.int(), column: z.int(), locale: z.enum(locales) }),
      ),
      reasons: z.array(z.string()),
      approval: approvalSchema.nullable().describe('The approval in force in `locale`.'),
      cases: z.int().nullable(),
    }),
  ),
  gaps: z.array(
    z.strictObject({
      rank: z.int(),
      scenario: z.string(),
      status,
      locales: byLocale(status),
      reasons: z.array(z.string()),
      owner: z.string().nullable(),
      since: z.string().nullable().describe('Day since which it is open, where known.'),
      next: z.string(),
      cases: z.int().nullable(),
    }),
  ),
  weighted: z.null().describe('Case-weighted coverage; null while no cases are loaded.'),
  findings: z.array(findingSchema),
  change: z
    .strictObject({
      base: z.string().describe('The revision compared with.'),
      gained: z.array(section),
      lost: z.array(section),
      changed: z
        .array(section.extend({ settled: z.boolean(), differences: z.array(difference) }))
        .describe('Sections that decide some case otherwise, or are gone.'),
      denominator: z
        .strictObject({
          before: byLocale(fraction),
          after: byLocale(fraction),
          added: z.array(z.string()),
          removed: z.array(z.string()),
        })
        .nullable(),
    })
    .nullable()
    .describe('Against `--base`; null without it.'),
  gates: z.array(z.strictObject({ id: z.enum(gateIds), ok: z.boolean(), detail: z.string() })),
  ok: z.boolean(),
})

export const findingsSchema = z.strictObject({
  schema: z.literal('sopbook/findings@1'),
  findings: z.array(findingSchema),
  read: z.strictObject({ pages: z.int(), scenarios: z.int(), refused: z.int() }),
  ok: z.boolean(),
})

export const gapsSchema = z.strictObject({
  schema: z.literal('sopbook/gaps@1'),
  order: z.string(),
  gaps: coverageSchema.shape.gaps,
})
