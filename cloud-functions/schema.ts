import { accountCollections } from './stores/schema/account'
import { auditCollections } from './stores/schema/audit'
import { issueCollections } from './stores/schema/issues'
import { noticeCollections } from './stores/schema/notices'
import { organisationCollections } from './stores/schema/organisation'
import { personaCollections } from './stores/schema/personas'
import { privacyCollections } from './stores/schema/privacy'
import { residenceCollections } from './stores/schema/residence'
import { rosterCollections } from './stores/schema/rosters'
import { voteCollections } from './stores/schema/votes'
import type { CollectionSchema } from './stores/schema/declare'

export type { CollectionSchema } from './stores/schema/declare'

/**
 * The database as it is declared: collections, indexes and access rules. The local CloudBase, the tests and the
 * deployment read this one value, joined from what each feature keeps.
 *
 * `ADMINONLY`: no client reaches a collection, only functions do. CloudBase allows 20 indexes a collection; each here
 * names the query it serves.
 */
export const schema = {
  ...accountCollections,
  ...auditCollections,
  ...issueCollections,
  ...noticeCollections,
  ...organisationCollections,
  ...personaCollections,
  ...privacyCollections,
  ...residenceCollections,
  ...rosterCollections,
  ...voteCollections,
} satisfies Record<string, CollectionSchema>

export type CollectionName = keyof typeof schema

/** Clients may upload below the folder that is named after them; what a function accepts, it checks itself. */
export const uploadPattern = 'owners/*/**'
