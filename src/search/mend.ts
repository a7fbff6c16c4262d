import { isHan } from './thesaurus.ts'
import { isPair, soundsOf, type Vocabulary } from './vocabulary.ts'

/**
 * A folded text in which characters that sound like those of a known word are put right: 人连 is 人脸. Null where nothing is to mend.
 * A character is replaced only where more of its pairs become known than were.
 */
export function mendSounds({ sounds }: Vocabulary, folded: string): string | null {
  const alike = (pair: string): string[] => (isPair(pair) ? (sounds.get(soundsOf(pair)) ?? []) : [])
  const isKnown = (pair: string): boolean => alike(pair).includes(pair)
  const characters = [...folded]
  let mended = false
  for (let pass = 0; pass < 2; pass += 1) {
    for (const [at, own] of characters.entries()) {
      if (!isHan(own)) continue
      const left = characters[at - 1] ?? ''
      const right = characters[at + 1] ?? ''
      const countKnown = (middle: string): number => [left + middle, middle + right].filter(isKnown).length
      const pairs = [left + own, own + right].filter(isPair)
      let most = countKnown(own)
      if (most === pairs.length) continue
      const options = [
        ...alike(left + own)
          .filter((pair) => pair[0] === left)
          .map((pair) => pair[1]!),
        ...alike(own + right)
          .filter((pair) => pair[1] === right)
          .map((pair) => pair[0]!),
      ]
      for (const option of options) {
        const count = countKnown(option)
        if (option === own || count <= most) continue
        most = count
        characters[at] = option
        mended = true
      }
    }
  }
  return mended ? characters.join('') : null
}
