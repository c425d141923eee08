import { handedOver } from '../district/goodInputs'
import { day, hour, report, request, startDistrict, type District } from '../district/startDistrict'

describe('a case beside the numbers of others', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  const about = (issueId: string) => ({ issueId, requestId: request() })
  const seen = (part: string, issueId: string) => district.call(part, 'getIssue', { issueId })
  const told = async (part: string, issueId: string) => {
    await district.deliver()
    const { rows } = await district.call(part, 'inbox', { cursor: null })
    return rows.filter(row => row.about.id === issueId)
  }
  const accepted = async () => {
    const { issue } = await district.call('wang', 'raiseIssue', report({ category: 'facility' }))
    await district.call('secretary', 'acceptIssue', { ...about(issue.id), note: '' })
    return issue
  }

  it('handed over to the hotline is shown under both numbers, to everybody who may see it', async () => {
    const { id, number } = await accepted()
    await district.call('secretary', 'referIssue', { ...about(id), ...handedOver, note: '市政道路' })
    for (const part of ['wang', 'liu', 'secretary'])
      expect(await seen(part, id)).toMatchObject({
        number,
        paused: true,
        referral: { service: 'hotline12345', number: 'HZ20261103001', answeredAt: null },
      })
    const [message] = (await told('wang', id)).filter(({ kind }) => kind === 'issueReferred')
    expect(message?.params).toMatchObject({ number, other: 'HZ20261103001', service: 'hotline12345' })
  })

  it('has its answer noted in the same case, with photos, and the clocks run on', async () => {
    const { id } = await accepted()
    await district.call('secretary', 'referIssue', { ...about(id), ...handedOver, note: '' })
    district.passTo(district.cloud.now() + day)
    const photos = [await district.photo('secretary')]
    const { issue } = await district.call('secretary', 'noteReferralAnswer', {
      ...about(id),
      note: '市政已修好路面',
      photos,
    })
    expect(issue).toMatchObject({ paused: false, state: 'accepted', referral: { number: 'HZ20261103001' } })
    expect(issue.referral?.answeredAt).not.toBeNull()
    const line = (await seen('liu', id)).timeline.find(({ kind }) => kind === 'referralAnswered')
    expect(line).toMatchObject({ text: '市政已修好路面' })
    expect(line?.photos).toHaveLength(1)
    expect((await told('wang', id)).map(({ kind }) => kind)).toContain('issueReferralAnswered')
    // What the government has done is confirmed by the reporter as anything else.
    await district.call('secretary', 'handleIssue', {
      ...about(id),
      note: '市政已修好',
      evidence: [await district.photo('secretary')],
    })
    expect((await seen('wang', id)).nextActions).toContain('confirmIssue')
  })

  it('whose answer does not come in time is told so, once, and its clocks run on', async () => {
    const { id } = await accepted()
    const consultation = { ...handedOver, sort: 'consultation' } as const
    const { issue } = await district.call('secretary', 'referIssue', {
      ...about(id),
      ...consultation,
      note: '',
    })
    for (let step = 0; step < 4; step += 1) {
      district.passTo((issue.referral?.answerBy ?? 0) + step * hour)
      await Promise.all([district.sweep(), district.sweep()])
    }
    const late = await seen('wang', id)
    expect(late.timeline.filter(({ kind }) => kind === 'referralOverdue')).toHaveLength(1)
    expect(late).toMatchObject({ paused: false, tier: 'compound' })
    expect((await told('secretary', id)).map(({ kind }) => kind)).toContain('issueReferralOverdue')
  })

  it('left out of the rates is so by two bodies; its reporter reads why, and neighbours nothing', async () => {
    const { id } = await accepted()
    const text = '双方已经起诉，电话 13812340001'
    await district.call('secretary', 'askExclusion', { ...about(id), code: 'ownProcedure', text })
    expect((await told('communitySecretary', id)).map(({ kind }) => kind)).toEqual(['exclusionToReview'])
    const word = { agrees: true, reason: '情况属实' }
    for (const part of ['property', 'siblingCommunity', 'department']) {
      const reply = await district.reply(part, 'reviewExclusion', { ...about(id), ...word })
      expect(reply.ok ? null : reply.refusal.kind).toBe('not-permitted')
    }
    await district.call('communityStaff', 'reviewExclusion', { ...about(id), ...word })
    const mine = await seen('wang', id)
    expect(mine).toMatchObject({
      state: 'accepted',
      exclusion: { code: 'ownProcedure', state: 'excluded', text },
    })
    expect(mine.nextActions).toContain('appealExclusion')
    const theirs = await seen('liu', id)
    expect(theirs.exclusion).toBeNull()
    expect(theirs.timeline.map(({ kind }) => kind)).toEqual(['raised', 'accepted'])
    const [message] = (await told('wang', id)).filter(({ kind }) => kind === 'issueExcluded')
    expect(JSON.stringify(message?.params)).toContain('双方已经起诉')
    expect(JSON.stringify(message?.params)).not.toContain('13812340001')

    await district.call('wang', 'appealExclusion', { ...about(id), reason: '还没有起诉' })
    const own = await district.reply('communityStaff', 'decideExclusion', { ...about(id), ...word })
    expect(own.ok ? null : own.refusal.kind).toBe('own-decision')
    await district.call('district', 'decideExclusion', { ...about(id), agrees: false, reason: '没有起诉' })
    expect((await seen('wang', id)).exclusion).toMatchObject({ state: 'lifted' })
  })
})
