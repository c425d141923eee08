/** Lengths of time in milliseconds, as instants are. A day here is 24 hours; legal days are `votes/legalDays`. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
