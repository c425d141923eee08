import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { queues, type Queue } from '#contracts/issues'
import { workWords } from '#copy/screens/work'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { openTab } from '../../../navigation/open'
import { ForKnownPerson } from '../../../session/ForKnownPerson'
import { Workbench } from '../../../workbench/Workbench'

const isQueue = (value: string | undefined): value is Queue => queues.some(queue => queue === value)

/** One queue of one post as a page of its own, so that it can be linked to. */
export default function QueuePage(): ReactNode {
  const { params } = useRouter()
  const { at, queue } = params
  return (
    <ForKnownPerson title={workWords.title}>
      {({ me, actingAt }) => {
        const post = me.posts.find(({ orgUnitId }) => orgUnitId === (at ?? actingAt))
        return (
          <Page title={post?.orgName ?? workWords.title} wide demonstration={me.demo}>
            {post === undefined ? (
              <Notice words={workWords.noPost} action={{ label: workWords.toMe, onTap: openMe }} />
            ) : (
              <Workbench me={me} orgUnitId={post.orgUnitId} first={isQueue(queue) ? queue : undefined} />
            )}
          </Page>
        )
      }}
    </ForKnownPerson>
  )
}

const openMe = (): void => {
  openTab('me')
}
