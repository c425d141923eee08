import { checkEncryptedRecord } from './encryptedRecord.mjs'
import { Fault, must } from './Fault.mjs'
import { checkPlainRecord } from './plainRecord.mjs'
import { NotJson, lineOf, readJson } from './readJson.mjs'

const checkers = { 'vote-record': checkPlainRecord, 'encrypted-vote-record': checkEncryptedRecord }

const read = text => {
  const record = readJson(text)
  must(
    record instanceof Map && Object.keys(checkers).includes(record.get('format')),
    'file',
    [],
    'no record of a vote',
  )
  return record
}

/**
 * Verifies the text of a record step by step, for whoever shows how far it is: yields `{ step, done, of }`, the steps being
 * `read`, `ballots`, `sums` and `root`.
 * @param printedRoot as it stands on the notice; null to take the record's own
 * @returns `{ fits }`, or `{ fault, line }` for the first thing that does not fit
 */
export function* recordSteps(text, printedRoot = null) {
  try {
    yield { step: 'read', done: 0, of: 1 }
    const record = read(text)
    const fits = yield* checkers[record.get('format')](record)
    must(printedRoot === null || printedRoot === fits.root, 'printedRoot', ['root'], printedRoot)
    return { fits }
  } catch (error) {
    if (error instanceof NotJson) return { fault: new Fault('file', [], error.message), line: error.line }
    if (error instanceof Fault) return { fault: error, line: lineOf(text, error.path) }
    throw error
  }
}

/** Verifies the text of a record at once. Parameters and answer as {@link recordSteps}. */
export const checkRecord = (text, printedRoot = null) => {
  const steps = recordSteps(text, printedRoot)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
