import type { Decision, Instant } from '#domain/kernel/decision'
import { dueFacts } from '#domain/issues/dueFacts'
import { evolve } from '#domain/issues/evolve'
import type { Actor } from '#domain/kernel/Actor'
import type { FactOf } from '#domain/kernel/fact'
import type { Issue, IssueFact, Place } from '#domain/issues/Issue'
import { messagesFor } from '#domain/issues/messages'
import { raise } from '#domain/issues/raise'
import type { TierChain } from '#domain/issues/tierChain'
import type { Message } from '#domain/notices/Message'
import type { Building, Compound } from '#domain/organisation/OrgUnit'
import { HOUR } from '#domain/kernel/lengths'
import type { SeedSupport } from '../SeedData'
import { picturePath } from '../pictures/demonstrationPictures'
import type { IssueStory } from './IssueStory'
import { performStep, performSupport, type StorySetting } from './performStep'

/** A message and the instant of the fact that it tells of. */
export interface Told {
  readonly message: Message
  readonly at: Instant
}

export interface ToldIssue {
  readonly issue: Issue
  /** Those who joined: rows beside the issue. */
  readonly supports: readonly SeedSupport[]
  readonly facts: readonly IssueFact[]
  readonly told: readonly Told[]
}

const placeOf = (story: IssueStory, compound: Compound): Place => {
  const building: Building | undefined = compound.buildings.find(
    ({ name }) => name === `${String(story.building)}栋`,
  )
  const plan = building?.plan
  return {
    buildingId: building?.id ?? null,
    buildingName: building?.name ?? null,
    detail: story.detail,
    plan: plan
      ? { x: Math.round(plan.x + plan.w / 2), y: Math.round(plan.y + plan.h / 2) }
      : { x: 500, y: 500 },
    location: null,
  }
}

/** An issue as it grows, with what was told of each change. */
interface Tale {
  issue(): Issue
  append(decision: Decision<IssueFact>, what: string): void
  join(fact: FactOf<IssueFact, 'supported'>): void
  /** Runs the clock as often as it was due until then. */
  tick(until: Instant): void
  end(): ToldIssue
}

const beginTale = (id: string, chain: TierChain): Tale => {
  const facts: IssueFact[] = []
  const supports: SeedSupport[] = []
  const told: Told[] = []
  let state: Issue | null = null
  const issue = (): Issue => {
    if (state === null) throw new Error(`${id} was not raised`)
    return state
  }
  const append: Tale['append'] = (decision, what) => {
    if (!decision.ok) throw new Error(`${id}: ${what} was refused: ${decision.refusal.kind}`)
    const numbered = decision.facts.map((fact, index) => ({ fact, index: facts.length + index }))
    for (const fact of decision.facts) state = evolve(state, fact, id)
    facts.push(...decision.facts)
    const at = issue().updatedAt
    told.push(...messagesFor(issue(), numbered).map(message => ({ message, at })))
  }
  const join: Tale['join'] = fact => {
    const _id = `${id}:${fact.personId}`
    if (supports.some(support => support._id === _id)) throw new Error(`${_id} joins twice`)
    supports.push({ ...fact, _id, issueId: id, number: issue().number, requestKey: 'seed:supportIssue' })
  }
  const tick = (until: Instant): void => {
    for (let at = issue().nextDueAt; at !== null && at <= until; at = issue().nextDueAt) {
      const due = dueFacts(issue(), chain, at)
      if (due.length === 0) throw new Error(`${id}: the clock had nothing to do`)
      append({ ok: true, facts: due }, 'the clock')
    }
  }
  const end = (): ToldIssue => {
    const joined = supports.length === 0 ? {} : { joined: supports.length }
    return { issue: { ...issue(), ...joined }, supports, facts, told }
  }
  return { issue, append, join, tick, end }
}

/** Who reports, and in what capacity. */
export interface StoryTeller {
  readonly actor: Actor
  readonly personId: string
  readonly name: string
}

const raiseStory = (
  story: IssueStory,
  compound: Compound,
  by: StoryTeller,
  setting: StorySetting,
  at: Instant,
) =>
  raise(
    {
      compoundId: compound._id,
      compoundName: compound.name,
      compoundPath: compound.path,
      category: story.category,
      urgency: story.urgency,
      text: story.text,
      photos: story.scene === null ? [] : [setting.fileId(picturePath(story.scene, false))],
      place: placeOf(story, compound),
      reporter: { personId: by.personId, name: by.name, anonymous: story.anonymous },
    },
    { actor: by.actor, chain: setting.chain, now: at },
  )

export const raisedAtOf = ({ raisedAgo }: Pick<IssueStory, 'raisedAgo'>, now: Instant): Instant =>
  now - Math.round(raisedAgo * HOUR)

/**
 * Plays a story up to `now` by the rules, the clock's facts between its steps included.
 *
 * @throws Error where a rule refuses a step: the story is wrong
 */
export const tellStory = (
  story: IssueStory,
  compound: Compound,
  reporter: StoryTeller,
  setting: StorySetting,
  now: Instant,
): ToldIssue => {
  const raisedAt = raisedAtOf(story, now)
  const tale = beginTale(story.id, setting.chain)
  tale.append(raiseStory(story, compound, reporter, setting, raisedAt), 'raise')
  for (const step of [...story.steps].sort((one, other) => one.after - other.after)) {
    const at = raisedAt + Math.round(step.after * HOUR)
    if (at > now) throw new Error(`${story.id}: ${step.do} lies in the future`)
    tale.tick(at)
    if (step.do === 'support') tale.join(performSupport(step, tale.issue(), setting, at))
    else tale.append(performStep(step, tale.issue(), setting, at), step.do)
  }
  tale.tick(now)
  return tale.end()
}
