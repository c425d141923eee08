import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayDay } from '#copy/kernel/instants'
import { residenceWords } from '#copy/residence/residence'
import { occupancyNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../../components/cell/Cell'
import { Tag } from '../../../components/tag/Tag'
import { Disclosure } from '../../../components/disclosure/Disclosure'
import { Household } from './Household'
import { MoveOut } from './MoveOut'
import type { Occupancy } from './occupancy'
import './units.scss'

interface HomeCardProperties {
  /** What the person is to one unit: owner and tenant of it, say; never empty. */
  occupancies: readonly Occupancy[]
  /** Shows who else belongs to it from the start. */
  open: boolean
  now: Instant
  onChanged: () => void
}

/** One home: what I am to it, who else belongs to it, and the way out. */
export function HomeCard({ occupancies, open, now, onChanged }: HomeCardProperties): ReactNode {
  const [first] = occupancies
  if (first === undefined) return null
  const isOwner = occupancies.some(({ kind }) => kind === 'owner')
  const ends = occupancies.flatMap(({ until }) => (until === null ? [] : [until]))[0]
  return (
    <View className="v-home-card">
      <Cell
        icon="home"
        title={`${first.compoundName} ${first.unitLabel}`}
        note={[
          isOwner ? residenceWords.asOwner : residenceWords.notOwner,
          ends === undefined ? '' : residenceWords.leaseUntil(sayDay(ends, now)),
        ]
          .filter(Boolean)
          .join(' · ')}
        value={occupancies.map(({ kind }) => (
          <Tag key={kind} label={occupancyNames[kind]} tone={kind === 'owner' ? 'accent' : 'plain'} />
        ))}
      />
      <Disclosure title={residenceWords.household} open={open} id={`household-${first.unitId}`}>
        <Household unitId={first.unitId} isOwner={isOwner} onChanged={onChanged} />
      </Disclosure>
      {occupancies.map(occupancy => (
        <MoveOut key={occupancy.kind} occupancy={occupancy} onMoved={onChanged} />
      ))}
    </View>
  )
}
