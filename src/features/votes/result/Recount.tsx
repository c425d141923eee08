import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyRight, ResultView, VoteDetail } from '#contracts/votes'
import { inGroups } from '#copy/votes/recount'
import { resultWords } from '#copy/votes/voteResult'
import type { Instant } from '#domain/kernel/decision'
import { receiptText } from '#domain/votes/receiptText'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import { Section } from '../../../components/section/Section'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { Receipt } from '../ballot/Receipt'
import { openRecount } from '../../../navigation/open'
import { sha256Hex } from '../../../hashing/sha256Hex'
import { sumsHold } from './sumsHold'

interface RecountProperties {
  vote: VoteDetail
  result: ResultView
  now: Instant
}

/** Everything a person can check without trusting us: the sums, and that their ballot is stored as they cast it. */
export function Recount({ vote, result, now }: RecountProperties): ReactNode {
  const cast = vote.myRights.filter(({ ballot }) => ballot !== null)
  return (
    <Section title={resultWords.recount}>
      <PublicRecord vote={vote} />
      <Disclosure title={resultWords.recount} id="recount">
        <View>{resultWords.checkNumbers}</View>
        {vote.questions.map(({ id, text }) => (
          <SumNotice key={id} text={text} holds={sumsHold(result, id)} />
        ))}
        {cast.length === 0 && <Notice words={resultWords.noBallot} />}
        {cast.length > 0 && <View>{resultWords.recountNote}</View>}
        {cast.map(right => (
          <OwnBallot key={right.rightId} vote={vote} right={right} now={now} />
        ))}
      </Disclosure>
    </Section>
  )
}

/** The root as it was announced, and the way to count everything again. */
const PublicRecord = ({ vote }: { vote: VoteDetail }): ReactNode => (
  <View className="v-result__record">
    <View>{resultWords.recountWhat}</View>
    {vote.root !== null && (
      <>
        <View className="v-vote__small">{resultWords.root}</View>
        <View className="v-receipt__code" id="root">
          {inGroups(vote.root)}
        </View>
      </>
    )}
    <Button
      id="to-recount"
      label={resultWords.recountAll}
      onTap={() => {
        openRecount(vote.id)
      }}
    />
  </View>
)

const SumNotice = ({ text, holds }: { text: string; holds: boolean }): ReactNode => (
  <Notice
    tone={holds ? 'good' : 'over'}
    words={holds ? resultWords.sumHolds(text) : resultWords.sumFails(text)}
  />
)

function OwnBallot({ vote, right, now }: { vote: VoteDetail; right: MyRight; now: Instant }): ReactNode {
  const { ballot } = right
  if (ballot === null) return null
  const { answers, salt, receipt } = ballot
  const text = receiptText({ voteId: vote.id, rightId: right.rightId, answers, salt })
  const computed = sha256Hex(text)
  const same = computed === receipt
  return (
    <View className="v-result__own">
      <Receipt vote={vote} right={right} ballot={ballot} now={now} />
      <Code title={resultWords.canonical} value={text} />
      <Code title={resultWords.stored} value={receipt} />
      <Code title={resultWords.computed} value={computed} />
      <Notice tone={same ? 'good' : 'over'} words={same ? resultWords.same : resultWords.different} />
    </View>
  )
}

const Code = ({ title, value }: { title: string; value: string }): ReactNode => (
  <View className="v-result__code">
    <View className="v-vote__small">{title}</View>
    <View className="v-receipt__code">{value}</View>
  </View>
)
