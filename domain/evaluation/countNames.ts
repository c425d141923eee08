/** What is counted of the issues of a month: each is a question that an issue answers with yes, see `counts`. */
export const countNames = [
  'received',
  'excluded',
  'flawed',
  'open',
  'confirmed',
  'unconfirmed',
  'rejected',
  'merged',
  'withdrawn',
  'askedAnswered',
  'answered',
  'askedSolved',
  'solvedWholly',
  'solvedPartly',
  'solvedNot',
  'askedSatisfied',
  'grade5',
  'grade4',
  'grade3',
  'grade2',
  'grade1',
  'dueAccepted',
  'acceptedInTime',
  'dueDispatched',
  'dispatchedInTime',
  'dueHandled',
  'handledInTime',
  'handledOnce',
  'reopened',
  'repeated',
  'closed',
  'closedAtCompound',
  'closedAtCommunity',
  'closedAtDistrict',
  'climbedByClock',
  'climbedByHandler',
  'climbedByObjections',
  'climbedByAppeal',
] as const
export type CountName = (typeof countNames)[number]

/** Figures that are a share: what is counted of what. `satisfied` counts each grade by its weight. */
export const shares = {
  response: { part: 'answered', whole: 'askedAnswered' },
  solved: { part: 'solvedWholly', whole: 'askedSolved' },
  partlySolved: { part: 'solvedPartly', whole: 'askedSolved' },
  satisfied: { part: 'askedSatisfied', whole: 'askedSatisfied' },
  acceptedInTime: { part: 'acceptedInTime', whole: 'dueAccepted' },
  dispatchedInTime: { part: 'dispatchedInTime', whole: 'dueDispatched' },
  handledInTime: { part: 'handledInTime', whole: 'dueHandled' },
  reopened: { part: 'reopened', whole: 'handledOnce' },
  repeated: { part: 'repeated', whole: 'received' },
  atCompound: { part: 'closedAtCompound', whole: 'closed' },
  atCommunity: { part: 'closedAtCommunity', whole: 'closed' },
  atDistrict: { part: 'closedAtDistrict', whole: 'closed' },
} as const satisfies Readonly<Record<string, { readonly part: CountName; readonly whole: CountName }>>
export type ShareName = keyof typeof shares
export const shareNames = Object.keys(shares) as readonly ShareName[]

/** What is timed, each from when an issue was raised. */
export const spans = ['accepted', 'handled', 'confirmed'] as const
export type SpanName = (typeof spans)[number]
