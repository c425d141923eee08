import { encodeQR } from 'qr'

/** Modules of quiet ground around the code, as ISO/IEC 18004 asks. */
const quiet = 4

/**
 * Draws a receipt as a QR code, as the address of an image. In capitals the 64 digits take few and large squares; whoever
 * looks a receipt up may type or paste it either way. Always dark on light: other colours many scanners do not read.
 */
export const receiptDrawing = (receipt: string): string => {
  const rows = encodeQR(receipt.toUpperCase(), 'raw', { encoding: 'alphanumeric', border: quiet })
  const side = String(rows.length)
  const squares = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
  )
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path fill="#000" d="${squares.join('')}"/></svg>`
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`
}
