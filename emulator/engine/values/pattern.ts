import { BSONRegExp } from 'bson'
import { requestRefused } from '../faults'

/** What POSIX calls the classes of characters, as JavaScript writes them inside brackets. */
const POSIX: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: ' \\t',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '\\x21-\\x7e',
  lower: 'a-z',
  print: '\\x20-\\x7e',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
}

/** What Perl's expressions can say and JavaScript's cannot: to be refused rather than read as something else. */
const FOREIGN = /^(?:\(\?(?:[>#|&RP+\d-]|[imsxJU]+[:)-]|\(|C)|\\[AZzGKQEhHRXCNpPk]|[*+?}]\+|\(\*)/
const OPTIONS = /^[imsxug]*$/

/**
 * Makes a regular expression of MongoDB's (Perl's) into one of JavaScript's: option `x`, POSIX classes, what a dot and a
 * dollar stand for. What was made so once comes out the same when it is made so again.
 * @throws EngineFault for options and constructs that cannot be carried over
 */
export function compilePattern(pattern: string, options: string): RegExp {
  if (!OPTIONS.test(options)) throw requestRefused(`invalid flag in regex options: ${options}`)
  const flags = [...new Set(options.replace(/[xg]/g, ''))].join('')
  try {
    return new RegExp(translated(pattern, options), flags)
  } catch (error) {
    if (error instanceof SyntaxError) throw requestRefused(`Regular expression is invalid: ${pattern}`)
    throw error
  }
}

function translated(pattern: string, options: string): string {
  let out = ''
  let at = 0
  while (at < pattern.length) {
    const rest = pattern.slice(at)
    const piece = nextPiece(rest, options)
    out += piece.written
    at += piece.read
  }
  return out
}

/** The end of the text, or the line feed that ends it. */
const LAST = '(?=\\n?(?![^]))'

interface Piece {
  /** How many characters of the pattern it takes. */
  readonly read: number
  readonly written: string
}

function nextPiece(rest: string, options: string): Piece {
  const foreign = FOREIGN.exec(rest)
  if (foreign !== null && !rest.startsWith('(?:')) {
    throw requestRefused(`the local CloudBase cannot read ${foreign[0]} in a regular expression`)
  }
  const first = rest.charAt(0)
  if (first === '\\') return { read: 2, written: rest.slice(0, 2) }
  if (first === '[') return bracket(rest)
  if (first === '.' && !options.includes('s')) return { read: 1, written: '[^\\n]' }
  if (first === '$' && !options.includes('m')) return { read: 1, written: LAST }
  if (!options.includes('x')) return { read: 1, written: first }
  if (/\s/.test(first)) return { read: 1, written: '' }
  if (first === '#') return { read: /^#[^\n]*/.exec(rest)?.[0].length ?? 1, written: '' }
  return { read: 1, written: first }
}

/** A class of characters, in which spaces mean themselves and `[:name:]` is a class of its own. */
function bracket(rest: string): Piece {
  const opening = /^\[\^?\]?/.exec(rest)?.[0] ?? '['
  // A closing bracket in the first place means itself, which JavaScript wants said.
  let written = opening.endsWith(']') ? `${opening.slice(0, -1)}\\]` : opening
  let at = opening.length
  while (at < rest.length && rest.charAt(at) !== ']') {
    const named = /^\[:(\^?)(\w+):\]/.exec(rest.slice(at))
    if (named === null) {
      const width = rest.charAt(at) === '\\' ? 2 : 1
      written += rest.slice(at, at + width)
      at += width
      continue
    }
    const members = POSIX[named[2] ?? '']
    if (members === undefined || named[1] === '^') {
      throw requestRefused(`the local CloudBase cannot read ${named[0]} in a regular expression`)
    }
    written += members
    at += named[0].length
  }
  return { read: at + 1, written: `${written}${rest.charAt(at)}` }
}

/** Makes any form of a regular expression into one of JavaScript's. @throws EngineFault for what is none */
export function patternIn(source: unknown, options: unknown): RegExp {
  const given = options ?? undefined
  if (given !== undefined && typeof given !== 'string') throw requestRefused('$options has to be a string')
  if (source instanceof RegExp) {
    if (given === undefined) return source
    if (source.flags !== '' && given !== '') throw requestRefused('options set in both $regex and $options')
    return compilePattern(source.source, given === '' ? source.flags : given)
  }
  if (source instanceof BSONRegExp) return compilePattern(source.pattern, given ?? source.options)
  if (typeof source === 'string') return compilePattern(source, given ?? '')
  throw requestRefused('$regex has to be a string or a regular expression')
}
