import matter from 'gray-matter'
import { z } from 'zod'
import type { Finding } from '../message.ts'
import { parseShape, parseYaml } from '../yaml.ts'

export const frontMatterSchema = z.strictObject({
  title: z.string().min(1).describe('Title of the page in its own language.'),
  summary: z.string().min(1).describe('One sentence: when an agent needs this page.'),
  owner: z.string().min(1).describe('The role that answers for the text.'),
})

const refuseCode = (): object => {
  throw new Error('front matter is YAML only')
}

/** Front matter from its lines with the fence around them. */
export function parseFrontMatterYaml(
  fenced: string,
  path: string,
): { value: z.output<typeof frontMatterSchema> | null; findings: Finding[] } {
  let result: ReturnType<typeof parseFrontMatterYaml> = { value: null, findings: [] }
  // gray-matter runs `---js` blocks unless both engines are replaced, and caches broken pages unless options are given.
  matter(`${fenced}\n`, {
    language: 'yaml',
    engines: {
      yaml: (text: string) => {
        const yaml = parseYaml(text.replace(/^\n/, ''), path, 2)
        result =
          yaml.findings.length > 0
            ? { value: null, findings: yaml.findings }
            : parseShape(frontMatterSchema, yaml.value ?? {}, yaml.placeOf)
        return {}
      },
      js: refuseCode,
      javascript: refuseCode,
    },
  })
  return result
}
