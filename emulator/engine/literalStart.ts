/** Characters that mean themselves in a pattern; everything else ends the literal start. */
const PLAIN = /[^\\^$.*+?()[\]{}|/]/u
const QUANTIFIER = new Set(['*', '?', '{'])

/**
 * Finds the text with which every match of an anchored pattern begins: `abc` for `/^abc.*d/`, empty when there is none
 * or it cannot be told (no anchor, an alternative, a flag that changes what matches).
 */
export function literalStart(regex: RegExp): string {
  if (/[imuvy]/.test(regex.flags) || !regex.source.startsWith('^') || regex.source.includes('|')) return ''
  const { source } = regex
  let start = ''
  let at = 1
  while (at < source.length) {
    const character = source.charAt(at)
    const escaped = character === '\\' ? source.charAt(at + 1) : undefined
    const literal = escaped ?? character
    const isLiteral = escaped === undefined ? PLAIN.test(character) : /[^\w\s]/.test(escaped)
    const width = escaped === undefined ? 1 : 2
    if (!isLiteral) break
    if (QUANTIFIER.has(source.charAt(at + width))) break
    start += literal
    at += width
    // `a+` asks for at least one `a`, but nothing is known after it.
    if (source.charAt(at) === '+') break
  }
  return start
}
