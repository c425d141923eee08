import { report, startDistrict, type District } from '../district/startDistrict'

describe('a report of danger with a photo, delivered again', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  const danger = async (text: string) =>
    report({ category: 'fire', urgency: 'danger', text, photos: [await district.photo('wang')] })

  it('meets its own case, and the case that it was added to', async () => {
    const first = await danger('三栋楼道着火了，烟很大')
    const further = await danger('二楼也有明火了，快来人')
    const made = await district.call('wang', 'raiseIssue', first)
    const joined = await district.call('wang', 'raiseIssue', further)
    expect([made.added, joined.added]).toEqual([false, true])
    // The photos were thrown away when they were taken in: the same request must not look for them.
    const again = await district.call('wang', 'raiseIssue', first)
    const joinedAgain = await district.call('wang', 'raiseIssue', further)
    expect([again.added, joinedAgain.added]).toEqual([false, true])
    expect(new Set([made, joined, again, joinedAgain].map(({ issue }) => issue.id)).size).toBe(1)
    const rows = await district.rows('issues')
    expect(rows).toHaveLength(1)
    expect((rows[0]?.['facts'] as readonly { readonly kind: string }[]).map(({ kind }) => kind)).toEqual([
      'raised',
      'dangerAdded',
    ])
  })
})
