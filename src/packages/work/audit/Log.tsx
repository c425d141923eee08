import { useMemo, useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { auditWords, thingNames } from '#copy/screens/audit'
import { auditedThings, type AuditedThing } from '#domain/audit/AuditLine'
import { ListView } from '../../../components/list-view/ListView'
import { Notice } from '../../../components/notice/Notice'
import { Segmented } from '../../../components/segmented/Segmented'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { AuditRow } from './AuditRow'
import { chainStates, type ChainState } from './chainState'

type Filter = AuditedThing | 'everything'

const filters = [
  { value: 'everything' as const, label: auditWords.everything },
  ...auditedThings.map(value => ({ value, label: thingNames[value] })),
]

/** What was done at an org unit and below, latest first; every line that was read is recomputed here. */
export function Log({ orgUnitId }: { orgUnitId: string }): ReactNode {
  const [filter, setFilter] = useState<Filter>('everything')
  const pages = usePages('audit', { orgUnitId, thing: filter === 'everything' ? null : filter })
  const now = useNow()
  useFresh(pages.reload)
  const { rows } = pages
  const states = useMemo(() => chainStates(rows ?? []), [rows])
  return (
    <>
      <Segmented<Filter> label={auditWords.things} segments={filters} value={filter} onChange={setFilter} />
      {rows !== undefined && rows.length > 0 && <ChainNotice states={states} />}
      <ListView
        label={auditWords.list}
        items={rows}
        keyOf={({ seq }) => String(seq)}
        render={line => <AuditRow line={line} state={states.get(line.seq) ?? 'broken'} now={now} />}
        error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
        onRetry={pages.retry}
        empty={{ words: auditWords.empty }}
        onMore={pages.more}
        hasMore={pages.hasMore}
        loadingMore={pages.loadingMore}
      />
    </>
  )
}

const ChainNotice = ({ states }: { states: ReadonlyMap<number, ChainState> }): ReactNode => {
  const broken = [...states].filter(([, state]) => state === 'broken').map(([seq]) => String(seq))
  return broken.length === 0 ? (
    <Notice tone="good" words={`${auditWords.chainGood(states.size)}${auditWords.chainHow}`} />
  ) : (
    <Notice tone="over" words={auditWords.chainBad(broken.join('、'))} />
  )
}
