import { evolveErasure, type Erasure, type ErasureFact } from '#domain/privacy/Erasure'
import { FactStore, type Row } from './FactStore'

export type ErasureRow = Row<Erasure, ErasureFact>

/** Whoever erases themselves is told by the answer; nobody else is. */
export const erasures = new FactStore<Erasure, ErasureFact>('erasures', {
  evolve: evolveErasure,
  messagesFor: () => [],
  audited: { kind: 'erasure', path: erasure => erasure.path },
})

/** Tells whether somebody's data is still being taken away; one call. */
export const isBeingErased = async (personId: string): Promise<boolean> =>
  (await erasures.count({ finishedAt: null, 'who.personId': personId })) > 0
