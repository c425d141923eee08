import type { StoredLine } from '#domain/audit/verify'
import type { OrgUnit } from '#domain/organisation/OrgUnit'
import { occupanciesHeld, type Person } from '#domain/organisation/Person'
import type { Unit } from '#domain/organisation/Unit'
import type { ErasureRow } from '#cloud-functions/stores/erasures'
import type { ClaimRow } from '#cloud-functions/stores/claims'
import type { RosterImportRow } from '#cloud-functions/stores/rosterImports'
import type { Acknowledged } from './officeHours'

/** What is stored when everything has come to rest. */
export interface Stored {
  readonly now: number
  readonly claims: readonly ClaimRow[]
  readonly people: readonly Person[]
  readonly units: readonly Unit[]
  readonly orgUnits: readonly OrgUnit[]
  readonly erasures: readonly ErasureRow[]
  readonly rosterImports: readonly RosterImportRow[]
  readonly rosterRuns: readonly { readonly importId: string | null }[]
  readonly auditLog: readonly StoredLine[]
  readonly auditPending: readonly unknown[]
}

export interface OfficeVerdict {
  /** Acknowledged, and not there. */
  readonly lost: readonly string[]
  /** Done more than once, or without anybody's having asked. */
  readonly twice: readonly string[]
  /** Person and unit say different things of who belongs where. */
  readonly disagreeing: readonly string[]
  /** Begun, and neither finished nor taken up by the clock. */
  readonly unfinished: readonly string[]
  /** Deeds without their line in the audit. */
  readonly unaudited: readonly string[]
  readonly leftAlone: readonly string[]
}

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index)

const heldLinks = ({ people, now }: Stored): readonly string[] =>
  people.flatMap(person =>
    occupanciesHeld(person, now).map(({ unitId, kind }) => `${unitId} ${kind} ${person._id}`),
  )
const unitLinks = ({ units }: Stored): readonly string[] =>
  units.flatMap(({ _id, residentIds, owners }) =>
    residentIds.map(id => {
      const owns = owners.some(({ personId }) => personId === id)
      return `${_id} ${owns ? 'owner' : 'resident'} ${id}`
    }),
  )
const difference = (one: readonly string[], other: readonly string[]): readonly string[] => {
  const there = new Set(other)
  return one.filter(each => !there.has(each))
}

const lost = ({ claims, people, orgUnits }: Stored, told: Acknowledged, idOf: (part: string) => string) => {
  const factsOf = (id: string) => claims.find(({ _id }) => _id === id)?.facts.map(({ kind }) => kind) ?? []
  const terms = new Set(orgUnits.flatMap(({ posts }) => posts.map(({ id }) => id)))
  return [
    ...told.claims.filter(id => !factsOf(id).includes('claimed')),
    ...told.approvals.filter(id => !factsOf(id).includes('approved')),
    ...told.terms.filter(id => !terms.has(id)),
    ...told.erased.filter(part => people.find(({ _id }) => _id === idOf(part))?.erasedAt === null),
  ]
}

const twice = ({ claims, orgUnits, erasures, units }: Stored): readonly string[] => {
  const terms = orgUnits.flatMap(({ posts }) => posts)
  const heads = terms.filter(({ role, until }) => role === 'buildingHead' && until === null)
  return [
    ...claims.flatMap(({ _id, facts }) => repeated(facts.map(({ kind }) => `${kind} of ${_id}`))),
    ...repeated(claims.map(({ unit, claimant }) => `${unit.unitId} claimed by ${claimant.personId}`)),
    ...repeated(terms.map(({ id }) => id)),
    ...heads.slice(1).map(({ id }) => `also held: ${id}`),
    ...repeated(erasures.map(({ who }) => who.personId)),
    ...units.flatMap(({ _id, owners }) => repeated(owners.map(({ name }) => `${name} owns ${_id}`))),
  ]
}

const unfinished = (stored: Stored, told: Acknowledged, lines: number): readonly string[] => [
  ...stored.erasures.filter(({ finishedAt }) => finishedAt === null).map(({ _id }) => _id),
  ...told.imports.filter(id => stored.rosterImports.find(({ _id }) => _id === id)?.state !== 'applied'),
  ...stored.rosterRuns.flatMap(({ importId }) => importId ?? []),
  ...[...stored.claims, ...stored.erasures, ...stored.rosterImports]
    .filter(({ outboxDueAt }) => outboxDueAt !== null)
    .map(({ _id }) => `outbox of ${_id}`),
  ...stored.auditPending.map(() => 'a deed that is not chained'),
  ...(stored.units.filter(({ owners }) => owners.some(({ name }) => name.startsWith('买'))).length === lines
    ? []
    : ['lines of the roster']),
]

const unaudited = ({ auditLog, claims, rosterImports, orgUnits }: Stored, { terms }: Acknowledged) => {
  const chained = new Set(auditLog.map(({ id }) => id))
  const deeds = [
    ...claims.flatMap(({ _id, facts }) => facts.map((_, index) => `claim:${_id}#${String(index)}`)),
    ...rosterImports.flatMap(({ _id, facts }) =>
      facts.map((_, index) => `rosterImport:${_id}#${String(index)}`),
    ),
  ]
  const posts = orgUnits.find(({ _id }) => _id === 'banshan')?.posts.map(({ id }) => id) ?? []
  const named = auditLog.map(({ id }) => id.split(':').at(-1) ?? '')
  return [
    ...deeds.filter(id => !chained.has(id)),
    ...terms.filter(id => posts.includes(id) && !named.includes(id)),
  ]
}

/** Holds what everybody was told against what is stored, and what is stored against itself. */
export const judgeOffices = (
  stored: Stored,
  told: Acknowledged,
  { idOf, lines }: { readonly idOf: (part: string) => string; readonly lines: number },
): OfficeVerdict => ({
  lost: lost(stored, told, idOf),
  twice: twice(stored),
  disagreeing: [
    ...difference(heldLinks(stored), unitLinks(stored)),
    ...difference(unitLinks(stored), heldLinks(stored)),
  ],
  unfinished: unfinished(stored, told, lines),
  unaudited: unaudited(stored, told),
  leftAlone: told.leftAlone,
})
