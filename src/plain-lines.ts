import type { Place } from './message.ts'

const plainLine = /^([a-z]+): (?!(?:true|false|null)$)([\p{L}][^\p{C}:#]*[^\p{C}\p{Z}:#])$/iu

/** The value of a text that is nothing but `key: words` lines, as most front matter is, without the price of a parser. */
export function readPlainLines(text: string) {
  const lines = text.trimEnd().split('\n')
  const pairs = lines.map((line) => plainLine.exec(line))
  if (!pairs.every((pair) => pair !== null)) return null
  const keys = pairs.map((pair) => pair[1]!)
  if (new Set(keys).size < keys.length) return null
  return {
    value: Object.fromEntries(pairs.map((pair) => [pair[1], pair[2]])),
    at: (key: PropertyKey | undefined, path: string, firstLine: number): Place => ({
      path,
      line: firstLine + Math.max(keys.indexOf(String(key)), 0),
      column: 1,
    }),
  }
}
