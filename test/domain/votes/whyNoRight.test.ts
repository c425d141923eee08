import { ownsIn, whyNoRight } from '#domain/votes/whyNoRight'

const home = (compoundId: string, kind: 'owner' | 'tenant' | 'family') => ({ compoundId, kind })

test.each([
  ['nobody there', [home('elsewhere', 'owner')], 'statutory', 'notLiving'],
  ['a tenant', [home('banshan', 'tenant')], 'statutory', 'notOwner'],
  [
    'family of an owner elsewhere',
    [home('banshan', 'family'), home('elsewhere', 'owner')],
    'assembly',
    'notOwner',
  ],
  ['an owner who is not in the electorate', [home('banshan', 'owner')], 'statutory', 'owner'],
  ['anybody of a household, in a consultation', [home('banshan', 'tenant')], 'consultation', 'household'],
  ['somebody living elsewhere, in a consultation', [], 'consultation', 'notLiving'],
] as const)('%s is told why', (_, homes, sort, why) => {
  expect(whyNoRight(homes, { compoundId: 'banshan', sort })).toBe(why)
})

test('an owner elsewhere does not own here', () => {
  expect(ownsIn([home('elsewhere', 'owner')], 'banshan')).toBe(false)
  expect(ownsIn([home('banshan', 'owner')], 'banshan')).toBe(true)
})
