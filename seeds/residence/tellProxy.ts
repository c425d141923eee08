import { theClock } from '#domain/kernel/Actor'
import type { Instant } from '#domain/kernel/decision'
import { firstOffice } from '#domain/residence/offices'
import type { Proxy, ProxyFact } from '#domain/residence/proxies/Proxy'
import { approve, refuse } from '#domain/residence/proxies/decide'
import { end, revoke, withRepresentative } from '#domain/residence/proxies/end'
import { evolve } from '#domain/residence/proxies/evolve'
import { grant } from '#domain/residence/proxies/grant'
import {
  headsOfOthers,
  heldHeadsId,
  withActing,
  withoutActing,
  type HeldHeads,
} from '#domain/residence/proxies/heldHeads'
import { messagesFor } from '#domain/residence/proxies/messages'
import { residentActor } from '../actors'
import { DAY, HOUR } from '#domain/kernel/lengths'
import { beginChronicle, type Chronicle, type Chronicled, type Deed } from './Chronicle'
import type { ProxyPlan, ProxyStep } from './ProxyPlan'
import { around, officerOf, type World } from './World'

type ProxyChronicle = Chronicle<Proxy, ProxyFact>

/** For whom holders act, by id: kept beside the authorisations as the functions keep it. */
export type Holders = Map<string, HeldHeads>

interface ProxyWorld extends World {
  readonly holders: Holders
}

const instantOf = (days: number, now: Instant): Instant => now + Math.round(days * DAY)

const ask = (plan: ProxyPlan, world: ProxyWorld, chronicle: ProxyChronicle, at: Instant): void => {
  const { settlement, register, holders, now } = world
  const applicantId = register.idOf(plan.by)
  settlement.agreeToPapers(applicantId, at)
  const applicant = settlement.person(applicantId)
  const holder = settlement.person(register.idOf(plan.to))
  const units = plan.unitIds.map(settlement.unit)
  const compoundId = units[0]?.compoundId ?? ''
  const { compound, ancestors } = around(world, compoundId)
  const decision = grant(
    {
      kind: plan.kind,
      compoundId,
      wardName: null,
      from: instantOf(plan.fromDay, now),
      until: plan.untilDay === null ? null : instantOf(plan.untilDay, now),
      vote: null,
      paper: [world.paper('mandate')],
      note: plan.note,
    },
    {
      actor: residentActor(applicant),
      applicant,
      holder,
      units,
      wholeHeads: units.flatMap(settlement.unitsOfBuyer),
      place: { compoundName: compound.name, compoundPath: compound.path },
      office: firstOffice(compound, ancestors),
      held: holders.get(heldHeadsId(compoundId, holder._id)) ?? null,
      now: at,
    },
  )
  chronicle.append(decision, 'granted')
}

const enter = (
  { by, note }: Extract<ProxyStep, { do: 'approve' }>,
  chronicle: ProxyChronicle,
  world: ProxyWorld,
  at: Instant,
): void => {
  const { settlement, holders } = world
  const proxy = chronicle.state()
  const { compoundId, office, holder } = proxy
  const units = proxy.units.map(({ unitId }) => settlement.unit(unitId))
  const held = holders.get(heldHeadsId(compoundId, holder.personId)) ?? null
  const actor = officerOf(world, office, proxy, by, at)
  const wholeHeads = units.flatMap(settlement.unitsOfBuyer)
  chronicle.append(approve({ note }, proxy, { actor, units, wholeHeads, held, now: at }), 'approved')
  const heads = headsOfOthers(units, holder.personId)
  if (heads.length > 0) {
    const acting = withActing(held, proxy, heads, at)
    holders.set(acting._id, acting)
  }
  if (proxy.kind === 'representative')
    settlement.put(at, { units: units.map(unit => withRepresentative(unit, holder.personId, at)) })
}

/** The holder has room for another. */
const release = ({ id, compoundId, holder }: Proxy, { holders }: ProxyWorld): void => {
  const left = withoutActing(holders.get(heldHeadsId(compoundId, holder.personId)) ?? null, id)
  if (left) holders.set(left._id, left)
}

const perform = (step: ProxyStep, chronicle: ProxyChronicle, world: ProxyWorld, at: Instant): void => {
  const proxy = chronicle.state()
  switch (step.do) {
    case 'approve':
      enter(step, chronicle, world, at)
      return
    case 'refuse': {
      const actor = officerOf(world, proxy.office, proxy, step.by, at)
      const decider = world.settlement.person(actor.personId)
      chronicle.append(refuse(step, proxy, { actor, decider, now: at }), 'refused')
      return
    }
    case 'revoke': {
      const principal = world.settlement.person(proxy.principal.personId ?? '')
      chronicle.append(revoke(step, proxy, { actor: residentActor(principal), now: at }), 'revoked')
      release(proxy, world)
    }
  }
}

/** An authorisation as what is done about it, each at its instant, the clock's end of its term included. */
export const tellProxy = (
  plan: ProxyPlan,
  world: ProxyWorld,
): { readonly deeds: readonly Deed[]; readonly end: () => Chronicled<Proxy, ProxyFact> } => {
  const chronicle = beginChronicle<Proxy, ProxyFact>(plan.id, { evolve, messagesFor })
  const grantedAt = instantOf(-plan.grantedAgo, world.now)
  const over = plan.untilDay === null ? Infinity : instantOf(plan.untilDay, world.now)
  const deeds: Deed[] = [
    {
      at: grantedAt,
      act: () => {
        ask(plan, world, chronicle, grantedAt)
      },
    },
    ...plan.steps.map(step => {
      const at = grantedAt + Math.round(step.after * HOUR)
      return {
        at,
        act: () => {
          perform(step, chronicle, world, at)
        },
      }
    }),
  ]
  if (over <= world.now)
    deeds.push({
      at: over,
      act: () => {
        const proxy = chronicle.state()
        chronicle.append(end({ how: 'termOver' }, proxy, { actor: theClock, now: over }), 'ended')
        release(proxy, world)
      },
    })
  return { deeds, end: chronicle.end }
}
