import type { ClaimPlan } from '../ClaimPlan'
import { decidedClaims } from './decided'
import { branchlessClaims, waitingClaims } from './waiting'

export const claimPlans: readonly ClaimPlan[] = [...waitingClaims, ...branchlessClaims, ...decidedClaims]
