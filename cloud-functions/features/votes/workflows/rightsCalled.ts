import type { ObjectedRight } from '#domain/votes/objections/Objection'
import type { VotingRight } from '#domain/votes/Vote'
import { refusal } from '../../../kit/Refused'
import { votingRights } from '../../../stores/votingRights'

/** 3 栋 １２０３ is 3栋1203. */
const asLabelled = (home: string): string => home.normalize('NFKC').replace(/\s/gu, '')

/**
 * Finds the voting rights of homes by what people call them. One database call, none for no homes.
 * @param path of the homes in the input, for the refusal
 * @throws Refused `unit-elsewhere` for a home that is not in the frozen electorate
 */
export const rightsCalled = async (
  voteId: string,
  homes: readonly string[],
  path: string,
): Promise<readonly VotingRight[]> => {
  const labels = homes.map(asLabelled)
  const found = await votingRights.ofLabels(voteId, labels)
  labels.forEach((label, index) => {
    if (!found.some(({ units }) => units.some(unit => unit.label === label)))
      throw refusal('unit-elsewhere', { field: `${path}.${String(index)}` })
  })
  return found
}

/** Takes of a right what an objection keeps of it: its homes and their area. */
export const asObjected = ({ rightId, label, area, units }: VotingRight): ObjectedRight => ({
  ...{ rightId, label, area },
  unitIds: units.map(({ unitId }) => unitId),
})
