import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Output } from '#contracts/calls'
import { sayArea } from '#copy/kernel/figures'
import { sayRefusal } from '#copy/refusals'
import { residenceWords } from '#copy/residence/residence'
import { occupancyNames, unitUseNames } from '#copy/kernel/vocabulary'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { Tag } from '../../../components/tag/Tag'
import { openGrant } from '../../../navigation/open'
import { ChildConsent } from './ChildConsent'

interface HouseholdProperties {
  unitId: string
  /** Only owners name who votes for the unit. */
  isOwner: boolean
  onChanged: () => void
}

/** Owners and residents of a unit of mine, and what waits there for somebody of it. */
export function Household({ unitId, isOwner, onChanged }: HouseholdProperties): ReactNode {
  const { output, refusal, reload } = useCall('household', { unitId })
  const read = () => {
    void reload()
  }
  if (output === null)
    return refusal === null ? <Skeleton rows={2} /> : <Failure words={sayRefusal(refusal)} onRetry={read} />
  return (
    <View className="v-household">
      <View className="v-household__facts">
        {unitUseNames[output.use]} · {residenceWords.area(sayArea(output.area))}
      </View>
      {output.children.map(({ claimId, name }) => (
        <ChildConsent
          key={claimId}
          claimId={claimId}
          name={name}
          onConsented={() => {
            read()
            onChanged()
          }}
        />
      ))}
      {output.representativeMissing && isOwner && (
        <Notice
          tone="near"
          words={residenceWords.representativeMissing}
          action={{
            label: residenceWords.nameRepresentative,
            onTap: () => {
              openGrant({ kind: 'representative', unit: unitId })
            },
          }}
        />
      )}
      <Owners owners={output.owners} />
      <Residents residents={output.residents} />
      <View className="v-household__note">{residenceWords.masked}</View>
    </View>
  )
}

type People = Output<'household'>

const Owners = ({ owners }: Pick<People, 'owners'>): ReactNode => (
  <View className="v-household__people">
    <View className="v-household__title">{residenceWords.owners}</View>
    {owners.map(({ name, known, me, representative }, place) => (
      // The roster has no other name for an owner than their place in it.
      <View key={String(place)} className="v-household__person">
        <View className="v-household__name">{name}</View>
        {me && <Tag label={residenceWords.me} tone="accent" />}
        {representative && <Tag label={residenceWords.representative} tone="good" />}
        {!me && <Tag label={known ? residenceWords.joined : residenceWords.notJoined} />}
      </View>
    ))}
  </View>
)

const Residents = ({ residents }: Pick<People, 'residents'>): ReactNode => (
  <View className="v-household__people">
    <View className="v-household__title">{residenceWords.residents}</View>
    {residents.length === 0 && <View className="v-household__note">{residenceWords.noResidents}</View>}
    {residents.map(({ name, as, me }, place) => (
      <View key={String(place)} className="v-household__person">
        <View className="v-household__name">{name}</View>
        {me && <Tag label={residenceWords.me} tone="accent" />}
        <Tag label={occupancyNames[as]} />
      </View>
    ))}
  </View>
)
