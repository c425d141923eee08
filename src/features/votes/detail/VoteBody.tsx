import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { VoteDetail } from '#contracts/votes'
import { voteWords } from '#copy/votes/vote'
import { voteSortEffects } from '#copy/votes/names'
import type { Instant } from '#domain/kernel/decision'
import { ProgressBars } from '../../../components/progress-bars/ProgressBars'
import { Section } from '../../../components/section/Section'
import type { Ballots } from '../ballot/useBallots'
import { Discussion } from '../discussion/Discussion'
import { ExtendVote } from '../extend/ExtendVote'
import { Objections } from '../objections/Objections'
import { quorumWords, turnoutBars } from '../turnout'
import { Course } from './Course'
import { MyVote } from './MyVote'
import { OpeningWaits } from './OpeningWaits'
import { RuleInWords } from './RuleInWords'
import { VoteHead } from './VoteHead'
import { VoteNews } from './VoteNews'
import './vote-detail.scss'

interface VoteBodyProperties {
  me: Me
  vote: VoteDetail
  now: Instant
  ballots: Ballots
  onChanged: (vote: VoteDetail) => void
}

/** What is decided, what a yes changes for me, what it takes, how far it is, and my choice: in this order. */
export function VoteBody({ me, vote, now, ballots, onChanged }: VoteBodyProperties): ReactNode {
  return (
    <>
      <VoteHead vote={vote} now={now} />
      <OpeningWaits me={me} vote={vote} />
      <VoteNews vote={vote} now={now} />
      <Section title={voteWords.matter} card>
        <View className="v-vote__text">{vote.body}</View>
        <View className="v-vote__questions">
          {vote.questions.map(({ id, text }, index) => (
            <View key={id} className="v-vote__question">
              {voteWords.questionNumber(index + 1, vote.questions.length)}：{text}
            </View>
          ))}
        </View>
      </Section>
      <Section title={voteWords.effect} card>
        <View className="v-vote__text v-vote__text--effect">{vote.effect}</View>
      </Section>
      <Section title={voteWords.legalEffect} card>
        <View className="v-vote__text">{voteSortEffects[vote.sort]}</View>
      </Section>
      <RuleInWords vote={vote} />
      <Turnout vote={vote} />
      <MyVote me={me} vote={vote} now={now} ballots={ballots} />
      {vote.mayExtend && <ExtendVote vote={vote} now={now} onExtended={onChanged} />}
      <Objections vote={vote} personId={me.personId} now={now} onChanged={onChanged} />
      <Discussion vote={vote} now={now} />
      <Course vote={vote} now={now} />
    </>
  )
}

/** Only who took part, never what they chose. */
function Turnout({ vote }: { vote: VoteDetail }): ReactNode {
  const bars = turnoutBars(vote)
  if (bars.length === 0) return null
  return (
    <Section title={voteWords.turnout}>
      <ProgressBars label={voteWords.turnout} bars={bars} />
      <View className="v-vote__under">
        {quorumWords(vote).map(words => (
          <View key={words}>{words}</View>
        ))}
        {vote.result === null && <View>{voteWords.turnoutOpen}</View>}
        {vote.sort !== 'consultation' && <View>{voteWords.headsNote}</View>}
      </View>
    </Section>
  )
}
