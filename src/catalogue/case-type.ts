import { z } from 'zod'
import type { SourceFile } from '../files.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'
import { codeSchema, daySchema, idSchema, wordsSchema } from '../schema.ts'
import { parseShape, parseYaml } from '../yaml.ts'

const risks = ['critical', 'high', 'medium', 'low'] as const
export type Risk = (typeof risks)[number]

const operators = ['is', 'eq', 'lt', 'lte', 'gt', 'gte', 'in', 'between'] as const
const scalarSchema = z.union([z.boolean(), z.number(), z.string()])

const scenarioSchema = z.strictObject({
  id: idSchema.describe('Unique inside its case type; never reused.'),
  title: wordsSchema.describe('What an agent calls it.'),
  summary: wordsSchema.describe('One sentence that tells it from its neighbours.'),
  nature: z
    .enum(['attack', 'abuse', 'victim', 'compliance', 'quality', 'benign'])
    .describe(
      'attack, abuse (by the holder), victim (holder deceived), compliance, quality (evidence not usable), benign.',
    ),
  signals: z
    .array(
      z.strictObject({
        code: codeSchema,
        op: z.enum(operators),
        value: z.union([scalarSchema, z.array(scalarSchema)]),
        role: z.enum(['require', 'support', 'counter']),
      }),
    )
    .describe('What the scenario looks like in signals; `between` is inclusive.'),
  decision: z
    .strictObject({
      default: z.enum(['pass', 'block', 'escalate']),
      flips: z
        .array(z.strictObject({ to: z.enum(['pass', 'block', 'escalate']), when: wordsSchema }))
        .default([]),
    })
    .describe('The usual decision, and what turns it.'),
  risk: z.enum(risks),
  aliases: z
    .strictObject({ en: z.array(z.string()).default([]), zh: z.array(z.string()).default([]) })
    .default({ en: [], zh: [] })
    .describe('What agents type when they look for it.'),
  keyUser: wordsSchema.optional().describe('Only where it differs from the case type’s Key User rule.'),
  distinguishFrom: z
    .array(z.string())
    .default([])
    .describe('Look-alikes: an id of this case type or a full id.'),
  sources: z.array(z.string()).default([]).describe('`KEY section`, with keys of sources.yaml.'),
  status: z.enum(['active', 'retired']).default('active'),
  retired: z.strictObject({ on: daySchema, reason: z.string().min(1), by: z.string().min(1) }).optional(),
})

const leadingSchema = z.strictObject({
  when: z.string().min(1).describe('A FEEL condition over signal codes and parameters.'),
  decide: z
    .string()
    .min(1)
    .describe('The decision and its qualifiers, separated by spaces: `escalate compliance`.'),
  because: wordsSchema,
  check: wordsSchema.describe('How an agent finds out.'),
})

export const catalogueSchema = z.strictObject({
  schema: z.literal('catalogue/v1'),
  id: idSchema.describe('The case type; the file is named after it.'),
  version: z.string(),
  name: wordsSchema,
  abbr: z.string(),
  purpose: wordsSchema,
  decides: wordsSchema,
  decisionMeanings: z.strictObject({ pass: wordsSchema, block: wordsSchema, escalate: wordsSchema }),
  slaMinutes: z.int().positive().describe('Limit of manual resolution in minutes.'),
  keyUserRule: wordsSchema,
  leading: z.array(leadingSchema).default([]).describe('Rows applied before every table of this case type.'),
  scenarios: z.array(scenarioSchema).min(1),
})

type Written = z.output<typeof catalogueSchema>

/** A row that every table of a case type inherits, as written in the catalogue. */
export type LeadingRow = z.output<typeof leadingSchema>

/** One way a case can go; the unit of coverage. `id` is full: `reset-2fa/sim-change-with-reset`. */
export interface Scenario extends Omit<z.output<typeof scenarioSchema>, 'id'> {
  id: string
  slug: string
  caseType: string
  place: Place
}

/** A kind of case with its scenarios: the denominator of coverage. */
export interface CaseType extends Omit<Written, 'schema' | 'scenarios'> {
  scenarios: Scenario[]
  place: Place
  leadingPlaces: Place[]
}

/** The case type of one catalogue file, or null where its shape is wrong. */
export function parseCatalogue(file: SourceFile): { caseType: CaseType | null; findings: Finding[] } {
  const yaml = parseYaml(file.text, file.path)
  const findings = [...yaml.findings]
  if (yaml.value === null) return { caseType: null, findings }
  const shape = parseShape(catalogueSchema, yaml.value, yaml.placeOf)
  findings.push(...shape.findings)
  if (!shape.value) return { caseType: null, findings }
  const { schema: _, scenarios, ...rest } = shape.value
  if (file.path !== `catalogue/${rest.id}.yaml`) {
    findings.push(
      makeFinding(
        'schema',
        yaml.placeOf(['id']),
        `Unexpected id \`${rest.id}\`, expected the name of the file: rename the file to catalogue/${rest.id}.yaml`,
        `id \`${rest.id}\` 与文件名不符：请将文件改名为 catalogue/${rest.id}.yaml`,
      ),
    )
  }
  for (const [index, scenario] of scenarios.entries()) {
    if ((scenario.status === 'retired') !== (scenario.retired !== undefined)) {
      findings.push(
        makeFinding(
          'schema',
          yaml.placeOf(['scenarios', index]),
          `Unexpected half of a retirement in \`${scenario.id}\`, expected both \`status: retired\` and \`retired: {on, reason, by}\``,
          `\`${scenario.id}\` 的停用信息不完整，应同时写明 \`status: retired\` 和 \`retired: {on, reason, by}\``,
        ),
      )
    }
  }
  return {
    caseType: {
      ...rest,
      place: yaml.placeOf(['id']),
      leadingPlaces: rest.leading.map((_row, index) => yaml.placeOf(['leading', index])),
      scenarios: scenarios.map((scenario, index) => ({
        ...scenario,
        id: `${rest.id}/${scenario.id}`,
        slug: scenario.id,
        caseType: rest.id,
        place: yaml.placeOf(['scenarios', index]),
      })),
    },
    findings,
  }
}
