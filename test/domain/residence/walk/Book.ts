import type { Instant } from '#domain/kernel/decision'
import type { OccupancyKind } from '#domain/organisation/Person'
import type { ProxyKind } from '#domain/residence/proxies/Proxy'
import type { Deed, DeedOf as Of } from './deeds'
import { developer, officials, peopleAtFirst, phones, unitsAtFirst } from './estate'

/** An owner as the roster names them. The same entry stays the same object. */
interface Entry {
  name: string
  phone: string | null
}

/** What somebody is to a unit, from an approval to whatever ends it. */
interface Link {
  readonly who: string
  readonly unit: string
  readonly as: OccupancyKind
  readonly from: Instant
  readonly until: Instant | null
  /** Null for what was there before claims were. */
  readonly claim: string | null
  /** Of an owner. */
  readonly entry: Entry | null
  over: boolean
}

interface Asked {
  readonly id: string
  readonly who: string
  readonly unit: string
  readonly as: OccupancyKind
  readonly until: Instant | null
  readonly under14: boolean
  guardian: string | null
  state: 'waiting' | 'approved' | 'refused' | 'appealed' | 'over'
  refusedAt: Instant
  refusedBy: string | null
}

interface Authority {
  readonly id: string
  readonly kind: ProxyKind
  /** Null where nobody of that name is known here. */
  readonly principal: string | null
  readonly name: string
  readonly holder: string
  readonly units: readonly string[]
  readonly from: Instant
  readonly until: Instant | null
  readonly vote: string | null
  state: 'waiting' | 'inForce' | 'over'
  /** Heads besides the holder's own for which it was approved. */
  heads: readonly string[]
}

interface FrozenHead {
  readonly units: readonly string[]
  readonly area: number
}

interface Poll {
  readonly id: string
  readonly byHome: boolean
  readonly opensAt: Instant
  readonly closesAt: Instant
  state: 'announced' | 'open' | 'closed'
  frozenAt: Instant | null
  heads: readonly FrozenHead[]
  /** Units sold at the freeze or later: who voted by them before, by whose seat, and by which authorities for wards. */
  readonly sold: Map<string, { voters: readonly string[]; seat: string | null; wards: readonly string[] }>
  readonly cast: Map<string, { who: string; request: string }>
}

/** How a unit was before an import. */
interface Page {
  readonly unit: string
  readonly roster: readonly { readonly entry: Entry; name: string; phone: string | null }[]
  readonly head: string
  readonly soldAt: Instant
  readonly area: number
  readonly ended: readonly Link[]
}

const DAY = 86_400_000
const overlaps = (one: Term, other: Term): boolean =>
  one.from < (other.until ?? Infinity) && other.from < (one.until ?? Infinity)
interface Term {
  readonly from: Instant
  readonly until: Instant | null
}
const lasts = ({ until }: Pick<Term, 'until'>, at: Instant): boolean => until === null || at < until
const runs = ({ from, until }: Term, at: Instant): boolean => from <= at && (until === null || at < until)
const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort()

/**
 * The second reading: a clerk's book of who was let in, authorised and sold to, from which everything else is worked out
 * anew whenever it is asked. It shares no code with the rules.
 */
export class Book {
  links: Link[] = []
  readonly claims = new Map<string, Asked>()
  readonly authorities = new Map<string, Authority>()
  readonly polls = new Map<string, Poll>()
  readonly gone = new Set<string>()
  private readonly roster = new Map<string, readonly Entry[]>()
  private readonly head = new Map<string, string>()
  private readonly area = new Map<string, number>()
  private readonly soldAt = new Map<string, Instant>()
  /** Who votes for all co-owners of a unit. */
  private readonly seat = new Map<string, string>()
  private readonly imports = new Map<string, readonly Page[]>()

  constructor(private readonly hasBranch: boolean) {
    for (const { _id, owners, buyerKey, area } of unitsAtFirst) {
      const entries = owners.map(({ name, phone }) => ({ name, phone }))
      this.roster.set(_id, entries)
      this.head.set(_id, buyerKey)
      this.area.set(_id, area)
      this.soldAt.set(_id, 0)
      owners.forEach(({ personId }, at) => {
        if (personId === null) return
        const link = { who: personId, unit: _id, as: 'owner', from: 0, until: null } as const
        this.links.push({ ...link, claim: null, entry: entries[at] ?? null, over: false })
      })
    }
  }

  // — what can be asked —

