import type { Instant } from '../kernel/decision'
import type { OrgPath } from '../organisation/OrgUnit'
import type { FactBase } from '../kernel/fact'
import type { Step } from '../kernel/stateGraph'
import type { Latest } from '../kernel/latest'
import type { Role } from '../kernel/roles'
import type { Category, Tier, Urgency } from './categories'
import type { Exclusion, ExclusionFact } from './exclusion/facts'
import type { Absorbed, Merged, MergingFact } from './merging/facts'
import type { Rating } from './rating'
import type { Redaction, RedactionFact } from './redaction/facts'
import type { Referral, ReferralFact } from './referrals/facts'
import type { Milestone, SupervisionFact } from './supervision/facts'
import type { Whistle, WhistleFact } from './whistles/facts'

export const issueStates = [
  'submitted',
  'accepted',
  'handling',
  'handled',
  'closed',
  'rejected',
  'merged',
  'withdrawn',
] as const
export type IssueState = (typeof issueStates)[number]

/** The org unit that must act at the present tier. */
export interface Standing {
  readonly tier: Tier
  readonly orgUnitId: string
  readonly orgName: string
  readonly path: OrgPath
  /** The compound has no branch, so its community stands in at compound tier; the case says so. */
  readonly standIn: boolean
}

/** To whom it was dispatched: a post, not a person, so that work moves with the post. */
export interface Handler {
  readonly role: Role
  readonly orgUnitId: string
  readonly orgName: string
  readonly path: OrgPath
}

export interface Place {
  readonly buildingId: string | null
  readonly buildingName: string | null
  /** Free words: 负一层车库, 2单元电梯. */
  readonly detail: string
  /** Tapped on the compound's plan, in thousandths. */
  readonly plan: { readonly x: number; readonly y: number } | null
  readonly location: { readonly latitude: number; readonly longitude: number } | null
}

export interface Reporter {
  readonly personId: string
  readonly name: string
  /** Hidden from neighbours. */
  readonly anonymous: boolean
}

/** Until when it must be accepted, and until when handled. */
export type Deadline = 'respond' | 'resolve'

/** Both deadlines of the present tier; null once met or where none applies. Neither hides the other. */
export interface Deadlines {
  readonly respondBy: Instant | null
  readonly resolveBy: Instant | null
}

/** Where an issue stands in its tier when it arrives there: computed from the rules when the fact is made. */
export interface Arrival {
  readonly standing: Standing
  readonly deadlines: Deadlines
}

/** What an objection leads to: decided when it is made, since how many are too many may change. */
export type ObjectionOutcome =
  /** Somebody else is to be named. */
  | 'backToOffice'
  /** It was one too many: the case climbs with the next fact. */
  | 'goesUp'
  /** It was one too many, and there is no higher tier: whoever is named now is responsible. */
  | 'nowhereToGo'

/** Version 1, without an outcome, stands in `storedFacts`. */
export type DispatchObjected = FactBase<
  'dispatchObjected',
  { readonly v: 2; readonly reason: string; readonly outcome: ObjectionOutcome }
>

/** Version 1, with one question of five grades, stands in `storedFacts`. `rating`: null where no question was answered. */
export type Confirmed = FactBase<
  'confirmed',
  { readonly v: 2; readonly rating: Rating | null; readonly comment: string }
>

export type IssueFact =
  | MergingFact
  | ReferralFact
  | WhistleFact
  | SupervisionFact
  | RedactionFact
  | ExclusionFact
  | FactBase<
      'raised',
      {
        readonly compoundId: string
        readonly compoundName: string
        readonly compoundPath: OrgPath
        readonly category: Category
        readonly urgency: Urgency
        readonly text: string
        readonly photos: readonly string[]
        readonly place: Place
        readonly reporter: Reporter
        readonly arrival: Arrival
      }
    >
  /** The reporter of a danger has reported more of it: one case, not two. */
  | FactBase<
      'dangerAdded',
      {
        readonly category: Category
        readonly note: string
        readonly photos: readonly string[]
        readonly place: Place
        /** Whether whoever has the case is told of it. */
        readonly told: boolean
      }
    >
  | FactBase<'accepted', { readonly note: string }>
  | FactBase<'rejected', { readonly reason: string }>
  | FactBase<'dispatched', { readonly handler: Handler; readonly note: string }>
  | DispatchObjected
  | FactBase<'progressNoted', { readonly note: string; readonly photos: readonly string[] }>
  | FactBase<'paused', { readonly reason: string; readonly until: Instant }>
  | FactBase<'resumed', { readonly deadlines: Deadlines }>
  | FactBase<
      'handled',
      { readonly note: string; readonly evidence: readonly string[]; readonly confirmBy: Instant }
    >
  | Confirmed
  | FactBase<'closedUnconfirmed'>
  /** Said of what ended without the reporter being asked. */
  | FactBase<'rated', { readonly rating: Rating; readonly comment: string }>
  /** Against a rejection; where an office is above, the next fact is that it goes up. */
  | FactBase<'appealed', { readonly reason: string; readonly arrival: Arrival }>
  | FactBase<'reopened', { readonly reason: string; readonly arrival: Arrival }>
  | FactBase<
      'escalated',
      {
        readonly from: Tier
        readonly cause: 'clock' | 'handler' | 'objections' | 'appeal'
        readonly breached: Deadline | null
        readonly reason: string
        readonly arrival: Arrival
      }
    >
  | FactBase<'returned', { readonly from: Tier; readonly reason: string; readonly arrival: Arrival }>
  | FactBase<'dueSoonNoted', { readonly deadline: Deadline; readonly due: Instant }>
  /** A deadline passed at the highest tier: noted, never closed and never moved by it. */
  | FactBase<'breachNoted', { readonly deadline: Deadline; readonly due: Instant }>
  | FactBase<'withdrawn', { readonly reason: string }>
  /** Somebody joined. Kept in a row beside the issue; in an older issue it is one of its facts. */
  | FactBase<'supported', { readonly personId: string; readonly name: string }>

