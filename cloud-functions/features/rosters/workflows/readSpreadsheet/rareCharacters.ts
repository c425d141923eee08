/** Old programs keep 80 rare characters (䶮 among them) in an area of Unicode that means nothing by itself. */
const firstPrivate = 0xe815
const lastPrivate = 0xe864
const privately = /[\ue815-\ue864]/g
/** The same characters in GBK: FE50 to FEA0, without FE7F. */
const lead = 0xfe
const firstTrail = 0x50
const noTrail = 0x7f

const standard: ReadonlyMap<string, string> = new Map(
  Array.from({ length: lastPrivate - firstPrivate + 1 }, (_, at) => {
    const trail = firstTrail + at
    const bytes = Uint8Array.of(lead, trail < noTrail ? trail : trail + 1)
    return [String.fromCharCode(firstPrivate + at), new TextDecoder('gb18030').decode(bytes)]
  }),
)

/** A text with rare characters as everybody's keyboard writes them (GB 18030-2005, appendix). */
export const standardCharacters = (text: string): string =>
  text.replace(privately, sign => standard.get(sign) ?? sign)
