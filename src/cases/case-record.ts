import { z } from 'zod'
import { type Finding, makeFinding, type Place } from '../message.ts'
import { codeSchema, instantSchema } from '../schema.ts'

const decisionSchema = z.enum(['pass', 'block', 'escalate'])
const scenarioSchema = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/)
  .nullable()
const signalSchema = z.looseObject({
  code: codeSchema,
  value: z.union([z.boolean(), z.number(), z.string(), z.null()]),
})

// Records come from another system and carry more than is asked of them here; what is asked of them has to be right. Free text
// is left where it is: nothing of it is ever shown.
const recordSchema = z.looseObject({
  schema: z.literal('case/v1'),
  caseId: z.string().regex(/^c_[0-9A-HJKMNP-TV-Z]{8}$/),
  caseType: z.string().regex(/^[a-z0-9-]+$/),
  priority: z.int().min(0).max(100),
  resolvedAt: instantSchema.nullable(),
  ai: z.looseObject({ signals: z.array(signalSchema).max(500) }),
  review: z
    .looseObject({
      decision: decisionSchema,
      scenario: scenarioSchema,
      sop: z
        .looseObject({
          section: z.string(),
          version: z.string().regex(/^\d+\.\d+\.\d+$/),
          row: z.union([z.int().positive(), z.string().regex(/^L?[1-9]\d*$/)]),
        })
        .nullish(),
    })
    .nullable(),
})

/** A reviewed case, as far as it is judged here: facts, what was decided, and which row the reviewer cites. */
export interface CaseRecord {
  caseId: string
  caseType: string
  priority: number
  resolvedAt: string | null
  signals: Readonly<Record<string, boolean | number | string | null>>
  review: {
    decision: 'pass' | 'block' | 'escalate'
    /** Full id, or null where the reviewer found no scenario that fits. */
    scenario: string | null
    cited: { section: string; version: string; row: string } | null
  } | null
  place: Place
}

/** The record of one line, or the finding that says what is wrong with it. */
export function parseCase(line: string, place: Place): CaseRecord | Finding {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return makeFinding(
      'case-row',
      place,
      'Unexpected line, expected one JSON object a line (`case/v1`)',
      '此行不是 JSON 对象，应每行一条 `case/v1` 记录',
    )
  }
  const shape = recordSchema.safeParse(value)
  if (!shape.success) {
    const issue = shape.error.issues[0]!
    const key = issue.path.join('.') || 'the record'
    return makeFinding(
      'case-row',
      place,
      `Unexpected ${key} in a case record, expected the shape of \`case/v1\``,
      `案件记录中的 ${key} 不对，应为 \`case/v1\` 的格式`,
    )
  }
  const { caseId, caseType, priority, resolvedAt, ai, review } = shape.data
  const full = (scenario: string) => (scenario.includes('/') ? scenario : `${caseType}/${scenario}`)
  return {
    caseId,
    caseType,
    priority,
    resolvedAt: resolvedAt && new Date(resolvedAt).toISOString(),
    signals: Object.fromEntries([
      ['PRIORITY', priority],
      ...ai.signals.map(({ code, value: known }) => [code, known]),
    ]),
    review: review && {
      decision: review.decision,
      scenario: review.scenario === null ? null : full(review.scenario),
      cited: review.sop
        ? { section: full(review.sop.section), version: review.sop.version, row: String(review.sop.row) }
        : null,
    },
    place,
  }
}

/** The finding for a line that is longer than any record. */
export const tooLongCase = (place: Place): Finding =>
  makeFinding(
    'case-row',
    place,
    'Unexpected line over 1 MB, expected one case record a line',
    '此行超过 1 MB，应每行一条案件记录',
  )
