import type { PersonActor } from '#domain/kernel/Actor'
import { resident } from '../claims/given'
import type { Book } from './Book'
import { millisecondsOf, type Deed, type Step } from './deeds'
import { buyers, deciders, hour, officials, peopleAtFirst, unitsAtFirst } from './estate'
import type { Town } from './Town'

const ids = peopleAtFirst.map(({ _id }) => _id)
const unitIds = unitsAtFirst.map(({ _id }) => _id)
const mayLeave = ids.filter(id => officials.every(([official]) => official !== id))

const pick = <Value>(all: readonly Value[], at: number): Value | undefined =>
  all.length === 0 ? undefined : all[at % all.length]

/** Mostly one who may, sometimes anybody who holds a post. */
const decider = (book: Book, step: Step, deed: (by: PersonActor) => Deed, now: number): Deed | null => {
  const all = deciders.flatMap(one => (one.kind === 'person' ? [one] : []))
  const able = all.filter(by => book.allows(deed(by), now) === true)
  const by = pick(step.which === 0 || able.length === 0 ? all : able, step.other)
  return by ? deed(by) : null
}

const claimOf = (town: Town, book: Book, step: Step): Deed => {
  const homes = step.as === 'family' ? unitIds.filter(id => book.residentsOf(id).length > 0) : unitIds
  const unit = pick(homes, step.unit) ?? pick(unitIds, step.unit) ?? ''
  const names = book.rosterOf(unit).map(({ name }) => name)
  const listed = peopleAtFirst.filter(one => names.includes(one.name)).map(({ _id }) => _id)
  const who =
    (step.as === 'owner' && step.which > 0 ? pick(listed, step.other) : undefined) ?? pick(ids, step.who)
  const until = step.as === 'tenant' && step.yes ? town.now + millisecondsOf(step) : null
  const under14 = step.as === 'family' && step.yes
  return {
    do: 'claim',
    id: `c${String(town.claims.size)}`,
    who: who ?? '',
    unit,
    as: step.as,
    until,
    under14,
  }
}

const grantOf = (town: Town, book: Book, step: Step): Deed | null => {
  const owned = unitIds.filter(one => book.ownersOf(one).length > (step.kind === 'representative' ? 1 : 0))
  const unit = (step.which > 1 ? pick(owned, step.unit) : undefined) ?? pick(unitIds, step.unit) ?? ''
  const head = unitIds.filter(one => book.headOf(one) === book.headOf(unit))
  const owners = book.ownersOf(unit).map(({ who }) => who)
  const isWard = step.kind === 'guardian'
  const who = (isWard ? undefined : pick(owners, step.who)) ?? pick(ids, step.who) ?? ''
  const theirs = book.links.filter(link => link.who === who && link.as === 'owner' && !link.over)
  const more = theirs.flatMap(link => unitIds.filter(one => book.headOf(one) === book.headOf(link.unit)))
  const units = step.which === 0 ? [unit] : step.which === 1 ? [...new Set([...head, ...more])] : head
  const among = step.kind === 'representative' ? owners : ids
  const holder = (isWard ? who : pick(among, step.other)) ?? pick(ids, step.other) ?? ''
  const from = town.now + (step.which > 3 ? millisecondsOf(step) : 0)
  const isOpen = step.kind === 'representative' || (isWard && step.yes)
  const vote =
    step.kind !== 'representative' && step.which === 2 ? pick([...town.polls.keys()], step.other) : undefined
  return {
    do: 'grant',
    id: `x${String(town.proxies.size).padStart(2, '0')}`,
    who,
    kind: step.kind,
    units,
    holder,
    ward: isWard ? (pick(book.rosterOf(unit), step.other)?.name ?? '') : null,
    from,
    until: isOpen ? null : from + millisecondsOf({ ...step, hours: 1 + step.other * 9 }),
    vote: vote ?? null,
  }
}

const castOf = (town: Town, book: Book, step: Step): Deed | null => {
  const polls = [...book.polls.values()].filter(({ heads }) => heads.length > 0)
  const poll = pick(polls, step.which)
  const right = poll && pick([...(town.polls.get(poll.id)?.rights.values() ?? [])], step.unit)
  if (!poll || !right) return null
  const head = poll.heads.find(({ units }) => units.includes(right.rightId))
  const able = head ? ids.filter(id => book.mayCast(poll, head, id, town.now) !== null) : []
  const others = head ? able.filter(id => book.mayCast(poll, head, id, town.now) !== 'own') : []
  const who =
    (step.yes ? (pick(others, step.who) ?? pick(able, step.who)) : undefined) ?? pick(ids, step.who) ?? ''
  // Hosts' clocks differ, and a call may have been long on its way.
  const behind = step.which === 0 ? step.hours * 60_000 : step.which === 1 ? 1 : 0
  return {
    do: 'cast',
    vote: poll.id,
    right: right._id,
    who,
    request: `r${String(step.other % 3)}`,
    at: town.now - behind,
  }
}

const proposal = (town: Town, step: Step): Deed | null => {
  if (town.polls.size > 1) return null
  const opensAt = town.now + (step.which === 0 ? 1 : millisecondsOf({ ...step, hours: step.hours % 30 }) + 1)
  return {
    do: 'propose',
    id: `v${String(town.polls.size)}`,
    preset: step.yes ? 'civilCode278General' : 'consultationMajority',
    opensAt,
    closesAt: opensAt + (1 + step.other) * 36 * hour,
  }
}

