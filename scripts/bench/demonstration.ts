import type { CloudBase } from '#emulator/CloudBase'
import { startLocalSystem } from '../local/localSystem'
import { seedOnce } from '../local/seedOnce'
import type { Scene, Voter } from './prepareData'

/** The compound of the demonstration that has most. */
const compoundId = 'banshan'
const everything = 1_000

const rowsOf = async <Row>(
  cloudbase: CloudBase,
  collection: string,
  query: object,
): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (let skip = 0; rows.length === skip; skip += everything)
    rows.push(
      ...((await cloudbase.engine.find(collection, { ...query }, { limit: everything, skip })) as Row[]),
    )
  return rows
}

interface OpenVote {
  readonly _id: string
  readonly questions: readonly { readonly id: string }[]
}

interface Right {
  readonly _id: string
  readonly voteId: string
  readonly rightId: string
  readonly voterIds: readonly string[]
}

/** Every right in an open vote of the compound that nobody has cast yet, with one who may. */
const freeRights = async (cloudbase: CloudBase): Promise<readonly Voter[]> => {
  const open = await rowsOf<OpenVote>(cloudbase, 'votes', { compoundId, stage: 'open' })
  const questions = new Map(open.map(vote => [vote._id, vote.questions.map(({ id }) => id)]))
  const voteId = { $in: open.map(({ _id }) => _id) }
  const cast = new Set(
    (await rowsOf<{ _id: string }>(cloudbase, 'ballots', { voteId })).map(({ _id }) => _id),
  )
  const people = await rowsOf<{ _id: string; openid: string }>(cloudbase, 'people', {})
  const openids = new Map(people.map(({ _id, openid }) => [_id, openid]))
  return (await rowsOf<Right>(cloudbase, 'votingRights', { voteId })).flatMap(right => {
    const openid = openids.get(right.voterIds[0] ?? '')
    if (openid === undefined || cast.has(right._id)) return []
    const vote = { id: right.voteId, questionIds: questions.get(right.voteId) ?? [] }
    return [{ vote, rightId: right.rightId, openid }]
  })
}

/** Fills a data folder with the demonstration as `npm start` does, and tells what the load needs to know of it. */
export const prepareDemonstration = async (dataDir: string): Promise<Scene> => {
  const cloudbase = await startLocalSystem({ dataDir })
  try {
    await seedOnce(cloudbase, dataDir, () => undefined)
    const [compound] = await rowsOf<{ buildings: readonly { id: string }[] }>(cloudbase, 'orgUnits', {
      _id: compoundId,
    })
    return {
      compoundId,
      buildingId: compound?.buildings[0]?.id ?? '',
      voters: await freeRights(cloudbase),
    }
  } finally {
    await cloudbase.close()
  }
}
