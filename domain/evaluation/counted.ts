import type { CountName } from './countNames'
import { flawsOf, isExcluded, type EvaluationRow } from './EvaluationRow'

type Counts = (row: EvaluationRow) => boolean

const isClosed: Counts = ({ ending }) => ending === 'confirmed' || ending === 'unconfirmed'

/**
 * What is counted, each with the question that an issue answers with yes: the figures and the lists behind them ask the
 * same one.
 */
const questions: Readonly<Record<CountName, Counts>> = {
  received: () => true,
  excluded: isExcluded,
  flawed: row => flawsOf(row).length > 0,
  open: ({ ending }) => ending === null,
  confirmed: ({ ending }) => ending === 'confirmed',
  unconfirmed: ({ ending }) => ending === 'unconfirmed',
  rejected: ({ ending }) => ending === 'rejected',
  merged: ({ ending }) => ending === 'merged',
  withdrawn: ({ ending }) => ending === 'withdrawn',

  askedAnswered: ({ callBack }) => callBack.answered !== null,
  answered: ({ callBack }) => callBack.answered === true,
  askedSolved: ({ callBack }) => callBack.solved !== null,
  solvedWholly: ({ callBack }) => callBack.solved === 'wholly',
  solvedPartly: ({ callBack }) => callBack.solved === 'partly',
  solvedNot: ({ callBack }) => callBack.solved === 'not',
  askedSatisfied: ({ callBack }) => callBack.satisfied !== null,
  grade5: ({ callBack }) => callBack.satisfied === 5,
  grade4: ({ callBack }) => callBack.satisfied === 4,
  grade3: ({ callBack }) => callBack.satisfied === 3,
  grade2: ({ callBack }) => callBack.satisfied === 2,
  grade1: ({ callBack }) => callBack.satisfied === 1,

  dueAccepted: ({ inTime }) => inTime.accepted !== null,
  acceptedInTime: ({ inTime }) => inTime.accepted === true,
  dueDispatched: ({ inTime }) => inTime.dispatched !== null,
  dispatchedInTime: ({ inTime }) => inTime.dispatched === true,
  dueHandled: ({ inTime }) => inTime.handled !== null,
  handledInTime: ({ inTime }) => inTime.handled === true,

  handledOnce: ({ wasHandled }) => wasHandled,
  reopened: ({ reopenings }) => reopenings > 0,
  repeated: ({ repeats }) => repeats,
  closed: isClosed,
  closedAtCompound: ({ closedAt }) => closedAt === 'compound',
  closedAtCommunity: ({ closedAt }) => closedAt === 'community',
  closedAtDistrict: ({ closedAt }) => closedAt === 'district',
  climbedByClock: ({ climbs }) => climbs.clock > 0,
  climbedByHandler: ({ climbs }) => climbs.handler > 0,
  climbedByObjections: ({ climbs }) => climbs.objections > 0,
  climbedByAppeal: ({ climbs }) => climbs.appeal > 0,
}

/** Tells whether an issue is one of those that are counted so. */
export const counts = (name: CountName, row: EvaluationRow): boolean => questions[name](row)
