import type { CloudBase } from '#emulator/CloudBase'

/** Gives two homes of a compound, that others own, owners of one name of whom nothing tells whether they are one. */
export const namesakesIn = async (
  { engine }: Pick<CloudBase, 'engine'>,
  compoundId: string,
  name: string,
): Promise<readonly string[]> => {
  const homes = await engine.find('units', { compoundId, use: 'home' }, { order: { _id: -1 }, limit: 2 })
  const ids = homes.map(({ _id }) => String(_id))
  for (const id of ids)
    await engine.update(
      'units',
      { _id: id },
      { $set: { owners: [{ personId: null, name, phone: null }], buyerKey: `${compoundId}:${id}` } },
      { multi: false, upsert: false, replace: false },
    )
  return ids
}
