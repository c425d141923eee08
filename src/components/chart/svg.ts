/** A drawing is so many units wide and high; the page stretches it. */
export const chartSize = { width: 320, height: 180 } as const

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** Writes an element. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content = '',
): string => {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>${content}</${name}>`
}

/** Writes a text in a drawing. */
export const label = (text: string, attributes: Readonly<Record<string, string | number>>): string =>
  element('text', { 'font-family': 'sans-serif', ...attributes }, escaped(text))

/** Makes an address of a drawing that an image takes, on a phone and in a browser alike. */
export const addressOfDrawing = (content: string): string => {
  const { width, height } = chartSize
  const drawing = element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${String(width)} ${String(height)}`, width, height },
    content,
  )
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`
}
