import { useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { InboxEntry } from '#contracts/notices'
import { sayRefusal } from '#copy/refusals'
import { accountWords } from '#copy/account/account'
import { call } from '../../../cloud/call'
import { newRequestId } from '../../../cloud/requestId'
import { useWrite } from '../../../cloud/useWrite'
import { Button } from '../../../components/button/Button'
import { ListView } from '../../../components/list-view/ListView'
import { Page } from '../../../components/page/Page'
import { toast } from '../../../components/toast/message'
import { useFresh } from '../../../reading/useFresh'
import { useNow } from '../../../reading/useNow'
import { usePages } from '../../../reading/usePages'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { MessageRow } from './MessageRow'
import { openMessage } from './openMessage'

export default function InboxPage(): ReactNode {
  return <ForKnownPerson title={accountWords.inboxTitle}>{({ me }) => <Inbox me={me} />}</ForKnownPerson>
}

/** How many messages one call can mark. */
const MOST_AT_ONCE = 100

function Inbox({ me }: { me: Me }): ReactNode {
  const pages = usePages('inbox', {})
  const { isRead, open, readAll, busy } = useReading(pages.reload)
  const now = useNow()
  useFresh(pages.reload)
  const unread = (pages.rows ?? []).filter(entry => !isRead(entry))
  return (
    <Page
      title={accountWords.inboxTitle}
      demonstration={me.demo}
      footer={
        unread.length === 0 ? undefined : (
          <Button
            id="mark-all-read"
            label={accountWords.markAllRead}
            loading={busy}
            onTap={() => {
              void readAll(unread)
            }}
          />
        )
      }
    >
      <ListView
        label={accountWords.inboxTitle}
        items={pages.rows}
        keyOf={entry => entry.id}
        render={entry => <MessageRow entry={entry} read={isRead(entry)} now={now} onOpen={open} />}
        error={pages.refusal === null ? undefined : sayRefusal(pages.refusal)}
        onRetry={pages.retry}
        empty={{ words: accountWords.inboxEmpty }}
        turning={pages.turning}
      />
    </Page>
  )
}

const useReading = (reload: () => Promise<void>) => {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const { run, busy } = useWrite('markRead')
  const isRead = (entry: InboxEntry) => entry.read || opened.has(entry.id)
  const open = (entry: InboxEntry) => {
    if (!isRead(entry)) {
      setOpened(before => new Set(before).add(entry.id))
      // Going on to what it tells of is what matters; a mark that is lost comes back with the next reading.
      void call('markRead', { ids: [entry.id], requestId: newRequestId() })
    }
    openMessage(entry)
  }
  const readAll = async (entries: readonly InboxEntry[]) => {
    const outcome = await run({ ids: entries.slice(0, MOST_AT_ONCE).map(({ id }) => id) })
    toast(outcome.ok ? accountWords.marked : sayRefusal(outcome.refusal), outcome.ok ? 'done' : 'warn')
    if (outcome.ok) await reload()
  }
  return { isRead, open, readAll, busy }
}
