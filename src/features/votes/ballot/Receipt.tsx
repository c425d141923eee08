import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { MyRight, VoteDetail } from '#contracts/votes'
import { sayInstant } from '#copy/kernel/instants'
import { voteWords } from '#copy/votes/vote'
import { shortCode } from '#copy/votes/recount'
import { choiceNames } from '#copy/votes/names'
import type { Instant } from '#domain/kernel/decision'
import { Button } from '../../../components/button/Button'
import { Picture } from '../../../components/picture/Picture'
import { toast } from '../../../components/toast/message'
import { receiptDrawing } from './receiptDrawing'
import { unitLabels } from './unitLabels'
import './ballot.scss'

interface ReceiptProperties {
  vote: Pick<VoteDetail, 'title' | 'questions'>
  right: MyRight
  ballot: NonNullable<MyRight['ballot']>
  now: Instant
}

/** What proves a ballot: code, salt, time, the choices, and a way to take them along. */
export function Receipt({ vote, right, ballot, now }: ReceiptProperties): ReactNode {
  const when = sayInstant(ballot.receivedAt, now)
  const copy = async () => {
    const { receipt, salt, receivedAt } = ballot
    // Kept outside the page the time must be readable on any later day.
    const text = voteWords.receiptText(
      vote.title,
      unitLabels(right),
      receipt,
      salt,
      sayInstant(receivedAt, 0),
    )
    try {
      await Taro.setClipboardData({ data: text })
      toast(voteWords.copied)
    } catch {
      toast(voteWords.notCopied, 'warn')
    }
  }
  return (
    <View className="v-receipt">
      <Row title={voteWords.forRight} value={unitLabels(right)} />
      {vote.questions.map(({ id, text }) => (
        <Row
          key={id}
          title={vote.questions.length === 1 ? voteWords.yourChoice : text}
          value={choiceIn(ballot, id)}
        />
      ))}
      <Row title={voteWords.receivedAt} value={when} />
      <View className="v-receipt__short">
        <Picture
          className="v-receipt__picture"
          src={receiptDrawing(ballot.receipt)}
          label={voteWords.receiptPicture}
        />
        <View>
          <View className="v-receipt__title">{voteWords.receiptShort}</View>
          <View className="v-receipt__digits">{shortCode(ballot.receipt)}</View>
        </View>
      </View>
      <Row title={voteWords.receiptCode} value={ballot.receipt} code />
      <Row title={voteWords.salt} value={ballot.salt} code />
      <View className="v-receipt__tip">{voteWords.howToVerify}</View>
      <Button
        id={`copy-receipt-${right.rightId}`}
        label={voteWords.copyReceipt}
        onTap={() => {
          void copy()
        }}
      />
    </View>
  )
}

const Row = ({ title, value, code = false }: { title: string; value: string; code?: boolean }): ReactNode => (
  <View className="v-receipt__row">
    <View className="v-receipt__title">{title}</View>
    <View className={code ? 'v-receipt__code' : 'v-receipt__value'}>{value}</View>
  </View>
)

const choiceIn = ({ answers }: ReceiptProperties['ballot'], questionId: string): string => {
  const given = answers.find(answer => answer.questionId === questionId)
  return given === undefined ? '' : choiceNames[given.choice]
}
