const codeOf = (fault: unknown): string =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : ''

/**
 * Whether a write failed because a document of that id, or of that value in a unique index, exists.
 *
 * CloudBase documents `DATABASE_DUPLICATE_WRITE`; real environments have also been seen to answer
 * `DATABASE_REQUEST_FAILED` with MongoDB's E11000 in the message.
 */
export const isDuplicate = (fault: unknown): boolean =>
  codeOf(fault) === 'DATABASE_DUPLICATE_WRITE' ||
  (codeOf(fault) === 'DATABASE_REQUEST_FAILED' && fault instanceof Error && fault.message.includes('E11000'))
