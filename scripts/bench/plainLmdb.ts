import { join } from 'node:path'
import { open } from 'lmdb'

export interface PlainLmdb {
  readonly oneByOne: number
  readonly inGroups: number
}

const group = 32
const bytes = Buffer.alloc(600, 'x')

/** Synced writes a second into plain LMDB, as the engine opens it: the floor under every acknowledged write. */
export const measureLmdb = async (folder: string, milliseconds: number): Promise<PlainLmdb> => {
  const database = open<Buffer, number>({
    path: join(folder, 'plain-lmdb'),
    encoding: 'binary',
    // As in the engine: acknowledged only after its sync.
    overlappingSync: false,
  })
  let key = 0
  const rate = async (atOnce: number): Promise<number> => {
    const began = performance.now()
    let written = 0
    while (performance.now() - began < milliseconds) {
      await Promise.all(Array.from({ length: atOnce }, () => database.put(key++, bytes)))
      written += atOnce
    }
    return (written * 1_000) / (performance.now() - began)
  }
  try {
    return { oneByOne: await rate(1), inGroups: await rate(group) }
  } finally {
    await database.close()
  }
}
