import { photoRefusals } from '#contracts/kernel/refusals'
import { calls, type Input, type ParsedInput } from '#contracts/calls'
import type { Output } from '#contracts/calls'
import type { IssueDetail } from '#contracts/issues'
import { actionNames, type IssueAction } from '#domain/issues/actions'
import type { Instant } from '#domain/kernel/decision'
import type { Role } from '#domain/kernel/roles'

interface Rated {
  issueId: string
  answered: boolean | null
  solved: 'wholly' | 'partly' | 'not' | null
  satisfied: number | null
  comment: string
  requestId: string
}
/** Written down anew: what the mini-program sends. */
interface Sent {
  acceptIssue: { issueId: string; note: string; requestId: string }
  rejectIssue: { issueId: string; reason: string; requestId: string }
  dispatchIssue: { issueId: string; role: Role; orgUnitId: string; note: string; requestId: string }
  objectToDispatch: { issueId: string; reason: string; requestId: string }
  noteProgress: { issueId: string; note: string; photos: string[]; requestId: string }
  pauseIssue: { issueId: string; reason: string; until: Instant; requestId: string }
  resumeIssue: { issueId: string; requestId: string }
  handleIssue: { issueId: string; note: string; evidence: string[]; requestId: string }
  escalateIssue: { issueId: string; reason: string; requestId: string }
  returnIssue: { issueId: string; reason: string; requestId: string }
  confirmIssue: Rated
  rateIssue: Rated
  blowWhistle: {
    issueId: string
    units: { role: Role; orgUnitId: string }[]
    need: string
    requestId: string
  }
  reportIn: { issueId: string; note: string; requestId: string }
  answerWhistle: { issueId: string; note: string; photos: string[]; requestId: string }
  closeWhistle: { issueId: string; whistle: string; grade: number | null; note: string; requestId: string }
  gradeWhistle: { issueId: string; grade: number | null; requestId: string }
  superviseIssue: { issueId: string; text: string; due: Instant; requestId: string }
  reachMilestone: { issueId: string; note: string; evidence: string[]; requestId: string }
  askRedaction: { issueId: string; entry: number; reason: string; requestId: string }
  reviewRedaction: { issueId: string; agrees: boolean; reason: string; requestId: string }
  referIssue: {
    issueId: string
    service: 'huimin' | 'hotline12345' | 'neighbour'
    sort: 'consultation' | 'suggestion' | 'complaint'
    number: string
    note: string
    requestId: string
  }
  noteReferralAnswer: { issueId: string; note: string; photos: string[]; requestId: string }
  takeBackReferral: { issueId: string; reason: string; requestId: string }
  askExclusion: {
    issueId: string
    code: 'beyondPowers' | 'ownProcedure' | 'againstLaw' | 'noFacts' | 'answeredBefore'
    text: string
    requestId: string
  }
  reviewExclusion: { issueId: string; agrees: boolean; reason: string; requestId: string }
  appealExclusion: { issueId: string; reason: string; requestId: string }
  decideExclusion: { issueId: string; agrees: boolean; reason: string; requestId: string }
  mergeIssue: { issueId: string; into: string; reason: string; requestId: string }
  unmergeIssue: { issueId: string; reason: string; requestId: string }
  appealRejection: { issueId: string; reason: string; requestId: string }
  reopenIssue: { issueId: string; reason: string; requestId: string }
  withdrawIssue: { issueId: string; reason: string; requestId: string }
  supportIssue: { issueId: string; requestId: string }
}

type IsAny<Value> = 0 extends 1 & Value ? true : false
/** Each may stand for the other, and neither is loose at the top or in a field. */
type Same<One, Other> = true extends IsAny<One> | IsAny<One[keyof One]>
  ? false
  : [One, Other, keyof One] extends [Other, One, keyof Other]
    ? true
    : false
type Each<Type extends Record<IssueAction, boolean>> = Type[IssueAction]
type Check<Holds extends true> = Holds

/** A type that is not exactly as written above does not compile. */
export type Checks = [
  Check<Each<{ [Name in IssueAction]: Same<Input<Name>, Sent[Name]> }>>,
  Check<Each<{ [Name in IssueAction]: Same<ParsedInput<Name>, Sent[Name]> }>>,
  Check<Each<{ [Name in IssueAction]: Same<Output<Name>, { issue: IssueDetail }> }>>,
  Check<Same<keyof Sent, IssueAction>>,
]

