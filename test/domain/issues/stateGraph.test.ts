import { evolve, fold } from '#domain/issues/evolve'
import { arrivalAt } from '#domain/issues/deadlines'
import {
  issueStates,
  type Issue,
  type IssueFact,
  type IssueFactKind,
  type IssueState,
} from '#domain/issues/Issue'
import { mayFollow } from '#domain/issues/stateGraph'
import { chain, DAY, raised, report, tuesday, who } from './given'
import { accepted, dispatched, handled, paused, rated } from './steps'

const by = who.secretary
const at = tuesday + 60_000
const arrival = arrivalAt(chain, 'community', report, at)
const handler = { role: 'propertyManager', orgUnitId: 'x', orgName: 'x', path: '/x/' } as const
const after: { readonly [Kind in Exclude<IssueFactKind, 'raised'>]: Extract<IssueFact, { kind: Kind }> } = {
  dangerAdded: {
    kind: 'dangerAdded',
    at,
    by,
    category: 'fire',
    note: '烟更大了',
    photos: [],
    place: raised().place,
    told: false,
  },
  accepted: { kind: 'accepted', at, by, note: '' },
  rejected: { kind: 'rejected', at, by, reason: '不属于小区' },
  merged: { kind: 'merged', v: 2, at, by, into: 'i2', number: 'ZK-261103-2222', reason: '同一处' },
  absorbed: { kind: 'absorbed', at, by, issueId: 'i3', number: 'ZK-261103-3333', people: 2 },
  released: { kind: 'released', at, by, issueId: 'i3', number: 'ZK-261103-3333' },
  unmerged: { kind: 'unmerged', at, by, why: 'office', reason: '不是一回事', arrival },
  handledTogether: { kind: 'handledTogether', at, by, note: '', evidence: ['x'], confirmBy: at + 7 * DAY },
  dispatched: { kind: 'dispatched', at, by, handler, note: '' },
  dispatchObjected: { kind: 'dispatchObjected', v: 2, at, by, reason: '不归我管', outcome: 'backToOffice' },
  progressNoted: { kind: 'progressNoted', at, by, note: '', photos: [] },
  paused: { kind: 'paused', at, by, reason: '等配件', until: at + DAY },
  resumed: { kind: 'resumed', at, by, deadlines: arrival.deadlines },
  handled: { kind: 'handled', at, by, note: '', evidence: ['x'], confirmBy: at + 7 * DAY },
  confirmed: { kind: 'confirmed', v: 2, at, by, rating: rated, comment: '' },
  referred: {
    kind: 'referred',
    at,
    by,
    service: 'huimin',
    sort: 'complaint',
    number: 'HZ1234',
    note: '',
    answerBy: at + DAY,
    standsStillUntil: null,
  },
  referralAnswered: { kind: 'referralAnswered', at, by, note: '三天内修好', photos: [] },
  referralTakenBack: { kind: 'referralTakenBack', at, by, reason: '我们自己办' },
  referralOverdue: { kind: 'referralOverdue', at, by, due: at },
  exclusionAsked: {
    kind: 'exclusionAsked',
    at,
    by,
    code: 'noFacts',
    text: '查无此事',
    review: chain.community,
  },
  exclusionDeclined: { kind: 'exclusionDeclined', at, by, reason: '有这回事' },
  excluded: { kind: 'excluded', at, by, reason: '属实', appealBy: at + DAY },
  exclusionAppealed: { kind: 'exclusionAppealed', at, by, reason: '有照片', review: chain.district },
  exclusionKept: { kind: 'exclusionKept', at, by, reason: '查过' },
  exclusionLifted: { kind: 'exclusionLifted', at, by, reason: '有照片' },
  whistled: {
    kind: 'whistled',
    at,
    by,
    whistleId: 'w1',
    called: handler,
    need: '请来',
    reportBy: at,
    answerBy: at,
  },
  whistleReportedIn: { kind: 'whistleReportedIn', at, by, whistleId: 'w1', note: '' },
  whistleAnswered: {
    kind: 'whistleAnswered',
    at,
    by,
    whistleId: 'w1',
    note: '好了',
    photos: [],
    closeBy: at,
  },
  whistleClosed: { kind: 'whistleClosed', at, by, whistleId: 'w1', note: '', grade: 5 },
  whistleGraded: { kind: 'whistleGraded', at, by, whistleId: 'w1', grade: 5 },
  whistleLate: { kind: 'whistleLate', at, by, whistleId: 'w1', step: 'answer', due: at },
  supervised: { kind: 'supervised', at, by, text: '立项', due: at + DAY },
  milestoneReached: { kind: 'milestoneReached', at, by, note: '', evidence: ['x'] },
  milestoneLate: { kind: 'milestoneLate', at, by, due: at },
  redactionAsked: { kind: 'redactionAsked', at, by, entry: 0, reason: '家事', review: chain.community },
  redactionDeclined: { kind: 'redactionDeclined', at, by, entry: 0, reason: '不是' },
  redacted: { kind: 'redacted', at, by, entry: 0, reason: '属实' },
  rated: { kind: 'rated', at, by, rating: rated, comment: '' },
  appealed: { kind: 'appealed', at, by, reason: '就在小区里', arrival },
  closedUnconfirmed: { kind: 'closedUnconfirmed', at, by },
  reopened: { kind: 'reopened', at, by, reason: '还是坏的', arrival },
  escalated: {
    kind: 'escalated',
    at,
    by,
    from: 'compound',
    cause: 'handler',
    breached: null,
    reason: '',
    arrival,
  },
  returned: { kind: 'returned', at, by, from: 'community', reason: '', arrival },
  dueSoonNoted: { kind: 'dueSoonNoted', at, by, deadline: 'resolve', due: at },
  breachNoted: { kind: 'breachNoted', at, by, deadline: 'resolve', due: at },
  withdrawn: { kind: 'withdrawn', at, by, reason: '' },
  supported: { kind: 'supported', at, by, personId: 'p9', name: '九' },
}
const issueIn: Record<IssueState, Issue> = {
  submitted: raised(),
  accepted: accepted(),
  handling: dispatched(),
  handled: handled(),
  closed: evolve(handled(), after.confirmed, 'i1'),
  rejected: evolve(raised(), after.rejected, 'i1'),
  merged: evolve(raised(), after.merged, 'i1'),
  withdrawn: evolve(raised(), after.withdrawn, 'i1'),
}
const stateAfter: Partial<Record<IssueFactKind, IssueState>> = {
  accepted: 'accepted',
  rejected: 'rejected',
  merged: 'merged',
  unmerged: 'submitted',
  handledTogether: 'handled',
  dispatched: 'handling',
  dispatchObjected: 'accepted',
  handled: 'handled',
  confirmed: 'closed',
  appealed: 'submitted',
  closedUnconfirmed: 'closed',
  reopened: 'submitted',
  escalated: 'submitted',
  returned: 'submitted',
  withdrawn: 'withdrawn',
}

