import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteDetail } from '#contracts/votes'
import { voteWords } from '#copy/votes/vote'
import { choiceNames } from '#copy/votes/names'
import { Button } from '../../../components/button/Button'
import { Confirm } from '../../../components/dialog/Confirm'
import { toast } from '../../../components/toast/message'
import { unitLabels } from './unitLabels'
import type { Ballots } from './useBallots'
import './ballot.scss'

/** The page's main action. It leads to one question that shows what will be sent and that it cannot be changed. */
export function CastButton({ ballots }: { ballots: Ballots }): ReactNode {
  const { active } = ballots
  if (active === null) return null
  const ask = () => {
    const missing = ballots.ask()
    if (missing === null) return
    toast(voteWords.needChoice, 'warn')
    // At once: a choice that glides away under the finger takes the tap for another. In view already it need not move.
    Taro.pageScrollTo({ selector: `#question-${missing}`, offsetTop: -80, duration: 0 }).catch(
      () => undefined,
    )
  }
  return (
    <Button id="cast-ballot" kind="primary" label={voteWords.castButton} loading={ballots.busy} onTap={ask} />
  )
}

/** Stands apart from the button, which may be part of a bar that lies under other bars. */
export function CastQuestion({ vote, ballots }: { vote: VoteDetail; ballots: Ballots }): ReactNode {
  const { active } = ballots
  if (active === null) return null
  return (
    <Confirm
      open={ballots.stage === 'asking'}
      sentence={voteWords.castSentence}
      verb={voteWords.castButton}
      busy={ballots.busy}
      onConfirm={() => {
        void ballots.cast()
      }}
      onCancel={ballots.cancel}
    >
      <View className="v-ballot__summary">
        {vote.myRights.length > 1 && <View>{voteWords.castFor(unitLabels(active))}</View>}
        {active.asProxyFor !== null && <View>{voteWords.asProxyFor(active.asProxyFor)}</View>}
        {vote.questions.map(({ id, text }) => (
          <View key={id} className="v-ballot__given">
            <View className="v-ballot__asked">{text}</View>
            <View className="v-ballot__choice">{choiceOf(ballots, id)}</View>
          </View>
        ))}
      </View>
    </Confirm>
  )
}

const choiceOf = (ballots: Ballots, questionId: string): string => {
  const choice = ballots.answers[questionId]
  return choice === undefined ? '' : choiceNames[choice]
}
