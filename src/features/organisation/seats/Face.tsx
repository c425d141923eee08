import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { SeatView } from '#contracts/organisation'
import { organisationWords } from '#copy/organisation/organisation'
import { Avatar } from '../../../components/avatar/Avatar'
import { aria } from '../../../components/aria/aria'
import './face.scss'

/** Who sits there; an empty place has a dashed ring. An ornament: the words beside it say the same. */
export const Face = ({ holder }: Pick<SeatView, 'holder'>): ReactNode =>
  holder === null ? (
    <View className="v-face" {...aria({ hidden: true })}>
      {organisationWords.vacant.slice(0, 1)}
    </View>
  ) : (
    <Avatar name={holder.name} />
  )
