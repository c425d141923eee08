import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayMatch } from '#copy/residence/approvals'
import type { OccupancyKind } from '#domain/organisation/Person'
import type { RosterMatch } from '#domain/residence/claims/Claim'
import { Icon } from '../../../components/icon/Icon'
import type { IconName } from '../../../components/icon/vocabulary'
import './match-tag.scss'

const shapes: Record<RosterMatch, IconName> = {
  nameAndPhone: 'check',
  nameOnly: 'me',
  phoneOnly: 'phone',
  none: 'warn',
}

/** How a claim agrees with the roster: a word and a shape, the colour repeats it. */
export const MatchTag = ({ match, as }: { match: RosterMatch; as: OccupancyKind }): ReactNode => {
  const family = as === 'family'
  return (
    <View className={`v-match v-match--${family ? 'family' : match}`}>
      <Icon name={family ? 'people' : shapes[match]} />
      {sayMatch(match, as)}
    </View>
  )
}
