import type { Instant } from '#domain/kernel/decision'
import type { ActingAs } from '#domain/organisation/actingAs'
import type { Permission } from '#domain/kernel/Permission'
import { permissions, type Action } from '#domain/permissions'
import type { Role } from '#domain/kernel/roles'

/** A term as it was written down, and what became of it. */
interface Noted {
  readonly id: string
  readonly who: string
  readonly role: Role
  readonly at: string
  readonly from: Instant
  until: Instant | null
  takenBack: boolean
}

interface Living {
  readonly who: string
  readonly compound: string
  readonly from: Instant
  readonly until: Instant | null
}

/** For a place all places from it up to the root, itself first: looked up, never cut out of a path. */
export type Upwards = Readonly<Record<string, readonly string[]>>

/**
 * The second reading: what was given, ended and handed over, in the order in which it was, and the table read with every
 * place spelled out. It shares no code with the rules, and knows no paths.
 */
export class Ledger {
  private readonly terms: Noted[] = []
  readonly homes: Living[] = []

  constructor(private readonly upwards: Upwards) {}

  given(id: string, who: string, role: Role, at: string, from: Instant, until: Instant | null): void {
    this.terms.push({ id, who, role, at, from, until, takenBack: false })
  }

  ended(id: string, until: Instant): void {
    for (const term of this.terms) if (term.id === id) term.until = until
  }

  takenBack(id: string): void {
    for (const term of this.terms) if (term.id === id) term.takenBack = true
  }

  held = (who: string, now: Instant): readonly Noted[] =>
    this.terms.filter(
      term =>
        term.who === who && !term.takenBack && term.from <= now && (term.until === null || term.until > now),
    )

  holdersAt = (at: string, now: Instant): readonly string[] =>
    this.terms
      .filter(term => term.at === at && this.held(term.who, now).includes(term))
      .map(({ id, who, role }) => `${id} ${who} ${role}`)
      .sort()

  livesIn = (who: string, compound: string, now: Instant): boolean =>
    this.homes.some(
      home =>
        home.who === who &&
        home.compound === compound &&
        home.from <= now &&
        (home.until === null || home.until > now),
    )

  /** Where a thing has to stand so that somebody may, each place by its name; null where it is anywhere. */
  placesOf(who: string, action: Action, now: Instant, as?: ActingAs): readonly string[] | null {
    const { where, roles }: Permission = permissions[action]
    if (where === 'anyone') return null
    const counting = this.held(who, now).filter(
      term =>
        roles.includes(term.role) &&
        (as === undefined || (as !== 'resident' && as.role === term.role && as.orgUnitId === term.at)),
    )
    const places = Object.keys(this.upwards)
    return places.filter(place => {
      if (where === 'living' && this.livesIn(who, place, now)) return true
      return counting.some(({ at }) =>
        where === 'at' ? at === place : (this.upwards[place] ?? []).includes(at),
      )
    })
  }

  /** To whom something for a post goes, and that it always goes to somebody who holds something. */
  receivers(
    role: Role,
    at: string,
    levels: Readonly<Record<string, string>>,
    now: Instant,
  ): readonly string[] {
    const holding = (place: string, ...wanted: readonly Role[]) =>
      wanted.flatMap(one =>
        this.terms
          .filter(term => term.at === place && term.role === one && this.held(term.who, now).includes(term))
          .map(({ who }) => who),
      )
    const own = holding(at, role)
    if (own.length > 0) return [...new Set(own)].sort()
    for (const place of this.upwards[at] ?? []) {
      const instead: readonly Role[] =
        levels[place] === 'community'
          ? ['communitySecretary']
          : levels[place] === 'subdistrict'
            ? ['subdistrictStaff']
            : []
      const found = holding(place, ...instead)
      if (found.length > 0) return [...new Set(found)].sort()
      if (levels[place] !== 'district') continue
      for (const last of ['districtOffice', 'administrator'] as const)
        if (holding(place, last).length > 0) return [...new Set(holding(place, last))].sort()
    }
    return []
  }
}
