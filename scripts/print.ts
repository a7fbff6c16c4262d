import { writeAtomically } from '../src/disk.ts'
import type { Surroundings } from './flags.ts'

const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

const colours = /(\u001b\[\d+m)/

const show = (text: string): string =>
  text.replace(unsafe, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`)

/** Text as a terminal or a log may show it: control and direction characters are written out, and no line is a CI command. */
const makePrintable = (text: string, coloured = false): string =>
  (coloured
    ? text
        .split(colours)
        .map((part, index) => (index % 2 === 1 ? part : show(part)))
        .join('')
    : show(text)
  ).replace(/^(\s*)::/gm, '$1\\::')

/** The same for formats that programs read: nothing but the characters themselves changes, and JSON stays the same JSON. */
const makeInert = (text: string, format: string): string =>
  text.replace(unsafe, (character, at: number) => {
    if (character === '\r' && text[at + 1] === '\n') return character
    const point = character.codePointAt(0)!.toString(16)
    return format === 'json' ? `\\u${point.padStart(4, '0')}` : `\\u{${point}}`
  })

/** Prints a result, or writes it whole to the file that `--out` names. */
export async function printResult(
  text: string,
  out: string | undefined,
  surroundings: Surroundings,
  format: string,
): Promise<void> {
  const read = format === 'json' || format === 'github' || format === 'csv'
  const plain = read ? makeInert(text, format) : makePrintable(text, surroundings.terminal)
  if (out === undefined) surroundings.out(plain)
  else {
    await writeAtomically(out, plain)
    surroundings.err(`Wrote ${out}\n`)
  }
}
