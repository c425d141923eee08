import type { RosterNote } from '../Roster'
import type { ColumnField } from '../columns'
import type { SheetLine } from '../SheetLine'
import { piecesOf, readDocument, type Seal } from './paperNumbers'

interface Documents {
  /** One for each name, null where it has none that could be read. */
  readonly documents: readonly (string | null)[]
  readonly notes: readonly RosterNote[]
}

const none: Documents = { documents: [], notes: [] }

/**
 * Reads the papers beside so many names, sealed. Of which nobody can say whose they are, none is kept: a number with the
 * wrong name would make one buyer of two.
 */
export const readDocuments = (
  line: SheetLine,
  field: ColumnField | null,
  names: number,
  seal: Seal | undefined,
): Documents => {
  if (field === null || !seal || names === 0 || !line.says(field)) return none
  const pieces = piecesOf(line.text(field))
  if (pieces.length === 0) return none
  if (pieces.length !== names) {
    const params = { owners: names, documents: pieces.length }
    return { documents: [], notes: [line.note('ownersAndDocumentsDisagree', field, params)] }
  }
  const read = pieces.map(readDocument)
  return {
    documents: read.map(paper => (paper === null ? null : seal(paper.kind, paper.number))),
    notes: read.includes(null) ? [line.note('unreadableDocument', field)] : [],
  }
}
