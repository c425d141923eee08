import type { Answerer } from '../../../kit/Answerer'
import { claimsConcerning } from '../../../stores/claims'
import { proxiesConcerning } from '../../../stores/proxies'
import { rostersConcerning } from '../../../stores/rosterImports'
import { changeViewOf, proxyChangeOf, rosterChangesOf } from '../views/changeView'

/** What is being changed of who belongs to my homes, latest first. Seven database calls. */
export const changesAtHome: Answerer<'changesAtHome'> = async (_, context) => {
  const { now, personId } = context
  await context.person()
  const [found, authorised, rosters] = await Promise.all([
    claimsConcerning(personId),
    proxiesConcerning(personId),
    rostersConcerning(personId),
  ])
  return {
    rows: [
      ...rosters.flatMap(roster => rosterChangesOf(roster, personId)),
      ...found.map(claim => changeViewOf(claim, personId, now)),
      ...authorised.map(proxy => proxyChangeOf(proxy, personId, now)),
    ],
  }
}
