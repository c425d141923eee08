import type { Input } from '#contracts/calls'
import type { CollectionName } from '#cloud-functions/schema'
import type { Person } from '#domain/organisation/Person'
import type { RosterPerson, Unit } from '#domain/organisation/Unit'
import { request, type District } from './startDistrict'
import { units } from './units'

/** An owner or tenant whom the roster names and whom nobody is linked to. */
export const listed = (name: string, phone: string | null = null): RosterPerson => ({
  personId: null,
  name,
  phone,
})

/** The same, with an identity card of their own: whoever has another one is somebody else of that name. */
export const withCard = (owner: RosterPerson, card: string): RosterPerson => ({
  ...owner,
  document: `test:id:${card}`,
})

/** A home that the roster knows and nobody lives in yet; each has an owner of its own, of one name. */
export const emptyHome = (id: string, more: Partial<Unit> = {}): Unit => {
  const [home] = units
  if (!home) throw new Error('the test district has no units')
  return {
    ...home,
    _id: id,
    room: id,
    label: `3栋${id}`,
    buyerKey: `buyer-${id}`,
    owners: [withCard(listed('陈新来', '13812340001'), id)],
    residentIds: [],
    ...more,
  }
}

const clone = (rows: readonly object[]) => rows.map(row => structuredClone(row) as Record<string, unknown>)

export const addHomes = async (district: District, ...homes: readonly Unit[]): Promise<void> => {
  await district.cloud.engine.insert('units', clone(homes))
}
export const addPeople = async (district: District, ...people: readonly Person[]): Promise<void> => {
  await district.cloud.engine.insert('people', clone(people))
}

export const claimOf = (unitId: string, more: Partial<Input<'claimUnit'>> = {}): Input<'claimUnit'> => ({
  compoundId: 'banshan',
  unitId,
  as: 'owner',
  evidence: [],
  note: '',
  under14: false,
  until: null,
  requestId: request(),
  ...more,
})

/** @returns the id of the new claim */
export const claims = async (
  district: District,
  part: string,
  unitId: string,
  more: Partial<Input<'claimUnit'>> = {},
): Promise<string> => (await district.call(part, 'claimUnit', claimOf(unitId, more))).claim.id

export const approving = (...claimIds: readonly string[]): Input<'decideClaims'> => ({
  claimIds: [...claimIds],
  decision: 'approve',
  reason: '',
  rosterOwner: null,
  requestId: request(),
})
export const refusing = (reason: string, ...claimIds: readonly string[]): Input<'decideClaims'> => ({
  ...approving(...claimIds),
  decision: 'refuse',
  reason,
})

/** Changes a stored document behind the functions' back. */
export const amend = async (
  district: District,
  collection: CollectionName,
  id: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> => {
  await district.cloud.engine.update(
    collection,
    { _id: id },
    { $set: fields },
    { multi: false, upsert: false, replace: false },
  )
}

/** Id under which the first photo of a paper was kept. */
export const keptPaper = async (
  district: District,
  collection: 'claims' | 'proxies',
  id: string,
): Promise<string> => {
  const row = (await district.rows(collection)).find(({ _id }) => _id === id)
  const [first] = (row?.[collection === 'claims' ? 'evidence' : 'paper'] ?? []) as readonly string[]
  if (first === undefined) throw new Error(`${id} has no paper`)
  return first
}
