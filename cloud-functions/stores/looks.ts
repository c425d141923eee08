import { evolveLook, lookMessages } from '#domain/privacy/evolveLook'
import type { Look, LookFact } from '#domain/privacy/Look'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { FactStore, type Listed, type Row } from './FactStore'

export type LookRow = Row<Look, LookFact>
export type ListedLook = Listed<Look>

export const looks = new FactStore<Look, LookFact>('looks', {
  evolve: evolveLook,
  messagesFor: lookMessages,
  audited: { kind: 'look', path: look => look.path },
})

/** Reads a page of the looks at somebody's data, latest first; one call. */
export const looksPage = async (
  subjectId: string,
  cursor: string | null,
  size: number,
): Promise<Page<ListedLook>> => {
  const found = await looks.list(
    { subjectId, ...afterCursor('at', -1, cursor) },
    { order: { at: -1, _id: 1 }, limit: size + 1 },
  )
  return cutPage(found, size, ({ at, _id }) => [at, _id])
}

/** Looks at somebody's data, page by page in the order of their ids; one call. */
export const looksAt = (subjectId: string, last: string, limit: number): Promise<readonly ListedLook[]> =>
  looks.list({ subjectId, _id: { $gt: last } }, { order: { _id: 1 }, limit })
