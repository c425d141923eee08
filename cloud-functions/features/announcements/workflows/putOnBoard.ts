import type { Announcement } from '#domain/announcements/Announcement'
import { withAnnouncement } from '#domain/announcements/board'
import type { Instant } from '#domain/kernel/decision'
import type { Transaction } from '../../../kit/transaction'
import { orgUnits } from '../../../stores/orgUnits'
import type { CompoundRow } from '../../organisation/workflows/compoundIn'

/** Writes an announcement into its compound's document as it is now; one call after `compoundIn`. */
export const putOnBoard = async (
  tx: Transaction,
  compound: CompoundRow,
  announcement: Announcement,
  { now, requestKey }: { readonly now: Instant; readonly requestKey: string },
): Promise<void> => {
  const announced = withAnnouncement(compound.announced ?? [], announcement, now)
  await orgUnits.putIn(tx, { ...compound, announced }, requestKey)
}
