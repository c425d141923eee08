import { randomBytes } from 'node:crypto'

/** Whose environment is asked, and what all collections made there begin with. */
export interface Account {
  readonly envId: string
  readonly secretId: string
  readonly secretKey: string
  readonly prefix: string
  /** Null for Tencent's own; another CloudBase that speaks its language else. */
  readonly serviceUrl: string | null
}

const variables = {
  envId: 'CONFORMANCE_ENV',
  prefix: 'CONFORMANCE_PREFIX',
  serviceUrl: 'CONFORMANCE_SERVICE_URL',
} as const

/** Makes the account of an environment. @throws Error that names the variable which is missing */
export const accountFor = (envId: string): Account => {
  const { TENCENT_SECRET_ID: secretId, TENCENT_SECRET_KEY: secretKey } = process.env
  if (!secretId || !secretKey)
    throw new Error(
      'TENCENT_SECRET_ID and TENCENT_SECRET_KEY say who asks; without --env the local one is asked',
    )
  return {
    envId,
    secretId,
    secretKey,
    prefix: process.env[variables.prefix] ?? `conformance_${randomBytes(4).toString('hex')}_`,
    serviceUrl: process.env[variables.serviceUrl] ?? null,
  }
}

/** Reads the account that a run of the suites is for; null where they ask the local one. */
export const accountInEnvironment = (): Account | null => {
  const envId = process.env[variables.envId]
  return envId === undefined ? null : accountFor(envId)
}

/** Names the variables by which the suites know whom to ask. */
export const environmentOf = ({ envId, prefix }: Account): Readonly<Record<string, string>> => ({
  [variables.envId]: envId,
  [variables.prefix]: prefix,
})
