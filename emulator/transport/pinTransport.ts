import type { RequestClass } from './inProcessRequests'

/** The `Db` class of `@cloudbase/database`: its requests go through whatever class stands in `reqClass`. */
export type DatabaseClass = object

/**
 * Makes every database of this thread use a request class. The SDK assigns its own each time `app.database()` is
 * called: the accessors read that assignment and drop it, so no function has to know.
 *
 * @returns a function that gives the seam back to the SDK.
 */
export function pinTransport(database: DatabaseClass, requests: RequestClass): () => void {
  const pinned: Record<string, unknown> = {
    reqClass: requests,
    getAccessToken: () => ({ accessToken: '' }),
    runtime: 'local-cloudbase',
  }
  const before = Object.keys(pinned).map(
    name => [name, Object.getOwnPropertyDescriptor(database, name)] as const,
  )
  for (const [name, value] of Object.entries(pinned)) {
    Object.defineProperty(database, name, { configurable: true, get: () => value, set: () => undefined })
  }
  return () => {
    for (const [name, descriptor] of before) {
      Reflect.deleteProperty(database, name)
      if (descriptor !== undefined) Object.defineProperty(database, name, descriptor)
    }
  }
}
