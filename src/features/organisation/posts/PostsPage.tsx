import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import type { PostsView, TermView } from '#contracts/organisation'
import { sayRefusal } from '#copy/refusals'
import { branchWords, postWords } from '#copy/organisation/posts'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { toast } from '../../../components/toast/message'
import { useFresh } from '../../../reading/useFresh'
import { OfficePage, type Holder } from '../../../session/OfficePage'
import { AppointForm, type SeatToGive } from './AppointForm'
import { BranchForm } from './BranchForm'
import { EndForm } from './EndForm'
import { HandOverForm } from './HandOverForm'
import { RenewForm } from './RenewForm'
import { PostsBody } from './PostsBody'
import { TermDeeds, type TermDeed } from './TermDeeds'
import { openWorkOf } from './TermRows'

export default function PostsPage(): ReactNode {
  const { at } = useRouter().params
  return (
    <OfficePage title={postWords.title} action="listPosts" at={at} words={postWords}>
      {holder => <Posts key={holder.post.orgUnitId} holder={holder} first={at} />}
    </OfficePage>
  )
}

type Open =
  | { readonly deed: TermDeed | 'choose'; readonly term: TermView }
  | { readonly deed: 'appoint'; seat: SeatToGive }
  | { readonly deed: 'branch' }

/** The terms of one org unit after another, and the forms that change them. */
function Posts({ holder, first }: { holder: Holder; first: string | undefined }): ReactNode {
  const [orgUnitId, setOrgUnitId] = useState(first ?? holder.post.orgUnitId)
  const [open, setOpen] = useState<Open | null>(null)
  const { output, refusal, reload, replace } = useCall('listPosts', { orgUnitId })
  useFresh(reload)
  const posts = output?.unit.id === orgUnitId ? output : null
  const form = {
    onClose: () => {
      setOpen(null)
    },
    onDone: (changed: PostsView) => {
      replace(changed)
      if (open !== null) toast(doneWords(open, changed))
      setOpen(null)
    },
  }
  return (
    <Page title={postWords.title} wide demonstration={posts?.demo ?? holder.me.demo}>
      {posts !== null && (
        <PostsBody
          posts={posts}
          ownOrgUnitId={holder.post.orgUnitId}
          onOpen={setOrgUnitId}
          onAppoint={seat => {
            setOpen({ deed: 'appoint', seat })
          }}
          onBranch={() => {
            setOpen({ deed: 'branch' })
          }}
          onTerm={term => {
            setOpen({ deed: 'choose', term })
          }}
        />
      )}
      {posts !== null && open !== null && <OpenForm posts={posts} open={open} onOpen={setOpen} {...form} />}
      {posts === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {posts === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}

interface OpenFormProperties {
  posts: PostsView
  open: Open
  onOpen: (open: Open) => void
  onClose: () => void
  onDone: (posts: PostsView) => void
}

const OpenForm = ({ posts, open, onOpen, ...form }: OpenFormProperties): ReactNode => {
  switch (open.deed) {
    case 'choose':
      return (
        <TermDeeds
          term={open.term}
          onChoose={deed => {
            onOpen({ deed, term: open.term })
          }}
          onClose={form.onClose}
        />
      )
    case 'appoint':
      return <AppointForm posts={posts} seat={open.seat} {...form} />
    case 'handOver':
      return (
        <HandOverForm
          posts={posts}
          term={open.term}
          openWork={openWorkOf(posts.openWork, open.term)}
          {...form}
        />
      )
    case 'renew': {
      const { until } = open.term
      return until === null ? null : <RenewForm posts={posts} term={{ ...open.term, until }} {...form} />
    }
    case 'branch':
      return posts.branch === null ? null : (
        <BranchForm
          posts={posts}
          branch={posts.branch}
          openWork={openWorkOf(posts.openWork, { role: 'branchSecretary' })}
          {...form}
        />
      )
    case 'end':
      return <EndForm posts={posts} term={open.term} {...form} />
  }
}

const doneWords = (open: Open, changed: PostsView): string => {
  switch (open.deed) {
    case 'appoint':
      return postWords.appointed
    case 'handOver':
      return postWords.handedOver
    case 'renew':
      return postWords.renewed
    case 'branch':
      return changed.branch?.stands === true ? branchWords.founded : branchWords.dissolved
    case 'choose':
    case 'end':
      return open.term.status === 'future' ? postWords.takenBack : postWords.ended
  }
}
