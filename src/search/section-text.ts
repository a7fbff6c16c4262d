import type { InheritedRow } from '../handbook/leading.ts'
import type { HandbookSection } from '../handbook/handbook.ts'
import type { Settings } from '../handbook/settings.ts'
import { codePattern } from '../id.ts'
import type { Body, Inline } from '../sop/body.ts'
import { type Locale, say } from '../words.ts'

/** A section with everything that stands on its page. */
export interface ReadSection extends Pick<HandbookSection, 'page' | 'section'> {
  leading: readonly InheritedRow[]
  parameters: Settings['parameters']
}

/** The words of a section as people read them: its page's title, summary and background, its question and its slots. */
export function readSectionText(
  { page, section, parameters, leading }: ReadSection,
  locale: Locale,
): string[] {
  const words = (body: Body) => bodyLines(body, (name) => String(parameters[name]?.value ?? name))
  return [
    ...(page.frontMatter ? [page.frontMatter.title, page.frontMatter.summary ?? ''] : []),
    ...words(section.question),
    ...section.slots.flatMap((slot) => words(slot.body)),
    ...section.examples.map((example) => example.title),
    ...leading.map((row) => `${say(row.because, locale)} ${say(row.check, locale)}`),
    ...words(page.background),
  ].filter((line) => line.trim() !== '')
}

function bodyLines(body: Body, valueOf: (name: string) => string): string[] {
  const line = (children: readonly Inline[]): string =>
    children
      .map((child) => {
        switch (child.kind) {
          case 'text':
            return child.value
          case 'code':
            return codePattern.test(child.value) ? '' : child.value
          case 'parameter':
            return valueOf(child.name)
          case 'break':
            return ' '
          default:
            return line(child.children)
        }
      })
      .join('')
  return body.flatMap((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.flatMap((item) => bodyLines(item.children, valueOf))
      case 'quote':
        return bodyLines(block.children, valueOf)
      case 'table':
        return block.rows.map((row) => row.map((cell) => line(cell.filter(isProse))).join(' '))
      default:
        return [line(block.children)]
    }
  })
}

// Rules and decisions are read in words; their codes are found among the signals.
const isProse = (child: Inline): boolean => child.kind !== 'code'