  rosterOf = (unit: string): readonly Entry[] => this.roster.get(unit) ?? []
  headOf = (unit: string): string => this.head.get(unit) ?? ''
  areaOf = (unit: string): number => this.area.get(unit) ?? 0
  seatOf = (unit: string): string | null => this.seat.get(unit) ?? null

  private linksTo = (unit: string): readonly Link[] =>
    this.links.filter(one => one.unit === unit && !one.over)
  /** By the entry of the roster that each is. */
  ownersOf = (unit: string): readonly Link[] => this.linksTo(unit).filter(({ as }) => as === 'owner')
  residentsOf = (unit: string): readonly string[] => unique(this.linksTo(unit).map(({ who }) => who))
  private owns = (who: string | null, unit: string): boolean =>
    this.ownersOf(unit).some(one => one.who === who)
  private whole = (units: readonly string[]): readonly string[] => {
    const heads = units.map(this.headOf)
    return [...this.head].filter(([, head]) => heads.includes(head)).map(([unit]) => unit)
  }
  private headsBesides = (units: readonly string[], who: string): readonly string[] => {
    const own = units.filter(unit => this.owns(who, unit)).map(this.headOf)
    return unique(units.map(this.headOf)).filter(head => !own.includes(head))
  }

  /** What somebody holds for others, as far as it is not over by `now`. */
  heldBy = (who: string, now: Instant): readonly Authority[] =>
    [...this.authorities.values()].filter(
      one =>
        one.holder === who &&
        one.state === 'inForce' &&
        one.heads.length > 0 &&
        (one.until === null || now < one.until),
    )

  private hasRoom = (who: string, heads: readonly string[], term: Term, now: Instant): boolean => {
    const meanwhile = this.heldBy(who, now).filter(one => overlaps(one, term))
    return heads.length === 0 || unique([...heads, ...meanwhile.flatMap(one => one.heads)]).length <= 3
  }

  /** Posts that decide, as `role@place`. */
  private office = (appealed: boolean): readonly string[] => {
    const community = ['communitySecretary@xiejiao', 'communityStaff@xiejiao']
    if (!appealed)
      return this.hasBranch
        ? ['branchSecretary@banshan', 'propertyManager@banshan']
        : [...community, 'propertyManager@banshan']
    return this.hasBranch ? community : ['subdistrictStaff@huihuan']
  }
  private decides = (who: string, appealed: boolean): boolean =>
    officials.some(([id, role, place]) => id === who && this.office(appealed).includes(`${role}@${place}`))
  private wasAppealed = new Set<string>()

  // — who may cast —

  private voters = (poll: Poll, unit: string): readonly string[] =>
    poll.sold.get(unit)?.voters ??
    (poll.byHome ? this.residentsOf(unit) : unique(this.ownersOf(unit).map(({ who }) => who)))

  private chosen = (poll: Poll, unit: string): string | null => {
    if (poll.byHome) return null
    const sold = poll.sold.get(unit)
    if (sold) return sold.seat
    const seat = this.seatOf(unit)
    return seat !== null && this.owns(seat, unit) ? seat : null
  }

  own = (poll: Poll, head: FrozenHead): readonly string[] => {
    const chosen = head.units.flatMap(unit => this.chosen(poll, unit) ?? [])
    return unique(chosen.length > 0 ? chosen : head.units.flatMap(unit => this.voters(poll, unit)))
  }

  /** Authorities that count for a head, whether or not their time has come. */
  private counting = (poll: Poll, head: FrozenHead): readonly Authority[] =>
    [...this.authorities.values()]
      .filter(one => {
        if (one.state !== 'inForce' || one.kind === 'representative') return false
        if (one.vote !== null && one.vote !== poll.id) return false
        if (head.units.some(unit => !one.units.includes(unit))) return false
        if (one.principal !== null) return this.own(poll, head).includes(one.principal)
        return head.units.every(unit => {
          if (this.chosen(poll, unit) !== null) return false
          const sold = poll.sold.get(unit)
          return sold
            ? sold.wards.includes(one.id)
            : this.rosterOf(unit).some(({ name }) => name === one.name)
        })
      })
      .sort((one, other) => (one.id < other.id ? -1 : 1))

  /** `own`, the authority by which, or null: the one answer to whether somebody may cast for a head. */
  mayCast = (poll: Poll, head: FrozenHead, who: string, now: Instant): string | null => {
    if (this.own(poll, head).includes(who)) return 'own'
    return this.counting(poll, head).find(one => one.holder === who && runs(one, now))?.id ?? null
  }

