import type { residenceCalls } from '#contracts/residence/residenceCalls'
import type { Answerers } from '../../kit/Answerer'
import { claimableUnits } from './calls/claimableUnits'
import { claimUnit } from './calls/claimUnit'
import { myClaims } from './calls/myClaims'
import { appealClaim } from './calls/appealClaim'
import { withdrawClaim } from './calls/withdrawClaim'
import { consentForChild } from './calls/consentForChild'
import { household } from './calls/household'
import { moveOut } from './calls/moveOut'
import { listClaims } from './calls/listClaims'
import { getClaim } from './calls/getClaim'
import { decideClaims } from './calls/decideClaims'
import { revokeClaim } from './calls/revokeClaim'
import { keepClaim } from './calls/keepClaim'
import { changesAtHome } from './calls/changesAtHome'
import { disputeClaim } from './calls/disputeClaim'
import { listProxies } from './calls/listProxies'
import { getProxy } from './calls/getProxy'
import { decideProxies } from './calls/decideProxies'
import { grantProxy } from './calls/grantProxy'
import { myProxies } from './calls/myProxies'
import { disputeProxy } from './calls/disputeProxy'
import { keepProxy } from './calls/keepProxy'
import { revokeProxy } from './calls/revokeProxy'

/** Who answers what can be called here. */
export const residenceAnswers: Answerers<keyof typeof residenceCalls> = {
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
