import type { ParsedInput } from '#contracts/calls'
import type { Decision } from '#domain/kernel/decision'
import type { Unit } from '#domain/organisation/Unit'
import { claimUnit as claim } from '#domain/residence/claims/claimUnit'
import { firstOffice } from '#domain/residence/offices'
import type { Answerer } from '../../../kit/Answerer'
import { takeIn } from '../../../kit/pictures/takeIn'
import { Refused, refusal } from '../../../kit/Refused'
import { repeatableId, type RepeatableId } from '../../../kit/repeatableId'
import { StaleWrite } from '../../../kit/StaleWrite'
import { childrenIn, claims, claimsBy, type ClaimRow } from '../../../stores/claims'
import { requestKey } from '../../../stores/FactStore'
import { units } from '../../../stores/units'
import { findCompound } from '../../organisation/workflows/findCompound'
import { claimViewOf } from '../views/claimView'

/** Adults who live in a unit or own it; asked for only when a child is to be entered: one database call more then. */
const adultsIn = async ({ _id, owners, residentIds }: Unit, under14: boolean): Promise<readonly string[]> => {
  if (!under14) return []
  const children = await childrenIn(_id)
  const known = owners.flatMap(({ personId }) => personId ?? [])
  return [...new Set([...residentIds, ...known])].filter(id => !children.includes(id))
}

const unitIn = async ({ unitId }: Pick<ParsedInput<'claimUnit'>, 'unitId'>): Promise<Unit> => {
  const unit = await units.byId(unitId)
  if (!unit) throw refusal('not-found', { field: 'unitId' })
  return unit
}

/**
 * The id is made of the claimant and all claims of theirs that were seen, so that of several that arrive at once one is
 * made: the others meet it, and are decided anew with it in sight. So nobody gets past the limit by asking at once.
 */
const idFor = (personId: string, earlier: readonly ClaimRow[]): RepeatableId =>
  repeatableId('c', personId, ['claims', ...earlier.map(({ _id }) => _id).sort()].join(' '))

const factsOf = <Fact>(decision: Decision<Fact>): readonly Fact[] => {
  if (!decision.ok) throw new Refused(decision.refusal)
  return decision.facts
}

/** Four database calls (the person, the unit, their claims, the insert), five for a child. */
export const claimUnit: Answerer<'claimUnit'> = async ({ requestId, unitId, ...command }, context) => {
  const { personId, now } = context
  const { actor, person } = await context.self()
  const { compound, ancestors } = await findCompound(command.compoundId)
  const [unit, earlier] = await Promise.all([unitIn({ unitId }), claimsBy(personId)])
  const key = requestKey(requestId, 'claimUnit')
  const made = earlier.find(({ requestIds }) => requestIds.includes(key))
  if (made) return { claim: claimViewOf(made, personId, now, person) }
  const around = {
    actor,
    claimant: person,
    unit,
    place: { compoundName: compound.name, compoundPath: compound.path },
    office: firstOffice(compound, ancestors),
    guardians: await adultsIn(unit, command.under14),
    claims: earlier,
    now,
  }
  factsOf(claim(command, around))
  const papers = await takeIn(command.evidence, { personId, now, field: 'evidence', use: key })
  const created = await claims.create(idFor(personId, earlier), {
    facts: factsOf(claim({ ...command, evidence: papers.fileIds }, around)),
    now,
    requestKey: key,
    filesToMove: papers.left,
  })
  if (!created.requestIds.includes(key)) throw new StaleWrite(created._id)
  await papers.done()
  return { claim: claimViewOf(created, personId, now, person) }
}
