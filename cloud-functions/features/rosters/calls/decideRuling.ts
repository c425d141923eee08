import type { Unit } from '#domain/organisation/Unit'
import { confirmRuling, refuseRuling } from '#domain/rosters/heads/decideRuling'
import type { ParsedInput } from '#contracts/calls'
import type { Answerer } from '../../../kit/Answerer'
import type { Permit } from '../../../kit/CallContext'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { requestKey } from '../../../stores/FactStore'
import { headRulings, type RulingRow } from '../../../stores/headRulings'
import { rosterRuns } from '../../../stores/rosterRuns'
import { units } from '../../../stores/units'
import { rulingViewOf } from '../views/rulingView'

interface Deciding {
  readonly input: ParsedInput<'decideRuling'>
  readonly actor: Permit['actor']
  readonly now: number
  readonly key: string
}

/** Ids of all units of the heads that a ruling speaks of: nothing but an import or a ruling changes whose they are. */
const unitIdsOf = async ({ compoundId, heads, answer }: RulingRow): Promise<readonly string[]> => {
  const ruled = await units.byIds(heads.flat().map(({ unitId }) => unitId))
  if (answer === 'different') return ruled.map(({ _id }) => _id)
  const keys = [...new Set(ruled.map(({ buyerKey }) => buyerKey))]
  return (await units.ofBuyers(compoundId, keys)).map(({ _id }) => _id)
}

const unitsIn = async (tx: Transaction, ids: readonly string[]): Promise<readonly Unit[]> => {
  const found: Unit[] = []
  for (const id of ids) {
    const unit = await tx.get<Unit>('units', id)
    if (unit) found.push(unit)
  }
  return found
}

/**
 * Ruling, heads and the compound's turn change as one: no import that was compared with the heads of before is written
 * over them, and no electorate is frozen of both.
 */
const confirmIn = async (
  tx: Transaction,
  ruling: RulingRow,
  unitIds: readonly string[],
  { input, actor, now, key }: Deciding,
): Promise<RulingRow> => {
  const run = await rosterRuns.ofIn(tx, ruling.compoundId)
  const present = await unitsIn(tx, unitIds)
  const decision = confirmRuling({ note: input.note }, ruling, { actor, now, run, units: present })
  if (!decision.ok) throw new Refused(decision.refusal)
  for (const unit of decision.changed) await tx.put<Unit>('units', unit)
  await rosterRuns.turnIn(tx, ruling.compoundId, null, { ruled: true })
  return headRulings.appendIn(tx, ruling, { facts: decision.facts, now, requestKey: key })
}

const refuseIn = (tx: Transaction, ruling: RulingRow, { input, actor, now, key }: Deciding) => {
  const decision = refuseRuling({ reason: input.note }, ruling, { actor, now })
  if (!decision.ok) throw new Refused(decision.refusal)
  return headRulings.appendIn(tx, ruling, { facts: decision.facts, now, requestKey: key })
}

/** Nine database calls, one for each unit of the heads, and one for each that changes. */
export const decideRuling: Answerer<'decideRuling'> = async (input, context) => {
  const { now } = context
  const before = await headRulings.byId(input.rulingId)
  const { actor } = await context.permit([before?.compoundPath], { otherwise: 'not-found' })
  if (!before) throw refusal('not-found', { field: 'rulingId' })
  const deciding = { input, actor, now, key: requestKey(input.requestId, 'decideRuling') }
  const unitIds = await unitIdsOf(before)
  const ruling = await inTransaction(async tx => {
    const row = await headRulings.byIdIn(tx, input.rulingId)
    if (!row) throw refusal('not-found', { field: 'rulingId' })
    if (row.requestIds.includes(deciding.key)) return row
    return input.decision === 'confirm' ? confirmIn(tx, row, unitIds, deciding) : refuseIn(tx, row, deciding)
  })
  const present = await units.byIds(ruling.heads.flat().map(({ unitId }) => unitId))
  return { ruling: rulingViewOf(ruling, new Map(present.map(unit => [unit._id, unit])), actor) }
}
