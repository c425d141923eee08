import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { VoteDetail } from '#contracts/votes'
import { inGroups, recountWords } from '#copy/votes/recount'
import type { Checked, Fits } from '../../../../verifier/checkRecord.mjs'
import { sayFault } from '../../../../verifier/words.mjs'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { FindBallot } from './FindBallot'
import { ballotsIn } from './listed'
import { OwnBallots } from './OwnBallots'

interface OutcomeProperties {
  readonly checked: Checked
  readonly text: string
  readonly vote: VoteDetail
}

/** Everything adds up, or the first place that does not; and one's own ballot in it. */
export function Outcome({ checked, text, vote }: OutcomeProperties): ReactNode {
  const { fits, fault, line } = checked
  if (fault !== undefined)
    return (
      <Section title={recountWords.fails} card>
        <Notice tone="over" words={<View className="v-recount__fault">{sayFault(fault, line)}</View>} />
        <View className="v-recount__small">{recountWords.failsWhat}</View>
      </Section>
    )
  if (fits === undefined) return null
  const ballots = ballotsIn(text)
  return (
    <>
      <Fitting fits={fits} />
      <OwnBallots vote={vote} ballots={ballots} />
      {ballots.length > 0 && <FindBallot ballots={ballots} />}
    </>
  )
}

const isKnown = (secrecy: string): secrecy is keyof typeof recountWords.fitsMore =>
  secrecy in recountWords.fitsMore

const Fitting = ({ fits }: { fits: Fits }): ReactNode => (
  <Section title={recountWords.fits} card>
    <Notice tone="good" words={recountWords.fitsWhat(fits.ballots)} />
    <View className="v-recount__line">{isKnown(fits.secrecy) && recountWords.fitsMore[fits.secrecy]}</View>
    <View className="v-recount__line">{recountWords.computedRoot}</View>
    <View className="v-recount__code" id="computed-root">
      {inGroups(fits.root)}
    </View>
    <View className="v-recount__line">{recountWords.sameRoot}</View>
  </Section>
)
