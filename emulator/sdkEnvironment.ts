import type { CloudBase } from './CloudBase'

/**
 * Makes the variables that make the SDK of a plain script talk to a local CloudBase: set them before the SDK is loaded,
 * then `cloudbase.init({ env: cloudbase.SYMBOL_CURRENT_ENV })` as in a function. They say that the script runs in a
 * cloud function; otherwise the SDK would ask the machine twice a request whether it does.
 */
export function sdkEnvironment(cloudbase: Pick<CloudBase, 'url' | 'env'>): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: cloudbase.env,
    TENCENTCLOUD_SECRETID: 'local-id',
    TENCENTCLOUD_SECRETKEY: 'local-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-token',
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloudbase.url}/admin` }),
  }
}
