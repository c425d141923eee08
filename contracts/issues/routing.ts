import { categories, tiers } from '#domain/issues/categories'
import { orgLevels } from '#domain/organisation/OrgUnit'
import { roles } from '#domain/kernel/roles'
import { reading, writing } from '../kernel/contract'
import { count, cursor, id, instant, line, page, reason } from '../kernel/fields'
import { z } from '../kernel/zod'

const post = z.object({ role: z.enum(roles), orgName: z.string() })

/** Whom the table proposes: nobody where no post is held that could do it. */
const proposal = z.object({ handler: post.nullable(), neighbour: z.string().nullable() })
export type ProposalView = z.infer<typeof proposal>

/** Who is responsible for what in a compound, by the table in force. */
const dispatchCatalogue = reading(
  'dispatchCatalogue',
  { compoundId: id },
  z.object({
    compoundName: z.string(),
    version: count,
    /** Since when; null for the first table, which nobody has edited. */
    since: instant.nullable(),
    /** Who stands in where there is no branch, or none that has a secretary. */
    standIn: z.string().nullable(),
    rows: z.array(proposal.extend({ category: z.enum(categories), tier: z.enum(tiers) })),
    demo: z.boolean(),
  }),
  ['not-found'],
)
export type DispatchCatalogue = z.infer<typeof dispatchCatalogue.output>

/** So many rows say more than anybody keeps in mind. */
const mostRows = 200

const row = z.strictObject({
  tier: z.enum(tiers),
  category: z.enum(categories).nullable(),
  placeId: id.nullable(),
  to: z
    .strictObject({ role: z.enum(roles), orgUnitId: id.nullable(), level: z.enum(orgLevels).nullable() })
    .nullable(),
  neighbour: line.nullable(),
})
export type RoutingRowInput = z.infer<typeof row>
const rows = z.array(row).max(mostRows)
const dryRun = z.object({ looked: count, changed: count })

const adopted = z.object({
  id,
  version: count,
  from: instant,
  rows: z.array(row),
  reason: z.string(),
  dryRun,
  adoptedAt: instant,
  adoptedBy: post,
})
export type AdoptedRoutingView = z.infer<typeof adopted>

/** The versions of the table, latest first, and what its rows can name. */
const listRoutings = reading(
  'listRoutings',
  { orgUnitId: id, cursor },
  page(adopted).extend({
    /** The latest that was adopted, in force or to come; else the first. An edit begins with it. */
    rowsNow: z.array(row),
    version: count,
    places: z.array(z.object({ id, name: z.string(), level: z.enum(orgLevels) })),
    demo: z.boolean(),
  }),
  ['not-found'],
)

const difference = z.object({
  issueId: id,
  number: z.string(),
  category: z.enum(categories),
  tier: z.enum(tiers),
  compoundName: z.string(),
  went: proposal,
  would: proposal,
})
/** A dry run over issues of the past: how many would have been proposed to somebody else. */
const tryRouting = reading(
  'tryRouting',
  { orgUnitId: id, rows },
  dryRun.extend({ differences: z.array(difference) }),
  ['not-found', 'unknown-handler'],
)
export type TriedRouting = z.infer<typeof tryRouting.output>

const adoptRouting = writing(
  'adoptRouting',
  { orgUnitId: id, rows, from: instant, reason },
  z.object({ routing: adopted }),
  ['not-found', 'unknown-handler', 'reason-needed', 'times-out-of-order'],
)

/** What can be called about the table by which issues are sent. */
export const routingCalls = { dispatchCatalogue, listRoutings, tryRouting, adoptRouting }
