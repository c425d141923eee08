import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteDetail } from '#contracts/votes'
import { sayRefusal } from '#copy/refusals'
import { voteWords } from '#copy/votes/vote'
import { choiceNames } from '#copy/votes/names'
import { choices } from '#domain/votes/Vote'
import { Notice } from '../../../components/notice/Notice'
import { OptionGroup } from '../../../components/option-group/OptionGroup'
import { FieldError } from '../../../components/field-error/FieldError'
import type { Ballots } from './useBallots'
import './ballot.scss'

const options = choices.map(value => ({
  value,
  label: choiceNames[value],
  note: voteWords.choiceNotes[value],
}))

/** The choice for each question of one voting right. */
export function BallotForm({ vote, ballots }: { vote: VoteDetail; ballots: Ballots }): ReactNode {
  return (
    <View className="v-ballot">
      {vote.questions.map(question => (
        <View key={question.id} className="v-ballot__question" id={`question-${question.id}`}>
          <View className="v-ballot__text">{question.text}</View>
          <OptionGroup
            label={voteWords.choose(question.text)}
            hideLabel
            options={options}
            value={ballots.answers[question.id]}
            onChange={choice => {
              ballots.answer(question.id, choice)
            }}
          />
          <FieldError words={ballots.unanswered.includes(question.id) ? voteWords.needChoice : undefined} />
        </View>
      ))}
      {ballots.refusal !== null && <Notice tone="over" words={sayRefusal(ballots.refusal)} />}
    </View>
  )
}
