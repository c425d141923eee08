import * as z from 'zod/mini'
import { declareDrafts } from '../../../drafts/declareDrafts'

/** What somebody has typed in the discussion of a vote. */
export const commentDrafts = declareDrafts({
  keyOf: (_, voteId) => `commentDraft:${voteId}`,
  shape: z.string(),
  empty: () => '',
  isTouched: text => text !== '',
})
