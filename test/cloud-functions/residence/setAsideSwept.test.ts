import type { CollectionName } from '#cloud-functions/schema'
import { authorised, delegation, revoking } from '../district/authorising'
import { ballotOf, openVote } from '../district/openVote'
import { addHomes, approving as approvingClaims, claims, emptyHome } from '../district/residence'
import { day, minute, request, startDistrict, type District } from '../district/startDistrict'

/**
 * A function that has taken an approval back may die before it comes to the ballots that rest on it. Here it does: what it
 * wrote after its commit is taken out again. The phone repeats nothing; the clock does the rest.
 */
describe('a ballot whose approval is gone, after a function has died in between', () => {
  let district: District
  let voteId: string
  beforeEach(async () => {
    district = await startDistrict()
    voteId = (await openVote(district)).id
  })
  afterEach(() => district.close())

  /** Does something and takes out again what it wrote into these collections. */
  const dying = async (lost: readonly CollectionName[], doing: () => Promise<unknown>) => {
    const before = await Promise.all(lost.map(name => district.rows(name)))
    await doing()
    for (const [index, name] of lost.entries()) {
      await district.cloud.engine.remove(name, {}, true)
      await district.cloud.engine.insert(
        name,
        (before[index] ?? []).map(row => structuredClone(row)),
      )
    }
  }
  const counting = async () =>
    (await district.rows('ballots')).filter(({ setAside }) => setAside === undefined)
  const setAsideFacts = async () =>
    (await district.call('wang', 'getVote', { voteId })).timeline.filter(
      ({ kind }) => kind === 'ballotSetAside',
    )
  const afterAMinute = async () => {
    district.passTo(district.cloud.now() + minute)
    await district.sweep()
  }
  const voted = async (part: string, rightId: string) => {
    const { questions } = await district.call(part, 'getVote', { voteId })
    const answers = questions.map(({ id }) => ({ questionId: id, choice: 'agree' as const }))
    await district.call(part, 'castBallot', { voteId, rightId, answers, requestId: request() })
  }

  const all: readonly CollectionName[] = ['ballots', 'votes', 'votingRights']

  /** Two offices, a day apart. */
  const takenBack = async (
    call: 'revokeProxy' | 'revokeClaim',
    id: string,
    last: readonly CollectionName[],
  ) => {
    const revoke = (part: string) =>
      call === 'revokeProxy'
        ? district.call(part, call, revoking(id, '核对有误'))
        : district.call(part, call, { claimId: id, reason: '核对有误', requestId: request() })
    await revoke('property')
    district.passTo(district.cloud.now() + day + minute)
    await dying(last, () => revoke('secretary'))
  }

  it.each([
    ['before anything else', all],
    ['after the vote has the fact', ['ballots'] as const],
  ])('of an authorisation that two offices took back, dying %s', async (_, lost) => {
    const { id } = await authorised(district, 'wang', await delegation(district))
    await voted('liu', 'u01')
    await takenBack('revokeProxy', id, lost)
    expect(await counting()).toHaveLength(1)
    await afterAMinute()
    expect(await counting()).toEqual([])
    expect(await setAsideFacts()).toHaveLength(1)
    // Told once, and nothing more is done by the next run, nor by the request when it comes again.
    await afterAMinute()
    expect(await setAsideFacts()).toHaveLength(1)
    await district.deliver()
    const { rows } = await district.call('wang', 'inbox', { cursor: null })
    expect(rows.filter(({ kind }) => kind === 'ballotSetAside')).toHaveLength(1)
  })

  it('of a link that two offices took back', async () => {
    // The roster names the newcomer by name and phone: one office links her.
    await addHomes(district, emptyHome('u07'))
    district.passTo(district.cloud.now() + minute)
    // No vote of before has her home in its electorate.
    voteId = (await openVote(district)).id
    const claimId = await claims(district, 'newcomer', 'u07')
    await district.call('secretary', 'decideClaims', approvingClaims(claimId))
    await voted('newcomer', 'u07')
    await takenBack('revokeClaim', claimId, all)
    expect(await counting()).toHaveLength(1)
    await afterAMinute()
    expect(await counting()).toEqual([])
    expect((await district.rows('ballots'))[0]?.['setAside']).toMatchObject({ reason: '核对有误' })
  })

  it('but not of an authorisation that the owner ended, nor of one who has moved out', async () => {
    const { id } = await authorised(district, 'wang', await delegation(district))
    await voted('liu', 'u01')
    await district.call('wang', 'revokeProxy', revoking(id))
    await district.call('liu', 'castBallot', await ballotOf(district, 'liu', voteId))
    await district.call('liu', 'moveOut', { unitId: 'u02', as: 'owner', requestId: request() })
    await afterAMinute()
    expect(await counting()).toHaveLength(2)
    expect(await setAsideFacts()).toEqual([])
  })
})
