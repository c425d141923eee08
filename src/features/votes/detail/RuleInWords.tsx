import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteDetail } from '#contracts/votes'
import { onlyAsked, sayConvening, sayMatter } from '#copy/votes/matters'
import { voteWords } from '#copy/votes/vote'
import { presetInWords, presetLaw } from '#copy/votes/rules'
import { Section } from '../../../components/section/Section'
import { Disclosure } from '../../../components/disclosure/Disclosure'

/** The rule as one would say it; the article itself one tap away. */
export function RuleInWords({ vote }: { vote: Pick<VoteDetail, 'rule' | 'matter' | 'convened'> }): ReactNode {
  const { rule, matter, convened } = vote
  const law = presetLaw[rule.preset]
  return (
    <Section title={voteWords.rule}>
      <View className="v-vote__rule">
        {matter !== null && <View>{sayMatter(matter)}</View>}
        {matter?.law && rule.sort === 'consultation' && <View>{onlyAsked}</View>}
        <View>{presetInWords[rule.preset]}</View>
        {convened !== null && <View>{sayConvening(convened)}</View>}
        {rule.preset === 'civilCode278Special' && (
          <View className="v-vote__small">{voteWords.whySpecial}</View>
        )}
        {rule.secrecy === 'secret' && <View className="v-vote__small">{voteWords.secret}</View>}
        {law === null && <View className="v-vote__small">{voteWords.noLaw}</View>}
      </View>
      {law !== null && (
        <Disclosure title={voteWords.law} id="law">
          <View>{law}</View>
          <View className="v-vote__small">{voteWords.lawSource(rule.source, rule.inForceSince)}</View>
        </Disclosure>
      )}
    </Section>
  )
}
