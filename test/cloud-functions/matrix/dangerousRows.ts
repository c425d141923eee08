import type { CallName } from '#contracts/calls'

/**
 * The rows that do the most harm when they are wrong, written by hand and apart from the table: who may, of
 * every role at every place, for a thing of 半山名苑 (an issue that stands there and was sent to its property manager,
 * a vote, a claim, a proxy, a post, a roster). Everybody who is not named is refused, and nothing is written.
 */
export const dangerousRows = {
  // Handling: the branch where it stands, and the post it was sent to.
  acceptIssue: ['branchSecretary@banshan'],
  rejectIssue: ['branchSecretary@banshan'],
  dispatchIssue: ['branchSecretary@banshan'],
  handleIssue: ['branchSecretary@banshan', 'propertyManager@banshan'],
  pauseIssue: ['branchSecretary@banshan'],
  escalateIssue: ['branchSecretary@banshan'],

  // Votes: who convenes; and nobody casts by virtue of a post.
  proposeVote: [
    'branchSecretary@banshan',
    'ownersCommitteeMember@banshan',
    'communitySecretary@banshan',
    'branchSecretary@xiejiao',
    'ownersCommitteeMember@xiejiao',
    'communitySecretary@xiejiao',
  ],
  extendVote: [
    'branchSecretary@banshan',
    'ownersCommitteeMember@banshan',
    'communitySecretary@banshan',
    'branchSecretary@xiejiao',
    'ownersCommitteeMember@xiejiao',
    'communitySecretary@xiejiao',
  ],
  castBallot: [],

  // Who is who: the branch or the property manager of this compound and nobody else in the first instance.
  decideClaims: ['branchSecretary@banshan', 'propertyManager@banshan'],
  decideProxies: ['branchSecretary@banshan', 'propertyManager@banshan'],
  revealReporter: [
    'branchSecretary@banshan',
    'branchSecretary@xiejiao',
    'branchSecretary@huihuan',
    'branchSecretary@zk',
    'communitySecretary@banshan',
    'communitySecretary@xiejiao',
    'communitySecretary@huihuan',
    'communitySecretary@zk',
  ],

  // Posts: a building head of this compound.
  appoint: [
    'administrator@banshan',
    'administrator@xiejiao',
    'administrator@huihuan',
    'administrator@zk',
    'communitySecretary@xiejiao',
    'branchSecretary@banshan',
  ],
  endPost: [
    'administrator@banshan',
    'administrator@xiejiao',
    'administrator@huihuan',
    'administrator@zk',
    'communitySecretary@xiejiao',
  ],
  handOver: [
    'administrator@banshan',
    'administrator@xiejiao',
    'administrator@huihuan',
    'administrator@zk',
    'communitySecretary@xiejiao',
  ],

  // Rosters: five roles, here and above.
  previewRoster: rosterKeepers(),
  answerRoster: rosterKeepers(),
  confirmRoster: rosterKeepers(),
  undoRoster: rosterKeepers(),

  // How many the owners are: the same.
  proposeRuling: rosterKeepers(),
  decideRuling: rosterKeepers(),

  // Looking into the books.
  audit: [
    ...everywhereAbove('administrator'),
    ...everywhereAbove('districtOffice'),
    ...everywhereAbove('communitySecretary'),
    ...everywhereAbove('branchSecretary'),
  ],
  retention: ['administrator@zk', 'districtOffice@zk'],
} as const satisfies Partial<Record<CallName, readonly string[]>>

export type DangerousCall = keyof typeof dangerousRows

function everywhereAbove(role: string): readonly string[] {
  return ['banshan', 'xiejiao', 'huihuan', 'zk'].map(place => `${role}@${place}`)
}

function rosterKeepers(): readonly string[] {
  return [
    'propertyManager',
    'branchSecretary',
    'communitySecretary',
    'communityStaff',
    'administrator',
  ].flatMap(everywhereAbove)
}
