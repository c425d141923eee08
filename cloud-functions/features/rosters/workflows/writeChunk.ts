import type { Unit } from '#domain/organisation/Unit'
import { occupancyIn } from '#domain/residence/moveOut'
import { applyLine, formerOwnerIds, type ApplyContext, type LineToApply } from '#domain/rosters/applyLine'
import type { LineChunk, WrittenUnit } from '#domain/rosters/LineChunk'
import { endOccupancyOfIn, type Ending } from '../../residence/workflows/endOccupancy'
import { ownersChanged } from '../../residence/workflows/ownersChanged'
import { StaleWrite } from '../../../kit/StaleWrite'
import { inTransaction } from '../../../kit/transaction'
import { people } from '../../../stores/people'
import { rosterLines } from '../../../stores/rosterLines'
import { units } from '../../../stores/units'
import { inParallel } from '../../../kit/inParallel'

export interface WriteContext extends ApplyContext {
  readonly ending: Ending
  /** Homes whose owners contest what the file says of them: they stay as they are. */
  readonly leftOut: ReadonlySet<string>
}

/** One line whose unit is not yet as the line has it. */
interface Pending {
  readonly line: LineToApply
  readonly before: Unit | null
  readonly after: Unit
}

const mostRounds = 3

const pendingOf = async (chunk: LineChunk, context: WriteContext): Promise<readonly Pending[]> => {
  const lines = chunk.lines.flatMap(line =>
    line.status === 'wrong' || context.leftOut.has(line.unitId) ? [] : [line],
  )
  const stored = new Map((await units.byIds(lines.map(({ unitId }) => unitId))).map(unit => [unit._id, unit]))
  return lines.flatMap(line => {
    const before = stored.get(line.unitId) ?? null
    const after = applyLine(line, before, context)
    return after === before ? [] : [{ line, before, after }]
  })
}

const formerOwners = ({ before, after }: Pending): readonly string[] =>
  before === null ? [] : formerOwnerIds(before, after)

/** What is to be remembered of each before it is written. One database call where somebody known stops owning. */
const plan = async (pending: readonly Pending[], now: number): Promise<readonly WrittenUnit[]> => {
  const known = await people.byIds(pending.flatMap(formerOwners))
  return pending.map(each => ({
    unitId: each.after._id,
    before: each.before,
    rev: each.after.rev,
    ended: known
      .filter(({ _id }) => formerOwners(each).includes(_id))
      .flatMap(person => {
        const occupancy = occupancyIn(person, each.after._id, 'owner', now)
        return occupancy === null ? [] : [{ personId: person._id, occupancy }]
      }),
  }))
}

/** The plans of an earlier try stay where its units are written; those that still wait are planned anew. */
const joined = (earlier: readonly WrittenUnit[], now: readonly WrittenUnit[]): readonly WrittenUnit[] => {
  const again = new Set(now.map(({ unitId }) => unitId))
  return [...earlier.filter(({ unitId }) => !again.has(unitId)), ...now]
}

/** Unit and those who own it no longer change as one. Some nine database calls: few units of an import are sold ones. */
const writeSold = async (pending: Pending, context: WriteContext): Promise<boolean> => {
  const { before, line } = pending
  if (before === null) return false
  const former = formerOwners(pending)
  const written = await inTransaction(async tx => {
    const present = await tx.get<Unit>('units', before._id)
    if (present?.rev !== before.rev) return false
    for (const personId of former)
      await endOccupancyOfIn(tx, { personId, unitId: before._id, kind: 'owner' }, context.ending)
    const left = (await tx.get<Unit>('units', before._id)) ?? present
    // One step of the import is one revision, however many people it concerns.
    await tx.put('units', { ...applyLine(line, left, context), rev: before.rev + 1 })
    return true
  })
  people.forget(...former)
  return written
}

/** @returns whether all of it was written */
const write = async (pending: readonly Pending[], context: WriteContext): Promise<boolean> => {
  await units.insertMissing(pending.flatMap(({ before, after }) => (before === null ? [after] : [])))
  const results = await inParallel(
    pending.filter(({ before }) => before !== null),
    each =>
      formerOwners(each).length > 0
        ? writeSold(each, context)
        : units.replace(each.after, each.after.rev - 1),
  )
  return results.every(done => done)
}

/**
 * Writes the lines of one chunk. Each unit is written over the revision that was read, and a line that is written
 * already changes nothing: a run that broke off, or another at the same time, does no harm. What was there is put down
 * before.
 *
 * Database calls: three, one more for all new units together, one for each changed one, and those of `ownersChanged`.
 *
 * @throws StaleWrite when somebody else works on the same chunk
 */
export const writeChunk = async (chunk: LineChunk, context: WriteContext): Promise<void> => {
  let planned = chunk
  for (let round = 0; round < mostRounds; round += 1) {
    const pending = await pendingOf(planned, context)
    if (pending.length > 0) {
      const writes = joined(planned.writes, await plan(pending, context.now))
      planned = await rosterLines.change(planned, { writes })
    }
    if (!(await write(pending, context))) continue
    // Before the chunk counts as written: a run that breaks off here is repeated with it.
    const changed = planned.writes.flatMap(({ unitId, before }) => (before === null ? [] : [unitId]))
    await ownersChanged(context.compoundId, changed, context.now)
    await rosterLines.change(planned, { state: 'written' })
    return
  }
  throw new StaleWrite(chunk._id)
}
