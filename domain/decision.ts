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
  /** Fewer days of notice than the rule asks for. */
  'notice-too-short',
  /** The times of a vote are not in order, or lie in the past. */
  'times-out-of-order',
  /** The rule does not fit the sort of the vote. */
  'rule-mismatch',
  /** A vote is prolonged at most once, before it closes, and only while its quorum is short. */
  'cannot-extend',
  /** Nothing to vote with: the electorate is empty. */
  'empty-electorate',
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

export const decided = <Fact>(...facts: readonly Fact[]): Decision<Fact> => ({ ok: true, facts })
export const refused = (
  kind: DomainRefusal,
  more: Omit<Refusal, 'kind'> = {},
): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal: { kind, ...more } })
