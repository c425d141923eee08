import type { Occupancy } from '#domain/organisation/Person'
import type { RosterPerson, Unit } from '#domain/organisation/Unit'
import type { LineChunk, WrittenUnit } from '#domain/rosters/LineChunk'
import { ownersChanged } from '../../residence/workflows/ownersChanged'
import type { Ending } from '../../residence/workflows/endOccupancy'
import { tellRestoredIn } from '../../residence/workflows/tellRestored'
import { inTransaction } from '../../../kit/transaction'
import { people, type PersonRow } from '../../../stores/people'
import { rosterLines } from '../../../stores/rosterLines'
import { units } from '../../../stores/units'
import { inParallel } from './inParallel'

type Undoing = Pick<Ending, 'actor' | 'now' | 'requestKey'>

const isSame = (one: Occupancy, other: Occupancy): boolean =>
  one.unitId === other.unitId && one.kind === other.kind && one.from === other.from

const owningAgain = (person: PersonRow, occupancy: Occupancy): PersonRow => ({
  ...person,
  rev: person.rev + 1,
  occupancies: [...person.occupancies.filter(one => !isSame(one, occupancy)), occupancy],
})

const withoutLinks = (unit: Unit, gone: readonly string[]): Unit => {
  const unlinked = (person: RosterPerson) =>
    person.personId !== null && gone.includes(person.personId) ? { ...person, personId: null } : person
  return {
    ...unit,
    owners: unit.owners.map(unlinked),
    residentIds: unit.residentIds.filter(id => !gone.includes(id)),
  }
}

/** Owners whom the import had ended own again, and their claims hold, unless they have erased themselves since. */
const restoreSold = async ({ unitId, before, rev, ended }: WrittenUnit, undoing: Undoing): Promise<void> => {
  await inTransaction(async tx => {
    const present = await tx.get<Unit>('units', unitId)
    if (before === null || present?.rev !== rev) return
    const gone: string[] = []
    for (const { personId, occupancy } of ended) {
      const person = await tx.get<PersonRow>('people', personId)
      if (person?.erasedAt === null) {
        await tx.put('people', owningAgain(person, occupancy))
        await tellRestoredIn(tx, personId, occupancy, undoing)
      } else gone.push(personId)
    }
    // Who votes for the co-owners is as it is now: an authorisation that ended with the sale does not come back.
    const { representativeId } = present
    await tx.put('units', { ...withoutLinks(before, gone), representativeId, rev: rev + 1 })
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
