import { useEffect, useState, type ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { Action } from '#domain/permissions'
import { keyOfActing } from '../cloud/acting'
import { actAs } from '../cloud/useMe'
import { Notice } from '../components/notice/Notice'
import { Page } from '../components/page/Page'
import { Skeleton } from '../components/skeleton/Skeleton'
import { openTab } from '../navigation/open'
import { ForKnownPerson, type Known } from './ForKnownPerson'
import { postsFor } from './postsFor'

type HeldPost = Me['posts'][number]

export interface Holder extends Known {
  /** The post in which the person is here. */
  readonly post: HeldPost
}

interface OfficePageProperties {
  title: string
  /** The call that fills the page: whoever holds a post that may make it may be here. */
  action: Action
  /** The org unit whose post is meant, where it matters which. */
  at?: string | undefined
  words: { readonly mayNot: string; readonly toMe: string }
  children: (holder: Holder) => ReactNode
}

/** A page for those who hold a post; whoever opens it acts in one that may do what it is for. */
export const OfficePage = (properties: OfficePageProperties): ReactNode => (
  <ForKnownPerson title={properties.title}>
    {known => <InPost known={known} {...properties} />}
  </ForKnownPerson>
)

function InPost({ known, title, action, at, words, children }: OfficePageProperties & { known: Known }) {
  const moving = useMoveTo(known, action, at)
  const [post] = postsFor(known.me.posts, action)
  if (!moving && post !== undefined) return children({ ...known, post })
  return (
    <Page title={title} demonstration={known.me.demo}>
      {moving ? <Skeleton /> : <Notice words={words.mayNot} action={{ label: words.toMe, onTap: toMe }} />}
    </Page>
  )
}

/** On arrival the person acts in the post that is meant; what they choose later is theirs. True until it is done. */
const useMoveTo = ({ me, everyPost, acting }: Known, action: Action, at: string | undefined): boolean => {
  const [start] = useState(() => {
    const able = postsFor(everyPost, action)
    const meant = able.find(({ orgUnitId }) => orgUnitId === at) ?? postsFor(me.posts, action)[0] ?? able[0]
    const key = keyOfActing(acting)
    return { key, to: meant === undefined || keyOfPost(meant) === key ? null : meant }
  })
  useEffect(() => {
    if (start.to !== null) actAs({ role: start.to.role, orgUnitId: start.to.orgUnitId })
  }, [start])
  return start.to !== null && keyOfActing(acting) === start.key
}

const keyOfPost = ({ role, orgUnitId }: HeldPost): string => keyOfActing({ role, orgUnitId })

const toMe = (): void => {
  openTab('me')
}
