import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeAtomically } from '../src/disk.ts'
import { makeSchemas } from '../src/report/schemas.ts'

// `npm run schemas` writes what a test compares: the published schemas are those of the validators.
const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'public', 'schemas')
for (const [name, text] of Object.entries(makeSchemas())) await writeAtomically(join(folder, name), text)
