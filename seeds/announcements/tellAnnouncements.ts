import type { Announcement, AnnouncementFact } from '#domain/announcements/Announcement'
import { withAnnouncement, type Board } from '#domain/announcements/board'
import { correctAnnouncement } from '#domain/announcements/change'
import { evolveAnnouncement } from '#domain/announcements/evolve'
import { postAnnouncement } from '#domain/announcements/post'
import type { Instant } from '#domain/kernel/decision'
import { HOUR } from '#domain/kernel/lengths'
import type { Compound, OrgUnit } from '#domain/organisation/OrgUnit'
import { holderOf } from '../actors'
import { factsOf } from '../factsOf'
import type { AnnouncementPlan } from './plans'

interface Told {
  readonly state: Announcement
  readonly facts: readonly AnnouncementFact[]
}

const compoundOf = (orgUnits: readonly OrgUnit[], id: string): Compound => {
  const unit = orgUnits.find(({ _id }) => _id === id)
  if (unit?.level !== 'compound') throw new Error(`${id} is no compound`)
  return unit
}

const folded = (id: string, facts: readonly AnnouncementFact[]): Announcement => {
  const state = facts.reduce<Announcement | null>(
    (before, fact) => evolveAnnouncement(before, fact, id),
    null,
  )
  if (state === null) throw new Error(`${id} has no facts`)
  return state
}

const told = (plan: AnnouncementPlan, orgUnits: readonly OrgUnit[], present: Instant): Told => {
  const { id, compoundId, kind, text, buildingIds, correctedHour, firstUntilHour } = plan
  const compound = compoundOf(orgUnits, compoundId)
  const at = (hour: number) => present + hour * HOUR
  const around = (now: Instant) => ({ actor: holderOf(compound, 'propertyManager', now), compound, now })
  const words = { text, buildingIds, from: at(plan.fromHour), until: at(plan.untilHour) }
  const first = { ...words, until: at(firstUntilHour ?? plan.untilHour) }
  const posted = factsOf(postAnnouncement({ kind, ...first }, [], around(at(plan.postedHour))), id)
  if (correctedHour === undefined) return { state: folded(id, posted), facts: posted }
  const correction = correctAnnouncement(words, folded(id, posted), around(at(correctedHour)))
  const facts = [...posted, ...factsOf(correction, id)]
  return { state: folded(id, facts), facts }
}

/** Plays the announcements of the demonstration by the rules, and puts what runs on the boards of its compounds. */
export const tellAnnouncements = (
  plans: readonly AnnouncementPlan[],
  orgUnits: readonly OrgUnit[],
  now: Instant,
): {
  readonly announcements: readonly Told[]
  readonly orgUnits: readonly (OrgUnit & { readonly announced?: Board })[]
} => {
  const announcements = plans.map(plan => told(plan, orgUnits, now))
  const boardOf = ({ _id }: OrgUnit): Board =>
    announcements
      .filter(({ state }) => state.compoundId === _id)
      .reduce<Board>((board, { state }) => withAnnouncement(board, state, now), [])
  return {
    announcements,
    orgUnits: orgUnits.map(unit => {
      const announced = boardOf(unit)
      return announced.length === 0 ? unit : { ...unit, announced }
    }),
  }
}
