import { z } from '#contracts/kernel/zod'
import { signSession } from '../kit/sessionToken'
import { people } from '../stores/people'
import { personas } from '../stores/personas'

export { forget } from '../kit/remembered'

/**
 * Stands in for WeChat's login on the local CloudBase: lists the people of the demonstration and signs a session for
 * one of them. It is bundled apart from the deployed functions and stands in no deployment file: who can reach it
 * needs no password.
 */
const httpEvent = z.object({ httpMethod: z.string(), body: z.string().default('') })
const choice = z.object({ personId: z.string().optional() })

const reply = (statusCode: number, body: unknown) => ({
  statusCode,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
  isBase64Encoded: false,
})

const choiceIn = (body: string): z.infer<typeof choice> | null => {
  try {
    return choice.parse(body === '' ? {} : JSON.parse(body))
  } catch {
    return null
  }
}

/**
 * `POST {}` answers `{personas}`, `POST {personId}` answers `{token}`; 404 for a person who is no persona.
 */
export const main = async (event: unknown): Promise<unknown> => {
  const request = httpEvent.safeParse(event)
  if (!request.success || request.data.httpMethod !== 'POST') return reply(405, { error: 'POST only' })
  const wanted = choiceIn(request.data.body)
  if (!wanted) return reply(400, { error: 'the body must be {} or {personId}' })
  const known = await personas.all()
  if (wanted.personId === undefined)
    return reply(200, {
      personas: known.map(({ personId, title, description }) => ({ personId, title, description })),
    })
  const persona = known.find(({ personId }) => personId === wanted.personId)
  const openid = persona && (persona.openid ?? (await people.byId(persona.personId))?.openid)
  if (openid === undefined) return reply(404, { error: 'no such persona' })
  return reply(200, { token: await signSession(openid, Date.now()) })
}
