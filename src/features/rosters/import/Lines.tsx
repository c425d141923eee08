import type { ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { rosterWords } from '#copy/rosters/rosterImport'
import { ListView } from '../../../components/list-view/ListView'
import { usePages } from '../../../reading/usePages'
import type { LineFilter } from './CountTiles'
import { LineRow } from './LineRow'

/** The lines of a file, page by page. */
export function Lines({ importId, filter }: { importId: string; filter: LineFilter }): ReactNode {
  const pages = usePages('listRosterLines', { importId, status: filter })
  return (
    <ListView
      label={rosterWords.lines}
      items={pages.rows}
      keyOf={({ sheet, row }) => `${sheet} ${String(row)}`}
      render={line => <LineRow line={line} />}
      error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
      onRetry={pages.retry}
      empty={{ words: rosterWords.noLines[filter] }}
      turning={pages.turning}
    />
  )
}
