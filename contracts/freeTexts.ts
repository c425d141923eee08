import type { Action } from '#domain/permissions'

/** Read by somebody besides the one who wrote it: WeChat's content check reads it first. */
const shown = { shown: true } as const
/** Read by nobody else, and why. */
const unseen = (why: string) => ({ shown: false, why }) as const

/** Whether others read a text that a person may write as they like. */
export type Readership = typeof shown | ReturnType<typeof unseen>

const code = unseen('exchanged at WeChat for a number, and not kept')
const version = unseen('refused unless it is the version of a paper that there is')
const compared = unseen('held against what is known, and not kept')

/** Where the next page begins is given back as it came, in every call that lists. */
export const neverText = 'cursor'

/**
 * Every text in the input of a call that has no fixed form, by its path (`*` for each of a list), and whether others read
 * it. A test walks the contracts and compares: a new field must say here whose eyes it meets.
 */
export const freeTexts: Readonly<Partial<Record<Action, Readonly<Record<string, Readership>>>>> = {
  join: { name: shown, phoneCode: code, agreedVersion: version },
  changePhone: { phoneCode: code },
  giveConsent: { version },
  raiseIssue: { text: shown, 'place.detail': shown },
  postAnnouncement: { text: shown },
  correctAnnouncement: { text: shown },
  withdrawAnnouncement: { reason: shown },
  tryRouting: { 'rows.*.neighbour': compared },
  adoptRouting: { reason: shown, 'rows.*.neighbour': shown },
  confirmIssue: { comment: shown },
  mergeIssue: { reason: shown },
  unmergeIssue: { reason: shown },
  referIssue: { note: shown },
  noteReferralAnswer: { note: shown },
  takeBackReferral: { reason: shown },
  askExclusion: { text: shown },
  reviewExclusion: { reason: shown },
  appealExclusion: { reason: shown },
  decideExclusion: { reason: shown },
  blowWhistle: { need: shown },
  reportIn: { note: shown },
  answerWhistle: { note: shown },
  closeWhistle: { note: shown },
  superviseIssue: { text: shown },
  reachMilestone: { note: shown },
  askRedaction: { reason: shown },
  reviewRedaction: { reason: shown },
  rateIssue: { comment: shown },
  appealRejection: { reason: shown },
  reopenIssue: { reason: shown },
  acceptIssue: { note: shown },
  dispatchIssue: { note: shown },
  handleIssue: { note: shown },
  noteProgress: { note: shown },
  objectToDispatch: { reason: shown },
  rejectIssue: { reason: shown },
  pauseIssue: { reason: shown },
  escalateIssue: { reason: shown },
  returnIssue: { reason: shown },
  withdrawIssue: { reason: shown },
  compounds: { search: unseen('asked for, and not kept') },
  appoint: { 'person.name': compared },
  endPost: { reason: shown },
  handOver: { 'to.name': compared, note: shown },
  foundBranch: { document: shown, note: shown },
  dissolveBranch: { document: shown, reason: shown },
  revealReporter: { reason: shown },
  revealPhone: { reason: shown },
  claimUnit: { note: shown },
  appealClaim: { reason: shown },
  decideClaims: { reason: shown, rosterOwnerName: compared },
  revokeClaim: { reason: shown },
  keepClaim: { reason: shown },
  decideProxies: { reason: shown },
  grantProxy: { 'holder.name': compared, wardName: shown, note: shown },
  revokeProxy: { reason: shown },
  keepProxy: { reason: shown },
  previewRoster: { fileName: shown },
  answerRoster: { 'answers.*.question': compared, 'answers.*.choice': compared },
  undoRoster: { reason: shown },
  proposeRuling: { note: shown },
  decideRuling: { note: shown },
  proposeVote: {
    ...{ title: shown, body: shown, effect: shown, 'questions.*': shown },
    ...{ 'convening.record': shown, 'convening.guidance': shown },
  },
  extendVote: { reason: shown },
  comment: { text: shown },
  objectToVote: { text: shown, 'homes.*': compared },
  answerObjection: { text: shown, 'answer.homes.*': compared },
  annulVote: { reason: shown },
  keepVote: { reason: shown },
}

/** Lists the paths of the texts of a call that others read. */
export const textsShown = (name: Action): readonly string[] =>
  Object.entries(freeTexts[name] ?? {}).flatMap(([path, { shown }]) => (shown ? [path] : []))
