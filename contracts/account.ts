import { orgLevels } from '#domain/organisation/OrgUnit'
import { occupancyKinds } from '#domain/organisation/Person'
import { roles } from '#domain/kernel/roles'
import { consentKinds } from '#domain/privacy/consents'
import { reading, writing } from './kernel/contract'
import { count, id, instant } from './kernel/fields'
import { issueSummary } from './issues'
import { voteSummary } from './votes'
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

export const updateSettings = writing(
  'updateSettings',
  { elderMode: z.boolean() },
  z.object({ settings: z.object({ elderMode: z.boolean() }) }),
)

const contact = z.object({
  role: z.enum(roles),
  name: z.string(),
  orgName: z.string(),
  buildingId: id.nullable(),
  dutyPhone: z.string().nullable(),
})
export type Contact = z.infer<typeof contact>

/** What happened in the compound lately, told to everybody who lives there. */
const notice = z.object({
  kind: z.enum(['voteAnnounced', 'voteOpened', 'voteResult', 'issueEscalated', 'issueSolved']),
  about: z.object({ thing: z.enum(['issue', 'vote']), id }),
  title: z.string(),
  at: instant,
})

/** One compound today. */
export const home = reading(
  'home',
  { compoundId: id },
  z.object({
    compound: z.object({ id, name: z.string(), path: z.string(), hasBranch: z.boolean(), households: count }),
    /** Who stands in where there is no branch, or none that has a secretary. */
    standIn: z.string().nullable(),
    notices: z.array(notice),
    openVotes: z.array(voteSummary),
    myOpenIssues: z.array(issueSummary),
    lookedAfterBy: z.array(contact),
    unread: count,
    demo: z.boolean(),
  }),
  ['not-found'],
)
export type Home = z.infer<typeof home.output>
export type HomeNotice = z.infer<typeof notice>

/** A compound's buildings and plan, and who looks after it. */
export const compound = reading(
  'compound',
  { compoundId: id },
  z.object({
    id,
    name: z.string(),
    level: z.enum(orgLevels),
    ancestors: z.array(z.object({ id, name: z.string(), level: z.enum(orgLevels) })),
    hasBranch: z.boolean(),
    standIn: z.string().nullable(),
    households: count,
    location: z.object({ latitude: z.number(), longitude: z.number() }),
    buildings: z.array(
      z.object({
        id,
        name: z.string(),
        plan: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
        entrances: count,
        floors: count,
      }),
    ),
    contacts: z.array(contact),
    demo: z.boolean(),
  }),
  ['not-found'],
)
export type CompoundView = z.infer<typeof compound.output>

/** Where to PUT a photo or a roster (h5; the mini-program uploads by WeChat's own call). */
export const uploadTicket = reading(
  'uploadTicket',
  { name: z.string().regex(/^[A-Za-z0-9_-]{1,64}\.(jpg|jpeg|png|webp|xlsx|xls|csv)$/) },
  z.object({
    url: z.string(),
    headers: z.record(z.string(), z.string()),
    fileId: z.string(),
  }),
)
