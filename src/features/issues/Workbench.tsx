import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { queues, type Queue } from '#contracts/kernel/vocabulary'
import { sayRefusal } from '#copy/refusals'
import { workWords } from '#copy/issues/workbench'
import { queueNames } from '#copy/issues/names'
import { ListView } from '../../components/list-view/ListView'
import { Segmented } from '../../components/segmented/Segmented'
import { Split } from '../../components/split/Split'
import { IssueRow } from './IssueRow'
import { openIssue } from '../../navigation/open'
import { useDesk } from '../../reading/useDesk'
import { useFresh } from '../../reading/useFresh'
import { useNow } from '../../reading/useNow'
import { usePages } from '../../reading/usePages'
import { DetailPane } from './workbench/DetailPane'
import { LikelyAction } from './workbench/LikelyAction'

interface WorkbenchProperties {
  me: Me
  /** The org unit at which the person acts. */
  orgUnitId: string
  /** The queue to begin with. */
  first?: Queue | undefined
}

/** The queues of one post, due soonest first, each row with its one likely action; on a desk with the detail beside. */
export function Workbench({ me, orgUnitId, first = 'toAccept' }: WorkbenchProperties): ReactNode {
  const [queue, setQueue] = useState<Queue>(first)
  const [chosen, setChosen] = useState<string | null>(null)
  const pages = usePages('workbench', { orgUnitId, queue })
  const now = useNow()
  const desk = useDesk()
  useFresh(pages.reload)
  const reload = () => {
    void pages.reload()
  }
  const counts = pages.latest?.counts
  const list = (
    <>
      <Segmented
        label={workWords.queues}
        segments={queues.map(value => ({ value, label: queueNames[value], count: counts?.[value] }))}
        value={queue}
        onChange={setQueue}
      />
      <ListView
        label={workWords.rows}
        items={pages.rows}
        keyOf={issue => issue.id}
        render={issue => (
          <IssueRow
            issue={issue}
            now={now}
            chosen={desk && issue.id === chosen}
            onOpen={desk ? setChosen : openIssue}
            action={
              issue.likelyAction === null ? undefined : (
                <LikelyAction me={me} issueId={issue.id} action={issue.likelyAction} onChanged={reload} />
              )
            }
          />
        )}
        error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
        onRetry={pages.retry}
        empty={{ words: workWords.empty[queue] }}
        turning={pages.turning}
      />
    </>
  )
  if (!desk) return list
  return <Split list={list} detail={<DetailPane me={me} issueId={chosen} onChanged={reload} />} />
}
