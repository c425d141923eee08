/** A cell stays in its row and its column, whatever is written in it. */
const cell = (text: string): string =>
  text
    .split('\n')
    .map(line => line.trim())
    .join(' ')
    .replaceAll('|', '｜')
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** Writes a table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
