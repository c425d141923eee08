import type { CollectionName } from '#cloud-functions/schema'
import type { Stored } from './documentsIn'

/** A field that names a document of another collection. */
export interface Reference {
  /** Dotted; every element of a list is followed. What is null or not there refers to nothing. */
  readonly path: string
  readonly to: CollectionName
  /** Only in documents in which this path has this value. */
  readonly where?: readonly [path: string, value: string]
}

const about = (thing: string, to: CollectionName): Reference => ({
  path: 'about.id',
  to,
  where: ['about.thing', thing],
})

/** Which field of which collection names what. */
export const references: Readonly<Partial<Record<CollectionName, readonly Reference[]>>> = {
  orgUnits: [
    { path: 'parentId', to: 'orgUnits' },
    { path: 'posts.personId', to: 'people' },
  ],
  people: [
    { path: 'posts.orgUnitId', to: 'orgUnits' },
    { path: 'occupancies.unitId', to: 'units' },
    { path: 'occupancies.compoundId', to: 'orgUnits' },
  ],
  units: [
    { path: 'compoundId', to: 'orgUnits' },
    { path: 'owners.personId', to: 'people' },
    { path: 'tenants.personId', to: 'people' },
    { path: 'residentIds', to: 'people' },
    { path: 'representativeId', to: 'people' },
  ],
  issues: [
    { path: 'compoundId', to: 'orgUnits' },
    { path: 'standing.orgUnitId', to: 'orgUnits' },
    { path: 'handler.orgUnitId', to: 'orgUnits' },
    { path: 'reporter.personId', to: 'people' },
    { path: 'supporters.personId', to: 'people' },
    { path: 'involved', to: 'people' },
  ],
  supporters: [
    { path: 'issueId', to: 'issues' },
    { path: 'personId', to: 'people' },
  ],
  claims: [
    { path: 'unit.unitId', to: 'units' },
    { path: 'unit.compoundId', to: 'orgUnits' },
    { path: 'claimant.personId', to: 'people' },
    { path: 'guardianId', to: 'people' },
    { path: 'office.orgUnitId', to: 'orgUnits' },
    { path: 'involved', to: 'people' },
  ],
  proxies: [
    { path: 'compoundId', to: 'orgUnits' },
    { path: 'units.unitId', to: 'units' },
    { path: 'principal.personId', to: 'people' },
    { path: 'holder.personId', to: 'people' },
    { path: 'vote.id', to: 'votes' },
    { path: 'office.orgUnitId', to: 'orgUnits' },
  ],
  announcements: [
    { path: 'compoundId', to: 'orgUnits' },
    { path: 'involved', to: 'people' },
  ],
  routings: [{ path: 'involved', to: 'people' }],
  votes: [{ path: 'compoundId', to: 'orgUnits' }],
  votingRights: [
    { path: 'voteId', to: 'votes' },
    { path: 'units.unitId', to: 'units' },
    { path: 'voterIds', to: 'people' },
  ],
  ballots: [
    { path: '_id', to: 'votingRights' },
    { path: 'castBy', to: 'people' },
  ],
  comments: [
    { path: 'voteId', to: 'votes' },
    { path: 'personId', to: 'people' },
  ],
  headRulings: [
    { path: 'compoundId', to: 'orgUnits' },
    { path: 'concerned.personId', to: 'people' },
  ],
  rosterImports: [
    { path: 'compoundId', to: 'orgUnits' },
    { path: 'importedBy.personId', to: 'people' },
  ],
  rosterLines: [{ path: 'importId', to: 'rosterImports' }],
  rosterRuns: [
    { path: '_id', to: 'orgUnits' },
    { path: 'importId', to: 'rosterImports' },
  ],
  looks: [
    { path: 'subjectId', to: 'people' },
    { path: 'by.personId', to: 'people' },
  ],
  erasures: [{ path: 'who.personId', to: 'people' }],
  dataExports: [{ path: 'personId', to: 'people' }],
  inbox: [
    { path: 'personId', to: 'people' },
    about('issue', 'issues'),
    about('vote', 'votes'),
    about('claim', 'claims'),
    about('proxy', 'proxies'),
  ],
  deliveries: [{ path: 'personId', to: 'people' }],
}

const valuesAt = (value: unknown, [first, ...rest]: readonly string[]): readonly unknown[] => {
  if (Array.isArray(value))
    return value.flatMap(part => valuesAt(part, first === undefined ? [] : [first, ...rest]))
  if (first === undefined) return [value]
  if (typeof value !== 'object' || value === null) return []
  return valuesAt((value as Readonly<Record<string, unknown>>)[first], rest)
}

/** Names what a document refers to and what is not there, one line each. */
export const dangling = (
  document: Stored,
  of: readonly Reference[],
  known: ReadonlyMap<CollectionName, ReadonlySet<string>>,
): readonly string[] =>
  of.flatMap(({ path, to, where }) => {
    if (where && !valuesAt(document, where[0].split('.')).includes(where[1])) return []
    return valuesAt(document, path.split('.'))
      .filter(id => typeof id === 'string' && known.get(to)?.has(id) !== true)
      .map(id => `${path} names ${String(id)}, which is not in ${to}`)
  })
