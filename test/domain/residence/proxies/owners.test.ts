import type { Unit } from '#domain/organisation/Unit'
import { endWithoutOwner } from '#domain/residence/proxies/end'
import { withActing, withHeads } from '#domain/residence/proxies/heldHeads'
import { unitsStillOwned } from '#domain/residence/proxies/standing'
import type { Proxy, ProxyTerms } from '#domain/residence/proxies/Proxy'
import { unit } from '../../votes/given'
import { clock, inForce, listed, now, waiting } from './given'

const both = [
  { unitId: '1203', unitLabel: '3-1203' },
  { unitId: '1204', unitLabel: '3-1204' },
]
const ownedBy = (id: string, ...owners: readonly [string | null, string][]): Unit =>
  unit(id, { owners: owners.map(([personId, name]) => listed(personId, name)) })

const wangs = ownedBy('1203', ['wang', '王秀兰'], ['jun', '王军'])
const wangsOther = ownedBy('1204', ['wang', '王秀兰'])
const sold = ownedBy('1203', [null, '赵买房'])
/** The roster names her still; the link was cut by moving out, or by the office. */
const unlinked = ownedBy('1203', [null, '王秀兰'], ['jun', '王军'])
const wards = ownedBy('1203', [null, '刘 兆忠'])

const representative = {
  kind: 'representative',
  holder: { personId: 'jun', name: '王军' },
  until: null,
} as const
const guardian = { kind: 'guardian', principal: { personId: null, name: '刘兆忠' } } as const
const guardianOfKnown = { kind: 'guardian', principal: { personId: 'wang', name: '王秀兰' } } as const

describe('an authorisation whose owner may own nothing any more', () => {
  const outcome = (proxy: Proxy, units: readonly Unit[]): string => {
    const decision = endWithoutOwner(proxy, units, { actor: clock, now })
    if (!decision.ok) return decision.refusal.kind
    return decision.facts.map(fact => (fact.kind === 'ended' ? fact.how : fact.kind)).join()
  }

  test.each<[string, Partial<ProxyTerms>, readonly Unit[], string]>([
    ['stays while they do', {}, [wangs], 'wrong-state'],
    ['ends when they have sold', {}, [sold], 'ownerChanged'],
    ['ends when their link was cut', {}, [unlinked], 'ownerChanged'],
    ['ends when the unit has left the roster', {}, [], 'ownerChanged'],
    ['stays for what is left of two', { units: both }, [sold, wangsOther], 'wrong-state'],
    ['ends when both are sold', { units: both }, [sold, ownedBy('1204', [null, '钱'])], 'ownerChanged'],
    ['stays for a ward whom the roster names', guardian, [wards], 'wrong-state'],
    ['ends for a ward whose home was sold', guardian, [sold], 'ownerChanged'],
    ['ends for a known ward whose link was cut', guardianOfKnown, [unlinked], 'ownerChanged'],
    ['stays for a representative and a co-owner', representative, [wangs], 'wrong-state'],
    ['ends when the representative has left', representative, [wangsOther], 'ownerChanged'],
    ['ends when whoever named them has left', representative, [unlinked], 'ownerChanged'],
  ])('%s', (_, terms, units, expected) => {
    expect(outcome(inForce(terms), units)).toBe(expected)
  })

  test('ends while it waits too, but tells a guardian who asks nothing of who owns a unit', () => {
    expect(outcome(waiting(), [sold])).toBe('ownerChanged')
    expect(outcome(waiting(guardian), [sold])).toBe('wrong-state')
  })

  test('ends once', () => {
    const over: Proxy = { ...inForce(), state: 'ended' }
    expect(outcome(over, [sold])).toBe('wrong-state')
    expect(outcome({ ...over, state: 'revoked' }, [sold])).toBe('wrong-state')
  })

  test('speaks for the units that are owned still', () => {
    expect(unitsStillOwned(inForce({ units: both }), [sold, wangsOther])).toEqual([wangsOther])
  })

  test('leaves the places of what was sold to others, and is written only where something changes', () => {
    const held = withActing(null, inForce({ units: both }), ['a', 'b'], now)
    expect(withHeads(held, 'x1', ['b'])).toMatchObject({ rev: 2, acting: [{ proxyId: 'x1', heads: ['b'] }] })
    expect(withHeads(held, 'x1', ['b', 'a'])).toBeNull()
    expect(withHeads(held, 'x2', [])).toBeNull()
    expect(withHeads(null, 'x1', [])).toBeNull()
  })
})
