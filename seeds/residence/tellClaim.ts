import { theClock } from '#domain/kernel/Actor'
import type { Instant } from '#domain/kernel/decision'
import type { Person } from '#domain/organisation/Person'
import { appealClaim, withdrawClaim } from '#domain/residence/claims/appeal'
import type { Claim, ClaimFact } from '#domain/residence/claims/Claim'
import { claimMessages } from '#domain/residence/claims/messages'
import { claimUnit } from '#domain/residence/claims/claimUnit'
import { approveClaim, refuseClaim, type Second } from '#domain/residence/claims/decide'
import { disputeClaim } from '#domain/residence/claims/dispute'
import { askRevocation } from '#domain/residence/claims/revoke'
import { disputeOffice, secondOffice } from '#domain/residence/secondOffice'
import { dutyRulesAt, shownUntil } from '#domain/organisation/dutyRules'
import { firstOf } from '#domain/organisation/twoPeople'
import type { Role } from '#domain/kernel/roles'
import { endClaim, type EndClaim } from '#domain/residence/claims/end'
import { evolveClaim } from '#domain/residence/claims/evolve'
import { moveOut } from '#domain/residence/moveOut'
import { appealOffice, firstOffice } from '#domain/residence/offices'
import { residentActor } from '../actors'
import { DAY, HOUR } from '#domain/kernel/lengths'
import { beginChronicle, type Chronicle, type Chronicled, type Deed } from './Chronicle'
import type { ClaimPlan, ClaimStep } from './ClaimPlan'
import { around, officerOf, type World } from './World'

type ClaimChronicle = Chronicle<Claim, ClaimFact>

/** Time enough to read what is kept and why, and to write one's name. */
const JOINED_BEFORE = HOUR / 2

const leaseEnd = ({ leaseDays }: ClaimPlan, now: Instant): Instant | null =>
  leaseDays === null ? null : now + Math.round(leaseDays * DAY)

const beginClaim = (plan: ClaimPlan, world: World, chronicle: ClaimChronicle, at: Instant): void => {
  const { settlement, register, now } = world
  const id = register.idOf(plan.by)
  settlement.join(id, at - JOINED_BEFORE)
  if (plan.papers.length > 0) settlement.agreeToPapers(id, at)
  const claimant = settlement.person(id)
  const unit = settlement.unit(plan.unitId)
  const { compound, ancestors } = around(world, unit.compoundId)
  const { as, note, under14 } = plan
  const evidence = plan.papers.map(world.paper)
  const decision = claimUnit(
    { compoundId: unit.compoundId, as, evidence, note, under14, until: leaseEnd(plan, now) },
    {
      actor: residentActor(claimant),
      claimant,
      unit,
      place: { compoundName: compound.name, compoundPath: compound.path },
      office: firstOffice(compound, ancestors),
      guardians: unit.residentIds,
      claims: [],
      now: at,
    },
  )
  chronicle.append(decision, 'claimed')
}

/** Where the second word is said, and to whom it is shown: who is linked to the home. No vote waits for it. */
const secondOn = (claim: Claim, by: Role, world: World, at: Instant): Second => {
  const { compound, ancestors } = around(world, claim.unit.compoundId)
  const first = firstOf(officerOf(world, claim.office, claim.unit, by, at))
  const linked = world.settlement.unit(claim.unit.unitId).owners.flatMap(({ personId }) => personId ?? [])
  return {
    office: secondOffice(first, compound, ancestors, at),
    shown: {
      concerned: linked.filter(id => id !== claim.claimant.personId),
      until: claim.state === 'approved' ? shownUntil(dutyRulesAt(at).shownHours, at) : null,
      votes: [],
    },
  }
}

