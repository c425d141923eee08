import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { ObjectionView, VoteDetail } from '#contracts/votes'
import { objectionWords, sayOffice } from '#copy/votes/objections'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { dropReason, ReasonSheet } from '../../../components/reason/ReasonSheet'
import { toast } from '../../../components/toast/message'

interface SecondWordProperties {
  voteId: string
  objection: ObjectionView
  onChanged: (vote: VoteDetail) => void
}

/** The second of two: the vote falls, or it does not. */
export function SecondWord({ voteId, objection, onChanged }: SecondWordProperties): ReactNode {
  const [asked, setAsked] = useState<'agree' | 'decline' | null>(null)
  const annul = useWrite('annulVote')
  const keep = useWrite('keepVote')
  const { run, busy, refusal } = asked === 'decline' ? keep : annul
  const keptAs = `${asked ?? ''} ${objection.id}`
  const send = async (reason: string) => {
    const outcome = await run({ voteId, objectionId: objection.id, reason })
    if (!outcome.ok) return
    dropReason(keptAs)
    setAsked(null)
    toast(asked === 'agree' ? objectionWords.annulled : objectionWords.kept)
    onChanged(outcome.output.vote)
  }
  const { annulment } = objection
  const office = annulment === null ? '' : sayOffice(annulment.orgName, annulment.role)
  return (
    <View className="v-objection__actions">
      <Button
        small
        kind="warn"
        id={`annul-${objection.id}`}
        label={objectionWords.agree}
        onTap={() => {
          setAsked('agree')
        }}
      />
      <Button
        small
        id={`keep-${objection.id}`}
        label={objectionWords.decline}
        onTap={() => {
          setAsked('decline')
        }}
      />
      {asked !== null && (
        <ReasonSheet
          title={asked === 'agree' ? objectionWords.agree : objectionWords.decline}
          consequences={[
            asked === 'agree' ? objectionWords.secondSentence(office) : objectionWords.declineSentence,
          ]}
          label={objectionWords.reasonLabel}
          hint={objectionWords.reasonHint}
          verb={asked === 'agree' ? objectionWords.agree : objectionWords.decline}
          warn={asked === 'agree'}
          busy={busy}
          refusal={refusal}
          keptAs={keptAs}
          onSend={reason => {
            void send(reason)
          }}
          onClose={() => {
            setAsked(null)
          }}
        />
      )}
    </View>
  )
}
