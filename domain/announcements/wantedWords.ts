import type { PersonActor } from '../kernel/Actor'
import { refused, type Instant } from '../kernel/decision'
import { DAY } from '../kernel/lengths'
import type { Compound } from '../organisation/OrgUnit'
import type { AnnouncedWords } from './Announcement'
import { announcementRulesAt } from './rules'

/** What somebody wants to be read. */
export interface WantedWords extends Pick<AnnouncedWords, 'text' | 'from' | 'until'> {
  readonly buildingIds: readonly string[]
}

export interface AnnouncingContext {
  /** In the post that announces. */
  readonly actor: PersonActor
  readonly compound: Compound
  readonly now: Instant
}

const whyNotThen = ({ from, until }: Pick<WantedWords, 'from' | 'until'>, now: Instant) => {
  const { longestDays, mostDaysAhead } = announcementRulesAt(now)
  if (until <= from || until <= now) return refused('times-out-of-order', { field: 'until' })
  if (from > now + mostDaysAhead * DAY)
    return refused('announcement-too-long', { field: 'from', params: { days: mostDaysAhead } })
  if (until - from > longestDays * DAY)
    return refused('announcement-too-long', { field: 'until', params: { days: longestDays } })
  return null
}

/** The buildings by name, in the order of the compound; null when one is not there. */
const buildingsNamed = (wanted: readonly string[], { buildings }: Compound) => {
  const named = buildings.filter(({ id }) => wanted.includes(id)).map(({ id, name }) => ({ id, name }))
  return named.length === new Set(wanted).size ? named : null
}

/**
 * Holds what somebody wants to be read against the compound and the rules.
 *
 * Refuses `times-out-of-order`, `announcement-too-long`, and `unit-elsewhere` for a building that is not there.
 */
export const wordsFor = (wanted: WantedWords, compound: Compound, now: Instant) => {
  const whyNot = whyNotThen(wanted, now)
  if (whyNot !== null) return whyNot
  const buildings = buildingsNamed(wanted.buildingIds, compound)
  if (buildings === null) return refused('unit-elsewhere', { field: 'buildingIds' })
  return {
    ok: true as const,
    words: { text: wanted.text, buildings, from: wanted.from, until: wanted.until },
  }
}
