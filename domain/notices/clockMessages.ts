import type { Instant } from '../kernel/decision'
import type { Role } from '../kernel/roles'
import type { MessageOf } from '../kernel/tellings'

/** The parameters of every message about the clocks of machines. */
export type ClockMessageParams = {
  readonly clockWrong: {
    /** Whole minutes by which the machine is ahead of the database; negative behind. */
    readonly minutesAhead: number
  }
}

/** Whose post it is to have machines looked after. */
const administering: Role = 'administrator'

/** Writes what the administrators at an org unit are told of a machine whose clock is wrong. */
export const clockMessage = (
  orgUnitId: string,
  minutesAhead: number,
  at: Instant,
): MessageOf<ClockMessageParams> => ({
  id: `clock:${String(at)}:${orgUnitId}`,
  kind: 'clockWrong',
  addressee: { to: 'post', role: administering, orgUnitId },
  about: { thing: 'clock', id: 'clock' },
  params: { minutesAhead },
  danger: false,
})

/** Lists the org units at which somebody holds an administering post at an instant. */
export const administeredUnits = <
  Unit extends {
    readonly _id: string
    readonly posts: readonly {
      readonly role: Role
      readonly from: Instant
      readonly until: Instant | null
    }[]
  },
>(
  units: readonly Unit[],
  at: Instant,
): readonly Unit[] =>
  units.filter(({ posts }) =>
    posts.some(
      ({ role, from, until }) => role === administering && from <= at && (until === null || at < until),
    ),
  )
