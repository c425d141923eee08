import type { FunctionCall } from './CloudBase'
import { type Caller, SOURCES } from './runner/Caller'
import type { FunctionRunner } from './runner/FunctionRunner'
import { LOCAL_APPID } from './runner/invocationEnvironment'

/** Calls a function as `wx.cloud.callFunction` does. @returns its result. @throws InvocationError */
export async function callAsClient(runner: FunctionRunner, call: FunctionCall): Promise<unknown> {
  const { result } = await runner.invoke(call.name, eventOf(call), callerOf(call))
  return JSON.parse(result) as unknown
}

/** As WeChat does, who calls is written into an event that is an object, beside being known to the platform. */
function eventOf({ data, openid }: FunctionCall): string {
  const event = data ?? {}
  if (openid === undefined || typeof event !== 'object' || Array.isArray(event)) return JSON.stringify(event)
  return JSON.stringify({ ...event, userInfo: { appId: LOCAL_APPID, openId: openid } })
}

function callerOf({ openid, source }: FunctionCall): Caller {
  if (openid === undefined) return { kind: 'system', source: source ?? SOURCES.function }
  return { kind: 'client', openid, source: source ?? SOURCES.client }
}
