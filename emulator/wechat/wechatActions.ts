import * as z from 'zod/mini'

import { decodeOpenApiRequest, encodeOpenApiAnswer } from './openApiCodec'
import type { Wechat } from './Wechat'
import type { ActionTable } from '../actions/Action'
import { ActionFault } from '../actions/ActionFault'
import { readParams } from '../actions/readParams'

const WxApi = z.object({ apiName: z.string(), requestData: z.optional(z.string()) })
const WxOpenApi = z.object({ apiName: z.string(), requestData: z.instanceof(Uint8Array) })

/** Answers `wx.api`: WeChat's interfaces with JSON in and JSON out. */
export function wechatActions(wechat: Wechat): ActionTable {
  return {
    'wx.api': async params => {
      const { apiName, requestData } = readParams(WxApi, params)
      const answer = await wechat.call(apiName, jsonIn(requestData ?? ''))
      return { data: { responseData: JSON.stringify(answer) } }
    },
  }
}

/**
 * Answers `wx.openApi`: WeChat's interfaces with protocol buffers in and out.
 * @returns the bytes of the reply. @throws ActionFault
 */
export async function callOpenApi(wechat: Wechat, params: unknown): Promise<Uint8Array> {
  const { apiName, requestData } = readParams(WxOpenApi, params)
  return encodeOpenApiAnswer(await wechat.call(apiName, decodeOpenApiRequest(requestData)))
}

function jsonIn(text: string): unknown {
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new ActionFault('INVALID_PARAM', 'requestData is not JSON')
  }
}
