import { roles } from '#domain/kernel/roles'
import { occupancyKinds } from '#domain/organisation/Person'
import { rosterMatches } from '#domain/residence/claims/Claim'
import { reading, writing } from '../kernel/contract'
import { count, cursor, id, instant, note, page, reason } from '../kernel/fields'
import { claimView } from './claims'
import { mostDecisionsAtOnce } from '../kernel/limits'
import { proxyView } from './proxies'
import { refusalKinds } from '../kernel/refusals'
import { z } from '../kernel/zod'

/** A claim as those who decide on it see it in a list: the name masked, and how it agrees with the roster. */
export const claimRow = claimView
  .omit({ mayAppeal: true, appealBy: true, mayWithdraw: true })
  .extend({ claimantName: z.string(), match: z.enum(rosterMatches) })
export type ClaimRow = z.infer<typeof claimRow>

/** Everything that is needed to decide on a claim. Phones stay masked; to see one is a logged look. */
const claimDetail = claimRow.extend({
  /** In full: who decides must hold it against the papers. */
  claimantName: z.string(),
  claimantPhone: z.string(),
  evidence: z.array(z.string()),
  note: z.string(),
  /** What the roster says of the unit. */
  roster: z.object({
    area: count,
    owners: z.array(
      z.object({
        /** Place in the roster's list, to link this claim to. */
        index: count,
        name: z.string(),
        phone: z.string().nullable(),
        /** Linked to somebody already. */
        taken: z.boolean(),
        fits: z.boolean(),
      }),
    ),
    tenants: z.array(z.object({ name: z.string(), phone: z.string().nullable(), fits: z.boolean() })),
  }),
  residents: z.array(z.object({ name: z.string(), as: z.enum(occupancyKinds) })),
  timeline: z.array(z.object({ kind: z.string(), at: instant, by: z.string(), text: z.string().nullable() })),
  /** Approving it would be the first of two words. */
  takesTwo: z.boolean(),
  /** Whoever has said the first of two words: the body, never how somebody lives. */
  first: z.object({ name: z.string(), role: z.enum(roles) }).nullable(),
  /** Until when it is shown to whoever is concerned before it may take effect. */
  shownUntil: instant.nullable(),
  mayDecide: z.boolean(),
  /** Approved, and the caller's office may take it back. */
  mayRevoke: z.boolean(),
  /** Why not, where it may not be decided by the caller. */
  whyNot: z.enum(refusalKinds).nullable(),
  demo: z.boolean(),
})
export type ClaimDetail = z.infer<typeof claimDetail>

const show = z.enum(['waiting', 'decided'])

export const listClaims = reading(
  'listClaims',
  { orgUnitId: id, show, cursor },
  page(claimRow).extend({ orgName: z.string(), waiting: z.object({ claims: count, proxies: count }) }),
  ['not-found'],
)
export const getClaim = reading('getClaim', { claimId: id }, claimDetail, ['not-found'])

/** Several at once; each is decided by itself, and one that is refused for a reason of its own stops no other. */
const outcomes = z.array(z.object({ id, ok: z.boolean(), refusal: z.enum(refusalKinds).nullable() }))
const decision = {
  decision: z.enum(['approve', 'refuse']),
  /** Of a refusal: at least two characters, told to the person. */
  reason: note,
}
export const decideClaims = writing(
  'decideClaims',
  {
    claimIds: z.array(id).min(1).max(mostDecisionsAtOnce),
    ...decision,
    /** Of one claim of an owner: which owner of the roster it is, where the name does not tell. */
    rosterOwner: count.max(50).nullable(),
    /** The name that the decider saw there: an import may have put somebody else in that place meanwhile. */
    rosterOwnerName: z.string().max(200).nullable().exactOptional(),
  },
  z.object({ outcomes }),
  [
    'not-found',
    'own-request',
    'wrong-state',
    'reason-needed',
    'not-on-roster',
    'owner-taken',
    'guardian-needed',
    'times-out-of-order',
    'second-person-needed',
    'shown-first',
  ],
)

/**
 * An office takes back what it approved by mistake. Of two people of two bodies the first asks for it, and with the
 * second the person is nothing to the unit any more, and ballots that rested on it count no more in votes still open.
 */
export const revokeClaim = writing('revokeClaim', { claimId: id, reason }, z.object({ claim: claimRow }), [
  'not-found',
  'own-request',
  'wrong-state',
  'second-person-needed',
  'shown-first',
])

/** A proxy as those who decide on it see it. */
const proxyDetail = proxyView.extend({
  principalPhone: z.string().nullable(),
  holderPhone: z.string(),
  paper: z.array(z.string()),
  note: z.string(),
  /** Heads the holder acts for already in this compound, and how many one person may. */
  heldHeads: count,
  mostHeads: count,
  timeline: z.array(z.object({ kind: z.string(), at: instant, by: z.string(), text: z.string().nullable() })),
  /** Approving it would be the first of two words. */
  takesTwo: z.boolean(),
  first: z.object({ name: z.string(), role: z.enum(roles) }).nullable(),
  shownUntil: instant.nullable(),
  mayDecide: z.boolean(),
  whyNot: z.enum(refusalKinds).nullable(),
  demo: z.boolean(),
})
export type ProxyDetail = z.infer<typeof proxyDetail>

export const listProxies = reading(
  'listProxies',
  { orgUnitId: id, show, cursor },
  page(proxyView).extend({ orgName: z.string() }),
  ['not-found'],
)
export const getProxy = reading('getProxy', { proxyId: id }, proxyDetail, ['not-found'])
export const decideProxies = writing(
  'decideProxies',
  { proxyIds: z.array(id).min(1).max(mostDecisionsAtOnce), ...decision },
  z.object({ outcomes }),
  [
    'not-found',
    'reason-needed',
    'own-request',
    'wrong-state',
    'not-an-owner',
    'not-on-roster',
    'proxy-whole-head',
    'proxy-limit',
    'proxy-term',
    'paper-withdrawn',
    'second-person-needed',
    'shown-first',
  ],
)