const approve = (
  { by, note }: Extract<ClaimStep, { do: 'approve' }>,
  chronicle: ClaimChronicle,
  world: World,
  at: Instant,
): void => {
  const { settlement } = world
  const claim = chronicle.state()
  const approval = approveClaim({ note, rosterOwner: null }, claim, {
    actor: officerOf(world, claim.office, claim.unit, by, at),
    person: settlement.person(claim.claimant.personId),
    unit: settlement.unit(claim.unit.unitId),
    guardian: null,
    second: secondOn(claim, by, world, at),
    now: at,
  })
  chronicle.append(approval, 'approved')
  if (approval.ok && approval.settled)
    settlement.put(at, { person: approval.settled.person, units: [approval.settled.unit] })
}

const end = (
  how: EndClaim,
  actor: Parameters<typeof endClaim>[2]['actor'],
  chronicle: ClaimChronicle,
  { settlement }: World,
  at: Instant,
): void => {
  const claim = chronicle.state()
  const person = settlement.person(claim.claimant.personId)
  const occupancy = person.occupancies.find(({ claimId }) => claimId === claim.id)
  if (!occupancy) throw new Error(`${claim.id}: nothing to end`)
  const left = moveOut({ person, unit: settlement.unit(claim.unit.unitId) }, occupancy, at)
  chronicle.append(endClaim(how, claim, { actor, now: at }), 'ended')
  settlement.put(at, { person: left.person, units: [left.unit] })
}

const perform = (step: ClaimStep, chronicle: ClaimChronicle, world: World, at: Instant): void => {
  const claim = chronicle.state()
  const claimant: Person = world.settlement.person(claim.claimant.personId)
  const actor = residentActor(claimant)
  switch (step.do) {
    case 'approve':
      approve(step, chronicle, world, at)
      return
    case 'refuse': {
      const officer = officerOf(world, claim.office, claim.unit, step.by, at)
      const decider = world.settlement.person(officer.personId)
      chronicle.append(refuseClaim(step, claim, { actor: officer, decider, now: at }), 'refused')
      return
    }
    case 'appeal': {
      const { compound, ancestors } = around(world, claim.unit.compoundId)
      const office = appealOffice(claim.office, compound, ancestors)
      chronicle.append(appealClaim(step, claim, { actor, office, others: [], now: at }), 'appealed')
      return
    }
    case 'dispute': {
      const { compound, ancestors } = around(world, claim.unit.compoundId)
      const contesting = residentActor(world.settlement.person(world.register.idOf(step.by)))
      const office = disputeOffice(claim, compound, ancestors)
      chronicle.append(disputeClaim(claim, { actor: contesting, office, now: at }), 'disputed')
      return
    }
    case 'askRevocation': {
      const officer = officerOf(world, claim.office, claim.unit, step.by, at)
      const second = secondOn(claim, step.by, world, at)
      chronicle.append(askRevocation(step, claim, { actor: officer, now: at, second }), 'revocationAsked')
      return
    }
    case 'withdraw':
      chronicle.append(withdrawClaim(claim, { actor, now: at }), 'withdrawn')
      return
    case 'moveOut':
      end({ how: 'movedOut', reason: '' }, actor, chronicle, world, at)
  }
}

/** A claim as what is done about it, each at its instant, the clock's end of a lease included. */
export const tellClaim = (
  plan: ClaimPlan,
  world: World,
): { readonly deeds: readonly Deed[]; readonly end: () => Chronicled<Claim, ClaimFact> } => {
  const chronicle = beginChronicle(plan.id, { evolve: evolveClaim, messagesFor: claimMessages })
  const claimedAt = world.now - Math.round(plan.claimedAgo * HOUR)
  const over = leaseEnd(plan, world.now)
  const deeds: Deed[] = [
    {
      at: claimedAt,
      act: () => {
        beginClaim(plan, world, chronicle, claimedAt)
      },
    },
    ...plan.steps.map(step => {
      const at = claimedAt + Math.round(step.after * HOUR)
      return {
        at,
        act: () => {
          perform(step, chronicle, world, at)
        },
      }
    }),
  ]
  if (over !== null && over <= world.now)
    deeds.push({
      at: over,
      act: () => {
        end({ how: 'leaseOver', reason: '' }, theClock, chronicle, world, over)
      },
    })
  return { deeds, end: chronicle.end }
}
