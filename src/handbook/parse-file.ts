import { parseLedger } from '../approval/ledger.ts'
import { parseCatalogue } from '../catalogue/case-type.ts'
import { parseGlossary, parseSignals, parseSources } from '../catalogue/dictionaries.ts'
import type { FileBytes } from '../files.ts'
import { parseText } from '../limits.ts'
import { type Finding, makeFinding } from '../message.ts'
import { parsePage } from '../sop/page.ts'
import { parseLeading } from './leading.ts'
import { kindOf, type ParsedFile } from './parsed-file.ts'
import { parseSettings } from './settings.ts'

/** The one way from bytes to values: every file of a handbook, from disk or from a commit, is read by this function alone. */
export function parseFile(file: FileBytes): ParsedFile {
  const { path } = file
  const kind = kindOf(path)
  if (kind === 'unknown') {
    const page = path.startsWith('sops/')
    const finding = makeFinding(
      page && path.endsWith('.mdx') ? 'path-name' : 'unexpected-file',
      { path, line: 1, column: 1 },
      `Unexpected file, expected ${page ? 'sops/<locale>/<case-type>/<slug>.mdx in lower-case letters, digits and hyphens' : 'catalogue/<case-type>.yaml or approvals/<case-type>.jsonl'}: rename or remove it`,
      `文件位置或名称不对，应为 ${page ? 'sops/<语言>/<案件类型>/<名称>.mdx，只用小写字母、数字和连字符' : 'catalogue/<案件类型>.yaml 或 approvals/<案件类型>.jsonl'}：请改名或移除`,
    )
    return { kind, path, value: null, findings: [finding] }
  }
  const { source, findings } = parseText(file)
  if (!source) return { kind, path, value: null, findings } as ParsedFile
  const done = (value: unknown, more: Finding[]) =>
    ({ kind, path, value, findings: [...findings, ...more] }) as ParsedFile
  switch (kind) {
    case 'page': {
      const parsed = parsePage(source)
      return done(parsed.page, parsed.findings)
    }
    case 'settings': {
      const parsed = parseSettings(source)
      return done(parsed.settings, parsed.findings)
    }
    case 'catalogue': {
      const parsed = parseCatalogue(source)
      return done(parsed.caseType && parseLeading(parsed.caseType), parsed.findings)
    }
    case 'signals': {
      const parsed = parseSignals(source)
      return done(parsed.signals, parsed.findings)
    }
    case 'glossary': {
      const parsed = parseGlossary(source)
      return done(parsed.terms, parsed.findings)
    }
    case 'sources': {
      const parsed = parseSources(source)
      return done(parsed.sources, parsed.findings)
    }
    case 'ledger': {
      const parsed = parseLedger(source)
      return done(parsed.ledger, parsed.findings)
    }
  }
}
