import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Change } from '#cloud-functions/features/residence/workflows/syncVoters'
import { schema, uploadPattern } from '#cloud-functions/schema'
import type { ListedProxy } from '#cloud-functions/stores/proxies'
import type { VotingRight } from '#domain/votes/Vote'
import type { CloudBaseConfig } from '#emulator/CloudBase'
import { startCloudBase } from '#emulator/startCloudBase'
import { neverOver, uploadsMatching } from '#emulator/storage/storageRule'
import { approving, delegation, representative, revoking } from '../district/authorising'
import { chargingPiles } from '../district/openVote'
import { orgUnits } from '../district/orgUnits'
import { everybody, idOf, testIdSecret } from '../district/people'
import { amend } from '../district/residence'
import { day, District, minute, monday, request, transports } from '../district/startDistrict'
import { units } from '../district/units'
import { bundleFixture } from '../functions/bundleFixture'
import type { Half } from '../functions/halves.fixture'

const root = join(__dirname, '..', '..', '..')
const real = ['api', 'clock', 'notices'] as const
const clone = (rows: readonly object[]) => rows.map(row => structuredClone(row) as Record<string, unknown>)

/** The real functions, and beside them one that does by halves what they do as a whole. */
describe.each(transports)('what falls between reading and writing, over the %s transport', transport => {
  const folder = mkdtempSync(join(tmpdir(), 'between-'))
  const functionsDir = join(folder, 'functions')
  let district: District
  beforeAll(async () => {
    bundleFixture('halves', functionsDir)
    for (const name of real)
      symlinkSync(join(root, 'dist', 'local-functions', name), join(functionsDir, name))
    const declared = JSON.parse(readFileSync(join(root, 'cloudbaserc.json'), 'utf8')) as CloudBaseConfig
    const cloud = await startCloudBase({
      dataDir: join(folder, 'data'),
      functionsDir,
      config: {
        ...declared,
        envId: 'test',
        functions: [...declared.functions, { name: 'halves', timeout: 20 }].map(each => ({
          ...each,
          envVariables: {
            SESSION_SECRET: 'a secret of the tests, long enough to be one',
            ID_SECRET: testIdSecret,
          },
        })),
      },
      schema,
      transport,
      clock: { frozenAt: new Date(monday) },
      storageRule: neverOver(uploadsMatching(uploadPattern)),
      instances: { min: 0, max: 1 },
    })
    await cloud.engine.insert('orgUnits', clone(orgUnits))
    await cloud.engine.insert('people', clone(everybody))
    await cloud.engine.insert('units', clone(units))
    district = new District(cloud, () => cloud.close(), join(folder, 'data'))
  })
  afterAll(async () => {
    await district.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const half = (data: Half): Promise<unknown> => district.cloud.callFunction({ name: 'halves', data })
  const announced = async (): Promise<string> => {
    const { vote } = await district.call('committee', 'proposeVote', chargingPiles(district.cloud.now()))
    district.passTo(vote.opensAt ?? 0)
    return vote.id
  }
  const granted = async (): Promise<string> =>
    (await district.call('wang', 'grantProxy', await delegation(district))).proxy.id
  const read = async (voteId: string, now = district.cloud.now()) =>
    ((await half({ half: 'readElectorate', voteId, now })) as { readonly rights: readonly VotingRight[] })
      .rights
  const write = (voteId: string, rights: readonly VotingRight[], now = district.cloud.now()) =>
    half({ half: 'writeElectorate', voteId, rights, now })
  const votersOf = async (voteId: string, rightId = 'u01') =>
    (await district.rows('votingRights')).find(({ _id }) => _id === `${voteId}:${rightId}`)?.['voterIds']
  const wangAlone = [idOf('wang')]
  const both = [idOf('wang'), idOf('liu')]
  const cast = (voteId: string) =>
    district.call('liu', 'castBallot', {
      voteId,
      rightId: 'u01',
      answers: [{ questionId: 'q1', choice: 'agree' }],
      requestId: request(),
    })
  /** Ends whatever is in force, so that no test lives on another's. */
  const revokeAll = async () => {
    const { rows } = await district.call('wang', 'myProxies', {})
    for (const { id } of rows.filter(({ mayRevoke }) => mayRevoke))
      await district.call('wang', 'revokeProxy', revoking(id))
  }

  it('an approval between reading and writing is not lost', async () => {
    const proxyId = await granted()
    const voteId = await announced()
    const rights = await read(voteId)
    await district.call('secretary', 'decideProxies', approving(proxyId))
    // What is about to be written knows nothing of it, and when it was approved there was nothing yet to bring in line.
    expect(rights.find(({ rightId }) => rightId === 'u01')?.voterIds).toEqual(wangAlone)
    expect(await votersOf(voteId)).toBeUndefined()
    expect(await write(voteId, rights)).toEqual({ heads: 6, area: 60_000 })
    expect(await votersOf(voteId)).toEqual(both)
    await district.sweep()
    await cast(voteId)
    await revokeAll()
  })

  it('a revocation between reading and writing is not lost either', async () => {
    const proxyId = await granted()
    await district.call('secretary', 'decideProxies', approving(proxyId))
    const voteId = await announced()
    const rights = await read(voteId)
    expect(rights.find(({ rightId }) => rightId === 'u01')?.voterIds).toEqual(both)
    await district.call('wang', 'revokeProxy', revoking(proxyId))
    await write(voteId, rights)
    expect(await votersOf(voteId)).toEqual(wangAlone)
  })

  it('nor is one that was dated before the freeze began and committed after it had read', async () => {
    const proxyId = await granted()
    const voteId = await announced()
    const began = district.cloud.now() + 4 * minute
    const rights = await read(voteId, began)
    await district.call('secretary', 'decideProxies', approving(proxyId))
    district.passTo(began)
    await write(voteId, rights, began)
    expect(await votersOf(voteId)).toEqual(both)
    await revokeAll()
  })

  it('an approval between writing and opening is brought in line by itself', async () => {
    const proxyId = await granted()
    const voteId = await announced()
    await write(voteId, await read(voteId))
    expect(await votersOf(voteId)).toEqual(wangAlone)
    await district.call('secretary', 'decideProxies', approving(proxyId))
    expect(await votersOf(voteId)).toEqual(both)
    await district.sweep()
    await cast(voteId)
    await revokeAll()
  })

  it('an owner who is linked to the roster between reading and writing may vote', async () => {
    const owners = [{ personId: null, name: '陈新来', phone: null }]
    await amend(district, 'units', 'u06', { owners, changedAt: 0 })
    const voteId = await announced()
    const rights = await read(voteId)
    const now = district.cloud.now()
    await amend(district, 'units', 'u06', {
      owners: [{ ...owners[0], personId: idOf('newcomer') }],
      changedAt: now,
    })
    await write(voteId, rights)
    expect(await votersOf(voteId, 'u06')).toEqual([idOf('newcomer')])
    // A sale on the next day is a difference, and is not applied: those whom the freeze found go on voting.
    district.passTo(now + day)
    await district.sweep()
    await amend(district, 'units', 'u06', {
      owners: [{ personId: idOf('tenant'), name: '何小满', phone: null }],
      ownersSince: district.cloud.now(),
      changedAt: district.cloud.now(),
    })
    const bought = await delegation(district, 'tenant', { unitIds: ['u06'] })
    const { proxy } = await district.call('tenant', 'grantProxy', bought)
    await district.call('secretary', 'decideProxies', approving(proxy.id))
    expect(await votersOf(voteId, 'u06')).toEqual([idOf('newcomer')])
    expect(
      await district.refused('tenant', 'castBallot', {
        voteId,
        rightId: 'u06',
        answers: [{ questionId: 'q1', choice: 'agree' }],
        requestId: request(),
      }),
    ).toEqual({ kind: 'no-voting-right' })
  })

  describe('of two that bring the same right in line', () => {
    const wangs = { compoundId: 'banshan', unitIds: ['u01'] }
    const open = async (): Promise<string> => {
      const voteId = await announced()
      await district.sweep()
      return voteId
    }
    const approved = async (): Promise<string> => {
      const proxyId = await granted()
      await district.call('secretary', 'decideProxies', approving(proxyId))
      return proxyId
    }
    const readVoters = async () =>
      (await half({ half: 'readVoters', ...wangs, now: district.cloud.now() })) as readonly Change[]
    const writeVoters = (changes: readonly Change[]) =>
      half({ half: 'writeVoters', ...wangs, changes, now: district.cloud.now() })
    /** As if whoever approved had not come to bring the right in line yet. */
    const asBefore = (voteId: string) =>
      amend(district, 'votingRights', `${voteId}:u01`, { voterIds: wangAlone, proxies: [] })

    it('the slower does not write over what the faster has written', async () => {
      const voteId = await open()
      const proxyId = await approved()
      await asBefore(voteId)
      const changes = await readVoters()
      expect(changes.map(({ refreshed }) => refreshed.voterIds)).toEqual([both])
      // The faster writes twice, and the right is as the slower has read it, but for its revision.
      await writeVoters(changes)
      await district.call('wang', 'revokeProxy', revoking(proxyId))
      await writeVoters(changes)
      expect(await votersOf(voteId)).toEqual(wangAlone)
    })

    it('the slower finds what the faster had no reason to write', async () => {
      const voteId = await open()
      const proxyId = await approved()
      await asBefore(voteId)
      const changes = await readVoters()
      // Nothing to be written for the revocation: the approval was not in there yet.
      await district.call('wang', 'revokeProxy', revoking(proxyId))
      expect(await votersOf(voteId)).toEqual(wangAlone)
      await writeVoters(changes)
      expect(await votersOf(voteId)).toEqual(wangAlone)
    })
  })

  it('of two representatives who are approved at once the second does not overlook the first', async () => {
    const coOwners = [
      { personId: idOf('wang'), name: '王秀兰', phone: null },
      { personId: idOf('liu'), name: '刘兆忠', phone: null },
    ]
    await amend(district, 'units', 'u01', { owners: coOwners, representativeId: null })
    const ids: string[] = []
    for (const [part, name] of [
      ['wang', '刘兆忠'],
      ['liu', '王秀兰'],
    ] as const)
      ids.push(
        (await district.call(part, 'grantProxy', await representative(district, part, 'u01', name))).proxy.id,
      )
    const [first = '', second = ''] = ids
    const now = district.cloud.now()
    const seats = { proxyId: second, now }
    const earlier = (await half({ half: 'readSeats', ...seats })) as readonly ListedProxy[]
    expect(earlier).toEqual([])
    await district.call('property', 'decideProxies', approving(first))
    const approve = (known: readonly ListedProxy[]) =>
      half({ half: 'approve', ...seats, earlier: known, deciderId: idOf('secretary') })
    expect(await approve(earlier)).toBe('stale')
    const afresh = (await half({ half: 'readSeats', ...seats })) as readonly ListedProxy[]
    expect(afresh.map(({ _id }) => _id)).toEqual([first])
    expect(await approve(afresh)).toEqual(['u01', 'u01'])
    expect((await district.rows('units')).find(({ _id }) => _id === 'u01')).toMatchObject({
      representativeId: idOf('wang'),
    })
  })
})
