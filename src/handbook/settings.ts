import { z } from 'zod'
import type { SourceFile } from '../files.ts'
import { type Finding, makeFinding, type Place } from '../message.ts'
import { codeSchema, daySchema, idSchema, localeSchema, timeZoneSchema, wordsSchema } from '../schema.ts'
import { slotNames } from '../sop/slot.ts'
import { parseShape, parseYaml } from '../yaml.ts'
import { defaultSettings as defaults } from './default-settings.ts'

const parameterValue = z.union([z.number(), z.string(), z.boolean()])

export const settingsSchema = z.strictObject({
  schema: z.literal('handbook/v1'),
  name: wordsSchema.describe('Name of the handbook, shown on every page and report.'),
  sample: z
    .boolean()
    .default(false)
    .describe('A sample says so on every report; its approvals are illustrative.'),
  locales: z
    .array(localeSchema)
    .min(1)
    .describe('Languages of the handbook; the first is the source language.'),
  timeZone: timeZoneSchema.default(defaults.timeZone).describe('IANA zone in which days are judged.'),
  target: z.int().min(1).max(100).default(defaults.target).describe('Coverage to reach, in whole percent.'),
  requiredSlots: z
    .array(z.enum(slotNames))
    .default(defaults.requiredSlots)
    .describe('Slots without which nothing is covered.'),
  reviewCycle: z
    .strictObject({
      critical: z.int().positive().default(defaults.reviewCycle.critical),
      high: z.int().positive().default(defaults.reviewCycle.high),
      medium: z.int().positive().default(defaults.reviewCycle.medium),
      low: z.int().positive().default(defaults.reviewCycle.low),
    })
    .default(defaults.reviewCycle)
    .describe('Days until an approved section is to be reviewed, by risk.'),
  parameters: z
    .record(
      codeSchema,
      z.union([
        parameterValue,
        z.strictObject({ value: parameterValue, unit: z.string().optional(), name: wordsSchema.optional() }),
      ]),
    )
    .default({})
    .describe('Numbers that mean the same on every page.'),
  people: z
    .array(
      z.strictObject({
        id: idSchema,
        name: z.string().min(1),
        emails: z.array(z.string().min(3)).min(1),
        role: z.string().min(1),
        caseTypes: z.array(idSchema).optional().describe('Restricts what this person may approve.'),
      }),
    )
    .default([])
    .describe('Who may approve; one entry is one person.'),
  waivers: z
    .array(
      z.strictObject({
        scenario: z.string(),
        owner: z.string().min(1),
        reason: z.string().min(1),
        until: daySchema,
      }),
    )
    .default([])
    .describe('Gaps that someone answers for until a day; they still count as not covered.'),
  uncovered: wordsSchema
    .default(defaults.uncovered)
    .describe('The standing instruction where no text is in force.'),
  links: z
    .strictObject({
      gapNote: z.string().optional(),
      changeRequest: z.string().optional(),
      sourceFile: z.string().optional(),
    })
    .default({})
    .describe('URL patterns with {title}, {body}, {path}, {line}, {revision}.'),
})

/** A number, text or flag that means the same on every page. */
export interface Parameter {
  value: number | string | boolean
  unit?: string | undefined
  name?: { en: string; zh?: string | undefined } | undefined
}

/** handbook.yaml with its defaults filled in. */
export interface Settings extends Omit<z.output<typeof settingsSchema>, 'schema' | 'parameters'> {
  parameters: Record<string, Parameter>
  place: Place
  waiverPlaces: Place[]
  parameterPlaces: Record<string, Place>
}

/** The settings of handbook.yaml, or null where its shape is wrong. */
export function parseSettings(file: SourceFile): { settings: Settings | null; findings: Finding[] } {
  const yaml = parseYaml(file.text, file.path)
  const findings = [...yaml.findings]
  const shape = yaml.value === null ? null : parseShape(settingsSchema, yaml.value, yaml.placeOf)
  if (shape) findings.push(...shape.findings)
  if (!shape?.value) return { settings: null, findings }
  const { schema: _, parameters, ...rest } = shape.value
  if (new Set(rest.locales).size < rest.locales.length) {
    findings.push(
      makeFinding(
        'schema',
        yaml.placeOf(['locales']),
        'Unexpected repetition in locales, expected each language once',
        'locales 中有重复的语言，每种只写一次',
      ),
    )
  }
  const emails = rest.people.flatMap((person) => person.emails.map((email) => email.toLowerCase()))
  const twice = emails.find((email, index) => emails.indexOf(email) !== index)
  if (twice)
    findings.push(
      makeFinding(
        'schema',
        yaml.placeOf(['people']),
        `Unexpected second \`${twice}\`, expected each address with one person`,
        `地址 \`${twice}\` 属于两个人，每个地址只能属于一人`,
      ),
    )
  return {
    settings: {
      ...rest,
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, parameter]) => [
          name,
          typeof parameter === 'object' ? parameter : { value: parameter },
        ]),
      ),
      place: { path: file.path, line: 1, column: 1 },
      waiverPlaces: rest.waivers.map((_waiver, index) => yaml.placeOf(['waivers', index])),
      parameterPlaces: Object.fromEntries(
        Object.keys(parameters).map((name) => [name, yaml.placeOf(['parameters', name])]),
      ),
    },
    findings,
  }
}
