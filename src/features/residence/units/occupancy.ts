import type { Me } from '#contracts/account'

/** What I am to a home of mine. */
export type Occupancy = Me['occupancies'][number]
