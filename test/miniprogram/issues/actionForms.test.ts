import { calls } from '#contracts/calls'
import { fieldsOf } from '#domain/issues/actionForm'
import { actionNames, rowOf } from '#domain/issues/actions'
import {
  asksFor,
  fieldOfRefusal,
  missingAnswers,
  noAnswers,
  type Answers,
} from '../../../src/features/issues/actions/answers'
import { inputOf } from '../../../src/features/issues/actions/sendAction'

jest.mock('../../../src/cloud/call', () => ({
  call: () => Promise.reject(new Error('nothing is sent here')),
}))

const requestId = '6b7d1b9e-6d6f-4c36-8f0a-0b8a3f3d9d11'
const fileIds = ['cloud://a.b/owners/x/1.jpg']
const answers: Answers = {
  words: '换了灯泡',
  handler: 'propertyManager banshan',
  days: '3',
  satisfied: 4,
  caseNumber: 'zk-261103-4f7k',
  outsideNumber: 'HZ20261103001',
  units: ['memberUnitOfficer police'],
  whistle: 'w1',
  entry: '2',
  chosen: {
    answered: 'yes',
    solved: 'partly',
    referralService: 'huimin',
    referralSort: 'complaint',
    exclusionCode: 'noFacts',
    agrees: 'no',
  },
}
const now = Date.UTC(2026, 10, 3)

test.each(actionNames)('the filled form of %s is what its contract takes', action => {
  const input = inputOf(action, { issueId: 'i1', answers, fileIds, now }, requestId)
  expect(calls[action].input.parse(input)).toEqual(input)
  expect(missingAnswers(action, answers, 1)).toEqual({})
})

test('each answer goes where the call has it', () => {
  const form = { issueId: 'i1', answers, fileIds, now }
  expect(inputOf('dispatchIssue', form, requestId)).toMatchObject({
    role: 'propertyManager',
    orgUnitId: 'banshan',
    note: '换了灯泡',
  })
  expect(inputOf('pauseIssue', form, requestId).until).toBe(now + 3 * 86_400_000)
  expect(inputOf('handleIssue', form, requestId).evidence).toEqual(fileIds)
  expect(inputOf('confirmIssue', form, requestId)).toMatchObject({
    answered: true,
    solved: 'partly',
    satisfied: 4,
    comment: '换了灯泡',
  })
})

test('an empty form misses what must be answered, and nothing else', () => {
  const missed = actionNames.map(name => [name, ...Object.keys(missingAnswers(name, noAnswers, 0))].join(' '))
  expect(missed).toEqual([
    'confirmIssue',
    'reopenIssue words',
    'appealRejection words',
    'rateIssue satisfied',
    'resumeIssue',
    'acceptIssue',
    'dispatchIssue handler',
    'handleIssue words photos',
    'noteProgress words',
    'objectToDispatch words',
    'rejectIssue words',
    'pauseIssue days words',
    'mergeIssue caseNumber words',
    'unmergeIssue words',
    'referIssue outsideNumber referralService referralSort',
    'noteReferralAnswer words',
    'takeBackReferral words',
    'reportIn',
    'answerWhistle words',
    'gradeWhistle satisfied',
    'closeWhistle whistle',
    'blowWhistle units words',
    'reachMilestone words photos',
    'superviseIssue days words',
    'escalateIssue words',
    'returnIssue words',
    'withdrawIssue',
    'appealExclusion words',
    'askExclusion exclusionCode words',
    'reviewExclusion agrees words',
    'decideExclusion agrees words',
    'askRedaction entry words',
    'reviewRedaction agrees words',
    'supportIssue',
  ])
})

test('what is not solved is not confirmed, and a rating needs no more than one answer', () => {
  const not = { ...noAnswers, chosen: { solved: 'not' } }
  expect(Object.keys(missingAnswers('confirmIssue', not, 0))).toEqual(['solved'])
  expect(missingAnswers('rateIssue', not, 0)).toEqual({})
  const input = inputOf('rateIssue', { issueId: 'i1', answers: not, fileIds, now }, requestId)
  expect(input).toMatchObject({ answered: null, solved: 'not', satisfied: null })
})

test('a refusal points at the question whose answer it objects to', () => {
  for (const name of actionNames)
    for (const [field, kind] of fieldsOf(rowOf(name).form)) {
      expect(asksFor(name, kind)).toBe(true)
      expect(fieldOfRefusal(name, field)).toBeDefined()
    }
  expect(fieldOfRefusal('handleIssue', 'evidence.0')).toBe('photos')
  expect(fieldOfRefusal('dispatchIssue', 'orgUnitId')).toBe('handler')
  expect(fieldOfRefusal('acceptIssue', 'satisfied')).toBeUndefined()
  expect(fieldOfRefusal('acceptIssue', undefined)).toBeUndefined()
})
