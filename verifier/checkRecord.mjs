import { checkEncryptedRecord } from './encryptedRecord.mjs'
import { Fault, must } from './Fault.mjs'
import { checkPlainRecord } from './plainRecord.mjs'
import { NotJson, lineOf, readJson } from './readJson.mjs'

const checkers = { 'vote-record': checkPlainRecord, 'encrypted-vote-record': checkEncryptedRecord }

const read = text => {
  const record = readJson(text)
  must(
    record instanceof Map && Object.hasOwn(checkers, record.get('format')),
    'file',
    [],
    'no record of a vote',
  )
  return record
}

/**
 * Verifies the text of a record.
 * @param printedRoot as it stands on the notice; null to take the record's own
 * @returns `{ fits }`, or `{ fault, line }` for the first thing that does not fit
 */
export const checkRecord = (text, printedRoot = null) => {
  try {
    const record = read(text)
    const fits = checkers[record.get('format')](record)
    must(printedRoot === null || printedRoot === fits.root, 'printedRoot', ['root'], printedRoot)
    return { fits }
  } catch (error) {
    if (error instanceof NotJson) return { fault: new Fault('file', [], error.message), line: error.line }
    if (error instanceof Fault) return { fault: error, line: lineOf(text, error.path) }
    throw error
  }
}
