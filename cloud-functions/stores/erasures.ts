import { evolveErasure, type Erasure, type ErasureFact } from '#domain/privacy/Erasure'
import { FactStore, type Row } from './FactStore'

export type ErasureRow = Row<Erasure, ErasureFact>

/** Whoever erases themselves is told by the answer; nobody else is. */
export const erasures = new FactStore<Erasure, ErasureFact>('erasures', {
  evolve: evolveErasure,
  messagesFor: () => [],
  audited: { kind: 'erasure', path: erasure => erasure.path },
})
