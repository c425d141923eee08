import type { Instant } from '../kernel/decision'
import { caseNumber } from './caseNumber'
import type { Arrival, Issue, IssueFact } from './Issue'

/** Makes an issue as it is when just raised; `nextDueAt` and `dueSoonAt` are still to be set. */
export const begin = (fact: Extract<IssueFact, { kind: 'raised' }>, id: string): Issue => ({
  id,
  number: caseNumber(id, fact.at),
  compoundId: fact.compoundId,
  compoundName: fact.compoundName,
  compoundPath: fact.compoundPath,
  category: fact.category,
  urgency: fact.urgency,
  text: fact.text,
  photos: fact.photos,
  place: fact.place,
  reporter: fact.reporter,
  supporters: [],
  state: 'submitted',
  mergedInto: null,
  absorbed: [],
  standing: fact.arrival.standing,
  handler: null,
  deadlines: fact.arrival.deadlines,
  pause: null,
  referral: null,
  whistles: [],
  calledNow: [],
  milestones: [],
  redactions: [],
  exclusion: null,
  confirmBy: null,
  rating: null,
  endedAt: null,
  rejection: null,
  closedHow: null,
  climbed: [fact.arrival.standing.tier],
  reopenings: 0,
  objections: 0,
  firstResponsible: false,
  branchless: fact.arrival.standing.standIn,
  returnReasons: [],
  dueSoonNoted: [],
  breachesNoted: [],
  arrivedAt: fact.at,
  pausedFor: 0,
  raisedAt: fact.at,
  updatedAt: fact.at,
  latest: {},
  nextDueAt: null,
  dueSoonAt: null,
})

/** Puts an issue where it stands now, with fresh clocks and nobody on it yet. */
export const arrive = (issue: Issue, arrival: Arrival, at: Instant): Issue => ({
  ...issue,
  standing: arrival.standing,
  deadlines: arrival.deadlines,
  handler: null,
  pause: null,
  confirmBy: null,
  endedAt: null,
  objections: 0,
  dueSoonNoted: [],
  breachesNoted: [],
  arrivedAt: at,
  pausedFor: 0,
})

/** Puts an issue at another tier than before, with fresh clocks, and lists the tier among those it has been at. */
export const arriveAtTier = (issue: Issue, arrival: Arrival, at: Instant): Issue => ({
  ...arrive(issue, arrival, at),
  climbed: [...issue.climbed, arrival.standing.tier],
})
