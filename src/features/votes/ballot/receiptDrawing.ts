import { encodeQR } from 'qr'

/** Modules of quiet ground around the code, as ISO/IEC 18004 asks. */
const quiet = 4

/** Dark modules side by side are one piece: a page hands the drawing to the screen as text, and that costs by its length. */
const piecesOf = (row: readonly boolean[], y: number): string => {
  const dark = row.map(isDark => (isDark ? '#' : ' ')).join('')
  return [...dark.matchAll(/#+/g)]
    .map(
      ({ 0: { length }, index }) => `M${String(index)},${String(y)}h${String(length)}v1h-${String(length)}z`,
    )
    .join('')
}

/** Writes the few signs out that an address may not hold; the others stay as short as they are. */
const asAddress = (drawing: string): string =>
  `data:image/svg+xml;charset=utf-8,${drawing.replace(/[<>#" ]/g, encodeURIComponent)}`

/**
 * Draws a receipt as a QR code, as the address of an image. In capitals the 64 digits take few and large squares; whoever
 * looks a receipt up may type or paste it either way. Always dark on light: other colours many scanners do not read.
 */
export const receiptDrawing = (receipt: string): string => {
  const rows = encodeQR(receipt.toUpperCase(), 'raw', { encoding: 'alphanumeric', border: quiet })
  const side = String(rows.length)
  return asAddress(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
      `<path fill="#fff" d="M0,0h${side}v${side}H0z"/><path d="${rows.map(piecesOf).join('')}"/></svg>`,
  )
}
