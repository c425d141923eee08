import { createHash } from 'node:crypto'
import { firstFoldVersion, type Kept } from '#cloud-functions/stores/Kept'
import { voteRecord } from '#contracts/votes/record'
import { recordWords } from '#copy/votes/record'
import { voteFoldVersion } from '#domain/votes/evolve'
import { makeRecord, type Recorded } from '#domain/votes/proof/makeRecord'
import type { Ballot, Vote, VoteFact, VotingRight } from '#domain/votes/Vote'
import type { Engine } from '#emulator/engine/Engine'

type Filter = Readonly<Record<string, unknown>>
const pageSize = 1_000

const sha256 = (bytes: Uint8Array): Uint8Array => Uint8Array.from(createHash('sha256').update(bytes).digest())

/** Every document of a vote, page by page in the order of ids. */
const allOf = async <Row extends { readonly _id: string }>(
  engine: Engine,
  collection: 'ballots' | 'votingRights',
  filter: Filter,
): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (let last = ''; ; last = rows.at(-1)?._id ?? '') {
    const query = { ...filter, _id: { $gt: last } }
    const page = await engine.find(collection, query, { order: { _id: 1 }, limit: pageSize })
    rows.push(...(page as unknown as readonly Row[]))
    if (page.length < pageSize) return rows
  }
}

/**
 * Makes the record of a counted vote from a database that is open.
 * @throws Error when there is no such vote, it is not counted, or what is stored does not make its result
 */
export const recordIn = async (engine: Engine, voteId: string): Promise<Recorded> => {
  const [found] = await engine.find('votes', { _id: voteId })
  if (!found) throw new Error(`there is no vote ${voteId}`)
  const vote = found as unknown as Vote & Kept<VoteFact>
  if ((vote.foldVersion ?? firstFoldVersion) !== voteFoldVersion)
    throw new Error(`vote ${voteId} is of an older program: npm run verify -- --repair brings it up to date`)
  const rights = await allOf<VotingRight>(engine, 'votingRights', { voteId })
  const ballots = await allOf<Ballot>(engine, 'ballots', { voteId, setAside: { $exists: false } })
  const made = makeRecord({ vote, rights, ballots }, sha256)
  return 'record' in made ? { record: voteRecord.parse(made.record) } : made
}

/** Says what a record is worth, or why there is none. */
export const sayRecorded = (made: Recorded): string => {
  if ('record' in made) {
    const { ballots, secrecy, root } = made.record
    return `${ballots.length} ballots, root ${root}\n${recordWords.worth[secrecy]}`
  }
  return made.withheld === 'tooFewTakePart'
    ? recordWords.withheld.tooFewTakePart(String(made.least))
    : recordWords.withheld.singlesOut(String(made.rightIds.length))
}
