import { useRouter } from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { queues, type Queue } from '#contracts/kernel/vocabulary'
import { workWords } from '#copy/issues/workbench'
import { actAs } from '../../../cloud/useMe'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { openTab } from '../../../navigation/open'
import { ForKnownPerson, type Known } from '../../../session/ForKnownPerson'
import { Workbench } from '../Workbench'

const isQueue = (value: string | undefined): value is Queue => queues.some(queue => queue === value)

/** One queue of one post as a page of its own, so that it can be linked to; whoever opens it acts in that post. */
export default function QueuePage(): ReactNode {
  const { at, queue } = useRouter().params
  return (
    <ForKnownPerson title={workWords.title}>
      {known => <QueueAt {...known} at={at} queue={isQueue(queue) ? queue : undefined} />}
    </ForKnownPerson>
  )
}

interface Asked {
  at: string | undefined
  queue: Queue | undefined
}

function QueueAt({ me, everyPost, at, queue }: Known & Asked): ReactNode {
  const isAsked = ({ orgUnitId }: { orgUnitId: string }) => at === undefined || orgUnitId === at
  const present = me.posts.find(isAsked)
  const other = present === undefined ? everyPost.find(isAsked) : undefined
  useEffect(() => {
    if (other !== undefined) actAs({ role: other.role, orgUnitId: other.orgUnitId })
  }, [other])
  return (
    <Page title={(present ?? other)?.orgName ?? workWords.title} wide demonstration={me.demo}>
      {present === undefined && other === undefined && (
        <Notice words={workWords.noPost} action={{ label: workWords.toMe, onTap: openMe }} />
      )}
      {present !== undefined && <Workbench me={me} orgUnitId={present.orgUnitId} first={queue} />}
    </Page>
  )
}

const openMe = (): void => {
  openTab('me')
}
