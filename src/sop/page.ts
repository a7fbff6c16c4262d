import type { SourceFile } from '../files.ts'
import { findParserTraps } from '../limits.ts'
import { countErrors, type Finding, makeFinding } from '../message.ts'
import { type Locale, locales } from '../words.ts'
import type { Body } from './body.ts'
import { canonicalBody, digestOf } from './canonical.ts'
import { type FrontMatter, parseFrontMatter } from './front-matter.ts'
import { Gate } from './gate.ts'
import { pagePath } from './page-path.ts'
import { makeUnreadableSection, parseSection, type Section } from './section.ts'
import { parseTree } from './tree.ts'

/** One SOP file in one language. */
export interface Page {
  path: string
  locale: Locale
  caseType: string
  slug: string
  frontMatter: FrontMatter | null
  /** Prose outside sections; it counts in the digest of every section of the page. */
  background: Body
  /** SHA-256 of the background's canonical form, or null where it could not be read. */
  backgroundCanonical: string | null
  backgroundParameters: string[]
  sections: Section[]
  /** What is wrong outside sections; each section carries its own findings. */
  findings: Finding[]
}

/** A page from its text; null where nothing of it can be read. Whatever is wrong in it is among its findings. */
export function parsePage(file: SourceFile): { page: Page | null; findings: Finding[] } {
  const [, locale, caseType, slug] = pagePath.exec(file.path) ?? []
  if (!locale || !caseType || !slug || !locales.includes(locale as Locale)) {
    const finding = makeFinding(
      'path-name',
      { path: file.path, line: 1, column: 1 },
      'Unexpected path, expected sops/<locale>/<case-type>/<slug>.mdx in lower-case letters, digits and hyphens',
      '路径不对，应为 sops/<语言>/<案件类型>/<名称>.mdx，只用小写字母、数字和连字符',
    )
    return { page: null, findings: [finding] }
  }
  const traps = findParserTraps(file.text, file.path)
  if (traps.length > 0) return { page: null, findings: traps }
  const split = parseFrontMatter(file)
  if (split.body === null) return { page: null, findings: split.findings }

  const pieces = splitSections(split.body)
  const findings = [...split.findings]
  const sections: Section[] = []
  for (const piece of pieces.sections) {
    const line = split.bodyLine - 1 + piece.line
    const tree = parseTree(piece.text, file.path, line)
    if ('type' in tree) sections.push(parseSection(tree, file.path, line))
    else {
      const id = /^<Scenario[^>]*?\bid=["']([^"'\n]*)["']/.exec(piece.text)?.[1] ?? ''
      sections.push(makeUnreadableSection(id, { path: file.path, line: line + 1, column: 1 }, tree))
    }
  }
  const background = readBackground(pieces.background, file.path, split.bodyLine - 1)
  findings.push(...background.findings)
  if (sections.length === 0) {
    findings.push(
      makeFinding(
        'page-without-section',
        { path: file.path, line: split.bodyLine, column: 1 },
        'Unexpected page without a section, expected `<Scenario id="…">` at the start of a line',
        '页面没有场景，应在行首写 `<Scenario id="…">`',
      ),
    )
  }
  return {
    page: {
      path: file.path,
      locale: locale as Locale,
      caseType,
      slug,
      frontMatter: split.frontMatter,
      background: background.body,
      backgroundCanonical:
        countErrors(background.findings) > 0 ? null : digestOf(canonicalBody(background.body)),
      backgroundParameters: background.parameters,
      sections,
      findings,
    },
    findings: [],
  }
}

/**
 * Cuts a body at the lines that open and close sections, so that a fault in one section cannot swallow the next. What is left
 * keeps its lines.
 */
function splitSections(body: string): { sections: { text: string; line: number }[]; background: string } {
  const lines = body.split('\n')
  const sections: { text: string; line: number }[] = []
  const background: string[] = []
  let open: { from: number } | null = null
  const close = (to: number) => {
    if (open) sections.push({ text: lines.slice(open.from, to).join('\n'), line: open.from })
    open = null
  }
  for (const [index, line] of lines.entries()) {
    if (/^<Scenario(?=[\s>/]|$)/.test(line)) {
      close(index)
      open = { from: index }
    }
    background.push(open ? '' : line)
    if (open && /^<\/Scenario>/.test(line)) close(index + 1)
  }
  close(lines.length)
  return { sections, background: background.join('\n') }
}

/** The source of a section, from the file it was read from. */
export function cutSection(file: string, section: Pick<Section, 'place'>): string {
  const lines = file.split(/\r?\n/).slice(section.place.line - 1)
  const end = lines.findIndex((line) => /^<\/Scenario>/.test(line))
  return lines.slice(0, end < 0 ? undefined : end + 1).join('\n')
}

function readBackground(
  text: string,
  path: string,
  line: number,
): { body: Body; parameters: string[]; findings: Finding[] } {
  if (text.trim() === '') return { body: [], parameters: [], findings: [] }
  const tree = parseTree(text, path, line)
  if (!('type' in tree)) return { body: [], parameters: [], findings: [tree] }
  const gate = new Gate(path, line)
  const body = gate.blocks(tree.children)
  return { body, parameters: [...gate.parameters].sort(), findings: gate.findings }
}
