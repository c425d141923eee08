import type { Answerer } from '../../../kit/Answerer'
import { refusal } from '../../../kit/Refused'
import { claims, claimsByIds, type ClaimRow } from '../../../stores/claims'
import { decideClaim, type Command } from '../workflows/decideClaim'
import { decideEach, type DecidedKind } from '../workflows/decideEach'

const decidedBy = (command: Command): DecidedKind<ClaimRow> => ({
  call: 'decideClaims',
  byIds: claimsByIds,
  byId: id => claims.byId(id),
  placeOf: ({ unit }) => unit,
  decide: (claim, by) => decideClaim(claim, { ...by, command }),
})

/** Database calls as told in {@link decideEach} and {@link decideClaim}. */
export const decideClaims: Answerer<'decideClaims'> = async (
  { requestId, claimIds: ids, ...command },
  context,
) => {
  if (command.rosterOwner !== null && new Set(ids).size > 1)
    throw refusal('invalid-input', { field: 'rosterOwner', params: { rule: 'one-claim' } })
  return decideEach(decidedBy(command), { ids, requestId }, context)
}
