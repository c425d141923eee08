/** An instant: whole milliseconds since 1970-01-01T00:00:00Z. Stored and sent as this number; shown in China time. */
export type Instant = number

/** Reasons for which the rules refuse a command. Each has its Chinese text in `copy`, and its meaning here. */
export const domainRefusals = [
  /** The role the caller acts in, or the place it is held at, does not allow this. */
  'not-permitted',
  /** The thing is not in a state in which this can be done (any more). */
  'wrong-state',
  /** This needs a reason, and none was given. */
  'reason-needed',
  /** A handled report needs a photo that shows the result. */
  'evidence-needed',
  /** An issue may not be sent down twice for the same reason. */
  'same-reason-return',
  /** There is no tier above this one. */
  'no-higher-tier',
  /** There is no tier below this one to return to. */
  'no-lower-tier',
  /** The chosen handler is not one of those who can be sent to from here. */
  'unknown-handler',
  /** A pause may not last that long. */
  'pause-too-long',
  /** The issue was already reopened once for this handling, or the time to answer is over. */
  'cannot-reopen',
  /** What the reporter finds not solved is opened again, and not confirmed. */
  'not-solved',
  /** A rating in which no question is answered. */
  'nothing-rated',
  /** Only a rejected issue is appealed, once, by its reporter, within its days. */
  'cannot-appeal-rejection',
  /** Somebody was to look who has not decided on it before. */
  'own-decision',
  /** An issue goes into one of the same compound that is open, was raised no later and is no less urgent. */
  'cannot-merge',
  /** A unit that was called has not answered yet: it is not called again. */
  'already-called',
  /** What was agreed with the district is not reached yet. */
  'milestones-left',
  /** No entry of the case has this number, or it was spoken of before. */
  'unknown-entry',
  /** The reporter need not join their own issue; a supporter has joined already. */
  'already-supporting',
  /** Voting has not begun. */
  'vote-not-open',
  /** The ballot came at or after the closing instant. */
  'vote-closed',
  /** The caller holds no voting right in this vote's frozen electorate. */
  'no-voting-right',
  /** A valid ballot for this voting right is already in, by whatever channel. */
  'already-voted',
  /** An answer is missing, double, or not one of the choices. */
  'invalid-choice',
  /** The law asks more for this matter than the rule that was chosen. */
  'weaker-than-law',
  /** Whoever asks may not call the owners together, or not on this ground. */
  'may-not-convene',
  /** Fewer owners asked for it than the law wants. */
  'demand-too-small',
  /** Fewer days of notice than the rule asks for. */
  'notice-too-short',
  /** The times of a vote are not in order, or lie in the past. */
  'times-out-of-order',
  /** An announcement runs for longer, or begins later, than the rules let one. */
  'announcement-too-long',
  /** So many announcements of one compound run or are about to that another must be over first. */
  'too-many-announcements',
  /** The result stands open to no objection (any more), or whoever asks has one waiting, or has said enough. */
  'cannot-object',
  /** Without the rights that are found wrong the result may be another: it cannot stay for all that. */
  'outcome-may-change',
  /** A vote is prolonged at most once, shortly before it closes, and only while its quorum is short. */
  'cannot-extend',
  /** Nobody decides on what they ask for themselves. */
  'own-request',
  /** This takes a second person of another body than the first. */
  'second-person-needed',
  /** Whoever is concerned is shown it first: it may not take effect yet. */
  'shown-first',
  /** Whoever asks is not concerned by this change, or its days are over. */
  'cannot-dispute',
  /** A claim on this unit is waiting already, or has been approved. */
  'already-claimed',
  /** So many claims of one person are waiting that another must be decided first. */
  'too-many-claims',
  /** The unit is not in the compound that was named. */
  'unit-elsewhere',
  /** Nobody of this name owns the unit by the roster; the roster is put right first. */
  'not-on-roster',
  /** The owner whom the roster names is linked to another person already. */
  'owner-taken',
  /** Only a refused claim is appealed, once, by the claimant, within its days. */
  'cannot-appeal',
  /** An adult of the same unit must agree first: the claimant is under fourteen. */
  'guardian-needed',
  /** This takes a separate consent that was not given, or was withdrawn. */
  'consent-needed',
  /** The consent to the photos of the paper was withdrawn, and nothing is entered without one. */
  'paper-withdrawn',
  /** Only an approved owner of these units can do this. */
  'not-an-owner',
  /** No known person has this name and this phone. */
  'unknown-holder',
  /** Nobody is authorised by themselves to act for themselves. */
  'proxy-to-oneself',
  /** The holder already acts for as many heads as one person may. */
  'proxy-limit',
  /** All units of one buyer have one vote together: an authorisation is for all of them or none. */
  'proxy-whole-head',
  /** The term of an authorisation is too long, or over before it begins. */
  'proxy-term',
  /** Somebody holds this seat in that time already. */
  'seat-taken',
  /** The role does not exist at an org unit of this level, or the caller may not appoint to it. */
  'may-not-appoint',
  /** A term of office must begin before it ends, and neither may be moved into the past. */
  'term-out-of-order',
  /** A Party branch stands in this compound already. */
  'branch-founded',
  /** No Party branch stands in this compound. */
  'no-branch',
  /** Somebody holds, or is to hold, a post of the branch: those terms are ended first. */
  'branch-has-posts',
  /** Whoever holds a post hands it over first. */
  'holds-post',
  /** Another import of this compound is under way. */
  'import-running',
  /** The file has lines that cannot be taken; they are named. */
  'roster-has-errors',
  /** Something in the file has to be answered before it can be written. */
  'roster-has-questions',
  /** What the import wrote was changed since, so it cannot simply be taken back. */
  'changed-since',
  /** The units are not of owners of one name of whom nothing decides whether they are one. */
  'nothing-undecided',
  /** Another word about the same units waits for its second. */
  'ruling-waits',
  /** A unit has other owners than those who were spoken of. */
  'owners-changed',
  /** Owners are not called to decide together while nobody knows how many they are. */
  'heads-undecided',
] as const
export type DomainRefusal = (typeof domainRefusals)[number]

/** Why a command was refused: expected, returned as data, nothing written. */
export interface Refusal<Kind extends string = DomainRefusal> {
  readonly kind: Kind
  /** Dotted path of the input field to mend, where there is one. */
  readonly field?: string
  /** Values for the Chinese text: numbers, instants, names. */
  readonly params?: Readonly<Record<string, string | number>>
}

/** What a pure rule answers: facts to append, or why not. */
export type Decision<Fact> =
  { readonly ok: true; readonly facts: readonly Fact[] } | { readonly ok: false; readonly refusal: Refusal }

/** Answers that a rule lets the facts be appended. */
export const decided = <Fact>(...facts: readonly Fact[]): Decision<Fact> => ({ ok: true, facts })
/** Answers that a rule refuses, of which kind, and at which field or with which figures. */
export const refused = (
  kind: DomainRefusal,
  more: Omit<Refusal, 'kind'> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { kind, ...more } })
