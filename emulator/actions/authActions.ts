import * as z from 'zod/mini'

import type { ActionTable } from './Action'
import { readParams } from './readParams'

const GetUserInfo = z.object({
  uuid: z.optional(z.string()),
  platform: z.optional(z.string()),
  platformId: z.optional(z.string()),
})

/**
 * Answers who a user is without a user directory: the reply says back who was asked for, with nothing invented about
 * them.
 */
export function authActions(env: string): ActionTable {
  return {
    'auth.getUserInfoForAdmin': async params => {
      const { uuid, platform, platformId } = readParams(GetUserInfo, params)
      const data = { envName: env, uid: uuid ?? '', platform: platform ?? '', platformId: platformId ?? '' }
      return Promise.resolve({ data })
    },
  }
}
