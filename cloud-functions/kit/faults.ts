const codeOf = (fault: unknown): string =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : ''

/**
 * Tells whether a write failed because a document of that id, or of that value in a unique index, exists.
 *
 * CloudBase documents `DATABASE_DUPLICATE_WRITE`; real environments have also been seen to answer
 * `DATABASE_REQUEST_FAILED` with MongoDB's E11000 in the message.
 */
export const isDuplicate = (fault: unknown): boolean =>
  codeOf(fault) === 'DATABASE_DUPLICATE_WRITE' ||
  (codeOf(fault) === 'DATABASE_REQUEST_FAILED' && fault instanceof Error && fault.message.includes('E11000'))

/** Tells whether somebody else wrote the same document at the same time, which ends a transaction. */
export const isConflict = (fault: unknown): boolean => codeOf(fault) === 'DATABASE_TRANSACTION_CONFLICT'

/**
 * Throws where a reply carries a code, which is a fault even where the SDK was told not to throw.
 * @throws it, with its code
 */
export const checked = <Reply extends object>(reply: Reply): Reply => {
  if ('code' in reply && typeof reply.code === 'string' && reply.code !== '')
    throw Object.assign(new Error('message' in reply ? String(reply.message) : reply.code), {
      code: reply.code,
    })
  return reply
}

const fullCodes: ReadonlySet<string> = new Set([
  'DATABASE_STORAGE_FULL',
  'STORAGE_FULL',
  'InsufficientStorage',
])

/** Tells whether a write failed because no space is left: nothing of it was kept, and it succeeds when there is space again. */
export const isStorageFull = (fault: unknown): boolean => fullCodes.has(codeOf(fault))
