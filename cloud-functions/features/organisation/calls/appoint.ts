import { appoint as decideAppoint } from '#domain/organisation/appoint'
import type { Answerer } from '../../../kit/Answerer'
import { repeatableId } from '../../../kit/repeatableId'
import { appointeeNamed } from '../workflows/appointee'
import { changePosts } from '../workflows/changePosts'

/** Gives somebody who has joined a post for a term. Twelve database calls. */
export const appoint: Answerer<'appoint'> = async (input, context) => {
  const { role, from, until, buildingId, leadsGrid, dutyPhone, requestId } = input
  const [termId] = repeatableId('t', context.personId, requestId)
  const appointee = await appointeeNamed(input.person, 'person')
  return changePosts('appoint', input, context, async (unit, around, tx) =>
    decideAppoint(
      { termId, role, from, until, buildingId, leadsGrid, dutyPhone, person: await appointee(tx) },
      unit,
      around,
    ),
  )
}
