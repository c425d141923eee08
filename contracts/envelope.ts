import type { ActingAs } from '#domain/organisation/actingAs'
import { roles } from '#domain/kernel/roles'
import type { CallName } from './calls'
import { id } from './kernel/fields'
import { z } from './kernel/zod'

/** As what a call is made: in one of the caller's posts, or as a resident. */
export const actingAs: z.ZodType<ActingAs> = z.union([
  z.literal('resident'),
  z.strictObject({ role: z.enum(roles), orgUnitId: id }),
])

/** What is sent for every call. Without `actingAs` all the posts of the caller count. */
export interface Envelope {
  readonly call: CallName
  readonly input: unknown
  readonly actingAs?: ActingAs
}
