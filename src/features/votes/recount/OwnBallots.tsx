import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteDetail } from '#contracts/votes'
import { recountWords, shortCode } from '#copy/votes/recount'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { unitLabels } from '../ballot/unitLabels'
import { ownPlace, type ballotsIn, type OwnPlace } from './listed'

interface OwnBallotsProperties {
  readonly vote: VoteDetail
  readonly ballots: ReturnType<typeof ballotsIn>
}

const wordsFor = (own: OwnPlace, of: number): string => {
  switch (own.state) {
    case 'found':
      return recountWords.ownFound(own.place, of)
    case 'different':
      return recountWords.ownDifferent(own.place)
    case 'missing':
      return recountWords.ownMissing
  }
}

/** Each of one's own ballots, as it stands in the record. */
export function OwnBallots({ vote, ballots }: OwnBallotsProperties): ReactNode {
  const cast = vote.myRights.flatMap(right =>
    right.ballot === null ? [] : [{ right, ballot: right.ballot }],
  )
  return (
    <Section title={recountWords.own} card>
      {cast.length === 0 && <View>{recountWords.ownNone}</View>}
      {cast.map(({ right, ballot }) => {
        const own = ownPlace(ballots, ballot)
        return (
          <View key={right.rightId} className="v-recount__own">
            <View>{unitLabels(right)}</View>
            <View className="v-recount__small">{recountWords.receiptOf(shortCode(ballot.receipt))}</View>
            <Notice tone={own.state === 'found' ? 'good' : 'over'} words={wordsFor(own, ballots.length)} />
          </View>
        )
      })}
    </Section>
  )
}
