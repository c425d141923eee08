import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ResultView, VoteDetail } from '#contracts/votes'
import { sayInstant } from '#copy/kernel/instants'
import { resultWords } from '#copy/votes/voteResult'
import { voteWords } from '#copy/votes/vote'
import { voteSortEffects, voteSortNames } from '#copy/votes/names'
import type { Instant } from '#domain/kernel/decision'
import { overallOutcome } from '#domain/votes/messages'
import { Button } from '../../../components/button/Button'
import { Heading } from '../../../components/heading/Heading'
import { Icon } from '../../../components/icon/Icon'
import { ProgressBars } from '../../../components/progress-bars/ProgressBars'
import { Section } from '../../../components/section/Section'
import { Tag } from '../../../components/tag/Tag'
import { RuleInWords } from '../detail/RuleInWords'
import { sayOverall, sayWhy } from './reasons'
import { turnoutBars } from '../turnout'
import { Arithmetic } from './Arithmetic'
import { ElectorateTable } from './ElectorateTable'
import { QuestionOutcome } from './QuestionOutcome'
import { Recount } from './Recount'
import '../detail/vote-detail.scss'
import './result.scss'

interface ResultBodyProperties {
  vote: VoteDetail
  result: ResultView
  now: Instant
  onOpenVote: () => void
}

/** Passed or not and why, each question with its bars, the reckoning, what comes next, and a way to check it all. */
export function ResultBody({ vote, result, now, onOpenVote }: ResultBodyProperties): ReactNode {
  const quorum = result.questions[0]?.checks.filter(({ of }) => of === 'quorum') ?? []
  return (
    <>
      <ResultHead vote={vote} result={result} now={now} />
      <Section title={resultWords.participation}>
        <ProgressBars
          label={resultWords.participation}
          bars={turnoutBars({
            sort: vote.sort,
            rule: result.rule,
            turnout: { participating: result.participating, electorate: result.electorate },
          })}
        />
        <ElectorateTable sort={vote.sort} result={result} />
        {quorum.length > 0 && <Arithmetic checks={quorum} sort={vote.sort} />}
      </Section>
      {result.questions.map((question, index) => (
        <QuestionOutcome
          key={question.questionId}
          title={voteWords.questionNumber(index + 1, result.questions.length)}
          text={vote.questions.find(({ id }) => id === question.questionId)?.text ?? ''}
          question={question}
          result={result}
        />
      ))}
      <RuleInWords vote={{ ...vote, rule: result.rule }} />
      <Section title={resultWords.next} card>
        {nextWords(vote, result, now).map(words => (
          <View key={words} className="v-result__line">
            {words}
          </View>
        ))}
      </Section>
      <Recount vote={vote} result={result} now={now} />
      <View className="v-result__back">
        <Button id="to-vote" label={resultWords.toVote} onTap={onOpenVote} />
      </View>
    </>
  )
}

function ResultHead({ vote, result, now }: Omit<ResultBodyProperties, 'onOpenVote'>): ReactNode {
  const annulled = vote.stage === 'annulled'
  const passed = overallOutcome(result) === 'passed' && !annulled
  return (
    <View className={`v-result__head ${passed ? 'v-result__head--passed' : ''}`}>
      <Heading className="v-result__verdict">
        <Icon name={passed ? 'check' : annulled ? 'close' : 'info'} size="large" />
        <View className="v-result__outcome">{annulled ? resultWords.annulled : sayOverall(result)}</View>
      </Heading>
      <View className="v-result__title">{vote.title}</View>
      <View className="v-result__why">{sayWhy(result)}</View>
      <View className="v-result__tags">
        <Tag label={voteSortNames[vote.sort]} />
        <View className="v-vote-head__note">{resultWords.countedAt(sayInstant(result.countedAt, now))}</View>
      </View>
    </View>
  )
}

const nextWords = (vote: VoteDetail, result: ResultView, now: Instant): readonly string[] => {
  if (vote.stage === 'annulled') return [resultWords.annulled]
  if (vote.sort === 'consultation') return [resultWords.finalNow, voteSortEffects.consultation]
  const passed = overallOutcome(result) === 'passed' || overallOutcome(result) === 'mixed'
  const period =
    vote.stage === 'provisional' && vote.objectionsUntil !== null
      ? resultWords.objections(sayInstant(vote.objectionsUntil, now))
      : resultWords.final
  return [
    period,
    passed ? resultWords.passedNext : resultWords.notPassedNext,
    ...(passed ? [voteSortEffects[vote.sort]] : []),
  ]
}