export type IssueFactKind = IssueFact['kind']

/** The steps of one kind of fact, and what follows from it. */
interface IssueStep extends Step<IssueState> {
  /** May follow while the clocks stand still too, or only then; where nothing is said, only while they run. */
  readonly whilePaused?: 'too' | 'only'
  /** May follow what is over, which is no work that waits for somebody because of it. */
  readonly afterwards?: true
  /** Is a word of how it goes: it changes nothing but, it may be, the state, and followers are told its `note`. */
  readonly isWord?: true
}

/** Where an issue can be left out of the rates: whoever took it back, or merged it, counts for nobody anyway. */
const counted = ['submitted', 'accepted', 'handling', 'handled', 'closed', 'rejected'] as const
const excluding = { from: counted, to: {}, whilePaused: 'too', afterwards: true } as const
const redacting = { from: issueStates, to: {}, whilePaused: 'too', afterwards: true } as const
const inWork = ['accepted', 'handling'] as const
const running = ['submitted', ...inWork] as const

/**
 * The whole life of an issue: rules and fold both stand on this table. While the clocks stand still, work may be noted
 * or done, but the case neither moves nor is paused again.
 */
export const issueGraph = {
  raised: { from: [null], to: 'submitted' },
  dangerAdded: { from: running, to: {}, whilePaused: 'too' },
  accepted: { from: ['submitted'], to: 'accepted' },
  rejected: { from: ['submitted'], to: 'rejected' },
  // One that was handled together with another is merged again when that one is reopened.
  merged: { from: [...running, 'handled'], to: 'merged', whilePaused: 'too' },
  absorbed: { from: running, to: {}, whilePaused: 'too' },
  released: { from: issueStates, to: {}, whilePaused: 'too', afterwards: true },
  unmerged: { from: ['merged'], to: 'submitted', afterwards: true },
  handledTogether: { from: ['merged'], to: 'handled', afterwards: true },
  dispatched: { from: running, to: 'handling' },
  dispatchObjected: { from: ['handling'], to: 'accepted' },
  progressNoted: { from: inWork, to: {}, whilePaused: 'too', isWord: true },
  paused: { from: inWork, to: {} },
  resumed: { from: inWork, to: {}, whilePaused: 'only' },
  referred: { from: inWork, to: {} },
  referralAnswered: { from: [...running, 'handled'], to: {}, whilePaused: 'too' },
  referralTakenBack: { from: running, to: {}, whilePaused: 'too' },
  referralOverdue: { from: running, to: {} },
  whistled: { from: running, to: {}, whilePaused: 'too' },
  whistleReportedIn: { from: [...running, 'handled'], to: {}, whilePaused: 'too' },
  whistleAnswered: { from: [...running, 'handled'], to: {}, whilePaused: 'too' },
  whistleClosed: { from: counted, to: {}, whilePaused: 'too', afterwards: true },
  whistleGraded: { from: counted, to: {}, whilePaused: 'too', afterwards: true },
  whistleLate: { from: running, to: {} },
  supervised: { from: running, to: {}, whilePaused: 'too' },
  milestoneReached: { from: inWork, to: {}, whilePaused: 'too' },
  milestoneLate: { from: running, to: {} },
  redactionAsked: redacting,
  redactionDeclined: redacting,
  redacted: redacting,
  handled: { from: inWork, to: 'handled', whilePaused: 'too' },
  confirmed: { from: ['handled'], to: 'closed' },
  closedUnconfirmed: { from: ['handled'], to: 'closed' },
  rated: { from: ['closed', 'rejected'], to: {}, afterwards: true },
  appealed: { from: ['rejected'], to: 'submitted', afterwards: true },
  reopened: { from: ['handled'], to: 'submitted' },
  escalated: { from: running, to: 'submitted' },
  returned: { from: running, to: 'submitted' },
  exclusionAsked: excluding,
  exclusionDeclined: excluding,
  excluded: excluding,
  exclusionAppealed: excluding,
  exclusionKept: excluding,
  exclusionLifted: excluding,
  dueSoonNoted: { from: running, to: {} },
  breachNoted: { from: running, to: {} },
  withdrawn: { from: running, to: 'withdrawn', whilePaused: 'too' },
  supported: { from: [...running, 'handled'], to: {}, whilePaused: 'too' },
} as const satisfies Readonly<Record<IssueFactKind, IssueStep>>
/** What a whole compound is told of an issue. */
export const publicIssueFacts = ['escalated', 'confirmed'] as const satisfies readonly IssueFactKind[]

