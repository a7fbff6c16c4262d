import { hash } from 'node:crypto'
import { createRequire } from 'node:module'
import type { FileBytes } from '../files.ts'
import { parseText } from '../limits.ts'
import { type Finding, makeFinding } from '../message.ts'
import { readStatements } from '../parity/read-statements.ts'
import { parsePage } from '../sop/page.ts'
import { kindOf, leaveOutProse, type ParsedFile, writeParsedFile } from './parsed-file.ts'

// What the YAML files need, schemas above all, is loaded with the first of them: a changed page does without.
const load = createRequire(import.meta.url)
const ledgers = () => load('../approval/ledger.ts') as typeof import('../approval/ledger.ts')
const caseTypes = () => load('../catalogue/case-type.ts') as typeof import('../catalogue/case-type.ts')
const dictionaries = () =>
  load('../catalogue/dictionaries.ts') as typeof import('../catalogue/dictionaries.ts')
const leading = () => load('./leading.ts') as typeof import('./leading.ts')
const settings = () => load('./settings.ts') as typeof import('./settings.ts')

/** The one way from bytes to values: every file of a handbook, from disk or from a commit, is read by this function alone. */
export const parseFile = (file: FileBytes): ParsedFile => addStatements(parseValue(file))

/** A file as `parseFile` reads it, without what its prose states. */
function parseValue(file: FileBytes): ParsedFile {
  const { path } = file
  const kind = kindOf(path)
  const key = hash('sha1', file.bytes)
  if (kind === 'unknown') {
    const page = path.startsWith('sops/')
    const finding = makeFinding(
      page && path.endsWith('.mdx') ? 'path-name' : 'unexpected-file',
      { path, line: 1, column: 1 },
      `Unexpected file, expected ${page ? 'sops/<locale>/<case-type>/<slug>.mdx in lower-case letters, digits and hyphens' : 'catalogue/<case-type>.yaml or approvals/<case-type>.jsonl'}: rename or remove it`,
      `文件位置或名称不对，应为 ${page ? 'sops/<语言>/<案件类型>/<名称>.mdx，只用小写字母、数字和连字符' : 'catalogue/<案件类型>.yaml 或 approvals/<案件类型>.jsonl'}：请改名或移除`,
    )
    return { kind, path, key, value: null, findings: [finding] }
  }
  const { source, findings } = parseText(file)
  if (!source) return { kind, path, key, value: null, findings } as ParsedFile
  const done = (value: unknown, more: Finding[]) =>
    ({ kind, path, key, value, findings: [...findings, ...more] }) as ParsedFile
  switch (kind) {
    case 'page': {
      const { page, findings: more } = parsePage(source)
      return done(page, more)
    }
    case 'settings': {
      const parsed = settings().parseSettings(source)
      return done(parsed.settings, parsed.findings)
    }
    case 'catalogue': {
      const parsed = caseTypes().parseCatalogue(source)
      return done(parsed.caseType && leading().parseLeading(parsed.caseType), parsed.findings)
    }
    case 'signals': {
      const parsed = dictionaries().parseSignals(source)
      return done(parsed.signals, parsed.findings)
    }
    case 'glossary': {
      const parsed = dictionaries().parseGlossary(source)
      return done(parsed.terms, parsed.findings)
    }
    case 'sources': {
      const parsed = dictionaries().parseSources(source)
      return done(parsed.sources, parsed.findings)
    }
    case 'ledger': {
      const parsed = ledgers().parseLedger(source)
      return done(parsed.ledger, parsed.findings)
    }
  }
}

function addStatements(file: ParsedFile): ParsedFile {
  if (file.kind !== 'page' || !file.value) return file
  const { sections, locale } = file.value
  return { ...file, statements: sections.map((section) => JSON.stringify(readStatements(section, locale))) }
}

/** How much of a page is kept: the bodies of its slots, and what they state. */
export interface Depth {
  prose: boolean
  statements: boolean
}

/** The same as a line, as the cache keeps it. */
export function parseToLine(file: FileBytes, { prose, statements }: Depth): string {
  const parsed = statements ? parseFile(file) : parseValue(file)
  return writeParsedFile(prose ? parsed : leaveOutProse(parsed))
}
