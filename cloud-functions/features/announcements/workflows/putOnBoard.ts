import type { Announcement } from '#domain/announcements/Announcement'
import { withAnnouncement } from '#domain/announcements/board'
import type { Instant } from '#domain/kernel/decision'
import type { Compound } from '#domain/organisation/OrgUnit'
import { refusal } from '../../../kit/Refused'
import type { Transaction } from '../../../kit/transaction'
import { orgUnits, type OrgUnitRow } from '../../../stores/orgUnits'

/** The compound as the transaction has it; one call. @throws Refused `not-found` */
export const compoundIn = async (tx: Transaction, compoundId: string): Promise<OrgUnitRow & Compound> => {
  const unit = await orgUnits.byIdIn(tx, compoundId)
  if (unit?.level !== 'compound') throw refusal('not-found', { field: 'compoundId' })
  return unit
}

/** Writes an announcement into its compound's document as it is now; one call after {@link compoundIn}. */
export const putOnBoard = async (
  tx: Transaction,
  compound: OrgUnitRow & Compound,
  announcement: Announcement,
  { now, requestKey }: { readonly now: Instant; readonly requestKey: string },
): Promise<void> => {
  const announced = withAnnouncement(compound.announced ?? [], announcement, now)
  await orgUnits.putIn(tx, { ...compound, announced }, requestKey)
}
