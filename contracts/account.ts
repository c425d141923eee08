import { occupancyKinds } from '#domain/organisation/Person'
import { roles } from '#domain/kernel/roles'
import { consentKinds } from '#domain/account/consents'
import { reading, writing } from './kernel/contract'
import { count, id, instant } from './kernel/fields'
import { personName } from './kernel/personName'
import { uploadExtensions } from './kernel/vocabulary'
import { z } from './kernel/zod'

const post = z.object({
  role: z.enum(roles),
  orgUnitId: id,
  orgName: z.string(),
  orgPath: z.string(),
  until: instant.nullable(),
})
const occupancy = z.object({
  unitId: id,
  unitLabel: z.string(),
  buildingId: id,
  compoundId: id,
  compoundName: z.string(),
  kind: z.enum(occupancyKinds),
  from: instant,
  until: instant.nullable(),
})

/** Who I am here: what the mini-program shows or hides by. */
export const me = reading(
  'me',
  {},
  z.object({
    personId: id,
    name: z.string(),
    /** Masked: 138****0001. */
    phone: z.string(),
    posts: z.array(post),
    occupancies: z.array(occupancy),
    settings: z.object({ elderMode: z.boolean() }),
    /** Subscribe messages agreed to and not yet spent, by template. */
    credits: z.record(z.string(), count),
    /** Agreed to in the wording in force, and not withdrawn. */
    agreed: z.array(z.enum(consentKinds)),
    /** Folder in cloud storage under which this caller's uploads are accepted. */
    uploadFolder: z.string(),
    demo: z.boolean(),
  }),
)
export type Me = z.infer<typeof me.output>

const updateSettings = writing(
  'updateSettings',
  { elderMode: z.boolean() },
  z.object({ settings: z.object({ elderMode: z.boolean() }) }),
)

/** Where to PUT a photo or a roster (h5; the mini-program uploads by WeChat's own call). The server names the file. */
const uploadTicket = reading(
  'uploadTicket',
  { extension: z.enum(uploadExtensions) },
  z.object({
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    fileId: z.string(),
  }),
)

/** What WeChat's phone button hands out, to be exchanged for the number by the server. */
const phoneCode = z.string().min(1).max(200)

/** First use: the privacy agreement, a name, and the phone that WeChat vouches for. */
const join = writing(
  'join',
  { name: personName, phoneCode, agreedVersion: z.string().max(20) },
  z.object({ me: me.output }),
  ['phone-code-invalid', 'consent-needed', 'erasure-running'],
)
const changePhone = writing('changePhone', { phoneCode }, z.object({ phone: z.string() }), [
  'phone-code-invalid',
])

/** What can be called here. */
export const accountCalls = {
  me,
  updateSettings,
  uploadTicket,
  join,
  changePhone,
}
