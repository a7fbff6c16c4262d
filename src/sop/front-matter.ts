import { createRequire } from 'node:module'
import type { z } from 'zod'
import type { SourceFile } from '../files.ts'
import { limits } from '../limits.ts'
import { type Finding, makeFinding } from '../message.ts'
import { readPlainLines } from '../plain-lines.ts'
import type { frontMatterSchema } from './front-matter-shape.ts'

/** What a page says of itself. */
export type FrontMatter = z.output<typeof frontMatterSchema>

/** The front matter of a page and the body behind it; `body` is null where nobody can tell where it begins. */
export interface SplitPage {
  frontMatter: FrontMatter | null
  body: string | null
  /** The line of the file on which the body begins. */
  bodyLine: number
  findings: Finding[]
}

// Loaded with the first page that needs it, together with gray-matter, a YAML parser and the schemas: most pages never do.
const shape = () =>
  createRequire(import.meta.url)('./front-matter-shape.ts') as typeof import('./front-matter-shape.ts')

/** Front matter that is three plain lines, as most is; null asks for the parser. */
function readPlainFrontMatter(text: string): FrontMatter | null {
  const { title, summary, owner, ...others } = readPlainLines(text)?.value ?? {}
  return title && summary && owner && Object.keys(others).length === 0 ? { title, summary, owner } : null
}

/** Splits a page at its fence. The front matter is YAML or nothing; no other language is looked at, let alone run. */
export function parseFrontMatter(file: SourceFile): SplitPage {
  const at = (line: number) => ({ path: file.path, line, column: 1 })
  const refused = (finding: Finding): SplitPage => ({
    frontMatter: null,
    body: null,
    bodyLine: 1,
    findings: [finding],
  })
  const lines = file.text.split('\n')
  const opening = lines[0]!
  if (opening !== '---') {
    return opening.startsWith('---')
      ? refused(
          makeFinding(
            'front-matter-language',
            at(1),
            `Unexpected \`${opening.slice(0, 40)}\`, expected exactly \`---\`: front matter is YAML only and is never run`,
            `首行为 \`${opening.slice(0, 40)}\`，应恰为 \`---\`：文件头只能是 YAML，绝不执行`,
          ),
        )
      : refused(
          makeFinding(
            'front-matter',
            at(1),
            'Unexpected first line, expected front matter: begin the page with `---`, `title:`, `summary:`, `owner:`, `---`',
            '首行不对，页面应以文件头开始：`---`、`title:`、`summary:`、`owner:`、`---`',
          ),
        )
  }
  const closing = lines.indexOf('---', 1)
  if (closing < 0) {
    return refused(
      makeFinding(
        'front-matter',
        at(1),
        'Unexpected end of file in front matter, expected a closing line `---` after the keys',
        '文件头没有结束，请在各个键之后另起一行写 `---`',
      ),
    )
  }
  const head = lines.slice(0, closing + 1).join('\n')
  if (Buffer.byteLength(head) > limits.frontMatterBytes) {
    return refused(
      makeFinding(
        'file-too-large',
        at(1),
        `Unexpected size of the front matter, expected at most ${limits.frontMatterBytes / 1024} KB`,
        `文件头过大，上限为 ${limits.frontMatterBytes / 1024} KB`,
      ),
    )
  }
  const body = lines.slice(closing + 1).join('\n')
  const plain = readPlainFrontMatter(lines.slice(1, closing).join('\n'))
  if (plain) return { frontMatter: plain, body, bodyLine: closing + 2, findings: [] }
  const { value: frontMatter, findings } = shape().parseFrontMatterYaml(head, file.path)
  if (frontMatter === null && findings.length === 0) {
    findings.push(
      makeFinding(
        'front-matter',
        at(1),
        'Unexpected empty front matter, expected `title`, `summary` and `owner`',
        '文件头为空，应包含 `title`、`summary` 和 `owner`',
      ),
    )
  }
  return { frontMatter, body, bodyLine: closing + 2, findings }
}
