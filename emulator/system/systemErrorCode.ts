/**
 * Reads the code of an error that the system gave, such as `ENOENT`, or null. Asked of the field and not of the class:
 * a test environment has an `Error` of its own.
 */
export function systemErrorCode(error: unknown): string | null {
  if (error === null || typeof error !== 'object' || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}