/** An issue as the fold of its facts. */
export interface Issue {
  readonly id: string
  /** As people quote it: ZK-261122-4F7K. */
  readonly number: string
  readonly compoundId: string
  readonly compoundName: string
  readonly compoundPath: OrgPath
  readonly category: Category
  readonly urgency: Urgency
  readonly text: string
  readonly photos: readonly string[]
  readonly place: Place
  readonly reporter: Reporter
  /** Those who joined while each support was still a fact of the issue itself; nobody is added any more. */
  readonly supporters: readonly { readonly personId: string; readonly name: string }[]
  /** How many have joined, those of `supporters` included. Written beside the fold; missing while nobody has since. */
  readonly joined?: number
  readonly state: IssueState
  /** The issue that goes on for this one too. It stays while handled together, until the reporter opens it again. */
  readonly mergedInto: Merged | null
  /** Issues for which this one goes on. */
  readonly absorbed: readonly Absorbed[]
  readonly standing: Standing
  readonly handler: Handler | null
  readonly deadlines: Deadlines
  readonly pause: { readonly reason: string; readonly since: Instant; readonly until: Instant } | null
  /** That it was handed over to the government; null while it was not, or was taken back. */
  readonly referral: Referral | null
  /** That it is, or was, asked to be left out of the rates. */
  readonly exclusion: Exclusion | null
  /** Units that were called to it, each with its own clocks. */
  readonly whistles: readonly Whistle[]
  /** Posts that were called and have not answered yet, as `role@unit`: found by an index. */
  readonly calledNow: readonly string[]
  /** What the district has agreed for which day; from the first on no clock ends the case. */
  readonly milestones: readonly Milestone[]
  /** Entries whose words are, or were asked to be, taken from view. */
  readonly redactions: readonly Redaction[]
  /** Until when the reporter may say whether it is solved; set while handled. */
  readonly confirmBy: Instant | null
  /** What the reporter answered; null while nothing, or where they left all questions out. */
  readonly rating: Rating | null
  /** When it was over; null while it is not. */
  readonly endedAt: Instant | null
  /** The last rejection, by whom, and whether it was appealed: it stays when it goes on. */
  readonly rejection: {
    readonly at: Instant
    readonly personId: string | null
    readonly appealed: boolean
  } | null
  readonly closedHow: 'confirmed' | 'unconfirmed' | null
  /** Tiers it has stood at, in order. */
  readonly climbed: readonly Tier[]
  readonly reopenings: number
  /** Objections of handlers since it arrived at this tier. */
  readonly objections: number
  /** Handlers objected too often (首接负责): whoever is named now is responsible and cannot object. */
  readonly firstResponsible: boolean
  /** Its compound had no branch when it was raised: nothing to return to below the community. */
  readonly branchless: boolean
  /** Reasons for which it was sent down. */
  readonly returnReasons: readonly string[]
  /** Deadlines of which the holder was reminded. */
  readonly dueSoonNoted: readonly Instant[]
  /** Deadlines that passed at the highest tier. */
  readonly breachesNoted: readonly Instant[]
  /** When the present stay at this tier began, and so its clocks. */
  readonly arrivedAt: Instant
  /** How long the clocks have stood still during this stay, in ms, without a pause that is running. */
  readonly pausedFor: number
  readonly raisedAt: Instant
  readonly updatedAt: Instant
  /** When what the whole compound is told of happened last. */
  readonly latest: Latest<(typeof publicIssueFacts)[number]>
  /** The next instant at which the clock has something to do, or null. */
  readonly nextDueAt: Instant | null
  /** From when it is due soon, see `dueSoon`; null while no clock runs. */
  readonly dueSoonAt: Instant | null
}

/** Counts how many have joined the issue itself. */
export const joinedCount = ({ supporters, joined = 0 }: Pick<Issue, 'supporters' | 'joined'>): number =>
  Math.max(supporters.length, joined)

/** Counts how many have the same trouble as the reporter: those who joined, and those of issues merged into it. */
export const supporterCount = (issue: Pick<Issue, 'supporters' | 'joined' | 'absorbed'>): number =>
  issue.absorbed.reduce((sum, { people }) => sum + people, joinedCount(issue))
