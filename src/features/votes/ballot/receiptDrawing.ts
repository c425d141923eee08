import { generate, mode } from 'lean-qr'

/** Modules of quiet ground around the code, as ISO/IEC 18004 asks. */
const quiet = 4

/**
 * Draws a receipt as a QR code, as the address of an image. In capitals the 64 digits take few and large squares; whoever
 * looks a receipt up may type or paste it either way. Always dark on light: other colours many scanners do not read.
 */
export const receiptDrawing = (receipt: string): string => {
  const code = generate(mode.alphaNumeric(receipt.toUpperCase()))
  const side = code.size + 2 * quiet
  const places = Array.from({ length: code.size }, (_, index) => index)
  const squares = places.flatMap(y =>
    places.flatMap(x => (code.get(x, y) ? [`M${String(x + quiet)} ${String(y + quiet)}h1v1h-1z`] : [])),
  )
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(side)} ${String(side)}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${String(side)}v${String(side)}H0z"/><path fill="#000" d="${squares.join('')}"/></svg>`
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`
}
