import { dropKept, keep, readKept } from '../storage/phoneStorage'

/**
 * The token that the server signed for a caller who does not come through WeChat: a browser, or DevTools pointed at
 * the local CloudBase. In WeChat itself there is none, the platform says who calls.
 */
const KEY = 'session'

export const sessionToken = (): string | null => {
  const token: unknown = readKept(KEY)
  return typeof token === 'string' && token !== '' ? token : null
}

export const keepSession = (token: string): void => {
  keep(KEY, token)
}

export const endSession = (): void => {
  dropKept(KEY)
}
