import protobuf from 'protobufjs/light'

import { ActionFault } from '../actions/ActionFault'
import type { WechatAnswer } from './wechatAnswer'

const { Field, Type } = protobuf

// The messages of `wx.openApi` as the SDK of WeChat sends and reads them; the numbers are the wire format.
const Pair = new Type('Pair')
  .add(new Field('key', 1, 'string'))
  .add(new Field('value', 2, 'bytes'))
  .add(new Field('contentType', 3, 'string'))
  .add(new Field('filename', 4, 'string'))
const Pairs = new Type('Pairs').add(new Field('pairs', 1, 'Pair', 'repeated'))
const Request = new Type('CommApiData')
  .add(new Field('apiType', 1, 'int32'))
  .add(new Field('content', 2, 'Pairs'))
const Response = new Type('CommOpenApiResp')
  .add(new Field('data', 1, 'bytes'))
  .add(new Field('contentType', 2, 'string'))
  .add(new Field('errorCode', 3, 'int32'))
  .add(new Field('httpCode', 4, 'int32'))
new protobuf.Root().define('local').add(Pair).add(Pairs).add(Request).add(Response)

/** Reads a request of `wx.openApi`: each field's value is JSON. @throws ActionFault `INVALID_PARAM` */
export function decodeOpenApiRequest(bytes: Uint8Array): Record<string, unknown> {
  try {
    const { content } = Request.toObject(Request.decode(bytes), { arrays: true }) as {
      content?: { pairs: { key: string; value: Uint8Array }[] }
    }
    return Object.fromEntries(
      (content?.pairs ?? []).map(({ key, value }) => [
        key,
        JSON.parse(Buffer.from(value).toString('utf8')) as unknown,
      ]),
    )
  } catch {
    throw new ActionFault('INVALID_PARAM', 'requestData is not a request of wx.openApi')
  }
}

/** Writes an answer of `wx.openApi`. WeChat's own error stands in the data, not in the envelope. */
export function encodeOpenApiAnswer(answer: WechatAnswer): Uint8Array {
  const data = Buffer.from(JSON.stringify(answer))
  return Response.encode({ data, contentType: 'application/json', errorCode: 0, httpCode: 200 }).finish()
}
