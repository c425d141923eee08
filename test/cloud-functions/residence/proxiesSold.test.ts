import {
  approving as approvingProxies,
  authorised,
  delegation,
  representative,
} from '../district/authorising'
import { openVote } from '../district/openVote'
import { idOf, livingAt, person } from '../district/people'
import { addHomes, addPeople, amend, approving, claims, emptyHome, listed } from '../district/residence'
import { confirmed, finished, preview, rosterFile } from '../district/rosters'
import { minute, request, startDistrict, transports, type District } from '../district/startDistrict'

const linked = (part: string, name: string) => ({ personId: idOf(part), name, phone: null })

describe.each(transports)(
  'an authorisation by an owner who owns no longer, over the %s transport',
  transport => {
    let district: District
    beforeEach(async () => {
      district = await startDistrict({ transport })
    })
    afterEach(() => district.close())

    const stored = async (id: string) => (await district.rows('proxies')).find(({ _id }) => _id === id)
    const placesOf = async (holder: string): Promise<readonly string[]> => {
      const held = (await district.rows('proxyHolders')).find(({ _id }) => _id === `banshan:${idOf(holder)}`)
      return ((held?.['acting'] ?? []) as readonly { heads: readonly string[] }[]).flatMap(
        ({ heads }) => heads,
      )
    }
    const told = async (part: string) => {
      await district.deliver()
      const { rows } = await district.call(part, 'inbox', { cursor: null })
      return rows.filter(({ kind }) => kind === 'proxyEnded').map(({ params }) => params['how'])
    }
    const leaves = (part: string, unitId: string) =>
      district.call(part, 'moveOut', { unitId, as: 'owner', requestId: request() })

    it('ends with moving out: both are told, the log names it, and the holder has room again', async () => {
      const { id } = await authorised(district, 'wang', await delegation(district))
      const vote = await openVote(district)
      expect(await placesOf('liu')).toEqual(['buyer-u01'])
      await leaves('wang', 'u01')
      expect(await stored(id)).toMatchObject({ state: 'ended', ending: 'ownerChanged', nextDueAt: null })
      expect(await placesOf('liu')).toEqual([])
      expect([await told('wang'), await told('liu')]).toEqual([['ownerChanged'], ['ownerChanged']])
      const lines = (await district.rows('auditLog')).filter(
        line => (line['thing'] as { id: string }).id === id && line['deed'] === 'ended',
      )
      expect(lines).toMatchObject([{ by: { kind: 'clock' } }])
      const { rows } = await district.call('liu', 'myProxies', {})
      expect(rows).toMatchObject([
        { id, state: 'ended', ending: 'ownerChanged', active: false, mayRevoke: false },
      ])
      const sheet = { voteId: vote.id, rightId: 'u01', answers: [], requestId: request() }
      expect(
        await district.refused('liu', 'castBallot', {
          ...sheet,
          answers: [{ questionId: 'q1', choice: 'agree' }],
        }),
      ).toEqual({ kind: 'no-voting-right' })
    })

    it('ends when the office takes back the approval of the owner', async () => {
      await addHomes(district, emptyHome('r01'))
      const claimId = await claims(district, 'newcomer', 'r01')
      await district.call('secretary', 'decideClaims', approving(claimId))
      const asked = await delegation(district, 'newcomer', { unitIds: ['r01'] })
      const { id } = await authorised(district, 'newcomer', asked)
      await district.call('property', 'revokeClaim', { claimId, reason: '认错了人', requestId: request() })
      expect(await stored(id)).toMatchObject({ state: 'ended', ending: 'ownerChanged' })
      expect(await placesOf('liu')).toEqual([])
    })

    it('ends with the import of a roster that names another owner, also for a ward whom nobody knows here', async () => {
      const home = (room: string, owner: ReturnType<typeof listed>) =>
        emptyHome(`banshan-b3-${room}`, { room, label: `3栋${room}`, area: 8_950, owners: [owner] })
      await addPeople(
        district,
        person('seller', '许卖房', { occupancies: [livingAt('banshan', 'banshan-b3-1203')] }),
      )
      await addHomes(district, home('1203', linked('seller', '许卖房')), home('1204', listed('许老先生')))
      const given = await authorised(
        district,
        'seller',
        await delegation(district, 'seller', { unitIds: ['banshan-b3-1203'] }),
      )
      const guardian = await authorised(
        district,
        'tenant',
        await delegation(district, 'tenant', {
          kind: 'guardian',
          unitIds: ['banshan-b3-1204'],
          holder: null,
          wardName: '许老先生',
          until: null,
        }),
      )
      const file = rosterFile('卖.csv', [
        '房号,建筑面积,业主,电话',
        '3-1203,89.50,赵买房,13812340077',
        '3-1204,89.50,赵买房,13812340077',
      ])
      await finished(district, await confirmed(district, await preview(district, file)))
      for (const { id } of [given, guardian])
        expect(await stored(id)).toMatchObject({ state: 'ended', ending: 'ownerChanged' })
      expect([await placesOf('liu'), await placesOf('tenant')]).toEqual([[], []])
      expect(await told('tenant')).toEqual(['ownerChanged'])
    })

    it('ends by the clock where the function died after the owner had left', async () => {
      const { id } = await authorised(district, 'wang', await delegation(district))
      const { proxy: waiting } = await district.call(
        'wang',
        'grantProxy',
        await delegation(district, 'wang', { holder: { name: '周物业', phone: '13812340001' } }),
      )
      district.passTo(district.cloud.now() + minute)
      const changedAt = district.cloud.now()
      await amend(district, 'units', 'u01', {
        owners: [listed('赵买房')],
        residentIds: [],
        changedAt,
        rev: 2,
      })
      await district.sweep()
      expect(await stored(id)).toMatchObject({ state: 'ended', ending: 'ownerChanged' })
      expect(await stored(waiting.id)).toMatchObject({ state: 'ended', ending: 'ownerChanged' })
      expect(await placesOf('liu')).toEqual([])
      const after = JSON.stringify(await district.rows('proxies'))
      await district.sweep()
      expect(JSON.stringify(await district.rows('proxies'))).toBe(after)
    })

    it('leaves the seat of a representative with the representative, and with whoever named them', async () => {
      await addPeople(
        district,
        person('zhao', '赵大', { occupancies: [livingAt('banshan', 'c01'), livingAt('banshan', 'c02')] }),
        person('qian', '钱二', { occupancies: [livingAt('banshan', 'c01'), livingAt('banshan', 'c02')] }),
      )
      const owners = [linked('zhao', '赵大'), linked('qian', '钱二')]
      await addHomes(district, emptyHome('c01', { owners }), emptyHome('c02', { owners }))
      const seats = async () =>
        (await district.rows('units'))
          .filter(({ _id }) => _id === 'c01' || _id === 'c02')
          .map(unit => unit['representativeId'])
      const first = await authorised(district, 'zhao', await representative(district, 'zhao', 'c01', '钱二'))
      const other = await authorised(district, 'zhao', await representative(district, 'zhao', 'c02', '钱二'))
      expect(await seats()).toEqual([idOf('qian'), idOf('qian')])
      await leaves('qian', 'c01')
      await leaves('zhao', 'c02')
      expect(await seats()).toEqual([null, null])
      for (const { id } of [first, other])
        expect(await stored(id)).toMatchObject({ state: 'ended', ending: 'ownerChanged' })
    })

    it('stays for the head that is left of two, and gives the place of the other away', async () => {
      await addPeople(
        district,
        person('rich', '富余', { occupancies: [livingAt('banshan', 'm01'), livingAt('banshan', 'm02')] }),
      )
      const owners = [linked('rich', '富余')]
      await addHomes(district, emptyHome('m01', { owners }), emptyHome('m02', { owners }))
      const asked = await delegation(district, 'rich', { unitIds: ['m01', 'm02'] })
      const { id } = await authorised(district, 'rich', asked)
      expect(await placesOf('liu')).toEqual(['buyer-m01', 'buyer-m02'])
      await leaves('rich', 'm01')
      expect(await stored(id)).toMatchObject({ state: 'approved' })
      expect(await placesOf('liu')).toEqual(['buyer-m02'])
      await leaves('rich', 'm02')
      expect(await stored(id)).toMatchObject({ state: 'ended' })
      expect(await placesOf('liu')).toEqual([])
    })

    it('costs whoever leaves one call more where nobody is authorised, and a tenant none', async () => {
      await district.call('liu', 'moveOut', { unitId: 'u02', as: 'owner', requestId: request() })
      const owner = district.lastCost()
      await district.call('tenant', 'moveOut', { unitId: 'u03', as: 'tenant', requestId: request() })
      expect(owner).toBe(district.lastCost() + 1)
    })

    it('may not be approved any more once the owner has left', async () => {
      const { proxy } = await district.call('wang', 'grantProxy', await delegation(district))
      await leaves('wang', 'u01')
      const refused = await district.refused('secretary', 'decideProxies', approvingProxies(proxy.id))
      expect(refused).toEqual({ kind: 'wrong-state' })
    })
  },
)
