import { EngineFault } from './Engine'

const ADVICE = 'Please check your request, but if the problem persists, contact us.'

export const collectionMissing = (name: string): EngineFault =>
  new EngineFault(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${ADVICE}`,
  )

export const collectionExists = (name: string): EngineFault =>
  new EngineFault('DATABASE_COLLECTION_ALREADY_EXIST', `[ResourceInUse] Table exist: ${name}. ${ADVICE}`)

export const transactionConflict = (): EngineFault =>
  new EngineFault(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ADVICE}`,
  )

export const transactionGone = (): EngineFault =>
  new EngineFault(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, ' +
      `transaction must be commit or abort in 30 seconds. ${ADVICE}`,
  )

/** The disk, or the quota of whoever runs it, has no space: nothing was written. The code is of the local CloudBase alone. */
export const storageFull = (): EngineFault =>
  new EngineFault('DATABASE_STORAGE_FULL', `[LimitExceeded] No space is left to write to. ${ADVICE}`)

/** A request that CloudBase's database refuses as such: an unknown operator, a wrong operand, a limit. */
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
