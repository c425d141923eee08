import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { lastOf, sayDay } from '#copy/kernel/instants'
import { roleNames } from '#copy/kernel/vocabulary'
import { residenceWords } from '#copy/residence/residence'
import type { Instant } from '#domain/kernel/decision'
import { actAs } from '../../../cloud/useMe'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'
import { openQueue } from '../../../navigation/openOffice'
import { postsFor } from '../../../session/postsFor'

type Post = Me['posts'][number]

/** What the person holds, and until when; each that has queues leads to them. */
export const Posts = ({ posts, now }: { posts: readonly Post[]; now: Instant }): ReactNode => (
  <CellGroup title={residenceWords.posts}>
    {posts.map(post => (
      <Cell
        key={`${post.orgUnitId} ${post.role}`}
        icon="people"
        title={roleNames[post.role]}
        note={post.orgName}
        value={
          post.until === null
            ? residenceWords.postOpen
            : residenceWords.postUntil(sayDay(lastOf(post.until), now))
        }
        onTap={
          postsFor([post], 'workbench').length === 0
            ? undefined
            : () => {
                openWorkOf(post)
              }
        }
      />
    ))}
  </CellGroup>
)

/** Of two posts at one org unit, the work of the one that was tapped. */
const openWorkOf = ({ role, orgUnitId }: Post): void => {
  actAs({ role, orgUnitId })
  openQueue(orgUnitId)
}
