import type { Instant } from '#domain/kernel/decision'
import { tierChain } from '#domain/issues/tierChain'
import { holdersAt, isWithin, type Compound, type OrgUnit } from '#domain/organisation/OrgUnit'
import { holderOf, residentActor } from '../actors'
import type { Dice } from '../Dice'
import type { Register } from '../account/Register'
import type { IssueStory } from './IssueStory'
import type { StorySetting } from './performStep'
import { raisedAtOf, tellStory, type ToldIssue } from './tellStory'

export interface StoryWorld {
  readonly orgUnits: readonly OrgUnit[]
  readonly register: Register
  /** Register keys of invented owners who may report anything, by compound. */
  readonly residents: ReadonlyMap<string, readonly string[]>
  readonly fileId: (cloudPath: string) => string
  readonly dice: Dice
  readonly now: Instant
}

/** The compound, its ancestors, the member units of its town and the departments: all that a case can come to. */
const around = (compound: Compound, orgUnits: readonly OrgUnit[]): readonly OrgUnit[] => {
  const above = orgUnits.filter(unit => unit !== compound && isWithin(compound.path, unit.path))
  const town = above.find(unit => unit.level === 'subdistrict')
  const beside = orgUnits.filter(
    unit =>
      unit.level === 'department' ||
      (unit.level === 'memberUnit' && town !== undefined && isWithin(unit.path, town.path)),
  )
  return [compound, ...above, ...beside]
}

const reporterKey = (story: IssueStory, world: StoryWorld): string =>
  story.by === 'resident' ? world.dice.pick(world.residents.get(story.compoundId) ?? []) : story.by

/** Every story told in its own compound. */
export const tellStories = (stories: readonly IssueStory[], world: StoryWorld): readonly ToldIssue[] =>
  stories.map(story => {
    const compound = world.orgUnits.find(unit => unit._id === story.compoundId)
    if (compound?.level !== 'compound') throw new Error(`${story.id}: no compound ${story.compoundId}`)
    const orgUnits = around(compound, world.orgUnits)
    const setting: StorySetting = {
      chain: tierChain(compound, orgUnits),
      orgUnits,
      person: world.register.person,
      fileId: world.fileId,
    }
    const person = world.register.person(reporterKey(story, world))
    const raisedAt = raisedAtOf(story, world.now)
    const post = holdersAt(compound, raisedAt).find(
      ({ personId, role }) => personId === person._id && role === 'buildingHead',
    )
    const actor = post
      ? holderOf(compound, 'buildingHead', raisedAt, post.buildingId ?? null)
      : residentActor(person)
    return tellStory(story, compound, { actor, personId: person._id, name: person.name }, setting, world.now)
  })
