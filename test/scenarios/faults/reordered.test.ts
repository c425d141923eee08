import type { CallName, Input, Output } from '#contracts/calls'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { ballotOf, chargingPiles } from '../../cloud-functions/district/openVote'
import {
  hour,
  minute,
  report,
  request,
  startDistrict,
  type District,
} from '../../cloud-functions/district/startDistrict'
import { chance } from '../kills/chance'

interface Delivered {
  readonly part: string
  readonly call: CallName
  readonly input: Input<CallName>
  readonly answer: Output<CallName>
}

const seed = Date.now() % 1_000_000

const shuffled = <Item>(items: readonly Item[], random: () => number): readonly Item[] => {
  const rest = [...items]
  return items.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1))
}

describe('a network that delivers late, again and in any order', () => {
  let district: District
  const sent: Delivered[] = []
  beforeAll(async () => {
    district = await startDistrict({ instances: 2 })
  })
  afterAll(() => district.close())

  const sends = async <Name extends CallName>(part: string, call: Name, input: Input<Name>) => {
    const answer = await district.call(part, call, input)
    sent.push({ part, call, input, answer })
    return answer
  }
  const everything = async () =>
    Object.fromEntries(
      await Promise.all(
        // Asked again on another day it counts for that day, too: nothing else comes of it.
        (Object.keys(schema) as CollectionName[])
          .filter(name => name !== 'dailyCounts')
          .map(async name => [name, await district.rows(name)] as const),
      ),
    )

  /** A report from beginning to end, a joining neighbour, and a vote, each write with a request id of its own. */
  const aWeek = async () => {
    const { issue } = await sends('wang', 'raiseIssue', report({ photos: [await district.photo('wang')] }))
    const about = () => ({ issueId: issue.id, requestId: request() })
    await sends('liu', 'supportIssue', about())
    await sends('secretary', 'acceptIssue', { ...about(), note: '收到' })
    await sends('secretary', 'pauseIssue', {
      ...about(),
      reason: '等待清运车',
      until: district.cloud.now() + 5 * hour,
    })
    await sends('secretary', 'resumeIssue', about())
    await sends('secretary', 'dispatchIssue', {
      ...about(),
      role: 'propertyManager',
      orgUnitId: 'banshan',
      note: '请清运',
    })
    await sends('property', 'objectToDispatch', { ...about(), reason: '不归物业管' })
    await sends('secretary', 'dispatchIssue', {
      ...about(),
      role: 'gridWorker',
      orgUnitId: 'banshan',
      note: '请跟进',
    })
    await sends('grid', 'noteProgress', { ...about(), note: '联系了清运公司', photos: [] })
    await sends('grid', 'handleIssue', {
      ...about(),
      note: '已清运',
      evidence: [await district.photo('grid')],
    })
    await sends('wang', 'reopenIssue', { ...about(), reason: '只清了一半' })
    await sends('secretary', 'escalateIssue', { ...about(), reason: '需要社区协调' })
    await sends('communitySecretary', 'returnIssue', { ...about(), reason: '小区可以自己办' })
    await sends('liu', 'raiseIssue', report({ category: 'noise', text: '夜里装修声音很大' }))
    await district.deliver()

    const { vote } = await sends('committee', 'proposeVote', chargingPiles(district.cloud.now()))
    await sends('liu', 'comment', { voteId: vote.id, text: '我赞成', requestId: request() })
    await sends('wang', 'recordConsent', { templates: ['caseProgress'], requestId: request() })
    district.passTo((vote.opensAt ?? 0) + minute)
    await district.sweep()
    for (const part of ['wang', 'liu', 'secretary', 'grid'])
      await sends(part, 'castBallot', await ballotOf(district, part, vote.id))
    await district.deliver()
    const { rows } = await district.call('wang', 'inbox', { cursor: null })
    await sends('wang', 'markRead', { ids: rows.map(({ id }) => id), requestId: request() })
  }

  it(`changes nothing and answers with the same receipts (seed ${seed})`, async () => {
    await aWeek()
    const before = await everything()
    const random = chance(seed)
    const late = shuffled([...sent, ...sent], random)
    for (let start = 0; start < late.length; start += 6) {
      const together = late.slice(start, start + 6)
      const replies = await Promise.all(
        together.map(({ part, call, input }) => district.reply(part, call, input)),
      )
      for (const [index, { call, answer }] of together.entries()) {
        const reply = replies[index]
        if (!reply) throw new Error('fewer replies than calls')
        if (!reply.ok) throw new Error(`${call} again: ${JSON.stringify(reply.refusal)}`)
        if (call === 'castBallot') expect(reply.output).toEqual(answer)
        if ('issue' in answer) expect(reply.output).toMatchObject({ issue: { id: answer.issue.id } })
        if ('vote' in answer) expect(reply.output).toMatchObject({ vote: { id: answer.vote.id } })
      }
      await Promise.all([district.sweep(), district.deliver()])
    }
    expect(await everything()).toEqual(before)
  })
})
