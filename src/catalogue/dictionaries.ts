import { z } from 'zod'
import type { SourceFile } from '../files.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'
import { codeSchema, idSchema, wordsSchema } from '../schema.ts'
import { parseShape, parseYaml } from '../yaml.ts'

const scalar = z.union([z.boolean(), z.number(), z.string()])

const signalSchema = z.strictObject({
  code: codeSchema.describe('The name by which tables, records and feeds know it.'),
  family: z.string(),
  name: wordsSchema.describe('What an agent calls it.'),
  description: wordsSchema.describe('What is measured, over which time, from where.'),
  type: z.enum(['boolean', 'integer', 'number', 'enum']),
  unit: z.string().describe('Unit of the value: hours, USD, ratio 0-1, …'),
  values: z.array(z.string()).optional().describe('For `enum`: every value it can have.'),
  valueWords: z
    .record(z.string(), wordsSchema)
    .optional()
    .describe('For `enum`: what people call a value; a value without words is shown as it is.'),
  min: z.number().optional().describe('The least value that can occur.'),
  max: z.number().optional().describe('The greatest value that can occur.'),
  origin: z
    .enum(['feed', 'check'])
    .describe('`feed`: the case tool gives it; `check`: an agent establishes it.'),
  typicalThreshold: z
    .strictObject({
      op: z.enum(['is', 'eq', 'lt', 'lte', 'gt', 'gte', 'in', 'between']),
      value: z.union([scalar, z.array(scalar)]),
    })
    .optional(),
  usedBy: z.array(idSchema).default([]).describe('Informs; it does not restrict.'),
})

const termSchema = z.strictObject({
  id: idSchema,
  en: z.string(),
  zh: z.string(),
  abbr: z.string().nullable().default(null),
  definition: wordsSchema,
})

const sourceSchema = z.strictObject({
  key: z.string().regex(/^[A-Z0-9][A-Z0-9-]*$/, 'capitals, digits and hyphens, such as NIST-63B-4-IPD'),
  title: z.string(),
  publisher: z.string(),
  date: z.union([z.string(), z.number().transform(String)]).optional(),
  ref: z.string().optional(),
  seen: z.string().optional(),
  sections: z.array(z.string()).default([]),
  note: z.string().optional(),
})

export const signalsSchema = z.strictObject({
  schema: z.literal('signals/v1'),
  signals: z.array(signalSchema),
})
export const glossarySchema = z.strictObject({ schema: z.literal('glossary/v1'), terms: z.array(termSchema) })
export const sourcesSchema = z.strictObject({
  schema: z.literal('sources/v1'),
  sources: z.array(sourceSchema),
})

/** A fact about a case that a table may ask for. */
export type Signal = z.output<typeof signalSchema> & { place: Place }
/** A word of the trade in both languages. */
export type Term = z.output<typeof termSchema>
/** A public source that sections cite by key. */
export type Source = z.output<typeof sourceSchema>

/** The signals of signals.yaml, each with its place. */
export function parseSignals(file: SourceFile): { signals: Signal[]; findings: Finding[] } {
  const { entries, findings, placeOf } = parseEntries(
    file,
    signalsSchema,
    (value) => value.signals,
    (signal) => signal.code,
  )
  for (const [index, signal] of entries.entries()) {
    if ((signal.type === 'enum') !== (signal.values !== undefined)) {
      findings.push(
        makeFinding(
          'schema',
          placeOf(['signals', index]),
          `Unexpected shape of \`${signal.code}\`, expected \`values\` for an enum and for nothing else`,
          `\`${signal.code}\` 的写法不对：只有 enum 类型才有 \`values\`，且必须有`,
        ),
      )
    }
  }
  return {
    signals: entries.map((signal, index) => ({ ...signal, place: placeOf(['signals', index]) })),
    findings,
  }
}

/** The terms of glossary.yaml. */
export function parseGlossary(file: SourceFile): { terms: Term[]; findings: Finding[] } {
  const { entries, findings } = parseEntries(
    file,
    glossarySchema,
    (value) => value.terms,
    (term) => term.id,
  )
  return { terms: entries, findings }
}

/** The public sources of sources.yaml. */
export function parseSources(file: SourceFile): { sources: Source[]; findings: Finding[] } {
  const { entries, findings } = parseEntries(
    file,
    sourcesSchema,
    (value) => value.sources,
    (source) => source.key,
  )
  return { sources: entries, findings }
}

function parseEntries<Shape extends z.ZodType, Entry>(
  file: SourceFile,
  schema: Shape,
  entriesOf: (value: z.output<Shape>) => Entry[],
  nameOf: (entry: Entry) => string,
) {
  const yaml = parseYaml(file.text, file.path)
  const findings = [...yaml.findings]
  const shape = yaml.value === null ? null : parseShape(schema, yaml.value, yaml.placeOf)
  if (shape) findings.push(...shape.findings)
  const entries = shape?.value ? entriesOf(shape.value) : []
  const list = file.path.replace('.yaml', '').replace('glossary', 'terms')
  const seen = new Set<string>()
  for (const [index, entry] of entries.entries()) {
    const name = nameOf(entry)
    if (seen.has(name)) {
      findings.push(
        makeFinding(
          'duplicate-code',
          yaml.placeOf([list, index]),
          `Unexpected second \`${name}\`, expected each name once: remove or rename one of the two`,
          `\`${name}\` 出现两次，每个名称只能定义一次：请删去或改名`,
        ),
      )
    }
    seen.add(name)
  }
  return { entries, findings, placeOf: yaml.placeOf }
}
