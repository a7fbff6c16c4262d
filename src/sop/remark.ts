import type { Root } from 'mdast'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import type { Extension } from 'micromark-util-types'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'

// Of GitHub's extensions only tables and task lists are needed. A table begins every line with `|`: asking that first spares every
// other line the attempt to be a table's head, which is most of what tables cost.
const bar = 124
const pipedTable = (): Extension => ({ flow: { [bar]: gfmTable().flow!.null } })

function remarkTables(this: Processor): void {
  const data = this.data() as Record<string, unknown[]>
  ;(data['micromarkExtensions'] ??= []).push(pipedTable(), gfmTaskListItem())
  ;(data['fromMarkdownExtensions'] ??= []).push(gfmTableFromMarkdown(), gfmTaskListItemFromMarkdown())
}

const processor = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkTables as never)
  .freeze()

/** The tree by unified and remark, which throw where a text is wrong and say why. */
export const parseThoroughly = (text: string): Root => processor.parse(text) as Root
