import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { accountWords } from '#copy/account/account'
import { roleNames } from '#copy/kernel/vocabulary'
import { actAs } from '../cloud/useMe'
import { Notice } from '../components/notice/Notice'

interface ActInsteadProperties {
  /** Why it cannot be done as the person acts now. */
  words: string
  /** Those of their posts in which it could be done. */
  posts: Me['posts']
}

/** Says that something cannot be done as one acts now and, where another post of theirs would do, offers to act in it. */
export function ActInstead({ words, posts }: ActInsteadProperties): ReactNode {
  const [post] = posts
  if (post === undefined) return <Notice words={words} />
  const { role, orgUnitId, orgName } = post
  return (
    <Notice
      words={words}
      action={{
        label: accountWords.actInstead(roleNames[role], orgName),
        onTap: () => {
          actAs({ role, orgUnitId })
        },
      }}
    />
  )
}
