import type { Instant } from '#domain/kernel/decision'
import { headsWithin } from '#domain/residence/proxies/heldHeads'
import { foldClaim } from '#domain/residence/claims/evolve'
import { fold } from '#domain/residence/proxies/evolve'
import { capacityIn } from '#domain/votes/capacity'
import { rightOf, type Book } from './Book'
import { peopleAtFirst } from './estate'
import type { Town } from './Town'

const ids = peopleAtFirst.map(({ _id }) => _id)
const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort()

/** Who is what to which unit: person and unit say the same, and what the book says. */
const residence = (town: Town, book: Book): readonly string[] => {
  const wrong: string[] = []
  const same = (what: string, one: unknown, other: unknown) => {
    if (JSON.stringify(one) !== JSON.stringify(other))
      wrong.push(`${what}: ${JSON.stringify(one)}, by the book ${JSON.stringify(other)}`)
  }
  for (const unit of town.units.values()) {
    const owners = book.ownersOf(unit._id)
    same(
      `owners of ${unit._id}`,
      unit.owners.map(({ name, phone, personId }) => [name, phone, personId]),
      book
        .rosterOf(unit._id)
        .map(entry => [entry.name, entry.phone, owners.find(link => link.entry === entry)?.who ?? null]),
    )
    same(
      `owners linked to ${unit._id}`,
      owners.length,
      unit.owners.filter(({ personId }) => personId !== null).length,
    )
    same(`residents of ${unit._id}`, sorted(unit.residentIds), book.residentsOf(unit._id))
    same(`head of ${unit._id}`, unit.buyerKey, book.headOf(unit._id))
    same(`area of ${unit._id}`, unit.area, book.areaOf(unit._id))
    same(`representative of ${unit._id}`, unit.representativeId, book.seatOf(unit._id))
  }
  const isOver = (until: Instant | null) => until !== null && until <= town.now
  for (const person of town.people.values())
    same(
      `homes of ${person._id}`,
      sorted(person.occupancies.filter(one => !isOver(one.until)).map(one => `${one.unitId} ${one.kind}`)),
      sorted(
        book.links
          .filter(link => link.who === person._id && !link.over && !isOver(link.until))
          .map(({ unit, as }) => `${unit} ${as}`),
      ),
    )
  return wrong
}

/** For whom somebody acts, and that it is never for more heads than three at any instant. */
const holders = (town: Town, book: Book): readonly string[] =>
  ids.flatMap(who => {
    const held = town.held.get(`banshan:${who}`) ?? null
    const stored = (held?.acting ?? []).filter(
      ({ until, heads }) => heads.length > 0 && (until === null || until > town.now),
    )
    const noted = book.heldBy(who, town.now)
    const borders = [town.now, ...stored.map(({ from }) => from)].filter(at => at >= town.now)
    const most = Math.max(...borders.map(from => headsWithin(held, { from, until: from + 1 }).length))
    return [
      ...(most > 3 ? [`${who} acts for ${String(most)} heads`] : []),
      ...(JSON.stringify(sorted(stored.map(one => `${one.proxyId} ${sorted(one.heads).join()}`))) ===
      JSON.stringify(sorted(noted.map(one => `${one.id} ${one.heads.join()}`)))
        ? []
        : [`${who} holds ${JSON.stringify(stored)}, by the book ${JSON.stringify(noted)}`]),
    ]
  })

/** Who may cast what, at this very instant. */
const casting = (town: Town, book: Book): readonly string[] => {
  const wrong: string[] = []
  for (const poll of book.polls.values()) {
    const rights = town.polls.get(poll.id)?.rights
    if (!rights || poll.state === 'closed') continue
    const weights = [...rights.values()].map(one => `${one._id} ${String(one.area)}`)
    const frozen = poll.heads.map(head => `${rightOf(poll.id, head)} ${String(head.area)}`)
    if (sorted(weights).join() !== sorted(frozen).join())
      wrong.push(`${poll.id} weighs ${weights.join()}, by the book ${frozen.join()}`)
    for (const head of poll.heads) {
      const right = rights.get(rightOf(poll.id, head))
      for (const who of ids) {
        const capacity = right ? capacityIn(right, who, town.now) : null
        const is = capacity === null ? null : capacity.as === 'own' ? 'own' : capacity.proxy.proxyId
        const shall = book.mayCast(poll, head, who, town.now)
        if (is !== shall)
          wrong.push(
            `${who} casts ${head.units.join('+')} in ${poll.id} as ${String(is)}, by the book ${String(shall)}`,
          )
        if (is !== null && !right?.voterIds.includes(who)) wrong.push(`${who} does not find ${poll.id}`)
      }
    }
  }
  return wrong
}

/** What lies in the ballot box: for each head one at most, as it was put in. */
const ballots = (town: Town, book: Book): readonly string[] =>
  [...town.polls].flatMap(([id, { ballots: stored }]) => {
    const noted = book.polls.get(id)?.cast ?? new Map<string, { who: string }>()
    const is = [...stored].map(([right, { castBy }]) => `${right} ${castBy}`)
    const shall = [...noted].map(([right, { who }]) => `${right} ${who}`)
    return sorted(is).join() === sorted(shall).join()
      ? []
      : [`${id} holds ${is.join()}, by the book ${shall.join()}`]
  })

/** Nobody is let in by themselves or by somebody of their own head, and every thing is the fold of its facts. */
const histories = (town: Town): readonly string[] => [
  ...[...town.claims].flatMap(([id, { state, facts }]) => {
    const parties = [state.claimant.personId, state.guardianId]
    const bySelf = facts.some(
      fact => fact.kind === 'approved' && fact.by.kind === 'person' && parties.includes(fact.by.personId),
    )
    const isFold = JSON.stringify(foldClaim(id, facts)) === JSON.stringify(state)
    return [
      ...(bySelf ? [`${id} was approved by a side of it`] : []),
      ...(isFold ? [] : [`${id} is no fold`]),
    ]
  }),
  ...[...town.proxies].flatMap(([id, { state, facts }]) =>
    JSON.stringify(fold(id, facts)) === JSON.stringify(state) ? [] : [`${id} is no fold`],
  ),
]

/** Where what is stored and the book differ; empty when they agree. */
export const disagreements = (town: Town, book: Book): readonly string[] => [
  ...residence(town, book),
  ...holders(town, book),
  ...casting(town, book),
  ...ballots(town, book),
]

export const untoldAtLast = (town: Town): readonly string[] => histories(town)
