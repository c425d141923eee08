import type { CallName } from '#contracts/calls'
import type { Reply } from '#contracts/kernel/refusals'
import type { Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import type { Claim, ClaimFact } from '#domain/residence/claims/Claim'
import { isApproved } from '#domain/residence/claims/graph'
import { bodyOf } from '#domain/organisation/twoPeople'
import type { HeldHeads } from '#domain/residence/proxies/heldHeads'
import type { Proxy } from '#domain/residence/proxies/Proxy'
import type { Ballot, VotingRight } from '#domain/votes/Vote'
import { chance } from '../../scenarios/kills/chance'
import { openVote } from '../district/openVote'
import { idOf, livingAt, person } from '../district/people'
import { addHomes, addPeople, claimOf, emptyHome, listed } from '../district/residence'
import { day, hour, request, startDistrict, type District } from '../district/startDistrict'

/** A few of many: `npm run test:long -- walks` goes further; `PROPERTY_SEED=7` repeats what was seen. */
const rounds = Number(process.env['PROPERTY_ROUNDS'] ?? 10)
const seed = Number(process.env['PROPERTY_SEED'] ?? Date.now() % 1_000_000)
jest.setTimeout(300_000 + rounds * 3_000)

interface Envelope {
  readonly part: string
  readonly call: CallName
  readonly input: object
}

const names = { zhao: '赵大', qian: '钱二', sun: '孙三', zhou: '周四' } as const
const parts = Object.keys(names) as (keyof typeof names)[]
const homes = ['w1', 'w2', 'w3'] as const
const offices = ['secretary', 'property', 'communityStaff'] as const

/** Who stands on the roster of which home. */
const onRoster = [
  { part: 'zhao', unitId: 'w1' },
  { part: 'qian', unitId: 'w1' },
  { part: 'qian', unitId: 'w2' },
  { part: 'sun', unitId: 'w2' },
  { part: 'zhou', unitId: 'w3' },
  { part: 'zhao', unitId: 'w3' },
] as const

/** Several people at once, and what was sent before once more: by the seed, so that it is the same again. */
class Crowd {
  private readonly random: () => number
  readonly sent: { readonly envelope: Envelope; readonly reply: Reply<unknown> }[] = []

  constructor(
    private readonly district: District,
    private readonly voteId: string,
    begin: number,
  ) {
    this.random = chance(begin)
  }

  private pick = <Value>(all: readonly [Value, ...Value[]] | readonly Value[]): Value => {
    const one = all[Math.floor(this.random() * all.length)]
    if (one === undefined) throw new Error('nothing to choose from')
    return one
  }

  private async recent(collection: 'claims' | 'proxies', ...states: readonly string[]): Promise<string> {
    const rows = await this.district.rows(collection)
    const there = rows.filter(({ state }) => states.includes(String(state)))
    return there.length === 0 ? 'none' : String(this.pick(there)['_id'])
  }

  /** Somebody who owns something there, and what; now and then anybody, of anything. */
  private async owner(): Promise<{ readonly part: string; readonly unitId: string }> {
    const owned = (await rowsOf<Unit>(this.district, 'units'))
      .filter(({ _id }) => homes.some(home => home === _id))
      .flatMap(({ _id, owners }) =>
        parts.flatMap(part =>
          owners.some(({ personId }) => personId === idOf(part)) ? [{ part, unitId: _id }] : [],
        ),
      )
    const anybody = { part: this.pick(parts), unitId: this.pick(homes) }
    return owned.length > 0 && this.random() < 0.8 ? this.pick(owned) : anybody
  }

  private async next(): Promise<Envelope> {
    const { pick } = this
    const requestId = request()
    const part = pick(parts)
    const unitId = pick(homes)
    const owner = await this.owner()
    const listed = pick(onRoster)
    const decision = this.random() < 0.8 ? 'approve' : 'refuse'
    const reason = '核对过了'
    const deeds: readonly (() => Promise<Envelope> | Envelope)[] = [
      () => ({ part, call: 'claimUnit', input: claimOf(unitId, { as: pick(['owner', 'owner', 'family']) }) }),
      () => ({ part: listed.part, call: 'claimUnit', input: claimOf(listed.unitId) }),
      async () => ({
        part: pick(offices),
        call: 'decideClaims',
        input: {
          claimIds: [await this.recent('claims', 'submitted', 'toConfirm', 'disputed')],
          decision,
          reason,
          rosterOwner: null,
          requestId,
        },
      }),
      async () => ({
        part: pick(offices),
        call: 'decideClaims',
        input: {
          claimIds: [await this.recent('claims', 'submitted', 'toConfirm')],
          decision: 'approve',
          reason,
          rosterOwner: null,
          requestId,
        },
      }),
      async () => ({
        part: pick(offices),
        call: 'revokeClaim',
        input: { claimId: await this.recent('claims', 'approved', 'revoking'), reason, requestId },
      }),
      async () => ({
        part: pick(offices),
        call: 'keepClaim',
        input: { claimId: await this.recent('claims', 'revoking'), reason, requestId },
      }),
      async () => ({
        part,
        call: 'disputeClaim',
        input: { claimId: await this.recent('claims', 'toConfirm', 'approved', 'revoking'), requestId },
      }),
      async () => ({
        part,
        call: 'withdrawClaim',
        input: { claimId: await this.recent('claims', 'submitted', 'toConfirm'), requestId },
      }),
      () => ({
        part: owner.part,
        call: 'moveOut',
        input: { unitId: owner.unitId, as: 'owner', requestId },
      }),
      async () => ({
        part: owner.part,
        call: 'grantProxy',
        input: {
          kind: 'delegation',
          compoundId: 'banshan',
          unitIds: [owner.unitId],
          holder: { name: names[pick(parts)], phone: '13812340001' },
          wardName: null,
          from: this.district.cloud.now(),
          until: this.district.cloud.now() + 60 * day,
          voteId: null,
          paper: [await this.district.photo(owner.part)],
          note: '',
          requestId,
        },
      }),
      async () => ({
        part: pick(offices),
        call: 'decideProxies',
        input: { proxyIds: [await this.recent('proxies', 'submitted')], decision, reason, requestId },
      }),
      async () => ({
        part,
        call: 'revokeProxy',
        input: { proxyId: await this.recent('proxies', 'approved', 'submitted'), reason, requestId },
      }),
      () => ({
        part: owner.part,
        call: 'castBallot',
        input: {
          voteId: this.voteId,
          rightId: owner.unitId,
          answers: [{ questionId: 'q1', choice: pick(['agree', 'against', 'abstain']) }],
          requestId,
        },
      }),
    ]
    // What nobody has made yet is asked for now and then, and no more.
    for (let tries = 0; ; tries += 1) {
      const envelope = await pick(deeds)()
      if (tries === 3 || !JSON.stringify(envelope.input).includes('"none"')) return envelope
    }
  }

  /** Two to four calls at once, one of them perhaps an old one, out of its order. */
  async round(): Promise<void> {
    const fresh = await Promise.all(
      Array.from({ length: 2 + Math.floor(this.random() * 3) }, () => this.next()),
    )
    const again = this.sent.length > 0 && this.random() < 0.6 ? [this.pick(this.sent).envelope] : []
    const envelopes = [...fresh, ...again]
    await this.sendAtOnce(envelopes)
  }

  /** Everybody who stands on a roster claims, all in one moment: what follows has something to be about. */
  async begin(): Promise<void> {
    await this.sendAtOnce(
      onRoster.map(({ part, unitId }) => ({ part, call: 'claimUnit', input: claimOf(unitId) })),
    )
  }

  private async sendAtOnce(envelopes: readonly Envelope[]): Promise<void> {
    const replies = await Promise.all(
      envelopes.map(({ part, call, input }) => this.district.send(part, { call, input })),
    )
    envelopes.forEach((envelope, at) => {
      const reply = replies[at]
      if (reply) this.sent.push({ envelope, reply })
    })
  }
}

type ClaimDocument = Claim & { readonly facts: readonly ClaimFact[] }

const rowsOf = async <Row>(
  district: District,
  collection: Parameters<District['rows']>[0],
): Promise<readonly Row[]> => (await district.rows(collection)) as unknown as readonly Row[]

/** What is stored says one thing, wherever it is stored. */
const whatIsWrong = async (district: District): Promise<readonly string[]> => {
  const [people, units, claims, proxies, holders] = await Promise.all([
    rowsOf<Person>(district, 'people'),
    rowsOf<Unit>(district, 'units'),
    rowsOf<ClaimDocument>(district, 'claims'),
    rowsOf<Proxy>(district, 'proxies'),
    rowsOf<HeldHeads>(district, 'proxyHolders'),
  ])
  const now = district.cloud.now()
  const lasting = people.flatMap(({ _id, occupancies }) =>
    occupancies
      .filter(({ until }) => until === null || until > now)
      .map(one => ({ who: _id, unit: one.unitId, as: one.kind, claimId: one.claimId })),
  )
  const text = (ids: readonly (string | null)[]) => [...ids].sort().join()
  return [
    ...units
      .filter(({ _id }) => homes.some(home => home === _id))
      .flatMap(({ _id, owners, residentIds }) => {
        const there = lasting.filter(({ unit }) => unit === _id)
        const owning = there.filter(({ as }) => as === 'owner').map(({ who }) => who)
        const linked = owners.flatMap(({ personId }) => personId ?? [])
        const living = [...new Set(there.map(({ who }) => who))]
        return [
          ...(text(owning) === text(linked)
            ? []
            : [`owners of ${_id}: ${text(linked)}, people ${text(owning)}`]),
          ...(text(living) === text(residentIds)
            ? []
            : [`residents of ${_id}: ${text(residentIds)}, people ${text(living)}`]),
        ]
      }),
    ...claims.flatMap(({ id, state, as, claimant, facts }) => {
      const holds = lasting.filter(({ claimId }) => claimId === id).length
      const bySelf = facts.some(
        ({ kind, by }) => kind === 'approved' && by.kind === 'person' && by.personId === claimant.personId,
      )
      const strong = facts.some(
        ({ kind, ...fact }) => kind === 'approved' && 'match' in fact && fact.match === 'nameAndPhone',
      )
      const bodies = facts.flatMap(({ kind, by }) =>
        (kind === 'firstApproved' || kind === 'approved') && by.kind === 'person' ? [bodyOf(by.role)] : [],
      )
      const byOne = state === 'approved' && as === 'owner' && !strong && new Set(bodies).size < 2
      return [
        ...(byOne ? [`claim ${id} of an owner was approved by one body: ${bodies.join()}`] : []),
        ...(holds === (isApproved({ state }) ? 1 : 0)
          ? []
          : [`claim ${id} is ${state} and held ${String(holds)} times`]),
        ...(bySelf ? [`claim ${id} was approved by whoever claims`] : []),
      ]
    }),
    ...holders.flatMap(({ _id, acting }) => {
      const inForce = proxies.filter(
        ({ state, compoundId, holder }) => state === 'approved' && `${compoundId}:${holder.personId}` === _id,
      )
      const heads = new Set(acting.flatMap(one => one.heads))
      return [
        ...(heads.size > 3 ? [`${_id} acts for ${String(heads.size)} heads`] : []),
        ...acting
          .filter(({ proxyId }) => !inForce.some(({ id }) => id === proxyId))
          .map(({ proxyId }) => `${_id} still acts by ${proxyId}`),
      ]
    }),
  ]
}

/** Those who may cast a right, worked out anew from claims and authorisations. */
const whoMayNot = async (district: District, voteId: string): Promise<readonly string[]> => {
  const [people, proxies, rights] = await Promise.all([
    rowsOf<Person>(district, 'people'),
    rowsOf<Proxy>(district, 'proxies'),
    rowsOf<VotingRight>(district, 'votingRights'),
  ])
  const ownersOf = (unitId: string) =>
    people
      .filter(({ occupancies }) =>
        occupancies.some(one => one.unitId === unitId && one.kind === 'owner' && one.until === null),
      )
      .map(({ _id }) => _id)
  return rights
    .filter(right => right.voteId === voteId && homes.some(home => home === right.rightId))
    .flatMap(({ rightId, voterIds, area }) => {
      const owners = ownersOf(rightId)
      const acting = proxies
        .filter(
          ({ state, units, principal }) =>
            state === 'approved' &&
            units.some(({ unitId }) => unitId === rightId) &&
            owners.includes(principal.personId ?? ''),
        )
        .map(({ holder }) => holder.personId)
      const shall = [...new Set([...owners, ...acting])].sort().join()
      const is = [...voterIds].sort().join()
      return [
        ...(is === shall ? [] : [`${rightId} is cast by ${is}, by what is stored ${shall}`]),
        ...(area === 10_000 ? [] : [`${rightId} weighs ${String(area)}`]),
      ]
    })
}

describe(`several people at once, and deliveries out of their order (seed ${String(seed)})`, () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict({ instances: 4 })
    await addPeople(
      district,
      person('zhao', names.zhao, { occupancies: [livingAt('banshan', 'w1')] }),
      ...parts.filter(part => part !== 'zhao').map(part => person(part, names[part])),
    )
    await addHomes(
      district,
      emptyHome('w1', {
        owners: [{ personId: idOf('zhao'), name: names.zhao, phone: null }, listed(names.qian)],
        residentIds: [idOf('zhao')],
      }),
      emptyHome('w2', { owners: [listed(names.qian), listed(names.sun)] }),
      emptyHome('w3', { owners: [listed(names.zhou), listed(names.zhao)] }),
    )
  })
  afterAll(() => district.close())

  it('leave one truth behind, and no fault of ours', async () => {
    const vote = await openVote(district)
    const lastDay = (vote.closesAt ?? 0) - day
    const crowd = new Crowd(district, vote.id, seed)
    let ballots: readonly Ballot[] = []
    await crowd.begin()
    for (let round = 0; round < rounds; round += 1) {
      await crowd.round()
      // What is shown first may be done a day later.
      if (round % 3 === 2) district.passTo(Math.min(district.cloud.now() + 25 * hour, lastDay))
      expect(await whatIsWrong(district)).toEqual([])
      expect(await whoMayNot(district, vote.id)).toEqual([])
      const cast = await rowsOf<Ballot>(district, 'ballots')
      // What lies in the box stays as it is, or was set aside as it was.
      const aside = new Set(cast.filter(ballot => ballot.setAside).map(({ _id }) => _id))
      const left = ballots.filter(({ _id, requestId }) => !aside.has(`${_id}:${requestId}`))
      expect(cast).toEqual(expect.arrayContaining(left))
      ballots = cast
    }
    const faults = crowd.sent.filter(({ reply }) => !reply.ok && reply.refusal.kind === 'internal')
    expect(faults).toEqual([])
    expect(crowd.sent.filter(({ reply }) => reply.ok).length).toBeGreaterThan(rounds / 2)
    // Once more, all that was let through, the last first: nothing new comes of it.
    const before = await rowsOf<object>(district, 'people')
    for (const { envelope } of [...crowd.sent].reverse().filter(({ reply }) => reply.ok))
      await district.send(envelope.part, { call: envelope.call, input: envelope.input })
    expect(await rowsOf<object>(district, 'people')).toEqual(before)
    expect(await rowsOf<Ballot>(district, 'ballots')).toEqual(ballots)
    expect(await whatIsWrong(district)).toEqual([])
    expect(await whoMayNot(district, vote.id)).toEqual([])
  })
})
