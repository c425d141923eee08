import type { CallName, Input } from '#contracts/calls'
import type { Reply } from '#contracts/kernel/refusals'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { idOf, livingAt, person } from '../district/people'
import { addHomes, addPeople, emptyHome } from '../district/residence'
import { approving, delegation, representative, revoking } from '../district/authorising'
import { openVote } from '../district/openVote'
import { request, startDistrict, transports, type District } from '../district/startDistrict'

const most = 3

describe.each(transports)('authorisations that meet, over the %s transport', transport => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ transport, instances: 4 })
  })
  afterEach(() => district.close())

  /** Owners of a home each, whose parts are `owner1` … */
  const owners = async (count: number): Promise<readonly string[]> => {
    const parts = Array.from({ length: count }, (_, nth) => `owner${String(nth + 1)}`)
    await addPeople(
      district,
      ...parts.map(part => person(part, part, { occupancies: [livingAt('banshan', `home-${part}`)] })),
    )
    await addHomes(
      district,
      ...parts.map(part =>
        emptyHome(`home-${part}`, { owners: [{ personId: idOf(part), name: part, phone: null }] }),
      ),
    )
    return parts
  }
  const grantTo = async (parts: readonly string[]) => {
    const ids: string[] = []
    for (const part of parts) {
      const asked = await delegation(district, part, { unitIds: [`home-${part}`] })
      ids.push((await district.call(part, 'grantProxy', asked)).proxy.id)
    }
    return ids
  }
  /** As the mini-program does: the same request again while somebody else was faster. */
  const insist = async <Name extends CallName>(part: string, call: Name, input: Input<Name>) => {
    for (;;) {
      const reply: Reply<unknown> = await district.reply(part, call, input)
      if (reply.ok || reply.refusal.kind !== 'conflict') return reply
    }
  }

  it('lets nobody act for more heads than they may, however many are approved at once', async () => {
    const ids = await grantTo(await owners(most + 3))
    const deciders = ['secretary', 'property'] as const
    const replies = await Promise.all(
      ids.map((id, nth) => insist(deciders[nth % 2] ?? 'secretary', 'decideProxies', approving(id))),
    )
    expect(replies.filter(({ ok }) => ok)).toHaveLength(most)
    expect(replies.flatMap(reply => (reply.ok ? [] : [reply.refusal]))).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'proxy-limit', params: { most } })),
    )
    const approved = (await district.rows('proxies')).filter(({ state }) => state === 'approved')
    expect(approved).toHaveLength(most)
    const [holder] = await district.rows('proxyHolders')
    const acting = holder?.['acting'] as readonly { readonly proxyId: string }[]
    expect(acting.map(({ proxyId }) => proxyId).sort()).toEqual(approved.map(({ _id }) => _id).sort())
  })

  it('tells whoever asks for a fourth at once, and lets them once there is room', async () => {
    const parts = await owners(most + 1)
    const ids = await grantTo(parts.slice(0, most))
    await district.call('secretary', 'decideProxies', approving(...ids))
    const fourth = `owner${String(most + 1)}`
    const asked = await delegation(district, fourth, { unitIds: [`home-${fourth}`] })
    expect(await district.refused(fourth, 'grantProxy', asked)).toEqual({
      kind: 'proxy-limit',
      params: { most },
    })
    await district.call('liu', 'revokeProxy', revoking(ids[0] ?? ''))
    const { proxy } = await district.call(fourth, 'grantProxy', asked)
    await district.call('secretary', 'decideProxies', approving(proxy.id))
  })

  it('seats one of two representatives who are approved at once, and the one in the seat is in force', async () => {
    await addPeople(district, person('zhao', '赵大'), person('qian', '钱二'))
    const coOwners = [
      { personId: idOf('zhao'), name: '赵大', phone: null },
      { personId: idOf('qian'), name: '钱二', phone: null },
    ]
    await addHomes(district, emptyHome('c01', { owners: coOwners }))
    const vote = await openVote(district)
    const ids: string[] = []
    for (const [part, name] of [
      ['zhao', '钱二'],
      ['qian', '赵大'],
    ] as const)
      ids.push(
        (await district.call(part, 'grantProxy', await representative(district, part, 'c01', name))).proxy.id,
      )
    const replies = await Promise.all(
      ids.map((id, nth) => insist(nth === 0 ? 'secretary' : 'property', 'decideProxies', approving(id))),
    )
    expect(replies.every(({ ok }) => ok)).toBe(true)
    const seated = (await district.rows('units')).find(({ _id }) => _id === 'c01')?.['representativeId']
    const all = (await district.rows('proxies')) as unknown as readonly {
      state: string
      ending: string | null
      holder: { personId: string }
    }[]
    expect(all.filter(({ state }) => state === 'approved').map(({ holder }) => holder.personId)).toEqual([
      seated,
    ])
    expect(all.filter(({ state }) => state === 'ended').map(({ ending }) => ending)).toEqual(['replaced'])
    const right = (await district.rows('votingRights')).find(({ rightId }) => rightId === 'c01')
    expect([right?.['voteId'], right?.['voterIds']]).toEqual([vote.id, [seated]])
  })

  it('ends in line, whatever is approved and taken back at once while a vote is open', async () => {
    const vote = await openVote(district)
    const holders = ['李书记', '周物业', '吴网格', '孙专干']
    const ids: string[] = []
    for (const name of holders) {
      const asked = await delegation(district, 'wang', { holder: { name, phone: '13812340001' } })
      ids.push((await district.call('wang', 'grantProxy', asked)).proxy.id)
    }
    const [first = '', second = '', ...others] = ids
    await district.call('property', 'decideProxies', approving(first))
    await Promise.all([
      insist('wang', 'revokeProxy', revoking(first)),
      insist('secretary', 'decideProxies', approving(second)),
      ...others.map(id => insist('property', 'decideProxies', approving(id))),
    ])
    const inForce = (await district.rows('proxies'))
      .filter(({ state }) => state === 'approved')
      .map(({ _id }) => _id)
    expect(inForce.sort()).toEqual([second, ...others].sort())
    const right = (await district.rows('votingRights')).find(({ _id }) => _id === `${vote.id}:u01`)
    const proxies = right?.['proxies'] as readonly { readonly proxyId: string }[]
    expect(proxies.map(({ proxyId }) => proxyId).sort()).toEqual(inForce)
  })

  describe('delivered three times', () => {
    const everything = async () => {
      const collections = Object.keys(schema) as CollectionName[]
      return JSON.stringify(await Promise.all(collections.map(name => district.rows(name))))
    }
    const thrice = async <Name extends CallName>(part: string, name: Name, input: Input<Name>) => {
      const first = await district.call(part, name, input)
      const after = await everything()
      await Promise.all([district.call(part, name, input), district.call(part, name, input)])
      expect(await everything()).toBe(after)
      return first
    }

    it('each write is done once, and answered also when it could not be done any more', async () => {
      const vote = await openVote(district)
      const asked = await delegation(district)
      const { proxy } = await thrice('wang', 'grantProxy', asked)
      const decision = approving(proxy.id)
      await thrice('secretary', 'decideProxies', decision)
      await thrice('liu', 'castBallot', {
        voteId: vote.id,
        rightId: 'u01',
        answers: [{ questionId: 'q1', choice: 'agree' }],
        requestId: request(),
      })
      await thrice('liu', 'revokeProxy', revoking(proxy.id))
      const after = await everything()
      expect((await district.call('wang', 'grantProxy', asked)).proxy.state).toBe('revoked')
      expect((await district.call('secretary', 'decideProxies', decision)).outcomes).toEqual([
        { id: proxy.id, ok: true, refusal: null },
      ])
      expect(await everything()).toBe(after)
    })

    it('a grant that arrives three times at once is one', async () => {
      const asked = await delegation(district)
      const replies = await Promise.all([1, 2, 3].map(() => district.call('wang', 'grantProxy', asked)))
      expect(new Set(replies.map(({ proxy }) => proxy.id)).size).toBe(1)
      expect(await district.rows('proxies')).toHaveLength(1)
    })

    it('the clock twice at once ends what is over once', async () => {
      const { proxy } = await district.call('wang', 'grantProxy', await delegation(district))
      await district.call('secretary', 'decideProxies', approving(proxy.id))
      district.passTo(proxy.until ?? 0)
      await Promise.all([district.sweep(), district.sweep()])
      const [row] = await district.rows('proxies')
      expect((row?.['facts'] as readonly { readonly kind: string }[]).map(({ kind }) => kind)).toEqual([
        'granted',
        'approved',
        'ended',
      ])
    })
  })
})
