import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Heading, OverPage, UnderHeading } from '../heading/Heading'
import { Icon } from '../icon/Icon'
import { Overlay } from '../modal/Overlay'
import { useModal } from '../modal/useModal'
import { Tappable } from '../tappable/Tappable'
import { useCoveredTabBar } from './coverTabBar'
import './sheet.scss'

interface SheetProperties {
  /** What is asked or chosen here. */
  title: string
  onClose: () => void
  children?: ReactNode
  /** The sheet's own main action, always in reach. */
  footer?: ReactNode
}

/** A half page over the page, for a small form or a choice; on a desk it stands in the middle. */
export function Sheet({ title, onClose, children, footer }: SheetProperties): ReactNode {
  useCoveredTabBar()
  const modal = useModal(onClose)
  return (
    <OverPage>
      <Overlay className="v-sheet" onLeave={onClose} self={aria({ role: 'group', label: title })}>
        <View {...modal} className="v-sheet__box" {...aria({ role: 'dialog', label: title, modal: true })}>
          <View className="v-sheet__head">
            <Heading className="v-sheet__title">{title}</Heading>
            <Tappable className="v-sheet__close" label={componentWords.close} onTap={onClose}>
              <Icon name="close" />
            </Tappable>
          </View>
          <View className="v-sheet__content">
            <UnderHeading>{children}</UnderHeading>
          </View>
          {footer !== undefined && <View className="v-sheet__footer">{footer}</View>}
        </View>
      </Overlay>
    </OverPage>
  )
}
