import type { Instant } from '#domain/kernel/decision'
import type { Compound, OrgUnit, PostHolder } from '#domain/organisation/OrgUnit'
import type { Occupancy, OccupancyKind, Person, Post } from '#domain/organisation/Person'
import { consentVersions } from '#domain/account/consents'
import type { Role } from '#domain/kernel/roles'
import type { Unit } from '#domain/organisation/Unit'
import { impossiblePhone, inventedName } from './names'
import { personIdOf } from './personId'

type Draft = Omit<Person, 'posts' | 'occupancies' | 'settings'> & {
  readonly posts: Post[]
  readonly occupancies: Occupancy[]
  settings: { elderMode: boolean }
}

/** Where people stand while the district grows: each under a short key, which is also the end of the openid. */
export interface Register {
  /** Since when all have held their posts, where nothing else is said. */
  readonly since: Instant
  /** The person under this key, entered on first mention. */
  readonly person: (key: string) => Person
  /** The id that `key` has or would have; enters nobody. */
  readonly idOf: (key: string) => string
  readonly appoint: (
    key: string,
    role: Role,
    place: Pick<OrgUnit, '_id' | 'path' | 'name'>,
    more?: Appointment,
  ) => PostHolder
  readonly moveIn: (key: string, unit: Unit, compound: Compound, kind: OccupancyKind) => void
  readonly useElderMode: (key: string) => void
  /** Under which WeChat knows somebody, also before they have joined. */
  readonly openidOf: (key: string) => string
  readonly people: () => readonly Person[]
}

export interface Appointment {
  readonly from?: Instant
  readonly until?: Instant | null
  readonly dutyPhone?: string
  readonly buildingId?: string
  readonly leadsGrid?: true
}

/** Names and phones by key, for those who should not get the next invented ones. */
export interface Chosen {
  readonly names?: Readonly<Record<string, string>>
  readonly phones?: Readonly<Record<string, string>>
}

export const createRegister = (
  since: Instant,
  { names = {}, phones = {} }: Chosen = {},
  prefix = 'demo',
  idSecret?: string,
): Register => {
  const drafts = new Map<string, Draft>()
  const openidOf = (key: string) => `${prefix}-${key}`
  const idOf = (key: string) => personIdOf(openidOf(key), idSecret)
  const enter = (key: string): Draft => {
    const known = drafts.get(key)
    if (known) return known
    const openid = openidOf(key)
    const number = drafts.size
    const draft: Draft = {
      _id: idOf(key),
      rev: 1,
      openid,
      name: names[key] ?? inventedName(number),
      phone: phones[key] ?? impossiblePhone(number + 1),
      posts: [],
      occupancies: [],
      settings: { elderMode: false },
      credits: {},
      agreements: [
        { kind: 'privacyAgreement', version: consentVersions.privacyAgreement, at: since, withdrawnAt: null },
      ],
      joinedAt: since,
      erasedAt: null,
      demo: true,
    }
    drafts.set(key, draft)
    return draft
  }
  return {
    since,
    person: enter,
    openidOf,
    idOf,
    appoint: (key, role, place, { from = since, until = null, ...more } = {}) => {
      const draft = enter(key)
      const id = `${key}-${role}`
      draft.posts.push({
        id,
        role,
        orgUnitId: place._id,
        orgPath: place.path,
        orgName: place.name,
        from,
        until,
      })
      return { id, personId: draft._id, role, name: draft.name, from, until, ...more }
    },
    moveIn: (key, unit, compound, kind) => {
      enter(key).occupancies.push({
        unitId: unit._id,
        unitLabel: unit.label,
        buildingId: unit.buildingId,
        compoundId: compound._id,
        compoundPath: compound.path,
        compoundName: compound.name,
        kind,
        from: since,
        until: null,
        claimId: null,
      })
    },
    useElderMode: key => {
      enter(key).settings = { elderMode: true }
    },
    people: () => [...drafts.values()],
  }
}
