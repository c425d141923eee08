import { confirmed, finished, preview, rosterFile } from '../../cloud-functions/district/rosters'
import { addPeople, amend, listed } from '../../cloud-functions/district/residence'
import { idOf, person } from '../../cloud-functions/district/people'
import { chargingPiles } from '../../cloud-functions/district/openVote'
import {
  day,
  minute,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'

const december = Date.UTC(2026, 11, 2, 2)
const area = 89_50

/** 周物业 sends a file of one line: 王秀兰's home is of 400 ㎡ now, and 朋友甲's. */
describe('one person changes no owner and no area', () => {
  let district: District
  const attack = rosterFile('one-line.csv', [
    '楼栋,房号,建筑面积,业主,电话',
    '3栋,1203,400.00,朋友甲,13700000001',
  ])
  const home = async () => (await district.rows('units')).find(({ _id }) => _id === 'u01')
  const confirm = (part: string, importId: string) =>
    district.reply(part, 'confirmRoster', { importId, leaveOutWrong: false, requestId: request() })
  const kindsFor = async (part: string) => {
    await district.deliver()
    return (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  }

  beforeEach(async () => {
    district = await startDistrict()
    district.passTo(december)
    await amend(district, 'units', 'u01', {
      room: '1203',
      label: '3栋1203',
      area,
      owners: [{ ...listed('王秀兰', '13812340001'), personId: idOf('wang') }],
    })
  })
  afterEach(() => district.close())

  it('writes nothing at the word of one, and tells everybody', async () => {
    await district.call('committee', 'proposeVote', chargingPiles(district.cloud.now()))
    const shown = await preview(district, attack)
    expect(shown.counts).toMatchObject({ changed: 1, new: 0 })
    expect(await confirmed(district, shown)).toMatchObject({ state: 'toConfirm', first: { name: '周物业' } })
    expect(await confirm('property', shown.id)).toMatchObject({
      ok: false,
      refusal: { kind: 'second-person-needed' },
    })
    expect(await confirm('secretary', shown.id)).toMatchObject({
      ok: false,
      refusal: { kind: 'shown-first' },
    })
    expect(await home()).toMatchObject({ area, owners: [{ name: '王秀兰', personId: idOf('wang') }] })
    expect(await kindsFor('wang')).toContain('rosterShown')
    expect(await kindsFor('secretary')).toEqual(
      expect.arrayContaining(['rosterSecondAsked', 'rosterDuringVote']),
    )
    expect(await kindsFor('committee')).toContain('rosterDuringVote')
    expect(await kindsFor('property')).not.toContain('rosterSecondAsked')
  })

  it('leaves out the line that the owner has contested in one tap', async () => {
    const shown = await preview(district, attack)
    await confirmed(district, shown)
    const [change] = (await district.call('wang', 'changesAtHome', {})).rows
    expect(change).toMatchObject({ what: 'roster', unitLabel: '3栋1203', mayDispute: true })
    const line = { importId: shown.id, unitId: 'u01' }
    expect(await district.refused('liu', 'disputeLine', { ...line, requestId: request() })).toMatchObject({
      kind: 'not-found',
    })
    await district.call('wang', 'disputeLine', { ...line, requestId: request() })
    expect((await district.call('wang', 'changesAtHome', {})).rows).toMatchObject([
      { disputed: true, mayDispute: false },
    ])
    district.passTo(district.cloud.now() + day + minute)
    const reply = await confirm('secretary', shown.id)
    expect(reply).toMatchObject({ ok: true, output: { import: { disputed: ['3栋1203'] } } })
    const { import: begun } = await district.call('property', 'getRosterImport', { importId: shown.id })
    expect((await finished(district, begun)).state).toBe('applied')
    expect(await home()).toMatchObject({ area, owners: [{ name: '王秀兰', personId: idOf('wang') }] })
  })

  it('is written by two of two bodies, a day after it was shown', async () => {
    const shown = await preview(district, attack)
    await confirmed(district, shown)
    district.passTo(district.cloud.now() + day + minute)
    expect(await confirm('secretary', shown.id)).toMatchObject({ ok: true })
    const { import: begun } = await district.call('property', 'getRosterImport', { importId: shown.id })
    expect((await finished(district, begun)).state).toBe('applied')
    expect(await home()).toMatchObject({ area: 400_00, owners: [{ name: '朋友甲' }] })
    // Nor does one take it back.
    const undo = (part: string) =>
      district.reply(part, 'undoRoster', { importId: shown.id, reason: '导错了', requestId: request() })
    expect(await undo('property')).toMatchObject({ ok: true, output: { import: { state: 'applied' } } })
    expect(await undo('property')).toMatchObject({ ok: false, refusal: { kind: 'second-person-needed' } })
    expect(await home()).toMatchObject({ area: 400_00 })
    expect(await undo('secretary')).toMatchObject({ ok: true, output: { import: { state: 'undoing' } } })
    const { import: undoing } = await district.call('property', 'getRosterImport', { importId: shown.id })
    expect((await finished(district, undoing)).state).toBe('undone')
    expect(await home()).toMatchObject({ area, owners: [{ name: '王秀兰' }] })
  })

  /** 3栋1801 is not there; 朋友甲, whom the file calls its owner, has joined with that phone. */
  const invented = rosterFile('new-home.csv', [
    '楼栋,房号,建筑面积,业主,电话',
    '3栋,1801,120.00,朋友甲,13700000001',
  ])
  const joinFriend = () => addPeople(district, { ...person('friend', '朋友甲'), phone: '13700000001' })
  const added = async () => (await district.rows('units')).find(({ room }) => room === '1801')

  it('adds no home with an owner who is a friend at the word of one, and so no voter', async () => {
    await joinFriend()
    const shown = await preview(district, invented)
    expect(shown.counts).toMatchObject({ changed: 0, new: 1 })
    expect(await confirmed(district, shown)).toMatchObject({ state: 'toConfirm', first: { name: '周物业' } })
    expect(await confirm('property', shown.id)).toMatchObject({ refusal: { kind: 'second-person-needed' } })
    expect(await added()).toBeUndefined()
    expect(await kindsFor('secretary')).toContain('rosterSecondAsked')
    // Nobody could contest a home that is new, and nothing is voted on: the second need not wait.
    expect(await confirm('secretary', shown.id)).toMatchObject({ ok: true })
    const { import: begun } = await district.call('property', 'getRosterImport', { importId: shown.id })
    expect((await finished(district, begun)).state).toBe('applied')
    expect(await added()).toMatchObject({ owners: [{ name: '朋友甲' }] })
    // Nor does one take the home away again.
    const undo = (part: string) =>
      district.reply(part, 'undoRoster', { importId: shown.id, reason: '导错了', requestId: request() })
    expect(await undo('property')).toMatchObject({ ok: true, output: { import: { state: 'applied' } } })
    expect(await undo('property')).toMatchObject({ refusal: { kind: 'second-person-needed' } })
  })

  it('waits a day, and is told to whoever called it, while a vote is announced', async () => {
    await joinFriend()
    await district.call('committee', 'proposeVote', chargingPiles(district.cloud.now()))
    const shown = await preview(district, invented)
    await confirmed(district, shown)
    expect(await confirm('secretary', shown.id)).toMatchObject({ refusal: { kind: 'shown-first' } })
    expect(await kindsFor('committee')).toContain('rosterDuringVote')
    district.passTo(district.cloud.now() + day + minute)
    expect(await confirm('secretary', shown.id)).toMatchObject({ ok: true })
  })

  it('is so with the first roster of a compound too: all its voters come of that file', async () => {
    await district.cloud.engine.remove('units', { compoundId: 'banshan' }, true)
    const shown = await preview(district, invented)
    expect(await confirmed(district, shown)).toMatchObject({ state: 'toConfirm' })
    expect(await district.rows('units')).not.toContainEqual(
      expect.objectContaining({ compoundId: 'banshan' }),
    )
  })
})
