import type { PersonActor } from '#domain/kernel/Actor'
import { dueFacts } from '#domain/issues/dueFacts'
import { escalate } from '#domain/issues/escalate'
import { evolve } from '#domain/issues/evolve'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { messagesFor } from '#domain/issues/messages'
import type { Raise } from '#domain/issues/raise'
import { support } from '#domain/issues/support'
import type { IssueAction } from '#domain/issues/actions'
import type { Addressee } from '#domain/kernel/tellings'
import { attempt } from './attempt'
import { after, appended, as, branchlessChain, chain, DAY, MINUTE, raised, tuesday, who } from './given'
import { accepted, dispatched, escalated, handled, paused } from './steps'

const joined = (issue: Issue) => after(issue, support(issue, as(who.neighbour, tuesday)))
const label = (addressee: Addressee) => {
  switch (addressee.to) {
    case 'person':
      return addressee.personId
    case 'post':
      return `${addressee.role}@${addressee.orgUnitId}`
    case 'electorate':
      return addressee.voteId
    case 'followers':
      return `followers of ${addressee.issueId} but ${addressee.except ?? 'nobody'}`
  }
}
/** Who is told what, as `kind > receiver`. */
const told = (issue: Issue, facts: readonly IssueFact[]) =>
  messagesFor(
    appended(issue, facts),
    facts.map((fact, at) => ({ fact, index: at + 3 })),
  ).map(({ kind, addressee }) => `${kind} > ${label(addressee)}`)
const toldAfter = (action: IssueAction, issue: Issue, by: PersonActor, now = tuesday) => {
  const decision = attempt(action, issue, by, now)
  if (!decision.ok) throw new Error(decision.refusal.kind)
  return told(issue, decision.facts)
}

const rejected = (issue: Issue) => after(issue, attempt('rejectIssue', issue, who.secretary, tuesday))

const everybody = (kind: string) => [`${kind} > followers of i1 but nobody`]
const allButTheReporter = (kind: string) => [`${kind} > followers of i1 but p-li`]
const compoundOffice = (kind: string) => [`${kind} > branchSecretary@hailunyuan`]
const communityOffice = (kind: string) => [
  `${kind} > communityStaff@yingguang`,
  `${kind} > communitySecretary@yingguang`,
]
const property = (kind: string) => [`${kind} > propertyManager@hailunyuan`]

const rows: readonly (readonly [string, () => readonly string[], readonly string[]])[] = [
  ['accepted', () => toldAfter('acceptIssue', joined(raised()), who.secretary), everybody('issueAccepted')],
  ['rejected', () => toldAfter('rejectIssue', joined(raised()), who.secretary), everybody('issueRejected')],
  [
    'dispatched',
    () => toldAfter('dispatchIssue', joined(accepted()), who.secretary),
    [...everybody('issueDispatched'), ...property('issueDispatched')],
  ],
  [
    'objected once',
    () => toldAfter('objectToDispatch', joined(dispatched()), who.property),
    [...everybody('issueProgress'), ...compoundOffice('issueWaiting')],
  ],
  [
    'objected twice',
    () => toldAfter('objectToDispatch', { ...joined(dispatched()), objections: 1 }, who.property),
    [...everybody('issueProgress'), ...everybody('issueEscalated'), ...communityOffice('issueWaiting')],
  ],
  [
    'progress',
    () => toldAfter('noteProgress', joined(dispatched()), who.property),
    everybody('issueProgress'),
  ],
  [
    'paused',
    () => toldAfter('pauseIssue', joined(dispatched()), who.secretary),
    [...everybody('issuePaused'), ...property('issuePaused')],
  ],
  [
    'resumed',
    () => toldAfter('resumeIssue', paused(joined(dispatched()), tuesday, tuesday + DAY), who.secretary),
    [...everybody('issueResumed'), ...property('issueResumed')],
  ],
  ['handled', () => toldAfter('handleIssue', joined(dispatched()), who.property), everybody('issueHandled')],
  [
    'confirmed',
    () => toldAfter('confirmIssue', handled(joined(dispatched())), who.reporter),
    [...allButTheReporter('issueConfirmed'), ...property('issueConfirmed')],
  ],
  ['merged', () => toldAfter('mergeIssue', joined(raised()), who.secretary), everybody('issueMerged')],
  [
    'unmerged',
    () => {
      const issue = joined(raised())
      const merged = after(issue, attempt('mergeIssue', issue, who.secretary, tuesday))
      return toldAfter('unmergeIssue', merged, who.secretary)
    },
    [...everybody('issueUnmerged'), ...compoundOffice('issueWaiting')],
  ],
  [
    'rated',
    () =>
      toldAfter(
        'rateIssue',
        appended(handled(), dueFacts(handled(), chain, tuesday + 8 * DAY)),
        who.reporter,
      ),
    property('issueRated'),
  ],
  [
    'appealed',
    () => toldAfter('appealRejection', rejected(joined(raised())), who.reporter),
    [
      ...allButTheReporter('issueAppealed'),
      ...compoundOffice('issueAppealed'),
      ...everybody('issueEscalated'),
      ...communityOffice('issueWaiting'),
    ],
  ],
  [
    'reopened',
    () => toldAfter('reopenIssue', handled(joined(dispatched())), who.reporter),
    [...allButTheReporter('issueReopened'), ...compoundOffice('issueReopened')],
  ],
  [
    'escalated by the office',
    () => toldAfter('escalateIssue', joined(raised()), who.secretary),
    [...everybody('issueEscalated'), ...communityOffice('issueWaiting')],
  ],
  [
    'escalated by the clock',
    () => told(joined(raised()), dueFacts(joined(raised()), chain, tuesday + DAY + 1)),
    [...everybody('issueEscalated'), ...communityOffice('issueWaiting')],
  ],
  [
    'returned',
    () => toldAfter('returnIssue', joined(escalated()), who.community),
    [...everybody('issueReturned'), ...compoundOffice('issueWaiting')],
  ],
  [
    'due soon, nobody on it',
    () => told(joined(raised()), dueFacts(joined(raised()), chain, tuesday + 0.75 * DAY)),
    compoundOffice('issueDueSoon'),
  ],
  [
    'due soon, somebody on it',
    () => told(joined(dispatched()), dueFacts(joined(dispatched()), chain, tuesday + 6 * DAY)),
    property('issueDueSoon'),
  ],
  [
    'late at the district',
    () => {
      const top = escalated(escalated(joined(raised())))
      return told(top, dueFacts(top, chain, (top.deadlines.respondBy ?? 0) + 1))
    },
    [...everybody('issueOverdue'), 'issueOverdue > districtOffice@zk'],
  ],
  [
    'closed by silence',
    () =>
      told(handled(joined(dispatched())), dueFacts(handled(joined(dispatched())), chain, tuesday + 8 * DAY)),
    [...everybody('issueClosedUnconfirmed'), ...property('issueClosedUnconfirmed')],
  ],
  [
    'withdrawn',
    () => toldAfter('withdrawIssue', joined(dispatched()), who.reporter),
    [...allButTheReporter('issueWithdrawn'), ...property('issueWithdrawn')],
  ],
  ['joined', () => toldAfter('supportIssue', raised(), who.neighbour), []],
]