  // — who may do what —

  /** Whether a deed is one that must be let through; null where the book does not say. */
  allows(deed: Deed, now: Instant): boolean | null {
    switch (deed.do) {
      case 'claim':
        return this.mayClaim(deed, now)
      case 'approveClaim':
        return this.mayApprove(deed, now)
      case 'refuseClaim':
        return (
          this.mayDecide(deed.id, deed.by.personId) &&
          !this.livesIn(deed.by.personId, [this.claimOf(deed.id).unit], now)
        )
      case 'revokeClaim': {
        const claim = this.claimOf(deed.id)
        const link = this.links.find(one => one.claim === deed.id && !one.over)
        const decides = this.decides(deed.by.personId, this.wasAppealed.has(deed.id))
        return (
          decides &&
          claim.state === 'approved' &&
          !this.isAtHome(deed.by.personId, [claim.unit]) &&
          !!link &&
          runs(link, now)
        )
      }
      case 'appeal': {
        const claim = this.claimOf(deed.id)
        const again = [...this.claims.values()].some(
          one =>
            one !== claim &&
            one.who === claim.who &&
            one.unit === claim.unit &&
            ['waiting', 'appealed', 'approved'].includes(one.state),
        )
        const inTime = now <= claim.refusedAt + 30 * DAY
        return claim.who === deed.who && claim.state === 'refused' && inTime && !again
      }
      case 'withdraw': {
        const claim = this.claimOf(deed.id)
        return claim.who === deed.who && isOpen(claim)
      }
      case 'consent': {
        const claim = this.claimOf(deed.id)
        const there = this.links.some(
          one => one.who === deed.who && one.unit === claim.unit && !one.over && runs(one, now),
        )
        const isChild = this.children(claim.unit).includes(deed.who) || claim.who === deed.who
        return there && !isChild && claim.under14 && claim.guardian === null && isOpen(claim)
      }
      case 'moveOut':
        return this.links.some(
          one =>
            one.who === deed.who &&
            one.unit === deed.unit &&
            one.as === deed.as &&
            !one.over &&
            lasts(one, now),
        )
      case 'grant':
        return this.mayGrant(deed, now)
      case 'approveProxy':
        return this.mayAuthorise(deed, now)
      case 'refuseProxy':
        return (
          this.mayDecideOn(deed.id, deed.by.personId) &&
          !this.livesIn(deed.by.personId, this.authorityOf(deed.id).units, now)
        )
      case 'revokeProxy': {
        const one = this.authorityOf(deed.id)
        const { personId } = deed.by
        const isSide = personId === one.principal || personId === one.holder
        const isOffice = deed.by.orgUnitId !== null && this.decides(personId, false)
        return (isSide || isOffice) && one.state !== 'over'
      }
      case 'cast':
        return this.mayCastBy(deed)
      case 'undo':
        return null
      case 'import':
      case 'erase':
      case 'propose':
      case 'freeze':
      case 'sweep':
        return true
    }
  }

  private mayClaim({ who, unit, as, until }: Of<'claim'>, now: Instant): boolean {
    const own = [...this.claims.values()].filter(one => one.who === who)
    const open = own.filter(isOpen)
    const isThere = this.links.some(
      one => one.who === who && one.unit === unit && one.as === as && !one.over && lasts(one, now),
    )
    const wasApproved = own.some(
      one =>
        one.unit === unit &&
        one.as === as &&
        one.state === 'approved' &&
        (one.until === null || now < one.until),
    )
    const inOrder = until === null || (as === 'tenant' && until > now)
    return inOrder && !isThere && !wasApproved && open.length < 5 && !open.some(one => one.unit === unit)
  }

  private mayDecide(id: string, who: string): boolean {
    const claim = this.claimOf(id)
    const isParty = claim.who === who || claim.guardian === who || claim.refusedBy === who
    return isOpen(claim) && this.decides(who, claim.state === 'appealed') && !isParty
  }

  /** Whoever belongs to a home decides about nobody there. */
  /** By what somebody is to a unit now: a lease that has run out counts no more, whoever is still linked. */
  private livesIn = (who: string, units: readonly string[], now: Instant): boolean =>
    this.links.some(link => link.who === who && units.includes(link.unit) && !link.over && runs(link, now))
  private isAtHome = (who: string, units: readonly string[]): boolean =>
    units.some(unit => this.residentsOf(unit).includes(who))

