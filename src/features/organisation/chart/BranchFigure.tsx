import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SeatView } from '#contracts/organisation'
import { sayDate, sayTerm } from '#copy/kernel/instants'
import { organisationWords } from '#copy/organisation/organisation'
import { roleNames } from '#copy/kernel/vocabulary'
import { forces, type Force } from '#domain/organisation/bodyKinds'
import { aria } from '../../../components/aria/aria'
import { CallButton } from '../CallButton'
import { Face } from '../seats/Face'
import { seatKey } from '../seats/seatKey'
import './branch-figure.scss'

/** The branch as it is meant: one secretary who brings three forces together. */
export const BranchFigure = ({ seats }: { seats: readonly SeatView[] }): ReactNode => {
  const secretary = seats.find(({ role }) => role === 'branchSecretary')
  return (
    <View className="v-branch" {...aria({ role: 'group', label: organisationWords.branch })}>
      <View className="v-branch__note">{organisationWords.branchNote}</View>
      <View className="v-branch__secretary">
        <Sitting role={roleNames.branchSecretary} holder={secretary?.holder ?? null} />
      </View>
      <View className="v-branch__forces" {...aria({ role: 'list', label: organisationWords.branchNote })}>
        {forces.map(force => (
          <ForceColumn
            key={force}
            force={force}
            seats={seats.filter(seat => seat.role === 'branchMember' && seat.force === force)}
          />
        ))}
      </View>
    </View>
  )
}

const ForceColumn = ({ force, seats }: { force: Force; seats: readonly SeatView[] }): ReactNode => (
  <View className="v-branch__force" {...aria({ role: 'listitem' })}>
    <View className="v-branch__title">{organisationWords.forces[force]}</View>
    {seats.length === 0 && <Sitting role={roleNames.branchMember} holder={null} />}
    {seats.map((seat, index) => (
      <Sitting key={seatKey(seat, index)} holder={seat.holder} />
    ))}
  </View>
)

interface SittingProperties extends Pick<SeatView, 'holder'> {
  /** Said where the column does not say it. */
  role?: string
}

const Sitting = ({ role, holder }: SittingProperties): ReactNode => (
  <View className="v-branch__sitting">
    <Face holder={holder} />
    <View className="v-branch__name">{holder?.name ?? organisationWords.vacant}</View>
    {role !== undefined && <View className="v-branch__role">{role}</View>}
    {holder !== null && <View className="v-branch__role">{sayTerm(holder, organisationWords, sayDate)}</View>}
    {holder?.dutyPhone != null && <CallButton name={holder.name} phone={holder.dutyPhone} />}
  </View>
)
