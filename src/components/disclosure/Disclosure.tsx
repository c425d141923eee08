import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { Icon } from '../icon/Icon'
import { Tappable } from '../tappable/Tappable'
import './disclosure.scss'

interface DisclosureProperties {
  /** What opens: 「看法律原文」. */
  title: string
  /** Open from the start. Default false. */
  open?: boolean | undefined
  id?: string | undefined
  children?: ReactNode
}

/** Something that is one tap away, and stays where it belongs. */
export function Disclosure({ title, open: first = false, id, children }: DisclosureProperties): ReactNode {
  const [open, setOpen] = useState(first)
  return (
    <View className="v-disclosure">
      <Tappable
        className="v-disclosure__tap"
        expanded={open}
        id={id}
        label={title}
        onTap={() => {
          setOpen(!open)
        }}
      >
        <View className="v-disclosure__title">{title}</View>
        <Icon name={open ? 'fold' : 'down'} />
      </Tappable>
      {open && <View className="v-disclosure__content">{children}</View>}
    </View>
  )
}
