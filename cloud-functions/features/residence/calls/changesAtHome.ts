import type { Answerer } from '../../../kit/Answerer'
import { claimsConcerning } from '../../../stores/claims'
import { rostersConcerning } from '../../../stores/rosterImports'
import { changeViewOf, rosterChangesOf } from '../views/changeView'

/** What is being changed of who belongs to my homes, latest first. Four database calls. */
export const changesAtHome: Answerer<'changesAtHome'> = async (_, context) => {
  const { now, personId } = context
  await context.person()
  const [found, rosters] = await Promise.all([claimsConcerning(personId), rostersConcerning(personId)])
  return {
    rows: [
      ...rosters.flatMap(roster => rosterChangesOf(roster, personId)),
      ...found.map(claim => changeViewOf(claim, personId, now)),
    ],
  }
}