  private mayApprove({ id, by, chosen }: Of<'approveClaim'>, now: Instant): boolean {
    const claim = this.claimOf(id)
    const inTime = claim.until === null || now < claim.until
    const agreed = !claim.under14 || (claim.guardian !== null && !this.gone.has(claim.guardian))
    const linked = claim.as !== 'owner' || this.entryFor(claim, chosen) !== null
    const isThere = this.links.some(
      one =>
        one.who === claim.who &&
        one.unit === claim.unit &&
        one.as === claim.as &&
        !one.over &&
        lasts(one, now),
    )
    return (
      this.mayDecide(id, by.personId) &&
      !this.isAtHome(by.personId, [claim.unit]) &&
      inTime &&
      agreed &&
      !isThere &&
      linked
    )
  }

  /** Which owner of the roster a claimant is; null where that cannot be told, or is somebody else. */
  private entryFor({ who, unit }: Asked, chosen: number | null): Entry | null {
    const entries = this.rosterOf(unit)
    const mine = this.ownersOf(unit).find(one => one.who === who)?.entry
    if (mine) return chosen === null || entries[chosen] === mine ? mine : null
    const taken = this.ownersOf(unit).map(({ entry }) => entry)
    if (chosen !== null) {
      const entry = entries[chosen]
      return entry && !taken.includes(entry) ? entry : null
    }
    const person = peopleAtFirst.find(one => one._id === who)
    const free = entries.filter(entry => entry.name === person?.name && !taken.includes(entry))
    if (free.length === 1) return free[0] ?? null
    const byPhone = free.filter(({ phone }) => phone === person?.phone)
    return byPhone.length === 1 ? (byPhone[0] ?? null) : null
  }

  private mayGrant(deed: Of<'grant'>, now: Instant): boolean {
    const { kind, who, units, holder, ward, from, until } = deed
    const principal = kind === 'guardian' ? this.wardOf(units, ward) : who
    if (!this.isTerm(deed, now) || principal === holder) return false
    const whole = this.whole(units).every(unit => units.includes(unit))
    const founded =
      units.every(unit => this.owns(who, unit)) &&
      (kind !== 'representative' || units.every(unit => this.owns(holder, unit)))
    if (kind !== 'guardian' && !(founded && whole)) return false
    const term = kind === 'representative' ? { from: now, until: null } : { from, until }
    return this.hasRoom(holder, this.headsBesides(units, holder), term, now)
  }

  private isTerm({ kind, from, until }: Of<'grant'>, now: Instant): boolean {
    if (until === null) return kind !== 'delegation'
    if (kind === 'representative' || until <= now || until <= from) return false
    return kind === 'guardian' || until - from <= 365 * DAY
  }

  /** The person behind a ward's name, if that name owns all of the units. */
  private wardOf(units: readonly string[], ward: string | null): string | null {
    const entries = units.map(unit => this.rosterOf(unit).find(({ name }) => name === ward))
    if (entries.includes(undefined)) return null
    const known = this.links.filter(({ over, as }) => !over && as === 'owner')
    const ids = entries.flatMap(entry => known.find(one => one.entry === entry)?.who ?? [])
    return ids[0] ?? null
  }

  private mayDecideOn(id: string, who: string): boolean {
    const one = this.authorityOf(id)
    return one.state === 'waiting' && this.decides(who, false) && who !== one.holder && who !== one.principal
  }

  private mayAuthorise({ id, by }: Of<'approveProxy'>, now: Instant): boolean {
    const one = this.authorityOf(id)
    const { kind, units, principal, holder, name } = one
    const founded =
      kind === 'guardian'
        ? units.every(unit => this.rosterOf(unit).some(entry => entry.name === name))
        : units.every(unit => this.owns(principal, unit))
    const fits = kind !== 'representative' || units.every(unit => this.owns(holder, unit))
    const whole = kind !== 'guardian' || this.whole(units).every(unit => units.includes(unit))
    const inTime = one.until === null || now < one.until
    const room = this.hasRoom(holder, this.headsBesides(units, holder), one, now)
    const isOwn = this.isAtHome(by.personId, units)
    return !isOwn && this.mayDecideOn(id, by.personId) && inTime && founded && fits && whole && room
  }

  private mayCastBy({ vote, right, who, request, at }: Of<'cast'>): boolean {
    const poll = this.polls.get(vote)
    const earlier = poll?.cast.get(right)
    if (earlier?.who === who && earlier.request === request) return true
    const head = poll?.heads.find(one => rightOf(vote, one) === right)
    if (!poll || !head || poll.state !== 'open' || at >= poll.closesAt || earlier) return false
    return this.mayCast(poll, head, who, at) !== null
  }

