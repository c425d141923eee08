let calls = 0

/** Counts the database calls this instance has made: one request at a time, so a difference is one request's share. */
export const databaseCalls = (): number => calls

/** Adds one to the database calls of this instance, for whoever sends one. */
export const countDatabaseCall = (): void => {
  calls += 1
}
