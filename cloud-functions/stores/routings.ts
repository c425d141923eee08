import { auditedRouting } from '#domain/audit/audited'
import { evolveRouting } from '#domain/issues/routing/evolveRouting'
import type { AdoptedRouting, RoutingFact } from '#domain/issues/routing/Routing'
import { afterCursor, cutPage, type Page } from '../kit/cursor'
import { FactStore, type Listed, type Row } from './FactStore'

export type RoutingDocument = Row<AdoptedRouting, RoutingFact>
export type ListedRouting = Listed<AdoptedRouting>

/** Every version of the table by which issues are sent; what is in force stands in the district's own document too. */
export const routings = new FactStore<AdoptedRouting, RoutingFact>('routings', {
  evolve: evolveRouting,
  messagesFor: () => [],
  audited: auditedRouting,
  notedInTransaction: true,
})

/** Reads a page of the versions, latest first; one call. */
export const routingsPage = async (cursor: string | null, size: number): Promise<Page<ListedRouting>> => {
  const found = await routings.list(afterCursor('version', -1, cursor), {
    order: { version: -1, _id: 1 },
    limit: size + 1,
  })
  return cutPage(found, size, ({ version, _id }) => [version, _id])
}
