import type { ReactNode } from 'react'
import type { ResultView } from '#contracts/votes'
import { groupThousands, sayArea } from '#copy/figures'
import { resultWords } from '#copy/screens/voteResult'
import type { VoteSort } from '#domain/votes/Vote'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'

/** How many there are, and how many of them took part. */
export function ElectorateTable({ sort, result }: { sort: VoteSort; result: ResultView }): ReactNode {
  const { electorate, participating } = result
  const homes = sort === 'consultation'
  return (
    <CellGroup>
      <Cell
        title={homes ? resultWords.electorateHouseholds : resultWords.electorateHeads}
        value={groupThousands(electorate.heads)}
      />
      {!homes && <Cell title={resultWords.electorateArea} value={sayArea(electorate.area)} />}
      <Cell
        title={homes ? resultWords.participatingHouseholds : resultWords.participatingHeads}
        value={groupThousands(participating.heads)}
      />
      {!homes && <Cell title={resultWords.participatingArea} value={sayArea(participating.area)} />}
    </CellGroup>
  )
}
