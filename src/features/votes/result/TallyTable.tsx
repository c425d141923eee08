import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ResultView } from '#contracts/votes'
import { groupThousands, sayArea } from '#copy/kernel/figures'
import { resultWords } from '#copy/votes/voteResult'
import { choiceNames } from '#copy/votes/names'
import { choices, type VoteSort, type Weight } from '#domain/votes/Vote'
import { aria } from '../../../components/aria/aria'

interface TallyTableProperties {
  sort: VoteSort
  tally: ResultView['questions'][number]['tally']
  participating: Weight
}

/** The same figures as in the bars, and the other choices, as text. */
export function TallyTable({ sort, tally, participating }: TallyTableProperties): ReactNode {
  const homes = sort === 'consultation'
  const row = (name: string, { heads, area }: Weight) => {
    const figures = homes ? [groupThousands(heads)] : [groupThousands(heads), sayArea(area)]
    return (
      <View
        key={name}
        className="v-tally__row"
        {...aria({ role: 'listitem', label: [name, ...figures].join('，') })}
      >
        <View className="v-tally__name">{name}</View>
        {figures.map(words => (
          <View key={words} className="v-tally__figure">
            {words}
          </View>
        ))}
      </View>
    )
  }
  return (
    <View className="v-tally" {...aria({ role: 'list', label: resultWords.table })}>
      <View className="v-tally__row v-tally__row--head" {...aria({ hidden: true })}>
        <View className="v-tally__name">{resultWords.choice}</View>
        <View className="v-tally__figure">{homes ? resultWords.households : resultWords.people}</View>
        {!homes && <View className="v-tally__figure">{resultWords.area}</View>}
      </View>
      {choices.map(choice => row(choiceNames[choice], tally[choice]))}
      {row(resultWords.total, participating)}
    </View>
  )
}
