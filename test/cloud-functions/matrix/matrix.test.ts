import { calls, type CallName, type Input } from '#contracts/calls'
import type { VoteDetail } from '#contracts/votes'
import { schema, type CollectionName } from '#cloud-functions/schema'
import { permissions } from '#domain/permissions'
import { goodInputs, type Things } from '../district/goodInputs'
import { unitAt } from '../district/orgUnits'
import { openVote } from '../district/openVote'
import { startDistrict, type District } from '../district/startDistrict'
import { cells, nameOf, opens, peopleOfCells } from './cells'
import { dangerousRows, type DangerousCall } from './dangerousRows'
import { dispatchedIssue, waitingThings } from './things'

const names = Object.keys(calls) as CallName[]
const dangerous = Object.keys(dangerousRows) as DangerousCall[]
/** What is heard past the door where the thing is not there yet: the vote that is asked about is open. */
const pastTheDoor: Partial<Record<CallName, string>> = { getVoteRecord: 'wrong-state' }
const nobody = 'somebody who never joined'

/** What somebody who may not hears: the door is shut, or there is no such thing. */
const shut = ['not-permitted', 'not-found', 'unknown-person', 'no-voting-right', 'may-not-appoint']

/** Without having joined: find one's compound, join; and what stands under one's own id, which is nothing. */
const openToNobody: readonly CallName[] = ['compounds', 'join', 'inbox', 'markRead']

const ofDistrict: readonly CallName[] = [
  'retention',
  'getOutlook',
  'listRoutings',
  'tryRouting',
  'adoptRouting',
]
/** Where the things stand that the good inputs are about. A vote is convened by its compound or its community. */
const placesOf = (name: CallName): readonly string[] => {
  if (ofDistrict.includes(name)) return ['zk']
  if (name === 'proposeVote' || name === 'extendVote') return ['banshan', 'xiejiao']
  return ['banshan']
}
const pathsOf = (name: CallName) => placesOf(name).map(id => unitAt(id).path)

describe('the permission matrix: every call by every role at every place', () => {
  let district: District
  let vote: VoteDetail
  let things: Things

  const ask = async (part: string, name: CallName, issueId: string): Promise<string> => {
    const input: Input<CallName> = goodInputs(issueId, vote, district.cloud.now(), things)[name]
    const reply = await district.send(part, { call: name, input })
    if (!reply.ok) return reply.refusal.kind
    // A batch answers for each by itself.
    const { outcomes } = reply.output as { outcomes?: readonly { ok: boolean; refusal: string | null }[] }
    return outcomes?.find(({ ok }) => !ok)?.refusal ?? 'ok'
  }
  const everything = async (): Promise<string> => {
    const collections = Object.keys(schema) as CollectionName[]
    return JSON.stringify(await Promise.all(collections.map(name => district.rows(name))))
  }

  beforeAll(async () => {
    district = await startDistrict()
    await district.cloud.engine.insert(
      'people',
      peopleOfCells.map(person => ({ ...person })),
    )
    vote = await openVote(district)
    things = await waitingThings(district)
  })
  afterAll(() => district.close())

  it('has a row for every call and a call for every row', () => {
    expect(Object.keys(permissions).sort()).toEqual([...names].sort())
  })

  it.each(names)('%s: shut to everybody whom the table does not name, and nothing is written', async name => {
    const issueId = await dispatchedIssue(district)
    const closed = cells.filter(cell => !opens(name, cell, pathsOf(name)))
    const before = await everything()
    for (const { role, place, part } of closed) {
      const kind = await ask(part, name, issueId)
      expect([nameOf(role, place), shut.includes(kind) ? 'shut' : kind]).toEqual([
        nameOf(role, place),
        'shut',
      ])
    }
    if (!openToNobody.includes(name)) expect(shut).toContain(await ask(nobody, name, issueId))
    expect(await everything()).toBe(before)
  })

  it.each(names.filter(name => !calls[name].writes && permissions[name].where !== 'anyone'))(
    '%s: open to everybody whom the table names',
    async name => {
      const issueId = await dispatchedIssue(district)
      for (const { role, place, part } of cells.filter(cell => opens(name, cell, pathsOf(name)))) {
        expect([nameOf(role, place), await ask(part, name, issueId)]).toEqual([
          nameOf(role, place),
          pastTheDoor[name] ?? 'ok',
        ])
      }
    },
  )

  it('names the dangerous rows, so many', () => {
    expect(dangerous).toHaveLength(23)
  })

  it.each(dangerous)('%s: exactly those who are listed by hand', async name => {
    const listed: readonly string[] = dangerousRows[name]
    const found: string[] = []
    let issueId = await dispatchedIssue(district)
    for (const { role, place, part } of cells) {
      const kind = await ask(part, name, issueId)
      expect([nameOf(role, place), kind]).not.toEqual([nameOf(role, place), 'internal'])
      if (shut.includes(kind)) continue
      found.push(nameOf(role, place))
      issueId = await dispatchedIssue(district)
    }
    expect(found.sort()).toEqual([...listed].sort())
  })
})
