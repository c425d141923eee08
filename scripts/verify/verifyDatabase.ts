import { isDeepStrictEqual } from 'node:util'
import type { CollectionName } from '#cloud-functions/schema'
import { tailId, thingOf, type FactTail } from '#cloud-functions/stores/factTails'
import { factStores, type Folding } from '#cloud-functions/stores/factStores'
import type { Kept } from '#cloud-functions/stores/Kept'
import type { Engine } from '#emulator/engine/Engine'
import { compareThing } from './compareThing'
import { documentsIn, idsIn, type Stored } from './documentsIn'
import type { Finding, Flaw } from './Flaw'
import { dangling, references } from './references'

const tailsOf = async (
  engine: Engine,
  name: string,
  { _id, earlier }: Stored,
): Promise<readonly FactTail[]> => {
  const { tails = 0 } = (earlier as Kept<unknown>['earlier']) ?? {}
  const ids = Array.from({ length: tails }, (_, number) => tailId(thingOf(name, _id), number))
  const found: FactTail[] = []
  for (const id of ids)
    found.push(...((await engine.find('factTails', { _id: id })) as unknown as FactTail[]))
  return found
}

/** Puts what differs in its place, over the revision that was read; what is written beside revisions stays. */
const mending =
  (engine: Engine, collection: string, stored: Stored, mended: Stored) => async (): Promise<boolean> => {
    const { _id, rev } = stored
    const fields = Object.entries(mended).filter(([field, value]) => !isDeepStrictEqual(value, stored[field]))
    const gone = Object.keys(stored).filter(field => !(field in mended))
    const change = {
      $set: Object.fromEntries(fields),
      ...(gone.length === 0 ? {} : { $unset: Object.fromEntries(gone.map(field => [field, ''])) }),
    }
    const options = { multi: false, upsert: false, replace: false }
    return (await engine.update(collection, { _id, rev }, change, options)).updated > 0
  }

const verifyThings = async (
  engine: Engine,
  store: Folding,
  hasLeft: (personId: string) => boolean,
): Promise<Finding> => {
  const flaws: Flaw[] = []
  const older: Flaw[] = []
  let checked = 0
  for await (const stored of documentsIn(engine, store.name)) {
    checked += 1
    const tails = await tailsOf(engine, store.name, stored)
    const { wrong, isOlder, mended } = compareThing(store, stored, tails, hasLeft)
    const mend = mended && mending(engine, store.name, stored, mended)
    if (wrong.length > 0) flaws.push({ id: stored._id, what: wrong.join('; '), mend })
    else if (isOlder) older.push({ id: stored._id, what: 'made by an older fold', mend })
  }
  return { kind: store.name, checked, flaws, older }
}

/** Tails of things that are gone. One that its thing does not count yet was never finished, and is written over. */
const verifyTails = async (engine: Engine): Promise<Finding> => {
  const things = new Set<string>()
  for (const { name } of factStores) for (const id of await idsIn(engine, name)) things.add(thingOf(name, id))
  const flaws: Flaw[] = []
  let checked = 0
  for await (const { _id } of documentsIn(engine, 'factTails', { _id: 1 })) {
    checked += 1
    const mend = async () => (await engine.remove('factTails', { _id }, false)) > 0
    if (!things.has(_id.slice(0, _id.lastIndexOf(':'))))
      flaws.push({ id: _id, what: 'its thing is not there', mend })
  }
  return { kind: 'factTails', checked, flaws, older: [] }
}

const verifyReferences = async (engine: Engine): Promise<readonly Finding[]> => {
  const known = new Map<CollectionName, ReadonlySet<string>>()
  for (const to of new Set(Object.values(references).flatMap(of => of.map(reference => reference.to))))
    known.set(to, await idsIn(engine, to))
  const findings: Finding[] = []
  for (const [collection, of] of Object.entries(references)) {
    const flaws: Flaw[] = []
    let checked = 0
    for await (const document of documentsIn(engine, collection as CollectionName)) {
      checked += 1
      for (const what of dangling(document, of, known)) flaws.push({ id: document._id, what, mend: null })
    }
    findings.push({ kind: `references of ${collection}`, checked, flaws, older: [] })
  }
  return findings
}

/** Looks through a whole database and changes nothing: things against their facts, tails, references. */
export const verifyDatabase = async (engine: Engine): Promise<readonly Finding[]> => {
  const left = new Set<string>()
  for await (const { _id, erasedAt } of documentsIn(engine, 'people', { _id: 1, erasedAt: 1 }))
    if (typeof erasedAt === 'number') left.add(_id)
  const findings: Finding[] = []
  for (const store of factStores) findings.push(await verifyThings(engine, store, id => left.has(id)))
  return [...findings, await verifyTails(engine), ...(await verifyReferences(engine))]
}