  // — what is written down —

  /** Who is told of what the last deed brought to its end. */
  told: string[] = []

  note(deed: Deed, now: Instant): void {
    this.told = []
    switch (deed.do) {
      case 'claim': {
        const { id, who, unit, as, until, under14 } = deed
        const asked = { id, who, unit, as, until, under14, guardian: null, refusedAt: 0, refusedBy: null }
        this.claims.set(id, { ...asked, state: 'waiting' })
        return
      }
      case 'approveClaim': {
        const claim = this.claimOf(deed.id)
        const { who, unit, as, until } = claim
        const entry = as === 'owner' ? this.entryFor(claim, deed.chosen) : null
        for (const link of this.links)
          if (link.who === who && link.unit === unit && link.as === as && lasts(link, now)) link.over = true
        this.links.push({ who, unit, as, from: now, until, claim: deed.id, entry, over: false })
        claim.state = 'approved'
        return
      }
      case 'refuseClaim': {
        const claim = this.claimOf(deed.id)
        Object.assign(claim, {
          state: claim.state === 'appealed' ? 'over' : 'refused',
          refusedAt: now,
          refusedBy: claim.refusedBy ?? deed.by.personId,
        })
        return
      }
      case 'revokeClaim':
        this.endLinks(one => one.claim === deed.id, true)
        {
          if (this.claimOf(deed.id).as === 'owner') this.endUnfounded([this.claimOf(deed.id).unit])
          return
        }
      case 'appeal':
        this.claimOf(deed.id).state = 'appealed'
        this.wasAppealed.add(deed.id)
        return
      case 'withdraw':
        this.claimOf(deed.id).state = 'over'
        return
      case 'consent':
        this.claimOf(deed.id).guardian = deed.who
        return
      case 'moveOut':
        this.endLinks(
          one => one.who === deed.who && one.unit === deed.unit && one.as === deed.as && lasts(one, now),
        )
        {
          if (deed.as === 'owner') this.endUnfounded([deed.unit])
          return
        }
      case 'grant': {
        const { id, kind, who, holder, units, from, until, vote, ward } = deed
        const name = ward ?? peopleAtFirst.find(one => one._id === who)?.name ?? ''
        const principal = kind === 'guardian' ? this.wardOf(units, ward) : who
        const term = { from: kind === 'representative' ? now : from, until, vote }
        this.authorities.set(id, {
          id,
          kind,
          principal,
          name,
          holder,
          units,
          ...term,
          state: 'waiting',
          heads: [],
        })
        return
      }
      case 'approveProxy': {
        this.authorise(deed)
        return
      }
      case 'refuseProxy':
        this.authorityOf(deed.id).state = 'over'
        return
      case 'revokeProxy': {
        this.endAuthority(this.authorityOf(deed.id), deed.by.personId)
        return
      }
      case 'import': {
        this.sell(deed, now)
        return
      }
      case 'undo': {
        this.takeBack(deed)
        return
      }
      case 'erase': {
        this.forget(deed, now)
        return
      }
      case 'propose': {
        const { id, preset, opensAt, closesAt } = deed
        const empty = {
          state: 'announced',
          frozenAt: null,
          heads: [],
          sold: new Map(),
          cast: new Map(),
        } as const
        this.polls.set(id, { id, byHome: preset === 'consultationMajority', opensAt, closesAt, ...empty })
        return
      }
      case 'freeze':
        for (const poll of this.polls.values())
          if (poll.state === 'announced' && poll.opensAt <= now) this.freeze(poll, now)
        return
      case 'sweep': {
        this.sweep(now)
        return
      }
      case 'cast':
        this.polls.get(deed.vote)?.cast.set(deed.right, { who: deed.who, request: deed.request })
    }
  }

  /** @param tells whether whoever it was needs to be told */
  private endLinks(which: (link: Link) => boolean, tells = false): void {
    for (const link of this.links.filter(one => !one.over && which(one))) {
      link.over = true
      const claim = link.claim === null ? undefined : this.claims.get(link.claim)
      if (claim?.state === 'approved' && tells) this.told.push(`claimEnded to ${claim.who}`)
      if (claim) claim.state = 'over'
      // Nobody votes for co-owners whom they are not one of.
      if (link.as === 'owner' && this.seatOf(link.unit) === link.who) this.seat.delete(link.unit)
    }
  }

