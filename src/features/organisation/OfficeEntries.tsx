import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { workWords } from '#copy/issues/workbench'
import { aria } from '../../components/aria/aria'
import { Cell } from '../../components/cell/Cell'
import { CellGroup } from '../../components/cell/CellGroup'
import { Icon } from '../../components/icon/Icon'
import { Tag } from '../../components/tag/Tag'
import { Tappable } from '../../components/tappable/Tappable'
import { officeEntries, type OfficeEntry } from './office/officeEntries'
import { useWaiting } from './office/useWaiting'
import './office-entries.scss'

interface OfficeEntriesProperties {
  post: Me['posts'][number]
}

/** The other pages of a post in one strip above its queues, with what waits there. */
export function OfficeEntries({ post }: OfficeEntriesProperties): ReactNode {
  const waiting = useWaiting(post)
  const entries = officeEntries(post)
  if (entries.length === 0) return null
  return (
    <View className="v-office" {...aria({ role: 'group', label: workWords.entries })}>
      {entries.map(entry => (
        <Tappable
          key={entry.action}
          className="v-office__one"
          id={`office-${entry.action}`}
          role="link"
          label={spoken(entry, waiting)}
          onTap={() => {
            entry.open(post.orgUnitId)
          }}
        >
          <Icon name={entry.icon} />
          {entry.label}
          {hasCount(entry, waiting) && (
            <View className="v-office__count">{workWords.waiting(waiting ?? 0)}</View>
          )}
        </Tappable>
      ))}
    </View>
  )
}

/** The same as rows, where there are no queues beside them. */
export function OfficeCells({ post }: OfficeEntriesProperties): ReactNode {
  const waiting = useWaiting(post)
  return (
    <CellGroup>
      {officeEntries(post).map(entry => (
        <Cell
          key={entry.action}
          id={`office-${entry.action}`}
          icon={entry.icon}
          title={entry.label}
          label={spoken(entry, waiting)}
          value={
            hasCount(entry, waiting) ? (
              <Tag label={workWords.waiting(waiting ?? 0)} tone="accent" />
            ) : undefined
          }
          onTap={() => {
            entry.open(post.orgUnitId)
          }}
        />
      ))}
    </CellGroup>
  )
}

const hasCount = ({ action }: OfficeEntry, waiting: number | null): boolean =>
  action === 'listClaims' && waiting !== null && waiting > 0

const spoken = (entry: OfficeEntry, waiting: number | null): string =>
  hasCount(entry, waiting) ? workWords.approvalsWaiting(waiting ?? 0) : entry.label
