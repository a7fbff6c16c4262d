/**
 * The sounds of the 3,755 common characters, by their beginnings. They stand in GB 2312 in the order of their syllables, so that a list
 * of how many share each is enough. Made with pinyin-pro; syllables on -n and -ng count as one, as a fast typist or a southern speaker
 * hears them.
 */
const syllables =
  ':a2ai13an12ao9 b:a18ai8an27ao17ei15en10i24ian12iao4ie4in15o19u11 c:a1ai11an12ao5e5en2 ch:a11ai3an23ao9e6en25i16ong5ou12u16uai1uan13ui5un7uo2 c:i12ong6ou1u4uan3ui8un3uo6 d:a6ai12an20ao12e3en7i19ian16iao9ie7in9iu1ong10ou8u14uan6ui4un9uo12 :e13en1er8 f:a8an28ei12en30o1ou1u45 g:a2ai6an20ao10e17ei1en9ong15ou9u18ua6uai3uan14ui16un3uo6 h:a1ai7an22ao9e18ei2en9ong9ou7u18ua9uai5uan28ui21un6uo10 j:i53ia17ian53iao28ie27in45iong2iu17u25uan7ue10un11 k:a4ai5an13ao4e15en6ong4ou4u7ua5uai4uan10ui11un4uo4 l:a7ai3an22ao9e2ei11en3i34ia1ian25iao13ie5in26iu11ong9ou6u34uan6ue2un7uo12 m:a9ai6an15ao12e1ei16en11i14ian9iao8ie2in12iu1o17ou3u15 n:a7ai5an4ao5e1ei2en2i11ian9iao2ie7in7iu4ong4u4uan1ue2uo4 :o1ou7 p:a6ai6an13ao7ei9en16i17ian4iao4ie2in14o8ou1u15 q:i36ia3ian30iao15ie5in24iong2iu8u13uan11ue8un2 r:an9ao3e2en12i1ong10ou3u10uan2ui3un2uo2 s:a3ai4an7ao4e3en2 sh:a9ai2an24ao11e12en27i47ou10u33ua2uai4uan5ui4un4uo4 s:i16ong8ou4u12uan3ui11un3uo8 t:a9ai9an31ao11e1en4i15ian8iao5ie3in10ong13ou4u11uan2ui6un3uo11 w:a7ai2an27ei33en13o9u29 x:i35ia13ian46iao18ie21in25iong7iu9u19uan10ue6un14 y:a16an50ao15e15i53in34o1ong15ou20u45uan20ue10un12 z:a3ai7an7ao14e4ei1en5 zh:a14ai6an32ao10e10en31i43ong11ou14u26ua2uai1uan13ui6un2uo11 z:i15ong7ou4u8uan2ui4un2uo8'

let known: Map<string, string> | null = null

/** The sound of a common character, near sounds counted as one, or an empty text. */
export function soundOf(character: string): string {
  known ??= readSyllables()
  return known.get(character) ?? ''
}

function readSyllables(): Map<string, string> {
  const sounds = new Map<string, string>()
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder('gb18030')
  } catch {
    return sounds
  }
  let at = 0
  for (const group of syllables.split(' ')) {
    const [start, ends] = group.split(':') as [string, string]
    for (const [, end, count] of ends.matchAll(/([a-z]+)(\d+)/g)) {
      for (let left = Number(count); left > 0; left -= 1, at += 1) {
        const bytes = Uint8Array.of(0xb0 + Math.floor(at / 94), 0xa1 + (at % 94))
        // Nor do they tell zh, ch and sh from z, c and s.
        sounds.set(decoder.decode(bytes), start.replace(/(?<=.)h/, '') + end!)
      }
    }
  }
  return sounds
}
