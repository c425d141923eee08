import { useMemo, useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { auditWords, thingNames } from '#copy/audit/audit'
import { auditedThings, type AuditedThing } from '#domain/audit/AuditLine'
import { ListView } from '../../components/list-view/ListView'
import { Notice } from '../../components/notice/Notice'
import { Segmented } from '../../components/segmented/Segmented'
import { useFresh } from '../../reading/useFresh'
import { useNow } from '../../reading/useNow'
import { usePages } from '../../reading/usePages'
import { AuditRow } from './AuditRow'
import { chainStates, type ChainState, type ShownLine } from './chainState'

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
  const linesRead = useLinesRead(rows)
  const states = useMemo(() => chainStates(linesRead), [linesRead])
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
        turning={pages.turning}
      />
    </>
  )
}

/** Every line that was read since the page was opened: the first of one page is held against the last of the other. */
const useLinesRead = (rows: readonly ShownLine[] | undefined): readonly ShownLine[] => {
  const [seen, setSeen] = useState<{ rows: typeof rows; lines: readonly ShownLine[] }>({
    rows: [],
    lines: [],
  })
  if (rows === seen.rows || rows === undefined) return seen.lines
  const bySeq = new Map([...seen.lines, ...rows].map(line => [line.seq, line]))
  const lines = [...bySeq.values()]
  setSeen({ rows, lines })
  return lines
}

const ChainNotice = ({ states }: { states: ReadonlyMap<number, ChainState> }): ReactNode => {
  const broken = [...states].filter(([, state]) => state === 'broken').map(([seq]) => String(seq))
  return broken.length === 0 ? (
    <Notice tone="good" words={`${auditWords.chainGood(states.size)}${auditWords.chainHow}`} />
  ) : (
    <Notice tone="over" words={auditWords.chainBad(broken.join('、'))} />
  )
}
