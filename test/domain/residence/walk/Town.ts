import type { Decision, Instant } from '#domain/kernel/decision'
import type { Actor, PersonActor } from '#domain/kernel/Actor'
import type { Message } from '#domain/notices/Message'
import { isNotOver, type Occupancy, type Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import { erasePerson } from '#domain/privacy/erasePerson'
import { withoutRosterPerson } from '#domain/privacy/withoutRosterPerson'
import { appealClaim, withdrawClaim } from '#domain/residence/claims/appeal'
import type { Claim, ClaimEnding, ClaimFact } from '#domain/residence/claims/Claim'
import { isWaiting } from '#domain/residence/claims/graph'
import { claimMessages } from '#domain/residence/claims/messages'
import { claimUnit } from '#domain/residence/claims/claimUnit'
import { consentForChild, withChildConsent } from '#domain/residence/claims/consentForChild'
import { approveClaim, refuseClaim } from '#domain/residence/claims/decide'
import { endClaim } from '#domain/residence/claims/end'
import { evolveClaim } from '#domain/residence/claims/evolve'
import { leaving, moveOut, occupancyIn } from '#domain/residence/moveOut'
import { appealOffice, firstOffice } from '#domain/residence/offices'
import { whyNotAtHome } from '#domain/residence/ownHome'
import { approve, refuse } from '#domain/residence/proxies/decide'
import {
  end,
  endWithoutOwner,
  revoke,
  withoutRepresentative,
  withRepresentative,
} from '#domain/residence/proxies/end'
import { evolve as evolveProxy } from '#domain/residence/proxies/evolve'
import { grant } from '#domain/residence/proxies/grant'
import {
  headsOfOthers,
  heldHeadsId,
  withActing,
  withHeads,
  withoutActing,
  type HeldHeads,
} from '#domain/residence/proxies/heldHeads'
import { messagesFor } from '#domain/residence/proxies/messages'
import { unitsStillOwned } from '#domain/residence/proxies/standing'
import type { Proxy, ProxyFact } from '#domain/residence/proxies/Proxy'
import { restoreClaim } from '#domain/residence/claims/restore'
import { whyNotRevokeClaim } from '#domain/residence/claims/revoke'
import { applyLine, formerOwnerIds } from '#domain/rosters/applyLine'
import { assignHeads } from '#domain/rosters/assignHeads'
import type { WrittenUnit } from '#domain/rosters/LineChunk'
import type { RosterLine } from '#domain/rosters/Roster'
import { castBallot } from '#domain/votes/castBallot'
import { closed, opened } from '#domain/votes/clockFacts'
import { dueStep } from '#domain/votes/dueStep'
import { votingRights, weightOf } from '#domain/votes/electorate'
import { evolve as evolveVote } from '#domain/votes/evolve'
import { rulePresetAt } from '#domain/votes/presets'
import { refreshRight } from '#domain/votes/refreshRight'
import type { Ballot, Vote, VoteFact, VotingRight } from '#domain/votes/Vote'
import { ancestors, clock, compoundWith, resident } from '../claims/given'
import type { Deed, DeedOf as Of } from './deeds'
import { beginning, developer, peopleAtFirst, phones, unitsAtFirst } from './estate'

/** Thrown where a rule refuses, so that nothing of a deed is kept. */
class Refused extends Error {
  constructor(readonly kind: string) {
    super(kind)
  }
}

const factsOf = <Fact>(decision: Decision<Fact>): readonly Fact[] => {
  if (!decision.ok) throw new Refused(decision.refusal.kind)
  return decision.facts
}

interface Told<State, Fact> {
  readonly state: State
  readonly facts: readonly Fact[]
}

export interface Poll {
  readonly vote: Vote
  readonly rights: ReadonlyMap<string, VotingRight>
  readonly ballots: ReadonlyMap<string, Ballot>
}

const isAny = (ids: readonly string[], { units }: Proxy): boolean =>
  units.some(({ unitId }) => ids.includes(unitId))

/** What is stored, and everything the functions do with the rules: load, decide, save. In memory, one deed at a time. */
export class Town {
  now: Instant = beginning
  people: ReadonlyMap<string, Person> = new Map(peopleAtFirst.map(one => [one._id, one]))
  units: ReadonlyMap<string, Unit> = new Map(unitsAtFirst.map(one => [one._id, one]))
  claims: ReadonlyMap<string, Told<Claim, ClaimFact>> = new Map()
  proxies: ReadonlyMap<string, Told<Proxy, ProxyFact>> = new Map()
  held: ReadonlyMap<string, HeldHeads> = new Map()
  polls: ReadonlyMap<string, Poll> = new Map()
  imports: ReadonlyMap<string, readonly WrittenUnit[]> = new Map()
  /** Of the last deed. */
  messages: readonly Message[] = []

  constructor(readonly hasBranch: boolean) {}

  /** @returns why it was refused, and nothing was changed; null when it was done */
  run(deed: Deed): string | null {
    this.messages = []
    const before = Object.fromEntries(Object.entries(this))
    try {
      this.perform(deed)
      return null
    } catch (fault) {
      if (!(fault instanceof Refused)) throw fault
      Object.assign(this, before, { messages: [] })
      return fault.kind
    }
  }

  person = (id: string): Person => found(this.people, id)
  unit = (id: string): Unit => found(this.units, id)
  claim = (id: string): Claim => found(this.claims, id).state
  proxy = (id: string): Proxy => found(this.proxies, id).state

  private refusing = (actor: PersonActor) => ({ actor, decider: this.person(actor.personId), now: this.now })

  private perform(deed: Deed): void {
    switch (deed.do) {
      case 'claim': {
        this.claimUnit(deed)
        return
      }
      case 'approveClaim': {
        this.approveClaim(deed)
        return
      }
      case 'refuseClaim': {
        this.appendClaim(
          deed.id,
          factsOf(refuseClaim({ reason: '没有证明' }, this.claim(deed.id), this.refusing(deed.by))),
        )
        return
      }
      case 'revokeClaim': {
        this.revokeClaim(deed)
        return
      }
      case 'appeal': {
        this.appeal(deed)
        return
      }
      case 'withdraw': {
        this.appendClaim(
          deed.id,
          factsOf(withdrawClaim(this.claim(deed.id), { actor: resident(deed.who), now: this.now })),
        )
        return
      }
      case 'consent': {
        this.consent(deed)
        return
      }
      case 'moveOut': {
        this.leave(deed)
        return
      }
      case 'grant': {
        this.grant(deed)
        return
      }
      case 'approveProxy': {
        this.approveProxy(deed)
        return
      }
      case 'refuseProxy': {
        this.appendProxy(
          deed.id,
          factsOf(refuse({ reason: '签名不符' }, this.proxy(deed.id), this.refusing(deed.by))),
        )
        return
      }
      case 'revokeProxy': {
        const { id, by: actor } = deed
        this.close(id, proxy => revoke({ reason: '自己来投' }, proxy, { actor, now: this.now }))
        this.sync(unitIdsOf(this.proxy(id)))
        return
      }
      case 'import': {
        this.import(deed)
        return
      }
      case 'undo': {
        this.undo(deed)
        return
      }
      case 'erase': {
        this.erase(deed)
        return
      }
      case 'propose': {
        this.propose(deed)
        return
      }
      case 'freeze':
        for (const [id, { vote }] of this.polls) if (dueStep(vote, this.now) === 'open') this.freeze(id)
        return
      case 'sweep': {
        this.sweep()
        return
      }
      case 'cast': {
        this.cast(deed)
        return
      }
    }
  }

  private save(person: Person | null, unit: Unit | null): void {
    if (person) this.people = new Map(this.people).set(person._id, person)
    if (unit) this.units = new Map(this.units).set(unit._id, unit)
  }

  private appendClaim(id: string, facts: readonly ClaimFact[]): void {
    const before = this.claims.get(id)
    const state = facts.reduce<Claim | null>(
      (claim, fact) => evolveClaim(claim, fact, id),
      before?.state ?? null,
    )
    if (!state) throw new Error(`nothing is claimed by ${id}`)
    const numbered = facts.map((fact, nth) => ({ fact, index: (before?.facts.length ?? 0) + nth }))
    this.messages = [...this.messages, ...claimMessages(state, numbered)]
    this.claims = new Map(this.claims).set(id, { state, facts: [...(before?.facts ?? []), ...facts] })
  }

  private appendProxy(id: string, facts: readonly ProxyFact[]): void {
    const before = this.proxies.get(id)
    const state = facts.reduce<Proxy | null>(
      (proxy, fact) => evolveProxy(proxy, fact, id),
      before?.state ?? null,
    )
    if (!state) throw new Error(`nothing is granted by ${id}`)
    const numbered = facts.map((fact, nth) => ({ fact, index: (before?.facts.length ?? 0) + nth }))
    this.messages = [...this.messages, ...messagesFor(state, numbered)]
    this.proxies = new Map(this.proxies).set(id, { state, facts: [...(before?.facts ?? []), ...facts] })
  }

  private claimsBy(id: string): readonly Claim[] {
    return [...this.claims.values()].map(({ state }) => state).filter(one => one.claimant.personId === id)
  }

  private childrenIn(unitId: string): readonly string[] {
    return [...this.claims.values()].flatMap(({ state }) =>
      state.unit.unitId === unitId && state.state === 'approved' && state.under14
        ? [state.claimant.personId]
        : [],
    )
  }

  private claimUnit({ id, who, unit: unitId, as, until, under14 }: Of<'claim'>): void {
    const compound = compoundWith(this.hasBranch)
    const unit = this.unit(unitId)
    const known = unit.owners.flatMap(({ personId }) => personId ?? [])
    const children = this.childrenIn(unitId)
    const decision = claimUnit(
      { compoundId: 'banshan', as, evidence: [], note: '', under14, until },
      {
        actor: resident(who),
        claimant: this.person(who),
        unit,
        place: { compoundName: compound.name, compoundPath: compound.path },
        office: firstOffice(compound, ancestors),
        guardians: under14
          ? [...new Set([...unit.residentIds, ...known])].filter(one => !children.includes(one))
          : [],
        claims: this.claimsBy(who),
        now: this.now,
      },
    )
    this.appendClaim(id, factsOf(decision))
  }

  private approveClaim({ id, by: actor, chosen }: Of<'approveClaim'>): void {
    const { now } = this
    const claim = this.claim(id)
    const approval = approveClaim({ note: '', rosterOwner: chosen }, claim, {
      actor,
      person: this.person(claim.claimant.personId),
      unit: this.unit(claim.unit.unitId),
      guardian: claim.guardianId === null ? null : this.person(claim.guardianId),
      now,
    })
    if (!approval.ok) throw new Refused(approval.refusal.kind)
    if (approval.settled === null) throw new Error('the walk is of the days when one person decided')
    this.save(approval.settled.person, approval.settled.unit)
    this.appendClaim(id, approval.facts)
    this.sync([claim.unit.unitId])
  }

  private appeal({ id, who }: Of<'appeal'>): void {
    const claim = this.claim(id)
    const office = appealOffice(
      firstOffice(compoundWith(this.hasBranch), ancestors),
      compoundWith(this.hasBranch),
      ancestors,
    )
    const others = this.claimsBy(who).filter(one => one.id !== id)
    const context = { actor: resident(who), office, others, now: this.now }
    this.appendClaim(id, factsOf(appealClaim({ reason: '有房产证' }, claim, context)))
  }

  private consent({ id, who }: Of<'consent'>): void {
    const { now } = this
    const claim = this.claim(id)
    const guardian = this.person(who)
    const children = this.childrenIn(claim.unit.unitId)
    const facts = factsOf(consentForChild(claim, { actor: resident(who), guardian, children, now }))
    this.save(withChildConsent(guardian, id, now), null)
    this.appendClaim(id, facts)
  }

  private endOccupancy(person: Person, left: Occupancy, how: ClaimEnding, actor: Actor): Person {
    const { now } = this
    const claim = left.claimId === null ? null : this.claim(left.claimId)
    const ended = claim && endClaim({ how, reason: '' }, claim, { actor, now })
    if (claim && ended?.ok) this.appendClaim(claim.id, ended.facts)
    const after = leaving(person, left, now)
    this.save(after, moveOut({ person, unit: this.unit(left.unitId) }, left, now).unit)
    return after
  }

  private revokeClaim({ id, by: actor }: Of<'revokeClaim'>): void {
    const claim = this.claim(id)
    const why = whyNotRevokeClaim(claim, actor) ?? whyNotAtHome(actor, [this.unit(claim.unit.unitId)])
    if (why !== null) throw new Refused(why)
    const person = this.person(claim.claimant.personId)
    const occupancy = occupancyIn(person, claim.unit.unitId, claim.as, this.now)
    if (!occupancy) throw new Refused('wrong-state')
    this.endOccupancy(person, occupancy, 'revoked', actor)
    this.follow(claim.as, claim.unit.unitId)
  }

  private leave({ who, unit, as }: Of<'moveOut'>): void {
    const person = this.person(who)
    const occupancy = occupancyIn(person, unit, as, this.now)
    if (!occupancy) throw new Refused('not-found')
    this.endOccupancy(person, occupancy, 'movedOut', resident(who))
    this.follow(as, unit)
  }

  private wholeHeads(units: readonly Unit[]): readonly Unit[] {
    return [...this.units.values()].filter(({ buyerKey }) => units.some(unit => unit.buyerKey === buyerKey))
  }

  private grant({ id, who, kind, holder, ward, from, until, vote, ...deed }: Of<'grant'>): void {
    const { now } = this
    const compound = compoundWith(this.hasBranch)
    const units = deed.units.map(this.unit)
    const decision = grant(
      {
        kind,
        compoundId: 'banshan',
        wardName: ward,
        from,
        until,
        vote: vote === null ? null : { id: vote, title: vote },
        paper: [],
        note: '',
      },
      {
        actor: resident(who),
        applicant: this.person(who),
        holder: this.person(holder),
        units,
        wholeHeads: this.wholeHeads(units),
        place: { compoundName: compound.name, compoundPath: compound.path },
        office: firstOffice(compound, ancestors),
        held: this.held.get(heldHeadsId('banshan', holder)) ?? null,
        now,
      },
    )
    this.appendProxy(id, factsOf(decision))
  }

  private approveProxy({ id, by: actor }: Of<'approveProxy'>): void {
    const { now } = this
    const proxy = this.proxy(id)
    const units = unitIdsOf(proxy).map(this.unit)
    const held = this.held.get(heldHeadsId('banshan', proxy.holder.personId)) ?? null
    const wholeHeads = proxy.kind === 'guardian' ? this.wholeHeads(units) : units
    const facts = factsOf(approve({ note: '' }, proxy, { actor, units, wholeHeads, held, now }))
    const heads = headsOfOthers(units, proxy.holder.personId)
    if (heads.length > 0) {
      const acting = withActing(held, proxy, heads, now)
      this.held = new Map(this.held).set(acting._id, acting)
    }
    const earlier = proxy.kind === 'representative' ? this.representativesBefore(proxy) : []
    if (proxy.kind === 'representative') this.seat(proxy, earlier)
    this.appendProxy(id, facts)
    this.sync([proxy, ...earlier].flatMap(unitIdsOf))
  }

  private representativesBefore(proxy: Proxy): readonly Proxy[] {
    return [...this.proxies.values()]
      .map(({ state }) => state)
      .filter(
        ({ id, kind, state, ...one }) =>
          id !== proxy.id &&
          kind === 'representative' &&
          state === 'approved' &&
          isAny(unitIdsOf(proxy), { id, kind, state, ...one }),
      )
  }

  private seat(proxy: Proxy, earlier: readonly Proxy[]): void {
    const { now } = this
    for (const { id } of earlier)
      this.close(id, present => end({ how: 'replaced' }, present, { actor: clock, now }))
    for (const unitId of unitIdsOf(proxy)) {
      const unit = this.unit(unitId)
      const sits = unit.representativeId
      if (sits !== null && sits !== proxy.holder.personId) throw new Error(`${sits} cannot be replaced`)
      this.save(null, withRepresentative(unit, proxy.holder.personId, now))
    }
  }

  /** An authorisation ends with what it had brought about. */
  private close(id: string, decide: (proxy: Proxy) => Decision<ProxyFact>): void {
    const proxy = this.proxy(id)
    const facts = factsOf(decide(proxy))
    if (proxy.kind === 'representative') {
      for (const unitId of unitIdsOf(proxy))
        this.save(null, withoutRepresentative(this.unit(unitId), proxy.holder.personId, this.now))
    } else {
      const held = this.held.get(heldHeadsId('banshan', proxy.holder.personId)) ?? null
      const left = withoutActing(held, id)
      if (left) this.held = new Map(this.held).set(left._id, left)
    }
    this.appendProxy(id, facts)
  }

  private import({ id, units, names, wider }: Of<'import'>): void {
    const { now } = this
    const matched = units.map(unitId => ({
      unitId,
      line: lineFor(this.unit(unitId), names, wider),
      unit: this.unit(unitId),
    }))
    const others = [...this.units.values()].filter(({ _id }) => !units.includes(_id))
    const keys = assignHeads(matched, others, {
      compoundId: 'banshan',
      importId: id,
      developers: [developer],
    })
    const context = { compoundId: 'banshan', firstBuildingId: 'b3', now }
    const writes = matched.flatMap(({ unitId, line, unit: before }) => {
      const toApply = { unitId, line, buyerKey: found(keys, unitId) }
      const after = applyLine(toApply, before, context)
      if (after === before) return []
      const former = formerOwnerIds(before, after)
      const ended = former.flatMap(personId => {
        const person = this.person(personId)
        const occupancy = occupancyIn(person, unitId, 'owner', now)
        if (!occupancy) return []
        this.endOccupancy(person, occupancy, 'ownerChanged', resident('hao'))
        return [{ personId, occupancy }]
      })
      this.save(null, { ...applyLine(toApply, this.unit(unitId), context), rev: before.rev + 1 })
      return [{ unitId, before, rev: before.rev + 1, ended }]
    })
    this.imports = new Map(this.imports).set(id, writes)
    this.ownersChanged(writes.map(({ unitId }) => unitId))
  }

  private undo({ id }: Of<'undo'>): void {
    const writes = found(this.imports, id)
    if (writes.some(({ unitId, rev }) => this.unit(unitId).rev !== rev)) throw new Refused('changed-since')
    for (const { unitId, before, rev, ended } of writes) {
      if (!before) continue
      for (const { personId, occupancy } of ended) {
        const person = this.person(personId)
        if (person.erasedAt !== null) continue
        const others = person.occupancies.filter(
          one => one.unitId !== unitId || one.kind !== 'owner' || one.from !== occupancy.from,
        )
        this.save({ ...person, occupancies: [...others, occupancy] }, null)
        const claim = occupancy.claimId === null ? null : this.claim(occupancy.claimId)
        const restored = claim && restoreClaim(claim, { actor: resident('hao'), now: this.now })
        if (claim && restored?.ok) this.appendClaim(claim.id, restored.facts)
      }
      const { representativeId } = this.unit(unitId)
      const gone = ended.flatMap(({ personId }) =>
        this.person(personId).erasedAt === null ? [] : [personId],
      )
      const owners = before.owners.map(entry =>
        gone.some(personId => personId === entry.personId) ? { ...entry, personId: null } : entry,
      )
      const residentIds = before.residentIds.filter(personId => !gone.includes(personId))
      this.save(null, { ...before, owners, residentIds, representativeId, rev: rev + 1 })
    }
    const left = new Map(this.imports)
    left.delete(id)
    this.imports = left
    this.ownersChanged(writes.map(({ unitId }) => unitId))
  }

  private erase({ who }: Of<'erase'>): void {
    const { now } = this
    const person = this.person(who)
    let left = person
    for (const occupancy of person.occupancies.filter(one => isNotOver(one, now)))
      left = this.endOccupancy(left, occupancy, 'erased', resident(who))
    this.save(erasePerson(left, '已注销用户', now), null)
    for (const claim of this.claimsBy(who).filter(isWaiting))
      this.appendClaim(
        claim.id,
        factsOf(endClaim({ how: 'erased', reason: '' }, claim, { actor: clock, now })),
      )
    for (const { state } of [...this.proxies.values()]) {
      const isTheirs = state.principal.personId === who || state.holder.personId === who
      if (!isTheirs || (state.state !== 'submitted' && state.state !== 'approved')) continue
      this.close(state.id, present => end({ how: 'erased' }, present, { actor: clock, now }))
      this.sync(unitIdsOf(state))
    }
    this.forgetName(person)
    // By the clock, a minute later at the latest: an entry may go from the roster of a unit that was no home of theirs.
    this.ownersChanged([...this.units.keys()])
  }

  /** Rosters name them no more, nor does what an import remembers. */
  private forgetName({ _id: personId, name, phone, occupancies }: Person): void {
    const who = { personId, name, phone, newName: '已注销用户', newPhone: '' }
    for (const unit of this.units.values()) {
      const isHome = occupancies.some(({ unitId }) => unitId === unit._id)
      const owners = unit.owners.map(entry => {
        if (entry.personId !== null && entry.personId !== personId) return entry
        const unlinked = entry.personId === null ? entry : { ...entry, personId: null }
        const plain = isHome && entry.name === name ? { ...unlinked, phone: null } : unlinked
        return withoutRosterPerson(plain, who) as typeof entry
      })
      const residentIds = unit.residentIds.filter(id => id !== personId)
      if (
        residentIds.length < unit.residentIds.length ||
        owners.some((entry, at) => entry !== unit.owners[at])
      )
        this.save(null, { ...unit, rev: unit.rev + 1, owners, residentIds, changedAt: this.now })
    }
    this.imports = new Map(
      [...this.imports].map(([id, writes]) => [id, withoutRosterPerson(writes, who) as typeof writes]),
    )
  }

  private appendVote(id: string, facts: readonly VoteFact[], more: Partial<Poll> = {}): void {
    const before = this.polls.get(id) ?? { vote: null, rights: new Map(), ballots: new Map() }
    const vote = facts.reduce<Vote | null>((folded, fact) => evolveVote(folded, fact, id), before.vote)
    if (!vote) throw new Error(`nothing is proposed by ${id}`)
    this.polls = new Map(this.polls).set(id, { ...before, ...more, vote })
  }

  private propose({ id, preset, opensAt, closesAt }: Of<'propose'>): void {
    const { now: at } = this
    const by = resident('li')
    const { name, path } = compoundWith(this.hasBranch)
    const place = { compoundId: 'banshan', compoundName: name, compoundPath: path }
    const questions = [{ id: 'q1', form: 'agreeAgainstAbstain', text: '是否同意' } as const]
    const words = { title: id, body: '', effect: '' }
    this.appendVote(id, [
      {
        kind: 'proposed',
        v: 2,
        ...{ at, by, matter: null, convened: null },
        ...{ ...place, ...words, rule: rulePresetAt(preset, at), questions },
      },
      { kind: 'announced', at, by, opensAt, closesAt },
    ])
  }

  private inForce(): readonly Proxy[] {
    return [...this.proxies.values()].map(({ state }) => state).filter(({ state }) => state === 'approved')
  }

  private freeze(id: string): void {
    const { vote, rights } = found(this.polls, id)
    const fresh = votingRights(vote, [...this.units.values()], { at: this.now, proxies: this.inForce() })
    const joined = new Map([...fresh.map(right => [right._id, right] as const), ...rights])
    const [was, is] = [weightOf([...joined.values()]), weightOf(fresh)]
    const same = was.heads === is.heads && was.area === is.area
    this.appendVote(id, [], { rights: same ? joined : new Map(fresh.map(right => [right._id, right])) })
  }

  private sweep(): void {
    const { now } = this
    for (const { state } of [...this.claims.values()]) {
      if (state.nextDueAt === null || state.nextDueAt > now) continue
      const person = this.person(state.claimant.personId)
      const lease = person.occupancies.find(({ claimId }) => claimId === state.id)
      if (lease) this.endOccupancy(person, lease, 'leaseOver', clock)
      else
        this.appendClaim(
          state.id,
          factsOf(endClaim({ how: 'leaseOver', reason: '' }, state, { actor: clock, now })),
        )
      this.sync([state.unit.unitId])
    }
    for (const { state } of [...this.proxies.values()]) {
      if (state.nextDueAt === null || state.nextDueAt > now) continue
      const decision = end({ how: 'termOver' }, state, { actor: clock, now })
      if (decision.ok) this.close(state.id, () => decision)
      this.sync(unitIdsOf(state))
    }
    this.ownersChanged([...this.units.keys()])
    for (const id of this.polls.keys()) this.advance(id)
  }

  private advance(id: string): void {
    const { vote } = found(this.polls, id)
    switch (dueStep(vote, this.now)) {
      case 'open': {
        this.freeze(id)
        const weight = weightOf([...found(this.polls, id).rights.values()])
        this.appendVote(id, [opened(vote, weight, this.now)])
        this.advance(id)
        return
      }
      case 'close': {
        this.appendVote(id, [closed(vote, this.now)])
        return
      }
      case 'count':
      case 'passUp':
      case 'finalise':
      case 'publishRecord':
      case null:
        return
    }
  }

  private cast({ vote: voteId, right: rightId, who, request, at }: Of<'cast'>): void {
    const poll = found(this.polls, voteId)
    const right = poll.rights.get(rightId) ?? null
    const decision = castBallot(
      { answers: [{ questionId: 'q1', choice: 'agree' }], requestId: request, salt: '', receipt: '' },
      { vote: poll.vote, right, existing: poll.ballots.get(rightId) ?? null, personId: who },
      at,
    )
    const stored = factsOf(decision).map(ballot => [ballot._id, ballot] as const)
    this.appendVote(voteId, [], { ballots: new Map([...poll.ballots, ...stored]) })
  }

  private follow(as: string, unitId: string): void {
    if (as === 'owner') this.ownersChanged([unitId])
    else this.sync([unitId])
  }

  /** As the function of that name does. */
  private ownersChanged(unitIds: readonly string[]): void {
    const others: string[] = []
    for (const { state } of [...this.proxies.values()]) {
      const isOver = state.state !== 'submitted' && state.state !== 'approved'
      if (isOver || !isAny(unitIds, state)) continue
      const covered = unitIdsOf(state).map(this.unit)
      const owned = unitsStillOwned(state, covered)
      const decide = (proxy: Proxy) => endWithoutOwner(proxy, covered, { actor: clock, now: this.now })
      if (decide(state).ok) {
        this.close(state.id, decide)
        others.push(...unitIdsOf(state))
      } else if (state.state === 'approved' && owned.length < state.units.length) {
        const held = this.held.get(heldHeadsId('banshan', state.holder.personId)) ?? null
        const narrowed = withHeads(held, state.id, headsOfOthers(owned, state.holder.personId))
        if (narrowed) this.held = new Map(this.held).set(narrowed._id, narrowed)
      }
    }
    this.sync([...unitIds, ...others])
  }

  /** As `syncVoters` does. */
  private sync(unitIds: readonly string[]): void {
    const acting = this.inForce().filter(({ until }) => until === null || this.now < until)
    for (const [id, { vote, rights }] of this.polls) {
      if (vote.stage !== 'announced' && vote.stage !== 'open') continue
      const refreshed = [...rights].map(
        ([rightId, right]) =>
          [
            rightId,
            right.units.some(({ unitId }) => unitIds.includes(unitId))
              ? refreshRight(
                  vote,
                  right,
                  this.units,
                  acting.filter(proxy => isAny([right.rightId], proxy)),
                )
              : right,
          ] as const,
      )
      this.appendVote(id, [], { rights: new Map(refreshed) })
    }
  }
}

const unitIdsOf = ({ units }: Pick<Proxy, 'units'>): readonly string[] => units.map(({ unitId }) => unitId)

const found = <Value>(all: ReadonlyMap<string, Value>, id: string): Value => {
  const value = all.get(id)
  if (value === undefined) throw new Error(`no ${id}`)
  return value
}

const lineFor = (unit: Unit, names: readonly string[], wider: number): RosterLine => ({
  sheet: 'Sheet1',
  row: 2,
  place: { buildingId: 'b3', entrance: '1', room: unit.room, series: 'room' },
  label: unit.label,
  use: unit.use,
  useSaid: false,
  area: unit.area + wider,
  owners: names.map(name => ({ name, phone: phones[name] ?? (name === developer ? null : '13700000000') })),
  tenants: null,
  developer: names.includes(developer),
  notes: [],
})
