import { evolveRuling, replayRuling } from '#domain/rosters/heads/evolveRuling'
import { rulingMessages } from '#domain/rosters/heads/rulingMessages'
import type { Ruling, RulingFact, RulingState } from '#domain/rosters/heads/Ruling'
import { rulingsInForce, waitingRulings } from '#domain/rosters/heads/rulingGraph'
import { everyRow } from '../kit/everyPage'
import { FactStore, type Listed, type Row } from './FactStore'

export type RulingRow = Row<Ruling, RulingFact>
export type ListedRuling = Listed<Ruling>

/** Whether owners of one name are one buyer, as two people have said. */
export const headRulings = new FactStore<Ruling, RulingFact>('headRulings', {
  evolve: evolveRuling,
  replay: replayRuling,
  messagesFor: rulingMessages,
  audited: { kind: 'headRuling', path: ({ compoundPath }) => compoundPath },
})

const pageSize = 500

const ofCompound = (compoundId: string, states: readonly RulingState[]): Promise<readonly ListedRuling[]> =>
  everyRow({
    size: pageSize,
    read: last =>
      headRulings.list(
        { compoundId, state: { $in: states }, _id: { $gt: last } },
        { order: { _id: 1 }, limit: pageSize },
      ),
  })

/** Lists all by which the heads of a compound go; one call for every five hundred. */
export const rulingsInForceIn = (compoundId: string): Promise<readonly ListedRuling[]> =>
  ofCompound(compoundId, rulingsInForce)

/** Lists those of a compound that wait or are in force; one call for every five hundred. */
export const rulingsOf = (compoundId: string): Promise<readonly ListedRuling[]> =>
  ofCompound(compoundId, [...waitingRulings, ...rulingsInForce])
