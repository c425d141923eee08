import { statesOf, type StateGraph } from '../kernel/stateGraph'
import type { AnnouncedWords, Announcement, AnnouncementFact } from './Announcement'

/** An announcement is corrected as often as needed while it is posted, and ended or withdrawn once. */
const announcementGraph: StateGraph<Announcement['state'], AnnouncementFact['kind']> = {
  posted: { from: [null], to: 'posted' },
  corrected: { from: ['posted'], to: {} },
  ended: { from: ['posted'], to: 'ended' },
  withdrawn: { from: ['posted'], to: 'withdrawn' },
}

const { stateAfter } = statesOf('an announcement', announcementGraph)

/** Picks what a correction may change. */
export const wordsOf = ({ text, buildings, from, until }: AnnouncedWords): AnnouncedWords => ({
  text,
  buildings,
  from,
  until,
})

const applied = (announcement: Announcement, fact: AnnouncementFact): Announcement => {
  switch (fact.kind) {
    case 'posted':
      return announcement
    case 'corrected': {
      const before = { ...wordsOf(announcement), correctedAt: fact.at }
      return {
        ...announcement,
        ...fact.words,
        overAt: fact.words.until,
        former: [...announcement.former, before],
      }
    }
    case 'ended':
      return { ...announcement, overAt: fact.at }
    case 'withdrawn':
      return { ...announcement, overAt: fact.at, reason: fact.reason }
  }
}

/**
 * Applies one more fact to an announcement.
 * @throws Error when the fact cannot follow (see the graph)
 */
export const evolveAnnouncement = (
  announcement: Announcement | null,
  fact: AnnouncementFact,
  id: string,
): Announcement => {
  const state = stateAfter(announcement?.state ?? null, fact.kind)
  if (fact.kind === 'posted')
    return {
      ...fact.terms,
      id,
      state,
      postedAt: fact.at,
      reason: null,
      overAt: fact.terms.until,
      former: [],
    }
  if (announcement === null) throw new Error(`announcement ${id} does not begin with being posted`)
  return { ...applied(announcement, fact), state }
}
