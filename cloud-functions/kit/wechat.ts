import protobuf from 'protobufjs/minimal'
import { z } from '#contracts/kernel/zod'
import { logLine } from './logLine'
import { refusal } from './Refused'
import { cloudbase } from './sdk'

const { Reader, Writer } = protobuf
const lengthDelimited = 2
const tag = (field: number, wireType: number): number => (field << 3) | wireType

/**
 * WeChat's cloud calls speak protobuf: a request is `{1: apiType = 0, 2: {1: [{1: name, 2: value as JSON}]}}`, an
 * answer `{1: data, 2: contentType, 3: errorCode, 4: httpCode}`. Two small messages, so no schema compiler.
 */
const encodeRequest = (fields: Readonly<Record<string, unknown>>): Buffer => {
  const writer = Writer.create().uint32(tag(1, 0)).int32(0).uint32(tag(2, lengthDelimited)).fork()
  for (const [name, value] of Object.entries(fields))
    writer
      .uint32(tag(1, lengthDelimited))
      .fork()
      .uint32(tag(1, lengthDelimited))
      .string(name)
      .uint32(tag(2, lengthDelimited))
      .bytes(Buffer.from(JSON.stringify(value)))
      .ldelim()
  return Buffer.from(writer.ldelim().finish())
}

const decodeAnswer = (bytes: Uint8Array): { data: unknown; errorCode: number } => {
  const reader = Reader.create(bytes)
  let data: unknown = null
  let errorCode = 0
  while (reader.pos < reader.len) {
    const at = reader.uint32()
    if (at >>> 3 === 1) data = JSON.parse(Buffer.from(reader.bytes()).toString('utf8'))
    else if (at >>> 3 === 3) errorCode = reader.int32()
    else reader.skipType(at & 7)
  }
  return { data, errorCode }
}

const envelope = z.looseObject({ errcode: z.number().optional(), errmsg: z.string().optional() })

/** WeChat answered, and the answer is an error of its own. */
export class WechatError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
    this.name = 'WechatError'
  }
}

/**
 * Calls an open API of WeChat through the cloud, which adds the credentials.
 *
 * @param apiName as `subscribeMessage.send`; it must stand in the function's `config.json` permissions
 * @throws WechatError when WeChat refuses, any other error when it could not be reached
 */
export const callWechat = async (
  apiName: string,
  fields: Readonly<Record<string, unknown>>,
  timeoutMilliseconds: number,
): Promise<Readonly<Record<string, unknown>>> => {
  const reply: unknown = await (
    await cloudbase()
  ).callCompatibleWxOpenApi({ apiName, requestData: encodeRequest(fields) }, { timeout: timeoutMilliseconds })
  // A fault of the cloud comes as JSON with a code, an answer of WeChat as bytes.
  if (!(reply instanceof Uint8Array)) throw new Error(`${apiName}: ${JSON.stringify(reply).slice(0, 200)}`)
  const { data, errorCode } = decodeAnswer(reply)
  const answer = envelope.parse(data ?? {})
  const code = errorCode === 0 ? (answer.errcode ?? 0) : errorCode
  if (code !== 0) throw new WechatError(code, `${apiName}: ${String(code)} ${answer.errmsg ?? ''}`)
  return answer
}

const phoneTimeoutMilliseconds = 3_000
const chinaCode = 86
const phoneInfo = z.looseObject({
  phoneNumber: z.string().min(1),
  purePhoneNumber: z.string().min(1),
  countryCode: z.coerce.number(),
})
/** WeChat's own answer is in snake case; what passes through its SDK is in camel case. */
const phoneAnswer = z.union([
  z.looseObject({ phone_info: phoneInfo }).transform(answer => answer.phone_info),
  z.looseObject({ phoneInfo }).transform(answer => answer.phoneInfo),
])

/**
 * Exchanges the code that WeChat's phone button handed to the mini-program. A code is worth something once, for five
 * minutes.
 *
 * @returns the number as WeChat vouches for it: eleven digits in China, with its country code elsewhere
 * @throws Refused `phone-code-invalid`, also when WeChat cannot be reached: the button is tapped again either way
 */
export const phoneNumberOf = async (code: string): Promise<string> => {
  try {
    const answer = await callWechat('phonenumber.getPhoneNumber', { code }, phoneTimeoutMilliseconds)
    const { phoneNumber, purePhoneNumber, countryCode } = phoneAnswer.parse(answer)
    return countryCode === chinaCode ? purePhoneNumber : phoneNumber
  } catch (fault) {
    // The message names the API and WeChat's code, never a number.
    logLine({
      event: 'phone-not-obtained',
      fault: fault instanceof WechatError ? fault.message : String(fault).slice(0, 200),
    })
    throw refusal('phone-code-invalid')
  }
}
