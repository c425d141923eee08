/**
 * A version 4 UUID. It need not be secret, only unlike the caller's other ones: WeChat offers no synchronous source of
 * strong random numbers.
 */
export const newRequestId = (): string =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16))
