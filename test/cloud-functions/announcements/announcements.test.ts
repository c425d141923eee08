import { announcementRules } from '#domain/announcements/rules'
import { waterOff } from '../district/announcing'
import { idOf } from '../district/people'
import { hour, request, startDistrict, type District } from '../district/startDistrict'

describe('announcements of a compound', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict()
  })
  afterEach(() => district.close())

  const listed = (part: string, show: 'running' | 'past' = 'running', cursor: string | null = null) =>
    district.call(part, 'listAnnouncements', { compoundId: 'banshan', show, cursor })
  const posted = async (more: Parameters<typeof waterOff>[1] = {}, part = 'property') =>
    (await district.call(part, 'postAnnouncement', waterOff(district.cloud.now(), more))).announcement
  const atHome = async (part: string) =>
    (await district.call(part, 'home', { compoundId: 'banshan' })).announcements
  const offered = async (category: 'water' | 'lift' | 'rubbish', buildingId: string | null = null) =>
    (await district.call('wang', 'similarIssues', { compoundId: 'banshan', category, buildingId }))
      .announcements
  const board = async () => {
    const [row] = (await district.rows('orgUnits')).filter(({ _id }) => _id === 'banshan')
    return (row as { announced?: readonly { id: string }[] } | undefined)?.announced ?? []
  }

  it('are on the first page at once and in place of a report, and over by themselves', async () => {
    // Before the one that counts, so that the directory is remembered.
    await atHome('wang')
    const before = await district.call('wang', 'home', { compoundId: 'banshan' })
    const cost = district.lastCost()
    const one = await posted()
    expect(district.lastCost()).toBe(9)
    expect(one).toMatchObject({ mayChange: true, former: [], issuedBy: { role: 'propertyManager' } })
    expect(before.announcements).toEqual([])
    expect(await atHome('wang')).toMatchObject([{ id: one.id, kind: 'water', text: '水泵检修，全小区停水' }])
    // The same again: whoever has announced on this instance reads the directory anew once.
    await atHome('wang')
    expect(district.lastCost()).toBe(cost)
    expect(await offered('water')).toMatchObject([{ id: one.id }])
    expect(await offered('rubbish')).toEqual([])
    expect((await listed('wang')).rows).toMatchObject([{ id: one.id, mayChange: false }])
    expect(await listed('wang')).toMatchObject({ mayPost: false, running: 1 })
    expect((await listed('property')).mayPost).toBe(true)

    // Nothing is written, and no timer has to run.
    district.passTo(one.until)
    expect([await atHome('wang'), await offered('water'), (await listed('wang')).rows]).toEqual([[], [], []])
    expect((await listed('wang', 'past')).rows).toMatchObject([{ id: one.id, state: 'posted' }])
  })

  it('are shown to those who live in the buildings that they name', async () => {
    const three = await posted({ buildingIds: ['b3'] })
    const four = await posted({ buildingIds: ['b4'] })
    expect((await atHome('wang')).map(({ id }) => id)).toEqual([three.id])
    expect((await atHome('secretary')).map(({ id }) => id).sort()).toEqual([three.id, four.id].sort())
    expect((await offered('water', 'b4')).map(({ id }) => id)).toEqual([four.id])
    expect((await offered('water')).map(({ id }) => id)).toEqual([three.id])
  })

  it('are corrected as a version that is seen, and changed by the post that made them alone', async () => {
    const one = await posted()
    const correction = {
      announcementId: one.id,
      text: '停水延长到晚上八点',
      buildingIds: ['b3'],
      from: one.from,
      until: one.until + 2 * hour,
      requestId: request(),
    }
    for (const part of ['secretary', 'communitySecretary'])
      expect((await district.refused(part, 'correctAnnouncement', correction)).kind).toBe('not-permitted')
    expect((await district.refused('wang', 'correctAnnouncement', correction)).kind).toBe('not-found')
    const { announcement } = await district.call('property', 'correctAnnouncement', correction)
    expect(district.lastCost()).toBe(9)
    expect(announcement).toMatchObject({
      text: '停水延长到晚上八点',
      former: [{ text: '水泵检修，全小区停水', buildings: [], correctedAt: district.cloud.now() }],
    })
    expect(await atHome('wang')).toMatchObject([{ text: '停水延长到晚上八点', until: one.until + 2 * hour }])
    // It is the post that speaks, not whoever holds it.
    const read = JSON.stringify([await listed('wang'), await atHome('wang')])
    expect([read.includes('周物业'), read.includes(idOf('property'))]).toEqual([false, false])
  })

  it('are ended before their time, or withdrawn with a reason, and gone from home either way', async () => {
    const [ended, withdrawn] = [await posted(), await posted({ kind: 'lift', text: '电梯年检' })]
    await district.call('property', 'endAnnouncement', { announcementId: ended.id, requestId: request() })
    const withdrawal = { announcementId: withdrawn.id, reason: '日期弄错了', requestId: request() }
    await district.call('property', 'withdrawAnnouncement', withdrawal)
    expect(await atHome('wang')).toEqual([])
    expect(await board()).toEqual([])
    const past = (await listed('wang', 'past')).rows.map(({ id, state, reason }) => [id, state, reason])
    expect(past.sort()).toEqual(
      [
        [ended.id, 'ended', null],
        [withdrawn.id, 'withdrawn', '日期弄错了'],
      ].sort(),
    )
    const again = { announcementId: ended.id, requestId: request() }
    expect((await district.refused('property', 'endAnnouncement', again)).kind).toBe('wrong-state')
    const noted = (await district.rows('auditPending')).map(({ deed }) => deed)
    expect(noted.sort()).toEqual(['ended', 'posted', 'posted', 'withdrawn'])
    // Into the chain, and gone from what waits.
    await district.deliver()
    expect(await district.rows('auditPending')).toEqual([])
    expect(await district.rows('auditLog')).toHaveLength(4)
  })

  it('so many and no more at once: the document that home reads stays small', async () => {
    const { mostAtOnce } = announcementRules[0]
    for (let made = 0; made < mostAtOnce; made += 1) await posted()
    const refusal = await district.refused('property', 'postAnnouncement', waterOff(district.cloud.now()))
    expect(refusal).toMatchObject({ kind: 'too-many-announcements', params: { most: mostAtOnce } })
    expect(await board()).toHaveLength(mostAtOnce)
    district.passTo(district.cloud.now() + 9 * hour)
    await posted()
    expect(await board()).toHaveLength(1)
  })

  it('a page of past ones begins where the one before has ended', async () => {
    const ids: string[] = []
    for (let made = 0; made < 23; made += 1) {
      ids.push((await posted()).id)
      await district.call('property', 'endAnnouncement', {
        announcementId: ids.at(-1) ?? '',
        requestId: request(),
      })
      district.passTo(district.cloud.now() + 1)
    }
    await posted()
    const first = await listed('wang', 'past')
    const second = await listed('wang', 'past', first.next)
    expect([first.rows.length, second.rows.length, second.next]).toEqual([20, 3, null])
    expect([...first.rows, ...second.rows].map(({ id }) => id)).toEqual(ids.reverse())
  })

  it('the community announces to its compounds, and nobody to another', async () => {
    const { issuedBy } = await posted({}, 'communitySecretary')
    expect(issuedBy).toMatchObject({ role: 'communitySecretary', orgName: '斜角社区' })
    for (const part of ['wang', 'siblingSecretary', 'subdistrict'])
      expect((await district.refused(part, 'postAnnouncement', waterOff(district.cloud.now()))).kind).toBe(
        'not-permitted',
      )
  })
})
