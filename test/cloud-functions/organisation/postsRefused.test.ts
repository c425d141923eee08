import { schema, type CollectionName } from '#cloud-functions/schema'
import { handOverSecretary, named, newHead, phones, startWithSuccessors } from '../district/successors'
import { minute, monday as now, request, type District, day } from '../district/startDistrict'

describe('an appointment that cannot be', () => {
  let district: District
  beforeAll(async () => {
    district = await startWithSuccessors()
  })
  afterAll(() => district.close())

  const everything = async () => {
    const collections = Object.keys(schema) as CollectionName[]
    return JSON.stringify(await Promise.all(collections.map(name => district.rows(name))))
  }

  it('refuses clearly and writes nothing', async () => {
    const before = await everything()
    const end = { orgUnitId: 'banshan', postId: 'grid-term', until: now, reason: '届满' }
    const asked: readonly (readonly [string, Promise<{ kind: string; field?: string }>, string])[] = [
      [
        'nobody of this phone',
        district.refused(
          'secretary',
          'appoint',
          newHead(now, { person: { ...named.another, phone: '13900000099' } }),
        ),
        'unknown-holder person',
      ],
      [
        'nobody of this name',
        district.refused(
          'secretary',
          'appoint',
          newHead(now, { person: { ...named.another, name: '任另' } }),
        ),
        'unknown-holder person',
      ],
      [
        'two of this name and phone',
        district.refused(
          'secretary',
          'appoint',
          newHead(now, { person: { name: '双胞胎', phone: phones.twin } }),
        ),
        'unknown-holder person',
      ],
      [
        'somebody who has left',
        district.refused(
          'secretary',
          'appoint',
          newHead(now, { person: { name: '已离开', phone: phones.gone } }),
        ),
        'unknown-holder person',
      ],
      [
        'oneself',
        district.refused(
          'administrator',
          'appoint',
          newHead(now, { person: { name: '卓管理', phone: '13900000009' } }),
        ),
        'own-request',
      ],
      [
        'a role of another level',
        district.refused('administrator', 'appoint', newHead(now, { role: 'communityStaff' })),
        'may-not-appoint',
      ],
      [
        'a role above their own',
        district.refused('secretary', 'appoint', newHead(now, { role: 'branchSecretary' })),
        'may-not-appoint',
      ],
      [
        'a compound beside theirs',
        district.refused('secretary', 'appoint', newHead(now, { orgUnitId: 'yuhu' })),
        'not-permitted',
      ],
      ['who appoints nobody', district.refused('property', 'appoint', newHead(now)), 'not-permitted'],
      ['a resident', district.refused('wang', 'handOver', handOverSecretary(now)), 'not-permitted'],
      ['an expired post', district.refused('former', 'appoint', newHead(now)), 'not-permitted'],
      [
        'a seat that is taken',
        district.refused(
          'administrator',
          'appoint',
          newHead(now, { role: 'gridWorker', buildingId: null, leadsGrid: false }),
        ),
        'seat-taken from',
      ],
      [
        'the past',
        district.refused('administrator', 'handOver', handOverSecretary(now, { at: now - 3 * day })),
        'term-out-of-order at',
      ],
      [
        'an end before the beginning',
        district.refused('secretary', 'appoint', newHead(now, { until: now - minute })),
        'term-out-of-order until',
      ],
      [
        'a term that is not there',
        district.refused('administrator', 'endPost', { ...end, postId: 'none', requestId: request() }),
        'not-found postId',
      ],
      [
        'a unit that is not there',
        district.refused('administrator', 'endPost', { ...end, orgUnitId: 'none', requestId: request() }),
        'not-found orgUnitId',
      ],
      [
        'one’s own post',
        district.refused(
          'administrator',
          'handOver',
          handOverSecretary(now, { to: { name: '卓管理', phone: '13900000009' } }),
        ),
        'own-request',
      ],
      [
        'a branch where none stands',
        district.refused(
          'administrator',
          'appoint',
          newHead(now, { orgUnitId: 'hailun', role: 'branchSecretary', buildingId: null, leadsGrid: false }),
        ),
        'may-not-appoint',
      ],
    ]
    for (const [which, refusal, expected] of asked) {
      const { kind, field } = await refusal
      expect([which, [kind, field].filter(Boolean).join(' ')]).toEqual([which, expected])
    }
    expect(await everything()).toBe(before)
  })

  it('does not take the word of an envelope for the appointer', async () => {
    const reply = await district.send('wang', {
      call: 'appoint',
      input: newHead(now),
      actingAs: { role: 'administrator', orgUnitId: 'zk' },
    })
    expect(reply).toMatchObject({ ok: false, refusal: { kind: 'post-not-held' } })
    const forged = await district.send('wang', {
      call: 'appoint',
      input: { ...newHead(now), openid: 'o-administrator' },
    })
    expect(forged).toMatchObject({ ok: false, refusal: { kind: 'invalid-input' } })
  })
})