const common = ['not-found', 'wrong-state']
const expected: Record<IssueAction, readonly [fields: string, ...refusals: string[]]> = {
  acceptIssue: ['note'],
  rejectIssue: ['reason', 'reason-needed', 'own-decision'],
  dispatchIssue: ['role orgUnitId note', 'unknown-handler'],
  objectToDispatch: ['reason', 'reason-needed'],
  noteProgress: ['note photos', ...photoRefusals],
  pauseIssue: ['reason until', 'reason-needed', 'times-out-of-order', 'pause-too-long'],
  resumeIssue: [''],
  handleIssue: ['note evidence', 'evidence-needed', 'milestones-left', ...photoRefusals],
  escalateIssue: ['reason', 'reason-needed', 'no-higher-tier'],
  returnIssue: ['reason', 'reason-needed', 'no-lower-tier', 'same-reason-return'],
  confirmIssue: ['answered solved satisfied comment', 'not-solved', 'not-permitted'],
  mergeIssue: ['into reason', 'reason-needed', 'cannot-merge'],
  unmergeIssue: ['reason', 'reason-needed'],
  referIssue: ['service sort number note'],
  noteReferralAnswer: ['note photos', 'reason-needed', ...photoRefusals],
  takeBackReferral: ['reason', 'reason-needed'],
  askExclusion: ['code text', 'reason-needed'],
  reviewExclusion: ['agrees reason', 'reason-needed', 'second-person-needed'],
  appealExclusion: ['reason', 'reason-needed', 'not-permitted'],
  decideExclusion: ['agrees reason', 'reason-needed', 'second-person-needed', 'own-decision'],
  blowWhistle: ['units need', 'reason-needed', 'unknown-handler', 'already-called'],
  reportIn: ['note'],
  answerWhistle: ['note photos', 'reason-needed', ...photoRefusals],
  closeWhistle: ['whistle grade note'],
  gradeWhistle: ['grade', 'nothing-rated'],
  superviseIssue: ['text due', 'reason-needed', 'times-out-of-order'],
  reachMilestone: ['note evidence', 'evidence-needed', ...photoRefusals],
  askRedaction: ['entry reason', 'reason-needed', 'unknown-entry'],
  reviewRedaction: ['agrees reason', 'reason-needed', 'second-person-needed'],
  rateIssue: ['answered solved satisfied comment', 'nothing-rated', 'not-permitted'],
  appealRejection: ['reason', 'reason-needed', 'cannot-appeal-rejection', 'not-permitted'],
  reopenIssue: ['reason', 'reason-needed', 'cannot-reopen', 'not-permitted'],
  withdrawIssue: ['reason', 'not-permitted'],
  supportIssue: ['', 'already-supporting'],
}

test.each(actionNames)('%s has its name, its fields in their order, and its refusals', name => {
  const { name: called, writes, input, refusals } = calls[name]
  const [fields, ...own] = expected[name]
  expect([called, writes]).toEqual([name, true])
  const names = ['issueId', ...fields.split(' '), 'requestId'].filter(field => field !== '')
  expect(Object.keys(input.shape)).toEqual(names)
  expect(refusals).toEqual([...common, ...own])
})

const requestId = '6b7d1b9e-6d6f-4c36-8f0a-0b8a3f3d9d11'

test.each<[IssueAction, object, boolean]>([
  ['acceptIssue', { note: '' }, true],
  ['acceptIssue', { note: '字'.repeat(501) }, false],
  ['rejectIssue', { reason: '字' }, false],
  ['noteProgress', { note: '', photos: [] }, false],
  ['withdrawIssue', { reason: '' }, true],
  ['confirmIssue', { answered: true, solved: 'partly', satisfied: 5, comment: '' }, true],
  ['confirmIssue', { answered: null, solved: null, satisfied: null, comment: '' }, true],
  ['confirmIssue', { answered: null, solved: null, satisfied: 0, comment: '' }, false],
  ['rateIssue', { answered: null, solved: 'half', satisfied: null, comment: '' }, false],
  ['mergeIssue', { into: ' zk-261103-4f7k ', reason: '同一处' }, true],
  ['mergeIssue', { into: 'ZK-261103-4F7', reason: '同一处' }, false],
  ['referIssue', { service: 'huimin', sort: 'suggestion', number: ' HZ-2026 ', note: '' }, true],
  ['referIssue', { service: 'huimin', sort: 'suggestion', number: '编号', note: '' }, false],
  ['reviewExclusion', { agrees: 'yes', reason: '同意' }, false],
  ['handleIssue', { note: '换好了', evidence: ['cloud://a.b/owners/x.xlsx'] }, false],
  ['dispatchIssue', { role: 'mayor', orgUnitId: 'x', note: '' }, false],
  ['pauseIssue', { reason: '等配件', until: 1.5 }, false],
  ['resumeIssue', {}, true],
  ['resumeIssue', { more: 1 }, false],
])('%s with %j is well-formed: %s', (name, fields, isGood) => {
  expect(calls[name].input.safeParse({ issueId: 'i1', requestId, ...fields }).success).toBe(isGood)
})
