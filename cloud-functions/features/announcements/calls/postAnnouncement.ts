import type { PersonActor } from '#domain/kernel/Actor'
import { postAnnouncement as decide } from '#domain/announcements/post'
import type { ParsedInput } from '#contracts/calls'
import type { Answerer } from '../../../kit/Answerer'
import { Refused } from '../../../kit/Refused'
import { repeatableId } from '../../../kit/repeatableId'
import { inTransaction, type Transaction } from '../../../kit/transaction'
import { announcements, type AnnouncementRow } from '../../../stores/announcements'
import { requestKey } from '../../../stores/FactStore'
import { orgUnits } from '../../../stores/orgUnits'
import { compoundIn } from '../../organisation/workflows/compoundIn'
import { findCompound } from '../../organisation/workflows/findCompound'
import { announcementView } from '../views/announcementView'
import { putOnBoard } from '../workflows/putOnBoard'

interface Posting {
  readonly id: string
  readonly input: ParsedInput<'postAnnouncement'>
  readonly actor: PersonActor
  readonly now: number
}

const postIn = async (tx: Transaction, { id, input, actor, now }: Posting): Promise<AnnouncementRow> => {
  const made = await announcements.byIdIn(tx, id)
  if (made) return made
  const compound = await compoundIn(tx, input.compoundId)
  const decision = decide(input, compound.announced ?? [], { actor, compound, now })
  if (!decision.ok) throw new Refused(decision.refusal)
  const key = requestKey(input.requestId, 'postAnnouncement')
  const posted = await announcements.createIn(tx, id, { facts: decision.facts, now, requestKey: key })
  await putOnBoard(tx, compound, posted, { now, requestKey: key })
  return posted
}

/**
 * Nine database calls (the person, the earlier try, and a transaction over the announcement and its compound). The id is
 * made of person and request id, so that the same request again meets its own.
 */
export const postAnnouncement: Answerer<'postAnnouncement'> = async (input, context) => {
  const { now, personId } = context
  const { compound } = await findCompound(input.compoundId)
  const { actor, person } = await context.permit(compound.path)
  const ids = repeatableId('n', personId, input.requestId)
  const made = await announcements.made(ids)
  const posted = made ?? (await inTransaction(tx => postIn(tx, { id: ids[0], input, actor, now })))
  if (!made) orgUnits.forgetDirectory()
  return { announcement: announcementView(posted, person, now) }
}
