import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { ClaimRow } from '#contracts/residence/decisions'
import type { ProxyView } from '#contracts/residence/proxies'
import { sayRefusal } from '#copy/refusals'
import { approvalWords } from '#copy/residence/approvals'
import { Button } from '../../../components/button/Button'
import { ListView } from '../../../components/list-view/ListView'
import type { Pages } from '../../../reading/usePages'
import { SelectableRow } from './SelectableRow'
import type { Batch } from './useBatch'

/** A request as a row says it. */
export interface RowWords {
  readonly name: string
  readonly title: string
  readonly tags: ReactNode
  readonly more: string
}

interface RequestListProperties<Row> {
  /** What the list was read by. */
  pages: Pages<'listClaims'> | Pages<'listProxies'>
  rows: readonly Row[] | undefined
  wordsOf: (row: Row) => RowWords
  /** Null where nothing can be decided any more. */
  batch: Batch | null
  /** Those that can be approved without a second look; offered to be selected at once. */
  fitting: readonly string[]
  chosen: string | null
  onOpen: (id: string) => void
  empty: string
}

/** Requests page by page, each with a box to select it. */
export function RequestList<Row extends ClaimRow | ProxyView>(
  properties: RequestListProperties<Row>,
): ReactNode {
  const { pages, rows, wordsOf, batch, fitting, chosen, onOpen, empty } = properties
  return (
    <>
      {batch !== null && <SelectSeveral batch={batch} fitting={fitting} />}
      <ListView
        label={approvalWords.list}
        items={rows}
        keyOf={({ id }) => id}
        render={row => (
          <SelectableRow
            id={row.id}
            {...wordsOf(row)}
            chosen={chosen === row.id}
            selected={batch?.selected.has(row.id)}
            failure={batch?.failures.get(row.id)}
            onSelect={() => {
              batch?.toggle(row.id)
            }}
            onOpen={() => {
              onOpen(row.id)
            }}
          />
        )}
        error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
        onRetry={pages.retry}
        empty={{ words: empty }}
        turning={pages.turning}
      />
    </>
  )
}

const SelectSeveral = ({ batch, fitting }: { batch: Batch; fitting: readonly string[] }): ReactNode => {
  const none = batch.selected.size > 0
  if (!none && fitting.length === 0) return null
  return (
    <View className="v-pick-several">
      <Button
        small
        id="select-several"
        label={none ? approvalWords.selectNone : approvalWords.selectFitting(fitting.length)}
        onTap={() => {
          batch.choose(none ? [] : fitting)
        }}
      />
    </View>
  )
}
