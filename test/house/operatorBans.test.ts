import { refusalsIn } from './lint'

const call = 'cloud-functions/features/issues/calls/listIssues.ts'

const operators = [
  'export const filter = { state: { $in: [] } }',
  "export const filter = { state: { '$in': [] } }",
  "export const filter = { ['$or']: [] }",
  'export const filter = { [`$or`]: [] }',
]

test.each(operators)('outside the stores no operator is written: %s', text => {
  expect(refusalsIn(call, text).map(({ ruleId }) => ruleId)).toEqual(['no-restricted-syntax'])
  expect(refusalsIn('cloud-functions/kit/answer.ts', text)).toHaveLength(1)
})

test.each(operators)('the stores and what they are made of write operators: %s', text => {
  for (const file of ['stores/issues', 'stores/schema/issues', 'kit/Collection', 'kit/cursor', 'kit/eachDue'])
    expect(refusalsIn(`cloud-functions/${file}.ts`, text)).toEqual([])
})

test('a value that begins with a dollar is no operator', () => {
  expect(refusalsIn(call, "export const price = { text: '$5' }")).toEqual([])
})
