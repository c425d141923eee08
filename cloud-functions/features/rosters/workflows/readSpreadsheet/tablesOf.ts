/** A text without what stands between two marks; what is not closed reaches to the end. */
const without = (text: string, open: string, close: string): string => {
  const kept: string[] = []
  let at = 0
  for (;;) {
    const begin = text.indexOf(open, at)
    if (begin < 0) return kept.join('') + text.slice(at)
    kept.push(text.slice(at, begin))
    const end = text.indexOf(close, begin + open.length)
    if (end < 0) return kept.join('')
    at = end + close.length
  }
}

/**
 * A web page from its first table on, as a page that begins as pages do: a style, a comment or a heading before it would
 * be taken for the text of a list. XML of a spreadsheet has no tables of the web and stays as it is.
 */
export const tablesOf = (page: string): string => {
  if (/<\?mso-application|<(?:\w+:)?Workbook\b/.test(page)) return page
  const bare = without(page, '<!--', '-->')
  const first = bare.search(/<table\b/i)
  return first < 0 ? page : `<html><body>${bare.slice(first)}`
}
