import { day, report, request, startDistrict, type District } from '../district/startDistrict'

describe('a case with others beside its office', () => {
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
    return rows.filter(row => row.about.id === issueId).map(({ kind }) => kind)
  }
  const atCommunity = async (more: Parameters<typeof report>[0] = {}) => {
    const { issue } = await district.call('wang', 'raiseIssue', report({ category: 'parking', ...more }))
    await district.call('secretary', 'escalateIssue', { ...about(issue.id), reason: '要社区来' })
    return issue.id
  }
  const bench = async (part: string, orgUnitId: string) =>
    district.call(part, 'workbench', { orgUnitId, queue: 'called', cursor: null })

  it('is open to a unit that was called and was not before; it reports in, answers and is closed', async () => {
    const issueId = await atCommunity()
    const hidden = await district.reply('police', 'getIssue', { issueId })
    expect(hidden.ok ? null : hidden.refusal.kind).toBe('not-found')
    const { issue } = await district.call('communityStaff', 'acceptIssue', { ...about(issueId), note: '' })
    expect(issue.callable.map(({ orgUnitId }) => orgUnitId)).toEqual(['housing', 'police', 'huihuan'])
    await district.call('communityStaff', 'blowWhistle', {
      ...about(issueId),
      units: [
        { role: 'memberUnitOfficer', orgUnitId: 'police' },
        { role: 'departmentOfficer', orgUnitId: 'housing' },
      ],
      need: '请来劝离违停车辆',
    })
    expect(await told('police', issueId)).toEqual(['whistleCalls'])
    expect(await told('wang', issueId)).toContain('issueWhistled')
    const waiting = await bench('police', 'police')
    expect(waiting.rows.map(({ id, likelyAction }) => [id, likelyAction])).toEqual([[issueId, 'reportIn']])
    expect(waiting.counts.called).toBe(1)
    expect((await bench('communityStaff', 'xiejiao')).rows.map(({ id }) => id)).toEqual([issueId])

    await district.call('police', 'reportIn', { ...about(issueId), note: '下午到' })
    await district.call('police', 'answerWhistle', {
      ...about(issueId),
      note: '已劝离三辆',
      photos: [await district.photo('police')],
    })
    expect((await bench('police', 'police')).rows).toEqual([])
    expect(await told('communityStaff', issueId)).toContain('whistleAnswered')
    await district.call('communityStaff', 'closeWhistle', {
      ...about(issueId),
      whistle: 'w1',
      grade: 5,
      note: '很快',
    })
    await district.call('police', 'gradeWhistle', { ...about(issueId), grade: 4 })
    const [police] = (await seen('communityStaff', issueId)).whistles
    expect(police).toMatchObject({ step: null, late: [], answerGrade: 5, callGrade: 4 })
    expect((await seen('wang', issueId)).whistles[0]).toMatchObject({ answerGrade: null, callGrade: null })
    // Each has its own clock: the other unit is late, and only it.
    district.passTo(district.cloud.now() + 4 * day)
    await Promise.all([district.sweep(), district.sweep()])
    const { whistles, timeline } = await seen('wang', issueId)
    expect(whistles.map(({ late }) => late)).toEqual([[], ['reportIn']])
    expect(timeline.filter(({ kind }) => kind === 'whistleLate')).toHaveLength(1)
    expect(await told('department', issueId)).toContain('whistleLate')
    expect(await told('police', issueId)).not.toContain('whistleLate')
  })

  it('断头路: milestones over years, and no clock ever closes it', async () => {
    const issueId = await atCommunity({ category: 'facility', text: '亿纬锂能周边断头路多年未通' })
    await district.call('communitySecretary', 'escalateIssue', { ...about(issueId), reason: '要区里来' })
    const start = district.cloud.now()
    for (const [text, due] of [
      ['完成立项', start + 180 * day],
      ['建成通车', start + 900 * day],
    ] as const)
      await district.call('district', 'superviseIssue', { ...about(issueId), text, due })
    await district.call('district', 'acceptIssue', { ...about(issueId), note: '' })
    for (const months of [7, 31]) {
      district.passTo(start + months * 30 * day)
      await Promise.all([district.sweep(), district.sweep()])
      await district.call('district', 'reachMilestone', {
        ...about(issueId),
        note: '已完成',
        evidence: [await district.photo('district')],
      })
    }
    const { timeline } = await seen('wang', issueId)
    expect(timeline.filter(({ kind }) => kind === 'milestoneLate')).toHaveLength(2)
    await district.call('district', 'handleIssue', {
      ...about(issueId),
      note: '通车了',
      evidence: [await district.photo('district')],
    })
    district.passTo(start + 3_000 * day)
    await district.sweep()
    expect(await seen('wang', issueId)).toMatchObject({ state: 'handled', tier: 'district' })
    expect((await seen('wang', issueId)).nextActions).toEqual(
      expect.arrayContaining(['confirmIssue', 'reopenIssue']),
    )
  })

  it('has words taken from view by two bodies: in the page, in lists and on the home page, and it is noted who', async () => {
    const text = '楼上那家的私事都在这里了'
    const photos = [await district.photo('wang')]
    const { issue } = await district.call('wang', 'raiseIssue', report({ text, photos }))
    const issueId = issue.id
    await district.call('secretary', 'acceptIssue', { ...about(issueId), note: '他家的事我知道' })
    const asking = (entry: number) =>
      district.reply('secretary', 'askRedaction', { ...about(issueId), entry, reason: '别人的家事' })
    const unknown = await asking(9)
    expect(unknown.ok ? null : unknown.refusal.kind).toBe('unknown-entry')
    for (const entry of [0, 1]) {
      expect((await asking(entry)).ok).toBe(true)
      expect(await told('communityStaff', issueId)).toContain('redactionToReview')
      expect((await seen('liu', issueId)).timeline[entry]?.redacted).toBe(false)
      await district.call('communityStaff', 'reviewRedaction', {
        ...about(issueId),
        agrees: true,
        reason: '情况属实',
      })
    }
    await district.deliver()
    for (const part of ['wang', 'liu', 'secretary']) {
      const page = await seen(part, issueId)
      expect(page).toMatchObject({ text: '', photos: [], excerpt: '' })
      expect(page.timeline.map(({ redacted }) => redacted).slice(0, 3)).toEqual([true, true, false])
      const lists = [
        page,
        await district.call(part, 'listIssues', { compoundId: 'banshan', show: 'all', cursor: null }),
        await district.call(part, 'home', { compoundId: 'banshan' }),
      ]
      expect(JSON.stringify(lists)).not.toMatch(/私事|他家的事/u)
    }
    expect(await told('wang', issueId)).toContain('issueRedacted')
    const { rows } = await district.call('communitySecretary', 'audit', {
      orgUnitId: 'banshan',
      thing: 'issue',
      cursor: null,
    })
    const deeds = rows.filter(({ thing }) => thing.id === issueId).map(({ deed }) => deed)
    expect(deeds.filter(deed => deed.startsWith('redact')).sort()).toEqual([
      'redacted',
      'redacted',
      'redactionAsked',
      'redactionAsked',
    ])
  })
})
