import type { Decision, Instant } from '#domain/kernel/decision'
import { accept } from '#domain/issues/accept'
import { categories } from '#domain/issues/categories'
import { confirm } from '#domain/issues/confirm'
import { evolve, issueFoldVersion } from '#domain/issues/evolve'
import { handle } from '#domain/issues/handle'
import type { Actor } from '#domain/kernel/Actor'
import type { Issue, IssueFact } from '#domain/issues/Issue'
import { officeRoles } from '#domain/issues/offices'
import { raise } from '#domain/issues/raise'
import { tierChain, type TierChain } from '#domain/issues/tierChain'
import type { Compound, OrgUnit } from '#domain/organisation/OrgUnit'
import type { Person } from '#domain/organisation/Person'
import { holderOf, residentActor } from '../actors'
import { createDice, type Dice } from '../Dice'
import { factsOf } from '../factsOf'
import { DAY, HOUR } from '#domain/kernel/lengths'
import { stored, type StoredIssue } from '../SeedData'

export interface ManyIssuesOptions {
  readonly count: number
  readonly now: Instant
  readonly compound: Compound
  /** The offices above the compound. */
  readonly ancestors: readonly OrgUnit[]
  /** Who reports, in turn. */
  readonly reporters: readonly Pick<Person, '_id' | 'name'>[]
  readonly seed?: number
  /** Over how long they were reported, in ms. */
  readonly span?: number
}

/** Younger ones are still open: none of these is due yet, so the clock leaves the measured load alone. */
const OPEN_FOR = 12 * HOUR
const PICTURE = 'cloud://local.local/kept/demo-wall-after.png'

interface Scene {
  readonly compound: Compound
  readonly chain: TierChain
  readonly office: Actor
  readonly dice: Dice
}

const grow = (
  id: string,
  at: Instant,
  closed: boolean,
  reporter: Pick<Person, '_id' | 'name'>,
  { compound, chain, office, dice }: Scene,
): StoredIssue => {
  const facts: IssueFact[] = []
  let issue: Issue | null = null
  const append = (decision: Decision<IssueFact>): Issue => {
    const [fact] = factsOf(decision, id)
    if (!fact) throw new Error(`${id}: no fact`)
    facts.push(fact)
    issue = evolve(issue, fact, id)
    return issue
  }
  const by = (actor: Actor, hours: number) => ({ actor, chain, now: at + hours * HOUR })
  const building = dice.pick(compound.buildings)
  const raised = append(
    raise(
      {
        compoundId: compound._id,
        compoundName: compound.name,
        compoundPath: compound.path,
        category: dice.pick(categories),
        urgency: 'normal',
        text: `示例问题：${building.name}的公共设施需要检查，编号 ${id}。`,
        photos: [],
        place: {
          buildingId: building.id,
          buildingName: building.name,
          detail: '公共部位',
          plan: null,
          location: null,
        },
        reporter: { personId: reporter._id, name: reporter.name, anonymous: false },
      },
      by(residentActor(reporter), 0),
    ),
  )
  if (!closed) return stored(raised, facts, issueFoldVersion)
  const accepted = append(accept({ note: '' }, raised, by(office, 1)))
  const handled = append(handle({ note: '示例：已处理。', evidence: [PICTURE] }, accepted, by(office, 5)))
  const answers = { answered: true, solved: 'wholly', satisfied: 3 + dice.below(3) } as const
  const done = append(confirm({ ...answers, comment: '' }, handled, by(residentActor(reporter), 9)))
  return stored(done, facts, issueFoldVersion)
}

/**
 * Makes any number of issues of one compound, oldest first and one at a time, so that nobody holds them all.
 * @throws Error when nobody answers for the compound
 */
export function* manyIssues({
  count,
  now,
  compound,
  ancestors,
  reporters,
  seed = 1,
  span = 1_000 * DAY,
}: ManyIssuesOptions): Generator<StoredIssue, void, undefined> {
  const dice = createDice(seed, 'many issues')
  const chain = tierChain(compound, ancestors)
  const standing = chain.compound
  const office = [compound, ...ancestors].find(unit => unit._id === standing.orgUnitId)
  const [role] = officeRoles(standing)
  if (!office || !role) throw new Error(`Nobody answers for ${compound._id}`)
  const scene: Scene = { compound, chain, office: holderOf(office, role, now), dice }
  for (let index = 0; index < count; index += 1) {
    const age = Math.floor((span * (count - index)) / count)
    const id = `many-${String(index + 1).padStart(7, '0')}`
    yield grow(id, now - age, age > OPEN_FOR, dice.pick(reporters), scene)
  }
}
