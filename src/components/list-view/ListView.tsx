import { View } from '@tarojs/components'
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react'
import { componentWords } from '#copy/kernel/components'
import { aria } from '../aria/aria'
import { Button } from '../button/Button'
import { Failure } from '../failure/Failure'
import { Icon } from '../icon/Icon'
import { Pager } from '../pager/Pager'
import type { Turning } from '../pager/turning'
import { Skeleton } from '../skeleton/Skeleton'
import { toTop } from './toTop'
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
  /** Where the list is longer than what is shown of it. */
  turning?: Turning | undefined
}

let lists = 0

/** A list in all its states: loading, failed, empty, full, and with more pages before and after. */
export function ListView<Item>(properties: ListViewProperties<Item>): ReactNode {
  const { label, items, keyOf, render, error, onRetry, empty, turning } = properties
  const [id] = useState(() => `list-${String(++lists)}`)
  const page = turning?.page ?? 1
  const onTurn = useTopAfterTurn(id, page)

  if (items === undefined)
    return error === undefined ? <Skeleton /> : <Failure words={error} onRetry={onRetry} />
  if (items.length === 0 && error === undefined) return <Empty {...empty} />
  const spoken = page === 1 ? label : `${label}，${componentWords.page(page)}`
  return (
    <View className="v-list">
      <View className="v-list__items" id={id} {...aria({ role: 'list', label: spoken })}>
        {/* Another page is another list: it crosses to the view in pieces again. */}
        <Rows key={page} items={items} keyOf={keyOf} render={render} />
      </View>
      {/* In a box of its own: what comes and goes here would take the rows beside it along to the view again. */}
      <View>
        {error !== undefined && <Failure words={error} onRetry={onRetry} />}
        {error === undefined && !turning?.on && <View className="v-list__end">{componentWords.noMore}</View>}
        {turning && <Pager turning={turning} onTurn={onTurn} />}
      </View>
    </View>
  )
}

/** After a page was turned by hand, the list is shown from its top once the other page is there. */
const useTopAfterTurn = (id: string, page: number): (() => void) => {
  const turned = useRef(false)
  useEffect(() => {
    if (!turned.current) return
    turned.current = false
    toTop(id)
  }, [id, page])
  return () => {
    turned.current = true
  }
}

/** Rows that cross to the view at once: a page of twenty is more than a phone takes in one piece. */
const ROWS_AT_ONCE = 7
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
