import { View } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { rosterWords } from '#copy/screens/rosterImport'
import { useCall } from '../../../cloud/useCall'
import { Button } from '../../../components/button/Button'
import { ListView } from '../../../components/list-view/ListView'
import type { LineFilter } from './CountTiles'
import { LineRow } from './LineRow'
import './lines.scss'

/**
 * The lines of a file, one page at a time: thousands of them on one page are more than a phone can hold.
 */
export function Lines({ importId, filter }: { importId: string; filter: LineFilter }): ReactNode {
  const [cursors, setCursors] = useState<readonly (string | null)[]>([null])
  const cursor = cursors[cursors.length - 1] ?? null
  const { output, refusal, loading, reload } = useCall('listRosterLines', {
    importId,
    status: filter,
    cursor,
  })
  const next = output?.next ?? null
  return (
    <>
      <ListView
        // Another page is another list: it crosses to the view in pieces again.
        key={`${filter} ${cursor ?? ''}`}
        label={rosterWords.lines}
        items={loading ? undefined : output?.rows}
        keyOf={({ sheet, row }) => `${sheet} ${String(row)}`}
        render={line => <LineRow line={line} />}
        error={refusal === null ? undefined : sayRefusal(refusal)}
        onRetry={() => {
          void reload()
        }}
        empty={{ words: rosterWords.noLines[filter] }}
      />
      {(cursors.length > 1 || next !== null) && (
        <View className="v-lines__pager">
          <Button
            small
            label={rosterWords.pageBefore}
            disabled={cursors.length < 2}
            onTap={() => {
              setCursors(cursors.slice(0, -1))
            }}
          />
          <View className="v-lines__page">{rosterWords.page(cursors.length)}</View>
          <Button
            small
            label={rosterWords.pageAfter}
            disabled={next === null || loading}
            onTap={() => {
              if (next !== null) setCursors([...cursors, next])
            }}
          />
        </View>
      )}
    </>
  )
}
