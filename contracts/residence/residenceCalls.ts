import {
  claimableUnits,
  claimUnit,
  myClaims,
  appealClaim,
  withdrawClaim,
  consentForChild,
  household,
  moveOut,
} from './claims'
import {
  listClaims,
  getClaim,
  decideClaims,
  revokeClaim,
  listProxies,
  getProxy,
  decideProxies,
} from './decisions'
import { changesAtHome, disputeClaim, keepClaim } from './changes'
import { disputeProxy, grantProxy, keepProxy, myProxies, revokeProxy } from './proxies'

/** What can be called here: homes claimed and left, requests decided, votes delegated. */
export const residenceCalls = {
  claimableUnits,
  claimUnit,
  myClaims,
  appealClaim,
  withdrawClaim,
  consentForChild,
  household,
  moveOut,
  listClaims,
  getClaim,
  decideClaims,
  revokeClaim,
  keepClaim,
  changesAtHome,
  disputeClaim,
  listProxies,
  getProxy,
  decideProxies,
  grantProxy,
  myProxies,
  revokeProxy,
  disputeProxy,
  keepProxy,
}
