import { z } from '#contracts/kernel/zod'
import { readSession } from './sessionToken'

/** What CloudBase hands a function beside the event. Nothing in it can be set by a client. */
const platformContext = z.object({
  request_id: z.string().optional(),
  environment: z.string().optional(),
})

const environment = z.object({ TCB_SOURCE: z.string().optional(), WX_OPENID: z.string().optional() })
export type Environment = z.infer<typeof environment>

/**
 * Reads the variables of this invocation from what the platform hands to the function.
 * @returns none when the context does not carry them
 */
export const environmentOf = (context: unknown): Environment => {
  const parsed = platformContext.safeParse(context)
  if (!parsed.success || parsed.data.environment === undefined) return {}
  try {
    return environment.parse(JSON.parse(parsed.data.environment))
  } catch {
    return {}
  }
}

/** Reads the platform's own id of this invocation, by which its logs can be found. */
export const requestIdOf = (context: unknown): string | undefined =>
  platformContext.safeParse(context).data?.request_id

/**
 * Tells who calls, by the door the platform says it came through, so that an event dressed up as the other door gains
 * nothing: the mini-program's openid is WeChat's word, a browser's is the token signed here.
 *
 * @returns the openid, or null when nobody is signed in
 * @throws Refused `not-signed-in` for a forged or expired token
 */
export const openidOf = async (
  door: Door,
  { WX_OPENID }: Environment,
  authorization: string | undefined,
  now: number,
): Promise<string | null> => {
  if (door === 'miniProgram') return WX_OPENID ?? null
  const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1]
  return token === undefined ? null : readSession(token, now)
}

export type Door = 'miniProgram' | 'http'

/**
 * Tells through which door a call came.
 * @returns null for a source that may not call: a timer, another function, or an unnamed one
 */
export const doorOf = ({ TCB_SOURCE }: Environment): Door | null =>
  TCB_SOURCE === 'wx_client' ? 'miniProgram' : TCB_SOURCE === 'wx_http' ? 'http' : null
