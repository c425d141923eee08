import type { ParsedInput } from '#contracts/calls'
import { adoptRouting as decide } from '#domain/issues/routing/adopt'
import { withRouting } from '#domain/issues/routing/evolveRouting'
import type { DryRun } from '#domain/issues/routing/Routing'
import type { PersonActor } from '#domain/kernel/Actor'
import type { Answerer } from '../../../kit/Answerer'
import { Refused, refusal } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { requestKey } from '../../../stores/FactStore'
import { directory, orgUnits, type Directory } from '../../../stores/orgUnits'
import { routings, type RoutingDocument } from '../../../stores/routings'
import { routingView } from '../views/routingView'
import { tryTable } from '../workflows/tryTable'

interface Adopting {
  readonly id: string
  readonly input: ParsedInput<'adoptRouting'>
  readonly actor: PersonActor
  readonly dryRun: DryRun
  readonly all: Directory
  readonly now: number
}

/** The version and the district's document with it, as one. */
const adoptIn = async (
  tx: Transaction,
  { id, input, actor, dryRun, all, now }: Adopting,
): Promise<RoutingDocument> => {
  const made = await routings.byIdIn(tx, id)
  if (made) return made
  const district = await orgUnits.byIdIn(tx, input.orgUnitId)
  if (!district) throw refusal('not-found', { field: 'orgUnitId' })
  const before = district.routings ?? []
  const around = { actor, path: district.path, routings: before, units: all.byId, dryRun, now }
  const decision = decide(input, around)
  if (!decision.ok) throw new Refused(decision.refusal)
  const key = requestKey(input.requestId, 'adoptRouting')
  const adopted = await routings.createIn(tx, id, { facts: decision.facts, now, requestKey: key })
  await orgUnits.putIn(tx, { ...district, routings: withRouting(before, adopted, now) }, key)
  return adopted
}

/** Ten database calls: the person, the earlier try, the dry run that stands beside the version, and a transaction. */
export const adoptRouting: Answerer<'adoptRouting'> = async (input, context) => {
  const { now, personId } = context
  const all = await directory()
  const district = all.find(input.orgUnitId)
  if (district?.level !== 'district') throw refusal('not-found', { field: 'orgUnitId' })
  const { actor } = await context.permit(district.path)
  const ids = repeatableId('t', personId, input.requestId)
  const made = await routings.made(ids)
  if (made) return { routing: routingView(made) }
  const { looked, changed } = await tryTable(input.rows, all, now)
  const adopting = { id: ids[0], input, actor, dryRun: { looked, changed }, all, now }
  const adopted = await inTransaction(tx => adoptIn(tx, adopting))
  orgUnits.forgetDirectory()
  return { routing: routingView(adopted) }
}
