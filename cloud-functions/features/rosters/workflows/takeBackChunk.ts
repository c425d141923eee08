import type { Unit } from '#domain/organisation/Unit'
import type { LineChunk, WrittenUnit } from '#domain/rosters/LineChunk'
import { livingAgain, unitAgain } from '#domain/rosters/takeBack'
import { ownersChanged } from '../../residence/workflows/ownersChanged'
import type { Ending } from '../../residence/workflows/endOccupancy'
import { tellRestoredIn } from '../../residence/workflows/tellRestored'
import { inTransaction } from '../../../kit/transaction'
import { people, type PersonRow } from '../../../stores/people'
import { rosterLines } from '../../../stores/rosterLines'
import { units } from '../../../stores/units'
import { inParallel } from '../../../kit/inParallel'

type Undoing = Pick<Ending, 'actor' | 'now' | 'requestKey'>

/** Owners whom the import had ended own again, and their claims hold, unless they have erased themselves since. */
const restoreSold = async ({ unitId, before, rev, ended }: WrittenUnit, undoing: Undoing): Promise<void> => {
  await inTransaction(async tx => {
    const present = await tx.get<Unit>('units', unitId)
    if (before === null || present?.rev !== rev) return
    const gone: string[] = []
    for (const { personId, occupancy } of ended) {
      const person = await tx.get<PersonRow>('people', personId)
      if (person?.erasedAt === null) {
        await tx.put('people', livingAgain(person, occupancy))
        await tellRestoredIn(tx, personId, occupancy, undoing)
      } else gone.push(personId)
    }
    await tx.put('units', unitAgain(before, present, gone))
  })
  people.forget(...ended.map(({ personId }) => personId))
}

/**
 * Puts the units of one chunk back as they were; only the count of writes goes on. One that was changed since stays as
 * it is: nobody else's work is undone. To be repeated at will, like `writeChunk`.
 *
 * Database calls: one for all new units together, one for each changed one, one, and those of `ownersChanged`.
 */
export const takeBackChunk = async (
  chunk: LineChunk,
  compoundId: string,
  undoing: Undoing,
): Promise<void> => {
  const added = chunk.writes.filter(({ before }) => before === null)
  const changed = chunk.writes.filter(({ before }) => before !== null)
  await units.remove(
    added.map(({ unitId }) => unitId),
    1,
  )
  await inParallel(changed, async written => {
    if (written.ended.length > 0) await restoreSold(written, undoing)
    else if (written.before) await units.replace({ ...written.before, rev: written.rev + 1 }, written.rev)
  })
  await ownersChanged(
    compoundId,
    changed.map(({ unitId }) => unitId),
    undoing.now,
  )
  await rosterLines.change(chunk, { state: 'takenBack' })
}
