import { schema } from '#cloud-functions/schema'
import { openEngine } from '#emulator/engine/openEngine'
import { largeCompound } from '#seeds/residence/largeCompound'
import { largePoll } from '#seeds/votes/largePoll'
import { manyIssues } from '#seeds/issues/manyIssues'
import { seedInto, type Insert } from '#seeds/seedInto'
import { openIdSecret } from '#seeds/account/personId'
import { join } from 'node:path'
import { keepIdSecret } from '../local/localSystem'
import type { Sizes } from './sizes'

const hour = 3_600_000
const batch = 500

export interface Voter {
  readonly rightId: string
  readonly openid: string
  /** The one vote that it is a right in; missing where every round has a poll of its own. */
  readonly vote?: { readonly id: string; readonly questionIds: readonly string[] }
}

/** What the load needs to know of the data. */
export interface Scene {
  readonly compoundId: string
  readonly buildingId: string
  readonly voters: readonly Voter[]
}

/** The poll of a round; round 0 is for warming up. */
export const pollOf = (round: number): string => `poll-${round}`

/** Writes one large compound, a poll for each round and all issues into a data folder that nobody has opened. */
export const prepareData = async (dataDir: string, sizes: Sizes, now: number): Promise<Scene> => {
  keepIdSecret(dataDir, openIdSecret)
  const engine = openEngine({ path: join(dataDir, 'database'), schema })
  const insert: Insert = (collection, documents) => engine.insert(collection, documents)
  const large = largeCompound({ units: sizes.rights, now })
  await seedInto(insert, large)
  const polls = Array.from({ length: sizes.rounds + 1 }, (_, round) =>
    largePoll(large, { now, id: pollOf(round), openFor: 12 * hour }),
  )
  for (const poll of polls) await seedInto(insert, poll)

  const { compound, orgUnits, people } = large
  const ancestors = orgUnits.filter(({ _id }) => _id !== compound._id)
  const reporters = people.filter(({ occupancies }) => occupancies.length > 0)
  let waiting: (Readonly<Record<string, unknown>> & { readonly _id: string })[] = []
  const flush = async (): Promise<void> => {
    await insert('issues', waiting)
    waiting = []
  }
  for (const issue of manyIssues({ count: sizes.issues, now, compound, ancestors, reporters })) {
    waiting.push({ ...issue })
    if (waiting.length === batch) await flush()
  }
  if (waiting.length > 0) await flush()
  await engine.close()

  const openids = new Map(people.map(({ _id, openid }) => [_id, openid]))
  const rights = polls[0]?.votingRights ?? []
  return {
    compoundId: compound._id,
    buildingId: compound.buildings[0]?.id ?? '',
    voters: rights.flatMap(({ rightId, voterIds: [voter] }) => {
      const openid = voter === undefined ? undefined : openids.get(voter)
      return openid === undefined ? [] : [{ rightId, openid }]
    }),
  }
}
