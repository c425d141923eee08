import { useRouter } from '@tarojs/taro'
import { useState, type ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { proposeWords } from '#copy/votes/propose'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Notice } from '../../../components/notice/Notice'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { replaceBy } from '../../../navigation/go'
import { compoundToShow } from '../../../session/compoundToShow'
import { ActInstead } from '../../../session/ActInstead'
import { ForKnownPerson, type Known } from '../../../session/ForKnownPerson'
import { mayPropose } from '../mayPropose'
import { proposeDrafts } from './draft'
import { ProposeIn } from './ProposeIn'

export default function ProposePage(): ReactNode {
  const { params } = useRouter()
  return (
    <ForKnownPerson title={proposeWords.title}>
      {known => (
        <Propose
          me={known.me}
          everyPost={known.everyPost}
          compoundId={params['compound'] ?? compoundToShow(known.me, known.compoundId)}
        />
      )}
    </ForKnownPerson>
  )
}

function Propose({ me, everyPost, compoundId }: Pick<Known, 'me' | 'everyPost' | 'compoundId'>): ReactNode {
  const [turn, setTurn] = useState(0)
  const allowed = compoundId !== null && mayPropose(me, compoundId)
  const { output: compound, refusal, reload } = useCall('compound', allowed ? { compoundId } : null)
  return (
    <Page title={proposeWords.title} demonstration={compound?.demo ?? me.demo}>
      {compoundId === null && <Notice words={proposeWords.noCompound} />}
      {compoundId !== null && !allowed && (
        <ActInstead
          words={proposeWords.mayNot}
          posts={everyPost.filter(post => mayPropose({ posts: [post] }, compoundId))}
        />
      )}
      {compound !== null && (
        <ProposeIn
          key={String(turn)}
          me={me}
          compound={compound}
          onProposed={openInstead}
          onClear={() => {
            proposeDrafts.drop(me.personId, compound.id)
            setTurn(turn + 1)
          }}
        />
      )}
      {refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {allowed && compound === null && refusal === null && <Skeleton rows={8} />}
    </Page>
  )
}

/** The form has done its work: going back must not lead to it again. */
const openInstead = (voteId: string): void => {
  replaceBy('vote', { id: voteId })
}
