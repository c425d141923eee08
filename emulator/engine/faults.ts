import { EngineFault } from './Engine'

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

/** Makes the fault of a collection that does not exist. */
export const collectionMissing = (name: string): EngineFault =>
  new EngineFault(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`,
  )

/** Makes the fault of a collection that exists already. */
export const collectionExists = (name: string): EngineFault =>
  new EngineFault('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceInUse] Table exist: ${name}. ${ADVICE}`)

/** Makes the fault of a transaction whose documents somebody else has written meanwhile. */
export const transactionConflict = (): EngineFault =>
  new EngineFault(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )

/** Makes the fault of a transaction that has ended, timed out or never began. */
export const transactionGone = (): EngineFault =>
  new EngineFault(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )

/**
 * Makes the fault of a disk, or of a quota, without space: nothing was written. The code is of the local CloudBase alone.
 */
export const storageFull = (): EngineFault =>
  new EngineFault('DATABASE_STORAGE_FULL', `[LimitExceeded] No space is left to write to. ${ADVICE}`)

/**
 * Makes the fault of a request that CloudBase's database refuses as such: an unknown operator, a wrong operand, a
 * limit.
 */
export const requestRefused = (reason: string): EngineFault =>
  new EngineFault('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}`)

/** The two codes under which a duplicate key has been seen: documented, and in the log of a real run. */
export type DuplicateCode = 'DATABASE_DUPLICATE_WRITE' | 'DATABASE_REQUEST_FAILED'

/** A second document under one unique key. Which of its two codes it gets is an option of the engine. */
export class DuplicateKey extends Error {
  constructor(
    readonly collection: string,
    readonly index: string,
    readonly key: string,
  ) {
    super(`E11000 duplicate key error collection: ${collection} index: ${index} dup key: ${key}`)
    this.name = 'DuplicateKey'
  }

  toFault(code: DuplicateCode): EngineFault {
    return new EngineFault(code, this.message)
  }
}
