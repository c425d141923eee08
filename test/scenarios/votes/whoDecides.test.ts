import { sayRefusal } from '#copy/refusals'
import { chargingPiles, nearItsEnd, openVote } from '../../cloud-functions/district/openVote'
import { day, request, startDistrict, type District } from '../../cloud-functions/district/startDistrict'

/**
 * 郑业委 sits on the owners' committee of 半山名苑, 秘书林 leads its branch, and neither alone chooses by how little the
 * owners can be bound.
 */
describe('the matter, not whoever asks, says how it is decided', () => {
  let district: District
  beforeAll(async () => {
    district = await startDistrict()
  })
  afterAll(() => district.close())

  const soon = (days: number) => ({
    opensAt: district.cloud.now() + days * day,
    closesAt: district.cloud.now() + (days + 7) * day,
  })
  const dismissal = (more: object) => ({
    ...chargingPiles(district.cloud.now()),
    title: '解聘物业公司',
    body: '物业公司服务不好，提出解聘并重新选聘，请大家表决。',
    questions: ['是否同意解聘物业公司'],
    ...more,
  })

  it('does not let the manager be dismissed by neighbours agreeing among themselves', async () => {
    for (const matter of ['manager', 'everyday', 'otherMajor'] as const) {
      const asked = dismissal({ matter, preset: 'assemblyMajority', convening: null, ...soon(5) })
      const refusal = await district.refused('secretary', 'proposeVote', asked)
      expect(refusal).toMatchObject({ kind: 'weaker-than-law' })
      expect(sayRefusal(refusal)).toContain('第278条第1款')
    }
    expect(await district.rows('votes')).toEqual([])
  })

  it('does not let half decide on common parts, whatever they are called', async () => {
    const piles = chargingPiles(district.cloud.now(), { preset: 'civilCode278General' })
    expect(await district.refused('committee', 'proposeVote', piles)).toMatchObject({
      kind: 'weaker-than-law',
      field: 'preset',
      params: { article: '民法典 第278条第1款第8项' },
    })
    expect(
      await district.refused('committee', 'proposeVote', { ...piles, matter: 'otherMajor' }),
    ).toMatchObject({ kind: 'weaker-than-law', field: 'matter' })
    expect(await district.rows('votes')).toEqual([])
  })

  it('lets a stronger rule through, and a mere question', async () => {
    const strict = dismissal({ matter: 'manager', preset: 'civilCode278Special' })
    const { vote } = await district.call('committee', 'proposeVote', strict)
    expect(vote).toMatchObject({
      matter: { id: 'manager', article: '民法典 第278条第1款第4项' },
      convened: { ground: 'ownersCommittee' },
    })
    const question = dismissal({
      ...{ matter: 'manager', preset: 'consultationMajority', convening: null, requestId: request() },
      ...soon(0),
    })
    expect((await district.call('secretary', 'proposeVote', question)).vote.sort).toBe('consultation')
  })

  it('lets only those convene whom the law names', async () => {
    const piles = () => chargingPiles(district.cloud.now())
    const guidance = '惠环街办〔2026〕12号'
    const record = '联名书存社区居委会'
    const refused = [
      ['secretary', { ground: 'ownersCommittee' }],
      ['communitySecretary', { ground: 'ownersCommittee' }],
      ['communitySecretary', { ground: 'residentsCommittee', guidance }],
      ['communitySecretary', { ground: 'ownersDemand', heads: 900, record, guidance: null }],
    ] as const
    for (const [part, convening] of refused)
      expect(await district.refused(part, 'proposeVote', { ...piles(), convening })).toMatchObject({
        kind: 'may-not-convene',
      })
    const heads = new Set(
      (await district.rows('units')).flatMap(unit =>
        unit['compoundId'] === 'banshan' ? [unit['buyerKey']] : [],
      ),
    ).size
    const needed = Math.ceil(heads / 5)
    const demand = { ground: 'ownersDemand', record, guidance } as const
    const tooFew = { ...piles(), convening: { ...demand, heads: needed - 1 } }
    expect(await district.refused('communitySecretary', 'proposeVote', tooFew)).toMatchObject({
      kind: 'demand-too-small',
      params: { needed, heads },
    })
    const enough = { ...piles(), convening: { ...demand, heads: needed } }
    const { vote } = await district.call('communitySecretary', 'proposeVote', enough)
    expect(vote.convened).toEqual({ ground: 'ownersDemand', heads: needed, ofHeads: heads, record, guidance })
  })

  it('is prolonged near its end alone', async () => {
    const vote = await openVote(district)
    const longer = { voteId: vote.id, closesAt: (vote.closesAt ?? 0) + 7 * day, reason: '参加的人不够' }
    const now = () => district.refused('committee', 'extendVote', { ...longer, requestId: request() })
    expect(await now()).toEqual({ kind: 'cannot-extend' })
    expect((await district.call('committee', 'getVote', { voteId: vote.id })).mayExtend).toBe(false)
    nearItsEnd(district, vote)
    const extended = await district.call('committee', 'extendVote', { ...longer, requestId: request() })
    expect(extended.vote.extended).toBe(true)
  })
})
