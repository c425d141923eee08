import { chunksOf } from '#domain/kernel/chunksOf'
import type { Instant } from '#domain/kernel/decision'
import type { Filter, FindOptions } from './Collection'
import { afterCursor, writeCursor } from './cursor'
import { everyPage } from './everyPage'
import { logLine } from './logLine'
import type { Run } from './runByTimer'
import { StaleWrite } from './StaleWrite'

const batch = 100
const atOnce = 8

interface Due<Row> {
  /** Name of the job, for the log. */
  readonly name: string
  /** The field that says when something is due: null, or an instant; there is an index on it and `_id`. */
  readonly path: string
  read(filter: Filter, options: FindOptions): Promise<readonly Row[]>
  dueAt(row: Row): Instant | null
  /** @returns how much it did */
  work(row: Row): Promise<number>
}

const oneRow = async <Row extends { readonly _id: string }>(due: Due<Row>, row: Row): Promise<number> => {
  try {
    return await due.work(row)
  } catch (fault) {
    // Somebody was faster: the next run looks again. Whatever else goes wrong with one must not stop the others.
    if (!(fault instanceof StaleWrite))
      logLine({
        event: 'fault',
        name: due.name,
        id: row._id,
        fault: fault instanceof Error ? fault.stack : String(fault),
      })
    return 0
  }
}

/**
 * Works through everything that is due, soonest first: reads what is due and nothing else, in bounded batches, a few
 * things at once, until nothing is left or the time is over. @returns how much was done
 */
export const eachDue = async <Row extends { readonly _id: string }>(
  run: Run,
  due: Due<Row>,
): Promise<number> => {
  let done = 0
  const pages = everyPage<Row, string | null>({
    size: batch,
    from: null,
    read: cursor =>
      due.read(
        { $and: [{ [due.path]: { $lte: run.now } }, afterCursor(due.path, 1, cursor)] },
        { order: { [due.path]: 1, _id: 1 }, limit: batch },
      ),
    after: row => writeCursor(due.dueAt(row), row._id),
    hasTime: () => run.hasTime(),
  })
  for await (const rows of pages)
    for (const part of chunksOf(rows, atOnce)) {
      if (!run.hasTime()) return done
      const counts = await Promise.all(part.map(row => oneRow(due, row)))
      done += counts.reduce((sum, count) => sum + count, 0)
    }
  return done
}
