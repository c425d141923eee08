import { bodyKinds, forces } from '#domain/organisation/bodyKinds'
import { orgLevels } from '#domain/organisation/OrgUnit'
import { roles } from '#domain/kernel/roles'
import { reading, writing } from './kernel/contract'
import { count, id, instant, line, note, reason } from './kernel/fields'
import { fieldLimits } from './kernel/limits'
import { personName } from './kernel/personName'
import { written } from './kernel/written'
import { z } from './kernel/zod'

const roleName = z.enum(roles)
const unitRef = z.object({ id, name: z.string(), level: z.enum(orgLevels) })

/** A seat of an org unit, held or vacant. */
const seat = z.object({
  role: roleName,
  buildingId: id.nullable(),
  buildingName: z.string().nullable(),
  leadsGrid: z.boolean(),
  /** For a member of a branch: which of its three forces. */
  force: z.enum(forces).nullable(),
  /** Null: vacant, and that is shown. */
  holder: z
    .object({
      name: z.string(),
      dutyPhone: z.string().nullable(),
      from: instant,
      until: instant.nullable(),
    })
    .nullable(),
})
export type SeatView = z.infer<typeof seat>

/** One body of the organisation: what it is called there and who sits in it. */
const body = z.object({
  kind: z.enum(bodyKinds),
  orgUnit: unitRef,
  seats: z.array(seat),
  vacancies: count,
})
export type BodyView = z.infer<typeof body>

/** Who looks after me: the chart of my compound, from the building head up to the district. */
const lookedAfter = reading(
  'lookedAfter',
  { compoundId: id },
  z.object({
    compound: unitRef,
    grid: z.string(),
    hasBranch: z.boolean(),
    /** The community that stands in where there is no branch, or none that has a secretary. */
    standIn: z.string().nullable(),
    /** Building heads of the buildings where I live, first of all. */
    mine: z.array(seat),
    /** Compound, community, subdistrict, district: nearest first. */
    bodies: z.array(body),
    demo: z.boolean(),
  }),
  ['not-found'],
)
export type LookedAfter = z.infer<typeof lookedAfter.output>

/** An org unit with its body, its members and what lies below. */
const organisation = reading(
  'organisation',
  { orgUnitId: id },
  z.object({
    unit: unitRef,
    ancestors: z.array(unitRef),
    body,
    /** Departments of the joint conference, member units of a joint committee. */
    members: z.array(unitRef.extend({ vacancies: count })),
    /** Communities of a subdistrict, grids (compounds) of a community … */
    below: z.array(
      unitRef.extend({
        vacancies: count,
        hasBranch: z.boolean().nullable(),
        grid: z.string().nullable(),
        gridWorker: z.string().nullable(),
        partyBuildingHead: z.string().nullable(),
      }),
    ),
    demo: z.boolean(),
  }),
  ['not-found'],
)
export type OrganisationView = z.infer<typeof organisation.output>

/** A term of office. */
const term = z.object({
  id,
  role: roleName,
  name: z.string(),
  from: instant,
  until: instant.nullable(),
  buildingId: id.nullable(),
  buildingName: z.string().nullable(),
  leadsGrid: z.boolean(),
  dutyPhone: z.string().nullable(),
  /** Why it was ended before its time, or the note of its handover. */
  endedFor: z.string().nullable(),
  status: z.enum(['held', 'future', 'past']),
  /** Days until it ends, where that is soon enough to think of a successor. */
  endsInDays: count.nullable(),
  mayChange: z.boolean(),
  /** It has an end, and the time after it is free for a further term of the same person. */
  mayRenew: z.boolean(),
})
export type TermView = z.infer<typeof term>

