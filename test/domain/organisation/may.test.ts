import { may, permissions, type Action } from '#domain/permissions'
import type { Person } from '#domain/organisation/Person'
import { roles, type Role } from '#domain/kernel/roles'

const compound = '/zk/lilin/yingguang/hailunyuan/'
const community = '/zk/lilin/yingguang/'
const sibling = '/zk/lilin/yingguang/other/'
const now = 1_000

const person = (more: Partial<Person>): Person => ({
  _id: 'p1',
  rev: 1,
  openid: 'o1',
  name: '某某',
  phone: '',
  posts: [],
  occupancies: [],
  settings: { elderMode: false },
  credits: {},
  agreements: [],
  joinedAt: 0,
  erasedAt: null,
  demo: true,
  ...more,
})
const inPost = (role: Role, orgPath: string, from = 0, until: number | null = null) =>
  person({ posts: [{ id: 't1', role, orgUnitId: 'x', orgPath, orgName: 'x', from, until }] })
const livingIn = (compoundPath: string) =>
  person({
    occupancies: [
      {
        unitId: 'u1',
        unitLabel: '3栋1203',
        buildingId: 'b3',
        compoundId: 'c1',
        compoundPath,
        compoundName: 'x',
        kind: 'tenant',
        from: 0,
        until: null,
        claimId: null,
      },
    ],
  })

const office: readonly Role[] = ['branchSecretary', 'communityStaff', 'communitySecretary', 'districtOffice']
const working: readonly Role[] = roles.filter(role => role !== 'resident' && role !== 'administrator')
const keepers: readonly Role[] = [
  'propertyManager',
  'branchSecretary',
  'communitySecretary',
  'communityStaff',
  'administrator',
]
const checkers: readonly Role[] = [
  'propertyManager',
  'branchSecretary',
  'communitySecretary',
  'communityStaff',
  'subdistrictStaff',
]
const leaders: readonly Role[] = ['administrator', 'districtOffice', 'communitySecretary', 'branchSecretary']
const objectionOffices: readonly Role[] = [
  'ownersCommitteeMember',
  'branchSecretary',
  'communitySecretary',
  'communityStaff',
  'subdistrictStaff',
]
const reviewing: readonly Role[] = [
  'communityStaff',
  'communitySecretary',
  'subdistrictStaff',
  'districtOffice',
]
const called: readonly Role[] = ['departmentOfficer', 'memberUnitOfficer', 'subdistrictStaff']
const routing: readonly Role[] = ['districtOffice', 'administrator']
const announcing: readonly Role[] = [
  'propertyManager',
  'branchSecretary',
  'communityStaff',
  'communitySecretary',
]
const convening: readonly Role[] = ['branchSecretary', 'ownersCommitteeMember', 'communitySecretary']

