import { proxyEndings, proxyKinds, proxyStates } from '#domain/residence/proxies/Proxy'
import { reading, writing } from '../kernel/contract'
import { id, instant, note, photos, reason } from '../kernel/fields'
import { personName } from '../kernel/personName'
import { photoRefusals } from '../kernel/refusals'
import { homeChange } from './homeChange'
import { papersWithheld } from './claims'
import { z } from '../kernel/zod'

/** An authorisation, names masked for whoever is neither side of it nor decides on it. */
export const proxyView = z.object({
  id,
  kind: z.enum(proxyKinds),
  state: z.enum(proxyStates),
  compoundId: id,
  compoundName: z.string(),
  units: z.array(z.object({ unitId: id, unitLabel: z.string() })),
  principalName: z.string(),
  holderName: z.string(),
  /** The caller is the one represented, the one who acts, or neither. */
  mySide: z.enum(['principal', 'holder', 'neither']),
  from: instant,
  until: instant.nullable(),
  voteId: id.nullable(),
  voteTitle: z.string().nullable(),
  /** In force at this moment. */
  active: z.boolean(),
  officeName: z.string(),
  standIn: z.boolean(),
  /** Of a refusal or a revocation. */
  reason: z.string().nullable(),
  /** Why it is over without anybody taking it back. */
  ending: z.enum(proxyEndings).nullable(),
  grantedAt: instant,
  updatedAt: instant,
  /** Told to whoever has asked for it, and to the office. */
  papersWithheld,
  mayRevoke: z.boolean(),
})
export type ProxyView = z.infer<typeof proxyView>

const oneProxy = z.object({ proxy: proxyView })

/**
 * Asks for an authorisation to be entered. A delegation and a representative are named by an owner of the units; a
 * guardian asks for the units of the ward, who is named as the roster has them.
 */
export const grantProxy = writing(
  'grantProxy',
  {
    kind: z.enum(proxyKinds),
    compoundId: id,
    unitIds: z.array(id).min(1).max(20),
    /** Who will act, by the name and phone they joined with; null: the caller. */
    holder: z
      .strictObject({
        name: personName,
        phone: z
          .string()
          .trim()
          .regex(/^1\d{10}$/),
      })
      .nullable(),
    /** Of a guardianship: the ward's name as the roster has it. */
    wardName: personName.nullable(),
    from: instant,
    until: instant.nullable(),
    voteId: id.nullable(),
    paper: photos.min(1),
    note,
  },
  oneProxy,
  [
    'not-found',
    'not-an-owner',
    'unit-elsewhere',
    'unknown-holder',
    'proxy-to-oneself',
    'proxy-whole-head',
    'proxy-limit',
    'proxy-term',
    'consent-needed',
    'not-on-roster',
    ...photoRefusals,
  ],
)
/** Those I gave and those I hold, latest first. */
export const myProxies = reading('myProxies', {}, z.object({ rows: z.array(proxyView) }))
/** By either side at any time, and by the office with a reason. Ballots already cast stay counted. */
export const revokeProxy = writing('revokeProxy', { proxyId: id, reason }, oneProxy, [
  'not-found',
  'not-permitted',
  'wrong-state',
  'reason-needed',
  'second-person-needed',
  'shown-first',
])
/** One tap: this authorisation, or that it is taken back, is wrong. */
export const disputeProxy = writing('disputeProxy', { proxyId: id }, z.object({ change: homeChange }), [
  'not-found',
  'cannot-dispute',
])
/** The second of two finds that what was approved was right. */
export const keepProxy = writing('keepProxy', { proxyId: id, reason }, oneProxy, [
  'not-found',
  'own-request',
  'wrong-state',
  'reason-needed',
  'second-person-needed',
])
