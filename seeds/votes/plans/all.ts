import type { VotePlan } from '../VotePlan'
import { banshanVotes } from './banshan'
import { hailunVotes } from './hailun'
import { otherVotes } from './others'

export const votePlans: readonly VotePlan[] = [...banshanVotes, ...hailunVotes, ...otherVotes]
