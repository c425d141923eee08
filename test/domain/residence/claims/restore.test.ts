import { claimEndings, claimStates } from '#domain/residence/claims/Claim'
import { restoreClaim } from '#domain/residence/claims/restore'

const context = { actor: { kind: 'clock' }, now: 7 } as const

test.each(claimEndings.map(ending => [ending]))(
  'a claim that has ended (%s) holds again only after a sale',
  ending => {
    const decision = restoreClaim({ state: 'ended', ending }, context)
    expect(decision.ok).toBe(ending === 'ownerChanged')
  },
)

test.each(claimStates.filter(state => state !== 'ended').map(state => [state]))(
  'one that is %s does not',
  state => {
    expect(restoreClaim({ state, ending: null }, context)).toMatchObject({ refusal: { kind: 'wrong-state' } })
  },
)
