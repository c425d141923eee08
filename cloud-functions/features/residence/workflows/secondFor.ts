import type { Instant } from '#domain/kernel/decision'
import type { PersonActor } from '#domain/kernel/Actor'
import type { Unit } from '#domain/organisation/Unit'
import type { Second } from '#domain/residence/claims/decide'
import { dutyRulesAt, shownUntil } from '#domain/organisation/dutyRules'
import { secondOffice } from '#domain/residence/secondOffice'
import { firstOf } from '#domain/organisation/twoPeople'
import { findJoined } from '../../../stores/joined'
import { votesUnderWay } from '../../../stores/votes'
import { findCompound } from '../../organisation/workflows/findCompound'

interface Asking {
  readonly actor: PersonActor
  readonly now: Instant
  /** `always` of what takes something from somebody; a link waits only while a vote is announced or open. */
  readonly hours: 'always' | 'inVote'
  /** Who has asked for it, and so is not shown it. */
  readonly asks: string
}

/** Who owns the unit by what is known: linked already, or found by the name and phone of the roster. One call for each who is not linked. */
const ownersKnown = async ({ owners }: Unit): Promise<readonly string[]> => {
  const found = await Promise.all(
    owners.map(async ({ personId, name, phone }) => {
      if (personId !== null || phone === null) return personId
      return (await findJoined({ name, phone }))?._id ?? null
    }),
  )
  return found.flatMap(id => id ?? [])
}

/**
 * Where the second word on a change of who belongs to homes, or votes for them, is said, and whom the change is shown to until
 * then.
 * @param units of one compound
 */
export const secondFor = async (
  compoundId: string,
  units: readonly Unit[],
  asking: Asking,
): Promise<Second> => {
  const { actor, now, hours, asks } = asking
  const { compound, ancestors } = await findCompound(compoundId)
  const [owners, underWay] = await Promise.all([
    Promise.all(units.map(ownersKnown)),
    votesUnderWay(compound._id),
  ])
  const rules = dutyRulesAt(now)
  const shownFor = underWay.length > 0 ? rules.shownHoursInVote : 0
  return {
    office: secondOffice(firstOf(actor), compound, ancestors, now),
    shown: {
      concerned: [...new Set(owners.flat())].filter(id => id !== asks),
      until: shownUntil(hours === 'always' ? rules.shownHours : shownFor, now),
      votes: underWay.map(({ title, initiatorId }) => ({ title, initiatorId })),
    },
  }
}
