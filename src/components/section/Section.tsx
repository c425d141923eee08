import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading, UnderHeading } from '../heading/Heading'
import { Tappable } from '../tappable/Tappable'
import './section.scss'

export interface SectionProperties {
  title: string
  /** At the right of the title: 「全部」. */
  more?: { label: string; onTap: () => void } | undefined
  /** Gives the content one padded surface; leave it out when the content brings its own. */
  card?: boolean | undefined
  children?: ReactNode
}

/** A part of a page under a heading. */
export const Section = ({ title, more, card = false, children }: SectionProperties): ReactNode => (
  <View className="v-section">
    <View className="v-section__head">
      <Heading className="v-section__title">{title}</Heading>
      {more && (
        <Tappable
          className="v-section__more"
          role="link"
          label={`${title}，${more.label}`}
          onTap={more.onTap}
        >
          {more.label}
        </Tappable>
      )}
    </View>
    <View className={card ? 'v-section__card' : ''}>
      <UnderHeading>{children}</UnderHeading>
    </View>
  </View>
)
