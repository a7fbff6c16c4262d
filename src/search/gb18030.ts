/** A text in GB 18030. Only the two bytes of GBK are written; what they do not hold stands as an escape, and so does a backslash. */
export function writeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, [number, number]>()
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      if (low === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(high, low))
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, [high, low])
    }
  }
  const bytes: number[] = []
  // Halves of a pair of surrogates each become an escape.
  for (const character of text.replaceAll('\\', '\\\\').split('')) {
    const code = character.charCodeAt(0)
    const pair = codes.get(character)
    if (code < 0x80) bytes.push(code)
    else if (pair) bytes.push(...pair)
    else for (const escaped of `\\u${code.toString(16).padStart(4, '0')}`) bytes.push(escaped.charCodeAt(0))
  }
  return Uint8Array.from(bytes)
}

/** The text of such bytes. */
export const readGb18030 = (bytes: Uint8Array): string =>
  new TextDecoder('gb18030')
    .decode(bytes)
    .replace(/\\(?:u([0-9a-f]{4})|\\)/g, (_, code?: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : '\\',
    )
