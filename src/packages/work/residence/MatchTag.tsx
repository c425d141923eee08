import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { matchNames } from '#copy/screens/approvals'
import type { RosterMatch } from '#domain/residence/Claim'
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
export const MatchTag = ({ match }: { match: RosterMatch }): ReactNode => (
  <View className={`v-match v-match--${match}`}>
    <Icon name={shapes[match]} />
    {matchNames[match]}
  </View>
)
