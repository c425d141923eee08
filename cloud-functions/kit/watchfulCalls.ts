import { databaseCalls } from './databaseCalls'

let calls = 0

/**
 * Counts how many of this instance's database calls only watched over a call, as `databaseCalls` counts all: the place in
 * the day that is taken for it, and the look at the clock once a minute. For the log.
 */
export const watchfulCalls = (): number => calls

/** Does something whose database calls only watch over a call. */
export const watching = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const before = databaseCalls()
  try {
    return await work()
  } finally {
    calls += databaseCalls() - before
  }
}
