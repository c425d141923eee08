import { auditedThings } from '#domain/audit/AuditLine'
import { roles } from '#domain/kernel/roles'
import { reading } from './kernel/contract'
import { count, cursor, id, instant, page } from './kernel/fields'
import { z } from './kernel/zod'

const auditLine = z.object({
  seq: count,
  id: z.string(),
  at: instant,
  thing: z.object({ kind: z.enum(auditedThings), id: z.string() }),
  deed: z.string(),
  by: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('person'),
      personId: id,
      role: z.enum(roles),
      orgUnitId: id.nullable(),
    }),
    z.object({ kind: z.literal('clock') }),
  ]),
  path: z.string(),
  request: z.string().nullable(),
  /** What the deed has made known for good, as the root of a vote's record. */
  seal: z.string().optional(),
  previous: z.string(),
  hash: z.string(),
})
export type AuditLineView = z.infer<typeof auditLine>

/** What was done at an org unit and below, latest first, each line as it stands in the chain. */
const audit = reading(
  'audit',
  { orgUnitId: id, thing: z.enum(auditedThings).nullable(), cursor },
  page(
    auditLine.extend({ byName: z.string(), orgName: z.string().nullable(), whereName: z.string() }),
  ).extend({
    orgName: z.string(),
    /** Number and hash of the last line of the whole chain. */
    head: z.object({ seq: count, hash: z.string() }).nullable(),
    demo: z.boolean(),
  }),
  ['not-found'],
)

/** What can be called here. */
export const auditCalls = {
  audit,
}
