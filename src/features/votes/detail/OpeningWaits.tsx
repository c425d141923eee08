import type { ReactNode } from 'react'
import type { Me } from '#contracts/account'
import type { VoteDetail } from '#contracts/votes'
import { headWords } from '#copy/rosters/heads'
import { voteWords } from '#copy/votes/vote'
import { Notice } from '../../../components/notice/Notice'
import { openHeads } from '../../../navigation/openOffice'
import { postsFor } from '../../../session/postsFor'

/** Why a vote has not opened though its time has come, and for whoever can do something about it, where. */
export const OpeningWaits = ({ me, vote }: { me: Me; vote: VoteDetail }): ReactNode =>
  vote.openingWaits === null || vote.stage !== 'announced' ? null : (
    <Notice
      tone="near"
      words={voteWords.openingWaits(vote.openingWaits)}
      action={
        postsFor(me.posts, 'listRulings').length === 0
          ? undefined
          : {
              label: headWords.look,
              onTap: () => {
                openHeads(vote.compoundId)
              },
            }
      }
    />
  )
