import type { PersonActor } from '../kernel/Actor'
import { decided, refused, type Decision, type Instant } from '../kernel/decision'
import { isOver, type Announcement, type AnnouncementFact } from './Announcement'
import { wordsOf } from './evolve'
import { wordsFor, type AnnouncingContext, type WantedWords } from './wantedWords'

/** Tells whether somebody acts in the post that has made an announcement: nobody else's word stands there. */
export const isIssuer = (
  { issuedBy }: Pick<Announcement, 'issuedBy'>,
  { role, orgUnitId }: { readonly role: string; readonly orgUnitId: string | null },
): boolean => role === issuedBy.role && orgUnitId === issuedBy.orgUnitId

/** Why an announcement cannot be changed; null when it can. What is over is history. */
const whyNotChange = (announcement: Announcement, actor: PersonActor, now: Instant) => {
  if (!isIssuer(announcement, actor)) return refused('not-permitted')
  return isOver(announcement, now) ? refused('wrong-state') : null
}

/**
 * Corrects what was announced; what it said before stays readable. The same words again change nothing.
 *
 * Refuses `not-permitted` to other posts, `wrong-state` for one that is over, and as `wordsFor`.
 */
export const correctAnnouncement = (
  wanted: WantedWords,
  announcement: Announcement,
  { actor, compound, now }: AnnouncingContext,
): Decision<AnnouncementFact> => {
  const whyNot = whyNotChange(announcement, actor, now)
  if (whyNot !== null) return whyNot
  const held = wordsFor(wanted, compound, now)
  if (!held.ok) return held
  if (JSON.stringify(held.words) === JSON.stringify(wordsOf(announcement))) return decided<AnnouncementFact>()
  return decided<AnnouncementFact>({ kind: 'corrected', at: now, by: actor, words: held.words })
}

/** Ends an announcement before its time. Refuses `not-permitted`, `wrong-state`. */
export const endAnnouncement = (
  announcement: Announcement,
  { actor, now }: Omit<AnnouncingContext, 'compound'>,
): Decision<AnnouncementFact> =>
  whyNotChange(announcement, actor, now) ?? decided<AnnouncementFact>({ kind: 'ended', at: now, by: actor })

/** Withdraws what should not have been announced, and says why. Refuses `not-permitted`, `wrong-state`. */
export const withdrawAnnouncement = (
  { reason }: { readonly reason: string },
  announcement: Announcement,
  { actor, now }: Omit<AnnouncingContext, 'compound'>,
): Decision<AnnouncementFact> =>
  whyNotChange(announcement, actor, now) ??
  decided<AnnouncementFact>({ kind: 'withdrawn', at: now, by: actor, reason })
