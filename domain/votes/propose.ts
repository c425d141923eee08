import { decided, type Decision, type Instant } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import type { Compound } from '../organisation/OrgUnit'
import { settlePeriod } from './period'
import { rulePresetAt } from './presets'
import type { RulePreset, VoteFact } from './Vote'

export interface ProposeVote {
  readonly compound: Pick<Compound, '_id' | 'name' | 'path'>
  readonly preset: RulePreset
  readonly title: string
  readonly body: string
  readonly effect: string
  /** The text of each question; they become q1, q2 … */
  readonly questions: readonly string[]
  readonly opensAt: Instant
  readonly closesAt: Instant
}

/**
 * Proposes a vote and announces it in one step.
 *
 * Refuses `notice-too-short` (with the days and the earliest opening) and `times-out-of-order`.
 */
export const propose = (
  command: ProposeVote,
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Decision<VoteFact> => {
  const rule = rulePresetAt(command.preset, now)
  const settled = settlePeriod(rule, command, now)
  if (!settled.ok) return settled
  return decided<VoteFact>(
    {
      kind: 'proposed',
      at: now,
      by: actor,
      compoundId: command.compound._id,
      compoundName: command.compound.name,
      compoundPath: command.compound.path,
      title: command.title,
      body: command.body,
      effect: command.effect,
      rule,
      questions: command.questions.map((text, index) => ({
        id: `q${String(index + 1)}`,
        form: 'agreeAgainstAbstain',
        text,
      })),
    },
    { kind: 'announced', at: now, by: actor, ...settled.period },
  )
}
