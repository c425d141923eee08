import { consentKinds } from '#domain/account/consents'
import { roles } from '#domain/kernel/roles'
import { reading, writing } from './kernel/contract'
import { count, cursor, id, instant, page, reason } from './kernel/fields'
import { z } from './kernel/zod'

const revealed = z.object({ name: z.string(), phone: z.string() })

/** Who reported anonymously: for two roles, with a reason, logged where the reporter sees it. */
const revealReporter = writing('revealReporter', { issueId: id, reason }, revealed, ['not-found'])
/** A phone in full: of whoever raised an issue openly, or of a claimant or a side of a proxy that is being decided. */
const revealPhone = writing(
  'revealPhone',
  {
    about: z.strictObject({ thing: z.enum(['issue', 'claim', 'proxy']), id }),
    /** Of a proxy: whose. */
    side: z.enum(['principal', 'holder']).nullable(),
    reason,
  },
  revealed,
  ['not-found'],
)
/** Who has looked at my data, as what and why. */
const myLooks = reading(
  'myLooks',
  { cursor },
  page(
    z.object({
      id,
      at: instant,
      byName: z.string(),
      role: z.enum(roles),
      orgName: z.string().nullable(),
      what: z.enum(['reporter', 'phone']),
      about: z.object({ thing: z.enum(['issue', 'claim', 'proxy']), id }),
      reason: z.string(),
    }),
  ),
)

const agreement = z.object({
  kind: z.enum(consentKinds),
  version: z.string(),
  at: instant,
  withdrawnAt: instant.nullable(),
})
const agreements = z.object({ agreements: z.array(agreement) })
const giveConsent = writing(
  'giveConsent',
  { kind: z.enum(['privacyAgreement', 'sensitiveData']), version: z.string().max(20) },
  agreements,
  ['consent-needed'],
)
const withdrawConsent = writing('withdrawConsent', { kind: z.enum(['sensitiveData']) }, agreements)

/** Everything kept about me, as a file for machines and as a page to read; the links work for two hours. */
const exportMyData = writing(
  'exportMyData',
  {},
  z.object({
    json: z.string(),
    page: z.string(),
    expiresAt: instant,
    /** How much of each sort it holds. */
    sections: z.array(z.object({ name: z.string(), count })),
  }),
  ['not-found'],
)
/** Takes name, phone and homes away for good. Counts and ballots stay, without a name. */
const eraseMe = writing('eraseMe', { confirmed: z.literal(true) }, z.object({ erasedAt: instant }), [
  'clock-wrong',
  'holds-post',
])

/** What the retention rules would remove today; nothing is removed by asking. */
const retention = reading(
  'retention',
  { orgUnitId: id },
  z.object({
    rows: z.array(
      z.object({
        category: z.string(),
        keepDays: count,
        action: z.enum(['delete', 'blank']),
        source: z.string(),
        inForceSince: z.string(),
        due: count,
        /** More are due than were counted. */
        more: z.boolean(),
        oldest: instant.nullable(),
      }),
    ),
    lastRunAt: instant.nullable(),
  }),
  ['not-found'],
)

/** What can be called here. */
export const privacyCalls = {
  revealReporter,
  revealPhone,
  myLooks,
  giveConsent,
  withdrawConsent,
  exportMyData,
  eraseMe,
  retention,
}
