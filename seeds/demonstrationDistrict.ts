import { issueFoldVersion } from '#domain/issues/evolve'
import { claimFoldVersion } from '#domain/residence/claims/evolve'
import { proxyFoldVersion } from '#domain/residence/proxies/evolve'
import { voteFoldVersion } from '#domain/votes/evolve'
import { announcementPlans } from './announcements/plans'
import { tellAnnouncements } from './announcements/tellAnnouncements'
import {
  auditedAnnouncement,
  auditedClaim,
  auditedIssue,
  auditedProxy,
  auditedVote,
} from '#domain/audit/audited'
import type { Instant } from '#domain/kernel/decision'
import type { Compound, OrgUnit } from '#domain/organisation/OrgUnit'
import type { Unit } from '#domain/organisation/Unit'
import { chainOf, deedsOf, deedsOfSupports } from './chainOf'
import { createDice } from './Dice'
import { buildHomes, buildShops } from './residence/homes/buildUnits'
import { homePlans } from './residence/homes/homePlans'
import { settleResidents } from './residence/homes/settleResidents'
import { figuresOf } from './evaluation/figuresOf'
import { createReaders, inboxOf, toldOfVote } from './notices/inbox'
import { issueStories } from './issues/stories/all'
import { tellStories } from './issues/tellStories'
import { DAY } from '#domain/kernel/lengths'
import { growOrganisation } from './organisation/growOrganisation'
import { names, newcomerPlan, personaPlans, phones } from './personas/personas'
import { createRegister, type Register } from './account/Register'
import { demonstrationPictures } from './pictures/demonstrationPictures'
import { claimPlansAt } from './residence/plans/all'
import { proxyPlans } from './residence/plans/proxies'
import { tellResidence, type Residence } from './residence/tellResidence'
import { stored, type SeedData, type SeedPersona } from './SeedData'
import { votePlans } from './votes/plans/all'
import { runVotes } from './votes/runVotes'

export interface DemonstrationOptions {
  /** The present of the demonstration: everything happened before it, deadlines lie after it. */
  readonly now: Instant
  readonly seed?: number
  /** What stands before a path in a file id of the environment, as `cloud://env.bucket/`. */
  readonly fileIdPrefix?: string
  /** The secret by which the environment makes ids; without one everybody can tell of which openid they are. */
  readonly idSecret?: string
}

/** Everybody has held their post for longer than the oldest case. */
const IN_POST_SINCE = 400 * DAY
export const DEFAULT_SEED = 134
const DEFAULT_PREFIX = 'cloud://local.local/'

const settleShowcase = (orgUnits: readonly OrgUnit[], register: Register, seed: number): readonly Unit[] =>
  homePlans.flatMap(plan => {
    const compound = orgUnits.find((unit): unit is Compound => unit._id === plan.compoundId)
    if (!compound) throw new Error(`No compound ${plan.compoundId}`)
    const homes = buildHomes(compound, plan.doors, plan.areas)
    const shops = plan.shops === null ? [] : buildShops(compound, plan.shops.count, plan.shops.area)
    const dice = createDice(seed, `homes ${plan.compoundId}`)
    return settleResidents(compound, plan, homes, shops, register, dice)
  })

/** Keys under which the invented owners stand: those without a post or a part to play. */
const inventedOwners = (
  units: readonly Unit[],
  register: Register,
): ReadonlyMap<string, readonly string[]> => {
  const keys = new Map<string, string[]>()
  for (const unit of units) {
    const key = `${unit._id}-owner`
    if (unit.owners[0]?.personId !== register.idOf(key)) continue
    keys.set(unit.compoundId, [...(keys.get(unit.compoundId) ?? []), key])
  }
  return keys
}

/** Comes last: who has no part to play yet. */
const newcomerIn = (register: Register): SeedPersona => {
  const { key, title, description } = newcomerPlan
  const openid = register.openidOf(key)
  return {
    _id: key,
    personId: register.idOf(key),
    openid,
    title,
    description,
    order: personaPlans.length + 1,
  }
}

