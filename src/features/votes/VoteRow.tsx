import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteSummary } from '#contracts/votes'
import { voteWords } from '#copy/votes/vote'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../components/aria/aria'
import { DeadlinePill } from '../../components/deadline-pill/DeadlinePill'
import { Tappable } from '../../components/tappable/Tappable'
import { timeOf } from './timeLeft'
import { turnoutLine } from './turnout'
import { tagsOf, VoteTags } from './VoteTags'
import './vote-row.scss'

interface VoteRowProperties {
  vote: VoteSummary
  now: Instant
  onOpen: (voteId: string) => void
  /** The one whose detail stands beside the list. */
  chosen?: boolean | undefined
}

/** One vote in a list: what, what it binds to, how far it is, who took part, until when. */
export function VoteRow({ vote, now, onOpen, chosen = false }: VoteRowProperties): ReactNode {
  const time = timeOf(vote, now)
  const turnout = turnoutLine(vote)
  return (
    <View className={`v-vote-row ${chosen ? 'v-vote-row--chosen' : ''}`} {...aria({ role: 'listitem' })}>
      <Tappable
        className="v-vote-row__main"
        role="link"
        id={`vote-row-${vote.id}`}
        label={spoken(vote, now)}
        onTap={() => {
          onOpen(vote.id)
        }}
      >
        <View className="v-vote-row__title">{vote.title}</View>
        <View className="v-vote-row__tags">
          <VoteTags vote={vote} />
        </View>
        {(time !== null || turnout !== '') && (
          <View className="v-vote-row__foot">
            {time !== null && <DeadlinePill {...time} />}
            {turnout !== '' && <View className="v-vote-row__turnout">{turnoutWords(turnout)}</View>}
          </View>
        )}
      </Tappable>
    </View>
  )
}

const turnoutWords = (line: string): string => `${voteWords.takePart}${line}`

const spoken = (vote: VoteSummary, now: Instant): string => {
  const time = timeOf(vote, now)
  const turnout = turnoutLine(vote)
  return [
    vote.title,
    ...tagsOf(vote).map(tag => tag.label),
    time === null ? '' : [time.what, time.words].filter(Boolean).join(' '),
    turnout === '' ? '' : turnoutWords(turnout),
  ]
    .filter(part => part !== '')
    .join('，')
}
