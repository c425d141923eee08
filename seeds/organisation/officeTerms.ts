import type { PostHolder } from '#domain/organisation/OrgUnit'
import type { Role } from '#domain/kernel/roles'
import { DAY } from '#domain/kernel/lengths'
import type { Appointment, Register } from '../account/Register'
import type { Place } from './Place'

const YEAR = 365 * DAY

/**
 * How long a term lasts: five years in a community, three in a compound (中国共产党支部工作条例（试行）), three for an
 * owners' committee, as most rules of procedure have it. Other posts are held until somebody ends them.
 */
const termLengths: Readonly<Partial<Record<Role, number>>> = {
  branchSecretary: 3 * YEAR,
  branchMember: 3 * YEAR,
  ownersCommitteeMember: 3 * YEAR,
  communitySecretary: 5 * YEAR,
}

/** What is different from everybody else; days count from the day since when all posts are held. */
type Turnover =
  | { readonly kind: 'ends'; readonly onDay: number }
  | { readonly kind: 'vacant' }
  | { readonly kind: 'tookOver'; readonly from: string; readonly onDay: number }

/** By register key. The demonstration's present is day 400. */
const turnovers: Readonly<Record<string, Turnover>> = {
  /** Soon over: somebody is to be found. */
  'banshan-secretary': { kind: 'ends', onDay: 450 },
  'banshan-grid': { kind: 'tookOver', from: 'banshan-grid-before', onDay: 280 },
  'demo-x020-secretary': { kind: 'ends', onDay: 380 },
  'daxin-head5': { kind: 'vacant' },
}

/** The terms of one post, past ones before the present one; none where it was never given. */
export const termsOf = (
  key: string,
  role: Role,
  place: Place,
  register: Register,
  more: Appointment = {},
): readonly PostHolder[] => {
  const { since } = register
  const turnover = turnovers[key]
  const length = termLengths[role]
  const whole = { ...more, until: length === undefined ? null : since + length }
  switch (turnover?.kind) {
    case undefined:
      return [register.appoint(key, role, place, whole)]
    case 'vacant':
      return []
    case 'ends':
      return [register.appoint(key, role, place, { ...more, until: since + turnover.onDay * DAY })]
    case 'tookOver': {
      const at = since + turnover.onDay * DAY
      return [
        register.appoint(turnover.from, role, place, { ...more, until: at }),
        register.appoint(key, role, place, { ...whole, from: at }),
      ]
    }
  }
}