describe('who is told what when it is', () => {
  test.each(rows)('%s', (_name, tell, expected) => {
    expect(tell()).toEqual(expected)
  })
})

describe('a new report', () => {
  const firstMessages = (more: Partial<Raise> = {}, up = chain) => {
    const issue = raised(more, tuesday, up)
    const { standing, deadlines, reporter, ...rest } = issue
    const fact: IssueFact = {
      ...rest,
      reporter,
      kind: 'raised',
      at: tuesday,
      by: who.reporter,
      arrival: { standing, deadlines },
    }
    return messagesFor(evolve(null, fact, 'i1'), [{ fact, index: 0 }])
  }
  test('is told to the reporter and to the office that has it, with all that the texts need', () => {
    const [received, waiting, ...more] = firstMessages()
    expect(more).toEqual([])
    expect(received).toEqual({
      id: expect.stringMatching(/^i1:0:[0-9a-z]+$/) as string,
      kind: 'issueReceived',
      addressee: { to: 'person', personId: 'p-li' },
      about: { thing: 'issue', id: 'i1' },
      params: {
        number: raised().number,
        category: 'lift',
        urgency: 'normal',
        compoundName: '海伦源筑花苑',
        place: '3栋 · 2单元电梯',
        tier: 'compound',
        orgName: '海伦源筑花苑',
        respondBy: tuesday + DAY,
        resolveBy: tuesday + 7 * DAY,
      },
      danger: false,
    })
    expect(waiting?.addressee).toEqual({ to: 'post', role: 'branchSecretary', orgUnitId: 'hailunyuan' })
  })
  test('without a branch goes to the community that stands in', () => {
    expect(firstMessages({}, branchlessChain).map(one => label(one.addressee))).toEqual([
      'p-li',
      'communityStaff@yingguang',
      'communitySecretary@yingguang',
    ])
  })
  test('of danger rings at night', () => {
    expect(firstMessages({ urgency: 'danger' }).every(one => one.danger)).toBe(true)
  })
  test('never carries the name of who reported it', () => {
    expect(JSON.stringify(firstMessages())).not.toContain('李女士')
  })
})

test('a message tells of the fact, not of where the issue went afterwards in the same step', () => {
  const issue = joined(raised())
  const up = escalate({ reason: '要社区来' }, issue, as(who.secretary, tuesday + MINUTE))
  if (!up.ok) throw new Error(up.refusal.kind)
  const [message] = messagesFor(
    appended(issue, up.facts),
    up.facts.map((fact, index) => ({ fact, index })),
  )
  expect(message?.params).toMatchObject({
    tier: 'community',
    orgName: '迎光社区',
    from: 'compound',
    cause: 'handler',
    reason: '要社区来',
  })
})