const personasOf = (register: Register): readonly SeedPersona[] =>
  personaPlans.map(({ key, title, description }, index) => ({
    _id: key,
    personId: register.person(key)._id,
    title,
    description,
    order: index + 1,
  }))

/** Their rights stay free too: whoever tries out an authorisation finds a vote to cast by it. */
const partiesOf = ({ proxies }: Residence): readonly string[] =>
  proxies.flatMap(({ state: { principal } }) => principal.personId ?? [])

/**
 * The district of the article with invented people, cases and votes, all of them marked as demonstration. The same
 * `now` and `seed` give the same documents.
 *
 * Issues and votes are played by the rules up to `now`, the clock's part included, so nothing in them is overdue that
 * the clock would have moved.
 */
export const demonstrationDistrict = ({
  now,
  seed = DEFAULT_SEED,
  fileIdPrefix = DEFAULT_PREFIX,
  idSecret,
}: DemonstrationOptions): SeedData => {
  const register = createRegister(now - IN_POST_SINCE, { names, phones }, 'demo', idSecret)
  const orgUnits = growOrganisation(register, createDice(seed, 'organisation'))
  const settled = settleShowcase(orgUnits, register, seed)
  for (const { key, elderMode } of personaPlans) if (elderMode) register.useElderMode(key)
  const personas = personasOf(register)
  const residents = inventedOwners(settled, register)
  const readers = new Set(personas.map(persona => persona.personId))
  const world = { orgUnits, register, residents, fileId: (path: string) => fileIdPrefix + path, now }
  const residence = tellResidence(claimPlansAt(now), proxyPlans, { ...world, units: settled })
  const { settlement, claims, proxies } = residence
  const issues = tellStories(issueStories, { ...world, dice: createDice(seed, 'issues') })
  const { runs, comments } = runVotes(votePlans, {
    ...world,
    ...settlement,
    proxiesAt: residence.proxiesAt,
    reserved: new Set([...readers, ...partiesOf(residence)]),
    seed,
  })
  const units = settled.map(({ _id }) => settlement.unit(_id))
  const announced = tellAnnouncements(announcementPlans, orgUnits, now)
  const told = [
    ...[...issues, ...claims, ...proxies].flatMap(thing => thing.told),
    ...runs.flatMap(toldOfVote),
  ]
  return {
    orgUnits: announced.orgUnits,
    announcements: announced.announcements.map(({ state, facts }) => stored(state, facts)),
    people: register.people().map(settlement.latest),
    units,
    issues: issues.map(({ issue, facts }) => stored(issue, facts, issueFoldVersion)),
    supporters: issues.flatMap(({ supports }) => supports),
    votes: runs.map(({ vote, facts }) => stored(vote, facts, voteFoldVersion)),
    votingRights: runs.flatMap(run => run.rights),
    ballots: runs.flatMap(run => run.ballots),
    comments,
    claims: claims.map(({ state, facts }) => stored(state, facts, claimFoldVersion)),
    proxies: proxies.map(({ state, facts }) => stored(state, facts, proxyFoldVersion)),
    proxyHolders: residence.holders,
    ...figuresOf(issues, orgUnits, now),
    inbox: inboxOf(told, createReaders(orgUnits, units, runs, issues), readers, now),
    ...chainOf([
      ...issues.flatMap(({ issue, facts }) => deedsOf(auditedIssue, { state: issue, facts })),
      ...issues.flatMap(deedsOfSupports),
      ...runs.flatMap(({ vote, facts }) => deedsOf(auditedVote, { state: vote, facts })),
      ...claims.flatMap(told => deedsOf(auditedClaim, told)),
      ...proxies.flatMap(told => deedsOf(auditedProxy, told)),
      ...announced.announcements.flatMap(told => deedsOf(auditedAnnouncement, told)),
    ]),
    personas: [...personas, newcomerIn(register)],
    files: [...demonstrationPictures(), ...residence.files],
  }
}
