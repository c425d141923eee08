import type { RosterImportView } from '#contracts/rosters'
import { idOf } from '../district/people'
import { addHomes, approving, claims, emptyHome } from '../district/residence'
import { confirmed, finished, preview, rosterFile } from '../district/rosters'
import { request, startDistrict, type District } from '../district/startDistrict'

const home = 'banshan-b3-1203'

describe('a home that a roster sells, and whose roster is taken back', () => {
  let district: District
  let claimId: string
  beforeEach(async () => {
    district = await startDistrict()
    await addHomes(district, emptyHome(home, { room: '1203', label: '3栋1203' }))
    claimId = await claims(district, 'newcomer', home)
    await district.call('secretary', 'decideClaims', approving(claimId))
  })
  afterEach(() => district.close())

  const sold = rosterFile('卖.csv', ['房号,建筑面积,业主,电话', '3-1203,89.50,赵买房,13812340077'])
  const claim = async () => (await district.rows('claims')).find(({ _id }) => _id === claimId)
  const newcomer = async () => (await district.rows('people')).find(({ _id }) => _id === idOf('newcomer'))
  const kinds = async () =>
    ((await claim())?.['facts'] as readonly { kind: string }[]).map(({ kind }) => kind)
  const imported = async () => finished(district, await confirmed(district, await preview(district, sold)))
  const undone = async ({ id }: RosterImportView) => {
    const input = { importId: id, reason: '用错了文件', requestId: request() }
    return finished(district, (await district.call('property', 'undoRoster', input)).import)
  }
  const told = async () => {
    await district.deliver()
    return (await district.call('newcomer', 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  }

  it('gives the owner back what they were, with the claim that it stood on, and tells them', async () => {
    const before = { claim: await claim(), occupancies: (await newcomer())?.['occupancies'] }
    const applied = await imported()
    expect(await claim()).toMatchObject({ state: 'ended', ending: 'ownerChanged' })
    expect(await undone(applied)).toMatchObject({ state: 'undone' })
    expect(await claim()).toMatchObject({
      state: 'approved',
      ending: null,
      nextDueAt: before.claim?.['nextDueAt'] ?? null,
    })
    expect(await kinds()).toEqual(['claimed', 'approved', 'ended', 'restored'])
    expect((await newcomer())?.['occupancies']).toEqual(before.occupancies)
    expect(await told()).toEqual(expect.arrayContaining(['claimEnded', 'claimRestored']))
    expect((await district.call('secretary', 'getClaim', { claimId })).state).toBe('approved')
    // It can be sold again, and ends once more.
    await imported()
    expect(await kinds()).toEqual(['claimed', 'approved', 'ended', 'restored', 'ended'])
  })

  it('does so once, when the step is repeated after everything has died', async () => {
    const { id } = await undone(await imported())
    const complete = JSON.stringify([await claim(), await newcomer()])
    const { engine } = district.cloud
    const all = { multi: true, upsert: false, replace: false }
    await engine.update(
      'rosterLines',
      { importId: id, state: 'takenBack' },
      { $set: { state: 'written' } },
      all,
    )
    await engine.update('rosterImports', { _id: id }, { $set: { state: 'undoing', nextDueAt: 0 } }, all)
    await engine.update('rosterRuns', { _id: 'banshan' }, { $set: { importId: id } }, all)
    await district.sweep()
    expect((await district.call('property', 'getRosterImport', { importId: id })).import.state).toBe('undone')
    expect(JSON.stringify([await claim(), await newcomer()])).toBe(complete)
  })

  it('leaves the claim ended of somebody who has left for good meanwhile', async () => {
    const applied = await imported()
    await district.call('newcomer', 'eraseMe', { confirmed: true, requestId: request() })
    for (let round = 0; round < 3; round += 1) await district.sweep()
    await undone(applied)
    expect(await claim()).toMatchObject({ state: 'ended', ending: 'ownerChanged' })
    expect((await newcomer())?.['occupancies']).toEqual([])
  })
})
