import { rulesAt, type DatedRules } from '../kernel/datedRules'
import type { Instant } from '../kernel/decision'
import type { RulePreset, Threshold, VoteRule } from './Vote'

/** 以上 includes the number itself: 民法典 第1259条. */
const twoThirdsOrMore: Threshold = { numerator: 2, denominator: 3, reachedByEqual: true }
const threeQuartersOrMore: Threshold = { numerator: 3, denominator: 4, reachedByEqual: true }
/** 过半数 is more than half: exactly half is not enough. */
const moreThanHalf: Threshold = { numerator: 1, denominator: 2, reachedByEqual: false }

/**
 * What is the same for every decision by the owners together.
 * - Quorum: 民法典 第278条第2款, two thirds of the exclusive area and two thirds of the heads.
 * - Notice: 15 days, 物业管理条例 第14条第1款 (the meeting of the owners).
 * - Objections: 7 days. No national rule sets a number; this is the platform's own.
 * - Secrecy: whether owners may look into single ballots is not settled nationally, so the safe choice is secret.
 */
const statutory = {
  sort: 'statutory',
  source: '民法典 第278条第2款',
  inForceSince: '2021-01-01',
  quorum: { heads: twoThirdsOrMore, area: twoThirdsOrMore },
  noticeDays: 15,
  objectionDays: 7,
  secrecy: 'secret',
} as const

const since2026: Readonly<Record<RulePreset, VoteRule>> = {
  civilCode278General: {
    ...statutory,
    preset: 'civilCode278General',
    consent: { heads: moreThanHalf, area: moreThanHalf },
  },
  civilCode278Special: {
    ...statutory,
    preset: 'civilCode278Special',
    consent: { heads: threeQuartersOrMore, area: threeQuartersOrMore },
  },
  /**
   * 协商表决: the owners agree among themselves, without the effect of law, so nothing of it is prescribed. The
   * platform's own rule: heads only, more than half of them take part, more than half of those agree.
   */
  assemblyMajority: {
    preset: 'assemblyMajority',
    sort: 'assembly',
    source: 'platform',
    inForceSince: '2026-11-01',
    quorum: { heads: moreThanHalf, area: null },
    consent: { heads: moreThanHalf, area: null },
    noticeDays: 3,
    objectionDays: 3,
    secrecy: 'secret',
  },
  /** 意见征集: one household one voice, no quorum, binds nobody, so nothing stands open to objections. */
  consultationMajority: {
    preset: 'consultationMajority',
    sort: 'consultation',
    source: 'platform',
    inForceSince: '2026-11-01',
    quorum: null,
    consent: { heads: moreThanHalf, area: null },
    noticeDays: 0,
    objectionDays: 0,
    secrecy: 'secret',
  },
}

/** The rules a vote can be decided by, and the limits of its time. */
export interface VotingRules extends DatedRules {
  /** Each with its own source, and the day since which that is in force. */
  readonly presets: Readonly<Record<RulePreset, VoteRule>>
  /** The shortest time for voting, and the shortest by which it is prolonged: everybody gets a part of a day. */
  readonly shortestHours: number
  /** The longest time for voting, prolongation included: a later result would speak of another compound. */
  readonly longestDays: number
  /** How close to its end a vote may be prolonged, in hours; null: at any time while it is open. */
  readonly extendWithinHours: number | null
}

const firstRules: VotingRules = {
  from: Date.UTC(2026, 9, 31, 16),
  source:
    'The law where a preset names it; what is not prescribed, the limits of time too, is our own setting.',
  presets: since2026,
  shortestHours: 4,
  longestDays: 90,
  extendWithinHours: null,
}

/** Oldest first. A change is a new row. A vote keeps its own copy of its rule, so a change never reaches back. */
export const votingRules: readonly [VotingRules, ...VotingRules[]] = [
  firstRules,
  {
    ...firstRules,
    from: Date.UTC(2026, 10, 30, 16),
    source:
      'As before, and our own setting: whether a quorum is short can be said only near the end. Prolonged in its first ' +
      'days, a vote would be one with a longer term than was announced.',
    extendWithinHours: 72,
  },
]

/** Finds the rules of voting in force at an instant; before the first are, the first apply. */
export const votingRulesAt = (at: Instant): VotingRules => rulesAt(votingRules, at)

/** Finds the rule of a preset as it stands at an instant. */
export const rulePresetAt = (preset: RulePreset, at: Instant): VoteRule => votingRulesAt(at).presets[preset]
