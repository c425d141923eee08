import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { ObjectionView, VoteDetail } from '#contracts/votes'
import { sayInstant } from '#copy/kernel/instants'
import { sayRefusal } from '#copy/refusals'
import {
  objectionOutcomeNames,
  objectionReasonNames,
  objectionWords,
  sayOffice,
  sayObjectionState,
} from '#copy/votes/objections'
import type { Instant } from '#domain/kernel/decision'
import { useWrite } from '../../../cloud/useWrite'
import { aria } from '../../../components/aria/aria'
import { Button } from '../../../components/button/Button'
import { Notice } from '../../../components/notice/Notice'
import { Tag } from '../../../components/tag/Tag'
import { toast } from '../../../components/toast/message'
import { AnswerForm } from './AnswerForm'
import { SecondWord } from './SecondWord'

interface ObjectionCardProperties {
  voteId: string
  objection: ObjectionView
  personId: string
  now: Instant
  onChanged: (vote: VoteDetail) => void
}

const tones = {
  open: 'near',
  answered: 'plain',
  annulling: 'over',
  withdrawn: 'plain',
  upheld: 'over',
  overtaken: 'plain',
} as const

/** One objection: what it says, what was answered, by when who has to, and what the caller can do about it. */
export function ObjectionCard(properties: ObjectionCardProperties): ReactNode {
  const { voteId, objection, onChanged } = properties
  return (
    <View className="v-objection" {...aria({ role: 'listitem' })}>
      <View className="v-objection__head">
        <View className="v-objection__title">{objectionReasonNames[objection.reason]}</View>
        <Tag label={sayObjectionState(objection)} tone={tones[objection.state]} />
      </View>
      <Said {...properties} />
      <Answers {...properties} />
      <MyActions {...properties} />
      {objection.mayAnswer && <AnswerAction {...properties} />}
      {objection.maySecond && <SecondWord voteId={voteId} objection={objection} onChanged={onChanged} />}
    </View>
  )
}

const homesLine = (homes: readonly string[], count: number): string | null => {
  if (homes.length > 0) return objectionWords.about(homes.join('、'))
  return count > 0 ? objectionWords.aboutSome(count) : null
}

function Said({ objection, now }: ObjectionCardProperties): ReactNode {
  const { text, homes, homesCount, mine, objectorName, at, answerBy } = objection
  const office = sayOffice(objection.officeName, objection.officeRole)
  const about = homesLine(homes, homesCount)
  const when = answerBy === null ? '' : sayInstant(answerBy, now)
  return (
    <>
      <View className="v-objection__text">{text ?? objectionWords.hiddenText}</View>
      {about !== null && <View className="v-objection__small">{about}</View>}
      <View className="v-objection__small">
        {objectionWords.by(mine ? objectionWords.mine : objectorName, sayInstant(at, now))}
      </View>
      {answerBy !== null && (
        <View className="v-objection__small">
          {answerBy <= now ? objectionWords.late(office, when) : objectionWords.answerBy(office, when)}
        </View>
      )}
    </>
  )
}

function Answers({ objection, now }: ObjectionCardProperties): ReactNode {
  const { answers, annulment } = objection
  return (
    <>
      {answers.map(({ outcome, text, homes, homesCount, at, orgName, role }) => (
        <View key={String(at)} className="v-objection__answer">
          <View className="v-objection__small">
            {objectionWords.answered(
              sayOffice(orgName, role),
              objectionOutcomeNames[outcome],
              sayInstant(at, now),
            )}
          </View>
          <View className="v-objection__text">{text ?? objectionWords.hiddenText}</View>
          {homesCount > 0 && (
            <View className="v-objection__small">
              {homes.length > 0
                ? objectionWords.leftOut(homes.join('、'))
                : objectionWords.leftOutSome(homesCount)}
            </View>
          )}
        </View>
      ))}
      {annulment !== null && (
        <View className="v-objection__answer">
          <View className="v-objection__small">
            {objectionWords.proposed(
              sayOffice(annulment.orgName, annulment.role),
              sayInstant(annulment.at, now),
            )}
          </View>
          <View className="v-objection__text">{annulment.reason ?? objectionWords.hiddenText}</View>
        </View>
      )}
    </>
  )
}

/** What whoever objected can do: take it back, or pass the answer up. */
function MyActions({ voteId, objection, now, onChanged }: ObjectionCardProperties): ReactNode {
  const withdrawing = useWrite('withdrawObjection')
  const passing = useWrite('passUpObjection')
  const { id, mayWithdraw, mayPassUp, passUpBy } = objection
  const refusal = withdrawing.refusal ?? passing.refusal
  const run = async ({ run: write }: Pick<typeof withdrawing, 'run'>, done: string) => {
    const outcome = await write({ voteId, objectionId: id })
    if (!outcome.ok) return
    toast(done)
    onChanged(outcome.output.vote)
  }
  if (!mayWithdraw && !mayPassUp) return null
  return (
    <>
      {mayPassUp && passUpBy !== null && (
        <View className="v-objection__small">{objectionWords.passUpBy(sayInstant(passUpBy, now))}</View>
      )}
      {refusal !== null && <Notice tone="over" words={sayRefusal(refusal)} />}
      <View className="v-objection__actions">
        {mayPassUp && (
          <Button
            small
            id={`pass-up-${id}`}
            label={objectionWords.passUp}
            loading={passing.busy}
            onTap={() => {
              void run(passing, objectionWords.passedUp)
            }}
          />
        )}
        {mayWithdraw && (
          <Button
            small
            id={`withdraw-${id}`}
            label={objectionWords.withdraw}
            loading={withdrawing.busy}
            onTap={() => {
              void run(withdrawing, objectionWords.withdrawn)
            }}
          />
        )}
      </View>
    </>
  )
}

function AnswerAction({ voteId, objection, personId, onChanged }: ObjectionCardProperties): ReactNode {
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
  }
  return (
    <View className="v-objection__actions">
      <Button
        small
        kind="primary"
        id={`answer-${objection.id}`}
        label={objectionWords.answer}
        onTap={() => {
          setOpen(true)
        }}
      />
      {open && (
        <AnswerForm
          voteId={voteId}
          objection={objection}
          personId={personId}
          onClose={close}
          onSent={vote => {
            close()
            onChanged(vote)
          }}
        />
      )}
    </View>
  )
}
