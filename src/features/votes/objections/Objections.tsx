import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import type { VoteDetail } from '#contracts/votes'
import { sayInstant } from '#copy/kernel/instants'
import { objectionWords } from '#copy/votes/objections'
import type { Instant } from '#domain/kernel/decision'
import { aria } from '../../../components/aria/aria'
import { Button } from '../../../components/button/Button'
import { Section } from '../../../components/section/Section'
import { toast } from '../../../components/toast/message'
import { ObjectForm } from './ObjectForm'
import { ObjectionCard } from './ObjectionCard'
import './objections.scss'

interface ObjectionsProperties {
  vote: VoteDetail
  personId: string
  now: Instant
  onChanged: (vote: VoteDetail) => void
}

/** Objections to a result with their answers, and a way to make one while it is shown. */
export function Objections(properties: ObjectionsProperties): ReactNode {
  const { vote, now } = properties
  const { objections, objectionsCount, objectionsUntil, stage, sort } = vote
  const open = stage === 'provisional' && sort !== 'consultation' && objectionsUntil !== null
  if (!open && objectionsCount === 0) return null
  return (
    <Section title={objectionWords.section}>
      <View className="v-objections">
        {open && (
          <View className="v-objection__note">{objectionWords.intro(sayInstant(objectionsUntil, now))}</View>
        )}
        {vote.mayObject && <ObjectAction {...properties} />}
        {objectionsCount === 0 && <View className="v-objection__note">{objectionWords.none}</View>}
        {objections.length > 0 && (
          <View {...aria({ role: 'list', label: objectionWords.section })}>
            {objections.map(objection => (
              <ObjectionCard key={objection.id} voteId={vote.id} objection={objection} {...properties} />
            ))}
          </View>
        )}
        {objectionsCount > objections.length && (
          <View className="v-objection__note">
            {objectionWords.more(objectionsCount - objections.length)}
          </View>
        )}
        {objectionsCount > 0 && <View className="v-objection__note">{objectionWords.court}</View>}
      </View>
    </Section>
  )
}

function ObjectAction({ vote, personId, now, onChanged }: ObjectionsProperties): ReactNode {
  const [open, setOpen] = useState(false)
  return (
    <View className="v-objection__actions">
      <Button
        small
        id="object-to-vote"
        label={objectionWords.object}
        onTap={() => {
          setOpen(true)
        }}
      />
      {open && (
        <ObjectForm
          vote={vote}
          personId={personId}
          now={now}
          onClose={() => {
            setOpen(false)
          }}
          onSent={changed => {
            setOpen(false)
            toast(objectionWords.sent)
            onChanged(changed)
          }}
        />
      )}
    </View>
  )
}
