import fc from 'fast-check'
import { receiptText } from '#domain/votes/receiptText'
import { choices } from '#domain/votes/Vote'

const two = [
  { questionId: 'q1', choice: 'agree' },
  { questionId: 'q2', choice: 'abstain' },
] as const

test('it is the text that is published with the proof', () => {
  expect(receiptText({ voteId: 'v1', rightId: '1203', answers: two, salt: 'f00d' })).toBe(
    '["ballot",1,"v1","1203",[["q1","agree"],["q2","abstain"]],"f00d"]',
  )
})

test('the order in which somebody answered does not matter', () => {
  const ballot = { voteId: 'v1', rightId: '1203', salt: 'f00d' }
  expect(receiptText({ ...ballot, answers: [two[1], two[0]] })).toBe(receiptText({ ...ballot, answers: two }))
})

test('different ballots never have the same text, whatever their ids are made of', () => {
  const tricky = fc.string({ unit: fc.constantFrom('"', ',', '[', ']', '\\', 'a', '\n', ':'), maxLength: 4 })
  const ballot = fc.record({
    voteId: tricky,
    rightId: tricky,
    salt: tricky,
    answers: fc.uniqueArray(fc.record({ questionId: tricky, choice: fc.constantFrom(...choices) }), {
      selector: answer => answer.questionId,
      maxLength: 3,
    }),
  })
  const byQuestion = (answers: readonly { questionId: string; choice: string }[]) =>
    new Map(answers.map(answer => [answer.questionId, answer.choice]))
  fc.assert(
    fc.property(ballot, ballot, (left, right) => {
      const same =
        left.voteId === right.voteId &&
        left.rightId === right.rightId &&
        left.salt === right.salt &&
        left.answers.length === right.answers.length &&
        [...byQuestion(left.answers)].every(([id, choice]) => byQuestion(right.answers).get(id) === choice)
      expect(receiptText(left) === receiptText(right)).toBe(same)
    }),
    { numRuns: 2_000 },
  )
})
