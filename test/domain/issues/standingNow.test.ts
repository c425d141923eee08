import { standingNow } from '#domain/issues/standingNow'
import { tierChain } from '#domain/issues/tierChain'
import type { Compound } from '#domain/organisation/OrgUnit'
import { community, compound, DAY, district, now, subdistrict, term } from '../organisation/given'

const above = [community, subdistrict, district]
const standIn = { tier: 'compound', orgUnitId: 'xiexia', standIn: true }
const own = { tier: 'compound', orgUnitId: 'banshan', standIn: false }
/** Where everything stood while the branch had its secretary. */
const stood = tierChain(compound(), above)

test.each<[string, Compound, object]>([
  ['the branch, while its secretary is in office', compound([term('s', 'branchSecretary')]), own],
  ['the branch, up to the last instant', compound([term('s', 'branchSecretary', { until: now + 1 })]), own],
  ['the community, from the end on', compound([term('s', 'branchSecretary', { until: now })]), standIn],
  ['the community, until one begins', compound([term('s', 'branchSecretary', { from: now + DAY })]), standIn],
  ['the community, where others hold posts', compound([term('m', 'branchMember')]), standIn],
  ['the community, where the branch is dissolved', compound([], { hasBranch: false }), standIn],
])('%s, answers for what stands with the branch', (_who, unit, expected) => {
  expect(standingNow(stood.compound, unit, tierChain(unit, above), now)).toMatchObject(expected)
})

test('what stands higher, or with a community that stood in, stays there', () => {
  const unit = compound()
  const branchless = tierChain(compound([], { hasBranch: false }), above)
  for (const standing of [stood.community, stood.district, branchless.compound])
    expect(standingNow(standing, unit, tierChain(unit, above), now)).toBe(standing)
})
