import { decided, refused, type Decision } from '../kernel/decision'
import type { AnnouncementFact } from './Announcement'
import { currentOn, type Board } from './board'
import type { AnnouncementKind } from './kinds'
import { announcementRulesAt } from './rules'
import { wordsFor, type AnnouncingContext, type WantedWords } from './wantedWords'

/**
 * Announces something to a compound, or to some of its buildings.
 *
 * Refuses `not-permitted` without a post, `too-many-announcements`, and as `wordsFor`.
 */
export const postAnnouncement = (
  wanted: WantedWords & { readonly kind: AnnouncementKind },
  board: Board,
  { actor, compound, now }: AnnouncingContext,
): Decision<AnnouncementFact> => {
  const { role, orgUnitId, orgName } = actor
  if (orgUnitId === null || orgName === null) return refused('not-permitted')
  const held = wordsFor(wanted, compound, now)
  if (!held.ok) return held
  const { mostAtOnce } = announcementRulesAt(now)
  if (currentOn(board, now).length >= mostAtOnce)
    return refused('too-many-announcements', { params: { most: mostAtOnce } })
  const terms = {
    kind: wanted.kind,
    ...held.words,
    compoundId: compound._id,
    compoundName: compound.name,
    compoundPath: compound.path,
    issuedBy: { role, orgUnitId, orgName },
  }
  return decided<AnnouncementFact>({ kind: 'posted', at: now, by: actor, terms })
}
