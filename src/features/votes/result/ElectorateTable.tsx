import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ResultView } from '#contracts/votes'
import { groupThousands, sayArea } from '#copy/kernel/figures'
import { resultWords } from '#copy/votes/voteResult'
import type { VoteSort } from '#domain/votes/Vote'
import { aria } from '../../../components/aria/aria'

/** How many there are, and how many of them took part. */
export function ElectorateTable({ sort, result }: { sort: VoteSort; result: ResultView }): ReactNode {
  const { electorate, participating } = result
  const homes = sort === 'consultation'
  return (
    <View className="v-tally" {...aria({ role: 'list', label: resultWords.electorate })}>
      <Line
        name={homes ? resultWords.electorateHouseholds : resultWords.electorateHeads}
        figure={groupThousands(electorate.heads)}
      />
      {!homes && <Line name={resultWords.electorateArea} figure={sayArea(electorate.area)} />}
      <Line
        name={homes ? resultWords.participatingHouseholds : resultWords.participatingHeads}
        figure={groupThousands(participating.heads)}
      />
      {!homes && <Line name={resultWords.participatingArea} figure={sayArea(participating.area)} />}
    </View>
  )
}

const Line = ({ name, figure }: { name: string; figure: string }): ReactNode => (
  <View className="v-tally__row" {...aria({ role: 'listitem' })}>
    <View className="v-tally__name">{name}</View>
    <View className="v-tally__figure">{figure}</View>
  </View>
)
