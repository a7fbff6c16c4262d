import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

// The peer of `coverage`: the same pages through unified, remark-parse, remark-mdx and tables, in one thread, and nothing else.
function tables(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>
  ;(data['micromarkExtensions'] ??= []).push(gfmTable())
  ;(data['fromMarkdownExtensions'] ??= []).push(gfmTableFromMarkdown())
}

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(tables as never)
  .freeze()

const root = join(process.argv[2]!, 'sops')
let nodes = 0
for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
  if (!path.endsWith('.mdx')) continue
  const text = readFileSync(join(root, path), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  nodes += processor.parse(text).children.length
}
process.stdout.write(`${nodes}\n`)
