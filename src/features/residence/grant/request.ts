import { DAY } from '#domain/kernel/lengths'
import type { Input } from '#contracts/calls'
import type { VoteSummary } from '#contracts/votes'
import type { Instant } from '#domain/kernel/decision'
import { offeredDaysAt } from '#domain/residence/proxies/rules'
import { votingRulesAt } from '#domain/votes/presets'
import type { Draft } from './draft'
import type { OwnedIn, OwnedUnit } from './mine'

/** For which units, in which compound. */
export interface Subject {
  readonly compoundId: string
  readonly compoundName: string
  readonly units: readonly OwnedUnit[]
}

/** The units that the draft names: the ward's of a guardian, else those of the person's own that were chosen. */
export const subjectOf = (draft: Draft, owned: readonly OwnedIn[]): Subject | null => {
  if (draft.kind === 'guardian') {
    const { compound } = draft.wardPlace
    return compound && { compoundId: compound.id, compoundName: compound.name, units: draft.wardUnits }
  }
  const place = owned.find(({ id }) => id === draft.compoundId) ?? owned[0]
  if (place === undefined) return null
  // One home need not be chosen.
  const units = place.units.filter(({ id }) => place.units.length === 1 || draft.unitIds.includes(id))
  return { compoundId: place.id, compoundName: place.name, units }
}

/** Until when it is to hold; null: open. */
const untilOf = (draft: Draft, vote: VoteSummary | null, now: Instant): Instant | null => {
  if (draft.kind === 'representative') return null
  const days = offeredDaysAt(now)
  switch (draft.term) {
    case 'open':
      return draft.kind === 'guardian' ? null : now + days.year * DAY
    case 'vote':
      // A vote may be prolonged once; the authorisation, which holds for that vote only, must outlast it.
      return Math.min((vote?.closesAt ?? now) + votingRulesAt(now).longestDays * DAY, now + days.year * DAY)
    case 'days30':
    case 'year':
      return now + days[draft.term] * DAY
  }
}

/** The draft as it is sent. */
export const requestFrom = (
  draft: Draft,
  subject: Subject,
  vote: VoteSummary | null,
  paper: readonly string[],
  now: Instant,
): Omit<Input<'grantProxy'>, 'requestId'> => {
  const { kind, holderName, holderPhone, wardName, note } = draft
  const isGuardian = kind === 'guardian'
  const isForVote = kind !== 'representative' && draft.term === 'vote'
  return {
    kind,
    compoundId: subject.compoundId,
    unitIds: subject.units.map(({ id }) => id),
    holder: isGuardian ? null : { name: holderName.trim(), phone: holderPhone.trim() },
    wardName: isGuardian ? wardName.trim() : null,
    from: now,
    until: untilOf(draft, vote, now),
    voteId: isForVote ? (vote?.id ?? null) : null,
    paper: [...paper],
    note: note.trim(),
  }
}