  /** @param by whoever takes it back, who knows */
  private endAuthority(one: Authority, by: string | null = null): void {
    const sides =
      one.state === 'waiting' ? [this.askedBy(one)] : unique([one.principal ?? one.holder, one.holder])
    this.told.push(...sides.filter(side => side !== by).map(side => `proxyEnded to ${side}`))
    one.state = 'over'
    if (one.kind !== 'representative') return
    for (const unit of one.units) if (this.seatOf(unit) === one.holder) this.seat.delete(unit)
  }

  private authorise({ id }: Of<'approveProxy'>): void {
    const one = this.authorityOf(id)
    one.heads = this.headsBesides(one.units, one.holder)
    if (one.kind === 'representative') {
      for (const other of this.authorities.values())
        if (
          other.kind === 'representative' &&
          other.state === 'inForce' &&
          other.units.some(unit => one.units.includes(unit))
        )
          this.endAuthority(other)
      for (const unit of one.units) this.seat.set(unit, one.holder)
    }
    one.state = 'inForce'
  }

  private freeze(poll: Poll, now: Instant): void {
    const parts = new Map<string, string[]>()
    for (const unit of [...this.head.keys()].sort()) {
      if (poll.byHome && unitsAtFirst.find(({ _id }) => _id === unit)?.use !== 'home') continue
      const head = poll.byHome ? unit : this.headOf(unit)
      parts.set(head, [...(parts.get(head) ?? []), unit])
    }
    const heads = [...parts.values()].map(units => ({
      units,
      area: poll.byHome ? 0 : units.reduce((sum, unit) => sum + this.areaOf(unit), 0),
    }))
    // What an earlier run froze stands, as long as there are as many heads, of the same names, with the same area together.
    const namesOf = (all: readonly FrozenHead[]) => unique(all.map(head => rightOf(poll.id, head))).join()
    const together = (all: readonly FrozenHead[]) => all.reduce((sum, { area }) => sum + area, 0)
    const isSame = namesOf(poll.heads) === namesOf(heads) && together(poll.heads) === together(heads)
    if (poll.frozenAt !== null && isSame) return
    poll.heads = heads
    poll.frozenAt = now
    poll.sold.clear()
    for (const head of heads)
      for (const unit of head.units) if ((this.soldAt.get(unit) ?? 0) >= now) this.keepVoters(poll, unit)
  }

  /** Before a unit changes hands: in votes that are frozen it stays theirs. */
  private keepVoters(poll: Poll, unit: string): void {
    const head = poll.heads.find(({ units }) => units.includes(unit))
    if (!head || poll.sold.has(unit)) return
    poll.sold.set(unit, {
      voters: this.voters(poll, unit),
      seat: this.chosen(poll, unit),
      wards: this.counting(poll, head).map(({ id }) => id),
    })
  }

  private sell({ id, units, names, wider }: Of<'import'>, now: Instant): void {
    const pages: Page[] = []
    const isDeveloper = names.includes(developer)
    const plans = units.map(unit => {
      const old = this.rosterOf(unit)
      const stays =
        [...names].sort().join() ===
          old
            .map(({ name }) => name)
            .sort()
            .join() ||
        (isDeveloper && this.headOf(unit) === 'banshan:developer')
      const left = [...old]
      const roster = names.map(name => {
        const phone = phones[name] ?? (isDeveloper ? null : '13700000000')
        const entry =
          left.find(one => one.name === name && one.phone === phone) ?? left.find(one => one.name === name)
        if (!entry) return { name, phone }
        left.splice(left.indexOf(entry), 1)
        return entry
      })
      return { unit, old, stays, roster }
    })
    const heads = plans.map(plan => this.headAfter(plan, id, isDeveloper, plans))
    plans.forEach(({ unit, old, stays, roster }, at) => {
      const head = heads[at] ?? ''
      const isSame = roster.length === old.length && roster.every(entry => old.includes(entry))
      const phonesSame = roster.every(
        ({ name, phone }) => isDeveloper || phone === (phones[name] ?? '13700000000'),
      )
      if (isSame && phonesSame && head === this.headOf(unit) && wider === 0) return
      const ended = this.ownersOf(unit).filter(({ entry }) => !entry || !roster.includes(entry))
      pages.push({
        unit,
        roster: old.map(entry => ({ entry, ...entry })),
        head: this.headOf(unit),
        soldAt: this.soldAt.get(unit) ?? 0,
        area: this.areaOf(unit),
        ended,
      })
      if (!stays) {
        for (const poll of this.polls.values())
          if (poll.state !== 'closed' && poll.frozenAt !== null) this.keepVoters(poll, unit)
        this.soldAt.set(unit, now)
      }
      this.endLinks(one => ended.includes(one), true)
      for (const entry of roster) if (!isDeveloper) entry.phone = phones[entry.name] ?? '13700000000'
      // The same people are left in the order they have.
      if (!(isSame && phonesSame)) this.roster.set(unit, roster)
      this.head.set(unit, head)
      this.area.set(unit, this.areaOf(unit) + wider)
      const seat = this.seatOf(unit)
      if (roster.length < 2 || (seat !== null && !this.owns(seat, unit))) this.seat.delete(unit)
    })
    this.imports.set(id, pages)
    this.endUnfounded(pages.map(({ unit }) => unit))
  }

