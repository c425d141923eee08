import type { Instant } from '#domain/kernel/decision'
import { undecidedGroups } from '#domain/rosters/heads/undecided'
import { opened } from '#domain/votes/clockFacts'
import { votingRights, weightOf } from '#domain/votes/electorate'
import { fold, voteFoldVersion } from '#domain/votes/evolve'
import { earliestOpening } from '#domain/votes/period'
import { rulePresetAt } from '#domain/votes/presets'
import { propose } from '#domain/votes/propose'
import type { RulePreset, VoteFact } from '#domain/votes/Vote'
import { holderOf } from '../actors'
import { factsOf } from '../factsOf'
import { DAY } from '#domain/kernel/lengths'
import { stored, type SeedCollections } from '../SeedData'
import type { LargeCompound } from '../residence/largeCompound'

export interface LargePollOptions {
  readonly now: Instant
  readonly preset?: RulePreset
  readonly id?: string
  /** How long after `now` it stays open, in ms. */
  readonly openFor?: number
}

/** A vote in a large compound that has been open for a day or two, with its frozen rights and no ballots. */
export const largePoll = (
  large: LargeCompound,
  { now, preset = 'civilCode278Special', id = 'vote-large', openFor = DAY }: LargePollOptions,
): Pick<SeedCollections, 'votes' | 'votingRights'> => {
  const rule = rulePresetAt(preset, now)
  const proposedAt = now - (rule.noticeDays + 2) * DAY
  const opensAt = earliestOpening(rule, proposedAt)
  const proposal = {
    compound: large.compound,
    matter: 'commonParts' as const,
    preset,
    convening: { ground: 'ownersCommittee' } as const,
    title: '示例：充电桩选址',
    body: '示例表决，用来测量大型小区的投票。',
    effect: '示例：不产生任何结果。',
    questions: ['是否同意？'],
    opensAt,
    closesAt: now + openFor,
  }
  const actor = holderOf(large.compound, 'ownersCommitteeMember', proposedAt)
  const owners = {
    hasCommittee: true,
    heads: large.units.length,
    undecided: undecidedGroups(large.units, new Map(), '').length,
  }
  const facts: VoteFact[] = [...factsOf(propose(proposal, { actor, now: proposedAt, owners }), id)]
  const announced = fold(id, facts)
  const rights = votingRights(announced, large.units)
  facts.push(opened(announced, weightOf(rights), opensAt))
  return { votes: [stored(fold(id, facts), facts, voteFoldVersion)], votingRights: rights }
}
