import { rulesAt, type DatedRules } from '../kernel/datedRules'
import { refused, type Instant, type Refusal } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import { leastThatReaches, reaches } from './checks'
import type { Threshold, VoteRule } from './Vote'

export const conveningGrounds = ['ownersCommittee', 'ownersDemand', 'residentsCommittee'] as const
export type ConveningGround = (typeof conveningGrounds)[number]

/** On what ground the owners are called together. */
export type Convening =
  | { readonly ground: 'ownersCommittee' }
  | {
      readonly ground: 'ownersDemand'
      /** How many heads asked for it in writing. */
      readonly heads: number
      /** Where their signed list is kept, so that anybody can look. */
      readonly record: string
      /** Which paper of the subdistrict guides it; null where the owners' committee convenes itself. */
      readonly guidance: string | null
    }
  | {
      readonly ground: 'residentsCommittee'
      /** Which paper of the subdistrict guides it. */
      readonly guidance: string
    }

/** A convening as it was found right: a demand with the heads it was held against. */
export type Convened = Convening & { readonly ofHeads?: number }

export interface ConveningRules extends DatedRules {
  /** Share of all heads on whose demand the owners are called together. */
  readonly demandShare: Threshold
}

/** Oldest first. */
const conveningRules: readonly [ConveningRules] = [
  {
    from: Date.UTC(2020, 11, 31, 16),
    source:
      '物业管理条例 第13条 (经20％以上的业主提议); 业主大会和业主委员会指导规则 第51条 and 第58条: where the committee ' +
      'does not convene, or there is none, the residents’ committee does under the guidance of the subdistrict.',
    demandShare: { numerator: 1, denominator: 5, reachedByEqual: true },
  },
]

/** Finds the rules of convening in force at an instant. */
const conveningRulesAt = (at: Instant): ConveningRules => rulesAt(conveningRules, at)

/** What is known of the owners when they are called together. */
export interface OwnersThen {
  /** Whether somebody sits on an owners' committee of the compound. */
  readonly hasCommittee: boolean
  /** All heads of the compound by the roster. */
  readonly heads: number
  /** Groups of owners of one name of whom nobody knows whether they are one; counted where the law asks for heads. */
  readonly undecided: number
}

interface Asked {
  readonly rule: Pick<VoteRule, 'sort'>
  readonly convening: Convening | null
  readonly actor: Actor
  readonly owners: OwnersThen
  readonly now: Instant
}

const mayNot = (why: 'noGround' | 'notCommittee' | 'notCommunity' | 'committeeStands'): Refusal =>
  refused('may-not-convene', { field: 'convening', params: { why } }).refusal

const whyNotDemand = (asked: Asked, heads: number): Refusal | null => {
  const { demandShare } = conveningRulesAt(asked.now)
  if (reaches(heads, asked.owners.heads, demandShare) && heads <= asked.owners.heads) return null
  const needed = leastThatReaches(asked.owners.heads, demandShare)
  return refused('demand-too-small', {
    field: 'convening.heads',
    params: { needed, heads: asked.owners.heads },
  }).refusal
}

/**
 * Tells why these owners cannot be called together so; null when they can. Only what the owners decide by law needs a ground:
 * the owners' committee convenes; the residents' committee does under the guidance of the subdistrict where no owners'
 * committee sits, or where one does and a fifth of the heads have asked.
 */
export const whyNotConvene = (asked: Asked): Refusal | null => {
  const { rule, convening, actor, owners } = asked
  if (rule.sort !== 'statutory') return null
  const role = actor.kind === 'person' ? actor.role : null
  switch (convening?.ground) {
    case undefined:
      return mayNot('noGround')
    case 'ownersCommittee':
      return role === 'ownersCommitteeMember' ? null : mayNot('notCommittee')
    case 'residentsCommittee':
      if (role !== 'communitySecretary') return mayNot('notCommunity')
      return owners.hasCommittee ? mayNot('committeeStands') : null
    case 'ownersDemand': {
      const isGuided = role === 'communitySecretary' && convening.guidance !== null
      if (role !== 'ownersCommitteeMember' && !isGuided) return mayNot('notCommunity')
      return whyNotDemand(asked, convening.heads)
    }
  }
}

/** Tells why owners cannot be called to decide together yet: nobody knows how many they are. Null where that is known, or not asked. */
export const whyNotCounted = ({ rule, owners }: Pick<Asked, 'rule' | 'owners'>): Refusal | null =>
  rule.sort === 'statutory' && owners.undecided > 0
    ? refused('heads-undecided', { field: 'preset', params: { undecided: owners.undecided } }).refusal
    : null

/** Writes down how owners were called together; null for what needs no ground. */
export const convenedAs = ({ rule, convening, owners }: Asked): Convened | null => {
  if (rule.sort !== 'statutory' || convening === null) return null
  return convening.ground === 'ownersDemand' ? { ...convening, ofHeads: owners.heads } : convening
}
