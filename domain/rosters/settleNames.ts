import { maskName } from '../organisation/masking'
import { plainText } from './plainText'
import { aside, areWholeHanNames, isOrganisation, nobody } from './readNames'
import { leaveOut, type QuestionKind } from './questions'

/** Asks about a cell of names. @returns the answer */
export type AskOfNames = (
  kind: QuestionKind,
  text: string,
  choices: readonly string[],
  suggested: string,
) => string

const bracketed = /\(([^()]*)\)/g
const digitsAtEnd = /(?<=\p{L})\d{1,2}$/u

/** Names as a screen may show them. */
const maskedPieces = (text: string): string => text.replace(/[\p{L}\p{M}'’·. -]+/gu, name => maskName(name))

/** Remarks beside names that say more than how somebody is called: dead, sold at auction, on behalf of. */
const settleRemarks = (text: string, ask: AskOfNames): string | null => {
  const plain = text.replace(aside, '')
  const ofPersons = plain.split(/[、;/\n&|]/).filter(piece => !isOrganisation(piece.trim()))
  const doubtful = ofPersons
    .flatMap(piece => [...piece.matchAll(bracketed)].map(([, words]) => words ?? ''))
    .filter(remark => remark !== '')
  if (doubtful.length === 0) return text
  const answer = ask('stillOwner', doubtful.join('、'), ['owner', leaveOut], 'owner')
  return answer === leaveOut
    ? null
    : doubtful.reduce((rest, remark) => rest.replace(`(${remark})`, ''), plain)
}

const settleDigits = (text: string, ask: AskOfNames): string | null => {
  const pieces = text.split(/(?<=[、,;/\n&|])/)
  const parts = pieces.map(piece => {
    const [, bare = piece, mark = ''] = /^(.*?)([、,;/\n&|]?)$/su.exec(piece) ?? []
    return { bare: bare.trim(), mark }
  })
  const doubtful = parts.filter(({ bare }) => digitsAtEnd.test(bare))
  if (doubtful.length === 0) return text
  const shown = doubtful.map(({ bare }) => maskedPieces(bare)).join('、')
  if (ask('nameWithDigits', shown, ['without', leaveOut], 'without') === leaveOut) return null
  return parts.map(({ bare, mark }) => bare.replace(digitsAtEnd, '') + mark).join('')
}

/** A comma or a slash parts two people, or the family name from the given one, or two ways to write one name. */
const settleSeparators = (text: string, phones: number, ask: AskOfNames): string => {
  const pieces = text
    .split(/[,/]/)
    .map(piece => piece.trim())
    .filter(piece => !nobody.test(piece))
  const wholes = pieces
    .flatMap(piece => piece.split(/[、;\n&|]/))
    .map(piece => piece.trim().replace(aside, ''))
  if (pieces.length < 2 || wholes.every(areWholeHanNames)) return text
  const areLatin = !pieces.some(piece => /\p{Script=Han}/u.test(piece))
  // JOHN SMITH, MARY LEE are two, SMITH, JOHN is one however many phones he has.
  const areTwo = areLatin ? pieces.every(piece => piece.includes(' ')) : phones === pieces.length
  const suggested = areTwo ? 'two' : 'one'
  const answer = ask('onePersonOrTwo', maskedPieces(pieces.join(' / ')), ['one', 'two'], suggested)
  return answer === 'one' ? text.replace(/ ?[,/] ?/g, ' ') : text.replace(/[,/]/g, '、')
}

/**
 * Settles a cell of names so that nothing is left to doubt: what could mean two things is asked. @returns the names as
 * {@link readNames} reads them, null where the line is to be left out
 *
 * @param phones as many as stand beside the names
 */
export const settleNames = (cell: string, phones: number, ask: AskOfNames): string | null => {
  const withoutRemarks = settleRemarks(plainText(cell), ask)
  const withoutDigits = withoutRemarks === null ? null : settleDigits(withoutRemarks, ask)
  return withoutDigits === null ? null : settleSeparators(withoutDigits, phones, ask)
}
