import type { organisationCalls } from '#contracts/organisation'
import type { Answerers } from '../../kit/Answerer'
import { compound } from './calls/compound'
import { compounds } from './calls/compounds'
import { lookedAfter } from './calls/lookedAfter'
import { organisation } from './calls/organisation'
import { listPosts } from './calls/listPosts'
import { appoint } from './calls/appoint'
import { endPost } from './calls/endPost'
import { handOver } from './calls/handOver'
import { renewPost } from './calls/renewPost'
import { foundBranch } from './calls/foundBranch'
import { dissolveBranch } from './calls/dissolveBranch'

/** Who answers what can be called here. */
export const organisationAnswers: Answerers<keyof typeof organisationCalls> = {
  compound,
  compounds,
  lookedAfter,
  organisation,
  listPosts,
  appoint,
  endPost,
  handOver,
  renewPost,
  foundBranch,
  dissolveBranch,
}
