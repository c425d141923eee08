import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import { headWords } from '#copy/rosters/heads'
import { useCall } from '../../../cloud/useCall'
import { Notice } from '../../../components/notice/Notice'
import { openHeads } from '../../../navigation/openOffice'
import { useFresh } from '../../../reading/useFresh'
import { postsFor } from '../../../session/postsFor'

interface PendingHeadsProperties {
  me: Me
  compoundId: string
  /** Whether the owners are to decide together, as the law has it. */
  statutory: boolean
}

/** How many owners of one name are undecided, for whoever calls a vote: it keeps one sort from being announced, and no other. */
export function PendingHeads({ me, compoundId, statutory }: PendingHeadsProperties): ReactNode {
  const may = postsFor(me.posts, 'listRulings').length > 0
  const { output, reload } = useCall('listRulings', may ? { compoundId } : null)
  useFresh(reload)
  if (output === null || output.undecided === 0) return null
  const what = statutory ? headWords.pendingStatutory : headWords.pendingOther
  return (
    <Notice
      tone={statutory ? 'near' : 'info'}
      words={`${headWords.pending(output.undecided)}。${what}`}
      action={{
        label: output.mayDecide ? headWords.toList : headWords.look,
        onTap: () => {
          openHeads(compoundId)
        },
      }}
    />
  )
}