  /** An authority of somebody who owns none of its units any more is none. */
  private endUnfounded(changed: readonly string[] = [...this.head.keys()]): void {
    for (const one of this.authorities.values()) {
      if (one.state === 'over' || !one.units.some(unit => changed.includes(unit))) continue
      const founded = one.units.filter(
        unit =>
          (one.principal === null
            ? this.rosterOf(unit).some(({ name }) => name === one.name)
            : this.owns(one.principal, unit)) &&
          (one.kind !== 'representative' || this.owns(one.holder, unit)),
      )
      const isSilent = one.kind === 'guardian' && one.state === 'waiting'
      if (founded.length === 0 && !isSilent) this.endAuthority(one)
      else if (one.state === 'inForce' && founded.length < one.units.length)
        one.heads = this.headsBesides(founded, one.holder)
    }
  }

  /** All units of the same buyers, told by name and phone, are one head; and all that is not sold. */
  private headAfter(
    { unit, stays, roster }: { unit: string; stays: boolean; roster: readonly Entry[] },
    id: string,
    isDeveloper: boolean,
    plans: readonly { readonly unit: string }[],
  ): string {
    const unsold = 'banshan:developer'
    if (isDeveloper || (stays && this.headOf(unit) === unsold)) return unsold
    const identity = (entries: readonly Entry[], theirs: (entry: Entry) => string | null) =>
      entries.some(entry => theirs(entry) === null)
        ? null
        : entries
            .map(entry => `${entry.name} ${theirs(entry) ?? ''}`)
            .sort()
            .join()
    const mine = identity(roster, ({ name }) => phones[name] ?? '13700000000')
    const kept = [...this.roster]
      .filter(([other]) => !plans.some(plan => plan.unit === other))
      .filter(([, entries]) => identity(entries, ({ phone }) => phone) === mine)
      .map(([other]) => this.headOf(other))
    const own = stays ? [this.headOf(unit)] : []
    const together = plans
      .filter(plan => plan.unit !== unit)
      .flatMap(plan => (stays ? [this.headOf(plan.unit)] : []))
    const [first] = [...kept, ...own, ...together].filter(head => head !== unsold).sort()
    return first ?? `banshan:${id}:${plans.map(plan => plan.unit).sort()[0] ?? unit}`
  }

  private takeBack({ id }: Of<'undo'>): void {
    for (const { unit, roster, head, soldAt, area, ended } of this.imports.get(id) ?? []) {
      for (const { entry, name, phone } of roster) Object.assign(entry, { name, phone })
      this.roster.set(
        unit,
        roster.map(({ entry }) => entry),
      )
      this.head.set(unit, head)
      this.area.set(unit, area)
      this.soldAt.set(unit, soldAt)
      for (const link of ended) {
        if (this.gone.has(link.who)) continue
        this.links.push({ ...link, over: false })
        const claim = link.claim === null ? undefined : this.claims.get(link.claim)
        if (!claim) continue
        claim.state = 'approved'
        this.told.push(`claimRestored to ${link.who}`)
      }
      for (const poll of this.polls.values())
        if (poll.frozenAt !== null && soldAt < poll.frozenAt && poll.state !== 'closed')
          poll.sold.delete(unit)
    }
    const changed = (this.imports.get(id) ?? []).map(({ unit }) => unit)
    this.imports.delete(id)
    this.endUnfounded(changed)
  }

