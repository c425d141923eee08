import type { CloudBase } from '@cloudbase/node-sdk'

const timeoutMilliseconds = 8_000
let app: Promise<CloudBase> | undefined

/**
 * Opens the CloudBase this function runs in. The SDK is loaded at the first use: it is the larger part of a cold start,
 * and calls that are refused at the door never need it.
 */
export const cloudbase = (): Promise<CloudBase> =>
  (app ??= import('@cloudbase/node-sdk').then(({ default: sdk }) =>
    sdk.init({ env: sdk.SYMBOL_CURRENT_ENV, timeout: timeoutMilliseconds }),
  ))
