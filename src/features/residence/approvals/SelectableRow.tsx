import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { approvalWords } from '#copy/residence/approvals'
import { aria } from '../../../components/aria/aria'
import { Icon } from '../../../components/icon/Icon'
import { Tappable } from '../../../components/tappable/Tappable'
import { FieldError } from '../../../components/field-error/FieldError'
import './selectable-row.scss'

interface SelectableRowProperties {
  id: string
  /** What the row is about, for whoever hears it. */
  name: string
  title: string
  tags: ReactNode
  more: string
  /** The one whose detail stands beside the list. */
  chosen: boolean
  /** Undefined where nothing can be selected any more. */
  selected: boolean | undefined
  onSelect: () => void
  onOpen: () => void
  /** Why the last decision on it came to nothing. */
  failure: string | undefined
}

/** One application in a list: a box to select it, and a link to its detail. */
export const SelectableRow = (properties: SelectableRowProperties): ReactNode => {
  const { id, name, title, tags, more, chosen, selected, onSelect, onOpen, failure } = properties
  return (
    <View className={`v-pick ${chosen ? 'v-pick--chosen' : ''}`} {...aria({ role: 'listitem' })}>
      <View className="v-pick__line">
        {selected !== undefined && (
          <Tappable
            className="v-pick__box"
            role="checkbox"
            checked={selected}
            label={approvalWords.select(name)}
            onTap={onSelect}
          >
            <View className={`v-pick__ring ${selected ? 'v-pick__ring--on' : ''}`}>
              {selected && <Icon name="check" />}
            </View>
          </Tappable>
        )}
        <Tappable className="v-pick__main" role="link" id={`request-${id}`} onTap={onOpen}>
          <View className="v-pick__title">{title}</View>
          <View className="v-pick__tags">{tags}</View>
          <View className="v-pick__more">{more}</View>
        </Tappable>
      </View>
      <FieldError words={failure === undefined ? undefined : `${approvalWords.failed}${failure}`} />
    </View>
  )
}
