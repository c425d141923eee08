import type { Instant } from '#domain/kernel/decision'
import type { ClaimPlan } from '../ClaimPlan'
import { claimsByTwo } from './byTwo'
import { decidedClaims } from './decided'
import { branchlessClaims, waitingClaims } from './waiting'

export const claimPlansAt = (now: Instant): readonly ClaimPlan[] => [
  ...waitingClaims,
  ...branchlessClaims,
  ...decidedClaims,
  ...claimsByTwo(now),
]
