import { HOUR } from '#domain/kernel/lengths'
import { jwtVerify, SignJWT } from 'jose'
import { refusal } from './Refused'

const issuer = 'zhongkai-vanguard'
const audience = 'zhongkai-vanguard:api'
const lifetime = '12h'
const leastSecretBytes = 32

/** @throws when SESSION_SECRET is missing or short: a deployment without it must not accept any token */
const secret = (): Uint8Array => {
  const bytes = new TextEncoder().encode(process.env['SESSION_SECRET'] ?? '')
  if (bytes.length < leastSecretBytes) throw new Error('SESSION_SECRET must be set, to at least 32 bytes')
  return bytes
}

/** Signs what a browser shows instead of WeChat's login: HS256, for this API only, and only for some hours. */
export const signSession = (openid: string, now: number): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(openid)
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(new Date(now + 12 * HOUR))
    .sign(secret())

/**
 * Reads whose session a token is, and whether it still holds.
 * @returns the openid it was signed for. @throws Refused `not-signed-in` when forged, expired or for somebody else
 */
export const readSession = async (token: string, now: number): Promise<string> => {
  const key = secret()
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      issuer,
      audience,
      maxTokenAge: lifetime,
      currentDate: new Date(now),
      requiredClaims: ['sub', 'exp', 'iat'],
    })
    if (payload.sub) return payload.sub
  } catch {
    throw refusal('not-signed-in')
  }
  throw refusal('not-signed-in')
}
