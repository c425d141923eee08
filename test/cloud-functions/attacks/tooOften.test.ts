import { nextChinaDay } from '#domain/kernel/dailyLimits'
import { mostADay } from '#domain/dailyLimits'
import type { Input } from '#contracts/calls'
import { openVote } from '../district/openVote'
import { day, minute, report, request, startDistrict, type District } from '../district/startDistrict'

describe('what one person does in one day', () => {
  let district: District
  let voteId: string
  beforeEach(async () => {
    district = await startDistrict({ instances: 4 })
    voteId = (await openVote(district)).id
  })
  afterEach(() => district.close())

  const most = (name: string): number => mostADay(name, district.cloud.now()) ?? 0
  const word = (requestId = request()): Input<'comment'> => ({ voteId, text: '我赞成', requestId })
  const kindsOf = async (asked: readonly ReturnType<District['reply']>[]) =>
    (await Promise.all(asked)).map(reply => (reply.ok ? 'ok' : reply.refusal.kind))
  const times = <Made>(count: number, make: () => Made): readonly Made[] =>
    Array.from({ length: count }, make)
  const countOf = async (call: string) =>
    (await district.rows('dailyCounts')).find(({ _id }) => String(_id).includes(`:${call}:`))?.['count']

  it('has an end that holds when all of it comes at once, and begins anew the next day', async () => {
    const kinds = await kindsOf(times(120, () => district.reply('wang', 'comment', word())))
    expect(kinds.filter(kind => kind === 'ok')).toHaveLength(most('comment'))
    expect(new Set(kinds)).toEqual(new Set(['ok', 'too-often']))
    expect(await district.rows('comments')).toHaveLength(most('comment'))
    const again = nextChinaDay(district.cloud.now())
    expect(await district.refused('wang', 'comment', word())).toMatchObject({
      kind: 'too-often',
      params: { most: most('comment'), again },
    })
    expect(await district.reply('liu', 'comment', word())).toMatchObject({ ok: true })
    district.passTo(again - 1)
    expect((await district.refused('wang', 'comment', word())).kind).toBe('too-often')
    district.passTo(again)
    expect(await district.reply('wang', 'comment', word())).toMatchObject({ ok: true })
  })

  it('counts a repeated request once, and answers it after the end too', async () => {
    const first = word()
    for (let left = 5; left > 0; left -= 1) await district.call('wang', 'comment', first)
    expect(await countOf('comment')).toBe(1)
    await kindsOf(times(most('comment') - 1, () => district.reply('wang', 'comment', word())))
    const last = word()
    expect((await district.refused('wang', 'comment', last)).kind).toBe('too-often')
    expect(await countOf('comment')).toBe(most('comment'))
  })

  it('does not count what is refused otherwise, and leaves no trace of it', async () => {
    const foreign: Input<'comment'> = { ...word(), voteId: 'v-none' }
    await district.refused('wang', 'comment', foreign)
    expect(await district.rows('dailyCounts')).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ personId: foreign.voteId })]),
    )
    expect(await countOf('comment')).toBeUndefined()
    await district.call('wang', 'comment', word())
    await district.refused('wang', 'comment', { ...word(), voteId: 'v-none' })
    expect(await countOf('comment')).toBe(1)
  })

  it('costs one database call, and two for the first of the day', async () => {
    const costs: number[] = []
    for (let left = 3; left > 0; left -= 1) {
      await district.call('wang', 'comment', word())
      costs.push(district.cloud.invocations().at(-1)?.databaseCalls ?? -1)
    }
    const [first = 0, ...more] = costs
    expect(more).toEqual([first - 1, first - 1])
  })

  it('lets nobody export their data forty times', async () => {
    const kinds = await kindsOf(
      times(40, () => district.reply('wang', 'exportMyData', { requestId: request() })),
    )
    expect(kinds.filter(kind => kind === 'ok')).toHaveLength(most('exportMyData'))
  })

  const danger = (more: Partial<Input<'raiseIssue'>> = {}) =>
    report({ category: 'fire', urgency: 'danger', text: '三栋楼道冒烟了', ...more })
  const dangers = async () => (await district.rows('issues')).filter(({ urgency }) => urgency === 'danger')

  it('never refuses a danger: 150 at once are one case, and every word of them is in it', async () => {
    const sent = times(150, () => danger({ text: `三栋楼道冒烟了 ${request()}` }))
    const replies = await Promise.all(sent.map(input => district.reply('wang', 'raiseIssue', input)))
    expect(replies.every(({ ok }) => ok)).toBe(true)
    expect(await dangers()).toHaveLength(1)
    const [issue] = await dangers()
    const { timeline, text } = await district.call('secretary', 'getIssue', {
      issueId: String(issue?.['_id']),
    })
    const words = [text, ...timeline.flatMap(entry => entry.text ?? [])]
    for (const input of sent) expect(words).toContain(input.text)
    expect(timeline.filter(({ kind }) => kind === 'dangerAdded')).toHaveLength(149)
    expect(await countOf('raiseIssue')).toBeUndefined()
  })

  it('makes another case of a danger elsewhere, of another person, hidden, later, or after the first is over', async () => {
    const first = await district.call('wang', 'raiseIssue', danger())
    expect(first.added).toBe(false)
    const further = danger({ text: '烟更大了，有人被困' })
    expect(await district.call('wang', 'raiseIssue', further)).toMatchObject({
      added: true,
      issue: { id: first.issue.id },
    })
    expect(await district.call('wang', 'raiseIssue', further)).toMatchObject({ added: true })
    expect((await district.call('liu', 'raiseIssue', danger())).added).toBe(false)
    expect((await district.call('wang', 'raiseIssue', danger({ anonymous: true }))).added).toBe(false)
    await district.call('wang', 'withdrawIssue', {
      issueId: first.issue.id,
      reason: '已经灭了',
      requestId: request(),
    })
    const anew = await district.call('wang', 'raiseIssue', danger())
    expect(anew).toMatchObject({ added: false })
    expect(anew.issue.id).not.toBe(first.issue.id)
    district.passTo(district.cloud.now() + 31 * minute)
    expect((await district.call('wang', 'raiseIssue', danger())).added).toBe(false)
    expect(await dangers()).toHaveLength(5)
  })

  it('tells whoever has the case of further danger once in a while', async () => {
    await district.call('wang', 'raiseIssue', danger())
    const news = async () => {
      await district.deliver()
      return (await district.rows('inbox')).filter(({ kind }) => kind === 'issueProgress').length
    }
    await district.call('wang', 'raiseIssue', danger())
    expect(await news()).toBe(0)
    district.passTo(district.cloud.now() + 6 * minute)
    await district.call('wang', 'raiseIssue', danger())
    const told = await news()
    expect(told).toBeGreaterThan(0)
    await district.call('wang', 'raiseIssue', danger())
    expect(await news()).toBe(told)
  })

  it('is forgotten two days later', async () => {
    await district.call('wang', 'comment', word())
    expect((await district.rows('dailyCounts')).length).toBeGreaterThan(0)
    // Three in the morning in China.
    district.passTo(nextChinaDay(district.cloud.now()) + 3 * day + 3 * 60 * minute)
    await district.sweep()
    expect(await countOf('comment')).toBeUndefined()
  })
})