/** Which roles may, held at the thing's own place; written apart from the table so that a slip in it is seen. */
const expected: Readonly<Record<Action, 'all' | readonly Role[]>> = {
  me: 'all',
  updateSettings: 'all',
  uploadTicket: 'all',
  confirmIssue: 'all',
  reopenIssue: 'all',
  rateIssue: 'all',
  blowWhistle: office,
  reportIn: called,
  answerWhistle: called,
  gradeWhistle: called,
  closeWhistle: office,
  superviseIssue: office,
  reachMilestone: working,
  askRedaction: office,
  reviewRedaction: reviewing,
  referIssue: office,
  noteReferralAnswer: office,
  takeBackReferral: office,
  askExclusion: office,
  reviewExclusion: reviewing,
  appealExclusion: 'all',
  decideExclusion: reviewing,
  mergeIssue: office,
  unmergeIssue: office,
  appealRejection: 'all',
  withdrawIssue: 'all',
  castBallot: 'all',
  inbox: 'all',
  markRead: 'all',
  recordConsent: 'all',
  join: 'all',
  changePhone: 'all',
  compounds: 'all',
  listAnnouncements: working,
  dispatchCatalogue: working,
  listRoutings: routing,
  tryRouting: routing,
  adoptRouting: routing,
  postAnnouncement: announcing,
  correctAnnouncement: announcing,
  endAnnouncement: announcing,
  withdrawAnnouncement: announcing,
  claimableUnits: 'all',
  claimUnit: 'all',
  myClaims: 'all',
  appealClaim: 'all',
  withdrawClaim: 'all',
  consentForChild: 'all',
  household: 'all',
  moveOut: 'all',
  grantProxy: 'all',
  myProxies: 'all',
  revokeProxy: 'all',
  myLooks: 'all',
  giveConsent: 'all',
  withdrawConsent: 'all',
  exportMyData: 'all',
  eraseMe: 'all',
  listClaims: checkers,
  getClaim: checkers,
  decideClaims: checkers,
  revokeClaim: checkers,
  keepClaim: checkers,
  changesAtHome: 'all',
  disputeClaim: 'all',
  disputeLine: 'all',
  listRulings: [...keepers, 'ownersCommitteeMember'],
  proposeRuling: keepers,
  decideRuling: keepers,
  disputeProxy: 'all',
  keepProxy: checkers,
  listProxies: checkers,
  getProxy: checkers,
  decideProxies: checkers,
  lookedAfter: working,
  organisation: [...working, 'administrator'],
  listPosts: leaders,
  appoint: leaders,
  endPost: leaders,
  handOver: leaders,
  renewPost: leaders,
  foundBranch: ['administrator', 'communitySecretary'],
  dissolveBranch: ['administrator', 'communitySecretary'],
  previewRoster: keepers,
  listRosterImports: keepers,
  getRosterImport: keepers,
  listRosterLines: keepers,
  listRosterQuestions: keepers,
  answerRoster: keepers,
  confirmRoster: keepers,
  continueRoster: keepers,
  undoRoster: keepers,
  revealReporter: ['branchSecretary', 'communitySecretary'],
  revealPhone: working,
  retention: ['administrator', 'districtOffice'],
  audit: leaders,
  getEvaluation: [...working, 'administrator'],
  listEvaluated: [...working, 'administrator'],
  getOutlook: ['administrator', 'districtOffice'],
  home: working,
  compound: working,
  raiseIssue: working,
  similarIssues: working,
  supportIssue: [],
  listIssues: working,
  getIssue: working,
  workbench: working,
  listVotes: working,
  getVote: working,
  getVoteRecord: working,
  listComments: working,
  comment: working,
  objectToVote: working,
  withdrawObjection: working,
  passUpObjection: working,
  answerObjection: objectionOffices,
  annulVote: objectionOffices,
  keepVote: objectionOffices,
  listObjections: objectionOffices,
  acceptIssue: office,
  rejectIssue: office,
  dispatchIssue: office,
  pauseIssue: office,
  resumeIssue: office,
  escalateIssue: office,
  returnIssue: office,
  objectToDispatch: working,
  noteProgress: working,
  handleIssue: working,
  proposeVote: convening,
  extendVote: convening,
}
const actions = Object.keys(permissions) as Action[]
const living: readonly Action[] = actions.filter(action => permissions[action].where === 'living')
/** What stands somewhere else than at the post itself is reached from above by these. */
const farReaching: readonly Action[] = [
  'reviewExclusion',
  'decideExclusion',
  'reviewRedaction',
  ...living,
  'workbench',
  'listClaims',
  'getClaim',
  'decideClaims',
  'revokeClaim',
  'keepClaim',
  'listProxies',
  'getProxy',
  'decideProxies',
  'keepProxy',
  'listRoutings',
  'tryRouting',
  'adoptRouting',
  'postAnnouncement',
  'correctAnnouncement',
  'endAnnouncement',
  'withdrawAnnouncement',
  'answerObjection',
  'annulVote',
  'keepVote',
  'listObjections',
  'organisation',
  'listPosts',
  'appoint',
  'endPost',
  'handOver',
  'renewPost',
  'foundBranch',
  'dissolveBranch',
  'previewRoster',
  'listRosterImports',
  'getRosterImport',
  'listRosterLines',
  'listRosterQuestions',
  'answerRoster',
  'confirmRoster',
  'continueRoster',
  'undoRoster',
  'listRulings',
  'proposeRuling',
  'decideRuling',
  'revealReporter',
  'revealPhone',
  'retention',
  'audit',
  'getOutlook',
]

describe.each(actions)('%s', action => {
  const row = expected[action]
  test.each(roles)('by %s', role => {
    const allowed = row === 'all' || row.includes(role)
    expect(may(inPost(role, compound), action, compound, now)).toBe(allowed)
    // Held above: only what looks downwards counts it.
    const above = row === 'all' || (farReaching.includes(action) && row.includes(role))
    expect(may(inPost(role, community), action, compound, now)).toBe(above)
    // Held beside or below it never counts.
    expect(may(inPost(role, sibling), action, compound, now)).toBe(row === 'all')
    expect(may(inPost(role, compound), action, community, now)).toBe(row === 'all')
  })
  test('by one who lives there, or elsewhere, or by a stranger', () => {
    const open = row === 'all'
    expect(may(livingIn(compound), action, compound, now)).toBe(open || living.includes(action))
    expect(may(livingIn(sibling), action, compound, now)).toBe(open)
    expect(may(person({}), action, compound, now)).toBe(open)
  })
})

test('every call a resident makes of the own compound is one of living', () => {
  expect([...living].sort()).toEqual(
    [
      'comment',
      'compound',
      'dispatchCatalogue',
      'getEvaluation',
      'getIssue',
      'getVote',
      'getVoteRecord',
      'home',
      'listAnnouncements',
      'listComments',
      'listEvaluated',
      'listIssues',
      'listVotes',
      'lookedAfter',
      'objectToVote',
      'passUpObjection',
      'raiseIssue',
      'similarIssues',
      'supportIssue',
      'withdrawObjection',
    ].sort(),
  )
})

test.each([
  ['before it begins', now + 1, null, false],
  ['from its first instant', now, null, true],
  ['before its end', 0, now + 1, true],
  ['from its end', 0, now, false],
])('a post counts %s: %s', (_name, from, until, allowed) => {
  expect(may(inPost('branchSecretary', compound, from, until), 'acceptIssue', compound, now)).toBe(allowed)
})
