import { rulesAt, type DatedRules } from '../../kernel/datedRules'
import type { Instant } from '../../kernel/decision'
import type { Role } from '../../kernel/roles'
import type { ObjectionReason } from './Objection'

interface Step {
  readonly level: 'community' | 'subdistrict'
  readonly roles: readonly [Role, ...Role[]]
  readonly days: number
}

/** By what an objection to a result is heard, and by whom, in which time. */
export interface ObjectionRules extends DatedRules {
  readonly reasons: readonly ObjectionReason[]
  /** Days for the body that has convened the vote, which answers first. */
  readonly convenerDays: number
  /** The offices above it that look into the objection, in their order. */
  readonly above: readonly [Step, ...Step[]]
  /** Days for passing an answer up. */
  readonly passUpDays: number
  /** How many objections one person may make to one result. */
  readonly mostOfOne: number
}

/** Oldest first. A change is a new row; an objection keeps offices and days of when it was made. */
const objectionRules: readonly [ObjectionRules, ...ObjectionRules[]] = [
  {
    from: Date.UTC(2026, 9, 31, 16),
    source:
      'Who: 物业管理条例 第19条第2款, the subdistrict or the housing authority orders that a decision against the law be ' +
      'put right, or revokes it; the residents’ committee guides (第20条). The courts stay open: 民法典 第280条第2款, ' +
      'within a year (建筑物区分所有权司法解释 第12条). The days, and that the body which convened answers first, are our ' +
      'own setting: no law sets them. Three days are enough to look into a list, a week to ask people, fifteen days ' +
      'to read a file. Three objections of one person say what is to be said.',
    reasons: ['votedWithoutRight', 'wrongWeight', 'procedure', 'count', 'other'],
    convenerDays: 3,
    above: [
      { level: 'community', roles: ['communitySecretary', 'communityStaff'], days: 7 },
      { level: 'subdistrict', roles: ['subdistrictStaff'], days: 15 },
    ],
    passUpDays: 3,
    mostOfOne: 3,
  },
]

/** Finds the rules on objections in force at an instant; before the first are, the first apply. */
export const objectionRulesAt = (at: Instant): ObjectionRules => rulesAt(objectionRules, at)
