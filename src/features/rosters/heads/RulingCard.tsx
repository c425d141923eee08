import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { RulingView } from '#contracts/rosters'
import { sayInstant } from '#copy/kernel/instants'
import { roleNames } from '#copy/kernel/vocabulary'
import { headWords, rulingAnswerNames, rulingAnswerNotes, rulingEvidenceNames } from '#copy/rosters/heads'
import type { Instant } from '#domain/kernel/decision'
import { Button } from '../../../components/button/Button'
import { Tag } from '../../../components/tag/Tag'
import { useNow } from '../../../reading/useNow'
import { askedOf, type Asked } from './asked'
import { labelOf } from './labels'
import { RulingVerdict } from './RulingVerdict'
import './heads.scss'

interface RulingCardProperties {
  ruling: RulingView
  mayDecide: boolean
  onChanged: () => void
  /** Undefined where nothing is asked anew. */
  onAgain?: ((asked: Asked) => void) | undefined
}

/** Who has said what of which homes, and what the reader may say to it. */
export function RulingCard({ ruling, mayDecide, onChanged, onAgain }: RulingCardProperties): ReactNode {
  const now = useNow()
  const { answer, stillHolds, state } = ruling
  return (
    <View className="v-heads__card" id={`ruling-${ruling.id}`}>
      <View className="v-heads__title">
        {ruling.name} {rulingAnswerNames[answer]}
      </View>
      <Tag label={rulingAnswerNotes[answer]} tone={state === 'confirmed' ? 'good' : 'near'} />
      {ruling.heads.map(({ units }) => (
        <View key={labelOf(units)} className="v-heads__home">
          {labelOf(units)}
        </View>
      ))}
      <Words ruling={ruling} now={now} />
      {state === 'proposed' && mayDecide && <RulingVerdict ruling={ruling} onChanged={onChanged} />}
      {state === 'confirmed' && stillHolds && onAgain !== undefined && (
        <Button
          small
          label={headWords.again}
          onTap={() => {
            onAgain(askedOf(ruling))
          }}
        />
      )}
    </View>
  )
}

const Words = ({ ruling, now }: { ruling: RulingView; now: Instant }): ReactNode => {
  const { first, second, secondNote, evidence, note, proposedAt, updatedAt, stillHolds } = ruling
  return (
    <View className="v-heads__soft">
      <View>{headWords.said(first.name, roleNames[first.role], sayInstant(proposedAt, now))}</View>
      <View>{headWords.seen(rulingEvidenceNames[evidence])}</View>
      {note !== '' && <View>{headWords.noted(note)}</View>}
      {second !== null && (
        <View>{headWords.secondSaid(second.name, roleNames[second.role], sayInstant(updatedAt, now))}</View>
      )}
      {secondNote !== null && secondNote !== '' && <View>{headWords.noted(secondNote)}</View>}
      {!stillHolds && <View>{headWords.ownersChanged}</View>}
    </View>
  )
}
