import { ballotOf, openVote } from '../../cloud-functions/district/openVote'
import { idOf, openidOf } from '../../cloud-functions/district/people'
import { isKeptPhoto } from '../../cloud-functions/district/photoFiles'
import {
  hour,
  minute,
  monday,
  report,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'
import { ownerOf, settle } from '../votes/neighbourhood'

const template = 'caseProgress'

describe('on an evening when everything around the system fails', () => {
  let district: District
  beforeEach(async () => {
    district = await startDistrict({ instances: 2 })
  })
  afterEach(() => district.close())

  const kindsFor = async (part: string) =>
    (await district.call(part, 'inbox', { cursor: null })).rows.map(({ kind }) => kind)
  const agree = async (part: string) => {
    district.cloud.grantSubscription(openidOf(part), template)
    await district.call(part, 'recordConsent', { templates: [template], requestId: request() })
  }

  const photosOf = async (part: string, issueId: string) =>
    (await district.call(part, 'getIssue', { issueId })).photos

  it('王秀兰’s report goes through, and what it sets off catches up, once', async () => {
    await agree('secretary')
    const photo = await district.photo('wang')
    district.cloud.faults.set({ messages: 'down', contentCheck: 'slow', storage: 'refuse' })

    // A second photo is refused by the storage; the report with the first is not.
    await expect(district.photo('wang')).rejects.toThrow()
    const mine = report({ photos: [photo] })
    const { issue } = await district.call('wang', 'raiseIssue', mine)
    expect(issue).toMatchObject({ state: 'submitted', mine: true, photos: [] })
    await Promise.all([district.deliver(), district.deliver()])
    expect(await kindsFor('wang')).toEqual(['issueReceived'])
    expect(await kindsFor('secretary')).toEqual(['issueWaiting'])
    expect(district.cloud.messages()).toHaveLength(0)

    // She is not sure that it was sent, and sends it again.
    const again = await district.call('wang', 'raiseIssue', mine)
    expect(again.issue.id).toBe(issue.id)
    await district.call('secretary', 'acceptIssue', { issueId: issue.id, note: '收到', requestId: request() })

    // Nobody is shown her own folder while the photo waits there.
    expect(await photosOf('wang', issue.id)).toEqual([])
    expect(await photosOf('secretary', issue.id)).toEqual([])

    district.cloud.faults.clear()
    district.passTo(monday + 10 * minute)
    await Promise.all([district.deliver(), district.deliver(), district.deliver()])
    expect(district.cloud.messages()).toMatchObject([{ openid: openidOf('secretary'), templateId: template }])
    expect((await kindsFor('wang')).sort()).toEqual(['issueAccepted', 'issueReceived'])
    expect(await kindsFor('secretary')).toEqual(['issueWaiting'])
    expect(await district.rows('issues')).toMatchObject([{ outbox: [], outboxDueAt: null }])
    const [shown = ''] = await photosOf('secretary', issue.id)
    expect(shown).not.toContain(idOf('wang'))
    expect(await isKeptPhoto(shown)).toBe(true)
    expect(await district.cloud.getTempFileURL([photo])).toEqual([''])
    const evidence = [await district.photo('secretary')]
    await district.call('secretary', 'handleIssue', {
      issueId: issue.id,
      note: '已经清运',
      evidence,
      requestId: request(),
    })
  })

  it('a content check that is down lets a report pass, and one that is up still refuses', async () => {
    const risky = report({ text: '刷单返利，日结，联系我' })
    district.cloud.faults.set({ contentCheck: 'down' })
    await district.call('wang', 'raiseIssue', report({ text: '楼道里有烧焦的味道' }))
    district.cloud.faults.clear()
    expect(await district.refused('wang', 'raiseIssue', risky)).toMatchObject({ kind: 'unsafe-content' })
  })

  it('sixty owners get the message of their vote when WeChat is back, each one', async () => {
    await settle(district, { compoundId: 'banshan', homes: 60 })
    await district.cloud.engine.update(
      'people',
      { _id: { $in: Array.from({ length: 60 }, (_, index) => idOf(ownerOf(index + 1))) } },
      { $set: { [`credits.${template}`]: 1 } },
      { multi: true, upsert: false, replace: false },
    )
    for (let home = 1; home <= 60; home += 1)
      district.cloud.grantSubscription(openidOf(ownerOf(home)), template)
    district.cloud.faults.set({ messages: 'down' })
    const vote = await openVote(district)
    await district.deliver()
    expect(district.cloud.messages()).toHaveLength(0)
    // Voting waits for no message.
    const first = ownerOf(1)
    await district.call(first, 'castBallot', await ballotOf(district, first, vote.id))

    district.cloud.faults.clear()
    const opened = vote.opensAt ?? 0
    for (let at = opened + 5 * minute; at <= opened + 24 * hour; at += hour) {
      district.passTo(at)
      await Promise.all([district.deliver(), district.deliver()])
    }
    const openids = district.cloud.messages().map(({ openid }) => openid)
    expect(openids).toHaveLength(60)
    expect(new Set(openids).size).toBe(60)
    expect(await district.cloud.engine.count('inbox', { kind: 'voteOpened', personId: idOf(first) })).toBe(1)
    expect(await district.cloud.engine.count('deliveries', { state: 'pending' })).toBe(0)
  })
})
