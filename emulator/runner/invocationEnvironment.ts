import type { Caller } from './Caller'
import { SOURCES } from './Caller'
import type { DeployedFunction } from './FunctionDeclaration'

/** The mini-program's own id, the same for every caller. */
export const LOCAL_APPID = 'wxlocalcloudbase'

/** What an environment tells its functions beside who calls. */
export interface Surroundings {
  readonly env: string
  readonly region: string
  /** The address that the SDK sends its requests to. */
  readonly adminUrl: () => string
}

/** Makes the variables that stand for the whole life of an instance. Values of the credentials mean nothing here. */
export function instanceEnvironment(
  deployed: DeployedFunction,
  around: Surroundings,
): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    ...deployed.envVariables,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: around.region,
    TENCENTCLOUD_SECRETID: 'local-id',
    TENCENTCLOUD_SECRETKEY: 'local-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-token',
    SCF_NAMESPACE: around.env,
    SCF_FUNCTIONNAME: deployed.name,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: around.adminUrl() }),
  }
}

/** Makes the variables of one invocation: whom the platform says the caller is. */
export function invocationEnvironment(
  requestId: string,
  caller: Caller,
  around: Surroundings,
): Record<string, string> {
  const common = {
    TCB_ENV: around.env,
    TCB_SEQID: requestId,
    TCB_SOURCE: caller.source,
    TRIGGER_SRC: caller.source === SOURCES.timer ? 'timer' : '',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE,TRIGGER_SRC',
  }
  if (caller.kind === 'system') return common
  return {
    ...common,
    WX_OPENID: caller.openid,
    WX_APPID: LOCAL_APPID,
    WX_UNIONID: '',
    WX_API_TOKEN: 'local',
    WX_CLIENTIP: '127.0.0.1',
    WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_UNIONID,WX_API_TOKEN,WX_CLIENTIP',
  }
}

/** Makes the second parameter of a function. */
export function invocationContext(
  requestId: string,
  deployed: DeployedFunction,
  environment: Readonly<Record<string, string>>,
  around: Surroundings,
): Record<string, unknown> {
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: deployed.memoryMegabytes,
    time_limit_in_ms: deployed.timeoutSeconds * 1_000,
    request_id: requestId,
    environ: '',
    environment: JSON.stringify({ ...environment, SCF_NAMESPACE: around.env }),
    function_version: '$LATEST',
    function_name: deployed.name,
    namespace: around.env,
    tencentcloud_region: around.region,
    tencentcloud_appid: '0',
    tencentcloud_uin: '0',
  }
}
