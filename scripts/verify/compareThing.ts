import { isDeepStrictEqual } from 'node:util'
import { earlierFacts, thingOf, type FactTail } from '#cloud-functions/stores/factTails'
import type { Folding } from '#cloud-functions/stores/factStores'
import type { Earlier, Kept } from '#cloud-functions/stores/Kept'
import { involvedIn } from '#domain/privacy/involved'
import type { Stored } from './documentsIn'

/** A thing held against its facts. */
export interface Compared {
  /** One line for each thing that is wrong. */
  readonly wrong: readonly string[]
  readonly isOlder: boolean
  /** The document as it should be; null where its facts cannot tell. */
  readonly mended: Stored | null
}

/** As it is stored: without what is undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown

const differing = (stored: Stored, mended: object): readonly string[] => {
  const [one, other] = [stored, plain(mended)] as readonly [Stored, Readonly<Record<string, unknown>>]
  return (
    [...new Set([...Object.keys(one), ...Object.keys(other)])]
      // That both are of today's version is known.
      .filter(
        field =>
          field !== 'foldVersion' && !isDeepStrictEqual(plain(one[field] ?? null), other[field] ?? null),
      )
      .sort()
  )
}

/** Whoever is named and has not left is found by it; whatever waits is found by when. */
const bookkeepingOf = (
  { involved, outbox, auditOutbox, filesToMove = [], outboxDueAt }: Kept<unknown>,
  facts: readonly unknown[],
  hasLeft: (personId: string) => boolean,
): Partial<Kept<unknown>> => {
  const named = involvedIn(facts).filter(id => !hasLeft(id) && !involved.includes(id))
  const isWaiting = outbox.length + auditOutbox.length + filesToMove.length > 0
  return {
    ...(named.length === 0 ? {} : { involved: [...involved, ...named].sort() }),
    ...(isWaiting === (outboxDueAt !== null) ? {} : { outboxDueAt: isWaiting ? 0 : null }),
  }
}

/**
 * Folds a stored thing anew and compares.
 *
 * @param tails of the thing, and perhaps others
 * @param hasLeft tells whether somebody has erased themselves: they are taken out of those who are involved
 */
export const compareThing = (
  store: Folding,
  stored: Stored,
  tails: readonly FactTail[],
  hasLeft: (personId: string) => boolean,
): Compared => {
  const kept = stored as unknown as Kept<unknown>
  const isOlder = !store.isCurrent(kept)
  try {
    const earlier = earlierOf(store.name, stored._id, kept.earlier, tails)
    const refolded = store.refold(stored, earlier)
    const bookkeeping = bookkeepingOf(kept, [...earlier, ...kept.facts], hasLeft)
    // What an older fold has made differs because the fold does.
    const fields = isOlder ? Object.keys(bookkeeping) : differing(stored, { ...refolded, ...bookkeeping })
    return {
      wrong: fields.map(field => `${field} is not what its facts make it`),
      isOlder,
      mended: { ...(plain({ ...refolded, ...bookkeeping }) as Stored), rev: kept.rev + 1 },
    }
  } catch (fault) {
    return { wrong: [fault instanceof Error ? fault.message : String(fault)], isOlder, mended: null }
  }
}

const earlierOf = (
  name: string,
  id: string,
  earlier: Earlier | undefined,
  tails: readonly FactTail[],
): readonly unknown[] =>
  earlier === undefined ? [] : earlierFacts({ thing: thingOf(name, id), earlier }, tails)
