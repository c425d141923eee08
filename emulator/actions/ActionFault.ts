/** Codes the service itself gives, beside those of the database (`EngineFaultCode`). */
export type ActionFaultCode =
  | 'INVALID_ACTION'
  | 'INVALID_PARAM'
  | 'SIGN_PARAM_INVALID'
  | 'EXCEED_REQUEST_SIZE_LIMIT'
  | 'SYS_ERR'
  | 'DATABASE_REQUEST_FAILED'
  | 'STORAGE_FILE_NONEXIST'
  | 'STORAGE_EXCEED_AUTHORITY'
  | 'STORAGE_REQUEST_FAIL'
  /** Of the local CloudBase alone. */
  | 'STORAGE_FILE_TOO_LARGE'
  /** The disk has no space; of the local CloudBase alone. */
  | 'STORAGE_FULL'
  | 'FUNCTION_NOT_FOUND'
  | 'FUNCTIONS_EXECUTE_FAIL'
  | 'FUNCTIONS_TIME_LIMIT_EXCEEDED'
  | 'FUNCTIONS_MEMORY_LIMIT_EXCEEDED'
  | 'FUNCTION_EXCEED_RESOURCE_LIMIT'

/** A request the service refuses, by the code and wording that reach the SDK's caller. */
export class ActionFault extends Error {
  constructor(
    readonly code: ActionFaultCode,
    message: string,
  ) {
    super(message)
    this.name = 'ActionFault'
  }
}
