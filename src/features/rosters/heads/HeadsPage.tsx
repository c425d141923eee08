import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { sayRefusal } from '#copy/refusals'
import { headWords } from '#copy/rosters/heads'
import { rosterWords } from '#copy/rosters/rosterImport'
import { useCall } from '../../../cloud/useCall'
import { Failure } from '../../../components/failure/Failure'
import { Page } from '../../../components/page/Page'
import { Skeleton } from '../../../components/skeleton/Skeleton'
import { useFresh } from '../../../reading/useFresh'
import { OfficePage } from '../../../session/OfficePage'
import { HeadLists } from './HeadLists'

const words = { mayNot: headWords.mayNot, toMe: rosterWords.toMe }

export default function HeadsPage(): ReactNode {
  const { at = '' } = useRouter().params
  return (
    <OfficePage title={headWords.title} action="listRulings" at={at} words={words}>
      {({ me, post }) => (
        <Heads key={`${at} ${post.role} ${post.orgUnitId}`} compoundId={at} demo={me.demo} />
      )}
    </OfficePage>
  )
}

/** Owners of one name in a compound: what is undecided, what waits for a second word, what was decided. */
function Heads({ compoundId, demo }: { compoundId: string; demo: boolean }): ReactNode {
  const { output, refusal, reload } = useCall('listRulings', { compoundId })
  useFresh(reload)
  return (
    <Page title={headWords.title} demonstration={output?.demo ?? demo}>
      {output !== null && (
        <HeadLists
          compoundId={compoundId}
          lists={output}
          onChanged={() => {
            void reload()
          }}
        />
      )}
      {output === null && refusal !== null && (
        <Failure
          words={sayRefusal(refusal)}
          onRetry={() => {
            void reload()
          }}
        />
      )}
      {output === null && refusal === null && <Skeleton rows={6} />}
    </Page>
  )
}
