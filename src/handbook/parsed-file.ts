import type { Ledger } from '../approval/ledger.ts'
import type { Signal, Source, Term } from '../catalogue/dictionaries.ts'
import type { Finding } from '../message.ts'
import { pagePath } from '../sop/page-path.ts'
import type { Page } from '../sop/page.ts'
import type { HandbookCaseType } from './leading.ts'
import type { Settings } from './settings.ts'

/** What one file of a content root holds; `value` is null where nothing of it could be read. `key` is the SHA-1 of its bytes. */
export type ParsedFile = { path: string; key: string; findings: Finding[] } & (
  | {
      kind: 'page'
      value: Page | null
      /** What the prose of each section states, in the order of the sections, as JSON: most of it nobody asks for again. */
      statements?: string[]
    }
  | { kind: 'settings'; value: Settings | null }
  | { kind: 'catalogue'; value: HandbookCaseType | null }
  | { kind: 'signals'; value: Signal[] | null }
  | { kind: 'glossary'; value: Term[] | null }
  | { kind: 'sources'; value: Source[] | null }
  | { kind: 'ledger'; value: Ledger | null }
  | { kind: 'unknown'; value: null }
)

const kinds: [RegExp, ParsedFile['kind']][] = [
  [/^handbook\.yaml$/, 'settings'],
  [/^signals\.yaml$/, 'signals'],
  [/^glossary\.yaml$/, 'glossary'],
  [/^sources\.yaml$/, 'sources'],
  [/^catalogue\/[a-z0-9]+(-[a-z0-9]+)*\.yaml$/, 'catalogue'],
  [/^approvals\/[a-z0-9]+(-[a-z0-9]+)*\.jsonl$/, 'ledger'],
  [pagePath, 'page'],
]

/** What a path of a content root is for. */
export const kindOf = (path: string): ParsedFile['kind'] =>
  kinds.find(([pattern]) => pattern.test(path))?.[1] ?? 'unknown'

/** A parsed file without the bodies of its page: all that reports need, at a third of the size. */
export function leaveOutProse(file: ParsedFile): ParsedFile {
  if (file.kind !== 'page' || !file.value) return file
  const sections = file.value.sections.map((section) => ({
    ...section,
    question: [],
    slots: section.slots.map((slot) => ({ ...slot, body: [] })),
  }))
  return { ...file, value: { ...file.value, background: [], sections } }
}

/** A parsed file as one line of text, as threads and the cache hand it on. */
export function writeParsedFile(file: ParsedFile): string {
  if (file.kind !== 'page') return JSON.stringify(file)
  const { statements = [], ...rest } = file
  // JSON holds no tab.
  return [JSON.stringify(rest), ...statements].join('\t')
}

/** The same back from its line in UTF-8. */
export function readParsedFile(line: Buffer): ParsedFile {
  const tab = line.indexOf('\t')
  const file = JSON.parse(line.toString('utf8', 0, tab < 0 ? line.length : tab)) as ParsedFile
  if (file.kind !== 'page') return file
  // Read apart: where one holds Chinese, the other takes no twice the room.
  const statements = tab < 0 ? [] : line.toString('utf8', tab + 1).split('\t')
  return { ...file, statements }
}