/** Of several the latest are taken most, so that most deeds are about something that is going on. */
const recent = <Value>(all: readonly Value[], back: number): Value | undefined =>
  all.at(-1 - back) ?? all.at(-1)

/** What a step comes to here and now; null where there is nothing that it could be about. */
export const deedOf = (town: Town, book: Book, step: Step): Deed | null => {
  const { now } = town
  const claims = [...book.claims.values()]
  const claim = (...states: readonly string[]) =>
    recent(
      claims.filter(({ state }) => step.which === 0 || states.includes(state)),
      Math.floor(step.which / 2),
    )
  const authority = (...states: readonly string[]) =>
    recent(
      [...book.authorities.values()].filter(({ state }) => step.which === 0 || states.includes(state)),
      Math.floor(step.which / 2),
    )
  switch (step.try) {
    case 'claim':
      return claimOf(town, book, step)
    case 'approveClaim': {
      const about = claim('waiting', 'appealed')
      const chosen = step.other % 9 === 0 ? step.who % 3 : null
      return about ? decider(book, step, by => ({ do: 'approveClaim', id: about.id, by, chosen }), now) : null
    }
    case 'refuseClaim':
    case 'revokeClaim': {
      const name = step.try
      const about = name === 'revokeClaim' ? claim('approved') : claim('waiting', 'appealed')
      return about ? decider(book, step, by => ({ do: name, id: about.id, by }), now) : null
    }
    case 'appeal':
    case 'withdraw':
    case 'consent': {
      const open = claim('waiting', 'appealed')
      const child = claims.findLast(one => one.under14 && one.guardian === null)
      const about = step.try === 'appeal' ? claim('refused') : step.try === 'consent' ? (child ?? open) : open
      if (!about) return null
      const near = step.try === 'consent' ? book.residentsOf(about.unit) : [about.who]
      return {
        do: step.try,
        id: about.id,
        who: (step.which > 1 ? pick(near, step.who) : undefined) ?? pick(ids, step.who) ?? '',
      }
    }
    case 'moveOut': {
      const link = pick(
        book.links.filter(({ over }) => !over),
        step.other,
      )
      const { who, unit, as } = link ?? {
        who: ids[step.who] ?? '',
        unit: unitIds[step.unit] ?? '',
        as: step.as,
      }
      return { do: 'moveOut', who, unit, as }
    }
    case 'grant':
      return grantOf(town, book, step)
    case 'approveProxy':
    case 'refuseProxy': {
      const name = step.try
      const about = authority('waiting')
      return about ? decider(book, step, by => ({ do: name, id: about.id, by }), now) : null
    }
    case 'revokeProxy': {
      const about = authority('inForce', 'waiting')
      if (!about) return null
      const side = step.yes ? about.holder : about.principal
      if (side !== null && step.which !== 1)
        return { do: 'revokeProxy', id: about.id, by: resident(side) as PersonActor }
      return decider(book, step, by => ({ do: 'revokeProxy', id: about.id, by }), now)
    }
    case 'import': {
      const unit = pick(unitIds, step.unit) ?? ''
      const head = unitIds.filter(one => book.headOf(one) === book.headOf(unit))
      const names =
        (step.which > 3 ? book.rosterOf(unit).map(({ name }) => name) : pick(buyers, step.other)) ?? []
      if (new Set(names).size < names.length || names.includes('已注销用户')) return null
      return {
        do: 'import',
        id: `i${String(town.now)}-${String(town.claims.size)}-${String(town.imports.size)}`,
        units: step.yes ? [unit] : head,
        names,
        wider: step.which % 2 === 0 ? 0 : 100,
      }
    }
    case 'undo': {
      const id = recent([...town.imports.keys()], step.which > 3 ? 1 : 0)
      return id === undefined ? null : { do: 'undo', id }
    }
    case 'erase': {
      const who = pick(mayLeave, step.who) ?? ''
      return { do: 'erase', who }
    }
    case 'propose':
      return proposal(town, step)
    case 'freeze':
    case 'sweep':
      return { do: step.try }
    case 'cast':
      return castOf(town, book, step)
    case 'wait':
    case 'border':
      return null
  }
}

/** Where the clock goes by a step: on by some hours, or to a border of some term or a millisecond beside it. */
export const instantAfter = (town: Town, book: Book, step: Step): number => {
  if (step.try === 'wait') return town.now + millisecondsOf(step)
  const borders = [
    ...[...book.authorities.values()].flatMap(({ from, until }) => [from, until ?? from]),
    ...[...book.claims.values()].flatMap(({ until, state, refusedAt }) =>
      until !== null ? [until] : state === 'refused' ? [refusedAt + 30 * 24 * hour + 1] : [],
    ),
    ...[...book.polls.values()].flatMap(({ opensAt, closesAt }) => [opensAt, closesAt]),
  ]
    .filter(at => at > town.now)
    .sort((one, other) => one - other)
  return Math.max(town.now, (borders[step.yes ? 0 : step.which] ?? town.now) + (step.other % 3) - 1)
}

/** Whether a deed is by or for somebody who has erased themselves, whom the functions know no more. */
export const isByNobody = (book: Book, deed: Deed): boolean => {
  if ('who' in deed && book.gone.has(deed.who)) return true
  if (deed.do === 'grant' && book.gone.has(deed.holder)) return true
  if ('by' in deed && book.gone.has(deed.by.personId)) return true
  return false
}
