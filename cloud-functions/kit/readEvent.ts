import { calls, type CallName } from '#contracts/calls'
import { actingAs } from '#contracts/envelope'
import { z } from '#contracts/kernel/zod'
import type { ActingAs } from '#domain/organisation/actingAs'
import type { Door } from './caller'
import { refusal } from './Refused'

/** Photos and rosters go through storage; a call is small. CloudBase's own limit for a text body is the same. */
const mostCallBytes = 100 * 1024

const callEvent = z.object({ call: z.string(), input: z.unknown(), actingAs: z.unknown().optional() })
const httpEvent = z.object({
  httpMethod: z.string(),
  headers: z.record(z.string(), z.unknown()).default({}),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
})

export interface Request {
  readonly name: CallName
  readonly input: unknown
  /** As what the caller acts; undefined where nothing was chosen. */
  readonly actingAs: ActingAs | undefined
  readonly authorization: string | undefined
}

const isCallName = (name: string): name is CallName => Object.hasOwn(calls, name)

const readActingAs = (given: unknown): ActingAs | undefined => {
  if (given === undefined) return undefined
  const parsed = actingAs.safeParse(given)
  if (!parsed.success) throw refusal('invalid-input', { field: 'actingAs' })
  return parsed.data
}

const readCall = (event: unknown, authorization: string | undefined): Request => {
  const parsed = callEvent.safeParse(event)
  if (!parsed.success || !isCallName(parsed.data.call)) throw refusal('unknown-call')
  const { call, input, actingAs: chosen } = parsed.data
  return { name: call, input, actingAs: readActingAs(chosen), authorization }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw refusal('invalid-input', { params: { rule: 'json' } })
  }
}

const headerOf = (headers: Readonly<Record<string, unknown>>, wanted: string): string | undefined => {
  const value = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1]
  return typeof value === 'string' ? value : undefined
}

const readHttp = (event: unknown): Request => {
  const parsed = httpEvent.safeParse(event)
  if (!parsed.success || parsed.data.httpMethod !== 'POST') throw refusal('unknown-call')
  const { body, headers, isBase64Encoded } = parsed.data
  const text = isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body
  if (Buffer.byteLength(text) > mostCallBytes) throw refusal('too-large')
  return readCall(parseJson(text), headerOf(headers, 'authorization'))
}

/** In bytes, as text. What is nested so deeply that it cannot be written down is too large, however short it is. */
const sizeOf = (event: unknown): number => {
  try {
    return Buffer.byteLength(JSON.stringify(event))
  } catch (fault) {
    if (fault instanceof RangeError) return Number.POSITIVE_INFINITY
    throw fault
  }
}

/**
 * Reads the call out of what the platform hands to the function.
 * @throws Refused `too-large`, `unknown-call` or, for a body that is no JSON, `invalid-input`
 */
export const readEvent = (door: Door, event: unknown): Request => {
  if (door === 'http') return readHttp(event)
  if (sizeOf(event) > mostCallBytes) throw refusal('too-large')
  return readCall(event, undefined)
}
