import { fieldLimits } from '#contracts/kernel/limits'
import { currentOn } from '#domain/announcements/board'
import { may } from '#domain/permissions'
import type { Answerer } from '../../../kit/Answerer'
import { announcementsRunningIn, pastAnnouncementsPage } from '../../../stores/announcements'
import { findCompound } from '../../organisation/workflows/findCompound'
import { announcementView } from '../views/announcementView'

/** What runs in a compound, all at once; or what is over, page by page. Two database calls. */
export const listAnnouncements: Answerer<'listAnnouncements'> = async (
  { compoundId, show, cursor },
  context,
) => {
  const { now } = context
  const { compound, all } = await findCompound(compoundId)
  const { person } = await context.permit(compound.path)
  const { rows, next } =
    show === 'running'
      ? { rows: await announcementsRunningIn(compoundId, now), next: null }
      : await pastAnnouncementsPage(compoundId, { cursor, now }, fieldLimits.pageSize)
  return {
    rows: rows.map(row => announcementView(row, person, now)),
    next,
    compoundName: compound.name,
    buildings: compound.buildings.map(({ id, name }) => ({ id, name })),
    mayPost: may(person, 'postAnnouncement', compound.path, now),
    running: currentOn(all.announcedIn(compound), now).length,
    demo: compound.demo,
  }
}