  private forget({ who }: Of<'erase'>, now: Instant): void {
    const person = peopleAtFirst.find(one => one._id === who)
    const homes = this.links.filter(one => one.who === who).map(({ unit }) => unit)
    this.gone.add(who)
    // A lease that has run out is ended by the clock, as it would be without.
    const ranOut = (one: Link) => one.until !== null && one.until <= now
    for (const link of this.links) if (link.who === who && ranOut(link)) link.over = true
    this.endLinks(one => one.who === who)
    for (const claim of this.claims.values()) if (claim.who === who && isOpen(claim)) claim.state = 'over'
    for (const one of this.authorities.values())
      if (one.state !== 'over' && (one.principal === who || one.holder === who)) this.endAuthority(one)
    const known = this.links.filter(({ over, as }) => !over && as === 'owner').map(({ entry }) => entry)
    const blank = (entries: readonly Entry[], isHome: boolean) => {
      for (const entry of entries) {
        const isTheirs =
          entry.phone === person?.phone || ((isHome || entry.phone === null) && entry.name === person?.name)
        if (isTheirs && !known.includes(entry)) Object.assign(entry, { name: '已注销用户', phone: null })
      }
    }
    for (const [unit, entries] of this.roster) blank(entries, homes.includes(unit))
    for (const pages of this.imports.values())
      for (const page of pages)
        for (const row of page.roster)
          if (row.phone === person?.phone || (row.phone === null && row.name === person?.name))
            Object.assign(row, { name: '已注销用户', phone: null })
    this.endUnfounded()
  }

  private sweep(now: Instant): void {
    for (const claim of this.claims.values())
      if (claim.state === 'approved' && claim.until !== null && claim.until <= now) {
        this.told.push(`claimEnded to ${claim.who}`)
        this.endLinks(one => one.claim === claim.id)
        claim.state = 'over'
      }
    for (const one of this.authorities.values())
      if (one.state !== 'over' && one.until !== null && one.until <= now) this.endAuthority(one)
    this.endUnfounded()
    for (const poll of this.polls.values()) {
      if (poll.state === 'announced' && poll.opensAt <= now) {
        this.freeze(poll, now)
        poll.state = poll.closesAt <= now ? 'closed' : 'open'
      }
      if (poll.state === 'open' && poll.closesAt <= now) poll.state = 'closed'
    }
  }

  private children = (unit: string): readonly string[] =>
    [...this.claims.values()].flatMap(one =>
      one.unit === unit && one.under14 && one.state === 'approved' ? [one.who] : [],
    )

  /** Who is told of a deed, as `kind to whom`, besides those of what it ends. */
  tells(deed: Deed): readonly string[] {
    const to = (kind: string, whom: readonly string[]) => whom.map(one => `${kind} to ${one}`)
    switch (deed.do) {
      case 'claim': {
        const adults = this.residentsOf(deed.unit).filter(
          one => !this.children(deed.unit).includes(one) && one !== deed.who,
        )
        return [...to('claimWaiting', this.office(false)), ...to('guardianAsked', deed.under14 ? adults : [])]
      }
      case 'approveClaim':
        return to('claimApproved', [this.claimOf(deed.id).who])
      case 'refuseClaim':
        return to('claimRefused', [this.claimOf(deed.id).who])
      case 'appeal':
        return to('claimAppealed', this.office(true))
      case 'grant':
        return to('proxyWaiting', this.office(false))
      case 'approveProxy': {
        const { principal, holder } = this.authorityOf(deed.id)
        return to('proxyApproved', unique([principal ?? holder, holder]))
      }
      case 'refuseProxy':
        return to('proxyRefused', [this.askedBy(this.authorityOf(deed.id))])
      case 'withdraw':
      case 'consent':
      case 'moveOut':
      case 'revokeClaim':
      case 'revokeProxy':
      case 'import':
      case 'undo':
      case 'erase':
      case 'propose':
      case 'freeze':
      case 'sweep':
      case 'cast':
        return []
    }
  }

  private askedBy = ({ kind, holder, principal }: Authority): string =>
    kind === 'guardian' ? holder : (principal ?? holder)
  claimOf = (id: string): Asked => found(this.claims, id)
  authorityOf = (id: string): Authority => found(this.authorities, id)
}

const isOpen = ({ state }: Asked): boolean => state === 'waiting' || state === 'appealed'

/** A right is named after its first unit. */
export const rightOf = (vote: string, { units }: FrozenHead): string =>
  `${vote}:${[...units].sort()[0] ?? ''}`

const found = <Value>(all: ReadonlyMap<string, Value>, id: string): Value => {
  const value = all.get(id)
  if (value === undefined) throw new Error(`no ${id} in the book`)
  return value
}
