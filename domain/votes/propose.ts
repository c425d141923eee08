import { decided, refused, type Decision, type Instant, type Refusal } from '../kernel/decision'
import type { Actor } from '../kernel/Actor'
import type { Compound } from '../organisation/OrgUnit'
import { convenedAs, whyNotConvene, whyNotCounted, type Convening, type OwnersThen } from './convening'
import { articleOf, strongerMatter, type MatterId } from './matters'
import { settlePeriod } from './period'
import { rulePresetAt } from './presets'
import type { RulePreset, VoteFact } from './Vote'

export interface ProposeVote {
  readonly compound: Pick<Compound, '_id' | 'name' | 'path'>
  /** What it is about: the law says how that is decided. */
  readonly matter: MatterId
  readonly preset: RulePreset
  /** On what ground the owners are called together; null where that needs none. */
  readonly convening: Convening | null
  readonly title: string
  readonly body: string
  readonly effect: string
  /** The text of each question; they become q1, q2 … */
  readonly questions: readonly string[]
  readonly opensAt: Instant
  readonly closesAt: Instant
}

interface ProposeContext {
  readonly actor: Actor
  readonly now: Instant
  readonly owners: OwnersThen
}

/** Tells why the law asks for a stronger rule, with the article and its own words; null where the rule is strong enough. */
export const whyTooWeak = (
  command: Pick<ProposeVote, 'matter' | 'preset' | 'title' | 'questions'>,
  now: Instant,
): Refusal | null => {
  const stronger = strongerMatter(command, now)
  if (stronger === null) return null
  return refused('weaker-than-law', {
    field: stronger.id === command.matter ? 'preset' : 'matter',
    params: {
      matter: stronger.id,
      article: articleOf(stronger, now) ?? '',
      law: stronger.law ?? '',
    },
  }).refusal
}

/**
 * Proposes a vote and announces it in one step.
 *
 * Refuses `weaker-than-law` (the matter, or one that the title or a question names, needs a stronger rule),
 * `may-not-convene`, `demand-too-small`, `heads-undecided`, `notice-too-short` (with the days and the earliest opening) and
 * `times-out-of-order`.
 */
export const propose = (command: ProposeVote, { actor, now, owners }: ProposeContext): Decision<VoteFact> => {
  const rule = rulePresetAt(command.preset, now)
  const asked = { rule, convening: command.convening, actor, owners, now }
  const refusal = whyTooWeak(command, now) ?? whyNotConvene(asked) ?? whyNotCounted(asked)
  if (refusal !== null) return { ok: false, refusal }
  const settled = settlePeriod(rule, command, now)
  if (!settled.ok) return settled
  return decided<VoteFact>(
    {
      kind: 'proposed',
      v: 2,
      at: now,
      by: actor,
      compoundId: command.compound._id,
      compoundName: command.compound.name,
      compoundPath: command.compound.path,
      title: command.title,
      body: command.body,
      effect: command.effect,
      rule,
      matter: command.matter,
      convened: convenedAs(asked),
      questions: command.questions.map((text, index) => ({
        id: `q${String(index + 1)}`,
        form: 'agreeAgainstAbstain',
        text,
      })),
    },
    { kind: 'announced', at: now, by: actor, ...settled.period },
  )
}
