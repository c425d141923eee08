import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { sayDay } from '#copy/kernel/instants'
import { residenceWords } from '#copy/residence/residence'
import { roleNames } from '#copy/kernel/vocabulary'
import type { Instant } from '#domain/kernel/decision'
import { Cell } from '../../../components/cell/Cell'
import { CellGroup } from '../../../components/cell/CellGroup'

/** What the person holds, and until when. */
export const Posts = ({ posts, now }: { posts: Me['posts']; now: Instant }): ReactNode => (
  <CellGroup title={residenceWords.posts}>
    {posts.map(({ orgUnitId, orgName, role, until }) => (
      <Cell
        key={`${orgUnitId} ${role}`}
        icon="people"
        title={roleNames[role]}
        note={orgName}
        value={until === null ? residenceWords.postOpen : residenceWords.postUntil(sayDay(until, now))}
      />
    ))}
  </CellGroup>
)
