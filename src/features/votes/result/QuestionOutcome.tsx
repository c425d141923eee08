import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { CheckView, ResultView } from '#contracts/votes'
import { resultWords } from '#copy/votes/voteResult'
import { outcomeName } from '#copy/votes/names'
import type { VoteSort } from '#domain/votes/Vote'
import { ProgressBars } from '../../../components/progress-bars/ProgressBars'
import { Section } from '../../../components/section/Section'
import { Tag } from '../../../components/tag/Tag'
import { sayReason } from './reasons'
import { barOf } from '../turnout'
import { Arithmetic } from './Arithmetic'
import { TallyTable } from './TallyTable'

interface QuestionOutcomeProperties {
  /** 问题 1 */
  title: string
  text: string
  question: ResultView['questions'][number]
  result: ResultView
}

/** One question: passed or not and why, consent in heads and area, the figures as a table, the reckoning. */
export function QuestionOutcome({ title, text, question, result }: QuestionOutcomeProperties): ReactNode {
  const { sort } = result.rule
  const consent = question.checks.filter(({ of }) => of === 'consent')
  return (
    <Section title={title}>
      <View className="v-result__question">
        <View className="v-result__text">{text}</View>
        <View className="v-result__tags">
          <Tag
            label={outcomeName(question.outcome, sort)}
            tone={question.outcome === 'passed' ? 'good' : 'over'}
          />
          <View className="v-result__reason">{sayReason(question, sort)}</View>
        </View>
      </View>
      <ProgressBars
        label={text}
        bars={consent.map(check => barOf(consentLabel(check, sort), check.measure, check))}
      />
      <TallyTable sort={sort} tally={question.tally} participating={result.participating} />
      <Arithmetic checks={consent} sort={sort} />
    </Section>
  )
}

const consentLabel = ({ measure }: CheckView, sort: VoteSort): string => {
  if (measure === 'area') return resultWords.consentArea
  return sort === 'consultation' ? resultWords.consentHouseholds : resultWords.consentHeads
}
