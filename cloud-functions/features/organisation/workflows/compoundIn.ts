import type { Compound } from '#domain/organisation/OrgUnit'
import { refusal } from '../../../kit/Refused'
import type { Transaction } from '../../../kit/transaction'
import { orgUnits, type OrgUnitRow } from '../../../stores/orgUnits'

export type CompoundRow = OrgUnitRow & Compound

/**
 * Reads a compound as the transaction sees it: an appointment at the same time writes the same record, and one of the two
 * begins anew. One call.
 * @throws Refused `not-found`
 */
export const compoundIn = async (tx: Transaction, compoundId: string): Promise<CompoundRow> => {
  const row = await orgUnits.byIdIn(tx, compoundId)
  if (row?.level !== 'compound') throw refusal('not-found', { field: 'compoundId' })
  return row
}
