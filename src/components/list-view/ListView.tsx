import { useReachBottom } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { Fragment, useEffect, useState, type ReactNode } from 'react'
import { componentWords } from '#copy/components'
import { aria } from '../aria/aria'
import { Button } from '../button/Button'
import { Failure } from '../failure/Failure'
import { Icon } from '../icon/Icon'
import { Skeleton } from '../skeleton/Skeleton'
import './list-view.scss'

export interface ListViewProperties<Item> {
  /** What the list holds; spoken. */
  label: string
  /** `undefined` until the first page is there: skeletons stand in. */
  items: readonly Item[] | undefined
  keyOf: (item: Item) => string
  render: (item: Item) => ReactNode
  /** Shown instead of the list, or under it when the first pages are there already. */
  error?: string | undefined
  onRetry?: (() => void) | undefined
  /** What an empty list says, and what to do about it. */
  empty: { words: string; action?: { label: string; onTap: () => void } | undefined }
  /** Called at the bottom of the page and by the button; only while `hasMore` and not `loadingMore`. */
  onMore?: (() => void) | undefined
  hasMore?: boolean | undefined
  loadingMore?: boolean | undefined
}

/** A list in all its states: loading, failed, empty, full, and more below. Use one a page. */
export function ListView<Item>(properties: ListViewProperties<Item>): ReactNode {
  const {
    label,
    items,
    keyOf,
    render,
    error,
    onRetry,
    empty,
    onMore,
    hasMore = false,
    loadingMore = false,
  } = properties
  const more = () => {
    if (hasMore && !loadingMore && error === undefined) onMore?.()
  }
  useReachBottom(more)

  if (items === undefined)
    return error === undefined ? <Skeleton /> : <Failure words={error} onRetry={onRetry} />
  if (items.length === 0 && error === undefined) return <Empty {...empty} />
  return (
    <View className="v-list">
      <View className="v-list__items" {...aria({ role: 'list', label })}>
        <Rows items={items} keyOf={keyOf} render={render} />
      </View>
      {error !== undefined && <Failure words={error} onRetry={onRetry} />}
      {error === undefined && hasMore && (
        <View className="v-list__more">
          <Button label={componentWords.loadMore} loading={loadingMore} onTap={more} small />
        </View>
      )}
      {error === undefined && !hasMore && <View className="v-list__end">{componentWords.noMore}</View>}
    </View>
  )
}

/** Rows that cross to the view at once: a page of twenty is more than a phone takes in one piece. */
const ROWS_AT_ONCE = 10
const NEXT_ROWS_AFTER_MS = 50

function Rows<Item>({
  items,
  keyOf,
  render,
}: Pick<ListViewProperties<Item>, 'keyOf' | 'render'> & { items: readonly Item[] }): ReactNode {
  const [ready, setReady] = useState(ROWS_AT_ONCE)
  const waiting = ready < items.length
  useEffect(() => {
    if (!waiting) return undefined
    const timer = setTimeout(() => {
      setReady(count => count + ROWS_AT_ONCE)
    }, NEXT_ROWS_AFTER_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [waiting, ready])
  return items.slice(0, ready).map(item => <Fragment key={keyOf(item)}>{render(item)}</Fragment>)
}

function Empty({ words, action }: ListViewProperties<never>['empty']): ReactNode {
  return (
    <View className="v-list__empty" {...aria({ role: 'status' })}>
      <Icon name="inbox" size="large" />
      <View>{words}</View>
      {action && <Button label={action.label} onTap={action.onTap} small />}
    </View>
  )
}