const posts = z.object({
  unit: unitRef,
  ancestors: z.array(unitRef),
  below: z.array(unitRef.extend({ vacancies: count })),
  terms: z.array(term),
  vacancies: z.array(seat.omit({ holder: true })),
  /** What the caller may appoint to here. */
  mayAppoint: z.array(roleName),
  buildings: z.array(z.object({ id, name: z.string() })),
  /** Open work that stands at each post's role here: it moves with the post. */
  openWork: z.array(z.object({ role: roleName, issues: count })),
  /** Of a compound: whether a branch stands there, since which decision, and whether the caller may change that. */
  branch: z
    .object({
      stands: z.boolean(),
      /** The community that stands in while none stands. */
      standIn: z.string(),
      mayChange: z.boolean(),
      /** Latest first. */
      deeds: z.array(
        z.object({
          kind: z.enum(['founded', 'dissolved']),
          at: instant,
          document: z.string(),
          reason: z.string(),
        }),
      ),
    })
    .nullable(),
  demo: z.boolean(),
})
export type PostsView = z.infer<typeof posts>

const listPosts = reading('listPosts', { orgUnitId: id }, posts, ['not-found'])

/** Somebody who has joined, by the name and phone they joined with. */
const appointee = z.strictObject({
  name: personName,
  phone: z
    .string()
    .trim()
    .regex(/^1\d{10}$/),
})
const dutyPhone = z
  .string()
  .trim()
  .regex(/^[0-9-]{3,20}$/)
  .nullable()
const onePosts = z.object({ posts })
const whyNotTerm = ['not-found', 'may-not-appoint', 'seat-taken', 'term-out-of-order', 'own-request'] as const
/** Where somebody is named besides. */
const whyNotAppointed = [...whyNotTerm, 'unknown-holder'] as const

const appoint = writing(
  'appoint',
  {
    orgUnitId: id,
    role: roleName,
    person: appointee,
    from: instant,
    until: instant.nullable(),
    buildingId: id.nullable(),
    leadsGrid: z.boolean(),
    dutyPhone,
  },
  onePosts,
  whyNotAppointed,
)
/** Ends a term now or later, or takes back one that has not begun. */
const endPost = writing(
  'endPost',
  { orgUnitId: id, postId: id, until: instant, reason },
  onePosts,
  whyNotTerm,
)
/** One goes, another comes, in one step: what was open at the post is the successor's from that instant. */
const handOver = writing(
  'handOver',
  { orgUnitId: id, postId: id, to: appointee, at: instant, until: instant.nullable(), note },
  onePosts,
  whyNotAppointed,
)
/** A further term for the same person, from the instant at which the present one ends. */
const renewPost = writing(
  'renewPost',
  { orgUnitId: id, postId: id, until: instant.nullable() },
  onePosts,
  whyNotAppointed,
)

/** Of the written decision of the Party committee above. */
const document = line
/** A branch stands in a compound from now on, and its seats are vacant. */
const foundBranch = writing('foundBranch', { orgUnitId: id, document, note }, onePosts, [
  'not-found',
  'branch-founded',
])
/** No branch stands there any more: the community stands in. */
const dissolveBranch = writing('dissolveBranch', { orgUnitId: id, document, reason }, onePosts, [
  'not-found',
  'no-branch',
  'branch-has-posts',
])

/** Whom residents can turn to. */
export const contact = z.object({
  role: z.enum(roles),
  name: z.string(),
  orgName: z.string(),
  buildingId: id.nullable(),
  dutyPhone: z.string().nullable(),
})
export type Contact = z.infer<typeof contact>

/** A compound's buildings and plan, and who looks after it. */
const compound = reading(
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

/** Every compound by name, for whoever looks for their own; open to those who have not joined yet. */
const compounds = reading(
  'compounds',
  { search: written({ max: fieldLimits.line }) },
  z.object({
    rows: z.array(
      z.object({
        id,
        name: z.string(),
        communityName: z.string(),
        subdistrictName: z.string(),
        hasBranch: z.boolean(),
      }),
    ),
    /** More match than are listed. */
    more: z.boolean(),
  }),
)

/** What can be called here. */
export const organisationCalls = {
  compound,
  compounds,
  lookedAfter,
  organisation,
  listPosts,
  appoint,
  endPost,
  handOver,
  renewPost,
  foundBranch,
  dissolveBranch,
}