const moves: readonly IssueFactKind[] = ['dispatched', 'escalated', 'returned', 'dueSoonNoted']
const exclusions: readonly IssueFactKind[] = [
  'exclusionAsked',
  'exclusionDeclined',
  'excluded',
  'exclusionAppealed',
  'exclusionKept',
  'exclusionLifted',
  'whistleClosed',
  'whistleGraded',
]
const redactions: readonly IssueFactKind[] = ['redactionAsked', 'redactionDeclined', 'redacted']
const everywhere: readonly IssueFactKind[] = [
  ...moves,
  'breachNoted',
  'withdrawn',
  'supported',
  'dangerAdded',
  'merged',
  'absorbed',
  'released',
  'referralAnswered',
  'referralTakenBack',
  'referralOverdue',
  'whistled',
  'whistleReportedIn',
  'whistleAnswered',
  'whistleLate',
  'supervised',
  'milestoneLate',
  ...exclusions,
  ...redactions,
]
const works: readonly IssueFactKind[] = [
  'milestoneReached',
  'referred',
  'progressNoted',
  'paused',
  'resumed',
  'handled',
]
/** The life of an issue told state by state, as the graph tells it fact by fact. */
const factsAllowed: Readonly<Record<IssueState, readonly IssueFactKind[]>> = {
  submitted: [...everywhere, 'accepted', 'rejected'],
  accepted: [...everywhere, ...works],
  handling: [...everywhere, ...works, 'dispatchObjected'],
  handled: [
    'confirmed',
    'closedUnconfirmed',
    'reopened',
    'supported',
    'merged',
    'released',
    'referralAnswered',
    ...exclusions,
    'whistleReportedIn',
    'whistleAnswered',
    ...redactions,
  ],
  closed: ['rated', 'released', ...exclusions, ...redactions],
  rejected: ['rated', 'appealed', 'released', ...exclusions, ...redactions],
  merged: ['unmerged', 'handledTogether', 'released', ...redactions],
  withdrawn: ['released', ...redactions],
}
const factsAllowedWhilePaused: readonly IssueFactKind[] = [
  'progressNoted',
  'resumed',
  'handled',
  'withdrawn',
  'supported',
  'dangerAdded',
  'merged',
  'absorbed',
  'released',
  'referralAnswered',
  'referralTakenBack',
  ...exclusions,
  ...redactions,
  'whistled',
  'whistleReportedIn',
  'whistleAnswered',
  'supervised',
  'milestoneReached',
]

describe.each(issueStates)('an issue that is %s', state => {
  test.each(Object.values(after))('and the fact $kind', fact => {
    const issue = issueIn[state]
    expect(issue.state).toBe(state)
    const allowed = factsAllowed[state].includes(fact.kind) && fact.kind !== 'resumed'
    expect(mayFollow(issue, fact.kind)).toBe(allowed)
    if (allowed) expect(evolve(issue, fact, 'i1').state).toBe(stateAfter[fact.kind] ?? state)
    else expect(() => evolve(issue, fact, 'i1')).toThrow(/cannot follow/)
  })
})

describe.each(['accepted', 'handling'] as const)('an issue that is %s and paused', state => {
  test.each(Object.values(after))('and the fact $kind', fact => {
    const issue = paused(issueIn[state], tuesday, tuesday + DAY)
    expect(mayFollow(issue, fact.kind)).toBe(factsAllowedWhilePaused.includes(fact.kind))
  })
})

test('an ended issue asks nothing of the clock and shows no deadline', () => {
  for (const state of ['closed', 'rejected', 'merged', 'withdrawn'] as const) {
    expect(issueIn[state]).toMatchObject({
      nextDueAt: null,
      deadlines: { respondBy: null, resolveBy: null },
      confirmBy: null,
      pause: null,
    })
  }
})

test('facts begin with raised, once', () => {
  expect(() => fold('i1', [])).toThrow(/no facts/)
  expect(() => fold('i1', [after.accepted])).toThrow(/begins with accepted/)
  const first: IssueFact = { ...report, kind: 'raised', at: tuesday, by, arrival }
  expect(fold('i1', [first, after.accepted]).state).toBe('accepted')
  expect(() => fold('i1', [first, first])).toThrow(/raised twice/)
})

test('time in a case never runs backwards, even when a host is behind', () => {
  const early: IssueFact = { ...after.progressNoted, at: tuesday - DAY }
  expect(evolve(accepted(), early, 'i1').updatedAt).toBe(tuesday)
})
