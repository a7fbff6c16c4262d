import { z } from 'zod'
import { approvalSchema, withdrawalSchema } from '../approval/ledger.ts'
import { catalogueSchema } from '../catalogue/case-type.ts'
import { glossarySchema, signalsSchema, sourcesSchema } from '../catalogue/dictionaries.ts'
import { settingsSchema } from '../handbook/settings.ts'
import { frontMatterSchema } from '../sop/front-matter-shape.ts'
import { coverageSchema, findingsSchema, gapsSchema } from './json-schema.ts'

const shapes = {
  approval: {
    title: 'A row of approvals/<case-type>.jsonl',
    shape: z.union([approvalSchema, withdrawalSchema]),
    io: 'input',
  },
  catalogue: { title: 'catalogue/<case-type>.yaml', shape: catalogueSchema, io: 'input' },
  coverage: { title: 'sopbook coverage --format json', shape: coverageSchema, io: 'output' },
  findings: { title: 'sopbook check --format json', shape: findingsSchema, io: 'output' },
  'front-matter': { title: 'Front matter of an SOP page', shape: frontMatterSchema, io: 'input' },
  gaps: { title: 'sopbook gaps --format json', shape: gapsSchema, io: 'output' },
  glossary: { title: 'glossary.yaml', shape: glossarySchema, io: 'input' },
  handbook: { title: 'handbook.yaml', shape: settingsSchema, io: 'input' },
  signals: { title: 'signals.yaml', shape: signalsSchema, io: 'input' },
  sources: { title: 'sources.yaml', shape: sourcesSchema, io: 'input' },
} as const

/** Every published JSON Schema by file name, generated from the validators that are used. */
export function makeSchemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, { title, shape, io }]) => {
      const schema = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
      return [`${name}.json`, `${JSON.stringify({ title, ...schema }, null, 2)}\n`]
    }),
  )
}
