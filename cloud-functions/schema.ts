import { accountCollections } from './stores/schema/account'
import { announcementCollections } from './stores/schema/announcements'
import { auditCollections } from './stores/schema/audit'
import { evaluationCollections } from './stores/schema/evaluation'
import { factCollections } from './stores/schema/facts'
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
  ...announcementCollections,
  ...auditCollections,
  ...evaluationCollections,
  ...factCollections,
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

/**
 * Where a client may upload: into a folder below `incoming/`, of which each person is told their own alone, and nowhere
 * over a file that is there. What a function makes of it lies in `kept/` and `exports/`, where no client writes.
 */
export const uploadPattern = 'incoming/*/*'

/**
 * The same in the language of CloudBase, whose rules know a caller, a file's owner and its path, but not whether a file is
 * there already: a client writes in `incoming/` only, over files of its own at most, and reads nothing else. Whose folder
 * it is, whatever takes a file in checks.
 */
export const storageRule = {
  read: 'resource.openid == auth.openid',
  write: 'resource.openid == auth.openid && /^incoming\\//.test(resource.path) == true',
}
