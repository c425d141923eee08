import { occupancyKinds } from '#domain/organisation/Person'
import { unitUses } from '#domain/organisation/Unit'
import { claimEndings, claimStates } from '#domain/residence/claims/Claim'
import { me } from '../account'
import { reading, writing } from '../kernel/contract'
import { count, id, instant, note, photos, reason } from '../kernel/fields'
import { photoRefusals } from '../kernel/refusals'
import { z } from '../kernel/zod'

/**
 * The units of one building to choose from, by label only; nothing is said of who owns them. `buildingId` null: only
 * the buildings, before one has been chosen.
 */
export const claimableUnits = reading(
  'claimableUnits',
  { compoundId: id, buildingId: id.nullable() },
  z.object({
    buildings: z.array(z.object({ id, name: z.string() })),
    units: z.array(
      z.object({
        id,
        label: z.string(),
        entrance: z.string().nullable(),
        room: z.string(),
        use: z.enum(unitUses),
      }),
    ),
  }),
  ['not-found'],
)

/** Photos that were given, and that nobody is shown since the consent to it was withdrawn. */
export const papersWithheld = z.object({ count, gone: z.boolean() }).nullable()

/** A claim as its claimant sees it. */
export const claimView = z.object({
  id,
  unitId: id,
  unitLabel: z.string(),
  compoundId: id,
  compoundName: z.string(),
  as: z.enum(occupancyKinds),
  state: z.enum(claimStates),
  under14: z.boolean(),
  guardianConsented: z.boolean(),
  until: instant.nullable(),
  /** Who decides now. */
  officeName: z.string(),
  standIn: z.boolean(),
  instance: z.enum(['first', 'second', 'appeal']),
  reason: z.string().nullable(),
  appealReason: z.string().nullable(),
  ending: z.enum(claimEndings).nullable(),
  claimedAt: instant,
  updatedAt: instant,
  papersWithheld,
  mayAppeal: z.boolean(),
  /** Until when, while it may be appealed. */
  appealBy: instant.nullable(),
  mayWithdraw: z.boolean(),
})
export type ClaimView = z.infer<typeof claimView>

const aboutClaim = { claimId: id }
const oneClaim = z.object({ claim: claimView })

export const claimUnit = writing(
  'claimUnit',
  {
    compoundId: id,
    unitId: id,
    as: z.enum(occupancyKinds),
    /** Photos of a deed, a lease, a register; each needs the consent for sensitive data. */
    evidence: photos,
    note,
    under14: z.boolean(),
    /** End of a lease. */
    until: instant.nullable(),
  },
  oneClaim,
  [
    'not-found',
    'unit-elsewhere',
    'already-claimed',
    'too-many-claims',
    'consent-needed',
    ...photoRefusals,
    'times-out-of-order',
  ],
)
export const myClaims = reading('myClaims', {}, z.object({ rows: z.array(claimView) }))
export const appealClaim = writing('appealClaim', { ...aboutClaim, reason }, oneClaim, [
  'not-found',
  'cannot-appeal',
])
export const withdrawClaim = writing('withdrawClaim', aboutClaim, oneClaim, ['not-found', 'wrong-state'])
/** An adult of the same unit agrees that a child under fourteen is entered. */
export const consentForChild = writing('consentForChild', aboutClaim, oneClaim, [
  'not-found',
  'not-permitted',
  'wrong-state',
])

/** Who else belongs to a unit of mine, names masked but my own. */
export const household = reading(
  'household',
  { unitId: id },
  z.object({
    unitId: id,
    unitLabel: z.string(),
    compoundName: z.string(),
    area: count,
    use: z.enum(unitUses),
    /** Owners by the roster, with whether they are known here. */
    owners: z.array(
      z.object({ name: z.string(), known: z.boolean(), me: z.boolean(), representative: z.boolean() }),
    ),
    residents: z.array(z.object({ name: z.string(), as: z.enum(occupancyKinds), me: z.boolean() })),
    /** Claims of children that wait for an adult's consent. */
    children: z.array(z.object({ claimId: id, name: z.string() })),
    /** Co-owned with nobody named to vote for it: whoever votes first votes for all. */
    representativeMissing: z.boolean(),
  }),
  ['not-found'],
)
export const moveOut = writing(
  'moveOut',
  { unitId: id, as: z.enum(occupancyKinds) },
  z.object({ me: me.output }),
  ['not-found'],
)
