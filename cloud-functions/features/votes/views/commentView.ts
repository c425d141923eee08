import type { VoteComment } from '#contracts/votes'
import { maskName } from '#domain/organisation/masking'
import type { Comment } from '../../../stores/comments'

/** Residents are masked for others; who speaks in a post speaks under their name. */
export const commentView = (comment: Comment, viewerId: string): VoteComment => ({
  id: comment._id,
  name: comment.role || comment.personId === viewerId ? comment.name : maskName(comment.name),
  role: comment.role,
  text: comment.text,
  at: comment.at,
  mine: comment.personId === viewerId,
})
