import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CheckView } from '#contracts/votes'
import { resultWords } from '#copy/votes/voteResult'
import { sayThreshold } from '#copy/votes/shares'
import { leastThatReaches } from '#domain/votes/checks'
import type { VoteSort } from '#domain/votes/Vote'
import { aria } from '../../../components/aria/aria'
import { Icon } from '../../../components/icon/Icon'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { sayShare } from '../turnout'
import { sayCount } from './reasons'
import { crossMultiplied } from './crossMultiplied'

interface ArithmeticProperties {
  checks: readonly CheckView[]
  sort: VoteSort
}

/** Every comparison with the whole numbers that were compared. */
export function Arithmetic({ checks, sort }: ArithmeticProperties): ReactNode {
  return (
    <Disclosure title={resultWords.arithmetic}>
      <View className="v-vote__small">{resultWords.arithmeticNote}</View>
      {checks.some(({ measure }) => measure === 'area') && (
        <View className="v-vote__small">{resultWords.areaNote}</View>
      )}
      <View {...aria({ role: 'list', label: resultWords.arithmetic })}>
        {checks.map(check => (
          <OneCheck key={`${check.of} ${check.measure}`} check={check} sort={sort} />
        ))}
      </View>
    </Disclosure>
  )
}

function OneCheck({ check, sort }: { check: CheckView; sort: VoteSort }): ReactNode {
  const { of, measure, have, base, threshold, met } = check
  return (
    <View className="v-result__check" {...aria({ role: 'listitem' })}>
      <View className="v-result__check-head">
        <View>{`${resultWords.what[of][measure]} ${sayShare(measure, have, base)}`}</View>
        <View className={met ? 'v-result__met' : 'v-result__not-met'}>
          <Icon name={met ? 'check' : 'close'} />
          {met ? resultWords.met : resultWords.notMet}
        </View>
      </View>
      <View className="v-vote__small">
        {`${sayThreshold(threshold)}，${resultWords.least(sayCount(measure, leastThatReaches(base, threshold), sort))}`}
      </View>
      <View className="v-result__sum">{have === 0 ? resultWords.nobody : crossMultiplied(check)}</View>
    </View>
  )
}
