let calls = 0

/** How many database calls this instance has made: one request at a time, so a difference is one request's share. */
export const databaseCalls = (): number => calls

/** Told by whoever sends one. */
export const countDatabaseCall = (): void => {
  calls += 1
}
