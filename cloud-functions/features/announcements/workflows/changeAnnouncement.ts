import type { AnnouncementView } from '#contracts/announcements'
import type { Announcement, AnnouncementFact } from '#domain/announcements/Announcement'
import type { AnnouncingContext } from '#domain/announcements/wantedWords'
import type { Decision } from '#domain/kernel/decision'
import type { CallContext } from '../../../kit/CallContext'
import { Refused, refusal } from '../../../kit/Refused'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { announcements, type AnnouncementRow } from '../../../stores/announcements'
import { requestKey } from '../../../stores/FactStore'
import { orgUnits } from '../../../stores/orgUnits'
import { announcementView } from '../views/announcementView'
import { compoundIn } from '../../organisation/workflows/compoundIn'
import { putOnBoard } from './putOnBoard'

interface Asked {
  readonly announcementId: string
  readonly requestId: string
}

type Decide = (announcement: Announcement, context: AnnouncingContext) => Decision<AnnouncementFact>

interface Around extends Omit<AnnouncingContext, 'compound'> {
  readonly tx: Transaction
  readonly key: string
}

const changeIn = async (
  { tx, key, ...by }: Around,
  announcementId: string,
  decide: Decide,
): Promise<AnnouncementRow> => {
  const present = await announcements.byIdIn(tx, announcementId)
  if (!present) throw refusal('not-found')
  if (present.requestIds.includes(key)) return present
  const compound = await compoundIn(tx, present.compoundId)
  const decision = decide(present, { ...by, compound })
  if (!decision.ok) throw new Refused(decision.refusal)
  if (decision.facts.length === 0) return present
  const { now } = by
  const changed = await announcements.appendIn(tx, present, { facts: decision.facts, now, requestKey: key })
  await putOnBoard(tx, compound, changed, { now, requestKey: key })
  return changed
}

/**
 * Corrects, ends or withdraws an announcement, and takes it along on its compound's document. Nine database calls.
 * @throws Refused `not-found`, what the permission table says, and what `decide` refuses
 */
export const changeAnnouncement = async (
  call: 'correctAnnouncement' | 'endAnnouncement' | 'withdrawAnnouncement',
  { announcementId, requestId }: Asked,
  context: CallContext,
  decide: Decide,
): Promise<{ announcement: AnnouncementView }> => {
  const { now } = context
  const found = await announcements.byId(announcementId)
  const prefer = found?.issuedBy.role
  const { actor, person } = await context.permit([found?.compoundPath], { otherwise: 'not-found', prefer })
  const key = requestKey(requestId, call)
  const changed = await inTransaction(tx => changeIn({ tx, key, actor, now }, announcementId, decide))
  orgUnits.forgetDirectory()
  return { announcement: announcementView(changed, person, now) }
}
